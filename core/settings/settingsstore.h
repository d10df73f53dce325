// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/settings/settings.h"

#include <QObject>
#include <QVariantMap>

namespace Jackfield {

/// Something in a settings file that was not taken. Words for the user, translated; never fatal.
struct SettingsNotice
{
    QString file; ///< Empty: command line or environment.
    int line = 0; ///< 1-based; 0: not known.
    QString key; ///< Dotted: "system.tapi.port"; empty: the whole file.
    QString text;
    bool operator==(const SettingsNotice &) const = default;
};

/// A setting with the layer that set it.
struct EffectiveSetting
{
    enum class Layer { Default, Site, User, CommandLine };
    QString key; ///< Dotted: "me.extension", "location.office.area_code", "system.tapi.port".
    QVariant value;
    Layer layer = Layer::Default;
    bool locked = false; ///< By the site file: later layers do not count.
    bool operator==(const EffectiveSetting &) const = default;
};
QString nameOf(EffectiveSetting::Layer layer); ///< "default", "site", "user", "command-line"

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

    /// Reads the files anew; emits changed() when anything in force differs.
    void load();
    /// Dotted key → value, above both files.
    void setCommandLine(const QVariantMap &values);

    const Settings &settings() const { return m_settings; }
    const QList<SettingsNotice> &notices() const { return m_notices; }
    const QList<EffectiveSetting> &effective() const { return m_effective; } ///< Every known key.
    bool isLocked(const QString &key) const;
    const Paths &paths() const { return m_paths; }

    /// Changes keys of the user's file and loads it. An invalid QVariant removes the key; the key
    /// "system.tapi" with an invalid value removes the whole table. Order of systems: "system" with
    /// a QStringList of ids. Written whole or not at all, mode 0600; Storage on failure, Refused
    /// for a locked key (nothing is written then).
    Result<Unit> save(const QVariantMap &changes);

Q_SIGNALS:
    void changed();

private:
    Paths m_paths;
    QVariantMap m_commandLine;
    Settings m_settings;
    QList<SettingsNotice> m_notices;
    QList<EffectiveSetting> m_effective;
    QStringList m_locks;
};

} // namespace Jackfield
