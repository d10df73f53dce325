// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journalchangejson.h"
#include "core/storage/journalsession.h"
#include "core/storage/sqljournalstore.h"
#include "tests/core/storage/journalsamples.h"
#include "tests/core/storage/outsider.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Jackfield;
using namespace std::chrono_literals;

using Outbox = SqlJournalStore::Outbox;
using State = JournalEntry::Work::State;

class SqlJournalStoreTest : public testing::Test
{
protected:
    void open(Outbox outbox = Outbox::No)
    {
        close();
        database = std::make_unique<JournalDatabase>(profileJournal(path));
        store = std::make_unique<SqlJournalStore>(*database, clock, outbox);
        QObject::connect(store.get(), &JournalStore::written, store.get(),
                         [this](const QString &id) { written.append(id); });
        QObject::connect(store.get(), &JournalStore::troubled, store.get(),
                         [this](const QString &words) { told.append(words); });
    }
    void close()
    {
        store.reset();
        database.reset();
    }
    void make()
    {
        open();
        EXPECT_TRUE(answerOf(store->countWork()));
        close();
    }
    void put(int first, int last)
    {
        for (int i = first; i <= last; ++i)
            store->write(PutEntry {sampleEntry(i)});
    }
    bool saved()
    {
        return waitFor([this] { return store->unsaved() == 0; });
    }
    /// Tries again until all is on the disk.
    bool savedInTime()
    {
        return waitFor([this] {
            if (clock.pending() > 0)
                clock.advance(SqlJournalStore::retryDelay);
            return store->unsaved() == 0;
        });
    }
    QString count(const char *table = "call")
    {
        return Outsider(path).ask(QByteArray("SELECT count(*) FROM ") + table);
    }

    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.sqlite"));
    ManualClock clock;
    QStringList written;
    QStringList told;
    std::unique_ptr<JournalDatabase> database;
    std::unique_ptr<SqlJournalStore> store;
};

TEST_F(SqlJournalStoreTest, KeepsOverRestarts)
{
    open();
    const JournalEntry entry = fullEntry();
    store->write(PutEntry {entry});
    EXPECT_EQ(store->unsaved(), 1);
    EXPECT_TRUE(written.isEmpty()); // never inside write()
    ASSERT_TRUE(saved());
    EXPECT_EQ(written, QStringList {entry.id});
    open();
    auto found = answerOf(store->entry(entry.id));
    ASSERT_TRUE(found && *found);
    (*found)->position = 0;
    EXPECT_EQ(**found, entry);
    EXPECT_TRUE(told.isEmpty());
}

TEST_F(SqlJournalStoreTest, OneAfterTheOther)
{
    open(Outbox::Yes);
    QStringList expected;
    for (int i = 1; i <= 1000; ++i) {
        store->write(PutEntry {sampleEntry(i)});
        store->write(SetEntryNote {sampleEntry(i).id, QString::number(i)});
        expected += {sampleEntry(i).id, sampleEntry(i).id};
    }
    store->write(CloseWork {QStringLiteral("+49"), sampleTime(), {}});
    expected.append(QString());
    ASSERT_TRUE(saved());
    EXPECT_EQ(written, expected);
    EXPECT_EQ(count("outbox"), QStringLiteral("2001"));
    EXPECT_EQ(count("call WHERE note = cast(substr(id, 25) AS INTEGER)"), QStringLiteral("1000"));
    Outsider outsider(path);
    EXPECT_EQ(journalChangeFromJson(
                  outsider.ask("SELECT change FROM outbox WHERE sequence = 1999").toUtf8()),
              Result<JournalChange>(PutEntry {sampleEntry(1000)}));
    EXPECT_EQ(journalChangeFromJson(
                  outsider.ask("SELECT change FROM outbox WHERE sequence = 2").toUtf8()),
              Result<JournalChange>(SetEntryNote {sampleEntry(1).id, QStringLiteral("1")}));
}

/// Also where more waits than goes at once, and where some of it is under way.
TEST_F(SqlJournalStoreTest, AnAnswerKnowsWhatWasWrittenBefore)
{
    open(Outbox::Yes);
    for (int i = 0; i < 4; ++i) {
        put(1 + i * 500, 500 + i * 500);
        const auto page = answerOf(store->page({}, {}, 1));
        ASSERT_TRUE(page);
        EXPECT_EQ(idsOf(page->entries), QStringList {sampleEntry(500 + i * 500).id});
    }
    EXPECT_EQ(written.size(), 2000);
    EXPECT_EQ(count("outbox"), QStringLiteral("2000"));
}

TEST_F(SqlJournalStoreTest, NoBatchGoesBeforeOneThatFailed)
{
    make();
    Outsider outsider(path);
    outsider.run("BEGIN IMMEDIATE");
    open(Outbox::Yes);
    put(1, 700);
    EXPECT_TRUE(answerOf(store->page({}, {}, 1))); // all is handed over, and the first waits
    outsider.run("ROLLBACK");
    put(701, 900);
    ASSERT_TRUE(savedInTime());
    EXPECT_EQ(count("outbox"), QStringLiteral("900"));
    QStringList ids;
    for (int i = 1; i <= 900; ++i)
        ids.append(sampleEntry(i).id);
    EXPECT_EQ(written, ids);
    EXPECT_EQ(told.last(), QString());
    // The end after a failure, with everything handed over.
    outsider.run("BEGIN IMMEDIATE");
    put(901, 1500);
    EXPECT_TRUE(answerOf(store->page({}, {}, 1))); // behind the first that failed
    EXPECT_EQ(store->unsaved(), 600);
    outsider.run("ROLLBACK");
    close();
    EXPECT_EQ(count("outbox"), QStringLiteral("1500"));
}

TEST_F(SqlJournalStoreTest, NoOutboxUnlessAskedFor)
{
    open();
    put(1, 3);
    ASSERT_TRUE(saved());
    EXPECT_EQ(count("outbox"), QStringLiteral("0"));
}

TEST_F(SqlJournalStoreTest, TheEndWritesWhatWaits)
{
    open(Outbox::Yes);
    put(1, 2000); // some are under way already, most are not
    close();
    EXPECT_EQ(count(), QStringLiteral("2000"));
    EXPECT_EQ(count("outbox"), QStringLiteral("2000"));
    open(Outbox::Yes);
    put(2001, 2001);
    waitFor([this] { return !written.isEmpty(); });
    put(2002, 2300);
    close(); // with another batch under way
    EXPECT_EQ(count(), QStringLiteral("2300"));
    EXPECT_EQ(count("outbox"), QStringLiteral("2300"));
}

TEST_F(SqlJournalStoreTest, WhatFailsWaitsAndIsToldOnce)
{
    make();
    Outsider outsider(path);
    outsider.run("BEGIN IMMEDIATE");
    open(Outbox::Yes);
    put(1, 3);
    ASSERT_TRUE(waitFor([this] { return !told.isEmpty(); }));
    EXPECT_TRUE(told.last().contains(QLatin1String("locked"))) << qPrintable(told.last());
    EXPECT_EQ(store->unsaved(), 3);
    EXPECT_EQ(clock.pending(), 1);
    clock.advance(999ms);
    EXPECT_EQ(clock.pending(), 1);
    clock.advance(1ms); // tries again
    EXPECT_EQ(clock.pending(), 0);
    ASSERT_TRUE(waitFor([this] { return clock.pending() == 1; }));
    put(4, 5); // as does the next change
    EXPECT_EQ(clock.pending(), 0);
    ASSERT_TRUE(waitFor([this] { return clock.pending() == 1; }));
    EXPECT_EQ(told.size(), 1);
    EXPECT_TRUE(written.isEmpty());
    outsider.run("ROLLBACK");
    clock.advance(1s);
    ASSERT_TRUE(saved());
    EXPECT_EQ(told.size(), 2);
    EXPECT_EQ(told.last(), QString());
    EXPECT_EQ(written.size(), 5);
    EXPECT_EQ(count(), QStringLiteral("5"));
    EXPECT_EQ(count("outbox"), QStringLiteral("5"));
    EXPECT_EQ(clock.pending(), 0);
}

TEST_F(SqlJournalStoreTest, TroubleAtTheStartPassesByItself)
{
    ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("journal.sqlite")));
    open();
    ASSERT_TRUE(waitFor([this] { return told.size() == 1; }));
    ASSERT_TRUE(QDir(folder.path()).rmdir(QStringLiteral("journal.sqlite")));
    ASSERT_TRUE(waitFor([this] { return clock.pending() == 1; }));
    clock.advance(1s);
    ASSERT_TRUE(waitFor([this] { return told.size() == 2; }));
    EXPECT_EQ(told.last(), QString());
}

TEST_F(SqlJournalStoreTest, OnlySoMuchWaits)
{
    make();
    Outsider outsider(path);
    outsider.run("BEGIN IMMEDIATE");
    open();
    constexpr int most = JournalStore::mostUnsaved;
    ASSERT_TRUE(waitFor([this] { return !told.isEmpty(); }));
    put(1, most);
    EXPECT_EQ(store->unsaved(), most);
    EXPECT_EQ(told.size(), 1);
    put(most + 1, most + 3);
    EXPECT_EQ(store->unsaved(), most);
    ASSERT_EQ(told.size(), 2); // once, whatever their number
    EXPECT_TRUE(told.last().contains(QLatin1String("given up"))) << qPrintable(told.last());
    outsider.run("ROLLBACK");
    ASSERT_TRUE(savedInTime());
    EXPECT_EQ(told.last(), QString());
    EXPECT_EQ(count(), QString::number(most));
    EXPECT_EQ(Outsider(path).ask("SELECT max(id) FROM call"), sampleEntry(most + 3).id);
}

TEST_F(SqlJournalStoreTest, WhatIsRefusedForGoodIsNotKept)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    const QByteArray notes = QByteArray("these are my notes\n").repeated(100);
    file.write(notes);
    file.close();
    open();
    put(1, 3);
    ASSERT_TRUE(saved());
    EXPECT_TRUE(written.isEmpty());
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told.last().contains(QLatin1String("damaged")));
    EXPECT_EQ(answerOf(store->page({}, {}, 10)).error().code, Error::Code::Refused);
    put(4, 4);
    ASSERT_TRUE(saved());
    EXPECT_EQ(told.size(), 1);
    EXPECT_EQ(clock.pending(), 0);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), notes);
}

TEST_F(SqlJournalStoreTest, AQuestionThatFailsIsToldAndPasses)
{
    open();
    put(1, 1);
    ASSERT_TRUE(saved());
    Outsider(path).run("ALTER TABLE call RENAME TO away");
    EXPECT_EQ(answerOf(store->unfinished()).error().code, Error::Code::Storage);
    EXPECT_EQ(told.size(), 1);
    EXPECT_FALSE(answerOf(store->legs(sampleEntry(1).id)));
    EXPECT_EQ(told.size(), 1);
    Outsider(path).run("ALTER TABLE away RENAME TO call");
    EXPECT_EQ(answerOf(store->legs(sampleEntry(1).id)), Result<QList<JournalEntry>>());
    EXPECT_EQ(told.size(), 2);
    EXPECT_EQ(told.last(), QString());
}

TEST_F(SqlJournalStoreTest, EveryQuestion)
{
    open();
    JournalEntry leg = sampleEntry(2);
    leg.legOf = sampleEntry(1).id;
    leg.outcome = JournalEntry::Outcome::Running;
    leg.work.state = State::Open;
    put(1, 1);
    store->write(PutEntry {leg});
    put(3, 3);
    const auto page = answerOf(store->page({}, {}, 1)); // what was written before is there
    ASSERT_TRUE(page);
    EXPECT_EQ(idsOf(page->entries), QStringList {sampleEntry(3).id});
    ASSERT_TRUE(page->next);
    EXPECT_FALSE(page->isOfThisDesk);
    const auto next = answerOf(store->page({}, page->next, 1));
    ASSERT_TRUE(next);
    EXPECT_EQ(idsOf(next->entries), QStringList {sampleEntry(1).id});
    EXPECT_FALSE(next->next);
    EXPECT_EQ(idsOf(answerOf(store->legs(sampleEntry(1).id)).value()), QStringList {leg.id});
    EXPECT_EQ(idsOf(answerOf(store->unfinished()).value()), QStringList {leg.id});
    EXPECT_EQ(answerOf(store->countWork()), Result<WorkCount>(WorkCount {1}));
    EXPECT_FALSE(answerOf(store->entry(QStringLiteral("none"))).value());
}

TEST_F(SqlJournalStoreTest, ForgetsWhileOthersAsk)
{
    open();
    put(1, 2200);
    ASSERT_TRUE(saved());
    QStringList order;
    QObject context;
    std::optional<int> forgotten;
    store->forget(sampleTime(2101)).then(&context, [&](const Result<int> &result) {
        order.append(QStringLiteral("forgotten"));
        forgotten = result.value_or(-1);
    });
    store->page({}, {}, 10).then(&context, [&](const auto &) {
        order.append(QStringLiteral("page"));
    });
    ASSERT_TRUE(waitFor([&] { return forgotten.has_value(); }));
    EXPECT_EQ(forgotten, 2100);
    EXPECT_EQ(order.first(), QStringLiteral("page"));
    EXPECT_EQ(count(), QStringLiteral("100"));
    EXPECT_EQ(count("call_text"), QStringLiteral("100"));
}

TEST_F(SqlJournalStoreTest, TheEndAnswersWhatWasAsked)
{
    open();
    QObject context;
    std::optional<Result<int>> forgotten;
    std::optional<Result<WorkCount>> counted;
    put(1, 1200);
    store->forget(sampleTime(5000)).then(&context, [&](const auto &result) { forgotten = result; });
    store->countWork().then(&context, [&](const auto &result) { counted = result; });
    close();
    ASSERT_TRUE(forgotten && counted);
    EXPECT_EQ(forgotten->error().code, Error::Code::Cancelled);
    EXPECT_EQ(counted->error().code, Error::Code::Cancelled);
}
