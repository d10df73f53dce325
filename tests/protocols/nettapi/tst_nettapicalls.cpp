// SPDX-License-Identifier: GPL-3.0-or-later
// Notices of calls, and what becomes of them after a reconnect (protocols.md 3.4).
#include "core/phone/phonestore.h"
#include "core/phone/switchboard.h"
#include "protocols/nettapi/callregister.h"
#include "tests/protocols/nettapi/nettapifixture.h"

using namespace Jackfield;
using namespace Jackfield::NetTapi;
using namespace std::chrono_literals;
using testing::ElementsAre;

namespace {

const QByteArray incoming = "#<uid=107><call=2><incoming_outside_call><caller_name=MUSTER AG>"
                            "<caller_number=4695550123><serial=88>";

class NetTapiCallsTest : public NetTapiTest
{
protected:
    QStringList shown() const ///< "107 +number name" of each call that is there now
    {
        QMap<QString, QString> calls;
        for (const PhoneEvent &event : events) {
            if (const auto *changed = std::get_if<CallChanged>(&event))
                calls[changed->call.id.value] =
                    QStringLiteral("%1 %2 %3")
                        .arg(changed->call.line.local(), changed->call.remote.number,
                             changed->call.remote.name);
            else if (const auto *removed = std::get_if<CallRemoved>(&event))
                calls.remove(removed->id.value);
        }
        return calls.values();
    }
};

} // namespace

TEST_F(NetTapiCallsTest, AnIncomingCallComesAndGoes) // N00, N01
{
    online();
    server(incoming);
    ASSERT_EQ(told<CallChanged>().size(), 1);
    const Call call = told<CallChanged>()[0].call;
    EXPECT_EQ(call.line, line());
    EXPECT_EQ(call.direction, Call::Direction::Incoming);
    EXPECT_EQ(call.state, Call::State::Unknown);
    EXPECT_EQ(call.remote, (Party {QStringLiteral("4695550123"), QStringLiteral("MUSTER AG")}));
    EXPECT_EQ(call.features, Feature::SendDigits | Feature::Record);
    EXPECT_EQ(call.evidence.certainty, Certainty::Pushed);
    EXPECT_EQ(told<LineChanged>().last().line.state, Line::State::Busy);
    server("#<uid=107>\r\n <call=2> <serial=88><end>"); // N03
    ASSERT_EQ(told<CallRemoved>().size(), 1);
    EXPECT_EQ(told<CallRemoved>()[0].id, call.id);
    EXPECT_EQ(told<LineChanged>().last().line.state, Line::State::Unknown);
    EXPECT_THAT(written(), ElementsAre("?<call_info=88>"));
    server("#<uid=107><call=2><serial=88><end>"); // twice
    EXPECT_EQ(told<CallRemoved>().size(), 1);
}

TEST_F(NetTapiCallsTest, CallsOfAWatchedUserAreOnlyShown)
{
    online();
    server("#<uid=118><call=1><outgoing_outside_call><called_number=9,4695550123><serial=5>");
    ASSERT_EQ(told<CallChanged>().size(), 1);
    EXPECT_EQ(told<CallChanged>()[0].call.features, Features());
    EXPECT_EQ(told<CallChanged>()[0].call.direction, Call::Direction::Outgoing);
    server("#<uid=200><call=1><incoming_outside_call><caller_number=1><serial=6>"); // N24
    server("#<uid=200><call=1><serial=6><end>");
    EXPECT_EQ(told<CallChanged>().size(), 1);
}

TEST_F(NetTapiCallsTest, ASlotThatIsUsedAgainEndsTheCallBefore) // N27
{
    online();
    server(incoming);
    const CallId first = told<CallChanged>()[0].call.id;
    server("#<uid=107><call=2><incoming_outside_call><caller_number=1><serial=90>");
    ASSERT_EQ(told<CallChanged>().size(), 3);
    EXPECT_EQ(told<CallChanged>()[1].call.causeText, QStringLiteral("its end was missed"));
    EXPECT_EQ(told<CallRemoved>().value(0).id, first);
    EXPECT_EQ(shown(), QStringList {QStringLiteral("107 1 ")});
    EXPECT_THAT(written(), ElementsAre("?<call_info=88>"));
}

TEST_F(NetTapiCallsTest, ANoticeThatComesTwiceIsOneCall)
{
    online();
    server(incoming);
    server(incoming);
    EXPECT_EQ(told<CallChanged>().size(), 1);
    EXPECT_TRUE(told<CallRemoved>().isEmpty());
}

TEST_F(NetTapiCallsTest, TwoUsersInOneCallAreTwoCalls)
{
    online();
    server(incoming);
    server("#<uid=118><call=1><incoming_outside_call><caller_number=4695550123><serial=88>");
    EXPECT_EQ(shown().size(), 2);
    server("#<uid=118><call=1><serial=88><end>");
    EXPECT_EQ(shown(), QStringList {QStringLiteral("107 4695550123 MUSTER AG")});
}

TEST_F(NetTapiCallsTest, ANameThatBreaksTheFramingPutsNoNumberAnywhere) // T93, N04 to N06
{
    for (const QByteArray &name :
         {QByteArray("X><caller_number=0900123456><serial=99"), QByteArray("X><end"),
          QByteArray("X><uid=118"), QByteArray("X><outgoing_outside_call><called_number=0900123"),
          QByteArray("X><call=7><serial=1><serial=2")}) {
        system.reset();
        events.clear();
        online();
        server("#<uid=107><call=2><incoming_outside_call><caller_name=" + name
               + "><caller_number=4695550123><serial=88>");
        ASSERT_EQ(told<CallChanged>().size(), 1) << name.constData();
        const Call call = told<CallChanged>()[0].call;
        EXPECT_EQ(call.line, line()) << name.constData();
        EXPECT_TRUE(call.remote.isUncertain) << name.constData();
        EXPECT_EQ(call.remote.number, QString()) << name.constData();
        EXPECT_EQ(call.remote.name, QStringLiteral("X"));
        EXPECT_TRUE(told<CallRemoved>().isEmpty()) << name.constData();
        server("#<uid=107><call=2><serial=88><end>"); // the real end is found by its slot
        EXPECT_EQ(told<CallRemoved>().size(), 1) << name.constData();
        EXPECT_EQ(written().last(), QByteArray("?<call_info=88>"));
    }
}

TEST_F(NetTapiCallsTest, BadNoticesAreDroppedAndTheSessionGoesOn)
{
    online();
    for (const char *bad :
         {"!<dial><uid=107><addr=0900123456>", // N12
          "?<call_info=1>", "@<uid=107><end>", "", "#<uid=107><ca-ll=2>", // N14, N18, N20
          "#<uid=99999999999999999999><end>", "#<uid=-1><end>", // N22, N23
          "#<dial><ok>", "#<login_nettapi=y><uid=118><priv=oper,mgr,admin>",
          "#<challenge=1>", // N32
          "#<call_info=88><end>", "#<nobody><knows=this>", "#<login_nettapi=n>"})
        server(bad);
    EXPECT_TRUE(events.empty());
    EXPECT_THAT(written(), ElementsAre());
    EXPECT_EQ(system->link(), Link::Online);
    server("#<uid=107><call=2><incoming_outside_call><caller_name=" + QByteArray("a\0b", 3)
           + "><caller_number=1><serial=88>"); // N21
    server("#<uid=118><call=2><incoming_outside_call><caller_name=<img src=x>>"
           "<caller_number=1><serial=89>"); // N37
    EXPECT_EQ(shown(),
              (QStringList {QStringLiteral("107 1 ab"), QStringLiteral("118 1 <img src=x>")}));
}

TEST_F(NetTapiCallsTest, WhatIsTooLongEndsTheConnection)
{
    for (const QByteArray &bytes :
         {QByteArray("#<uid=107><caller_name=" + QByteArray(65537, 'A')), // N15
          QByteArray('#' + QByteArray("<k=v>").repeated(257) + '\x04')}) { // N16
        system.reset();
        online();
        server(incoming);
        network.last()->peerSends(bytes);
        EXPECT_EQ(system->link(), Link::Reconnecting);
        EXPECT_EQ(network.last()->state, FakeTransport::State::Over);
    }
}

TEST_F(NetTapiCallsTest, CallsBeyondTheLimitAreNotShown)
{
    online();
    for (int slot = 0; slot < 300; ++slot) {
        if (slot % 50 == 0)
            clock.advance(1s); // slow enough to be no flood
        server("#<uid=107><call=" + QByteArray::number(slot)
               + "><incoming_outside_call><caller_number=1><serial=" + QByteArray::number(slot)
               + ">");
    }
    EXPECT_EQ(told<CallChanged>().size(), CallRegister::maxCalls);
    EXPECT_EQ(system->ignored(), 100);
}

TEST_F(NetTapiCallsTest, AFloodOfCallsEndsTheConnection)
{
    online();
    for (int serial = 0; serial < 200 && system->link() == Link::Online; ++serial) {
        const QByteArray text = QByteArray::number(serial);
        server("#<uid=107><call=" + text + "><incoming_outside_call><serial=" + text + ">");
        server("#<uid=107><call=" + text + "><serial=" + text + "><end>");
    }
    EXPECT_EQ(system->link(), Link::Reconnecting);
    EXPECT_EQ(told<CallRemoved>().size(), 100);
    EXPECT_TRUE(words.contains(QStringLiteral("more calls than there can be")));
}

TEST_F(NetTapiCallsTest, WhatIsIgnoredIsCounted) // N12, N14, N18, N24, N33
{
    online();
    EXPECT_EQ(system->ignored(), 0);
    for (const char *message :
         {"!<dial><uid=107><addr=0900123456>", "@<uid=107><end>", "", "#<dial><ok>",
          "#<uid=118><call=1><serial=5><end>", "#<call_info=9><end>", "#<challenge=1>"})
        server(message);
    EXPECT_EQ(system->ignored(), 7);
    network.last()->fail(Error::Code::NotConnected);
    clock.advance(1s);
    online();
    EXPECT_EQ(system->ignored(), 7);
}

// --- What a caller's name may not do to others (T93)

TEST_F(NetTapiCallsTest, ANameDoesNotTakeAnotherCallsPlace)
{
    for (const char *name : {"X><serial=88><z=1", "X><serial=7><serial=88", "X><call=1"}) {
        system.reset();
        events.clear();
        online();
        server("#<uid=107><call=1><incoming_outside_call><caller_name=BANK>"
               "<caller_number=4690000001><serial=88>");
        server("#<uid=107><call=2><incoming_outside_call><caller_name=" + QByteArray(name)
               + "><caller_number=4695550123><serial=89>");
        EXPECT_EQ(shown(),
                  (QStringList {QStringLiteral("107 4690000001 BANK"), QStringLiteral("107  X")}))
            << name;
        written();
        server("#<uid=107><call=1><serial=88><end>");
        EXPECT_EQ(shown(), QStringList {QStringLiteral("107  X")}) << name;
        EXPECT_THAT(written(), ElementsAre("?<call_info=88>"));
        server("#<uid=107><call=2><serial=89><end>");
        EXPECT_TRUE(shown().isEmpty()) << name;
    }
}

TEST_F(NetTapiCallsTest, ANameDoesNotTakeTheNextCallsPlace)
{
    online();
    server("#<uid=107><call=2><incoming_outside_call><caller_name=X><serial=90><serial=91>"
           "<caller_number=1><serial=89>");
    server("#<uid=107><call=3><incoming_outside_call><caller_name=BANK>"
           "<caller_number=4690000001><serial=90>");
    EXPECT_EQ(shown().size(), 2);
    server("#<uid=107><call=3><serial=90><end>");
    EXPECT_EQ(shown(), QStringList {QStringLiteral("107  X")});
}

TEST_F(NetTapiCallsTest, ANameWithBracketsIsShown)
{
    for (const char *name : {"I <3><3 you", "X><-", "X><", "A > B", "<b>"}) {
        system.reset();
        events.clear();
        online();
        server("#<uid=107><call=2><incoming_outside_call><caller_name=" + QByteArray(name)
               + "><caller_number=1><serial=89>");
        EXPECT_EQ(shown(), QStringList {QStringLiteral("107 1 ") + QString::fromLatin1(name)});
    }
}

TEST_F(NetTapiCallsTest, AfterAReconnectNobodyAsksAboutASerialThatACallerWrote)
{
    online();
    server("#<uid=107><call=2><incoming_outside_call><caller_name=X><serial=55>"
           "<caller_number=1><serial=89>");
    network.last()->fail(Error::Code::NotConnected);
    clock.advance(1s);
    network.last()->peerOpens();
    server("#<challenge=2>");
    server("#<login_nettapi=y><uid=107><priv=oper>");
    EXPECT_TRUE(told<Snapshot>().last().calls.isEmpty());
    for (const QByteArray &message : written())
        EXPECT_FALSE(message.contains("call_info")) << message.constData();
}

// --- After a reconnect

TEST_F(NetTapiCallsTest, RunningCallsAreKeptAsLastKnownAndAskedAbout)
{
    online();
    server(incoming);
    const CallId call = told<CallChanged>()[0].call.id;
    clock.advance(40s);
    const QDateTime lost = clock.now();
    network.last()->fail(Error::Code::NotConnected);
    clock.advance(1s);
    network.last()->peerOpens();
    server("#<challenge=2>");
    server("#<login_nettapi=y><uid=107><priv=oper>");
    const Snapshot snapshot = told<Snapshot>().last();
    ASSERT_EQ(snapshot.calls.size(), 1);
    EXPECT_EQ(snapshot.calls[0].id, call);
    EXPECT_EQ(snapshot.calls[0].evidence.lostAt, lost);
    EXPECT_EQ(written().last(), QByteArray("?<call_info=88>"));
    // It goes on: asked four times, then the end is waited for.
    for (const auto pause : {1s, 2s, 4s, 0s}) {
        server("#<call_info=88><not_completed>");
        clock.advance(pause);
    }
    EXPECT_TRUE(told<CallRemoved>().isEmpty());
    server("#<uid=107><call=2><serial=88><end>");
    EXPECT_EQ(told<CallRemoved>().value(0).id, call);
}

TEST_F(NetTapiCallsTest, ACallThatEndedMeanwhileGetsItsReport)
{
    online();
    server(incoming);
    const CallId call = told<CallChanged>()[0].call.id;
    network.last()->fail(Error::Code::NotConnected);
    clock.advance(1s);
    online();
    server("#<call_info=88><call_type=I><start_time=2026/01/05@10:00:00><duration=0:20>"
           "<ring_time=0:05><hold_time=0:00><job_code=><note=>");
    server("#<call_info=88><party=1><voice_type=L><device_index=1><party_number=4695550123>"
           "<party_name=MUSTER AG><duration=0:20><ring_time=0:05>");
    server("#<call_info=88><end>");
    EXPECT_EQ(told<CallRemoved>().value(0).id, call);
    ASSERT_EQ(told<CallReported>().size(), 1);
    EXPECT_EQ(told<CallReported>()[0].report.call, call);
}

TEST_F(NetTapiCallsTest, AfterARestartTheSameSerialIsAnotherCall)
{
    online();
    server(incoming);
    const CallId before = told<CallChanged>()[0].call.id;
    network.last()->fail(Error::Code::NotConnected);
    clock.advance(1s);
    online();
    // Another call by this serial: the one before is over, its report is nobody's.
    server("#<call_info=88><call_type=O><start_time=2026/01/05@10:00:00><duration=0:20>"
           "<ring_time=0:05><hold_time=0:00><job_code=><note=>");
    server("#<call_info=88><end>");
    EXPECT_EQ(told<CallRemoved>().value(0).id, before);
    EXPECT_TRUE(told<CallReported>().isEmpty());
    EXPECT_EQ(told<Notice>().size(), 1) << "its fate is not known";
    server("#<uid=107><call=2><outgoing_outside_call><called_number=123><serial=88>");
    EXPECT_NE(told<CallChanged>().last().call.id, before);
}

TEST_F(NetTapiCallsTest, AServerThatKnowsNothingOfTheCallEndsIt)
{
    online();
    server(incoming);
    network.last()->fail(Error::Code::NotConnected);
    clock.advance(1s);
    online();
    server("#<call_info=88><err=unknown call>");
    EXPECT_EQ(told<CallRemoved>().size(), 1);
    server(incoming);
    network.last()->fail(Error::Code::NotConnected);
    clock.advance(2s);
    online();
    clock.advance(5s); // no answer
    EXPECT_EQ(told<CallRemoved>().size(), 1);
}

/// What the window shows after a reconnect is what a fresh client would show, but for the call that
/// cannot be asked for.
TEST_F(NetTapiCallsTest, AReconnectGivesTheStateOfAFreshStart)
{
    const auto stateOf = [this](bool reconnects) {
        PhoneStore store(clock);
        Switchboard switchboard(store);
        auto made = std::make_unique<NetTapiSystem>(id, setup, clock, network.factory());
        switchboard.addSystem(std::move(made), QStringLiteral("nettapi"), QStringLiteral("Facet"));
        switchboard.openAll();
        const auto signIn = [this] {
            network.last()->peerOpens();
            server("#<challenge=1>");
            server("#<login_nettapi=y><uid=107><priv=oper>");
        };
        signIn();
        if (reconnects) {
            server(incoming);
            network.last()->fail(Error::Code::NotConnected);
            EXPECT_EQ(store.calls().size(), 1);
            EXPECT_TRUE(store.calls()[0].evidence.lostAt.isValid());
            clock.advance(1s);
            signIn();
            EXPECT_TRUE(store.calls()[0].evidence.lostAt.isValid()) << "state lost, still";
            server("#<call_info=88><err=unknown call>");
        }
        QList<MergedLine> lines = store.lines();
        for (MergedLine &each : lines)
            each.evidence.observedAt = each.settingsEvidence.observedAt = 0ms;
        EXPECT_TRUE(store.calls().isEmpty());
        return lines;
    };
    EXPECT_EQ(stateOf(true), stateOf(false));
}
