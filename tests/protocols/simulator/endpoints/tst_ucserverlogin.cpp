// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/ctinumbers.h"
#include "protocols/ucserver/framing.h"
#include "protocols/ucserver/jsoncodec.h"
#include "tests/protocols/simulator/endpoints/ucserverfixture.h"

#include <QSslSocket>

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace Jackfield::UcServer;

namespace {

using Way = UcServerClient::Way;

/// Signing in on the server's own port (ucserver.md 2).
class UcServerLogin : public testing::TestWithParam<Way>, public UcServerFixture
{
protected:
    void SetUp() override { ASSERT_TRUE(client.connectTo(tcp.port())); }
    UcServerClient client {GetParam()};
};

TEST_P(UcServerLogin, NegotiatesVersions)
{
    const auto negotiated = client.result<NegotiateV2Operation>({});
    ASSERT_TRUE(std::holds_alternative<Negotiated>(negotiated.value))
        << client.trouble.toStdString();
    EXPECT_EQ(std::get<Negotiated>(negotiated.value).serverTime.toDateTime(), clock.now());
    set(R"({"negotiation": "busy", "retryIn": 7})");
    EXPECT_EQ(client.result<NegotiateV2Operation>({}).value,
              decltype(NegotiateV2Result::value)(NegotiateBusy {7}));
    set(R"({"negotiation": "incompatible"})");
    EXPECT_TRUE(std::holds_alternative<NegotiateIncompatible>(
        client.result<NegotiateV2Operation>({}).value));
}

TEST_P(UcServerLogin, TellsItsMethodsThenTakesAPassword)
{
    set(R"({"users": {"anna": {"password": "secret", "lines": ["102", "103"]}}})");
    const auto probe = client.result<LoginV2Operation>({});
    EXPECT_EQ(probe.value,
              decltype(LoginV2Result::value)(SupportedAuthMethods {{LoginMethod::Basic}, {}}));
    EXPECT_FALSE(client.logIn(QStringLiteral("anna"), QStringLiteral("wrong")));
    EXPECT_EQ(client.trouble, QStringLiteral("error 101"));
    EXPECT_FALSE(client.logIn(QStringLiteral("nobody"), QStringLiteral("secret")));
    EXPECT_TRUE(client.logIn(QStringLiteral("anna"), QStringLiteral("secret")));
    const auto lines = client.result<EnumPhoneLinesOperation>({LineScope::Own, 0}).lines;
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].type, 1);
    EXPECT_EQ(lines[1].type, 2);
    EXPECT_FALSE(client.logIn(QStringLiteral("anna"), QStringLiteral("secret")));
    EXPECT_EQ(client.trouble, QStringLiteral("error 113"));
}

TEST_P(UcServerLogin, TakesTokensAndNoOtherMethod)
{
    set(R"({"users": {"anna": {"token": "T1"}}})");
    LoginV2Argument argument;
    argument.auth = LoginAuth {AuthNtlm {"NTLMSSP"}};
    client.result<LoginV2Operation>(argument);
    EXPECT_EQ(client.trouble, QStringLiteral("error 106"));
    argument.auth = LoginAuth {AuthBearer {QStringLiteral("T2")}};
    client.result<LoginV2Operation>(argument);
    EXPECT_EQ(client.trouble, QStringLiteral("error 101"));
    argument.auth = LoginAuth {AuthBearer {QStringLiteral("T1")}};
    EXPECT_TRUE(
        std::holds_alternative<LoginSucceeded>(client.result<LoginV2Operation>(argument).value));
}

TEST_P(UcServerLogin, IsBusyRedirectsAndOffersNtlmWhenToldSo)
{
    set(R"({"login": "busy", "retryIn": 9})");
    EXPECT_EQ(client.result<LoginV2Operation>({}).value,
              decltype(LoginV2Result::value)(LoginBusy {9}));
    set(R"({"login": "redirect", "redirect": "other.example:7222"})");
    EXPECT_EQ(client.result<LoginV2Operation>({}).value,
              decltype(LoginV2Result::value)(LoginRedirect {QStringLiteral("other.example:7222")}));
    set(R"({"login": "ntlm-first"})");
    EXPECT_EQ(client.result<LoginV2Operation>({}).value,
              decltype(LoginV2Result::value)(
                  SupportedAuthMethods {{LoginMethod::Ntlm, LoginMethod::Basic}, {}}));
    set(R"({"login": "basic", "logonError": 103})");
    EXPECT_FALSE(client.logIn(QStringLiteral("100"), QStringLiteral("x")));
    EXPECT_EQ(client.trouble, QStringLiteral("error 103"));
}

TEST_P(UcServerLogin, CarriesNothingOutBefore)
{
    client.result<MakeCallOperation>(
        {QStringLiteral("100"), QStringLiteral("101"), 1, std::nullopt});
    EXPECT_TRUE(client.trouble.startsWith(QStringLiteral("reject 9")));
    EXPECT_TRUE(exchange.calls().empty());
    EXPECT_TRUE(client.settle()); // asnCheckConnection is for everybody.
}

INSTANTIATE_TEST_SUITE_P(Ways, UcServerLogin, testing::Values(Way::TcpJson, Way::TcpBer),
                         [](const auto &way) { return UcServerClient::nameOf(way.param); });

class UcServerTls : public testing::Test, public UcServerFixture
{
protected:
    void connectTo(QSslSocket &socket, quint16 port)
    {
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost).toString(), port);
        ASSERT_TRUE(waitFor([&] { return socket.state() == QAbstractSocket::ConnectedState; }));
    }
    static QByteArray frame(const Invoke &request)
    {
        return *framed(encodeJson(request), Encoding::Json);
    }
    static QByteArray readSome(QSslSocket &socket)
    {
        EXPECT_TRUE(waitFor([&] {
            return socket.bytesAvailable() > 0
                || socket.state() == QAbstractSocket::UnconnectedState;
        }));
        return socket.readAll();
    }
};

TEST_F(UcServerTls, TurnsToTlsInTheMiddleAndDropsWhatCameBehindTheRequest)
{
    set(R"({"tcpTls": "starttls-required"})");
    QSslSocket socket;
    connectTo(socket, tcp.port());
    socket.write(frame(invoke<CheckConnectionOperation>(1, {})));
    EXPECT_TRUE(readSome(socket).contains("otherError: 0x600"));
    socket.write(frame(invoke<StartTlsOperation>(2, {}))
                 + frame(invoke<CheckConnectionOperation>(3, {})));
    const QByteArray answer = readSome(socket);
    EXPECT_TRUE(answer.contains("AsnStartTLSResult")) << answer.toStdString();
    EXPECT_FALSE(answer.contains("AsnCheckConnectionResult"));
    socket.startClientEncryption();
    ASSERT_TRUE(waitFor([&] { return socket.isEncrypted(); }));
    socket.write(frame(invoke<CheckConnectionOperation>(4, {})));
    const QByteArray encrypted = readSome(socket);
    EXPECT_TRUE(encrypted.contains(R"("invokeID":4)")) << encrypted.toStdString();
    socket.write(frame(invoke<StartTlsOperation>(5, {})));
    EXPECT_TRUE(readSome(socket).contains("\"error\""));
}

TEST_F(UcServerTls, SpeaksTlsFromTheFirstOctetWhenToldSo)
{
    set(R"({"tcpTls": "tls", "certificate": "expired"})");
    QSslSocket socket;
    connectTo(socket, tcp.port());
    socket.startClientEncryption();
    ASSERT_TRUE(waitFor([&] { return socket.isEncrypted(); }));
    EXPECT_LT(socket.peerCertificate().expiryDate(), clock.now());
    socket.write(frame(invoke<CheckConnectionOperation>(4, {})));
    EXPECT_TRUE(readSome(socket).contains("AsnCheckConnectionResult"));
    EXPECT_FALSE(office.pin().isEmpty());
}

TEST_F(UcServerTls, RefusesTlsWhereThereIsNone)
{
    set(R"({"tcpTls": "plain"})");
    UcServerClient client(Way::TcpBer);
    ASSERT_TRUE(client.connectTo(tcp.port()));
    client.result<StartTlsOperation>({});
    EXPECT_EQ(client.trouble, QStringLiteral("error 100"));
}

} // namespace
