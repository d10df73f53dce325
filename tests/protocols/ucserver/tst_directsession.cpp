// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/ucserver/sessionfixture.h"
#include "tests/support/ucservervectors.h"

using namespace Jackfield;
using namespace Jackfield::UcServer;
using namespace std::chrono_literals;
using testing::HasSubstr;

namespace {

class DirectLogin : public DirectSessionTest
{ };

} // namespace

INSTANTIATE_TEST_SUITE_P(Encodings, DirectLogin, testing::Values(Encoding::Json, Encoding::Ber),
                         encodingName);

TEST_P(DirectLogin, logsInWithUserAndPassword)
{
    make();
    session->open();
    EXPECT_EQ(network.addresses(), QStringList {QStringLiteral("pbx.test:7222")});
    EXPECT_EQ(signingIns, 0);
    network.last()->peerOpens();
    EXPECT_EQ(signingIns, 1);

    const Invoke first = takeInvoke();
    EXPECT_EQ(first.invokeId, 1);
    EXPECT_EQ(first.operationId, 1006);
    const auto *negotiation = payloadAs<NegotiateV2Argument>(first.argument);
    ASSERT_TRUE(negotiation);
    EXPECT_EQ(negotiation->minInterfaceVersion, QStringLiteral("8.0.0"));
    EXPECT_EQ(negotiation->maxInterfaceVersion, QStringLiteral("8.0.20240619"));
    EXPECT_EQ(negotiation->clientDeviceId, QStringLiteral("00000001000000020000000300000004"));
    EXPECT_EQ(negotiation->clientVersion, QStringLiteral(JACKFIELD_VERSION));
    EXPECT_EQ(negotiation->clientAppId, ClientAppId::WebClient);
    EXPECT_EQ(negotiation->clientDeviceName, QStringLiteral("Jackfield"));
    EXPECT_EQ(negotiation->clientCapabilities, 4);
    EXPECT_FALSE(negotiation->connectionGuid);
    EXPECT_FALSE(negotiation->anonymousLogin);

    serverAnswers(1, negotiated());
    EXPECT_EQ(takeInvoke(), asWritten(invoke<LoginV2Operation>(2, {})));
    EXPECT_TRUE(secrets.reads.isEmpty()); // not before it is needed
    serverAnswers(2, methods({LoginMethod::Ntlm, LoginMethod::Basic}));
    EXPECT_EQ(secrets.reads, QStringList {QStringLiteral("ucs/password")});
    const QByteArray credential = ("anna:" + canary.toUtf8()).toBase64();
    const LoginV2Argument basic {LoginAuth {AuthBasic {QString::fromLatin1(credential)}}};
    EXPECT_EQ(takeInvoke(), asWritten(invoke<LoginV2Operation>(3, basic)));
    EXPECT_EQ(opens, 0);
    serverAnswers(3, succeeded());
    EXPECT_EQ(opens, 1);
    EXPECT_EQ(signingIns, 1);
    EXPECT_TRUE(takeWritten().isEmpty());
    EXPECT_TRUE(ends.empty());
}

TEST_P(DirectLogin, tellsEveryMessageWithoutItsSecrets)
{
    make();
    session->open();
    network.last()->peerOpens();
    serverAnswers(1, negotiated());
    serverAnswers(2, methods({LoginMethod::Basic}));
    LoginSucceeded withToken;
    withToken.token = LoginToken {decltype(LoginToken::value)(std::in_place_index<1>, canary)};
    serverAnswers(3, LoginV2Result {withToken});
    serverSends(event());
    QStringList names;
    for (const WireMessage &message : onWire)
        names << message.name;
    const auto n = [](const char *text) { return QString::fromLatin1(text); };
    EXPECT_EQ(names,
              (QStringList {n("asnNegotiateServerConnectionV2"),
                            n("asnNegotiateServerConnectionV2 result"), n("asnLoginV2"),
                            n("asnLoginV2 result"), n("asnLoginV2"), n("asnLoginV2 result"),
                            QString::fromLatin1(NotifyMonitorStoppedOperation::name.data(),
                                                NotifyMonitorStoppedOperation::name.size())}));
    ASSERT_EQ(onWire.size(), 7U);
    const bool isBer = GetParam() == Encoding::Ber;
    EXPECT_EQ(onWire[0].direction, WireMessage::Direction::Sent);
    EXPECT_EQ(onWire[1].direction, WireMessage::Direction::Received);
    EXPECT_EQ(isBer ? onWire[6].bytes : onWire[6].bytes.trimmed(), encoded(event()))
        << "what holds no secret is as on the wire";
    EXPECT_EQ(onWire[6].decoded.isEmpty(), !isBer);
    const QString login = isBer ? onWire[4].decoded : QString::fromUtf8(onWire[4].bytes);
    EXPECT_TRUE(login.contains(u"\"credential\":\"***\""_qs)) << qPrintable(login);
    EXPECT_TRUE(onWire[4].bytes.contains("***")) << "a BER message that holds one is made anew";
}

/// Against octets that are not our own codec's.
TEST_P(DirectLogin, speaksTheVendorsOctets)
{
    setup.user = QStringLiteral("alice");
    secrets.kept.insert(QStringLiteral("ucs/password"), QStringLiteral("secret"));
    const auto octets = [](const char *name) {
        const MessageVector &vector = messageVector(name);
        return GetParam() == Encoding::Json ? vector.json : vector.ber;
    };
    // The vectors have numbers of their own.
    const auto withId = [](QByteArray message, const char *from, const char *to) {
        if (GetParam() == Encoding::Json)
            return message.replace(QByteArray("\"invokeID\":") + from,
                                   QByteArray("\"invokeID\":") + to);
        const char old[] = {2, 1, char(QByteArray(from).toInt()), 0};
        const char now[] = {2, 1, char(QByteArray(to).toInt()), 0};
        const qsizetype at = message.indexOf(old);
        return message.replace(at, 3, now);
    };
    connectSession();
    takeWritten();
    inject(withId(octets("asnNegotiateServerConnectionV2.res.ok"), "5", "1"));
    EXPECT_EQ(takeWritten(), QList<QByteArray> {withId(octets("asnLoginV2.req.probe"), "38", "2")});
    serverAnswers(2, methods({LoginMethod::Basic}));
    EXPECT_EQ(takeWritten(), QList<QByteArray> {withId(octets("asnLoginV2.req.basic"), "39", "3")});
    inject(withId(octets("asnLoginV2.res.ok"), "5", "3"));
    EXPECT_EQ(opens, 1);
    clock.advance(5s);
    EXPECT_EQ(takeWritten(), QList<QByteArray> {octets("asnTransportKeepAlive.event")});
    session->close();
    EXPECT_EQ(takeWritten(), QList<QByteArray> {octets("asnLogoff.event")});
}

TEST_P(DirectLogin, logsInWithAToken)
{
    setup.credentials = Credentials::Token;
    connectSession();
    takeWritten();
    serverAnswers(1, negotiated());
    takeWritten();
    serverAnswers(2, methods({LoginMethod::Basic, LoginMethod::Bearer}));
    EXPECT_EQ(secrets.reads, QStringList {QStringLiteral("ucs/token")});
    const LoginV2Argument bearer {LoginAuth {AuthBearer {canary}}};
    EXPECT_EQ(takeInvoke(), asWritten(invoke<LoginV2Operation>(3, bearer)));
    serverAnswers(3, succeeded());
    EXPECT_EQ(opens, 1);
}

TEST_P(DirectLogin, aServerThatAsksForNothingIsTaken)
{
    connectSession();
    serverAnswers(1, negotiated());
    serverAnswers(2, succeeded());
    EXPECT_EQ(opens, 1);
    EXPECT_TRUE(secrets.reads.isEmpty());
}

TEST_P(DirectLogin, readsBytesOneByOne)
{
    connectSession();
    for (const auto &[id, result] : {std::pair<qint64, KnownPayload> {1, negotiated()},
                                     {2, methods({LoginMethod::Basic})},
                                     {3, succeeded()}}) {
        const QByteArray whole = frame(RoseResult {{}, id, 0, result});
        for (const char octet : whole) {
            EXPECT_EQ(opens, 0);
            network.last()->peerSends(QByteArray(1, octet));
        }
    }
    EXPECT_EQ(opens, 1);
    EXPECT_TRUE(dropped.empty());
}

TEST_P(DirectLogin, waitsWhenTheServerIsBusy)
{
    connectSession();
    serverAnswers(1, NegotiateV2Result {NegotiateBusy {15}});
    EXPECT_EQ(end().what, What::Busy);
    EXPECT_EQ(end().retryIn, 15s);
    EXPECT_EQ(network.last()->state, FakeTransport::State::Over);
}

TEST_P(DirectLogin, refusesAServerOfAnotherTime)
{
    connectSession();
    serverAnswers(1, NegotiateV2Result {NegotiateIncompatible {QStringLiteral("9.0.0")}});
    EXPECT_EQ(end().what, What::Refused);
    EXPECT_THAT(words(), HasSubstr("versions"));
    EXPECT_TRUE(secrets.reads.isEmpty());
}

TEST_P(DirectLogin, needsAMethodThatItSpeaks)
{
    for (const auto credentials : {Credentials::Password, Credentials::Token}) {
        setup.credentials = credentials;
        ends.clear();
        connectSession();
        serverAnswers(1, negotiated());
        const auto other =
            credentials == Credentials::Token ? LoginMethod::Basic : LoginMethod::Bearer;
        takeWritten();
        serverAnswers(2, methods({LoginMethod::Ntlm, LoginMethod::Kerberos, other}));
        EXPECT_EQ(end().what, What::Refused);
        EXPECT_FALSE(end().error.detail.isEmpty());
        EXPECT_TRUE(takeWritten().isEmpty());
        EXPECT_TRUE(secrets.reads.isEmpty());
    }
    ends.clear();
    connectSession();
    serverAnswers(1, negotiated());
    serverAnswers(2, methods({}));
    EXPECT_EQ(end().what, What::Refused);
}

TEST_P(DirectLogin, triesAPasswordOnce)
{
    connectSession();
    logInUpToCredentials();
    takeWritten();
    serverAnswers(3, methods({LoginMethod::Basic}));
    EXPECT_EQ(end().what, What::LoginRefused);
    EXPECT_TRUE(takeWritten().isEmpty());
}

TEST_P(DirectLogin, tellsWhyItWasRefused)
{
    connectSession();
    logInUpToCredentials();
    serverFails(3, 101, QStringLiteral("Anmeldung fehlgeschlagen"));
    EXPECT_EQ(end().what, What::LoginRefused);
    EXPECT_EQ(secrets.flaws, QStringList {QStringLiteral("ucs/password wrong")});
    EXPECT_EQ(end().error.code, Error::Code::Refused);
    EXPECT_THAT(words(), HasSubstr("“Anmeldung fehlgeschlagen”"));
    EXPECT_EQ(opens, 0);
}

TEST_P(DirectLogin, tellsTheOtherResults)
{
    const struct
    {
        LoginV2Result result;
        What what;
    } rows[] = {
        {{LoginRedirect {QStringLiteral("pbx2.test:7223")}}, What::Redirected},
        {{LoginRedirect {QStringLiteral("http://pbx2.test")}}, What::Refused},
        {{LoginBusy {30}}, What::Busy},
        {{NtlmRenegotiate {"x"}}, What::Refused},
    };
    for (const bool hasCredentials : {false, true}) {
        for (const auto &[result, what] : rows) {
            ends.clear();
            connectSession();
            if (hasCredentials)
                logInUpToCredentials();
            else
                serverAnswers(1, negotiated());
            serverAnswers(hasCredentials ? 3 : 2, result);
            EXPECT_EQ(end().what, what);
            EXPECT_EQ(end().redirect.isEmpty(), what != What::Redirected);
            EXPECT_EQ(opens, 0);
        }
    }
}

TEST_P(DirectLogin, readsRejectsOfEveryStep)
{
    for (int step = 1; step <= 3; ++step) {
        ends.clear();
        connectSession();
        if (step > 1)
            serverAnswers(1, negotiated());
        if (step > 2)
            serverAnswers(2, methods({LoginMethod::Basic}));
        serverRejects(step, 1);
        EXPECT_EQ(end().what, What::Refused) << step;
        takeWritten();
    }
    ends.clear();
    connectSession();
    serverRejects(1, 1, QStringLiteral("otherError: 0x600"));
    EXPECT_EQ(end().what, What::Refused);
    EXPECT_THAT(words(), HasSubstr("encrypted"));
}

TEST_P(DirectLogin, anAnswerOfAnotherTypeEndsIt)
{
    connectSession();
    serverAnswers(1, CtiHoldResult {true});
    EXPECT_EQ(end().what, What::Lost);
}

TEST_P(DirectLogin, doesNotWaitForEver)
{
    for (int step = 1; step <= 3; ++step) {
        ends.clear();
        connectSession();
        if (step > 1)
            serverAnswers(1, negotiated());
        if (step > 2)
            serverAnswers(2, methods({LoginMethod::Basic}));
        clock.advance(19'999ms);
        EXPECT_TRUE(ends.empty()) << step;
        clock.advance(1ms);
        EXPECT_EQ(end().what, What::Lost) << step;
        EXPECT_THAT(words(), HasSubstr("20 second")) << step;
        EXPECT_EQ(clock.pending(), 0);
        takeWritten();
    }
}

TEST_P(DirectLogin, ignoresWhatComesBeforeItIsSignedIn) // J25
{
    connectSession();
    serverSends(event());
    serverSends(invoke<HoldOperation>(17, hold()));
    serverAnswers(424242, CtiHoldResult {true});
    takeInvoke(); // the negotiation, and nothing else
    serverAnswers(1, negotiated());
    serverSends(event());
    serverAnswers(2, succeeded());
    EXPECT_EQ(opens, 1);
    EXPECT_TRUE(events.empty());
    EXPECT_TRUE(dropped.empty());
    serverSends(event("x2"));
    EXPECT_EQ(events.size(), 1U);
}

TEST_P(DirectLogin, takesEventsThatComeWithTheLastAnswer)
{
    connectSession();
    logInUpToCredentials();
    network.last()->peerSends(frame(RoseResult {{}, 3, 0, KnownPayload(succeeded())})
                              + frame(event("x1")) + frame(event("x2")));
    EXPECT_EQ(opens, 1);
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(payloadAs<CtiNotifyMonitorStopped>(events[1].argument)->monitorCrossRefId,
              QStringLiteral("x2"));
}

TEST_P(DirectLogin, needsASecret)
{
    secrets.kept.clear();
    connectSession();
    logInUpToCredentials();
    EXPECT_EQ(end().what, What::Refused);
    EXPECT_THAT(words(), HasSubstr("No password is kept for this system"));
    EXPECT_EQ(secrets.flaws, QStringList {QStringLiteral("ucs/password missing")});
    EXPECT_TRUE(takeWritten().isEmpty());

    ends.clear();
    secrets.trouble = Error {Error::Code::Refused, QStringLiteral("the keychain is locked")};
    connectSession();
    logInUpToCredentials();
    EXPECT_EQ(end().what, What::Refused);
    EXPECT_EQ(words(), "the keychain is locked");
}

TEST_P(DirectLogin, theKeychainMayTakeItsTime)
{
    secrets.waits = true;
    connectSession();
    logInUpToCredentials();
    EXPECT_TRUE(takeWritten().isEmpty());
    secrets.answer();
    EXPECT_EQ(takeInvoke().invokeId, 3);

    connectSession();
    logInUpToCredentials();
    session->close();
    EXPECT_EQ(end().what, What::Closed);
    secrets.answer();
    EXPECT_TRUE(takeWritten().isEmpty());
}
