// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/switchboard.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedsystem.h"

#include <gtest/gtest.h>

using namespace Jackfield;

class SwitchboardTest : public testing::Test
{
protected:
    ScriptedSystem *add(const QString &id, Features features,
                        Certainty certainty = Certainty::Pushed)
    {
        auto system = std::make_unique<ScriptedSystem>(id, features, certainty);
        ScriptedSystem *raw = system.get();
        raw->snapshot.lines = {raw->line(hundred)};
        board.addSystem(std::move(system), QStringLiteral("scripted"), id);
        raw->open();
        return raw;
    }
    static LineId on(const ScriptedSystem *system)
    {
        return LineId::of(system->id(), QStringLiteral("100"));
    }
    static Error::Code code(const Pending<CommandResult> &pending)
    {
        EXPECT_TRUE(pending.isFinished());
        auto code = Error::Code::Malformed;
        QObject context;
        pending.then(&context, [&](const CommandResult &result) {
            EXPECT_FALSE(result);
            code = result.error().code;
        });
        return code;
    }
    const QString hundred = QStringLiteral("100");
    ManualClock clock;
    PhoneStore store {clock};
    Switchboard board {store};
};

TEST_F(SwitchboardTest, theFirstSystemThatOffersItGetsTheOrder)
{
    ScriptedSystem *a = add(QStringLiteral("a"), Feature::Dial);
    ScriptedSystem *b = add(QStringLiteral("b"), Feature::Dial | Feature::Pickup);
    EXPECT_EQ(board.route(Pickup {on(a), QStringLiteral("101"), {}}).value(), on(b));
    EXPECT_TRUE(board.execute(Dial {on(b), {}}).isFinished());
    ASSERT_EQ(a->commands.size(), 1);
    EXPECT_EQ(lineOf(a->commands.first()), on(a)) << "the order names the system's own line";
    EXPECT_TRUE(b->commands.isEmpty());
}

TEST_F(SwitchboardTest, dialOrderComesBeforeTheConfiguredOne)
{
    ScriptedSystem *a = add(QStringLiteral("a"), Feature::Dial);
    ScriptedSystem *b = add(QStringLiteral("b"), Feature::Dial | Feature::Forward);
    board.setDialOrder({{QStringLiteral("nobody")}, b->id()});
    EXPECT_EQ(board.route(Dial {on(a), {}}).value(), on(b));
    EXPECT_EQ(board.route(Dial {on(a), {}}, a->id()).value(), on(a)) << "a system can be named";
    board.setDialOrder({});
    EXPECT_EQ(board.route(Dial {on(b), {}}).value(), on(a));
}

TEST_F(SwitchboardTest, aCallIsOrderedWhereItLives)
{
    add(QStringLiteral("a"), Feature::HangUp);
    ScriptedSystem *b = add(QStringLiteral("b"), Feature::HangUp);
    const Call call = b->call(QStringLiteral("1"), hundred, Call::State::Connected);
    b->tell(CallChanged {call});
    EXPECT_EQ(board.route(HangUp {{call.line, call.id}}).value(), on(b));
}

TEST_F(SwitchboardTest, anotherSystemServesTheOnlyCallOfTheLine)
{
    ScriptedSystem *tapi =
        add(QStringLiteral("tapi"), Feature::HangUp | Feature::Answer, Certainty::Assumed);
    ScriptedSystem *ipbx = add(QStringLiteral("ipbx"), Feature::WatchCalls, Certainty::Polled);
    const Call call = ipbx->call(QStringLiteral("1"), hundred, Call::State::Connected);
    ipbx->tell(CallChanged {call});
    (void)board.execute(HangUp {{call.line, call.id}});
    ASSERT_EQ(tapi->commands.size(), 1);
    EXPECT_TRUE(callOf(tapi->commands.first()).isEmpty()) << "it does not know that call";
}

TEST_F(SwitchboardTest, anotherSystemNeverGuessesWhichCallIsMeant)
{
    ScriptedSystem *tapi =
        add(QStringLiteral("tapi"), Feature::HangUp | Feature::Answer | Feature::Swap,
            Certainty::Assumed);
    ScriptedSystem *ipbx = add(QStringLiteral("ipbx"), Feature::WatchCalls, Certainty::Polled);
    const Call talking = ipbx->call(QStringLiteral("1"), hundred, Call::State::Connected);
    const Call ringing = ipbx->call(QStringLiteral("2"), hundred, Call::State::Offering);
    ipbx->tell(CallChanged {talking});
    ipbx->tell(CallChanged {ringing});
    EXPECT_EQ(code(board.execute(HangUp {{talking.line, talking.id}})), Error::Code::NotPossible);
    EXPECT_TRUE(tapi->commands.isEmpty()) << "no byte is sent";
    EXPECT_EQ(board.route(Answer {{ringing.line, ringing.id}}).value(), on(tapi))
        << "only one call rings";
    EXPECT_EQ(board.route(Swap {{talking.line, talking.id}}).value(), on(tapi));
}

TEST_F(SwitchboardTest, whatASystemSeesToBeImpossibleIsNotTriedThroughAnother)
{
    ScriptedSystem *tapi =
        add(QStringLiteral("tapi"), Feature::Dial | Feature::HangUp, Certainty::Assumed);
    ScriptedSystem *uc = add(QStringLiteral("uc"), Feature::Dial | Feature::WatchCalls);
    EXPECT_EQ(board.route(Dial {on(tapi), {}}).value(), on(tapi)) << "first in order";
    Line full = uc->line(hundred, Line::State::Busy);
    full.features = {};
    uc->tell(LineChanged {full});
    EXPECT_EQ(code(board.execute(Dial {on(tapi), {}})), Error::Code::NotPossible);
    EXPECT_TRUE(tapi->commands.isEmpty());
    EXPECT_EQ(board.route(Dial {on(tapi), {}}, tapi->id()).value(), on(tapi))
        << "the user may name the system";
    uc->fall(PhoneSystem::Link::Reconnecting);
    EXPECT_EQ(board.route(Dial {on(tapi), {}}).value(), on(tapi)) << "nobody sees the line now";
}

TEST_F(SwitchboardTest, saysWhyNobodyCan)
{
    ScriptedSystem *a = add(QStringLiteral("a"), Feature::Dial | Feature::Hold);
    const Call call = a->call(QStringLiteral("1"), hundred, Call::State::Offering);
    Call noHold = call;
    noHold.features = {};
    a->tell(CallChanged {noHold});
    EXPECT_EQ(code(board.execute(Hold {{call.line, call.id}})), Error::Code::NotPossible);
    EXPECT_EQ(code(board.execute(Swap {{call.line, {}}})), Error::Code::Unsupported);
    a->fall(PhoneSystem::Link::Reconnecting);
    EXPECT_EQ(code(board.execute(Dial {on(a), {}})), Error::Code::NotConnected);
    EXPECT_EQ(code(board.execute(Dial {LineId::of({QStringLiteral("x")}, hundred), {}})),
              Error::Code::Unsupported);
    EXPECT_TRUE(a->commands.isEmpty());
}

TEST_F(SwitchboardTest, forwardModesAreOfferedOneByOne)
{
    ScriptedSystem *a = add(QStringLiteral("a"), Feature::Forward);
    EXPECT_TRUE(board.route(SetForward {on(a), ForwardMode::Unconditional, {}}));
    EXPECT_EQ(board.route(SetForward {on(a), ForwardMode::Busy, {}}).error().code,
              Error::Code::Unsupported);
    EXPECT_TRUE(board.route(ClearForward {on(a), {}}));
}

TEST_F(SwitchboardTest, aForwardWithoutANumberGoesOnlyWhereOneIsKept)
{
    ScriptedSystem *a = add(QStringLiteral("a"), Feature::Forward);
    const SetForward on {this->on(a), ForwardMode::Unconditional, {}};
    EXPECT_EQ(code(board.execute(on)), Error::Code::Malformed);
    EXPECT_TRUE(a->commands.isEmpty());
    Line line = a->line(hundred);
    line.forwardKinds = {ForwardMode::Unconditional, ForwardMode::FollowMe};
    a->tell(LineChanged {line});
    EXPECT_EQ(code(board.execute(on)), Error::Code::Malformed);
    (void)board.execute(SetForward {this->on(a), ForwardMode::FollowMe, {}});
    EXPECT_EQ(a->commands.size(), 1) << "it takes no number";
    line.keepsForwardNumber = true;
    a->tell(LineChanged {line});
    (void)board.execute(on);
    EXPECT_EQ(a->commands.size(), 2);
}

TEST_F(SwitchboardTest, anUnreachableSystemIsPassedOver)
{
    ScriptedSystem *a = add(QStringLiteral("a"), Feature::Dial);
    ScriptedSystem *b = add(QStringLiteral("b"), Feature::Dial);
    a->fall(PhoneSystem::Link::Disconnected);
    EXPECT_EQ(board.route(Dial {on(a), {}}).value(), on(b));
}

TEST_F(SwitchboardTest, theSameOrderTwiceIsGivenOnce)
{
    ScriptedSystem *a = add(QStringLiteral("a"), Feature::Dial | Feature::HangUp);
    a->answers.reset();
    DialString one;
    one.outside = QStringLiteral("101");
    DialString two;
    two.outside = QStringLiteral("102");
    const auto first = board.execute(Dial {on(a), one});
    EXPECT_TRUE(board.isBusy(Dial {on(a), one}));
    EXPECT_EQ(code(board.execute(Dial {on(a), one})), Error::Code::NotPossible);
    EXPECT_FALSE(board.execute(HangUp {{on(a), {}}}).isFinished()) << "another order may follow";
    EXPECT_FALSE(board.execute(Dial {on(a), two}).isFinished());
    EXPECT_EQ(a->commands.size(), 3);
    a->answer(Accepted {});
    EXPECT_TRUE(first.isFinished());
    EXPECT_FALSE(board.isBusy(Dial {on(a), one}));
}

TEST_F(SwitchboardTest, aLostOrderIsNeverRepeated)
{
    ScriptedSystem *a = add(QStringLiteral("a"), Feature::Dial);
    ScriptedSystem *b = add(QStringLiteral("b"), Feature::Dial);
    a->answers.reset();
    const auto pending = board.execute(Dial {on(a), {}});
    a->close();
    EXPECT_EQ(code(pending), Error::Code::Uncertain);
    a->open();
    EXPECT_EQ(a->commands.size(), 1);
    EXPECT_TRUE(b->commands.isEmpty());
}

TEST_F(SwitchboardTest, tellsWhatItSentAndHowItEnded)
{
    ScriptedSystem *a = add(QStringLiteral("a"), Feature::Dial);
    a->answers = failure(Error::Code::Refused, QStringLiteral("no licence"));
    QStringList log;
    QObject::connect(&board, &Switchboard::commandSent, &board,
                     [&](const Command &command, const SystemId &system) {
                         log << nameOf(command) + QLatin1Char('>') + system.value;
                     });
    QObject::connect(&board, &Switchboard::commandFinished, &board,
                     [&](const Command &, const SystemId &, const CommandResult &result) {
                         log << result.error().detail;
                     });
    EXPECT_EQ(code(board.execute(Dial {on(a), {}})), Error::Code::Refused);
    EXPECT_EQ(log, (QStringList {QStringLiteral("Dial>a"), QStringLiteral("no licence")}));
}

TEST_F(SwitchboardTest, removingASystemAnswersItsOrders)
{
    ScriptedSystem *a = add(QStringLiteral("a"), Feature::Dial);
    a->answers.reset();
    const auto pending = board.execute(Dial {on(a), {}});
    board.removeSystem(a->id());
    EXPECT_EQ(code(pending), Error::Code::Uncertain);
    EXPECT_EQ(board.system({QStringLiteral("a")}), nullptr);
    board.removeSystem({QStringLiteral("a")});
}

TEST_F(SwitchboardTest, newFeaturesAfterSignInCount)
{
    ScriptedSystem *a = add(QStringLiteral("a"), Feature::Dial);
    EXPECT_FALSE(board.route(Pickup {on(a), hundred, {}}));
    a->grow(Feature::Dial | Feature::Pickup);
    EXPECT_TRUE(store.findLine(hundred)->supported.testFlag(Feature::Pickup));
    a->tell(LineChanged {a->line(hundred)});
    EXPECT_TRUE(board.route(Pickup {on(a), hundred, {}}));
}
