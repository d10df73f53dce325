// SPDX-License-Identifier: GPL-3.0-or-later
// The doors as the settings say, with real sockets and a real folder.
#include "app/desktop/doors.h"
#include "core/phone/dialer.h"
#include "core/settings/settingsstore.h"
#include "tests/support/freeport.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedsystem.h"
#include "tests/support/waitfor.h"

#include <QFile>
#include <QJsonArray>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace Jackfield {

namespace {

    class DoorsTest : public testing::Test
    {
    protected:
        DoorsTest()
        {
            auto system = std::make_unique<ScriptedSystem>(QStringLiteral("pbx"), Feature::Dial);
            pbx = system.get();
            pbx->snapshot.lines = {pbx->line(QStringLiteral("100"))};
            board.addSystem(std::move(system), QStringLiteral("scripted"), {});
            pbx->open();
            Dialer::Setup setup;
            setup.ownExtension = QStringLiteral("100");
            setup.location = Location::forCountry(QStringLiteral("DE"));
            dialer.setUp(setup);
        }
        void set(const QByteArray &toml)
        {
            QFile file(path);
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(toml);
            file.close();
            settings.load();
            if (!std::exchange(isFollowing, true))
                doors.apply();
        }
        void send(const QByteArray &bytes, quint16 to)
        {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress(QHostAddress::LocalHost), to);
            ASSERT_TRUE(waitFor([&] { return socket.state() == QTcpSocket::ConnectedState; }));
            socket.write(bytes);
            socket.flush();
            // The local server answers nothing; it takes what was sent before the end.
            waitFor([&] { return !pbx->commands.isEmpty(); });
        }
        bool isListening(quint16 at) const
        {
            return status.of(QStringLiteral("server"))
                .open.contains(QStringLiteral("127.0.0.1:%1 (TCP)").arg(at));
        }

        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("jackfield.toml"));
        const quint16 port = freePort();
        const QByteArray server = "[local_server]\nport = " + QByteArray::number(port) + '\n';
        ManualClock clock;
        PhoneStore store {clock};
        Switchboard board {store};
        PromptQueue prompts {clock};
        RememberedSources remembered {clock, {}};
        Dialer dialer {clock, store, board, prompts, remembered};
        SettingsStore settings {{{}, path}};
        GateStatus status;
        Doors doors {clock, settings, store, board, dialer, status};
        ScriptedSystem *pbx = nullptr;
        bool isFollowing = false;
    };

} // namespace

TEST_F(DoorsTest, TheSettingsOpenAndCloseThem)
{
    set(server);
    EXPECT_TRUE(isListening(port));
    EXPECT_EQ(doors.facts()[QLatin1String("addresses")].toArray().size(), 4);
    set(server + "udp = false\n");
    EXPECT_EQ(doors.facts()[QLatin1String("addresses")].toArray().size(), 2);
    set(server + "enabled = false\n");
    EXPECT_TRUE(doors.facts()[QLatin1String("addresses")].toArray().isEmpty());
    set(server);
    EXPECT_TRUE(isListening(port));
    doors.close();
    EXPECT_FALSE(isListening(port));
}

TEST_F(DoorsTest, ATextCommandDials)
{
    set(server);
    send("MakeCall 100 0891234567\r\n", port);
    ASSERT_EQ(pbx->commands.size(), 1);
    EXPECT_EQ(std::get<Dial>(pbx->commands.constFirst()).number.outside,
              QStringLiteral("0891234567"));
}

TEST_F(DoorsTest, ATakenPortIsToldAndTriedAgain)
{
    QTcpServer other;
    ASSERT_TRUE(other.listen(QHostAddress::LocalHost, port));
    set(server);
    EXPECT_FALSE(isListening(port));
    EXPECT_FALSE(status.problems().isEmpty());
    EXPECT_FALSE(doors.facts()[QLatin1String("problems")].toArray().isEmpty());
    other.close();
    clock.advance(LocalServer::retryTime);
    EXPECT_TRUE(isListening(port));
    EXPECT_TRUE(status.problems().isEmpty());
}

TEST_F(DoorsTest, TheImportedTableGivesWayToTheSettings)
{
    const QString ini = folder.filePath(QStringLiteral("FCTIIPEX.INI"));
    QFile file(ini);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("[Extensions]\r\n127.0.0.1=999\r\n192.0.2.9=100\r\nnonsense\r\n");
    file.close();
    set(server + "[local_server.extensions]\nimport_file = \"" + ini.toUtf8()
        + "\"\n\"127.0.0.1\" = \"100\"\n");
    const QStringList problems = status.of(QStringLiteral("extensions")).problems;
    ASSERT_EQ(problems.size(), 1) << "the line that is none";
    EXPECT_TRUE(problems.constFirst().contains(QStringLiteral("line 4")));
    send("MakeCall NNNNN 0891234567\r\n", port);
    ASSERT_EQ(pbx->commands.size(), 1);
    EXPECT_EQ(lineOf(pbx->commands.constFirst()).local(), QStringLiteral("100"));
}

TEST_F(DoorsTest, ATemplateThatCannotBeUsedIsToldByItsText)
{
    set(server + "templates = [\"/call?to=#\", \"call\"]\n");
    const QStringList problems = status.of(QStringLiteral("templates")).problems;
    ASSERT_EQ(problems.size(), 1);
    EXPECT_TRUE(problems.constFirst().contains(QStringLiteral("call")));
    send("GET /call?to=0891234567 HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port)
             + "\r\n\r\n",
         port);
    EXPECT_EQ(pbx->commands.size(), 1);
}

TEST_F(DoorsTest, TheFolderIsWatchedOrItsFaultTold)
{
    set("[local_server]\nenabled = false\n[cti_folder]\npath = \"" + folder.path().toUtf8()
        + "\"\n");
    EXPECT_EQ(status.of(QStringLiteral("folder")).open, QStringList {folder.path()});
    EXPECT_EQ(doors.facts()[QLatin1String("folder")].toString(), folder.path());
    set("[local_server]\nenabled = false\n[cti_folder]\npath = \""
        + folder.filePath(QStringLiteral("missing")).toUtf8() + "\"\n");
    ASSERT_TRUE(waitFor([&] {
        clock.advance(std::chrono::milliseconds(100));
        return !status.of(QStringLiteral("folder")).problems.isEmpty();
    }));
    EXPECT_TRUE(status.of(QStringLiteral("folder")).open.isEmpty());
    EXPECT_FALSE(doors.facts().contains(QLatin1String("folder")));
}

} // namespace Jackfield
