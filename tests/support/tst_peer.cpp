// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/childprocess.h"
#include "tests/support/peer.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QUdpSocket>

#include <gtest/gtest.h>
#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Jackfield {

namespace {

    /// As the system counts them: how many are read at once depends on how busy it is.
    int segmentsOf(int socket)
    {
        tcp_info info {};
        socklen_t size = sizeof info;
        getsockopt(socket, IPPROTO_TCP, TCP_INFO, &info, &size);
        return int(info.tcpi_data_segs_in);
    }

    /// Keeps what comes on each connection, answers and closes at a full stop.
    class Echo : public QTcpServer
    {
    public:
        Echo()
        {
            listen(QHostAddress::LocalHost);
            connect(this, &QTcpServer::newConnection, this, [this] {
                while (QTcpSocket *socket = nextPendingConnection()) {
                    const qsizetype row = received.size();
                    received.append(QByteArray());
                    connect(socket, &QTcpSocket::readyRead, this, [this, socket, row] {
                        received[row] += socket->readAll();
                        segments = segmentsOf(int(socket->socketDescriptor()));
                        if (!received[row].contains('.'))
                            return;
                        socket->write("seen");
                        socket->disconnectFromHost();
                    });
                    connect(socket, &QTcpSocket::errorOccurred, this,
                            [this](QAbstractSocket::SocketError error) { errors << error; });
                }
            });
        }
        QList<QByteArray> received;
        QList<QAbstractSocket::SocketError> errors;
        int segments = 0; ///< With data, of the connection that was last heard.
    };

    class PeerTest : public testing::Test
    {
    protected:
        QList<PeerAnswer> run(const char *input)
        {
            PeerScript script = peerScript(badPieces(QString::fromUtf8(input)));
            script.port = echo.serverPort();
            return runPeer(script);
        }
        Echo echo;
    };

} // namespace

TEST_F(PeerTest, sendsAndHears)
{
    const auto answers = run("one\\r\\n.");
    ASSERT_EQ(answers.size(), 1);
    EXPECT_EQ(answers[0].bytes, QByteArray("seen"));
    EXPECT_TRUE(answers[0].connected && answers[0].closed);
    EXPECT_EQ(echo.received, QList<QByteArray> {"one\r\n."});
}

TEST_F(PeerTest, goesOnByteByByteAndInPieces)
{
    run("@@BYTEWISE@@abcdef.");
    EXPECT_EQ(echo.received, QList<QByteArray> {"abcdef."});
    EXPECT_GT(echo.segments, 3);
    run("abc@@SPLIT(50ms)@@def.");
    EXPECT_EQ(echo.received.last(), QByteArray("abcdef."));
    EXPECT_EQ(echo.segments, 2);
}

TEST_F(PeerTest, sendsAgainAndAgainUntilItIsClosed)
{
    const auto answers = run("a@@EVERY(20ms,.)@@");
    EXPECT_TRUE(answers.value(0).closed);
    EXPECT_TRUE(echo.received.value(0).startsWith("a."));
}

TEST_F(PeerTest, endsInEveryWay)
{
    run("a@@CLOSE@@");
    run("b@@FIN@@");
    EXPECT_TRUE(waitFor([this] { return echo.errors.size() == 2; }));
    EXPECT_EQ(echo.errors.count(QAbstractSocket::RemoteHostClosedError), 2);
    run("c@@WAIT(100ms)@@@@RST@@");
    EXPECT_TRUE(waitFor([this] { return echo.errors.size() == 3; }));
    EXPECT_EQ(echo.received, (QList<QByteArray> {"a", "b", "c"}));
}

TEST_F(PeerTest, comesTwice)
{
    EXPECT_EQ(run("again.@@SECOND_CONNECTION(20ms)@@").size(), 2);
    EXPECT_EQ(run("this.@@SECOND_CONNECTION(20ms)@@that.").size(), 2);
    EXPECT_EQ(echo.received, (QList<QByteArray> {"again.", "again.", "this.", "that."}));
    run("@@CONNECT(3)@@last.");
    EXPECT_EQ(echo.received.mid(4), (QList<QByteArray> {"", "", "last."}));
}

TEST_F(PeerTest, datagrams)
{
    QUdpSocket socket;
    ASSERT_TRUE(socket.bind(QHostAddress::LocalHost));
    for (const char *input : {"Drop 100", ""}) {
        PeerScript script = peerScript(badPieces(QString::fromUtf8(input)));
        if (script.steps.isEmpty())
            script.steps.append(PeerScript::Step());
        script.transport = PeerScript::Transport::Udp;
        script.port = socket.localPort();
        EXPECT_TRUE(runPeer(script).value(0).connected);
        ASSERT_TRUE(socket.hasPendingDatagrams());
        QByteArray datagram(100, ' ');
        datagram.resize(socket.readDatagram(datagram.data(), datagram.size()));
        EXPECT_EQ(datagram, QByteArray(input));
    }
}

TEST_F(PeerTest, unknownMacrosAreNamed)
{
    QStringList unknown;
    peerScript(badPieces(QStringLiteral("@@FIFO(call.cti)@@")), &unknown);
    EXPECT_EQ(unknown, QStringList {QStringLiteral("FIFO")});
}

TEST(ChildProcessTest, givesBackWhatItFound)
{
    ChildProcess child([] { return QByteArray(100'000, 'x'); });
    EXPECT_EQ(child.finish(), QByteArray(100'000, 'x'));
    ChildProcess crashing([]() -> QByteArray { _exit(3); });
    EXPECT_EQ(crashing.finish(), std::nullopt);
}

TEST(ChildProcessTest, runsUnderAnotherUser)
{
    if (geteuid() != 0)
        GTEST_SKIP() << "only root can become another user";
    ChildProcess child([] { return QByteArray::number(geteuid()); }, 65534);
    EXPECT_EQ(child.finish(), QByteArray("65534"));
    ChildProcess stays([] { return QByteArray(setuid(0) == 0 ? "root" : "nobody"); }, 65534);
    EXPECT_EQ(stays.finish(), QByteArray("nobody"));
}

} // namespace Jackfield
