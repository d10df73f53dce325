// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/nettapivalues.h"

#include "core/dialing/entities.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace Jackfield::NetTapi {

namespace {

    constexpr qsizetype maxNumber = 64; // characters; E.164 has 15 digits
    constexpr qsizetype longestTime = 32; // octets of a length or a point in time

    bool isPlain(QByteArrayView value)
    {
        bool isOther = false; // without a way out, so that it is done many octets at a time
        for (const char octet : value)
            isOther |= octet < 0x20 || octet == 0x7f;
        return !isOther;
    }

    bool isPhoneOctet(char octet)
    {
        return (octet >= '0' && octet <= '9') || (octet != 0 && std::strchr("+*#,()-./ ", octet));
    }

    /// Two digits, at most 59.
    std::optional<quint32> sexagesimal(QByteArrayView digits)
    {
        const auto number = digits.size() == 2 ? toId(digits) : std::nullopt;
        return number && *number < 60 ? number : std::nullopt;
    }

    std::optional<std::chrono::seconds> secondsOf(QByteArrayView value)
    {
        using namespace std::chrono;
        const qsizetype first = value.indexOf(':');
        if (first < 0)
            return std::nullopt;
        const qsizetype last = value.lastIndexOf(':');
        const auto head = toId(value.first(first));
        const auto tail = sexagesimal(value.sliced(last + 1));
        if (!head || !tail)
            return std::nullopt;
        if (first == last)
            return minutes(*head) + seconds(*tail);
        const auto middle = sexagesimal(value.sliced(first + 1, last - first - 1));
        if (!middle)
            return std::nullopt;
        return hours(*head) + minutes(*middle) + seconds(*tail);
    }

} // namespace

QString displayText(QByteArrayView value)
{
    if (isPlain(value))
        return QString::fromLatin1(value);
    QString text = fromUtf8OrWindows1252(value);
    for (const char16_t blank : {u'\r', u'\n', u'\t'})
        text.replace(QChar(blank), u' ');
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return text;
}

std::optional<quint32> toId(QByteArrayView value)
{
    quint32 number = 0;
    const auto [end, error] = std::from_chars(value.begin(), value.end(), number);
    // from_chars takes no sign where the type has none.
    if (error != std::errc() || end != value.end())
        return std::nullopt;
    return number;
}

QString phoneText(QByteArrayView value)
{
    if (value.size() > maxNumber || !std::all_of(value.begin(), value.end(), isPhoneOctet))
        return {};
    return QString::fromLatin1(value);
}

Duration Duration::of(QByteArrayView value)
{
    return {secondsOf(value), displayText(value.first(std::min(value.size(), longestTime)))};
}

bool isSameNumber(const QString &a, const QString &b)
{
    constexpr qsizetype fewest = 3; // Fewer prove nothing when the one ends with the other.
    const auto dialled = [](QString text) {
        return text.removeIf(
            [](QChar c) { return (c < u'0' || c > u'9') && c != u'*' && c != u'#'; });
    };
    const QString first = dialled(a);
    const QString second = dialled(b);
    const QString &longer = first.size() > second.size() ? first : second;
    const QString &shorter = first.size() > second.size() ? second : first;
    return !shorter.isEmpty()
        && (shorter == longer || (shorter.size() >= fewest && longer.endsWith(shorter)));
}

StartTime StartTime::of(QByteArrayView value)
{
    const QString format = QStringLiteral("yyyy/MM/dd@HH:mm:ss");
    const QString text = displayText(value.first(std::min(value.size(), longestTime)));
    const QDateTime time = QDateTime::fromString(text, format);
    // The parser is more generous than the format.
    return {time.toString(format) == text ? time : QDateTime(), text};
}

} // namespace Jackfield::NetTapi
