// SPDX-License-Identifier: GPL-3.0-or-later
// A clicked link on its way through the programs: `jackfieldctl open`, the start it may need, and
// where Jackfield says it came from.
#include "app/inbound/linkregistration.h"
#include "app/inbound/peeruser.h"
#include "core/base/clock.h"
#include "tests/integration/programs.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocalSocket>
#include <QProcessEnvironment>

#include <csignal>
#include <gtest/gtest.h>
#include <unistd.h>

namespace Jackfield {

namespace {

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    class Links : public testing::Test
    {
    protected:
        Links()
        {
            programs.writeSettings("[me]\nextension = \"100\"\n[location.office]\n"
                                   "country = \"DE\"\narea_code = \"89\"\n[[system]]\n"
                                   "id = \"tapi\"\nkind = \"tapimaster\"\nhost = \"127.0.0.1\"\n"
                                   "port = 1\n");
        }
        ~Links() override
        {
            if (const int pid = running()) {
                ::kill(pid, SIGTERM);
                EXPECT_TRUE(waitFor([&] { return ::kill(pid, 0) != 0; }));
            }
        }
        /// The process that listens in the profile; 0: none.
        int running() const
        {
            QLocalSocket socket;
            socket.connectToServer(programs.folder() + text("/control.sock"));
            const auto peer = socket.waitForConnected(1000) ? peerOf(socket.socketDescriptor())
                                                            : std::optional<Peer>();
            return peer ? peer->pid : 0;
        }
        QJsonArray prompts() const
        {
            return programs.ctl({text("--json"), text("prompts")}).json().toArray();
        }
        /// The one prompt that waits, which is refused.
        QJsonObject onlyPrompt() const
        {
            QJsonArray waiting;
            waitFor([&] { return !(waiting = prompts()).isEmpty(); });
            const QJsonObject prompt = waiting.first().toObject();
            const int id = prompt[QLatin1String("id")].toInt();
            EXPECT_EQ(waiting.size(), 1);
            EXPECT_EQ(programs.ctl({text("prompt"), QString::number(id), text("refuse")}).exitCode,
                      0);
            return prompt;
        }

        const QString self = QCoreApplication::applicationFilePath();
        Programs programs;
    };

    /// jackfieldctl in a folder of its own, and a stand-in for jackfield that says how it was
    /// called.
    class LonelyCtl : public Links
    {
    protected:
        LonelyCtl()
        {
            QDir().mkpath(programs.folder() + text("/ctl"));
            QDir().mkpath(programs.folder() + text("/bin"));
            QFile::copy(Programs::ctlProgram(), ctl);
        }
        void makeJackfield() const
        {
            QFile script(programs.folder() + text("/bin/jackfield"));
            ASSERT_TRUE(script.open(QIODevice::WriteOnly));
            script.write("#!/bin/sh\nfor each in \"$@\"; do echo \"$each\" >> \"" + said.toUtf8()
                         + ".part\"; done\n"
                           "mv \""
                         + said.toUtf8() + ".part\" \"" + said.toUtf8() + "\"\n");
            script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        Outcome open(const QStringList &arguments) const
        {
            QProcess process;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(text("PATH"), programs.folder() + text("/bin:/usr/bin:/bin"));
            process.setProcessEnvironment(environment);
            process.start(
                ctl, QStringList {text("--profile"), programs.folder(), text("open")} + arguments);
            return Programs::finish(process);
        }
        const QString ctl = programs.folder() + text("/ctl/jackfieldctl");
        const QString said = programs.folder() + text("/said");
    };

} // namespace

TEST_F(Links, OpenStartsJackfieldWhenNoneRuns)
{
    const Outcome opened = programs.ctl({text("open"), text("--"), text("tel:+498999998123")});
    EXPECT_EQ(opened.exitCode, 0) << opened.err.constData();
    EXPECT_EQ(opened.out + opened.err, QByteArray());
    ASSERT_TRUE(waitFor([this] { return running() > 0; }));
    const QJsonObject prompt = onlyPrompt();
    EXPECT_EQ(prompt[QLatin1String("source")].toString(), text("link"));
    EXPECT_EQ(prompt[QLatin1String("number")].toString(), text("08999998123"));

    const int pid = running();
    EXPECT_NE(getsid(pid), getsid(0));
    for (const char *stream : {"0", "1", "2"}) {
        EXPECT_EQ(QFileInfo(text("/proc/%1/fd/%2").arg(pid).arg(text(stream))).symLinkTarget(),
                  text("/dev/null"));
    }
    EXPECT_EQ(programs.ctl({text("open"), text("tel:+498999998123")}).exitCode, 0);
    onlyPrompt();
    EXPECT_EQ(running(), pid);
}

TEST_F(Links, TwoClicksStartOne)
{
    const auto first = programs.launchCtl({text("open"), text("tel:+498999998123")});
    const auto second = programs.launchCtl({text("open"), text("tel:+498999998124")});
    EXPECT_EQ(Programs::finish(*first).exitCode, 0);
    EXPECT_EQ(Programs::finish(*second).exitCode, 0);
    EXPECT_TRUE(waitFor([this] { return prompts().size() == 2; }));
}

TEST_F(LonelyCtl, FindsJackfieldInThePath)
{
    makeJackfield();
    const char link[] = "tel:1\" --headless -platformpluginpath /tmp $(id) %u";
    EXPECT_EQ(open({text("--"), text(link)}).exitCode, 0);
    ASSERT_TRUE(waitFor([this] { return QFile::exists(said); }));
    EXPECT_EQ(contentOf(said), "--profile\n" + programs.folder().toUtf8() + "\n--\n" + link + '\n');
}

TEST_F(LonelyCtl, MakesABareWordALink)
{
    makeJackfield();
    EXPECT_EQ(open({text("--"), text("--version")}).exitCode, 0);
    ASSERT_TRUE(waitFor([this] { return QFile::exists(said); }));
    EXPECT_TRUE(contentOf(said).endsWith("--\ntel:--version\n")) << contentOf(said).constData();
}

TEST_F(LonelyCtl, StartsNothingForWhatIsNoLink)
{
    makeJackfield();
    EXPECT_EQ(open({text("javascript:alert(1)")}).exitCode, 1);
    EXPECT_EQ(open({text("tel:") + QString(2048, u'1')}).exitCode, 1);
    EXPECT_EQ(open({text("tel:1"), text("tel:2")}).exitCode, 2);
    EXPECT_EQ(open({text("--"), text("tel:1"), text("--headless")}).exitCode, 2);
    EXPECT_EQ(open({}).exitCode, 2);
    EXPECT_FALSE(QFile::exists(said));
}

TEST_F(LonelyCtl, SaysThatItCannotStart)
{
    const Outcome missing = open({text("tel:101")});
    EXPECT_EQ(missing.exitCode, 3);
    EXPECT_TRUE(missing.err.contains("cannot be started")) << missing.err.constData();
    QFile broken(programs.folder() + text("/bin/jackfield"));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("#!/no/such/interpreter\n");
    broken.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    broken.close();
    EXPECT_EQ(open({text("tel:101")}).exitCode, 3);
}

// security.md T92: who passes a link on must not choose what is loaded.
TEST_F(Links, AStartWithALinkDistrustsTheEnvironment)
{
    const QHash<QString, QString> hostile {{text("QT_STYLE_OVERRIDE"), text("nosuchstyle")}};
    for (const bool withLink : {false, true}) {
        QStringList arguments {text("--profile"), programs.folder()};
        if (withLink)
            arguments << text("--") << text("tel:");
        const auto process = programs.launch(arguments, hostile);
        ASSERT_TRUE(waitFor([this] { return running() > 0; }));
        process->terminate();
        const Outcome ended = Programs::finish(*process);
        EXPECT_EQ(ended.exitCode, 0);
        EXPECT_EQ(ended.err.contains("nosuchstyle"), !withLink) << ended.err.constData();
    }
}

TEST_F(Links, TellTheProgramTheyCameFrom)
{
    ASSERT_TRUE(programs.start());
    EXPECT_EQ(programs.ctl({text("open"), text("tel:+498999998123")}).exitCode, 0);
    EXPECT_EQ(onlyPrompt()[QLatin1String("origin")].toString(), self);

    const auto second = programs.launch({text("--headless"), text("--profile"), programs.folder(),
                                         text("--"), text("tel:+498999998123")});
    EXPECT_EQ(Programs::finish(*second).exitCode, 0);
    EXPECT_EQ(onlyPrompt()[QLatin1String("origin")].toString(), self);

    // As xdg-open, a shell, does it.
    QProcess shell;
    shell.start(text("/bin/sh"),
                {text("-c"), text("\"$@\"; exit $?"), text("sh"), Programs::ctlProgram(),
                 text("--profile"), programs.folder(), text("open"), text("--"),
                 text("tel:+498999998123")});
    EXPECT_EQ(Programs::finish(shell).exitCode, 0);
    EXPECT_EQ(onlyPrompt()[QLatin1String("origin")].toString(), self);
}

// Registered as from the settings page, opened as by a program that knows xdg-open alone.
TEST_F(Links, OfTheDesktopReachJackfield)
{
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"}) {
        QDir().mkpath(programs.environmentFolder(name));
        qputenv(name, programs.environmentFolder(name).toUtf8());
    }
    qputenv("XDG_CURRENT_DESKTOP", "X-Generic");
    qputenv("DISPLAY", ":none"); // xdg-open wants one; QT_QPA_PLATFORM makes none of it
    SystemClock clock;
    LinkRegistration registration(clock,
                                  {Programs::ctlProgram(),
                                   programs.folder(),
                                   programs.environmentFolder("XDG_DATA_HOME"),
                                   {},
                                   programs.environmentFolder("XDG_CONFIG_HOME"),
                                   programs.folder() + text("/links-before.json")});
    Result<Unit> taken = failure(Error::Code::TimedOut);
    bool answered = false;
    registration.take(LinkRegistration::schemes())
        .then(&registration, [&](const Result<Unit> &got) {
            taken = got;
            answered = true;
        });
    ASSERT_TRUE(waitFor([&] { return answered; }));
    ASSERT_TRUE(taken) << taken.error().detail.toStdString();
    for (const bool runs : {false, true}) {
        EXPECT_EQ(running() > 0, runs);
        QProcess opener;
        opener.start(text("xdg-open"), {text("tel:+498999998123")});
        EXPECT_EQ(Programs::finish(opener).exitCode, 0);
        ASSERT_TRUE(waitFor([this] { return running() > 0; }));
        const QString origin = onlyPrompt()[QLatin1String("origin")].toString();
        EXPECT_TRUE(!runs || origin == self) << origin.toStdString();
    }
}

} // namespace Jackfield
