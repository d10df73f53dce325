// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/ucwebrequests.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Jackfield;
using namespace Jackfield::UcServer;
using testing::HasSubstr;
using testing::Not;
using What = SessionEnd::What;

namespace {

const QString canary = QStringLiteral("Zq7!canary");

HttpOutcome answer(int status, const QByteArray &body = {})
{
    HttpAnswer answered;
    answered.status = status;
    answered.body = body;
    return answered;
}

HttpOutcome noAnswer(Error::Code code, HttpTrouble trouble = HttpTrouble::Other)
{
    return tl::unexpected(HttpFailure {{code, QStringLiteral("words")}, trouble});
}

class UcWebRequests : public testing::Test
{
protected:
    UcWebRequests()
    {
        setup.host = QStringLiteral("ucs.test");
        setup.port = 7225;
        setup.user = QString::fromUtf8("j\xc3\xbcrgen");
    }
    SessionEnd refused(const HttpOutcome &outcome) const
    {
        const auto created = createdSession(outcome);
        EXPECT_FALSE(created);
        return created ? SessionEnd {} : created.error();
    }
    SessionEnd notDiscovered(const HttpOutcome &outcome) const
    {
        const auto found = discovered(outcome, setup);
        EXPECT_FALSE(found);
        return found ? SessionEnd {} : found.error();
    }
    HttpRequest create() const { return createSessionRequest(addressOf(setup), setup, canary); }
    static QByteArray headerOf(const HttpRequest &request, const QByteArray &name)
    {
        for (const HttpRequest::Header &header : request.headers)
            if (header.name == name)
                return header.value;
        return "none";
    }
    static QByteArray redirect(const QByteArray &to) { return "{\"redirect\":\"" + to + "\"}"; }

    UcServer::Setup setup; // Test has a Setup of its own
};

} // namespace

TEST_F(UcWebRequests, asksForASession)
{
    const HttpRequest request = create();
    EXPECT_EQ(request.method, HttpRequest::Method::Post);
    EXPECT_EQ(request.url, "https://ucs.test:7225/ws/client/createsession?clientappid=15");
    EXPECT_EQ(request.contentType, "application/json;charset=utf-8");
    EXPECT_EQ(request.body, "{\"negotiate\":{\"iClientProtocolVersion\":70}}");
    EXPECT_EQ(headerOf(request, "Authorization"), "Basic asO8cmdlbjpacTchY2FuYXJ5");
    EXPECT_EQ(headerOf(request, "X-no401"), "1");
    EXPECT_EQ(headerOf(request, "X-simple"), "1");
    EXPECT_EQ(headerOf(request, "X-ucsid"), "local");
    EXPECT_TRUE(request.headers.front().isSecret);
    EXPECT_TRUE(request.user.isEmpty());
}

TEST_F(UcWebRequests, asksWithAToken)
{
    setup.credentials = Credentials::Token;
    const HttpRequest request = create();
    EXPECT_EQ(headerOf(request, "x-uctoken"), canary.toLatin1());
    EXPECT_EQ(headerOf(request, "Authorization"), "none");
    EXPECT_TRUE(request.headers.front().isSecret);
}

TEST_F(UcWebRequests, knowsWhereItIs)
{
    setup.basePath = "/uc";
    EXPECT_EQ(create().url, "https://ucs.test:7225/uc/ws/client/createsession?clientappid=15");
    const UcWebAddress address = addressOf(setup);
    EXPECT_EQ(webSocketTarget(address, "A3 ?&0"),
              "/uc/ws/client/websocket?x-ucsessionid=A3%20%3F%260");
    EXPECT_EQ(destroySessionRequest(address, setup, "A3&").url,
              "https://ucs.test:7225/uc/ws/client/destroysession?ucsessionid=A3%26");
    EXPECT_EQ(destroySessionRequest(address, setup, "A3").method, HttpRequest::Method::Get);
    setup.tls = Tls::Off;
    EXPECT_EQ(create().url, "http://ucs.test:7225/uc/ws/client/createsession?clientappid=15");
    setup.tls = Tls::StartTls; // there is none in HTTP
    EXPECT_TRUE(create().url.startsWith("https://"));
}

TEST_F(UcWebRequests, namesThePortWhereItIsNotTheUsual)
{
    EXPECT_EQ((UcWebAddress {true, "a.test", 443, {}}.authority()), "a.test");
    EXPECT_EQ((UcWebAddress {true, "a.test", 80, {}}.authority()), "a.test:80");
    EXPECT_EQ((UcWebAddress {false, "a.test", 80, {}}.authority()), "a.test");
    EXPECT_EQ((UcWebAddress {false, "2001:db8::1", 7224, {}}.authority()), "[2001:db8::1]:7224");
}

TEST_F(UcWebRequests, readsTheSessionInBothSpellings)
{
    const QByteArray id = "0123456789ABCDEF0123456789ABCDEF";
    EXPECT_EQ(createdSession(answer(200, "{\"sessionid\":\"" + id + "\"}")), id);
    EXPECT_EQ(createdSession(answer(200, "{\"ownContact\":{},\"sessionID\":\"" + id + "\"}")), id);
}

TEST_F(UcWebRequests, takesNoOddSession)
{
    for (const QByteArray &body :
         {QByteArray(), QByteArray("<html>"), QByteArray("[]"), QByteArray("{}"),
          QByteArray("{\"sessionid\":\"\"}"), QByteArray("{\"sessionid\":12}"),
          QByteArray("{\"sessionid\":\"a b\"}"), QByteArray("{\"sessionid\":\"a\\r\\nb\"}"),
          QByteArray("{\"sessionid\":\"\xc3\xa4\"}"), QByteArray("{\"sessionid\":\"a\\u0000\"}"),
          "{\"sessionid\":\"" + QByteArray(257, 'A') + "\"}"}) {
        const SessionEnd end = refused(answer(200, body));
        EXPECT_EQ(end.what, What::Lost) << body.toStdString();
        EXPECT_THAT(end.error.detail.toStdString(), HasSubstr("cannot be read"));
    }
}

TEST_F(UcWebRequests, readsWhyALogonWasRefused)
{
    const QByteArray body = R"({"error":{"_type":"AsnLogonError","iErrorDetail":%1,)"
                            R"("u8sErrorString":"wrong"},"error_value":0,"invokedID":7,)"
                            R"("sessionID":"SECRET1"})";
    const SessionEnd end = refused(answer(400, QByteArray(body).replace("%1", "101")));
    EXPECT_EQ(end.what, What::LoginRefused);
    EXPECT_THAT(end.error.detail.toStdString(), HasSubstr("“wrong”"));
    EXPECT_THAT(end.error.detail.toStdString(), Not(HasSubstr("SECRET1")));
    EXPECT_EQ(refused(answer(400, QByteArray(body).replace("%1", "131"))).what, What::Busy);
    const SessionEnd offline = refused(
        answer(502, R"({"error":{"_type":"WsError","iErrorDetail":119,"u8sErrorString":"x"}})"));
    EXPECT_EQ(offline.what, What::Lost);
    EXPECT_THAT(offline.error.detail.toStdString(), HasSubstr("not connected"));
}

TEST_F(UcWebRequests, judgesByTheStatusAlone)
{
    const struct
    {
        int status;
        What what;
    } rows[] = {{204, What::Lost},    {301, What::Refused},      {302, What::Refused},
                {400, What::Refused}, {401, What::LoginRefused}, {403, What::Refused},
                {404, What::Refused}, {408, What::Lost},         {429, What::Lost},
                {500, What::Lost},    {502, What::Lost},         {503, What::Lost}};
    for (const auto &[status, what] : rows) {
        for (const char *body :
             {"", "<html>canary</html>", "{\"error\":{\"iErrorDetail\":\"1\"}}"}) {
            const SessionEnd end = refused(answer(status, body));
            EXPECT_EQ(end.what, what) << status;
            EXPECT_FALSE(end.error.detail.isEmpty()) << status;
            EXPECT_FALSE(end.error.detail.contains(QStringLiteral("canary")));
        }
    }
}

TEST_F(UcWebRequests, tellsWhyNoAnswerCame)
{
    EXPECT_EQ(refused(noAnswer(Error::Code::NotConnected)).what, What::Lost);
    EXPECT_EQ(refused(noAnswer(Error::Code::TimedOut)).error.detail, QStringLiteral("words"));
    EXPECT_EQ(refused(noAnswer(Error::Code::Refused)).what, What::Lost);
    EXPECT_EQ(refused(noAnswer(Error::Code::Refused, HttpTrouble::Untrusted)).what, What::Refused);
    EXPECT_EQ(refused(noAnswer(Error::Code::Refused, HttpTrouble::PinChanged)).what, What::Refused);
    EXPECT_EQ(refused(noAnswer(Error::Code::Malformed)).what, What::Refused);
    const SessionEnd silence = refused(noAnswer(Error::Code::Uncertain));
    EXPECT_EQ(silence.what, What::Lost);
    EXPECT_NE(silence.error.detail, QStringLiteral("words"));
}

TEST_F(UcWebRequests, asksTheController)
{
    setup.controller = "https://ctl.test";
    setup.ucsid = QStringLiteral("a b&c");
    const HttpRequest request = discoveryRequest(setup);
    EXPECT_EQ(request.method, HttpRequest::Method::Get);
    EXPECT_EQ(request.url, "https://ctl.test/controller/client/ucws?ucsid=a%20b%26c");
    EXPECT_TRUE(request.headers.isEmpty());
    EXPECT_EQ(*discovered(answer(200, redirect("https://Proxy.test")), setup),
              (UcWebAddress {true, "proxy.test", 443, {}}));
    EXPECT_EQ(*discovered(answer(200, redirect("https:\\/\\/proxy.test:7225\\/")), setup),
              (UcWebAddress {true, "proxy.test", 7225, {}}));
}

TEST_F(UcWebRequests, isNotSentJustAnywhere)
{
    setup.controller = "https://ctl.test";
    for (const char *to :
         {"", "proxy.test", "ftp://proxy.test", "https://", "https://u:p@proxy.test",
          "https://proxy.test/x", "https://proxy.test/../x", "https://proxy.test//",
          "https://proxy.test?x", "https://proxy.test#x", "https://proxy.test:0",
          "https://proxy.test:99999", "https://proxy.test\\\\@x", "https://pro xy.test",
          "https://pro\\r\\nxy.test", "https://0x7f.1", "//proxy.test"}) {
        const SessionEnd end = notDiscovered(answer(200, redirect(to)));
        EXPECT_EQ(end.what, What::Refused) << to;
    }
    for (const char *body : {"", "[]", "{}", "{\"redirect\":1}", "<html>"})
        EXPECT_EQ(notDiscovered(answer(200, body)).what, What::Refused) << body;
}

TEST_F(UcWebRequests, neverGoesFromHttpsToHttp)
{
    const HttpOutcome plain = answer(200, redirect("http://proxy.test:7224"));
    setup.controller = "HTTPS://ctl.test";
    setup.tls = Tls::Off;
    EXPECT_THAT(notDiscovered(plain).error.detail.toStdString(), HasSubstr("without encryption"));
    setup.controller = "http://ctl.test";
    EXPECT_EQ(*discovered(plain, setup), (UcWebAddress {false, "proxy.test", 7224, {}}));
    setup.tls = Tls::Required;
    EXPECT_EQ(notDiscovered(plain).what, What::Refused);
}

TEST_F(UcWebRequests, tellsWhatTheControllerSaid)
{
    setup.controller = "https://ctl.test";
    EXPECT_THAT(notDiscovered(answer(404)).error.detail.toStdString(), HasSubstr("“local”"));
    EXPECT_EQ(notDiscovered(answer(404)).what, What::Refused);
    EXPECT_EQ(notDiscovered(answer(503)).what, What::Lost);
    EXPECT_EQ(notDiscovered(noAnswer(Error::Code::NotConnected)).what, What::Lost);
}

TEST_F(UcWebRequests, anUpgradeThatIsRefused)
{
    const Error error {Error::Code::Refused, QStringLiteral("words")};
    EXPECT_EQ(upgradeRefused(401, error).what, What::LoginRefused); // W20
    for (const int status : {0, 200, 302, 404, 503}) {
        EXPECT_EQ(upgradeRefused(status, error).what, What::Lost) << status;
        EXPECT_EQ(upgradeRefused(status, error).error.detail, QStringLiteral("words"));
    }
}
