// SPDX-License-Identifier: GPL-3.0-or-later
// The real keychain of GNOME on a bus, in a home and with a password of the test's own, which is
// read and filled by secret-tool as well.
#include "core/base/result.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace Jackfield {

namespace {

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    class Keychain : public testing::Test
    {
    protected:
        void SetUp() override
        {
            for (const char *name : {"dbus-daemon", "gnome-keyring-daemon", "secret-tool"}) {
                if (QStandardPaths::findExecutable(text(name)).isEmpty())
                    GTEST_SKIP() << name << " is not installed";
            }
            for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME",
                                     "XDG_CACHE_HOME"}) {
                const QString path = folder.filePath(text(name));
                QDir().mkpath(path);
                QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
                environment.insert(text(name), path);
            }
            for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "KDE_FULL_SESSION",
                                     "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION"})
                environment.remove(text(name));
            environment.insert(text("DBUS_SESSION_BUS_ADDRESS"), text("unix:path=/nonexistent"));
        }
        ~Keychain() override
        {
            end(keyring);
            end(bus);
        }
        /// A bus that can start nothing by itself.
        void startBus()
        {
            QFile config(folder.filePath(text("bus.conf")));
            ASSERT_TRUE(config.open(QIODevice::WriteOnly));
            config.write("<busconfig><type>session</type><listen>unix:dir=" + folder.path().toUtf8()
                         + "</listen><policy context=\"default\"><allow send_destination=\"*\" "
                           "eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow "
                           "own=\"*\"/></policy></busconfig>");
            config.close();
            start(bus, text("dbus-daemon"),
                  {text("--config-file=") + config.fileName(), text("--nofork"),
                   text("--print-address")});
            ASSERT_TRUE(waitFor([this] { return bus.canReadLine(); }));
            environment.insert(text("DBUS_SESSION_BUS_ADDRESS"),
                               QString::fromUtf8(bus.readLine()).trimmed());
        }
        void startKeyring(bool unlocked)
        {
            QStringList arguments {text("--foreground"), text("--components=secrets"),
                                   text("--control-directory=")
                                       + environment.value(text("XDG_RUNTIME_DIR"))};
            if (unlocked)
                arguments << text("--unlock");
            start(keyring, text("gnome-keyring-daemon"), arguments);
            if (unlocked)
                keyring.write("of the keyring");
            keyring.closeWriteChannel();
            ASSERT_TRUE(waitFor([&] {
                return run(text("dbus-send"),
                           {text("--session"), text("--print-reply"),
                            text("--dest=org.freedesktop.DBus"), text("/"),
                            text("org.freedesktop.DBus.GetNameOwner"),
                            text("string:org.freedesktop.secrets")})
                    .contains("method return");
            }));
        }
        static void end(QProcess &process)
        {
            if (process.state() == QProcess::NotRunning)
                return;
            process.terminate();
            if (!process.waitForFinished(5000))
                process.kill();
            process.waitForFinished();
        }
        void start(QProcess &process, const QString &program, const QStringList &arguments)
        {
            process.setProcessEnvironment(environment);
            process.start(program, arguments);
            ASSERT_TRUE(process.waitForStarted());
        }
        /// Its standard output, to its end.
        QByteArray run(const QString &program, const QStringList &arguments,
                       const QByteArray &input = {}) const
        {
            QProcess process;
            process.setProcessEnvironment(environment);
            process.start(program, arguments);
            process.write(input);
            process.closeWriteChannel();
            if (!process.waitForFinished(20000)) {
                ADD_FAILURE() << program.toStdString() << " did not end";
                process.kill();
                process.waitForFinished();
            }
            return process.readAllStandardOutput();
        }
        QByteArray client(const char *verb, const char *id, const char *name = "password",
                          const QByteArray &secret = {}) const
        {
            return run(text(KEYCHAIN_CLIENT), {text(verb), text(id), text(name)}, secret).trimmed();
        }
        /// What another program finds under that key.
        QByteArray tool(const char *key) const
        {
            return run(
                text("secret-tool"),
                {text("lookup"), text("server"), text("jackfield"), text("user"), text(key)});
        }
        static QByteArray code(Error::Code code) { return QByteArray::number(int(code)) + ' '; }

        const QTemporaryDir folder;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        QProcess bus;
        QProcess keyring;
    };

} // namespace

TEST_F(Keychain, KeepsOverwritesAndForgets)
{
    startBus();
    startKeyring(true);
    EXPECT_TRUE(client("read", "tapi").startsWith(code(Error::Code::NotPossible)));
    const QByteArray secret("s\xc3\xbc\xc3\x9f \"'$\\ %20\xf0\x9f\x94\x91");
    EXPECT_EQ(client("write", "tapi", "password", secret), "ok keychain");
    EXPECT_EQ(client("write", "tapi", "token", "of the token"), "ok keychain");
    EXPECT_EQ(tool("jackfield/tapi"), secret);
    EXPECT_EQ(tool("jackfield/tapi/token"), "of the token");
    EXPECT_EQ(client("read", "tapi"), "ok " + secret);
    EXPECT_EQ(client("write", "tapi", "password", "second"), "ok keychain");
    EXPECT_EQ(tool("jackfield/tapi"), "second");
    EXPECT_EQ(client("remove", "tapi"), "ok");
    EXPECT_EQ(client("remove", "tapi"), "ok");
    EXPECT_EQ(tool("jackfield/tapi"), "");
    EXPECT_TRUE(client("read", "tapi").startsWith(code(Error::Code::NotPossible)));
    EXPECT_EQ(client("read", "tapi", "token"), "ok of the token");
}

TEST_F(Keychain, ThatIsLockedRefuses)
{
    startBus();
    startKeyring(true);
    ASSERT_EQ(client("write", "tapi", "password", "kept"), "ok keychain");
    end(keyring);
    startKeyring(false);
    for (const char *verb : {"read", "write", "remove"}) {
        const QByteArray said = client(verb, "tapi", "password", "other");
        EXPECT_TRUE(said.startsWith(code(Error::Code::Refused))) << verb << ": " << said.data();
        EXPECT_TRUE(said.contains("locked")) << said.data();
    }
    EXPECT_TRUE(client("read", "never").startsWith(code(Error::Code::NotPossible)));
    environment.insert(text("JACKFIELD_PASSWORD_TAPI"), text("of the kiosk"));
    EXPECT_EQ(client("read", "tapi"), "ok of the kiosk");
    environment.remove(text("JACKFIELD_PASSWORD_TAPI"));
    end(keyring);
    startKeyring(true);
    EXPECT_EQ(client("read", "tapi"), "ok kept");
}

TEST_F(Keychain, ThatIsNotThereLeavesTheSession)
{
    for (const bool withBus : {false, true}) {
        if (withBus)
            startBus();
        EXPECT_TRUE(client("read", "tapi").startsWith(code(Error::Code::NotPossible)));
        EXPECT_EQ(client("write", "tapi", "password", "Zq7!canary"), "ok session");
        EXPECT_EQ(client("remove", "tapi"), "ok");
    }
    QProcess grep;
    grep.start(text("grep"), {text("-rl"), text("--"), text("Zq7!canary"), folder.path()});
    ASSERT_TRUE(grep.waitForFinished());
    EXPECT_EQ(grep.readAllStandardOutput(), QByteArray());
}

} // namespace Jackfield
