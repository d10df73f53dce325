// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/simulator/endpoints/nettapifixture.h"

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace std::chrono_literals;

// What the endpoint does wrong on purpose.
namespace {

const QByteArray offeredOne = "#<uid=100><call=1><incoming_outside_call><caller_name=MUSTER AG>"
                              "<caller_number=03023125001><serial=1>";
const QByteArray endOne = "#<uid=100><call=1><serial=1><end>";
const QByteArray dialled = "#<uid=100><call=1><outgoing_outside_call>"
                           "<called_number=03023125001><serial=1>";
const QByteArray dialOrder = "!<dial><uid=100><addr=9,03023125001>";

/// Somebody who watches 100.
class NetTapiSwitches : public NetTapiFixture
{
protected:
    using List = QByteArrayList;
    NetTapiSwitches() { client.watch("100"); }
    /// One that is over.
    void call()
    {
        callIn(own);
        exchange.drop(own);
    }
    const QString own = QStringLiteral("100");
    NetTapiClient client {endpoint.port()};
};

TEST_F(NetTapiSwitches, loginsAreRefused)
{
    set(R"({"refuse_login": true})");
    EXPECT_EQ(NetTapiClient(endpoint.port()).signIn("100"), "#<login_nettapi=n>");
    EXPECT_EQ(outcomeOf("login_nettapi"), QStringLiteral("login refused"));
}

TEST_F(NetTapiSwitches, answersAreLeftOut)
{
    set(R"({"unanswered": ["dial", "interest", "call_info", "connect_nettapi", "login_nettapi"]})");
    client.send("!<interest><incoming_outside_calls><uid=101>");
    client.send("?<call_info=1>");
    client.send(dialOrder);
    EXPECT_EQ(client.next(), dialled) << "all is done";
    EXPECT_EQ(outcomeOf("interest"), QStringLiteral("done"));
    NetTapiClient second(endpoint.port());
    second.send("!<connect_nettapi>");
    second.send("!<login_nettapi><uname=100><pass=>");
    second.send("!<change_status><uid=100><status=Out>");
    EXPECT_TRUE(waitFor([&] { return outcomeOf("change_status") == QLatin1String("done"); }));
    EXPECT_EQ(second.socket.readAll(), QByteArray());
}

TEST_F(NetTapiSwitches, ordersAreIgnored)
{
    set(R"({"ignored": ["dial", "record", "change_status"]})");
    EXPECT_EQ(client.said(dialOrder), List());
    EXPECT_TRUE(exchange.calls().empty());
    callIn(own);
    exchange.answer(own);
    client.said("!<record><uid=100>");
    EXPECT_FALSE(exchange.calls().begin()->second.recording);
    set(R"({"ignored": []})");
    client.said("!<record><uid=100>");
    EXPECT_TRUE(exchange.calls().begin()->second.recording);
}

struct Drop
{
    const char *step;
    size_t messages; ///< That come before.
};

class NetTapiDrops : public NetTapiFixture, public testing::WithParamInterface<Drop>
{ };

TEST_P(NetTapiDrops, endsTheConnectionThere)
{
    const QByteArray options = QByteArray(R"({"drop_after": ")") + GetParam().step + R"("})";
    set(options);
    NetTapiClient client(endpoint.port());
    client.socket.write("!<connect_nettapi>\x04!<login_nettapi><uname=100><pass=>\x04"
                        "!<interest><outgoing_outside_calls>\x04"
                        + dialOrder + '\x04' + "!<change_status><uid=100><status=Out>\x04");
    EXPECT_TRUE(client.ends());
    const QByteArrayList all {"#<challenge=", "#<login_nettapi=y>", "#<interest><ok>",
                              "#<dial><ok>"};
    for (size_t i = 0; i < GetParam().messages; ++i)
        EXPECT_TRUE(client.next().startsWith(all[qsizetype(i)])) << i;
    EXPECT_EQ(client.next(), QByteArray());
    EXPECT_EQ(exchange.findExtension(QStringLiteral("100"))->status, QString());
    EXPECT_EQ(exchange.calls().empty(), GetParam().messages < 4) << "what was done stays done";
}

const Drop drops[] = {{"connect", 0}, {"challenge", 1}, {"login", 2}, {"interest", 3}, {"dial", 4}};
INSTANTIATE_TEST_SUITE_P(Steps, NetTapiDrops, testing::ValuesIn(drops),
                         [](const auto &row) { return std::string(row.param.step); });

TEST_F(NetTapiSwitches, calledNumbersMayHaveThePrefix)
{
    set(R"({"prefix_in_notices": true})");
    EXPECT_EQ(client.said(dialOrder).value(1),
              "#<uid=100><call=1><outgoing_outside_call><called_number=903023125001><serial=1>");
    exchange.drop(own);
    client.said();
    callIn(own);
    EXPECT_TRUE(client.said().value(0).contains("<caller_number=03023125001>"));
}

TEST_F(NetTapiSwitches, noticesComeBeforeTheAnswer)
{
    EXPECT_EQ(client.said(dialOrder), (List {"#<dial><ok>", dialled}));
    exchange.drop(own);
    client.said();
    set(R"({"notices_first": true})");
    EXPECT_EQ(client.said(dialOrder).value(1), "#<dial><ok>");
}

TEST_F(NetTapiSwitches, everyOctetIsASegment)
{
    set(R"({"segments": "split"})");
    int reads = 0;
    QObject::connect(&client.socket, &QTcpSocket::readyRead, &client.socket, [&] { ++reads; });
    call();
    EXPECT_EQ(client.said(), (List {offeredOne, endOne}));
    EXPECT_GT(reads, 50) << "more than a few came together";
    client.send("!<logout_nettapi>");
    EXPECT_TRUE(client.ends());
}

TEST_F(NetTapiSwitches, severalMessagesAreASegment)
{
    set(R"({"segments": "joined"})");
    int reads = 0;
    QObject::connect(&client.socket, &QTcpSocket::readyRead, &client.socket, [&] { ++reads; });
    call();
    call();
    EXPECT_FALSE(waitFor([&] { return client.socket.bytesAvailable() > 0; }, 0s));
    clock.advance(50ms);
    EXPECT_EQ(client.next(), offeredOne);
    EXPECT_EQ(client.next(), endOne);
    EXPECT_TRUE(client.next().contains("<serial=2>"));
    EXPECT_EQ(client.received, "#<uid=100><call=1><serial=2><end>\x04");
    EXPECT_EQ(reads, 1);
}

TEST_F(NetTapiSwitches, endsAreMissingAndSlotsFree)
{
    set(R"({"missing_ends": true})");
    call();
    callIn(own);
    EXPECT_EQ(client.said(),
              (List {offeredOne, QByteArray(offeredOne).replace("serial=1", "serial=2")}));
    set(R"({"missing_ends": false})");
    exchange.drop(own);
    EXPECT_EQ(client.said(), List {"#<uid=100><call=1><serial=2><end>"});
}

TEST_F(NetTapiSwitches, noticesComeTwice)
{
    set(R"({"duplicate_notices": true})");
    call();
    EXPECT_EQ(client.said(), (List {offeredOne, offeredOne, endOne, endOne}));
    EXPECT_EQ(client.said("!<interest><incoming_outside_calls>"), List {"#<interest><ok>"});
}

TEST_F(NetTapiSwitches, blanksStandWhereTheyMeanNothing)
{
    set(R"({"blanks": true})");
    call();
    client.send("!<interest><incoming_outside_calls>");
    EXPECT_EQ(client.next(), " \r\n" + QByteArray(offeredOne).replace("><", ">\r\n <"));
    EXPECT_EQ(client.next(), " \r\n#<uid=100>\r\n <call=1>\r\n <serial=1>\r\n <end>");
    EXPECT_EQ(client.next(), " \r\n#<interest>\r\n <ok>");
}

TEST_F(NetTapiSwitches, unknownUnitsAndMessagesAreSent)
{
    set(R"({"unknown_units": true, "unknown_messages": true})");
    exchange.makeCall(own, answers);
    exchange.drop(own);
    EXPECT_EQ(client.said().join('\n').toStdString(),
              "#<x_load=7><x_weather=fine>\n"
              "#<uid=100><x_weather=fine><call=1><outgoing_outside_call>"
              "<called_number=03023125001><serial=1>\n"
              "#<x_load=7><x_weather=fine>\n"
              "#<uid=100><x_weather=fine><call=1><serial=1><end>");
    set(R"({"unknown_units": false})");
    exchange.makeCall(own, answers);
    EXPECT_EQ(client.said().value(0), "#<x_load=7>");
}

TEST_F(NetTapiSwitches, noticesStandBetweenTheMessagesOfAReport)
{
    call();
    client.said();
    set(R"({"interleaved_call_info": true})");
    const List all = client.said("?<call_info=1>");
    ASSERT_EQ(all.size(), 7);
    for (const int i : {1, 3, 5})
        EXPECT_EQ(all[i], endOne);
    EXPECT_EQ(all[6], "#<call_info=1><end>");
    NetTapiClient fresh(endpoint.port());
    fresh.signIn("100");
    EXPECT_EQ(fresh.said("?<call_info=1>").size(), 4) << "no notice so far";
}

TEST_F(NetTapiSwitches, reportsTakeTheirTime)
{
    call();
    client.said();
    set(R"({"call_info_pause": 200})");
    client.send("?<call_info=1>");
    EXPECT_TRUE(client.next().contains("<call_type=I>"));
    client.send("?<call_info=1>");
    client.send("!<interest><outgoing_outside_calls>");
    EXPECT_EQ(client.next(), "#<interest><ok>") << "what is said meanwhile stands between";
    clock.advance(199ms);
    callIn(own);
    EXPECT_TRUE(client.next().contains("<serial=2>"));
    clock.advance(1ms);
    EXPECT_TRUE(client.next().contains("<party=1>"));
    clock.advance(200ms);
    EXPECT_TRUE(client.next().contains("<party=2>"));
    clock.advance(400ms);
    EXPECT_EQ(client.next(), "#<call_info=1><end>");
    EXPECT_TRUE(client.next().contains("<call_type=I>")) << "the second time";
    clock.advance(600ms);
    client.next();
    client.next();
    EXPECT_EQ(client.next(), "#<call_info=1><end>");
    EXPECT_EQ(client.said(), List());
}

TEST_F(NetTapiSwitches, reportsDoNotEnd)
{
    call();
    client.said();
    set(R"({"endless_call_info": true})");
    EXPECT_EQ(client.said("?<call_info=1>").size(), 3);
    EXPECT_FALSE(client.said("?<call_info=1>").contains("#<call_info=1><end>"));
}

TEST_F(NetTapiSwitches, faultsOfEveryEndpointAreThere)
{
    const auto setFaults = [&](const char *faults) {
        const auto read = changed(Faults {}, QJsonDocument::fromJson(faults).object());
        ASSERT_TRUE(read);
        endpoint.setFaults(*read);
    };
    setFaults(R"({"closeAfter": 12})");
    NetTapiClient cut(endpoint.port());
    cut.send("!<connect_nettapi>");
    EXPECT_TRUE(cut.ends());
    EXPECT_EQ(cut.socket.readAll(), "#<challenge=");
    setFaults(R"({"reset": true})");
    NetTapiClient broken(endpoint.port());
    broken.socket.write("!<connect_nettapi>\x04");
    EXPECT_TRUE(broken.ends());
    EXPECT_EQ(broken.socket.error(), QAbstractSocket::RemoteHostClosedError);
    setFaults(R"({"delay": 2})");
    NetTapiClient late(endpoint.port());
    late.send("!<connect_nettapi>");
    EXPECT_TRUE(waitFor([&] { return clock.pending() > 0; }));
    clock.advance(1999ms);
    EXPECT_FALSE(waitFor([&] { return late.socket.bytesAvailable() > 0; }, 0s));
    clock.advance(1ms);
    EXPECT_TRUE(late.next().startsWith("#<challenge="));
    setFaults(R"({"refuse": true})");
    QTcpSocket refused;
    refused.connectToHost(QHostAddress::LocalHost, endpoint.port());
    EXPECT_TRUE(
        waitFor([&] { return refused.error() == QAbstractSocket::ConnectionRefusedError; }));
}

} // namespace
