// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exchangeprogram.h"

namespace Jackfield::Simulator {

ExchangeProgram::ExchangeProgram(Clock &clock, const ExchangeConfig &config,
                                 const Scenario &scenario)
    : m_config(config)
    , m_scenario(scenario)
    , m_exchange(clock)
    , m_journal(m_exchange)
    , m_player(m_exchange, m_scenario, m_config.seed)
    , m_tapiMaster(m_exchange, m_config.tapiMaster)
    , m_methods(m_exchange, m_scenario.name, {&m_tapiMaster})
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
    m_tapiMaster.setFaults(m_config.tapiMasterFaults);
    const quint16 tapiMasterPort = portFor(PortOffset::tapiMaster);
    if (const auto opened = m_tapiMaster.listen(tapiMasterPort); !opened)
        return failure(opened.error().code,
                       QStringLiteral("tapimaster, port %1: %2")
                           .arg(tapiMasterPort)
                           .arg(opened.error().detail));
    const quint16 controlPort = portFor(PortOffset::control);
    if (const auto opened = m_control.listen(controlPort); !opened)
        return failure(
            opened.error().code,
            QStringLiteral("control, port %1: %2").arg(controlPort).arg(opened.error().detail));
    m_journal.writeReady(
        {{m_tapiMaster.name(), m_tapiMaster.port()}, {QLatin1String("control"), m_control.port()}});
    m_journal.follow(m_tapiMaster);
    m_journal.followExchange();
    m_tapiMaster.watchFolder();
    m_player.start();
    return Unit {};
}

quint16 ExchangeProgram::portFor(int offset) const
{
    return m_config.portBase == 0 ? quint16(0) : quint16(m_config.portBase + offset);
}

} // namespace Jackfield::Simulator
