// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace Jackfield {

/// A row of tests/data/bad-inputs.csv.
struct BadRow
{
    QString name;
    QString input; ///< With escapes and macros, as it stands there.
    QString expected; ///< Likewise.
};

/// The rows of one interface, in their order.
QList<BadRow> badRows(const char *interface);

/// Bytes, or what is to happen instead of them at this place.
struct BadPiece
{
    QString macro; ///< Its name; empty: bytes.
    QStringList arguments; ///< As they stand there: with escapes.
    QByteArray bytes; ///< Empty for a macro.
    bool operator==(const BadPiece &) const = default;
};

/// C escapes to bytes: \r \n \t \\ \xHH; what else stands there is UTF-8.
QByteArray unescaped(const QString &escaped);

/// Input of a row cut into bytes and macros. @@REP(n,x)@@ is written out when n is a plain number,
/// @@N@@ in it being the running number; @@LEN@@ is the length of what follows the first blank
/// line; "hex:" in front makes all of it hexadecimal.
QList<BadPiece> badPieces(const QString &input);

/// Bytes of all pieces, one behind the other.
QByteArray bytesOf(const QList<BadPiece> &pieces);

/// "4s", "200ms", "0.2 s" as they stand in macros; nothing: it is no time.
std::optional<std::chrono::milliseconds> timeOf(const QString &text);

} // namespace Jackfield
