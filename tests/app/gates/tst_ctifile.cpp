// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/ctifile.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace Jackfield {

using TapiMaster::TextCommand;
using TapiMaster::Verb;

TEST(CtiName, ExtensionWithoutCase)
{
    for (const char *name : {"call.cti", "CALL.CTI", "a.Cti", "a\nb.cti", "-.cti"})
        EXPECT_TRUE(isCtiName(name)) << name;
    for (const char *name :
         {"call.txt", "call.cti:evil", "cti", ".cti", "call.cti.tmp", "callcti", ".call.cti",
          "~call.cti", "~$call.cti", "#call.cti", "..\\..\\x.cti", "", ".", ".."})
        EXPECT_FALSE(isCtiName(name)) << name;
}

TEST(CtiCommand, OneCommandHoweverItEnds)
{
    const TextCommand wanted {Verb::MakeCall, "100", "0891234567"};
    for (const QByteArray end : {"", "\r\n", "\n", "\r", "\r\n\r\n", " \r\n \r\n"})
        EXPECT_EQ(ctiCommand("MakeCall 100 0891234567" + end), wanted) << end.toHex().constData();
    EXPECT_EQ(ctiCommand(QByteArray("makecall 100 0891234567\0", 24)), wanted);
    EXPECT_EQ(ctiCommand("\r\n\r\n  MAKECALL\t100 089 1234567"), wanted);
    EXPECT_EQ(ctiCommand("\xEF\xBB\xBFMakeCall 100 0891234567\r\n"), wanted);
    EXPECT_EQ(ctiCommand("Drop 100"), (TextCommand {Verb::Drop, "100", {}}));
}

TEST(CtiCommand, EverythingElseIsRefusedWithWords)
{
    const QByteArray refused[] = {
        "",
        "\r\n",
        "\xEF\xBB\xBF",
        "\xEF\xBB\xBF\r\n",
        "MakeCall 100 1\r\nMakeCall 100 2\r\n",
        "MakeCall 100 1\rDrop 100",
        QByteArray("MakeCall 100 1\0MakeCall 100 2", 29),
        "MakeCall 100 1\r\nrubbish",
        "rubbish\r\nMakeCall 100 1",
        "MakeCall 100",
        "Dial 100 1",
        "MakeCall 100 \xD9\xA1\xD9\xA2",
        "MakeCall 100 0891\x1a",
        "\xFF\xFEM\0a\0k\0e\0",
        "\x7f"
        "ELF\x02\x01\x01",
        "MakeCall 100 " + QByteArray(500, '1'),
    };
    for (const QByteArray &bytes : refused) {
        const auto command = ctiCommand(bytes);
        ASSERT_FALSE(command) << bytes.toPercentEncoding().constData();
        EXPECT_EQ(command.error().code, Error::Code::Malformed);
        EXPECT_FALSE(command.error().detail.isEmpty());
    }
}

TEST(CtiCommand, SizeLimit)
{
    const QByteArray command = "MakeCall 100 1";
    EXPECT_TRUE(ctiCommand(command + QByteArray(maxCtiFile - command.size(), '\n')));
    EXPECT_FALSE(ctiCommand(command + QByteArray(maxCtiFile + 1 - command.size(), '\n')));
    EXPECT_FALSE(ctiCommand(QByteArray(maxCtiFile, 'A')));
}

} // namespace Jackfield
