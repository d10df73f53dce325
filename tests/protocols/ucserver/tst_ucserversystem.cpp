// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/ucserver/ucserverfixture.h"

namespace Jackfield::UcServer {

using namespace std::chrono_literals;
using Link = PhoneSystem::Link;
using testing::ElementsAre;
using What = SessionEnd::What;

class UcServerSystemTest : public UcServerTest
{
protected:
    void end(What what, const char *why = "", std::chrono::seconds retryIn = 0s,
             const char *redirect = "")
    {
        session().end({what, {Error::Code::Refused, text(why)}, retryIn, text(redirect)});
    }
};

// --- Sign-in

TEST_F(UcServerSystemTest, SignsInAndTellsOneSnapshot)
{
    served.at(uri(100)).calls = {callInfo("c", CallState::connected)};
    served.at(uri(100)).doNotDisturb = 1;
    make();
    system->open();
    EXPECT_EQ(system->link(), Link::Connecting);
    EXPECT_EQ(session().opens, 1);
    session().logIn();
    EXPECT_THAT(links, ElementsAre(Link::Connecting, Link::SigningIn, Link::Online));
    ASSERT_EQ(events.size(), 1u);
    const Snapshot *snapshot = std::get_if<Snapshot>(&events[0]);
    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->lines.size(), 2);
    EXPECT_EQ(known("c").state, Call::State::Connected);
    EXPECT_EQ(knownLine().doNotDisturb, true);
    EXPECT_EQ(knownLine().number, text("100"));
    EXPECT_EQ(knownLine(101).number, text("101")); // by the root of ours
    EXPECT_EQ(knownLine().label, text("Line 100"));
    EXPECT_EQ(knownLine().evidence.certainty, Certainty::Pushed);
    EXPECT_FALSE(system->features().testFlag(Feature::SetStatus));
}

TEST_F(UcServerSystemTest, AsksForTheScopeThatWasSetUp)
{
    answersLines = false;
    setup.scope = LineScope::Known;
    make();
    system->open();
    session().logIn();
    const auto asked = session().waiting<EnumPhoneLinesOperation>();
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->lines, LineScope::Known);
    EXPECT_EQ(asked->attachChangeNotify, 1);
}

TEST_F(UcServerSystemTest, SaysWhenItsOwnLineIsNotThere)
{
    setup.lines = QStringList {text("100"), text("77")};
    open();
    EXPECT_TRUE(words.contains(text("77")));
    EXPECT_FALSE(words.contains(text("100")));
}

TEST_F(UcServerSystemTest, KnowsItsOwnLineInEverySpelling)
{
    for (const char *own :
         {"100", "+4989999985100", "+49 (89) 999985-100", "tel:+4989999985100@pbx"}) {
        system.reset();
        setup.lines = QStringList {text(own)};
        make();
        system->open();
        session().logIn();
        const auto &told = std::get<Snapshot>(events.back()).lines;
        EXPECT_TRUE(told[0].features.testFlag(Feature::Dial)) << own;
        EXPECT_FALSE(told[1].features.testFlag(Feature::Dial)) << own;
    }
    system.reset();
    setup.lines.clear(); // all of them
    make();
    system->open();
    session().logIn();
    EXPECT_TRUE(std::get<Snapshot>(events.back()).lines[1].features.testFlag(Feature::Dial));
}

TEST_F(UcServerSystemTest, ShowsALineThatMayNotBeWatched)
{
    refused.insert(uri(101));
    make();
    system->open();
    session().logIn();
    EXPECT_EQ(system->link(), Link::Online);
    EXPECT_EQ(knownLine(101).state, Line::State::Unknown);
    EXPECT_EQ(knownLine(101).evidence.certainty, Certainty::Polled);
    EXPECT_EQ(knownLine(100).state, Line::State::Idle);
    ASSERT_EQ(events.size(), 2u);
    EXPECT_TRUE(std::get<Notice>(events[1]).serverText.contains(text("no right")));
    clock.advance(600s);
    EXPECT_EQ(monitored.count(uri(101)), 1);
}

TEST_F(UcServerSystemTest, AppliesEventsThatComeMeanwhileInOrder)
{
    answersMonitors = false;
    served.at(uri(100)).calls = {callInfo("old", CallState::offering)};
    make();
    system->open();
    session().logIn();
    tellCall(ChangedReason::destroyed, callInfo("old", CallState::destroyed));
    tellCall(ChangedReason::offering, callInfo("new", CallState::offering));
    tellCall(ChangedReason::connected, callInfo("new", CallState::connected));
    EXPECT_TRUE(events.empty());
    session().answer(KnownPayload(served.at(uri(100))));
    session().answer(KnownPayload(served.at(uri(101))));
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(store.calls().size(), 1);
    EXPECT_EQ(known("new").state, Call::State::Connected);
}

TEST_F(UcServerSystemTest, SignsInToTwoThousandLines)
{
    for (int extension = 1000; extension < 3000; ++extension)
        addLine(extension);
    open();
    EXPECT_EQ(store.lines().size(), 2002);
    EXPECT_EQ(session().requests, 2003);
}

TEST_F(UcServerSystemTest, AsksForEightLinesAtATime)
{
    for (int extension = 1000; extension < 1050; ++extension)
        addLine(extension);
    answersMonitors = false;
    make();
    system->open();
    session().logIn();
    while (const auto asked = session().waiting<LineMonitorStartOperation>())
        session().answer(KnownPayload(served.at(asked->linePhoneNumber)));
    EXPECT_EQ(system->link(), Link::Online);
    EXPECT_EQ(session().mostWaiting, 8u);
    EXPECT_EQ(store.lines().size(), 52);
}

TEST_F(UcServerSystemTest, LeavesOutWhatIsTooMuchOrHasNoName)
{
    answersLines = false;
    answersMonitors = false;
    CtiEnumPhoneLinesResult result;
    result.lines.emplace_back();
    result.lines.push_back(lineInfo(100));
    result.lines.push_back(lineInfo(100));
    make();
    system->open();
    session().logIn();
    session().answer(KnownPayload(result));
    EXPECT_EQ(session().waitingCount(), 1u);
    session().answer(KnownPayload(served.at(uri(100))));
    EXPECT_EQ(store.lines().size(), 1);
    LineRegistry lines(id, {});
    for (int extension = 0; extension < 10'000; ++extension)
        EXPECT_TRUE(lines.put(lineInfo(extension)));
    EXPECT_FALSE(lines.put(lineInfo(10'000)));
}

TEST_F(UcServerSystemTest, GivesUpWhenTheServerTellsNoLines)
{
    answersLines = false;
    make();
    system->open();
    session().logIn();
    session().refuse(2, "no right");
    EXPECT_EQ(system->link(), Link::Refused);
    EXPECT_TRUE(words.contains(text("no right")));
    EXPECT_EQ(session().closes, 1);
    clock.advance(3600s);
    EXPECT_EQ(sessions.all.size(), 1u);
}

TEST_F(UcServerSystemTest, TriesAgainWhenTheListOfLinesDoesNotCome)
{
    answersLines = false;
    make();
    system->open();
    session().logIn();
    session().answer(tl::unexpected(RequestFailure {{Error::Code::Uncertain, {}}, {}, false}));
    EXPECT_EQ(system->link(), Link::Reconnecting);
    clock.advance(1s);
    EXPECT_EQ(sessions.all.size(), 2u);
}

// --- The link

TEST_F(UcServerSystemTest, ComesBackWithTheStateOfAFreshSnapshot)
{
    served.at(uri(100)).calls = {callInfo("c", CallState::offering),
                                 callInfo("over", CallState::connected)};
    open();
    end(What::Lost, "cable");
    EXPECT_EQ(system->link(), Link::Reconnecting);
    EXPECT_TRUE(words.contains(text("cable")));
    EXPECT_TRUE(known("c").evidence.lostAt.isValid());
    EXPECT_FALSE(system->isUsable());
    served.at(uri(100)).calls = {callInfo("c", CallState::connected, 32 | 8192)};
    served.at(uri(100)).doNotDisturb = 1;
    addLine(102).calls = {callInfo("theirs", CallState::offering, 1024)};
    served.erase(uri(101));
    enumerated.erase(enumerated.begin() + 1);
    clock.advance(1s);
    EXPECT_EQ(system->link(), Link::Reconnecting);
    session().logIn();
    EXPECT_EQ(links, (std::vector {Link::Reconnecting, Link::Online}));

    PhoneStore fresh(clock);
    fresh.addSystem({id, text("ucserver"), {}, Link::Online, {}, {}, system->features()});
    ASSERT_TRUE(std::holds_alternative<Snapshot>(events.back()));
    fresh.apply(id, events.back());
    ASSERT_EQ(store.lines().size(), fresh.lines().size());
    for (const MergedLine &line : fresh.lines())
        EXPECT_EQ(*store.findLine(line.number), line) << line.number.toStdString();
    ASSERT_EQ(store.calls().size(), fresh.calls().size());
    for (Call call : fresh.calls()) {
        const Call *after = store.findCall(call.id);
        ASSERT_TRUE(after);
        call.startedTick = after->startedTick; // the store's own, from when it first saw it
        call.connectedTick = after->connectedTick;
        call.connectedAt = after->connectedAt;
        EXPECT_EQ(*after, call);
    }
}

TEST_F(UcServerSystemTest, TriesAgainWithGrowingPauses)
{
    make();
    system->open();
    size_t tries = 1;
    for (const auto pause : {1s, 2s, 4s, 8s, 16s, 30s, 30s}) {
        end(What::Lost);
        clock.advance(pause - 1ms);
        EXPECT_EQ(sessions.all.size(), tries);
        clock.advance(1ms);
        EXPECT_EQ(sessions.all.size(), ++tries);
        EXPECT_EQ(system->link(), Link::Reconnecting);
    }
}

TEST_F(UcServerSystemTest, SaysWhenItTriesAndTriesAtOnceWhenAsked)
{
    open();
    EXPECT_FALSE(system->nextTry());
    end(What::Lost, "cable");
    ASSERT_TRUE(system->nextTry());
    EXPECT_EQ(*system->nextTry(), clock.monotonic() + 1s);
    system->tryNow();
    EXPECT_EQ(sessions.all.size(), 2u);
    EXPECT_EQ(system->link(), Link::Reconnecting);
    EXPECT_LE(*system->nextTry(), clock.monotonic());
    session().logIn();
    EXPECT_EQ(system->link(), Link::Online);
    EXPECT_FALSE(system->nextTry());
    clock.advance(1h);
    EXPECT_EQ(sessions.all.size(), 2u) << "the former alarm is gone";
    system->tryNow(); // After a sleep: what seems open may be so no more.
    EXPECT_EQ(sessions.all.size(), 3u);
    session().logIn();
    EXPECT_EQ(system->link(), Link::Online);
}

TEST_F(UcServerSystemTest, WakingOftenDoesNotLockTheAccount)
{
    make();
    system->open();
    for (int i = 0; i < 2; ++i) {
        end(What::LoginRefused, "wrong password");
        EXPECT_EQ(system->link(), Link::Reconnecting);
        system->tryNow();
    }
    end(What::LoginRefused, "wrong password");
    EXPECT_EQ(system->link(), Link::Refused);
    system->tryNow(); // A person wants it.
    EXPECT_EQ(sessions.all.size(), 4u);
}

TEST_F(UcServerSystemTest, AsksAPersonAfterTheThirdRefusedLogin)
{
    make();
    system->open();
    end(What::LoginRefused, "wrong password");
    clock.advance(60s);
    end(What::LoginRefused, "wrong password");
    clock.advance(60s);
    EXPECT_EQ(system->link(), Link::Reconnecting);
    end(What::LoginRefused, "wrong password");
    EXPECT_EQ(system->link(), Link::Refused);
    EXPECT_EQ(words,
              text("The login was refused 3 times; it is not tried again, so that the "
                   "account is not locked. wrong password"));
    clock.advance(3600s);
    EXPECT_EQ(sessions.all.size(), 3u);
    system->open();
    EXPECT_EQ(sessions.all.size(), 4u);
    end(What::LoginRefused);
    EXPECT_EQ(system->link(), Link::Reconnecting);
}

TEST_F(UcServerSystemTest, StopsAtOnceWhenItIsRefused)
{
    make();
    system->open();
    end(What::Refused, "no licence left");
    EXPECT_EQ(system->link(), Link::Refused);
    EXPECT_EQ(words, text("no licence left"));
    clock.advance(3600s);
    EXPECT_EQ(sessions.all.size(), 1u);
}

TEST_F(UcServerSystemTest, GoesWhereItIsSent)
{
    make();
    system->open();
    end(What::Redirected, "", 0s, "other.example:7333");
    clock.advance(0ms);
    ASSERT_EQ(sessions.setups.size(), 2u);
    EXPECT_EQ(sessions.setups[1].host, text("other.example"));
    EXPECT_EQ(sessions.setups[1].port, 7333);
    session().logIn();
    EXPECT_EQ(system->link(), Link::Online);
    end(What::Busy, "", 7s);
    clock.advance(7s);
    ASSERT_EQ(sessions.setups.size(), 3u);
    EXPECT_EQ(sessions.setups[2].host, text("uc.example"));
}

TEST_F(UcServerSystemTest, ClosesAndOpensAgain)
{
    open();
    QPointer<ScriptedSession> before = &session();
    system->close();
    EXPECT_EQ(system->link(), Link::Disconnected);
    EXPECT_EQ(before->closes, 1);
    system->close();
    EXPECT_THAT(links, ElementsAre(Link::Disconnected));
    open();
    EXPECT_EQ(sessions.all.size(), 2u);
    system->close();
    clock.advance(3600s);
    EXPECT_EQ(sessions.all.size(), 2u);
}

TEST_F(UcServerSystemTest, DoesNotTryAgainOnceClosed)
{
    open();
    end(What::Lost);
    system->close();
    clock.advance(3600s);
    EXPECT_EQ(sessions.all.size(), 1u);
    EXPECT_EQ(clock.pending(), 0);
}

TEST_F(UcServerSystemTest, MayBeClosedByWhoHearsIt)
{
    make();
    QObject::connect(system.get(), &PhoneSystem::eventReceived, &context,
                     [this](const PhoneEvent &) { system->close(); });
    system->open();
    session().logIn();
    EXPECT_EQ(system->link(), Link::Disconnected);
    EXPECT_EQ(count<Snapshot>(), 1);
    EXPECT_EQ(clock.pending(), 0);
}

TEST_F(UcServerSystemTest, AnswersOfASessionThatWasLeftChangeNothing)
{
    open();
    session().drop(); // two snapshots are asked for
    ASSERT_EQ(session().waitingCount(), 2u);
    QPointer<ScriptedSession> before = &session();
    system->close(); // answers them
    open();
    EXPECT_EQ(before->waitingCount(), 0u);
    EXPECT_EQ(store.lines().size(), 2);
    EXPECT_EQ(count<LineChanged>(), 0);
}

TEST_F(UcServerSystemTest, SaysWhenThePasswordGoesInClear)
{
    for (const Tls tls : {Tls::Required, Tls::StartTls, Tls::Off}) {
        setup.tls = tls;
        make();
        EXPECT_EQ(system->exposure() == PhoneSystem::Exposure::SecretInClear, tls == Tls::Off);
    }
}

} // namespace Jackfield::UcServer
