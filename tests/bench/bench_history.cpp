// SPDX-License-Identifier: GPL-3.0-or-later
// A journal of 200 000 calls, held in memory and answering page by page, scrolled from the first to
// the last while it is seen. Measured is what the GUI thread works in the longest turn of its event
// loop (other programs on the machine do not lengthen it), and the longest turn by the clock. Named
// baseline, in the same run: a QTableView on a QStandardItemModel with the same texts, filled page
// by page and scrolled likewise.
#include "app/models/wording.h"
#include "app/views/journaltree.h"
#include "app/views/journalview.h"
#include "tests/app/views/viewbench.h"
#include "tests/support/threadtime.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimer>

#include <benchmark/benchmark.h>

using namespace Jackfield;
using namespace std::chrono_literals;

namespace {

constexpr int rowCount = 200'000;

/// The longest turn of the event loop that its owner lets run.
struct Longest
{
    void turn()
    {
        QElapsedTimer clock;
        clock.start();
        const double before = workedMs();
        QCoreApplication::processEvents();
        workMs = std::max(workMs, workedMs() - before);
        wallMs = std::max(wallMs, double(clock.nsecsElapsed()) / 1e6);
    }
    double workMs = 0;
    double wallMs = 0;
};

JournalEntry entryAt(int n)
{
    JournalEntry entry;
    entry.id = QStringLiteral("5f0c9a54-8a1e-4c62-9a51-%1").arg(n, 12, 16, QLatin1Char('0'));
    entry.position = 1'700'000'000'000 - qint64(n) * 60'000;
    entry.startedAt = QDateTime::fromMSecsSinceEpoch(entry.position, Qt::UTC);
    entry.duration = std::chrono::seconds(n % 600);
    entry.outcome = JournalEntry::Outcome(1 + n % 4);
    entry.direction = Call::Direction(1 + n % 2);
    entry.remote = {QStringLiteral("+4930231%1").arg(n, 6, 10, QLatin1Char('0')),
                    QStringLiteral("Caller number %1").arg(n)};
    entry.numberKey = entry.remote.number;
    entry.line = QStringLiteral("100");
    if (n % 10 == 0)
        entry.note = QStringLiteral("asked for an offer");
    return entry;
}

/// Answers in a later turn, as a worker's thread does; the page is made before.
class MemoryStore final : public JournalStore
{
public:
    MemoryStore()
    {
        m_entries.reserve(rowCount);
        for (int n = 0; n < rowCount; ++n)
            m_entries.append(entryAt(n));
    }
    void write(const JournalChange &) override { }
    int unsaved() const override { return 0; }
    Pending<Result<JournalPage>> page(const JournalQuery &, std::optional<qint64> below,
                                      int limit) override
    {
        const qsizetype first = below ? qsizetype((1'700'000'000'000 - *below) / 60'000) + 1 : 0;
        JournalPage page;
        page.entries = m_entries.mid(first, limit);
        for (JournalEntry &entry : page.entries)
            entry.legs = int(entry.position / 60'000 % 10 == 0);
        if (first + limit < rowCount)
            page.next = page.entries.constLast().position;
        auto resolver =
            std::make_shared<Resolver<Result<JournalPage>>>(failure(Error::Code::Cancelled));
        QMetaObject::invokeMethod(
            this, [resolver, page] { resolver->resolve(page); }, Qt::QueuedConnection);
        return resolver->pending();
    }
    Pending<Result<QList<JournalEntry>>> legs(const QString &) override
    {
        return Pending<Result<QList<JournalEntry>>>::ready(QList<JournalEntry>());
    }
    Pending<Result<std::optional<JournalEntry>>> entry(const QString &) override
    {
        return Pending<Result<std::optional<JournalEntry>>>::ready(std::nullopt);
    }
    Pending<Result<WorkCount>> countWork() override
    {
        return Pending<Result<WorkCount>>::ready(WorkCount());
    }
    Pending<Result<QList<JournalEntry>>> unfinished() override
    {
        return Pending<Result<QList<JournalEntry>>>::ready(QList<JournalEntry>());
    }
    Pending<Result<int>> forget(const QDateTime &) override
    {
        return Pending<Result<int>>::ready(0);
    }

private:
    QList<JournalEntry> m_entries;
};

void scrollDown(QAbstractItemView &list)
{
    list.verticalScrollBar()->setValue(list.verticalScrollBar()->maximum());
}

void historyScroll(benchmark::State &state)
{
    ViewBench bench;
    bench.journal.setStore(std::make_unique<MemoryStore>());
    JournalView view(bench.context);
    view.resize(1000, 800);
    view.show();
    auto *list = view.findChild<JournalTree *>();
    for ([[maybe_unused]] auto _ : state) {
        Longest scrolling;
        while (list->model()->rowCount() < rowCount) {
            scrollDown(*list);
            scrolling.turn();
        }
        for (int i = 0; i < 5; ++i)
            scrolling.turn();
        Longest up; // Back through all of it, a screen at a time.
        QScrollBar *bar = list->verticalScrollBar();
        for (int step = 0; step < 2000; ++step) {
            bar->setValue(bar->value() - bar->maximum() / 2000);
            up.turn();
        }
        Longest live; // A call comes in while 200 000 rows are listed.
        for (int n = 0; n < 20; ++n) {
            JournalEntry entry = entryAt(n);
            entry.id = QStringLiteral("live%1").arg(n);
            entry.position = 0;
            const double before = workedMs();
            bench.journal.put(entry);
            live.workMs = std::max(live.workMs, workedMs() - before);
            live.turn();
        }
        state.counters["longest_turn_ms"] = scrolling.workMs;
        state.counters["longest_turn_wall_ms"] = scrolling.wallMs;
        state.counters["up_ms"] = up.workMs;
        state.counters["new_call_ms"] = live.workMs;
        state.counters["rows"] = list->model()->rowCount();
    }
}
BENCHMARK(historyScroll)->Iterations(1)->Unit(benchmark::kMillisecond);

void standardItems(benchmark::State &state)
{
    QTableView table;
    QStandardItemModel model(0, 5);
    table.setModel(&model);
    table.verticalHeader()->hide();
    table.resize(1000, 800);
    table.show();
    for ([[maybe_unused]] auto _ : state) {
        Longest scrolling;
        for (int n = 0; n < rowCount;) {
            scrollDown(table);
            QMetaObject::invokeMethod(
                &table,
                [&] {
                    for (const int end = n + JournalModel::pageSize; n < end; ++n) {
                        const JournalEntry entry = entryAt(n);
                        QList<QStandardItem *> row;
                        for (const QString &text :
                             {entry.remote.name, Wording::outcome(entry.outcome),
                              Wording::moment(entry.startedAt, entry.startedAt),
                              Wording::duration(entry.duration), entry.line})
                            row.append(new QStandardItem(text));
                        model.appendRow(row);
                    }
                },
                Qt::QueuedConnection);
            scrolling.turn();
        }
        state.counters["longest_turn_ms"] = scrolling.workMs;
        state.counters["longest_turn_wall_ms"] = scrolling.wallMs;
        state.counters["rows"] = model.rowCount();
    }
}
BENCHMARK(standardItems)->Iterations(1)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
