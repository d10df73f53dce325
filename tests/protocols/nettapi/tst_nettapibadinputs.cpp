// SPDX-License-Identifier: GPL-3.0-or-later
// The rows nettapi of bad-inputs.csv, as far as decoder and reader deal with them. What a session
// makes of those that are in order here stands with the session, and the rows of what we write with
// the orders.
#include "protocols/nettapi/nettapistatements.h"
#include "tests/protocols/nettapi/transcript.h"
#include "tests/support/badinput.h"

using namespace Jackfield;
using namespace Jackfield::NetTapi;

namespace {

enum class Outcome {
    Fault, ///< The connection is to be closed.
    NotNetTapi, ///< As Fault, and before the first message in these words.
    Dropped, ///< By the decoder.
    Malformed, ///< Not read.
    Empty, ///< No message, and counted.
};

const QMap<QString, Outcome> &outcomes()
{
    static const QMap<QString, Outcome> all {
        {QStringLiteral("N14"), Outcome::Dropped},    {QStringLiteral("N15"), Outcome::Fault},
        {QStringLiteral("N16"), Outcome::Fault},      {QStringLiteral("N18"), Outcome::Empty},
        {QStringLiteral("N20"), Outcome::Dropped},    {QStringLiteral("N22"), Outcome::Malformed},
        {QStringLiteral("N23"), Outcome::Malformed},  {QStringLiteral("N47"), Outcome::NotNetTapi},
        {QStringLiteral("N48"), Outcome::NotNetTapi}, {QStringLiteral("N49"), Outcome::NotNetTapi},
    };
    return all;
}

/// What the rows say that are messages in order.
const QMap<QString, Statement> &statements()
{
    const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
    const auto incoming = [&](quint32 uid, quint32 slot, quint32 serial, const char *name,
                              const char *number, bool isUncertain = false) {
        return CallOffered {uid,        slot,         serial,     Direction::Incoming,
                            text(name), text(number), isUncertain};
    };
    static const QMap<QString, Statement> all {
        {text("N00"), incoming(107, 2, 88, "MUSTER AG", "4695550123")},
        {text("N01"), CallEnded {107, 2, 88}},
        {text("N03"), CallEnded {107, 2, 88}},
        {text("N05"), incoming(107, 2, 88, "X", "", true)},
        {text("N12"), FromClient {}},
        {text("N21"), incoming(107, 2, 88, "ab", "1")},
        {text("N24"), incoming(118, 1, 5, "", "1")},
        {text("N27"), incoming(107, 2, 88, "MUSTER AG", "4695550123")}, // the first of two
        {text("N29"), LoginAnswer {false, std::nullopt, {}}},
        {text("N30"), Challenge {text("0123456789abcdef0123456789abcde")}},
        {text("N32"), LoginAnswer {true, 118U, {text("oper"), text("mgr"), text("admin")}}},
        {text("N33"), DialAnswer {}},
        {text("N34"), DialAnswer {}}, // the first of two
        {text("N37"), incoming(107, 2, 88, "<img src=x>", "1")},
        {text("N42"), CallInfoParty {88, 1, {}, {}, {}, {}, {}, {}, false}}, // and all the others
        {text("N43"), CallInfoParty {88, 1, {}, {}, {}, {}, {}, {}, false}},
        {text("N46"), CallEnded {107, 2, 88}},
    };
    return all;
}

/// What we are to write, and a silence.
const QStringList elsewhere {QStringLiteral("N07"), QStringLiteral("N08"), QStringLiteral("N09"),
                             QStringLiteral("N10"), QStringLiteral("N35")};

QByteArray octetsOf(const BadRow &row)
{
    QString input = row.input;
    if (row.name.startsWith(QLatin1String("N46"))) // a rate; once will do here
        input = QStringLiteral("#<uid=107><call=2><serial=88><end>\\x04");
    return bytesOf(badPieces(input));
}

void checkOutcome(Outcome outcome, const QByteArray &octets)
{
    Decoder decoder;
    const bool isFirst = outcome == Outcome::NotNetTapi;
    if (!isFirst) {
        ASSERT_TRUE(decoder.feed("#<dial><ok>\x04"));
    }
    const auto messages = decoder.feed(octets);
    const bool isFault = isFirst || outcome == Outcome::Fault;
    ASSERT_EQ(messages.has_value(), !isFault);
    EXPECT_EQ(decoder.pending(), 0);
    EXPECT_EQ(decoder.dropped(), outcome == Outcome::Dropped ? 1 : 0);
    EXPECT_EQ(decoder.empty(), outcome == Outcome::Empty ? 3 : 0);
    if (isFirst) {
        EXPECT_TRUE(messages.error().detail.contains(QLatin1String("not a NetTAPI server")));
    }
    if (isFault)
        return;
    ASSERT_EQ(messages->size(), outcome == Outcome::Malformed ? 1U : 0U);
    if (outcome == Outcome::Malformed) {
        EXPECT_FALSE(read(messages->front()));
    }
    EXPECT_EQ(decoder.feed("#<dial><ok>\x04")->size(), 1U); // it goes on
}

void checkStatement(const Statement &expected, const QByteArray &octets)
{
    Decoder decoder;
    const auto messages = decoder.feed(octets);
    ASSERT_TRUE(messages);
    ASSERT_EQ(messages->size(), size_t(octets.count(endOfMessage)));
    const auto statement = read(messages->front());
    ASSERT_TRUE(statement);
    EXPECT_TRUE(*statement == expected);
    for (const Message &message : *messages)
        EXPECT_TRUE(read(message));
}

} // namespace

TEST(NetTapiBadInputs, EveryRow)
{
    const QList<BadRow> rows = badRows("nettapi");
    ASSERT_EQ(rows.size(), outcomes().size() + statements().size() + elsewhere.size());
    for (const BadRow &row : rows) {
        SCOPED_TRACE(row.name.toStdString());
        const QString number = row.name.section(u'-', 0, 0);
        if (elsewhere.contains(number))
            continue;
        if (outcomes().contains(number)) {
            checkOutcome(outcomes()[number], octetsOf(row));
        } else {
            ASSERT_TRUE(statements().contains(number));
            checkStatement(statements()[number], octetsOf(row));
        }
    }
}
