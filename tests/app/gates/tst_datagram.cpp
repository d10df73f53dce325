// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/datagram.h"

#include <gtest/gtest.h>

namespace Jackfield {

using TapiMaster::TextCommand;
using TapiMaster::Verb;

// Rows U00 to U06 of bad-inputs.csv, and their neighbours.
TEST(Datagram, IsACommand)
{
    const TextCommand call {Verb::MakeCall, "100", "0891234567"};
    for (const QByteArray &bytes :
         {QByteArray("MakeCall 100 0891234567"), QByteArray("MakeCall 100 0891234567\r\n"),
          QByteArray("makecall\t100  0891234567 \n"), QByteArray("MakeCall 100 0891234567\0", 24),
          QByteArray("\xEF\xBB\xBFMakeCall 100 089 1234567\r")})
        EXPECT_EQ(commandOfDatagram(bytes), call) << bytes.constData();
    EXPECT_EQ(commandOfDatagram("Answer NNNNN"), (TextCommand {Verb::Answer, "NNNNN", {}}));
    EXPECT_EQ(commandOfDatagram("Drop 100"), (TextCommand {Verb::Drop, "100", {}}));
    const QByteArray longest = "MakeCall 100 " + QByteArray(512 - 13, '1');
    EXPECT_TRUE(commandOfDatagram(longest));
    EXPECT_FALSE(commandOfDatagram(longest + '\n')) << "513 bytes";
}

TEST(Datagram, IsNoCommand)
{
    for (const QByteArray &bytes :
         {QByteArray(),
          QByteArray("\r\n"),
          QByteArray("\xEF\xBB\xBF"),
          QByteArray("\x00\x01\x00\x08\x21\x12\xa4\x42MakeCall1234", 20),
          QByteArray("\x00\x01\x00\x1c\x21\x12\xa4\x42"
                     "aaaaaaaaaaaa\x00\x06\x00\x17MakeCall 100 0900123456\x00",
                     48),
          QByteArray("\xc3\x00\x00\x00\x01\x08"
                     "AAAAAAAA",
                     14),
          QByteArray(65507, 'A'),
          QByteArray(" MakeCall 100 1"),
          QByteArray("MakeCall 100"),
          QByteArray("Drop 100\r\nMakeCall 100 1\r\n"),
          QByteArray("Drop 100\rDrop 100"),
          QByteArray("MakeCall 100 1\0x", 16),
          QByteArray("MakeCall 100 M\xfcller"),
          QByteArray("MakeCall 100 \x1b[2J"),
          QByteArray("MakeCall 100 1\x7f"),
          QByteArray("Redirect 100 1"),
          QByteArray("Toggle 100"),
          QByteArray("Transfer 100"),
          QByteArray("Conference 100"),
          QByteArray("Pickup 100 101"),
          QByteArray("Forward 100 1"),
          QByteArray("Forward 100"),
          QByteArray("GET / HTTP/1.1\r\n\r\n"),
          QByteArray("Hold 100")})
        EXPECT_FALSE(commandOfDatagram(bytes)) << bytes.constData();
}

TEST(Datagram, OfManyBytesNoneIsText)
{
    for (int byte = 0; byte < 256; ++byte) {
        const QByteArray bytes = "MakeCall 100 12" + QByteArray(1, char(byte)) + "34";
        const bool isText = byte == '\t' || (byte >= 0x20 && byte <= 0x7E);
        EXPECT_EQ(commandOfDatagram(bytes).has_value(), isText) << byte;
    }
}

} // namespace Jackfield
