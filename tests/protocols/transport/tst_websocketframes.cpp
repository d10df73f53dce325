// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/websocketframes.h"
#include "tests/support/csv.h"
#include "tests/support/printers.h"

#include <QElapsedTimer>
#include <QtEndian>

#include <gtest/gtest.h>

using namespace Jackfield;
using Kind = WebSocketFrames::Message::Kind;
using Role = WebSocketFrames::Role;

namespace {

/// The mask of RFC 6455 5.7.
constexpr quint32 mask = 0x3d21fa37;

WebSocketFrames frames(Role role, qsizetype limit = WebSocketFrames::defaultLimit)
{
    return WebSocketFrames(
        role, [] { return qFromLittleEndian(mask); }, limit);
}

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

/// A frame of a server, or of a client with the mask 0.
QByteArray frame(quint8 first, const QByteArray &payload, bool isMasked = false)
{
    QByteArray head(1, char(first));
    const quint8 bit = isMasked ? 0x80 : 0;
    if (payload.size() < 126) {
        head += char(bit | quint8(payload.size()));
    } else if (payload.size() <= 0xFFFF) {
        char size[2];
        qToBigEndian(quint16(payload.size()), size);
        head += char(bit | 126) + QByteArray(size, 2);
    } else {
        char size[8];
        qToBigEndian(quint64(payload.size()), size);
        head += char(bit | 127) + QByteArray(size, 8);
    }
    return head + QByteArray(isMasked ? 4 : 0, '\0') + payload;
}

struct Reading
{
    std::vector<WebSocketFrames::Message> messages;
    QByteArray answer;
    bool isOver = false;
    std::optional<quint16> code;
    QString reason;
    QString rule;
};

bool operator==(const Reading &a, const Reading &b)
{
    const auto same = [](const auto &left, const auto &right) {
        return left.kind == right.kind && left.payload == right.payload;
    };
    return std::equal(a.messages.begin(), a.messages.end(), b.messages.begin(), b.messages.end(),
                      same)
        && a.answer == b.answer && a.isOver == b.isOver && a.code == b.code && a.reason == b.reason
        && a.rule == b.rule;
}

Reading read(const QList<QByteArray> &pieces, Role role = Role::Client, qsizetype limit = 1 << 20)
{
    WebSocketFrames reader = frames(role, limit);
    Reading reading;
    for (const QByteArray &piece : pieces)
        for (auto &message : reader.feed(piece))
            reading.messages.push_back(std::move(message));
    reading.answer = reader.outgoing();
    reading.isOver = reader.isOver();
    reading.code = reader.peersCode();
    reading.reason = reader.peersReason();
    reading.rule = reader.brokenRule();
    EXPECT_TRUE(reader.outgoing().isEmpty());
    return reading;
}

/// And however it is cut in two, or into single octets, it is the same.
Reading readAnyhow(const QByteArray &bytes, Role role = Role::Client, qsizetype limit = 1 << 20)
{
    const Reading whole = read({bytes}, role, limit);
    for (qsizetype at = 1; at < bytes.size(); ++at)
        EXPECT_EQ(read({bytes.left(at), bytes.mid(at)}, role, limit), whole) << at;
    QList<QByteArray> octets;
    for (const char octet : bytes)
        octets.append(QByteArray(1, octet));
    EXPECT_EQ(read(octets, role, limit), whole);
    return whole;
}

/// Code of a close frame of ours, a client's; 0: it is none.
int closeCode(const QByteArray &answer, Role role = Role::Client)
{
    const qsizetype head = role == Role::Client ? 6 : 2;
    if (answer.size() < head + 2 || quint8(answer[0]) != 0x88)
        return 0;
    QByteArray code = answer.mid(head, 2);
    if (role == Role::Client)
        for (int i = 0; i < 2; ++i)
            code[i] = char(code[i] ^ answer[2 + i]);
    return qFromBigEndian<quint16>(code.constData());
}

void expectRefused(const QByteArray &bytes, int code, Role role = Role::Client,
                   qsizetype limit = 1 << 20)
{
    const Reading reading = readAnyhow(bytes, role, limit);
    EXPECT_TRUE(reading.messages.empty()) << bytes.toHex().toStdString();
    EXPECT_EQ(closeCode(reading.answer, role), code) << bytes.toHex().toStdString();
    EXPECT_TRUE(reading.isOver);
    EXPECT_FALSE(reading.rule.isEmpty());
    EXPECT_EQ(reading.code, std::nullopt);
}

void expectDelivered(const Reading &reading, Kind kind, const QByteArray &payload)
{
    ASSERT_EQ(reading.messages.size(), 1u);
    EXPECT_EQ(reading.messages[0].kind, kind);
    EXPECT_EQ(reading.messages[0].payload, payload);
    EXPECT_TRUE(reading.rule.isEmpty());
}

/// Of the table, by its number.
QByteArray badInput(const QString &number)
{
    for (const auto &row : csvFile(QStringLiteral("bad-inputs.csv"))) {
        const QString input = row.value(QStringLiteral("input(escaped)"));
        if (row.value(QStringLiteral("interface")) == QStringLiteral("websocket")
            && row.value(QStringLiteral("name")).startsWith(number + QLatin1Char('-')))
            return QByteArray::fromHex(input.mid(input.indexOf(QLatin1Char(':')) + 1).toLatin1());
    }
    ADD_FAILURE() << number.toStdString();
    return {};
}

} // namespace

TEST(WebSocketFrames, ReadsTheRowsOfBadInput)
{
    expectDelivered(readAnyhow(badInput(QStringLiteral("W00"))), Kind::Text, "hello");
    expectDelivered(readAnyhow(badInput(QStringLiteral("W09"))), Kind::Text, "ä");
    for (const char *row : {"W01", "W02", "W03", "W04", "W05", "W06", "W14"})
        expectRefused(badInput(QString::fromLatin1(row)), 1002);
    expectRefused(badInput(QStringLiteral("W07")), 1002);
    expectRefused(badInput(QStringLiteral("W11")), 1009); // there is no payload yet
}

TEST(WebSocketFrames, IgnoresWhatFollowsAClose)
{
    const Reading reading = readAnyhow(badInput(QStringLiteral("W16")));
    EXPECT_TRUE(reading.messages.empty());
    EXPECT_TRUE(reading.isOver);
    EXPECT_EQ(reading.code, quint16(1000));
    EXPECT_TRUE(reading.rule.isEmpty());
    EXPECT_EQ(closeCode(reading.answer), 1000);
}

TEST(WebSocketFrames, AnswersAFloodOfPingsOnce)
{
    ASSERT_EQ(badInput(QStringLiteral("W17")).left(2), hex("8900"));
    WebSocketFrames client = frames(Role::Client);
    const QByteArray flood = hex("8900").repeated(100'000) + hex("890161");
    QElapsedTimer timer;
    timer.start();
    EXPECT_TRUE(client.feed(flood).empty());
    EXPECT_LT(timer.elapsed(), 1000);
    EXPECT_EQ(client.outgoing().toHex(), "8a8137fa213d56"); // of the newest
    EXPECT_TRUE(client.feed(hex("8900")).empty());
    EXPECT_EQ(client.outgoing().toHex(), "8a8037fa213d");
}

TEST(WebSocketFrames, AnswersPingsBetweenFragments)
{
    const Reading reading = readAnyhow(hex("010248618903") + "abc" + hex("8000"));
    expectDelivered(reading, Kind::Text, "Ha");
    EXPECT_EQ(reading.answer.left(2), hex("8a83"));
}

TEST(WebSocketFrames, WritesTheExamplesOfTheRfc)
{
    // RFC 6455 5.7
    WebSocketFrames client = frames(Role::Client);
    client.sendText("Hello");
    EXPECT_EQ(client.outgoing().toHex(), "818537fa213d7f9f4d5158");
    WebSocketFrames server = frames(Role::Server);
    server.sendText("Hello");
    server.sendPing("Hello");
    server.sendBinary(QByteArray(256, 'x'));
    server.sendBinary(QByteArray(65536, 'x'));
    EXPECT_EQ(server.outgoing(),
              hex("810548656c6c6f890548656c6c6f") + hex("827e0100") + QByteArray(256, 'x')
                  + hex("827f0000000000010000") + QByteArray(65536, 'x'));
}

TEST(WebSocketFrames, EachRoleReadsTheOther)
{
    for (const qsizetype size : {0, 1, 125, 126, 4095, 4096, 4097, 65535, 65536, 1 << 20}) {
        WebSocketFrames client = frames(Role::Client);
        WebSocketFrames server = frames(Role::Server);
        const QByteArray payload(size, 'u');
        client.sendBinary(payload);
        client.sendText("ü");
        const auto atServer = server.feed(client.outgoing());
        ASSERT_EQ(atServer.size(), 2u);
        EXPECT_EQ(atServer[0].kind, Kind::Binary);
        EXPECT_EQ(atServer[0].payload, payload);
        EXPECT_EQ(atServer[1].payload, "ü");
        server.sendBinary(payload);
        const auto atClient = client.feed(server.outgoing());
        ASSERT_EQ(atClient.size(), 1u);
        EXPECT_EQ(atClient[0].payload, payload);
    }
}

TEST(WebSocketFrames, AServerWantsMasks)
{
    expectRefused(hex("810548656c6c6f"), 1002, Role::Server);
    expectDelivered(readAnyhow(hex("818537fa213d7f9f4d5158"), Role::Server), Kind::Text, "Hello");
    expectRefused(hex("8180"), 1002, Role::Client);
}

TEST(WebSocketFrames, RefusesReservedBitsAndOpcodes)
{
    for (const int bit : {0x10, 0x20, 0x40})
        for (const int opcode : {1, 2, 8, 9, 10})
            expectRefused(frame(quint8(0x80 | bit | opcode), {}), 1002);
    for (const int opcode : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15})
        expectRefused(frame(quint8(0x80 | opcode), "ab"), 1002);
    // Of a fragment that continues as well.
    EXPECT_EQ(closeCode(readAnyhow(hex("010161") + hex("c00162")).answer), 1002);
}

TEST(WebSocketFrames, RefusesFragmentsAndLengthsOfControlFrames)
{
    for (const int opcode : {8, 9, 10}) {
        expectRefused(frame(quint8(opcode), {}), 1002);
        expectRefused(frame(quint8(0x80 | opcode), QByteArray(126, '\0')), 1002);
    }
    const Reading reading = readAnyhow(frame(0x89, QByteArray(125, 'p')));
    EXPECT_EQ(reading.answer.left(2), hex("8afd"));
    EXPECT_FALSE(reading.isOver);
}

TEST(WebSocketFrames, RefusesLengthsLongerThanTheyNeed)
{
    expectRefused(hex("827e007d") + QByteArray(125, 'x'), 1002);
    expectRefused(hex("827f000000000000ffff") + QByteArray(65535, 'x').left(20), 1002);
    expectRefused(hex("827f8000000000000000"), 1002);
    expectRefused(hex("827fffffffffffffffff"), 1002);
}

TEST(WebSocketFrames, RefusesMessagesOverTheLimitAtTheirHead)
{
    expectDelivered(readAnyhow(frame(0x82, "12345678"), Role::Client, 8), Kind::Binary, "12345678");
    expectRefused(hex("8209"), 1009, Role::Client, 8);
    expectRefused(hex("0204") + "1234" + hex("0004") + "5678" + hex("8001"), 1009, Role::Client, 8);
    expectDelivered(
        readAnyhow(hex("0204") + "1234" + hex("0004") + "5678" + hex("8000"), Role::Client, 8),
        Kind::Binary, "12345678");
    expectRefused(hex("0204") + "1234" + hex("807f7fffffffffffffff"), 1009, Role::Client, 8);
    // Pings do not count.
    EXPECT_FALSE(readAnyhow(hex("890a") + "1234567890", Role::Client, 8).isOver);
}

TEST(WebSocketFrames, JoinsManyFragments)
{
    QByteArray bytes = hex("020178");
    for (int i = 0; i < 10'000; ++i)
        bytes += hex("00017800008a00");
    const Reading reading = read({bytes + hex("8000")});
    ASSERT_EQ(reading.messages.size(), 10'001u);
    EXPECT_EQ(reading.messages.back().kind, Kind::Binary);
    EXPECT_EQ(reading.messages.back().payload, QByteArray(10'001, 'x'));
}

TEST(WebSocketFrames, WantsUtf8)
{
    for (const char *text : {"c3", "80", "c080", "eda080", "f4908080", "ff", "61c328", "e282"})
        expectRefused(frame(0x81, hex(text)), 1007);
    for (const char *text :
         {"", "00", "c3a4", "e282ac", "efbfbd", "efbfbf", "f09f9982", "f48fbfbf"})
        expectDelivered(readAnyhow(frame(0x81, hex(text))), Kind::Text, hex(text));
    // At the first wrong octet: nobody waits for the rest.
    expectRefused(hex("010561ff"), 1007);
    expectRefused(hex("0101c3") + hex("800161"), 1007);
    expectDelivered(readAnyhow(hex("0102f09f") + hex("890161") + hex("80029982")), Kind::Text,
                    hex("f09f9982"));
    expectDelivered(readAnyhow(frame(0x82, hex("ff"))), Kind::Binary, hex("ff"));
}

TEST(WebSocketFrames, ReadsCloseFrames)
{
    const Reading none = readAnyhow(hex("8800"));
    EXPECT_EQ(none.code, quint16(1005));
    EXPECT_EQ(none.answer.toHex(), "888037fa213d");
    const Reading full = readAnyhow(frame(0x88, hex("03e9") + "tschüß"));
    EXPECT_EQ(full.code, quint16(1001));
    EXPECT_EQ(full.reason, QString::fromUtf8("tschüß"));
    EXPECT_EQ(closeCode(full.answer), 1001);
    EXPECT_TRUE(full.rule.isEmpty());
    for (const int code : {1000, 1003, 1007, 1011, 3000, 4999}) {
        char octets[2];
        qToBigEndian(quint16(code), octets);
        EXPECT_EQ(readAnyhow(frame(0x88, QByteArray(octets, 2))).code, quint16(code));
    }
}

TEST(WebSocketFrames, RefusesCloseFramesThatAreNotAllowed)
{
    for (const int code : {0, 999, 1004, 1005, 1006, 1016, 2999, 5000, 65535}) {
        char octets[2];
        qToBigEndian(quint16(code), octets);
        expectRefused(frame(0x88, QByteArray(octets, 2)), 1002);
    }
    expectRefused(frame(0x88, hex("03e8ff")), 1007);
    expectRefused(frame(0x88, hex("03e861c3")), 1007);
}

TEST(WebSocketFrames, ClosesFromThisSide)
{
    WebSocketFrames client = frames(Role::Client);
    EXPECT_FALSE(client.isClosing());
    client.sendClose(1000, "done");
    EXPECT_TRUE(client.isClosing());
    EXPECT_FALSE(client.isOver());
    client.sendText("too late");
    client.sendPing();
    client.sendClose(1001);
    const QByteArray sent = client.outgoing();
    EXPECT_EQ(closeCode(sent), 1000);
    EXPECT_EQ(sent.size(), 6 + 2 + 4);
    // What is on its way still comes; pings are answered no more.
    EXPECT_EQ(client.feed(frame(0x81, "x") + frame(0x89, "p")).size(), 1u);
    EXPECT_TRUE(client.outgoing().isEmpty());
    client.feed(frame(0x88, hex("03e8")));
    EXPECT_TRUE(client.isOver());
    EXPECT_TRUE(client.outgoing().isEmpty());
    EXPECT_EQ(client.peersCode(), quint16(1000));
}

TEST(WebSocketFrames, DeliversWhatCameBeforeABrokenRule)
{
    const Reading reading = readAnyhow(frame(0x81, "good") + frame(0x83, "bad") + frame(0x81, "x"));
    ASSERT_EQ(reading.messages.size(), 1u);
    EXPECT_EQ(reading.messages[0].payload, "good");
    EXPECT_EQ(closeCode(reading.answer), 1002);
}

TEST(WebSocketFrames, TellsPongs)
{
    const Reading reading = readAnyhow(frame(0x8a, "p"));
    ASSERT_EQ(reading.messages.size(), 1u);
    EXPECT_EQ(reading.messages[0].kind, Kind::Pong);
    EXPECT_EQ(reading.messages[0].payload, "p");
}
