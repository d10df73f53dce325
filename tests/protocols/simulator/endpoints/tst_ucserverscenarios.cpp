// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucserverfacts.h"
#include "protocols/ucserver/ctinumbers.h"
#include "tests/protocols/simulator/endpoints/ucserverfixture.h"

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace Jackfield::UcServer;

namespace {

using Way = UcServerClient::Way;

/// The user of extension 100, who watches it, on each of the four ways.
class UcServerScenario : public testing::TestWithParam<Way>, public UcServerFixture
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(client.open(portOf(GetParam())));
        monitor = watch(line);
        ASSERT_FALSE(monitor.isEmpty());
    }
    QString watch(const QString &uri)
    {
        return client.result<LineMonitorStartOperation>({uri}).monitorCrossRefId;
    }
    /// "reason/state" of the call events of a line, oldest first.
    QStringList told(const QString &uri)
    {
        EXPECT_TRUE(client.settle());
        QStringList list;
        for (const auto &event : client.events<CtiNotifyLineCallInformationChanged>()) {
            if (event.linePhoneNumber == uri)
                list.append(QStringLiteral("%1/%2").arg(event.reason).arg(event.call.state));
        }
        return list;
    }
    QStringList told() { return told(line); }
    void forgetEvents()
    {
        EXPECT_TRUE(client.settle());
        client.received.clear();
    }
    CtiCallInformation lastCall()
    {
        const auto events = client.events<CtiNotifyLineCallInformationChanged>();
        return events.empty() ? CtiCallInformation() : events.back().call;
    }
    std::vector<CtiCallInformation> calls(const QString &uri)
    {
        return client.result<SnapshotPhoneLineOperation>({uri}).calls;
    }
    /// The only call of the own line.
    QString onlyCall()
    {
        const auto list = calls(line);
        EXPECT_EQ(list.size(), 1U);
        return list.empty() ? QString() : list.front().connectionId;
    }
    /// Of the call in that state.
    QString callIn(qint64 state)
    {
        for (const CtiCallInformation &call : calls(line)) {
            if (call.state == state)
                return call.connectionId;
        }
        return {};
    }
    QString dial(const QString &to)
    {
        return client.result<MakeCallOperation>({line, to, serverFormatsNumber, {}}).connectionId;
    }
    static QString text(const NetDatabaseContact &contact, std::string_view name)
    {
        for (const auto &[position, value] : contact.texts) {
            if (NetDatabaseContact::textNames[position] == name)
                return value;
        }
        return {};
    }

    const QString line = QStringLiteral("tel:100@sim");
    const QString other = QStringLiteral("tel:101@sim");
    const QString root = QStringLiteral("+4989999985");
    UcServerClient client {GetParam()};
    QString monitor;
};

TEST_P(UcServerScenario, ListsTheLinesOfTheUserAndOfEverybody)
{
    const auto own = client.result<EnumPhoneLinesOperation>({LineScope::Own, 0});
    ASSERT_EQ(own.lines.size(), 1U);
    EXPECT_EQ(own.lines[0].linePhoneNumber, line);
    EXPECT_EQ(own.lines[0].phoneNumber, root + QStringLiteral("100"));
    EXPECT_EQ(own.lines[0].type, 1);
    EXPECT_EQ(own.lines[0].openStatus, LineOpenStatus::usable);
    EXPECT_FALSE(own.lineMonitorCrossRefId);
    const auto all = client.result<EnumPhoneLinesOperation>({LineScope::OwnAndGranted, 1});
    EXPECT_EQ(all.lines.size(), 6U);
    EXPECT_EQ(all.lines[1].type, 0);
    EXPECT_TRUE(all.lineMonitorCrossRefId);
}

TEST_P(UcServerScenario, MakesACallWithResultThenOutcomeThenEvents)
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

TEST_P(UcServerScenario, TellsOutsideCallsThroughDialingRingbackAndTheirEnd)
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

TEST_P(UcServerScenario, TellsANumberThatCannotBeCalledByTheOutcomeAlone)
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

TEST_P(UcServerScenario, KeepsWhatTheCallerGaveWithTheCall)
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

TEST_P(UcServerScenario, AnswersAnIncomingCall)
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

TEST_P(UcServerScenario, SaysWhyACallWasNotAnsweredHere)
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

TEST_P(UcServerScenario, HoldsRetrievesAndSendsDigits)
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

TEST_P(UcServerScenario, ConsultsSwapsAndMerges)
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

TEST_P(UcServerScenario, TellsFeaturesThatChangeWithoutACallEvent)
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

TEST_P(UcServerScenario, MakesAndUnmakesAConference)
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

TEST_P(UcServerScenario, TellsPartiesThatJoinAndLeaveAConference)
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

TEST_P(UcServerScenario, TransfersBlindlyAndRedirects)
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

TEST_P(UcServerScenario, PicksUpWhatRingsElsewhere)
{
    exchange.callFromOutside({answers, {}}, QStringLiteral("101"));
    const QString id = calls(other).at(0).connectionId;
    EXPECT_TRUE(client.result<PickupCallOperation>({{}, id, line, 1}).success);
    EXPECT_EQ(state(), answers + QStringLiteral("=connected 100=connected"));
    EXPECT_EQ(told(), QStringList(QStringLiteral("3/32")));
    client.result<PickupCallOperation>({{}, id, line, 1});
    EXPECT_EQ(client.trouble, QStringLiteral("error 1"));
}

TEST_P(UcServerScenario, DropsByLine)
{
    connectPair();
    EXPECT_TRUE(client.result<LineDropCallOperation>({root + QStringLiteral("100")}).success);
    EXPECT_EQ(state(), QString());
    EXPECT_FALSE(client.result<LineDropCallOperation>({line}).success);
    client.result<LineDropCallOperation>({QStringLiteral("999")});
    EXPECT_EQ(client.trouble, QStringLiteral("error 3"));
}

TEST_P(UcServerScenario, RecordsAndTakesCallData)
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

TEST_P(UcServerScenario, FindsTheCallForCallDataByItsNumber)
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

TEST_P(UcServerScenario, CallsBackWhenBothAreFree)
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

TEST_P(UcServerScenario, SetsAndRemovesForwardsOfAllKinds)
{
    const auto set = [&](std::optional<qint64> mode, const QString &to) {
        std::optional<OptionalParameters> params;
        if (mode)
            params = OptionalParameters {{{QStringLiteral("ForwardMode"), *mode}}};
        return client.result<SetForwardOperation>({line, to, params});
    };
    EXPECT_TRUE(set(std::nullopt, root + QStringLiteral("101")).success);
    EXPECT_TRUE(set(std::nullopt, root + QStringLiteral("102")).existingForwardingChanged);
    EXPECT_FALSE(set(3, answers).existingForwardingChanged); // An ordinal: no answer.
    EXPECT_TRUE(set(ForwardModes::immediateExternal, answers).success);
    EXPECT_TRUE(set(ForwardModes::busyExternal, answers).success); // 16: only a mask.
    EXPECT_FALSE(set(3000, answers).success);
    EXPECT_FALSE(set(2, line).success); // To itself.
    ASSERT_TRUE(client.settle());
    const auto events = client.events<CtiNotifyLineForwardingChanged>();
    ASSERT_EQ(events.size(), 5U);
    std::map<qint64, QString> forwards;
    for (const LineForward &forward : events.back().forwards)
        forwards[forward.mode] = forward.destination;
    EXPECT_EQ(forwards,
              (std::map<qint64, QString> {{ForwardModes::immediate, root + QStringLiteral("102")},
                                          {ForwardModes::noAnswer, answers},
                                          {ForwardModes::immediateExternal, answers},
                                          {ForwardModes::busyExternal, answers}}));
    const auto remove = [&](qint64 mode, const QString &to) {
        return client
            .result<RemoveForwardOperation>(
                {line,
                 OptionalParameters {{{QStringLiteral("ForwardMode"), mode},
                                      {QStringLiteral("ForwardDestination"), to}}}})
            .success;
    };
    EXPECT_FALSE(remove(1, answers));
    EXPECT_TRUE(remove(1, root + QStringLiteral("102")));
    EXPECT_FALSE(remove(1, {}));
    EXPECT_TRUE(client.result<RemoveForwardOperation>({line, {}}).success);
    EXPECT_TRUE(exchange.findExtension(QStringLiteral("100"))->forwards.isEmpty());
}

TEST_P(UcServerScenario, ReadsForwardModesAsMasksWhenToldSo)
{
    set(R"({"forwardMasks": true})");
    const OptionalParameters four {{{QStringLiteral("ForwardMode"), qint64(4)}}};
    EXPECT_TRUE(client.result<SetForwardOperation>({line, answers, four}).success);
    EXPECT_TRUE(exchange.findExtension(QStringLiteral("100"))
                    ->forwards.contains(ForwardKind(ForwardMode::NoAnswer)));
}

TEST_P(UcServerScenario, SetsDoNotDisturbAndRemoteOffice)
{
    client.result<LineSetDoNotDisturbOperation>({line, true});
    EXPECT_EQ(client.trouble, QString());
    EXPECT_TRUE(exchange.findExtension(QStringLiteral("100"))->doNotDisturb);
    client.result<LineSetRemoteOfficeOperation>({line, {{}, 1, answers}});
    EXPECT_EQ(client.trouble, QString());
    EXPECT_EQ(exchange.findExtension(QStringLiteral("100"))->remoteOffice, answers);
    client.result<LineSetRemoteOfficeOperation>({line, {{}, 1, QString()}});
    EXPECT_EQ(client.trouble, QStringLiteral("error 1"));
    client.result<LineSetRemoteOfficeOperation>({line, {{}, 0, answers}});
    ASSERT_TRUE(client.settle());
    ASSERT_EQ(client.events<CtiNotifyLineDoNotDisturbChanged>().size(), 1U);
    EXPECT_EQ(client.events<CtiNotifyLineDoNotDisturbChanged>()[0].doNotDisturb, 1);
    const auto offices = client.events<CtiNotifyLineRemoteOfficeChanged>();
    ASSERT_EQ(offices.size(), 2U);
    EXPECT_EQ(offices[0].remoteOffice, (RemoteOfficeState {{}, 1, answers}));
    EXPECT_EQ(offices[1].remoteOffice.enabled, 0);
    client.result<LineSetDoNotDisturbOperation>({QStringLiteral("tel:999@sim"), true});
    EXPECT_EQ(client.trouble, QStringLiteral("error 3"));
}

TEST_P(UcServerScenario, GivesEachMonitorOfALineItsOwnEvents)
{
    const QString second = watch(line);
    EXPECT_NE(second, monitor);
    exchange.setDoNotDisturb(QStringLiteral("100"), true);
    ASSERT_TRUE(client.settle());
    const auto events = client.events<CtiNotifyLineDoNotDisturbChanged>();
    ASSERT_EQ(events.size(), 2U);
    EXPECT_NE(events[0].monitorCrossRefId, events[1].monitorCrossRefId);
    client.result<LineMonitorStopOperation>({second});
    EXPECT_EQ(client.trouble, QString());
    client.result<LineMonitorStopOperation>({second});
    EXPECT_EQ(client.trouble, QStringLiteral("error 1"));
    forgetEvents();
    exchange.setDoNotDisturb(QStringLiteral("100"), false);
    ASSERT_TRUE(client.settle());
    EXPECT_EQ(client.events<CtiNotifyLineDoNotDisturbChanged>().size(), 1U);
}

TEST_P(UcServerScenario, TellsWhatAnAdministratorDoes)
{
    const auto all = client.result<EnumPhoneLinesOperation>({LineScope::Known, 1});
    const auto administer = [&](const char *what) {
        EXPECT_TRUE(office.administer(QJsonDocument::fromJson(what).object())) << what;
    };
    administer(R"({"does": "line-status", "line": "100", "status": 5})");
    administer(
        R"({"does": "projects", "line": "100", "location": "SIM", "projects": [{"name": "Roof"}]})");
    administer(R"({"does": "sort-order", "lines": ["101", "100"]})");
    administer(R"({"does": "line-removed", "line": "100"})");
    ASSERT_TRUE(client.settle());
    ASSERT_EQ(client.events<CtiNotifyLineInfoChanged>().size(), 1U);
    EXPECT_EQ(client.events<CtiNotifyLineInfoChanged>()[0].lineInfo.openStatus, 5);
    ASSERT_EQ(client.events<CtiNotifyLineProjectSettingsChanged>().size(), 1U);
    EXPECT_EQ(client.events<CtiNotifyLineProjectSettingsChanged>()[0].projects[0].projectName,
              QStringLiteral("Roof"));
    ASSERT_EQ(client.events<CtiNotifyLineSortOrderChanged>().size(), 1U);
    EXPECT_EQ(client.events<CtiNotifyLineSortOrderChanged>()[0].lineUris,
              (std::vector<QString> {other, line}));
    EXPECT_EQ(client.events<CtiNotifyMonitorStopped>(),
              (std::vector<CtiNotifyMonitorStopped> {{monitor}}));
    ASSERT_EQ(client.events<CtiNotifyLineAddRemove>().size(), 1U);
    EXPECT_EQ(client.events<CtiNotifyLineAddRemove>()[0].lineMonitorCrossRefId,
              all.lineMonitorCrossRefId);
    EXPECT_EQ(client.events<CtiNotifyLineAddRemove>()[0].addRemove, LineAddRemove::Removed);
    EXPECT_EQ(watch(line), QString());
    administer(R"({"does": "line-added", "line": "100"})");
    EXPECT_NE(watch(line), QString());
    EXPECT_EQ(client.events<CtiNotifyLineAddRemove>().size(), 2U);
    EXPECT_FALSE(office.administer({{QStringLiteral("does"), QStringLiteral("nonsense")}}));
}

INSTANTIATE_TEST_SUITE_P(Ways, UcServerScenario,
                         testing::Values(Way::TcpJson, Way::TcpBer, Way::WebJson, Way::WebBer),
                         [](const auto &info) {
                             constexpr std::array names {"TcpJson", "TcpBer", "WebJson", "WebBer"};
                             return std::string(names[size_t(info.param)]);
                         });

} // namespace
