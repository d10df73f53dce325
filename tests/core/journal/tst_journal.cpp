// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace Jackfield;

using State = JournalEntry::Work::State;

namespace {

QDateTime at(int seconds)
{
    return QDateTime::fromSecsSinceEpoch(1'767'600'000 + seconds, Qt::UTC);
}

JournalEntry sample(int number)
{
    JournalEntry entry;
    entry.id = QString::number(number);
    entry.startedAt = at(number);
    entry.call = CallId::of({QStringLiteral("pbx")}, entry.id);
    return entry;
}

JournalEntry open(int number, const char *key)
{
    JournalEntry entry = sample(number);
    entry.numberKey = QString::fromUtf8(key);
    entry.work.state = State::Open;
    return entry;
}

/// Answers when it is told to.
class ScriptedStore final : public JournalStore
{
public:
    explicit ScriptedStore(QList<JournalChange> &changes)
        : m_changes(changes)
    { }
    void write(const JournalChange &change) override { m_changes.append(change); }
    int unsaved() const override { return 0; }
    Pending<Result<JournalPage>> page(const JournalQuery &, std::optional<qint64>, int) override
    {
        m_page.emplace_back(failure(Error::Code::Cancelled));
        return m_page.back().pending();
    }
    Pending<Result<QList<JournalEntry>>> legs(const QString &) override
    {
        return Pending<Result<QList<JournalEntry>>>::ready(QList<JournalEntry> {sample(77)});
    }
    Pending<Result<std::optional<JournalEntry>>> entry(const QString &) override
    {
        return Pending<Result<std::optional<JournalEntry>>>::ready(sample(78));
    }
    Pending<Result<WorkCount>> countWork() override
    {
        m_counts.emplace_back(failure(Error::Code::Cancelled));
        return m_counts.back().pending();
    }
    Pending<Result<QList<JournalEntry>>> unfinished() override
    {
        return Pending<Result<QList<JournalEntry>>>::ready(QList<JournalEntry>());
    }
    Pending<Result<int>> forget(const QDateTime &) override
    {
        return Pending<Result<int>>::ready(0);
    }

    std::vector<Resolver<Result<JournalPage>>> m_page;
    std::vector<Resolver<Result<WorkCount>>> m_counts;

private:
    QList<JournalChange> &m_changes;
};

class JournalTest : public testing::Test
{
protected:
    JournalTest()
    {
        QObject::connect(&journal.rows(), &RowSignals::inserted, &context,
                         [this](int row) { rows.append(QStringLiteral("+%1").arg(row)); });
        QObject::connect(&journal.rows(), &RowSignals::changed, &context,
                         [this](int row) { rows.append(QStringLiteral("~%1").arg(row)); });
        QObject::connect(&journal.rows(), &RowSignals::removed, &context,
                         [this](int row) { rows.append(QStringLiteral("-%1").arg(row)); });
        QObject::connect(&journal, &Journal::entryChanged, &context,
                         [this](const QString &id) { changed.append(id); });
        QObject::connect(&journal, &Journal::openWorkChanged, &context,
                         [this](int count) { counts.append(count); });
        QObject::connect(&journal, &Journal::troubleChanged, &context,
                         [this](const QString &words) { troubles.append(words); });
    }
    ScriptedStore *setStore()
    {
        auto made = std::make_unique<ScriptedStore>(changes);
        ScriptedStore *store = made.get();
        journal.setStore(std::move(made));
        changed.clear();
        return store;
    }
    QStringList ids() const
    {
        QStringList ids;
        for (const JournalEntry &entry : journal.entries())
            ids.append(entry.id);
        return ids;
    }

    QObject context;
    QStringList rows;
    QStringList changed;
    QStringList troubles;
    QList<int> counts;
    QList<JournalChange> changes;
    Journal journal;
};

} // namespace

TEST_F(JournalTest, NewestFirstAndEachOnce)
{
    journal.put(sample(1));
    journal.put(sample(2));
    journal.put(sample(2)); // nothing new
    JournalEntry told = sample(1);
    told.remote.name = QStringLiteral("Mia");
    journal.put(told);
    EXPECT_EQ(ids(), (QStringList {QStringLiteral("2"), QStringLiteral("1")}));
    EXPECT_EQ(rows,
              (QStringList {QStringLiteral("+0"), QStringLiteral("+0"), QStringLiteral("~1")}));
    EXPECT_EQ(changed,
              (QStringList {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("1")}));
    ASSERT_TRUE(journal.find(told.call));
    EXPECT_EQ(*journal.find(told.call), told);
    EXPECT_EQ(journal.find(told.id), journal.find(told.call));
    EXPECT_FALSE(journal.find(QStringLiteral("3")));
}

TEST_F(JournalTest, KeepsSoManyInMemory)
{
    for (int i = 0; i <= Journal::capacity; ++i)
        journal.put(sample(i));
    EXPECT_EQ(journal.entries().size(), Journal::capacity);
    EXPECT_FALSE(journal.find(QStringLiteral("0")));
    EXPECT_EQ(
        rows.mid(rows.size() - 2),
        (QStringList {QStringLiteral("-%1").arg(Journal::capacity - 1), QStringLiteral("+0")}));
}

TEST_F(JournalTest, EveryChangeGoesToTheStore)
{
    setStore();
    const JournalEntry entry = open(1, "+4989");
    journal.put(entry);
    journal.setNote(entry.id, QStringLiteral("call back"));
    journal.setWork(entry.id, State::Done, at(50));
    journal.setWork(entry.id, State::Open, at(60));
    journal.setNote(QStringLiteral("old"), QStringLiteral("in no list of this run"));
    EXPECT_EQ(changes,
              (QList<JournalChange> {
                  PutEntry {entry}, SetEntryNote {entry.id, QStringLiteral("call back")},
                  SetEntryWork {entry.id, {State::Done, at(50), {}}},
                  SetEntryWork {entry.id, {State::Open, {}, {}}},
                  SetEntryNote {QStringLiteral("old"), QStringLiteral("in no list of this run")}}));
    EXPECT_EQ(journal.entries().first().note, QStringLiteral("call back"));
    EXPECT_EQ(changed.last(), QStringLiteral("old"));
    changes.clear();
    journal.put(journal.entries().first());
    EXPECT_TRUE(changes.isEmpty()); // as it is already
}

TEST_F(JournalTest, CountsCallersWithoutAStore)
{
    journal.put(open(1, "+4989"));
    journal.put(open(2, "+4989"));
    journal.put(open(3, ""));
    journal.put(open(4, ""));
    journal.put(sample(5));
    EXPECT_EQ(journal.openWork(), 3);
    journal.setWork(QStringLiteral("1"), State::Done, at(50));
    EXPECT_EQ(journal.openWork(), 3); // 2 is left of that caller
    journal.setWork(QStringLiteral("2"), State::Done, at(50));
    EXPECT_EQ(journal.openWork(), 2);
    journal.setWork(QStringLiteral("2"), State::Open, at(60));
    EXPECT_EQ(counts, (QList<int> {1, 2, 3, 2, 3}));
}

TEST_F(JournalTest, ASuccessfulCallClosesWhatWasBefore)
{
    journal.put(open(1, "+4989"));
    journal.put(open(2, "+4930"));
    journal.put(open(3, "+4989"));
    JournalEntry back = open(4, "+4989");
    journal.put(back);
    journal.put(open(5, "+4989"));
    rows.clear();
    journal.closeWork(back, at(100));
    const JournalEntry::Work closed {State::CalledBack, at(100), back.id};
    EXPECT_EQ(journal.find(QStringLiteral("1"))->work, closed);
    EXPECT_EQ(journal.find(QStringLiteral("3"))->work, closed);
    EXPECT_EQ(journal.find(QStringLiteral("2"))->work.state, State::Open); // of another
    EXPECT_EQ(journal.find(QStringLiteral("4"))->work.state, State::Open); // not by itself
    EXPECT_EQ(journal.find(QStringLiteral("5"))->work.state, State::Open); // came later
    EXPECT_EQ(rows, (QStringList {QStringLiteral("~2"), QStringLiteral("~4")}));
    EXPECT_EQ(journal.openWork(), 2);
    setStore();
    changes.clear();
    journal.closeWork(back, at(100));
    EXPECT_EQ(changes, (QList<JournalChange> {CloseWork {QStringLiteral("+4989"), at(4), closed}}));
    back.numberKey.clear();
    journal.closeWork(back, at(100)); // of no number
    EXPECT_EQ(changes.size(), 1);
}

TEST_F(JournalTest, TheStoreCounts)
{
    ScriptedStore *store = setStore();
    ASSERT_EQ(store->m_counts.size(), 1U);
    Q_EMIT store->written(QStringLiteral("1"));
    Q_EMIT store->written(QStringLiteral("2"));
    EXPECT_EQ(store->m_counts.size(), 1U); // one question at a time
    Resolver<Result<WorkCount>> first = std::move(store->m_counts[0]);
    first.resolve(WorkCount {7});
    EXPECT_EQ(journal.openWork(), 7);
    ASSERT_EQ(store->m_counts.size(), 2U); // and another one for all that came meanwhile
    Resolver<Result<WorkCount>> second = std::move(store->m_counts[1]);
    second.resolve(failure(Error::Code::Storage));
    EXPECT_EQ(journal.openWork(), 7); // as last known
    EXPECT_EQ(store->m_counts.size(), 2U);
    EXPECT_EQ(counts, QList<int> {7});
}

TEST_F(JournalTest, PagesOfThisRunWithoutAStoreOrWhereItFails)
{
    journal.put(sample(1));
    JournalEntry named = sample(2);
    named.remote.name = QStringLiteral("Mia Muster");
    journal.put(named);
    JournalQuery query;
    query.text = QStringLiteral("MUST mia");
    std::optional<JournalPage> page;
    const auto take = [&](const Result<JournalPage> &result) { page = result.value(); };
    journal.page(query).then(&context, take);
    ASSERT_TRUE(page);
    EXPECT_EQ(page->entries, QList<JournalEntry> {named});
    EXPECT_TRUE(page->isOfThisDesk);
    EXPECT_FALSE(page->next);
    journal.page({}, {}, 1).then(&context, take);
    EXPECT_EQ(page->entries.size(), 1);

    ScriptedStore *store = setStore();
    page.reset();
    journal.page(query).then(&context, take);
    EXPECT_FALSE(page);
    Resolver<Result<JournalPage>> failed = std::move(store->m_page[0]);
    failed.resolve(failure(Error::Code::Storage));
    ASSERT_TRUE(page);
    EXPECT_EQ(page->entries, QList<JournalEntry> {named});
    EXPECT_TRUE(page->isOfThisDesk);
    journal.page(query).then(&context, take);
    JournalPage stored;
    stored.entries = {sample(9)};
    stored.next = 9;
    Resolver<Result<JournalPage>> good = std::move(store->m_page[1]);
    good.resolve(stored);
    EXPECT_EQ(page->entries, stored.entries);
    EXPECT_EQ(page->next, 9);
    EXPECT_FALSE(page->isOfThisDesk);
}

TEST_F(JournalTest, LegsAndEntries)
{
    for (const int leg : {2, 3}) {
        JournalEntry entry = sample(leg);
        entry.legOf = QStringLiteral("1");
        journal.put(entry);
    }
    QStringList found;
    const auto take = [&](const Result<QList<JournalEntry>> &result) {
        found.clear();
        for (const JournalEntry &entry : result.value())
            found.append(entry.id);
    };
    journal.legs(QStringLiteral("1")).then(&context, take);
    EXPECT_EQ(found, (QStringList {QStringLiteral("2"), QStringLiteral("3")})); // oldest first
    std::optional<JournalEntry> entry;
    const auto takeEntry = [&](const auto &result) { entry = result.value(); };
    journal.entry(QStringLiteral("9")).then(&context, takeEntry);
    EXPECT_FALSE(entry);
    setStore();
    journal.legs(QStringLiteral("1")).then(&context, take);
    EXPECT_EQ(found, QStringList {QStringLiteral("77")});
    journal.entry(QStringLiteral("9")).then(&context, takeEntry);
    EXPECT_EQ(entry, sample(78));
    journal.entry(QStringLiteral("3")).then(&context, takeEntry);
    EXPECT_EQ(entry->id, QStringLiteral("3")); // known: not asked for
}

TEST_F(JournalTest, TroubleIsToldOnChange)
{
    ScriptedStore *store = setStore();
    Q_EMIT store->troubled(QStringLiteral("full"));
    Q_EMIT store->troubled(QStringLiteral("full"));
    EXPECT_EQ(journal.trouble(), QStringLiteral("full"));
    journal.setStore(nullptr);
    EXPECT_EQ(journal.trouble(), QString());
    EXPECT_EQ(troubles, (QStringList {QStringLiteral("full"), QString()}));
}
