// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/socketdiag.h"
#include "tests/support/waitfor.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Jackfield {

namespace {

    class SocketDiagTest : public testing::TestWithParam<QHostAddress::SpecialAddress>
    {
    protected:
        void SetUp() override
        {
            if (!server.listen(GetParam()))
                GTEST_SKIP() << "this machine has no such address";
            client.connectToHost(server.serverAddress(), server.serverPort());
            ASSERT_TRUE(waitFor([this] { return server.hasPendingConnections(); }));
            ASSERT_TRUE(waitFor([this] { return client.state() == QTcpSocket::ConnectedState; }));
            ours = server.nextPendingConnection();
            pair = {{ours->peerAddress(), ours->peerPort()},
                    {ours->localAddress(), ours->localPort()}};
        }
        quint64 clientInode() const
        {
            struct stat status
            { };
            fstat(int(client.socketDescriptor()), &status);
            return status.st_ino;
        }

        QTcpServer server;
        QTcpSocket client;
        QTcpSocket *ours = nullptr;
        SocketPair pair;
        const SocketDiag diag;
    };

} // namespace

TEST_P(SocketDiagTest, NamesTheUserAndTheSocketOfThePeer)
{
    for (int again = 0; again < 2; ++again) {
        const auto holder = diag.peerOf(pair);
        ASSERT_TRUE(holder);
        EXPECT_EQ(holder->uid, geteuid());
        EXPECT_EQ(holder->inode, clientInode());
    }
}

TEST_P(SocketDiagTest, APeerThatIsGoneHasNoSocket)
{
    client.close();
    EXPECT_TRUE(waitFor([this] {
        return ours->state() != QTcpSocket::ConnectedState || ours->bytesAvailable() == 0;
    }));
    const auto holder = diag.peerOf(pair);
    EXPECT_EQ(holder ? holder->inode : 0, 0U);
}

TEST_P(SocketDiagTest, WhoListensThereIsNotThePeer)
{
    const SocketPair none {{server.serverAddress(), server.serverPort()},
                           {server.serverAddress(), 9}};
    EXPECT_FALSE(diag.peerOf(none));
}

INSTANTIATE_TEST_SUITE_P(Loopback, SocketDiagTest,
                         testing::Values(QHostAddress::LocalHost, QHostAddress::LocalHostIPv6));

} // namespace Jackfield
