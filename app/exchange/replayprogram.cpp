// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/replayprogram.h"

#include "app/exchange/exchangeconfig.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace Jackfield::Simulator {

namespace {

    constexpr std::chrono::milliseconds lastWords {300}; // What was said last goes out.

    int placeOf(const ReplayEndpoint &endpoint)
    {
        const QString kind = endpoint.kind();
        if (kind == QLatin1String("ucserver"))
            return endpoint.speaksHttp() ? PortOffset::ucServerWeb : PortOffset::ucServerTcp;
        if (kind == QLatin1String("nettapi"))
            return PortOffset::netTapi;
        if (kind == QLatin1String("ipbx"))
            return PortOffset::ipbx;
        return kind == QLatin1String("webdial") ? PortOffset::webDial : PortOffset::tapiMaster;
    }

} // namespace

ReplayProgram::ReplayProgram(Clock &clock, Doors doors, const std::vector<RecordedSystem> &systems,
                             ReplayPace pace)
    : m_clock(clock)
    , m_doors(std::move(doors))
    , m_journal(clock)
    , m_control([this](const QString &method, const QJsonObject &params) {
        return control(method, params);
    })
{
    for (const RecordedSystem &system : systems) {
        if (!system.unplayable.isEmpty()) {
            m_refused.emplace_back(system.id, system.unplayable);
            continue;
        }
        m_endpoints.push_back(std::make_unique<ReplayEndpoint>(clock, system, pace));
        connect(&m_endpoints.back()->replay(), &Replay::over, this, &ReplayProgram::endWhenOver);
    }
}

ReplayProgram::~ReplayProgram() = default;

Result<Unit> ReplayProgram::start()
{
    if (m_endpoints.empty())
        return failure(Error::Code::Malformed,
                       m_refused.front().first + QStringLiteral(": ") + m_refused.front().second);
    if (!m_doors.journal.isEmpty())
        if (const auto opened = m_journal.openFile(m_doors.journal); !opened)
            return opened;
    const auto ports = openPorts();
    if (!ports)
        return tl::unexpected<Error>(ports.error());
    m_journal.writeReady(*ports);
    for (const auto &[system, reason] : m_refused)
        m_journal.writeRefused(system, reason);
    for (const auto &endpoint : m_endpoints)
        m_journal.follow(*endpoint);
    return Unit {};
}

Result<QJsonObject> ReplayProgram::openPorts()
{
    QJsonObject ports;
    QList<int> taken;
    const auto portAt = [&](int place) {
        return m_doors.portBase == 0 ? quint16(0) : quint16(m_doors.portBase + place);
    };
    const auto words = [](const QString &name, quint16 port, const Error &error) {
        return failure(
            error.code,
            QStringLiteral("%1, port %2: %3").arg(name, QString::number(port), error.detail));
    };
    for (const auto &endpoint : m_endpoints) {
        const int place = placeOf(*endpoint);
        const quint16 port = taken.contains(place) ? quint16(0) : portAt(place);
        taken << place;
        if (const auto opened = endpoint->listen(port); !opened)
            return words(endpoint->name(), port, opened.error());
        ports[endpoint->name()] = endpoint->port();
    }
    const quint16 port = portAt(PortOffset::control);
    if (const auto opened = m_control.listen(port); !opened)
        return words(QStringLiteral("control"), port, opened.error());
    ports[QStringLiteral("control")] = m_control.port();
    return ports;
}

Result<QJsonValue> ReplayProgram::control(const QString &method, const QJsonObject &params)
{
    if (method == QLatin1String("state"))
        return state();
    if (method == QLatin1String("step"))
        return step(params);
    return failure(Error::Code::Unsupported, QStringLiteral("there is no method ") + method);
}

QJsonValue ReplayProgram::state()
{
    QJsonArray systems;
    for (const auto &endpoint : m_endpoints)
        systems << QJsonObject {{QLatin1String("system"), endpoint->name()},
                                {QLatin1String("kind"), endpoint->kind()},
                                {QLatin1String("over"), endpoint->replay().isOver()},
                                {QLatin1String("waitsFor"), endpoint->replay().waitsFor()}};
    return QJsonObject {{QLatin1String("systems"), systems}};
}

Result<QJsonValue> ReplayProgram::step(const QJsonObject &params)
{
    const QString system = params[QLatin1String("system")].toString();
    bool isKnown = system.isEmpty();
    for (const auto &endpoint : m_endpoints) {
        if (!system.isEmpty() && endpoint->name() != system)
            continue;
        isKnown = true;
        if (endpoint->replay().step())
            return QJsonObject {{QLatin1String("played"), true},
                                {QLatin1String("system"), endpoint->name()}};
    }
    if (!isKnown)
        return failure(Error::Code::Malformed, QStringLiteral("there is no system ") + system);
    return QJsonObject {{QLatin1String("played"), false}};
}

void ReplayProgram::endWhenOver()
{
    const bool areOver = std::all_of(m_endpoints.begin(), m_endpoints.end(),
                                     [](const auto &each) { return each->replay().isOver(); });
    if (!areOver)
        return;
    m_end = m_clock.after(lastWords, [this] {
        for (const auto &endpoint : m_endpoints)
            endpoint->closeConnections();
        m_end = m_clock.after(lastWords, [] { QCoreApplication::quit(); });
    });
}

void ReplayProgram::giveUp()
{
    m_isWhole = m_refused.empty()
        && std::all_of(m_endpoints.begin(), m_endpoints.end(),
                       [](const auto &each) { return each->replay().isWhole(); });
    for (const auto &endpoint : m_endpoints)
        endpoint->replay().giveUp();
}

bool ReplayProgram::isWhole() const
{
    return m_isWhole;
}

} // namespace Jackfield::Simulator
