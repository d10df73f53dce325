// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exchangejournal.h"
#include "tests/support/manualclock.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace Jackfield::Simulator {
namespace {

    TEST(ExchangeJournalFile, isTheOwnersAlone)
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("journal"));
        ManualClock clock;
        ExchangeJournal journal(clock);
        ASSERT_TRUE(journal.openFile(path));
        journal.writeReady({});
        const QFileInfo file(path);
        EXPECT_GT(file.size(), 0);
        constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
            | QFileDevice::ReadOther | QFileDevice::WriteOther;
        EXPECT_FALSE(file.permissions() & others);
        EXPECT_TRUE(file.permission(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    }

    TEST(ExchangeJournalFile, saysWhyItCannotBeWritten)
    {
        const QTemporaryDir folder;
        ManualClock clock;
        ExchangeJournal journal(clock);
        const auto opened = journal.openFile(folder.filePath(QStringLiteral("no/journal")));
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().code, Error::Code::Storage);
    }

} // namespace
} // namespace Jackfield::Simulator
