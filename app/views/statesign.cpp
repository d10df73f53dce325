// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/statesign.h"

namespace Jackfield {

StateSign stateSign(Call::State state)
{
    switch (state) {
    case Call::State::Unknown:
        return {QStringLiteral("unknown"), Tone::Muted};
    case Call::State::Offering:
        return {QStringLiteral("ringing"), Tone::Warning};
    case Call::State::Dialing:
    case Call::State::Ringback:
        return {QStringLiteral("outgoing"), Tone::Accent};
    case Call::State::Connected:
        return {QStringLiteral("phone"), Tone::Good};
    case Call::State::Hold:
        return {QStringLiteral("hold"), Tone::Warning};
    case Call::State::Conferenced:
        return {QStringLiteral("conference"), Tone::Good};
    case Call::State::Busy:
        return {QStringLiteral("busy"), Tone::Danger};
    case Call::State::Disconnected:
    case Call::State::Ended:
        return {QStringLiteral("hangup"), Tone::Danger};
    }
    Q_UNREACHABLE();
}

StateSign stateSign(Line::State state)
{
    switch (state) {
    case Line::State::Unknown:
        return {QStringLiteral("unknown"), Tone::Muted};
    case Line::State::Idle:
        return {QStringLiteral("free"), Tone::Good};
    case Line::State::Ringing:
        return {QStringLiteral("ringing"), Tone::Warning};
    case Line::State::Busy:
        return {QStringLiteral("busy"), Tone::Danger};
    case Line::State::OutOfService:
        return {QStringLiteral("out-of-service"), Tone::Muted};
    }
    Q_UNREACHABLE();
}

StateSign queueSign(QueueLevel level, bool isStale)
{
    if (isStale)
        return {QStringLiteral("unknown"), Tone::Muted};
    switch (level) {
    case QueueLevel::Normal:
        return {QStringLiteral("check"), Tone::Good};
    case QueueLevel::Amber:
        return {QStringLiteral("warning"), Tone::Warning};
    case QueueLevel::Red:
        return {QStringLiteral("error"), Tone::Danger};
    }
    Q_UNREACHABLE();
}

} // namespace Jackfield
