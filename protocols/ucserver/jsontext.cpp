// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/jsontext.h"

#include <QSet>
#include <QStringView>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

namespace Jackfield::UcServer {

namespace {

    using Milliseconds = std::chrono::milliseconds;
    using Days = std::chrono::sys_days;
    constexpr Days dayZero = std::chrono::year(1899) / 12 / 30;
    constexpr double msPerDay = 86'400'000;

    bool isPlain(char16_t unit)
    {
        return unit >= 0x20 && unit < 0x80 && unit != u'"' && unit != u'\\';
    }

    /// The milliseconds since day zero, where the year has four digits.
    std::optional<Milliseconds> sinceDayZero(double days)
    {
        constexpr Milliseconds first = Days(std::chrono::year(1) / 1 / 1) - dayZero;
        constexpr Milliseconds end = Days(std::chrono::year(10000) / 1 / 1) - dayZero;
        const double ms = std::round(days * msPerDay);
        if (!(ms >= double(first.count()) && ms < double(end.count())))
            return std::nullopt;
        return Milliseconds(qint64(ms));
    }

    void digits(char *to, unsigned count, unsigned value)
    {
        for (char *at = to + count; at != to; value /= 10)
            *--at = char('0' + value % 10);
    }

    /// The number that `count` digits make.
    std::optional<unsigned> number(std::string_view text, size_t from, size_t count)
    {
        unsigned value = 0;
        for (const char c : text.substr(from, count)) {
            if (c < '0' || c > '9')
                return std::nullopt;
            value = value * 10 + unsigned(c - '0');
        }
        return value;
    }

    std::optional<Days> dayOf(std::string_view text)
    {
        const auto year = number(text, 0, 4);
        const auto month = number(text, 5, 2);
        const auto day = number(text, 8, 2);
        if (!year || !month || !day || *year == 0 || text[4] != '-' || text[7] != '-')
            return std::nullopt;
        const std::chrono::year_month_day date {std::chrono::year(int(*year)),
                                                std::chrono::month(*month), std::chrono::day(*day)};
        return date.ok() ? std::optional<Days>(date) : std::nullopt;
    }

    std::optional<Milliseconds> timeOfDay(std::string_view text)
    {
        const auto hours = number(text, 11, 2);
        const auto minutes = number(text, 14, 2);
        const auto seconds = number(text, 17, 2);
        if (!hours || !minutes || !seconds || text[13] != ':' || text[16] != ':' || *hours > 23
            || *minutes > 59 || *seconds > 59)
            return std::nullopt;
        return std::chrono::hours(*hours) + std::chrono::minutes(*minutes)
            + std::chrono::seconds(*seconds);
    }

    /// What stands behind the seconds: "Z", or "." and digits, of which what is finer than
    /// milliseconds is cut off. Negative: neither.
    Milliseconds fraction(std::string_view text)
    {
        if (text.size() == 1)
            return Milliseconds(0);
        qint64 ms = 0;
        qint64 weight = 100;
        size_t at = 1;
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, weight /= 10)
            ms += (text[at] - '0') * weight;
        return Milliseconds(text[0] == '.' && at > 1 ? ms : -1);
    }

} // namespace

void JsonText::append(qint64 value)
{
    std::array<char, 24> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    m_text.append(text.data(), end - text.data());
}

void JsonText::append(const QString &value)
{
    m_text.append('"');
    const auto *at = reinterpret_cast<const char16_t *>(value.utf16());
    const auto *const end = at + value.size();
    while (at != end) {
        const auto *const run = at;
        at = std::find_if_not(at, end, isPlain);
        const qsizetype size = m_text.size();
        m_text.resize(size + (at - run));
        std::transform(run, at, m_text.data() + size, [](char16_t unit) { return char(unit); });
        if (at != end)
            appendEscaped(*at++);
    }
    m_text.append('"');
}

void JsonText::appendEscaped(char16_t unit)
{
    static constexpr std::string_view shortForms = "\"\"\\\\\bb\ff\nn\rr\tt";
    for (size_t i = 0; i < shortForms.size(); i += 2) {
        if (unit == char16_t(shortForms[i])) {
            const std::array<char, 2> escape {'\\', shortForms[i + 1]};
            return raw({escape.data(), escape.size()});
        }
    }
    static constexpr std::string_view hex = "0123456789abcdef";
    const std::array<char, 6> escape {
        '\\', 'u', hex[unit >> 12], hex[unit >> 8 & 15], hex[unit >> 4 & 15], hex[unit & 15]};
    raw({escape.data(), escape.size()});
}

void JsonText::append(const QByteArray &octets)
{
    m_text.append('"').append(octets.toBase64()).append('"');
}

void JsonText::append(const SystemTime &time)
{
    m_text.append('"').append(isoTime(time)).append('"');
}

/// An object has each key once.
static bool hasKeyTwice(const OptionalParameters &parameters)
{
    QSet<QString> keys;
    for (const auto &[key, value] : parameters.entries)
        keys.insert(key);
    return keys.size() < parameters.entries.size();
}

void JsonText::appendArray(const OptionalParameters &parameters)
{
    static constexpr std::array<std::string_view, 3> alternatives {
        "\"stringdata\":", "\"integerdata\":", "\"binarydata\":"};
    char separator = '[';
    for (const auto &[key, value] : parameters.entries) {
        m_text.append(std::exchange(separator, ','));
        raw("{\"key\":");
        append(key);
        raw(",\"value\":{");
        raw(alternatives.at(value.index()));
        std::visit([this](const auto &one) { append(one); }, value);
        raw("}}");
    }
    raw("]");
}

void JsonText::append(const OptionalParameters &parameters)
{
    if (m_keepsParameters && hasKeyTwice(parameters))
        return appendArray(parameters);
    using Entry = std::pair<QByteArray, const OptionalParameters::Value *>;
    std::vector<Entry> sorted;
    for (const auto &[key, value] : parameters.entries)
        sorted.emplace_back(key.toUtf8(), &value);
    if (!m_keepsParameters)
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const Entry &a, const Entry &b) { return a.first < b.first; });
    const auto last = std::unique(sorted.begin(), sorted.end(), [](const Entry &a, const Entry &b) {
        return a.first == b.first;
    });
    char separator = '{';
    for (auto it = sorted.begin(); it != last; ++it) {
        m_text.append(std::exchange(separator, ','));
        append(QString::fromUtf8(it->first));
        m_text.append(':');
        const bool isOctets = std::holds_alternative<QByteArray>(*it->second);
        if (isOctets)
            raw("{\"binarydata\":");
        std::visit([this](const auto &value) { append(value); }, *it->second);
        if (isOctets)
            raw("}");
    }
    raw(separator == '{' ? "{}" : "}");
}

QByteArray isoTime(const SystemTime &time)
{
    const auto ms = time.isNone() ? std::nullopt : sinceDayZero(time.days);
    if (!ms)
        return {};
    const auto day = std::chrono::floor<std::chrono::days>(*ms);
    const std::chrono::year_month_day date(dayZero + day);
    const std::chrono::hh_mm_ss clock(*ms - day);
    std::array<char, 24> text {"0000-00-00T00:00:00.000"};
    digits(&text[0], 4, unsigned(int(date.year())));
    digits(&text[5], 2, unsigned(date.month()));
    digits(&text[8], 2, unsigned(date.day()));
    digits(&text[11], 2, unsigned(clock.hours().count()));
    digits(&text[14], 2, unsigned(clock.minutes().count()));
    digits(&text[17], 2, unsigned(clock.seconds().count()));
    const auto subseconds = unsigned(clock.subseconds().count());
    digits(&text[20], 3, subseconds);
    const size_t end = subseconds == 0 ? 19 : 23;
    text[end] = 'Z';
    return QByteArray(text.data(), qsizetype(end + 1));
}

SystemTime timeFromIso(std::string_view text)
{
    if (text.size() < 20 || text[10] != 'T')
        return {};
    const auto day = dayOf(text);
    const auto clock = timeOfDay(text);
    const Milliseconds subseconds = fraction(text.substr(19));
    if (!day || !clock || subseconds < Milliseconds(0))
        return {};
    const Milliseconds ms = *day - dayZero + *clock + subseconds;
    return {double(ms.count()) / msPerDay};
}

SystemTime timeFromDays(double days)
{
    const auto ms = sinceDayZero(days);
    return ms ? SystemTime {double(ms->count()) / msPerDay} : SystemTime {};
}

} // namespace Jackfield::UcServer
