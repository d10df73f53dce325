// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/exchangetypes.h"

#include <algorithm>

namespace Jackfield::Simulator {

QString nameOf(Cause cause)
{
    switch (cause) {
    case Cause::Normal:
        return QStringLiteral("normal");
    case Cause::Busy:
        return QStringLiteral("busy");
    case Cause::NoAnswer:
        return QStringLiteral("no-answer");
    case Cause::Rejected:
        return QStringLiteral("rejected");
    case Cause::PickedUp:
        return QStringLiteral("picked-up");
    case Cause::InvalidNumber:
        return QStringLiteral("invalid-number");
    case Cause::Merged:
        return QStringLiteral("merged");
    }
    Q_UNREACHABLE();
}

QString nameOf(LegState state)
{
    switch (state) {
    case LegState::Dialing:
        return QStringLiteral("dialing");
    case LegState::Trying:
        return QStringLiteral("trying");
    case LegState::Ringing:
        return QStringLiteral("ringing");
    case LegState::Waiting:
        return QStringLiteral("waiting");
    case LegState::Connected:
        return QStringLiteral("connected");
    case LegState::Held:
        return QStringLiteral("held");
    case LegState::Busy:
        return QStringLiteral("busy");
    }
    Q_UNREACHABLE();
}

QString canonicalNumber(const Numbering &numbering, const QString &number)
{
    constexpr qsizetype shortest = 5; // Shorter ones are extensions and service numbers.
    QString digits = number;
    digits.removeIf([](QChar c) { return QStringLiteral(" ()-./").contains(c); });
    if (digits.startsWith(u'+') || digits.size() < shortest)
        return digits;
    if (!numbering.outsidePrefix.isEmpty() && digits.startsWith(numbering.outsidePrefix))
        digits.remove(0, numbering.outsidePrefix.size());
    const QString country = u'+' + numbering.countryCode;
    if (digits.startsWith(QLatin1String("00")))
        return u'+' + digits.mid(2);
    if (digits.startsWith(u'0'))
        return country + digits.mid(1);
    return digits.size() < shortest ? digits : country + numbering.areaCode + digits;
}

QString carrierNumber(const Numbering &numbering, const QString &number)
{
    if (!number.startsWith(u'+'))
        return number;
    const QString country = u'+' + numbering.countryCode;
    if (number.startsWith(country))
        return u'0' + number.mid(country.size());
    return QLatin1String("00") + number.mid(1);
}

std::optional<OutsideNumber::Behaviour> behaviourFrom(const QString &name)
{
    using Behaviour = OutsideNumber::Behaviour;
    if (name == QLatin1String("answers"))
        return Behaviour::Answers;
    if (name == QLatin1String("busy"))
        return Behaviour::Busy;
    if (name == QLatin1String("no-answer"))
        return Behaviour::NoAnswer;
    if (name == QLatin1String("invalid"))
        return Behaviour::Invalid;
    return std::nullopt;
}

int CallQueue::waiting() const
{
    return int(std::count_if(calls.cbegin(), calls.cend(),
                             [](const QueuedCall &call) { return !call.connected; }));
}

std::chrono::seconds QueuedCall::waitUntil(const QDateTime &now) const
{
    const qint64 passed = now.toSecsSinceEpoch() - enteredAt.toSecsSinceEpoch();
    return std::chrono::seconds(std::max<qint64>(0, passed));
}

std::chrono::seconds CallQueue::longestWait(const QDateTime &now) const
{
    const auto oldest = std::find_if(calls.cbegin(), calls.cend(),
                                     [](const QueuedCall &call) { return !call.connected; });
    return oldest == calls.cend() ? std::chrono::seconds(0) : oldest->waitUntil(now);
}

std::optional<std::chrono::milliseconds> CallQueue::averageWait() const
{
    if (answered == 0)
        return std::nullopt;
    return std::chrono::milliseconds(totalWait) / answered;
}

std::optional<double> CallQueue::serviceLevel() const
{
    if (answered + abandoned == 0)
        return std::nullopt;
    return double(answeredInTime) / double(answered + abandoned);
}

} // namespace Jackfield::Simulator
