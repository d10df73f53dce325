// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/dialer.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedsystem.h"

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace std::chrono_literals;

class DialerTest : public testing::Test
{
protected:
    DialerTest()
    {
        auto system = std::make_unique<ScriptedSystem>(QStringLiteral("tapi"), Feature::Dial,
                                                       Certainty::Assumed);
        tapi = system.get();
        tapi->snapshot.lines = {tapi->line(QStringLiteral("100")),
                                tapi->line(QStringLiteral("101"))};
        board.addSystem(std::move(system), QStringLiteral("scripted"), {});
        tapi->open();
        Dialer::Setup setup;
        setup.ownExtension = QStringLiteral("100");
        setup.location = Location::forCountry(QStringLiteral("DE"));
        setup.location.areaCode = QStringLiteral("89");
        setup.policy.countries = {QStringLiteral("DE"), QStringLiteral("AT"), QStringLiteral("CH")};
        dialer.setUp(setup);
        QObject::connect(&dialer, &Dialer::refused, &dialer,
                         [this](const QString &text) { refused.append(text); });
    }

    static DialRequest from(Source::Kind kind, const QString &text)
    {
        return {.text = text, .source = {kind, {}}, .line = {}, .system = {}};
    }
    void dial(const DialRequest &request)
    {
        result.reset();
        dialer.dial(request).result.then(&dialer, [this](const DialResult &r) { result = r; });
    }
    void typed(const QString &text) { dial(from(Source::Kind::Keypad, text)); }
    void linked(const QString &text) { dial(from(Source::Kind::Link, text)); }
    void programmed(const QString &text) { dial(from(Source::Kind::Program, text)); }
    QStringList sent() const
    {
        QStringList numbers;
        for (const Command &command : tapi->commands)
            numbers.append(std::get<Dial>(command).number.outside);
        return numbers;
    }
    Error error() const { return result && !*result ? result->error() : Error(); }

    ManualClock clock;
    PhoneStore store {clock};
    Switchboard board {store};
    PromptQueue prompts {clock};
    RememberedSources remembered {clock, {}};
    Dialer dialer {clock, store, board, prompts, remembered};
    ScriptedSystem *tapi = nullptr;
    std::optional<DialResult> result;
    QStringList refused;
    const QString munich = QStringLiteral("+49 89 99998-123");
};

TEST_F(DialerTest, aTypedNumberIsDialledAtOnce)
{
    typed(munich);
    EXPECT_EQ(sent(), QStringList {QStringLiteral("08999998123")});
    ASSERT_TRUE(result && *result);
    EXPECT_EQ((*result)->numberClass, NumberClass::External);
    EXPECT_EQ((*result)->number.e164, QStringLiteral("+498999998123"));
    EXPECT_EQ((*result)->line.system(), tapi->id());
}

TEST_F(DialerTest, anotherLineCanDial)
{
    DialRequest request = from(Source::Kind::Program, munich);
    request.line = QStringLiteral("101");
    dial(request);
    EXPECT_EQ(lineOf(tapi->commands.first()).local(), QStringLiteral("101"));
    request.line = QStringLiteral("999");
    dial(request);
    EXPECT_EQ(error().code, Error::Code::NotConnected);
    EXPECT_EQ(tapi->commands.size(), 1);
}

TEST_F(DialerTest, theLinkOutsideIsPutBeforeOutsideCallsOnly)
{
    Dialer::Setup setup = dialer.setup();
    setup.location.outsidePrefix = QStringLiteral("0");
    dialer.setUp(setup);
    typed(munich);
    typed(QStringLiteral("102"));
    EXPECT_EQ(sent(), (QStringList {QStringLiteral("008999998123"), QStringLiteral("102")}));
    EXPECT_EQ(std::get<Dial>(tapi->commands.first()).number.dialable,
              QStringLiteral("08999998123"));
}

TEST_F(DialerTest, aLinkAsksAndDialsWhenAllowed)
{
    linked(QStringLiteral("tel:+49-89-99998-123"));
    EXPECT_TRUE(sent().isEmpty());
    ASSERT_EQ(prompts.prompts().size(), 1);
    EXPECT_FALSE(result) << "the asker waits for the person";
    prompts.answer(prompts.prompts().first().id, {PromptAnswer::Choice::Dial, false});
    EXPECT_EQ(sent(), QStringList {QStringLiteral("08999998123")});
    EXPECT_TRUE(result && *result);
}

TEST_F(DialerTest, aLinkThatIsDeclinedOrForgottenIsRefused)
{
    linked(QStringLiteral("tel:+49-89-99998-123"));
    prompts.answer(prompts.prompts().first().id, {PromptAnswer::Choice::Refuse, false});
    EXPECT_EQ(error().code, Error::Code::Refused);
    linked(QStringLiteral("tel:+49-89-99998-124"));
    clock.advance(31s);
    EXPECT_EQ(error().code, Error::Code::Refused);
    EXPECT_TRUE(sent().isEmpty());
    EXPECT_EQ(refused.size(), 2);
}

TEST_F(DialerTest, digitsBehindALinkedNumberNeedConsent)
{
    linked(QStringLiteral("tel:+49891234567,,9999"));
    prompts.answer(prompts.prompts().first().id, {PromptAnswer::Choice::Dial, false});
    EXPECT_EQ(std::get<Dial>(tapi->commands.last()).number.postDial, QString());
    clock.advance(5s);
    linked(QStringLiteral("tel:+49891234567,,9999"));
    prompts.answer(prompts.prompts().first().id, {PromptAnswer::Choice::Dial, true});
    EXPECT_EQ(std::get<Dial>(tapi->commands.last()).number.postDial, QStringLiteral(",,9999"));
    typed(QStringLiteral("+49891234567,,9999"));
    EXPECT_EQ(std::get<Dial>(tapi->commands.last()).number.postDial, QStringLiteral(",,9999"));
}

TEST_F(DialerTest, aFeatureCodeIsForTheKeypadOnly)
{
    typed(QStringLiteral("*21#"));
    EXPECT_EQ(sent(), QStringList {QStringLiteral("*21#")});
    linked(QStringLiteral("tel:*21%23"));
    EXPECT_EQ(error().code, Error::Code::Refused);
    EXPECT_TRUE(prompts.prompts().isEmpty());
    EXPECT_EQ(sent().size(), 1);
}

TEST_F(DialerTest, anEmergencyIsDialledFromTheKeypadAndAskedForElsewhere)
{
    typed(QStringLiteral("112"));
    EXPECT_EQ(sent(), QStringList {QStringLiteral("112")});
    programmed(QStringLiteral("112"));
    linked(QStringLiteral("tel:112"));
    EXPECT_EQ(prompts.prompts().size(), 1) << "one question, whoever asks";
    EXPECT_EQ(sent().size(), 1);
}

TEST_F(DialerTest, anEmergencyIsTriedByAnySystemThatCanBeReached)
{
    auto system = std::make_unique<ScriptedSystem>(QStringLiteral("uc"), Feature::Dial);
    Line full = system->line(QStringLiteral("100"), Line::State::Busy);
    full.features = {};
    system->snapshot.lines = {full};
    ScriptedSystem *uc = system.get();
    board.addSystem(std::move(system), QStringLiteral("scripted"), {});
    uc->open();
    typed(munich);
    EXPECT_EQ(error().code, Error::Code::NotPossible);
    typed(QStringLiteral("112"));
    EXPECT_EQ(sent(), QStringList {QStringLiteral("112")});
}

TEST_F(DialerTest, theSameAgainWithinThreeSecondsIsOneCall)
{
    programmed(munich);
    programmed(munich);
    ASSERT_TRUE(result && *result);
    EXPECT_TRUE((*result)->duplicate);
    EXPECT_EQ(sent().size(), 1);
    clock.advance(4s);
    programmed(munich);
    EXPECT_EQ(sent().size(), 2);
}

TEST_F(DialerTest, programsAreLimitedAndTheKeypadIsNot)
{
    for (int i = 0; i < 8; ++i)
        programmed(QStringLiteral("+49899999812%1").arg(i));
    EXPECT_EQ(sent().size(), 6);
    EXPECT_EQ(error().code, Error::Code::Refused);
    for (int i = 0; i < 8; ++i)
        typed(QStringLiteral("+49899999813%1").arg(i));
    EXPECT_EQ(sent().size(), 14);
    clock.advance(61s);
    programmed(munich);
    EXPECT_EQ(sent().size(), 15);
}

TEST_F(DialerTest, anOrderOfUnknownFateIsNotRepeated)
{
    tapi->answers = failure(Error::Code::Uncertain, QStringLiteral("reset"));
    programmed(munich);
    EXPECT_EQ(error().code, Error::Code::Uncertain);
    EXPECT_EQ(sent().size(), 1);
    EXPECT_EQ(refused.size(), 1);
    programmed(munich);
    EXPECT_EQ(sent().size(), 1) << "the program's own retry within 3 s is the same call";
}

TEST_F(DialerTest, whatCertainlyWasNotSentMayBeAskedForAgain)
{
    tapi->answers = failure(Error::Code::NotConnected, QStringLiteral("refused"));
    programmed(munich);
    EXPECT_EQ(error().code, Error::Code::NotConnected);
    programmed(munich);
    EXPECT_EQ(error().code, Error::Code::NotConnected) << "\"sent already\" would be a lie";
    EXPECT_EQ(sent().size(), 2);

    DialRequest elsewhere = from(Source::Kind::Program, munich);
    elsewhere.line = QStringLiteral("999");
    dial(elsewhere);
    dial(elsewhere);
    EXPECT_EQ(error().code, Error::Code::NotConnected);
}

TEST_F(DialerTest, theLimitDoesNotMakeADuplicate)
{
    for (int i = 0; i < 6; ++i)
        programmed(QStringLiteral("+49899999813%1").arg(i));
    programmed(munich);
    programmed(munich);
    EXPECT_EQ(error().code, Error::Code::Refused);
    EXPECT_EQ(sent().size(), 6);
}

TEST_F(DialerTest, theSameQuestionIsAskedOnce)
{
    for (int i = 0; i < 1000; ++i) {
        DialRequest request = from(Source::Kind::Link, QStringLiteral("tel:112,,%1").arg(i));
        request.line = QString::number(i);
        dial(request);
        linked(QStringLiteral("tel:+498999998123"));
    }
    EXPECT_EQ(error().code, Error::Code::Refused);
    EXPECT_FALSE(error().detail.isEmpty());
    ASSERT_EQ(prompts.prompts().size(), 2);
    EXPECT_TRUE(refused.isEmpty()) << "the prompt itself tells the user";
    linked(QStringLiteral("tel:+498999998124"));
    EXPECT_EQ(prompts.prompts().size(), 3) << "another number is another question";
    prompts.answer(prompts.prompts().at(1).id, {PromptAnswer::Choice::Refuse, false});
    linked(QStringLiteral("tel:+498999998123"));
    EXPECT_EQ(prompts.prompts().size(), 3) << "and after the answer it is a new one";
}

TEST_F(DialerTest, withoutASystemItSaysSo)
{
    board.removeSystem(tapi->id());
    typed(munich);
    EXPECT_EQ(error().code, Error::Code::NotConnected);
    EXPECT_FALSE(error().detail.isEmpty());
}

TEST_F(DialerTest, withoutAnOwnExtensionTheOnlyLineDials)
{
    Dialer::Setup setup = dialer.setup();
    setup.ownExtension.clear();
    dialer.setUp(setup);
    typed(munich);
    EXPECT_EQ(error().code, Error::Code::NotPossible) << "two lines: which one?";
    tapi->tell(LineRemoved {LineId::of(tapi->id(), QStringLiteral("101"))});
    typed(munich);
    EXPECT_EQ(sent().size(), 1);
}

TEST_F(DialerTest, thePlanHasNoEffect)
{
    const DialPlan plan = dialer.plan(from(Source::Kind::Link, QStringLiteral("tel:112")));
    EXPECT_EQ(plan.decision.action, PolicyDecision::Action::Prompt);
    EXPECT_EQ(plan.decision.risk, DialRisk::Emergency);
    EXPECT_EQ(plan.route.value().system(), tapi->id());
    EXPECT_TRUE(prompts.prompts().isEmpty());
    EXPECT_TRUE(tapi->commands.isEmpty());
}

TEST_F(DialerTest, targetsAreNumbersThatCanBeReached)
{
    EXPECT_EQ(dialer.target(munich)->outside, QStringLiteral("08999998123"));
    EXPECT_EQ(dialer.target(QStringLiteral("102"))->outside, QStringLiteral("102"));
    EXPECT_FALSE(dialer.target(QStringLiteral("*21#")));
    EXPECT_FALSE(dialer.target(QStringLiteral("reception")));
    EXPECT_FALSE(dialer.target({}));
    EXPECT_TRUE(dialer.target(QStringLiteral("112"))) << "a caller may be handed on";
    EXPECT_FALSE(dialer.forwardTarget(QStringLiteral("112"))) << "every caller may not";
}

// --- Web pages

namespace {

DialRequest click(const QString &number, const QString &page = QStringLiteral("http://a.test"))
{
    return {.text = number, .source = {Source::Kind::Web, page}, .line = {}, .system = {}};
}

} // namespace

TEST_F(DialerTest, aPageAsksOneQuestionAtATime)
{
    EXPECT_EQ(dialer.dial(click(munich)).verdict, DialVerdict::Asked);
    const Dialling again = dialer.dial(click(munich));
    EXPECT_EQ(again.verdict, DialVerdict::Duplicate) << "a double click";
    clock.advance(10s);
    const Dialling other = dialer.dial(click(QStringLiteral("089 99998-124")));
    EXPECT_EQ(other.verdict, DialVerdict::TooMany);
    EXPECT_EQ(other.retryAfter, 20s);
    EXPECT_EQ(dialer.dial(click(QStringLiteral("112"))).verdict, DialVerdict::Asked);
    const auto elsewhere = click(QStringLiteral("089 99998-125"), QStringLiteral("http://b.test"));
    EXPECT_EQ(dialer.dial(elsewhere).verdict, DialVerdict::Asked);
    EXPECT_EQ(prompts.prompts().size(), 3);
}

// Others put files into a shared folder, and choose their names.
TEST_F(DialerTest, filesOfOthersAskOneQuestionAtATime)
{
    const auto file = [](const QString &name, const QString &number) {
        DialRequest request = from(Source::Kind::File, number);
        request.source.origin = name;
        request.source.trust = Source::Trust::Unproved;
        return request;
    };
    EXPECT_EQ(dialer.dial(file(QStringLiteral("a.cti"), munich)).verdict, DialVerdict::Asked);
    EXPECT_EQ(dialer.dial(file(QStringLiteral("b.cti"), QStringLiteral("08999998124"))).verdict,
              DialVerdict::TooMany);
    EXPECT_EQ(dialer.dial(file(QStringLiteral("c.cti"), QStringLiteral("112"))).verdict,
              DialVerdict::Asked);
}

TEST_F(DialerTest, aPageDismissedThreeTimesIsMuted)
{
    for (int i = 0; i < 3; ++i) {
        const Dialling asked = dialer.dial(click(QStringLiteral("08999998%1").arg(100 + i)));
        ASSERT_EQ(asked.verdict, DialVerdict::Asked);
        prompts.answer(asked.prompt, {PromptAnswer::Choice::Refuse});
    }
    const Dialling muted = dialer.dial(click(munich));
    EXPECT_EQ(muted.verdict, DialVerdict::TooMany);
    EXPECT_EQ(muted.retryAfter, 10min);
    EXPECT_EQ(dialer.dial(click(QStringLiteral("112"))).verdict, DialVerdict::Asked);
    EXPECT_TRUE(prompts.prompts().constFirst().isNagging);
    EXPECT_EQ(dialer.dial(click(munich, QStringLiteral("http://b.test"))).verdict,
              DialVerdict::Asked);
    clock.advance(11min);
    EXPECT_EQ(dialer.dial(click(munich)).verdict, DialVerdict::Asked);
}

TEST_F(DialerTest, aRememberedPageDialsAndAnUnansweredPromptDoesNotRemember)
{
    const Dialling asked = dialer.dial(click(munich));
    ASSERT_TRUE(prompts.prompts().constFirst().rememberable);
    prompts.answer(asked.prompt, {.choice = PromptAnswer::Choice::Refuse, .remember = true});
    EXPECT_TRUE(remembered.list().isEmpty());
    const Dialling again = dialer.dial(click(munich));
    ASSERT_EQ(again.verdict, DialVerdict::Asked);
    prompts.answer(again.prompt, {.choice = PromptAnswer::Choice::Dial, .remember = true});
    EXPECT_EQ(sent().size(), 1);
    EXPECT_EQ(dialer.dial(click(munich)).verdict, DialVerdict::Duplicate);
    clock.advance(3s);
    EXPECT_EQ(dialer.dial(click(munich)).verdict, DialVerdict::Ordered);
    EXPECT_EQ(sent().size(), 2);
    Dialer::Setup setup = dialer.setup();
    setup.policy.remember = false;
    dialer.setUp(setup);
    EXPECT_EQ(dialer.dial(click(QStringLiteral("08999998124"))).verdict, DialVerdict::Asked);
}

TEST_F(DialerTest, theSameNumberFromALinkAndAPageIsOneCall)
{
    const Dialling page = dialer.dial(click(munich));
    linked(QStringLiteral("tel:+49-89-99998-123"));
    ASSERT_EQ(prompts.prompts().size(), 1);
    prompts.answer(page.prompt, {PromptAnswer::Choice::Dial});
    linked(QStringLiteral("tel:+49-89-99998-123"));
    EXPECT_TRUE(prompts.prompts().isEmpty());
    EXPECT_EQ(sent().size(), 1);
}

TEST_F(DialerTest, automationSetsUpOneCallAtATime)
{
    tapi->answers.reset();
    programmed(munich);
    const Dialling second = dialer.dial(from(Source::Kind::Program, QStringLiteral("08999998124")));
    EXPECT_EQ(second.verdict, DialVerdict::TooMany);
    EXPECT_EQ(sent().size(), 1);
    typed(QStringLiteral("08999998125"));
    EXPECT_EQ(sent().size(), 2) << "the keypad is never held back";
    tapi->answer(Accepted {});
    tapi->answer(Accepted {});
    EXPECT_EQ(dialer.dial(from(Source::Kind::Program, QStringLiteral("08999998126"))).verdict,
              DialVerdict::Ordered);
}

TEST_F(DialerTest, aFloodIsToldOnce)
{
    remembered.add(click(munich).source);
    for (int i = 0; i < 301; ++i) {
        (void)dialer.dial(click(QStringLiteral("0899999%1").arg(1000 + i)));
        clock.advance(200ms);
    }
    EXPECT_EQ(sent().size(), 7) << "six a minute, and one when the minute is over";
    EXPECT_EQ(refused.size(), 1) << "one notice a minute";
}

TEST_F(DialerTest, digitsBehindTheNumberGoUnaskedWhereAPersonOrProgramTypedThem)
{
    const auto postDial = [&](const DialRequest &request) {
        (void)dialer.dial(request);
        return std::get<Dial>(tapi->commands.constLast()).number.postDial;
    };
    remembered.add(click(munich).source);
    EXPECT_EQ(postDial(click(QStringLiteral("08999998123,,99#"))), QString());
    EXPECT_EQ(postDial(from(Source::Kind::File, QStringLiteral("08999998124,,99#"))), QString());
    EXPECT_EQ(postDial(from(Source::Kind::Program, QStringLiteral("08999998125,,99#"))),
              QStringLiteral(",,99#"));
}

TEST_F(DialerTest, whoAsksIsLookedUpOnlyWhereItMatters)
{
    int looks = 0;
    DialRequest request = from(Source::Kind::Program, munich);
    request.describe = [&](Source &source) {
        ++looks;
        source.origin = QStringLiteral("/usr/bin/crm");
    };
    EXPECT_EQ(dialer.dial(request).verdict, DialVerdict::Ordered);
    EXPECT_EQ(looks, 0);

    Dialer::Setup setup = dialer.setup();
    setup.policy.programs = PolicySettings::Rule::Ask;
    dialer.setUp(setup);
    request.text = QStringLiteral("08999998124");
    EXPECT_EQ(dialer.dial(request).verdict, DialVerdict::Asked);
    EXPECT_EQ(looks, 1);
    EXPECT_EQ(prompts.prompts().constFirst().source.origin, QStringLiteral("/usr/bin/crm"));

    remembered.add({Source::Kind::Program, QStringLiteral("/usr/bin/crm")});
    request.text = QStringLiteral("08999998125");
    EXPECT_EQ(dialer.dial(request).verdict, DialVerdict::Ordered) << "then it is known";
    EXPECT_EQ(looks, 2);
}

TEST_F(DialerTest, pausedOnlyTheUsersOwnHandDials)
{
    QList<bool> told;
    QObject::connect(&dialer, &Dialer::pausedChanged, &dialer, [&](bool on) { told.append(on); });
    dialer.setPaused(true);
    dialer.setPaused(true);
    EXPECT_EQ(told, QList<bool> {true});
    for (const auto kind : {Source::Kind::Program, Source::Kind::Datagram, Source::Kind::File,
                            Source::Kind::Link, Source::Kind::Web}) {
        dial(from(kind, munich));
        EXPECT_EQ(error().code, Error::Code::Refused);
        EXPECT_TRUE(error().detail.contains(QStringLiteral("paused")));
        EXPECT_EQ(dialer.plan(from(kind, munich)).decision.action, PolicyDecision::Action::Refuse);
    }
    EXPECT_TRUE(sent().isEmpty());
    EXPECT_TRUE(prompts.prompts().isEmpty());
    EXPECT_EQ(refused.size(), 5);
    typed(munich);
    EXPECT_EQ(sent().size(), 1);

    clock.advance(1min);
    dialer.setPaused(false);
    EXPECT_EQ(told, (QList<bool> {true, false}));
    programmed(munich);
    EXPECT_EQ(sent().size(), 2);
}

TEST_F(DialerTest, pausedAnEmergencyIsStillAskedAbout)
{
    linked(munich);
    dialer.setPaused(true);
    ASSERT_EQ(prompts.prompts().size(), 1) << "what waits already stays";
    linked(QStringLiteral("tel:112"));
    ASSERT_EQ(prompts.prompts().size(), 2);
    EXPECT_EQ(prompts.prompts().first().decision.risk, DialRisk::Emergency);
    linked(QStringLiteral("hello"));
    EXPECT_FALSE(error().detail.contains(QStringLiteral("paused")));
}
