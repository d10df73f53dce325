// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/scenarioplayer.h"

#include "protocols/simulator/exchange.h"

#include <algorithm>
#include <cmath>

namespace Jackfield::Simulator {

ScenarioPlayer::ScenarioPlayer(Exchange &exchange, Scenario scenario, quint64 seed, QObject *parent)
    : QObject(parent)
    , m_exchange(exchange)
    , m_scenario(std::move(scenario))
    , m_random(seed)
{
    connect(&m_exchange, &Exchange::callChanged, this, &ScenarioPlayer::look);
    connect(&m_exchange, &Exchange::legEnded, this,
            [this](const Leg &leg, Cause) { m_answers.erase(leg.id); });
    connect(&m_exchange, &Exchange::callEnded, this, [this](int call) { m_talks.erase(call); });
}

void ScenarioPlayer::start()
{
    schedule(Traffic::Outside);
    schedule(Traffic::Inside);
    schedule(Traffic::Queue);
    schedule(Traffic::Unstaffed);
    for (const Scenario::PlannedCall &call : m_scenario.calls)
        m_planned.push_back(m_exchange.clock().after(
            call.after, [this, &call] { callFromOutside(call.from, call.to); }));
}

void ScenarioPlayer::look(int call)
{
    const auto legs = m_exchange.legsOfCall(call);
    for (const Leg *leg : legs)
        lookAtLeg(*leg);
    const bool talking = std::all_of(legs.begin(), legs.end(), [this](const Leg *leg) {
        return leg->state == LegState::Connected && (leg->outside || isStaffed(*leg));
    });
    if (!talking) {
        m_talks.erase(call);
    } else if (!m_talks.contains(call)) {
        m_talks[call] =
            m_exchange.clock().after(draw(m_scenario.people.talk), [this, call] { hangUp(call); });
    }
}

void ScenarioPlayer::lookAtLeg(const Leg &leg)
{
    if (leg.state != LegState::Ringing || !isStaffed(leg)) {
        m_answers.erase(leg.id);
        return;
    }
    if (m_answers.contains(leg.id))
        return;
    m_answers[leg.id] =
        m_exchange.clock().after(draw(m_scenario.people.answer), [this, id = leg.id] {
            const Leg *ringing = m_exchange.findLeg(id);
            const QString extension = ringing->number;
            // Somebody who already speaks lets the second call ring.
            const auto busyWith = m_exchange.legsOf(extension);
            if (busyWith.size() == 1)
                m_exchange.answer(extension, id);
        });
}

void ScenarioPlayer::hangUp(int call)
{
    for (const Leg *leg : m_exchange.legsOfCall(call)) {
        if (leg->outside)
            continue;
        const QString extension = leg->number;
        m_exchange.drop(extension, leg->id);
        return;
    }
    m_exchange.hangUpOutside(call);
}

std::chrono::milliseconds ScenarioPlayer::meanOf(Traffic traffic) const
{
    switch (traffic) {
    case Traffic::Outside:
        return m_scenario.traffic.outside;
    case Traffic::Inside:
        return m_scenario.traffic.inside;
    case Traffic::Queue:
        return m_scenario.traffic.queue;
    case Traffic::Unstaffed:
        return m_scenario.traffic.unstaffed;
    }
    Q_UNREACHABLE();
}

void ScenarioPlayer::schedule(Traffic traffic)
{
    const auto mean = meanOf(traffic);
    if (mean.count() == 0)
        return;
    m_traffic[traffic] = m_exchange.clock().after(drawInterval(mean), [this, traffic] {
        makeTraffic(traffic);
        schedule(traffic);
    });
}

void ScenarioPlayer::makeTraffic(Traffic traffic)
{
    if (traffic == Traffic::Inside) {
        if (!m_scenario.staffed.isEmpty())
            callFromInside();
        return;
    }
    QStringList numbers;
    if (traffic == Traffic::Queue) {
        for (const CallQueue &queue : m_scenario.queues)
            numbers << queue.number;
    } else {
        for (const Extension &extension : m_scenario.extensions)
            if (traffic == Traffic::Outside || !m_scenario.staffed.contains(extension.number))
                numbers << extension.number;
    }
    callAnyOf(numbers);
}

void ScenarioPlayer::callAnyOf(const QStringList &numbers)
{
    if (numbers.isEmpty())
        return;
    const QString number = numbers.at(qsizetype(below(quint64(numbers.size()))));
    callFromOutside(randomCaller(), number);
}

void ScenarioPlayer::callFromOutside(const Party &caller, const QString &number)
{
    // A caller who finds the number busy tries no further.
    (void)m_exchange.callFromOutside(caller, number, draw(m_scenario.people.patience));
}

void ScenarioPlayer::callFromInside()
{
    const auto &staffed = m_scenario.staffed;
    const QString from = staffed.at(qsizetype(below(quint64(staffed.size()))));
    const bool toOutside = below(2) == 0 && !m_scenario.outside.isEmpty();
    const auto &outside = m_scenario.outside;
    const auto &extensions = m_scenario.extensions;
    const QString to = toOutside
        ? outside.at(qsizetype(below(quint64(outside.size())))).number
        : extensions.at(qsizetype(below(quint64(extensions.size())))).number;
    if (to != from && m_exchange.legsOf(from).empty())
        (void)m_exchange.makeCall(from, to);
}

Party ScenarioPlayer::randomCaller()
{
    // Half of them are known; the others call from a block reserved for fiction.
    QList<OutsideNumber> known = m_scenario.outside;
    known.removeIf([](const OutsideNumber &number) { return !number.number.startsWith(u'+'); });
    if (below(2) == 0 && !known.isEmpty()) {
        const OutsideNumber caller = known.at(qsizetype(below(quint64(known.size()))));
        return {caller.number, caller.name};
    }
    return {QStringLiteral("+493023125%1").arg(below(1000), 3, 10, QLatin1Char('0')), QString()};
}

bool ScenarioPlayer::isStaffed(const Leg &leg) const
{
    return !leg.outside && m_scenario.staffed.contains(leg.number);
}

std::chrono::milliseconds ScenarioPlayer::draw(const Span &span)
{
    const auto width = quint64((span.most - span.least).count());
    return span.least + std::chrono::milliseconds(below(width + 1));
}

/// Exponential: calls come independently of one another.
std::chrono::milliseconds ScenarioPlayer::drawInterval(std::chrono::milliseconds mean)
{
    const double share = (double(below(1'000'000)) + 0.5) / 1e6;
    return std::chrono::milliseconds(
        std::max<qint64>(100, std::llround(-double(mean.count()) * std::log(share))));
}

} // namespace Jackfield::Simulator
