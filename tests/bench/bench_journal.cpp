// SPDX-License-Identifier: GPL-3.0-or-later
// A journal of 200 000 calls on the disk: its first page, the next one, searches of several kinds,
// and adding a call. Each search also as LIKE '%...%' over the same columns of the same file, as it
// would be without an index; counter times_like: how many times as fast as that, in the same run.
#include "core/storage/journalsession.h"
#include "core/storage/journalsql.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QUuid>

#include <benchmark/benchmark.h>
#include <cstdio>
#include <random>

using namespace Jackfield;

namespace {

constexpr int calls = 200'000;
constexpr int onPage = 100;

/// One in ten is a leg of the call before, one in four has a note.
class Samples
{
public:
    JournalEntry next()
    {
        static const QStringList first {QStringLiteral("Anna"),   QStringLiteral("Bernd"),
                                        QStringLiteral("Clara"),  QStringLiteral("Dieter"),
                                        QStringLiteral("Gisela"), QStringLiteral("Jürgen")};
        static const QStringList last {QStringLiteral("Müller"),    QStringLiteral("Schmidt"),
                                       QStringLiteral("Schneider"), QStringLiteral("Fischer"),
                                       QStringLiteral("Öztürk"),    QStringLiteral("Wagner")};
        const int number = m_count++;
        JournalEntry entry;
        entry.id =
            QUuid::createUuidV5(QUuid(), QByteArray::number(number)).toString(QUuid::WithoutBraces);
        entry.startedAt = QDateTime::fromSecsSinceEpoch(1'500'000'000 + number * 60LL, Qt::UTC);
        entry.endedAt = entry.startedAt.addSecs(30);
        entry.direction = number % 3 ? Call::Direction::Incoming : Call::Direction::Outgoing;
        entry.outcome =
            number % 5 ? JournalEntry::Outcome::Answered : JournalEntry::Outcome::Missed;
        entry.remote.number =
            QStringLiteral("+49%1").arg(1'000'000'000 + qint64(m_random() % 9'000'000'000));
        entry.numberKey = entry.remote.number;
        entry.remote.name = first.at(int(m_random() % 6)) + QLatin1Char(' ')
            + last.at(int(m_random() % 6)) + QLatin1Char(' ') + QString::number(number % 1000);
        if (number % 4 == 0)
            entry.note = QStringLiteral("Rückruf wegen Angebot %1").arg(number);
        entry.line = QString::number(20 + number % 10);
        entry.system = {QStringLiteral("pbx")};
        entry.call = CallId::of(entry.system, QString::number(number));
        entry.certainty = Certainty::Pushed;
        if (number % 10 == 9)
            entry.legOf = m_call;
        else
            m_call = entry.id;
        return entry;
    }

private:
    std::mt19937_64 m_random {1}; // NOLINT: the same calls each time
    int m_count = 0;
    QString m_call;
};

struct Journal
{
    Journal()
    {
        session = std::move(JournalSession::open(path).value());
        QElapsedTimer timer;
        timer.start();
        for (int done = 0; done < calls;) {
            QList<JournalChange> changes;
            for (int i = 0; i < 1000; ++i, ++done)
                changes.append(PutEntry {samples.next()});
            const auto result =
                session->transaction([&] { return applyChanges(*session, changes); });
            if (!result)
                qFatal("%s", qPrintable(result.error().detail));
        }
        std::printf("%d calls written in %.1f s\n", calls, double(timer.elapsed()) / 1000);
        plain = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
        plain.setDatabaseName(path);
        if (!plain.open())
            qFatal("no second connection");
    }
    ~Journal()
    {
        plain = {};
        QSqlDatabase::removeDatabase(QLatin1String(QSqlDatabase::defaultConnection));
    }
    qsizetype page(const QString &text, std::optional<qint64> below = {})
    {
        JournalQuery query;
        query.text = text;
        const auto found = readPage(*session, query, below, onPage);
        if (!found)
            qFatal("%s", qPrintable(found.error().detail));
        return found->entries.size();
    }
    int like(const QString &text)
    {
        QSqlQuery query(plain);
        query.setForwardOnly(true);
        query.prepare(QStringLiteral(
            "SELECT * FROM call WHERE name LIKE ? OR contact_name LIKE ? OR note LIKE ? OR "
            "number_digits LIKE ? ORDER BY position DESC LIMIT 100"));
        for (int i = 0; i < 4; ++i)
            query.bindValue(i, QLatin1Char('%') + text + QLatin1Char('%'));
        if (!query.exec())
            qFatal("%s", qPrintable(query.lastError().text()));
        int rows = 0;
        while (query.next())
            ++rows;
        return rows;
    }

    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.sqlite"));
    Samples samples;
    std::unique_ptr<SqlSession> session;
    QSqlDatabase plain;
};

std::unique_ptr<Journal> journal; // NOLINT: made once, before all

void firstPage(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(journal->page({}));
}
BENCHMARK(firstPage)->Unit(benchmark::kMillisecond);

void pageInTheMiddle(benchmark::State &state)
{
    const qint64 middle = 1'500'000'000'000 + calls / 2 * 60'000LL;
    for (auto _ : state)
        benchmark::DoNotOptimize(journal->page({}, middle));
}
BENCHMARK(pageInTheMiddle)->Unit(benchmark::kMillisecond);

void pageOfARareLine(benchmark::State &state)
{
    JournalQuery query;
    query.line = QStringLiteral("none");
    for (auto _ : state)
        benchmark::DoNotOptimize(readPage(*journal->session, query, {}, onPage));
}
BENCHMARK(pageOfARareLine)->Unit(benchmark::kMillisecond);

void search(benchmark::State &state, const char *text)
{
    const QString words = QString::fromUtf8(text);
    QElapsedTimer timer;
    timer.start();
    const int rows = journal->like(words);
    const double like = double(timer.nsecsElapsed());
    timer.start();
    qsizetype found = 0;
    for (auto _ : state)
        found = journal->page(words);
    state.counters["rows"] = double(found);
    state.counters["like_rows"] = rows;
    state.counters["times_like"] = like * double(state.iterations()) / double(timer.nsecsElapsed());
}
BENCHMARK_CAPTURE(search, common, "müller")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, rare, "Angebot 123456")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, absent, "qzvxw")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, nearlyThere, "schmidtx")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, twoLettersCommon, "er")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, twoLettersAbsent, "qx")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, oneLetter, "e")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, oneDigit, "1")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, digits, "491234")->Unit(benchmark::kMillisecond);

/// With all that makes it safe: waits for the disk each time.
void addCall(benchmark::State &state)
{
    for (auto _ : state) {
        const PutEntry put {journal->samples.next()};
        if (!journal->session->transaction([&] { return applyChange(*journal->session, put); }))
            qFatal("not written");
    }
}
BENCHMARK(addCall)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    journal = std::make_unique<Journal>();
    benchmark::RunSpecifiedBenchmarks();
    journal.reset();
    return 0;
}
