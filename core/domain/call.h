// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/certainty.h"
#include "core/domain/features.h"
#include "core/domain/ids.h"
#include "core/domain/party.h"

#include <QDateTime>
#include <QMap>

#include <optional>

namespace Jackfield {

/// One line's part in a conversation, as one phone system knows it.
struct Call
{
    enum class Direction { Unknown, Incoming, Outgoing };
    enum class State {
        Unknown, ///< It is there; rings, is dialled or speaks: the system does not tell which.
        Offering, ///< Rings here.
        Dialing, ///< Digits are being sent.
        Ringback, ///< Rings there.
        Busy, ///< The other side is busy.
        Connected,
        Hold,
        Conferenced,
        Disconnected, ///< The other side has gone; this line has not hung up yet.
        Ended,
    };
    enum class Recording { Off, On, Unknown };
    enum class Role {
        Normal,
        Consultation, ///< Made while another call is on hold.
        CallBack, ///< Made by the system because a called line is free again.
        ConferenceController, ///< This line's own leg into a conference.
        ConferenceMember, ///< Another party of the conference; not a call of this line's own.
    };

    CallId id;
    LineId line;
    Direction direction = Direction::Unknown;
    State state = State::Unknown;
    Role role = Role::Normal;
    Party remote;
    Party redirectedBy; ///< Who sent the call on to this line, when told.
    Party consultedFor; ///< Whom the other side holds meanwhile, when told.
    QString calledNumber; ///< Incoming: the number the caller dialled, when told.
    QString queue; ///< Name of the queue it came through; empty: none.
    QDateTime startedAt; ///< UTC, by the system's word, else stamped by PhoneStore.
    QDateTime connectedAt; ///< UTC; invalid: never connected, or not known.
    std::chrono::milliseconds startedTick {0}; ///< Clock::monotonic(); stamped by PhoneStore.
    std::optional<std::chrono::milliseconds>
        connectedTick; ///< As above, when first seen connected.
    Features features; ///< What may be ordered for this call now.
    Recording recording = Recording::Unknown;
    QString note;
    QMap<QString, QString> callData;
    QString conference; ///< Calls of one conference share it; empty: none.
    std::optional<int> cause; ///< Q.850 cause of the end, when told.
    QString causeText; ///< The system's own words for the end.
    Evidence evidence;
    bool operator==(const Call &) const = default;

    bool isOver() const { return state == State::Ended; }
    /// It ended because another one who was offered it took it (Q.850 cause 26, non-selected user).
    bool wasTakenElsewhere() const { return cause == 26; }
    /// Another party's part, told with the conference of this line's.
    bool isMember() const { return role == Role::ConferenceMember; }
    /// Takes part in speech: what Swap, Merge and Conference count.
    bool isActive() const { return state == State::Connected || state == State::Conferenced; }
};

} // namespace Jackfield
