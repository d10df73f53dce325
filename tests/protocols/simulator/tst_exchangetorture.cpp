// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/simulator/exchangefixture.h"

#include <random>

using namespace Jackfield;
using namespace Jackfield::Simulator;

namespace {

/// Gives random orders and looks after each whether the exchange still makes sense.
class Torture : public ExchangeFixture
{
public:
    explicit Torture(quint64 seed)
        : m_random(seed)
    { }

    void step()
    {
        switch (below(24)) {
        case 0:
        case 1:
        case 2:
            exchange.makeCall(extension(), number());
            break;
        case 3:
        case 4:
        case 5:
        case 6:
            exchange.answer(extension());
            break;
        case 7:
            exchange.drop(extension());
            break;
        case 8:
            exchange.redirect(extension(), number());
            break;
        case 9:
            exchange.swap(extension());
            break;
        case 10:
            exchange.transfer(extension());
            break;
        case 11:
            exchange.conference(extension());
            break;
        case 12:
            exchange.pickup(extension(), extension());
            break;
        case 13:
            exchange.setForward(extension(),
                                {{ForwardMode(below(4)), ForwardCalls(below(3))}, number()});
            break;
        case 14:
            exchange.clearForward(extension(), std::nullopt);
            break;
        case 15:
            exchange.setDoNotDisturb(extension(), below(4) == 0);
            break;
        case 16:
            exchange.hold(extension());
            break;
        case 17:
            exchange.retrieve(extension());
            break;
        case 18:
            exchange.consult(extension(), number());
            break;
        case 19:
            exchange.callBackWhenFree(extension());
            break;
        case 20:
            exchange.setPaused(QStringLiteral("900"), extension(), below(2) == 0);
            break;
        case 21:
            exchange.callFromOutside({answers, {}}, number(), std::chrono::seconds(below(90)));
            break;
        case 22:
            if (!exchange.calls().empty()) {
                const int call = exchange.calls().begin()->first;
                below(4) == 0 ? exchange.clearCall(call) : exchange.hangUpOutside(call);
            }
            break;
        case 23:
            clock.advance(std::chrono::milliseconds(below(20'000)));
            break;
        }
    }

    QString fault() const
    {
        for (const auto &[id, call] : exchange.calls()) {
            if (const QString found = faultOf(id); !found.isEmpty())
                return found;
        }
        for (const auto &[id, leg] : exchange.legs()) {
            if (!exchange.findCall(leg.call))
                return QStringLiteral("a leg without a call");
        }
        for (const auto &[number, extension] : exchange.extensions()) {
            const auto legs = exchange.legsOf(number);
            const auto offHook = std::count_if(legs.begin(), legs.end(), [](const Leg *leg) {
                return leg->state != LegState::Held && leg->state != LegState::Ringing;
            });
            if (offHook > 1)
                return number + QStringLiteral(" speaks in two calls");
        }
        return faultOfQueue();
    }
    int ended = 0;

private:
    QString faultOf(int call) const
    {
        const auto legs = exchange.legsOfCall(call);
        const auto count = [&](LegState state) {
            return std::count_if(legs.begin(), legs.end(),
                                 [&](const Leg *leg) { return leg->state == state; });
        };
        if (legs.empty())
            return QStringLiteral("a call without legs");
        const bool alone = legs.size() == 1;
        if (alone && count(LegState::Busy) + count(LegState::Waiting) == 0)
            return QStringLiteral("left alone: ") + state();
        if (count(LegState::Ringing) + count(LegState::Trying) == qsizetype(legs.size()))
            return QStringLiteral("rings for nobody: ") + state();
        if (count(LegState::Dialing) > 0 && count(LegState::Ringing) + count(LegState::Trying) == 0)
            return QStringLiteral("dials nobody: ") + state();
        QSet<QString> extensions;
        for (const Leg *leg : legs) {
            if (!leg->outside && extensions.contains(leg->number))
                return QStringLiteral("twice in a call: ") + state();
            extensions.insert(leg->number);
        }
        return {};
    }

    QString faultOfQueue() const
    {
        const CallQueue &queue = *exchange.findQueue(QStringLiteral("900"));
        int waiting = 0;
        for (const auto &[id, leg] : exchange.legs())
            waiting += leg.state == LegState::Waiting ? 1 : 0;
        if (waiting != queue.waiting())
            return QStringLiteral("%1 wait, %2 counted").arg(waiting).arg(queue.waiting());
        for (const QueuedCall &call : queue.calls) {
            if (!exchange.findLeg(call.leg))
                return QStringLiteral("a caller who has gone");
        }
        if (queue.answeredInTime > queue.answered)
            return QStringLiteral("more answered in time than answered");
        return {};
    }

    quint64 below(quint64 limit) { return m_random() % limit; }
    QString extension() { return QString::number(100 + below(6)); }
    QString number()
    {
        switch (below(8)) {
        case 0:
            return answers;
        case 1:
            return below(2) == 0 ? busy : silent;
        case 2:
            return QStringLiteral("900");
        case 3:
            return below(2) == 0 ? invalid : QStringLiteral("199");
        default:
            return extension();
        }
    }

    std::mt19937_64 m_random;
};

TEST(ExchangeTorture, hundredThousandOrdersLeaveItWhole)
{
    for (const quint64 seed : {1u, 2u, 3u, 4u}) {
        Torture torture(seed);
        QObject::connect(&torture.exchange, &Exchange::callEnded, &torture.exchange,
                         [&](int) { ++torture.ended; });
        for (int i = 0; i < 25'000; ++i) {
            torture.step();
            ASSERT_EQ(torture.fault(), QString()) << "seed " << seed << ", order " << i;
        }
        EXPECT_GT(torture.ended, 500) << "the orders did not lead to calls";
    }
}

} // namespace
