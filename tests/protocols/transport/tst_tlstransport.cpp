// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/transport/tlsonscript.h"

using namespace Jackfield;
using namespace std::chrono_literals;

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
