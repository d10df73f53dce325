// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/doors.h"

#include "app/gates/extensiontable.h"
#include "core/settings/settingsstore.h"

#include <QJsonArray>

namespace Jackfield {

Doors::Doors(Clock &clock, const SettingsStore &settings, const PhoneStore &store,
             Switchboard &switchboard, Dialer &dialer, GateStatus &status, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_status(status)
    , m_orders(store, switchboard, dialer)
    , m_server(clock,
               [this](const auto &command, const Source &source, const QHostAddress &peer,
                      const auto &describe) {
                   return m_orders.carryOut(command, source, peer, describe);
               })
    , m_folder(clock, [this](const auto &command, const Source &source, const QHostAddress &peer) {
        return m_orders.carryOut(command, source, peer);
    })
{
    connect(&m_server, &LocalServer::changed, this, &Doors::reportServer);
    connect(&m_folder, &CtiFolder::changed, this, &Doors::reportFolder);
    connect(&m_folder, &CtiFolder::refused, &m_status, &GateStatus::refused);
}

void Doors::apply()
{
    connect(&m_settings, &SettingsStore::changed, this, &Doors::apply, Qt::UniqueConnection);
    const Settings &settings = m_settings.settings();
    setUpExtensions(settings.localServer.extensions);
    setUpServer(settings.localServer);
    m_folder.setUp({settings.ctiFolder.path, settings.ctiFolder.allowShared});
    reportFolder();
}

void Doors::close()
{
    m_server.stop();
    m_folder.setUp({});
}

/// What the settings say of an address goes before what the imported file says.
void Doors::setUpExtensions(const QVariantMap &extensions)
{
    static const QString importKey = QStringLiteral("import_file");
    GateStatus::Report report;
    QMap<QString, QString> table;
    if (const QString file = extensions.value(importKey).toString(); !file.isEmpty()) {
        const ExtensionTable imported = readExtensionTable(file);
        table = imported.extensions;
        for (const IniNotice &notice : imported.notices) {
            report.problems.append(
                notice.line > 0
                    ? tr("%1, line %2: %3").arg(file, QString::number(notice.line), notice.text)
                    : tr("%1: %2").arg(file, notice.text));
        }
    }
    for (auto it = extensions.begin(); it != extensions.end(); ++it) {
        if (it.key() == importKey)
            continue;
        const QString address = addressKey(it.key());
        if (address.isEmpty())
            report.problems.append(
                tr("\"%1\" in the table of extensions is no address.").arg(it.key()));
        else
            table.insert(address, it.value().toString());
    }
    m_orders.setExtensions(table);
    m_status.report(QStringLiteral("extensions"), report);
}

void Doors::setUpServer(const Settings::LocalServer &settings)
{
    const InboundTemplates templates(settings.templates);
    GateStatus::Report report;
    for (const InboundTemplates::Problem &problem : templates.problems())
        report.problems.append(
            tr("Template %1: %2").arg(settings.templates.value(problem.index), problem.text));
    m_status.report(QStringLiteral("templates"), report);
    if (!settings.enabled)
        return m_server.stop();
    LocalServer::Setup setup;
    setup.port = quint16(settings.port);
    setup.tcp = settings.tcp;
    setup.udp = settings.udp;
    setup.http = settings.http;
    setup.gate.templates = templates;
    m_server.setUp(setup);
}

void Doors::reportServer()
{
    m_status.report(QStringLiteral("server"), {m_server.addresses(), m_server.problems()});
}

void Doors::reportFolder()
{
    GateStatus::Report report;
    const QString path = m_settings.settings().ctiFolder.path;
    if (!m_folder.problem().isEmpty())
        report.problems.append(m_folder.problem());
    else if (!path.isEmpty())
        report.open.append(path);
    m_status.report(QStringLiteral("folder"), report);
}

QJsonObject Doors::facts() const
{
    QJsonObject counters;
    for (auto it = m_server.counters().begin(); it != m_server.counters().end(); ++it)
        counters.insert(it.key(), qint64(it.value()));
    QJsonObject facts {
        {QStringLiteral("addresses"), QJsonArray::fromStringList(m_server.addresses())},
        {QStringLiteral("problems"), QJsonArray::fromStringList(m_status.problems())},
        {QStringLiteral("counters"), counters}};
    for (const QString &path : m_status.of(QStringLiteral("folder")).open)
        facts.insert(QStringLiteral("folder"), path);
    return facts;
}

} // namespace Jackfield
