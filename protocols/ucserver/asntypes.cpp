// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/asntypes.h"

#include <algorithm>
#include <cmath>

namespace Jackfield::UcServer {

namespace {

    constexpr double msPerDay = 86'400'000;
    constexpr qint64 daysBefore1970 = 25569; // 1899-12-30 to 1970-01-01

    qint64 milliseconds(double days)
    {
        return std::llround((days - daysBefore1970) * msPerDay);
    }

    bool isOnCalendar(double days)
    {
        return std::isfinite(days) && std::abs(days) < 3'000'000; // to the year 10 000
    }

    using Entry = std::pair<QString, OptionalParameters::Value>;

    QList<Entry> sorted(QList<Entry> entries)
    {
        std::stable_sort(entries.begin(), entries.end(),
                         [](const Entry &a, const Entry &b) { return a.first < b.first; });
        return entries;
    }

} // namespace

QDateTime SystemTime::toDateTime() const
{
    if (isNone() || !isOnCalendar(days))
        return {};
    return QDateTime::fromMSecsSinceEpoch(milliseconds(days), Qt::UTC);
}

SystemTime SystemTime::from(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    return {double(time.toMSecsSinceEpoch()) / msPerDay + daysBefore1970};
}

bool operator==(const SystemTime &a, const SystemTime &b)
{
    if (!isOnCalendar(a.days) || !isOnCalendar(b.days))
        return a.days == b.days || (std::isnan(a.days) && std::isnan(b.days));
    return a.isNone() == b.isNone() && milliseconds(a.days) == milliseconds(b.days);
}

const OptionalParameters::Value *OptionalParameters::find(QStringView key) const
{
    const auto it = std::find_if(entries.cbegin(), entries.cend(),
                                 [&](const Entry &entry) { return entry.first == key; });
    return it == entries.cend() ? nullptr : &it->second;
}

QString OptionalParameters::text(QStringView key) const
{
    const Value *value = find(key);
    const auto *text = value ? std::get_if<QString>(value) : nullptr;
    return text ? *text : QString();
}

std::optional<qint64> OptionalParameters::number(QStringView key) const
{
    const Value *value = find(key);
    if (!value)
        return std::nullopt;
    if (const auto *number = std::get_if<qint64>(value))
        return *number;
    bool isNumber = false;
    const qint64 number = text(key).toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

bool operator==(const OptionalParameters &a, const OptionalParameters &b)
{
    return sorted(a.entries) == sorted(b.entries);
}

} // namespace Jackfield::UcServer
