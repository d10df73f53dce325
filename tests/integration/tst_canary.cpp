// SPDX-License-Identifier: GPL-3.0-or-later
// One password everywhere, and then nowhere: everything the programs write is searched for it, with
// every log turned on (security.md T86).
#include "tests/integration/exchangeprocess.h"
#include "tests/integration/programs.h"
#include "tests/support/httpstandin.h"
#include "tests/support/waitfor.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace Jackfield {

namespace {

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    const QByteArray canary = "Zq7!canary";

    /// The password in every dress it may wear in a file.
    QList<std::pair<const char *, QByteArray>> dresses()
    {
        QByteArray little;
        QByteArray big;
        for (const char c : canary) {
            little += c;
            little += '\0';
            big += '\0';
            big += c;
        }
        // Of Basic (RFC 7617), whatever stands before it: base64 takes three octets at a time.
        QByteArray credentials = ("mia:" + canary).toBase64();
        return {{"as it is", canary},
                {"percent-encoded", "Zq7%21canary"},
                {"in base64", canary.toBase64().chopped(4)},
                {"in base64 behind its user", credentials.chopped(4)},
                {"in hex", canary.toHex()},
                {"in UTF-16LE", little},
                {"in UTF-16BE", big}};
    }

    QString dressIn(const QByteArray &bytes)
    {
        for (const auto &[name, dress] : dresses())
            if (bytes.contains(dress))
                return text(name);
        return {};
    }

    QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    class Canary : public testing::Test
    {
    protected:
        void SetUp() override
        {
            const QByteArray office = "extension = [ { number = \"100\", staffed = false }, "
                                      "{ number = \"101\", staffed = false } ]\n"
                                      "queue = [ { number = \"900\", name = \"Sales\" } ]\n";
            const QByteArray config = "[ucserver]\nusers = { mia = { password = \"" + canary
                + "\", lines = [\"100\"] } }\n[nettapi]\nusers = { mia = { uid = 100 } "
                  "}\n[ipbx]\nuser = \"mia\"\npassword = \""
                + canary + "\"\n[webdial]\nanswer = \"basic\"\nuser = \"mia\"\npassword = \""
                + canary + "\"\n";
            // Below the ports that systems hand out; another program may sit there.
            ASSERT_TRUE(waitFor([&] {
                const int portBase = int(QRandomGenerator::global()->bounded(10'000, 30'000));
                return exchange.start(office, config, portBase);
            })) << exchange.error().constData();
            programs.setVariable(text("QT_LOGGING_RULES"), text("jackfield.*=true"));
            programs.setVariable(text("JACKFIELD_PASSWORD_UC"), QString::fromUtf8(canary));
            programs.setVariable(text("JACKFIELD_PASSWORD_JOURNAL"), QString::fromUtf8(canary));
            programs.setVariable(text("JACKFIELD_PASSWORD_CONTACTS_CLOUD"),
                                 QString::fromUtf8(canary));
            programs.setVariable(text("JACKFIELD_PASSWORD_CONTACTS_STAFF"),
                                 QString::fromUtf8(canary));
            for (int i = 0; i < 50; ++i) {
                cloud.answer(httpAnswer("401 Unauthorized", {},
                                        {"WWW-Authenticate: Basic realm=\"contacts\""}));
                staff.answer({{}, HttpStandIn::Then::Stay, HttpStandIn::When::FirstByte});
                // AuthenticationCleartextPassword of PostgreSQL's protocol 3.0.
                team.answer({QByteArray::fromHex("520000000800000003"), HttpStandIn::Then::Stay,
                             HttpStandIn::When::FirstByte});
            }
            programs.writeSettings(settings());
        }

        static bool heard(const HttpStandIn &server, const QByteArray &secret)
        {
            return server.received().join().contains(secret);
        }

        QByteArray port(const char *endpoint) const
        {
            return QByteArray::number(exchange.port(endpoint));
        }

        /// All five kinds, the team's journal, an address book and a directory.
        QByteArray settings() const
        {
            return "[me]\nextension = \"100\"\nlocation = \"office\"\n"
                   "[location.office]\ncountry = \"DE\"\narea_code = \"89\"\n"
                   "[[system]]\nid = \"tapi\"\nkind = \"tapimaster\"\nhost = \"127.0.0.1\"\nport = "
                + port("tapimaster")
                + "\n[[system]]\nid = \"uc\"\nkind = \"ucserver\"\nurl = \"http://127.0.0.1:"
                + port("ucserver-web")
                + "\"\nuser = \"mia\"\ntls = \"off\"\n"
                  "[[system]]\nid = \"facet\"\nkind = \"nettapi\"\nhost = \"127.0.0.1\"\nuser = "
                  "\"mia\"\nport = "
                + port("nettapi")
                + "\n[[system]]\nid = \"pbx\"\nkind = \"ipbx\"\nurl = \"http://127.0.0.1:"
                + port("ipbx")
                + "\"\nchannels = { 100 = \"SIP/100\" }\nqueues = [\"Sales\"]\n"
                  "poll_seconds = 3\nurl_control = true\nurl_login = \"login\"\nuser = \"mia\"\n"
                  "[[system]]\nid = \"web\"\nkind = \"webdial\"\nuser = \"mia\"\n"
                  "template = \"http://127.0.0.1:"
                + port("webdial")
                + "/dial?from=^&to=#\"\n"
                  "[journal]\ndatabase = \"postgresql\"\nhost = \"127.0.0.1\"\ntls = \"off\"\n"
                  "user = \"mia\"\nport = "
                + QByteArray::number(team.port())
                + "\n[contacts]\nsources = [ { kind = \"carddav\", id = \"cloud\", user = \"mia\", "
                  "tls = \"off\", url = \""
                + cloud.url()
                + "\" }, { kind = \"ldap\", id = \"staff\", bind_dn = \"cn=mia\", base = \"o=x\", "
                  "tls = \"off\", url = \"ldap://127.0.0.1:"
                + QByteArray::number(staff.port()) + "\" } ]\n";
        }

        /// The secret is typed, as a person would.
        Outcome setPassword(const QString &system)
        {
            const auto process = programs.launchCtl({text("password"), system});
            process->write(canary + '\n');
            process->closeWriteChannel();
            return Programs::finish(*process);
        }

        QString linkOf(const char *id)
        {
            const Outcome status = ctl({text("status"), text("--json")});
            for (const QJsonValue &system : status.json()[text("systems")].toArray())
                if (system[text("id")].toString() == text(id))
                    return system[text("link")].toString();
            return {};
        }

        Outcome ctl(const QStringList &arguments)
        {
            const Outcome outcome = programs.ctl(arguments);
            said += outcome.out + outcome.err;
            return outcome;
        }

        ExchangeProcess exchange;
        HttpStandIn cloud; ///< Of CardDAV: wants a password, and no one will do.
        HttpStandIn staff; ///< Of LDAP: takes the password, and says nothing.
        HttpStandIn team; ///< Of the journal: wants the password as it is.
        Programs programs;
        QByteArray said; ///< What the command line printed.
    };

    TEST(CanarySearch, FindsEveryDress)
    {
        for (const auto &[name, dress] : dresses())
            EXPECT_EQ(dressIn("before " + dress + " behind"), text(name));
        EXPECT_EQ(dressIn(QByteArray("Authorization: Basic ") + ("mia:" + canary).toBase64()),
                  text("in base64 behind its user"));
        EXPECT_TRUE(dressIn("nothing of the kind").isEmpty());
    }

    TEST_F(Canary, IsWrittenNowhere)
    {
        const auto window = programs.launch({text("--profile"), programs.folder()});
        ASSERT_TRUE(waitFor([&] { return ctl({text("status")}).exitCode == 0; }));
        for (const char *system : {"pbx", "web"}) {
            const Outcome given = setPassword(text(system));
            EXPECT_EQ(given.exitCode, 0) << given.err.constData();
            said += given.out + given.err;
        }
        // It was used, else there is nothing to prove.
        ASSERT_TRUE(waitFor([&] { return linkOf("uc") == text("online"); }))
            << linkOf("uc").toStdString();
        ASSERT_TRUE(waitFor([&] { return linkOf("pbx") == text("online"); }))
            << linkOf("pbx").toStdString();
        EXPECT_TRUE(waitFor([&] { return heard(cloud, ("mia:" + canary).toBase64()); }))
            << cloud.received().join().constData();
        EXPECT_TRUE(waitFor([&] { return heard(team, canary); }));
        int last = 0; // The same number twice is taken for a double click.
        for (const char *system : {"tapi", "uc", "facet", "pbx", "web"}) {
            const Outcome dialled = ctl(
                {text("dial"), text("030 2312500%1").arg(++last), text("--system"), text(system)});
            EXPECT_EQ(dialled.exitCode, 0) << system << dialled.err.constData();
            ctl({text("hangup")});
        }
        // A directory is asked who calls.
        exchange.ask("call", {{text("number"), text("+493023125001")}, {text("to"), text("100")}});
        EXPECT_TRUE(waitFor([&] { return heard(staff, canary); }));
        for (const char *verb : {"status", "lines", "calls", "queues", "forwards", "prompts",
                                 "journal", "settings", "contacts", "remembered"}) {
            ctl({text(verb)});
            ctl({text(verb), text("--json")});
        }
        // Refused: what the server says then is told too.
        exchange.ask("webdial", {{text("password"), text("another")}});
        ctl({text("dial"), text("101"), text("--system"), text("web")});
        window->terminate();
        const Outcome end = Programs::finish(*window);
        EXPECT_EQ(end.exitCode, 0);
        EXPECT_EQ(dressIn(end.out + end.err), QString()) << end.err.constData();
        EXPECT_EQ(dressIn(said), QString()) << said.constData();

        int files = 0;
        QDirIterator all(QFileInfo(programs.folder()).path(), QDir::Files | QDir::Hidden,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString path = all.next();
            ++files;
            EXPECT_EQ(dressIn(contentOf(path)), QString()) << path.toStdString();
            EXPECT_EQ(dressIn(path.toUtf8()), QString());
        }
        EXPECT_GE(files, 3) << "settings, journal and log at least";
        EXPECT_TRUE(
            contentOf(programs.folder() + text("/jackfield.log")).contains("jackfield.dialing"))
            << "the log says nothing of the orders";
    }

} // namespace

} // namespace Jackfield
