// SPDX-License-Identifier: GPL-3.0-or-later
// What the BER reader makes of messages that are unusual, wrong or meant to hurt.
#include "protocols/ucserver/bercodec.h"
#include "tests/support/badinput.h"
#include "tests/support/printers.h"
#include "tests/support/ucservervectors.h"

#include <QElapsedTimer>

#include <gtest/gtest.h>

namespace Jackfield::UcServer {

namespace {

    QByteArray hex(const char *digits)
    {
        return QByteArray::fromHex(digits);
    }

    bool isMalformed(const QByteArray &octets, const OperationOfInvoke &operationOf = {})
    {
        const auto message = decodeBer(octets, operationOf);
        return !message && message.error().code == Error::Code::Malformed
            && !message.error().detail.isEmpty();
    }

    /// The argument of an invoke; a failed expectation and nothing when it is none.
    Payload argumentOf(const QByteArray &octets)
    {
        const auto message = decodeBer(octets, {});
        EXPECT_TRUE(message) << octets.toHex().constData() << ": "
                             << message.error().detail.toStdString();
        return message ? std::get<Invoke>(*message).argument : Payload();
    }

    bool isUnreadable(const QByteArray &octets)
    {
        const Payload argument = argumentOf(octets);
        const auto *unreadable = std::get_if<UnreadableArgument>(&argument);
        return unreadable && !unreadable->why.isEmpty();
    }

    /// An element with its length in the shortest form.
    QByteArray element(quint8 tag, const QByteArray &content)
    {
        QByteArray length;
        for (qsizetype rest = content.size(); rest > 0; rest >>= 8)
            length.prepend(char(rest));
        if (content.size() > 127)
            length.prepend(char(0x80 | length.size()));
        else
            length = QByteArray(1, char(content.size()));
        return char(tag) + length + content;
    }

    /// asnCtiDropCall with this argument.
    QByteArray dropCall(const QByteArray &argument)
    {
        return element(0xa1, hex("02010f 020204b3") + argument);
    }

    const MessageVector &baseOf(const ToleranceVector &vector)
    {
        return messageVector(vector.base.toLatin1().constData());
    }

    QByteArray badOctets(const QString &name)
    {
        for (const BadRow &row : badRows("ber")) {
            if (row.name.startsWith(name + u'-'))
                return bytesOf(badPieces(row.input));
        }
        ADD_FAILURE() << "no row " << name.toStdString();
        return {};
    }

} // namespace

TEST(BerTolerance, everyVectorOfTheTableIsJudged)
{
    // The same message as its base.
    const QStringList same {
        QStringLiteral("tol.trailing.context9"), QStringLiteral("tol.trailing.two"),
        QStringLiteral("tol.trailing.seq"), QStringLiteral("tol.trailing.params"),
        QStringLiteral("tol.trailing.error"), QStringLiteral("tol.bool.01"),
        QStringLiteral("tol.int.padded"), QStringLiteral("tol.len.long.outer"),
        QStringLiteral("tol.len.long.string"),
        // The vendor's reader refuses these; ours need not (ucserver.md 7.3).
        QStringLiteral("tol.len.indefinite.payload"), QStringLiteral("tol.len.long.payload"),
        // The vendor's old stub writes these, so that a server for everyone reads them (5.1).
        QStringLiteral("tol.env.implicit.opname"), QStringLiteral("tol.env.implicit.auth")};
    // Without the argument: a server rejects them, as the vendor's does (5.4).
    const QStringList unreadable {QStringLiteral("tol.utf8.constructed"),
                                  QStringLiteral("tol.seq.missing"),
                                  QStringLiteral("tol.seq.order")};
    // The vendor reads both. We do not: the first header says where a message ends (security.md
    // T73), and what follows it in a WebSocket frame was never a message.
    const QStringList refused {QStringLiteral("tol.len.indefinite.outer"),
                               QStringLiteral("tol.env.trailing")};
    // With a meaning of their own, each a test below.
    const QStringList special {QStringLiteral("tol.seq.empty"), QStringLiteral("tol.enum.unknown"),
                               QStringLiteral("tol.env.zero.opid"),
                               QStringLiteral("tol.env.implicit.session")};
    for (const ToleranceVector &vector : toleranceVectors()) {
        SCOPED_TRACE(vector.name.toStdString());
        if (same.contains(vector.name)) {
            const MessageVector &base = baseOf(vector);
            const auto message = decodeBer(vector.ber, base.operationOf());
            ASSERT_TRUE(message) << message.error().detail.toStdString();
            EXPECT_TRUE(*message == *decodeBer(base.ber, base.operationOf()));
        } else if (unreadable.contains(vector.name)) {
            EXPECT_FALSE(vector.vendorAccepts);
            EXPECT_TRUE(isUnreadable(vector.ber));
        } else if (refused.contains(vector.name)) {
            EXPECT_TRUE(isMalformed(vector.ber, baseOf(vector).operationOf()));
        } else {
            EXPECT_TRUE(special.contains(vector.name));
        }
    }
}

TEST(BerTolerance, anArgumentWithoutAnyElementLeavesAllBlank)
{
    EXPECT_TRUE(argumentOf(dropCall(hex("3000"))) == Payload(KnownPayload(CtiDropCallArgument())));
    EXPECT_TRUE(std::holds_alternative<std::monostate>(argumentOf(dropCall({}))));
    // Only an argument: a result that leaves its one member out says nothing.
    const auto operationOf = messageVector("asnCtiDropCall.res").operationOf();
    EXPECT_TRUE(isMalformed(hex("a20a 020105 3005 020100 3000"), operationOf));
}

TEST(BerTolerance, anEnumeratedValueOfTheFutureIsKept)
{
    const Payload argument = argumentOf(hex("a10f 020102 020204ec 3006 0a0163 020101"));
    const auto *lines = payloadAs<CtiEnumPhoneLinesArgument>(argument);
    ASSERT_TRUE(lines);
    EXPECT_EQ(qint64(lines->lines), 99);
    EXPECT_TRUE(isUnreadable(hex("a113 020102 020204ec 300a 0a050100000000 020101")));
}

TEST(BerTolerance, theSessionOfAnOldStubIsRead)
{
    for (const char *session : {"8102 5331", "a104 0c02 5331"}) {
        const auto message = decodeBer(element(0xa1, hex(session) + hex("02010f 020204b3")), {});
        ASSERT_TRUE(message) << session << message.error().detail.toStdString();
        EXPECT_EQ(std::get<Invoke>(*message).sessionId, QStringLiteral("S1"));
    }
}

TEST(BerTolerance, anOperationIsKnownByItsNameWhereTheIdIsZero)
{
    const auto nameless = hex("a10d 02010f 020100 3005 0c03414243");
    const Payload unknown = argumentOf(nameless);
    EXPECT_TRUE(std::holds_alternative<UnknownPayload>(unknown));
    const auto named =
        hex("a11f 02010f a210 0c0e 61736e43746944726f7043616c6c 020100 3005 0c03414243");
    EXPECT_TRUE(payloadAs<CtiDropCallArgument>(argumentOf(named)));
}

TEST(BerTolerance, trailingElementsAreSkippedWhateverTheirTags)
{
    const Payload usual = argumentOf(dropCall(hex("30030c0141")));
    // A miscompiled server's, in some of the builds there may be; a private one; an ended one.
    for (const char *trailing :
         {"1f80801600", "1fff7f00", "9f8100 00", "bf7f00", "df8080800100", "ff7f020500", "0000",
          "30800c01420000", "89 8180" /* see below */}) {
        QByteArray octets = hex("0c0141") + hex(trailing);
        if (octets.endsWith(hex("898180")))
            octets += QByteArray(128, 'x');
        EXPECT_TRUE(argumentOf(dropCall(element(0x30, octets))) == usual) << trailing;
    }
    // A tag without an end, one of too many octets, a length that is too big, half an element.
    for (const char *broken : {"1f80", "1f808080808001 00", "8901", "89", "1f808016 05", "898180"})
        EXPECT_TRUE(isUnreadable(dropCall(element(0x30, hex("0c0141") + hex(broken))))) << broken;
}

TEST(BerTolerance, knownMembersInTheWrongPlaceAreNoExtension)
{
    // asnGetUserTokenV2 {[0] iType, [1] iTTL}
    const auto request = [](const char *members) {
        return element(0xa1, hex("02010f 020203ef") + element(0x30, hex(members)));
    };
    const Payload both = argumentOf(request("800101 810102"));
    ASSERT_TRUE(payloadAs<UserTokenV2Argument>(both));
    EXPECT_EQ(payloadAs<UserTokenV2Argument>(both)->timeToLive, 2);
    EXPECT_TRUE(argumentOf(request("800101 810102 a2020c00")) == both); // published without type
    EXPECT_TRUE(isUnreadable(request("810102 800101")));
    EXPECT_TRUE(isUnreadable(request("800101 800101 810102")));
    EXPECT_TRUE(isUnreadable(request("800101 8a00 810102")));
}

TEST(BerTolerance, lengthsMayBeLongOrIndefiniteInside)
{
    const Payload usual = argumentOf(dropCall(hex("30030c0141")));
    for (const char *argument :
         {"30810 30c0141", "3084000000030c0141", "30880000000000000003 0c0141", "30040c810141",
          "30800c01410000", "30800c8200014130800c01420000 a9800000 0000"}) {
        EXPECT_TRUE(argumentOf(dropCall(hex(argument))) == usual) << argument;
    }
    // No end, an end that is not there yet, a primitive without a length, nine octets of length.
    for (const char *argument : {"30800c0141", "30800c014100", "30800c80410000 0000",
                                 "3089000000000000000003 0c0141", "30ff0c0141"})
        EXPECT_TRUE(isMalformed(dropCall(hex(argument)))) << argument;
}

TEST(BerTolerance, valuesOfTheWrongSizeAreRefused)
{
    const auto result = [](const char *members) {
        return element(0xa2, hex("020105") + element(0x30, hex("020100") + hex(members)));
    };
    const auto dropped = messageVector("asnCtiDropCall.res").operationOf();
    EXPECT_FALSE(isMalformed(result("3003010101"), dropped));
    EXPECT_TRUE(isMalformed(result("30020100"), dropped));
    EXPECT_TRUE(isMalformed(result("300401020001"), dropped));
    EXPECT_TRUE(isMalformed(hex("a2020200")));
    EXPECT_FALSE(isMalformed(hex("a20a0208ffffffffffffffff")));
    EXPECT_TRUE(isMalformed(hex("a20b0209ffffffffffffffffff")));
    EXPECT_TRUE(isUnreadable(hex("a10e020301869f020206aa3003050100"))); // NULL with contents
}

TEST(BerTolerance, tenThousandLinesAreNotTooMany)
{
    RoseResult result;
    result.invokeId = 5;
    result.resultValue = 0;
    CtiEnumPhoneLinesResult lines;
    lines.lines.resize(10'000);
    result.result = KnownPayload(lines);
    const auto back = decodeBer(encodeBer(result),
                                [](qint64) { return findOperation(EnumPhoneLinesOperation::id); });
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, RoseMessage(result));
}

TEST(BerTolerance, theCountOfElementsEnds)
{
    // asnCtiNotifyLineSortOrderChanged with a list of empty texts.
    const auto sortOrder = [](qsizetype count) {
        const QByteArray list = element(0x30, QByteArray(hex("0c00")).repeated(count));
        return element(0xa1, hex("020301869f 0202050f") + element(0x30, hex("0c00") + list));
    };
    const Payload most = argumentOf(sortOrder(10'000));
    ASSERT_TRUE(payloadAs<CtiNotifyLineSortOrderChanged>(most));
    EXPECT_EQ(payloadAs<CtiNotifyLineSortOrderChanged>(most)->lineUris.size(), 10'000u);
    EXPECT_TRUE(isUnreadable(sortOrder(10'001)));
    EXPECT_TRUE(isUnreadable(sortOrder(1'000'000)));
    // Skipped elements count too, also those within indefinite lengths.
    const QByteArray junk = QByteArray(hex("8900")).repeated(200'000);
    EXPECT_TRUE(isMalformed(dropCall(element(0x30, hex("0c0141") + junk))));
    EXPECT_TRUE(isMalformed(dropCall(hex("30800c0141") + junk + hex("0000"))));
}

TEST(BerTolerance, nestingEnds)
{
    const auto nested = [](int depth) {
        return dropCall(hex("30800c0141") + QByteArray(hex("a980")).repeated(depth)
                        + QByteArray(hex("0000")).repeated(depth) + hex("0000"));
    };
    EXPECT_TRUE(payloadAs<CtiDropCallArgument>(argumentOf(nested(60))));
    EXPECT_TRUE(isMalformed(nested(65)));
    EXPECT_TRUE(isMalformed(nested(100'000)));
}

TEST(BerTolerance, theBadInputsOfTheCodec)
{
    QElapsedTimer timer;
    timer.start();
    for (const char *name : {"B03", "B05", "B06", "B07", "B10", "B12", "B16", "B17", "B18", "B25",
                             "B26", "B28", "B29", "B34"}) {
        EXPECT_TRUE(isMalformed(badOctets(QLatin1String(name)))) << name;
    }
    EXPECT_LT(timer.elapsed(), 5000) << "a message that costs more than it weighs";

    // asnTransportKeepAlive, alone and with octets behind it, which the framing cuts off.
    const QByteArray whole = badOctets(QStringLiteral("B00"));
    EXPECT_TRUE(payloadAs<TransportKeepAliveArgument>(argumentOf(whole)));
    EXPECT_TRUE(isMalformed(badOctets(QStringLiteral("B13"))));
    // Wrong in the argument only: the server rejects it.
    EXPECT_TRUE(isUnreadable(badOctets(QStringLiteral("B20"))));
    const auto negative = decodeBer(badOctets(QStringLiteral("B19")), {});
    ASSERT_TRUE(negative);
    EXPECT_EQ(std::get<Invoke>(*negative).invokeId, -1);
}

TEST(BerTolerance, octetsThatAreNoUtf8BecomeReplacementCharacters)
{
    for (const char *name : {"B22", "B23"}) {
        const auto message = decodeBer(badOctets(QLatin1String(name)), {});
        ASSERT_TRUE(message) << name << message.error().detail.toStdString();
        const QString session = std::get<Invoke>(*message).sessionId.value_or(QString());
        EXPECT_FALSE(session.isEmpty()) << name;
        EXPECT_EQ(session.count(QChar::ReplacementCharacter), session.size()) << name;
    }
}

TEST(BerTolerance, everySingleWrongOctetIsSurvived)
{
    const MessageVector &vector = messageVector("asnCtiNotifyLineCallInformationChanged.event.all");
    int read = 0;
    for (qsizetype i = 0; i < vector.ber.size(); ++i) {
        for (int value = 0; value < 256; ++value) {
            std::vector<char> octets(vector.ber.cbegin(), vector.ber.cend());
            octets[size_t(i)] = char(value);
            const auto message =
                decodeBer(QByteArrayView(octets.data(), qsizetype(octets.size())), {});
            if (message) {
                ++read;
                encodeBer(*message);
            }
        }
    }
    EXPECT_GT(read, vector.ber.size()); // the unchanged one at every place, to begin with
}

TEST(BerTolerance, streamsAreCutByTheLengthOutside)
{
    // Of a minimal header.
    const auto sizeOf = [](const QByteArray &octets) {
        const quint8 length = quint8(octets[1]);
        if (length < 0x80)
            return 2 + qsizetype(length);
        const QByteArray digits = octets.mid(2, length & 0x7f).toHex();
        return 2 + (length & 0x7f) + qsizetype(digits.toLongLong(nullptr, 16));
    };
    int count = 0;
    for (const StreamVector &stream : streamVectors()) {
        if (stream.encoding != Encoding::Ber)
            continue;
        QByteArray rest = stream.octets;
        for (const QString &name : stream.messages) {
            const QByteArray octets = rest.left(sizeOf(rest));
            rest.remove(0, octets.size());
            const std::string operation = name.section(u'.', 0, 0).toStdString();
            const auto message =
                decodeBer(octets, [&](qint64) { return findOperation(operation); });
            ASSERT_TRUE(message) << name.toStdString();
            EXPECT_EQ(encodeBer(*message), octets) << name.toStdString();
            ++count;
        }
        EXPECT_TRUE(rest.isEmpty());
    }
    EXPECT_EQ(count, 4);
}

} // namespace Jackfield::UcServer
