// SPDX-License-Identifier: GPL-3.0-or-later
// The rows ipps-csv of bad-inputs.csv, as far as readers and judgements decide. What is kept, shown
// or counted of them stands with the phone system and with the queues.
#include "protocols/ipbx/urlcontrol.h"
#include "tests/protocols/ipbx/replies.h"
#include "tests/support/badinput.h"

#include <functional>

using namespace Jackfield;
using namespace Jackfield::Ipbx;

namespace {

struct Input
{
    int status = 200;
    QByteArray body;
};

using Check = std::function<void(const Input &)>;

/// Size, sender and time of an answer, and addresses that are typed in: with the phone system.
const QStringList elsewhere {QStringLiteral("P26"), QStringLiteral("P27"), QStringLiteral("P28"),
                             QStringLiteral("P29"), QStringLiteral("P30"), QStringLiteral("P32")};

const QStringList asked {QStringLiteral("SIP/21"), QStringLiteral("SIP/34"),
                         QStringLiteral("SIP/35")};

/// "HTTP 200\r\n\r\n" in front of some.
Input inputOf(const BadRow &row)
{
    const QByteArray octets = bytesOf(badPieces(row.input));
    if (!octets.startsWith("HTTP "))
        return {200, octets};
    const qsizetype blank = octets.indexOf("\r\n\r\n");
    return {octets.mid(5, 3).toInt(), blank < 0 ? QByteArray() : octets.sliced(blank + 4)};
}

Check channel(ChannelState state, const char *number, const char *name, const char *account,
              const QByteArray &id)
{
    const ChannelRow expected {asked[0],
                               state,
                               QString::fromUtf8(number),
                               QString::fromUtf8(name),
                               QString::fromUtf8(account),
                               id};
    return [expected](const Input &input) {
        const auto reply = readChannels(input.body, {asked[0]});
        ASSERT_TRUE(reply);
        EXPECT_EQ(*reply, (ChannelReply {{expected}, {}, 0}));
    };
}

Check upWith(const char *name, const QByteArray &id = "1.2")
{
    return channel(ChannelState::Up, "1", name, "21@default", id);
}

void refusesChannels(const Input &input)
{
    const auto reply = readChannels(input.body, asked);
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().code, Error::Code::Malformed);
}

void refusesEither(const Input &input, Error::Code code, const char *words)
{
    const auto reply = readChannels(input.body, asked);
    ASSERT_FALSE(reply);
    const auto checked = checkBody(input.body);
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error(), reply.error());
    EXPECT_EQ(checked.error().code, code);
    EXPECT_TRUE(checked.error().detail.contains(QLatin1String(words)));
}

Check queue(const QueueRow &expected, qsizetype count = 1)
{
    return [expected, count](const Input &input) {
        const auto rows = queueRows(input.body);
        ASSERT_TRUE(rows);
        EXPECT_EQ(*rows, QList<QueueRow>(count, expected));
    };
}

constexpr int atThree = 14 * 3600 + 3 * 60 + 22;

QueueRow caller(const char *number, const char *country = "")
{
    return {"1290000000.17", number, country, false, atThree, {}, {}};
}

QueueRow answered(std::optional<std::chrono::seconds> waited)
{
    return {"1290000000.17", "1", "", true, atThree, waited, "SIP/21"};
}

QMap<QString, Check> channelChecks()
{
    using Code = Error::Code;
    const Check idle = channel(ChannelState::Down, "", "", "", "");
    const auto ringing = [](const char *name) {
        return channel(ChannelState::Ringing, "4695550123", name, "21@default", "1290000000.17");
    };
    return {
        {QStringLiteral("P00"), ringing("MUSTER AG")},
        {QStringLiteral("P01"), idle},
        {QStringLiteral("P02"), idle},
        {QStringLiteral("P03"), ringing("Muster, Anna")},
        {QStringLiteral("P06"), refusesChannels},
        {QStringLiteral("P08"),
         [](const Input &input) {
             EXPECT_EQ(readChannels(input.body, asked), (ChannelReply {{}, asked, 1}));
         }},
        {QStringLiteral("P09"), // whose input is a sentence
         [](const Input &) {
             const auto reply = readChannels("SIP/34,down,,,,\n", asked.first(2));
             ASSERT_TRUE(reply);
             EXPECT_EQ(reply->missing, QStringList {asked[0]});
         }},
        {QStringLiteral("P10"), channel(ChannelState::Unknown, "1", "x", "21@default", "1.2")},
        {QStringLiteral("P11"), upWith("\"Bob\" O'Neil")},
        {QStringLiteral("P14"), upWith("x", "")},
        {QStringLiteral("P15"), refusesChannels},
        {QStringLiteral("P17"),
         [](const Input &input) {
             refusesEither(input, Code::Refused, "AUTHENTICATION FAILED");
             EXPECT_TRUE(isLoginError(checkBody(input.body).error()));
         }},
        {QStringLiteral("P19"),
         [](const Input &input) { refusesEither(input, Code::Refused, "NO QUEUE NAME SUPPLIED"); }},
        {QStringLiteral("P20"),
         [](const Input &input) { refusesEither(input, Code::Malformed, "not an IPPS server"); }},
        {QStringLiteral("P21"),
         [](const Input &input) {
             EXPECT_EQ(readChannels(input.body, asked), (ChannelReply {{}, asked, 0}));
         }},
        {QStringLiteral("P22"), upWith("=cmd|'/c calc'!A1")},
        {QStringLiteral("P24"), upWith("ab")},
        {QStringLiteral("P25"),
         [](const Input &input) {
             const auto reply = readChannels(input.body, asked);
             ASSERT_TRUE(reply);
             EXPECT_EQ(reply->rows.size(), 3);
             EXPECT_TRUE(reply->missing.isEmpty());
         }},
    };
}

QMap<QString, Check> orderChecks()
{
    return {
        {QStringLiteral("P33"), // what is logged of it stands with the phone system
         [](const Input &input) {
             const auto request = readControlQuery(input.body);
             ASSERT_TRUE(request);
             EXPECT_EQ(controlQuery(request->order, request->key), input.body);
             const auto judged = judgeAnswer(200, "ERROR: " + input.body, request->key);
             EXPECT_FALSE(judged.error().detail.contains(request->key));
         }},
        {QStringLiteral("P34"),
         [](const Input &input) {
             const auto judged = judgeAnswer(input.status, input.body, {});
             ASSERT_FALSE(judged);
             EXPECT_EQ(judged.error().code, Error::Code::Uncertain);
             EXPECT_TRUE(judged.error().detail.contains(QLatin1String("answer is unclear")));
         }},
        {QStringLiteral("P36"),
         [](const Input &input) {
             EXPECT_TRUE(judgeAnswer(200, input.body, {}));
             EXPECT_EQ(plainLine(input.body), QString::fromLatin1(input.body));
             EXPECT_EQ(plainLine(input.body.repeated(10)).size(), 200);
         }},
    };
}

QMap<QString, Check> queueChecks()
{
    QueueRow timeless = caller("1");
    timeless.entered.reset();
    QueueRow named = caller("1");
    named.id = "abc";
    return {
        {QStringLiteral("P40"), queue(caller("4695550123", "United States"))},
        {QStringLiteral("P41"), queue(caller("821012345678", "Korea, Republic of"))},
        {QStringLiteral("P42"),
         [](const Input &input) {
             const auto rows = queueRows(input.body);
             ASSERT_TRUE(rows);
             EXPECT_EQ(*rows, (QList<QueueRow> {caller("1"), answered(std::chrono::seconds(11))}));
         }},
        {QStringLiteral("P43"), queue(answered(std::chrono::seconds(11)), 7)},
        {QStringLiteral("P44"), queue(timeless)},
        {QStringLiteral("P46"), queue(answered({}))},
        {QStringLiteral("P48"), [](const Input &input) { EXPECT_FALSE(queueRows(input.body)); }},
        {QStringLiteral("P49"),
         [](const Input &input) { EXPECT_EQ(queueRows(input.body), QList<QueueRow>()); }},
        {QStringLiteral("P50"), // its limit is that of the answer
         [](const Input &input) {
             const auto rows = queueRows(input.body);
             ASSERT_TRUE(rows);
             EXPECT_EQ(rows->size(), 100'000);
         }},
        {QStringLiteral("P51"),
         [named](const Input &input) {
             queue(named)(input);
             constexpr qint64 midnight = 14'932 * 86'400;
             EXPECT_EQ(enteredAt(named, midnight + 86'399), midnight + atThree);
         }},
    };
}

} // namespace

TEST(IpbxBadInputs, EveryRow)
{
    QMap<QString, Check> checks = channelChecks();
    checks.insert(orderChecks());
    checks.insert(queueChecks());
    const QList<BadRow> rows = badRows("ipps-csv");
    EXPECT_EQ(rows.size(), checks.size() + elsewhere.size());
    for (const BadRow &row : rows) {
        SCOPED_TRACE(row.name.toStdString());
        const QString number = row.name.section(u'-', 0, 0);
        if (elsewhere.contains(number))
            continue;
        ASSERT_TRUE(checks.contains(number)) << "nobody tests this row";
        checks[number](inputOf(row));
    }
}

/// A cut body is refused, or it is one of fewer rows.
TEST(IpbxBadInputs, EveryRowCutAnywhere)
{
    for (const BadRow &row : badRows("ipps-csv")) {
        if (elsewhere.contains(row.name.section(u'-', 0, 0)))
            continue;
        SCOPED_TRACE(row.name.toStdString());
        const QByteArray body = inputOf(row).body.left(300);
        const auto whole = readChannels(body, asked);
        const auto wholeRows = queueRows(body);
        for (qsizetype cut = 0; cut < body.size(); ++cut) {
            const QByteArrayView head = QByteArrayView(body).first(cut);
            const auto reply = readChannels(head, asked);
            for (qsizetype i = 0; whole && reply && i + 1 < reply->rows.size(); ++i)
                EXPECT_EQ(reply->rows[i], whole->rows[i]);
            const auto queueHead = queueRows(head);
            for (qsizetype i = 0; wholeRows && queueHead && i + 1 < queueHead->size(); ++i)
                EXPECT_EQ(queueHead->at(i), wholeRows->at(i));
        }
    }
}
