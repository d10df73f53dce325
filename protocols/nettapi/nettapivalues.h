// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

// What stands in the units of NetTAPI's messages.
namespace Jackfield::NetTapi {

/// Longest name that is shown, in characters; the rest is cut off.
inline constexpr qsizetype maxName = 200;
/// Longest note or path that is kept.
inline constexpr qsizetype maxText = 1000;

/// UTF-8, else Windows-1252 (protocols.md 3.1, R), without control characters.
QString displayText(QByteArrayView value);
/// Digits only and not too large; else nothing.
std::optional<quint32> toId(QByteArrayView value);
/// The text of a number for display; empty: something stands there that belongs to none.
QString phoneText(QByteArrayView value);

/// One of them may stand with a prefix that the other lacks (3.5). Empty ones are nobody's.
bool isSameNumber(const QString &a, const QString &b);

/// `H:MM:SS` or `M:SS`, both in one message (3.6). More than 59 may stand in the first part.
struct Duration
{
    std::optional<std::chrono::seconds> value; ///< Nothing: none was told, or `text` is none.
    QString text; ///< As it was told.
    static Duration of(QByteArrayView value);
    bool operator==(const Duration &) const = default;
};

/// `YYYY/MM/DD@HH:MM:SS` by the server's clock, whose zone is not told (3.6).
struct StartTime
{
    QDateTime value; ///< To be read without its zone; invalid: none was told, or `text` is none.
    QString text; ///< As it was told.
    static StartTime of(QByteArrayView value);
    bool operator==(const StartTime &) const = default;
};

} // namespace Jackfield::NetTapi
