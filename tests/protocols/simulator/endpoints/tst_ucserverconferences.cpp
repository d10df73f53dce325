// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/simulator/endpoints/ucserverscenario.h"

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace Jackfield::UcServer;

namespace {

using Way = UcServerClient::Way;
class UcServerTwoCalls : public UcServerScenario
{ };

TEST_P(UcServerTwoCalls, ConsultsSwapsAndMerges)
{
    watch(other);
    connectPair();
    const QString first = onlyCall();
    const QString second = dial(QStringLiteral("102"));
    EXPECT_EQ(lastCall().type, CallType::consultation);
    EXPECT_EQ(lastCall().holdNumber, root + QStringLiteral("101"));
    exchange.answer(QStringLiteral("102"));
    EXPECT_EQ(callIn(CallState::hold), first);
    EXPECT_EQ(callIn(CallState::connected), second);
    forgetEvents();
    EXPECT_TRUE(client.result<SwapHoldOperation>({{first}}).success);
    EXPECT_EQ(told(), QStringList({QStringLiteral("3/32"), QStringLiteral("5/128")}));
    forgetEvents();
    EXPECT_TRUE(client.result<MergeCallsOperation>({first, second}).success);
    EXPECT_EQ(told(), QStringList({QStringLiteral("12/1"), QStringLiteral("12/1")}));
    EXPECT_EQ(told(other), QStringList(QStringLiteral("6/32")));
    const CtiCallInformation joined = lastCall();
    EXPECT_EQ(joined.remoteNumber, root + QStringLiteral("102"));
    EXPECT_EQ(joined.redirectingNumber, root + QStringLiteral("100"));
    EXPECT_EQ(state(), QStringLiteral("101=connected 102=connected"));
}

TEST_P(UcServerTwoCalls, TellsFeaturesThatChangeWithoutACallEvent)
{
    connectPair();
    exchange.consult(QStringLiteral("100"), QStringLiteral("102"));
    forgetEvents();
    exchange.answer(QStringLiteral("102"));
    ASSERT_TRUE(client.settle());
    const auto changed = client.events<CtiNotifyLineCallFeaturesChanged>();
    ASSERT_EQ(changed.size(), 1U);
    EXPECT_EQ(changed[0].lineMonitorCrossRefId, monitor);
    ASSERT_EQ(changed[0].callFeatures.size(), 1U);
    EXPECT_EQ(changed[0].callFeatures[0].connectionId, callIn(CallState::hold));
    EXPECT_NE(changed[0].callFeatures[0].features & CallFeature::conference, 0);
}

TEST_P(UcServerTwoCalls, MakesAndUnmakesAConference)
{
    connectTwo();
    const QString held = callIn(CallState::hold);
    const QString active = callIn(CallState::connected);
    forgetEvents();
    EXPECT_TRUE(client.result<ConferenceOperation>({active, held}).success);
    ASSERT_TRUE(client.settle());
    const auto created = client.events<CtiNotifyConferenceCreated>();
    ASSERT_EQ(created.size(), 1U);
    EXPECT_EQ(created[0].controller.type, CallType::conferenceController);
    EXPECT_TRUE(created[0].controller.isConferenceController);
    ASSERT_EQ(created[0].members.size(), 2U);
    for (const CtiCallInformation &member : created[0].members) {
        EXPECT_TRUE(member.connectionId == held || member.connectionId == active);
        EXPECT_EQ(member.state, CallState::conferenced);
        EXPECT_EQ(member.type, CallType::conferenceMember);
        EXPECT_EQ(member.conferenceControllerId, created[0].controller.connectionId);
    }
    EXPECT_EQ(calls(line).size(), 3U);
    // The member that leaves is the one that was asked for.
    forgetEvents();
    EXPECT_TRUE(client.result<DropCallOperation>({{active}}).success);
    EXPECT_EQ(state(), QStringLiteral("100=connected 101=connected"));
    ASSERT_TRUE(client.settle());
    EXPECT_EQ(client.events<CtiNotifyConferenceDestroyed>().size(), 1U);
    EXPECT_EQ(onlyCall(), held);
    EXPECT_TRUE(client.result<DropCallOperation>({{held}}).success);
    EXPECT_EQ(state(), QString());
}

TEST_P(UcServerTwoCalls, TellsPartiesThatJoinAndLeaveAConference)
{
    connectTwo();
    exchange.conference(QStringLiteral("100"));
    exchange.hold(QStringLiteral("100"));
    exchange.makeCall(QStringLiteral("100"), QStringLiteral("103"));
    exchange.answer(QStringLiteral("103"));
    const QString third = callIn(CallState::connected);
    const QString controller = callIn(CallState::hold);
    forgetEvents();
    EXPECT_TRUE(client.result<ConferenceOperation>({third, controller}).success);
    ASSERT_TRUE(client.settle());
    const auto added = client.events<CtiNotifyConferencePartyAdded>();
    ASSERT_EQ(added.size(), 1U);
    EXPECT_EQ(added[0].member.connectionId, third);
    EXPECT_EQ(added[0].controller.connectionId, controller);
    exchange.drop(QStringLiteral("103"));
    ASSERT_TRUE(client.settle());
    const auto removed = client.events<CtiNotifyConferencePartyRemoved>();
    ASSERT_EQ(removed.size(), 1U);
    EXPECT_EQ(removed[0].member.connectionId, third);
    EXPECT_TRUE(client.result<DropCallOperation>({{controller}}).success);
    EXPECT_EQ(state(), QStringLiteral("101=connected 102=connected"));
}

TEST_P(UcServerTwoCalls, TransfersBlindlyAndRedirects)
{
    connectPair();
    EXPECT_TRUE(
        client.result<RedirectCallOperation>({{}, onlyCall(), QStringLiteral("+4989999985102"), 1})
            .success);
    EXPECT_EQ(state(), QStringLiteral("101=dialing 102=ringing"));
    exchange.drop(QStringLiteral("101"));
    exchange.callFromOutside({answers, {}}, QStringLiteral("100"));
    EXPECT_TRUE(
        client.result<RedirectCallOperation>({{}, onlyCall(), QStringLiteral("tel:103@sim"), 1})
            .success);
    EXPECT_EQ(state(), answers + QStringLiteral("=dialing 103=ringing"));
    watch(QStringLiteral("tel:103@sim"));
    EXPECT_EQ(calls(QStringLiteral("tel:103@sim"))[0].redirectingNumber,
              root + QStringLiteral("100"));
}

INSTANTIATE_TEST_SUITE_P(Ways, UcServerTwoCalls,
                         testing::Values(Way::TcpJson, Way::TcpBer, Way::WebJson, Way::WebBer),
                         [](const auto &way) { return UcServerClient::nameOf(way.param); });

} // namespace
