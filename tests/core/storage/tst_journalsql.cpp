// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "core/storage/journalsession.h"
#include "core/storage/journalsql.h"
#include "tests/core/storage/journalsamples.h"
#include "tests/core/storage/outsider.h"
#include "tests/support/printers.h"

#include <QTemporaryDir>

using namespace Jackfield;

using State = JournalEntry::Work::State;
using Outcome = JournalEntry::Outcome;

class JournalSqlTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = JournalSession::open(path);
        ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
        session = std::move(*opened);
    }
    void apply(const JournalChange &change)
    {
        const auto applied = applyChange(*session, change);
        ASSERT_TRUE(applied) << qPrintable(applied.error().detail);
    }
    void put(const JournalEntry &entry) { apply(PutEntry {entry}); }
    JournalEntry read(const QString &id)
    {
        const auto entry = readEntry(*session, id);
        EXPECT_TRUE(entry && *entry) << qPrintable(id);
        return entry && *entry ? **entry : JournalEntry();
    }
    JournalPage page(const JournalQuery &query = {}, std::optional<qint64> below = {},
                     int limit = 100)
    {
        const auto found = readPage(*session, query, below, limit);
        EXPECT_TRUE(found) << qPrintable(found ? QString() : found.error().detail);
        return found.value_or(JournalPage());
    }
    /// Numbers of the samples, newest first.
    QList<int> numbers(const JournalQuery &query = {})
    {
        QList<int> numbers;
        for (const QString &id : idsOf(page(query).entries))
            numbers.append(id.right(12).toInt());
        return numbers;
    }
    QList<int> search(const QString &text)
    {
        JournalQuery query;
        query.text = text;
        return numbers(query);
    }

    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.sqlite"));
    std::unique_ptr<SqlSession> session;
};

TEST_F(JournalSqlTest, EveryMemberComesBack)
{
    for (JournalEntry entry : {fullEntry(), sampleEntry(2)}) {
        put(entry);
        JournalEntry found = read(entry.id);
        EXPECT_EQ(found.position, entry.startedAt.toMSecsSinceEpoch());
        found.position = 0;
        EXPECT_EQ(found, entry);
    }
    JournalEntry bare;
    bare.id = QStringLiteral("bare");
    put(bare);
    JournalEntry found = read(bare.id);
    EXPECT_FALSE(found.answeredAt.isValid());
    EXPECT_FALSE(found.report);
    EXPECT_EQ(found.outcome, Outcome::Running);
    EXPECT_FALSE(readEntry(*session, QStringLiteral("none")).value());
}

TEST_F(JournalSqlTest, TwiceIsOnceAndNeverOverNoteAndWork)
{
    JournalEntry entry = sampleEntry(1);
    entry.note = QStringLiteral("first");
    entry.work.state = State::Open;
    put(entry);
    put(entry);
    apply(SetEntryNote {entry.id, QStringLiteral("mine")});
    apply(SetEntryWork {entry.id, {State::Done, sampleTime(9), {}}});
    entry.note = QStringLiteral("other");
    entry.remote.name = QStringLiteral("Told later");
    put(entry);
    EXPECT_EQ(page().entries.size(), 1);
    const JournalEntry found = read(entry.id);
    EXPECT_EQ(found.note, QStringLiteral("mine"));
    EXPECT_EQ(found.work, (JournalEntry::Work {State::Done, sampleTime(9), {}}));
    EXPECT_EQ(found.remote.name, QStringLiteral("Told later"));
    EXPECT_EQ(search(QStringLiteral("later")), QList<int> {1});
    apply(SetEntryNote {QStringLiteral("none"), QStringLiteral("x")}); // of nobody: no harm
}

TEST_F(JournalSqlTest, PositionsRiseWhateverTheClockDoes)
{
    put(sampleEntry(7200));
    put(sampleEntry(1)); // two hours back
    put(sampleEntry(2));
    put(sampleEntry(7200)); // again: stays where it is
    EXPECT_EQ(numbers(), (QList<int> {2, 1, 7200}));
    EXPECT_EQ(read(sampleEntry(1).id).position,
              sampleEntry(7200).startedAt.toMSecsSinceEpoch() + 1);
}

TEST_F(JournalSqlTest, PagesFollowOneAnother)
{
    for (int i = 1; i <= 25; ++i)
        put(sampleEntry(i));
    QList<int> all;
    std::optional<qint64> below;
    QList<qsizetype> sizes;
    do {
        const JournalPage part = page({}, below, 10);
        sizes.append(part.entries.size());
        for (const QString &id : idsOf(part.entries))
            all.append(id.right(12).toInt());
        below = part.next;
        put(sampleEntry(100 + int(sizes.size()))); // what comes in between moves nothing
    } while (below);
    EXPECT_EQ(sizes, (QList<qsizetype> {10, 10, 5}));
    QList<int> expected;
    for (int i = 25; i >= 1; --i)
        expected.append(i);
    EXPECT_EQ(all, expected);
    EXPECT_FALSE(page({}, sampleEntry(11).startedAt.toMSecsSinceEpoch(), 10).next); // just full
}

TEST_F(JournalSqlTest, EveryFilter)
{
    for (int i = 1; i <= 4; ++i) {
        JournalEntry entry = sampleEntry(i);
        entry.direction = i % 2 ? Call::Direction::Incoming : Call::Direction::Outgoing;
        entry.outcome = i == 1 ? Outcome::Missed : i == 2 ? Outcome::NotReached : Outcome::Answered;
        entry.line = i == 3 ? QStringLiteral("33") : QStringLiteral("21");
        entry.queue = i == 4 ? QStringLiteral("Sales, \"x\"") : QString();
        entry.work.state = i == 1 ? State::Open : State::None;
        put(entry);
    }
    EXPECT_EQ(numbers(), (QList<int> {4, 3, 2, 1}));
    const auto with = [this](const auto &narrow) {
        JournalQuery query;
        narrow(query);
        const QList<int> found = numbers(query);
        for (int i = 1; i <= 4; ++i) // memory and disk agree
            EXPECT_EQ(matches(read(sampleEntry(i).id), query), found.contains(i)) << i;
        return found;
    };
    EXPECT_EQ(with([](auto &q) { q.direction = Call::Direction::Outgoing; }), (QList<int> {4, 2}));
    EXPECT_EQ(with([](auto &q) { q.outcomes = {Outcome::Missed}; }), QList<int> {1});
    EXPECT_EQ(with([](auto &q) {
                  q.outcomes = {Outcome::NotReached, Outcome::Missed};
              }),
              (QList<int> {2, 1}));
    EXPECT_EQ(with([](auto &q) { q.line = QStringLiteral("33"); }), QList<int> {3});
    EXPECT_EQ(with([](auto &q) { q.queue = QStringLiteral("Sales, \"x\""); }), QList<int> {4});
    EXPECT_EQ(with([](auto &q) { q.from = sampleTime(3); }), (QList<int> {4, 3}));
    EXPECT_EQ(with([](auto &q) { q.to = sampleTime(3); }), (QList<int> {2, 1}));
    EXPECT_EQ(with([](auto &q) { q.openWorkOnly = true; }), QList<int> {1});
    EXPECT_EQ(with([](auto &q) {
                  q.text = QStringLiteral("891");
                  q.line = QStringLiteral("33");
              }),
              QList<int> {3});
}

TEST_F(JournalSqlTest, SearchIsOfWordsAnywhere)
{
    QList<JournalEntry> entries;
    for (int i = 1; i <= 5; ++i)
        entries.append(sampleEntry(i));
    entries[0].remote.name = QStringLiteral("Jürgen ÖZTÜRK");
    entries[0].note = QStringLiteral("wants 100% of \"it\"");
    entries[1].contactName = QStringLiteral("Müller & Söhne (Bau)");
    entries[1].remote.number = QStringLiteral("0171-4711");
    entries[1].numberKey = QStringLiteral("+491714711");
    entries[2].remote = {QStringLiteral("34"), QStringLiteral("Bo Xi"), {}, false};
    entries[2].numberKey = QStringLiteral("34");
    entries[3].note = QStringLiteral("日本語 ☎️ NEAR AND a*b -c ^d name:e");
    entries[4].remote = {};
    entries[4].numberKey.clear();
    for (const JournalEntry &entry : entries)
        put(entry);
    const auto matching = [&](const QString &text) {
        JournalQuery query;
        query.text = text;
        QList<int> found;
        for (int i = 5; i >= 1; --i)
            if (matches(entries.at(i - 1), query))
                found.append(i);
        return found;
    };
    // Each with what it must find at least; and always just what is found in memory.
    const QList<std::pair<QString, int>> texts {
        {QStringLiteral("öztürk"), 1},    {QStringLiteral("ZTÜ"), 1},
        {QStringLiteral("jür rk"), 1},    {QStringLiteral("ü"), 2},
        {QStringLiteral("rK"), 1},        {QStringLiteral("k"), 1},
        {QStringLiteral("100%"), 1},      {QStringLiteral("\"it\""), 1},
        {QStringLiteral("\""), 1},        {QStringLiteral("%"), 1},
        {QStringLiteral("t\""), 1},       {QStringLiteral("(bau)"), 2},
        {QStringLiteral("&"), 2},         {QStringLiteral("4711"), 2},
        {QStringLiteral("71-47"), 2},     {QStringLiteral("01714"), 2},
        {QStringLiteral("+49171"), 2},    {QStringLiteral("34"), 3},
        {QStringLiteral("3-4"), 3},       {QStringLiteral("4"), 3},
        {QStringLiteral("bo xi"), 3},     {QStringLiteral("日本"), 4},
        {QStringLiteral("語"), 4},        {QStringLiteral("☎️"), 4},
        {QStringLiteral("NEAR"), 4},      {QStringLiteral("and"), 4},
        {QStringLiteral("a*b"), 4},       {QStringLiteral("-c ^d"), 4},
        {QStringLiteral("name:e"), 4},    {QStringLiteral("  e  "), 4},
        {QStringLiteral("zzz"), 0},       {QStringLiteral("qz"), 0},
        {QStringLiteral("~"), 0},         {QStringLiteral("öztürkx"), 0},
        {QStringLiteral("öztürk 34"), 0}, {QStringLiteral("+"), 0},
        {QStringLiteral("''"), 0},        {QStringLiteral("*"), 4},
        {QStringLiteral("OR"), 0},        {QStringLiteral("899"), 0},
        {QStringLiteral("_"), 0},         {QStringLiteral("\\"), 0}};
    for (const auto &[text, number] : texts) {
        EXPECT_EQ(search(text), matching(text)) << qPrintable(text);
        if (number > 0)
            EXPECT_TRUE(search(text).contains(number)) << qPrintable(text);
        else
            EXPECT_TRUE(search(text).isEmpty()) << qPrintable(text);
    }
    EXPECT_EQ(search(QStringLiteral("   ")), (QList<int> {5, 4, 3, 2, 1}));
    EXPECT_EQ(search(QString(QChar(u'\0'))), (QList<int> {5, 4, 3, 2, 1}));
    apply(SetEntryNote {entries[4].id, QStringLiteral("Fünf")});
    EXPECT_EQ(search(QStringLiteral("fün")), QList<int> {5});
    apply(SetEntryNote {entries[4].id, QString()});
    EXPECT_EQ(search(QStringLiteral("fün")), QList<int> {});
}

TEST_F(JournalSqlTest, LegsStandBehindTheirCall)
{
    JournalEntry call = sampleEntry(1);
    call.remote.name = QStringLiteral("Caller");
    JournalEntry leg = sampleEntry(2);
    leg.legOf = call.id;
    leg.remote.name = QStringLiteral("Colleague");
    leg.outcome = Outcome::Answered;
    leg.line = QStringLiteral("33");
    JournalEntry second = sampleEntry(3);
    second.legOf = call.id;
    put(call);
    put(leg);
    put(second);
    put(sampleEntry(4));
    EXPECT_EQ(numbers(), (QList<int> {4, 1}));
    EXPECT_EQ(page().entries.last().legs, 2);
    EXPECT_EQ(page().entries.first().legs, 0);
    EXPECT_EQ(search(QStringLiteral("colleague")), QList<int> {1});
    EXPECT_EQ(search(QStringLiteral("ue")), QList<int> {1});
    JournalQuery query;
    query.outcomes = {Outcome::Answered};
    EXPECT_EQ(numbers(query), QList<int> {1});
    query.line = QStringLiteral("33");
    EXPECT_EQ(numbers(query), QList<int> {1});
    query.line = QStringLiteral("21"); // of one and the same leg
    EXPECT_EQ(numbers(query), QList<int> {});
    const auto legs = readLegs(*session, call.id);
    ASSERT_TRUE(legs);
    EXPECT_EQ(idsOf(*legs), (QStringList {leg.id, second.id}));
    EXPECT_EQ(readLegs(*session, leg.id).value(), QList<JournalEntry> {});
    leg.legOf.clear(); // was no leg after all
    put(leg);
    EXPECT_EQ(numbers(), (QList<int> {4, 2, 1}));
    EXPECT_EQ(search(QStringLiteral("colleague")), QList<int> {2});
    leg.legOf = call.id; // or becomes one
    put(leg);
    EXPECT_EQ(search(QStringLiteral("colleague")), QList<int> {1});
    EXPECT_EQ(numbers(), (QList<int> {4, 1}));
}

TEST_F(JournalSqlTest, ALegThatIsToldFirst)
{
    JournalEntry leg = sampleEntry(2);
    leg.legOf = sampleEntry(1).id;
    leg.remote.name = QStringLiteral("Colleague");
    put(leg);
    put(sampleEntry(1));
    EXPECT_EQ(search(QStringLiteral("colleague")), QList<int> {1});
}

TEST_F(JournalSqlTest, WorkOfACallerIsClosed)
{
    for (int i = 1; i <= 5; ++i) {
        JournalEntry entry = sampleEntry(i);
        entry.numberKey = i < 4 ? QStringLiteral("+4989")
            : i == 4            ? QStringLiteral("+4930")
                                : QString();
        entry.work.state = State::Open;
        put(entry);
    }
    JournalEntry nameless = sampleEntry(6);
    nameless.numberKey.clear();
    nameless.work.state = State::Open;
    put(nameless);
    EXPECT_EQ(countWork(*session), WorkCount {4}); // two of no number are two
    const JournalEntry::Work back {State::CalledBack, sampleTime(50), sampleEntry(3).id};
    apply(CloseWork {QStringLiteral("+4989"), sampleTime(3), back});
    EXPECT_EQ(read(sampleEntry(1).id).work, back);
    EXPECT_EQ(read(sampleEntry(2).id).work, back);
    EXPECT_EQ(read(sampleEntry(3).id).work.state, State::Open); // began later
    EXPECT_EQ(read(sampleEntry(4).id).work.state, State::Open);
    apply(CloseWork {QStringLiteral("+4989"), sampleTime(9), back});
    EXPECT_EQ(read(sampleEntry(3).id).work.state, State::Open); // never by itself
    EXPECT_EQ(countWork(*session), WorkCount {4});
    apply(SetEntryWork {sampleEntry(3).id, {State::Done, sampleTime(60), {}}});
    EXPECT_EQ(countWork(*session), WorkCount {3});
    apply(SetEntryWork {sampleEntry(3).id, {State::Open, {}, {}}});
    EXPECT_FALSE(read(sampleEntry(3).id).work.closedAt.isValid());
    EXPECT_EQ(countWork(*session), WorkCount {4});
}

TEST_F(JournalSqlTest, WhatNeverEnded)
{
    JournalEntry running = sampleEntry(2);
    running.outcome = Outcome::Running;
    put(sampleEntry(1));
    put(running);
    EXPECT_EQ(idsOf(readUnfinished(*session).value()), QStringList {running.id});
    running.outcome = Outcome::Unknown;
    put(running);
    EXPECT_EQ(readUnfinished(*session).value(), QList<JournalEntry> {});
}

TEST_F(JournalSqlTest, ForgetsInStepsAndNoOpenWork)
{
    for (int i = 1; i <= 9; ++i) {
        JournalEntry entry = sampleEntry(i);
        entry.remote.name = QStringLiteral("Caller d%1").arg(i);
        entry.work.state = i == 2 ? State::Open : State::None;
        if (i == 6)
            entry.legOf = sampleEntry(5).id; // stays, and its call with it
        put(entry);
    }
    EXPECT_EQ(forgetBefore(*session, sampleTime(6), 2), 2);
    EXPECT_EQ(forgetBefore(*session, sampleTime(6), 2), 1);
    EXPECT_EQ(forgetBefore(*session, sampleTime(6), 2), 0);
    EXPECT_EQ(numbers(), (QList<int> {9, 8, 7, 5, 2}));
    EXPECT_EQ(search(QStringLiteral("caller")), (QList<int> {9, 8, 7, 5, 2}));
    EXPECT_EQ(search(QStringLiteral("d4")), QList<int> {});
    EXPECT_EQ(forgetBefore(*session, sampleTime(100), 100), 5);
    EXPECT_EQ(forgetBefore(*session, sampleTime(100), 100), 0);
    EXPECT_EQ(numbers(), QList<int> {2});
    Outsider outsider(path);
    EXPECT_EQ(outsider.ask("SELECT count(*) FROM call_text"), QStringLiteral("1"));
    outsider.run("INSERT INTO call_text (call_text) VALUES ('integrity-check')");
    EXPECT_EQ(outsider.ask("PRAGMA integrity_check"), QStringLiteral("ok"));
}

/// No matter how many there are: no page reads the whole table, and nothing is sorted.
TEST_F(JournalSqlTest, PagesComeOutOfAnIndex)
{
    Outsider outsider(path);
    const auto plan = [&](const char *statement, int values) {
        QFile file(QStringLiteral(":/jackfield/sql/sqlite/%1.sql").arg(QLatin1String(statement)));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        QSqlQuery query(outsider.database());
        EXPECT_TRUE(query.prepare(QStringLiteral("EXPLAIN QUERY PLAN ")
                                  + QString::fromUtf8(file.readAll())));
        for (int i = 0; i < values; ++i)
            query.bindValue(i, 1);
        EXPECT_TRUE(query.exec()) << qPrintable(query.lastError().text());
        QStringList steps;
        while (query.next())
            steps.append(query.value(3).toString());
        return steps.join(QLatin1Char('\n'));
    };
    for (const auto &[statement, values] : {
             std::pair("call_page", 9),
             std::pair("call_legs", 1),
             std::pair("call_count_work", 0),
         }) {
        const QString steps = plan(statement, values);
        for (const char *bad : {"SCAN head", "SCAN call\n", "SCAN leg", "INDEX call_started"})
            EXPECT_FALSE((steps + QLatin1Char('\n')).contains(QLatin1String(bad)))
                << qPrintable(steps);
    }
    EXPECT_TRUE(plan("call_page", 9).contains(QLatin1String("COVERING INDEX call_filter")));
}
