// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <iterator>

// The few character classes the rules of protocols.md section 8 speak of.
namespace Jackfield {

inline bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

inline bool isLetter(QChar c)
{
    const auto lower = c.unicode() | 0x20;
    return lower >= 'a' && lower <= 'z';
}

/// Unicode white space and the ASCII information separators.
inline bool isBlank(QChar c)
{
    return c.isSpace() || (c.unicode() >= 0x1c && c.unicode() <= 0x1f);
}

inline bool isOneOf(QChar c, QLatin1String set)
{
    const auto isSame = [c](char other) { return c == QLatin1Char(other); };
    return std::any_of(set.begin(), set.end(), isSame);
}

inline qsizetype digitCount(QStringView text)
{
    return std::count_if(text.begin(), text.end(), isDigit);
}

inline QString digitsOf(QStringView text)
{
    QString digits;
    digits.reserve(text.size());
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), isDigit);
    return digits;
}

/// Where the blanks that end at `end` begin.
inline qsizetype blanksBefore(QStringView text, qsizetype end)
{
    while (end > 0 && isBlank(text[end - 1]))
        --end;
    return end;
}

/// The first place from `begin` on that is no blank.
inline qsizetype afterBlanks(QStringView text, qsizetype begin)
{
    while (begin < text.size() && isBlank(text[begin]))
        ++begin;
    return begin;
}

} // namespace Jackfield
