// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/simulator/endpoints/nettapifixture.h"

#include <random>

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace std::chrono_literals;

namespace {

/// Reports of the calls of 100, an hour east of Greenwich.
class NetTapiReports : public NetTapiFixture
{
protected:
    NetTapiReports()
    {
        qputenv("TZ", "JCK-1");
        tzset();
        client.watch("100");
    }
    QByteArrayList report(int serial)
    {
        client.said();
        return client.said("?<call_info=" + QByteArray::number(serial) + '>');
    }
    const QString own = QStringLiteral("100");
    const QString other = QStringLiteral("101");
    NetTapiClient client {endpoint.port()};
};

TEST_F(NetTapiReports, everythingOfACompletedCall)
{
    const int call = callIn(own);
    clock.advance(4s);
    EXPECT_EQ(report(1), QByteArrayList {"#<call_info=1><not_completed>"});
    exchange.answer(own);
    clock.advance(10s);
    exchange.setRecording(own, true);
    clock.advance(5s);
    exchange.setRecording(own, false);
    exchange.hold(own);
    clock.advance(7s);
    exchange.retrieve(own);
    exchange.setRecording(own, true);
    exchange.setCallData(own, QStringLiteral("a > b"),
                         {{QStringLiteral("job_code"), QStringLiteral("4711")}});
    clock.advance(3700s);
    exchange.hangUpOutside(call);
    const QByteArrayList expected {
        "#<call_info=1><call_type=I><start_time=2026/01/05@10:00:00><duration=1:02:06>"
        "<ring_time=0:04><hold_time=0:07><job_code=4711><note=a > b>",
        "#<call_info=1><party=1><voice_type=L><device_index=1><party_number=03023125001>"
        "<party_name=MUSTER AG><duration=1:02:06><ring_time=0:00>",
        "#<call_info=1><party=2><voice_type=S><device_index=100><party_number=100>"
        "<party_name=Name 100><duration=1:02:06><ring_time=0:04>",
        "#<call_info=1><recording_file=/srv/facetphone/recordings/1_1.wav>",
        "#<call_info=1><recording_file=/srv/facetphone/recordings/1_2.wav>",
        "#<call_info=1><end>"};
    EXPECT_EQ(report(1).join('\n').toStdString(), expected.join('\n').toStdString());
    clock.advance(1h);
    EXPECT_EQ(report(1), expected) << "nothing grows afterwards";
}

TEST_F(NetTapiReports, anOutgoingCallThatWasNotAnswered)
{
    clock.advance(3s);
    client.said("!<dial><uid=100><addr=9,03023125003>");
    clock.advance(20s);
    exchange.drop(own);
    const QByteArrayList expected {
        "#<call_info=1><call_type=O><start_time=2026/01/05@10:00:03><duration=0:00:20>"
        "<ring_time=0:20><hold_time=0:00><job_code=><note=>",
        "#<call_info=1><party=1><voice_type=S><device_index=100><party_number=100>"
        "<party_name=Name 100><duration=0:00:20><ring_time=0:00>",
        "#<call_info=1><party=2><voice_type=L><device_index=1><party_number=03023125003>"
        "<party_name=Outside><duration=0:00:20><ring_time=0:20>",
        "#<call_info=1><end>"};
    EXPECT_EQ(report(1).join('\n').toStdString(), expected.join('\n').toStdString());
}

TEST_F(NetTapiReports, partiesWithoutANameAreUnknown)
{
    callIn(own, QString());
    exchange.drop(own);
    exchange.callFromOutside({QStringLiteral("+4930555555"), QString()}, own);
    exchange.drop(own);
    EXPECT_TRUE(report(1).value(1).contains("<party_name=Outside>")) << "from the table";
    EXPECT_TRUE(report(2).value(1).contains("<party_number=030555555><party_name=Unknown>"));
}

TEST_F(NetTapiReports, countsUntilTheUserLeft)
{
    const int call = callIn(own);
    exchange.answer(own);
    clock.advance(10s);
    exchange.consult(own, other);
    exchange.answer(other);
    clock.advance(5s);
    exchange.transfer(own);
    const QByteArrayList mine = report(1);
    EXPECT_EQ(mine.size(), 4) << "the one who took over came after: " << mine.join('|').data();
    EXPECT_TRUE(mine.value(0).contains("<duration=0:00:15><ring_time=0:00><hold_time=0:05>"))
        << mine.value(0).data();
    NetTapiClient both(endpoint.port());
    both.watch("101");
    both.said("!<interest><incoming_outside_calls><uid=100>");
    EXPECT_EQ(both.said("?<call_info=1>"), QByteArrayList {"#<call_info=1><not_completed>"})
        << "one of those it watches is in it";
    clock.advance(60s);
    exchange.hangUpOutside(call);
    EXPECT_EQ(report(1), mine);
    const QByteArrayList all = both.said("?<call_info=1>");
    EXPECT_TRUE(all.value(0).contains("<duration=0:01:15>")) << all.join('|').data();
    EXPECT_TRUE(all.value(2).contains("<party_number=100><party_name=Name 100><duration=0:00:15>"));
    EXPECT_TRUE(all.value(3).contains("<party_number=101><party_name=Name 101><duration=0:01:00>"));
}

TEST_F(NetTapiReports, linesAreNumberedAndUsedAgain)
{
    callIn(own);
    exchange.answer(own);
    callIn(own);
    exchange.drop(own); // The first.
    exchange.answer(own);
    exchange.drop(own);
    callIn(own);
    exchange.drop(own);
    const auto lineOf = [&](int serial) {
        const QByteArray party = report(serial).value(1);
        return party.mid(party.indexOf("<device_index="), 16);
    };
    EXPECT_EQ(lineOf(1), "<device_index=1>");
    EXPECT_EQ(lineOf(2), "<device_index=2>");
    EXPECT_EQ(lineOf(3), "<device_index=1>");
}

TEST_F(NetTapiReports, unknownToThoseWhoDoNotWatch)
{
    callIn(other);
    exchange.drop(other);
    EXPECT_EQ(report(1), QByteArrayList {"#<call_info=1><err=unknown call>"});
    EXPECT_EQ(report(2), QByteArrayList {"#<call_info=2><err=unknown call>"});
    EXPECT_EQ(report(0), QByteArrayList {"#<call_info=0><err=unknown call>"});
    client.said("!<interest><outgoing_outside_calls><uid=101>");
    EXPECT_EQ(report(1).size(), 4) << "whatever kind of call";
}

TEST_F(NetTapiReports, theLastTwoHundredAreKept)
{
    for (int i = 0; i < 201; ++i) {
        callIn(own);
        exchange.drop(own);
    }
    EXPECT_EQ(report(1), QByteArrayList {"#<call_info=1><err=unknown call>"});
    EXPECT_EQ(report(2).size(), 4);
    EXPECT_EQ(report(201).size(), 4);
}

/// Gives random orders and looks after each whether what was told fits the exchange.
class Office : public ExchangeFixture
{
public:
    explicit Office(quint64 seed)
        : m_random(seed)
    {
        QObject::connect(
            &calls, &NetTapiCalls::offered, &calls, [this](const NetTapiCalls::Offered &call) {
                const auto there = slotsOf.find(call.uid);
                EXPECT_FALSE(there != slotsOf.end() && there->second.contains(call.slot));
                slotsOf[call.uid][call.slot] = call.serial;
            });
        QObject::connect(&calls, &NetTapiCalls::ended, &calls,
                         [this](quint32 uid, quint32 slot, quint32 serial) {
                             EXPECT_EQ(slotsOf[uid][slot], serial);
                             slotsOf[uid].erase(slot);
                             EXPECT_TRUE(calls.report(serial, {uid}));
                         });
    }
    void step()
    {
        const QString some = extension();
        switch (below(12)) {
        case 0:
            exchange.makeCall(some, number());
            break;
        case 1:
            exchange.callFromOutside({answers, {}}, number(), std::chrono::seconds(below(90)));
            break;
        case 2:
        case 3:
            exchange.answer(some);
            break;
        case 4:
            exchange.consult(some, number());
            break;
        case 5:
            exchange.transfer(some);
            break;
        case 6:
            exchange.conference(some);
            break;
        case 7:
            exchange.redirect(some, number());
            break;
        case 8:
            exchange.pickup(some, extension());
            break;
        case 9:
            exchange.drop(some);
            break;
        case 10:
            exchange.swap(some);
            break;
        case 11:
            clock.advance(std::chrono::milliseconds(below(20'000)));
            break;
        }
    }
    /// Everybody who speaks with, calls or is called by somebody outside has a slot for it, and
    /// nobody has one who is in no call.
    void check()
    {
        for (const auto &[number, settings] : exchange.extensions()) {
            size_t outside = 0;
            const auto legs = exchange.legsOf(number);
            for (const Leg *leg : legs) {
                const auto all = exchange.legsOfCall(leg->call);
                outside += std::any_of(all.begin(), all.end(),
                                       [](const Leg *each) { return each->outside; });
            }
            const size_t told = slotsOf[number.toUInt()].size();
            EXPECT_TRUE(outside <= told && told <= legs.size())
                << number.toStdString() << ": " << told << " of " << state().toStdString();
        }
    }

    NetTapiCalls calls {exchange};
    std::map<quint32, std::map<quint32, quint32>> slotsOf; ///< Serials, by uid and slot.

private:
    int below(int limit) { return int(m_random() % quint64(limit)); }
    QString extension() { return QString::number(100 + below(6)); }
    QString number()
    {
        const QStringList outside {answers, busy, silent, QStringLiteral("900")};
        const int which = below(8);
        return which < 4 ? outside[which] : extension();
    }
    std::mt19937_64 m_random;
};

TEST(NetTapiCallsTorture, everythingThatIsToldFitsTheExchange)
{
    for (quint64 seed = 1; seed <= 20; ++seed) {
        SCOPED_TRACE(seed);
        Office office(seed);
        for (int i = 0; i < 1000 && !testing::Test::HasFailure(); ++i) {
            office.step();
            office.check();
        }
        while (!office.exchange.calls().empty())
            office.exchange.clearCall(office.exchange.calls().begin()->first);
        for (const auto &[uid, slots] : office.slotsOf)
            EXPECT_TRUE(slots.empty()) << uid;
    }
}

} // namespace
