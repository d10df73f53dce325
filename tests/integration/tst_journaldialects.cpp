// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/journaldialects.h"

using namespace Jackfield;
using State = JournalEntry::Work::State;

INSTANTIATE_TEST_SUITE_P(EachKind, JournalDialectTest,
                         testing::Values(Kind::Sqlite, Kind::PostgresIndexed, Kind::PostgresPlain));

static JournalEntry fullEntry()
{
    JournalEntry entry = call("full", 0, "0891234567", "M\xc3\xbcller \\ 'x' \"y\" $1 ? :a %");
    entry.answeredAt = at(1500);
    entry.endedAt = at(61'499);
    entry.duration = std::chrono::milliseconds(59'999);
    entry.remote.isUncertain = true;
    entry.numberKey = QStringLiteral("+49891234567");
    entry.contactName = QString::fromUtf8("\xf0\x9f\x98\x80 Ann");
    entry.line = QStringLiteral("21");
    entry.system.value = QStringLiteral("pbx");
    entry.call.value = QStringLiteral("pbx/1;2");
    entry.queue = QStringLiteral("Sales");
    entry.note = QStringLiteral("first\nsecond\\n");
    entry.callData = {{QStringLiteral("k\"1"), QStringLiteral("v'\\")}, {QStringLiteral("e"), {}}};
    entry.recordings = QStringList {QStringLiteral("/a b"), QStringLiteral("C:\\x")};
    entry.report.emplace();
    entry.report->call.value = QStringLiteral("9");
    entry.report->parts.append(CallReport::Part());
    entry.certainty = Certainty::Pushed;
    entry.work = {State::Done, at(5), QStringLiteral("other")};
    return entry;
}

TEST_P(JournalDialectTest, AllOfAnEntryIsKept)
{
    JournalEntry expected = fullEntry();
    put(expected);
    expected.position = at(0).toMSecsSinceEpoch();
    EXPECT_EQ(entry("full"), expected);
    const JournalEntry least = call("least", 5);
    put(least);
    JournalEntry read = entry("least");
    EXPECT_EQ(read.position, at(5).toMSecsSinceEpoch());
    read.position = 0;
    EXPECT_EQ(read, least);
    EXPECT_EQ(readEntry(*m_session, QStringLiteral("none")), std::nullopt);
}

TEST_P(JournalDialectTest, PutAgainReplacesButNoteAndWork)
{
    JournalEntry before = call("a", 0, "1");
    before.work.state = State::Open;
    put(before);
    apply(SetEntryNote {before.id, QStringLiteral("kept")});
    apply(SetEntryWork {before.id, {State::Done, at(9), {}}});
    JournalEntry after = fullEntry();
    after.id = before.id;
    after.note = QStringLiteral("lost");
    put(after);
    put(after);
    JournalEntry expected = after;
    expected.position = at(0).toMSecsSinceEpoch();
    expected.note = QStringLiteral("kept");
    expected.work = {State::Done, at(9), {}};
    EXPECT_EQ(entry("a"), expected);
    EXPECT_EQ(page({}).entries, QList<JournalEntry> {expected});
    put(call("a", 70'000)); // nor does it move
    EXPECT_EQ(entry("a").position, expected.position);
}

TEST_P(JournalDialectTest, WhatIsNotThereIsNotChanged)
{
    apply(SetEntryNote {QStringLiteral("a"), QStringLiteral("x")});
    apply(SetEntryWork {QStringLiteral("a"), {State::Open, {}, {}}});
    apply(CloseWork {QStringLiteral("+49"), at(0), {State::CalledBack, at(0), {}}});
    EXPECT_TRUE(page({}).entries.isEmpty());
}

TEST_P(JournalDialectTest, WorkIsCountedByNumberAndClosed)
{
    const auto open = [this](const char *id, qint64 when, const char *key) {
        JournalEntry entry = call(id, when, key);
        entry.numberKey = QString::fromUtf8(key);
        entry.work.state = State::Open;
        put(entry);
    };
    open("a", 1, "+491");
    open("b", 2, "+491");
    open("c", 3, "+492");
    open("d", 4, "");
    open("e", 5, "");
    open("f", 9, "+491");
    EXPECT_EQ(openWork(), 4);
    const JournalEntry::Work done {State::CalledBack, at(10), QStringLiteral("b")};
    const CloseWork close {QStringLiteral("+491"), at(9), done};
    apply(close);
    apply(close);
    EXPECT_EQ(entry("a").work, done);
    EXPECT_EQ(entry("b").work.state, State::Open); // the closing call itself
    EXPECT_EQ(entry("f").work.state, State::Open); // not before
    EXPECT_EQ(entry("c").work.state, State::Open);
    JournalQuery openOnly;
    openOnly.openWorkOnly = true;
    EXPECT_EQ(found(openOnly), QStringLiteral("f e d c b"));
    EXPECT_EQ(openWork(), 4);
}

TEST_P(JournalDialectTest, PagesAreStable)
{
    for (int i = 0; i < 25; ++i) // two of each in the same millisecond
        put(call(QByteArray::number(100 + i).constData(), i / 2));
    QStringList ids;
    std::optional<qint64> below;
    int pages = 0;
    do {
        const JournalPage next = page({}, below, 7);
        ids += idsOf(next.entries);
        below = next.next;
        EXPECT_FALSE(next.isOfThisDesk);
        put(call(QByteArray("later").append(QByteArray::number(pages)).constData(), 1000 + pages));
    } while (below && ++pages < 20);
    QStringList sorted = ids;
    sorted.removeDuplicates();
    EXPECT_EQ(sorted.size(), 25);
    EXPECT_EQ(ids.size(), 25);
    for (qsizetype i = 1; i < ids.size(); ++i)
        EXPECT_GE(entry(ids.at(i - 1).toUtf8()).position, entry(ids.at(i).toUtf8()).position);
    EXPECT_TRUE(page({}, at(-1).toMSecsSinceEpoch(), 7).entries.isEmpty());
}

TEST_P(JournalDialectTest, PositionsOfADeskKeepItsOrder)
{
    JournalEntry first = call("a", 100);
    first.position = at(100).toMSecsSinceEpoch();
    JournalEntry second = call("b", 0); // the clock was set back
    second.position = first.position + 1;
    put(first);
    put(second);
    EXPECT_EQ(found(""), QStringLiteral("b a"));
}

TEST_P(JournalDialectTest, Filters)
{
    const auto add = [this](const char *id, qint64 when, Call::Direction direction,
                            JournalEntry::Outcome outcome, const char *line, const char *queue) {
        JournalEntry entry = call(id, when);
        entry.direction = direction;
        entry.outcome = outcome;
        entry.line = QString::fromUtf8(line);
        entry.queue = QString::fromUtf8(queue);
        put(entry);
    };
    using Outcome = JournalEntry::Outcome;
    add("a", 1, Call::Direction::Incoming, Outcome::Missed, "21", "");
    add("b", 2, Call::Direction::Outgoing, Outcome::Answered, "21", "Sales");
    add("c", 3, Call::Direction::Incoming, Outcome::Abandoned, "", "Sales");
    add("d", 4, Call::Direction::Incoming, Outcome::NotReached, "22", "");
    JournalQuery query;
    query.direction = Call::Direction::Incoming;
    EXPECT_EQ(found(query), QStringLiteral("d c a"));
    query.outcomes = {Outcome::Missed, Outcome::Abandoned};
    EXPECT_EQ(found(query), QStringLiteral("c a"));
    query = {};
    query.line = QStringLiteral("21");
    EXPECT_EQ(found(query), QStringLiteral("b a"));
    query.queue = QStringLiteral("Sales");
    EXPECT_EQ(found(query), QStringLiteral("b"));
    query = {};
    query.queue = QStringLiteral("sales");
    EXPECT_EQ(found(query), QString());
    query = {};
    query.from = at(2);
    query.to = at(4);
    EXPECT_EQ(found(query), QStringLiteral("c b"));
}

TEST_P(JournalDialectTest, LegsStandWithTheirCall)
{
    put(call("head", 1, "111", "Anna"));
    JournalEntry leg = call("leg1", 2, "222", "Bob");
    leg.legOf = QStringLiteral("head");
    leg.line = QStringLiteral("22");
    put(leg);
    leg.id = QStringLiteral("leg2");
    leg.startedAt = at(3);
    put(leg);
    put(call("other", 4, "333", "Anna"));
    EXPECT_EQ(found(""), QStringLiteral("other head"));
    EXPECT_EQ(page({}).entries.last().legs, 2);
    EXPECT_EQ(page({}).entries.first().legs, 0);
    EXPECT_EQ(found("bob"), QStringLiteral("head"));
    EXPECT_EQ(found("bob 111"), QStringLiteral("head")); // each in some leg
    EXPECT_EQ(found("anna"), QStringLiteral("other head"));
    JournalQuery line;
    line.line = QStringLiteral("22");
    EXPECT_EQ(found(line), QStringLiteral("head"));
    line.text = QStringLiteral("anna");
    EXPECT_EQ(found(line), QStringLiteral("head"));
    EXPECT_EQ(idsOf(readLegs(*m_session, QStringLiteral("head")).value_or(QList<JournalEntry>())),
              (QStringList {QStringLiteral("leg1"), QStringLiteral("leg2")}));
    EXPECT_EQ(readLegs(*m_session, QStringLiteral("other")), QList<JournalEntry>());
    leg.legOf.clear(); // it turned out to be a call by itself
    put(leg);
    EXPECT_EQ(found("bob"), QStringLiteral("leg2 head"));
}

TEST_P(JournalDialectTest, ForgetsOldCallsButOpenWork)
{
    for (int i = 0; i < 10; ++i)
        put(call(QByteArray::number(i).constData(), i));
    apply(SetEntryWork {QStringLiteral("3"), {State::Open, {}, {}}});
    JournalEntry leg = call("leg", 100);
    leg.legOf = QStringLiteral("5");
    put(leg);
    EXPECT_EQ(forgetBefore(*m_session, at(8), 4), 4);
    EXPECT_EQ(forgetBefore(*m_session, at(8), 4), 2);
    EXPECT_EQ(forgetBefore(*m_session, at(8), 4), 0);
    EXPECT_EQ(found(""), QStringLiteral("9 8 5 3"));
}

TEST_P(JournalDialectTest, UnfinishedOnes)
{
    JournalEntry running = call("a", 2);
    running.outcome = JournalEntry::Outcome::Running;
    put(running);
    running.id = QStringLiteral("b");
    running.startedAt = at(1);
    put(call("c", 1));
    put(running);
    const auto unfinished = readUnfinished(*m_session);
    ASSERT_TRUE(unfinished);
    QStringList ids = idsOf(*unfinished);
    ids.sort();
    EXPECT_EQ(ids, (QStringList {QStringLiteral("a"), QStringLiteral("b")}));
}
