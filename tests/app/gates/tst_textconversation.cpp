// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/textconversation.h"

#include <gmock/gmock.h>

namespace Jackfield {

using TapiMaster::TextCommand;
using TapiMaster::Verb;
using State = TextConversation::State;
using End = TextConversation::End;

namespace {

    struct Seen
    {
        TextConversation::Commands commands;
        State state = State::Opening;
        End end = End::None;
        QByteArray http;
        bool operator==(const Seen &) const = default;
    };

    Seen converse(QByteArrayView bytes, qsizetype pieceSize, bool finish = true)
    {
        TextConversation conversation;
        Seen seen;
        while (!bytes.isEmpty()) {
            const auto piece = bytes.first(std::min(pieceSize, bytes.size()));
            for (auto &command : conversation.feed(piece))
                seen.commands.push_back(std::move(command));
            seen.http += conversation.takeHttp();
            bytes = bytes.sliced(piece.size());
        }
        if (finish) {
            for (auto &command : conversation.finish())
                seen.commands.push_back(std::move(command));
        }
        seen.state = conversation.state();
        seen.end = conversation.end();
        return seen;
    }

    /// The same in any pieces.
    Seen converse(const QByteArray &bytes)
    {
        const Seen whole = converse(bytes, bytes.size());
        for (qsizetype size = 1; size <= std::min(bytes.size(), qsizetype(40)); ++size)
            EXPECT_EQ(converse(bytes, size), whole) << "in pieces of " << size;
        return whole;
    }

    QList<QByteArray> numbersOf(const Seen &seen)
    {
        QList<QByteArray> numbers;
        for (const auto &command : seen.commands)
            numbers << (command ? command->argument : QByteArray("-"));
        return numbers;
    }

} // namespace

TEST(TextConversation, TakesCommandsWithAnyLineEnd)
{
    for (const QByteArray &end : {QByteArray("\r\n"), QByteArray("\n"), QByteArray("\r"),
                                  QByteArray(1, '\0'), QByteArray()}) {
        const Seen seen = converse("makecall 100 0891234567" + end);
        ASSERT_EQ(seen.commands.size(), 1u);
        EXPECT_EQ(*seen.commands.front(), (TextCommand {Verb::MakeCall, "100", "0891234567"}));
        EXPECT_EQ(seen.end, End::Complete);
    }
    EXPECT_EQ(numbersOf(converse("\xEF\xBB\xBF"
                                 "MakeCall 100 1\r\n")),
              QList<QByteArray> {"1"});
    EXPECT_EQ(numbersOf(converse("\r\n\n  MakeCall 100 1\r\n\t\r\nMakeCall 100 2\n")),
              (QList<QByteArray> {"1", "2"}));
}

TEST(TextConversation, KeepsThePlaceOfBadCommands)
{
    const Seen seen = converse("Drop\r\nMakeCall 100 M\xfcller\r\nMakeCall 100 1\r\n");
    EXPECT_EQ(numbersOf(seen), (QList<QByteArray> {"-", "-", "1"}));
    EXPECT_EQ(seen.end, End::Complete) << "it stays open until its end";
}

TEST(TextConversation, ClosesAtALineThatIsNoCommand)
{
    for (const QByteArray &line :
         {QByteArray("EHLO x\r\n"), QByteArray("Host: 127.0.0.1\r\n"),
          QByteArray("GET / HTTP/1.1\r\n"), QByteArray("MakeCallX 1 2\r\n"), QByteArray("Mak\r\n"),
          QByteArray("POST\r\n"), QByteArray("\x16\x03\x01", 3),
          QByteArray("\xEF\xBB\xBFMakeCall 100 3\r\n")}) {
        const Seen seen = converse("MakeCall 100 1\r\n" + line + "MakeCall 100 2\r\n");
        EXPECT_EQ(numbersOf(seen), QList<QByteArray> {"1"}) << line.constData();
        EXPECT_EQ(seen.end, End::Foreign) << line.constData();
    }
    EXPECT_EQ(converse("EHLO x\r\nMakeCall 100 1\r\n"), (Seen {{}, State::Over, End::Foreign, {}}));
    EXPECT_EQ(converse(QByteArray("\xff\xfeM\0a\0k\0e\0", 10)).end, End::Foreign);
    EXPECT_EQ(converse("Mak").end, End::Foreign) << "ended within a word";
    EXPECT_EQ(converse("get / HTTP/1.1\r\n\r\n").end, End::Foreign) << "methods have one case";
}

TEST(TextConversation, DecidesWithTheFirstByteThatTells)
{
    const auto decidedAfter = [](const QByteArray &bytes) {
        for (qsizetype i = 1; i <= bytes.size(); ++i) {
            if (converse(QByteArrayView(bytes).first(i), i, false).state != State::Opening)
                return i;
        }
        return qsizetype(-1);
    };
    EXPECT_EQ(decidedAfter("MakeCall 100 1\r\n"), 9);
    EXPECT_EQ(decidedAfter("Drop\r\n"), 5);
    EXPECT_EQ(decidedAfter("GET / HTTP/1.1\r\n"), 4);
    EXPECT_EQ(decidedAfter("GEX / HTTP/1.1\r\n"), 3);
    EXPECT_EQ(decidedAfter("EHLO x\r\n"), 1);
    EXPECT_EQ(decidedAfter("\x16\x03\x01"), 1);
}

TEST(TextConversation, HandsOverHttpFromItsFirstByteForGood)
{
    for (const QByteArray &bytes :
         {QByteArray("GET /Makecall%20100%201 HTTP/1.1\r\nHost: x\r\n\r\nMakeCall 100 1\r\n"),
          QByteArray("POST / HTTP/1.1\r\nContent-Length: 16\r\n\r\nMakeCall 100 1\r\n"),
          QByteArray("OPTIONS * HTTP/1.1\r\n"), QByteArray("PUT \r\nMakeCall 100 1\r\n"),
          QByteArray("GET ") + QByteArray(100'000, '1')})
        EXPECT_EQ(converse(bytes), (Seen {{}, State::Http, End::None, bytes})) << bytes.constData();
    EXPECT_EQ(converse("\r\nGET / HTTP/1.1\r\n").end, End::Foreign);
    EXPECT_EQ(converse(" GET / HTTP/1.1\r\n").end, End::Foreign);
    EXPECT_EQ(converse("\xEF\xBB\xBFGET / HTTP/1.1\r\n").end, End::Foreign);
    EXPECT_EQ(converse("GET\t/ HTTP/1.1\r\n").end, End::Foreign);
}

TEST(TextConversation, KnowsTls)
{
    EXPECT_EQ(converse(QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11)),
              (Seen {{}, State::Over, End::Tls, {}}));
}

TEST(TextConversation, ClosesAt1KiBWithoutAnEnd)
{
    const QByteArray begin = "MakeCall 100 ";
    EXPECT_EQ(converse(begin + QByteArray(1024 - begin.size(), '1')).end, End::TooLong);
    const Seen almost = converse(begin + QByteArray(1023 - begin.size(), '1') + "\nDrop 100\n");
    EXPECT_EQ(almost.end, End::Complete);
    ASSERT_EQ(almost.commands.size(), 2u);
    EXPECT_FALSE(almost.commands[0]) << "over 512 bytes";
    EXPECT_TRUE(almost.commands[1]);
    EXPECT_EQ(converse(QByteArray(1024, ' ')).end, End::TooLong);
    EXPECT_EQ(converse(QByteArray(65536, 'A')), (Seen {{}, State::Over, End::Foreign, {}}));
}

TEST(TextConversation, TakesSixteenCommands)
{
    const Seen seen = converse(QByteArray("MakeCall 100 1\r\n").repeated(1000));
    EXPECT_EQ(seen.commands.size(), 16u);
    EXPECT_EQ(seen.end, End::Complete);
    EXPECT_EQ(converse(QByteArray("Drop\n").repeated(17)).commands.size(), 16u);
    EXPECT_EQ(converse(QByteArray("MakeCall 100 1\r\n").repeated(15), 7, false).state, State::Text);
}

TEST(TextConversation, AnEmptyStreamIsNothing)
{
    EXPECT_EQ(converse(""), (Seen {{}, State::Over, End::Complete, {}}));
    EXPECT_EQ(converse("\r\n \n"), (Seen {{}, State::Over, End::Complete, {}}));
}

} // namespace Jackfield
