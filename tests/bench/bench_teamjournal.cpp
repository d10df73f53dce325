// SPDX-License-Identifier: GPL-3.0-or-later
// A team's journal on a PostgreSQL of its own (without fsync, on a unix socket): how quickly an
// outbox is sent, against plain INSERTs of the same columns one by one; and pages and searches in
// 200 000 calls.
#include "core/storage/journalchangejson.h"
#include "core/storage/journalsql.h"
#include "tests/integration/teamdesk.h"
#include "tests/support/postgres.h"
#include "tests/support/waitfor.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace Jackfield;

namespace {

constexpr int calls = 5000;

std::unique_ptr<Postgres> server;

TeamDatabase teamOf(const char *name)
{
    TeamDatabase team;
    team.host = server->folder();
    team.name = QString::fromUtf8(name);
    team.user = QStringLiteral("owner");
    return team;
}

/// Seconds for `calls` entries that wait in the outbox of a desk.
double drainSeconds()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("journal.sqlite"));
    const auto here = JournalSession::open(file);
    static_cast<void>((*here)->transaction([&]() -> Result<Unit> {
        for (int i = 0; i < calls; ++i) {
            const PutEntry put {deskEntry(1, i)};
            const auto done = applyChange(**here, put).and_then([&](Unit) {
                return (*here)->run(QStringLiteral("outbox_add"),
                                    {{QString::fromUtf8(toJson(put))}});
            });
            if (!done)
                return done;
        }
        return Unit {};
    }));
    SystemClock clock;
    QElapsedTimer timer;
    timer.start();
    const TeamDesk desk(file, teamOf("team"), clock);
    waitFor([&desk] { return desk.isDone(); }, std::chrono::seconds(120));
    return double(timer.nsecsElapsed()) / 1e9;
}

double insertSeconds()
{
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"));
    database.setHostName(server->folder());
    database.setDatabaseName(QStringLiteral("team"));
    database.open(QStringLiteral("owner"), {});
    QSqlQuery(database).exec(
        QStringLiteral("CREATE TABLE plain (LIKE jackfield.call INCLUDING ALL)"));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < calls; ++i) {
        const JournalEntry entry = deskEntry(1, i);
        QSqlQuery query(database);
        query.exec(
            QStringLiteral("INSERT INTO plain (id, position, started_at, ended_at, duration, "
                           "direction, outcome, number, name, is_uncertain, number_key, "
                           "number_digits, contact_name, line, system, call, queue, note, "
                           "call_data, recordings, certainty, work, work_closed_by) VALUES ('%1', "
                           "%2, %2, %3, 61, 'incoming', 'answered', '%4', '%5', 0, '%6', '%6', '', "
                           "'', '', '', '', '', '{}', '[]', 'assumed', 'none', '')")
                .arg(entry.id)
                .arg(entry.startedAt.toMSecsSinceEpoch())
                .arg(entry.endedAt.toMSecsSinceEpoch())
                .arg(entry.remote.number, entry.remote.name, entry.numberKey));
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

void drain(benchmark::State &state)
{
    double ours = 0;
    for (auto _ : state)
        ours = drainSeconds();
    const double plain = insertSeconds();
    state.counters["rows_per_second"] = calls / ours;
    state.counters["plain_rows_per_second"] = calls / plain;
    state.counters["ratio"] = plain / ours;
}
BENCHMARK(drain)->Iterations(1)->UseRealTime()->Unit(benchmark::kMillisecond);

std::unique_ptr<SqlSession> session;

SqlSession &large()
{
    if (!session) {
        auto opened = TeamSession::open(teamOf("large"));
        server->run(
            "INSERT INTO jackfield.call (id, position, started_at, duration, direction, "
            "outcome, number, name, is_uncertain, number_key, number_digits, contact_name, "
            "line, system, call, queue, note, call_data, recordings, certainty, work, "
            "work_closed_by) SELECT gen_random_uuid(), i * 1000, i * 1000, 0, 'incoming', "
            "'answered', '089' || i * 7919 % 10000000, 'Caller ' || md5(i::text), 0, "
            "'+4989' || i * 7919 % 10000000, '+4989' || i * 7919 % 10000000, '', '21', 'pbx', "
            "'', '', CASE WHEN i % 1000 = 0 THEN 'wants an offer' ELSE '' END, '{}', '[]', "
            "'pushed', 'none', '' FROM generate_series(1::bigint, 200000) AS i; "
            "VACUUM ANALYZE jackfield.call;",
            QStringLiteral("large"));
        session = std::move(*opened);
    }
    return *session;
}

void find(benchmark::State &state, const char *text)
{
    SqlSession &journal = large();
    JournalQuery query;
    query.text = QString::fromUtf8(text);
    qsizetype found = 0;
    for (auto _ : state)
        found = readPage(journal, query, {}, 100).value_or(JournalPage()).entries.size();
    state.counters["found"] = double(found);
}
BENCHMARK_CAPTURE(find, firstPage, "")->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find, note, "offer")->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find, number, "7919000")->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find, oneLetter, "a")->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find, everyName, "caller")->UseRealTime()->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (Postgres::programs().isEmpty()) {
        qWarning("PostgreSQL (initdb) is not installed");
        return 0;
    }
    server = std::make_unique<Postgres>();
    if (!server->start() || !server->run("CREATE DATABASE team;")
        || !server->run("CREATE DATABASE large;"))
        return 1;
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    session.reset();
    server.reset();
    return 0;
}
