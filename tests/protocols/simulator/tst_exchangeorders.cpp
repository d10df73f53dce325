// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/simulator/exchangefixture.h"

#include <functional>

using namespace Jackfield;
using namespace Jackfield::Simulator;

namespace {

const QString A = QStringLiteral("100");
const QString B = QStringLiteral("101");
const QString C = QStringLiteral("102");
const QString D = QStringLiteral("105");
const QString nobody = QStringLiteral("199");

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
    {"DropParty",
     [](ExchangeFixture &f) {
         f.connectTwo();
         f.exchange.conference(A);
     },
     [](ExchangeFixture &f) {
         return outcome(f.exchange.dropParty(A, f.exchange.legsOf(B).front()->id));
     },
     "done", "100=connected 102=connected"},
    {"DropPartyOfTwo", talking,
     [](ExchangeFixture &f) {
         return outcome(f.exchange.dropParty(A, f.exchange.legsOf(B).front()->id));
     },
     "no conference", "100=connected 101=connected"},
    {"DropPartyOfOthers",
     [](ExchangeFixture &f) {
         f.connectTwo();
         f.exchange.conference(A);
     },
     [](ExchangeFixture &f) {
         return outcome(f.exchange.dropParty(nobody, f.exchange.legsOf(B).front()->id));
     },
     "no conference", "100=connected 101=connected 102=connected"},
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
         f.exchange.setForward(B, {{ForwardMode::Unconditional, ForwardCalls::Internal}, C});
         f.exchange.callFromOutside({f.answers, {}}, B);
     },
     order(&Exchange::makeCall, A, B), "done",
     "+493023125001=dialing 101=ringing | 100=dialing 102=ringing"},
    {"ForwardOfOutsideCallsGoesBeforeThatOfAll",
     [](ExchangeFixture &f) {
         f.exchange.setForward(B, {ForwardMode::Unconditional, C});
         f.exchange.setForward(B, {{ForwardMode::Unconditional, ForwardCalls::External}, D});
         f.exchange.callFromOutside({f.answers, {}}, B);
     },
     order(&Exchange::makeCall, A, B), "done",
     "+493023125001=dialing 105=ringing | 100=dialing 102=ringing"},
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

} // namespace
