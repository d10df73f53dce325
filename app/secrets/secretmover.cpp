// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/secretmover.h"

#include "core/base/redact.h"
#include "core/phone/phonesystemfactory.h"
#include "core/settings/settingsstore.h"

#include <algorithm>

namespace Jackfield {

/// The secrets of one system on their way.
struct SecretMover::Move
{
    SystemId system;
    QString label;
    QVariantMap before; ///< SystemConfig::values with them.
    QVariantMap changes; ///< For SettingsStore::save(), without them.
    QMap<QString, QString> waiting; ///< By name.
    QStringList secrets;
    bool isKept = true; ///< By the keychain, all until now.
};

SecretMover::SecretMover(SettingsStore &settings, const PhoneSystemRegistry &registry,
                         SecretStore &secrets, KeepForSession keep, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_registry(registry)
    , m_secrets(secrets)
    , m_keep(std::move(keep))
{
    connect(&settings, &SettingsStore::changed, this, &SecretMover::apply);
}

void SecretMover::apply()
{
    forgetGone();
    const QList<SystemConfig> systems = m_settings.settings().systems;
    for (const SystemConfig &system : systems) {
        const PhoneSystemFactory *factory = m_registry.find(system.kind);
        const auto tried = m_tried.constFind(system.id.value);
        if (!factory || (tried != m_tried.cend() && *tried == system.values))
            continue;
        const ClearedConfig cleared = factory->withoutSecrets(system);
        if (!cleared.secrets.isEmpty())
            begin(system, cleared);
    }
}

void SecretMover::forgetGone()
{
    const QList<SystemConfig> systems = m_settings.settings().systems;
    const QStringList tried = m_tried.keys();
    for (const QString &id : tried) {
        const bool isThere =
            std::any_of(systems.cbegin(), systems.cend(), [&](const SystemConfig &system) {
                return system.id.value == id && system.values == m_tried.value(id);
            });
        if (isThere)
            continue;
        m_tried.remove(id);
        setProblem(id, {});
    }
}

/// What save() has to do to make `after` of `before`.
static QVariantMap changesOf(const SystemId &system, const QVariantMap &before,
                             const QVariantMap &after)
{
    QVariantMap changes;
    const QStringList keys = before.keys() + after.keys();
    for (const QString &key : keys) {
        if (before.value(key) != after.value(key))
            changes.insert(QStringLiteral("system.%1.%2").arg(system.value, key), after.value(key));
    }
    return changes;
}

/// Whether all of it stands in the user's file, where it can be changed.
static bool isMovable(const SettingsStore &settings, const QVariantMap &changes)
{
    using Layer = EffectiveSetting::Layer;
    return std::none_of(changes.keyBegin(), changes.keyEnd(), [&](const QString &key) {
        const Layer layer = settings.layerOf(key);
        return layer == Layer::Site || layer == Layer::CommandLine || settings.isLocked(key);
    });
}

void SecretMover::begin(const SystemConfig &config, const ClearedConfig &cleared)
{
    m_tried.insert(config.id.value, config.values);
    auto move = std::make_shared<Move>();
    move->system = config.id;
    move->label = oneLine(config.label.isEmpty() ? config.id.value : config.label);
    move->before = config.values;
    move->changes = changesOf(config.id, config.values, cleared.config.values);
    move->waiting = cleared.secrets;
    move->secrets = cleared.secrets.values();
    // Before the answer: the phone system may want them at once.
    for (auto it = cleared.secrets.cbegin(); it != cleared.secrets.cend(); ++it)
        m_keep({config.id, it.key()}, it.value());
    if (isMovable(m_settings, move->changes))
        return write(move);
    stay(*move,
         tr("A password of %1 stands in clear in settings that are not yours to change. It works, "
            "but others may read it: ask your administrator to take it out.")
             .arg(move->label));
}

// One after the other: the user may be asked to unlock the keychain, once.
void SecretMover::write(const std::shared_ptr<Move> &move)
{
    if (move->waiting.isEmpty())
        return finish(*move);
    const QString name = move->waiting.firstKey();
    const QString secret = move->waiting.take(name);
    m_secrets.write({move->system, name}, secret)
        .then(this, [this, move, name, secret](const Result<SecretStore::Keeper> &kept) {
            if (kept) {
                move->isKept = move->isKept && *kept == SecretStore::Keeper::Keychain;
                return write(move);
            }
            stay(*move,
                 tr("A password of %1 still stands in clear in the settings file, since it could "
                    "not be moved to the keychain. %2")
                     .arg(move->label, oneLine(kept.error().detail)));
        });
}

void SecretMover::finish(const Move &move)
{
    if (m_tried.value(move.system.value) != move.before)
        return; // changed meanwhile, and looked at anew
    if (!move.isKept) {
        return stay(move,
                    tr("A password of %1 stands in clear in the settings file, and there is no "
                       "keychain to move it to. Install one, such as GNOME Keyring or KWallet.")
                        .arg(move.label));
    }
    const auto saved = m_settings.save(move.changes, move.secrets);
    if (!saved) {
        stay(move,
             tr("A password of %1 is in the keychain now, but still stands in clear in the "
                "settings file as well. %2")
                 .arg(move.label, oneLine(saved.error().detail)));
    }
}

void SecretMover::stay(const Move &move, const QString &problem)
{
    if (m_tried.value(move.system.value) == move.before)
        setProblem(move.system.value, problem);
}

void SecretMover::setProblem(const QString &system, const QString &problem)
{
    if (m_problems.value(system) == problem)
        return;
    if (problem.isEmpty())
        m_problems.remove(system);
    else
        m_problems.insert(system, problem);
    Q_EMIT changed();
}

} // namespace Jackfield
