// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/ucserver/ucserverfixture.h"

namespace Jackfield::UcServer {

using namespace std::chrono_literals;

/// With an active, a held and a ringing call on our line, and one that rings at line 101.
class UcServerOrders : public UcServerTest
{
protected:
    void SetUp() override
    {
        open();
        const qint64 two = CallFeature::merge | CallFeature::swapHold | CallFeature::conference;
        tellCall(ChangedReason::dialing, callInfo("active", CallState::connected, two | 0x3000000));
        tellCall(ChangedReason::dialing, callInfo("held", CallState::hold, two | 4));
        tellCall(ChangedReason::offering, callInfo("ringing", CallState::offering, 1));
        tellCall(ChangedReason::offering, callInfo("theirs", CallState::offering, 1024), 101);
    }
    /// Orders, and checks that exactly `argument` went out for it.
    template<typename Operation>
    void expect(const Command &command, const typename Operation::Argument &argument)
    {
        order(command);
        const auto sent = session().waiting<Operation>();
        ASSERT_TRUE(sent) << nameOf(command).toStdString();
        EXPECT_TRUE(*sent == argument) << nameOf(command).toStdString();
        EXPECT_EQ(session().waitingCount(), 1u);
    }
    /// Every way in which an order can end.
    template<typename Operation, typename Result = typename Operation::Result>
    void endsInEveryWay(const Command &command, const typename Operation::Argument &argument)
    {
        const std::string name = nameOf(command).toStdString();
        Result done {};
        if constexpr (requires { done.success; })
            done.success = true;
        expect<Operation>(command, argument);
        session().answer(KnownPayload(done));
        EXPECT_TRUE(result()) << name;
        if constexpr (requires { done.success; }) {
            expect<Operation>(command, argument);
            session().answer(KnownPayload(Result {}));
            EXPECT_EQ(code(), Error::Code::Refused) << name;
            EXPECT_FALSE(result().error().detail.isEmpty()) << name;
        }
        expect<Operation>(command, argument);
        session().refuse(2, "go away");
        EXPECT_EQ(code(), Error::Code::Refused) << name;
        EXPECT_TRUE(result().error().detail.contains(text("go away"))) << name;
        for (const Error::Code failed :
             {Error::Code::Unsupported, Error::Code::NotConnected, Error::Code::Uncertain}) {
            expect<Operation>(command, argument);
            session().answer(tl::unexpected(RequestFailure {{failed, {}}, {}, true}));
            EXPECT_EQ(code(), failed) << name;
        }
        expect<Operation>(command, argument);
        session().answer(tl::unexpected(RequestFailure {{Error::Code::Malformed, {}}, {}, false}));
        EXPECT_EQ(code(), Error::Code::Uncertain) << name; // It was sent.
        const int before = session().requests;
        EXPECT_EQ(session().waitingCount(), 0u) << name;
        clock.advance(60s);
        EXPECT_EQ(session().requests, before) << name; // and never again
    }
    static OptionalParameters mode(qint64 number) { return {{{text("ForwardMode"), number}}}; }
};

TEST_F(UcServerOrders, ForCalls)
{
    endsInEveryWay<AnswerCallOperation>(Jackfield::Answer {on("ringing")}, {text("ringing")});
    endsInEveryWay<DropCallOperation>(HangUp {on("active")}, {text("active")});
    endsInEveryWay<LineDropCallOperation>(HangUp {{line(), {}}}, {uri(100)});
    endsInEveryWay<HoldOperation>(Hold {on("active")}, {true, text("active")});
    endsInEveryWay<HoldOperation>(Retrieve {on("held")}, {false, text("held")});
    endsInEveryWay<SwapHoldOperation>(Swap {on("active")}, {text("held")});
    endsInEveryWay<RedirectCallOperation>(Redirect {on("ringing"), number()},
                                          {{}, text("ringing"), text("+493023125123"), 1});
    endsInEveryWay<RedirectCallOperation>(Transfer {on("active"), number()},
                                          {{}, text("active"), text("+493023125123"), 1});
    endsInEveryWay<MergeCallsOperation>(Merge {on("held"), call("active")},
                                        {text("active"), text("held")});
    endsInEveryWay<ConferenceOperation>(Conference {on("held"), call("active")},
                                        {text("active"), text("held")});
}

TEST_F(UcServerOrders, ForCallsBeside)
{
    endsInEveryWay<DialDigitsOperation>(SendDigits {on("active"), text("12*#")},
                                        {text("active"), 2, 0, text("12*#")});
    endsInEveryWay<StartCallRecordingOperation>(StartRecording {on("active")}, {text("active")});
    endsInEveryWay<StopCallRecordingOperation>(StopRecording {on("active")}, {text("active")});
    endsInEveryWay<CompleteCallOperation>(CompleteCall {on("held")}, {text("held")});
    endsInEveryWay<SetCallDataOperation>(SetCallData {on("active"), {}, {{text("k"), text("v")}}},
                                         {text("active"), {{text("k"), text("v")}}, {}});
    endsInEveryWay<PickupCallOperation>(Pickup {line(), text("101"), call("theirs")},
                                        {{}, text("theirs"), text("+4989999985100"), 1});
}

TEST_F(UcServerOrders, ForLines)
{
    endsInEveryWay<SetForwardOperation>(SetForward {line(), ForwardKind(), number()},
                                        {uri(100), text("+493023125123"), {}});
    endsInEveryWay<SetForwardOperation>(SetForward {line(), ForwardMode::Busy, number()},
                                        {uri(100), text("+493023125123"), mode(2)});
    endsInEveryWay<RemoveForwardOperation>(ClearForward {line(), {}}, {uri(100), {}});
    endsInEveryWay<RemoveForwardOperation>(ClearForward {line(), ForwardMode::NoAnswer},
                                           {uri(100), mode(3)});
    endsInEveryWay<LineSetDoNotDisturbOperation>(SetDoNotDisturb {line(), true}, {uri(100), true});
    endsInEveryWay<LineSetRemoteOfficeOperation>(SetRemoteOffice {line(), number()},
                                                 {uri(100), {{}, 1, text("+493023125123")}});
}

TEST_F(UcServerOrders, MeanTheObviousCallWhenNoneIsNamed)
{
    const Target any {line(), {}};
    const auto givesBack = [&] { session().answer(KnownPayload(CtiHoldResult {})); };
    expect<AnswerCallOperation>(Jackfield::Answer {any}, {text("ringing")});
    givesBack();
    expect<HoldOperation>(Hold {any}, {true, text("active")});
    givesBack();
    expect<SwapHoldOperation>(Swap {any}, {text("held")});
    givesBack();
    expect<ConferenceOperation>(Conference {any, {}}, {text("active"), text("held")});
    givesBack();
    expect<PickupCallOperation>(Pickup {line(), text("101"), {}},
                                {{}, text("theirs"), text("+4989999985100"), 1});
}

TEST_F(UcServerOrders, SendNothingForWhatIsNotThere)
{
    const auto refuses = [&](const Command &command, Error::Code expected) {
        order(command);
        EXPECT_EQ(code(), expected) << nameOf(command).toStdString();
        EXPECT_EQ(session().waitingCount(), 0u) << nameOf(command).toStdString();
    };
    refuses(Hold {on("gone")}, Error::Code::NotPossible);
    refuses(Dial {LineId::of(id, text("tel:nobody@pbx")), number()}, Error::Code::NotPossible);
    refuses(Pickup {line(), text("102"), {}}, Error::Code::NotPossible);
    refuses(SetStatus {line(), text("away")}, Error::Code::Unsupported);
    refuses(SetForward {line(), ForwardMode::NotConnected, number()}, Error::Code::Unsupported);
    refuses(ClearForward {line(), ForwardKind(ForwardMode::Other)}, Error::Code::Unsupported);
    refuses(SetCallData {on("active"), text("a note"), {}}, Error::Code::Unsupported);
    refuses(SendDigits {on("active"), text("1,2")}, Error::Code::Malformed);
    tellCall(ChangedReason::destroyed, callInfo("held", CallState::destroyed));
    refuses(Merge {on("active"), call("held")}, Error::Code::NotPossible);
    refuses(Swap {on("active")}, Error::Code::NotPossible);
    refuses(Retrieve {{line(), {}}}, Error::Code::NotPossible);
}

TEST_F(UcServerOrders, GiveNumbersInTheFormTheServerNeeds)
{
    struct Row
    {
        DialString to;
        const char *sent;
        qint64 format;
    };
    for (const Row &row : {Row {number(), "+493023125123", 1},
                           Row {{text("101"), text("101"), {}, text("101"), {}}, "101", 0},
                           Row {{text("*21#"), text("*21#"), {}, text("*21#"), {}}, "*21#", 0},
                           Row {{text("0112"), text("112"), {}, text("112"), {}}, "0112", 0},
                           Row {{{}, text("112"), {}, text("112"), {}}, "112", 0}}) {
        expect<MakeCallOperation>(Dial {line(), row.to},
                                  {uri(100), text(row.sent), row.format, {}});
        session().refuse(1);
    }
}

TEST_F(UcServerOrders, TellThePublishedReasonsInWords)
{
    for (const qint64 detail : {1, 2, 3}) {
        expect<MakeCallOperation>(Dial {line(), number()},
                                  {uri(100), text("+493023125123"), 1, {}});
        session().refuse(detail);
        EXPECT_EQ(code(), Error::Code::Refused);
        EXPECT_FALSE(result().error().detail.isEmpty()) << detail;
    }
    expect<HoldOperation>(Hold {on("active")}, {true, text("active")});
    session().refuse(2); // no numbers are published for it
    EXPECT_TRUE(result().error().detail.isEmpty());
    order(Dial {line(), number()});
    session().answer(tl::unexpected(RequestFailure {{Error::Code::Refused, {}}, 2, true}));
    EXPECT_TRUE(result().error().detail.isEmpty()); // a reject's numbers are others
}

TEST_F(UcServerOrders, KeepTheCallDataThatIsThere)
{
    CtiCallInformation told = callInfo("active", CallState::connected);
    told.callData = std::vector<StringPair> {{text("a"), text("1")}, {text("b"), text("2")}};
    tellCall(ChangedReason::callDataChanged, told);
    expect<SetCallDataOperation>(
        SetCallData {on("active"), {}, {{text("b"), text("3")}, {text("c"), text("4")}}},
        {text("active"),
         {{text("a"), text("1")}, {text("b"), text("3")}, {text("c"), text("4")}},
         {}});
}

TEST_F(UcServerOrders, NameTheForwardThatIsCleared)
{
    LineForward forward;
    forward.mode = ForwardModes::busy;
    forward.destination = text("102");
    session().tell<NotifyLineForwardingChangedOperation>({{}, uri(100), {forward}});
    CtiRemoveForwardArgument argument {uri(100), mode(2)};
    argument.optionalParams->entries.append({text("ForwardDestination"), text("102")});
    expect<RemoveForwardOperation>(ClearForward {line(), ForwardMode::Busy}, argument);
}

TEST_F(UcServerOrders, KeepTheNumberOfARemoteOfficeThatIsTurnedOff)
{
    session().tell<NotifyLineRemoteOfficeChangedOperation>({{}, uri(100), {{}, 1, text("+491")}});
    expect<LineSetRemoteOfficeOperation>(SetRemoteOffice {line(), {}},
                                         {uri(100), {{}, 0, text("+491")}});
}

// --- Dial: the result means no more than "accepted"

class UcServerDial : public UcServerOrders
{
protected:
    void dial(const char *postDial = "")
    {
        DialString to = number();
        to.postDial = text(postDial);
        order(Dial {line(), to});
    }
    void accepts(const char *connection = "new")
    {
        session().answer(KnownPayload(CtiMakeCallResult {text(connection), {}}));
    }
    void outcome(qint64 success, const char *connection = "new")
    {
        session().tell<NotifyMakeCallResultOperation>({uri(100), text(connection), success});
    }
};

TEST_F(UcServerDial, EndsWithTheOutcome)
{
    dial();
    accepts();
    EXPECT_TRUE(results.empty());
    outcome(0, "another");
    EXPECT_TRUE(results.empty());
    outcome(1);
    EXPECT_EQ(result(), CommandResult(Accepted {call("new"), false}));
    outcome(1);
    EXPECT_EQ(results.size(), 1u);
}

TEST_F(UcServerDial, FailsThoughItWasAccepted)
{
    dial();
    accepts();
    outcome(0);
    EXPECT_EQ(code(), Error::Code::Refused);
    EXPECT_FALSE(result().error().detail.isEmpty());
}

TEST_F(UcServerDial, TakesAnOutcomeThatCameBeforeTheResult)
{
    dial();
    outcome(0);
    EXPECT_TRUE(results.empty());
    accepts();
    EXPECT_EQ(code(), Error::Code::Refused);
    dial();
    outcome(1);
    accepts();
    EXPECT_EQ(result(), CommandResult(Accepted {call("new"), false}));
}

TEST_F(UcServerDial, GivesUpWaitingForTheOutcome)
{
    dial();
    accepts();
    clock.advance(19999ms);
    EXPECT_TRUE(results.empty());
    clock.advance(1ms);
    EXPECT_EQ(result(), CommandResult(Accepted {call("new"), false}));
}

TEST_F(UcServerDial, KnowsTheOutcomeByItsLineWhenTheResultNamesNoCall)
{
    dial();
    accepts("");
    session().tell<NotifyMakeCallResultOperation>({uri(101), text("x"), 1});
    EXPECT_TRUE(results.empty());
    outcome(1, "later");
    EXPECT_EQ(result(), CommandResult(Accepted {call("later"), false}));
}

TEST_F(UcServerDial, SendsDigitsBehindTheAnswer)
{
    dial("12,,34");
    accepts();
    outcome(1);
    tellCall(ChangedReason::dialing, callInfo("new", CallState::dialing));
    EXPECT_EQ(session().waitingCount(), 0u);
    tellCall(ChangedReason::connected, callInfo("new", CallState::connected));
    EXPECT_EQ(session().waiting<DialDigitsOperation>()->digits, text("12"));
    session().answer(KnownPayload(CtiDialDigitsResult {{true}}));
    clock.advance(3999ms);
    EXPECT_EQ(session().waitingCount(), 0u);
    clock.advance(1ms);
    EXPECT_EQ(session().waiting<DialDigitsOperation>()->digits, text("34"));
    EXPECT_EQ(count<Notice>(), 0);
    session().answer(KnownPayload(CtiDialDigitsResult {}));
    EXPECT_EQ(count<Notice>(), 1);
    tellCall(ChangedReason::connected, callInfo("new", CallState::connected));
    EXPECT_EQ(session().waitingCount(), 0u);
}

TEST_F(UcServerDial, SendsDigitsWhenTheAnswerCameFirst)
{
    dial("7");
    tellCall(ChangedReason::dialing, callInfo("new", CallState::dialing));
    tellCall(ChangedReason::connected, callInfo("new", CallState::connected));
    accepts();
    outcome(1);
    EXPECT_EQ(session().waiting<DialDigitsOperation>()->digits, text("7"));
}

TEST_F(UcServerDial, SendsNoDigitsIntoACallThatEnded)
{
    dial("7");
    accepts();
    outcome(1);
    tellCall(ChangedReason::dialing, callInfo("new", CallState::dialing));
    tellCall(ChangedReason::destroyed, callInfo("new", CallState::destroyed));
    tellCall(ChangedReason::dialing, callInfo("new", CallState::dialing));
    tellCall(ChangedReason::connected, callInfo("new", CallState::connected));
    EXPECT_EQ(session().waitingCount(), 0u);
}

TEST_F(UcServerDial, ConsultsByCallingWhileACallIsActive)
{
    expect<MakeCallOperation>(Consult {on("active"), number()},
                              {uri(100), text("+493023125123"), 1, {}});
    accepts();
    outcome(1);
    EXPECT_TRUE(result());
}

TEST_F(UcServerDial, HoldsFirstWhereTheLineDoesNot)
{
    CtiLineInfo info = lineInfo(100, 1 | LineFeature::noMakeCallWhileActive);
    session().tell<NotifyLineInfoChangedOperation>({{}, uri(100), info});
    expect<HoldOperation>(Consult {on("active"), number()}, {true, text("active")});
    session().answer(KnownPayload(CtiHoldResult {{true}}));
    EXPECT_EQ(session().waiting<MakeCallOperation>()->phoneNumberTo, text("+493023125123"));
    accepts();
    outcome(1);
    EXPECT_TRUE(result());
    expect<HoldOperation>(Consult {on("active"), number()}, {true, text("active")});
    session().answer(KnownPayload(CtiHoldResult {})); // It was not held, so nothing is dialled.
    EXPECT_EQ(code(), Error::Code::Refused);
    EXPECT_EQ(session().waitingCount(), 0u);
}

// --- The end of the link

TEST_F(UcServerDial, IsUncertainWhenTheLinkIsLost)
{
    dial();
    session().end({SessionEnd::What::Lost, {}, {}, {}});
    EXPECT_EQ(code(), Error::Code::Uncertain);
    order(Hold {on("active")});
    EXPECT_EQ(code(), Error::Code::NotConnected);
}

TEST_F(UcServerDial, IsUncertainWhenTheLinkIsLostAfterTheAcceptance)
{
    dial();
    accepts();
    session().end({SessionEnd::What::Lost, {}, {}, {}});
    EXPECT_EQ(code(), Error::Code::Uncertain);
    clock.advance(60s);
    EXPECT_EQ(results.size(), 1u);
}

TEST_F(UcServerDial, IsUncertainWhenTheSystemIsClosed)
{
    dial();
    order(Hold {on("active")});
    system->close();
    ASSERT_EQ(results.size(), 2u);
    for (const CommandResult &each : results)
        EXPECT_EQ(each.error().code, Error::Code::Uncertain);
    EXPECT_EQ(session().closes, 1);
    system->close();
    EXPECT_EQ(session().closes, 1);
}

TEST_F(UcServerDial, IsUncertainWhenTheSystemDies)
{
    dial();
    accepts();
    system.reset();
    EXPECT_EQ(code(), Error::Code::Uncertain);
}

} // namespace Jackfield::UcServer
