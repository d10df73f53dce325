// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/certificateprobe.h"
#include "tests/protocols/transport/tlspeer.h"
#include "tests/protocols/ucserver/sessionfixture.h"

using namespace Jackfield;
using namespace Jackfield::UcServer;
using namespace std::chrono_literals;
using testing::HasSubstr;

namespace {

/// The test is a server with a certificate that is pinned.
class DirectTls : public DirectSessionTest
{
protected:
    DirectTls()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        certificate = *Simulator::makeCertificate(
            {setup.host, now.addDays(-1), now.addDays(1), false}, nullptr);
        setup.pins.insert(setup.host, *pinFrom(*Simulator::publicKeyPin(certificate.pem)));
        setup.tls = Tls::StartTls;
    }
    ~DirectTls() override
    {
        EXPECT_FALSE(inClear.contains(canary.toUtf8()));
        EXPECT_FALSE(inClear.contains(("anna:" + canary.toUtf8()).toBase64()));
        EXPECT_FALSE(inClear.contains("asnLogin"));
    }
    void inject(const QByteArray &message) override
    {
        const QByteArray bytes = *framed(message, GetParam());
        if (!peer) {
            network.last()->peerSends(bytes);
            return;
        }
        peer->write(bytes);
        carry();
    }
    QList<QByteArray> takeWritten() override
    {
        if (!peer)
            return framesIn(written());
        carry();
        return framesIn(std::exchange(peer->received, {}));
    }
    QByteArray written()
    {
        const QByteArray bytes = network.last()->takeWritten();
        inClear += bytes;
        return bytes;
    }
    /// TLS from here on.
    void beginTls() { peer = std::make_unique<TlsPeer>(certificate); }
    void carry()
    {
        for (int i = 0; i < 4; ++i) {
            peer->feed(written());
            if (const QByteArray octets = peer->outgoing(); !octets.isEmpty())
                network.last()->peerSends(octets);
        }
    }
    /// STARTTLS is asked for and granted; nothing of TLS has been sent to the session yet.
    void startTls()
    {
        connectSession();
        EXPECT_EQ(takeInvoke(), asWritten(invoke<StartTlsOperation>(1, {})));
        EXPECT_EQ(signingIns, 0);
        serverAnswers(1, StartTlsResult());
        beginTls();
    }

    Simulator::Certificate certificate;
    std::unique_ptr<TlsPeer> peer; ///< Null: not yet.
    QByteArray inClear; ///< All that was written to the network, as it travels.
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Encodings, DirectTls, testing::Values(Encoding::Json, Encoding::Ber),
                         encodingName);

TEST_P(DirectTls, isThereFromTheFirstOctet)
{
    setup.tls = Tls::Required;
    beginTls();
    connectSession();
    carry();
    ASSERT_TRUE(peer->isOpen());
    EXPECT_EQ(peer->name, "pbx.test");
    EXPECT_EQ(signingIns, 1);
    logInUpToCredentials();
    EXPECT_EQ(takeInvoke().invokeId, 3);
    serverAnswers(3, succeeded());
    EXPECT_EQ(opens, 1);
    serverSends(event());
    EXPECT_EQ(events.size(), 1U);
}

TEST_P(DirectTls, isTurnedOnByTheFirstMessage)
{
    startTls();
    carry();
    ASSERT_TRUE(peer->isOpen());
    EXPECT_EQ(signingIns, 1);
    logInUpToCredentials(2);
    EXPECT_EQ(takeInvoke().invokeId, 4);
    serverAnswers(4, succeeded());
    EXPECT_EQ(opens, 1);
    session->close();
    EXPECT_EQ(takeInvoke(), asWritten(invoke<LogoffOperation>(eventInvokeId, {})));
    EXPECT_TRUE(peer->isEnded());
}

TEST_P(DirectTls, theConsentMayComeInPieces)
{
    connectSession();
    takeWritten();
    const QByteArray consent = frame(RoseResult {{}, 1, 0, KnownPayload(StartTlsResult())});
    for (const char octet : consent) {
        EXPECT_TRUE(written().isEmpty());
        network.last()->peerSends(QByteArray(1, octet));
    }
    beginTls();
    carry();
    EXPECT_TRUE(peer->isOpen());
}

TEST_P(DirectTls, nothingIsSentBeforeTheConsent)
{
    connectSession();
    takeWritten();
    clock.advance(19'999ms);
    EXPECT_TRUE(written().isEmpty());
    EXPECT_TRUE(ends.empty());
    clock.advance(1ms);
    EXPECT_EQ(end().what, What::Lost);
    EXPECT_TRUE(written().isEmpty());
}

TEST_P(DirectTls, withoutConsentThereIsNoLogin) // J27, Z07
{
    for (int how = 0; how < 6; ++how) {
        ends.clear();
        connectSession();
        takeWritten();
        if (how == 0)
            serverRejects(1, 1);
        else if (how == 1)
            serverFails(1, 1, QStringLiteral("no"));
        else if (how == 2)
            serverSends(event());
        else if (how == 3)
            serverAnswers(424242, StartTlsResult());
        else if (how == 4)
            inject(GetParam() == Encoding::Json ? "{}" : QByteArray::fromHex("a100"));
        else
            serverSends(RoseResult {{}, 1, {}, {}}); // says neither yes nor no
        EXPECT_EQ(end().what, how < 5 ? What::Refused : What::Lost) << how;
        EXPECT_TRUE(events.empty());
        if (how < 5) {
            EXPECT_THAT(words(), HasSubstr("server refuses TLS")) << how;
        }
        EXPECT_TRUE(written().isEmpty()) << how;
        EXPECT_EQ(network.last()->state, FakeTransport::State::Over);
        EXPECT_TRUE(secrets.reads.isEmpty());
    }
}

TEST_P(DirectTls, nothingMayComeTogetherWithTheConsent) // J26, security.md T71
{
    const QByteArray consent = frame(RoseResult {{}, 1, 0, KnownPayload(StartTlsResult())});
    const QByteArray other = frame(event());
    for (const QByteArray &bytes : {consent + other, other + consent, consent + other.left(5),
                                    consent + 'x', consent + QByteArray::fromHex("160303")}) {
        ends.clear();
        connectSession();
        takeWritten();
        network.last()->peerSends(bytes);
        EXPECT_EQ(end().what, What::Refused) << bytes.toHex().toStdString();
        EXPECT_TRUE(written().isEmpty());
        EXPECT_TRUE(events.empty());
    }
}

TEST_P(DirectTls, noTlsAfterTheConsent) // Z05
{
    startTls();
    network.last()->peerSends("HTTP/1.1 400 Bad Request\r\n\r\n");
    EXPECT_EQ(end().what, What::Lost);
    EXPECT_FALSE(words().empty());
    written();
    EXPECT_EQ(signingIns, 0);
}

TEST_P(DirectTls, noHandshakeInTime)
{
    startTls();
    clock.advance(5s);
    EXPECT_EQ(end().what, What::Lost);
    written();
}

TEST_P(DirectTls, losesTheLinkInTheHandshake) // Z06
{
    startTls();
    network.last()->fail(Error::Code::NotConnected, QStringLiteral("reset"));
    EXPECT_EQ(end().what, What::Lost);
    EXPECT_EQ(clock.pending(), 0);
    written();
}

TEST_P(DirectTls, closesInTheHandshake)
{
    startTls();
    session->close();
    EXPECT_EQ(end().what, What::Closed);
    EXPECT_EQ(network.last()->state, FakeTransport::State::Over);
    written();
}

TEST_P(DirectTls, aServerThatIsNotTrusted) // Z00
{
    for (const bool hasPin : {false, true}) {
        for (const Tls tls : {Tls::StartTls, Tls::Required}) {
            ends.clear();
            peer.reset();
            setup.pins.clear();
            if (hasPin)
                setup.pins.insert(setup.host, QByteArray(32, 'x'));
            setup.tls = tls;
            if (tls == Tls::StartTls) {
                startTls();
            } else {
                beginTls();
                connectSession();
            }
            carry();
            EXPECT_EQ(end().what, What::Refused);
            EXPECT_EQ(end().error.code, Error::Code::Refused);
            EXPECT_THAT(words(), HasSubstr(hasPin ? "another key" : "not trusted"));
            EXPECT_TRUE(peer->received.isEmpty());
            EXPECT_EQ(signingIns, 0);
        }
    }
}
