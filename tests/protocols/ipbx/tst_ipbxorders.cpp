// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/ipbx/ipbxfixture.h"

using namespace Jackfield;
using namespace Jackfield::Ipbx;
using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;
using Link = PhoneSystem::Link;

namespace {

constexpr char idle[] = "SIP/21,down,,,,\nSIP/34,down,,,,\n";

class IpbxOrders : public IpbxTest
{
protected:
    IpbxOrders()
    {
        set("url_control", true);
        keep("key", "AB12CD");
    }
    void online()
    {
        open();
        answer(idle);
        events.clear();
    }
};

TEST_F(IpbxOrders, DialsWithTheKey)
{
    online();
    order(Dial {lineId(), number()});
    EXPECT_EQ(lastUrl(), "https://pbx.example/user/c/?key=AB12CD&call=003023125123");
    EXPECT_TRUE(results.empty());
    answer("OK: CALL PLACED\n");
    ASSERT_EQ(results.size(), 1u);
    EXPECT_EQ(results[0], CommandResult(Accepted {}));
    EXPECT_TRUE(events.empty()) << "the channel will show the call";
    EXPECT_TRUE(system->features().testFlag(Feature::Forward));
}

TEST_F(IpbxOrders, WithoutAKeyNothingIsSent)
{
    secrets.kept.clear();
    online();
    const size_t before = http.count();
    order(Dial {lineId(), number()});
    EXPECT_EQ(http.count(), before);
    EXPECT_EQ(results.at(0).error().code, Error::Code::Refused);
    EXPECT_THAT(detail(), HasSubstr("key"));
    EXPECT_EQ(secrets.flaws, QStringList {QStringLiteral("pbx/key missing")});
}

TEST_F(IpbxOrders, AKeyStandsForOneUser)
{
    config.lines << QStringLiteral("34");
    online();
    const size_t before = http.count();
    order(Dial {lineId("34"), number()});
    EXPECT_EQ(results.at(0).error().code, Error::Code::Unsupported);
    order(Answer {{lineId(), {}}});
    EXPECT_EQ(results.at(1).error().code, Error::Code::Unsupported);
    EXPECT_EQ(http.count(), before);
}

TEST_F(IpbxOrders, AnAnswerThatIsUnclearIsUncertainAndNeverRepeated) // row P34
{
    online();
    order(Dial {lineId(), number()});
    answer("OK: CALL PLACED", 500);
    EXPECT_EQ(results.at(0).error().code, Error::Code::Uncertain);
    order(Dial {lineId(), number()});
    http.fail(Error::Code::Uncertain, QStringLiteral("the connection broke"));
    EXPECT_EQ(results.at(1).error().code, Error::Code::Uncertain);
    const size_t before = http.count();
    wait(4s);
    EXPECT_EQ(http.count(), before);
}

TEST_F(IpbxOrders, ARefusedKeyIsNotTriedForEver)
{
    online();
    for (int i = 0; i < 3; ++i) {
        order(Dial {lineId(), number()});
        answer("ERROR: AUTH FAILED");
        EXPECT_EQ(results.back().error().code, Error::Code::Refused);
        EXPECT_THAT(detail(), Not(HasSubstr("AB12CD")));
    }
    const size_t before = http.count();
    order(Dial {lineId(), number()});
    EXPECT_EQ(http.count(), before);
    EXPECT_THAT(detail(), HasSubstr("3 times"));
    EXPECT_EQ(system->link(), Link::Online) << "what is polled has another login";
    system->close();
    system->open();
    clock.advance(3s);
    answer(idle);
    order(Dial {lineId(), number()});
    EXPECT_EQ(http.count(), before + 2);
}

struct SettingOrder
{
    Command command;
    const char *query;
    const char *answer;
    QList<Forward> after;
};

TEST_F(IpbxOrders, SetsForwards)
{
    online();
    const Forward to {ForwardMode::Unconditional, QStringLiteral("003023125123")};
    const Forward followMe {ForwardMode::FollowMe, {}};
    const Forward voiceMail {ForwardMode::VoiceMail, {}};
    for (const SettingOrder &step : {
             SettingOrder {SetForward {lineId(), ForwardMode::Unconditional, number()},
                           "fwdnr=003023125123",
                           "OK: UPDATED FORWARDING SETTINGS",
                           {to}},
             {ClearForward {lineId(), ForwardKind(ForwardMode::Unconditional)},
              "fwd=0",
              "OK: UPDATED FORWARDING SETTINGS",
              {}},
             {SetForward {lineId(), ForwardMode::Unconditional, {}},
              "fwd=1",
              "OK: UPDATED FORWARDING SETTINGS",
              {Forward {ForwardMode::Unconditional, {}}}},
             {SetForward {lineId(), ForwardMode::FollowMe, {}},
              "follow=1",
              "OK: UPDATED FOLLOWME SETTINGS",
              {Forward {ForwardMode::Unconditional, {}}, followMe}},
             {SetForward {lineId(), ForwardMode::VoiceMail, {}},
              "vm=1",
              "OK: UPDATED VM SETTINGS",
              {Forward {ForwardMode::Unconditional, {}}, followMe, voiceMail}},
             {ClearForward {lineId(), ForwardKind(ForwardMode::FollowMe)},
              "follow=0",
              "OK: UPDATED FOLLOWME SETTINGS",
              {Forward {ForwardMode::Unconditional, {}}, voiceMail}},
         }) {
        events.clear();
        order(step.command);
        EXPECT_EQ(lastUrl(), std::string("https://pbx.example/user/c/?key=AB12CD&") + step.query);
        answer(step.answer);
        EXPECT_TRUE(results.back().has_value()) << step.query;
        EXPECT_EQ(line().forwards, step.after) << step.query;
        EXPECT_EQ(line().settingsCertainty, Certainty::Assumed);
    }
    // Without a kind: all that are on, one after the other.
    order(ClearForward {lineId(), {}});
    EXPECT_THAT(lastUrl(), HasSubstr("fwd=0"));
    answer("OK: UPDATED FORWARDING SETTINGS");
    EXPECT_THAT(lastUrl(), HasSubstr("vm=0"));
    answer("OK: UPDATED VM SETTINGS");
    EXPECT_TRUE(results.back().has_value());
    EXPECT_TRUE(line().forwards.isEmpty());
    order(SetForward {lineId(), ForwardMode::Busy, number()});
    EXPECT_EQ(results.back().error().code, Error::Code::Unsupported);
}

TEST_F(IpbxOrders, ARefusedSettingChangesNothing)
{
    online();
    order(SetForward {lineId(), ForwardMode::Unconditional, number()});
    answer("ERROR: AUTH FAILED");
    EXPECT_TRUE(events.empty());
}

TEST_F(IpbxOrders, WithALoginEveryLineDialsAndNothingElse)
{
    set("url_login", "login");
    set("user", "ipps");
    keep("password", "s3cret");
    config.lines << QStringLiteral("34");
    online();
    EXPECT_FALSE(system->features().testFlag(Feature::Forward));
    order(Dial {lineId("34"), number()});
    EXPECT_EQ(lastUrl(), "https://pbx.example/user/c/?user=34&call=003023125123");
    EXPECT_EQ(http.last().headers.at(0).value, "Basic " + QByteArray("ipps:s3cret").toBase64());
    answer("OK: CALL PLACED");
    EXPECT_TRUE(results.back().has_value());
}

TEST_F(IpbxOrders, ByAddressNoSecretIsRead)
{
    set("url_login", "address");
    online();
    order(Dial {lineId(), number()});
    EXPECT_EQ(lastUrl(), "https://pbx.example/user/c/?call=003023125123");
    EXPECT_TRUE(secrets.reads.isEmpty());
    EXPECT_EQ(system->exposure(), PhoneSystem::Exposure::None);
}

TEST_F(IpbxOrders, WithoutPollsItIsReadyAndAssumesTheCall)
{
    config.values.remove(QStringLiteral("channels"));
    open();
    EXPECT_EQ(system->link(), Link::Ready);
    EXPECT_EQ(http.count(), 0u);
    EXPECT_TRUE(all<Snapshot>().at(0).lines.at(0).features.testFlag(Feature::Dial));
    order(Dial {lineId(), number()});
    answer("OK: CALL PLACED");
    ASSERT_EQ(all<CallChanged>().size(), 1u);
    EXPECT_EQ(all<CallChanged>()[0].call.evidence.certainty, Certainty::Assumed);
}

TEST_F(IpbxOrders, ClosingAnswersWhatIsOpen)
{
    online();
    secrets.waits = true;
    order(Dial {lineId(), number()}); // waits for the keychain
    system->close();
    EXPECT_EQ(results.at(0).error().code, Error::Code::Cancelled);
    secrets.answer();
    secrets.waits = false;
    system->open();
    clock.advance(3s);
    answer(idle);
    order(Dial {lineId(), number()});
    system->close();
    ASSERT_EQ(results.size(), 2u);
    EXPECT_EQ(results[1].error().code, Error::Code::Uncertain);
}

TEST_F(IpbxOrders, ADeadSystemAnswersToo)
{
    online();
    order(Dial {lineId(), number()});
    system.reset();
    ASSERT_EQ(results.size(), 1u);
    EXPECT_EQ(results[0].error().code, Error::Code::Uncertain);
}

TEST_F(IpbxOrders, HalfAnOrderIsUncertain)
{
    online();
    order(SetForward {lineId(), ForwardMode::VoiceMail, {}});
    answer("OK: UPDATED VM SETTINGS");
    order(ClearForward {lineId(), {}});
    answer("OK: UPDATED FORWARDING SETTINGS");
    http.fail(Error::Code::NotConnected, QStringLiteral("no route"));
    EXPECT_EQ(results.back().error().code, Error::Code::Uncertain);
    EXPECT_THAT(detail(), HasSubstr("no route"));
}

TEST_F(IpbxOrders, ALoginThatIsRefusedInOtherWordsCountsToo)
{
    set("url_login", "login");
    set("user", "ipps");
    keep("password", "s3cret");
    online();
    for (const auto &[status, body] : {std::pair(200, "ERROR: AUTHENTICATION FAILED"),
                                       std::pair(403, "<html>"), std::pair(401, "")}) {
        order(Dial {lineId(), number()});
        answer(body, status);
        EXPECT_EQ(secrets.flaws.takeLast(), QStringLiteral("pbx/password wrong")) << status;
    }
    const size_t before = http.count();
    order(Dial {lineId(), number()});
    EXPECT_EQ(http.count(), before);
    EXPECT_TRUE(secrets.flaws.isEmpty());
}

} // namespace
