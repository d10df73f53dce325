// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/tapimaster/tapimastersystem.h"
#include "protocols/transport/tcptransport.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QNetworkDatagram>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

#include <sys/socket.h>

using namespace Jackfield;
using namespace Jackfield::TapiMaster;

static const QByteArray command = QByteArrayLiteral("MakeCall 100 08999998123\r\n");

/// A server that keeps what each connection sent, and treats it as the test says.
class Server : public QTcpServer
{
    Q_OBJECT
public:
    enum class Manner {
        ReadThenEnd, ///< Reads to the peer's end (or, by HTTP, the empty line), replies, ends.
        Silent, ///< Reads and does nothing.
        EndAtOnce, ///< Ends without reading.
        ResetAtOnce,
        ResetAfterReading,
    };

    Server()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                take(socket);
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("no loopback");
    }
    Manner manner = Manner::ReadThenEnd;
    QByteArray reply;
    QList<QByteArray> connections; ///< All bytes of each.

private:
    void take(QTcpSocket *socket)
    {
        connections.append(QByteArray());
        const auto index = connections.size() - 1;
        if (manner == Manner::ResetAtOnce)
            return reset(socket);
        if (manner == Manner::EndAtOnce)
            return socket->close();
        if (manner == Manner::Silent) {
            // Full with the command and never emptied, it does not see our end and so does not end.
            socket->setReadBufferSize(command.size());
            connect(socket, &QTcpSocket::readyRead, this,
                    [this, socket, index] { connections[index] = socket->peek(1000); });
            return;
        }
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, index] {
            connections[index] += socket->readAll();
            if (manner == Manner::ResetAfterReading)
                reset(socket);
            else if (manner == Manner::ReadThenEnd && connections[index].endsWith('\n')) {
                socket->write(reply);
                socket->disconnectFromHost();
            }
        });
    }
    static void reset(QTcpSocket *socket)
    {
        const linger hard {1, 0};
        ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
        socket->abort();
    }
};

class TestTapiMasterLoopback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_system.reset(); }
    void tcpSendsTheCommandOnce();
    void tcpSilenceIsSentAfterTwoSeconds();
    void httpSendsTheRequestOnce_data();
    void httpSendsTheRequestOnce();
    void aServerThatClosesAtOnceIsNeverAskedTwice_data();
    void aServerThatClosesAtOnceIsNeverAskedTwice();
    void aRefusedPort();
    void udpSendsOneDatagram();
    void udpToAPortWhereNothingListens();
    void fileIsFetched();

private:
    void start(Carrier carrier, quint16 port);
    void dial();

    SystemClock m_clock;
    Setup m_setup;
    std::unique_ptr<TapiMasterSystem> m_system;
    std::vector<CommandResult> m_results;
};

static const CommandResult onlySent = Accepted {std::nullopt, true};

void TestTapiMasterLoopback::init()
{
    m_setup = {};
    m_setup.host = QStringLiteral("127.0.0.1");
    m_setup.extensions = {QStringLiteral("100")};
    m_results.clear();
}

void TestTapiMasterLoopback::start(Carrier carrier, quint16 port)
{
    m_setup.carrier = carrier;
    m_setup.port = port;
    m_system = std::make_unique<TapiMasterSystem>(SystemId {QStringLiteral("tapi")}, m_setup,
                                                  m_clock, tcpTransports(m_clock));
    m_system->open();
    QCOMPARE(m_system->link(), PhoneSystem::Link::Ready);
}

void TestTapiMasterLoopback::dial()
{
    const QString number = QStringLiteral("08999998123");
    const LineId line = LineId::of(m_system->id(), QStringLiteral("100"));
    m_system->execute(Dial {line, {number, number, {}, number, {}}})
        .then(this, [this](const CommandResult &result) { m_results.push_back(result); });
    QTRY_COMPARE_WITH_TIMEOUT(m_results.size(), size_t(1), 20000);
}

void TestTapiMasterLoopback::tcpSendsTheCommandOnce()
{
    Server server;
    start(Carrier::Tcp, server.serverPort());
    dial();
    QVERIFY(m_results[0] == onlySent);
    QCOMPARE(server.connections, QList<QByteArray> {command});

    server.reply = "ERR busy\r\n";
    m_results.clear();
    dial();
    QVERIFY(m_results[0] == CommandResult(failure(Error::Code::Refused, QStringLiteral("busy"))));
    QCOMPARE(server.connections.size(), 2);
}

void TestTapiMasterLoopback::tcpSilenceIsSentAfterTwoSeconds()
{
    Server server;
    server.manner = Server::Manner::Silent;
    start(Carrier::Tcp, server.serverPort());
    QElapsedTimer timer;
    timer.start();
    dial();
    QVERIFY(m_results[0] == onlySent);
    QVERIFY(timer.elapsed() >= 1990);
    QCOMPARE(server.connections, QList<QByteArray> {command});
}

void TestTapiMasterLoopback::httpSendsTheRequestOnce_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("200") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK")
                         << QString();
    QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << QString();
    QTest::newRow("404") << QByteArray("HTTP/1.1 404 Not Found\r\n\r\n")
                         << QStringLiteral("404 Not Found");
    QTest::newRow("500") << QByteArray("HTTP/1.1 500 Oops\r\n\r\n") << QStringLiteral("500 Oops");
    QTest::newRow("redirect") << QByteArray("HTTP/1.1 302 Found\r\nLocation: /Again\r\n\r\n")
                              << QStringLiteral("302 Found");
}

void TestTapiMasterLoopback::httpSendsTheRequestOnce()
{
    QFETCH(QByteArray, reply);
    QFETCH(QString, refusal);
    Server server;
    server.reply = reply;
    start(Carrier::Http, server.serverPort());
    dial();
    QVERIFY(
        m_results[0]
        == (refusal.isEmpty() ? onlySent : CommandResult(failure(Error::Code::Refused, refusal))));
    QTest::qWait(50); // for what must not come
    QCOMPARE(server.connections.size(), 1);
    QVERIFY(server.connections[0].startsWith("GET /MakeCall%20100%2008999998123 HTTP/1.1\r\n"));
    QCOMPARE(server.connections[0].count("GET"), 1);
}

void TestTapiMasterLoopback::aServerThatClosesAtOnceIsNeverAskedTwice_data()
{
    QTest::addColumn<Carrier>("carrier");
    QTest::addColumn<Server::Manner>("manner");
    for (const Carrier carrier : {Carrier::Tcp, Carrier::Http}) {
        const char *name = carrier == Carrier::Tcp ? "tcp" : "http";
        QTest::addRow("%s, end", name) << carrier << Server::Manner::EndAtOnce;
        QTest::addRow("%s, reset", name) << carrier << Server::Manner::ResetAtOnce;
        QTest::addRow("%s, reset after reading", name)
            << carrier << Server::Manner::ResetAfterReading;
    }
}

void TestTapiMasterLoopback::aServerThatClosesAtOnceIsNeverAskedTwice()
{
    QFETCH(Carrier, carrier);
    QFETCH(Server::Manner, manner);
    Server server;
    server.manner = manner;
    start(carrier, server.serverPort());
    dial();
    if (manner == Server::Manner::EndAtOnce) {
        // The kernel makes a reset or an orderly end of it, depending on what came first.
        QVERIFY(m_results[0] == onlySent || m_results[0].error().code == Error::Code::Uncertain);
    } else if (manner == Server::Manner::ResetAtOnce) {
        // A reset before we saw the connection: then nothing was sent.
        const auto code = m_results[0].error().code;
        QVERIFY(code == Error::Code::Uncertain || code == Error::Code::NotConnected);
    } else {
        QCOMPARE(m_results[0].error().code, Error::Code::Uncertain);
    }
    QTest::qWait(50); // for what must not come
    QCOMPARE(server.connections.size(), 1);
    QVERIFY(server.connections[0].count("MakeCall") <= 1);
}

void TestTapiMasterLoopback::aRefusedPort()
{
    quint16 port = 0;
    {
        Server server;
        port = server.serverPort();
    }
    for (const Carrier carrier : {Carrier::Tcp, Carrier::Http}) {
        m_results.clear();
        start(carrier, port);
        dial();
        QCOMPARE(m_results[0].error().code, Error::Code::NotConnected);
        QVERIFY(m_results[0].error().detail.contains(QString::number(port)));
    }
}

void TestTapiMasterLoopback::udpSendsOneDatagram()
{
    QUdpSocket server;
    QVERIFY(server.bind(QHostAddress::LocalHost));
    m_setup.terminator = Terminator::None;
    start(Carrier::Udp, server.localPort());
    dial();
    QVERIFY(m_results[0] == onlySent);
    QCOMPARE(server.receiveDatagram().data(), QByteArray("MakeCall 100 08999998123"));
    QVERIFY(!server.hasPendingDatagrams());
}

void TestTapiMasterLoopback::udpToAPortWhereNothingListens()
{
    QUdpSocket probe;
    QVERIFY(probe.bind(QHostAddress::LocalHost));
    const quint16 port = probe.localPort();
    probe.close();
    start(Carrier::Udp, port);
    dial();
    QCOMPARE(m_results[0].error().code, Error::Code::NotConnected);
}

void TestTapiMasterLoopback::fileIsFetched()
{
    const QTemporaryDir folder;
    m_setup.folder = folder.path();
    start(Carrier::File, 2503);
    QFileSystemWatcher watcher {{folder.path()}};
    QList<QByteArray> fetched;
    connect(&watcher, &QFileSystemWatcher::directoryChanged, this, [&] {
        for (const QString &name : QDir(folder.path()).entryList({QStringLiteral("*.CTI")})) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                fetched += file.readAll();
            file.remove();
        }
    });
    dial();
    QVERIFY(m_results[0] == onlySent);
    QCOMPARE(fetched, QList<QByteArray> {command});
}

QTEST_GUILESS_MAIN(TestTapiMasterLoopback)
#include "tst_tapimasterloopback.moc"
