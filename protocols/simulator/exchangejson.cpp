// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/exchangejson.h"

#include "core/domain/names.h"
#include "protocols/simulator/exchange.h"

#include <QJsonArray>

#include <algorithm>

namespace Jackfield::Simulator {

namespace {

    void putText(QJsonObject &object, QLatin1String key, const QString &text)
    {
        if (!text.isEmpty())
            object[key] = text;
    }

    void putTime(QJsonObject &object, QLatin1String key, const QDateTime &time)
    {
        if (time.isValid())
            object[key] = time.toString(Qt::ISODateWithMs);
    }

    double seconds(std::chrono::milliseconds duration)
    {
        return double(duration.count()) / 1000.0;
    }

    QJsonObject legJson(const Exchange &exchange, const Leg &leg)
    {
        QJsonObject object {{QLatin1String("id"), leg.id},
                            {QLatin1String("number"), leg.number},
                            {QLatin1String("outside"), leg.outside},
                            {QLatin1String("called"), leg.called},
                            {QLatin1String("state"), nameOf(leg.state)}};
        putText(object, QLatin1String("name"), exchange.partyOf(leg).name);
        putText(object, QLatin1String("digits"), leg.digits);
        return object;
    }

    QString stateOf(const Exchange &exchange, const Extension &extension)
    {
        const auto legs = exchange.legsOf(extension.number);
        const bool rings = std::any_of(legs.begin(), legs.end(), [](const Leg *leg) {
            return leg->state == LegState::Ringing;
        });
        return rings       ? nameOf(Line::State::Ringing)
            : legs.empty() ? nameOf(Line::State::Idle)
                           : nameOf(Line::State::Busy);
    }

    QJsonObject callerJson(const QueuedCall &caller, const QDateTime &now)
    {
        QJsonObject object {{QLatin1String("number"), caller.party.number},
                            {QLatin1String("status"),
                             nameOf(caller.connected ? QueueCaller::Status::Connected
                                                     : QueueCaller::Status::Waiting)},
                            {QLatin1String("waited"),
                             seconds(caller.connected ? caller.waited : caller.waitUntil(now))}};
        putText(object, QLatin1String("name"), caller.party.name);
        putTime(object, QLatin1String("entered"), caller.enteredAt);
        putText(object, QLatin1String("agent"), caller.agent);
        return object;
    }

} // namespace

QJsonObject extensionJson(const Exchange &exchange, const Extension &extension)
{
    QJsonObject object {{QLatin1String("number"), extension.number},
                        {QLatin1String("state"), stateOf(exchange, extension)},
                        {QLatin1String("doNotDisturb"), extension.doNotDisturb}};
    putText(object, QLatin1String("name"), extension.name);
    putText(object, QLatin1String("remoteOffice"), extension.remoteOffice);
    putText(object, QLatin1String("status"), extension.status);
    putText(object, QLatin1String("callBack"), extension.callBack);
    QJsonArray forwards;
    for (const Forward &forward : extension.forwards)
        forwards.append(QJsonObject {{QLatin1String("mode"), nameOf(forward.kind)},
                                     {QLatin1String("to"), forward.to}});
    object[QLatin1String("forwards")] = forwards;
    return object;
}

QJsonObject callJson(const Exchange &exchange, const ExchangeCall &call)
{
    QJsonObject object {{QLatin1String("id"), call.id},
                        {QLatin1String("dialled"), call.dialled},
                        {QLatin1String("recording"), call.recording},
                        {QLatin1String("conference"), exchange.isConference(call.id)}};
    putText(object, QLatin1String("queue"), call.queue);
    putText(object, QLatin1String("divertedFrom"), call.divertedFrom);
    putText(object, QLatin1String("note"), call.note);
    putTime(object, QLatin1String("started"), call.startedAt);
    putTime(object, QLatin1String("connected"), call.connectedAt);
    if (!call.data.isEmpty()) {
        QJsonObject data;
        for (auto it = call.data.cbegin(); it != call.data.cend(); ++it)
            data[it.key()] = it.value();
        object[QLatin1String("callData")] = data;
    }
    QJsonArray legs;
    for (const Leg *leg : exchange.legsOfCall(call.id))
        legs.append(legJson(exchange, *leg));
    object[QLatin1String("legs")] = legs;
    return object;
}

QJsonObject queueJson(const Exchange &exchange, const CallQueue &queue)
{
    const QDateTime now = exchange.clock().now();
    QJsonObject object {{QLatin1String("number"), queue.number},
                        {QLatin1String("name"), queue.name},
                        {QLatin1String("waiting"), queue.waiting()},
                        {QLatin1String("answered"), queue.answered},
                        {QLatin1String("abandoned"), queue.abandoned},
                        {QLatin1String("longestWait"), seconds(queue.longestWait(now))}};
    if (const auto average = queue.averageWait())
        object[QLatin1String("averageWait")] = seconds(*average);
    if (const auto level = queue.serviceLevel())
        object[QLatin1String("serviceLevel")] = *level;
    QJsonArray callers;
    for (const QueuedCall &caller : queue.calls)
        callers.append(callerJson(caller, now));
    object[QLatin1String("callers")] = callers;
    QJsonArray agents;
    for (const Agent &agent : queue.agents)
        agents.append(QJsonObject {{QLatin1String("extension"), agent.extension},
                                   {QLatin1String("loggedIn"), agent.loggedIn},
                                   {QLatin1String("paused"), agent.paused},
                                   {QLatin1String("answered"), agent.answered}});
    object[QLatin1String("agents")] = agents;
    return object;
}

QJsonObject stateJson(const Exchange &exchange)
{
    QJsonArray extensions;
    for (const auto &[number, extension] : exchange.extensions())
        extensions.append(extensionJson(exchange, extension));
    QJsonArray calls;
    for (const auto &[id, call] : exchange.calls())
        calls.append(callJson(exchange, call));
    QJsonArray queues;
    for (const auto &[number, queue] : exchange.queues())
        queues.append(queueJson(exchange, queue));
    return {{QLatin1String("extensions"), extensions},
            {QLatin1String("calls"), calls},
            {QLatin1String("queues"), queues}};
}

} // namespace Jackfield::Simulator
