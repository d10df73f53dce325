// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/reportwords.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace std::chrono_literals;

static QString q(const char *text)
{
    return QString::fromUtf8(text);
}

TEST(ReportWords, tellTheTypeAsFarAsItWasTold)
{
    CallReport report;
    EXPECT_EQ(Wording::reportType(report), q("not told"));
    report.wasAnswered = false;
    EXPECT_EQ(Wording::reportType(report), q("not answered"));
    report.direction = Call::Direction::Incoming;
    EXPECT_EQ(Wording::reportType(report), q("Incoming, not answered"));
    report.direction = Call::Direction::Outgoing;
    report.wasAnswered = true;
    EXPECT_EQ(Wording::reportType(report), q("Outgoing, answered"));
    report.wasAnswered.reset();
    EXPECT_EQ(Wording::reportType(report), q("Outgoing"));
}

TEST(ReportWords, sayWhoseTimeItIs)
{
    CallReport report;
    EXPECT_EQ(Wording::reportStart(report), q("not told"));
    report.startTime = q("2026/03/01@09:05:00");
    EXPECT_EQ(Wording::reportStart(report), q("2026/03/01@09:05:00 (time of the phone system)"));
}

TEST(ReportWords, quoteWhatIsNoLength)
{
    EXPECT_EQ(Wording::length({}), q("not told"));
    EXPECT_EQ(Wording::length({75s, q("1:15")}), q("1:15"));
    EXPECT_EQ(Wording::length({0s, q("0:00")}), q("0:00"));
    EXPECT_EQ(Wording::length({3723s, q("62:03")}), q("1:02:03"));
    EXPECT_EQ(Wording::length({{}, q("a\x01while")}), q("“a\\x01while”"));
}

TEST(ReportWords, nameWhatTookPart)
{
    using Kind = CallReport::Part::Kind;
    EXPECT_EQ(Wording::partKind(Kind::Line), q("Line"));
    EXPECT_EQ(Wording::partKind(Kind::Station), q("Station"));
    EXPECT_TRUE(Wording::partKind(Kind::Unknown).isEmpty());
}

TEST(ReportWords, sayEveryDoubt)
{
    CallReport report;
    EXPECT_TRUE(Wording::reportDoubts(report).isEmpty());
    report.isUncertain = true;
    EXPECT_TRUE(Wording::reportDoubts(report).contains(q("do not rely on it")));
    EXPECT_FALSE(Wording::reportDoubts(report).contains(q("missing")));
    report.isComplete = false;
    EXPECT_TRUE(Wording::reportDoubts(report).contains(q("missing")));
}
