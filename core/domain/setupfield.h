// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariant>

namespace Jackfield {

/// One value a kind of phone system is set up with: a row of the generic form in the system dialog,
/// a key of [[system]] in jackfield.toml.
struct SetupField
{
    enum class Kind { Text, Port, Choice, Folder, TextList, Flag, Password };
    QString key; ///< The key in jackfield.toml.
    Kind kind = Kind::Text;
    QString label; ///< Translated.
    QString help; ///< Translated; one sentence, may be empty.
    QVariant defaultValue; ///< QString, int (Port), bool (Flag) or QStringList (TextList).
    QStringList choices; ///< Of a Choice: the values as in jackfield.toml.
    QString onlyWhenKey; ///< The field matters only while this Choice …
    QStringList onlyWhenValues; ///< … has one of these values; empty: always.
};

} // namespace Jackfield
