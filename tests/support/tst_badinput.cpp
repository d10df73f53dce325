// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/badexpectation.h"
#include "tests/support/badinput.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace Jackfield {

static QList<BadPiece> pieces(const char *input)
{
    return badPieces(QString::fromUtf8(input));
}

static BadPiece bytes(const QByteArray &data)
{
    return {{}, {}, data};
}

static BadPiece macro(const char *name, const QStringList &arguments = {})
{
    return {QString::fromLatin1(name), arguments, {}};
}

TEST(BadInputTest, escapesAreBytes)
{
    EXPECT_EQ(pieces("a\\r\\n\\t\\\\\\x00\\xffz").value(0).bytes,
              QByteArray("a\r\n\t\\\0\xffz", 8));
    EXPECT_EQ(pieces("hex:00ff41").value(0).bytes,
              QByteArray("\0\xff"
                         "A",
                         3));
    EXPECT_TRUE(pieces("").isEmpty());
}

TEST(BadInputTest, repetitionsAreWrittenOut)
{
    EXPECT_EQ(pieces("x@@REP(3,ab)@@y"), QList<BadPiece> {bytes("xabababy")});
    EXPECT_EQ(pieces("@@REP(2,a,b\\n)@@"), QList<BadPiece> {bytes("a,b\na,b\n")});
    EXPECT_EQ(pieces("@@REP(3,X-@@N@@: y\\r\\n)@@"),
              QList<BadPiece> {bytes("X-1: y\r\nX-2: y\r\nX-3: y\r\n")});
    EXPECT_EQ(pieces("@@REP(2,@@REP(2,a)@@;)@@"), QList<BadPiece> {bytes("aa;aa;")});
    EXPECT_EQ(pieces("@@REP(10000/s for 10 s,Drop 100)@@"),
              QList<BadPiece> {
                  macro("REP", {QStringLiteral("10000/s for 10 s"), QStringLiteral("Drop 100")})});
}

TEST(BadInputTest, macrosStandBetweenBytes)
{
    EXPECT_EQ(pieces("Make@@CLOSE@@"), (QList<BadPiece> {bytes("Make"), macro("CLOSE")}));
    EXPECT_EQ(pieces("@@PEER_UID(65534)@@Drop 100"),
              (QList<BadPiece> {macro("PEER_UID", {QStringLiteral("65534")}), bytes("Drop 100")}));
    EXPECT_EQ(pieces("h\\r\\n@@EVERY(4s,X: y, z\\r\\n)@@"),
              (QList<BadPiece> {
                  bytes("h\r\n"),
                  macro("EVERY", {QStringLiteral("4s"), QStringLiteral("X: y, z\\r\\n")})}));
    EXPECT_EQ(
        pieces("@@FILE(call.cti, mtime -1h)@@@@REP(2,A)@@"),
        (QList<BadPiece> {macro("FILE", {QStringLiteral("call.cti"), QStringLiteral("mtime -1h")}),
                          bytes("AA")}));
    EXPECT_EQ(pieces("@@SIGSTOP primary@@tel:1"),
              (QList<BadPiece> {macro("SIGSTOP", {QStringLiteral("primary")}), bytes("tel:1")}));
}

TEST(BadInputTest, theLengthIsThatOfTheBody)
{
    EXPECT_EQ(pieces("POST\\r\\nContent-Length: @@LEN@@\\r\\n\\r\\n@@REP(5,ab)@@"),
              QList<BadPiece> {bytes("POST\r\nContent-Length: 10\r\n\r\nababababab")});
}

TEST(BadInputTest, timesHaveUnits)
{
    EXPECT_EQ(timeOf(QStringLiteral("4s")), std::chrono::seconds(4));
    EXPECT_EQ(timeOf(QStringLiteral("0.2 s")), std::chrono::milliseconds(200));
    EXPECT_EQ(timeOf(QStringLiteral("200ms")), std::chrono::milliseconds(200));
    EXPECT_FALSE(timeOf(QStringLiteral("soon")));
}

static std::optional<BadExpectation> expecting(const char *words)
{
    return expectationOf({QStringLiteral("X1-this"), {}, QString::fromUtf8(words)},
                         {{QStringLiteral("X0-other"), {}, QStringLiteral("CONFIRM first time")}});
}

TEST(BadInputTest, expectationsAreTakenFromTheirWords)
{
    using Outcome = BadExpectation::Outcome;
    const auto none = [](QList<int> statuses, bool closes = false) {
        return BadExpectation {Outcome::Nothing, std::move(statuses), closes, {}};
    };
    EXPECT_EQ(expecting("DIAL 0891234567 once"), (BadExpectation {Outcome::Dial, {}, false, {}}));
    EXPECT_EQ(expecting("emergency CONFIRM; never blocked"),
              (BadExpectation {Outcome::Confirm, {}, false, {}}));
    EXPECT_EQ(expecting("REFUSE 421 or 403, before all"), none({421, 403}));
    EXPECT_EQ(expecting("REFUSE"), none({}));
    EXPECT_EQ(expecting("CLOSE with 408 at 5 s after accept"), none({408}, true));
    EXPECT_EQ(expecting("CLOSE at 1024 bytes"), none({}, true));
    EXPECT_EQ(expecting("nothing dialled"), none({}));
    EXPECT_EQ(expecting("as X0; no more"), (BadExpectation {Outcome::Confirm, {}, false, {}}));
    EXPECT_EQ(expecting("as X0 with +49891"),
              (BadExpectation {Outcome::Confirm, {}, false, QStringLiteral("+49891")}));
    EXPECT_EQ(expecting("as TT00"), (BadExpectation {Outcome::Dial, {}, false, {}}));
    EXPECT_FALSE(expecting("as ZZ9"));
    EXPECT_FALSE(expecting("log shows it escaped"));
}

TEST(BadInputTest, theNumberIsThatOfTheFirstCommand)
{
    EXPECT_EQ(numberIn("GET /Makecall%20NNNNN%20%2B49891? HTTP/1.1"), QStringLiteral("+49891"));
    EXPECT_EQ(numberIn("Drop 100\r\nMakeCall 100 089\r\nMakeCall 100 112\r\n"),
              QStringLiteral("089"));
    EXPECT_EQ(numberIn("Drop 100"), QString());
}

TEST(BadInputTest, everyRowOfTheTableIsRead)
{
    for (const char *interface : {"ini", "tel-uri", "single-instance", "dial-template"}) {
        const QList<BadRow> rows = badRows(interface);
        EXPECT_FALSE(rows.isEmpty()) << interface;
        for (const BadRow &row : rows)
            EXPECT_FALSE(bytesOf(badPieces(row.input)).contains("@@")) << qPrintable(row.name);
    }
}

} // namespace Jackfield
