// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/certificateprobe.h"
#include "tests/protocols/transport/tlspeer.h"
#include "tests/protocols/ucserver/ucwebfixture.h"

using namespace Jackfield;
using namespace Jackfield::UcServer;
using namespace std::chrono_literals;
using testing::HasSubstr;

namespace {

class UcWebConversation : public UcWebSessionTest
{
protected:
    /// That of the last request.
    QByteArray header(const QByteArray &name) const
    {
        for (const HttpRequest::Header &header : http.last().headers)
            if (header.name == name)
                return header.value;
        return "none";
    }
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Encodings, UcWebConversation,
                         testing::Values(Encoding::Json, Encoding::Ber), encodingName);

class UcWebInJson : public UcWebConversation
{ };
INSTANTIATE_TEST_SUITE_P(Encodings, UcWebInJson, testing::Values(Encoding::Json), encodingName);

TEST_P(UcWebConversation, logsInByHttpAndTalksByWebSocket)
{
    make();
    session->open();
    EXPECT_EQ(signingIns, 1);
    EXPECT_EQ(secrets.reads, QStringList {QStringLiteral("ucs/password")});
    ASSERT_EQ(http.count(), 1U);
    EXPECT_EQ(http.last().url, "http://pbx.test:7224/ws/client/createsession?clientappid=15");
    EXPECT_EQ(header("Authorization"), "Basic " + ("anna:" + canary.toUtf8()).toBase64());
    EXPECT_EQ(http.rules(0).proxy, HttpRules::Proxy::Never);
    EXPECT_EQ(network.count(), 0U);

    http.answer(200, "{\"sessionid\":\"" + sessionId + "\"}");
    EXPECT_EQ(network.addresses(), QStringList {QStringLiteral("pbx.test:7224")});
    EXPECT_EQ(opens, 0);
    shakeHands();
    EXPECT_TRUE(handshake.startsWith("GET /ws/client/websocket?x-ucsessionid=" + sessionId
                                     + " HTTP/1.1\r\n"));
    EXPECT_TRUE(handshake.contains("\r\nHost: pbx.test:7224\r\n"));
    EXPECT_EQ(opens, 1);
    EXPECT_EQ(signingIns, 1);

    order();
    EXPECT_EQ(takeInvoke(), invoke<HoldOperation>(1, hold())); // with its name, in BER too
    serverAnswers(1, CtiHoldResult {true});
    EXPECT_TRUE(*replies[0]);
    serverSends(event());
    EXPECT_EQ(events.size(), 1U);
    clock.advance(5s);
    EXPECT_EQ(takeInvoke(), keepAlive());
}

TEST_P(UcWebConversation, sendsATokenInItsHeader)
{
    setup.credentials = Credentials::Token;
    make();
    session->open();
    EXPECT_EQ(secrets.reads, QStringList {QStringLiteral("ucs/token")});
    EXPECT_EQ(header("x-uctoken"), canary.toUtf8());
    EXPECT_EQ(header("Authorization"), "none");
}

TEST_P(UcWebInJson, takesMessagesInAnArray) // 1.3
{
    openSession();
    order();
    order();
    inject("[" + encoded(event("x1")) + "," + encoded(event("x2")) + ","
           + encoded(RoseResult {{}, 2, 0, KnownPayload(CtiHoldResult {true})}) + "]");
    EXPECT_EQ(events.size(), 2U);
    EXPECT_FALSE(replies[0]);
    EXPECT_TRUE(replies[1]);
    inject("[" + encoded(RoseResult {{}, 1, 0, KnownPayload(CtiHoldResult {true})}) + "]");
    EXPECT_TRUE(replies[0]);
    EXPECT_TRUE(dropped.empty());
}

TEST_P(UcWebConversation, asksTheControllerFirst)
{
    setup.controller = "http://ctl.test:8080";
    setup.ucsid = QStringLiteral("site7");
    make();
    session->open();
    EXPECT_TRUE(secrets.reads.isEmpty());
    EXPECT_EQ(signingIns, 0);
    EXPECT_EQ(http.last().url, "http://ctl.test:8080/controller/client/ucws?ucsid=site7");
    EXPECT_TRUE(http.last().headers.isEmpty());
    EXPECT_EQ(http.rules(0).totalLimit, 10s);
    http.answer(200, "{\"redirect\":\"http://proxy.test:81\"}");
    EXPECT_EQ(http.last().url, "http://proxy.test:81/ws/client/createsession?clientappid=15");
    EXPECT_EQ(header("X-ucsid"), "site7");
    http.answer(200, "{\"sessionid\":\"" + sessionId + "\"}");
    EXPECT_EQ(network.addresses(), QStringList {QStringLiteral("proxy.test:81")});
    shakeHands();
    EXPECT_TRUE(handshake.contains("\r\nHost: proxy.test:81\r\n"));
    EXPECT_EQ(opens, 1);
}

TEST_P(UcWebConversation, theControllerDoesNotTakeEncryptionOff)
{
    setup.controller = "https://ctl.test";
    make();
    session->open();
    http.answer(200, "{\"redirect\":\"http://proxy.test\"}");
    EXPECT_EQ(end().what, What::Refused);
    EXPECT_EQ(http.count(), 1U);
    EXPECT_TRUE(secrets.reads.isEmpty());
}

TEST_P(UcWebConversation, tellsWhyItWasRefused)
{
    make();
    session->open();
    http.answer(400, R"({"error":{"iErrorDetail":101,"u8sErrorString":"falsch"}})");
    EXPECT_EQ(end().what, What::LoginRefused);
    EXPECT_THAT(words(), HasSubstr("“falsch”"));
    EXPECT_EQ(network.count(), 0U);
    EXPECT_EQ(clock.pending(), 0);
}

TEST_P(UcWebConversation, losesTheLinkAtEveryStep)
{
    setup.controller = "http://ctl.test";
    for (int step = 0; step < 5; ++step) {
        ends.clear();
        make();
        session->open();
        if (step > 0)
            http.answer(200, "{\"redirect\":\"http://proxy.test\"}");
        if (step > 1)
            http.answer(200, "{\"sessionid\":\"" + sessionId + "\"}");
        if (step == 3)
            network.last()->peerOpens();
        if (step == 4)
            shakeHands();
        if (step < 2)
            http.fail(Error::Code::NotConnected, QStringLiteral("gone"));
        else
            network.last()->fail(Error::Code::NotConnected, QStringLiteral("gone"));
        if (step == 2 || step == 3) // the session on the server is given back
            http.answer(200, "");
        EXPECT_EQ(end().what, What::Lost) << step;
        EXPECT_EQ(words(), "gone") << step;
        EXPECT_EQ(clock.pending(), 0) << step;
    }
}

TEST_P(UcWebConversation, anUpgradeThatIsRefused)
{
    const struct
    {
        const char *answer;
        What what;
    } rows[] = {
        {"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n", What::LoginRefused}, // W20
        {"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", What::Lost},
        {"HTTP/1.1 302 Found\r\nLocation: ws://pbx/\r\nContent-Length: 0\r\n\r\n",
         What::Lost}, // W19
        {"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>", What::Lost}, // W23
    };
    for (const auto &[answer, what] : rows) {
        ends.clear();
        openUpToWebSocket();
        network.last()->peerOpens();
        const size_t connections = network.count();
        network.last()->peerSends(answer);
        EXPECT_TRUE(http.last().url.contains("/destroysession?")) << answer;
        http.answer(200, "");
        EXPECT_EQ(end().what, what) << answer;
        EXPECT_EQ(network.count(), connections);
    }
}

TEST_P(UcWebConversation, anUpgradeThatIsNoneOfIt) // W18
{
    openUpToWebSocket();
    shakeHands("AAAA");
    http.answer(200, "");
    EXPECT_EQ(end().what, What::Lost);
    EXPECT_EQ(opens, 0);
}

TEST_P(UcWebConversation, needsASecret)
{
    secrets.kept.clear();
    make();
    session->open();
    EXPECT_EQ(end().what, What::Refused);
    EXPECT_THAT(words(), HasSubstr("No password is kept"));
    ends.clear();
    setup.credentials = Credentials::Token;
    make();
    session->open();
    EXPECT_THAT(words(), HasSubstr("No token is kept"));
    EXPECT_EQ(http.count(), 0U);
}

TEST_P(UcWebConversation, logsOffAndDestroysItsSession)
{
    openSession();
    session->close();
    EXPECT_EQ(takeInvoke(), invoke<LogoffOperation>(eventInvokeId, {}));
    EXPECT_TRUE(frames->isClosing());
    EXPECT_EQ(http.count(), 1U);
    network.last()->peerSends(frames->outgoing());
    network.last()->peerEnds();
    ASSERT_EQ(http.count(), 2U);
    EXPECT_EQ(http.last().url,
              "http://pbx.test:7224/ws/client/destroysession?ucsessionid=" + sessionId);
    EXPECT_EQ(http.last().method, HttpRequest::Method::Get);
    EXPECT_TRUE(ends.empty());
    http.answer(200);
    EXPECT_EQ(end().what, What::Closed);
    EXPECT_EQ(clock.pending(), 0);
}

TEST_P(UcWebConversation, aServerThatNeverClosesIsLeft) // W22
{
    openSession();
    session->close();
    clock.advance(2s);
    ASSERT_EQ(http.count(), 2U);
    EXPECT_TRUE(ends.empty());
    clock.advance(2'999ms);
    EXPECT_TRUE(ends.empty());
    clock.advance(1ms);
    EXPECT_EQ(end().what, What::Closed);
    EXPECT_EQ(network.last()->state, FakeTransport::State::Over);
    EXPECT_EQ(clock.pending(), 0);
}

TEST_P(UcWebConversation, closesAtEveryStep)
{
    make();
    session->open();
    session->close(); // createsession is under way: whether there is a session is not known
    EXPECT_EQ(end().what, What::Closed);
    EXPECT_EQ(http.count(), 1U);

    ends.clear();
    openUpToWebSocket();
    const size_t requests = http.count();
    session->close();
    EXPECT_EQ(network.last()->state, FakeTransport::State::Over);
    ASSERT_EQ(http.count(), requests + 1);
    EXPECT_TRUE(http.last().url.contains("destroysession"));
    http.fail(Error::Code::NotConnected, QStringLiteral("gone"));
    EXPECT_EQ(end().what, What::Closed);
    EXPECT_EQ(clock.pending(), 0);
}

TEST_P(UcWebConversation, mayDieAtEveryStep)
{
    for (int step = 0; step < 4; ++step) {
        if (step == 0) {
            make();
            session->open();
        } else {
            openUpToWebSocket();
        }
        if (step > 1)
            shakeHands();
        if (step > 2)
            session->close();
        session.reset();
        EXPECT_EQ(clock.pending(), 0);
        EXPECT_TRUE(ends.empty());
    }
}

TEST_P(UcWebConversation, theServerEndsIt)
{
    openSession();
    order();
    frames->sendClose(1001);
    network.last()->peerSends(frames->outgoing());
    frames->feed(network.last()->takeWritten());
    network.last()->peerEnds();
    EXPECT_EQ(end().what, What::Lost);
    EXPECT_EQ(codeOf(0), Error::Code::Uncertain);
    EXPECT_EQ(clock.pending(), 0);
}

TEST_P(UcWebConversation, silenceEndsIt) // W25
{
    openSession();
    clock.advance(45s);
    EXPECT_EQ(end().what, What::Lost);
    EXPECT_EQ(clock.pending(), 0);
}

TEST_P(UcWebConversation, theEncodingIsFixed) // J28
{
    openSession();
    if (GetParam() == Encoding::Json)
        frames->sendBinary(encodeBer(event()));
    else
        frames->sendText(encodeJson(event()));
    network.last()->peerSends(frames->outgoing());
    EXPECT_EQ(end().what, What::Lost);
    EXPECT_TRUE(events.empty());
}

/// https and wss, with the same key.
class UcWebOverTls : public UcWebConversation
{
protected:
    UcWebOverTls()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        certificate = *Simulator::makeCertificate(
            {setup.host, now.addDays(-1), now.addDays(1), false}, nullptr);
        peer = std::make_unique<TlsPeer>(certificate);
        setup.tls = Tls::Required;
        setup.port = 443;
    }
    void carry()
    {
        for (int i = 0; i < 4; ++i) {
            peer->feed(network.last()->takeWritten());
            if (const QByteArray octets = peer->outgoing(); !octets.isEmpty())
                network.last()->peerSends(octets);
        }
    }

    Simulator::Certificate certificate;
    std::unique_ptr<TlsPeer> peer;
};

INSTANTIATE_TEST_SUITE_P(Encodings, UcWebOverTls, testing::Values(Encoding::Json), encodingName);

TEST_P(UcWebOverTls, theWebSocketIsTrustedByThePinToo)
{
    setup.pins.insert(setup.host, *pinFrom(*Simulator::publicKeyPin(certificate.pem)));
    openUpToWebSocket();
    EXPECT_EQ(http.rules(0).pins, setup.pins);
    EXPECT_TRUE(http.last().url.startsWith("https://pbx.test/ws/"));
    network.last()->peerOpens();
    carry();
    ASSERT_TRUE(peer->isOpen());
    EXPECT_TRUE(peer->received.startsWith("GET /ws/client/websocket?x-ucsessionid=" + sessionId));
    EXPECT_TRUE(peer->received.contains("\r\nHost: pbx.test\r\n"));
    EXPECT_TRUE(ends.empty());
}

TEST_P(UcWebOverTls, withoutATrustedCertificateTheIdIsNotSent)
{
    for (const bool hasPin : {false, true}) {
        ends.clear();
        if (hasPin)
            setup.pins.insert(setup.host, QByteArray(32, 'x'));
        peer = std::make_unique<TlsPeer>(certificate);
        openUpToWebSocket();
        network.last()->peerOpens();
        carry();
        EXPECT_EQ(end().what, What::Refused);
        EXPECT_EQ(end().error.code, Error::Code::Refused);
        EXPECT_TRUE(peer->received.isEmpty());
        EXPECT_EQ(opens, 0);
    }
}
