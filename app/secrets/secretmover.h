// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/secretstore.h"
#include "core/domain/systemconfig.h"
#include "core/phone/setuptools.h"

#include <QMap>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <functional>
#include <memory>

namespace Jackfield {

class PhoneSystemRegistry;
class SettingsStore;

/// Moves passwords that were typed into other values of a phone system (an address, say) out of
/// jackfield.toml into the secret store (security.md T82). The file is changed only when the
/// keychain has them all; what cannot be moved is kept for this run, and the user is told once.
/// Nothing is tried twice until the values change.
class SecretMover : public QObject
{
    Q_OBJECT
public:
    /// Keeps a secret for this run only.
    using KeepForSession = std::function<void(const SecretId &id, const QString &secret)>;

    /// All must outlive this. Acts at every SettingsStore::changed().
    SecretMover(SettingsStore &settings, const PhoneSystemRegistry &registry, SecretStore &secrets,
                KeepForSession keep, QObject *parent = nullptr);
    void apply();
    /// Translated, a sentence or two for each system whose secrets stay where they are.
    QStringList problems() const { return m_problems.values(); }

Q_SIGNALS:
    void changed(); ///< Of problems().

private:
    struct Move;
    void begin(const SystemConfig &config, const ClearedConfig &cleared);
    void write(const std::shared_ptr<Move> &move);
    void finish(const Move &move);
    void stay(const Move &move, const QString &problem);
    void forgetGone();
    void setProblem(const QString &system, const QString &problem);

    SettingsStore &m_settings;
    const PhoneSystemRegistry &m_registry;
    SecretStore &m_secrets;
    const KeepForSession m_keep;
    QMap<QString, QVariantMap> m_tried; ///< Values as they stood then, by system.
    QMap<QString, QString> m_problems; ///< By system.
};

} // namespace Jackfield
