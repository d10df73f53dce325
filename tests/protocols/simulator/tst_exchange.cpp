// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/simulator/exchangefixture.h"

#include <functional>

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace std::chrono_literals;

namespace {

const QString A = QStringLiteral("100");
const QString B = QStringLiteral("101");
const QString C = QStringLiteral("102");
const QString D = QStringLiteral("105");
const QString nobody = QStringLiteral("199");

class ExchangeTest : public testing::Test, public ExchangeFixture
{ };

// protocols.md 1.6, row by row: what stands before, the order, its outcome, what stands after.
struct Rule
{
    const char *name;
    std::function<void(ExchangeFixture &)> before;
    std::function<QString(ExchangeFixture &)> order;
    const char *outcome;
    const char *after;
};

void none(ExchangeFixture &) { }
void ringing(ExchangeFixture &f)
{
    f.exchange.makeCall(A, B);
}
void talking(ExchangeFixture &f)
{
    f.connectPair();
}
void two(ExchangeFixture &f)
{
    f.connectTwo();
}
template<typename... Args>
auto order(auto method, Args... args)
{
    return [=](ExchangeFixture &f) { return outcome((f.exchange.*method)(args...)); };
}

const Rule rules[] = {
    {"MakeCall", none, order(&Exchange::makeCall, A, B), "done", "100=dialing 101=ringing"},
    {"MakeCallUnknownExtension", none, order(&Exchange::makeCall, nobody, B), "unknown extension",
     ""},
    {"MakeCallBusy", talking, order(&Exchange::makeCall, A, C), "busy",
     "100=connected 101=connected"},
    {"MakeCallWhileDialling", ringing, order(&Exchange::makeCall, A, C), "busy",
     "100=dialing 101=ringing"},
    {"MakeCallWithHeldCall",
     [](ExchangeFixture &f) {
         f.connectPair();
         f.exchange.hold(A);
     },
     order(&Exchange::makeCall, A, C), "done", "100=held 101=connected | 100=dialing 102=ringing"},
    {"MakeCallInvalid", none, order(&Exchange::makeCall, A, nobody), "invalid number", ""},
    {"MakeCallLetters", none, order(&Exchange::makeCall, A, QStringLiteral("Mueller")),
     "invalid number", ""},
    {"MakeCallEmpty", none, order(&Exchange::makeCall, A, QString()), "invalid number", ""},
    {"MakeCallNegative", none, order(&Exchange::makeCall, A, QStringLiteral("-1")),
     "invalid number", ""},
    {"MakeCallByRoot", none, order(&Exchange::makeCall, A, QStringLiteral("+4989999985101")),
     "done", "100=dialing 101=ringing"},
    {"MakeCallNational", none, order(&Exchange::makeCall, A, QStringLiteral("030 23125001")),
     "done", "100=dialing +493023125001=trying"},
    {"MakeCallItself", none, order(&Exchange::makeCall, A, A), "done", "100=busy"},
    {"MakeCallDoNotDisturb", [](ExchangeFixture &f) { f.exchange.setDoNotDisturb(B, true); },
     order(&Exchange::makeCall, A, B), "done", "100=busy"},
    {"Answer", ringing, order(&Exchange::answer, B, 0), "done", "100=connected 101=connected"},
    {"AnswerNothing", talking, order(&Exchange::answer, B, 0), "no ringing call",
     "100=connected 101=connected"},
    {"AnswerUnknown", none, order(&Exchange::answer, nobody, 0), "unknown extension", ""},
    {"AnswerSecondHoldsFirst",
     [](ExchangeFixture &f) {
         f.connectPair();
         f.exchange.makeCall(C, A);
     },
     order(&Exchange::answer, A, 0), "done",
     "100=held 101=connected | 102=connected 100=connected"},
    {"AnswerEndsOwnDialling",
     [](ExchangeFixture &f) {
         f.exchange.makeCall(A, B);
         f.exchange.makeCall(C, A);
     },
     order(&Exchange::answer, A, 0), "done", "102=connected 100=connected"},
    {"DropActive", two, order(&Exchange::drop, A, 0), "done", "100=held 101=connected"},
    {"DropHeld",
     [](ExchangeFixture &f) {
         f.connectPair();
         f.exchange.hold(A);
     },
     order(&Exchange::drop, A, 0), "done", ""},
    {"DropRingingRejects", ringing, order(&Exchange::drop, B, 0), "done", "100=busy"},
    {"DropDialling", ringing, order(&Exchange::drop, A, 0), "done", ""},
    {"DropNothing", none, order(&Exchange::drop, A, 0), "no call", ""},
    {"RedirectRinging", ringing, order(&Exchange::redirect, B, C, 0), "done",
     "100=dialing 102=ringing"},
    {"RedirectConnected", talking, order(&Exchange::redirect, A, C, 0), "done",
     "101=dialing 102=ringing"},
    {"RedirectRingingFirst",
     [](ExchangeFixture &f) {
         f.connectPair();
         f.exchange.makeCall(C, A);
     },
     order(&Exchange::redirect, A, D, 0), "done",
     "100=connected 101=connected | 102=dialing 105=ringing"},
    {"RedirectNoCall", none, order(&Exchange::redirect, A, B, 0), "no call", ""},
    {"RedirectUnknown", ringing, order(&Exchange::redirect, B, nobody, 0), "target unknown",
     "100=dialing 101=ringing"},
    {"RedirectToItself", ringing, order(&Exchange::redirect, B, B, 0), "target unknown",
     "100=dialing 101=ringing"},
    {"RedirectToPartner", talking, order(&Exchange::redirect, A, B, 0), "done", "101=busy"},
    {"Toggle", two, order(&Exchange::swap, A), "done",
     "100=connected 101=connected | 100=held 102=connected"},
    {"ToggleOne", talking, order(&Exchange::swap, A), "needs two calls",
     "100=connected 101=connected"},
    {"Transfer", two, order(&Exchange::transfer, A), "done", "101=connected 102=connected"},
    {"TransferOne", talking, order(&Exchange::transfer, A), "needs two calls",
     "100=connected 101=connected"},
    {"TransferWhileDialling",
     [](ExchangeFixture &f) {
         f.connectPair();
         f.exchange.consult(A, C);
     },
     order(&Exchange::transfer, A), "needs two calls",
     "100=held 101=connected | 100=dialing 102=ringing"},
    {"Conference", two, order(&Exchange::conference, A), "done",
     "100=connected 101=connected 102=connected"},
    {"ConferenceOne", talking, order(&Exchange::conference, A), "needs two calls",
     "100=connected 101=connected"},
    {"Pickup", ringing, order(&Exchange::pickup, C, B), "done", "100=connected 102=connected"},
    {"PickupNothing", talking, order(&Exchange::pickup, C, B), "nothing rings there",
     "100=connected 101=connected"},
    {"PickupUnknown", none, order(&Exchange::pickup, C, nobody), "nothing rings there", ""},
    {"PickupOwn", ringing, order(&Exchange::pickup, B, B), "done", "100=connected 101=connected"},
    {"PickupByCaller", ringing, order(&Exchange::pickup, A, B), "busy", "100=dialing 101=ringing"},
    {"ForwardToItself", none,
     order(&Exchange::setForward, A, Forward {ForwardMode::Unconditional, A}),
     "forwarding to itself", ""},
    {"ForwardUnknown", none,
     order(&Exchange::setForward, A, Forward {ForwardMode::Unconditional, nobody}),
     "target unknown", ""},
    {"ForwardRingsThere",
     [](ExchangeFixture &f) {
         f.exchange.setForward(B, {ForwardMode::Unconditional, C});
     },
     order(&Exchange::makeCall, A, B), "done", "100=dialing 102=ringing"},
    {"ForwardOutside",
     [](ExchangeFixture &f) {
         f.exchange.setForward(B, {ForwardMode::Unconditional, f.answers});
     },
     order(&Exchange::makeCall, A, B), "done", "100=dialing +493023125001=trying"},
    {"ForwardCircleIsBusy",
     [](ExchangeFixture &f) {
         f.exchange.setForward(B, {ForwardMode::Unconditional, C});
         f.exchange.setForward(C, {ForwardMode::Unconditional, B});
     },
     order(&Exchange::makeCall, A, B), "done", "100=busy"},
    {"ForwardOffWhenNothingSet", none, order(&Exchange::clearForward, A, std::nullopt), "done", ""},
    {"ForwardInternalOnlyLetsOutsideRing",
     [](ExchangeFixture &f) {
         f.exchange.setForward(B, {ForwardMode::Unconditional, C, true, false});
         f.exchange.callFromOutside({f.answers, {}}, B);
     },
     order(&Exchange::makeCall, A, B), "done",
     "+493023125001=dialing 101=ringing | 100=dialing 102=ringing"},
    {"ForwardBusy",
     [](ExchangeFixture &f) {
         f.exchange.setForward(B, {ForwardMode::Busy, D});
         f.connectPair(B, C);
     },
     order(&Exchange::makeCall, A, B), "done",
     "101=connected 102=connected | 100=dialing 105=ringing"},
    {"ForwardBusyWhenFree",
     [](ExchangeFixture &f) {
         f.exchange.setForward(B, {ForwardMode::Busy, D});
     },
     order(&Exchange::makeCall, A, B), "done", "100=dialing 101=ringing"},
    {"ThirdCallIsBusy", [](ExchangeFixture &f) { f.connectTwo(); },
     order(&Exchange::makeCall, D, A), "done",
     "100=held 101=connected | 100=connected 102=connected | 105=busy"},
    {"Hold", talking, order(&Exchange::hold, A, 0), "done", "100=held 101=connected"},
    {"HoldRinging", ringing, order(&Exchange::hold, B, 0), "no active call",
     "100=dialing 101=ringing"},
    {"Retrieve",
     [](ExchangeFixture &f) {
         f.connectPair();
         f.exchange.hold(A);
     },
     order(&Exchange::retrieve, A, 0), "done", "100=connected 101=connected"},
    {"RetrieveNothing", talking, order(&Exchange::retrieve, A, 0), "no held call",
     "100=connected 101=connected"},
    {"RetrieveWhileActive", two, order(&Exchange::retrieve, A, 0), "busy",
     "100=held 101=connected | 100=connected 102=connected"},
    {"Consult", talking, order(&Exchange::consult, A, C), "done",
     "100=held 101=connected | 100=dialing 102=ringing"},
    {"ConsultInvalidKeepsCall", talking, order(&Exchange::consult, A, nobody), "invalid number",
     "100=connected 101=connected"},
    {"ConsultWithoutCall", none, order(&Exchange::consult, A, C), "no active call", ""},
    {"ConsultThird", two, order(&Exchange::consult, A, D), "busy",
     "100=held 101=connected | 100=connected 102=connected"},
    {"DigitsWrong", talking, order(&Exchange::sendDigits, A, QStringLiteral("12x"), 0),
     "invalid digits", "100=connected 101=connected"},
    {"DigitsNoCall", none, order(&Exchange::sendDigits, A, QStringLiteral("1"), 0),
     "no active call", ""},
    {"RecordNoCall", none, order(&Exchange::setRecording, A, true, 0), "no active call", ""},
    {"CallBackNotBusy", ringing, order(&Exchange::callBackWhenFree, A, 0),
     "the called extension is not busy", "100=dialing 101=ringing"},
    {"RemoteOfficeNumber", none, order(&Exchange::setRemoteOffice, A, B), "invalid number", ""},
};

class ExchangeRule : public testing::TestWithParam<Rule>
{ };

TEST_P(ExchangeRule, holds)
{
    ExchangeFixture f;
    GetParam().before(f);
    EXPECT_EQ(GetParam().order(f), QLatin1String(GetParam().outcome));
    EXPECT_EQ(f.state(), QLatin1String(GetParam().after));
}
INSTANTIATE_TEST_SUITE_P(Rules, ExchangeRule, testing::ValuesIn(rules),
                         [](const auto &row) { return std::string(row.param.name); });

TEST_F(ExchangeTest, outsideNumberAnswersAfterItsTime)
{
    exchange.makeCall(A, answers);
    clock.advance(399ms);
    EXPECT_EQ(state(), QStringLiteral("100=dialing +493023125001=trying"));
    clock.advance(1ms);
    EXPECT_EQ(state(), QStringLiteral("100=dialing +493023125001=ringing"));
    clock.advance(2999ms);
    EXPECT_EQ(state(), QStringLiteral("100=dialing +493023125001=ringing"));
    clock.advance(1ms);
    EXPECT_EQ(state(), QStringLiteral("100=connected +493023125001=connected"));
}

TEST_F(ExchangeTest, outsideNumberIsBusyAndTheToneEnds)
{
    exchange.makeCall(A, busy);
    clock.advance(400ms);
    EXPECT_EQ(state(), QStringLiteral("100=busy"));
    clock.advance(8s);
    EXPECT_EQ(state(), QString());
}

TEST_F(ExchangeTest, outsideNumberDoesNotAnswer)
{
    exchange.makeCall(A, silent);
    clock.advance(60s);
    EXPECT_EQ(state(), QStringLiteral("100=dialing +493023125003=ringing"));
    clock.advance(400ms);
    EXPECT_EQ(state(), QStringLiteral("100=busy"));
    EXPECT_EQ(outcome(exchange.makeCall(B, invalid)), QStringLiteral("invalid number"));
}

TEST_F(ExchangeTest, outsideCallerGivesUp)
{
    exchange.callFromOutside({answers, QStringLiteral("Adler")}, A, 10s);
    const Leg *ringing = exchange.legsOf(A).front();
    EXPECT_EQ(exchange.remoteParty(*ringing), (Party {answers, QStringLiteral("Adler")}));
    clock.advance(9999ms);
    EXPECT_EQ(exchange.calls().size(), 1u);
    clock.advance(1ms);
    EXPECT_EQ(state(), QString());
    EXPECT_EQ(clock.pending(), 0);
}

TEST_F(ExchangeTest, outsideCallerWhoFindsBusyIsGone)
{
    exchange.setDoNotDisturb(A, true);
    EXPECT_TRUE(exchange.callFromOutside({answers, {}}, A));
    EXPECT_EQ(state(), QString());
    EXPECT_EQ(outcome(exchange.callFromOutside({answers, {}}, nobody)),
              QStringLiteral("target unknown"));
}

TEST_F(ExchangeTest, hangsUpOutside)
{
    const int call = *exchange.callFromOutside({answers, {}}, A);
    exchange.answer(A);
    EXPECT_EQ(outcome(exchange.hangUpOutside(call)), QStringLiteral("done"));
    EXPECT_EQ(state(), QString());
    EXPECT_EQ(outcome(exchange.hangUpOutside(call)), QStringLiteral("no call"));
    connectPair();
    EXPECT_EQ(outcome(exchange.hangUpOutside(exchange.calls().begin()->first)),
              QStringLiteral("no call"));
}

TEST_F(ExchangeTest, declinedOutsideIsBusy)
{
    exchange.makeCall(A, answers);
    clock.advance(1s);
    exchange.hangUpOutside(exchange.calls().begin()->first);
    EXPECT_EQ(state(), QStringLiteral("100=busy"));
}

TEST_F(ExchangeTest, clearsAStuckCall)
{
    connectTwo();
    exchange.conference(A);
    const int call = exchange.calls().begin()->first;
    EXPECT_EQ(outcome(exchange.clearCall(call)), QStringLiteral("done"));
    EXPECT_EQ(state(), QString());
    EXPECT_EQ(outcome(exchange.clearCall(call)), QStringLiteral("no call"));
}

TEST_F(ExchangeTest, noAnswerForwardsAfterItsDelay)
{
    exchange.setForward(B, {ForwardMode::NoAnswer, C});
    exchange.setNoAnswerDelay(B, 5s);
    exchange.makeCall(A, B);
    clock.advance(4999ms);
    EXPECT_EQ(state(), QStringLiteral("100=dialing 101=ringing"));
    clock.advance(1ms);
    EXPECT_EQ(state(), QStringLiteral("100=dialing 102=ringing"));
    EXPECT_EQ(exchange.calls().begin()->second.divertedFrom, B);
}

TEST_F(ExchangeTest, nobodyAnswersForTwoMinutes)
{
    exchange.makeCall(A, B);
    clock.advance(119'999ms);
    EXPECT_EQ(state(), QStringLiteral("100=dialing 101=ringing"));
    clock.advance(1ms);
    EXPECT_EQ(state(), QStringLiteral("100=busy"));
}

TEST_F(ExchangeTest, forwardAndDoNotDisturbAreSwitchedOff)
{
    exchange.setForward(B, {ForwardMode::Unconditional, C});
    exchange.setForward(B, {ForwardMode::Busy, C});
    exchange.clearForward(B, ForwardMode::Busy);
    EXPECT_EQ(exchange.findExtension(B)->forwards.size(), 1);
    exchange.setDoNotDisturb(B, true);
    exchange.setDoNotDisturb(B, false);
    exchange.clearForward(B, std::nullopt);
    exchange.makeCall(A, B);
    EXPECT_EQ(state(), QStringLiteral("100=dialing 101=ringing"));
}

TEST_F(ExchangeTest, remoteOfficeTakesNewCalls)
{
    exchange.setRemoteOffice(B, answers);
    exchange.makeCall(A, B);
    EXPECT_EQ(state(), QStringLiteral("100=dialing +493023125001=trying"));
    exchange.setRemoteOffice(B, {});
    exchange.makeCall(C, B);
    EXPECT_EQ(exchange.legsOf(B).size(), 1u);
}

TEST_F(ExchangeTest, conferenceGoesOnWithoutOne)
{
    connectTwo();
    exchange.conference(A);
    EXPECT_TRUE(exchange.isConference(exchange.calls().begin()->first));
    EXPECT_EQ(exchange.remoteParty(*exchange.legsOf(A).front()).name,
              QStringLiteral("Name 101, Name 102"));
    EXPECT_EQ(outcome(exchange.redirect(A, D)), QStringLiteral("the call is a conference"));
    exchange.drop(A);
    EXPECT_EQ(state(), QStringLiteral("101=connected 102=connected"));
    exchange.drop(B);
    EXPECT_EQ(state(), QString());
}

TEST_F(ExchangeTest, twoCallsWithTheSamePartyAreNotJoined)
{
    connectPair();
    exchange.hold(A);
    exchange.hold(B);
    exchange.makeCall(B, A);
    exchange.answer(A);
    EXPECT_EQ(state(), QStringLiteral("100=held 101=held | 101=connected 100=connected"));
    EXPECT_EQ(outcome(exchange.transfer(A)), QStringLiteral("both calls are with the same party"));
    EXPECT_EQ(outcome(exchange.conference(A)),
              QStringLiteral("both calls are with the same party"));
}

TEST_F(ExchangeTest, transferKeepsWhatIsKnownOfTheCall)
{
    connectPair();
    exchange.setCallData(A, QStringLiteral("urgent"),
                         {{QStringLiteral("order"), QStringLiteral("7")}});
    exchange.consult(A, C);
    exchange.answer(C);
    exchange.setCallData(A, std::nullopt,
                         {{QStringLiteral("order"), QStringLiteral("8")},
                          {QStringLiteral("desk"), QStringLiteral("2")}});
    exchange.transfer(A);
    const ExchangeCall &call = exchange.calls().begin()->second;
    EXPECT_EQ(call.note, QStringLiteral("urgent"));
    EXPECT_EQ(call.data,
              (QMap<QString, QString> {{QStringLiteral("order"), QStringLiteral("7")},
                                       {QStringLiteral("desk"), QStringLiteral("2")}}));
    EXPECT_EQ(call.divertedFrom, A);
}

TEST_F(ExchangeTest, digitsAndRecording)
{
    connectPair();
    QStringList sent;
    QObject::connect(&exchange, &Exchange::digitsSent, &exchange,
                     [&](int, const QString &digits) { sent.append(digits); });
    exchange.sendDigits(A, QStringLiteral("42#"));
    exchange.sendDigits(A, QStringLiteral("*"));
    EXPECT_EQ(exchange.legsOf(A).front()->digits, QStringLiteral("42#*"));
    EXPECT_EQ(sent, QStringList({QStringLiteral("42#"), QStringLiteral("*")}));
    exchange.setRecording(B, true);
    EXPECT_TRUE(exchange.calls().begin()->second.recording);
    exchange.setRecording(A, false);
    EXPECT_FALSE(exchange.calls().begin()->second.recording);
}

TEST_F(ExchangeTest, callsBackWhenFree)
{
    exchange.setDoNotDisturb(B, true);
    exchange.makeCall(A, B);
    exchange.setDoNotDisturb(B, false);
    connectPair(B, C);
    EXPECT_EQ(outcome(exchange.callBackWhenFree(A)), QStringLiteral("done"));
    EXPECT_EQ(state(), QStringLiteral("101=connected 102=connected"));
    exchange.drop(B);
    EXPECT_EQ(state(), QStringLiteral("100=dialing 101=ringing"));
    EXPECT_EQ(exchange.findExtension(A)->callBack, QString());
}

TEST_F(ExchangeTest, ordersForANamedLeg)
{
    connectPair();
    exchange.makeCall(C, A);
    const int first = exchange.legsOf(A).front()->id;
    const int second = exchange.legsOf(A).back()->id;
    EXPECT_EQ(outcome(exchange.answer(A, first)), QStringLiteral("no ringing call"));
    EXPECT_EQ(outcome(exchange.hold(A, second)), QStringLiteral("no active call"));
    EXPECT_EQ(outcome(exchange.drop(B, second)), QStringLiteral("no call"));
    EXPECT_EQ(outcome(exchange.drop(A, second)), QStringLiteral("done"));
    EXPECT_EQ(state(), QStringLiteral("100=connected 101=connected | 102=busy"));
}

TEST_F(ExchangeTest, signalsComeWhenTheOrderIsComplete)
{
    QStringList told;
    QObject::connect(&exchange, &Exchange::callChanged, &exchange,
                     [&](int) { told.append(QStringLiteral("changed ") + state()); });
    QObject::connect(&exchange, &Exchange::callEnded, &exchange,
                     [&](int) { told.append(QStringLiteral("ended")); });
    QObject::connect(&exchange, &Exchange::legEnded, &exchange, [&](const Leg &leg, Cause cause) {
        told.append(leg.number + u' ' + nameOf(cause));
    });
    QObject::connect(&exchange, &Exchange::extensionChanged, &exchange,
                     [&](const QString &number) { told.append(number); });
    exchange.makeCall(A, B);
    EXPECT_EQ(told.join(u'/'), QStringLiteral("changed 100=dialing 101=ringing/100/101"));
    told.clear();
    exchange.drop(A);
    EXPECT_EQ(told.join(u'/'), QStringLiteral("100 normal/101 normal/ended/100/101"));
    told.clear();
    exchange.drop(A);
    EXPECT_EQ(told, QStringList()) << "a refused order tells nothing";
}

TEST_F(ExchangeTest, numbersAreTakenOnce)
{
    Extension extension;
    extension.number = A;
    EXPECT_EQ(outcome(exchange.addExtension(extension)), QStringLiteral("the number is taken"));
    CallQueue queue;
    queue.number = QStringLiteral("901");
    queue.agents.resize(1);
    queue.agents[0].extension = nobody;
    EXPECT_EQ(outcome(exchange.addQueue(queue)), QStringLiteral("unknown extension"));
    queue.number = A;
    queue.agents.clear();
    EXPECT_EQ(outcome(exchange.addQueue(queue)), QStringLiteral("the number is taken"));
}

TEST(CanonicalNumber, table)
{
    Numbering numbering;
    const auto check = [&](const char *typed, const char *expected) {
        EXPECT_EQ(canonicalNumber(numbering, QString::fromLatin1(typed)), QLatin1String(expected))
            << typed;
    };
    check("030 23125123", "+493023125123");
    check("(089) 99998-123", "+498999998123");
    check("0044 20 7946 0123", "+442079460123");
    check("+49.30.23125123", "+493023125123");
    check("99998123", "+498999998123");
    check("112", "112");
    check("101", "101");
    check("", "");
    numbering.outsidePrefix = QStringLiteral("0");
    check("003023125123", "+493023125123");
    check("00044207946 0123", "+442079460123");
    check("099998123", "+498999998123");
}

} // namespace
