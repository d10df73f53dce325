// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exchangeprogram.h"

#include <QRandomGenerator>

namespace Jackfield::Simulator {

ExchangeProgram::ExchangeProgram(Clock &clock, const ExchangeConfig &config,
                                 const Scenario &scenario, SessionRecorder::Complain complain)
    : m_config(config)
    , m_scenario(scenario)
    , m_exchange(clock)
    , m_journal(clock)
    , m_recorder(clock, std::move(complain))
    , m_player(m_exchange, m_scenario, m_config.seed)
    , m_tapiMaster(m_exchange, m_config.tapiMaster)
    , m_ucServer(m_exchange, quint32(m_config.seed))
    , m_ucServerWeb(m_ucServer)
    , m_ucServerTcp(m_ucServer)
    , m_netTapi(m_exchange, quint32(m_config.seed))
    , m_ipbx(m_exchange)
    , m_webDial(m_exchange, QRandomGenerator::system()->generate())
    , m_methods(m_exchange, m_scenario.name,
                {&m_tapiMaster, &m_ucServerWeb, &m_ucServerTcp, &m_netTapi, &m_ipbx, &m_webDial},
                m_webDial, m_ucServer, m_netTapi, m_ipbx)
    , m_control([this](const QString &method, const QJsonObject &params) {
        return m_methods.call(method, params);
    })
{ }

Result<Unit> ExchangeProgram::start()
{
    if (!m_config.journal.isEmpty()) {
        if (const auto opened = m_journal.openFile(m_config.journal); !opened)
            return opened;
    }
    if (const auto furnished = furnish(m_exchange, m_scenario); !furnished)
        return furnished;
    if (!m_config.record.isEmpty()) {
        const auto opened = m_recorder.start(
            m_config.record,
            {&m_tapiMaster, &m_ucServerWeb, &m_ucServerTcp, &m_netTapi, &m_ipbx, &m_webDial});
        if (!opened)
            return opened;
    }
    m_tapiMaster.setFaults(m_config.tapiMasterFaults);
    m_ucServerWeb.setFaults(m_config.ucServerWebFaults);
    m_ucServerTcp.setFaults(m_config.ucServerTcpFaults);
    m_netTapi.setOptions(m_config.netTapi);
    m_netTapi.setFaults(m_config.netTapiFaults);
    m_ipbx.setFaults(m_config.ipbxFaults);
    m_webDial.setFaults(m_config.webDialFaults);
    if (const auto set = m_ucServer.setOptions(m_config.ucServer); !set)
        return set;
    const auto ports = openPorts();
    if (!ports)
        return tl::unexpected<Error>(ports.error());
    m_journal.writeReady(*ports);
    m_journal.follow(m_tapiMaster);
    m_journal.follow(m_ucServerWeb);
    m_journal.follow(m_ucServerTcp);
    m_journal.follow(m_netTapi);
    m_journal.follow(m_ipbx);
    m_journal.follow(m_webDial);
    m_journal.follow(m_exchange);
    // Only now: the notes about certificates belong behind the ready line.
    if (const auto set = m_webDial.setOptions(m_config.webDial); !set)
        return set;
    if (const auto set = m_ipbx.setOptions(m_config.ipbx); !set)
        return set;
    if (const QString certificate = m_ucServer.certificateInWords(); !certificate.isEmpty()) {
        m_ucServerWeb.note(certificate);
        m_ucServerTcp.note(certificate);
    }
    m_tapiMaster.watchFolder();
    m_player.start();
    return Unit {};
}

Result<QJsonObject> ExchangeProgram::openPorts()
{
    QJsonObject ports;
    Error trouble;
    const auto opens = [&](const QString &name, int offset, auto &port) {
        const quint16 number = portFor(offset);
        const auto opened = port.listen(number);
        if (opened)
            ports[name] = port.port();
        else
            trouble = {opened.error().code,
                       QStringLiteral("%1, port %2: %3")
                           .arg(name, QString::number(number), opened.error().detail)};
        return opened.has_value();
    };
    if (opens(m_tapiMaster.name(), PortOffset::tapiMaster, m_tapiMaster)
        && opens(m_ucServerWeb.name(), PortOffset::ucServerWeb, m_ucServerWeb)
        && opens(m_ucServerTcp.name(), PortOffset::ucServerTcp, m_ucServerTcp)
        && opens(m_netTapi.name(), PortOffset::netTapi, m_netTapi)
        && opens(m_ipbx.name(), PortOffset::ipbx, m_ipbx)
        && opens(m_webDial.name(), PortOffset::webDial, m_webDial)
        && opens(QStringLiteral("control"), PortOffset::control, m_control))
        return ports;
    return tl::unexpected<Error>(trouble);
}

quint16 ExchangeProgram::portFor(int offset) const
{
    return m_config.portBase == 0 ? quint16(0) : quint16(m_config.portBase + offset);
}

} // namespace Jackfield::Simulator
