// SPDX-License-Identifier: GPL-3.0-or-later
// Every verb of protocols.md 1.2, by whatever phone system serves the line.
#include "app/gates/textorders.h"
#include "core/phone/dialer.h"
#include "tests/support/locations.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedsystem.h"

#include <gtest/gtest.h>

using namespace Jackfield;
using Verdict = TextAnswer::Verdict;

namespace {

constexpr Features everything = Feature::Dial | Feature::Answer | Feature::HangUp | Feature::Swap
    | Feature::Redirect | Feature::Transfer | Feature::Merge | Feature::Conference | Feature::Pickup
    | Feature::Forward | Feature::DoNotDisturb;

const Source crm {Source::Kind::Program, QStringLiteral("/usr/bin/crm")};
const Source stranger {Source::Kind::Program, {}, Source::Trust::Unproved};

class TextOrdersTest : public testing::Test
{
protected:
    TextOrdersTest()
    {
        auto system = std::make_unique<ScriptedSystem>(QStringLiteral("uc"), everything);
        uc = system.get();
        uc->snapshot.lines = {uc->line(QStringLiteral("100")), uc->line(QStringLiteral("101"))};
        board.addSystem(std::move(system), QStringLiteral("scripted"), {});
        uc->open();
        setUp(QStringLiteral("100"));
    }
    void setUp(const QString &extension)
    {
        Dialer::Setup setup;
        setup.ownExtension = extension;
        setup.location = munich();
        dialer.setUp(setup);
    }
    TextAnswer send(const char *text, const Source &source = crm,
                    const QHostAddress &peer = QHostAddress(QHostAddress::LocalHost))
    {
        const auto command = TapiMaster::parse(text);
        EXPECT_TRUE(command) << text;
        return orders.carryOut(*command, source, peer);
    }
    Verdict verdict(const char *text, const Source &source = crm)
    {
        return send(text, source).verdict;
    }
    template<typename Order>
    Order last() const
    {
        EXPECT_FALSE(uc->commands.isEmpty());
        const auto *order =
            uc->commands.isEmpty() ? nullptr : std::get_if<Order>(&uc->commands.constLast());
        EXPECT_TRUE(order) << "another order";
        return order ? *order : Order();
    }
    void has(const char *id, const char *line, Call::State state)
    {
        uc->tell(CallChanged {uc->call(QString::fromLatin1(id), QString::fromLatin1(line), state)});
    }
    static QString local(const CallId &call) { return call.isEmpty() ? QString() : call.local(); }

    ManualClock clock;
    PhoneStore store {clock};
    Switchboard board {store};
    PromptQueue prompts {clock};
    RememberedSources remembered {clock, {}};
    Dialer dialer {clock, store, board, prompts, remembered};
    TextOrders orders {store, board, dialer};
    ScriptedSystem *uc = nullptr;
};

TEST_F(TextOrdersTest, makeCallDials)
{
    EXPECT_EQ(verdict("MakeCall 100 0891234567"), Verdict::Ordered);
    EXPECT_EQ(last<Dial>().number.outside, QStringLiteral("00891234567"));
    EXPECT_EQ(last<Dial>().line.local(), QStringLiteral("100"));
    EXPECT_EQ(verdict("MakeCall 100 0891234567"), Verdict::Ordered);
    EXPECT_EQ(uc->commands.size(), 1) << "merged";
}

TEST_F(TextOrdersTest, onlyTheOwnExtensionIsServed)
{
    EXPECT_EQ(verdict("MakeCall 101 0891234567"), Verdict::Foreign);
    EXPECT_EQ(verdict("MakeCall 100;101 0891234567"), Verdict::Foreign);
    EXPECT_EQ(verdict("MakeCall NNNNNN 0891234567"), Verdict::Foreign);
    EXPECT_EQ(verdict("Drop 101"), Verdict::Foreign);
    EXPECT_TRUE(uc->commands.isEmpty());
    orders.setExtensions({{QStringLiteral("192.0.2.7"), QStringLiteral("101")}});
    EXPECT_EQ(verdict("MakeCall 101 0891234567"), Verdict::Ordered);
    EXPECT_EQ(last<Dial>().line.local(), QStringLiteral("101"));
}

TEST_F(TextOrdersTest, nnnnnIsTheSendersExtension)
{
    EXPECT_EQ(verdict("MakeCall NNNNN 0891234567"), Verdict::Ordered);
    EXPECT_EQ(last<Dial>().line.local(), QStringLiteral("100"));
    orders.setExtensions({{QStringLiteral("::1"), QStringLiteral("101")}});
    EXPECT_EQ(
        send("MakeCall NNNNN 0891234568", crm, QHostAddress(QHostAddress::LocalHostIPv6)).verdict,
        Verdict::Ordered);
    EXPECT_EQ(last<Dial>().line.local(), QStringLiteral("101"));
}

TEST_F(TextOrdersTest, withoutAnExtensionTheOnlyLineIsTheOwn)
{
    setUp({});
    EXPECT_EQ(verdict("MakeCall 100 0891234567"), Verdict::Foreign) << "there are two";
    uc->tell(LineRemoved {LineId::of(uc->id(), QStringLiteral("101"))});
    EXPECT_EQ(verdict("MakeCall 100 0891234567"), Verdict::Ordered);
    EXPECT_EQ(verdict("MakeCall NNNNN 0891234568"), Verdict::Ordered);
}

TEST_F(TextOrdersTest, whatIsNoNumberIsMalformed)
{
    for (const char *text : {"MakeCall 100 0891234567;Drop", "MakeCall 100 -1",
                             "MakeCall 100 hello", "Redirect 100 08-x", "Forward 100 ;"})
        EXPECT_EQ(verdict(text), Verdict::Malformed) << text;
    EXPECT_TRUE(uc->commands.isEmpty());
}

TEST_F(TextOrdersTest, thePolicyDecidesOnNumbers)
{
    EXPECT_EQ(verdict("MakeCall 100 0900123456"), Verdict::Refused);
    EXPECT_EQ(verdict("MakeCall 100 112"), Verdict::Asked);
    EXPECT_EQ(verdict("MakeCall 100 0891234567", stranger), Verdict::Asked);
    EXPECT_EQ(verdict("MakeCall 100 0891234568", stranger), Verdict::TooMany) << "one at a time";
    EXPECT_EQ(verdict("Redirect 100 0900123456"), Verdict::Refused);
    EXPECT_EQ(verdict("Forward 100 0900123456"), Verdict::Refused);
    EXPECT_EQ(verdict("Forward 100 0891234567"), Verdict::Asked);
    EXPECT_TRUE(uc->commands.isEmpty());
}

TEST_F(TextOrdersTest, anAllowedForwardIsSet)
{
    EXPECT_EQ(verdict("Forward 100 0891234567"), Verdict::Asked);
    ASSERT_EQ(prompts.prompts().size(), 1);
    EXPECT_EQ(prompts.prompts().constFirst().purpose, Purpose::Forward);
    prompts.answer(prompts.prompts().constFirst().id, {PromptAnswer::Choice::Dial});
    EXPECT_EQ(last<SetForward>().to.outside, QStringLiteral("00891234567"));
    EXPECT_EQ(verdict("Forward 100 101"), Verdict::Ordered);
    EXPECT_EQ(last<SetForward>().to.outside, QStringLiteral("101"));
}

TEST_F(TextOrdersTest, forwardStarIsDoNotDisturbAndBareForwardEndsBoth)
{
    EXPECT_EQ(verdict("Forward 100 *"), Verdict::Ordered);
    EXPECT_TRUE(last<SetDoNotDisturb>().on);
    EXPECT_EQ(verdict("Forward 100"), Verdict::Ordered);
    (void)last<ClearForward>();
    EXPECT_EQ(uc->commands.size(), 2) << "nobody said that do not disturb is on";

    Line line = uc->line(QStringLiteral("100"));
    line.doNotDisturb = true;
    uc->tell(LineChanged {line});
    EXPECT_EQ(verdict("Forward 100"), Verdict::Ordered);
    EXPECT_EQ(uc->commands.size(), 4);
    EXPECT_FALSE(last<SetDoNotDisturb>().on);
}

TEST_F(TextOrdersTest, redirectTakesTheRingingElseTheConnectedCall)
{
    has("talk", "100", Call::State::Connected);
    EXPECT_EQ(verdict("Redirect 100 101"), Verdict::Ordered);
    EXPECT_EQ(local(last<Transfer>().target.call), QStringLiteral("talk"));
    has("ring", "100", Call::State::Offering);
    EXPECT_EQ(verdict("Redirect 100 0891234567"), Verdict::Ordered);
    EXPECT_EQ(local(last<Redirect>().target.call), QStringLiteral("ring"));
}

TEST_F(TextOrdersTest, verbsWithoutANumberTakeTheObviousCall)
{
    has("ring", "100", Call::State::Offering);
    EXPECT_EQ(verdict("Answer 100"), Verdict::Ordered);
    EXPECT_EQ(local(last<Answer>().target.call), QStringLiteral("ring"));
    EXPECT_EQ(verdict("Drop 100"), Verdict::Ordered);
    EXPECT_EQ(local(last<HangUp>().target.call), QStringLiteral("ring"));
    has("held", "100", Call::State::Hold);
    EXPECT_EQ(verdict("Drop 100"), Verdict::Ordered);
    EXPECT_EQ(local(last<HangUp>().target.call), QStringLiteral("held")) << "before a ringing one";
    has("talk", "100", Call::State::Connected);
    EXPECT_EQ(verdict("Drop 100"), Verdict::Ordered);
    EXPECT_EQ(local(last<HangUp>().target.call), QStringLiteral("talk"));
    EXPECT_EQ(verdict("Toggle 100"), Verdict::Ordered);
    EXPECT_EQ(local(last<Swap>().target.call), QStringLiteral("talk"));
    EXPECT_EQ(verdict("Transfer 100"), Verdict::Ordered);
    EXPECT_EQ(local(last<Merge>().first.call), QStringLiteral("talk"));
    EXPECT_EQ(local(last<Merge>().second), QStringLiteral("held"));
    EXPECT_EQ(verdict("Conference 100"), Verdict::Ordered);
    EXPECT_EQ(local(last<Conference>().second), QStringLiteral("held"));
}

TEST_F(TextOrdersTest, pickupTakesWhatRingsThere)
{
    has("theirs", "101", Call::State::Offering);
    EXPECT_EQ(verdict("Pickup 100 101"), Verdict::Ordered);
    EXPECT_EQ(last<Pickup>().from, QStringLiteral("101"));
    EXPECT_EQ(local(last<Pickup>().call), QStringLiteral("theirs"));
    EXPECT_EQ(verdict("Pickup 100 1;2"), Verdict::Malformed);
}

TEST_F(TextOrdersTest, strangersGiveNoOrders)
{
    has("ring", "100", Call::State::Offering);
    for (const char *text : {"Answer 100", "Drop 100", "Toggle 100", "Transfer 100",
                             "Conference 100", "Pickup 100 101", "Forward 100 *", "Forward 100"})
        EXPECT_EQ(verdict(text, stranger), Verdict::Refused) << text;
    EXPECT_TRUE(uc->commands.isEmpty());
}

TEST_F(TextOrdersTest, switchedOffNothingIsTaken)
{
    Dialer::Setup setup = dialer.setup();
    setup.policy.programs = PolicySettings::Rule::Refuse;
    dialer.setUp(setup);
    EXPECT_EQ(verdict("Drop 100"), Verdict::Refused);
    EXPECT_EQ(verdict("MakeCall 100 0891234567"), Verdict::Refused);
    EXPECT_TRUE(uc->commands.isEmpty());
}

TEST_F(TextOrdersTest, withoutASystemItIsNotPossible)
{
    uc->fall(PhoneSystem::Link::Disconnected);
    EXPECT_EQ(verdict("MakeCall 100 0891234567"), Verdict::NotPossible);
    EXPECT_EQ(verdict("Drop 100"), Verdict::NotPossible);
    EXPECT_FALSE(send("Drop 100").words.isEmpty());
}

TEST_F(TextOrdersTest, overTheCapItSaysWhenToTryAgain)
{
    for (int i = 0; i < 6; ++i)
        EXPECT_EQ(verdict(("MakeCall 100 089123456" + std::to_string(i)).c_str()),
                  Verdict::Ordered);
    const TextAnswer answer = send("MakeCall 100 0891234577");
    EXPECT_EQ(answer.verdict, Verdict::TooMany);
    EXPECT_EQ(answer.retryAfter, std::chrono::seconds(60));
    EXPECT_EQ(verdict("MakeCall 100 112"), Verdict::Asked) << "emergencies are never held back";
}

} // namespace
