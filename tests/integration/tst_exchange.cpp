// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/exchangeprogram.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>

#include <csignal>
#include <sys/resource.h>

using namespace Jackfield;

namespace {

TEST_F(ExchangeProgramTest, aCommandIsHeardAndChangesTheState)
{
    start();
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, port("tapimaster"));
    client.write("MakeCall 100 101\r\n");
    EXPECT_TRUE(tells("received", "data", QStringLiteral("MakeCall 100 101\\r\\n")));
    EXPECT_TRUE(tells("order", "done", true));
    EXPECT_TRUE(tells("call"));
    const QJsonObject state = ask("state")[QLatin1String("result")].toObject();
    EXPECT_EQ(state[QLatin1String("calls")].toArray().size(), 1);
    EXPECT_EQ(state[QLatin1String("extensions")].toArray().size(), 10);
    EXPECT_EQ(state[QLatin1String("queues")].toArray().size(), 2);
}

TEST_F(ExchangeProgramTest, aProxyOfTheEnvironmentIsNotUsed)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("http_proxy"), QStringLiteral("socks5://127.0.0.1:1"));
    program.setProcessEnvironment(environment);
    start();
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, port("tapimaster"));
    client.write("MakeCall 100 101\r\n");
    EXPECT_TRUE(tells("order", "done", true));
}

TEST_F(ExchangeProgramTest, callsFromOutsideAreSteered)
{
    start();
    const QJsonObject called = ask("call",
                                   {{QLatin1String("number"), QLatin1String("030 23125001")},
                                    {QLatin1String("name"), QLatin1String("Adler")},
                                    {QLatin1String("to"), QLatin1String("100")}});
    const int call = called[QLatin1String("result")][QLatin1String("call")].toInt();
    EXPECT_GT(call, 0);
    EXPECT_EQ(ask("order",
                  {{QLatin1String("text"), QLatin1String("Answer 100")}})[QLatin1String("result")],
              true);
    EXPECT_EQ(ask("hangup", {{QLatin1String("call"), call}})[QLatin1String("result")], true);
    EXPECT_TRUE(tells("call-ended", "call", call));
    EXPECT_EQ(errorOf(ask("hangup", {{QLatin1String("call"), call}})), 1);
    EXPECT_EQ(errorOf(ask("clear", {{QLatin1String("call"), call}})), 1);
    EXPECT_EQ(errorOf(ask("call", {{QLatin1String("number"), QLatin1String("1")}})), -32602);
    EXPECT_EQ(errorOf(ask("order", {{QLatin1String("text"), QLatin1String("Dance 100")}})), -32602);
    EXPECT_EQ(errorOf(ask("order", {{QLatin1String("text"), QLatin1String("Answer 100")}})), 1);
}

TEST_F(ExchangeProgramTest, outsideNumbersAndAgentsAreSet)
{
    start();
    EXPECT_EQ(ask("outside",
                  {{QLatin1String("number"), QLatin1String("030 23125777")},
                   {QLatin1String("does"), QLatin1String("invalid")}})[QLatin1String("result")],
              true);
    const QJsonObject refused =
        ask("order", {{QLatin1String("text"), QLatin1String("MakeCall 100 03023125777")}});
    EXPECT_EQ(refused[QLatin1String("error")][QLatin1String("message")],
              QStringLiteral("invalid number"));
    EXPECT_EQ(errorOf(ask("outside",
                          {{QLatin1String("number"), QLatin1String("1")},
                           {QLatin1String("does"), QLatin1String("sleep")}})),
              -32602);
    EXPECT_EQ(ask("agent",
                  {{QLatin1String("queue"), QLatin1String("901")},
                   {QLatin1String("extension"), QLatin1String("100")},
                   {QLatin1String("paused"), true}})[QLatin1String("result")],
              true);
    EXPECT_EQ(errorOf(ask("agent",
                          {{QLatin1String("queue"), QLatin1String("901")},
                           {QLatin1String("extension"), QLatin1String("199")},
                           {QLatin1String("loggedIn"), true}})),
              1);
    EXPECT_EQ(errorOf(ask("agent")), -32602);
}

TEST_F(ExchangeProgramTest, faultsAreSwitchedAtRunTime)
{
    start();
    const QJsonObject set = ask("faults",
                                {{QLatin1String("endpoint"), QLatin1String("tapimaster")},
                                 {QLatin1String("refuse"), true}});
    EXPECT_EQ(set[QLatin1String("result")][QLatin1String("refuse")], true);
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, port("tapimaster"));
    EXPECT_TRUE(waitFor([&] { return client.error() == QAbstractSocket::ConnectionRefusedError; }));
    EXPECT_EQ(errorOf(ask("faults", {{QLatin1String("endpoint"), QLatin1String("fax")}})), -32602);
    EXPECT_EQ(errorOf(ask("faults",
                          {{QLatin1String("endpoint"), QLatin1String("tapimaster")},
                           {QLatin1String("explode"), true}})),
              -32602);
}

TEST_F(ExchangeProgramTest, webDialIsHeardAndSteered)
{
    start();
    QTcpSocket client;
    const auto get = [&](const QByteArray &target) {
        client.connectToHost(QHostAddress::LocalHost, port("webdial"));
        client.write("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n");
        EXPECT_TRUE(waitFor([&] { return client.state() == QAbstractSocket::UnconnectedState; }));
        return client.readAll();
    };
    EXPECT_TRUE(get("/?func=make_call&from=100&to=101").endsWith("\r\n\r\nOK"));
    EXPECT_TRUE(tells("received", "target", QStringLiteral("/?func=make_call&from=100&to=101")));
    EXPECT_TRUE(tells("order", "verb", QStringLiteral("make_call")));
    EXPECT_TRUE(tells("call"));
    const QJsonObject set = ask("webdial",
                                {{QLatin1String("answer"), QLatin1String("basic")},
                                 {QLatin1String("user"), QLatin1String("anna")},
                                 {QLatin1String("password"), QLatin1String("hush")}});
    EXPECT_EQ(set[QLatin1String("result")],
              QJsonObject({{QLatin1String("answer"), QLatin1String("basic")},
                           {QLatin1String("location"), QString()},
                           {QLatin1String("user"), QLatin1String("anna")},
                           {QLatin1String("tls"), QLatin1String("off")}}));
    EXPECT_EQ(get("/").mid(9, 3), QByteArray("401"));
    EXPECT_EQ(errorOf(ask("webdial", {{QLatin1String("answer"), QLatin1String("418")}})), -32602);
    EXPECT_EQ(errorOf(ask("webdial", {{QLatin1String("explode"), true}})), -32602);
    ask("faults",
        {{QLatin1String("endpoint"), QLatin1String("webdial")}, {QLatin1String("closeAfter"), 8}});
    EXPECT_EQ(get("/"), QByteArray("HTTP/1.1"));
}

TEST_F(ExchangeProgramTest, webDialTellsThePinOfItsCertificate)
{
    const auto isPin = [](const QJsonValue &pin) {
        return pin.toString().startsWith(QLatin1String("sha256//")) && pin.toString().size() == 52;
    };
    start({QStringLiteral("--config"),
           write(QStringLiteral("c.toml"),
                 "[webdial]\nanswer = \"302\"\nlocation = \"/x\"\ntls = \"trusted\"\n"
                 "faults = { delay = 1.5 }\n")});
    ASSERT_TRUE(tells("note", "endpoint", QStringLiteral("webdial")));
    const auto note = std::find_if(lines().cbegin(), lines().cend(), [](const QJsonObject &line) {
        return line[QLatin1String("event")] == QLatin1String("note");
    });
    const QString text = (*note)[QLatin1String("text")].toString();
    EXPECT_TRUE(isPin(text.section(u' ', -1))) << text.toStdString();
    const QJsonObject set = ask("webdial")[QLatin1String("result")].toObject();
    EXPECT_EQ(set[QLatin1String("pin")], text.section(u' ', -1));
    EXPECT_EQ(set[QLatin1String("location")], QLatin1String("/x"));
    EXPECT_EQ(ask("faults",
                  {{QLatin1String("endpoint"),
                    QLatin1String("webdial")}})[QLatin1String("result")][QLatin1String("delay")],
              1.5);
    const QJsonObject other =
        ask("webdial", {{QLatin1String("tls"), QLatin1String("expired")}})[QLatin1String("result")]
            .toObject();
    EXPECT_TRUE(isPin(other[QLatin1String("pin")]));
    EXPECT_NE(other[QLatin1String("pin")], set[QLatin1String("pin")]);
    EXPECT_FALSE(
        ask("webdial", {{QLatin1String("tls"), QLatin1String("off")}})[QLatin1String("result")]
            .toObject()
            .contains(QLatin1String("pin")));
}

TEST_F(ExchangeProgramTest, controlPortRefusesWhatIsNoRequest)
{
    start();
    EXPECT_EQ(errorOf(askRaw("nonsense\n")), -32700);
    EXPECT_EQ(errorOf(askRaw("[]\n")), -32600);
    EXPECT_EQ(errorOf(askRaw("{\"id\":1,\"method\":\"state\"}\n")), -32600);
    EXPECT_EQ(
        errorOf(askRaw("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"state\",\"params\":[]}\n")),
        -32600);
    EXPECT_EQ(errorOf(ask("dance")), -32601);
    control.write("{\"jsonrpc\":\"2.0\",\"method\":\"state\"}\n"); // Asks for no answer.
    EXPECT_TRUE(ask("scenarios").contains(QLatin1String("result")));
    EXPECT_EQ(errorOf(askRaw(QByteArray(5000, ' '))), -32600);
    EXPECT_TRUE(waitFor([&] { return control.state() == QAbstractSocket::UnconnectedState; }));
}

TEST_F(ExchangeProgramTest, signalsEndItWithinTwoSeconds)
{
    for (const int signal : {SIGTERM, SIGINT}) {
        start();
        QElapsedTimer elapsed;
        elapsed.start();
        ::kill(pid_t(program.processId()), signal);
        ASSERT_TRUE(waitFor([&] { return program.state() == QProcess::NotRunning; }));
        EXPECT_LT(elapsed.elapsed(), 2000);
        EXPECT_EQ(program.exitStatus(), QProcess::NormalExit);
        EXPECT_EQ(program.exitCode(), 0);
        control.abort();
    }
}

TEST_F(ExchangeProgramTest, configFileIsFollowed)
{
    ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("cti")));
    const QString journal = folder.filePath(QStringLiteral("journal.jsonl"));
    const QByteArray text = QStringLiteral("scenario = \"queue rush\"\nseed = 5\njournal = \"%1\"\n"
                                           "[tapimaster]\nprofile = \"verbose\"\nfolder = \"%2\"\n"
                                           "extensions = { \"127.0.0.1\" = \"125\" }\n"
                                           "faults = { closeAfter = 2 }\n")
                                .arg(journal, folder.filePath(QStringLiteral("cti")))
                                .toUtf8();
    start({QStringLiteral("--config"), write(QStringLiteral("c.toml"), text)});
    EXPECT_EQ(ask("scenarios")[QLatin1String("result")][QLatin1String("current")],
              QStringLiteral("queue rush"));
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, port("tapimaster"));
    client.write("Forward NNNNN *\r\n");
    EXPECT_TRUE(waitFor([&] { return client.state() == QAbstractSocket::UnconnectedState; }));
    EXPECT_EQ(client.readAll(), QByteArray("OK"));
    QFile::rename(write(QStringLiteral("cti/a.tmp"), "Drop 100\r\n"),
                  folder.filePath(QStringLiteral("cti/a.cti")));
    EXPECT_TRUE(tells("order", "verb", QStringLiteral("Drop")));
    QFile file(journal);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(QJsonDocument::fromJson(file.readLine()).object(), lines().first());
}

TEST_F(ExchangeProgramTest, portsFollowTheBase)
{
    // Below the ports that the system hands out itself; another program may still be there.
    int base = 20000 + int(QCoreApplication::applicationPid() % 10000);
    while (base < 32000
           && !ExchangeProcess::start({QStringLiteral("--port-base"), QString::number(base)}))
        base += 100;
    EXPECT_EQ(port("tapimaster"), base);
    EXPECT_EQ(port("ucserver-web"), base + 1);
    EXPECT_EQ(port("ucserver-tcp"), base + 2);
    EXPECT_EQ(port("nettapi"), base + 3);
    EXPECT_EQ(port("ipbx"), base + 4);
    EXPECT_EQ(port("webdial"), base + 5);
    EXPECT_EQ(port("control"), base + 6);
    QProcess second;
    second.start(QStringLiteral(EXCHANGE_PROGRAM),
                 {QStringLiteral("--port-base"), QString::number(base)});
    ASSERT_TRUE(waitFor([&] { return second.state() == QProcess::NotRunning; }));
    EXPECT_EQ(second.exitCode(), 1);
    EXPECT_TRUE(second.readAllStandardError().contains("tapimaster, port"));
}

TEST_F(ExchangeProgramTest, wrongOptionsAreUsage)
{
    EXPECT_EQ(run({QStringLiteral("--nope")}, QStringLiteral("nope")), 2);
    EXPECT_EQ(run({QStringLiteral("surplus")}, QStringLiteral("surplus")), 2);
    EXPECT_EQ(
        run({QStringLiteral("--port-base"), QStringLiteral("65530")}, QStringLiteral("65529")), 2);
    EXPECT_EQ(run({QStringLiteral("--scenario"), QStringLiteral("no such")},
                  QStringLiteral("queue rush")),
              2);
    EXPECT_EQ(run({QStringLiteral("--config"), QStringLiteral("/nonexistent")},
                  QStringLiteral("/nonexistent")),
              2);
    const auto config = [&](const QByteArray &text, const char *words) {
        EXPECT_EQ(run({QStringLiteral("--config"), write(QStringLiteral("bad.toml"), text)},
                      QString::fromLatin1(words)),
                  2);
    };
    config("colour = 1\n", "line 1: unknown key");
    config("\nport_base = 70000\n", "line 2: \"port_base\" must be");
    config("[tapimaster]\nprofile = \"loud\"\n", "http204");
    config("[tapimaster]\nfaults = { explode = true }\n", "explode");
    config("[tapimaster]\nfaults = { delay = \"x\" }\n", "delay");
    config("[webdial]\nanswer = \"418\"\n", "line 1: \"answer\"");
    config("[webdial]\ncolour = 1\n", "\"colour\" is unknown");
    config("[webdial]\nfaults = { explode = true }\n", "explode");
    config("webdial = 1\n", "webdial");
    config("\n[ucserver]\nlogin = \"oauth\"\n", "line 2: \"login\"");
    config("[ucserver]\nweb = { colour = 1 }\n", "colour");
    config("[ucserver]\ntcp = { faults = { explode = true } }\n", "explode");
    config("[ucserver]\nusers = { anna = { pass = \"x\" } }\n", "users");
    const QString scenario = write(QStringLiteral("bad-scenario.toml"), "name = 1\n");
    EXPECT_EQ(run({QStringLiteral("--scenario"), scenario}, QStringLiteral("line 1")), 2);
}

TEST_F(ExchangeProgramTest, recordingsAreNewAndForTheUserAlone)
{
    const QString path = folder.filePath(QStringLiteral("session.jsonl"));
    const QStringList arguments {QStringLiteral("--record"), path};
    start(arguments);
    EXPECT_EQ(QFileInfo(path).permissions()
                  & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
              QFile::Permissions());
    stop();
    const qint64 size = QFileInfo(path).size();
    EXPECT_GT(size, 0);
    EXPECT_EQ(run(arguments, path), 1) << "what is there is not lost";
    EXPECT_EQ(QFileInfo(path).size(), size);
    EXPECT_EQ(run({QStringLiteral("--record"), QStringLiteral("/dev/full")},
                  QStringLiteral("/dev/full: ")),
              1);
}

TEST_F(ExchangeProgramTest, aRecordingThatCannotGoOnIsToldOnce)
{
    const QString path = folder.filePath(QStringLiteral("session.jsonl"));
    signal(SIGXFSZ, SIG_IGN); // Handed down: a full file is an error of writing then.
    start({QStringLiteral("--record"), path});
    signal(SIGXFSZ, SIG_DFL);
    const auto full = rlim_t(QFileInfo(path).size());
    const rlimit limit {full, full};
    ASSERT_EQ(prlimit(pid_t(program.processId()), RLIMIT_FSIZE, &limit, nullptr), 0);
    for (int i = 0; i < 3; ++i) {
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, port("tapimaster"));
        client.write("MakeCall 100 101\r\n");
        const qsizetype told = lines().size();
        EXPECT_TRUE(waitFor([&] { return lines().size() > told; }));
    }
    EXPECT_TRUE(tells("order", "done", true));
    const QByteArray said = program.readAllStandardError();
    EXPECT_EQ(said.count("session.jsonl"), 1) << said.constData();
    EXPECT_EQ(QFileInfo(path).size(), qint64(full));
}

} // namespace
