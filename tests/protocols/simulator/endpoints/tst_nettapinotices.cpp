// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/simulator/endpoints/nettapifixture.h"

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace std::chrono_literals;

namespace {

QByteArray incoming(int uid, int slot, int serial, const QByteArray &name = "MUSTER AG")
{
    return "#<uid=" + QByteArray::number(uid) + "><call=" + QByteArray::number(slot)
        + "><incoming_outside_call><caller_name=" + name
        + "><caller_number=03023125001><serial=" + QByteArray::number(serial) + '>';
}

QByteArray outgoing(int uid, int slot, int serial, const QByteArray &number = "03023125001")
{
    return "#<uid=" + QByteArray::number(uid) + "><call=" + QByteArray::number(slot)
        + "><outgoing_outside_call><called_number=" + number
        + "><serial=" + QByteArray::number(serial) + '>';
}

QByteArray end(int uid, int slot, int serial)
{
    return "#<uid=" + QByteArray::number(uid) + "><call=" + QByteArray::number(slot)
        + "><serial=" + QByteArray::number(serial) + "><end>";
}

/// Somebody who watches 100.
class NetTapiNotices : public NetTapiFixture
{
protected:
    using List = QByteArrayList;
    NetTapiNotices() { client.watch("100"); }
    void watchAlso(const QByteArray &uid)
    {
        client.said("!<interest><incoming_outside_calls><outgoing_outside_calls><uid=" + uid + '>');
    }
    const QString own = QStringLiteral("100");
    const QString other = QStringLiteral("101");
    NetTapiClient client {endpoint.port()};
};

TEST_F(NetTapiNotices, incomingCallsAreToldAndEnd)
{
    const int call = callIn(own);
    EXPECT_EQ(client.said(), List {incoming(100, 1, 1)});
    exchange.answer(own);
    exchange.hold(own);
    exchange.retrieve(own);
    EXPECT_EQ(client.said(), List()) << "nothing tells of an answer";
    exchange.hangUpOutside(call);
    EXPECT_EQ(client.said(), List {end(100, 1, 1)});
}

TEST_F(NetTapiNotices, outgoingCallsAreToldAndEnd)
{
    EXPECT_EQ(client.said("!<dial><uid=100><addr=9,03023125001>"),
              (List {"#<dial><ok>", outgoing(100, 1, 1)}));
    clock.advance(5s);
    EXPECT_EQ(state(), QStringLiteral("100=connected +493023125001=connected"));
    exchange.drop(own);
    EXPECT_EQ(client.said(), List {end(100, 1, 1)});
    exchange.makeCall(own, QStringLiteral("+493023125001"));
    EXPECT_EQ(client.said(), List {outgoing(100, 1, 2)}) << "dialled at the phone";
    exchange.drop(own);
    exchange.makeCall(own, QStringLiteral("+4312345678"));
    EXPECT_EQ(client.said(), (List {end(100, 1, 2), outgoing(100, 1, 3, "004312345678")}));
}

TEST_F(NetTapiNotices, aBusyNumberEndsWithItsTone)
{
    exchange.makeCall(own, busy);
    EXPECT_EQ(client.said(), List {outgoing(100, 1, 1, "03023125002")});
    clock.advance(1s);
    EXPECT_EQ(state(), QStringLiteral("100=busy"));
    EXPECT_EQ(client.said(), List());
    clock.advance(8s);
    EXPECT_EQ(client.said(), List {end(100, 1, 1)});
}

TEST_F(NetTapiNotices, internalCallsAreNotTold)
{
    watchAlso("101");
    connectTwo();
    exchange.transfer(own);
    EXPECT_EQ(client.said(), List());
    exchange.drop(other);
    EXPECT_EQ(client.said(), List());
    callIn(own);
    EXPECT_EQ(client.said(), List {incoming(100, 1, 1)}) << "nor do they take serials or slots";
}

TEST_F(NetTapiNotices, onlyWhatIsOfInterest)
{
    NetTapiClient incomingOnly(endpoint.port());
    incomingOnly.signIn("101");
    incomingOnly.said("!<interest><incoming_outside_calls>");
    exchange.makeCall(other, answers);
    callIn(QStringLiteral("102"));
    callIn(other);
    EXPECT_EQ(incomingOnly.said(), List {incoming(101, 2, 3)});
    EXPECT_EQ(client.said(), List());
    exchange.drop(QStringLiteral("102"));
    exchange.drop(other);
    EXPECT_EQ(incomingOnly.said(), List()) << "the end of what was not told";
    incomingOnly.said("!<interest><outgoing_outside_calls>");
    exchange.makeCall(other, answers);
    EXPECT_EQ(incomingOnly.said(), List {outgoing(101, 1, 4)}) << "interests add up";
}

TEST_F(NetTapiNotices, callsBeforeTheInterestStayUntold)
{
    callIn(other);
    watchAlso("101");
    EXPECT_EQ(client.said(), List());
    exchange.drop(other);
    EXPECT_EQ(client.said(), List());
}

TEST_F(NetTapiNotices, slotsAreUsedAgain)
{
    callIn(own);
    exchange.answer(own);
    callIn(own);
    EXPECT_EQ(client.said(), (List {incoming(100, 1, 1), incoming(100, 2, 2)}));
    exchange.drop(own);
    callIn(own);
    EXPECT_EQ(client.said(), (List {end(100, 1, 1), incoming(100, 1, 3)}));
    watchAlso("101");
    callIn(other);
    EXPECT_EQ(client.said(), List {incoming(101, 1, 4)}) << "each user has slots";
}

TEST_F(NetTapiNotices, twoUsersInOneCallHaveOneSerial)
{
    watchAlso("101");
    const int call = callIn(own);
    exchange.answer(own);
    exchange.consult(own, other);
    exchange.answer(other);
    EXPECT_EQ(client.said(), List {incoming(100, 1, 1)});
    exchange.conference(own);
    EXPECT_EQ(client.said(), List {incoming(101, 1, 1)});
    exchange.drop(own);
    EXPECT_EQ(client.said(), List {end(100, 1, 1)});
    exchange.hangUpOutside(call);
    EXPECT_EQ(client.said(), List {end(101, 1, 1)});
}

TEST_F(NetTapiNotices, aTransferredCallGoesOn)
{
    watchAlso("101");
    callIn(own);
    exchange.answer(own);
    exchange.consult(own, other);
    exchange.answer(other);
    client.said();
    exchange.transfer(own);
    EXPECT_EQ(client.said(), (List {end(100, 1, 1), incoming(101, 1, 1)}));
    EXPECT_EQ(state(), QStringLiteral("+493023125001=connected 101=connected"));
}

TEST_F(NetTapiNotices, aCallJoinedIntoAnInternalOneKeepsItsSerial)
{
    watchAlso("101");
    connectPair();
    exchange.consult(own, answers);
    clock.advance(5s);
    EXPECT_EQ(client.said(), List {outgoing(100, 1, 1)});
    exchange.conference(own);
    EXPECT_EQ(client.said(), List {outgoing(101, 1, 1)}) << "and 100 has never left it";
    exchange.drop(own);
    EXPECT_EQ(client.said(), List {end(100, 1, 1)});
    const List report = client.said("?<call_info=1>");
    EXPECT_EQ(report, List {"#<call_info=1><not_completed>"});
    exchange.drop(other);
    EXPECT_EQ(client.said("?<call_info=1>").size(), 6) << "end, general, three parties, end";
}

TEST_F(NetTapiNotices, redirectedAndPickedUpCallsMove)
{
    watchAlso("101");
    callIn(own);
    exchange.redirect(own, other);
    EXPECT_EQ(client.said(), (List {incoming(100, 1, 1), end(100, 1, 1), incoming(101, 1, 1)}));
    exchange.pickup(own, other);
    EXPECT_EQ(client.said(), (List {end(101, 1, 1), incoming(100, 1, 1)}));
}

TEST_F(NetTapiNotices, everyAgentOfAQueueIsTold)
{
    watchAlso("103");
    watchAlso("104");
    callIn(QStringLiteral("900"));
    EXPECT_EQ(client.said(), List {incoming(103, 1, 1)});
    clock.advance(15s);
    EXPECT_EQ(client.said(), (List {end(103, 1, 1), incoming(104, 1, 1)}));
}

TEST_F(NetTapiNotices, everyClientIsTold)
{
    NetTapiClient second(endpoint.port());
    second.watch("101");
    second.said("!<interest><incoming_outside_calls><uid=100>");
    callIn(own);
    EXPECT_EQ(second.said(), List {incoming(100, 1, 1)});
    EXPECT_EQ(client.said(), List {incoming(100, 1, 1)});
}

// T93: as on a real server, nothing in a name is escaped.
TEST_F(NetTapiNotices, namesAreSentAsTheyAre)
{
    const QByteArray bad = "X><caller_number=0900123456><serial=99";
    callIn(own, QString::fromLatin1(bad));
    EXPECT_EQ(client.said(), List {incoming(100, 1, 1, bad)});
    exchange.drop(own);
    callIn(own, QStringLiteral("M\u00fcller <x>"));
    EXPECT_EQ(client.said(), (List {end(100, 1, 1), incoming(100, 1, 2, "M\xc3\xbcller <x>")}));
}

TEST_F(NetTapiNotices, aNameThatWouldEndTheMessageIsNotSent)
{
    callIn(own, QStringLiteral("A\u0004B"));
    EXPECT_EQ(client.said(), List());
    EXPECT_TRUE(std::any_of(journal.cbegin(), journal.cend(), [](const QJsonObject &event) {
        return event[QLatin1String("text")].toString().startsWith(QLatin1String("not sent: "));
    }));
}

TEST_F(NetTapiNotices, callersMayBeAnonymous)
{
    exchange.callFromOutside({}, own);
    EXPECT_EQ(client.said(), List {"#<uid=100><call=1><incoming_outside_call><serial=1>"});
}

} // namespace
