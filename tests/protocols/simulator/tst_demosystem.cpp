// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/demofactory.h"
#include "tests/protocols/simulator/demofixture.h"

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace std::chrono_literals;

TEST_F(DemoSystemTest, tellsEverythingWhenOnline)
{
    EXPECT_EQ(system.link(), PhoneSystem::Link::Online);
    EXPECT_EQ(snapshots, 1);
    EXPECT_EQ(last.lines.size(), 6);
    EXPECT_EQ(last.queues.size(), 1);
    EXPECT_EQ(last.calls.size(), 0);
    EXPECT_EQ(last.lines.first().evidence.certainty, Certainty::Pushed);
    EXPECT_EQ(last.lines.first().label, QStringLiteral("Name 100"));
    EXPECT_TRUE(last.lines.first().features.testFlag(Feature::Dial));
    EXPECT_EQ(last.lines.at(1).features, Features()) << "a colleague's line takes no orders";
}

TEST_F(DemoSystemTest, dialsAndHangsUp)
{
    EXPECT_EQ(order(Dial {own, number("101")}), QStringLiteral("done"));
    EXPECT_EQ(told, QStringList(QStringLiteral("ringback")));
    ASSERT_TRUE(accepted.call);
    EXPECT_EQ(calls.first().id, *accepted.call);
    EXPECT_EQ(calls.first().remote.number, QStringLiteral("101"));
    EXPECT_EQ(calls.first().remote.name, QStringLiteral("Name 101"));
    EXPECT_FALSE(calls.first().remote.contact.isEmpty());
    EXPECT_EQ(calls.first().direction, Call::Direction::Outgoing);
    EXPECT_EQ(lines[QStringLiteral("100")].state, Line::State::Busy);
    EXPECT_EQ(lines[QStringLiteral("101")].state, Line::State::Ringing);
    EXPECT_FALSE(lines[QStringLiteral("100")].features.testFlag(Feature::Dial));
    exchange.answer(QStringLiteral("101"));
    EXPECT_EQ(calls.first().state, Call::State::Connected);
    EXPECT_EQ(calls.first().connectedAt, clock.now());
    EXPECT_EQ(order(HangUp {obvious()}), QStringLiteral("done"));
    EXPECT_EQ(told,
              QStringList({QStringLiteral("ringback"), QStringLiteral("connected"),
                           QStringLiteral("ended"), QStringLiteral("removed")}));
    EXPECT_EQ(lines[QStringLiteral("100")].state, Line::State::Idle);
}

TEST_F(DemoSystemTest, outsideCallsDialFirst)
{
    order(Dial {own, number("03023125001")});
    EXPECT_EQ(callStates(), QStringList(QStringLiteral("dialing")));
    clock.advance(400ms);
    EXPECT_EQ(callStates(), QStringList(QStringLiteral("ringback")));
    clock.advance(3s);
    EXPECT_EQ(callStates(), QStringList(QStringLiteral("connected")));
    EXPECT_EQ(calls.first().remote.name, QStringLiteral("Outside"));
}

TEST_F(DemoSystemTest, answersAndTellsTheCause)
{
    exchange.callFromOutside({answers, QStringLiteral("Adler")}, QStringLiteral("100"));
    const Call offered = calls.first();
    EXPECT_EQ(offered.state, Call::State::Offering);
    EXPECT_EQ(offered.calledNumber, QStringLiteral("100"));
    EXPECT_EQ(offered.features,
              Feature::Answer | Feature::HangUp | Feature::Redirect | Feature::CallData
                  | Feature::Note);
    EXPECT_EQ(order(Answer {named(Call::State::Offering)}), QStringLiteral("done"));
    Call ended;
    QObject::connect(&system, &PhoneSystem::eventReceived, &system, [&](const PhoneEvent &event) {
        if (const auto *call = std::get_if<CallChanged>(&event))
            ended = call->call;
    });
    exchange.hangUpOutside(exchange.calls().begin()->first);
    EXPECT_EQ(ended.state, Call::State::Ended);
    EXPECT_EQ(ended.cause, 16);
    EXPECT_EQ(ended.causeText, QStringLiteral("normal"));
    EXPECT_EQ(ended.remote.name, QStringLiteral("Adler"));
    EXPECT_TRUE(calls.isEmpty());
}

TEST_F(DemoSystemTest, twoCallsOfferWhatTwoCallsCan)
{
    connectPair();
    EXPECT_TRUE(calls.first().features.testFlag(Feature::Consult));
    EXPECT_FALSE(calls.first().features.testFlag(Feature::Swap));
    EXPECT_EQ(order(Consult {obvious(), number("102")}), QStringLiteral("done"));
    EXPECT_EQ(callStates(), QStringList({QStringLiteral("hold"), QStringLiteral("ringback")}));
    exchange.answer(QStringLiteral("102"));
    for (const Call &call : calls) {
        EXPECT_TRUE(call.features.testFlag(Feature::Swap));
        EXPECT_TRUE(call.features.testFlag(Feature::Merge));
        EXPECT_TRUE(call.features.testFlag(Feature::Conference));
    }
    EXPECT_EQ(order(Swap {obvious()}), QStringLiteral("done"));
    EXPECT_EQ(callStates(), QStringList({QStringLiteral("connected"), QStringLiteral("hold")}));
    EXPECT_EQ(order(Jackfield::Conference {obvious(), {}}), QStringLiteral("done"));
    // The own leg and the two other parties.
    EXPECT_EQ(callStates().count(QStringLiteral("conferenced")), 3);
    for (const Call &call : calls)
        EXPECT_FALSE(call.conference.isEmpty());
    const Call head = byRole(Call::Role::ConferenceController);
    EXPECT_EQ(head.remote.name, QStringLiteral("Name 101, Name 102"));
    const Call member = byRole(Call::Role::ConferenceMember);
    EXPECT_EQ(member.line, head.line);
    EXPECT_EQ(member.conference, head.conference);
    EXPECT_EQ(order(Hold {{member.line, member.id}}), QStringLiteral("no call"));
    EXPECT_EQ(order(HangUp {{member.line, member.id}}), QStringLiteral("done"));
    EXPECT_EQ(callStates(), QStringList(QStringLiteral("connected")));
    EXPECT_EQ(calls.first().id, head.id);
}

TEST_F(DemoSystemTest, diallingWhileSpeakingHolds)
{
    order(Dial {own, number("101")});
    clock.advance(1s);
    ASSERT_TRUE(exchange.answer(QStringLiteral("101")));
    clock.advance(1s);
    ASSERT_EQ(callStates(), QStringList(QStringLiteral("connected")));
    EXPECT_TRUE(lines[QStringLiteral("100")].features.testFlag(Feature::Dial));
    EXPECT_EQ(order(Dial {own, number("102")}), QStringLiteral("done"));
    clock.advance(1s);
    EXPECT_TRUE(callStates().contains(QStringLiteral("hold")));
    EXPECT_FALSE(lines[QStringLiteral("100")].features.testFlag(Feature::Dial));
}

TEST_F(DemoSystemTest, mergeLeavesThePartiesTogether)
{
    connectTwo();
    EXPECT_EQ(order(Merge {named(Call::State::Hold), named(Call::State::Connected).call}),
              QStringLiteral("done"));
    EXPECT_TRUE(calls.isEmpty());
    EXPECT_EQ(state(), QStringLiteral("101=connected 102=connected"));
}

TEST_F(DemoSystemTest, holdRetrieveAndBlindTransfer)
{
    connectPair();
    EXPECT_EQ(order(Hold {obvious()}), QStringLiteral("done"));
    EXPECT_EQ(callStates(), QStringList(QStringLiteral("hold")));
    EXPECT_EQ(order(Transfer {obvious(), number("102")}), QStringLiteral("no active call"));
    EXPECT_EQ(order(Retrieve {named(Call::State::Hold)}), QStringLiteral("done"));
    EXPECT_EQ(order(Redirect {obvious(), number("102")}), QStringLiteral("no ringing call"));
    EXPECT_EQ(order(Transfer {obvious(), number("102")}), QStringLiteral("done"));
    EXPECT_EQ(state(), QStringLiteral("101=dialing 102=ringing"));
    EXPECT_TRUE(calls.isEmpty());
}

TEST_F(DemoSystemTest, redirectAndPickup)
{
    exchange.makeCall(QStringLiteral("101"), QStringLiteral("100"));
    EXPECT_EQ(order(Redirect {obvious(), number("102")}), QStringLiteral("done"));
    EXPECT_EQ(state(), QStringLiteral("101=dialing 102=ringing"));
    EXPECT_EQ(order(Pickup {own, QStringLiteral("102"), {}}), QStringLiteral("done"));
    EXPECT_EQ(callStates(), QStringList(QStringLiteral("connected")));
}

TEST_F(DemoSystemTest, lineSettings)
{
    const QString ext = QStringLiteral("100");
    EXPECT_EQ(order(SetForward {own, ForwardMode::Busy, number("101")}), QStringLiteral("done"));
    EXPECT_EQ(lines[ext].forwards, QList<Forward>({{ForwardMode::Busy, QStringLiteral("101")}}));
    EXPECT_EQ(order(SetForward {own, ForwardMode::Busy, number("100")}),
              QStringLiteral("forwarding to itself"));
    EXPECT_EQ(order(ClearForward {own, std::nullopt}), QStringLiteral("done"));
    EXPECT_TRUE(lines[ext].forwards.isEmpty());
    EXPECT_EQ(order(SetDoNotDisturb {own, true}), QStringLiteral("done"));
    EXPECT_EQ(lines[ext].doNotDisturb, true);
    EXPECT_EQ(order(SetRemoteOffice {own, number("03023125001")}), QStringLiteral("done"));
    EXPECT_EQ(lines[ext].remoteOffice, QStringLiteral("03023125001"));
    EXPECT_EQ(order(SetRemoteOffice {own, {}}), QStringLiteral("done"));
    EXPECT_EQ(lines[ext].remoteOffice, QString());
    EXPECT_EQ(order(SetStatus {own, QStringLiteral("At lunch")}), QStringLiteral("done"));
    EXPECT_EQ(exchange.findExtension(ext)->status, QStringLiteral("At lunch"));
}

TEST_F(DemoSystemTest, digitsRecordingAndData)
{
    connectPair();
    EXPECT_EQ(order(SendDigits {obvious(), QStringLiteral("12#")}), QStringLiteral("done"));
    EXPECT_EQ(exchange.legsOf(QStringLiteral("100")).front()->digits, QStringLiteral("12#"));
    EXPECT_EQ(order(StartRecording {obvious()}), QStringLiteral("done"));
    EXPECT_EQ(calls.first().recording, Call::Recording::On);
    EXPECT_EQ(order(StopRecording {obvious()}), QStringLiteral("done"));
    EXPECT_EQ(calls.first().recording, Call::Recording::Off);
    EXPECT_EQ(order(SetCallData {
                  obvious(), QStringLiteral("note"), {{QStringLiteral("k"), QStringLiteral("v")}}}),
              QStringLiteral("done"));
    EXPECT_EQ(calls.first().note, QStringLiteral("note"));
    EXPECT_EQ(calls.first().callData.value(QStringLiteral("k")), QStringLiteral("v"));
}

TEST_F(DemoSystemTest, postDialDigitsFollowTheAnswer)
{
    DialString dial = number("101");
    dial.postDial = QStringLiteral(",,42#");
    order(Dial {own, dial});
    EXPECT_EQ(exchange.legsOf(QStringLiteral("100")).front()->digits, QString());
    exchange.answer(QStringLiteral("101"));
    EXPECT_EQ(exchange.legsOf(QStringLiteral("100")).front()->digits, QStringLiteral("42#"));
}

TEST_F(DemoSystemTest, completesABusyCall)
{
    exchange.setDoNotDisturb(QStringLiteral("101"), true);
    order(Dial {own, number("101")});
    EXPECT_EQ(callStates(), QStringList(QStringLiteral("busy")));
    EXPECT_TRUE(calls.first().features.testFlag(Feature::CompleteCall));
    exchange.setDoNotDisturb(QStringLiteral("101"), false);
    EXPECT_EQ(order(CompleteCall {obvious()}), QStringLiteral("done"));
    EXPECT_EQ(callStates(), QStringList(QStringLiteral("ringback")));
    EXPECT_EQ(calls.first().role, Call::Role::CallBack);
    order(HangUp {obvious()});
    order(Dial {own, number("101")});
    EXPECT_EQ(calls.first().role, Call::Role::Normal);
}

TEST_F(DemoSystemTest, queuesGrowOlder)
{
    exchange.callFromOutside({answers, QStringLiteral("Adler")}, QStringLiteral("900"), 10min);
    Queue sales = queues[QStringLiteral("Sales")];
    EXPECT_EQ(sales.waiting, 1);
    EXPECT_EQ(sales.callers.first().party.name, QStringLiteral("Adler"));
    EXPECT_EQ(sales.agents.first().state, QueueAgent::State::Busy);
    EXPECT_EQ(sales.agents.last().state, QueueAgent::State::Ready);
    clock.advance(7s);
    EXPECT_EQ(queues[QStringLiteral("Sales")].longestWait, 7s);
    exchange.answer(QStringLiteral("103"));
    sales = queues[QStringLiteral("Sales")];
    EXPECT_EQ(sales.waiting, 0);
    EXPECT_EQ(sales.connected, 1);
    EXPECT_EQ(sales.answered, 1);
    EXPECT_EQ(sales.averageWait, 7s);
    EXPECT_EQ(sales.serviceLevel, 1.0);
    EXPECT_EQ(sales.callers.first().agent, QStringLiteral("103"));
    EXPECT_EQ(sales.agents.first().calls, 1);
}

TEST_F(DemoSystemTest, refusesWhatIsNotItsOwn)
{
    const LineId colleague = LineId::of({QStringLiteral("demo")}, QStringLiteral("101"));
    const LineId foreign = LineId::of({QStringLiteral("other")}, QStringLiteral("100"));
    for (const LineId &line : {colleague, foreign, LineId {}}) {
        order(Dial {line, number("102")});
        EXPECT_TRUE(exchange.calls().empty());
    }
    connectPair();
    const Target gone {own, CallId::of({QStringLiteral("demo")}, QStringLiteral("9999"))};
    EXPECT_EQ(order(HangUp {gone}), QStringLiteral("no call"));
    const Target odd {own, CallId::of({QStringLiteral("demo")}, QStringLiteral("x"))};
    EXPECT_EQ(order(HangUp {odd}), QStringLiteral("no call"));
    EXPECT_EQ(exchange.calls().size(), 1u);
}

TEST_F(DemoSystemTest, closedItIsSilentAndReopenedItTellsAnew)
{
    connectPair();
    system.close();
    system.close();
    EXPECT_EQ(system.link(), PhoneSystem::Link::Disconnected);
    const auto before = told;
    exchange.hold(QStringLiteral("100"));
    clock.advance(1min);
    EXPECT_EQ(told, before);
    EXPECT_EQ(order(HangUp {obvious()}), QString()) << "not connected";
    EXPECT_EQ(exchange.calls().size(), 1u);
    system.open();
    EXPECT_EQ(snapshots, 2);
    ASSERT_EQ(last.calls.size(), 1);
    EXPECT_EQ(last.calls.first().state, Call::State::Hold);
}

/// Every feature a call or line offers is one the exchange does not refuse.
TEST_F(DemoSystemTest, whatIsOfferedIsPossible)
{
    connectTwo();
    const Target active = named(Call::State::Connected);
    const Features offered = calls[active.call.local()].features;
    EXPECT_TRUE(offered.testFlag(Feature::SendDigits));
    EXPECT_FALSE(offered.testFlag(Feature::Consult)) << "a third call is one too many";
    EXPECT_FALSE(offered.testFlag(Feature::Answer));
    EXPECT_FALSE(calls[named(Call::State::Hold).call.local()].features.testFlag(Feature::Retrieve));
    EXPECT_EQ(order(Retrieve {named(Call::State::Hold)}), QStringLiteral("busy"));
}

TEST(DemoFactory, makesSystemsForExistingLines)
{
    ExchangeFixture f;
    const DemoFactory factory(f.exchange);
    EXPECT_EQ(factory.kind(), QStringLiteral("demo"));
    SystemConfig config;
    config.id = {QStringLiteral("demo")};
    const auto byDefault = factory.create(config);
    ASSERT_TRUE(byDefault);
    EXPECT_EQ((*byDefault)->link(), PhoneSystem::Link::Disconnected);
    config.lines = QStringList {QStringLiteral("100"), QStringLiteral("199")};
    const auto unknown = factory.create(config);
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, Error::Code::Malformed);
    EXPECT_TRUE(unknown.error().detail.contains(QStringLiteral("199")));
}
