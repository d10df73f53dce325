// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialing/phonetext.h"

#include "core/dialing/entities.h"

#include <QList>

#include <algorithm>
#include <optional>

namespace Jackfield {

bool isTooLong(const QString &text)
{
    if (text.size() <= longestNumberText)
        return false;
    // A character outside the BMP takes two code units; more than that need not be counted.
    const auto pairs = text.size() > 2 * longestNumberText
        ? 0
        : std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
    return text.size() - pairs > longestNumberText;
}

static bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

constexpr char32_t dropped = 0x110000; // no character
/// Each character replaced by what `replacement` gives for it.
template<typename Replacement>
static QString mapped(const QString &text, Replacement replacement)
{
    QString result;
    result.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (const char32_t plain = replacement(c); plain != dropped)
            result += QChar::fromUcs4(plain);
    }
    return result;
}

QString withPlainBlanks(const QString &text)
{
    const QString plain = isAscii(text) ? text : mapped(text, [](char32_t c) -> char32_t {
        switch (QChar::category(c)) {
        case QChar::Other_Format:
            return dropped;
        case QChar::Separator_Space:
            return U' ';
        default:
            return c;
        }
    });
    const auto isEdge = [](QChar c) { return c == u' ' || c == u'\t'; };
    const auto first = std::find_if_not(plain.begin(), plain.end(), isEdge);
    const auto last = std::find_if_not(plain.rbegin(), std::make_reverse_iterator(first), isEdge);
    return QString(first, last.base() - first);
}

bool hasDirectionOverride(const QString &text)
{
    return text.contains(QChar(0x202d)) || text.contains(QChar(0x202e));
}

static int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Nothing when there is no %XX in it.
static std::optional<QByteArray> bytesOfPercentText(const QString &text)
{
    if (!text.contains(u'%'))
        return {};
    const QByteArray encoded = text.toUtf8();
    QByteArray bytes;
    bytes.reserve(encoded.size());
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        const bool room = encoded[i] == '%' && i + 2 < encoded.size();
        const int high = room ? hexValue(encoded[i + 1]) : -1;
        const int low = room ? hexValue(encoded[i + 2]) : -1;
        if (high < 0 || low < 0) {
            bytes += encoded[i];
            continue;
        }
        bytes += char(high * 16 + low);
        i += 2;
    }
    return bytes.size() == encoded.size() ? std::nullopt : std::optional(bytes);
}

QString percentDecoded(const QString &text)
{
    QString decoded = text;
    for (int round = 0; round < 2; ++round) {
        const auto bytes = bytesOfPercentText(decoded);
        if (!bytes)
            break;
        decoded = fromUtf8OrWindows1252(*bytes);
    }
    return decoded;
}

bool hasControlCharacter(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

QString withPlainDigits(const QString &text)
{
    if (isAscii(text))
        return text;
    constexpr char32_t minus = 0x2212;
    return mapped(text.normalized(QString::NormalizationForm_KC), [](char32_t c) -> char32_t {
        switch (QChar::category(c)) {
        case QChar::Other_Format:
            return dropped;
        case QChar::Number_DecimalDigit:
            return U'0' + char32_t(QChar::digitValue(c));
        case QChar::Punctuation_Dash:
            return U'-';
        case QChar::Separator_Space:
            return U' ';
        default:
            return c == minus ? U'-' : c;
        }
    });
}

} // namespace Jackfield
