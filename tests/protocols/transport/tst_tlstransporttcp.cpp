// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/tcptransport.h"
#include "tests/protocols/transport/tlsonscript.h"
#include "tests/support/httpstandin.h"
#include "tests/support/waitfor.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace Jackfield;

/// The same over TCP.
class TlsOnTcp : public TlsOnScript
{
protected:
    TlsOnTcp()
    {
        rules.host = loopback;
        EXPECT_TRUE(server.listen(QHostAddress::LocalHost));
    }
    void connectTo(const Certificate &certificate)
    {
        connectTo(server.serverPort());
        ASSERT_TRUE(waitFor([this] { return server.hasPendingConnections(); }));
        socket = server.nextPendingConnection();
        peer = std::make_unique<TlsPeer>(certificate);
        const auto answer = [this] {
            peer->feed(socket->readAll());
            socket->write(peer->outgoing());
        };
        QObject::connect(socket, &QTcpSocket::readyRead, socket, answer);
        answer();
    }
    void connectTo(quint16 port)
    {
        tls = std::make_unique<TlsTransport>(
            system, std::make_unique<TcpTransport>(system, loopback, port), Below::Closed, rules);
        told = std::make_unique<Told>(*tls);
        tls->open();
    }
    bool waitForEnd()
    {
        return waitFor([this] { return told->closed == 1; });
    }

    SystemClock system;
    QTcpServer server;
    QTcpSocket *socket = nullptr;
    std::unique_ptr<TlsPeer> peer;
};

TEST_F(TlsOnTcp, CarriesMuchBothWays)
{
    ASSERT_NO_FATAL_FAILURE(connectTo(made(loopback, &authority)));
    ASSERT_TRUE(waitFor([this] { return told->opened == 1 && peer->isOpen(); }));
    QByteArray much(8 * 1024 * 1024, '\0');
    for (qsizetype i = 0; i < much.size(); ++i)
        much[i] = char(i * 31 + (i >> 12));
    tls->write(much);
    tls->write("end");
    peer->write(much);
    socket->write(peer->outgoing());
    ASSERT_TRUE(waitFor([&] {
        return peer->received.size() == much.size() + 3 && told->received.size() == much.size();
    }));
    EXPECT_EQ(peer->received, much + "end");
    EXPECT_EQ(told->received, much);
    EXPECT_TRUE(waitFor([this] { return told->flushed > 0; }));
    tls->finishWriting();
    EXPECT_TRUE(waitFor([this] { return peer->isEnded(); }));
    socket->disconnectFromHost();
    EXPECT_TRUE(waitForEnd());
    EXPECT_FALSE(told->error) << qPrintable(told->error->detail);
}

TEST_F(TlsOnTcp, SpeaksWithQtsTls)
{
    HttpStandIn web;
    const Certificate certificate = made(loopback, &authority);
    web.useTls(certificate.pem, certificate.keyPem);
    web.answer(httpAnswer("200 OK", QByteArray(300'000, 'b')));
    connectTo(web.port());
    ASSERT_TRUE(waitFor([this] { return told->opened == 1; }));
    tls->write("GET / HTTP/1.1\r\n\r\n");
    ASSERT_TRUE(waitForEnd());
    EXPECT_FALSE(told->error) << qPrintable(told->error->detail);
    EXPECT_EQ(told->received.count('b'), 300'000);
    EXPECT_EQ(web.received(), QList<QByteArray> {"GET / HTTP/1.1\r\n\r\n"});
}

TEST_F(TlsOnTcp, AResetInTheHandshakeIsAnError) // Z06
{
    HttpStandIn web;
    web.answer({{}, HttpStandIn::Then::Reset, HttpStandIn::When::FirstByte, 0, false});
    connectTo(web.port());
    ASSERT_TRUE(waitForEnd());
    ASSERT_TRUE(told->error);
    EXPECT_EQ(told->error->code, Error::Code::NotConnected);
    EXPECT_EQ(told->opened, 0);
}

TEST_F(TlsOnTcp, ARefusalLeavesNoWordsBehind) // T69, Z05
{
    HttpStandIn plain;
    plain.answer({"HTTP/1.1 400 Bad Request\r\n\r\n", HttpStandIn::Then::Close,
                  HttpStandIn::When::FirstByte, 0, false});
    connectTo(plain.port());
    QObject::connect(tls.get(), &Transport::opened, &told->context,
                     [this] { tls->write("password"); });
    ASSERT_TRUE(waitForEnd());
    ASSERT_TRUE(told->error);
    EXPECT_EQ(told->error->code, Error::Code::Refused);
    EXPECT_TRUE(waitFor([&] { return plain.open() == 0; }));
    EXPECT_FALSE(plain.received().value(0).contains("password"));
}

TEST_F(TlsOnTcp, ARealServersWrongCertificateIsRefused) // Z00, Z02
{
    for (const Certificate &certificate :
         {made(loopback), made(QStringLiteral("other.test"), &authority)}) {
        HttpStandIn web;
        web.useTls(certificate.pem, certificate.keyPem);
        connectTo(web.port());
        ASSERT_TRUE(waitForEnd());
        EXPECT_EQ(tls->trouble(), Trouble::Untrusted);
        EXPECT_TRUE(waitFor([&web] { return web.open() == 0; }));
        EXPECT_EQ(web.received().value(0), QByteArray());
    }
}
