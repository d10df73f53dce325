// SPDX-License-Identifier: GPL-3.0-or-later
// `jackfieldctl dial --selection` with text that another program has selected, on a real X server.
#include "tests/gui/display.h"
#include "tests/integration/programs.h"
#include "tests/support/printers.h"

#include <QDir>
#include <QTcpServer>
#include <QTcpSocket>

#include <gtest/gtest.h>

namespace Jackfield {

namespace {

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    class Selection : public testing::Test
    {
    protected:
        void SetUp() override
        {
            ASSERT_TRUE(display.isUp());
            ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
            programs.writeSettings("[me]\nextension = \"100\"\n[location.office]\n"
                                   "country = \"DE\"\narea_code = \"89\"\n"
                                   "[[system]]\nid = \"tapi\"\nkind = \"tapimaster\"\n"
                                   "host = \"127.0.0.1\"\nport = "
                                   + QByteArray::number(server.serverPort()) + '\n');
        }
        void start(const QHash<QString, QString> &more = {})
        {
            auto variables = display.variables();
            variables.insert(more);
            program = programs.launch({text("--profile"), programs.folder()}, variables);
            ASSERT_TRUE(waitFor([this] { return programs.ctl({text("status")}).exitCode == 0; }));
        }
        /// A desktop with Wayland, as far as it is seen here: its variable and its tool.
        void startOnWayland(const QByteArray &tool)
        {
            const QString folder = programs.environmentFolder("TMPDIR");
            QDir().mkpath(folder);
            QFile script(folder + text("/wl-paste"));
            ASSERT_TRUE(script.open(QIODevice::WriteOnly));
            script.write("#!/bin/sh\n" + tool + '\n');
            script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            script.close();
            start({{text("WAYLAND_DISPLAY"), text("wayland-9")},
                   {text("PATH"), folder + u':' + qEnvironmentVariable("PATH")}});
        }
        void TearDown() override
        {
            for (QProcess *process : {&owner, program.get()}) {
                if (!process)
                    continue;
                process->terminate();
                process->waitForFinished();
            }
        }
        /// Another program selects this, and keeps it selected.
        void select(const QByteArray &words)
        {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(text("DISPLAY"), display.variables()[text("DISPLAY")]);
            owner.setProcessEnvironment(environment);
            owner.start(text("xclip"),
                        {text("-selection"), text("primary"), text("-in"), text("-quiet")});
            owner.write(words);
            owner.closeWriteChannel();
            ASSERT_TRUE(waitFor([&] {
                return display.run(text("xclip"),
                                   {text("-selection"), text("primary"), text("-out")})
                    == QString::fromUtf8(words).trimmed();
            }));
        }
        QByteArray ordered()
        {
            QByteArray bytes;
            waitFor([&] {
                if (!socket)
                    socket = server.nextPendingConnection();
                return socket && (bytes += socket->readAll()).endsWith("\r\n");
            });
            return bytes;
        }

        const Display display;
        QTcpServer server;
        QTcpSocket *socket = nullptr;
        Programs programs;
        std::unique_ptr<QProcess> program;
        QProcess owner;
    };

} // namespace

TEST_F(Selection, IsDialled)
{
    start();
    select(" Tel.: +49 (0)89 99998-123 \n");
    const Outcome dialled = programs.ctl({text("dial"), text("--selection")});
    EXPECT_EQ(dialled.exitCode, 0) << dialled.err.constData();
    EXPECT_EQ(ordered(), QByteArray("MakeCall 100 08999998123\r\n"));
}

TEST_F(Selection, OfWaylandIsDialled)
{
    startOnWayland("[ \"$*\" = \"--primary --no-newline\" ] && printf '089 99998-123'");
    EXPECT_EQ(programs.ctl({text("dial"), text("--selection")}).exitCode, 0);
    EXPECT_EQ(ordered(), QByteArray("MakeCall 100 08999998123\r\n"));
}

TEST_F(Selection, OfXIsDialledWhereWaylandGivesNone)
{
    startOnWayland("exec sleep 60");
    select("089 99998-124");
    const Outcome dialled = programs.ctl({text("dial"), text("--selection")});
    EXPECT_EQ(dialled.exitCode, 0) << dialled.err.constData();
    EXPECT_LT(dialled.took.count(), 5000);
    EXPECT_EQ(ordered(), QByteArray("MakeCall 100 08999998124\r\n"));
}

TEST_F(Selection, OfNothingIsRefused)
{
    start();
    const Outcome dialled = programs.ctl({text("dial"), text("--selection")});
    EXPECT_EQ(dialled.exitCode, 1);
    EXPECT_EQ(dialled.err, QByteArray("Nothing is selected.\n"));
    EXPECT_EQ(programs.ctl({text("dial"), text("--selection"), text("101")}).exitCode, 2);
}

TEST_F(Selection, OfTwoNumbersIsRefused)
{
    start();
    select("089 99998-123\n089 99998-124\n");
    const Outcome dialled = programs.ctl({text("dial"), text("--selection")});
    EXPECT_EQ(dialled.exitCode, 1);
    EXPECT_FALSE(dialled.err.isEmpty());
    EXPECT_FALSE(server.hasPendingConnections());
}

} // namespace Jackfield
