// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/programs.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocalSocket>

#include <algorithm>
#include <csignal>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace Jackfield {

static QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

namespace {

    class Instances : public testing::Test
    {
    protected:
        QStringList inProfile(const QStringList &more = {}) const
        {
            return QStringList {text("--headless"), text("--profile"), programs.folder()} + more;
        }
        Programs programs;
    };

} // namespace

TEST_F(Instances, BrokenSettingsNeverKeepItFromStarting)
{
    programs.writeSettings("[me\nextension = ");
    ASSERT_TRUE(programs.start());
    const QJsonValue status = programs.ctl({text("status"), text("--json")}).json();
    const QJsonArray notices = status[QLatin1String("notices")].toArray();
    ASSERT_EQ(notices.size(), 1);
    EXPECT_TRUE(notices[0][QLatin1String("file")].toString().endsWith(text("jackfield.toml")));
    EXPECT_FALSE(notices[0][QLatin1String("text")].toString().isEmpty());
    EXPECT_TRUE(status[QLatin1String("systems")].toArray().isEmpty());
}

TEST_F(Instances, AnUnknownKindIsShownNotFatal)
{
    programs.writeSettings("[[system]]\nid = \"x\"\nkind = \"carrierpigeon\"\n");
    ASSERT_TRUE(programs.start());
    const Outcome status = programs.ctl({text("status"), text("--json")});
    EXPECT_TRUE(status.out.contains("carrierpigeon")) << status.out.constData();
}

TEST_F(Instances, TheJournalIsForItsOwnerAlone)
{
    ASSERT_TRUE(programs.start());
    const QString file = programs.folder() + text("/journal.sqlite");
    ASSERT_TRUE(waitFor([&] { return QFileInfo(file).size() > 0; }));
    struct stat status = {};
    ASSERT_EQ(stat(QFile::encodeName(file).constData(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0600U);
    EXPECT_EQ(programs.ctl({text("queue-history"), text("--json")}).out, "[]\n");
}

TEST_F(Instances, ADamagedJournalIsToldOfAndLeftAsItIs)
{
    programs.writeSettings("");
    QFile file(programs.folder() + text("/journal.sqlite"));
    const QByteArray notes = QByteArray("these are no rows of a table\n").repeated(100);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(notes);
    file.close();
    QProcess *process = programs.start();
    ASSERT_TRUE(process);
    ASSERT_TRUE(waitFor([&] {
        const QJsonValue status = programs.ctl({text("status"), text("--json")}).json();
        const QJsonValue first = status[QLatin1String("localServer")][QLatin1String("problems")][0];
        return first.toString().contains(text("is damaged"));
    }));
    EXPECT_EQ(programs.ctl({text("queue-history"), text("--json")}).exitCode, 0);
    ::kill(pid_t(process->processId()), SIGTERM);
    ASSERT_TRUE(waitFor([&] { return process->state() == QProcess::NotRunning; }));
    EXPECT_EQ(process->exitCode(), 0);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), notes);
}

TEST_F(Instances, SettingsOfTheCommandLineCountForTheRun)
{
    programs.writeSettings("[me]\nextension = \"100\"\n");
    ASSERT_TRUE(programs.start({text("--set"), text("me.extension=200"),
                                text("--set=window.theme=purple"), text("--set=no.such=1")}));
    const QJsonValue status = programs.ctl({text("status"), text("--json")}).json();
    EXPECT_EQ(status[QLatin1String("extension")].toString(), text("200"));
    EXPECT_EQ(status[QLatin1String("notices")].toArray().size(), 2);
}

TEST_F(Instances, EndsOnSignalsWithinTwoSeconds)
{
    for (const int signal : {SIGTERM, SIGINT}) {
        QProcess *process = programs.start();
        ASSERT_TRUE(process);
        QElapsedTimer timer;
        timer.start();
        ::kill(pid_t(process->processId()), signal);
        ASSERT_TRUE(waitFor([&] { return process->state() == QProcess::NotRunning; }));
        EXPECT_LT(timer.elapsed(), 2000);
        EXPECT_EQ(process->exitStatus(), QProcess::NormalExit);
        EXPECT_EQ(process->exitCode(), 0);
        EXPECT_EQ(programs.ctl({text("status")}).exitCode, 3);
    }
}

TEST_F(Instances, EndsWithAPromptAndAClientWaiting)
{
    programs.writeSettings("[me]\nextension = \"100\"\n[[system]]\nid = \"tapi\"\n"
                           "kind = \"tapimaster\"\nhost = \"127.0.0.1\"\nlines = [\"100\"]\n");
    QProcess *process = programs.start();
    ASSERT_TRUE(process);
    const auto dialling = programs.launchCtl({text("dial"), text("112")});
    ASSERT_TRUE(waitFor([&] {
        return programs.ctl({text("prompts"), text("--json")}).json()[0].isObject();
    }));
    process->terminate();
    ASSERT_TRUE(waitFor([&] { return process->state() == QProcess::NotRunning; }));
    EXPECT_EQ(process->exitCode(), 0);
    EXPECT_EQ(Programs::finish(*dialling).exitCode, 1) << "nothing was sent, and that is known";
}

TEST_F(Instances, OfManyStartsAtOnceExactlyOneStays)
{
    std::vector<std::unique_ptr<QProcess>> starts;
    for (int i = 0; i < 20; ++i) // bad-inputs K07
        starts.push_back(programs.launch(inProfile({text("tel:")})));
    const auto running = [&] {
        return std::count_if(starts.cbegin(), starts.cend(), [](const auto &process) {
            return process->state() != QProcess::NotRunning;
        });
    };
    EXPECT_TRUE(waitFor([&] { return running() == 1; }));
    EXPECT_EQ(programs.ctl({text("status")}).exitCode, 0);
    for (const auto &process : starts) {
        if (process->state() == QProcess::NotRunning) {
            EXPECT_EQ(process->exitCode(), 0) << process->readAllStandardError().constData();
        }
        process->kill();
        process->waitForFinished();
    }
}

TEST_F(Instances, ASocketLeftBehindIsTakenOver)
{
    QProcess *killed = programs.start();
    ASSERT_TRUE(killed);
    killed->kill();
    ASSERT_TRUE(killed->waitForFinished());
    ASSERT_TRUE(QFileInfo::exists(programs.folder() + text("/control.sock")));
    QElapsedTimer timer;
    timer.start();
    ASSERT_TRUE(programs.start());
    EXPECT_LT(timer.elapsed(), 1000);
}

TEST_F(Instances, ListensAgainWhenItHasDescriptorsAgain)
{
    const QProcess *process = programs.start();
    ASSERT_TRUE(process);
    const auto pid = pid_t(process->processId());
    const QString descriptors = text("/proc/%1/fd").arg(pid);
    const rlim_t used = QDir(descriptors).entryList(QDir::Files | QDir::System).size();
    rlimit usual {};
    ASSERT_EQ(prlimit(pid, RLIMIT_NOFILE, nullptr, &usual), 0);
    const rlimit few {used + 4, usual.rlim_max};
    ASSERT_EQ(prlimit(pid, RLIMIT_NOFILE, &few, nullptr), 0);
    {
        QLocalSocket clients[12];
        for (QLocalSocket &client : clients)
            client.connectToServer(programs.folder() + text("/control.sock"));
        ASSERT_TRUE(waitFor([&] { return clients[0].state() != QLocalSocket::ConnectingState; }));
        EXPECT_TRUE(waitFor([&] { return programs.ctl({text("status")}).exitCode == 3; }));
    }
    EXPECT_TRUE(waitFor([&] { return programs.ctl({text("status")}).exitCode == 0; }));
    EXPECT_EQ(prlimit(pid, RLIMIT_NOFILE, &usual, nullptr), 0);
}

TEST_F(Instances, APipeInThePlaceOfTheLogDoesNotHangIt)
{
    const QByteArray path = programs.folder().toLocal8Bit() + "/jackfield.log";
    ASSERT_EQ(mkfifo(path.constData(), 0600), 0);
    EXPECT_TRUE(programs.start());
}

TEST_F(Instances, ASecondStartGivesUpOnAHungOne)
{
    QProcess *first = programs.start();
    ASSERT_TRUE(first);
    ::kill(pid_t(first->processId()), SIGSTOP);
    const auto second = programs.launch(inProfile({text("tel:0899999123")}));
    const Outcome outcome = Programs::finish(*second);
    ::kill(pid_t(first->processId()), SIGCONT);
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_FALSE(outcome.err.isEmpty()) << "nothing is lost in silence";
    EXPECT_LT(outcome.took.count(), 5000);
}

TEST_F(Instances, KeepsItsFilesPrivate)
{
    ASSERT_TRUE(programs.start());
    for (const char *name : {"", "/control.sock", "/jackfield.log"}) {
        struct stat status
        { };
        const QByteArray path = programs.folder().toLocal8Bit() + name;
        ASSERT_EQ(stat(path.constData(), &status), 0) << path.constData();
        EXPECT_EQ(status.st_mode & 077u, 0u) << path.constData();
    }
}

TEST_F(Instances, SaysThatAProfileCannotBeUsed)
{
    QFile file(programs.folder() + text("/file"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    const auto process = programs.launch({text("--headless"), text("--profile"), file.fileName()});
    const Outcome outcome = Programs::finish(*process);
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_TRUE(outcome.err.contains(file.fileName().toUtf8())) << outcome.err.constData();
}

// bad-inputs G05 to G07, G18 to G20.
TEST_F(Instances, RefusesOptionsBehindALink)
{
    const QStringList bad[] {
        {text("tel:123"), text("-platformpluginpath"), text("/nowhere")},
        {text("tel:123"), text("-reverse"), text("-style"), text("fusion")},
        {text("--wallboard")},
        {text("tel:") + QString(100'000, QLatin1Char('1'))},
    };
    for (const QStringList &arguments : bad)
        EXPECT_EQ(Programs::finish(*programs.launch(inProfile(arguments))).exitCode, 2);
    EXPECT_FALSE(QFileInfo::exists(programs.folder() + text("/control.sock")));
}

TEST_F(Instances, SaysWhatIsTooLongToBeHandedOver)
{
    ASSERT_TRUE(programs.start());
    // Within the limit of the command line, beyond that of a request once it is escaped.
    const QString text2k = text("tel:1") + QString(1500, QChar(7));
    const Outcome outcome = Programs::finish(*programs.launch(inProfile({text2k})));
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_TRUE(outcome.err.contains("too long")) << outcome.err.constData();
}

TEST_F(Instances, IgnoresOtherSchemes)
{
    ASSERT_TRUE(programs.start());
    for (const char *uri : {"javascript:alert(1)", "file:///etc/passwd", "tel:"})
        EXPECT_EQ(Programs::finish(*programs.launch(inProfile({text(uri)}))).exitCode, 0) << uri;
    EXPECT_TRUE(programs.ctl({text("prompts"), text("--json")}).json().toArray().isEmpty());
}

TEST_F(Instances, TheWindowedProgramTakesHandOversToo)
{
    const QStringList profile {text("--profile"), programs.folder()};
    const auto first = programs.launch(profile);
    ASSERT_TRUE(waitFor([&] { return programs.ctl({text("status")}).exitCode == 0; }));
    const auto second = programs.launch(profile + QStringList {text("tel:+498999998123")});
    EXPECT_EQ(Programs::finish(*second).exitCode, 0);
    EXPECT_TRUE(programs.ctl({text("prompts"), text("--json")}).json()[0].isObject());
    first->terminate();
    EXPECT_EQ(Programs::finish(*first).exitCode, 0);
}

TEST_F(Instances, TheWindowedProgramTakesWhatItIsStartedWith)
{
    for (const char *how : {"--hidden", "--wallboard", ""}) {
        QStringList arguments {text("--profile"), programs.folder()};
        if (*how)
            arguments << text(how);
        const auto process = programs.launch(arguments << text("--") << text("tel:+498999998123"));
        EXPECT_TRUE(waitFor([&] {
            const Outcome asked = programs.ctl({text("prompts"), text("--json")});
            return asked.exitCode == 0 && asked.json()[0].isObject();
        })) << how;
        process->terminate();
        EXPECT_EQ(Programs::finish(*process).exitCode, 0);
    }
}

TEST_F(Instances, TheDemoMergesItsLinesAndLeavesNoTrace)
{
    const auto demo = programs.launch({text("--demo"), text("--headless")});
    QString profile;
    ASSERT_TRUE(waitFor([&] {
        profile = programs.demoProfile();
        return !profile.isEmpty();
    }));
    const auto ask = [&](const char *verb) {
        return programs.ctlIn(profile, {text(verb), text("--json")}).json().toArray();
    };
    const QJsonArray lines = ask("lines");
    ASSERT_FALSE(lines.isEmpty());
    EXPECT_EQ(lines[0][QLatin1String("systems")].toArray(),
              (QJsonArray {text("demo"), text("tapi"), text("web"), text("ipbx")}));
    EXPECT_EQ(lines[0][QLatin1String("certainty")], QJsonValue(text("pushed")));
    // Ordered over TAPIMaster's wire, seen by the system that pushes.
    const Outcome dialled =
        programs.ctlIn(profile, {text("dial"), text("101"), text("--system"), text("tapi")});
    EXPECT_EQ(dialled.exitCode, 0) << dialled.err.constData();
    EXPECT_TRUE(waitFor([&] {
        const QJsonArray calls = ask("calls");
        return std::any_of(calls.cbegin(), calls.cend(), [](const QJsonValue &call) {
            return call[QLatin1String("line")] == text("100")
                && call[QLatin1String("certainty")] == text("pushed");
        });
    }));
    demo->terminate();
    EXPECT_EQ(Programs::finish(*demo).exitCode, 0);
    for (const char *folder : {"TMPDIR", "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
                               "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        EXPECT_TRUE(QDir(programs.environmentFolder(folder)).isEmpty()) << folder;
}

} // namespace Jackfield
