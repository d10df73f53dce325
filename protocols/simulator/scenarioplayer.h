// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "protocols/simulator/scenario.h"

#include <QObject>

#include <map>
#include <random>

namespace Jackfield::Simulator {

/// The people of a scenario: they answer, talk, hang up, and call one another. The same scenario,
/// seed and orders make the same calls at the same times. Phones that are not staffed are left to
/// whoever plays with them, and so is the end of their calls.
class ScenarioPlayer : public QObject
{
    Q_OBJECT
public:
    /// `exchange` was furnished with the scenario and must outlive the player.
    ScenarioPlayer(Exchange &exchange, Scenario scenario, quint64 seed, QObject *parent = nullptr);
    /// People answer from the start on; traffic comes from now on.
    void start();

private:
    enum class Traffic { Outside, Inside, Queue, Unstaffed };

    void look(int call);
    void lookAtLeg(const Leg &leg);
    void hangUp(int call);
    void schedule(Traffic traffic);
    std::chrono::milliseconds meanOf(Traffic traffic) const;
    void callAnyOf(const QStringList &numbers);
    void makeTraffic(Traffic traffic);
    void callFromOutside(const Party &caller, const QString &number);
    void callFromInside();
    Party randomCaller();
    bool isStaffed(const Leg &leg) const;
    quint64 below(quint64 limit) { return m_random() % limit; }
    std::chrono::milliseconds draw(const Span &span);
    std::chrono::milliseconds drawInterval(std::chrono::milliseconds mean);

    Exchange &m_exchange;
    const Scenario m_scenario;
    std::mt19937_64 m_random;
    std::map<int, std::unique_ptr<Alarm>> m_answers; ///< By leg that rings.
    std::map<int, std::unique_ptr<Alarm>> m_talks; ///< By call.
    std::map<Traffic, std::unique_ptr<Alarm>> m_traffic;
    std::vector<std::unique_ptr<Alarm>> m_planned;
};

} // namespace Jackfield::Simulator
