// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/forward.h"
#include "core/domain/party.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include <chrono>
#include <optional>

// What the simulated PBX consists of. Times of day are UTC, ticks are Clock::monotonic().
namespace Jackfield::Simulator {

/// Why a leg ended; the values are Q.850 causes.
enum class Cause {
    Normal = 16,
    Busy = 17,
    NoAnswer = 19,
    Rejected = 21,
    PickedUp = 26, ///< Answered, or taken over, somewhere else.
    InvalidNumber = 28,
    Merged = 31, ///< Joined into another call.
};
QString nameOf(Cause cause); ///< "normal", "busy", "no-answer", …

/// How numbers are written here. The defaults are those of the built-in scenarios.
struct Numbering
{
    QString countryCode = QStringLiteral("49");
    QString areaCode = QStringLiteral("89");
    QString outsidePrefix; ///< Digits in front of outside numbers; empty: none.
    QString root = QStringLiteral("+4989999985"); ///< Outside form of an extension without it.
};

/// The outside form, "+49…", of a number as dialled. Short numbers stay as they are; separators are
/// dropped.
QString canonicalNumber(const Numbering &numbering, const QString &number);
/// Digits, as the carrier of this country sends a number in outside form; others stay as they are.
QString carrierNumber(const Numbering &numbering, const QString &number);

/// A number outside and what happens when it is called.
struct OutsideNumber
{
    enum class Behaviour { Answers, Busy, NoAnswer, Invalid };
    QString number; ///< In outside form, or a short number such as "112".
    QString name;
    Behaviour behaviour = Behaviour::Answers;
    std::chrono::milliseconds answersAfter {3000}; ///< From the first ring; of Answers.
};

/// "answers", "busy", "no-answer", "invalid".
std::optional<OutsideNumber::Behaviour> behaviourFrom(const QString &name);

struct Extension
{
    QString number;
    QString name;
    bool doNotDisturb = false; ///< New calls get busy.
    QMap<ForwardKind, Forward> forwards;
    std::chrono::milliseconds noAnswerDelay {15'000}; ///< Of the forwards on no answer.
    QString remoteOffice; ///< New calls ring at this number instead; empty: off.
    QString status;
    QString callBack; ///< An extension that is called as soon as both are free; empty: none.
    int maxCalls = 2; ///< One in conversation, one that knocks or is held. One more gets busy.
};

enum class LegState {
    Dialing, ///< Calls; hears ringing once a leg of the same call is Ringing.
    Trying, ///< Outside, being reached; does not ring yet.
    Ringing,
    Waiting, ///< In a queue.
    Connected,
    Held, ///< This leg has put the others on hold.
    Busy, ///< Hears the busy tone.
};
QString nameOf(LegState state); ///< "dialing", "trying", …

/// The part of one extension or outside number in one call.
struct Leg
{
    int id = 0; ///< Never used twice.
    int call = 0;
    QString number; ///< Extension, or the outside form.
    bool outside = false;
    bool called = false; ///< It was called; false: it calls.
    LegState state = LegState::Dialing;
    QString digits; ///< Sent in this call, oldest first.
    QDateTime startedAt;
    QDateTime connectedAt; ///< Invalid: not connected so far.
};

/// A conversation or the attempt at one. It lives as long as it has legs; with three or more it is
/// a conference.
struct ExchangeCall
{
    int id = 0; ///< Never used twice.
    QString dialled; ///< The number called first, as dialled.
    QString callerName; ///< Told by an outside caller; chosen by the caller.
    QString divertedFrom; ///< Who sent it on last; empty: nobody.
    QString queue; ///< The number of the queue it came through; empty: none.
    QDateTime startedAt;
    QDateTime connectedAt; ///< Invalid: not connected so far.
    int controller = 0; ///< The leg that joined a conference; 0, or a leg that is gone: nobody.
    bool isCallBack = false; ///< Made because both ends have become free.
    bool recording = false;
    QString note;
    QMap<QString, QString> data;
};

struct Agent
{
    QString extension;
    bool loggedIn = true;
    bool paused = false;
    int answered = 0;
    int lastOffered = 0; ///< Higher: later. The one who waits longest gets the next caller.
};

struct QueuedCall
{
    int leg = 0; ///< The caller's.
    Party party;
    QDateTime enteredAt; ///< The whole second of it.
    std::chrono::milliseconds enteredTick {0}; ///< When that second began.
    bool connected = false;
    std::chrono::seconds waited {0}; ///< Until the answer; of connected ones.
    QString agent; ///< Extension; of connected ones.

    /// From entering until `now`, as Asterisk's app_queue counts: the second it is minus the second
    /// it was. So what whole seconds on a wire tell is all there is to know.
    std::chrono::seconds waitUntil(const QDateTime &now) const;
};

struct CallQueue
{
    QString number;
    QString name;
    std::chrono::milliseconds serviceTarget {20'000}; ///< Answered within it counts as in time.
    std::chrono::milliseconds ringTime {15'000}; ///< Then the next agent is tried.
    QList<Agent> agents;
    QList<QueuedCall> calls; ///< Waiting and connected, oldest first.
    int answered = 0;
    int answeredInTime = 0;
    int abandoned = 0;
    std::chrono::seconds totalWait {0}; ///< Of the answered ones.

    int waiting() const;
    std::chrono::seconds longestWait(const QDateTime &now) const; ///< Of the waiting.
    std::optional<std::chrono::milliseconds> averageWait() const; ///< Unset: none answered.
    std::optional<double> serviceLevel() const; ///< 0 to 1; unset: no call has left the queue.
};

} // namespace Jackfield::Simulator
