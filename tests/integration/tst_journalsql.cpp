// SPDX-License-Identifier: GPL-3.0-or-later
// The same journal in each kind of database: the statements differ, what comes of them must not.
#include "core/journal/journal.h"
#include "core/storage/journalsession.h"
#include "core/storage/journalsql.h"
#include "core/storage/teamsession.h"
#include "tests/support/postgres.h"
#include "tests/support/printers.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <random>

using namespace Jackfield;
using State = JournalEntry::Work::State;

enum class Kind { Sqlite, PostgresIndexed, PostgresPlain };

static QDateTime at(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(1'767'600'000'000 + milliseconds, Qt::UTC);
}

static JournalEntry call(const char *id, qint64 when, const char *number = "",
                         const char *name = "")
{
    JournalEntry entry;
    entry.id = QString::fromUtf8(id);
    entry.startedAt = at(when);
    entry.direction = Call::Direction::Incoming;
    entry.outcome = JournalEntry::Outcome::Answered;
    entry.remote.number = QString::fromUtf8(number);
    entry.remote.name = QString::fromUtf8(name);
    return entry;
}

class JournalSqlTest : public testing::TestWithParam<Kind>
{
protected:
    static void TearDownTestSuite() { server.reset(); }
    static bool startServer()
    {
        if (server)
            return true;
        server = std::make_unique<Postgres>();
        // A locale that knows no letters beyond ASCII must not change what is found.
        return server->start()
            && server->run("CREATE DATABASE indexed LOCALE 'C' TEMPLATE template0; "
                           "CREATE DATABASE plain TEMPLATE template0; "
                           "CREATE ROLE guest LOGIN PASSWORD 'guest';");
    }
    void SetUp() override
    {
        if (GetParam() == Kind::Sqlite) {
            take(JournalSession::open(m_folder.filePath(QStringLiteral("journal.sqlite"))));
            return;
        }
        if (Postgres::programs().isEmpty())
            GTEST_SKIP() << "PostgreSQL (initdb) is not installed";
        ASSERT_TRUE(startServer());
        TeamDatabase setup;
        setup.host = server->folder();
        setup.encryption = TeamDatabase::Encryption::Preferred;
        const bool isIndexed = GetParam() == Kind::PostgresIndexed;
        setup.name = isIndexed ? QStringLiteral("indexed") : QStringLiteral("plain");
        setup.user = isIndexed ? QStringLiteral("owner") : QStringLiteral("guest");
        setup.password = QStringLiteral("guest");
        ASSERT_TRUE(server->run("DROP SCHEMA IF EXISTS jackfield CASCADE;", setup.name));
        ASSERT_TRUE(server->run("DROP EXTENSION IF EXISTS pg_trgm;", setup.name));
        if (!isIndexed) { // who may not add the extension
            ASSERT_TRUE(server->run("CREATE SCHEMA jackfield AUTHORIZATION guest;", setup.name));
        }
        take(TeamSession::open(setup));
        EXPECT_EQ(server->ask("SELECT count(*) FROM pg_indexes WHERE indexname = 'call_text'",
                              setup.name),
                  isIndexed ? QStringLiteral("1") : QStringLiteral("0"));
    }
    void take(Result<std::unique_ptr<SqlSession>> session)
    {
        ASSERT_TRUE(session) << qPrintable(session.error().detail);
        m_session = std::move(*session);
    }
    void apply(const JournalChange &change)
    {
        const auto done = m_session->transaction([&] { return applyChange(*m_session, change); });
        ASSERT_TRUE(done) << qPrintable(done.error().detail);
    }
    void put(const JournalEntry &entry) { apply(PutEntry {entry}); }
    JournalEntry entry(const char *id)
    {
        const auto entry = readEntry(*m_session, QString::fromUtf8(id));
        EXPECT_TRUE(entry && *entry) << id;
        return entry && *entry ? **entry : JournalEntry();
    }
    JournalPage page(const JournalQuery &query, std::optional<qint64> below = {}, int limit = 1000)
    {
        const auto page = readPage(*m_session, query, below, limit);
        EXPECT_TRUE(page) << qPrintable(page ? QString() : page.error().detail);
        return page.value_or(JournalPage());
    }
    static QStringList idsOf(const QList<JournalEntry> &entries)
    {
        QStringList ids;
        for (const JournalEntry &entry : entries)
            ids.append(entry.id);
        return ids;
    }
    QString found(const JournalQuery &query)
    {
        return idsOf(page(query).entries).join(QLatin1Char(' '));
    }
    QString found(const char *text)
    {
        JournalQuery query;
        query.text = QString::fromUtf8(text);
        return found(query);
    }
    int openWork() { return countWork(*m_session).value_or(WorkCount {-1}).open; }

    static std::unique_ptr<Postgres> server;
    QTemporaryDir m_folder;
    std::unique_ptr<SqlSession> m_session;
};

std::unique_ptr<Postgres> JournalSqlTest::server;

INSTANTIATE_TEST_SUITE_P(EachKind, JournalSqlTest,
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

TEST_P(JournalSqlTest, AllOfAnEntryIsKept)
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

TEST_P(JournalSqlTest, PutAgainReplacesButNoteAndWork)
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

TEST_P(JournalSqlTest, WhatIsNotThereIsNotChanged)
{
    apply(SetEntryNote {QStringLiteral("a"), QStringLiteral("x")});
    apply(SetEntryWork {QStringLiteral("a"), {State::Open, {}, {}}});
    apply(CloseWork {QStringLiteral("+49"), at(0), {State::CalledBack, at(0), {}}});
    EXPECT_TRUE(page({}).entries.isEmpty());
}

TEST_P(JournalSqlTest, WorkIsCountedByNumberAndClosed)
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

TEST_P(JournalSqlTest, PagesAreStable)
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

TEST_P(JournalSqlTest, PositionsOfADeskKeepItsOrder)
{
    JournalEntry first = call("a", 100);
    first.position = at(100).toMSecsSinceEpoch();
    JournalEntry second = call("b", 0); // the clock was set back
    second.position = first.position + 1;
    put(first);
    put(second);
    EXPECT_EQ(found(""), QStringLiteral("b a"));
}

TEST_P(JournalSqlTest, SearchOfWords)
{
    put(call("a", 1, "089 12345", "Anna M\xc3\xbcller"));
    put(call("b", 2, "+49 (89) 12345-6", "Bob"));
    JournalEntry noted = call("c", 3, "", "100% sure_thing \"quoted\" O'Hara a\\b*c");
    noted.contactName =
        QString::fromUtf8("\xd0\x98\xd0\xb2\xd0\xb0\xd0\xbd \xce\xa3\xce\x91\xce\xa3");
    put(noted);
    apply(SetEntryNote {noted.id, QStringLiteral("wants AND offer NOT (x) 089 x")});
    const struct
    {
        const char *text;
        const char *ids;
    } rows[] = {
        {"", "c b a"},
        {"  ", "c b a"},
        {"m\xc3\xbcller", "a"},
        {"M\xc3\x9cLLER", "a"},
        {"\xc3\xbc", "a"},
        {"\xc3\x9c", "a"},
        {"LLER anna", "a"},
        {"anna bob", ""},
        {"o", "c b"},
        {"bo", "b"},
        {"b", "c b"},
        {"12345", "b a"},
        {"1234-5", "b a"},
        {"+49", "b"},
        {"8912", "b a"},
        {"(89)", "b"},
        {"89 12345", "b a"},
        {"08", "c a"},
        {"089", "c a"},
        {"6", "b"},
        {"%", "c"},
        {"0%", "c"},
        {"_", "c"},
        {"e_t", "c"},
        {"eXt", ""},
        {"\"", "c"},
        {"\"quoted\"", "c"},
        {"'", "c"},
        {"o'h", "c"},
        {"\\", "c"},
        {"a\\b", "c"},
        {"\\b*", "c"},
        {"*", "c"},
        {"AND", "c"},
        {"NOT", "c"},
        {"(x)", "c"},
        {"-", ""},
        {"^", ""},
        {"zz", ""},
        {"\xd0\xb8\xd0\xb2\xd0\xb0\xd0\xbd", "c"},
        {"\xd0\x92\xd0\x90", "c"},
        {"\xcf\x83\xce\xb1\xcf\x83", "c"},
        {"\xcf\x82", "c"},
        {"name:anna", ""},
        {"m3", ""},
        {"\xf0\x9f\x98\x80", ""},
    };
    for (const auto &row : rows)
        EXPECT_EQ(found(row.text), QString::fromUtf8(row.ids)) << row.text;
}

TEST_P(JournalSqlTest, SearchAgreesWithTheRuleInMemory)
{
    std::mt19937 random(8);
    const QString letters = QString::fromUtf8("abA\xc3\xa4\xc3\x84 12+-%_'\"\\*");
    const auto text = [&](unsigned longest) {
        QString made;
        for (auto left = random() % (longest + 1); left > 0; --left)
            made += letters.at(qsizetype(random() % size_t(letters.size())));
        return made;
    };
    QList<JournalEntry> all;
    for (int i = 0; i < 150; ++i) {
        JournalEntry entry = call(QByteArray::number(i).constData(), i);
        entry.remote.name = text(6);
        entry.contactName = text(4);
        entry.note = text(8);
        entry.remote.number = text(6);
        entry.numberKey = QStringLiteral("+4%1").arg(random() % 1000);
        put(entry);
        all.prepend(entry);
    }
    for (int i = 0; i < 300; ++i) {
        JournalQuery query;
        query.text = text(5);
        QStringList expected;
        for (const JournalEntry &entry : std::as_const(all))
            if (matches(entry, query))
                expected.append(entry.id);
        EXPECT_EQ(idsOf(page(query).entries), expected) << query.text.toStdString();
    }
}

TEST_P(JournalSqlTest, HostileTexts)
{
    JournalEntry entry = call("a", 1, "1\0 2", "x");
    entry.remote.name = QStringLiteral("a") + QChar(QChar::Null) + QStringLiteral("b");
    entry.note = QStringLiteral("y") + QChar(0xd800) + QStringLiteral("z");
    entry.callData = {{QStringLiteral("k"), QString(QChar(QChar::Null))}};
    entry.queue = QString(100'000, QLatin1Char('q')); // larger than any index takes
    entry.numberKey = QString(100'000, QLatin1Char('1'));
    entry.line = QString(100'000, QLatin1Char('l'));
    put(entry);
    EXPECT_EQ(this->entry("a").queue, entry.queue);
    EXPECT_EQ(this->entry("a").callData, entry.callData);
    EXPECT_TRUE(this->entry("a").remote.name.startsWith(QLatin1Char('a')));
    for (const QString &text :
         {QString(QChar(QChar::Null)), QString(QChar(0xd800)), QString(50'000, QLatin1Char('%')),
          QStringLiteral("x ").repeated(200)}) {
        JournalQuery query;
        query.text = text;
        EXPECT_TRUE(readPage(*m_session, query, {}, 10)) << text.size();
    }
}

TEST_P(JournalSqlTest, Filters)
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

TEST_P(JournalSqlTest, LegsStandWithTheirCall)
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

TEST_P(JournalSqlTest, ForgetsOldCallsButOpenWork)
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

TEST_P(JournalSqlTest, UnfinishedOnes)
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
