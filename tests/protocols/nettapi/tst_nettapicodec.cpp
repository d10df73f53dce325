// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/nettapi/transcript.h"

#include <ctime>

using namespace Jackfield;
using namespace Jackfield::NetTapi;
using testing::ElementsAre;

namespace {

/// Keyword=value, or the keyword alone.
QByteArrayList unitsOf(const Message &message)
{
    QByteArrayList units;
    for (qsizetype i = 0; i < message.unitCount(); ++i) {
        const auto value = message.value(i);
        units << message.keyword(i).toByteArray()
                + (value ? '=' + value->toByteArray() : QByteArray());
    }
    return units;
}

QByteArrayList unitsOf(QByteArrayView octets)
{
    return unitsOf(messageOf(octets));
}

Message::Fault faultOf(QByteArrayView octets)
{
    const auto message = Message::parse(octets);
    EXPECT_FALSE(message) << octets.toByteArray().constData();
    return message ? Message::Fault::TooLong : message.error();
}

/// What a stream that may be cut holds.
struct Taken
{
    std::vector<Message> messages;
    std::optional<Error> fault;
    qint64 dropped = 0;
    qint64 empty = 0;
    qsizetype mostPending = 0;
    bool operator==(const Taken &other) const
    {
        return messages == other.messages && fault == other.fault && dropped == other.dropped
            && empty == other.empty;
    }
};

Taken take(const QByteArrayList &pieces)
{
    Decoder decoder;
    Taken taken;
    for (const QByteArray &piece : pieces) {
        const auto messages = decoder.feed(piece);
        if (messages)
            taken.messages.insert(taken.messages.end(), messages->begin(), messages->end());
        taken.mostPending = std::max(taken.mostPending, decoder.pending());
    }
    if (const auto rest = decoder.feed({}); !rest)
        taken.fault = rest.error();
    EXPECT_EQ(decoder.isBroken(), taken.fault.has_value());
    taken.dropped = decoder.dropped();
    taken.empty = decoder.empty();
    return taken;
}

QByteArrayList bytewise(const QByteArray &octets)
{
    QByteArrayList pieces;
    for (const char octet : octets)
        pieces << QByteArray(1, octet);
    return pieces;
}

const QByteArray valid = "#<dial><ok>\x04";

} // namespace

TEST(NetTapiMessage, Accessors)
{
    const Message message = messageOf("!<login_nettapi><uname=mia><pass=><end>");
    EXPECT_EQ(message.type(), MessageType::Order);
    EXPECT_EQ(message.unitCount(), 4);
    EXPECT_EQ(message.verb(), "login_nettapi");
    EXPECT_EQ(message.keyword(1), "uname");
    EXPECT_EQ(message.value(1), QByteArrayView("mia"));
    EXPECT_EQ(message.value(2), QByteArrayView(""));
    EXPECT_EQ(message.value(3), std::nullopt);
    EXPECT_TRUE(message.has("end"));
    EXPECT_FALSE(message.has("en"));
    EXPECT_EQ(message.valueOf("pass"), QByteArrayView(""));
    EXPECT_EQ(message.valueOf("end"), std::nullopt);
    EXPECT_EQ(message.valueOf("other"), std::nullopt);
    EXPECT_FALSE(message.isUncertain());
    EXPECT_EQ(messageOf("?<call_info=1>").type(), MessageType::Question);
    EXPECT_EQ(messageOf("#<ok>").type(), MessageType::Statement);
}

TEST(NetTapiMessage, IsEqualWhenItsUnitsAre)
{
    const Message message = messageOf("#<uid=107><end>");
    EXPECT_EQ(message, messageOf("# <uid=107>\r\n<end> "));
    EXPECT_FALSE(message == messageOf("?<uid=107><end>"));
    EXPECT_FALSE(message == messageOf("#<uid=107><end=>"));
    const Message copy = message; // NOLINT: that a copy keeps its own octets
    EXPECT_EQ(copy.valueOf("uid"), QByteArrayView("107"));
}

TEST(NetTapiMessage, RepeatedUnits)
{
    const Message message = messageOf("#<serial=1><end><serial=2>");
    EXPECT_TRUE(message.isUncertain());
    EXPECT_TRUE(message.isRepeated("serial"));
    EXPECT_FALSE(message.isRepeated("end"));
    EXPECT_FALSE(message.isRepeated("uid"));
    EXPECT_EQ(message.valueOf("serial"), QByteArrayView("1"));
    QByteArray many = "#";
    for (int i = 0; i < maxUnits - 1; ++i)
        many += "<k" + QByteArray::number(i) + '>';
    EXPECT_FALSE(messageOf(many).isUncertain());
    EXPECT_TRUE(messageOf(many + "<k77>").isUncertain());
}

TEST(NetTapiMessage, GreaterSignEndsAUnitOnlyBeforeTheNext) // 3.1
{
    EXPECT_THAT(unitsOf("#<caller_name=A > B><serial=4>"),
                ElementsAre("caller_name=A > B", "serial=4"));
    EXPECT_THAT(unitsOf("#<n=<img src=x>><serial=4>"), ElementsAre("n=<img src=x>", "serial=4"));
    EXPECT_THAT(unitsOf("#<n=a>>>"), ElementsAre("n=a>>"));
    EXPECT_THAT(unitsOf("#<n=a> >"), ElementsAre("n=a> "));
    EXPECT_THAT(unitsOf("#<n=>>"), ElementsAre("n=>"));
    EXPECT_THAT(unitsOf("#<n=X><end>"), ElementsAre("n=X", "end")); // cannot be told apart
}

TEST(NetTapiMessage, FirstEqualsSignSplits)
{
    EXPECT_THAT(unitsOf("#<note=a=b=>"), ElementsAre("note=a=b="));
    EXPECT_EQ(messageOf("#<note=a=b>").keyword(0), "note");
}

TEST(NetTapiMessage, BlanksBetweenUnits)
{
    const Message message = messageOf("#\r\n<uid=107>\r\n \t<call=2> <serial=88>\n<end>\r\n ");
    EXPECT_THAT(unitsOf(message), ElementsAre("uid=107", "call=2", "serial=88", "end"));
    EXPECT_EQ(encode(message), "#<uid=107><call=2><serial=88><end>\x04");
    EXPECT_THAT(unitsOf("#<note=a\r\nb >"), ElementsAre("note=a\r\nb ")); // in a value they stay
}

TEST(NetTapiMessage, Faults)
{
    using Fault = Message::Fault;
    EXPECT_EQ(faultOf(""), Fault::UnknownType);
    EXPECT_EQ(faultOf("@<ok>"), Fault::UnknownType);
    EXPECT_EQ(faultOf("#"), Fault::NoUnit);
    EXPECT_EQ(faultOf("# \r\n"), Fault::NoUnit);
    EXPECT_EQ(faultOf("#ok"), Fault::NoUnit);
    for (const char *octets : {"#<>", "#<=1>", "#<a-b>", "#<a b>", "#<a >", "#<\xc3\xa4=1>",
                               "#<a><>", "#<a>b><c>", "#<ca-ll=2>"})
        EXPECT_EQ(faultOf(octets), Fault::BadKeyword) << octets;
    for (const char *octets : {"#<", "#<a", "#<a=", "#<a=b", "#<a=b>c", "#<a><b", "#<a=1<b=2"})
        EXPECT_EQ(faultOf(octets), Fault::NotClosed) << octets;
}

TEST(NetTapiMessage, Limits)
{
    const QByteArray units = QByteArray("<k=v>").repeated(maxUnits);
    EXPECT_EQ(messageOf('#' + units).unitCount(), maxUnits);
    EXPECT_EQ(faultOf('#' + units + "<k>"), Message::Fault::TooManyUnits);
    const QByteArray longest = "#<k=" + QByteArray(maxMessage - 5, 'v') + '>';
    EXPECT_EQ(messageOf(longest).value(0)->size(), maxMessage - 5);
    EXPECT_EQ(faultOf(longest + ' '), Message::Fault::TooLong);
}

TEST(NetTapiDecoder, EveryMessageOfTheTranscript)
{
    ASSERT_EQ(transcript().size(), 34);
    QByteArray all;
    for (const TranscriptLine &line : transcript()) {
        const Taken taken = take({line.octets});
        ASSERT_EQ(taken.messages.size(), 1U) << line.name.constData();
        EXPECT_EQ(encode(taken.messages.front()), line.octets);
        QList<UnitText> units;
        for (qsizetype i = 0; i < taken.messages.front().unitCount(); ++i) {
            const auto value = taken.messages.front().value(i);
            units << UnitText {taken.messages.front().keyword(i).toByteArray(),
                               value ? std::optional(value->toByteArray()) : std::nullopt};
        }
        EXPECT_EQ(encode(taken.messages.front().type(), units).value(), line.octets);
        all += line.octets;
    }
    const Taken joined = take({all});
    EXPECT_EQ(joined.messages.size(), size_t(transcript().size()));
    EXPECT_EQ(take(bytewise(all)), joined);
}

TEST(NetTapiDecoder, EverySplitPoint)
{
    for (const TranscriptLine &line : transcript()) {
        for (const QByteArray &octets : {line.octets, line.octets + line.octets}) {
            const Taken whole = take({octets});
            EXPECT_EQ(whole.messages.size(), size_t(octets.count('\x04')));
            for (qsizetype cut = 0; cut <= octets.size(); ++cut)
                ASSERT_EQ(take({octets.left(cut), octets.mid(cut)}), whole) << cut;
            EXPECT_EQ(take(bytewise(octets)), whole);
        }
    }
}

TEST(NetTapiDecoder, GarbageIsTheSameHoweverItIsCut)
{
    for (const QByteArray &octets :
         {valid + "\x04 \r\n\x04" + valid, valid + "rubbish\x04" + valid,
          valid + "#<a-b>\x04\x04#\x04" + valid + " \r\n", "\r\n " + valid + "!<ok",
          valid + "\xff\xfd", valid + "#<a>\x04\x01" + valid, QByteArray("HTTP/1.1 400"),
          QByteArray(" \r\n\x15\x03"), QByteArray("#\x04@\x04"),
          valid + '#' + QByteArray("<k>").repeated(maxUnits + 1) + '\x04' + valid}) {
        const Taken whole = take({octets});
        for (qsizetype cut = 0; cut <= octets.size(); ++cut)
            ASSERT_EQ(take({octets.left(cut), octets.mid(cut)}), whole)
                << octets.constData() << cut;
        EXPECT_EQ(take(bytewise(octets)), whole) << octets.constData();
    }
}

TEST(NetTapiDecoder, CountsWhatItDropsAndWhatIsEmpty)
{
    const Taken taken = take({"\x04\x04 \r\n\x04" + valid + "@<ok>\x04#\x04#<a-b>\x04" + valid});
    EXPECT_EQ(taken.messages.size(), 2U);
    EXPECT_EQ(taken.empty, 3);
    EXPECT_EQ(taken.dropped, 3);
    EXPECT_EQ(taken.fault, std::nullopt);
}

TEST(NetTapiDecoder, AnotherServerIsKnownByItsFirstOctet)
{
    for (const QByteArray &octets :
         {QByteArray("H"), QByteArray("@<ok>\x04"), QByteArray("\xff"), QByteArray("\x15"),
          QByteArray(1, '\0'), QByteArray("\r\n ~")}) {
        Decoder decoder;
        const auto messages = decoder.feed(octets);
        ASSERT_FALSE(messages) << octets.constData();
        EXPECT_EQ(messages.error().code, Error::Code::Malformed);
        EXPECT_TRUE(messages.error().detail.contains(QLatin1String("not a NetTAPI server")));
        EXPECT_FALSE(decoder.feed(valid)) << "it reads nothing any more";
    }
    // A message that is none does not make it one.
    EXPECT_TRUE(take({"#\x04", "H"}).fault);
}

TEST(NetTapiDecoder, InASessionOnlyWhatIsNoTextEndsIt)
{
    EXPECT_FALSE(take({valid, "H"}).fault);
    EXPECT_FALSE(take({valid, "#<n=\x15\xff>\x04"}).fault);
    for (const char *octet : {"\xff", "\x15", "\x7f"}) {
        const Taken taken = take({valid, octet});
        EXPECT_EQ(taken.messages.size(), 1U);
        ASSERT_TRUE(taken.fault);
        EXPECT_FALSE(taken.fault->detail.contains(QLatin1String("not a NetTAPI server")));
    }
}

TEST(NetTapiDecoder, MessagesBeforeAFaultComeFirst)
{
    Decoder decoder;
    const auto messages = decoder.feed(valid + valid + '\xff' + valid);
    ASSERT_TRUE(messages);
    EXPECT_EQ(messages->size(), 2U);
    EXPECT_TRUE(decoder.isBroken());
    EXPECT_EQ(decoder.pending(), 0);
    EXPECT_FALSE(decoder.feed({}));
}

TEST(NetTapiDecoder, Limits)
{
    const QByteArray longest = "#<k=" + QByteArray(maxMessage - 5, 'v') + '>';
    for (const qsizetype piece : {qsizetype(1), qsizetype(1000), 2 * maxMessage}) {
        QByteArrayList good;
        QByteArrayList bad;
        const QByteArray more = longest + ' ';
        for (qsizetype at = 0; at < more.size(); at += piece) {
            good << longest.mid(at, piece);
            bad << more.mid(at, piece);
        }
        const Taken taken = take(good << "\x04");
        EXPECT_EQ(taken.messages.size(), 1U);
        EXPECT_EQ(taken.fault, std::nullopt);
        const Taken broken = take(bad);
        ASSERT_TRUE(broken.fault) << "without waiting for an end";
        EXPECT_EQ(broken.fault->code, Error::Code::Malformed);
        EXPECT_LE(broken.mostPending, maxMessage);
    }
    const QByteArray units = '#' + QByteArray("<k=v>").repeated(maxUnits);
    EXPECT_EQ(take({units + '\x04'}).messages.size(), 1U);
    EXPECT_TRUE(take({units + "<k=v>\x04"}).fault);
}

TEST(NetTapiDecoder, BlanksBeforeAMessageAreNotKept)
{
    Decoder decoder;
    for (int i = 0; i < 10; ++i) {
        ASSERT_TRUE(decoder.feed(QByteArray(maxMessage, ' ')));
        EXPECT_EQ(decoder.pending(), 0);
    }
    EXPECT_EQ(decoder.feed(valid)->size(), 1U);
}

// It would take many times as long if an octet were looked at again for each that follows.
TEST(NetTapiDecoder, IsQuickOnGarbage)
{
    const std::clock_t start = std::clock();
    for (const QByteArray &unit :
         {QByteArray("#"), QByteArray("#<"), QByteArray("> "), QByteArray("<a=>b")}) {
        Decoder decoder;
        const QByteArray octets = "#<k=" + unit.repeated(60'000 / unit.size()) + endOfMessage;
        size_t messages = 0;
        for (const char octet : octets.repeated(20))
            messages += decoder.feed(QByteArrayView(&octet, 1))->size();
        EXPECT_EQ(messages + size_t(decoder.dropped()), 20U);
    }
    EXPECT_LT((std::clock() - start) / CLOCKS_PER_SEC, 5);
}

TEST(NetTapiEncode, RefusesWhatCannotStandInAMessage)
{
    const auto order = [](const QByteArray &keyword, const std::optional<QByteArray> &value) {
        return encode(MessageType::Order, {{"dial"}, {keyword, value}});
    };
    EXPECT_EQ(order("addr", "9,1").value(), "!<dial><addr=9,1>\x04");
    EXPECT_EQ(order("addr", "").value(), "!<dial><addr=>\x04");
    EXPECT_EQ(order("addr", std::nullopt).value(), "!<dial><addr>\x04");
    for (int octet = 0; octet < 256; ++octet) {
        const QByteArray text(1, char(octet));
        const bool isControl = octet < 0x20 || octet == 0x7f;
        EXPECT_EQ(order("addr", "1" + text).has_value(), !isControl) << octet;
        EXPECT_EQ(order("a" + text, "1").has_value(), isalnum(octet) || octet == '_') << octet;
        EXPECT_EQ(encodeAsIs(MessageType::Order, {{"dial", text}}).has_value(), octet != 4)
            << octet;
        EXPECT_EQ(encodeAsIs(MessageType::Order, {{"a" + text}}).has_value(),
                  isalnum(octet) || octet == '_')
            << octet;
    }
    EXPECT_EQ(order("", "1").error().code, Error::Code::Malformed);
    EXPECT_FALSE(encode(MessageType::Order, {}));
    EXPECT_TRUE(encode(MessageType::Order, QList<UnitText>(maxUnits, {"k"})));
    EXPECT_FALSE(encode(MessageType::Order, QList<UnitText>(maxUnits + 1, {"k"})));
    EXPECT_TRUE(encode(MessageType::Order, {{"k", QByteArray(maxMessage - 5, 'v')}}));
    EXPECT_FALSE(encode(MessageType::Order, {{"k", QByteArray(maxMessage - 4, 'v')}}));
}
