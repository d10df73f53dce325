// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gates/ctifolder.h"
#include "app/gates/gatestatus.h"
#include "app/gates/localserver.h"
#include "app/gates/textorders.h"
#include "core/settings/settings.h"

#include <QJsonObject>

namespace Jackfield {

class SettingsStore;

/// The doors for other programs, kept as the settings say: local server, .CTI folder, inbound
/// templates and the table of extensions.
class Doors : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this.
    Doors(Clock &clock, const SettingsStore &settings, const PhoneStore &store,
          Switchboard &switchboard, Dialer &dialer, GateStatus &status, QObject *parent = nullptr);
    void apply(); ///< Now, and with every later change of the settings.
    void close(); ///< Nothing more is taken until apply().
    /// For `jackfieldctl status`: addresses and counters of the local server, the folder that is
    /// watched, if any, and the problems of all doors.
    QJsonObject facts() const;

private:
    void setUpExtensions(const QVariantMap &extensions);
    void setUpServer(const Settings::LocalServer &settings);
    void reportServer();
    void reportFolder();

    const SettingsStore &m_settings;
    GateStatus &m_status;
    TextOrders m_orders;
    LocalServer m_server;
    CtiFolder m_folder;
};

} // namespace Jackfield
