// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/views/viewbench.h"

#include <QTest>

#include <array>
#include <cmath>

namespace Jackfield {

/// Four queues of a polled system after an hour's work: "Sales" at red, "Orders" at amber,
/// "Returns" normal with the user as agent, "Support" not told of for four minutes.
struct QueueBench : ViewBench
{
    static constexpr std::array names {"Sales", "Orders", "Returns", "Support"};

    QueueBench()
    {
        QueueAlarms::Boards boards;
        QueueBoard board;
        board.limits = {{QueueMetric::Waiting, {3, 6}},
                        {QueueMetric::LongestWait, {60, 180}},
                        {QueueMetric::ServiceLevel, {80, 60}}};
        board.sound = QueueBoard::Sound::Red;
        for (const char *name : names)
            boards.insert(QString::fromLatin1(name), board);
        queueAlarms.setBoards(boards);
    }
    Queue queue(const char *name) const
    {
        Queue queue;
        queue.name = QString::fromUtf8(name);
        queue.id = QueueId::of(pbx.id(), queue.name);
        queue.evidence.certainty = Certainty::Polled;
        queue.staleAfter = std::chrono::seconds(15);
        return queue;
    }
    void tell(const Queue &queue) { pbx.tell(QueueChanged {queue}); }

    QueueCaller waiting(const char *id, const char *number, int seconds) const
    {
        QueueCaller caller;
        caller.id = QString::fromLatin1(id);
        caller.party.number = QString::fromLatin1(number);
        caller.enteredTick = clock.monotonic() - std::chrono::seconds(seconds);
        return caller;
    }
    static QueueCaller talking(const char *id, const char *number, const char *agent)
    {
        QueueCaller caller;
        caller.id = QString::fromLatin1(id);
        caller.party.number = QString::fromLatin1(number);
        caller.status = QueueCaller::Status::Connected;
        caller.waited = std::chrono::seconds(14);
        caller.agent = QString::fromUtf8(agent);
        return caller;
    }
    static QList<QueueAgent> agents(int busy, int all)
    {
        static constexpr std::array people {"SIP/201", "SIP/202", "Dana Roth",
                                            "SIP/204", "SIP/205", "Piotr Nowak"};
        QList<QueueAgent> agents;
        for (int i = 0; i < all; ++i) {
            const auto state = i < busy ? QueueAgent::State::Busy
                : i == all - 1          ? QueueAgent::State::Paused
                                        : QueueAgent::State::Ready;
            agents.append(
                {QString::fromUtf8(people[size_t(i)]), QString::number(201 + i), state, 11 - i});
        }
        return agents;
    }
    static void counted(Queue &queue, int answered, int abandoned, int averageWait, double level)
    {
        queue.answered = answered;
        queue.abandoned = abandoned;
        queue.averageWait = std::chrono::seconds(averageWait);
        queue.serviceLevel = level;
    }

    Queue sales() const
    {
        Queue queue = this->queue("Sales");
        queue.callers = {waiting("s1", "+498912345671", 205), waiting("s2", "+43123456789", 121),
                         waiting("s3", "+41446681800", 84),   waiting("s4", "", 60),
                         waiting("s5", "+442079460000", 31),  waiting("s6", "+4930123456", 12),
                         waiting("s7", "+33142685300", 3)};
        queue.callers[1].party.name = QStringLiteral("Meier & Söhne");
        for (const char *id : {"t1", "t2", "t3", "t4"})
            queue.callers.append(talking(id, "+4940123456", "SIP/201"));
        queue.waiting = 7;
        queue.connected = 4;
        queue.longestWait = std::chrono::seconds(205);
        queue.agents = agents(4, 5);
        counted(queue, 148, 21, 72, 0.58);
        queue.countedSince = clock.now().addSecs(-3600);
        return queue;
    }
    Queue orders() const
    {
        Queue queue = this->queue("Orders");
        queue.callers = {waiting("o1", "+498912345672", 47), waiting("o2", "+31201234567", 33),
                         waiting("o3", "+498999998123", 8),
                         talking("p1", "+4940123456", "SIP/202")};
        queue.waiting = 3;
        queue.connected = 1;
        queue.longestWait = std::chrono::seconds(47);
        queue.agents = agents(1, 4);
        counted(queue, 63, 2, 19, 0.91);
        queue.countedSince = clock.now().addSecs(-3600);
        queue.missed = std::chrono::seconds(125);
        return queue;
    }
    Queue returns() const
    {
        Queue queue = this->queue("Returns");
        queue.callers = {talking("r1", "+4940123457", "SIP/204"),
                         talking("r2", "+4940123458", "Dana Roth")};
        queue.waiting = 0;
        queue.connected = 2;
        queue.longestWait = std::chrono::seconds(0);
        queue.agents = agents(2, 4);
        queue.agents.append(
            {QStringLiteral("SIP/100"), QStringLiteral("100"), QueueAgent::State::Ready, 9});
        counted(queue, 31, 0, 6, 1.0);
        queue.countedSince = clock.now().addSecs(-3600);
        return queue;
    }
    Queue support() const
    {
        Queue queue = this->queue("Support");
        queue.callers = {waiting("u1", "+390612345678", 95), waiting("u2", "+498912345673", 20)};
        queue.waiting = 2;
        queue.connected = 3;
        queue.longestWait = std::chrono::seconds(95);
        queue.agents = agents(3, 6);
        counted(queue, 77, 5, 38, 0.82);
        queue.countedSince = clock.now().addSecs(-3600);
        return queue;
    }
    /// An hour of looks every ten seconds, with a gap of six minutes in one of them.
    void work()
    {
        for (int step = 0; step < 360; ++step) {
            const int minute = step / 6;
            for (size_t i = 0; i < names.size(); ++i) {
                const bool isGap = i == 1 && minute >= 24 && minute < 30;
                if (isGap || (i == 3 && minute >= 56))
                    continue;
                Queue now = queue(names[i]);
                const double wave = std::sin(double(minute) / (4.0 + 3.0 * double(i)));
                now.waiting = int((wave + 1.1) * (i == 0 ? 3.4 : 1.6)) + minute % 2;
                now.connected = 2;
                if (i == 3) {
                    const int waiting = *now.waiting;
                    now = support();
                    now.waiting = minute < 55 ? waiting : 2;
                }
                tell(now);
            }
            clock.advance(std::chrono::seconds(10));
        }
        tell(sales());
        tell(orders());
        tell(returns());
        clock.advance(std::chrono::seconds(4));
    }
};

} // namespace Jackfield
