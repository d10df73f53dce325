// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalcsv.h"
#include "tests/support/badinput.h"
#include "tests/support/csv.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace std::chrono_literals;

static QStringList cellsOf(const QByteArray &line)
{
    EXPECT_TRUE(line.endsWith("\r\n"));
    return csvRecords(QString::fromUtf8(line.chopped(2) + "\n")).value(0);
}

static JournalEntry sample()
{
    JournalEntry entry;
    entry.startedAt = QDateTime(QDate(2026, 1, 5), QTime(9, 0), Qt::UTC);
    return entry;
}

TEST(JournalCsv, EveryCell)
{
    JournalEntry entry = sample();
    entry.answeredAt = entry.startedAt.addSecs(5);
    entry.endedAt = entry.startedAt.addSecs(66);
    entry.duration = 60'700ms;
    entry.direction = Call::Direction::Incoming;
    entry.outcome = JournalEntry::Outcome::Answered;
    entry.remote = {QStringLiteral("+49891234567"), QStringLiteral("Müller, \"Bau\""), {}, false};
    entry.contactName = QStringLiteral("Jürgen");
    entry.line = QStringLiteral("21");
    entry.queue = QStringLiteral("Sales");
    entry.note = QStringLiteral("two\nlines");
    entry.work.state = JournalEntry::Work::State::CalledBack;
    entry.callData = {{QStringLiteral("a"), QStringLiteral("1")},
                      {QStringLiteral("b"), QStringLiteral("2")}};
    entry.recordings = {QStringLiteral("/1.wav"), QStringLiteral("/2.wav")};
    entry.certainty = Certainty::Pushed;
    entry.system = {QStringLiteral("pbx")};
    EXPECT_EQ(
        journalCsvLine(entry).toStdString(),
        "2026-01-05T09:00:00Z,2026-01-05T09:00:05Z,2026-01-05T09:01:06Z,61,incoming,"
        "answered,+49891234567,\"Müller, \"\"Bau\"\"\",Jürgen,21,Sales,\"two\nlines\",called-back,"
        "\"a=1\nb=2\",\"/1.wav\n/2.wav\",pushed,pbx\r\n");
}

TEST(JournalCsv, WhatIsNotKnownIsEmpty)
{
    const QStringList cells = cellsOf(journalCsvLine(sample()));
    EXPECT_EQ(cells.value(1), QString());
    EXPECT_EQ(cells.value(2), QString());
    EXPECT_EQ(cells.value(5), QStringLiteral("running"));
}

TEST(JournalCsv, HeadHasACellForEach)
{
    const QByteArray head = journalCsvHead();
    ASSERT_TRUE(head.startsWith("\xef\xbb\xbf"
                                "Began,"));
    EXPECT_EQ(cellsOf(head.mid(3)).size(), cellsOf(journalCsvLine(sample())).size());
}

TEST(JournalCsv, TimesHaveTheirZone)
{
    qputenv("TZ", "Europe/Berlin");
    tzset();
    JournalEntry entry = sample();
    const QString winter = cellsOf(journalCsvLine(entry)).value(0);
    entry.startedAt = entry.startedAt.addDays(180);
    const QString summer = cellsOf(journalCsvLine(entry)).value(0);
    qputenv("TZ", "UTC");
    tzset();
    EXPECT_EQ(winter, QStringLiteral("2026-01-05T10:00:00+01:00"));
    EXPECT_EQ(summer, QStringLiteral("2026-07-04T11:00:00+02:00"));
}

/// Each in the cell it is of, and in every other that holds foreign text.
TEST(JournalCsv, EveryRowOfBadInputs)
{
    const QList<BadRow> rows = badRows("csv-export");
    ASSERT_FALSE(rows.isEmpty());
    for (const BadRow &row : rows) {
        SCOPED_TRACE(row.name.toStdString());
        const QString text = row.input.section(QLatin1Char(' '), 1);
        const bool isKept = row.expected.startsWith(QLatin1String("written unchanged"));
        ASSERT_TRUE(isKept || row.expected == QLatin1String("cell starts with '"));
        JournalEntry entry = sample();
        entry.remote = {text, text, {}, false};
        entry.contactName = entry.line = entry.queue = entry.note = text;
        entry.recordings = {text};
        entry.callData = {{text, QString()}};
        entry.system = {text};
        const QStringList cells = cellsOf(journalCsvLine(entry));
        const QString expected = isKept ? text : QLatin1Char('\'') + text;
        for (const int column : {6, 7, 8, 9, 10, 11, 14, 16})
            EXPECT_EQ(cells.value(column), expected) << column;
        EXPECT_TRUE(cells.value(13).startsWith(QLatin1Char('\''))) << "a key with '=' behind it";
    }
}
