// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/certificate.h"
#include "protocols/transport/certificateprobe.h"
#include "protocols/transport/tcptransport.h"
#include "protocols/transport/tlstransport.h"
#include "tests/protocols/transport/tlspeer.h"
#include "tests/support/faketransport.h"
#include "tests/support/httpstandin.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QElapsedTimer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTemporaryFile>

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace std::chrono_literals;
using Below = TlsTransport::Below;
using Simulator::Certificate;
using Trouble = TlsTransport::Trouble;

namespace {

const QString pbx = QStringLiteral("pbx.test");
const QString loopback = QStringLiteral("127.0.0.1");

Certificate made(const QString &host, const Certificate *issuer = nullptr, int from = -60,
                 int to = 30)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto certificate = Simulator::makeCertificate(
        {host, now.addDays(from), now.addDays(to), host == QStringLiteral("site-ca")}, issuer);
    EXPECT_TRUE(certificate) << host.toStdString();
    return certificate.value_or(Certificate());
}

QByteArray pinOf(const Certificate &certificate)
{
    return *pinFrom(*Simulator::publicKeyPin(certificate.pem));
}

/// What a transport told.
struct Told
{
    explicit Told(Transport &transport)
    {
        QObject::connect(&transport, &Transport::opened, &context, [this] { ++opened; });
        QObject::connect(&transport, &Transport::flushed, &context, [this] { ++flushed; });
        QObject::connect(&transport, &Transport::received, &context,
                         [this](const QByteArray &bytes) {
                             EXPECT_LE(bytes.size(), 64 * 1024);
                             received += bytes;
                         });
        QObject::connect(&transport, &Transport::closed, &context,
                         [this](const std::optional<Error> &reason) {
                             ++closed;
                             error = reason;
                         });
    }
    QObject context;
    int opened = 0;
    int flushed = 0;
    int closed = 0;
    QByteArray received;
    std::optional<Error> error;
};

} // namespace

/// A server with a certificate of the site's own authority, at a scripted transport.
class TlsOnScript : public testing::Test
{
protected:
    TlsOnScript()
        : authority(made(QStringLiteral("site-ca")))
    {
        EXPECT_TRUE(caFile.open());
        caFile.write(authority.pem);
        caFile.flush();
        rules = {pbx, {}, caFile.fileName()};
    }
    void make(Below state = Below::Closed)
    {
        auto fake = std::make_unique<FakeTransport>();
        below = fake.get();
        if (state == Below::Open)
            below->state = FakeTransport::State::Open;
        tls = std::make_unique<TlsTransport>(clock, std::move(fake), state, rules);
        told = std::make_unique<Told>(*tls);
        tls->open();
        if (state == Below::Closed)
            below->peerOpens();
    }
    /// Until nobody has anything to say.
    void carry(TlsPeer &peer)
    {
        bool isQuiet = false;
        while (!isQuiet && below->state == FakeTransport::State::Open) {
            const QByteArray there = below->takeWritten();
            if (!there.isEmpty())
                peer.feed(there);
            const QByteArray back = peer.outgoing();
            if (!back.isEmpty())
                below->peerSends(back);
            isQuiet = there.isEmpty() && back.isEmpty();
        }
    }
    void open(TlsPeer &peer, Below state = Below::Closed)
    {
        make(state);
        carry(peer);
        ASSERT_EQ(told->opened, 1) << told->error.value_or(Error()).detail.toStdString();
        ASSERT_TRUE(peer.isOpen());
    }
    QString expectRefused(const Certificate &certificate, Trouble trouble,
                          int version = TLS1_3_VERSION)
    {
        TlsPeer peer(certificate, version);
        make();
        carry(peer);
        expectEnd(Error::Code::Refused);
        EXPECT_EQ(tls->trouble(), trouble);
        EXPECT_TRUE(peer.received.isEmpty());
        EXPECT_FALSE(peer.isOpen());
        return told->error.value_or(Error()).detail;
    }
    void expectEnd(std::optional<Error::Code> code)
    {
        ASSERT_EQ(told->closed, 1);
        ASSERT_EQ(told->error.has_value(), code.has_value());
        if (code) {
            EXPECT_EQ(told->error->code, *code) << told->error->detail.toStdString();
            EXPECT_FALSE(told->error->detail.isEmpty());
        }
        EXPECT_EQ(below->state, FakeTransport::State::Over);
        EXPECT_EQ(clock.pending(), 0);
    }

    ManualClock clock;
    QTemporaryFile caFile;
    const Certificate authority;
    TlsRules rules;
    std::unique_ptr<TlsTransport> tls;
    FakeTransport *below = nullptr;
    std::unique_ptr<Told> told;
};

TEST_F(TlsOnScript, CarriesBytesBothWays)
{
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        TlsPeer peer(made(pbx, &authority), version);
        open(peer);
        EXPECT_EQ(peer.name, "pbx.test");
        EXPECT_EQ(SSL_version(peer.ssl()), version);
        tls->write("from here");
        peer.write("from there");
        carry(peer);
        EXPECT_EQ(peer.received, "from here");
        EXPECT_EQ(told->received, "from there");
        EXPECT_EQ(told->closed, 0);
        EXPECT_EQ(clock.pending(), 0);
    }
}

TEST_F(TlsOnScript, AddressesAreCheckedAndNotSentAsNames)
{
    for (const QString &host : {QStringLiteral("192.0.2.7"), QStringLiteral("2001:db8::7")}) {
        rules.host = host;
        TlsPeer peer(made(host, &authority));
        open(peer);
        EXPECT_TRUE(peer.name.isEmpty());
    }
    rules.host = QStringLiteral("192.0.2.8");
    expectRefused(made(QStringLiteral("192.0.2.7"), &authority), Trouble::Untrusted);
    expectRefused(made(pbx, &authority), Trouble::Untrusted);
}

TEST_F(TlsOnScript, TheNameIsTakenAsPeopleWriteIt)
{
    for (const char *host : {"PBX.test", "pbx.test."}) {
        rules.host = QString::fromLatin1(host);
        TlsPeer peer(made(pbx, &authority));
        open(peer);
    }
    rules.host = QString::fromUtf8("bücher.test");
    TlsPeer peer(made(QStringLiteral("xn--bcher-kva.test"), &authority));
    open(peer);
    EXPECT_EQ(peer.name, "xn--bcher-kva.test");
}

TEST_F(TlsOnScript, SelfSignedIsRefused) // Z00
{
    const QString words = expectRefused(made(pbx), Trouble::Untrusted);
    EXPECT_TRUE(words.contains(pbx) && words.contains(QStringLiteral("self"))) << qPrintable(words);
    rules.caFile.clear();
    expectRefused(made(pbx, &authority), Trouble::Untrusted);
}

TEST_F(TlsOnScript, AnotherHostIsRefused) // Z02
{
    const auto words =
        expectRefused(made(QStringLiteral("other.test"), &authority), Trouble::Untrusted);
    EXPECT_TRUE(words.contains(QStringLiteral("another host"))) << qPrintable(words);
}

TEST_F(TlsOnScript, OutOfItsTimeIsRefused)
{
    auto words = expectRefused(made(pbx, &authority, -60, -1), Trouble::Untrusted);
    EXPECT_TRUE(words.contains(QStringLiteral("expired"))) << qPrintable(words);
    words = expectRefused(made(pbx, &authority, 1, 30), Trouble::Untrusted);
    EXPECT_TRUE(words.contains(QStringLiteral("not valid yet"))) << qPrintable(words);
}

TEST_F(TlsOnScript, APinnedKeyIsTrustedWhateverTheCertificate)
{
    rules.caFile.clear();
    for (const Certificate &certificate :
         {made(pbx), made(QStringLiteral("other.test")), made(pbx, &authority, -60, -1)}) {
        rules.pin = pinOf(certificate);
        TlsPeer peer(certificate);
        open(peer);
        EXPECT_EQ(tls->trouble(), Trouble::None);
    }
}

TEST_F(TlsOnScript, AnotherKeyThanThePinnedOneIsRefusedWhateverTheCertificate)
{
    rules.pin = pinOf(made(pbx));
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION})
        expectRefused(made(pbx, &authority), Trouble::PinChanged, version);
    rules.pin = QByteArray(32, '\0');
    expectRefused(made(pbx, &authority), Trouble::PinChanged);
    rules.pin = "short";
    expectRefused(made(pbx, &authority), Trouble::PinChanged);
}

TEST_F(TlsOnScript, AnOldVersionIsRefused) // Z04
{
    for (const int version : {TLS1_VERSION, TLS1_1_VERSION}) {
        const QString words = expectRefused(made(pbx, &authority), Trouble::None, version);
        EXPECT_TRUE(words.contains(QStringLiteral("TLS 1.2"))) << qPrintable(words);
    }
    // Whoever answers with it although it was not offered: ServerHello of TLS 1.0.
    make();
    below->peerSends(QByteArray::fromHex("160301002a020000260301") + QByteArray(32, 'r')
                     + QByteArray::fromHex("00c01400"));
    expectEnd(Error::Code::Refused);
}

TEST_F(TlsOnScript, APlainAnswerIsRefused) // Z05
{
    for (const char *answer : {"HTTP/1.1 400 Bad Request\r\n\r\n", "220 mail.test ESMTP\r\n",
                               "J{\"asnRequest\":{}}", "SSH-2.0-OpenSSH_9.2\r\n"}) {
        make();
        const QByteArray hello = below->takeWritten();
        below->peerSends(answer);
        expectEnd(Error::Code::Refused);
        EXPECT_TRUE(told->error->detail.contains(QStringLiteral("not a secure connection")))
            << qPrintable(told->error->detail);
        EXPECT_EQ(hello.left(1).toHex(), "16");
    }
}

TEST_F(TlsOnScript, AnEndInTheHandshakeIsAnError) // Z06
{
    make();
    below->fail(Error::Code::NotConnected, QStringLiteral("Connection reset by peer"));
    expectEnd(Error::Code::NotConnected);
    EXPECT_TRUE(told->error->detail.contains(QStringLiteral("reset")));
    make();
    below->peerEnds();
    expectEnd(Error::Code::NotConnected);
    make();
    below->peerSends(QByteArray::fromHex("15030300020100")); // close_notify in clear
    expectEnd(told->error ? std::optional(told->error->code) : std::nullopt);
    EXPECT_TRUE(told->error);
    EXPECT_EQ(told->opened, 0);
}

TEST_F(TlsOnScript, ARefusedConnectionIsToldAsItIs)
{
    make();
    auto fake = std::make_unique<FakeTransport>();
    FakeTransport *refusing = fake.get();
    TlsTransport other(clock, std::move(fake), Below::Closed, rules);
    Told heard(other);
    other.open();
    refusing->fail(Error::Code::NotConnected, QStringLiteral("nobody there"));
    EXPECT_EQ(heard.error, (Error {Error::Code::NotConnected, QStringLiteral("nobody there")}));
}

TEST_F(TlsOnScript, GivesUpInTime)
{
    make();
    clock.advance(4999ms);
    EXPECT_EQ(told->closed, 0);
    clock.advance(1ms);
    expectEnd(Error::Code::TimedOut);
}

TEST_F(TlsOnScript, AFileThatCannotBeUsedIsNamed)
{
    for (const char *name : {"/nowhere/ca.pem", "/dev/null"}) {
        rules.caFile = QString::fromLatin1(name);
        auto fake = std::make_unique<FakeTransport>();
        below = fake.get();
        tls = std::make_unique<TlsTransport>(clock, std::move(fake), Below::Closed, rules);
        told = std::make_unique<Told>(*tls);
        tls->open();
        EXPECT_EQ(told->closed, 0); // never inside open()
        clock.advance(0ms);
        expectEnd(Error::Code::Refused);
        EXPECT_TRUE(told->error->detail.contains(rules.caFile));
    }
}

TEST_F(TlsOnScript, StandsInTheMiddleOfAConversation)
{
    TlsPeer peer(made(pbx, &authority));
    open(peer, Below::Open);
    tls->write("login");
    carry(peer);
    EXPECT_EQ(peer.received, "login");
}

TEST_F(TlsOnScript, WhatCameInClearIsNeverTakenForWhatCameAfter) // T71
{
    TlsPeer peer(made(pbx, &authority));
    make(Below::Open);
    peer.feed(below->takeWritten());
    below->peerSends("J0000000012{\"injected\"}" + peer.outgoing());
    expectEnd(Error::Code::Refused);
    EXPECT_TRUE(told->received.isEmpty());
}

TEST_F(TlsOnScript, NothingLeavesInClear) // Z05, Z07
{
    TlsPeer peer(made(pbx, &authority));
    QByteArray wire;
    make();
    tls->write("before it is opened"); // not allowed: and lost
    for (int i = 0; i < 4; ++i) {
        const QByteArray there = below->takeWritten();
        wire += there;
        peer.feed(there);
        below->peerSends(peer.outgoing());
        if (told->opened && i < 3)
            tls->write("password");
    }
    wire += below->takeWritten();
    EXPECT_EQ(told->opened, 1);
    EXPECT_TRUE(peer.received.contains("password"));
    EXPECT_FALSE(peer.received.contains("before"));
    EXPECT_FALSE(wire.contains("password") || wire.contains("before"));
}

TEST_F(TlsOnScript, HoweverTheBytesAreCut)
{
    for (const int size : {1, 2, 5, 100}) {
        TlsPeer peer(made(pbx, &authority));
        make();
        QByteArray back;
        for (int i = 0; i < 3; ++i) {
            peer.feed(below->takeWritten());
            if (peer.isOpen() && i < 2)
                peer.write("with the end of the handshake");
            back = peer.outgoing();
            for (qsizetype at = 0; at < back.size(); at += size)
                below->peerSends(back.mid(at, size));
        }
        EXPECT_EQ(told->opened, 1);
        EXPECT_TRUE(told->received.startsWith("with the end of the handshake"));
    }
}

TEST_F(TlsOnScript, WhatComesWithTheEndOfTheHandshakeIsNotLost)
{
    // TLS 1.2: the server's last flight and its first words at once.
    TlsPeer peer(made(pbx, &authority), TLS1_2_VERSION);
    make();
    peer.feed(below->takeWritten());
    below->peerSends(peer.outgoing());
    EXPECT_EQ(told->opened, 0);
    peer.feed(below->takeWritten());
    peer.write("welcome");
    below->peerSends(peer.outgoing());
    EXPECT_EQ(told->opened, 1);
    EXPECT_EQ(told->received, "welcome");
}

TEST_F(TlsOnScript, GoesOnThroughNewKeys)
{
    TlsPeer peer(made(pbx, &authority));
    open(peer);
    for (int i = 0; i < 3; ++i) {
        ASSERT_EQ(SSL_key_update(peer.ssl(), SSL_KEY_UPDATE_REQUESTED), 1);
        peer.write("there");
        carry(peer);
        tls->write("here");
        carry(peer);
    }
    EXPECT_EQ(told->received, "theretherethere");
    EXPECT_EQ(peer.received, "hereherehere");
    EXPECT_EQ(told->closed, 0);
}

TEST_F(TlsOnScript, GoesOnThroughANewHandshake)
{
    TlsPeer peer(made(pbx, &authority), TLS1_2_VERSION);
    open(peer);
    ASSERT_EQ(SSL_renegotiate(peer.ssl()), 1);
    SSL_do_handshake(peer.ssl());
    below->peerSends(peer.outgoing());
    tls->write("in the middle of it");
    carry(peer);
    EXPECT_TRUE(peer.isOpen());
    EXPECT_EQ(SSL_renegotiate_pending(peer.ssl()), 0);
    tls->write(", and behind it");
    peer.write("and back");
    carry(peer);
    EXPECT_EQ(peer.received, "in the middle of it, and behind it");
    EXPECT_EQ(told->received, "and back");
}

TEST_F(TlsOnScript, BothEndsAreOrderly)
{
    TlsPeer peer(made(pbx, &authority));
    open(peer);
    tls->finishWriting();
    tls->write("too late");
    EXPECT_TRUE(below->hasFinished);
    carry(peer);
    EXPECT_TRUE(peer.isEnded());
    EXPECT_TRUE(peer.received.isEmpty());
    peer.write("last words"); // these still come
    SSL_shutdown(peer.ssl());
    carry(peer);
    EXPECT_EQ(told->received, "last words");
    below->peerEnds();
    expectEnd(std::nullopt);
}

TEST_F(TlsOnScript, ThePeersEndIsAnswered)
{
    TlsPeer peer(made(pbx, &authority));
    open(peer);
    SSL_shutdown(peer.ssl());
    carry(peer);
    EXPECT_TRUE(peer.isEnded());
    EXPECT_TRUE(below->hasFinished);
    EXPECT_EQ(told->closed, 0);
    clock.advance(5000ms); // it never closes
    expectEnd(std::nullopt);
}

TEST_F(TlsOnScript, ThePeersEndBeforeEverythingWasSentIsAnError)
{
    TlsPeer peer(made(pbx, &authority));
    open(peer);
    tls->write("order");
    SSL_shutdown(peer.ssl());
    below->peerSends(peer.outgoing());
    clock.advance(5000ms);
    expectEnd(Error::Code::NotConnected);
}

TEST_F(TlsOnScript, AnEndWithoutNoticeIsPlain)
{
    TlsPeer peer(made(pbx, &authority));
    open(peer);
    peer.write("whole");
    const QByteArray whole = peer.outgoing();
    peer.write("half");
    below->peerSends(whole + peer.outgoing().chopped(3));
    below->peerEnds();
    EXPECT_EQ(told->received, "whole");
    expectEnd(std::nullopt);
}

TEST_F(TlsOnScript, TamperedBytesEndIt)
{
    TlsPeer peer(made(pbx, &authority));
    open(peer);
    peer.write("good");
    QByteArray bytes = peer.outgoing();
    bytes.back() = char(bytes.back() ^ 1);
    below->peerSends(bytes);
    EXPECT_TRUE(told->received.isEmpty());
    expectEnd(Error::Code::NotConnected);
}

TEST_F(TlsOnScript, TellsWhenAllHasLeft)
{
    TlsPeer peer(made(pbx, &authority));
    open(peer);
    below->peerTakes(); // of the handshake
    EXPECT_EQ(told->flushed, 0);
    tls->write("order");
    EXPECT_EQ(told->flushed, 0);
    below->peerTakes();
    EXPECT_EQ(told->flushed, 1);
    below->peerTakes();
    EXPECT_EQ(told->flushed, 1);
}

TEST_F(TlsOnScript, MayBeAbortedAnywhere)
{
    TlsPeer peer(made(pbx, &authority));
    open(peer);
    QObject::connect(tls.get(), &Transport::received, &told->context, [this] { tls->abort(); });
    peer.write(QByteArray(100'000, 'x'));
    below->peerSends(peer.outgoing());
    EXPECT_EQ(told->received.size(), 16384);
    EXPECT_EQ(told->closed, 0);
    EXPECT_EQ(below->state, FakeTransport::State::Over);
    make();
    QObject::connect(tls.get(), &Transport::opened, &told->context, [this] { tls->abort(); });
    TlsPeer another(made(pbx, &authority));
    carry(another);
    EXPECT_EQ(told->opened, 1);
    EXPECT_EQ(told->closed, 0);
    EXPECT_EQ(clock.pending(), 0);
}

TEST_F(TlsOnScript, ALargeChainIsJudgedSoon) // Z09
{
    const Certificate leaf = made(pbx, &authority);
    for (const int count : {100, 250}) { // about 40 and 100 KiB
        TlsPeer peer(leaf, TLS1_3_VERSION, QList<QByteArray>(count, authority.pem));
        QElapsedTimer timer;
        timer.start();
        make();
        carry(peer);
        EXPECT_LT(timer.elapsed(), 2000);
        EXPECT_EQ(told->opened + told->closed, 1);
    }
}

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
    ASSERT_TRUE(waitFor([this] { return told->opened == 1; }));
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
