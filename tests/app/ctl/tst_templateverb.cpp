// SPDX-License-Identifier: GPL-3.0-or-later
// `template expand`: protocols.md 4.6 by way of the command line.
#include "app/ctl/localverbs.h"
#include "tests/support/printers.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTextStream>

#include <gtest/gtest.h>

namespace Jackfield {

static QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

static const char munich[] = R"([me]
extension = "21"
location = "munich"
[location.munich]
country = "DE"
country_code = "49"
area_code = "89"
outside_prefix = "0"
[location.plain]
country = "DE"
country_code = "49"
area_code = "89"
)";

namespace {

    class TemplateVerb : public testing::Test
    {
    protected:
        int run(const char *dialTemplate, const std::vector<const char *> &more = {},
                bool json = false)
        {
            out.clear();
            err.clear();
            QStringList arguments {text("expand"), text(dialTemplate)};
            for (const char *each : more)
                arguments << text(each);
            const Verb *verb = findVerb(text("template"));
            const auto parsed = parseArguments(VerbSpec::from(verb->usage), arguments);
            if (!parsed) {
                err = parsed.error().toUtf8();
                return exitUsage;
            }
            QBuffer in;
            QTextStream outStream(&out);
            QTextStream errStream(&err);
            Profile profile = Profile::at(folder.path());
            profile.siteFile.clear();
            return std::get<LocalVerb>(verb->action)
                .run(*parsed, {profile, json, in, outStream, errStream});
        }
        /// The first line, or what stands on standard error.
        std::string firstLine(const char *dialTemplate, const std::vector<const char *> &more)
        {
            const int code = run(dialTemplate, more);
            EXPECT_EQ(code == exitDone, err.isEmpty()) << err.toStdString();
            const QByteArray all = code == exitDone ? out : err;
            return all.left(all.indexOf('\n')).toStdString();
        }
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
        void write(const char *toml)
        {
            QFile file(folder.filePath(text("jackfield.toml")));
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(toml);
        }

        QTemporaryDir folder;
        QByteArray out;
        QByteArray err;
    };

} // namespace

TEST_F(TemplateVerb, MakesTheWorkedExamples)
{
    write(munich);
    const char *const number = "+49 30 23125123";
    const char *const dial = "http://pbx.example/dial?from=^&to=#";
    EXPECT_EQ(firstLine(dial, {"--number", number}),
              "GET http://pbx.example/dial?from=21&to=003023125123");
    EXPECT_EQ(firstLine(dial, {"--number", number, "--set", "number_format=e164"}),
              "GET http://pbx.example/dial?from=21&to=%2B493023125123");
    EXPECT_EQ(firstLine("http://pbx.example/call/^/#/9", {"--number", number}),
              "GET http://pbx.example/call/21/003023125123/9");
    EXPECT_EQ(firstLine("http://pbx.example/c?n=#", {"--number", "*21#"}),
              "GET http://pbx.example/c?n=%2A21%23");
    EXPECT_EQ(firstLine("tel://#", {"--number", number}), "LAUNCH tel:003023125123");
    EXPECT_EQ(firstLine("http://192.0.2.7:546342/x?n=#", {"--number", number}),
              "E4: Port 546342 is not possible; ports go from 1 to 65535");
    EXPECT_EQ(run("{POST}https://pbx.example/api?v=2<&>a=^<&>b=#", {"--number", number}), exitDone);
    EXPECT_EQ(out,
              QByteArray("POST https://pbx.example/api?v=2\n"
                         "Host: pbx.example\n"
                         "Content-Type: application/x-www-form-urlencoded\n"
                         "Content-Length: 19\n"
                         "\n"
                         "a=21&b=003023125123\n"));
}

TEST_F(TemplateVerb, TakesNumberFormatExtensionAndLocation)
{
    write(munich);
    const char *const short_ = "http://p/?n=#&e=^";
    const auto with = [&](const char *setting) {
        return firstLine(short_, {"--number", "089 99998123", "--set", setting});
    };
    EXPECT_EQ(with("number_format=dialable"), "GET http://p/?n=008999998123&e=21");
    EXPECT_EQ(with("number_format=e164-noplus"), "GET http://p/?n=498999998123&e=21");
    EXPECT_EQ(with("number_format=national"), "GET http://p/?n=08999998123&e=21");
    EXPECT_EQ(with("number_format=typed"), "GET http://p/?n=089%2099998123&e=21");
    EXPECT_EQ(firstLine(short_, {"--number=123", "--extension=7"}), "GET http://p/?n=123&e=7");
    EXPECT_EQ(firstLine(short_, {"--number=0301234567", "--location", "plain"}),
              "GET http://p/?n=0301234567&e=21");
}

TEST_F(TemplateVerb, TakesValuesOfNames)
{
    write(munich);
    EXPECT_EQ(firstLine("http://{host}:{port}/#?k={key}",
                        {"--number=1", "--set", "host=PBX", "--set=port=82", "--set", "key=a=b"}),
              "GET http://pbx:82/1?k=a%3Db");
    EXPECT_EQ(firstLine("dial://#", {"--number=123", "--set", "keep_slashes=true"}),
              "LAUNCH dial://123");
    EXPECT_EQ(firstLine("dial://#", {"--number=123", "--set", "keep_slashes=false"}),
              "LAUNCH dial:123");
    const std::string longText(300, 'a');
    const auto with = [&](const std::string &name) {
        const std::string set = "--set=" + name + "=" + longText;
        return firstLine(("http://p/#{" + name + "}").c_str(), {"--number=1", set.c_str()});
    };
    EXPECT_EQ(with("name"), "GET http://p/1" + longText.substr(44));
    EXPECT_EQ(with("token"), "GET http://p/1" + longText) << "no secret is cut";
    EXPECT_EQ(firstLine("http://p/{key}#", {"--number=123"}), "E9: {key} has no value");
}

TEST_F(TemplateVerb, InsertsNumbersAsTypedWithoutALocation)
{
    const char *const template_ = "http://p/?n=#";
    EXPECT_EQ(firstLine(template_, {"--number=+49 89 1234567"}), "GET http://p/?n=%2B49891234567");
    EXPECT_EQ(firstLine(template_, {"--number=(089) 12-34/56.7"}), "GET http://p/?n=0891234567");
    EXPECT_EQ(firstLine(template_, {"--number=*21*123#"}), "GET http://p/?n=%2A21%2A123%23");
    EXPECT_EQ(firstLine(template_, {"--number=+49 89 1", "--set", "number_format=e164-noplus"}),
              "GET http://p/?n=49891");
    EXPECT_EQ(firstLine(template_, {"--number=89 1", "--set", "number_format=e164"}),
              "GET http://p/?n=891");
    EXPECT_EQ(firstLine("http://p/?e=^#", {"--number=1"}), "E7: Your extension is not set");
}

TEST_F(TemplateVerb, RefusesNumbersThatTheRulesRefuse)
{
    for (const char *toml : {"", munich}) {
        write(toml);
        for (const char *number :
             {"1<&>admin=1", "1\r\nX-Evil: 1", "%2&admin=1", "1\r\n2", "rubbish", ""}) {
            EXPECT_EQ(run("http://p/?n=#", {"--number", number}), exitRefused) << number;
            EXPECT_EQ(err.left(5), QByteArray("E10: ")) << number;
            EXPECT_GT(err.size(), 8) << number;
            EXPECT_EQ(out, QByteArray()) << number;
        }
        EXPECT_EQ(run("http://p/?n=#", {"--number", "sip:a@b.example"}), exitRefused);
        EXPECT_EQ(err.left(5), QByteArray("E10: "));
    }
}

TEST_F(TemplateVerb, PrintsJson)
{
    write(munich);
    ASSERT_EQ(run("{POST}https://p:443/a<&>n=#", {"--number=123"}, true), exitDone);
    EXPECT_EQ(json(),
              (QJsonObject {
                  {text("method"), text("POST")},
                  {text("url"), text("https://p:443/a")},
                  {text("target"), text("/a")},
                  {text("headers"),
                   QJsonObject {{text("Host"), text("p")},
                                {text("Content-Type"), text("application/x-www-form-urlencoded")},
                                {text("Content-Length"), text("5")}}},
                  {text("body"), text("n=123")},
                  {text("warnings"), QJsonArray()}}));
    ASSERT_EQ(run("{POST}http://p:80", {"--number=123"}, true), exitDone);
    EXPECT_EQ(err, QByteArray("E6: the number is never inserted\n"));
    const QJsonObject warning {{text("code"), text("E6")},
                               {text("text"), text("the number is never inserted")}};
    EXPECT_EQ(json()[text("warnings")], QJsonValue(QJsonArray {warning}));
    EXPECT_EQ(json()[text("target")], QJsonValue(text("/")));
    EXPECT_EQ(
        json()[text("headers")],
        QJsonValue(QJsonObject {{text("Host"), text("p")}, {text("Content-Length"), text("0")}}));
    ASSERT_EQ(run("{PUT}http://p/", {"--number=123"}, true), exitRefused);
    const char *const unsupported = "{PUT} is not supported; use {GET} or {POST}";
    EXPECT_EQ(
        json()[text("error")],
        QJsonValue(QJsonObject {{text("code"), text("E1")}, {text("text"), text(unsupported)}}));
    EXPECT_EQ(err, QByteArray("E1: ") + unsupported + '\n');
    ASSERT_EQ(run("tel:#", {"--number=123"}, true), exitDone);
    EXPECT_EQ(json()[text("method")], QJsonValue(text("LAUNCH")));
    EXPECT_EQ(json()[text("headers")], QJsonValue(QJsonObject()));
}

TEST_F(TemplateVerb, NeverPrintsTypedCredentials)
{
    write(munich);
    for (const bool asJson : {false, true}) {
        ASSERT_EQ(run("http://admin:Zq7!canary@p:8080/?n=#", {"--number=123"}, asJson), exitDone);
        EXPECT_TRUE(out.contains("http://p:8080/?n=123")) << out.toStdString();
        EXPECT_TRUE(out.contains("***")) << out.toStdString();
        EXPECT_FALSE((out + err).contains("canary") || (out + err).contains("admin"));
    }
    ASSERT_EQ(run("http://admin:Zq7!canary@p:0/?n=#", {"--number=123"}), exitRefused);
    EXPECT_FALSE(err.contains("canary"));
    ASSERT_EQ(run("http://admin:Zq7!canary@p/?n=#", {"--number=123"}), exitDone);
    EXPECT_EQ(out, QByteArray("GET http://p/?n=123\nHost: p\nAuthorization: ***\n"));
}

TEST_F(TemplateVerb, TellsHowItIsUsed)
{
    write(munich);
    EXPECT_EQ(run("tel:#", {}), exitUsage);
    EXPECT_TRUE(err.contains("--number"));
    EXPECT_EQ(run("tel:#", {"--number=1", "--set", "key"}), exitUsage);
    EXPECT_EQ(run("tel:#", {"--number=1", "--set", "=1"}), exitUsage);
    EXPECT_EQ(run("tel:#", {"--number=1", "--set", "number_format=x"}), exitUsage);
    EXPECT_TRUE(err.contains("e164-noplus"));
    EXPECT_EQ(run("tel:#", {"--number=1", "--set", "keep_slashes=1"}), exitUsage);
    EXPECT_EQ(run("tel:#", {"--number=1", "--location=paris"}), exitUsage);
    EXPECT_TRUE(err.contains("paris"));
}

} // namespace Jackfield
