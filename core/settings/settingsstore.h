// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/settings/settingsmerge.h"

#include <QObject>
#include <QVariantMap>

#include <optional>

namespace Jackfield {

/// Reads jackfield.toml in its layers (site, user, command line; a lock in an earlier layer wins)
/// and writes the user's layer. Nothing in a file ever keeps the program from starting.
class SettingsStore : public QObject
{
    Q_OBJECT
public:
    struct Paths
    {
        QString siteFile; ///< Normally /etc/xdg/jackfield/jackfield.toml; need not exist.
        QString userFile; ///< <profile>/jackfield.toml; need not exist.
    };
    explicit SettingsStore(Paths paths, QObject *parent = nullptr);

    /// What the files and the command line say of `key` now, by the rules of load() but without a
    /// word about their mistakes: for what must be known ahead of it. Invalid: nothing.
    static QVariant peek(const Paths &paths, const QVariantMap &commandLine, const QString &key);
    /// Reads the files anew; emits changed() when anything in force, or a notice, differs.
    void load();
    /// Dotted key → value, above both files; numbers and flags may be text. Counts from the next
    /// load().
    void setCommandLine(const QVariantMap &values);

    /// For notices about keys that no kind reads. Counts from the next load().
    void setSystemFields(const SystemFields &keys) { m_systemFields = keys; }

    const Settings &settings() const { return m_merged.settings; }
    const QList<SettingsNotice> &notices() const { return m_notices; }
    /// effectiveSettings() of what is in force.
    QList<EffectiveSetting> effective() const { return effectiveSettings(m_merged); }
    bool isLocked(const QString &key) const;
    /// Of the value in force; Default also for a key that none has set.
    EffectiveSetting::Layer layerOf(const QString &key) const;
    /// Whether the user's file sets the key, in force or not.
    bool isInUserFile(const QString &key) const;
    /// Whether the site file names it: "system.tapi", "location.office". It cannot be removed then.
    bool isOfSite(const QString &table) const;
    /// What would be in force if the user's file did not have the key.
    MergedSettings without(const QString &key) const;
    const Paths &paths() const { return m_paths; }

    /// Changes keys of the user's file and loads it. An invalid QVariant removes the key; the key
    /// "system.tapi" or "location.office" with an invalid value removes the whole table. Order of
    /// systems: "system" with a QStringList of ids; those of the site file stay in front.
    ///
    /// Keys not known to this version stay. Comments do not: a file that may hold some is copied
    /// to "<file>.bak" once. Nor do passwords. A file that could not be read as TOML is renamed to
    /// "<file>.broken-<time of its last change>" and a new one begun.
    ///
    /// Written whole or not at all, mode 0600. Nothing is written and the error is Refused for a
    /// locked key, or a value with another locked entry; Malformed for an unknown key, a wrong
    /// value or a password; Storage when a file failed. The detail is translated.
    ///
    /// secrets: what the changes take out of the file because it is kept elsewhere now. Neither the
    /// copy that this makes nor one of earlier times keeps them; they are "***" there, as is the
    /// user with the password of any address.
    Result<Unit> save(const QVariantMap &changes, const QStringList &secrets = {});
    /// What save() would say to the changes themselves; nothing is read or written.
    Result<Unit> check(const QVariantMap &changes) const;

Q_SIGNALS:
    void changed(); ///< From load() and save() only.

private:
    QVariant tableInForce(const QString &key) const;

    Paths m_paths;
    QVariantMap m_commandLine;
    SystemFields m_systemFields;
    QList<SettingsLayer> m_layers; ///< In force, the site's first.
    MergedSettings m_merged;
    QList<SettingsNotice> m_notices;
};

} // namespace Jackfield
