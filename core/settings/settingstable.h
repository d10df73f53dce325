// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

#include <QVariant>

#include <optional>
#include <vector>

namespace Jackfield {

/// One key that jackfield.toml may hold. The table is what the reader checks against, what
/// SettingsStore::effective() lists and what the reference page is made of.
struct SettingKey
{
    enum class Type {
        Text, ///< QString
        TextList, ///< QStringList
        Integer, ///< int
        Flag, ///< bool
        Choice, ///< QString, one of `choices`
        TextMap, ///< QVariantMap of texts; `form` is for "key=text".
        TableList, ///< QVariantList of QVariantMap, each with a "kind" of `choices`.
        Any ///< A value of a kind of system: text, number, flag, QStringList or QVariantMap.
    };
    QString pattern; ///< Dotted; a part "*" stands for a name: "location.*.area_code".
    Type type = Type::Text;
    const char *help = nullptr; ///< One sentence, untranslated; see helpText().
    QVariant (*read)(const Settings &settings, const QStringList &path) = nullptr;
    void (*write)(Settings &settings, const QStringList &path, const QVariant &value) = nullptr;
    QStringList choices = {};
    int minimum = 0; ///< Integer, inclusive.
    int maximum = 0;
    const char *form = nullptr; ///< Text and items of TextList: a regular expression for the whole.
    const char *formText = nullptr; ///< Says the form, untranslated.
    bool mayBeEmpty = true; ///< TextList
    QStringList parts = {}; ///< The pattern, split at its dots.

    QString helpText() const; ///< Translated.
    QString expected() const; ///< Translated: "a whole number from 1 to 60".
    /// Of a program without settings; for a location: of no country. Invalid for Any.
    QVariant defaultValue() const;
    /// The value in the type of this key; nullopt when it is none for it.
    std::optional<QVariant> accept(const QVariant &value) const;
};

const std::vector<SettingKey> &settingsTable();
/// The row for a dotted key such as "system.tapi.port"; null: unknown. A name in the place of a
/// '*' must be valid: see isSystemName(),
/// isLocationName() and isQueueName().
const SettingKey *findSetting(const QString &key);

/// A dotted key in its parts. The name in it may hold dots where it is that of a queue:
/// "wallboard.a.b.waiting.red" is wallboard, a.b, waiting, red.
QStringList settingPath(const QString &key);

bool isSystemName(const QString &name); ///< 1 to 32 of a–z, 0–9, '-', '_'
/// Names the password of the journal or of contacts, so no phone system may have it.
bool isReservedName(const QString &name);
bool isLocationName(const QString &name); ///< 1 to 64 printable characters without a dot
bool isQueueName(const QString &name); ///< 1 to 200 characters but control characters
/// "waiting", "longest_wait" and the like: what [wallboard.<queue>] has limits for.
bool isMetricName(const QString &name);
/// "password", "secret" and the like, also behind '_' or '-': never read, never written.
bool isSecretName(const QString &key);

} // namespace Jackfield
