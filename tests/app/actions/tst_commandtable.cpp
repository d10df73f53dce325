// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/commandtable.h"
#include "app/actions/orderwords.h"
#include "tests/support/printers.h"

#include <QSet>

#include <gtest/gtest.h>

using namespace Jackfield;

TEST(CommandTable, namesEveryActionOnceAndInOrder)
{
    const QList<UserCommand> table = commandTable();
    ASSERT_EQ(table.size(), int(UserAction::Quit) + 1);
    QSet<QString> ids;
    for (int i = 0; i < int(table.size()); ++i) {
        const UserCommand &command = table.at(i);
        EXPECT_EQ(int(command.action), i) << command.id.toStdString();
        EXPECT_EQ(userCommand(command.action).id, command.id);
        EXPECT_FALSE(command.text.isEmpty());
        EXPECT_TRUE(command.help.endsWith(u'.')) << command.id.toStdString();
        ids.insert(command.id);
    }
    EXPECT_EQ(ids.size(), table.size());
}

TEST(CommandTable, givesNoKeyTwice)
{
    QSet<QString> keys;
    for (const UserCommand &command : commandTable()) {
        if (command.shortcut.isEmpty())
            continue;
        const QString key = command.shortcut.toString();
        EXPECT_FALSE(keys.contains(key)) << key.toStdString();
        keys.insert(key);
    }
    EXPECT_GT(keys.size(), 5);
}

TEST(CommandTable, printsTheKeyInTheToolTip)
{
    EXPECT_TRUE(
        toolTip(userCommand(UserAction::HangUp)).startsWith(QLatin1String("Hang up (F6)\n")));
    EXPECT_TRUE(
        toolTip(userCommand(UserAction::Conference)).startsWith(QLatin1String("Conference\n")));
}

TEST(OrderWords, sayWhatWasOrderedAndQuoteTheServer)
{
    const QString words =
        failureInWords(Hold {}, {Error::Code::Refused, QStringLiteral("no\nlicence")});
    EXPECT_TRUE(words.startsWith(QLatin1String("Hold did not work. "))) << words.toStdString();
    EXPECT_FALSE(words.contains(u'\n'));
    EXPECT_TRUE(words.contains(QLatin1String("licence")));
}

TEST(OrderWords, doNotClaimFailureWhenTheFateIsUnknown)
{
    const QString words = failureInWords(HangUp {}, {Error::Code::Uncertain, {}});
    EXPECT_TRUE(words.startsWith(QLatin1String("Hang up: "))) << words.toStdString();
    EXPECT_FALSE(words.contains(QLatin1String("did not work")));
}
