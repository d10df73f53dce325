// SPDX-License-Identifier: GPL-3.0-or-later
// Web dial through the programs themselves: what goes over the wire, and what a person is told.
#include "protocols/simulator/certificate.h"
#include "tests/integration/programs.h"
#include "tests/support/httpstandin.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QJsonArray>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace Jackfield {

namespace {

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    /// The worked examples of protocols.md 4.6: extension 21 in Munich, outside digit 0.
    const QByteArray munich = "[me]\nextension = \"21\"\nlocation = \"office\"\n"
                              "[location.office]\ncountry = \"DE\"\ncountry_code = \"49\"\n"
                              "area_code = \"89\"\noutside_prefix = \"0\"\n";

    class WebDialling : public testing::Test
    {
    protected:
        /// Starts Jackfield with one web dial system "web"; `more`: further keys, a line each.
        bool start(const QByteArray &dialTemplate, const QByteArray &more = {})
        {
            programs.writeSettings(munich + "[[system]]\nid = \"web\"\nkind = \"webdial\"\n"
                                   + "template = \"" + dialTemplate + "\"\n" + more);
            return programs.start() != nullptr;
        }
        Outcome dial(const char *number = "+49 30 23125123")
        {
            return programs.ctl({text("dial"), text(number)});
        }
        QByteArray host() const { return "127.0.0.1:" + QByteArray::number(server.port()); }
        /// The head every request has behind its first line.
        QByteArray head() const
        {
            return " HTTP/1.1\r\nHost: " + host()
                + "\r\nUser-Agent: Jackfield/" JACKFIELD_VERSION
                  "\r\nAccept: */*\r\nConnection: close\r\n";
        }
        static Simulator::Certificate certificate(const char *name)
        {
            const QDateTime now = QDateTime::currentDateTimeUtc();
            return *Simulator::makeCertificate(
                {text(name), now.addDays(-1), now.addDays(1), false});
        }

        HttpStandIn server;
        Programs programs;
    };

} // namespace

TEST_F(WebDialling, AGetGoesOutOnceAndToTheByte)
{
    server.answer(httpAnswer("200 OK", "ok"));
    ASSERT_TRUE(start(server.url("/dial?from=^&to=#")));
    const Outcome first = dial();
    EXPECT_EQ(first.exitCode, 0) << first.err.constData();
    EXPECT_TRUE(first.out.startsWith("sent")) << first.out.constData();
    EXPECT_EQ(server.received(),
              QList<QByteArray> {"GET /dial?from=21&to=003023125123" + head() + "\r\n"});
    EXPECT_TRUE(dial().out.contains("nothing was sent again"));
    EXPECT_EQ(server.received().size(), 1);
}

TEST_F(WebDialling, AFormGoesOutEncoded)
{
    server.answer(httpAnswer("204 No Content"));
    ASSERT_TRUE(
        start("{POST}" + server.url("/api?v=2") + "<&>a=^<&>b=#", "number_format = \"e164\"\n"));
    const Outcome outcome = dial();
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err.constData();
    ASSERT_EQ(server.received().size(), 1);
    const QByteArray sent = server.received().first();
    EXPECT_TRUE(sent.startsWith("POST /api?v=2 HTTP/1.1\r\n")) << sent.constData();
    EXPECT_TRUE(sent.contains("\r\nContent-Type: application/x-www-form-urlencoded\r\n"));
    EXPECT_TRUE(sent.endsWith("\r\n\r\na=21&b=%2B493023125123")) << sent.constData();
}

TEST_F(WebDialling, AHangUpTemplateEndsTheCallThatItStarted)
{
    server.answer(httpAnswer("200 OK"));
    server.answer(httpAnswer("200 OK"));
    ASSERT_TRUE(
        start(server.url("/command.htm?number=#"),
              "hangup_template = \"" + server.url("/command.htm?RELEASE_ALL_CALLS") + "\"\n"));
    EXPECT_EQ(dial().exitCode, 0);
    EXPECT_EQ(programs.ctl({text("calls"), text("--json")}).json().toArray().size(), 1);
    const Outcome end = programs.ctl({text("hangup")});
    EXPECT_EQ(end.exitCode, 0) << end.err.constData();
    EXPECT_TRUE(server.received().value(1).startsWith("GET /command.htm?RELEASE_ALL_CALLS HTTP"));
    EXPECT_TRUE(programs.ctl({text("calls"), text("--json")}).json().toArray().isEmpty());
}

TEST_F(WebDialling, TheBranchDecides)
{
    server.answer(httpAnswer("200 OK"));
    programs.writeSettings(QByteArray(munich).replace("[me]\n", "[me]\nbranch = \"north\"\n")
                           + "[[system]]\nid = \"web\"\nkind = \"webdial\"\ntemplate = \""
                           + server.url("/main?n=#") + "\"\nbranches = { north = \""
                           + server.url("/north?n=#") + "\" }\n");
    ASSERT_TRUE(programs.start());
    EXPECT_EQ(dial().exitCode, 0);
    EXPECT_TRUE(server.received().value(0).startsWith("GET /north?n=003023125123 HTTP"));
}

TEST_F(WebDialling, EveryKeyOfTheFileIsTaken)
{
    ASSERT_TRUE(start("http://{host}/{line}/#",
                      "values = { host = \"127.0.0.1\", line = \"2\" }\nuser = \"mia\"\n"
                      "number_format = \"national\"\nhangup_template = \"http://{host}/end\"\n"
                      "branches = { north = \"http://{host}/#\" }\nopen_in_browser = false\n"
                      "keep_slashes = true\nbody_must_contain = [\"ok\"]\n"
                      "body_must_not_contain = [\"error\"]\nproxy = \"never\"\n"
                      "pins = { \"127.0.0.1\" = "
                      "\"sha256//47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\" }\n"
                      "[[system]]\nid = \"function\"\nkind = \"webdial\"\n"
                      "template = \"FUNCTION\"\nfunction = { driver = \"QPSQL\", "
                      "host = \"127.0.0.1\", port = 5432, database = \"d\", user = \"u\", "
                      "call = \"f\", arguments = [\"number\"], hosts = [\"127.0.0.1\"] }\n"));
    const QJsonObject status = programs.ctl({text("status"), text("--json")}).json().toObject();
    EXPECT_EQ(status[text("notices")].toArray(), QJsonArray());
    ASSERT_EQ(status[text("systems")].toArray().size(), 2);
    for (const QJsonValue &system : status[text("systems")].toArray())
        EXPECT_EQ(system.toObject()[text("link")], QJsonValue(text("ready")))
            << system.toObject()[text("detail")].toString().toStdString();
}

TEST_F(WebDialling, AnOutcomeNobodyKnowsIsNotTriedAgain)
{
    server.answer(QByteArray());
    ASSERT_TRUE(start(server.url("/dial?to=#")));
    EXPECT_EQ(dial().exitCode, 5);
    EXPECT_EQ(server.received().size(), 1);
    EXPECT_TRUE(programs.ctl({text("calls"), text("--json")}).json().toArray().isEmpty());
}

TEST_F(WebDialling, ThePasswordGoesToWhoAsksAndToNobodyElse)
{
    HttpStandIn other;
    server.answer(httpAnswer("401 Unauthorized", {}, {"WWW-Authenticate: Basic realm=\"phone\""}));
    server.answer(httpAnswer("302 Found", {}, {"Location: " + other.url("/elsewhere")}));
    programs.setVariable(text("JACKFIELD_PASSWORD_WEB"), text("open sesame"));
    ASSERT_TRUE(start(server.url("/dial?to=#"), "user = \"mia\"\n"));
    const Outcome outcome = dial();
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_TRUE(outcome.err.contains("127.0.0.1")) << outcome.err.constData();
    ASSERT_EQ(server.received().size(), 2);
    EXPECT_FALSE(server.received().at(0).contains("Authorization"));
    EXPECT_TRUE(server.received().at(1).contains(
        "\r\nAuthorization: Basic " + QByteArray("mia:open sesame").toBase64() + "\r\n"));
    EXPECT_TRUE(other.received().isEmpty()) << "not even a connection";
}

TEST_F(WebDialling, ATypedPasswordDoesNotStayInTheAddress)
{
    server.answer(httpAnswer("401 Unauthorized", {}, {"WWW-Authenticate: Basic realm=\"phone\""}));
    server.answer(httpAnswer("200 OK"));
    ASSERT_TRUE(start("http://mia:Zq7%21canary@" + host() + "/?to=#"));
    EXPECT_EQ(dial().exitCode, 0);
    ASSERT_EQ(server.received().size(), 2);
    EXPECT_TRUE(server.received().at(1).contains(
        "\r\nAuthorization: Basic " + QByteArray("mia:Zq7!canary").toBase64() + "\r\n"));
    const Outcome settings = programs.ctl({text("settings")});
    EXPECT_TRUE(settings.out.contains(host() + "/?to=#")) << settings.out.constData();
    EXPECT_FALSE(settings.out.contains("canary")) << settings.out.constData();
}

TEST_F(WebDialling, ACertificateForAnotherNameStopsTheCall)
{
    const Simulator::Certificate theirs = certificate("pbx.example");
    server.useTls(theirs.pem, theirs.keyPem);
    server.answer(httpAnswer("200 OK"));
    ASSERT_TRUE(start(server.url("/dial?to=#")));
    const Outcome outcome = dial();
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_TRUE(outcome.err.contains("certificate")) << outcome.err.constData();
    EXPECT_EQ(server.received().join(), QByteArray()) << "no byte of HTTP";
}

TEST_F(WebDialling, APinnedCertificateIsTrustedAndAnotherIsNot)
{
    const Simulator::Certificate theirs = certificate("pbx.example");
    server.useTls(theirs.pem, theirs.keyPem);
    server.answer(httpAnswer("200 OK"));
    const QByteArray pin = Simulator::publicKeyPin(theirs.pem)->toLatin1();
    const QByteArray pins = "pins = { \"127.0.0.1\" = \"" + pin + "\" }\n";
    ASSERT_TRUE(start(server.url("/dial?to=#"), pins));
    const Outcome outcome = dial();
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err.constData();
    EXPECT_TRUE(server.received().value(0).startsWith("GET /dial?to=003023125123 HTTP"));

    HttpStandIn changed;
    const Simulator::Certificate another = certificate("127.0.0.1");
    changed.useTls(another.pem, another.keyPem);
    changed.answer(httpAnswer("200 OK"));
    programs.killAll();
    ASSERT_TRUE(start(changed.url("/dial?to=#"), pins));
    const Outcome stopped = dial();
    EXPECT_EQ(stopped.exitCode, 1);
    EXPECT_TRUE(stopped.err.contains("key")) << stopped.err.constData();
    EXPECT_EQ(changed.received().join(), QByteArray());
}

TEST_F(WebDialling, AnAnswerThatSaysNoIsTakenAtItsWord)
{
    server.answer(httpAnswer("200 OK", "ERROR: AUTH FAILED"));
    ASSERT_TRUE(
        start(server.url("/user/c/?call=#"), "body_must_contain = [\"OK: CALL PLACED\"]\n"));
    const Outcome outcome = dial();
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_TRUE(outcome.err.contains("ERROR: AUTH FAILED")) << outcome.err.constData();
}

TEST_F(WebDialling, JackfieldsOwnServerIsNeverATarget)
{
    programs.useLocalServer();
    const QByteArray port = QByteArray::number(HttpStandIn().port()); // free again
    ASSERT_TRUE(start("http://localhost:" + port + "/Makecall%20NNNNN%20#",
                      "[local_server]\nport = " + port + '\n'));
    const Outcome outcome = dial();
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_TRUE(outcome.err.contains("local server")) << outcome.err.constData();
    EXPECT_TRUE(programs.ctl({text("prompts"), text("--json")}).json().toArray().isEmpty());
}

TEST_F(WebDialling, BadTemplatesAreToldAndKeepNobodyFromStarting)
{
    struct Row
    {
        const char *dialTemplate;
        const char *words;
    };
    for (const Row &row :
         {Row {"http://192.0.2.7:546342/x?n=#", "546342"},
          Row {"javascript:alert(#)", "javascript"}, Row {"http://#.evil.test/", "host"},
          Row {"{PUT}http://pbx/#", "{PUT} is not supported"}}) {
        ASSERT_TRUE(start(row.dialTemplate));
        const QJsonObject system = programs.ctl({text("status"), text("--json")})
                                       .json()
                                       .toObject()
                                       .value(text("systems"))
                                       .toArray()
                                       .at(0)
                                       .toObject();
        EXPECT_EQ(system.value(text("link")), text("refused"));
        EXPECT_TRUE(system.value(text("detail")).toString().contains(text(row.words)))
            << system.value(text("detail")).toString().toStdString();
        EXPECT_EQ(dial().exitCode, 1);
        programs.killAll();
    }
}

} // namespace Jackfield
