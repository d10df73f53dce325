// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/gateconnection.h"
#include "tests/app/gates/serverfixture.h"

#include <QFile>
#include <QTcpSocket>

#include <unistd.h>

namespace Jackfield {

using Kind = PeerScript::Step::Kind;
using Verdict = TextAnswer::Verdict;
using testing::ElementsAre;

namespace {

    const QByteArray call = "MakeCall 100 0891234567\r\n";
    const QString carriedCall = QStringLiteral("MakeCall 100 0891234567");

    class GateConnectionTest : public ServerFixture
    {
    protected:
        std::unique_ptr<QTcpSocket> connected()
        {
            auto socket = std::make_unique<QTcpSocket>();
            const quint64 before = count("accepted");
            socket->connectToHost(QHostAddress(QHostAddress::LocalHost), setup.port);
            EXPECT_TRUE(waitFor([&] {
                return socket->state() == QAbstractSocket::ConnectedState
                    && count("accepted") == before + 1;
            }));
            return socket;
        }
        bool isClosed(const QTcpSocket &socket)
        {
            return waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; });
        }
        QByteArray statusOf(const PeerAnswer &got) { return got.bytes.left(12); }
    };

    /// What reaches the one who carries it out, by row. What it then refuses is its own matter.
    const QMap<QString, QStringList> carriedByRow {
        {QStringLiteral("TT01"), {carriedCall}},
        {QStringLiteral("TT02"), {carriedCall}},
        {QStringLiteral("TT04"), {QStringLiteral("Drop 100"), carriedCall}},
        {QStringLiteral("TT05"), {}},
        {QStringLiteral("TT08"), {}},
        {QStringLiteral("TT09"), {}},
        {QStringLiteral("TT11"), {QStringLiteral("MakeCall 101 0891234567")}},
        {QStringLiteral("TT12"), {QStringLiteral("MakeCall 100;101 0891234567")}},
        {QStringLiteral("TT13"), {QStringLiteral("MakeCall 100 0891234567;Drop")}},
        {QStringLiteral("TT15"), {QStringLiteral("Forward 100 0900123456")}},
        {QStringLiteral("TT18"), {QStringLiteral("Redirect 100 0900123456")}},
        {QStringLiteral("TT22"), {}},
        {QStringLiteral("TT23"), {}},
        {QStringLiteral("TT24"), {carriedCall}},
        {QStringLiteral("TT25"), {QStringLiteral("MakeCall 100 -1")}},
        {QStringLiteral("TT28"), QStringList(16, carriedCall)},
        {QStringLiteral("TT29"), {}},
        {QStringLiteral("TT30"), {QStringLiteral("MakeCall 100 08912")}},
        {QStringLiteral("TT31"), {QStringLiteral("MakeCall NNNNN 0891234567")}},
        {QStringLiteral("TT32"), {QStringLiteral("MakeCall NNNNNN 0891234567")}},
        {QStringLiteral("TT33"), {QStringLiteral("MakeCall 100 112")}},
    };

} // namespace

TEST_F(GateConnectionTest, TakesEveryRowOfTextCommands)
{
    const QList<BadRow> rows = badRows("tcp-text");
    ASSERT_EQ(rows.size(), carriedByRow.size());
    for (const BadRow &row : rows) {
        const QString name = row.name.left(4);
        ASSERT_TRUE(carriedByRow.contains(name)) << qPrintable(row.name);
        carried.clear();
        QStringList unknown;
        PeerScript script = peerScript(badPieces(row.input), &unknown);
        ASSERT_TRUE(unknown.isEmpty()) << qPrintable(row.name);
        script.port = setup.port;
        for (PeerScript::Step &step : script.steps)
            step.bytes.replace(":2503", ':' + QByteArray::number(setup.port));
        const quint64 before = count("accepted");
        const PeerAnswer got = runPeer(script).value(0);
        EXPECT_TRUE(waitFor(
            [&] { return count("accepted") == before + 1 && server.connectionCount() == 0; }));
        EXPECT_EQ(carried, carriedByRow[name]) << qPrintable(row.name);
        if (name == QLatin1String("TT08"))
            EXPECT_EQ(statusOf(got), "HTTP/1.1 405");
        else
            EXPECT_EQ(got.bytes, "") << "nothing is ever written in text mode";
    }
}

TEST_F(GateConnectionTest, TakesACommandAtEverySplitPoint)
{
    for (qsizetype i = 1; i < call.size(); ++i) {
        const auto socket = connected();
        socket->write(call.first(i));
        socket->flush();
        QCoreApplication::processEvents();
        socket->write(call.sliced(i));
        ASSERT_TRUE(waitFor([&] { return carried.size() == i; })) << i;
    }
    EXPECT_EQ(carried, QStringList(call.size() - 1, carriedCall));
}

TEST_F(GateConnectionTest, TellsWhoAsks)
{
    const auto socket = connected();
    socket->write(call + "Drop 100\r\n");
    ASSERT_TRUE(waitFor([&] { return carried.size() == 2; }));
    const Source us {Source::Kind::Program, QFile::symLinkTarget(QStringLiteral("/proc/self/exe")),
                     Source::Trust::Proved, int(getpid())};
    EXPECT_THAT(sources, ElementsAre(us, us));
    EXPECT_EQ(peers.first(), QHostAddress(QHostAddress::LocalHost));
}

// TT29 beside TT02: who is cut off has not finished what it had begun to say, who closes has.
TEST_F(GateConnectionTest, AResetIsNotAnEnd)
{
    const QByteArray begun = "MakeCall 100 08912";
    run({{Kind::Send, begun, {}}, {Kind::Pause, {}, 50ms}, {Kind::Reset, {}, {}}});
    run({{Kind::Send, begun, {}}, {Kind::Reset, {}, {}}});
    EXPECT_TRUE(waitFor([&] { return count("accepted") == 2 && server.connectionCount() == 0; }));
    EXPECT_EQ(carried, QStringList());
    run({{Kind::Send, begun, {}}, {Kind::Pause, {}, 50ms}, {Kind::Close, {}, {}}});
    EXPECT_TRUE(waitFor([&] { return carried.size() == 1; }));
}

TEST_F(GateConnectionTest, StaysOpenAfterARefusalInSilence)
{
    const auto socket = connected();
    for (const Verdict verdict : {Verdict::Malformed, Verdict::Foreign, Verdict::Refused,
                                  Verdict::TooMany, Verdict::NotPossible}) {
        answer.verdict = verdict;
        const quint64 before = count("text_refused");
        socket->write(call);
        ASSERT_TRUE(waitFor([&] { return count("text_refused") == before + 1; }));
    }
    socket->write("MakeCall 100\r\n");
    ASSERT_TRUE(waitFor([&] { return count("text_refused") == 6; }));
    EXPECT_EQ(carried.size(), 5);
    EXPECT_EQ(server.connectionCount(), 1);
    EXPECT_EQ(socket->bytesAvailable(), 0);
}

TEST_F(GateConnectionTest, ClosesAnIdleTextConnectionAfterTenSeconds)
{
    const auto silent = connected();
    const auto talking = connected();
    clock.advance(9s);
    talking->write(call);
    ASSERT_TRUE(waitFor([&] { return carried.size() == 1; }));
    talking->write("MakeCall 100 1"); // a command that is never ended does not count
    clock.advance(999ms);
    EXPECT_EQ(server.connectionCount(), 2);
    clock.advance(1ms);
    EXPECT_EQ(server.connectionCount(), 1);
    EXPECT_TRUE(isClosed(*silent));
    clock.advance(8999ms);
    EXPECT_EQ(server.connectionCount(), 1);
    clock.advance(1ms);
    EXPECT_TRUE(isClosed(*talking));
    EXPECT_EQ(carried.size(), 1);
}

TEST_F(GateConnectionTest, AnswersHttpAtEverySplitPoint)
{
    const QByteArray bytes = request("/Makecall%20NNNNN%200891234567");
    for (qsizetype i = 1; i < bytes.size(); ++i) {
        const auto socket = connected();
        socket->write(bytes.first(i));
        socket->flush();
        QCoreApplication::processEvents();
        socket->write(bytes.sliced(i));
        ASSERT_TRUE(isClosed(*socket) && socket->readAll().startsWith("HTTP/1.1 204 ")) << i;
    }
    EXPECT_EQ(carried, QStringList(bytes.size() - 1, QStringLiteral("MakeCall NNNNN 0891234567")));
}

TEST_F(GateConnectionTest, ToldVerdictsAreStatuses)
{
    const QList<QPair<Verdict, QByteArray>> statuses {
        {Verdict::Ordered, "204"},    {Verdict::Asked, "204"},   {Verdict::Malformed, "400"},
        {Verdict::Foreign, "403"},    {Verdict::Refused, "403"}, {Verdict::TooMany, "429"},
        {Verdict::NotPossible, "503"}};
    for (const auto &[verdict, status] : statuses) {
        answer = {verdict, QStringLiteral("words of ours"), 37s};
        const QByteArray got = send(request("/Makecall%20100%201")).bytes;
        EXPECT_EQ(got.left(12), "HTTP/1.1 " + status);
        EXPECT_EQ(got.contains("\r\nRetry-After: 37\r\n"), verdict == Verdict::TooMany);
        EXPECT_FALSE(got.contains("words of ours"));
    }
    EXPECT_EQ(count("http_refused"), 5u);
}

TEST_F(GateConnectionTest, TellsWhichProgramOrPageAsks)
{
    send(request("/Makecall%20100%201"));
    send(request("/Makecall%20100%201",
                 "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: "
                 "document\r\nSec-Fetch-User: ?1\r\nReferer: http://intranet.test:8081/\r\n"));
    ASSERT_EQ(sources.size(), 2);
    EXPECT_EQ(sources[0].kind, Source::Kind::Program);
    EXPECT_EQ(sources[0].origin, QFile::symLinkTarget(QStringLiteral("/proc/self/exe")));
    EXPECT_NE(sources[0].pid, 0);
    EXPECT_EQ(sources[1],
              (Source {Source::Kind::Web, QStringLiteral("http://intranet.test:8081")}));
}

// H26, H90, H91, TT08: what stands behind the head is neither text nor a request.
TEST_F(GateConnectionTest, LooksAtOneRequestOnly)
{
    const QByteArray first = request("/Makecall%20100%201");
    for (const QByteArray &behind :
         {request("/Makecall%20100%202"), call, QByteArray(100'000, 'x')}) {
        carried.clear();
        const PeerAnswer got = send(first + behind);
        EXPECT_EQ(statusOf(got), "HTTP/1.1 204");
        EXPECT_TRUE(got.bytes.contains("\r\nConnection: close\r\n"));
        EXPECT_EQ(got.bytes.count("HTTP/1.1"), 1);
        EXPECT_TRUE(got.closed);
        EXPECT_EQ(carried, QStringList {QStringLiteral("MakeCall 100 1")});
    }
    carried.clear();
    const PeerAnswer form = send(
        "POST /Makecall%20100%201 HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(setup.port)
        + "\r\nContent-Type: text/plain\r\nContent-Length: 25\r\n\r\n" + call);
    EXPECT_TRUE(form.bytes.startsWith("HTTP/1.1 4")) << form.bytes.constData();
    EXPECT_EQ(carried, QStringList());
}

TEST_F(GateConnectionTest, CountsWhatIsRefused)
{
    EXPECT_EQ(statusOf(send("GET / HTTP/1.1\r\nHost: evil.test\r\n\r\n")), "HTTP/1.1 421");
    EXPECT_EQ(count("host_refused"), 1u);
    EXPECT_EQ(statusOf(send("GET /" + QByteArray(8193, '1') + " HTTP/1.1\r\n\r\n")),
              "HTTP/1.1 414");
    EXPECT_EQ(statusOf(send("GET nothing\r\n\r\n")), "HTTP/1.1 400");
    EXPECT_EQ(count("http_refused"), 2u);
    EXPECT_EQ(carried, QStringList());
}

// H83: fields that drip in do not prolong it.
TEST_F(GateConnectionTest, AnswersASlowHeadWith408FiveSecondsAfterAccept)
{
    const auto socket = connected();
    socket->write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    ASSERT_TRUE(waitFor([&] { return clock.pending() == 1 && socket->bytesToWrite() == 0; }));
    for (int i = 0; i < 4; ++i) {
        clock.advance(1249ms);
        socket->write("X: y\r\n");
        socket->flush();
        QCoreApplication::processEvents();
    }
    clock.advance(3ms);
    EXPECT_EQ(socket->state(), QAbstractSocket::ConnectedState);
    EXPECT_EQ(count("http_refused"), 0u);
    clock.advance(1ms);
    ASSERT_TRUE(isClosed(*socket));
    EXPECT_TRUE(socket->readAll().startsWith("HTTP/1.1 408 "));
}

TEST_F(GateConnectionTest, ABrowserMayConnectBeforeItAsks)
{
    const auto socket = connected();
    clock.advance(7s);
    socket->write(request("/Makecall%20100%201"));
    ASSERT_TRUE(isClosed(*socket));
    EXPECT_TRUE(socket->readAll().startsWith("HTTP/1.1 204 "));
    const auto late = connected();
    clock.advance(7s);
    late->write("GET /Makecall");
    ASSERT_TRUE(waitFor([&] {
        clock.advance(1ms);
        return late->state() == QAbstractSocket::UnconnectedState;
    }));
    EXPECT_TRUE(late->readAll().startsWith("HTTP/1.1 408 "));
}

TEST_F(GateConnectionTest, GivesUpOnWhoDoesNotEndAfterItsAnswer)
{
    const auto socket = connected();
    socket->write(request("/Makecall%20100%201") + QByteArray(10, 'x'));
    const int descriptor = ::dup(int(socket->socketDescriptor())); // keeps the other direction open
    ASSERT_TRUE(waitFor([&] { return socket->bytesAvailable() > 0; }));
    EXPECT_TRUE(socket->readAll().startsWith("HTTP/1.1 204 "));
    socket->abort();
    EXPECT_EQ(server.connectionCount(), 1);
    clock.advance(1999ms);
    EXPECT_EQ(server.connectionCount(), 1);
    clock.advance(1ms);
    EXPECT_EQ(server.connectionCount(), 0);
    ::close(descriptor);
}

// H97
TEST_F(GateConnectionTest, ClosesTlsWithoutAWord)
{
    const PeerAnswer got =
        send(QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), true);
    EXPECT_TRUE(got.closed);
    EXPECT_EQ(got.bytes, "");
}

TEST_F(GateConnectionTest, WithHttpOffItIsClosed)
{
    setup.http = false;
    server.setUp(setup);
    const PeerAnswer got = send(request("/Makecall%20100%201"), true);
    EXPECT_TRUE(got.closed);
    EXPECT_EQ(got.bytes, "");
    send(call);
    EXPECT_EQ(carried, QStringList {carriedCall});
}

// HA7
TEST_F(GateConnectionTest, ThreeWrongTokensMuteTheSource)
{
    const QByteArray bytes = request("/Makecall%20NNNNN%200891234567?t=AAAA",
                                     "Referer: http://guess.test/\r\nUser-Agent: Mozilla/5.0\r\n");
    EXPECT_EQ(statusOf(send(bytes)), "HTTP/1.1 204");
    EXPECT_EQ(statusOf(send(bytes)), "HTTP/1.1 204");
    EXPECT_TRUE(send(bytes).bytes.contains("\r\nRetry-After: 600\r\n"));
    const QByteArray emergency = "Referer: http://guess.test/\r\nUser-Agent: Mozilla/5.0\r\n";
    EXPECT_EQ(statusOf(send(request("/Makecall%20NNNNN%20112", emergency))), "HTTP/1.1 204")
        << "never muted";
    EXPECT_EQ(statusOf(send(request("/Makecall%20NNNNN%200891234567"))), "HTTP/1.1 204")
        << "another source";
    clock.advance(599s);
    EXPECT_EQ(statusOf(send(bytes)), "HTTP/1.1 429");
    clock.advance(1s);
    EXPECT_EQ(statusOf(send(request("/Makecall%20NNNNN%200891234567", emergency))), "HTTP/1.1 204");
    EXPECT_EQ(carried.size(), 5);
}

} // namespace Jackfield
