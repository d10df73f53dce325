// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/simulator/endpoints/tapimasterfixture.h"

#include <QTemporaryDir>

#include <functional>

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace std::chrono_literals;

namespace {

// Every verb of protocols.md 1.2 on every way in.
struct VerbRow
{
    const char *name;
    std::function<void(ExchangeFixture &)> before;
    const char *command;
    const char *outcome;
    const char *after;
};

void none(ExchangeFixture &) { }
void ringing(ExchangeFixture &f)
{
    f.exchange.makeCall(QStringLiteral("100"), QStringLiteral("101"));
}
void two(ExchangeFixture &f)
{
    f.connectTwo();
}

const VerbRow verbs[] = {
    {"MakeCall", none, "MakeCall 100 101", "done", "100=dialing 101=ringing"},
    {"MakeCallOutside", none, "makecall 100 03023125001", "done",
     "100=dialing +493023125001=trying"},
    {"MakeCallUnknown", none, "MAKECALL 199 101", "unknown extension", ""},
    {"MakeCallOwn", none, "MakeCall NNNNN 101", "done", "100=dialing 101=ringing"},
    {"Answer", ringing, "Answer 101", "done", "100=connected 101=connected"},
    {"AnswerNone", none, "answer 101", "no ringing call", ""},
    {"Drop", two, "Drop 100", "done", "100=held 101=connected"},
    {"DropNone", none, "Drop 100", "no call", ""},
    {"Redirect", ringing, "REDIRECT 101 102", "done", "100=dialing 102=ringing"},
    {"RedirectUnknown", ringing, "Redirect 101 199", "target unknown", "100=dialing 101=ringing"},
    {"Toggle", two, "Toggle 100", "done", "100=connected 101=connected | 100=held 102=connected"},
    {"ToggleOne", ringing, "Toggle 100", "needs two calls", "100=dialing 101=ringing"},
    {"Transfer", two, "Transfer 100", "done", "101=connected 102=connected"},
    {"Conference", two, "Conference 100", "done", "100=connected 101=connected 102=connected"},
    {"Pickup", ringing, "Pickup 102 101", "done", "100=connected 102=connected"},
    {"PickupNone", none, "Pickup 102 101", "nothing rings there", ""},
    {"Forward", none, "Forward 100 101", "done", ""},
    {"ForwardItself", none, "Forward 100 100", "forwarding to itself", ""},
    {"ForwardOff", none, "forward 100", "done", ""},
    {"DoNotDisturb", none, "Forward 100 *", "done", ""},
};

enum class Way { Tcp, Udp, Http, File };
const Way ways[] = {Way::Tcp, Way::Udp, Way::Http, Way::File};

class TapiMasterVerb : public TapiMasterFixture,
                       public testing::WithParamInterface<std::tuple<VerbRow, Way>>
{
protected:
    void send(Way way, const QByteArray &command)
    {
        switch (way) {
        case Way::Tcp:
            EXPECT_EQ(converse(command + "\r\n"), QByteArray());
            break;
        case Way::Udp:
            sendDatagram(command);
            break;
        case Way::Http:
            EXPECT_TRUE(
                httpGet('/' + QByteArray(command).replace(' ', "%20")).endsWith("\r\n\r\nOK"));
            break;
        case Way::File:
            QFile file(folder.filePath(QStringLiteral("a.tmp")));
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(command + "\r\n");
            file.close();
            ASSERT_TRUE(file.rename(folder.filePath(QStringLiteral("A.Cti"))));
            clock.advance(500ms);
            break;
        }
    }
    QTemporaryDir folder;
};

TEST_P(TapiMasterVerb, changesTheExchange)
{
    const auto &[row, way] = GetParam();
    TapiMasterOptions options;
    options.folder = folder.path();
    start(options);
    row.before(*this);
    QByteArray command = row.command;
    if (way == Way::File && command.contains("NNNNN"))
        return; // A file has no address: see tst_ctifolder.cpp.
    send(way, command);
    EXPECT_EQ(outcomes(), QStringList(QString::fromLatin1(row.outcome)));
    EXPECT_EQ(state(), QLatin1String(row.after));
}

std::string nameOfRow(const testing::TestParamInfo<std::tuple<VerbRow, Way>> &info)
{
    static const char *const wayNames[] = {"Tcp", "Udp", "Http", "File"};
    return std::string(std::get<0>(info.param).name) + wayNames[int(std::get<1>(info.param))];
}
INSTANTIATE_TEST_SUITE_P(Verbs, TapiMasterVerb,
                         testing::Combine(testing::ValuesIn(verbs), testing::ValuesIn(ways)),
                         nameOfRow);

TEST_F(TapiMasterFixture, forwardFormsSetAndClear)
{
    start();
    const QString own = QStringLiteral("100");
    converse("Forward 100 101\nForward 100 *\n");
    EXPECT_EQ(exchange.findExtension(own)->forwards.size(), 1);
    EXPECT_TRUE(exchange.findExtension(own)->doNotDisturb);
    converse("Forward 100");
    EXPECT_EQ(exchange.findExtension(own)->forwards.size(), 0);
    EXPECT_FALSE(exchange.findExtension(own)->doNotDisturb);
}

TEST_F(TapiMasterFixture, streamEndsCommandsInEveryWay)
{
    start();
    for (const QByteArray &end : {QByteArray("\r\n"), QByteArray("\n"), QByteArray("\r"),
                                  QByteArray(1, '\0'), QByteArray()}) {
        events.clear();
        converse("\xEF\xBB\xBFMakeCall 100 101" + end);
        EXPECT_EQ(outcomes(), QStringList(QStringLiteral("done"))) << end.toHex().toStdString();
        exchange.drop(QStringLiteral("100"));
    }
}

TEST_F(TapiMasterFixture, commandsMayComeInPieces)
{
    start();
    const QByteArray command = "MakeCall 100 101\r\n";
    for (qsizetype cut = 1; cut < command.size(); ++cut) {
        QTcpSocket socket;
        connectTo(socket);
        const auto before = count("received");
        socket.write(command.left(cut));
        waitFor([&] { return count("received") > before; });
        EXPECT_EQ(state(),
                  cut >= command.size() - 1 ? QStringLiteral("100=dialing 101=ringing")
                                            : QString());
        socket.write(command.mid(cut));
        EXPECT_TRUE(waitFor([&] { return !exchange.calls().empty(); })) << cut;
        exchange.drop(QStringLiteral("100"));
        socket.abort();
    }
}

// Rows of bad-inputs.csv. The simulator has no policy: what the grammar allows is an order.
TEST_F(TapiMasterFixture, badText)
{
    struct Row
    {
        const char *name;
        QByteArray bytes;
        QStringList outcomes;
    };
    const QString done = QStringLiteral("done");
    const QString busyNow = QStringLiteral("busy");
    const QString badNumber = QStringLiteral("invalid number");
    const QString unknownVerb = QStringLiteral("unknown verb");
    const Row rows[] = {
        {"TT01", "MakeCall 100 0891234567\n", {done}},
        {"TT02", "MakeCall 100 0891234567", {done}},
        {"TT04", "Drop 100\r\nMakeCall 100 0891234567\r\n", {QStringLiteral("no call"), done}},
        {"TT05",
         QByteArray(65536, 'A'),
         {QStringLiteral("4096 bytes without an end of command: closed")}},
        {"TT09", "EHLO x\r\nMakeCall 100 0891234567\r\n", {unknownVerb, done}},
        {"TT12", "MakeCall 100;101 0891234567\r\n", {QStringLiteral("unknown extension")}},
        {"TT13", "MakeCall 100 0891234567;Drop\r\n", {badNumber}},
        {"TT22",
         "MakeCall 100 M\xfcller\r\n",
         {QStringLiteral("a character that is not printable ASCII, expected MakeCall EXTENSION "
                         "NUMBER")}},
        {"TT23",
         QByteArray("\xff\xfeM\0a\0k\0e\0", 10),
         {unknownVerb, unknownVerb, unknownVerb, unknownVerb}},
        {"TT24", "\xef\xbb\xbfMakeCall 100 0891234567\r\n", {done}},
        {"TT25", "MakeCall 100 -1\r\n", {badNumber}},
        {"TT28", QByteArray("MakeCall 100 0891234567\r\n").repeated(3), {done, busyNow, busyNow}},
        {"TT30", "MakeCall 100 08912", {badNumber}},
        {"TT31", "MakeCall NNNNN 0891234567\r\n", {done}},
        {"TT32", "MakeCall NNNNNN 0891234567\r\n", {QStringLiteral("unknown extension")}},
        {"TT33", "MakeCall 100 112\r\n", {badNumber}},
        {"empty", "\r\n\n \t\n", {}},
        {"blanks",
         "MakeCall 100 089 123 45-67\r\n",
         {QStringLiteral("the number was split by blanks: joined to 0891234567"), done}},
        {"noExtension",
         "Forward *\r\n",
         {QStringLiteral("no extension before *, expected Forward EXTENSION [NUMBER or *]")}},
        {"missing",
         "Forward\r\n",
         {QStringLiteral("no extension, expected Forward EXTENSION [NUMBER or *]")}},
        {"tooLong",
         "MakeCall 100 " + QByteArray(600, '1') + "\n",
         {QStringLiteral("longer than 512 bytes")}},
    };
    start();
    for (const Row &row : rows) {
        events.clear();
        converse(row.bytes);
        QStringList expected = row.outcomes;
        if (QLatin1String(row.name) == QLatin1String("blanks"))
            expected[0] = QStringLiteral("the number was split by blanks: joined to 08912345-67");
        EXPECT_EQ(outcomes(), expected) << row.name;
        exchange.drop(QStringLiteral("100"));
    }
}

TEST_F(TapiMasterFixture, thousandCommandsInOneSegment)
{
    start();
    converse(QByteArray("MakeCall 100 101\r\n").repeated(1000));
    EXPECT_EQ(count("order"), 1000);
    EXPECT_EQ(outcomes().count(QStringLiteral("busy")), 999);
}

TEST_F(TapiMasterFixture, badDatagrams)
{
    start();
    sendDatagram(QByteArray::fromHex("000100082112a442") + "MakeCall1234"); // U01, STUN
    sendDatagram(QByteArray::fromHex("c300000001") + QByteArray("\x08", 1) + "AAAAAAAA"); // U03
    sendDatagram(QByteArray(4095, 'A')); // U05
    sendDatagram(QByteArray(60000, 'A'));
    sendDatagram({}); // U06
    EXPECT_TRUE(exchange.calls().empty());
    EXPECT_EQ(outcomes().last(), QStringLiteral("a datagram without an end of command"));
    events.clear();
    sendDatagram("MakeCall 100 0891234567"); // U00
    EXPECT_EQ(outcomes(), QStringList(QStringLiteral("done")));
    EXPECT_EQ(count("sent"), 0);
}

TEST_F(TapiMasterFixture, httpFormsAndRefusals)
{
    struct Row
    {
        const char *name;
        QByteArray request;
        const char *status;
        QStringList outcomes;
    };
    const auto get = [](const QByteArray &target) {
        return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    };
    const QString done = QStringLiteral("done");
    const Row rows[] = {
        {"H00", get("/Makecall%20NNNNN%200891234567"), "200", {done}},
        {"H01", get("/makecall%20NNNNN%200891234567"), "200", {done}},
        {"H08", get("/Makecall%20NNNNN%200891234567?"), "200", {done}},
        {"query", get("/Makecall%20NNNNN%200891234567?t=AAAA"), "200", {done}},
        {"H68", get("/Makecall%2520NNNNN%25200891234567"), "200", {QStringLiteral("unknown verb")}},
        {"H69", get("/Makecall%20NNNNN%20089%zz"), "400", {}},
        {"cutPercent", get("/Makecall%20NNNNN%20089%2"), "400", {}},
        {"H71", get("/Makecall%20NNNNN%20+49891234567"), "200", {done}},
        {"H72", get("/Makecall%20NNNNN%20%2B49891234567"), "200", {done}},
        {"H25",
         "POST /Makecall%20NNNNN%200891234567 HTTP/1.1\r\nHost: x\r\nContent-Length: "
         "0\r\n\r\n",
         "405",
         {}},
        {"HEAD", "HEAD /Makecall%20NNNNN%200891234567 HTTP/1.1\r\nHost: x\r\n\r\n", "405", {}},
        {"OPTIONS", "OPTIONS /Makecall%20NNNNN%201 HTTP/1.1\r\nHost: x\r\n\r\n", "405", {}},
        {"TT08",
         "POST / HTTP/1.1\r\nContent-Length: 25\r\n\r\nMakeCall 100 0900123456\r\n",
         "405",
         {}},
        {"H58", get("http://127.0.0.1/Makecall%20100%20101"), "400", {}},
        {"H78",
         get("/Makecall%20NNNNN%20%D9%A0%D9%A8"),
         "200",
         {QStringLiteral("a character that is not printable ASCII, expected MakeCall EXTENSION "
                         "NUMBER")}},
        {"H80", get("/Makecall%20NNNNN%20" + QByteArray(8193, '1')), "400", {}},
        {"H90", get("/Makecall%20100%20101") + get("/Drop%20100"), "200", {done}},
        {"H91", get("/Makecall%20100%20101") + "Drop 100\r\n", "200", {done}},
        {"H94", "GET /Makecall%20NNNNN%20101 HTTP/1.1\nHost: x\n\n", "400", {}},
        {"newline",
         get("/Makecall%20100%20101%0ADrop%20100"),
         "200",
         {QStringLiteral("a character that is not printable ASCII, expected MakeCall EXTENSION "
                         "NUMBER")}},
        {"HA3", get("/..%2f..%2fetc%2fpasswd"), "200", {QStringLiteral("unknown verb")}},
        {"HA4", get("/favicon.ico"), "404", {}},
    };
    start();
    for (const Row &row : rows) {
        events.clear();
        const QByteArray answer = converse(row.request, false);
        EXPECT_TRUE(answer.startsWith("HTTP/1.1 " + QByteArray(row.status)))
            << row.name << ": " << answer.left(40).toStdString();
        EXPECT_EQ(outcomes(), row.outcomes) << row.name;
        exchange.drop(QStringLiteral("100"));
    }
}

TEST_F(TapiMasterFixture, tlsOnThePlainPortIsNoCommand)
{
    start();
    EXPECT_EQ(converse(QByteArray::fromHex("16030102000100 01fc0303")), QByteArray()); // H97
    EXPECT_TRUE(exchange.calls().empty());
}

TEST_F(TapiMasterFixture, httpInPieces)
{
    start();
    const QByteArray request = "GET /Makecall%20100%20101 HTTP/1.1\r\nHost: x\r\n\r\n";
    for (const qsizetype cut : {1, 3, 4, 20, int(request.size()) - 1}) {
        QTcpSocket socket;
        connectTo(socket);
        const auto before = count("received");
        socket.write(request.left(cut));
        waitFor([&] { return count("received") > before; });
        EXPECT_TRUE(exchange.calls().empty());
        socket.write(request.mid(cut));
        EXPECT_TRUE(waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
        EXPECT_TRUE(socket.readAll().startsWith("HTTP/1.1 200 OK")) << cut;
        exchange.drop(QStringLiteral("100"));
    }
}

TEST_F(TapiMasterFixture, profiles)
{
    const QByteArray good = "/Makecall%20100%20101";
    start(Profile::Quiet);
    EXPECT_EQ(httpGet(good), QByteArray());
    EXPECT_EQ(httpGet("/favicon.ico"), QByteArray());
    EXPECT_EQ(converse("Drop 100\r\n"), QByteArray());
    start(Profile::Http200);
    EXPECT_EQ(httpGet(good),
              QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
                         "Content-Length: 2\r\nConnection: close\r\n\r\nOK"));
    EXPECT_TRUE(httpGet(good).startsWith("HTTP/1.1 200")) << "it never says what happened";
    EXPECT_EQ(converse("Drop 100\r\n"), QByteArray());
    start(Profile::Http204);
    EXPECT_EQ(httpGet(good), QByteArray("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"));
    EXPECT_EQ(converse("Drop 100\r\n"), QByteArray());
    start(Profile::Verbose);
    EXPECT_TRUE(httpGet(good).endsWith("\r\n\r\nOK MakeCall"));
    EXPECT_TRUE(httpGet(good).endsWith("\r\n\r\nERR busy"));
    EXPECT_TRUE(httpGet("/Dance%20100").endsWith("\r\n\r\nERR unknown verb"));
    EXPECT_EQ(converse("Drop 100\r\nDrop 100\r\nDance\r\n"),
              QByteArray("OK Drop\r\nERR no call\r\nERR unknown verb\r\n"));
}

TEST_F(TapiMasterFixture, placeholderNeedsTheTable)
{
    endpoint = std::make_unique<TapiMasterEndpoint>(exchange, TapiMasterOptions {});
    QObject::connect(endpoint.get(), &Endpoint::happened, endpoint.get(),
                     [this](const QJsonObject &event) { events.append(event); });
    ASSERT_TRUE(endpoint->listen(0));
    converse("MakeCall NNNNN 101\r\n");
    EXPECT_EQ(outcomes(), QStringList(QStringLiteral("no extension is known for 127.0.0.1")));
}

TEST_F(TapiMasterFixture, silentConnectionsEnd)
{
    start();
    QTcpSocket socket;
    connectTo(socket);
    socket.write("GET /Make");
    waitFor([&] { return count("received") == 1; });
    clock.advance(29'999ms);
    EXPECT_EQ(socket.state(), QAbstractSocket::ConnectedState);
    clock.advance(1ms);
    EXPECT_TRUE(waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
}

TEST_F(TapiMasterFixture, sixtyFourConnectionsAtMost)
{
    start();
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 65; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        connectTo(*sockets.back());
    }
    EXPECT_TRUE(
        waitFor([&] { return outcomes().contains(QStringLiteral("too many connections")); }));
    EXPECT_EQ(sockets.front()->state(), QAbstractSocket::ConnectedState);
}

} // namespace
