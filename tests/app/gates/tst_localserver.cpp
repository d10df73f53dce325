// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/gates/serverfixture.h"
#include "tests/support/childprocess.h"

#include <QFile>
#include <QTcpSocket>

#include <unistd.h>

namespace Jackfield {

using Kind = PeerScript::Step::Kind;

namespace {

    const QByteArray call = "MakeCall 100 1\r\n";
    const QString carriedCall = QStringLiteral("MakeCall 100 1");

    class LocalServerTest : public ServerFixture
    {
    protected:
        LocalServerTest()
        {
            QObject::connect(&server, &LocalServer::changed, &server, [this] { ++changes; });
        }
        QString at(const char *pattern) const
        {
            return QString::fromLatin1(pattern).arg(setup.port);
        }
        QStringList everyAddress() const
        {
            return {at("127.0.0.1:%1 (TCP)"), at("[::1]:%1 (TCP)"), at("127.0.0.1:%1 (UDP)"),
                    at("[::1]:%1 (UDP)")};
        }
        std::unique_ptr<QTcpSocket>
        connectTo(QHostAddress::SpecialAddress address = QHostAddress::LocalHost)
        {
            auto socket = std::make_unique<QTcpSocket>();
            socket->connectToHost(QHostAddress(address), setup.port);
            return socket;
        }
        /// An answer comes to a link within 200 ms of real time (security.md F23).
        void expectALinkIsAnswered()
        {
            const PeerAnswer got = send(request("/Makecall%20100%201"));
            EXPECT_EQ(got.bytes.left(12), "HTTP/1.1 204");
            EXPECT_LT(got.took, 200ms);
        }
        int changes = 0;
    };

} // namespace

TEST_F(LocalServerTest, IsThereOnBothAddresses)
{
    EXPECT_EQ(server.addresses(), everyAddress());
    EXPECT_EQ(server.problems(), QStringList());
    EXPECT_EQ(changes, 1);
    for (const QByteArray &address : {QByteArray("127.0.0.1"), QByteArray("::1")}) {
        for (const auto transport : {PeerScript::Transport::Tcp, PeerScript::Transport::Udp}) {
            PeerScript script;
            script.transport = transport;
            script.address = address;
            script.port = setup.port;
            script.steps = {{Kind::Send, call, {}}};
            runPeer(script);
            clock.advance(1s); // so that the second datagram is another order
        }
    }
    EXPECT_EQ(carried, QStringList(4, carriedCall));
    EXPECT_EQ(peers.last(), QHostAddress(QHostAddress::LocalHostIPv6));
}

TEST_F(LocalServerTest, NobodyElseCanListenBesideIt)
{
    QTcpServer tcp;
    QUdpSocket udp;
    for (const auto address : {QHostAddress::LocalHost, QHostAddress::LocalHostIPv6}) {
        EXPECT_FALSE(tcp.listen(QHostAddress(address), setup.port));
        EXPECT_FALSE(udp.bind(QHostAddress(address), setup.port,
                              QAbstractSocket::ShareAddress | QAbstractSocket::ReuseAddressHint));
    }
}

TEST_F(LocalServerTest, ReopensOnlyWhatHasChanged)
{
    const auto talking = connectTo();
    talking->write(call);
    ASSERT_TRUE(waitFor([&] { return carried.size() == 1; }));
    setup.udp = false;
    server.setUp(setup);
    EXPECT_EQ(server.addresses(), everyAddress().mid(0, 2));
    EXPECT_EQ(changes, 2);
    talking->write(call);
    ASSERT_TRUE(waitFor([&] { return carried.size() == 2; }));
    setup.udp = true;
    setup.tcp = false;
    server.setUp(setup);
    EXPECT_EQ(server.addresses(), everyAddress().mid(2));
    EXPECT_EQ(server.connectionCount(), 0) << "without TCP nobody is kept";
    EXPECT_TRUE(waitFor([&] { return talking->state() == QAbstractSocket::UnconnectedState; }));
    server.setUp(setup);
    EXPECT_EQ(changes, 3) << "nothing has changed";
    EXPECT_EQ(clock.pending(), 0);
}

TEST_F(LocalServerTest, MovesToAnotherPort)
{
    const auto talking = connectTo();
    ASSERT_TRUE(waitFor([&] { return server.connectionCount() == 1; }));
    setup.port = freePort();
    server.setUp(setup);
    EXPECT_EQ(server.addresses(), everyAddress());
    EXPECT_EQ(server.connectionCount(), 0);
    expectALinkIsAnswered(); // the Host field has to name the new port
}

TEST_F(LocalServerTest, StopsAndStarts)
{
    const auto talking = connectTo();
    ASSERT_TRUE(waitFor([&] { return server.connectionCount() == 1; }));
    server.stop();
    EXPECT_EQ(server.addresses(), QStringList());
    EXPECT_EQ(server.connectionCount(), 0);
    EXPECT_EQ(clock.pending(), 0);
    QTcpServer other;
    EXPECT_TRUE(other.listen(QHostAddress::LocalHost, setup.port)) << "the port is free";
    other.close();
    server.setUp(setup);
    EXPECT_EQ(server.addresses(), everyAddress());
}

// T19
TEST_F(LocalServerTest, SaysWhoIsInTheWayAndTriesAgain)
{
    server.stop();
    const auto check = [this](auto &&occupy, qsizetype missing) {
        server.stop();
        auto occupier = occupy();
        server.setUp(setup);
        QStringList others = everyAddress();
        const QString taken = others.takeAt(missing);
        EXPECT_EQ(server.addresses(), others);
        ASSERT_EQ(server.problems().size(), 1);
        const QString problem = server.problems().first();
        EXPECT_TRUE(problem.startsWith(QStringLiteral("Another program ("))) << qPrintable(problem);
        EXPECT_TRUE(problem.contains(QLatin1String(" uses ") + taken + u'.'));
        EXPECT_TRUE(problem.contains(QFile::symLinkTarget(QStringLiteral("/proc/self/exe"))))
            << qPrintable(problem);
        changes = 0;
        clock.advance(60s);
        EXPECT_EQ(changes, 0) << "still taken, and said once";
        occupier->close();
        clock.advance(59'999ms);
        EXPECT_EQ(server.addresses(), others);
        clock.advance(1ms);
        EXPECT_EQ(server.addresses(), everyAddress());
        EXPECT_EQ(server.problems(), QStringList());
        EXPECT_EQ(changes, 1);
        EXPECT_EQ(clock.pending(), 0);
    };
    const auto tcp = [this](QHostAddress::SpecialAddress address) {
        return [this, address] {
            auto occupier = std::make_unique<QTcpServer>();
            EXPECT_TRUE(occupier->listen(QHostAddress(address), setup.port));
            return occupier;
        };
    };
    const auto udp = [this](QHostAddress::SpecialAddress address) {
        return [this, address] {
            auto occupier = std::make_unique<QUdpSocket>();
            EXPECT_TRUE(occupier->bind(QHostAddress(address), setup.port));
            return occupier;
        };
    };
    check(tcp(QHostAddress::LocalHost), 0);
    check(tcp(QHostAddress::LocalHostIPv6), 1);
    check(udp(QHostAddress::LocalHost), 2);
    check(udp(QHostAddress::LocalHostIPv6), 3);
}

// One reason is one notice in the window, however many addresses it closes.
TEST_F(LocalServerTest, SaysOnceWhoHasTheWholePort)
{
    LocalServer second(clock, [](const auto &, const Source &, const QHostAddress &, const auto &) {
        return TextAnswer {};
    });
    second.setUp(setup);
    EXPECT_EQ(second.addresses(), QStringList());
    ASSERT_EQ(second.problems().size(), 1);
    EXPECT_TRUE(second.problems().first().contains(at(" uses port %1.")))
        << qPrintable(second.problems().first());
    LocalServer::Setup onlyTcp = setup;
    onlyTcp.udp = false;
    second.setUp(onlyTcp);
    ASSERT_EQ(second.problems().size(), 1);
    EXPECT_TRUE(
        second.problems().first().contains(everyAddress().mid(0, 2).join(QStringLiteral(", "))))
        << qPrintable(second.problems().first());
}

// T19: on a terminal server the way out is another one.
TEST_F(LocalServerTest, SaysWhatToDoWhenAnotherUserHasThePort)
{
    if (geteuid() != 0)
        GTEST_SKIP() << "needs root to take another user id";
    server.stop();
    QTcpServer other;
    ASSERT_EQ(seteuid(65534), 0); // a socket belongs to who made it
    const bool listens = other.listen(QHostAddress::LocalHost, setup.port);
    ASSERT_EQ(seteuid(0), 0);
    ASSERT_TRUE(listens);
    server.setUp(setup);
    ASSERT_EQ(server.problems().size(), 1);
    const QString problem = server.problems().first();
    EXPECT_TRUE(problem.contains(QLatin1String("65534"))) << qPrintable(problem);
    EXPECT_TRUE(problem.contains(QLatin1String("tel:")));
}

// T17: before a byte is read.
TEST_F(LocalServerTest, TurnsOtherUsersAway)
{
    if (geteuid() != 0)
        GTEST_SKIP() << "needs root to take another user id";
    PeerScript script;
    script.port = setup.port;
    script.user = 65534;
    script.staysOpen = true;
    for (const QByteArray &bytes : {call, request("/Makecall%20100%201")}) {
        script.steps = {{Kind::Send, bytes, {}}};
        const PeerAnswer got = runPeer(script).value(0);
        EXPECT_TRUE(got.closed);
        EXPECT_EQ(got.bytes, "");
    }
    EXPECT_EQ(count("other_user"), 2u);
    EXPECT_EQ(count("accepted"), 0u);
    EXPECT_EQ(carried, QStringList());
}

// HA9: gone before it is looked up; all its bytes are there.
TEST_F(LocalServerTest, WhoCannotBeSeenIsUnproved)
{
    PeerScript script;
    script.port = setup.port;
    script.goesAtOnce = true;
    script.steps = {{Kind::Send, call, {}}};
    // The server does not run until the peer has come and gone.
    auto peer = startPeer(script);
    while (!peer->hasEnded())
        usleep(1000);
    ASSERT_TRUE(waitFor([&] { return carried.size() == 1; }));
    EXPECT_EQ(sources.first(), (Source {Source::Kind::Program, {}, Source::Trust::Unproved}));
}

TEST_F(LocalServerTest, WithTheTablesHiddenNobodyIsProved)
{
    LocalServer blind(
        clock,
        [this](const auto &, const Source &source, const QHostAddress &, const auto &) {
            sources << source;
            return answer;
        },
        nullptr, SocketOwners([](const QString &) { return SocketOwners::Table(); }));
    setup.port = freePort();
    blind.setUp(setup);
    EXPECT_EQ(blind.addresses(), everyAddress());
    send(call);
    send(request("/Makecall%20100%201"));
    ASSERT_EQ(sources.size(), 2);
    EXPECT_EQ(sources[0].trust, Source::Trust::Unproved);
    EXPECT_EQ(sources[1].trust, Source::Trust::Unproved);
}

// T15: a hundred connections that say nothing.
TEST_F(LocalServerTest, IdleConnectionsDoNotKeepALinkOut)
{
    std::vector<std::unique_ptr<QTcpSocket>> idle;
    for (int i = 0; i < 100; ++i)
        idle.push_back(connectTo());
    ASSERT_TRUE(waitFor([&] { return count("accepted") == 100; }));
    EXPECT_EQ(server.connectionCount(), int(LocalServer::maxConnections));
    EXPECT_EQ(count("evicted"), 68u);
    expectALinkIsAnswered();
    EXPECT_TRUE(waitFor([&] { return idle[68]->state() == QAbstractSocket::UnconnectedState; }))
        << "the oldest made room";
    EXPECT_EQ(idle[69]->state(), QAbstractSocket::ConnectedState);
}

TEST_F(LocalServerTest, WhoHasAskedStaysLongest)
{
    const auto asker = connectTo();
    asker->write(call);
    ASSERT_TRUE(waitFor([&] { return carried.size() == 1; }));
    std::vector<std::unique_ptr<QTcpSocket>> idle;
    for (int i = 0; i < 50; ++i)
        idle.push_back(connectTo());
    ASSERT_TRUE(waitFor([&] { return count("accepted") == 51; }));
    asker->write(call);
    EXPECT_TRUE(waitFor([&] { return carried.size() == 2; }));
    // When all have asked, the oldest of them goes.
    for (std::size_t i = 19; i < idle.size(); ++i)
        idle[i]->write(call);
    ASSERT_TRUE(waitFor([&] { return carried.size() == 33; }));
    expectALinkIsAnswered();
    EXPECT_TRUE(waitFor([&] { return asker->state() == QAbstractSocket::UnconnectedState; }));
}

TEST_F(LocalServerTest, WhatHasComeMeanwhileIsHeardBeforeItIsPutOut)
{
    const auto link = connectTo();
    ASSERT_TRUE(waitFor([&] { return count("accepted") == 1; }));
    link->write(request("/Makecall%20100%201"));
    link->flush();
    std::vector<std::unique_ptr<QTcpSocket>> flood;
    for (int i = 0; i < 64; ++i) {
        flood.push_back(std::make_unique<QTcpSocket>());
        flood.back()->connectToHost(QHostAddress::LocalHost, setup.port);
        ASSERT_TRUE(flood.back()->waitForConnected());
    }
    EXPECT_TRUE(waitFor([&] { return carried.size() == 1; }));
    EXPECT_TRUE(waitFor([&] { return link->bytesAvailable() > 0; }));
}

TEST_F(LocalServerTest, WhatIsAlreadyThereIsHeardBeforeOthersComeIn)
{
    const auto link = connectTo();
    link->write(request("/Makecall%20100%201"));
    ASSERT_TRUE(link->waitForConnected());
    link->flush();
    std::vector<std::unique_ptr<QTcpSocket>> flood;
    for (int i = 0; i < 64; ++i) {
        flood.push_back(connectTo());
        ASSERT_TRUE(flood.back()->waitForConnected());
    }
    ASSERT_TRUE(waitFor([&] { return count("accepted") == 65; }));
    EXPECT_EQ(carried, QStringList {carriedCall});
}

TEST_F(LocalServerTest, MayBeStoppedByWhatItCarriesOut)
{
    atCarried = [this] { server.stop(); };
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 3; ++i) {
        sockets.push_back(connectTo());
        ASSERT_TRUE(sockets.back()->waitForConnected());
        sockets.back()->write(call + call);
        sockets.back()->flush();
    }
    ASSERT_TRUE(waitFor([&] { return !carried.isEmpty(); }));
    EXPECT_EQ(server.connectionCount(), 0);
    for (const auto &socket : sockets)
        EXPECT_TRUE(waitFor([&] { return socket->state() == QAbstractSocket::UnconnectedState; }));
    EXPECT_EQ(carried.size(), 1);
    atCarried = [] {};
    server.setUp(setup);
    EXPECT_EQ(server.addresses(), everyAddress());
}

} // namespace Jackfield
