// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/tapimaster/textcommand.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Jackfield;
using namespace Jackfield::TapiMaster;
using testing::HasSubstr;

namespace {

using Commands = std::vector<Result<TextCommand>>;

template<size_t N>
QByteArray lit(const char (&text)[N])
{
    return QByteArray(text, N - 1); // keeps NULs
}

/// All that comes of a stream fed in the given parts.
Commands decode(const QByteArrayList &parts, bool *overflowed = nullptr)
{
    Decoder decoder;
    Commands all;
    for (const QByteArray &part : parts) {
        for (const auto &command : decoder.feed(part))
            all.push_back(command);
    }
    if (const auto last = decoder.finish())
        all.push_back(*last);
    if (overflowed)
        *overflowed = decoder.overflowed();
    return all;
}

std::string reason(QByteArrayView command)
{
    const auto parsed = parse(command);
    if (parsed)
        return "accepted";
    EXPECT_EQ(parsed.error().code, Error::Code::Malformed);
    return parsed.error().detail.toStdString();
}

const TextCommand makeCall {Verb::MakeCall, "100", "08999998123"};

struct Golden
{
    TextCommand command;
    QByteArray bytes;
};
const Golden golden[] = {
    {makeCall, "MakeCall 100 08999998123"},
    {{Verb::MakeCall, "NNNNN", "+498999998123"}, "MakeCall NNNNN +498999998123"},
    {{Verb::Answer, "100", ""}, "Answer 100"},
    {{Verb::Drop, "100", ""}, "Drop 100"},
    {{Verb::Redirect, "100", "101"}, "Redirect 100 101"},
    {{Verb::Toggle, "100", ""}, "Toggle 100"},
    {{Verb::Transfer, "100", ""}, "Transfer 100"},
    {{Verb::Conference, "100", ""}, "Conference 100"},
    {{Verb::Pickup, "100", "101"}, "Pickup 100 101"},
    {{Verb::Forward, "100", "101"}, "Forward 100 101"},
    {{Verb::Forward, "100", "*"}, "Forward 100 *"},
    {{Verb::Forward, "100", ""}, "Forward 100"},
};

TEST(TextCommand, encodesEveryVerbWithEveryTerminator)
{
    for (const auto &[command, expected] : golden) {
        EXPECT_EQ(encode(command, Terminator::None), expected);
        EXPECT_EQ(encode(command, Terminator::CrLf), expected + "\r\n");
        EXPECT_EQ(encode(command, Terminator::Lf), expected + "\n");
        EXPECT_EQ(encode(command, Terminator::Nul), expected + lit("\0"));
    }
}

TEST(TextCommand, parsesWhatItEncodes)
{
    for (const auto &[command, expected] : golden)
        EXPECT_EQ(parse(expected), command) << expected.constData();
}

TEST(TextCommand, parsesAnySpellingAndBlanks)
{
    EXPECT_EQ(parse("Makecall 100 08999998123"), makeCall);
    EXPECT_EQ(parse("MAKECALL 100 08999998123"), makeCall);
    EXPECT_EQ(parse(" \t makecall\t100 \t 08999998123 \t"), makeCall);
    EXPECT_EQ(parse("forward 21"), (TextCommand {Verb::Forward, "21", ""}));
}

TEST(TextCommand, tellsVerbsByNameInAnyCase)
{
    for (const auto &[command, expected] : golden) {
        EXPECT_EQ(verbOf(nameOf(command.verb)), command.verb);
        EXPECT_EQ(verbOf(nameOf(command.verb).toLower()), command.verb);
    }
    for (const char *other : {"", "Make", "MakeCalls", "MakeCall ", "GET", "NNNNN"})
        EXPECT_EQ(verbOf(other), std::nullopt) << other;
}

TEST(TextCommand, joinsTheGroupsOfANumberToCallOnly)
{
    EXPECT_EQ(parse("MakeCall 100 089 99998 123"), makeCall);
    EXPECT_THAT(reason("Redirect 100 089 99998"), HasSubstr("too many arguments"));
}

TEST(TextCommand, refusesBadForms)
{
    EXPECT_THAT(reason(""), HasSubstr("unknown verb"));
    EXPECT_THAT(reason("   "), HasSubstr("unknown verb"));
    EXPECT_THAT(reason("Hold 100"), HasSubstr("unknown verb"));
    EXPECT_THAT(reason("MakeCal 100 1"), HasSubstr("unknown verb"));
    EXPECT_THAT(reason("MakeCallx 100 1"), HasSubstr("unknown verb"));
    EXPECT_THAT(reason("MakeCall"), HasSubstr("no extension"));
    EXPECT_THAT(reason("MakeCall 100"), HasSubstr("expected MakeCall EXTENSION NUMBER"));
    EXPECT_THAT(reason("Pickup 100"), HasSubstr("missing"));
    EXPECT_THAT(reason("Drop"), HasSubstr("no extension"));
    EXPECT_THAT(reason("Drop 100 101"), HasSubstr("too many"));
    EXPECT_THAT(reason("Forward"), HasSubstr("expected Forward EXTENSION"));
    EXPECT_THAT(reason("Forward *"), HasSubstr("expected Forward EXTENSION"));
    EXPECT_THAT(reason("Forward 100 101 102"), HasSubstr("too many"));
    EXPECT_THAT(reason("MakeCall 100 M\xFCller"), HasSubstr("ASCII"));
    EXPECT_THAT(reason("MakeCall 100 12\x7F"), HasSubstr("ASCII"));
    EXPECT_THAT(reason("MakeCall 100 12\r\nDrop 101"), HasSubstr("ASCII"));
    EXPECT_THAT(reason(lit("MakeCall 100\0 12")), HasSubstr("ASCII"));
}

TEST(TextCommand, encodeRefusesWhatCouldBeTakenForMore)
{
    const TextCommand bad[] = {
        {Verb::MakeCall, "100", ""},
        {Verb::MakeCall, "", "101"},
        {Verb::MakeCall, "100", "1 2"},
        {Verb::MakeCall, "1 00", "12"},
        {Verb::MakeCall, "100", "1\r\nDrop"},
        {Verb::MakeCall, "100", lit("1\0")},
        {Verb::MakeCall, "100", "\xC3\xA4"},
        {Verb::Drop, "100", "101"},
        {Verb::Forward, "*", ""},
        {Verb::MakeCall, "100", QByteArray(500, '1')},
    };
    for (const TextCommand &command : bad) {
        const auto encoded = encode(command, Terminator::CrLf);
        ASSERT_FALSE(encoded) << encoded->constData();
        EXPECT_EQ(encoded.error().code, Error::Code::Malformed);
    }
}

TEST(TextCommand, aCommandHasAtMost512Bytes)
{
    TextCommand longest {Verb::MakeCall, "100", QByteArray(512 - 13, '1')};
    EXPECT_EQ(encode(longest, Terminator::CrLf)->size(), 514);
    EXPECT_EQ(parse(*encode(longest, Terminator::None)), longest);
    longest.argument += '1';
    EXPECT_FALSE(encode(longest, Terminator::None));
    EXPECT_THAT(reason("MakeCall 100 " + longest.argument), HasSubstr("512"));
}

TEST(Decoder, givesTheSameAtEverySplitPoint)
{
    for (const QByteArray &end : {lit("\r\n"), lit("\n"), lit("\r"), lit("\0"), lit("\r\n\0\n")}) {
        const QByteArray stream = "\xEF\xBB\xBFMakeCall 100 08999998123" + end + end + "bad" + end
            + "  " + end + "Forward 21 *" + end + "drop 21";
        const Commands whole = decode({stream});
        ASSERT_EQ(whole.size(), 4u);
        EXPECT_EQ(whole[0], makeCall);
        EXPECT_FALSE(whole[1]);
        EXPECT_EQ(whole[2], (TextCommand {Verb::Forward, "21", "*"}));
        EXPECT_EQ(whole[3], (TextCommand {Verb::Drop, "21", ""}));
        QByteArrayList single;
        for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
            EXPECT_EQ(decode({stream.first(cut), stream.sliced(cut)}), whole) << cut;
            if (cut < stream.size())
                single += stream.sliced(cut, 1);
        }
        EXPECT_EQ(decode(single), whole);
    }
}

TEST(Decoder, skipsEmptyCommandsAndTheMarkAtTheStartOnly)
{
    EXPECT_TRUE(decode({lit("")}).empty());
    EXPECT_TRUE(decode({lit("\r\n\n\r\0 \t\n")}).empty());
    EXPECT_TRUE(decode({lit("\xEF\xBB\xBF")}).empty());
    const Commands later = decode({lit("Drop 1\n\xEF\xBB\xBF"
                                       "Drop 2\n")});
    ASSERT_EQ(later.size(), 2u);
    EXPECT_TRUE(later[0]);
    EXPECT_FALSE(later[1]);
}

TEST(Decoder, finishGivesTheRestOnce)
{
    Decoder decoder;
    EXPECT_TRUE(decoder.feed("Drop 1").empty());
    EXPECT_EQ(*decoder.finish(), (TextCommand {Verb::Drop, "1", ""}));
    EXPECT_FALSE(decoder.finish());
}

TEST(Decoder, aCommandOf513BytesIsBadAndTheNextIsRead)
{
    const Commands commands = decode({"MakeCall 1 " + QByteArray(502, '2') + "\nDrop 1\n"});
    ASSERT_EQ(commands.size(), 2u);
    EXPECT_FALSE(commands[0]);
    EXPECT_TRUE(commands[1]);
}

TEST(Decoder, overflowsAt4096BytesWithoutATerminatorHoweverTheyCome)
{
    const QByteArray stream = "Drop 1\n" + QByteArray(4096, 'A') + "\nDrop 2\n";
    for (const qsizetype cut : {0, 1, 7, 8, 4000, 4102, 4103, 4104}) {
        bool overflowed = false;
        const Commands commands = decode({stream.first(cut), stream.sliced(cut)}, &overflowed);
        EXPECT_TRUE(overflowed) << cut;
        EXPECT_EQ(commands, (Commands {TextCommand {Verb::Drop, "1", ""}})) << cut;
    }
    bool overflowed = true;
    EXPECT_EQ(decode({QByteArray(4095, 'A') + "\nDrop 2\n"}, &overflowed).size(), 2u);
    EXPECT_FALSE(overflowed);
}

// Rows of the shared list of hostile inputs (TT.. of tcp-text, C.. of cti-file) as far as they are
// the parser's; who may call what is decided elsewhere.
TEST(Decoder, hostileStreams)
{
    EXPECT_EQ(decode({lit("MakeCall 100 0891234567\n")}).size(), 1u); // TT01
    EXPECT_EQ(decode({lit("MakeCall 100 0891234567")}).size(), 1u); // TT02, C16
    EXPECT_EQ(decode({lit("Drop 100\r\nMakeCall 100 0891234567\r\n")}).size(), 2u); // TT04, C15

    Decoder small(1024); // TT05
    EXPECT_TRUE(small.feed(QByteArray(65536, 'A')).empty());
    EXPECT_TRUE(small.overflowed());
    EXPECT_FALSE(small.finish());

    const Commands post = decode({lit("POST / HTTP/1.1\r\nHost: 127.0.0.1:2503\r\n\r\n")}); // TT08
    ASSERT_EQ(post.size(), 2u);
    EXPECT_FALSE(post[0]);
    EXPECT_FALSE(post[1]);
    EXPECT_FALSE(decode({lit("EHLO x\r\n")})[0]); // TT09
    EXPECT_FALSE(decode({lit("MakeCall 100 0891234567;Drop 1\r\n")})[0]->argument.contains(' '));
    EXPECT_FALSE(decode({lit("MakeCall 100 M\xFCller\r\n")})[0]); // TT22
    for (const auto &command : decode({lit("\xFF\xFEM\0a\0k\0e\0")})) // TT23
        EXPECT_FALSE(command);
    EXPECT_TRUE(decode({lit("\xEF\xBB\xBFMakeCall 100 0891234567\r\n")})[0]); // TT24

    QByteArray thousand; // TT28
    for (int i = 0; i < 1000; ++i)
        thousand += "MakeCall 100 0891234567\r\n";
    EXPECT_EQ(decode({thousand}).size(), 1000u);
    EXPECT_EQ(decode({lit("MakeCall NNNNN 0891234567\r\n")})[0]->extension, "NNNNN"); // TT31
    EXPECT_EQ(decode({lit("MakeCall NNNNNN 0891234567\r\n")})[0]->extension, "NNNNNN"); // TT32
    EXPECT_FALSE(decode({lit("\x7F"
                             "ELF\x02\x01\x01\0")})[0]); // C13
}

} // namespace
