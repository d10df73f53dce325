// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/simulator/endpoints/tapimasterfixture.h"

#include <QJsonDocument>

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace std::chrono_literals;

namespace {

class FaultsTest : public TapiMasterFixture
{
protected:
    void set(const char *json)
    {
        const auto faults = changed(endpoint->faults(), QJsonDocument::fromJson(json).object());
        ASSERT_TRUE(faults) << json;
        endpoint->setFaults(*faults);
    }
};

TEST_F(FaultsTest, refuseAndBack)
{
    start();
    const quint16 port = endpoint->port();
    set(R"({"refuse": true})");
    QTcpSocket socket;
    connectTo(socket);
    EXPECT_EQ(socket.error(), QAbstractSocket::ConnectionRefusedError);
    set(R"({"refuse": false})");
    EXPECT_EQ(endpoint->port(), port);
    converse("MakeCall 100 101");
    EXPECT_EQ(count("order"), 1);
}

TEST_F(FaultsTest, refuseFromTheStart)
{
    endpoint = std::make_unique<TapiMasterEndpoint>(exchange, TapiMasterOptions {});
    set(R"({"refuse": true})");
    ASSERT_TRUE(endpoint->listen(0));
    EXPECT_NE(endpoint->port(), 0);
    QTcpSocket socket;
    connectTo(socket);
    EXPECT_EQ(socket.error(), QAbstractSocket::ConnectionRefusedError);
}

TEST_F(FaultsTest, silentReadsAndDoesNothing)
{
    start();
    set(R"({"silent": true})");
    QTcpSocket socket;
    connectTo(socket);
    socket.write("GET /Makecall%20100%20101 HTTP/1.1\r\n\r\n");
    ASSERT_TRUE(waitFor([&] { return count("received") == 1; }));
    sendDatagram("MakeCall 100 101");
    EXPECT_EQ(state(), QString());
    EXPECT_EQ(socket.state(), QAbstractSocket::ConnectedState);
    EXPECT_EQ(socket.bytesAvailable(), 0);
}

TEST_F(FaultsTest, resetBreaksTheConnection)
{
    start();
    set(R"({"reset": true})");
    QTcpSocket socket;
    connectTo(socket);
    socket.write("MakeCall 100 101\r\n");
    EXPECT_TRUE(waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
    EXPECT_EQ(socket.error(), QAbstractSocket::RemoteHostClosedError);
    EXPECT_EQ(state(), QString());
}

TEST_F(FaultsTest, answersAreCut)
{
    start();
    set(R"({"closeAfter": 12})");
    EXPECT_EQ(httpGet("/Makecall%20100%20101"), QByteArray("HTTP/1.1 200"));
    EXPECT_EQ(state(), QStringLiteral("100=dialing 101=ringing"));
    set(R"({"closeAfter": 0})");
    QTcpSocket socket;
    connectTo(socket);
    EXPECT_TRUE(waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
    set(R"({"closeAfter": null})");
    EXPECT_TRUE(httpGet("/Drop%20100").endsWith("OK"));
}

TEST_F(FaultsTest, delayKeepsTheOrder)
{
    start();
    set(R"({"delay": 1.5})");
    QTcpSocket socket;
    connectTo(socket);
    socket.write("MakeCall 100 101\r\n");
    ASSERT_TRUE(waitFor([&] { return count("received") == 1; }));
    socket.write("Drop 100\r\n");
    waitFor([&] { return socket.bytesToWrite() == 0; });
    ::shutdown(int(socket.socketDescriptor()), SHUT_WR);
    ASSERT_TRUE(waitFor([&] { return count("received") == 2; }));
    sendDatagram("Answer 101");
    clock.advance(1499ms);
    EXPECT_EQ(count("order"), 0);
    clock.advance(1ms);
    EXPECT_EQ(count("order"), 3);
    clock.advance(1500ms);
    EXPECT_TRUE(waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
}

TEST(Faults, valuesAreChecked)
{
    const auto refuses = [](const char *json) {
        const auto faults = changed({}, QJsonDocument::fromJson(json).object());
        EXPECT_FALSE(faults) << json;
        EXPECT_EQ(faults.error().code, Error::Code::Malformed);
    };
    refuses(R"({"explode": true})");
    refuses(R"({"refuse": 1})");
    refuses(R"({"silent": "yes"})");
    refuses(R"({"reset": null})");
    refuses(R"({"closeAfter": -1})");
    refuses(R"({"closeAfter": "3"})");
    refuses(R"({"delay": -0.1})");
    refuses(R"({"delay": 601})");
    const Faults all {true, true, true, 7, 1500ms};
    EXPECT_EQ(*changed({}, toJson(all)), all);
    EXPECT_EQ(*changed(all, toJson({})), Faults {});
}

} // namespace
