// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept and given away for the support, of all kinds of phone systems at once: it tells what
// passed, and no secret.
#include "tests/integration/exchangeprocess.h"
#include "tests/integration/programs.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace Jackfield {

namespace {

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    const QByteArray office = R"toml(
extension = [
    { number = "100", name = "Mia Muster", staffed = false },
    { number = "101", name = "Jonas Beispiel", staffed = false },
]
outside = [
    { number = "+493023125001", name = "Adler Logistics", after = 0.2 },
]
)toml";

    class Support : public testing::Test
    {
    protected:
        void SetUp() override
        {
            ASSERT_TRUE(waitFor([this] {
                portBase = int(QRandomGenerator::global()->bounded(10'000, 20'000));
                return exchange.start(office,
                                      "[ucserver]\nusers = { mia = { password = \"Zq7!canary\", "
                                      "lines = [\"100\"] } }\n"
                                      "[nettapi]\nusers = { mia = { uid = 100 } }\n"
                                      "[ipbx]\nusers = { 100 = { key = \"Zq7canary\" } }\n",
                                      portBase);
            })) << exchange.error().constData();
            for (const char *name : {"UC", "UCW", "WEB", "WEB__TOKEN", "PBX"})
                programs.setVariable(text("JACKFIELD_PASSWORD_") + text(name), text("Zq7!canary"));
            programs.setVariable(text("JACKFIELD_PASSWORD_PBX__KEY"), text("Zq7canary"));
            const auto port = [this](const char *endpoint) {
                return QByteArray::number(exchange.port(endpoint));
            };
            const QByteArray uc = "\"\nuser = \"mia\"\ntls = \"off\"\nlines_scope = \"all\"\n";
            programs.writeSettings(
                "[me]\nname = \"Mia Muster\"\nextension = \"100\"\nlocation = \"office\"\n"
                "[location.office]\ncountry = \"DE\"\ncountry_code = \"49\"\narea_code = \"89\"\n"
                "[dialling]\nfavourites = { \"Berta Braun\" = \"+4930999888777\" }\n"
                "[popup]\nurl = \"https://crm/?n={number}&access_token=Zq7!canaryA&sessionid="
                "Zq7canaryH\"\nprogram = [\"/usr/bin/crm\", \"--password=Zq7!canaryC\", "
                "\"--api-key\", \"Zq7!canaryD\", \"Authorization: Bearer Zq7canaryE\", "
                "\"Zq7canaryI\"]\n"
                "[contacts]\nsources = [{ kind = \"carddav\", id = \"cloud\", "
                "url = \"https://Zq7canaryJ@127.0.0.1/x\" }]\n"
                "[log]\ncategories = [\"protocol\", \"dialling\"]\ntrace = [\"*\"]\n"
                "[[system]]\nid = \"uc\"\nkind = \"ucserver\"\nurl = \"tcp://127.0.0.1:"
                + port("ucserver-tcp") + uc
                + "[[system]]\nid = \"ucw\"\nkind = \"ucserver\"\nurl = \"http://127.0.0.1:"
                + port("ucserver-web") + uc
                + "[[system]]\nid = \"tapi\"\nkind = \"tapimaster\"\nhost = \"127.0.0.1\"\nport = "
                + port("tapimaster")
                + "\n[[system]]\nid = \"facet\"\nkind = \"nettapi\"\nhost = \"127.0.0.1\"\nport = "
                + port("nettapi")
                + "\nuser = \"mia\"\n[[system]]\nid = \"pbx\"\nkind = \"ipbx\"\nurl = "
                  "\"http://127.0.0.1:"
                + port("ipbx")
                + "\"\nchannels = { 100 = \"SIP/100\" }\npoll_seconds = 3\nurl_control = true\n"
                  "[[system]]\nid = \"web\"\nkind = \"webdial\"\ntemplate = \"http://127.0.0.1:"
                + port("webdial") + "/dial?token={token}&from=^&to=#\"\nuser = \"mia\"\n");
            ASSERT_TRUE(programs.start());
            ASSERT_TRUE(waitFor([this] { return areAllUsable(); }))
                << ask({"status"}).toObject()[text("systems")].toArray().size();
            int last = 0; // The same number twice is taken for a double click.
            for (const char *system : {"uc", "tapi", "facet", "pbx", "web"})
                programs.ctl({text("dial"), text("030 2312500%1").arg(++last), text("--system"),
                              text(system)});
            exchange.ask("call",
                         {{text("number"), text("+493023125001")},
                          {text("name"), text("Adler Logistics")},
                          {text("to"), text("100")}});
        }
        QJsonValue ask(const QList<const char *> &words) const
        {
            QStringList all {text("--json")};
            for (const char *word : words)
                all << text(word);
            return programs.ctl(all).json();
        }
        bool areAllUsable() const
        {
            const QJsonArray systems = ask({"status"})[text("systems")].toArray();
            return systems.size() == 6
                && std::all_of(systems.begin(), systems.end(), [](const QJsonValue &system) {
                       const QString link = system[text("link")].toString();
                       return link == text("online") || link == text("ready");
                   });
        }
        static void hasNoSecret(const QByteArray &text, const char *where)
        {
            EXPECT_FALSE(text.toLower().contains("canary")) << where;
            EXPECT_FALSE(text.contains(QByteArray("mia:Zq7!canary").toBase64())) << where;
        }
        static void hasNobody(const QByteArray &text, const char *where)
        {
            for (const char *each : {"2312500", "999888777", "Adler", "Muster", "Berta"})
                EXPECT_EQ(text.mid(text.indexOf(each) - 150, text.contains(each) ? 300 : 0), "")
                    << where << ": " << each;
        }
        /// Every file of an archive, unpacked by somebody else's program.
        QByteArray unpacked(const QString &path) const
        {
            QProcess tar;
            tar.start(text("tar"), {text("-xzOf"), path});
            EXPECT_TRUE(tar.waitForFinished());
            EXPECT_EQ(tar.exitCode(), 0) << tar.readAllStandardError().constData();
            return tar.readAllStandardOutput();
        }

        int portBase = 0;
        ExchangeProcess exchange;
        Programs programs;
    };

    TEST_F(Support, theTraceTellsOfEveryKindAndNoSecret)
    {
        QByteArray all;
        for (const char *system : {"uc", "ucw", "tapi", "facet", "pbx", "web"}) {
            const Outcome shown = programs.ctl(
                {text("trace"), text("--system"), text(system), text("--numbers"), text("--json")});
            EXPECT_EQ(shown.exitCode, 0) << shown.err.constData();
            EXPECT_TRUE(shown.out.contains("\"sent\"")) << system;
            if (QByteArray(system) != "ucw" && QByteArray(system) != "pbx") {
                EXPECT_TRUE(shown.out.contains("2312500")) << system << shown.out.constData();
            }
            hasNoSecret(shown.out, system);
            all += shown.out;
        }
        EXPECT_TRUE(all.contains("asnLoginV2"));
        EXPECT_TRUE(all.contains("createsession"));
        const QByteArray masked = programs.ctl({text("trace")}).out;
        EXPECT_TRUE(masked.contains("MakeCall"));
        hasNoSecret(masked, "trace");
        hasNobody(masked, "trace");
        EXPECT_EQ(programs.ctl({text("trace"), text("--system"), text("none")}).exitCode, 2);
    }

    TEST_F(Support, recordingsKeepTheirShapeAndNobodysNumber)
    {
        const QString path = programs.folder() + text("/a.jsonl");
        const Outcome done = programs.ctl({text("trace"), text("--record"), path});
        ASSERT_EQ(done.exitCode, 0) << done.err.constData();
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_FALSE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther));
        const QByteArray recording = file.readAll();
        const Outcome again = programs.ctl({text("trace"), text("--record"), path});
        EXPECT_EQ(again.exitCode, 1) << "what is there is not lost";
        EXPECT_TRUE(again.err.contains("a.jsonl")) << again.err.constData();
        EXPECT_EQ(file.size(), recording.size());
        const Outcome full = programs.ctl({text("trace"), text("--record"), text("/dev/full")});
        EXPECT_EQ(full.exitCode, 1);
        EXPECT_EQ(full.err.count("/dev/full"), 1) << full.err.constData();
        hasNoSecret(recording, "recording");
        hasNobody(recording, "recording");
        const QByteArrayList lines = recording.trimmed().split('\n');
        EXPECT_EQ(QJsonDocument::fromJson(lines.value(0))[text("systems")][text("facet")],
                  text("nettapi"));
        int sent = 0;
        for (const QByteArray &line : lines) {
            const QJsonDocument object = QJsonDocument::fromJson(line);
            ASSERT_TRUE(object.isObject()) << line.constData();
            sent += object[text("direction")] == text("sent") ? 1 : 0;
            if (object[text("system")] == text("uc") && object[text("text")].isString()) {
                EXPECT_TRUE(
                    QJsonDocument::fromJson(object[text("text")].toString().toUtf8()).isObject())
                    << line.constData();
            }
        }
        EXPECT_GT(sent, 5);
    }

    TEST_F(Support, bundlesHoldNoSecretAndNobodyUnlessWanted)
    {
        const QString path = programs.folder() + text("/b.tar.gz");
        const Outcome done = programs.ctl({text("bundle"), path});
        ASSERT_EQ(done.exitCode, 0) << done.err.constData();
        EXPECT_FALSE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther));
        const QByteArray masked = unpacked(path);
        hasNoSecret(masked, "masked bundle");
        hasNobody(masked, "masked bundle");
        for (const char *part :
             {"kernel: ", "system.uc.kind = ", "now facet (nettapi) online",
              "entries of this run in memory", "MakeCall", "jackfield.protocol",
              "popup.program = [\"/usr/bin/crm\",\"(5)\"]", "access_token=***&sessionid=***"})
            EXPECT_TRUE(masked.contains(part)) << part;
        ASSERT_EQ(programs.ctl({text("bundle"), path, text("--numbers")}).exitCode, 0);
        const QByteArray whole = unpacked(path);
        hasNoSecret(whole, "whole bundle");
        EXPECT_TRUE(whole.contains("2312500"));
        EXPECT_TRUE(whole.contains("Berta Braun"));
        EXPECT_EQ(programs.ctl({text("bundle"), text("/not/there/b.tar.gz")}).exitCode, 1);
    }

} // namespace

} // namespace Jackfield
