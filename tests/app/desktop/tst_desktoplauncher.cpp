// SPDX-License-Identifier: GPL-3.0-or-later
// With stand-ins for xdg-open and xdg-mime, and with the real ones and an entry of the test's own.
#include "app/desktop/desktoplauncher.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace Jackfield {

namespace {

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    class DesktopLauncherTest : public testing::Test
    {
    protected:
        DesktopLauncherTest()
        {
            for (const char *name : {"home", "config", "data/applications", "sys", "bin", "run"})
                QDir().mkpath(path(name));
            qputenv("HOME", path("home").toUtf8());
            qputenv("XDG_CONFIG_HOME", path("config").toUtf8());
            qputenv("XDG_CONFIG_DIRS", path("none").toUtf8());
            qputenv("XDG_DATA_HOME", path("data").toUtf8());
            qputenv("XDG_DATA_DIRS", path("sys").toUtf8());
            qputenv("XDG_CURRENT_DESKTOP", "X-Generic");
            qputenv("DISPLAY", ":none"); // xdg-open wants one
            qputenv("PATH", usualPath);
            for (const char *name : {"DESKTOP_SESSION", "KDE_FULL_SESSION", "BROWSER"})
                qunsetenv(name);
            qputenv("PGPASSWORD", "Zq7!canary");
            qputenv("JACKFIELD_PASSWORD_TAPI", "Zq7!canary");
            qputenv("CRM_TOKEN", "Zq7!canary");
        }
        ~DesktopLauncherTest() override
        {
            qunsetenv("PGPASSWORD");
            qunsetenv("JACKFIELD_PASSWORD_TAPI");
            qunsetenv("CRM_TOKEN");
            qputenv("PATH", usualPath);
        }
        QString path(const char *name) const { return folder.filePath(text(name)); }
        void write(const QString &name, const QByteArray &bytes, bool isProgram = false) const
        {
            QFile file(folder.filePath(name));
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            if (isProgram)
                file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        /// Writes its arguments and its environment down.
        void makeRecorder(const char *name) const
        {
            const QByteArray out = path("said").toUtf8();
            write(text("bin/") + text(name),
                  "#!/bin/sh\n/usr/bin/env > " + path("env").toUtf8() + "\nprintf '%s\\n' \"$@\" > "
                      + out + ".part\n/bin/mv " + out + ".part " + out + "\n",
                  true);
        }
        void useStandIns(const QByteArray &xdgMime) const
        {
            makeRecorder("xdg-open");
            write(text("bin/xdg-mime"), "#!/bin/sh\n" + xdgMime + '\n', true);
            qputenv("PATH", path("bin").toUtf8());
        }
        Result<Unit> launch(const QByteArray &address)
        {
            DesktopLauncher launcher(clock, QProcessEnvironment::systemEnvironment());
            std::optional<Result<Unit>> answer;
            launcher.launch(address).then(&launcher,
                                          [&](const Result<Unit> &got) { answer = got; });
            EXPECT_TRUE(waitFor([&] { return answer.has_value(); }));
            return answer.value_or(failure(Error::Code::Malformed));
        }
        Result<Unit> open(const QByteArray &address)
        {
            DesktopLauncher launcher(clock, QProcessEnvironment::systemEnvironment());
            Result<Unit> answer = failure(Error::Code::Cancelled);
            launcher.openPage(address).then(&launcher,
                                            [&](const Result<Unit> &got) { answer = got; });
            return answer; // at once: nobody is asked
        }
        Result<Unit> start(const QString &program, const QStringList &arguments = {})
        {
            return DesktopLauncher(clock, QProcessEnvironment::systemEnvironment())
                .start(program, arguments);
        }
        Error::Code errorOf(const QByteArray &address)
        {
            const auto answer = launch(address);
            EXPECT_FALSE(answer) << address.constData();
            EXPECT_FALSE(!answer && answer.error().detail.isEmpty());
            return answer ? Error::Code::Malformed : answer.error().code;
        }
        /// The arguments of the one program that was started, a line each.
        QByteArray said() const
        {
            EXPECT_TRUE(waitFor([this] { return QFile::exists(path("said")); }));
            QFile file(path("said"));
            const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            file.remove();
            return bytes;
        }

        inline static const QByteArray usualPath = qgetenv("PATH");
        const QTemporaryDir folder;
        ManualClock clock;
        const Result<Unit> done = Unit {};
    };

} // namespace

TEST_F(DesktopLauncherTest, HandsTheAddressOverAsOneArgument)
{
    useStandIns("echo phone.desktop");
    for (const char *address : {"tel:*21%23", "vodia://host?dial=1&x=$(id)`id`;'\"", "tel://003023",
                                "SIP:101@pbx", "http://pbx/?to=1 2", "https://pbx/\xc3\xa4"}) {
        EXPECT_EQ(launch(address), done) << address;
        EXPECT_EQ(said(), QByteArray(address) + '\n');
    }
}

TEST_F(DesktopLauncherTest, GivesNoPasswordAway)
{
    useStandIns("/usr/bin/env > " + path("mime-env").toUtf8() + "; echo phone.desktop");
    EXPECT_EQ(launch("tel:101"), done);
    said();
    for (const char *name : {"env", "mime-env"}) {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray environment = file.readAll();
        EXPECT_TRUE(environment.contains("HOME=")) << name;
        EXPECT_FALSE(environment.contains("Zq7!canary")) << name;
    }
}

TEST_F(DesktopLauncherTest, AsksWhoOpensTheScheme)
{
    const QByteArray asked = path("asked").toUtf8();
    useStandIns("printf '%s ' \"$@\" > " + asked + "; echo phone.desktop");
    EXPECT_EQ(launch("http://pbx/"), done);
    said();
    EXPECT_FALSE(QFile::exists(path("asked")));
    EXPECT_EQ(launch("CallTo:101"), done);
    said();
    QFile file(path("asked"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "query default x-scheme-handler/callto ");
}

// protocols.md 6.8: an endless loop else.
TEST_F(DesktopLauncherTest, NeverCallsItself)
{
    for (const char *entry : {"jackfield-links.desktop", "jackfield.desktop", "mine.desktop"}) {
        write(text("data/applications/mine.desktop"),
              "[Desktop Entry]\nExec=/opt/bin/jackfieldctl --profile /p open -- %u\n");
        useStandIns("echo " + QByteArray(entry));
        for (const char *address : {"tel:101", "callto:101", "sip:101@pbx", "sips:1", "vodia:1"})
            EXPECT_EQ(errorOf(address), Error::Code::NotPossible) << entry << ' ' << address;
    }
    EXPECT_FALSE(QFile::exists(path("said")));
}

TEST_F(DesktopLauncherTest, FindsItselfInFoldersOfEntries)
{
    QDir().mkpath(path("data/applications/our/own-tools"));
    write(text("data/applications/our/own-tools/phone-links.desktop"),
          "[Desktop Entry]\nExec=jackfield %u\n");
    useStandIns("echo our-own-tools-phone-links.desktop");
    QDir().rename(path("data/applications/our"), path("data/applications/our.away"));
    EXPECT_EQ(launch("tel:101"), done); // not there: it is somebody's
    EXPECT_EQ(said(), "tel:101\n");
    QDir().rename(path("data/applications/our.away"), path("data/applications/our"));
    EXPECT_EQ(errorOf("tel:101"), Error::Code::NotPossible);
}

TEST_F(DesktopLauncherTest, StartsNothingForWhatNobodyOpens)
{
    useStandIns("exit 0");
    EXPECT_EQ(errorOf("tel:101"), Error::Code::NotPossible);
    useStandIns("exit 4");
    EXPECT_EQ(errorOf("tel:101"), Error::Code::Refused);
    EXPECT_FALSE(QFile::exists(path("said")));
}

TEST_F(DesktopLauncherTest, NeedsTheToolsOfTheDesktop)
{
    useStandIns("echo phone.desktop");
    QFile::remove(path("bin/xdg-open"));
    EXPECT_EQ(errorOf("tel:101"), Error::Code::Unsupported);
    EXPECT_EQ(errorOf("http://pbx/"), Error::Code::Unsupported);
    QFile::remove(path("bin/xdg-mime"));
    EXPECT_EQ(errorOf("tel:101"), Error::Code::Unsupported);
}

TEST_F(DesktopLauncherTest, WaitsNoLongerThanItsPatience)
{
    useStandIns("exec /bin/sleep 60");
    DesktopLauncher launcher(clock, QProcessEnvironment::systemEnvironment());
    std::optional<Result<Unit>> answer;
    launcher.launch("tel:101").then(&launcher, [&](const Result<Unit> &got) { answer = got; });
    clock.advance(DesktopLauncher::patience);
    ASSERT_TRUE(answer);
    ASSERT_FALSE(*answer);
    EXPECT_EQ(answer->error().code, Error::Code::TimedOut);
}

TEST_F(DesktopLauncherTest, RefusesWhatIsNoAddress)
{
    useStandIns("echo phone.desktop");
    for (const QByteArray &address :
         {QByteArray(), QByteArray("-tel:1"), QByteArray("--version"), QByteArray("/etc/passwd"),
          QByteArray("1tel:1"), QByteArray(":1"), QByteArray("tel:1\n2"), QByteArray("tel:\x7f"),
          QByteArray("tel:1\0002", 7), QByteArray(" tel:1"), QByteArray("tel:\xc2\x85"),
          QByteArray("tel:\xff")})
        EXPECT_EQ(errorOf(address), Error::Code::Refused) << address.toHex().constData();
    EXPECT_FALSE(QFile::exists(path("said")));
}

TEST_F(DesktopLauncherTest, OpensOnlyWebPages)
{
    useStandIns("exit 4");
    for (const char *address : {"https://crm/?n=%2B4989&x=$(id)%20;'", "HTTP://crm/"}) {
        EXPECT_EQ(open(address), done) << address;
        EXPECT_EQ(said(), QByteArray(address) + '\n');
    }
    for (const char *address :
         {"tel:101", "file:///etc/passwd", "javascript:alert(1)", "ftp://crm/", "", "crm", "//crm/",
          "-https://crm/", "https://crm/\n", " https://crm/", "\\\\crm\\x"}) {
        const auto answer = open(address);
        ASSERT_FALSE(answer) << address;
        EXPECT_EQ(answer.error().code, Error::Code::Refused);
        EXPECT_FALSE(answer.error().detail.isEmpty());
    }
    EXPECT_FALSE(QFile::exists(path("said")));
    QFile::remove(path("bin/xdg-open"));
    EXPECT_EQ(open("https://crm/"),
              failure(Error::Code::Unsupported, open("https://crm/").error().detail));
}

// security.md T57: no shell looks at them.
TEST_F(DesktopLauncherTest, ArgumentsReachAProgramByteForByte)
{
    makeRecorder("crm");
    const QStringList arguments {text("\"; rm -rf ~ $(id) `id` | x"),
                                 text("a b"),
                                 text("*"),
                                 text("--name=-x"),
                                 text("%PATH% $HOME ~ \\ ' \xc3\xa4\xf0\x9f\x98\x80"),
                                 QString(),
                                 text("last")};
    EXPECT_EQ(start(path("bin/crm"), arguments), done);
    EXPECT_EQ(said(), arguments.join(u'\n').toUtf8() + '\n');
    EXPECT_EQ(start(path("bin/crm")), done);
    EXPECT_EQ(said(), "\n");
}

// security.md T68
TEST_F(DesktopLauncherTest, ProgramsGetNoPassword)
{
    makeRecorder("crm");
    qputenv("CRM_MODE", "fast");
    EXPECT_EQ(start(path("bin/crm")), done);
    said();
    QFile file(path("env"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray environment = file.readAll();
    EXPECT_TRUE(environment.contains("CRM_MODE=fast"));
    EXPECT_FALSE(environment.contains("Zq7!canary"));
    qunsetenv("CRM_MODE");
}

TEST_F(DesktopLauncherTest, AProgramThatIsNotThereIsNamed)
{
    write(text("bin/plain"), "#!/bin/sh\n");
    for (const QString &program : {path("bin/none"), path("bin/plain"), path("bin")}) {
        const auto answer = start(program, {text("x")});
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().code, Error::Code::Unsupported);
        EXPECT_TRUE(answer.error().detail.contains(program));
    }
}

/// It is not waited for: screen pop holds up nobody (security.md F24).
TEST_F(DesktopLauncherTest, AProgramThatHangsHoldsNobodyUp)
{
    const QByteArray fifo = path("fifo").toUtf8();
    const QByteArray out = path("said").toUtf8();
    write(text("bin/hang"),
          "#!/bin/sh\n/usr/bin/mkfifo " + fifo + "\nread line < " + fifo + "\necho $line > " + out
              + ".part\n/bin/mv " + out + ".part " + out + "\n",
          true);
    EXPECT_EQ(start(path("bin/hang")), done); // and it waits for us
    EXPECT_TRUE(waitFor([this] { return QFile::exists(path("fifo")); }));
    QFile free(path("fifo"));
    ASSERT_TRUE(free.open(QIODevice::WriteOnly));
    free.write("free\n");
    free.close();
    EXPECT_EQ(said(), "free\n");
}

TEST_F(DesktopLauncherTest, ReachesTheProgramByteForByte)
{
    if (QStandardPaths::findExecutable(text("xdg-open")).isEmpty())
        GTEST_SKIP() << "xdg-open is not installed";
    makeRecorder("phone");
    write(text("data/applications/phone.desktop"),
          "[Desktop Entry]\nType=Application\nName=Phone\nExec=" + path("bin/phone").toUtf8()
              + " %u\n");
    write(text("config/mimeapps.list"),
          "[Default Applications]\nx-scheme-handler/tel=phone.desktop\n"
          "x-scheme-handler/vodia=phone.desktop\n");
    for (const char *address : {"tel:*21%23", "vodia://host?dial=%2B4989&auto=1",
                                "tel://003023125123", "tel:1;phone-context=+49"}) {
        EXPECT_EQ(launch(address), done) << address;
        EXPECT_EQ(said(), QByteArray(address) + '\n');
    }
    EXPECT_EQ(errorOf("callto:1"), Error::Code::NotPossible);
}

} // namespace Jackfield
