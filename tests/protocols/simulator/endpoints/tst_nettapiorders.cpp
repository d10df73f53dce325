// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/simulator/endpoints/nettapifixture.h"

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace std::chrono_literals;

namespace {

/// Somebody who is signed in as 100.
class NetTapiOrders : public NetTapiFixture
{
protected:
    NetTapiOrders() { client.signIn("100"); }
    QByteArray said(const QByteArray &message) { return client.said(message).join('|'); }
    const ExchangeCall *call() const
    {
        return exchange.calls().empty() ? nullptr : &exchange.calls().begin()->second;
    }
    NetTapiClient client {endpoint.port()};
};

struct Dialled
{
    const char *options;
    const char *address;
    const char *answer;
    const char *dialled; ///< As the exchange got it.
};

class NetTapiDial : public NetTapiOrders, public testing::WithParamInterface<Dialled>
{ };

TEST_P(NetTapiDial, takesTheTrunkGroupOff)
{
    const Dialled &row = GetParam();
    set(row.options);
    EXPECT_EQ(said(QByteArray("!<dial><uid=100><addr=") + row.address + '>'), row.answer);
    EXPECT_EQ(call() ? call()->dialled : QString(), QLatin1String(row.dialled));
    EXPECT_EQ(outcomeOf("dial") == QLatin1String("done"), call() != nullptr);
}

const Dialled dialled[] = {
    {"{}", "9,03023125001", "#<dial><ok>", "03023125001"},
    {"{}", "903023125001", "#<dial><ok>", "03023125001"},
    {"{}", "81,03023125001", "#<dial><ok>", "03023125001"},
    {"{}", "8903023125001", "#<dial><ok>", "03023125001"},
    {"{}", "80,03023125001", "#<dial><err=no trunk group>", ""},
    {"{}", "03023125001", "#<dial><err=no trunk group>", ""},
    {"{}", "101", "#<dial><err=no trunk group>", ""},
    {"{}", "9,101", "#<dial><err=invalid number>", ""},
    {"{}", "9", "#<dial><err=invalid number>", ""},
    {"{}", "9,,03023125001", "#<dial><err=invalid number>", ""},
    {"{}", "9,0302312,5001", "#<dial><err=invalid number>", ""},
    {"{}", "9,+493023125001", "#<dial><err=invalid number>", ""},
    {"{}", "9,03023125004", "#<dial><err=invalid number>", ""},
    {"{}", "", "#<dial><err=no trunk group>", ""},
    {R"({"trunk_prefix": "0"})", "0,03023125001", "#<dial><ok>", "03023125001"},
    {R"({"trunk_prefix": "0"})", "9,03023125001", "#<dial><err=no trunk group>", ""},
    {R"({"trunk_prefix": ""})", "03023125001", "#<dial><ok>", "03023125001"},
    {R"({"trunk_prefix": ""})", "82,03023125001", "#<dial><ok>", "03023125001"},
    {R"({"trunk_prefix": ""})", ",03023125001", "#<dial><err=invalid number>", ""},
    {R"({"internal_dialling": true})", "101", "#<dial><ok>", "101"},
    {R"({"internal_dialling": true})", "199", "#<dial><err=no trunk group>", ""},
    {R"({"internal_dialling": true})", "9,101", "#<dial><err=invalid number>", ""},
    {R"({"refuse_dial": "no lines"})", "9,03023125001", "#<dial><err=no lines>", ""},
};
INSTANTIATE_TEST_SUITE_P(Addresses, NetTapiDial, testing::ValuesIn(dialled));

TEST_F(NetTapiOrders, dialIsRefusedAsTheExchangeDoes)
{
    EXPECT_EQ(said("!<dial><uid=199><addr=9,03023125001>"), "#<dial><err=unknown extension>");
    EXPECT_EQ(said("!<dial><uid=101><addr=9,03023125001>"), "#<dial><ok>") << "another user's";
    EXPECT_EQ(said("!<dial><uid=101><addr=9,03023125001>"), "#<dial><err=busy>");
    EXPECT_EQ(state(), QStringLiteral("101=dialing +493023125001=trying"));
}

TEST_F(NetTapiOrders, dialKnowsThePrefixOfTheExchange)
{
    Numbering numbering;
    numbering.outsidePrefix = QStringLiteral("0");
    exchange.setNumbering(numbering);
    client.watch("100");
    client.said("!<interest><outgoing_outside_calls>");
    EXPECT_EQ(said("!<dial><uid=100><addr=9,03023125001>"),
              "#<dial><ok>|#<uid=100><call=1><outgoing_outside_call>"
              "<called_number=03023125001><serial=1>");
    EXPECT_EQ(state(), QStringLiteral("100=dialing +493023125001=trying"));
}

TEST_F(NetTapiOrders, recordingIsSwitched)
{
    EXPECT_EQ(said("!<record><uid=100>"), "") << "no call";
    EXPECT_EQ(outcomeOf("record"), QStringLiteral("no active call"));
    callIn(QStringLiteral("100"));
    EXPECT_EQ(said("!<record><uid=100>"), "") << "it rings only";
    EXPECT_FALSE(call()->recording);
    exchange.answer(QStringLiteral("100"));
    EXPECT_EQ(said("!<record><uid=100>"), "");
    EXPECT_TRUE(call()->recording);
    EXPECT_EQ(said("!<stop_record><uid=101>"), "");
    EXPECT_TRUE(call()->recording);
    EXPECT_EQ(said("!<stop_record><uid=100>"), "");
    EXPECT_FALSE(call()->recording);
    EXPECT_EQ(outcomeOf("stop_record"), QStringLiteral("done"));
}

TEST_F(NetTapiOrders, tonesAreSentOrNone)
{
    EXPECT_EQ(said("!<play_dtmf><uid=100><digits=1>"), "");
    EXPECT_EQ(outcomeOf("play_dtmf"), QStringLiteral("no active call"));
    connectPair();
    for (const char *digits : {"12A", "1,2", "1 2", ""})
        EXPECT_EQ(said(QByteArray("!<play_dtmf><uid=100><digits=") + digits + '>'), "") << digits;
    EXPECT_EQ(exchange.legsOf(QStringLiteral("100")).front()->digits, QString());
    EXPECT_EQ(said("!<play_dtmf><uid=100><digits=42#*>"), "");
    EXPECT_EQ(exchange.legsOf(QStringLiteral("100")).front()->digits, QStringLiteral("42#*"));
}

TEST_F(NetTapiOrders, statusIsChanged)
{
    const auto status = [&] { return exchange.findExtension(QStringLiteral("101"))->status; };
    EXPECT_EQ(said("!<change_status><uid=101><status=At Lunch>"), "");
    EXPECT_EQ(status(), QStringLiteral("At Lunch"));
    set(R"({"statuses": ["Available", "At Lunch"]})");
    EXPECT_EQ(said("!<change_status><uid=101><status=at lunch>"), "");
    EXPECT_EQ(outcomeOf("change_status"), QStringLiteral("unknown status"));
    EXPECT_EQ(said("!<change_status><uid=101><status=Available>"), "");
    EXPECT_EQ(status(), QStringLiteral("Available"));
    EXPECT_EQ(said("!<change_status><uid=199><status=Available>"), "");
    EXPECT_EQ(outcomeOf("change_status"), QStringLiteral("unknown extension"));
}

TEST_F(NetTapiOrders, interestNeedsAUserAndAKind)
{
    EXPECT_EQ(said("!<interest><incoming_outside_calls>"), "#<interest><ok>");
    EXPECT_EQ(said("!<interest><outgoing_outside_calls><uid=101>"), "#<interest><ok>");
    EXPECT_EQ(said("!<interest><incoming_outside_calls><uid=199>"),
              "#<interest><err=unknown extension>");
    EXPECT_EQ(said("!<interest><incoming_outside_calls><uid=900>"),
              "#<interest><err=unknown extension>");
    EXPECT_EQ(said("!<interest><uid=101>"), "#<interest><err=no kind of call>");
    EXPECT_EQ(said("!<interest><incoming_outside_call>"), "#<interest><err=no kind of call>");
    set(R"({"refuse_interest": "not for you"})");
    EXPECT_EQ(said("!<interest><incoming_outside_calls>"), "#<interest><err=not for you>");
}

} // namespace
