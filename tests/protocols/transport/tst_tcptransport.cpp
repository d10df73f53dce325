// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/tcptransport.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <sys/socket.h>

using namespace Jackfield;

class TestTcpTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void carriesBytesBothWaysAndHalfCloses();
    void deliversManyBytesThenTellsFlushedOnce();
    void givesPartsOfAtMost64KiB();
    void aRefusedPortIsNotConnected();
    void aSilentPeerTimesOut();
    void aResetIsAnError_data();
    void aResetIsAnError();
    void anEndBeforeEverythingWasTakenIsAnError();
    void aResetOnAcceptIsOneConnectionOnly();
    void anEndIsNoError();
    void abortIsSilent();
    void deletedInsideItsSignal();

private:
    void open();
    /// Closes the server's side with a reset instead of an end.
    void reset();
    QByteArray serverReceives(qsizetype size);

    ManualClock m_clock;
    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<TcpTransport> m_transport;
    std::unique_ptr<QTcpSocket> m_peer;
    QByteArray m_received;
    qsizetype m_largestPart = 0;
    int m_closed = 0;
    std::optional<Error> m_error;
};

void TestTcpTransport::init()
{
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    m_transport = std::make_unique<TcpTransport>(m_clock, QStringLiteral("127.0.0.1"),
                                                 m_server->serverPort());
    m_received.clear();
    m_largestPart = 0;
    m_closed = 0;
    connect(m_transport.get(), &Transport::received, this, [this](const QByteArray &bytes) {
        m_received += bytes;
        m_largestPart = std::max(m_largestPart, bytes.size());
    });
    connect(m_transport.get(), &Transport::closed, this, [this](const std::optional<Error> &error) {
        ++m_closed;
        m_error = error;
    });
}

void TestTcpTransport::cleanup()
{
    m_peer.reset();
    m_transport.reset();
    m_server.reset();
}

void TestTcpTransport::open()
{
    QSignalSpy opened(m_transport.get(), &Transport::opened);
    m_transport->open();
    QVERIFY(opened.count() == 1 || opened.wait());
    QTRY_VERIFY(m_server->hasPendingConnections());
    m_peer.reset(m_server->nextPendingConnection());
    m_peer->setParent(nullptr);
}

void TestTcpTransport::reset()
{
    const linger hard {1, 0};
    QCOMPARE(
        ::setsockopt(int(m_peer->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard),
        0);
    m_peer->abort();
}

QByteArray TestTcpTransport::serverReceives(qsizetype size)
{
    (void)QTest::qWaitFor([&] { return m_peer->bytesAvailable() >= size; }, 20000);
    return m_peer->readAll();
}

void TestTcpTransport::carriesBytesBothWaysAndHalfCloses()
{
    open();
    m_transport->write("MakeCall 100 101");
    m_transport->write("\r\n");
    m_transport->finishWriting();
    QCOMPARE(serverReceives(18), QByteArray("MakeCall 100 101\r\n"));
    // The server may still answer behind our end.
    m_peer->write("OK MakeCall\r\n");
    m_peer->flush();
    QTRY_COMPARE(m_received, QByteArray("OK MakeCall\r\n"));
    QTRY_COMPARE(m_peer->state(), QAbstractSocket::UnconnectedState); // saw our end
    QTRY_COMPARE(m_closed, 1);
    QVERIFY(!m_error);
}

void TestTcpTransport::deliversManyBytesThenTellsFlushedOnce()
{
    open();
    QSignalSpy flushed(m_transport.get(), &Transport::flushed);
    QByteArray many(8 * 1024 * 1024, 'x');
    many.back() = 'y';
    m_transport->write(many);
    m_transport->finishWriting();
    QCOMPARE(flushed.count(), 0);
    QCOMPARE(serverReceives(many.size()), many);
    QTRY_VERIFY(flushed.count() >= 1);
    QTRY_COMPARE(m_closed, 1);
    QVERIFY(!m_error);
    QCOMPARE(flushed.count(), 1);
}

void TestTcpTransport::givesPartsOfAtMost64KiB()
{
    open();
    const QByteArray many(1024 * 1024, 'x');
    m_peer->write(many);
    QTRY_COMPARE(m_received, many);
    QVERIFY(m_largestPart <= 64 * 1024);
}

void TestTcpTransport::aRefusedPortIsNotConnected()
{
    m_server->close();
    m_transport->open();
    QTRY_COMPARE(m_closed, 1);
    QVERIFY(m_error);
    QCOMPARE(m_error->code, Error::Code::NotConnected);
    QVERIFY(m_error->detail.startsWith(QStringLiteral("127.0.0.1:")));
}

void TestTcpTransport::aSilentPeerTimesOut()
{
    m_transport->open(); // it answers through the event loop, which does not run
    m_clock.advance(TcpTransport::defaultConnectLimit - std::chrono::milliseconds(1));
    QCOMPARE(m_closed, 0);
    m_clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(m_closed, 1);
    QCOMPARE(m_error->code, Error::Code::TimedOut);
    QCOMPARE(m_clock.pending(), 0);
}

void TestTcpTransport::aResetIsAnError_data()
{
    QTest::addColumn<bool>("written");
    QTest::addColumn<bool>("halfClosed");
    QTest::newRow("idle") << false << false;
    QTest::newRow("after a write") << true << false;
    QTest::newRow("after our end") << true << true;
}

void TestTcpTransport::aResetIsAnError()
{
    QFETCH(bool, written);
    QFETCH(bool, halfClosed);
    open();
    if (written) {
        m_transport->write("Drop 100\r\n");
        QCOMPARE(serverReceives(10), QByteArray("Drop 100\r\n"));
    }
    if (halfClosed) {
        // A reader without events, so that it does not answer our end with its own.
        m_peer->blockSignals(true);
        m_peer->setReadBufferSize(1);
        m_transport->finishWriting();
    }
    reset();
    QTRY_COMPARE(m_closed, 1);
    QVERIFY(m_error);
    QCOMPARE(m_error->code, Error::Code::NotConnected);
}

void TestTcpTransport::anEndBeforeEverythingWasTakenIsAnError()
{
    open();
    QSignalSpy flushed(m_transport.get(), &Transport::flushed);
    m_peer->setReadBufferSize(1); // what it does not read makes a reset of its end
    m_transport->write(QByteArray(32 * 1024 * 1024, 'x'));
    m_peer->write("last words");
    QVERIFY(m_peer->flush());
    m_peer->close();
    QTRY_COMPARE(m_closed, 1);
    QVERIFY(m_error);
    QCOMPARE(m_error->code, Error::Code::NotConnected);
    QCOMPARE(m_received, QByteArray("last words"));
    QCOMPARE(flushed.count(), 0);
}

void TestTcpTransport::aResetOnAcceptIsOneConnectionOnly()
{
    int accepted = 0;
    connect(m_server.get(), &QTcpServer::newConnection, this, [&] {
        ++accepted;
        m_peer.reset(m_server->nextPendingConnection());
        m_peer->setParent(nullptr);
        reset();
    });
    m_transport->open();
    QTRY_COMPARE(m_closed, 1);
    QVERIFY(m_error);
    QCOMPARE(m_error->code, Error::Code::NotConnected);
    QTest::qWait(50); // for what must not come
    QCOMPARE(accepted, 1);
}

void TestTcpTransport::anEndIsNoError()
{
    open();
    m_peer->write("bye");
    m_peer->disconnectFromHost();
    QTRY_COMPARE(m_closed, 1);
    QVERIFY(!m_error);
    QCOMPARE(m_received, QByteArray("bye"));
}

void TestTcpTransport::abortIsSilent()
{
    open();
    m_transport->write("Drop 100\r\n");
    m_transport->abort();
    QTRY_COMPARE(m_peer->state(), QAbstractSocket::UnconnectedState);
    QCoreApplication::processEvents();
    QCOMPARE(m_closed, 0);
}

void TestTcpTransport::deletedInsideItsSignal()
{
    open();
    connect(m_transport.get(), &Transport::received, this,
            [this] { m_transport.release()->deleteLater(); });
    m_peer->write("bye");
    m_peer->disconnectFromHost();
    QTRY_COMPARE(m_received, QByteArray("bye"));
    QTRY_VERIFY(!m_transport);
}

QTEST_GUILESS_MAIN(TestTcpTransport)
#include "tst_tcptransport.moc"
