// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/controlmethods.h"
#include "app/exchange/controlport.h"
#include "app/exchange/exchangeconfig.h"
#include "app/exchange/exchangejournal.h"
#include "app/exchange/sessionrecorder.h"
#include "protocols/simulator/endpoints/ipbxendpoint.h"
#include "protocols/simulator/endpoints/nettapiendpoint.h"
#include "protocols/simulator/endpoints/ucserveroffice.h"
#include "protocols/simulator/endpoints/ucservertcp.h"
#include "protocols/simulator/endpoints/ucserverweb.h"
#include "protocols/simulator/endpoints/webdial.h"
#include "protocols/simulator/exchange.h"
#include "protocols/simulator/scenarioplayer.h"

namespace Jackfield::Simulator {

/// Everything of a running jackfield-exchange.
class ExchangeProgram
{
public:
    /// complain: is told of what goes wrong later on, in words for people.
    ExchangeProgram(Clock &clock, const ExchangeConfig &config, const Scenario &scenario,
                    SessionRecorder::Complain complain);
    /// Opens everything and writes the ready line. What cannot be had is said in words.
    Result<Unit> start();

private:
    Result<QJsonObject> openPorts();
    quint16 portFor(int offset) const;

    const ExchangeConfig m_config;
    const Scenario m_scenario;
    Exchange m_exchange;
    ExchangeJournal m_journal;
    SessionRecorder m_recorder;
    ScenarioPlayer m_player;
    TapiMasterEndpoint m_tapiMaster;
    UcServerOffice m_ucServer;
    UcServerWebEndpoint m_ucServerWeb;
    UcServerTcpEndpoint m_ucServerTcp;
    NetTapiEndpoint m_netTapi;
    IpbxEndpoint m_ipbx;
    WebDialEndpoint m_webDial;
    ControlMethods m_methods;
    ControlPort m_control;
};

} // namespace Jackfield::Simulator
