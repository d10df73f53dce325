// SPDX-License-Identifier: GPL-3.0-or-later
// A reply of 5 000 rows about a queue, from its octets to the values of each row. Baseline: the
// body as a QString, split into lines and those into fields, with the same values made of them.
// Counter times_split: how many times as fast as that, in the same run.
// Then all the way: read, counted, told to the store and merged into the model of callers; with a
// reply that is as the last one was, and with one in which a tenth of the callers has come or gone
// and a tenth has been answered.
#include "app/models/queuecallermodel.h"
#include "core/dialing/location.h"
#include "core/phone/phonestore.h"
#include "core/queues/queuecounter.h"
#include "protocols/ipbx/queuecsv.h"

#include <QCoreApplication>
#include <QStringList>

#include <benchmark/benchmark.h>
#include <chrono>
#include <ctime>

using namespace Jackfield;
using namespace Jackfield::Ipbx;

namespace {

constexpr int rowsInReply = 5'000;

/// Waiting and connected, with and without a country, one of them with a comma. `first`: of the
/// callers; `answered`: of every three, how many.
QByteArray replyFrom(int first, int answered)
{
    const QByteArrayList countries {"Georgia", "", "Korea, Republic of",
                                    "North America and Caribbean"};
    QByteArray all;
    for (int i = first; i < first + rowsInReply; ++i) {
        const QByteArray id = QByteArray::number(1'290'000'000 + i) + '.' + QByteArray::number(i);
        const QByteArray caller = QByteArray::number(4'695'550'000 + i);
        const QByteArray agent = "SIP/" + QByteArray::number(4000 + i % 40);
        QueueRow row {id, caller, countries[i % 4], i % 30 < answered, i % 86'400, {}, {}};
        if (row.isConnected) {
            row.waited = std::chrono::seconds(i % 300);
            row.agent = agent;
        }
        all += queueLine(row) + '\n';
    }
    return all;
}

const QByteArray &reply()
{
    static const QByteArray octets = replyFrom(0, 20);
    return octets;
}

/// A row as the baseline makes it.
struct SplitRow
{
    QString id;
    QString caller;
    QString country;
    bool isConnected = false;
    std::optional<int> entered;
    std::optional<std::chrono::seconds> waited;
    QString agent;
};

std::optional<int> numberOf(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<int> secondOfDay(const QString &text)
{
    const QStringList parts = text.split(u':');
    if (parts.size() != 3)
        return std::nullopt;
    const auto hours = numberOf(parts[0]);
    const auto minutes = numberOf(parts[1]);
    const auto seconds = numberOf(parts[2]);
    if (!hours || !minutes || !seconds)
        return std::nullopt;
    return *hours * 3600 + *minutes * 60 + *seconds;
}

/// Nothing: no row.
std::optional<SplitRow> splitRow(const QString &line)
{
    static const QString waiting = QStringLiteral("WAITING");
    static const QString connected = QStringLiteral("CONNECTED");
    const QStringList fields = line.split(u',');
    for (qsizetype i = 1; i < fields.size(); ++i) {
        if (fields[i] != waiting && fields[i] != connected)
            continue;
        SplitRow row;
        row.id = fields[0];
        row.caller = i > 1 ? fields[1] : QString();
        row.country = i > 2 ? fields.mid(2, i - 2).join(u',') : QString();
        row.isConnected = fields[i] == connected;
        row.entered = secondOfDay(fields.value(i + 1));
        if (const auto waited = numberOf(fields.value(i + 2)))
            row.waited = std::chrono::seconds(*waited);
        row.agent = fields.value(i + 3);
        return row;
    }
    return std::nullopt;
}

int readBySplitting()
{
    int count = 0;
    for (const QString &line : QString::fromUtf8(reply()).split(u'\n')) {
        if (line.isEmpty())
            continue;
        const auto row = splitRow(line);
        benchmark::DoNotOptimize(row);
        count += row ? 1 : 0;
    }
    return count;
}

int readByReader()
{
    int count = 0;
    QueueReader reader(reply());
    QueueRow row;
    for (auto more = reader.next(row); more && *more; more = reader.next(row)) {
        benchmark::DoNotOptimize(row);
        ++count;
    }
    return count;
}

/// Mean processor time of one call, in clock ticks, over at least a fifth of a second.
template<typename Function>
double timeOf(const Function &function)
{
    const std::clock_t begin = std::clock();
    int calls = 0;
    do {
        benchmark::DoNotOptimize(function());
        ++calls;
    } while (std::clock() - begin < CLOCKS_PER_SEC / 5);
    return double(std::clock() - begin) / calls;
}

/// `take`: one way to deal with a reply; returns how many rows it found.
void measure(benchmark::State &state, int (*take)())
{
    if (take() != rowsInReply) {
        state.SkipWithError("it misses rows");
        return;
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(take());
    state.SetItemsProcessed(state.iterations() * rowsInReply);
    if (take != readBySplitting)
        state.counters["times_split"] = timeOf(readBySplitting) / timeOf(take);
}

// --- All the way

const SystemId pbx {QStringLiteral("pbx")};

/// From the octets of a reply to the model that a view shows.
struct Way
{
    Way()
    {
        SystemStatus system;
        system.id = pbx;
        store.addSystem(system);
        store.setLink(pbx, PhoneSystem::Link::Online, {});
        model.setQueue(id);
    }
    int take(const QByteArray &octets)
    {
        std::vector<QueueSighting> sightings;
        QueueReader reader(octets);
        QueueRow row;
        const qint64 now = 1'290'000'000;
        for (auto more = reader.next(row); more && *more; more = reader.next(row)) {
            sightings.push_back({row.id, row.caller, row.country, row.agent, row.isConnected,
                                 row.waited, enteredAt(row, now)});
        }
        counter.look(sightings, {clock.monotonic(), clock.now(), now});
        store.apply(pbx, QueueChanged {counter.queue()});
        return model.rowCount();
    }

    SystemClock clock;
    PhoneStore store {clock};
    const QueueId id = QueueId::of(pbx, QStringLiteral("Sales"));
    QueueCounter counter {id,
                          QStringLiteral("Sales"),
                          {std::chrono::seconds(20), std::chrono::minutes(1),
                           std::chrono::minutes(1), textOf,
                           [](const QString &agent) { return agent.section(u'/', 1, 1); }}};
    QueueCallerModel model {store, clock, {}, [] { return Location(); }};
};

void mergeSame(benchmark::State &state)
{
    Way way;
    if (way.take(reply()) != rowsInReply) {
        state.SkipWithError("the model misses rows");
        return;
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(way.take(reply()));
    state.counters["times_split"] =
        timeOf(readBySplitting) / timeOf([&] { return way.take(reply()); });
}

void mergeChanged(benchmark::State &state)
{
    const QByteArray other = replyFrom(rowsInReply / 10, 23);
    Way way;
    if (way.take(reply()) != rowsInReply || way.take(other) != rowsInReply) {
        state.SkipWithError("the model misses rows");
        return;
    }
    bool isOther = true;
    const auto next = [&] {
        isOther = !isOther;
        return way.take(isOther ? other : reply());
    };
    for (auto _ : state)
        benchmark::DoNotOptimize(next());
    state.counters["times_split"] = timeOf(readBySplitting) / timeOf(next);
}

} // namespace

BENCHMARK(mergeSame)
    ->Name("5000 queue rows, read and merged into the model, nothing changed")
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(mergeChanged)
    ->Name("5000 queue rows, read and merged, a tenth each come, gone, answered")
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(measure, split, readBySplitting)
    ->Name("5000 queue rows, baseline QString::split")
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(measure, read, readByReader)
    ->Name("5000 queue rows, read")
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_MAIN();
