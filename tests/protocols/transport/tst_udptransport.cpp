// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/udptransport.h"
#include "tests/support/manualclock.h"

#include <QNetworkDatagram>
#include <QSignalSpy>
#include <QTest>

using namespace Jackfield;

class TestUdpTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWriteIsOneDatagram();
    void aPortWhereNothingListensIsRefused();
    void lookingUpTakesAtMostThreeSeconds();
    void abortIsSilent();

private:
    ManualClock m_clock;
};

void TestUdpTransport::everyWriteIsOneDatagram()
{
    QUdpSocket server;
    QVERIFY(server.bind(QHostAddress::LocalHost));
    UdpTransport transport(m_clock, QStringLiteral("127.0.0.1"), server.localPort());
    QSignalSpy opened(&transport, &Transport::opened);
    QSignalSpy flushed(&transport, &Transport::flushed);
    QSignalSpy received(&transport, &Transport::received);
    transport.open();
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(m_clock.pending(), 0);
    transport.write("Drop 100");
    transport.write("Drop 101");
    transport.finishWriting();
    QTRY_COMPARE(flushed.count(), 2);
    QTRY_VERIFY(server.hasPendingDatagrams());
    const QNetworkDatagram first = server.receiveDatagram();
    QCOMPARE(first.data(), QByteArray("Drop 100"));
    QTRY_VERIFY(server.hasPendingDatagrams());
    QCOMPARE(server.receiveDatagram().data(), QByteArray("Drop 101"));
    server.writeDatagram(first.makeReply("OK"));
    server.writeDatagram(first.makeReply("OK2"));
    QTRY_COMPARE(received.count(), 2);
    QCOMPARE(received.at(0).at(0).toByteArray(), QByteArray("OK"));
    QCOMPARE(received.at(1).at(0).toByteArray(), QByteArray("OK2"));
    QVERIFY(!server.hasPendingDatagrams());
}

void TestUdpTransport::aPortWhereNothingListensIsRefused()
{
    QUdpSocket probe;
    QVERIFY(probe.bind(QHostAddress::LocalHost));
    const quint16 port = probe.localPort();
    probe.close();
    UdpTransport transport(m_clock, QStringLiteral("127.0.0.1"), port);
    std::vector<std::optional<Error>> closed;
    connect(&transport, &Transport::opened, &transport, [&] { transport.write("Drop 100"); });
    connect(&transport, &Transport::closed, this,
            [&](const auto &error) { closed.push_back(error); });
    transport.open();
    QTRY_COMPARE(closed.size(), size_t(1));
    QCOMPARE(closed[0]->code, Error::Code::Refused);
}

void TestUdpTransport::lookingUpTakesAtMostThreeSeconds()
{
    UdpTransport transport(m_clock, QStringLiteral("localhost"), 9);
    std::vector<std::optional<Error>> closed;
    connect(&transport, &Transport::closed, this,
            [&](const auto &error) { closed.push_back(error); });
    transport.open(); // a name, so the answer comes through the event loop, which does not run
    m_clock.advance(std::chrono::milliseconds(2999));
    QCOMPARE(closed.size(), size_t(0));
    m_clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(closed.size(), size_t(1));
    QCOMPARE(closed[0]->code, Error::Code::TimedOut);
    QCOMPARE(m_clock.pending(), 0);
}

void TestUdpTransport::abortIsSilent()
{
    UdpTransport transport(m_clock, QStringLiteral("127.0.0.1"), 9);
    QSignalSpy opened(&transport, &Transport::opened);
    QSignalSpy closed(&transport, &Transport::closed);
    transport.open();
    QTRY_COMPARE(opened.count(), 1);
    transport.write("Drop 100");
    transport.abort();
    QCoreApplication::processEvents();
    QCOMPARE(closed.count(), 0);
}

QTEST_GUILESS_MAIN(TestUdpTransport)
#include "tst_udptransport.moc"
