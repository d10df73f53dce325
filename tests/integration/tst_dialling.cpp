// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/gate.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QTimer>
#include <QUdpSocket>

#include <gtest/gtest.h>

namespace Jackfield {

namespace {

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    class Dialling : public testing::Test
    {
    protected:
        /// The profile of the plain case: extension 100 in Munich, no digit for outside lines.
        bool start(const QByteArray &transport)
        {
            programs.writeSettings("[me]\nextension = \"100\"\nlocation = \"office\"\n"
                                   "[location.office]\ncountry = \"DE\"\ncountry_code = \"49\"\n"
                                   "area_code = \"89\"\noutside_prefix = \"\"\n"
                                   "[[system]]\nid = \"tapi\"\nkind = \"tapimaster\"\n"
                                   "host = \"127.0.0.1\"\nlines = [\"100\"]\n"
                                   + transport);
            return programs.start() != nullptr;
        }
        QByteArray tcp(const char *transport = "tcp") const
        {
            return QByteArray("transport = \"") + transport
                + "\"\nport = " + QByteArray::number(server.serverPort()) + '\n';
        }
        Outcome dial() { return programs.ctl({text("dial"), text("+49 89 99998-123")}); }

        TapiMasterStandIn server;
        Programs programs;
    };

} // namespace

TEST_F(Dialling, SendsTheVendorsCommandOnceByTcp)
{
    ASSERT_TRUE(start(tcp()));
    const Outcome first = dial();
    EXPECT_EQ(first.exitCode, 0) << first.err.constData();
    EXPECT_TRUE(first.out.startsWith("sent")) << first.out.constData();
    EXPECT_EQ(server.received, QList<QByteArray> {"MakeCall 100 08999998123\r\n"});

    const Outcome again = dial();
    EXPECT_EQ(again.exitCode, 0);
    EXPECT_TRUE(again.out.contains("nothing was sent again")) << again.out.constData();
    EXPECT_EQ(server.received.size(), 1) << "within 3 s it is the same wish";
}

TEST_F(Dialling, MinimalSettingsSuffice)
{
    const QByteArray system = "[[system]]\nid = \"tapi\"\nkind = \"tapimaster\"\n"
                              "host = \"127.0.0.1\"\n"
        + tcp();
    programs.writeSettings("[me]\nextension = \"100\"\n"
                           "[location.office]\ncountry = \"DE\"\narea_code = \"89\"\n"
                           + system);
    ASSERT_TRUE(programs.start());
    EXPECT_EQ(dial().exitCode, 0);
    EXPECT_EQ(server.received, QList<QByteArray> {"MakeCall 100 08999998123\r\n"});
}

TEST_F(Dialling, AnOrderIsNotRepeatedAfterACrash)
{
    server.answers = false;
    ASSERT_TRUE(start(tcp()));
    const auto dialling = programs.launchCtl({text("dial"), text("+49 89 99998-123")});
    ASSERT_TRUE(waitFor([&] { return server.received.value(0).endsWith("\r\n"); }));
    programs.killAll();
    EXPECT_EQ(Programs::finish(*dialling).exitCode, 5) << "nobody knows what became of it";
    server.answers = true;
    ASSERT_TRUE(programs.start());
    EXPECT_EQ(programs.ctl({text("dial"), text("101")}).exitCode, 0);
    EXPECT_EQ(server.received,
              (QList<QByteArray> {"MakeCall 100 08999998123\r\n", "MakeCall 100 101\r\n"}));
}

TEST_F(Dialling, WhatFailedMayBeTriedAgainAtOnce)
{
    const QByteArray settings = tcp();
    const quint16 port = server.serverPort();
    server.close();
    ASSERT_TRUE(start(settings));
    EXPECT_EQ(dial().exitCode, 1);
    ASSERT_TRUE(server.listen(QHostAddress::LocalHost, port));
    EXPECT_EQ(dial().exitCode, 0);
    EXPECT_EQ(server.received, QList<QByteArray> {"MakeCall 100 08999998123\r\n"});
}

TEST_F(Dialling, SendsOneDatagramByUdp)
{
    QUdpSocket socket;
    ASSERT_TRUE(socket.bind(QHostAddress::LocalHost));
    ASSERT_TRUE(
        start("transport = \"udp\"\nport = " + QByteArray::number(socket.localPort()) + '\n'));
    EXPECT_EQ(dial().exitCode, 0);
    ASSERT_TRUE(waitFor([&] { return socket.hasPendingDatagrams(); }));
    QByteArray datagram(512, '\0');
    datagram.resize(socket.readDatagram(datagram.data(), datagram.size()));
    EXPECT_EQ(datagram.trimmed(), QByteArray("MakeCall 100 08999998123"));
    EXPECT_FALSE(socket.hasPendingDatagrams());
}

// The datagram's door would stand open at the proxy, or nowhere.
TEST(Doors, AreNotOpenedAtAProxyOfTheEnvironment)
{
    Gate gate;
    gate.programs.setVariable(text("http_proxy"), text("socks5://127.0.0.1:1"));
    ASSERT_EQ(gate.start(), QString());
    QUdpSocket socket;
    socket.writeDatagram("MakeCall 100 08999998123", QHostAddress::LocalHost, gate.port());
    EXPECT_TRUE(waitFor([&] { return !gate.exchange.received.isEmpty(); }));
}

TEST_F(Dialling, SendsOneGetByHttp)
{
    ASSERT_TRUE(start(tcp("http")));
    const Outcome outcome = dial();
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err.constData();
    ASSERT_EQ(server.received.size(), 1);
    EXPECT_TRUE(
        server.received.first().startsWith("GET /MakeCall%20100%2008999998123 HTTP/1.1\r\n"))
        << server.received.first().constData();
}

TEST_F(Dialling, WritesOneFile)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(start("transport = \"file\"\nfolder = \"" + folder.path().toUtf8() + "\"\n"));
    QList<QByteArray> read;
    QTimer watcher;
    QObject::connect(&watcher, &QTimer::timeout, &watcher, [&] {
        for (const QString &name : QDir(folder.path()).entryList({text("*.CTI")}, QDir::Files)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                read << file.readAll();
            file.remove();
        }
    });
    watcher.start(20);
    const Outcome outcome = dial();
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err.constData();
    EXPECT_EQ(read, QList<QByteArray> {"MakeCall 100 08999998123\r\n"});
}

TEST_F(Dialling, TellsARefusedConnection)
{
    const QByteArray settings = tcp();
    server.close();
    ASSERT_TRUE(start(settings));
    const Outcome outcome = dial();
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_FALSE(outcome.err.isEmpty());
    EXPECT_TRUE(outcome.out.isEmpty());
}

TEST_F(Dialling, ALinkWaitsForItsPrompt)
{
    ASSERT_TRUE(start(tcp()));
    const Outcome opened = programs.ctl({text("open"), text("tel:+498999998123")});
    EXPECT_EQ(opened.exitCode, 0) << opened.err.constData();
    EXPECT_TRUE(opened.out.startsWith("prompt 1:")) << opened.out.constData();
    const QJsonValue prompts = programs.ctl({text("--json"), text("prompts")}).json();
    EXPECT_EQ(prompts[0][QLatin1String("number")], QJsonValue(text("08999998123")));
    EXPECT_EQ(prompts[0][QLatin1String("source")], QJsonValue(text("link")));
    EXPECT_TRUE(server.received.isEmpty());

    EXPECT_EQ(programs.ctl({text("prompt"), text("1"), text("dial")}).exitCode, 0);
    ASSERT_TRUE(waitFor([&] { return server.received.value(0).endsWith("\r\n"); }));
    EXPECT_EQ(server.received, QList<QByteArray> {"MakeCall 100 08999998123\r\n"});
    EXPECT_EQ(programs.ctl({text("prompt"), text("1"), text("dial")}).exitCode, 1);
}

TEST_F(Dialling, DialWaitsForThePromptsAnswer)
{
    ASSERT_TRUE(start(tcp()));
    // An emergency number is never dialled for a program without a person's word.
    const auto dialling = programs.launchCtl({text("dial"), text("112")});
    QJsonValue prompts;
    ASSERT_TRUE(waitFor([&] {
        prompts = programs.ctl({text("--json"), text("prompts")}).json();
        return prompts[0].isObject();
    }));
    EXPECT_EQ(prompts[0][QLatin1String("class")], QJsonValue(text("emergency")));
    EXPECT_EQ(dialling->state(), QProcess::Running);
    EXPECT_EQ(programs.ctl({text("prompt"), text("1"), text("refuse")}).exitCode, 0);
    const Outcome outcome = Programs::finish(*dialling);
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_FALSE(outcome.err.isEmpty());
    EXPECT_TRUE(server.received.isEmpty());
}

TEST_F(Dialling, ASecondStartHandsItsNumberOver)
{
    ASSERT_TRUE(start(tcp()));
    const auto second = programs.launch(
        {text("--headless"), text("--profile"), programs.folder(), text("--"), text("101")});
    EXPECT_EQ(Programs::finish(*second).exitCode, 0);
    ASSERT_TRUE(waitFor([&] { return server.received.value(0).endsWith("\r\n"); }));
    EXPECT_EQ(server.received, QList<QByteArray> {"MakeCall 100 101\r\n"});
}

TEST_F(Dialling, WatchTellsIt)
{
    ASSERT_TRUE(start(tcp()));
    const auto watching = programs.launchCtl({text("watch")});
    QByteArray told;
    // Its subscription is in force from the first change it prints.
    ASSERT_TRUE(waitFor([&] {
        // The same question while it waits is no change: it is answered each time.
        programs.ctl({text("open"), text("tel:+498999998123")});
        const QJsonValue waiting = programs.ctl({text("--json"), text("prompts")}).json()[0];
        programs.ctl({text("prompt"), QString::number(waiting[QLatin1String("id")].toInt()),
                      text("refuse")});
        told += watching->readAllStandardOutput();
        return told.contains("\"change\":\"prompts\"");
    }));
    EXPECT_EQ(dial().exitCode, 0);
    EXPECT_TRUE(waitFor([&] {
        told += watching->readAllStandardOutput();
        return told.contains("\"change\":\"call\"") && told.contains("\"change\":\"journal\"");
    })) << told.constData();
    watching->kill();
    watching->waitForFinished();
}

TEST_F(Dialling, NumbersAreResolvedWithoutAnInstance)
{
    programs.writeSettings("[location.office]\ncountry = \"DE\"\ncountry_code = \"49\"\n"
                           "area_code = \"89\"\noutside_prefix = \"0\"\n");
    const QJsonValue answer =
        programs.ctl({text("resolve"), text("--origin"), text("link"), text("tel:+498999998123")})
            .json();
    EXPECT_EQ(answer[QLatin1String("class")], QJsonValue(text("external")));
    EXPECT_EQ(answer[QLatin1String("dialOutside")], QJsonValue(text("008999998123")));
}

} // namespace Jackfield
