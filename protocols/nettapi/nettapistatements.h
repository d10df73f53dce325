// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "protocols/nettapi/nettapimessage.h"
#include "protocols/nettapi/nettapivalues.h"

#include <QStringList>

#include <variant>

// What a server says (protocols.md 3.2 to 3.6). Texts are foreign, without control characters.
namespace Jackfield::NetTapi {

enum class Direction { Incoming, Outgoing };

struct Challenge
{
    QString text; ///< Opaque, of any length.
    bool operator==(const Challenge &) const = default;
};

struct LoginAnswer
{
    bool accepted = false;
    std::optional<quint32> uid; ///< The extension of the user signed in.
    QStringList privileges;
    bool operator==(const LoginAnswer &) const = default;
};

/// It does not say which interest it answers.
struct InterestAnswer
{
    std::optional<QString> error; ///< Nothing: done.
    bool operator==(const InterestAnswer &) const = default;
};

/// It does not say which order it answers.
struct DialAnswer
{
    std::optional<QString> error; ///< Nothing: the order was processed, whatever became of it.
    bool operator==(const DialAnswer &) const = default;
};

struct CallOffered
{
    quint32 uid = 0;
    quint32 slot = 0;
    quint32 serial = 0; ///< Of an uncertain call perhaps what its caller wrote.
    Direction direction = Direction::Incoming;
    QString name; ///< Of the caller; at most maxName characters.
    QString number; ///< The other side's. Empty: not told, no number, or isUncertain.
    /// The caller's name may have broken the message (security.md T93): nothing but the existence
    /// of the call is to be relied on.
    bool isUncertain = false;
    bool operator==(const CallOffered &) const = default;
};

struct CallEnded
{
    quint32 uid = 0;
    std::optional<quint32> slot;
    quint32 serial = 0;
    bool operator==(const CallEnded &) const = default;
};

/// Alone: nothing follows it.
struct CallInfoNotCompleted
{
    quint32 serial = 0;
    bool operator==(const CallInfoNotCompleted &) const = default;
};

struct CallInfoError
{
    quint32 serial = 0;
    QString text;
    bool operator==(const CallInfoError &) const = default;
};

struct CallInfoGeneral
{
    quint32 serial = 0;
    std::optional<Direction> direction; ///< Nothing: not told, or in other letters than I and O.
    StartTime start;
    Duration duration;
    Duration ringTime;
    Duration holdTime;
    QString jobCode;
    QString note;
    bool isUncertain = false; ///< Job code or note may have broken the message.
    bool operator==(const CallInfoGeneral &) const = default;
};

struct CallInfoParty
{
    enum class VoiceType { Other, Line, Station };
    quint32 serial = 0;
    quint32 party = 0;
    VoiceType voiceType = VoiceType::Other;
    std::optional<quint32> deviceIndex; ///< Number of the line or station.
    QString number; ///< Empty: not told, no number, or isUncertain.
    QString name; ///< At most maxName characters.
    Duration duration;
    Duration ringTime;
    bool isUncertain = false; ///< Its name may have broken the message.
    bool operator==(const CallInfoParty &) const = default;
};

struct CallInfoRecording
{
    quint32 serial = 0;
    QString path; ///< On the server.
    bool operator==(const CallInfoRecording &) const = default;
};

struct CallInfoEnd
{
    quint32 serial = 0;
    bool operator==(const CallInfoEnd &) const = default;
};

/// An order or a question, which only clients send: never obeyed (T78).
struct FromClient
{
    bool operator==(const FromClient &) const = default;
};

/// Nothing of the vendor's document.
struct Unknown
{
    bool operator==(const Unknown &) const = default;
};

using Statement = std::variant<Challenge, LoginAnswer, InterestAnswer, DialAnswer, CallOffered,
                               CallEnded, CallInfoNotCompleted, CallInfoError, CallInfoGeneral,
                               CallInfoParty, CallInfoRecording, CallInfoEnd, FromClient, Unknown>;

/// Malformed: something that it cannot be without is missing or is no number; in words for the log.
Result<Statement> read(const Message &message);

} // namespace Jackfield::NetTapi
