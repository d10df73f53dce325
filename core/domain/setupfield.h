// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariant>

namespace Jackfield {

/// One value a kind of phone system is set up with: a row of the generic form in the system dialog,
/// a key of [[system]] in jackfield.toml.
struct SetupField
{
    enum class Kind {
        Text,
        LongText, ///< A text that may need several rows of the window; without line breaks.
        Port,
        Number, ///< From `minimum` to `maximum`.
        Choice,
        Folder,
        TextList,
        TextMap,
        Flag,
        Secret, ///< Kept in the SecretStore under the last part of the key, never in
                ///< jackfield.toml.
    };
    /// The key in jackfield.toml. "function.host" is the entry `host` of the map `function`.
    QString key;
    Kind kind = Kind::Text;
    QString label; ///< Translated.
    QString help; ///< Translated; one sentence, may be empty.
    /// QString, int (Port, Number), bool (Flag), QStringList (TextList) or QVariantMap of texts
    /// (TextMap).
    QVariant defaultValue;
    QStringList choices; ///< Of a Choice: the values as in jackfield.toml.
    QString onlyWhenKey; ///< The field matters only while this Choice …
    QStringList onlyWhenValues; ///< … has one of these values; empty: always.
    bool isAdvanced = false; ///< Folded away: most who set this kind up need not see it.
    int minimum = 0; ///< Of a Number, inclusive.
    int maximum = 0;
    /// Translated: `choices` for people, as many, each once. Empty: the values speak for
    /// themselves.
    QStringList choiceNames = {};
    bool operator==(const SetupField &) const = default;
};

} // namespace Jackfield
