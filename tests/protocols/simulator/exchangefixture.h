// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/exchange.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"

#include <QStringList>

#include <algorithm>
#include <gtest/gtest.h>

namespace Jackfield::Simulator {

/// Extensions 100 to 105, queue 900 with the agents 103 and 104, and one outside number of each
/// kind.
class ExchangeFixture
{
public:
    ExchangeFixture()
    {
        for (int i = 0; i < 6; ++i) {
            Extension extension;
            extension.number = QString::number(100 + i);
            extension.name = QStringLiteral("Name %1").arg(100 + i);
            exchange.addExtension(extension);
        }
        CallQueue queue;
        queue.number = QStringLiteral("900");
        queue.name = QStringLiteral("Sales");
        queue.agents.resize(2);
        queue.agents[0].extension = QStringLiteral("103");
        queue.agents[1].extension = QStringLiteral("104");
        exchange.addQueue(queue);
        using Behaviour = OutsideNumber::Behaviour;
        addOutside(answers, Behaviour::Answers);
        addOutside(busy, Behaviour::Busy);
        addOutside(silent, Behaviour::NoAnswer);
        addOutside(invalid, Behaviour::Invalid);
    }

    void addOutside(const QString &number, OutsideNumber::Behaviour behaviour)
    {
        exchange.setOutsideNumber(
            {number, QStringLiteral("Outside"), behaviour, std::chrono::seconds(3)});
    }

    /// "100=connected 101=connected | 102=ringing": calls apart by bars, legs oldest first.
    QString state() const
    {
        QStringList calls;
        for (const auto &[id, call] : exchange.calls()) {
            QStringList legs;
            for (const Leg *leg : exchange.legsOfCall(id))
                legs.append(leg->number + u'=' + nameOf(leg->state));
            calls.append(legs.join(u' '));
        }
        return calls.join(QLatin1String(" | "));
    }

    /// 100 and 101 speak.
    void connectPair(const QString &from = QStringLiteral("100"),
                     const QString &to = QStringLiteral("101"))
    {
        exchange.makeCall(from, to);
        exchange.answer(to);
    }
    /// 100 has 101 on hold and speaks with 102.
    void connectTwo()
    {
        connectPair();
        exchange.consult(QStringLiteral("100"), QStringLiteral("102"));
        exchange.answer(QStringLiteral("102"));
    }

    const QString answers = QStringLiteral("+493023125001");
    const QString busy = QStringLiteral("+493023125002");
    const QString silent = QStringLiteral("+493023125003");
    const QString invalid = QStringLiteral("+493023125004");
    ManualClock clock;
    Exchange exchange {clock};
};

/// The reason of a refused order, or "done".
template<typename T>
QString outcome(const Result<T> &result)
{
    return result ? QStringLiteral("done") : result.error().detail;
}

} // namespace Jackfield::Simulator
