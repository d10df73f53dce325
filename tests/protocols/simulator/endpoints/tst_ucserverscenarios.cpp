// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/simulator/endpoints/ucserverscenario.h"

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace Jackfield::UcServer;

namespace {

using Way = UcServerClient::Way;
class UcServerCalls : public UcServerScenario
{ };

TEST_P(UcServerCalls, MakesACallWithResultThenOutcomeThenEvents)
{
    client.order.clear();
    const QString id = dial(QStringLiteral("101"));
    EXPECT_EQ(id.size(), 32);
    ASSERT_TRUE(client.settle());
    EXPECT_EQ(client.order.mid(0, 3),
              QStringList({QStringLiteral("result"), QStringLiteral("asnCtiNotifyMakeCallResult"),
                           QStringLiteral("asnCtiNotifyLineCallInformationChanged")}));
    const auto outcome = client.events<CtiNotifyMakeCallResult>();
    ASSERT_EQ(outcome.size(), 1U);
    EXPECT_EQ(outcome[0], (CtiNotifyMakeCallResult {line, id, 1}));
    exchange.answer(QStringLiteral("101"));
    EXPECT_EQ(told(), QStringList({QStringLiteral("2/8"), QStringLiteral("3/32")}));
    const CtiCallInformation call = lastCall();
    EXPECT_EQ(call.connectionId, id);
    EXPECT_TRUE(call.isOutbound);
    EXPECT_TRUE(call.isInternal);
    EXPECT_EQ(call.localNumber, root + QStringLiteral("100"));
    EXPECT_EQ(call.remoteNumber, root + QStringLiteral("101"));
    EXPECT_FALSE(call.connected.isNone());
    ASSERT_TRUE(call.remoteContact);
    EXPECT_EQ(text(*call.remoteContact, "u8sDisplayName"), QStringLiteral("Name 101"));
    EXPECT_EQ(text(*call.remoteContact, "u8sEMail"), QStringLiteral("name.101@jackfield.example"));
    EXPECT_TRUE(client.result<DropCallOperation>({{id}}).success);
    EXPECT_EQ(told().last(), QStringLiteral("12/1"));
    EXPECT_TRUE(exchange.calls().empty());
}

TEST_P(UcServerCalls, TellsOutsideCallsThroughDialingRingbackAndTheirEnd)
{
    dial(answers);
    clock.advance(std::chrono::seconds(5));
    exchange.hangUpOutside(exchange.calls().begin()->first);
    EXPECT_EQ(told(),
              QStringList({QStringLiteral("1/4"), QStringLiteral("2/8"), QStringLiteral("3/32"),
                           QStringLiteral("11/256"), QStringLiteral("12/1")}));
    EXPECT_FALSE(lastCall().isInternal);
    EXPECT_FALSE(lastCall().disconnected.isNone());
}

TEST_P(UcServerCalls, TellsANumberThatCannotBeCalledByTheOutcomeAlone)
{
    const QString id = dial(invalid);
    EXPECT_FALSE(id.isEmpty());
    ASSERT_TRUE(client.settle());
    EXPECT_EQ(client.events<CtiNotifyMakeCallResult>(),
              (std::vector<CtiNotifyMakeCallResult> {{line, id, 0}}));
    EXPECT_EQ(told(), QStringList());
    client.result<MakeCallOperation>({QStringLiteral("tel:999@sim"), answers, 1, {}});
    EXPECT_EQ(client.trouble, QStringLiteral("error 3"));
}

TEST_P(UcServerCalls, KeepsWhatTheCallerGaveWithTheCall)
{
    watch(other);
    NewCallParams params;
    params.hideMyCallerId = true;
    params.projectPinRule.projectName = QStringLiteral("Roof");
    client.result<MakeCallOperation>({line, root + QStringLiteral("101"), 1, params});
    ASSERT_TRUE(client.settle());
    for (const auto &event : client.events<CtiNotifyLineCallInformationChanged>()) {
        const bool isOwn = event.linePhoneNumber == line;
        EXPECT_EQ(event.call.projectPinRule.projectName,
                  isOwn ? QStringLiteral("Roof") : QString());
        EXPECT_EQ(event.call.isCallerIdBlocked, !isOwn);
        EXPECT_EQ(event.call.remoteNumber.isEmpty(), !isOwn);
    }
}

TEST_P(UcServerCalls, AnswersAnIncomingCall)
{
    exchange.callFromOutside({answers, QStringLiteral("Adler Logistics")}, QStringLiteral("100"));
    EXPECT_EQ(told(), QStringList(QStringLiteral("0/2")));
    const CtiCallInformation ringing = lastCall();
    EXPECT_FALSE(ringing.isOutbound);
    EXPECT_EQ(ringing.features,
              CallFeature::answer | CallFeature::drop | CallFeature::redirect
                  | CallFeature::canBePickedUp);
    EXPECT_EQ(ringing.remoteNumber, answers);
    ASSERT_TRUE(ringing.remoteContact);
    EXPECT_EQ(text(*ringing.remoteContact, "u8sCompany"), QStringLiteral("Adler Logistics"));
    EXPECT_TRUE(client.result<AnswerCallOperation>({{ringing.connectionId}}).success);
    EXPECT_EQ(told().last(), QStringLiteral("3/32"));
    EXPECT_FALSE(client.result<AnswerCallOperation>({{ringing.connectionId}}).success);
}

TEST_P(UcServerCalls, SaysWhyACallWasNotAnsweredHere)
{
    exchange.callFromOutside({answers, {}}, QStringLiteral("100"), std::chrono::seconds(3));
    clock.advance(std::chrono::seconds(4));
    EXPECT_EQ(told().last(), QStringLiteral("12/1"));
    EXPECT_EQ(lastCall().disconnectedReason, DisconnectedReason::notAnswered);
    exchange.callFromOutside({answers, {}}, QStringLiteral("100"));
    exchange.pickup(QStringLiteral("102"), QStringLiteral("100"));
    EXPECT_EQ(told().last(), QStringLiteral("12/1"));
    EXPECT_EQ(lastCall().disconnectedReason, DisconnectedReason::takenByUnknown);
    exchange.callFromOutside({answers, {}}, QStringLiteral("100"));
    exchange.redirect(QStringLiteral("100"), QStringLiteral("101"));
    EXPECT_EQ(told().last(), QStringLiteral("12/1"));
    EXPECT_EQ(lastCall().disconnectedReason, DisconnectedReason::takenByOwner);
}

TEST_P(UcServerCalls, HoldsRetrievesAndSendsDigits)
{
    connectPair();
    const QString id = onlyCall();
    EXPECT_TRUE(
        client.result<DialDigitsOperation>({id, digitsDtmf, 0, QStringLiteral("12#")}).success);
    EXPECT_EQ(exchange.legsOf(QStringLiteral("100"))[0]->digits, QStringLiteral("12#"));
    EXPECT_FALSE(
        client.result<DialDigitsOperation>({id, digitsDtmf, 0, QStringLiteral("x")}).success);
    forgetEvents();
    EXPECT_TRUE(client.result<HoldOperation>({true, id}).success);
    EXPECT_EQ(told(), QStringList(QStringLiteral("5/128")));
    EXPECT_EQ(lastCall().features, CallFeature::unhold | CallFeature::drop);
    EXPECT_FALSE(client.result<HoldOperation>({true, id}).success);
    EXPECT_TRUE(client.result<HoldOperation>({false, id}).success);
    EXPECT_EQ(told().last(), QStringLiteral("3/32"));
}

TEST_P(UcServerCalls, PicksUpWhatRingsElsewhere)
{
    exchange.callFromOutside({answers, {}}, QStringLiteral("101"));
    const QString id = calls(other).at(0).connectionId;
    EXPECT_TRUE(client.result<PickupCallOperation>({{}, id, line, 1}).success);
    EXPECT_EQ(state(), answers + QStringLiteral("=connected 100=connected"));
    EXPECT_EQ(told(), QStringList(QStringLiteral("3/32")));
    client.result<PickupCallOperation>({{}, id, line, 1});
    EXPECT_EQ(client.trouble, QStringLiteral("error 1"));
}

TEST_P(UcServerCalls, DropsByLine)
{
    connectPair();
    EXPECT_TRUE(client.result<LineDropCallOperation>({root + QStringLiteral("100")}).success);
    EXPECT_EQ(state(), QString());
    EXPECT_FALSE(client.result<LineDropCallOperation>({line}).success);
    client.result<LineDropCallOperation>({QStringLiteral("999")});
    EXPECT_EQ(client.trouble, QStringLiteral("error 3"));
}

TEST_P(UcServerCalls, RecordsAndTakesCallData)
{
    connectPair();
    const QString id = onlyCall();
    forgetEvents();
    EXPECT_TRUE(client.result<StartCallRecordingOperation>({{id}}).success);
    EXPECT_EQ(told(), QStringList(QStringLiteral("14/32")));
    EXPECT_EQ(lastCall().recordingState, RecordingState::recorded);
    EXPECT_NE(lastCall().features & CallFeature::stopRecording, 0);
    client.result<StopCallRecordingOperation>({{id}});
    EXPECT_EQ(client.trouble, QString());
    EXPECT_EQ(told().last(), QStringLiteral("14/32"));
    EXPECT_EQ(lastCall().recordingState, RecordingState::wasRecorded);
    EXPECT_TRUE(client
                    .result<SetCallDataOperation>(
                        {id, {{QStringLiteral("ticket"), QStringLiteral("42")}}, {}})
                    .success);
    EXPECT_EQ(told().last(), QStringLiteral("15/32"));
    ASSERT_TRUE(lastCall().callData);
    EXPECT_EQ((*lastCall().callData)[0].value, QStringLiteral("42"));
    exchange.setCallData(QStringLiteral("100"), QStringLiteral("wants a roof"), {});
    EXPECT_EQ(told().last(), QStringLiteral("9/32"));
    EXPECT_EQ(lastCall().note, QStringLiteral("wants a roof"));
    client.result<SetCallDataOperation>({calls(other)[0].connectionId, {}, {}});
    EXPECT_EQ(client.trouble, QStringLiteral("error 2"));
}

TEST_P(UcServerCalls, FindsTheCallForCallDataByItsNumber)
{
    connectPair();
    const OptionalParameters which {
        {{QStringLiteral("calledNumber"), root + QStringLiteral("101")}}};
    EXPECT_TRUE(
        client
            .result<SetCallDataOperation>({{}, {{QStringLiteral("a"), QStringLiteral("b")}}, which})
            .success);
    EXPECT_EQ(exchange.calls().begin()->second.data.value(QStringLiteral("a")),
              QStringLiteral("b"));
    EXPECT_FALSE(client.result<SetCallDataOperation>({{}, {}, {}}).success);
}

TEST_P(UcServerCalls, CallsBackWhenBothAreFree)
{
    connectPair(QStringLiteral("101"), QStringLiteral("102"));
    exchange.consult(QStringLiteral("101"), QStringLiteral("103"));
    const QString id = dial(QStringLiteral("101"));
    EXPECT_EQ(told(), QStringList(QStringLiteral("10/16")));
    EXPECT_NE(lastCall().features & CallFeature::completeCall, 0);
    EXPECT_TRUE(client.result<CompleteCallOperation>({{id}}).success);
    EXPECT_EQ(told().last(), QStringLiteral("12/1"));
    EXPECT_EQ(lastCall().disconnectedReason, DisconnectedReason::busy);
    exchange.drop(QStringLiteral("103"));
    exchange.drop(QStringLiteral("101"));
    exchange.drop(QStringLiteral("101"));
    EXPECT_EQ(told().last(), QStringLiteral("2/8"));
    EXPECT_EQ(lastCall().type, CallType::callback);
}

INSTANTIATE_TEST_SUITE_P(Ways, UcServerCalls,
                         testing::Values(Way::TcpJson, Way::TcpBer, Way::WebJson, Way::WebBer),
                         [](const auto &way) { return UcServerClient::nameOf(way.param); });

} // namespace
