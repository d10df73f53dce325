// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/systemsync.h"

#include "app/desktop/linekey.h"
#include "app/desktop/unusablesystem.h"
#include "core/phone/dialer.h"
#include "core/phone/phonesystemfactory.h"
#include "core/settings/settingsstore.h"

namespace Jackfield {

SystemSync::SystemSync(const SettingsStore &settings, const PhoneSystemRegistry &registry,
                       PhoneStore &store, Switchboard &switchboard, Dialer &dialer, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_registry(registry)
    , m_store(store)
    , m_switchboard(switchboard)
    , m_dialer(dialer)
{
    connect(&settings, &SettingsStore::changed, this, &SystemSync::apply);
}

/// The systems of the settings, without secrets that were typed into other values; one that names
/// no lines serves the user's own extension, one without a label is called by its id.
static QList<SystemConfig> systemsIn(const Settings &settings, const PhoneSystemRegistry &registry)
{
    QList<SystemConfig> systems = settings.systems;
    for (SystemConfig &system : systems) {
        if (const PhoneSystemFactory *factory = registry.find(system.kind))
            system = factory->withoutSecrets(system).config;
        if (system.lines.isEmpty() && !settings.me.extension.isEmpty())
            system.lines = QStringList {settings.me.extension};
        if (system.label.isEmpty())
            system.label = system.id.value;
    }
    return systems;
}

void SystemSync::apply()
{
    setUpDialing();
    const QList<SystemConfig> wanted = systemsIn(m_settings.settings(), m_registry);
    removeGone(wanted);
    for (qsizetype i = m_running.size(); i < wanted.size(); ++i)
        add(wanted.at(i));
}

void SystemSync::open()
{
    m_isOpen = true;
    m_switchboard.openAll();
}

void SystemSync::setUpDialing()
{
    const Settings &settings = m_settings.settings();
    const Location location = settings.location();
    m_store.setLineKey(lineKeyFor(location));
    m_dialer.setUp({settings.me.extension, location, settings.policy});
    QList<SystemId> order;
    for (const QString &id : settings.me.dialWith)
        order.append({id});
    m_switchboard.setDialOrder(order);
}

// A system can only be added behind the others. So what is gone or changed leaves first, then all
// from the first one on that stands in another place than it should.
void SystemSync::removeGone(const QList<SystemConfig> &wanted)
{
    const auto remove = [this](qsizetype row) {
        m_switchboard.removeSystem(m_running.at(row).id);
        m_running.removeAt(row);
    };
    for (qsizetype row = m_running.size() - 1; row >= 0; --row) {
        if (!wanted.contains(m_running.at(row)))
            remove(row);
    }
    qsizetype same = 0;
    while (same < m_running.size() && m_running.at(same) == wanted.at(same))
        ++same;
    while (m_running.size() > same)
        remove(m_running.size() - 1);
}

void SystemSync::add(const SystemConfig &config)
{
    auto system = m_registry.create(config);
    if (!system && system.error().code == Error::Code::Unsupported) {
        system = std::make_unique<UnusableSystem>(
            config.id, tr("There is no kind of phone system \"%1\".").arg(config.kind));
    } else if (!system) {
        system = std::make_unique<UnusableSystem>(config.id, system.error().detail);
    }
    m_switchboard.addSystem(std::move(*system), config.kind, config.label);
    m_running.append(config);
    if (m_isOpen)
        m_switchboard.system(config.id)->open();
}

} // namespace Jackfield
