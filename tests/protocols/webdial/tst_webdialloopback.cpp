// SPDX-License-Identifier: GPL-3.0-or-later
// Web dial with the real HTTP client, against scripted servers on loopback.
#include "protocols/simulator/certificate.h"
#include "protocols/webdial/webdialfactory.h"
#include "tests/support/httpstandin.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedfunction.h"
#include "tests/support/scriptedlauncher.h"
#include "tests/support/scriptedsecrets.h"
#include "tests/support/waitfor.h"

#include <QHostAddress>

#include <gmock/gmock.h>

using namespace Jackfield;
using namespace Jackfield::WebDial;
using testing::HasSubstr;

namespace {

Simulator::Certificate certificate()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return *Simulator::makeCertificate(
        {QStringLiteral("127.0.0.1"), now.addDays(-1), now.addDays(1), false});
}

class WebDialLoopbackTest : public testing::Test
{
protected:
    WebDialLoopbackTest()
    {
        for (const char *name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy",
                                 "ALL_PROXY", "no_proxy", "NO_PROXY"})
            qunsetenv(name);
        config.id = id;
        config.lines = QStringList {QStringLiteral("21")};
    }
    void useTemplate(const QByteArray &text)
    {
        config.values.insert(QStringLiteral("template"), QString::fromLatin1(text));
    }
    CommandResult dialled()
    {
        system = *factory.create(config);
        system->open();
        const QString number = QStringLiteral("089123");
        std::optional<CommandResult> result;
        system->execute(Dial {LineId::of(id, QStringLiteral("21")), {number, number, {}, {}, {}}})
            .then(&context, [&](const CommandResult &told) { result = told; });
        EXPECT_TRUE(waitFor([&] { return result.has_value(); }));
        return *result;
    }
    Result<ServerTrust> looked()
    {
        std::optional<Result<ServerTrust>> result;
        factory.lookAtServer(config, &context).then(&context, [&](const Result<ServerTrust> &told) {
            result = told;
        });
        EXPECT_TRUE(waitFor([&] { return result.has_value(); }));
        return *result;
    }

    const SystemId id {QStringLiteral("web")};
    const CommandResult sent = Accepted {std::nullopt, true};
    SystemConfig config;
    ManualClock clock;
    ScriptedSecrets secrets;
    ScriptedLauncher launcher;
    ScriptedFunctions functions;
    quint16 ownPort = 0;
    WebDialFactory factory {{clock, secrets, httpClients(clock), launcher, functions.maker(),
                             [] { return QString(); },
                             [this](const QHostAddress &address, quint16 port) {
                                 return address.isLoopback() && port == ownPort;
                             }}};
    std::unique_ptr<PhoneSystem> system;
    QObject context;
};

TEST_F(WebDialLoopbackTest, dialsWithALogin)
{
    HttpStandIn phone;
    phone.answer(httpAnswer("401 Unauthorized", {}, {"WWW-Authenticate: Basic realm=\"phone\""}));
    phone.answer(httpAnswer("200 OK", "placed"));
    useTemplate(phone.url("/command.htm?number=#"));
    config.values.insert(QStringLiteral("user"), QStringLiteral("anna"));
    config.values.insert(QStringLiteral("body_must_contain"),
                         QStringList {QStringLiteral("placed")});
    secrets.kept.insert(QStringLiteral("web/password"), QStringLiteral("s3"));
    EXPECT_EQ(dialled(), sent);
    const QList<QByteArray> received = phone.received();
    ASSERT_FALSE(received.isEmpty());
    EXPECT_TRUE(received.last().startsWith("GET /command.htm?number=089123 HTTP/1.1\r\n"));
    EXPECT_TRUE(received.last().contains("Basic " + QByteArray("anna:s3").toBase64()));
}

TEST_F(WebDialLoopbackTest, aLostAnswerIsUncertainAndNotRepeated)
{
    HttpStandIn phone;
    phone.answer({}, HttpStandIn::Then::Close);
    phone.answer(httpAnswer("200 OK"));
    useTemplate(phone.url("/?n=#"));
    EXPECT_EQ(dialled().error().code, Error::Code::Uncertain);
    EXPECT_EQ(phone.received().size(), 1);
}

TEST_F(WebDialLoopbackTest, aServerIsTrustedByItsPin)
{
    const Simulator::Certificate its = certificate();
    HttpStandIn phone;
    phone.useTls(its.pem, its.keyPem);
    useTemplate(phone.url("/?n=#"));
    const CommandResult untrusted = dialled();
    ASSERT_FALSE(untrusted);
    EXPECT_EQ(untrusted.error().code, Error::Code::Refused);
    EXPECT_THAT(untrusted.error().detail.toStdString(), HasSubstr("Open the settings"));

    const Result<ServerTrust> trust = looked();
    ASSERT_TRUE(trust) << trust.error().detail.toStdString();
    EXPECT_EQ(trust->host, QStringLiteral("127.0.0.1"));
    EXPECT_EQ(trust->pin, *Simulator::publicKeyPin(its.pem));
    EXPECT_EQ(trust->pinsKey, QStringLiteral("pins"));
    EXPECT_FALSE(trust->problems.isEmpty());
    EXPECT_THAT(trust->subject.toStdString(), HasSubstr("127.0.0.1"));

    config.values.insert(trust->pinsKey, QVariantMap {{trust->host, trust->pin}});
    HttpStandIn pinned;
    pinned.useTls(its.pem, its.keyPem);
    pinned.answer(httpAnswer("200 OK"));
    useTemplate(pinned.url("/?n=#"));
    EXPECT_EQ(dialled(), sent);

    const Simulator::Certificate other = certificate();
    HttpStandIn stranger;
    stranger.useTls(other.pem, other.keyPem);
    stranger.answer(httpAnswer("200 OK"));
    useTemplate(stranger.url("/?n=#"));
    const CommandResult changed = dialled();
    ASSERT_FALSE(changed);
    EXPECT_THAT(changed.error().detail.toStdString(), HasSubstr("Open the settings"));
}

TEST_F(WebDialLoopbackTest, noSpellingLeadsToOurOwnServer)
{
    HttpStandIn own;
    ownPort = own.port();
    const QByteArray port = QByteArray::number(ownPort);
    for (const char *host : {"127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001",
                             "[::ffff:127.0.0.1]", "ip6-localhost"}) {
        useTemplate(QByteArray("http://") + host + ':' + port + "/MakeCall%20NNNNN%20#");
        const auto made = factory.create(config);
        if (!made)
            continue; // no such host is taken at all
        EXPECT_FALSE(dialled()) << host;
    }
    EXPECT_TRUE(own.received().isEmpty() || own.received() == QList<QByteArray> {QByteArray()});
}

TEST_F(WebDialLoopbackTest, nobodyThereIsNotConnected)
{
    quint16 port = 0;
    {
        const HttpStandIn gone;
        port = gone.port();
    }
    useTemplate("http://127.0.0.1:" + QByteArray::number(port) + "/?n=#");
    EXPECT_EQ(dialled().error().code, Error::Code::NotConnected);
}

} // namespace
