// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/gates/serverfixture.h"

#include <QElapsedTimer>

#include <unistd.h>

namespace Jackfield {

namespace {

    class DatagramGateTest : public ServerFixture
    {
    protected:
        DatagramGateTest() { EXPECT_TRUE(sender.bind(QHostAddress::LocalHost)); }
        void post(const QByteArray &bytes)
        {
            EXPECT_EQ(
                sender.writeDatagram(bytes, QHostAddress(QHostAddress::LocalHost), setup.port),
                bytes.size());
        }
        /// All that was sent has been taken or ignored.
        bool settles(quint64 sent)
        {
            return waitFor([&] {
                clock.advance(DatagramPort::pause);
                return count("datagrams_taken") + count("datagrams_ignored") == sent;
            });
        }
        QUdpSocket sender;
    };

    const QByteArray call = "MakeCall 100 0891234567";
    const QString carriedCall = QStringLiteral("MakeCall 100 0891234567");

} // namespace

TEST_F(DatagramGateTest, TakesAndIgnoresEveryRow)
{
    quint64 sent = 0;
    for (const BadRow &row : badRows("udp")) {
        const QList<BadPiece> pieces = badPieces(row.input);
        const PeerScript script = peerScript(pieces);
        const bool isFlood = row.name.startsWith(QLatin1String("U09"));
        if (script.user || isFlood) // tests of their own below
            continue;
        carried.clear();
        post(bytesOf(pieces));
        ASSERT_TRUE(settles(++sent)) << qPrintable(row.name);
        const bool isGood = row.name.startsWith(QLatin1String("U00"));
        EXPECT_EQ(carried, isGood ? QStringList {carriedCall} : QStringList())
            << qPrintable(row.name);
    }
    EXPECT_EQ(sent, 6u);
    EXPECT_FALSE(sender.hasPendingDatagrams()) << "never an answer";
}

TEST_F(DatagramGateTest, ASenderThatIsThereIsProved)
{
    post(call);
    ASSERT_TRUE(settles(1));
    EXPECT_EQ(sources.first(), (Source {Source::Kind::Datagram, {}, Source::Trust::Proved}));
    EXPECT_EQ(peers.first(), QHostAddress(QHostAddress::LocalHost));
}

TEST_F(DatagramGateTest, ASenderThatIsGoneIsUnproved)
{
    post(call);
    sender.close();
    ASSERT_TRUE(settles(1));
    EXPECT_EQ(sources.first(), (Source {Source::Kind::Datagram, {}, Source::Trust::Unproved}));
}

TEST_F(DatagramGateTest, AnotherUserIsIgnored)
{
    if (geteuid() != 0)
        GTEST_SKIP() << "needs root to take another user id";
    PeerScript script;
    script.transport = PeerScript::Transport::Udp;
    script.port = setup.port;
    script.user = 65534;
    script.steps = {{PeerScript::Step::Kind::Send, call, {}}};
    EXPECT_EQ(runPeer(script).value(0).bytes, "");
    EXPECT_EQ(count("other_user"), 1u);
    EXPECT_EQ(carried, QStringList());
    // It cannot keep the same order of ours away.
    clock.advance(DatagramPort::pause);
    post(call);
    ASSERT_TRUE(settles(1));
    EXPECT_EQ(carried, QStringList {carriedCall});
}

TEST_F(DatagramGateTest, TheSameAgainWithinASecondIsOneOrder)
{
    post(call);
    post(call);
    ASSERT_TRUE(settles(2));
    post("makecall  100 0891234567\r\n");
    ASSERT_TRUE(settles(3));
    EXPECT_EQ(carried.size(), 1);
    post("MakeCall 100 0891234568");
    ASSERT_TRUE(settles(4));
    EXPECT_EQ(carried.size(), 2);
    clock.advance(1s);
    post(call);
    ASSERT_TRUE(settles(5));
    EXPECT_EQ(carried.size(), 3);
}

TEST_F(DatagramGateTest, RefusedOrdersAreNotAnswered)
{
    answer.verdict = TextAnswer::Verdict::Refused;
    post(call);
    ASSERT_TRUE(settles(1));
    EXPECT_EQ(carried.size(), 1);
    EXPECT_FALSE(sender.hasPendingDatagrams());
}

// U09, without the pace: whatever is sent, one go is at most 64 datagrams, 10 ms apart.
TEST_F(DatagramGateTest, AFloodIsReadInGoes)
{
    const auto taken = [this] { return count("datagrams_taken") + count("datagrams_ignored"); };
    for (int i = 0; i < 150; ++i)
        post(call);
    ASSERT_TRUE(waitFor([&] { return taken() > 0; }));
    EXPECT_EQ(taken(), 64u);
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    EXPECT_EQ(taken(), 64u) << "not before the pause is over";
    clock.advance(DatagramPort::pause);
    EXPECT_EQ(taken(), 128u);
    ASSERT_TRUE(settles(150));
    EXPECT_EQ(carried, QStringList {carriedCall});
}

} // namespace Jackfield
