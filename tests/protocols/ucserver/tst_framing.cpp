// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/framing.h"
#include "tests/support/printers.h"
#include "tests/support/ucservervectors.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace Jackfield::UcServer {

namespace {

    using Accept = Deframer::Accept;

    /// The texts of all messages, each with its encoding's letter before it.
    QByteArrayList take(Deframer &deframer, QByteArrayView octets)
    {
        const auto frames = deframer.feed(octets);
        EXPECT_TRUE(frames) << frames.error().detail.toStdString();
        QByteArrayList texts;
        for (const auto &frame : frames.value_or(std::vector<Deframer::Frame>()))
            texts << (frame.encoding == Encoding::Json ? "J" : "B") + frame.message;
        return texts;
    }

    QByteArrayList all(Accept accept, QByteArrayView octets)
    {
        Deframer deframer(accept);
        return take(deframer, octets);
    }

    /// In two reads.
    QByteArrayList split(Deframer &deframer, QByteArrayView octets, qsizetype at)
    {
        QByteArrayList texts = take(deframer, octets.first(at));
        return texts += take(deframer, octets.sliced(at));
    }

    QByteArray fault(Accept accept, const QByteArray &octets)
    {
        Deframer deframer(accept);
        const auto frames = deframer.feed(octets);
        EXPECT_FALSE(frames) << octets.left(50).toHex(' ').toStdString();
        if (frames)
            return {};
        EXPECT_TRUE(deframer.isBroken());
        EXPECT_EQ(deframer.pending(), 0);
        EXPECT_FALSE(deframer.feed(*framed("{}", Encoding::Json))); // for good
        return frames.error().detail.toLatin1();
    }

    QByteArray hex(const char *digits)
    {
        return QByteArray::fromHex(digits);
    }

    /// As the vendor's TypeScript client writes: it counts UTF-16 units.
    QByteArray framedInUnits(const QByteArray &text)
    {
        const auto units = QString::fromUtf8(text).size();
        return 'J' + QByteArray::number(units).rightJustified(7, '0') + text;
    }

    const QByteArray good = *framed("{\"a\":1}", Encoding::Json);
    const QByteArray keepAlive = hex("a10d020301869f020206aa30020500");

} // namespace

TEST(Framing, writesAsTheVendorDoes)
{
    int count = 0;
    for (const MessageVector &vector : messageVectors()) {
        EXPECT_EQ(framed(vector.ber, Encoding::Ber), vector.ber);
        if (vector.framedJson.isEmpty())
            continue;
        const QByteArray text = vector.json.chopped(1); // its line feed
        EXPECT_EQ(framed(text, Encoding::Json), vector.framedJson) << vector.name.toStdString();
        ++count;
    }
    EXPECT_GT(count, 0);
    EXPECT_EQ(framed("{}", Encoding::Json), QByteArrayLiteral("J0000003{}\n"));
}

TEST(Framing, jsonThatIsTooLongForItsPrefixIsRefused)
{
    const auto largest = framed(QByteArray(9'999'998, ' '), Encoding::Json);
    ASSERT_TRUE(largest);
    EXPECT_TRUE(largest->startsWith("J9999999 "));
    EXPECT_FALSE(framed(QByteArray(9'999'999, ' '), Encoding::Json));
}

TEST(Framing, streamsComeApartAtEverySplitPoint)
{
    ASSERT_EQ(streamVectors().size(), 2u);
    for (const StreamVector &stream : streamVectors()) {
        const bool isJson = stream.encoding == Encoding::Json;
        const QByteArrayList expected = all(Accept::Either, stream.octets);
        ASSERT_EQ(expected.size(), stream.messages.size());
        QByteArray joined;
        for (const QByteArray &message : expected) // of JSON the line feed is framed() to write
            joined += *framed(message.sliced(1).chopped(isJson ? 1 : 0), stream.encoding);
        EXPECT_EQ(joined, stream.octets);
        for (const Accept accept : {Accept::Either, isJson ? Accept::Json : Accept::Ber}) {
            EXPECT_EQ(all(accept, stream.octets), expected);
            for (qsizetype at = 0; at <= stream.octets.size(); ++at) {
                Deframer deframer(accept);
                EXPECT_EQ(split(deframer, stream.octets, at), expected) << at;
                EXPECT_EQ(deframer.pending(), 0);
                EXPECT_EQ(deframer.skipped(), 0);
            }
            Deframer deframer(accept);
            QByteArrayList byteWise;
            for (const char &octet : stream.octets)
                byteWise += take(deframer, QByteArrayView(&octet, 1));
            EXPECT_EQ(byteWise, expected);
        }
    }
}

TEST(Framing, aServerTakesWhatTheFirstMessageIsAndNothingElse)
{
    EXPECT_EQ(all(Accept::Either, keepAlive + keepAlive).size(), 2);
    EXPECT_EQ(all(Accept::Either, good + good).size(), 2);
    for (const auto &[first, second] : {std::pair(good, keepAlive), std::pair(keepAlive, good)}) {
        Deframer deframer;
        EXPECT_EQ(take(deframer, first + second).size(), 1);
        EXPECT_TRUE(deframer.isBroken());
        EXPECT_FALSE(deframer.feed({}));
    }
    EXPECT_EQ(all(Accept::Either, "\r\n" + keepAlive).size(), 1);
    EXPECT_EQ(all(Accept::Either, "GET / HTTP/1.1\r\n" + good).size(), 1);
}

TEST(Framing, aPrefixMayHaveOneToNineDigits)
{
    const QByteArray text = "{\"a\":1}";
    for (const char *prefix : {"J7", "J07", "J0000007", "J000000007"})
        EXPECT_EQ(all(Accept::Json, prefix + text), QByteArrayList {'J' + text}) << prefix;
    Deframer deframer(Accept::Json);
    EXPECT_EQ(take(deframer, "J0000000007{\"a\":1}" + good).size(), 1); // ten digits are no start
    EXPECT_EQ(deframer.skipped(), 18);
}

TEST(Framing, octetsThatStartNoMessageAreSkippedAndCounted)
{
    for (const QByteArray &garbage :
         {QByteArray("\r\n"), QByteArray("J"), QByteArray("JJ00"), QByteArray("J12x"),
          QByteArray("J0000003abc"), QByteArray("{\"invoke\":{}}"), QByteArray("}\n\xa1\xa2")}) {
        Deframer deframer(Accept::Json);
        EXPECT_EQ(take(deframer, good + garbage + good).size(), 2) << garbage.toStdString();
        EXPECT_EQ(deframer.skipped(), garbage.size()) << garbage.toStdString();
    }
}

TEST(Framing, aLengthInUtf16UnitsCostsOnlyItsOwnMessage)
{
    const QByteArrayList wanted {"J{\"a\":1}\n"};
    for (const char *name : {"\xc3\xa4", "\xc3\xa4\xc3\xa4", "\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4",
                             "\xe2\x82\xac\xe2\x82\xac", "\xf0\x9f\x98\x80"}) {
        const QByteArray text = QByteArray("{\"invoke\":{\"n\":\"") + name + "\"}}";
        const QByteArray stream = framedInUnits(text) + good;
        EXPECT_EQ(all(Accept::Json, stream), wanted) << name;
        for (qsizetype at = 1; at < stream.size(); ++at) {
            Deframer deframer(Accept::Json);
            EXPECT_EQ(split(deframer, stream, at), wanted) << name << " " << at;
        }
    }
}

TEST(Framing, aLengthThatIsTooLargeDoesNotSwallowTheNextMessage)
{
    const QByteArray text = "{\"b\":\"} J\"}";
    for (qsizetype length = text.size() + 1; length < text.size() + good.size(); ++length) {
        const QByteArray stream = 'J' + QByteArray::number(length) + text + good + good;
        EXPECT_EQ(all(Accept::Json, stream).size(), 2) << length;
    }
}

TEST(Framing, aTextMayHoldWhatLooksLikeAMessage)
{
    const QByteArray text = R"({"a":"\"}\\","b":["J0000002{}","]"]})";
    EXPECT_EQ(all(Accept::Json, *framed(text, Encoding::Json)), QByteArrayList {'J' + text + '\n'});
}

TEST(Framing, brokenFramesAreNotReadForEver)
{
    // Each of them is complete and closes nowhere, and begins within the one before.
    const QByteArray unit = "J999990{\"\",\"";
    Deframer deframer(Accept::Json);
    const auto frames = deframer.feed(unit.repeated(200'000));
    ASSERT_FALSE(frames);
    EXPECT_EQ(frames.error().detail, QStringLiteral("too many JSON messages of a wrong length"));
}

TEST(Framing, memoryFollowsWhatHasComeAndNotWhatALengthClaims)
{
    Deframer json(Accept::Json);
    EXPECT_EQ(take(json, "J9999999{").size(), 0);
    EXPECT_EQ(json.pending(), 9);
    Deframer ber(Accept::Ber);
    EXPECT_EQ(take(ber, hex("a18401000000")).size(), 0); // 16 MiB and no more
    EXPECT_EQ(ber.pending(), 6);
    EXPECT_EQ(fault(Accept::Json, "J16777217{"), "a JSON message over 16 MiB");
    EXPECT_EQ(fault(Accept::Ber, hex("a18401000001")), "a BER message over 16 MiB");
}

// The rows of tests/data/bad-inputs.csv that are the framing's.

TEST(FramingBadInputs, lengthsThatAreNone)
{
    EXPECT_EQ(fault(Accept::Ber, hex("a188ffffffffffffffff")), "a BER message over 16 MiB"); // B03
    EXPECT_EQ(fault(Accept::Ber, hex("a1887fffffffffffffff")), "a BER message over 16 MiB"); // B05
    for (const char *octets : {"a1ff", "a18fffffffffffffffffffffffffffffff", "a180020101"})
        EXPECT_EQ(fault(Accept::Ber, hex(octets)),
                  "a BER message without a definite length"); // B06, B07, B10
}

TEST(FramingBadInputs, octetsThatStartNoMessage)
{
    for (const QByteArray &octets : {hex("bfffffffffff7f00"), '\xbf' + QByteArray(100'000, '\xff')})
        EXPECT_EQ(fault(Accept::Ber, octets), "octets that start no BER message"); // B25, B26
    Deframer deframer(Accept::Ber); // B13
    EXPECT_EQ(take(deframer, keepAlive + hex("deadbeef")), QByteArrayList {'B' + keepAlive});
    EXPECT_TRUE(deframer.isBroken());
    EXPECT_FALSE(deframer.feed({}));
}

TEST(FramingBadInputs, aMessageOctetByOctetIsOneMessage) // B15
{
    Deframer deframer(Accept::Ber);
    QByteArrayList messages;
    for (const char &octet : keepAlive)
        messages += take(deframer, QByteArrayView(&octet, 1));
    EXPECT_EQ(messages, QByteArrayList {'B' + keepAlive});
}

TEST(FramingBadInputs, aWebServerIsNamed) // B34
{
    const QByteArray answer = "HTTP/1.1 400 Bad Request\r\n\r\n";
    for (const Accept accept : {Accept::Ber, Accept::Json}) {
        EXPECT_EQ(fault(accept, answer), "this is a web server");
        Deframer deframer(accept);
        EXPECT_TRUE(deframer.feed(answer.first(4)));
        EXPECT_FALSE(deframer.feed(answer.sliced(4)));
    }
}

TEST(FramingBadInputs, aFrameOf17MiBIsRefusedAtItsHeader) // B35
{
    Deframer deframer(Accept::Ber);
    EXPECT_FALSE(deframer.feed(hex("a18401100000")));
    EXPECT_EQ(deframer.pending(), 0);
    EXPECT_FALSE(deframer.feed(QByteArray(100'000, '\0')));
    EXPECT_EQ(deframer.pending(), 0);
}

TEST(FramingBadInputs, theEncodingIsFixed) // J28
{
    EXPECT_EQ(fault(Accept::Json, hex("a10d020301869f")),
              "BER on a connection that began with JSON");
    Deframer deframer(Accept::Json);
    EXPECT_EQ(take(deframer, good).size(), 1);
    EXPECT_FALSE(deframer.feed(hex("a10d020301869f")));
}

} // namespace Jackfield::UcServer
