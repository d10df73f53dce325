// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journalchangejson.h"
#include "tests/core/storage/journalsamples.h"
#include "tests/support/printers.h"

using namespace Jackfield;

using State = JournalEntry::Work::State;
using Outcome = JournalEntry::Outcome;

static Result<JournalChange> again(const JournalChange &change)
{
    return journalChangeFromJson(toJson(change));
}

TEST(JournalChangeJson, EveryKindComesBack)
{
    const JournalEntry::Work work {State::CalledBack, sampleTime(3), QStringLiteral("by")};
    for (const JournalChange &change :
         {JournalChange(PutEntry {fullEntry()}), JournalChange(PutEntry {sampleEntry(4)}),
          JournalChange(SetEntryNote {QStringLiteral("a"), QStringLiteral("☎ \"\n")}),
          JournalChange(SetEntryNote {QStringLiteral("a"), QString()}),
          JournalChange(SetEntryWork {QStringLiteral("a"), work}),
          JournalChange(SetEntryWork {QStringLiteral("a"), {}}),
          JournalChange(CloseWork {QStringLiteral("+4989"), sampleTime(), work})}) {
        const QByteArray json = toJson(change);
        EXPECT_EQ(again(change), Result<JournalChange>(change)) << json.constData();
        EXPECT_FALSE(json.contains('\n')) << json.constData();
    }
}

TEST(JournalChangeJson, EveryWordComesBack)
{
    JournalEntry entry = sampleEntry(1);
    for (const auto outcome :
         {Outcome::Running, Outcome::Answered, Outcome::Missed, Outcome::NotReached, Outcome::Sent,
          Outcome::Unknown, Outcome::Abandoned}) {
        entry.outcome = outcome;
        EXPECT_EQ(again(PutEntry {entry}), Result<JournalChange>(PutEntry {entry}));
    }
    for (const auto state : {State::None, State::Open, State::CalledBack, State::Done}) {
        entry.work.state = state;
        EXPECT_EQ(again(PutEntry {entry}), Result<JournalChange>(PutEntry {entry}));
    }
    using Direction = Call::Direction;
    for (const auto direction : {Direction::Unknown, Direction::Incoming, Direction::Outgoing}) {
        entry.direction = direction;
        EXPECT_EQ(again(PutEntry {entry}), Result<JournalChange>(PutEntry {entry}));
    }
    for (const auto certainty : {Certainty::Assumed, Certainty::Polled, Certainty::Pushed}) {
        entry.certainty = certainty;
        EXPECT_EQ(again(PutEntry {entry}), Result<JournalChange>(PutEntry {entry}));
    }
}

TEST(JournalChangeJson, WhatTheStoreGivesIsLeftOut)
{
    JournalEntry entry = fullEntry();
    entry.position = 7;
    entry.legs = 2;
    EXPECT_EQ(again(PutEntry {entry}), Result<JournalChange>(PutEntry {fullEntry()}));
}

TEST(JournalChangeJson, AnOlderOrNewerOneIsRead)
{
    const auto change = journalChangeFromJson(
        R"({"put":{"id":"a","outcome":"beamed","colour":1,"report":{"parts":[1]}},"x":2})");
    ASSERT_TRUE(change);
    JournalEntry entry;
    entry.id = QStringLiteral("a");
    entry.outcome = Outcome::Unknown;
    entry.report = CallReport();
    entry.report->parts = {CallReport::Part()};
    EXPECT_EQ(*change, JournalChange(PutEntry {entry}));
}

TEST(JournalChangeJson, OthersAreRefused)
{
    for (const char *json :
         {"", "null", "[]", "{}", "7", "{\"put\":7}", "{\"put\":{}}", "{\"put\":{\"id\":7}}",
          "{\"setNote\":\"\"}", "{\"setWork\":[]}", "{\"closeWork\":\"\"}", "{\"put\":"}) {
        const auto change = journalChangeFromJson(json);
        ASSERT_FALSE(change) << json;
        EXPECT_EQ(change.error().code, Error::Code::Malformed) << json;
    }
    const QByteArray whole = toJson(PutEntry {fullEntry()});
    for (qsizetype cut = 0; cut < whole.size(); ++cut)
        EXPECT_FALSE(journalChangeFromJson(whole.left(cut))) << cut;
}
