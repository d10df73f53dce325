// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/socketowner.h"
#include "app/gates/socketprogram.h"
#include "tests/support/manualclock.h"
#include "tests/support/waitfor.h"

#include <QFile>
#include <QMap>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUdpSocket>

#include <gtest/gtest.h>
#include <unistd.h>

namespace Jackfield {

using namespace std::chrono_literals;
using User = SocketOwner::User;

namespace {

    const QByteArray heading = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when "
                               "retrnsmt   uid  timeout inode\n";

    QByteArray row(const QByteArray &local, const QByteArray &remote, quint32 uid, quint64 inode,
                   const QByteArray &state = "01")
    {
        return "  12: " + local + ' ' + remote + ' ' + state
            + " 00000000:00000000 00:00000000 00000000  " + QByteArray::number(uid) + "        0 "
            + QByteArray::number(inode) + " 1 00000000a804d80d 20 4 30 10 -1\n";
    }

    SocketEnd end(const char *address, quint16 port)
    {
        return {QHostAddress(QLatin1String(address)), port};
    }

    /// Tables made of text, given `pieceSize` bytes at a time.
    struct Tables
    {
        QMap<QString, QByteArray> text;
        qsizetype pieceSize = 100'000;
        std::function<void()> atPiece = [] {};

        SocketOwners::Opener opener()
        {
            return [this](const QString &path) -> SocketOwners::Table {
                if (!text.contains(path))
                    return nullptr;
                return [this, path, at = qsizetype(0)]() mutable {
                    atPiece();
                    const QByteArray piece = text[path].mid(at, pieceSize);
                    at += piece.size();
                    return piece;
                };
            };
        }
    };

    class SocketOwnerTest : public testing::Test
    {
    protected:
        SocketOwner tcp(const SocketEnd &peer, const SocketEnd &own = end("127.0.0.1", 2503))
        {
            return SocketOwners(tables.opener(), stopwatch).ofTcpPeers({{peer, own}}).first();
        }
        SocketOwner udp(const SocketEnd &sender)
        {
            return SocketOwners(tables.opener(), stopwatch, always).ofUdpSenders({sender}).first();
        }
        QByteArray &tableOf(const char *name)
        {
            return tables.text[QStringLiteral("/proc/net/") + QLatin1String(name)];
        }
        ManualClock clock;
        const SocketOwners::Stopwatch stopwatch = [this] { return clock.monotonic(); };
        Tables tables;
        /// No port of these tables is held in truth.
        const SocketOwners::Exclusion always = [](const SocketEnd &) { return true; };
        const quint32 me = geteuid();
        const quint32 other = geteuid() + 1;
    };

} // namespace

TEST(SocketRow, ReadsARowOfTheKernel)
{
    const QByteArray line = "  15: 0100007F:9C4E 0100007F:09C7 01 00000000:00000000 00:00000000 "
                            "00000000  1000        0 48213 1 0000000000000000 20 4 30 10 -1";
    const auto parsed = parseSocketRow(line);
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->local.toByteArray(), "0100007F:9C4E");
    EXPECT_EQ(parsed->remote.toByteArray(), "0100007F:09C7");
    EXPECT_EQ(parsed->uid, 1000u);
    EXPECT_EQ(parsed->inode, 48213u);
    EXPECT_FALSE(parsed->isListening);
}

TEST(SocketRow, IsNoneUntilItIsWhole)
{
    const QByteArray line = row("0100007F:9C4E", "0100007F:09C7", 1000, 48213);
    const qsizetype inodeEnd = line.indexOf("48213") + 5;
    for (qsizetype i = 0; i <= inodeEnd; ++i)
        EXPECT_FALSE(parseSocketRow(line.first(i))) << i;
    EXPECT_TRUE(parseSocketRow(line.first(inodeEnd + 1)));
    EXPECT_FALSE(parseSocketRow(heading));
    EXPECT_FALSE(parseSocketRow("a b c d e f g h i j k"));
    EXPECT_FALSE(parseSocketRow("0: x:09C7 y:09C7 01 0 0 0 -1 0 5 1"));
}

TEST(SocketRow, AddressesAreWrittenAsInTheTables)
{
    // Little endian, which is all this program is built for.
    EXPECT_EQ(socketTableText(end("127.0.0.1", 2503), false), "0100007F:09C7");
    EXPECT_EQ(socketTableText(end("192.0.2.14", 80), false), "0E0200C0:0050");
    EXPECT_EQ(socketTableText(end("::1", 2503), true), "00000000000000000000000001000000:09C7");
    EXPECT_EQ(socketTableText(end("127.0.0.1", 65535), true),
              "0000000000000000FFFF00000100007F:FFFF");
    EXPECT_EQ(socketTableText(end("2001:db8::a1b2", 1), true),
              "B80D01200000000000000000B2A10000:0001")
        << "four words, each turned round";
}

TEST_F(SocketOwnerTest, TellsUsersApart)
{
    tableOf("tcp") = heading + row("0100007F:09C7", "0100007F:9C4E", other, 1) // our own end
        + row("0100007F:9C4E", "0100007F:09C7", me, 5)
        + row("0100007F:9C4F", "0100007F:09C7", other, 6)
        + row("0100007F:9C50", "0100007F:09C7", 0, 0, "05")
        + row("0100007F:9C51", "0100007F:09C8", me, 8);
    EXPECT_EQ(tcp(end("127.0.0.1", 0x9C4E)), (SocketOwner {User::Own, 5}));
    EXPECT_EQ(tcp(end("127.0.0.1", 0x9C4F)), (SocketOwner {User::Other, 6}));
    EXPECT_EQ(tcp(end("127.0.0.1", 0x9C50)), SocketOwner {}) << "gone: uid 0 is not root";
    EXPECT_EQ(tcp(end("127.0.0.1", 0x9C51)), SocketOwner {}) << "connected to another port";
    EXPECT_EQ(tcp(end("127.0.0.2", 0x9C4E)), SocketOwner {});
}

TEST_F(SocketOwnerTest, FindsIpv6AndMappedPeers)
{
    const QByteArray one = "00000000000000000000000001000000";
    const QByteArray mapped = "0000000000000000FFFF00000100007F";
    tableOf("tcp") = heading;
    tableOf("tcp6") = heading + row(one + ":9C4E", one + ":09C7", me, 5)
        + row(mapped + ":9C4F", mapped + ":09C7", other, 6);
    EXPECT_EQ(tcp(end("::1", 0x9C4E), end("::1", 2503)), (SocketOwner {User::Own, 5}));
    EXPECT_EQ(tcp(end("127.0.0.1", 0x9C4F)), (SocketOwner {User::Other, 6}));
}

TEST_F(SocketOwnerTest, FindsManyInOnePassInAnyPieces)
{
    QList<SocketPair> pairs;
    QList<SocketOwner> expected;
    tableOf("tcp") = heading;
    for (quint16 i = 0; i < 40; ++i) {
        pairs.append({end("127.0.0.1", quint16(40'000 + i)), end("127.0.0.1", 2503)});
        expected.append({i % 2 ? User::Own : User::Other, quint64(100 + i)});
        tableOf("tcp").append(row(socketTableText(pairs.last().peer, false), "0100007F:09C7",
                                  i % 2 ? me : other, quint64(100 + i)));
    }
    int opened = 0;
    const SocketOwners owners(
        [&](const QString &path) {
            ++opened;
            return tables.opener()(path);
        },
        stopwatch);
    for (const qsizetype size : {1, 7, 100, 4096}) {
        tables.pieceSize = size;
        opened = 0;
        EXPECT_EQ(owners.ofTcpPeers(pairs), expected) << size;
        EXPECT_EQ(opened, 1) << "all found: tcp6 is not read";
    }
}

TEST_F(SocketOwnerTest, IsUnknownWhenTheTableTakesTooLong)
{
    const QByteArray wanted = row("0100007F:9C4E", "0100007F:09C7", me, 5);
    const QByteArray foreign = row("0100007F:AAAA", "0100007F:09C7", me, 5);
    tableOf("tcp") = foreign + foreign + foreign + foreign + foreign + wanted;
    tables.pieceSize = foreign.size();
    EXPECT_EQ(tcp(end("127.0.0.1", 0x9C4E)).user, User::Own);
    tables.atPiece = [this] { clock.advance(1ms); };
    EXPECT_EQ(tcp(end("127.0.0.1", 0x9C4E)), SocketOwner {}) << "in the sixth millisecond";
    tableOf("udp") = wanted + foreign + foreign + foreign + foreign + foreign;
    EXPECT_EQ(udp(end("127.0.0.1", 0x9C4E)), SocketOwner {}) << "a later row might differ";
}

TEST_F(SocketOwnerTest, IsUnknownWithoutTables)
{
    EXPECT_EQ(tcp(end("127.0.0.1", 0x9C4E)), SocketOwner {});
    EXPECT_EQ(udp(end("127.0.0.1", 0x9C4E)), SocketOwner {});
    tableOf("tcp") = QByteArray(1'000'000, 'x');
    EXPECT_EQ(tcp(end("127.0.0.1", 0x9C4E)), SocketOwner {});
}

TEST_F(SocketOwnerTest, UdpGoesByThePort)
{
    const QByteArray none = "00000000:0000";
    tableOf("udp") = row("00000000:9C4E", none, me, 5, "07") // not connected
        + row("0100007F:9C4F", "0100007F:09C7", other, 6) // connected
        + row("0100007F:9C50", none, me, 7, "07");
    tableOf("udp6") = row(QByteArray(32, '0') + ":9C51", none, me, 8, "07");
    EXPECT_EQ(udp(end("127.0.0.1", 0x9C4E)), (SocketOwner {User::Own, 5}));
    EXPECT_EQ(udp(end("127.0.0.1", 0x9C4F)), (SocketOwner {User::Other, 6}));
    EXPECT_EQ(udp(end("127.0.0.1", 0x9C51)), (SocketOwner {User::Own, 8}));
    EXPECT_EQ(udp(end("127.0.0.1", 0x9C52)), SocketOwner {}) << "sent and gone";
    EXPECT_EQ(udp(end("127.0.0.2", 0x9C50)), SocketOwner {})
        << "another user may have sent from there and be gone";
}

TEST_F(SocketOwnerTest, UdpPortOfSeveralUsersIsUnknown)
{
    const QByteArray none = "00000000:0000";
    tableOf("udp") = row("0100007F:9C4E", none, me, 5) + row("0200007F:9C4E", none, other, 6)
        + row("0100007F:9C4F", none, me, 7) + row("0200007F:9C4F", none, me, 8)
        + row("0100007F:9C50", none, me, 7) + row("0200007F:9C50", none, 0, 0);
    EXPECT_EQ(udp(end("127.0.0.1", 0x9C4E)), SocketOwner {});
    EXPECT_EQ(udp(end("127.0.0.1", 0x9C4F)), (SocketOwner {User::Own, 0})) << "which is not known";
    EXPECT_EQ(udp(end("127.0.0.1", 0x9C50)), SocketOwner {});
}

TEST_F(SocketOwnerTest, NamesWhoStandsInTheWay)
{
    const QByteArray none = "00000000:0000";
    tableOf("tcp") = row("0100007F:09C7", "0100007F:9C4E", me, 4)
        + row("0100007F:09C7", none, other, 6, "0A") + row("00000000:09C8", none, me, 7, "0A");
    tableOf("tcp6") = row(QByteArray(32, '0') + ":09C9", none, other, 8, "0A");
    const SocketOwners owners(tables.opener(), stopwatch);
    using Protocol = SocketOwners::Protocol;
    EXPECT_EQ(owners.holderOf(Protocol::Tcp, end("127.0.0.1", 0x9C7))->inode, 6u);
    EXPECT_EQ(owners.holderOf(Protocol::Tcp, end("127.0.0.1", 0x9C8))->inode, 7u);
    EXPECT_EQ(owners.holderOf(Protocol::Tcp, end("127.0.0.1", 0x9C9))->uid, other);
    EXPECT_EQ(owners.holderOf(Protocol::Tcp, end("::1", 0x9C9))->inode, 8u);
    EXPECT_FALSE(owners.holderOf(Protocol::Tcp, end("::1", 0x9C7)));
    EXPECT_FALSE(owners.holderOf(Protocol::Udp, end("127.0.0.1", 0x9C7)));
}

TEST_F(SocketOwnerTest, TimeIsTheWorkOfThisThread)
{
    const auto begin = SocketOwners::threadTime();
    while (SocketOwners::threadTime() == begin) { }
    EXPECT_LT(SocketOwners::threadTime() - begin, 1s);
}

TEST_F(SocketOwnerTest, ASlowTableDoesNotMakeItBlind)
{
    SocketOwners owners(SocketOwners::openTable, [this] {
        clock.advance(6ms);
        return clock.monotonic();
    });
    owners.testSelf();
    EXPECT_FALSE(owners.isBlind());
}

TEST_F(SocketOwnerTest, WithoutItsOwnRowNobodyIsKnown)
{
    tableOf("tcp") = row("0100007F:9C4E", "0100007F:09C7", me, 5);
    tableOf("udp") = row("0100007F:9C4E", "00000000:0000", me, 5);
    SocketOwners owners(tables.opener(), stopwatch, [](const SocketEnd &) { return true; });
    EXPECT_EQ(owners.ofUdpSenders({end("127.0.0.1", 0x9C4E)}).first().user, User::Own);
    owners.testSelf();
    EXPECT_TRUE(owners.isBlind());
    EXPECT_EQ(owners.ofTcpPeers({{end("127.0.0.1", 0x9C4E), end("127.0.0.1", 2503)}}).first(),
              SocketOwner {});
    EXPECT_EQ(owners.ofUdpSenders({end("127.0.0.1", 0x9C4E)}).first(), SocketOwner {});
}

TEST_F(SocketOwnerTest, FindsRealConnectionsAndTheirProgram)
{
    SocketOwners owners(SocketOwners::openTable, stopwatch);
    owners.testSelf();
    ASSERT_FALSE(owners.isBlind());
    for (const auto address : {QHostAddress::LocalHost, QHostAddress::LocalHostIPv6}) {
        QTcpServer server;
        ASSERT_TRUE(server.listen(address));
        QTcpSocket client;
        client.connectToHost(server.serverAddress(), server.serverPort());
        ASSERT_TRUE(waitFor([&] { return server.hasPendingConnections(); }));
        const QTcpSocket *accepted = server.nextPendingConnection();
        const SocketPair pair {{accepted->peerAddress(), accepted->peerPort()},
                               {accepted->localAddress(), accepted->localPort()}};
        const SocketOwner owner = owners.ofTcpPeers({pair}).first();
        EXPECT_EQ(owner.user, User::Own);
        const SocketProgram program = programOfSocket(owner.inode, clock);
        EXPECT_EQ(program.pid, getpid());
        EXPECT_EQ(program.path, QFile::symLinkTarget(QStringLiteral("/proc/self/exe")));
        EXPECT_EQ(owners.holderOf(SocketOwners::Protocol::Tcp, pair.own)->uid, me);

        client.abort();
        ASSERT_TRUE(
            waitFor([&] { return accepted->state() == QAbstractSocket::UnconnectedState; }));
        EXPECT_EQ(owners.ofTcpPeers({pair}).first(), SocketOwner {});
    }
    EXPECT_EQ(programOfSocket(0, clock), SocketProgram {});
}

// HA9: the client has sent all and is gone, our end still open.
TEST_F(SocketOwnerTest, APeerThatHasClosedIsUnknown)
{
    QTcpServer server;
    ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
    QTcpSocket client;
    client.connectToHost(server.serverAddress(), server.serverPort());
    ASSERT_TRUE(waitFor([&] { return client.state() == QAbstractSocket::ConnectedState; }));
    const SocketPair pair {{client.localAddress(), client.localPort()},
                           {server.serverAddress(), server.serverPort()}};
    const SocketOwners owners(SocketOwners::openTable, stopwatch);
    EXPECT_EQ(owners.ofTcpPeers({pair}).first().user, User::Own) << "before it is accepted";
    client.write("MakeCall 100 1\r\n");
    client.disconnectFromHost();
    ASSERT_TRUE(waitFor([&] {
        return client.state() != QAbstractSocket::ConnectedState
            && client.state() != QAbstractSocket::ClosingState;
    }));
    EXPECT_EQ(owners.ofTcpPeers({pair}).first(), SocketOwner {});
}

TEST_F(SocketOwnerTest, FindsRealSenders)
{
    const SocketOwners owners(SocketOwners::openTable, stopwatch);
    for (const auto address : {QHostAddress::LocalHost, QHostAddress::LocalHostIPv6}) {
        QUdpSocket bound;
        ASSERT_TRUE(bound.bind(address));
        QUdpSocket wildcard;
        ASSERT_TRUE(wildcard.bind(QHostAddress::Any));
        const SocketEnd sender {QHostAddress(address), bound.localPort()};
        EXPECT_EQ(
            owners.ofUdpSenders({sender, {QHostAddress(address), wildcard.localPort()}})[1].user,
            User::Own);
        EXPECT_EQ(owners.ofUdpSenders({sender}).first().user, User::Own);
        bound.close();
        EXPECT_EQ(owners.ofUdpSenders({sender}).first(), SocketOwner {});
    }
}

// Another user sends from the port of one of our programs and is gone (security.md T21).
TEST_F(SocketOwnerTest, APortThatOthersCanUseTooProvesNothing)
{
    const SocketOwners owners(SocketOwners::openTable, stopwatch);
    QUdpSocket ipv6Only;
    ASSERT_TRUE(ipv6Only.bind(QHostAddress::AnyIPv6));
    QUdpSocket shared;
    ASSERT_TRUE(shared.bind(QHostAddress::AnyIPv4, 0, QUdpSocket::ShareAddress));
    for (const QUdpSocket *ours : {&ipv6Only, &shared})
        EXPECT_EQ(owners.ofUdpSenders({end("127.0.0.1", ours->localPort())}).first(),
                  SocketOwner {});
    EXPECT_EQ(owners.ofUdpSenders({end("::1", ipv6Only.localPort())}).first().user, User::Own);
}

} // namespace Jackfield
