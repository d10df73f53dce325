// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/faults.h"

namespace Jackfield::Simulator {

namespace {

    bool takeFlag(const QJsonValue &value, bool &into)
    {
        into = value.toBool();
        return value.isBool();
    }

    bool takeCloseAfter(const QJsonValue &value, std::optional<int> &into)
    {
        const int bytes = value.toInt(-1);
        into = bytes >= 0 ? std::optional(bytes) : std::nullopt;
        return value.isNull() || bytes >= 0;
    }

    bool takeDelay(const QJsonValue &value, std::chrono::milliseconds &into)
    {
        const double seconds = value.toDouble(-1);
        into = std::chrono::milliseconds(qRound64(seconds * 1000));
        return seconds >= 0 && seconds <= 600;
    }

    bool take(const QString &key, const QJsonValue &value, Faults &faults)
    {
        if (key == QLatin1String("refuse"))
            return takeFlag(value, faults.refuse);
        if (key == QLatin1String("silent"))
            return takeFlag(value, faults.silent);
        if (key == QLatin1String("reset"))
            return takeFlag(value, faults.reset);
        if (key == QLatin1String("closeAfter"))
            return takeCloseAfter(value, faults.closeAfter);
        return key == QLatin1String("delay") && takeDelay(value, faults.delay);
    }

} // namespace

QJsonObject toJson(const Faults &faults)
{
    return {{QLatin1String("refuse"), faults.refuse},
            {QLatin1String("silent"), faults.silent},
            {QLatin1String("reset"), faults.reset},
            {QLatin1String("closeAfter"),
             faults.closeAfter ? QJsonValue(*faults.closeAfter) : QJsonValue(QJsonValue::Null)},
            {QLatin1String("delay"), double(faults.delay.count()) / 1000.0}};
}

Result<Faults> changed(Faults faults, const QJsonObject &changes)
{
    for (auto it = changes.constBegin(); it != changes.constEnd(); ++it) {
        if (!take(it.key(), it.value(), faults))
            return failure(Error::Code::Malformed,
                           QStringLiteral("fault \"%1\" is unknown or its value is not possible")
                               .arg(it.key()));
    }
    return faults;
}

} // namespace Jackfield::Simulator
