// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

#include <QObject>

namespace Jackfield {

class Dialer;
class PhoneStore;
class PhoneSystemRegistry;
class SettingsStore;
class Switchboard;

/// Keeps the phone systems, their order, the line key and the dialer's set-up as the settings say.
/// What did not change stays connected. Systems are made at once, but connected from open() on.
class SystemSync : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this. Acts at every SettingsStore::changed().
    SystemSync(const SettingsStore &settings, const PhoneSystemRegistry &registry,
               PhoneStore &store, Switchboard &switchboard, Dialer &dialer,
               QObject *parent = nullptr);
    void apply();
    void open(); ///< Once.

private:
    void setUpDialing();
    void removeGone(const QList<SystemConfig> &wanted);
    void add(const SystemConfig &config);

    const SettingsStore &m_settings;
    const PhoneSystemRegistry &m_registry;
    PhoneStore &m_store;
    Switchboard &m_switchboard;
    Dialer &m_dialer;
    QList<SystemConfig> m_running; ///< In the switchboard's order.
    bool m_isOpen = false;
};

} // namespace Jackfield
