// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/simulator/exchangefixture.h"

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
