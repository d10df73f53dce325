// SPDX-License-Identifier: GPL-3.0-or-later
// What happens around calls, through the programs: the journal over restarts, calls to be finished,
// contacts, pages and programs that are opened, and a team's journal on a real PostgreSQL.
#include "tests/integration/exchangeprocess.h"
#include "tests/integration/programs.h"
#include "tests/support/postgres.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
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

    const QByteArray office = R"toml(
extension = [
    { number = "100", name = "Mia Muster", staffed = false },
    { number = "101", name = "Jonas Beispiel", staffed = false },
]
outside = [
    { number = "+493023125001", name = "Adler Logistics", after = 0.2 },
]
)toml";

    /// A desk at a UCServer, where the desktop's opener writes down what it is given.
    struct Seat
    {
        explicit Seat(const char *line)
            : extension(line)
        { }
        void prepare(quint16 port, const QByteArray &more)
        {
            const QString bin = programs.folder() + text("/../bin");
            QDir().mkpath(bin);
            script(bin + text("/xdg-open"), "printf '%s\\n' \"$@\" >> " + pages().toUtf8());
            programs.setVariable(text("PATH"), bin + u':' + qEnvironmentVariable("PATH"));
            programs.setVariable(text("JACKFIELD_PASSWORD_UC"), text("secret"));
            programs.writeSettings(
                "[me]\nextension = \"" + QByteArray(extension) + "\"\nlocation = \"office\"\n"
                + "[location.office]\ncountry = \"DE\"\ncountry_code = \"49\"\narea_code = "
                  "\"89\"\n"
                  "[[system]]\nid = \"uc\"\nkind = \"ucserver\"\nurl = \"http://127.0.0.1:"
                + QByteArray::number(port) + "\"\nuser = \"mia" + extension
                + "\"\ntls = \"off\"\nlines_scope = \"own\"\n" + more);
        }
        static void script(const QString &path, const QByteArray &body)
        {
            QFile file(path);
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write("#!/bin/sh\n" + body + "\n");
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        QString pages() const { return programs.folder() + text("/../pages"); }
        static QStringList linesOf(const QString &path)
        {
            QFile file(path);
            return file.open(QIODevice::ReadOnly)
                ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
                : QStringList();
        }

        bool start()
        {
            return programs.start() && waitFor([this] {
                       return ask({text("status")})[text("systems")][0][text("link")]
                           == QJsonValue(text("online"));
                   });
        }
        void restart()
        {
            programs.killAll();
            ASSERT_TRUE(start());
        }
        QJsonValue ask(const QStringList &words) const
        {
            return programs.ctl(words + QStringList {text("--json")}).json();
        }
        QJsonArray journal(const QStringList &words = {}) const
        {
            return ask(QStringList {text("journal")} + words).toArray();
        }
        QJsonArray worklist() const { return ask({text("worklist")}).toArray(); }
        bool has(const char *state) const
        {
            return waitFor([&] {
                const QJsonArray calls = ask({text("calls")}).toArray();
                return std::any_of(calls.begin(), calls.end(), [&](const QJsonValue &call) {
                    return call[text("state")] == QJsonValue(text(state));
                });
            });
        }
        bool isQuiet() const
        {
            return waitFor([&] { return ask({text("calls")}).toArray().isEmpty(); });
        }
        bool does(const QStringList &words) const
        {
            const Outcome outcome = programs.ctl(words);
            EXPECT_EQ(outcome.exitCode, 0)
                << words.join(u' ').toStdString() << ": " << outcome.err.constData();
            return outcome.exitCode == 0;
        }

        const char *extension;
        Programs programs;
    };

    class Desk : public testing::Test
    {
    protected:
        void SetUp() override
        {
            // Below the ports that systems hand out; another program may sit there.
            ASSERT_TRUE(waitFor([this] {
                return exchange.start(
                    office,
                    "[ucserver]\nusers = { mia100 = { password = \"secret\", lines = [\"100\"] }, "
                    "mia101 = { password = \"secret\", lines = [\"101\"] } }\n",
                    int(QRandomGenerator::global()->bounded(10'000, 30'000)));
            })) << exchange.error().constData();
        }
        bool open(Seat &seat, const QByteArray &more = {})
        {
            seat.prepare(exchange.port("ucserver-web"), more);
            return seat.start();
        }
        int rings(const char *to = "100", const char *from = "+493023125001")
        {
            return exchange
                .ask("call",
                     {{text("number"), text(from)},
                      {text("name"), text("Adler Logistics")},
                      {text("to"), text(to)}})[text("result")][text("call")]
                .toInt();
        }
        bool misses(Seat &seat)
        {
            const int call = rings(seat.extension);
            if (!seat.has("offering"))
                return false;
            exchange.ask("hangup", {{text("call"), call}});
            return seat.isQuiet();
        }

        ExchangeProcess exchange;
        Seat mia {"100"};
    };

} // namespace

TEST_F(Desk, AMissedCallWaitsOverAKillUntilItIsCalledBack)
{
    ASSERT_TRUE(open(mia));
    ASSERT_TRUE(misses(mia));
    ASSERT_TRUE(misses(mia));
    QJsonArray work = mia.worklist();
    ASSERT_EQ(work.size(), 1);
    EXPECT_EQ(work[0][text("calls")].toArray().size(), 2);
    const QString id = work[0][text("id")].toString();
    ASSERT_TRUE(mia.does({text("entry-note"), id, text("wants a pallet")}));
    for (const char *name : {"journal.sqlite", "journal.sqlite-wal"}) {
        const QFileInfo file(mia.programs.folder() + u'/' + text(name));
        ASSERT_TRUE(file.exists()) << name;
        EXPECT_EQ(int(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)), 0) << name;
    }
    // What is found stands on the disk.
    ASSERT_TRUE(waitFor([&] { return mia.journal({text("pallet")}).size() == 1; }));
    mia.restart();
    work = mia.worklist();
    ASSERT_EQ(work.size(), 1);
    EXPECT_EQ(work[0][text("id")].toString(), id);
    EXPECT_EQ(work[0][text("note")], QJsonValue(text("wants a pallet")));
    ASSERT_EQ(mia.journal({text("pallet")}).size(), 1);
    EXPECT_EQ(mia.journal({text("30 2312")}).size(), 2);

    ASSERT_TRUE(mia.does({text("dial"), text("+49 30 23125001")}));
    ASSERT_TRUE(mia.has("connected"));
    EXPECT_TRUE(waitFor([&] { return mia.worklist().isEmpty(); }));
    ASSERT_TRUE(mia.does({text("hangup")}));
    ASSERT_TRUE(mia.isQuiet());
    mia.restart();
    EXPECT_TRUE(mia.worklist().isEmpty());
    const QJsonArray journal = mia.journal();
    ASSERT_EQ(journal.size(), 3);
    EXPECT_EQ(journal[0][text("outcome")], QJsonValue(text("answered")));
    EXPECT_EQ(journal[1][text("work")], QJsonValue(text("called-back")));
    EXPECT_EQ(journal[1][text("workClosedBy")], journal[0][text("id")]);
}

TEST_F(Desk, WhatRanWhenItWasKilledGoesOn)
{
    ASSERT_TRUE(open(mia));
    rings();
    ASSERT_TRUE(mia.has("offering"));
    ASSERT_TRUE(mia.does({text("answer")}));
    ASSERT_TRUE(mia.has("connected"));
    const QJsonArray before = mia.journal();
    ASSERT_EQ(before.size(), 1);
    mia.restart();
    ASSERT_TRUE(mia.has("connected"));
    ASSERT_TRUE(mia.does({text("hangup")}));
    ASSERT_TRUE(mia.isQuiet());
    const QJsonArray after = mia.journal();
    ASSERT_EQ(after.size(), 1);
    EXPECT_EQ(after[0][text("id")], before[0][text("id")]);
    EXPECT_EQ(after[0][text("outcome")], QJsonValue(text("answered")));
}

TEST_F(Desk, RedialCallsTheNumberDialledLast)
{
    ASSERT_TRUE(open(mia));
    EXPECT_EQ(mia.programs.ctl({text("redial")}).exitCode, 1);
    ASSERT_TRUE(mia.does({text("dial"), text("030 23125001")}));
    ASSERT_TRUE(mia.has("connected"));
    ASSERT_TRUE(mia.does({text("hangup")}));
    ASSERT_TRUE(mia.isQuiet());
    mia.restart();
    ASSERT_TRUE(mia.does({text("redial")}));
    ASSERT_TRUE(mia.has("connected"));
    EXPECT_EQ(mia.ask({text("calls")})[0][text("number")], QJsonValue(text("+493023125001")));
}

TEST_F(Desk, ContactsFromAFileNameTheCaller)
{
    const QString cards = mia.programs.folder() + text("/../cards.vcf");
    QDir().mkpath(mia.programs.folder());
    QFile file(cards);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:1\r\nFN:Ida Adler\r\nORG:Adler Logistics\r\n"
               "TEL;TYPE=work:030 / 2312-5001\r\nEND:VCARD\r\n");
    file.close();
    ASSERT_TRUE(open(
        mia, "[contacts]\nsources = [{ kind = \"vcard\", path = \"" + cards.toUtf8() + "\" }]\n"));
    ASSERT_TRUE(waitFor([&] {
        return mia.ask({text("contact"), text("+493023125001")})[text("name")]
            == QJsonValue(text("Ida Adler"));
    }));
    EXPECT_EQ(mia.ask({text("contacts"), text("23537")}).toArray().size(), 1) << "keypad: ADLER";
    ASSERT_TRUE(misses(mia));
    EXPECT_EQ(mia.worklist()[0][text("contact")], QJsonValue(text("Ida Adler")));

    // The file is watched.
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("BEGIN:VCARD\r\nVERSION:4.0\r\nUID:1\r\nFN:Ida Falke\r\n"
               "TEL;VALUE=uri:tel:+49-30-23125001\r\nEND:VCARD\r\n");
    file.close();
    EXPECT_TRUE(waitFor([&] {
        return mia.ask({text("contact"), text("030 23125001")})[text("name")]
            == QJsonValue(text("Ida Falke"));
    }));
}

TEST_F(Desk, PagesAndProgramsAreOpened)
{
    QDir().mkpath(mia.programs.folder());
    const QString program = mia.programs.folder() + text("/../crm");
    const QString told = mia.programs.folder() + text("/../told");
    Seat::script(program, "printf '%s\\n' \"$@\" > " + told.toUtf8() + "; env >> " + told.toUtf8());
    ASSERT_TRUE(open(mia,
                     "[popup]\nurl = \"http://crm.example/?n={e164}&name=<# NAME #>\"\n"
                     "url_on = [\"ring\", \"end\"]\nprogram = [\""
                         + program.toUtf8() + "\", \"--number={national}\", \"{name}\"]\n"
                         + "program_on = [\"answer\"]\n"));
    rings();
    ASSERT_TRUE(mia.has("offering"));
    const QString page = text("http://crm.example/?n=%2B493023125001&name=Adler%20Logistics");
    EXPECT_TRUE(waitFor([&] { return Seat::linesOf(mia.pages()) == QStringList {page}; }))
        << Seat::linesOf(mia.pages()).join(u'|').toStdString();
    EXPECT_TRUE(Seat::linesOf(told).isEmpty());
    ASSERT_TRUE(mia.does({text("answer")}));
    ASSERT_TRUE(waitFor([&] { return Seat::linesOf(told).size() > 2; }));
    const QStringList lines = Seat::linesOf(told);
    EXPECT_EQ(lines[0], text("--number=03023125001"));
    EXPECT_EQ(lines[1], text("Adler Logistics"));
    EXPECT_TRUE(lines.filter(text("JACKFIELD_PASSWORD")).isEmpty());
    ASSERT_TRUE(mia.does({text("page")}));
    EXPECT_TRUE(waitFor([&] { return Seat::linesOf(mia.pages()).size() == 2; }));
    ASSERT_TRUE(mia.does({text("hangup")}));
    EXPECT_TRUE(waitFor([&] { return Seat::linesOf(mia.pages()).size() == 3; }));
}

// --- A team's journal

namespace {

    class Team : public Desk
    {
    protected:
        void SetUp() override
        {
            if (Postgres::programs().isEmpty())
                GTEST_SKIP() << "PostgreSQL is not installed";
            Desk::SetUp();
            ASSERT_TRUE(postgres.start());
            ASSERT_TRUE(postgres.run("CREATE ROLE agents LOGIN PASSWORD 'team secret'"));
            ASSERT_TRUE(postgres.run("CREATE DATABASE calls OWNER agents"));
        }
        bool join(Seat &seat)
        {
            seat.programs.setVariable(text("JACKFIELD_PASSWORD_JOURNAL"), text("team secret"));
            return open(seat,
                        "[journal]\ndatabase = \"postgresql\"\nname = \"calls\"\nuser = "
                        "\"agents\"\nhost = \""
                            + postgres.folder().toUtf8() + "\"\n");
        }

        Postgres postgres;
        Seat jonas {"101"};
    };

} // namespace

TEST_F(Team, CallsAreSharedAndSurviveAServerThatIsAway)
{
    ASSERT_TRUE(join(mia));
    ASSERT_TRUE(join(jonas));
    ASSERT_TRUE(misses(mia));
    ASSERT_TRUE(waitFor([&] { return jonas.worklist().size() == 1; })) << "a colleague sees it";

    postgres.kill();
    ASSERT_TRUE(misses(jonas));
    EXPECT_TRUE(waitFor([&] { return jonas.worklist().size() == 1; })) << "his own only";
    ASSERT_TRUE(postgres.start());
    EXPECT_TRUE(waitFor([&] { return mia.journal().size() == 2 && jonas.journal().size() == 2; },
                        std::chrono::seconds(60)));

    // Whoever calls back finishes it for all.
    ASSERT_TRUE(jonas.does({text("dial"), text("+49 30 23125001")}));
    ASSERT_TRUE(jonas.has("connected"));
    EXPECT_TRUE(waitFor([&] { return mia.worklist().isEmpty() && jonas.worklist().isEmpty(); }));
}

TEST_F(Team, AWrongPasswordIsToldAndNothingIsLost)
{
    ASSERT_TRUE(join(mia));
    mia.programs.killAll();
    mia.programs.setVariable(text("JACKFIELD_PASSWORD_JOURNAL"), text("wrong"));
    ASSERT_TRUE(mia.start());
    ASSERT_TRUE(misses(mia));
    EXPECT_EQ(mia.worklist().size(), 1);
    mia.programs.killAll();
    mia.programs.setVariable(text("JACKFIELD_PASSWORD_JOURNAL"), text("team secret"));
    ASSERT_TRUE(mia.start());
    ASSERT_TRUE(join(jonas));
    EXPECT_TRUE(waitFor([&] { return jonas.worklist().size() == 1; }, std::chrono::seconds(60)));
}

} // namespace Jackfield
