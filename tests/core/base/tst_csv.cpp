// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "tests/support/badinput.h"
#include "tests/support/csv.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace Jackfield;

TEST(Csv, Cells)
{
    const struct
    {
        const char *text;
        const char *cell;
    } rows[] = {
        {"", ""},
        {"Mia Muster", "Mia Muster"},
        {"Muster, Mia", "\"Muster, Mia\""},
        {"\"Bob\" O'Neil", "\"\"\"Bob\"\" O'Neil\""},
        {"two\r\nlines", "\"two\r\nlines\""},
        {"a;=1+1", "\"a;=1+1\""}, // ';' ends a cell in half of Europe
        {"a\t=1+1", "\"a\t=1+1\""},
        {"=1+1", "'=1+1"},
        {"=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1"},
        {"=HYPERLINK(\"http://evil.test\",\"x\")",
         "\"'=HYPERLINK(\"\"http://evil.test\"\",\"\"x\"\")\""},
        {"+1+1", "'+1+1"},
        {"-2", "'-2"},
        {"@SUM(1)", "'@SUM(1)"},
        {"\t=1", "\"'\t=1\""},
        {"\r=1", "\"'\r=1\""},
        {"+49891234567", "+49891234567"},
        {"+123456789012345", "+123456789012345"},
        {"+1234567890123456", "'+1234567890123456"}, // 16 digits are no number
        {"+", "'+"},
        {"+49 89", "'+49 89"},
        {"+49\n", "\"'+49\n\""},
        {"12", "12"},
        {"caf\u00e9", "caf\u00e9"},
    };
    for (const auto &row : rows)
        EXPECT_EQ(csvCell(QString::fromUtf8(row.text)), QString::fromUtf8(row.cell));
}

TEST(Csv, LineEndsAndReadsBack)
{
    const QStringList cells {QStringLiteral("a"), QStringLiteral("b,\"c\""), QString(),
                             QStringLiteral("d\ne")};
    const QByteArray line = csvLine(cells);
    EXPECT_EQ(line, QByteArray("a,\"b,\"\"c\"\"\",,\"d\ne\"\r\n"));
    EXPECT_EQ(csvRecords(QString::fromUtf8(line.chopped(2) + "\n")).first(), cells);
}

TEST(Csv, EveryRowOfBadInputs)
{
    const QList<BadRow> rows = badRows("csv-export");
    ASSERT_FALSE(rows.isEmpty());
    for (const BadRow &row : rows) {
        SCOPED_TRACE(row.name.toStdString());
        // "name @SUM(1+1)": what the cell is of, and its text.
        const QString text = row.input.section(QLatin1Char(' '), 1);
        const QString cell = csvCell(text);
        if (row.expected.startsWith(QLatin1String("written unchanged")))
            EXPECT_EQ(cell, text);
        else if (row.expected == QLatin1String("cell starts with '"))
            EXPECT_EQ(cell, QLatin1Char('\'') + text);
        else
            ADD_FAILURE() << "not known: " << row.expected.toStdString();
    }
}
