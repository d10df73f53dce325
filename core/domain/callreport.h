// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/call.h"

#include <QStringList>

namespace Jackfield {

/// What a phone system says of a call that is over. Times and lengths are by its own clock. All
/// texts are foreign: shown as plain text, files never opened.
struct CallReport
{
    /// A length as it was told.
    struct Length
    {
        std::optional<std::chrono::seconds> value; ///< Unset: none was told, or `text` is none.
        QString text; ///< As told; empty: none was.
        bool operator==(const Length &) const = default;
    };
    struct Part
    {
        enum class Kind { Unknown, Line, Station };
        Kind kind = Kind::Unknown;
        QString device; ///< Number of the line or station inside the system.
        Party party;
        Length duration;
        Length ringTime;
        bool operator==(const Part &) const = default;
    };

    CallId call;
    Call::Direction direction = Call::Direction::Unknown;
    /// Unset: the report does not tell.
    std::optional<bool> wasAnswered;
    QString startTime; ///< In the server's own time, whose zone is not known.
    Length duration; ///< Until the watched user left it.
    Length ringTime;
    Length holdTime;
    QString jobCode; ///< Typed by the user at the phone system.
    QString note; ///< As above.
    QList<Part> parts;
    QStringList recordings; ///< Paths on the server.
    /// Some of it may have been broken by what somebody typed: nothing is drawn from it.
    bool isUncertain = false;
    bool isComplete = true; ///< Else its end never came, or more came than is kept.
    bool operator==(const CallReport &) const = default;
};

} // namespace Jackfield
