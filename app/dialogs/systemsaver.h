// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/systemtools.h"
#include "core/domain/secretstore.h"
#include "core/phone/setuptools.h"

#include <QObject>

namespace Jackfield {

/// Saves what was set up: the secrets first, one after the other, then the settings. Stops at the
/// first that fails.
class SystemSaver final : public QObject
{
    Q_OBJECT
public:
    struct Wish
    {
        SystemConfig before; ///< Empty id: a new system.
        ClearedConfig now; ///< Its secrets are those to write.
        QStringList keys; ///< SetupField::key of what may be taken out of the file.
        QStringList stale = {}; ///< Names of secrets that another server must not get: removed.
    };
    /// What `tools` names must outlive it.
    explicit SystemSaver(const SystemTools &tools, QObject *parent = nullptr);
    /// A new system that was not saved after all: what was written for it is removed.
    ~SystemSaver() override;

    /// Not while isSaving(). Ends with saved() or failed(), perhaps before it returns.
    void save(const Wish &wish);
    bool isSaving() const { return m_isSaving; }
    /// What is to be known of a secret that SecretStore::Keeper::Session keeps; translated.
    static QString sessionNote();

Q_SIGNALS:
    void written(const QString &secret, Jackfield::SecretStore::Keeper keeper);
    void failed(const QString &problem); ///< Translated.
    void saved();

private:
    void writeNext();
    void removeNext();
    void saveSettings();
    void fail(const QString &problem);

    const SystemTools m_tools;
    Wish m_wish;
    QStringList m_written; ///< The secrets of this save, for backups of the file to be cleaned of.
    QList<SecretId> m_begun; ///< Of a system that is not in the settings yet.
    bool m_isSaving = false;
    bool m_hasWritten = false; ///< A secret, since the last time that all was saved.
};

/// What SettingsStore::save() is to change, by key. A value that is the default again is taken out;
/// what this version does not know stays, in maps too.
QVariantMap changesOf(const SystemSaver::Wish &wish);

} // namespace Jackfield
