// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/controlmethods.h"

#include "protocols/simulator/builtinscenarios.h"
#include "protocols/simulator/endpoints/endpoint.h"
#include "protocols/simulator/endpoints/ipbxendpoint.h"
#include "protocols/simulator/endpoints/nettapiendpoint.h"
#include "protocols/simulator/endpoints/tapimasterorders.h"
#include "protocols/simulator/endpoints/ucserveroffice.h"
#include "protocols/simulator/endpoints/webdial.h"
#include "protocols/simulator/exchange.h"
#include "protocols/simulator/exchangejson.h"
#include "protocols/tapimaster/textcommand.h"

#include <QJsonArray>

#include <algorithm>

namespace Jackfield::Simulator {

namespace {

    QString text(const QJsonObject &params, QLatin1String key)
    {
        return params[key].toString();
    }

    std::chrono::milliseconds seconds(const QJsonObject &params, QLatin1String key,
                                      std::chrono::milliseconds otherwise)
    {
        const double value = params[key].toDouble(-1);
        return value >= 0 && value <= 86400 ? std::chrono::milliseconds(qRound64(value * 1000))
                                            : otherwise;
    }

    tl::unexpected<Error> malformed(const QString &what)
    {
        return failure(Error::Code::Malformed, what);
    }

    Result<QJsonValue> done(const Result<Unit> &result)
    {
        return result.map([](Unit) { return QJsonValue(true); });
    }

    bool onlyKeys(const QJsonObject &params, std::initializer_list<QLatin1String> known)
    {
        const QStringList keys = params.keys();
        return std::all_of(keys.cbegin(), keys.cend(), [&](const QString &key) {
            return std::find(known.begin(), known.end(), key) != known.end();
        });
    }

    /// Changes the options of what may have a certificate; those then in force, with its pin.
    template<typename Tunable>
    Result<QJsonValue> setWithPin(Tunable &endpoint, const QJsonObject &params)
    {
        const auto options = changed(endpoint.options(), params);
        if (!options)
            return tl::unexpected<Error>(options.error());
        if (const auto set = endpoint.setOptions(*options); !set)
            return tl::unexpected<Error>(set.error());
        QJsonObject inForce = toJson(*options);
        if (const QString pin = endpoint.pin(); !pin.isEmpty())
            inForce[QLatin1String("pin")] = pin;
        return QJsonValue(inForce);
    }

} // namespace

ControlMethods::ControlMethods(Exchange &exchange, QString scenario,
                               std::vector<Endpoint *> endpoints, WebDialEndpoint &webDial,
                               UcServerOffice &ucServer, NetTapiEndpoint &netTapi,
                               IpbxEndpoint &ipbx)
    : m_exchange(exchange)
    , m_scenario(std::move(scenario))
    , m_endpoints(std::move(endpoints))
    , m_webDial(webDial)
    , m_ucServer(ucServer)
    , m_netTapi(netTapi)
    , m_ipbx(ipbx)
{ }

Result<QJsonValue> ControlMethods::call(const QString &method, const QJsonObject &params) const
{
    if (method == QLatin1String("state"))
        return stateJson(m_exchange);
    if (method == QLatin1String("scenarios"))
        return QJsonObject {
            {QLatin1String("current"), m_scenario},
            {QLatin1String("builtIn"), QJsonArray::fromStringList(builtInScenarios())}};
    if (method == QLatin1String("call"))
        return callFromOutside(params);
    if (method == QLatin1String("hangup"))
        return done(m_exchange.hangUpOutside(params[QLatin1String("call")].toInt()));
    if (method == QLatin1String("clear"))
        return done(m_exchange.clearCall(params[QLatin1String("call")].toInt()));
    if (method == QLatin1String("order"))
        return order(params);
    if (method == QLatin1String("outside"))
        return setOutside(params);
    if (method == QLatin1String("agent"))
        return setAgent(params);
    if (method == QLatin1String("faults"))
        return setFaults(params);
    if (method == QLatin1String("webdial"))
        return setWebDial(params);
    if (method == QLatin1String("ucserver"))
        return setUcServer(params);
    if (method == QLatin1String("ucserverAdmin"))
        return done(m_ucServer.administer(params));
    if (method == QLatin1String("nettapi"))
        return setNetTapi(params);
    if (method == QLatin1String("ipbx"))
        return setIpbx(params);
    if (method == QLatin1String("callData"))
        return setCallData(params);
    return failure(Error::Code::Unsupported, QStringLiteral("there is no method ") + method);
}

Result<QJsonValue> ControlMethods::callFromOutside(const QJsonObject &params) const
{
    const QString number = text(params, QLatin1String("number"));
    const QString to = text(params, QLatin1String("to"));
    if (number.isEmpty() || to.isEmpty()
        || !onlyKeys(params,
                     {QLatin1String("number"), QLatin1String("name"), QLatin1String("to"),
                      QLatin1String("patience")}))
        return malformed(QStringLiteral("call needs {number, to}, may have {name, patience}"));
    const Party caller {canonicalNumber(m_exchange.numbering(), number),
                        text(params, QLatin1String("name"))};
    const auto patience = seconds(params, QLatin1String("patience"), std::chrono::minutes(1));
    return m_exchange.callFromOutside(caller, to, patience).map([](int call) {
        return QJsonValue(QJsonObject {{QLatin1String("call"), call}});
    });
}

Result<QJsonValue> ControlMethods::order(const QJsonObject &params) const
{
    const auto command = TapiMaster::parse(text(params, QLatin1String("text")).toLatin1());
    if (!command)
        return malformed(command.error().detail);
    return done(orderFor(m_exchange, *command));
}

Result<QJsonValue> ControlMethods::setOutside(const QJsonObject &params) const
{
    OutsideNumber number;
    number.number = canonicalNumber(m_exchange.numbering(), text(params, QLatin1String("number")));
    number.name = text(params, QLatin1String("name"));
    number.answersAfter = seconds(params, QLatin1String("after"), number.answersAfter);
    const QString does = params[QLatin1String("does")].toString(QStringLiteral("answers"));
    const auto behaviour = behaviourFrom(does);
    if (number.number.isEmpty() || !behaviour
        || !onlyKeys(params,
                     {QLatin1String("number"), QLatin1String("name"), QLatin1String("does"),
                      QLatin1String("after")}))
        return malformed(QStringLiteral("outside needs {number}, may have {name, does: "
                                        "answers|busy|no-answer|invalid, after}"));
    number.behaviour = *behaviour;
    m_exchange.setOutsideNumber(number);
    return QJsonValue(true);
}

Result<QJsonValue> ControlMethods::setAgent(const QJsonObject &params) const
{
    const QString queue = text(params, QLatin1String("queue"));
    const QString extension = text(params, QLatin1String("extension"));
    const QJsonValue loggedIn = params[QLatin1String("loggedIn")];
    const QJsonValue paused = params[QLatin1String("paused")];
    if (!loggedIn.isBool() && !paused.isBool())
        return malformed(QStringLiteral("agent needs {queue, extension} and loggedIn or paused"));
    if (loggedIn.isBool()) {
        if (const auto set = m_exchange.setLoggedIn(queue, extension, loggedIn.toBool()); !set)
            return done(set);
    }
    if (!paused.isBool())
        return QJsonValue(true);
    return done(m_exchange.setPaused(queue, extension, paused.toBool()));
}

Result<QJsonValue> ControlMethods::setFaults(const QJsonObject &params) const
{
    const QString name = text(params, QLatin1String("endpoint"));
    const auto endpoint =
        std::find_if(m_endpoints.begin(), m_endpoints.end(),
                     [&](const Endpoint *candidate) { return candidate->name() == name; });
    if (endpoint == m_endpoints.end())
        return malformed(QStringLiteral("there is no endpoint ") + name);
    QJsonObject changes = params;
    changes.remove(QLatin1String("endpoint"));
    const auto faults = changed((*endpoint)->faults(), changes);
    if (!faults)
        return tl::unexpected<Error>(faults.error());
    (*endpoint)->setFaults(*faults);
    return QJsonValue(toJson(*faults));
}

Result<QJsonValue> ControlMethods::setWebDial(const QJsonObject &params) const
{
    return setWithPin(m_webDial, params);
}

Result<QJsonValue> ControlMethods::setUcServer(const QJsonObject &params) const
{
    return setWithPin(m_ucServer, params);
}

Result<QJsonValue> ControlMethods::setIpbx(const QJsonObject &params) const
{
    return setWithPin(m_ipbx, params);
}

Result<QJsonValue> ControlMethods::setNetTapi(const QJsonObject &params) const
{
    return changed(m_netTapi.options(), params).map([this](const NetTapiOptions &options) {
        m_netTapi.setOptions(options);
        return QJsonValue(toJson(options));
    });
}

Result<QJsonValue> ControlMethods::setCallData(const QJsonObject &params) const
{
    if (!onlyKeys(params,
                  {QLatin1String("extension"), QLatin1String("note"), QLatin1String("data")}))
        return malformed(QStringLiteral("callData needs {extension}, may have {note, data}"));
    const QJsonValue note = params[QLatin1String("note")];
    QMap<QString, QString> data;
    const QJsonObject pairs = params[QLatin1String("data")].toObject();
    for (auto it = pairs.constBegin(); it != pairs.constEnd(); ++it)
        data[it.key()] = it.value().toString();
    return done(m_exchange.setCallData(
        text(params, QLatin1String("extension")),
        note.isString() ? std::optional(note.toString()) : std::nullopt, data));
}

} // namespace Jackfield::Simulator
