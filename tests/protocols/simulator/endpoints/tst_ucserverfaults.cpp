// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucserverspoil.h"
#include "protocols/ucserver/bercodec.h"
#include "protocols/ucserver/ctinumbers.h"
#include "tests/protocols/simulator/endpoints/ucserverfixture.h"

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace Jackfield::UcServer;

namespace {

using Way = UcServerClient::Way;

/// What goes wrong on purpose (ucserver.md 9.10), on each of the four ways.
class UcServerFaults : public testing::TestWithParam<Way>, public UcServerFixture
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(client.open(portOf(GetParam())));
        client.result<LineMonitorStartOperation>({line});
        ASSERT_EQ(client.trouble, QString());
        forget();
    }
    void forget()
    {
        client.received.clear();
        client.raw.clear();
        client.order.clear();
        client.octets.clear();
    }
    bool isJson() const { return client.encoding() == Encoding::Json; }
    bool isWeb() const { return GetParam() == Way::WebJson || GetParam() == Way::WebBer; }
    Endpoint &endpoint()
    {
        return isWeb() ? static_cast<Endpoint &>(web) : static_cast<Endpoint &>(tcp);
    }
    void disturb(bool on) { exchange.setDoNotDisturb(QStringLiteral("100"), on); }
    bool hasEvents(size_t count)
    {
        return waitFor(
            [&] { return client.events<CtiNotifyLineDoNotDisturbChanged>().size() >= count; });
    }

    const QString line = QStringLiteral("tel:100@sim");
    UcServerClient client {GetParam()};
};

TEST_P(UcServerFaults, SendsEventsBeforeTheResultWhenToldSo)
{
    set(R"({"order": "events-first"})");
    client.ask<MakeCallOperation>({line, QStringLiteral("101"), 1, {}});
    ASSERT_TRUE(client.settle());
    EXPECT_EQ(client.order.value(0), QStringLiteral("asnCtiNotifyMakeCallResult"));
    EXPECT_EQ(client.order.value(1), QStringLiteral("asnCtiNotifyLineCallInformationChanged"));
    EXPECT_EQ(client.order.value(2), QStringLiteral("result"));
}

TEST_P(UcServerFaults, DuplicatesEventsAndInventsSome)
{
    set(R"({"duplicateEvents": true, "unknownEvents": true})");
    disturb(true);
    ASSERT_TRUE(client.settle());
    EXPECT_EQ(client.order.mid(0, 3),
              QStringList({QStringLiteral("unknown"),
                           QStringLiteral("asnCtiNotifyLineDoNotDisturbChanged"),
                           QStringLiteral("asnCtiNotifyLineDoNotDisturbChanged")}));
    EXPECT_EQ(client.unreadable, QStringList());
}

TEST_P(UcServerFaults, AddsWhatANewerServerWould)
{
    exchange.makeCall(QStringLiteral("100"), QStringLiteral("101"));
    const auto plain = client.result<SnapshotPhoneLineOperation>({line});
    client.raw.clear();
    set(R"({"unknownMembers": true, "unknownElements": true, "gccArtefact": true})");
    const auto spoiled = client.result<SnapshotPhoneLineOperation>({line});
    EXPECT_EQ(client.trouble, QString());
    EXPECT_EQ(spoiled, plain);
    ASSERT_EQ(client.raw.size(), 1U);
    const QByteArray added =
        isJson() ? QByteArray("xUnknown") : QByteArray::fromHex("9f5a012abf5b030201071f80801600");
    // Result, line, call, project, two contacts, forwards are none, remote office, parameters.
    EXPECT_GE(client.raw[0].second.count(added), isJson() ? 6 : 9);
    disturb(true);
    EXPECT_TRUE(hasEvents(1));
    EXPECT_EQ(client.unreadable, QStringList());
}

TEST_P(UcServerFaults, WritesWrongTypesIntoEventsOnly)
{
    set(R"({"wrongTypes": true})");
    disturb(true);
    ASSERT_TRUE(client.settle());
    EXPECT_EQ(client.unreadable.size(), 1);
    EXPECT_EQ(client.events<CtiNotifyLineDoNotDisturbChanged>().size(), 0U);
    set(R"({"wrongTypes": false})");
    disturb(false);
    EXPECT_TRUE(hasEvents(1));
}

TEST_P(UcServerFaults, SplitsAndJoinsSegments)
{
    set(R"({"segments": "split"})");
    ASSERT_TRUE(client.settle());
    disturb(true);
    disturb(false);
    EXPECT_TRUE(hasEvents(2));
    ASSERT_TRUE(client.settle());
    set(R"({"segments": "joined"})");
    forget();
    disturb(true);
    disturb(false);
    EXPECT_EQ(client.events<CtiNotifyLineDoNotDisturbChanged>().size(), 0U);
    clock.advance(std::chrono::milliseconds(50));
    EXPECT_TRUE(hasEvents(2));
    set(R"({"segments": "whole"})");
    EXPECT_TRUE(client.settle());
}

TEST_P(UcServerFaults, PadsJson)
{
    if (!isJson())
        GTEST_SKIP() << "BER has no such limit";
    set(R"({"padding": 100000})");
    ASSERT_TRUE(client.settle());
    EXPECT_GT(client.octets.size(), 100000);
    set(R"({"padding": 10000000})");
    const auto answer = client.ask<CheckConnectionOperation>({});
    if (isWeb())
        EXPECT_TRUE(answer.isResult) << "there is no prefix";
    else
        EXPECT_EQ(answer.trouble, QStringLiteral("reject 3 responseIsTooBig"));
}

TEST_P(UcServerFaults, BlanksWhatTheReasonOfACallEventDoesNotName)
{
    set(R"({"reduced": true})");
    exchange.callFromOutside({answers, {}}, QStringLiteral("100"));
    exchange.answer(QStringLiteral("100"));
    ASSERT_TRUE(client.settle());
    const auto events = client.events<CtiNotifyLineCallInformationChanged>();
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].call.remoteNumber, answers);
    EXPECT_EQ(events[1].call.connectionId, events[0].call.connectionId);
    EXPECT_EQ(events[1].call.state, CallState::connected);
    EXPECT_EQ(events[1].call.remoteNumber, QString());
    EXPECT_FALSE(events[1].call.connected.isNone());
}

TEST_P(UcServerFaults, DropsOrRejectsAnswers)
{
    set(R"({"answers": "rejected"})");
    client.result<LineSetDoNotDisturbOperation>({line, true});
    EXPECT_TRUE(client.trouble.startsWith(QStringLiteral("reject 3")))
        << client.trouble.toStdString();
    EXPECT_FALSE(exchange.findExtension(QStringLiteral("100"))->doNotDisturb);
    set(R"({"answers": "dropped"})");
    client.send(invoke<LineSetDoNotDisturbOperation>(900, {line, true}));
    EXPECT_TRUE(hasEvents(1));
    set(R"({"answers": "given"})");
    client.order.clear();
    ASSERT_TRUE(client.settle());
    EXPECT_EQ(client.order, QStringList(QStringLiteral("result")));
}

TEST_P(UcServerFaults, HasTheFaultsOfAllEndpoints)
{
    setFaults(endpoint(), R"({"delay": 2})");
    client.send(invoke<LineSetDoNotDisturbOperation>(900, {line, true}));
    client.send(invoke<LineSetDoNotDisturbOperation>(901, {line, false}));
    EXPECT_FALSE(exchange.findExtension(QStringLiteral("100"))->doNotDisturb);
    EXPECT_TRUE(waitFor([&] {
        clock.advance(std::chrono::seconds(2));
        return client.events<CtiNotifyLineDoNotDisturbChanged>().size() == 2;
    }));
    setFaults(endpoint(), R"({"delay": 0, "silent": true})");
    client.send(invoke<LineSetDoNotDisturbOperation>(902, {line, true}));
    setFaults(endpoint(), R"({"silent": true, "reset": true})");
    EXPECT_TRUE(waitFor([&] {
        client.send(invoke<CheckConnectionOperation>(903, {}));
        return !client.isConnected();
    }));
}

INSTANTIATE_TEST_SUITE_P(Ways, UcServerFaults,
                         testing::Values(Way::TcpJson, Way::TcpBer, Way::WebJson, Way::WebBer),
                         [](const auto &way) { return UcServerClient::nameOf(way.param); });

class UcServerWrapping : public testing::Test, public UcServerFixture
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(client.open(web.port()));
        client.result<LineMonitorStartOperation>({QStringLiteral("tel:100@sim")});
    }
    UcServerClient client {Way::WebJson};
};

TEST_F(UcServerWrapping, WrapsJsonInArraysOfOneOrOfSeveralOrNotAtAll)
{
    ASSERT_TRUE(client.settle());
    EXPECT_TRUE(client.raw.back().second.startsWith("[{")
                && client.raw.back().second.endsWith("}]"));
    set(R"({"wrapping": "bare"})");
    ASSERT_TRUE(client.settle());
    EXPECT_TRUE(client.raw.back().second.startsWith("{"));
    set(R"({"wrapping": "several"})");
    client.raw.clear();
    exchange.setDoNotDisturb(QStringLiteral("100"), true);
    exchange.setDoNotDisturb(QStringLiteral("100"), false);
    clock.advance(std::chrono::milliseconds(50));
    EXPECT_TRUE(
        waitFor([&] { return client.events<CtiNotifyLineDoNotDisturbChanged>().size() == 2; }));
    EXPECT_EQ(client.raw.size(), 1U);
}

TEST_F(UcServerWrapping, RefusesWhatTheStrictStubRefuses)
{
    const auto ask = [&](const QByteArray &member) {
        client.raw.clear();
        client.sendRaw(
            Encoding::Json,
            R"({"invoke":{"invokeID":500,"operationID":1264,"argument":{"u8sLinePhoneNumber":"100",)"
                + member + "}}}");
        EXPECT_TRUE(client.settle());
        return client.raw.at(0).second.contains("otherError: 0x20");
    };
    EXPECT_FALSE(ask(R"("bDoNotDisturb":1)"));
    set(R"({"strict": true})");
    EXPECT_TRUE(ask(R"("bDoNotDisturb":1)"));
    EXPECT_FALSE(ask(R"("bDoNotDisturb":true)"));
}

} // namespace
