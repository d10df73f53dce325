// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/calltimes.h"

#include <algorithm>

namespace Jackfield {

/// How long before an assumed call its told twin may have been seen: the order's answer and the
/// event take different roads.
static constexpr std::chrono::seconds twinTolerance {10};

static std::chrono::milliseconds tickOf(const QDateTime &when, const Clock &clock)
{
    const auto ago = std::chrono::milliseconds(when.msecsTo(clock.now()));
    return clock.monotonic() - std::max(ago, std::chrono::milliseconds(0));
}

static void stampStart(Call &call, const Call *before, const Clock &clock)
{
    if (before) {
        call.startedTick = before->startedTick;
        if (!call.startedAt.isValid())
            call.startedAt = before->startedAt;
        return;
    }
    if (!call.startedAt.isValid())
        call.startedAt = clock.now();
    call.startedTick = tickOf(call.startedAt, clock);
}

static void stampConnection(Call &call, const Call *before, const Clock &clock)
{
    if (before) {
        call.connectedTick = before->connectedTick;
        if (!call.connectedAt.isValid())
            call.connectedAt = before->connectedAt;
    }
    const bool hasSpeech = call.isActive() || call.state == Call::State::Hold;
    if (call.connectedTick || !hasSpeech)
        return;
    if (before && !call.connectedAt.isValid())
        call.connectedAt = clock.now(); // Seen to happen.
    call.connectedTick =
        call.connectedAt.isValid() ? tickOf(call.connectedAt, clock) : clock.monotonic();
}

void stampTimes(Call &call, const Call *before, const Clock &clock)
{
    stampStart(call, before, clock);
    stampConnection(call, before, clock);
}

/// Systems spell the same number differently (prefixes, E.164): the last digits decide.
static bool isSameNumber(const QString &a, const QString &b)
{
    const auto tail = [](const QString &text) {
        QString digits = text;
        digits.removeIf([](QChar c) { return c < u'0' || c > u'9'; });
        return digits.right(7);
    };
    return a.isEmpty() || b.isEmpty() || tail(a) == tail(b);
}

bool isSameCall(const Call &assumed, const Call &told)
{
    return told.direction != Call::Direction::Incoming
        && isSameNumber(assumed.remote.number, told.remote.number)
        && told.startedTick >= assumed.startedTick - twinTolerance;
}

} // namespace Jackfield
