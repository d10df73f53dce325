// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>

#include <vector>

namespace Jackfield::Simulator {

class Endpoint;
class Exchange;
class IpbxEndpoint;
class NetTapiEndpoint;
class UcServerOffice;
class WebDialEndpoint;

/// What the control port offers; "seconds" may have fractions, "?" may be left out.
///   state                                        extensions, calls, queues (exchangejson.h)
///   scenarios                                    {current, builtIn}
///   call    {number, name?, to, patience?}       a call from outside; {call}
///   hangup  {call}                               its outside parties leave
///   clear   {call}                               all its legs end
///   order   {text}                               a TAPIMaster command for any extension: "Answer
///   101" outside {number, name?, does?, after?}       how a number outside behaves (scenario.h)
///   agent   {queue, extension, loggedIn?, paused?}
///   faults  {endpoint, refuse? silent? reset? closeAfter? delay?}   the switches then in force
///   webdial {answer?, location?, user?, password?, tls?}   as in exchangeconfig.h; the options
///   then in force without the password, with TLS also {pin}
///   ucserver {option?, …}                        as in exchangeconfig.h; the options then in force
///   without passwords and tokens, with a certificate also {pin}
///   ucserverAdmin {does, …}                      what an administrator does (ucserveroffice.h)
///   nettapi {option?, …}                         as in exchangeconfig.h; the options then in force
///   ipbx    {option?, …}                         as in exchangeconfig.h; the options then in force
///   without keys and password, with TLS also {pin}
///   callData {extension, note?, data?}           of the extension's call; NetTAPI reports the
///   note, and of the data "job_code"
class ControlMethods
{
public:
    /// All must outlive this.
    ControlMethods(Exchange &exchange, QString scenario, std::vector<Endpoint *> endpoints,
                   WebDialEndpoint &webDial, UcServerOffice &ucServer, NetTapiEndpoint &netTapi,
                   IpbxEndpoint &ipbx);
    Result<QJsonValue> call(const QString &method, const QJsonObject &params) const;

private:
    Result<QJsonValue> callFromOutside(const QJsonObject &params) const;
    Result<QJsonValue> order(const QJsonObject &params) const;
    Result<QJsonValue> setOutside(const QJsonObject &params) const;
    Result<QJsonValue> setAgent(const QJsonObject &params) const;
    Result<QJsonValue> setFaults(const QJsonObject &params) const;
    Result<QJsonValue> setWebDial(const QJsonObject &params) const;
    Result<QJsonValue> setUcServer(const QJsonObject &params) const;
    Result<QJsonValue> setNetTapi(const QJsonObject &params) const;
    Result<QJsonValue> setIpbx(const QJsonObject &params) const;
    Result<QJsonValue> setCallData(const QJsonObject &params) const;

    Exchange &m_exchange;
    const QString m_scenario;
    const std::vector<Endpoint *> m_endpoints;
    WebDialEndpoint &m_webDial;
    UcServerOffice &m_ucServer;
    NetTapiEndpoint &m_netTapi;
    IpbxEndpoint &m_ipbx;
};

} // namespace Jackfield::Simulator
