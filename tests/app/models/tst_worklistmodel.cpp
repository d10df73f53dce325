// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/journalwords.h"
#include "app/models/worklistmodel.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedjournalstore.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Jackfield;
using namespace std::chrono_literals;

using State = JournalEntry::Work::State;

namespace {

struct Bench
{
    Bench()
    {
        auto made = std::make_unique<ScriptedJournalStore>();
        store = made.get();
        journal.setStore(std::move(made));
    }
    JournalEntry open(const char *id, const char *number, const char *name, int minutesAgo)
    {
        JournalEntry entry;
        entry.id = QString::fromLatin1(id);
        entry.startedAt = clock.now().addSecs(-60 * minutesAgo);
        entry.position = entry.startedAt.toMSecsSinceEpoch();
        entry.outcome = JournalEntry::Outcome::Missed;
        entry.remote = {QString::fromLatin1(number), QString::fromUtf8(name)};
        entry.numberKey = entry.remote.number;
        entry.work.state = State::Open;
        return entry;
    }
    QStringList rows() const
    {
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row)
            rows << QStringLiteral("%1 %2").arg(
                model.index(row, WorklistModel::PartyColumn).data().toString(),
                model.index(row, WorklistModel::CountColumn).data().toString());
        return rows;
    }
    ManualClock clock;
    Journal journal;
    ScriptedJournalStore *store;
    WorklistModel model {journal, clock, [](const QString &number) { return number; }};
    QAbstractItemModelTester tester {&model,
                                     QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class TestWorklistModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void callsOfOneNumberAreOneCaller();
    void nothingIsReadBeforeItIsSeen();
    void allPagesAreRead();
    void aFailureIsToldAndAskedAgain();
    void followsWhatIsDone();
    void laterCallsCloseIt();
    void isSearchedByWords();
    void factsInWords();
};

void TestWorklistModel::callsOfOneNumberAreOneCaller()
{
    Bench bench;
    bench.store->isQuick = true;
    JournalEntry old = bench.open("4", "101", "Mia", 90);
    old.note = QStringLiteral("wants\nan offer");
    bench.store->entries = {bench.open("1", "101", "", 5), bench.open("2", "102", "Ben", 10),
                            bench.open("3", "", "", 20), old, bench.open("5", "", "", 95)};
    bench.model.setLive();
    QCOMPARE(bench.rows(),
             (QStringList {QStringLiteral("Mia 2×"), QStringLiteral("Ben 1×"),
                           QStringLiteral("Number not known 1×"),
                           QStringLiteral("Number not known 1×")}));
    QCOMPARE(bench.model.row(0).entries, (QStringList {QStringLiteral("1"), QStringLiteral("4")}));
    QCOMPARE(bench.model.index(0, WorklistModel::NewestColumn).data().toString(),
             QStringLiteral("08:55:00"));
    QCOMPARE(bench.model.index(0, WorklistModel::SinceColumn).data().toString(),
             QStringLiteral("07:30:00"));
    QCOMPARE(bench.model.index(0, WorklistModel::NoteColumn).data().toString(),
             QStringLiteral("wants an offer"));
    QCOMPARE(bench.model.index(0, 0).data(Qt::ToolTipRole).toString(),
             QStringLiteral("<p>Mia, name sent by caller, since 07:30:00, wants an offer</p>"));
    QCOMPARE(bench.model.total(), 4);
}

void TestWorklistModel::nothingIsReadBeforeItIsSeen()
{
    Bench bench;
    bench.journal.put(bench.open("1", "101", "Mia", 5));
    QVERIFY(bench.store->pages.isEmpty());
    bench.model.setLive();
    bench.model.setLive();
    QCOMPARE(bench.store->pages.size(), 1);
    QVERIFY(bench.store->pages.constFirst().query.openWorkOnly);
}

void TestWorklistModel::allPagesAreRead()
{
    Bench bench;
    for (int n = 0; n < 1500; ++n) {
        const QByteArray id = QByteArray::number(n);
        bench.store->entries.append(bench.open(id, id, "Mia", n));
    }
    bench.model.setLive();
    bench.store->answerPage();
    QCOMPARE(bench.store->pagesWaiting(), 1);
    QVERIFY(bench.store->pages.constLast().below);
    QCOMPARE(bench.model.rowCount(), 0);
    bench.store->answerPage();
    QCOMPARE(bench.model.rowCount(), 1500);
    QVERIFY(!bench.model.isLoading());
}

void TestWorklistModel::aFailureIsToldAndAskedAgain()
{
    Bench bench;
    bench.store->entries = {bench.open("1", "101", "Mia", 5)};
    bench.model.setLive();
    bench.store->answerPage(failure(Error::Code::Storage, QStringLiteral("locked")));
    QCOMPARE(bench.model.failure()->detail, QStringLiteral("locked"));
    bench.model.tryAgain();
    QVERIFY(!bench.model.failure());
    bench.store->answerPage();
    QCOMPARE(bench.rows(), QStringList {QStringLiteral("Mia 1×")});
}

void TestWorklistModel::followsWhatIsDone()
{
    Bench bench;
    bench.store->entries = {bench.open("1", "101", "Mia", 5), bench.open("2", "102", "Ben", 9)};
    bench.model.setLive();
    bench.store->answerPage();
    bench.journal.put(bench.open("3", "101", "Mia", 0)); // She calls again.
    QCOMPARE(bench.rows(), (QStringList {QStringLiteral("Mia 2×"), QStringLiteral("Ben 1×")}));
    bench.journal.setNote(QStringLiteral("3"), QStringLiteral("urgent"));
    QCOMPARE(bench.model.row(0).note, QStringLiteral("urgent"));
    bench.store->entries[1].work.state = State::Done;
    bench.journal.setWork(QStringLiteral("2"), State::Done, bench.clock.now());
    bench.store->answerEntry();
    QCOMPARE(bench.rows(), QStringList {QStringLiteral("Mia 2×")});
    bench.journal.setWork(QStringLiteral("3"), State::Done, bench.clock.now());
    QCOMPARE(bench.rows(), QStringList {QStringLiteral("Mia 1×")});
}

void TestWorklistModel::laterCallsCloseIt()
{
    Bench bench;
    bench.store->entries = {bench.open("1", "101", "Mia", 5), bench.open("2", "102", "Ben", 9)};
    bench.model.setLive();
    bench.store->answerPage();
    JournalEntry by = bench.open("by", "101", "Mia", 0);
    bench.store->entries.removeFirst();
    bench.journal.closeWork(by, bench.clock.now());
    QCOMPARE(bench.rows(), QStringList {QStringLiteral("Ben 1×")});
    bench.store->answerPage(); // It looks at what others closed too.
    QCOMPARE(bench.rows(), QStringList {QStringLiteral("Ben 1×")});
}

void TestWorklistModel::isSearchedByWords()
{
    Bench bench;
    bench.store->isQuick = true;
    bench.store->entries = {bench.open("1", "+49891", "Mia", 5), bench.open("2", "102", "Ben", 9)};
    bench.model.setLive();
    bench.model.setText(QStringLiteral("891"));
    QCOMPARE(bench.rows(), QStringList {QStringLiteral("Mia 1×")});
    bench.model.setText(QStringLiteral("BE"));
    QCOMPARE(bench.rows(), QStringList {QStringLiteral("Ben 1×")});
    QCOMPARE(bench.model.total(), 2);
    bench.model.setText({});
    QCOMPARE(bench.model.rowCount(), 2);
}

void TestWorklistModel::factsInWords()
{
    Bench bench;
    JournalEntry entry = bench.open("1", "101", "Mia", 5);
    entry.contactName = QStringLiteral("Mia Muster");
    entry.queue = QStringLiteral("Sales");
    entry.certainty = Certainty::Pushed;
    QStringList lines;
    for (const auto &[name, value] : Wording::entryFacts(
             entry, [](const QString &number) { return number; }, bench.clock.now()))
        lines << name + u'=' + value;
    QCOMPARE(lines.join(u'|'),
             QStringLiteral("Number=101|Name in your contacts=Mia Muster|Name sent by caller=Mia|"
                            "Outcome=Missed|Began=08:55:00|Queue=Sales|"
                            "Known by=Live: told by the phone system|Work=To finish"));
    QCOMPARE(Wording::plainLines(QStringLiteral("a\r\nb\a\u202ec"), 100),
             QStringLiteral("a\nb\\x07c"));
    entry.work = {State::CalledBack, bench.clock.now(), {}};
    QCOMPARE(Wording::work(entry.work, bench.clock.now()), QStringLiteral("Called back 09:00:00"));
}

QTEST_GUILESS_MAIN(TestWorklistModel)
#include "tst_worklistmodel.moc"
