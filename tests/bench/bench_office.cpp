// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program as an office uses it: a window with all five kinds of phone system at a
// simulated exchange, a journal of thousands of calls and a file of contacts. Each figure stands
// beside its baseline of the same run and its limit; one over its limit is exit code 1.
// - from exec to the painted window, and the memory it holds then, beside a bare Qt Widgets window;
// - processor time and wake-ups in a minute without calls, beside the same bare window;
// - how much memory grows in an hour's work at a telephone exchange with more than twenty calls a
//   minute, with links that break now and then: since all systems were connected, which is what
//   has a limit, and since the painted window. JACKFIELD_OFFICE_MINUTES (2, for a quick look) of
//   it.
// Uses the display when there is one, else the offscreen platform. There is no session bus, so
// nothing waits for a keychain.
#include "core/storage/journalsession.h"
#include "core/storage/journalsql.h"
#include "tests/bench/officeday.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QUuid>

#include <algorithm>
#include <unistd.h>

using namespace Jackfield;

namespace {

constexpr int starts = 12;
constexpr int journalCalls = 5000;
constexpr int contactCards = 1000; ///< As many as there are customers.
constexpr auto idleFor = std::chrono::seconds(60);

constexpr double timesBareLimit = 2.0;
constexpr double idlePercentLimit = 0.5;
constexpr double grownMiBLimit = 20;
constexpr auto anHour = std::chrono::minutes(60);

bool isWithin = true;

/// `unit` and baseline are words for people; not above `limit` is good.
void tell(const char *what, double value, const char *unit, double limit, const QByteArray &beside)
{
    const bool good = value <= limit;
    isWithin = isWithin && good;
    std::printf("%-10s %8.2f %s (limit %.1f: %s); %s\n", what, value, unit, limit,
                good ? "kept" : "EXCEEDED", beside.constData());
    std::fflush(stdout);
}

QByteArray number(double value, int digits = 1)
{
    return QByteArray::number(value, 'f', digits);
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

QString bareWindow()
{
    return QFile::symLinkTarget(QStringLiteral("/proc/self/exe")).section(u'/', 0, -2)
        + QStringLiteral("/barewindow");
}

Result<Unit> writeJournal(const QString &file)
{
    return JournalSession::open(file).and_then([](std::unique_ptr<SqlSession> session) {
        const QDateTime first = QDateTime::currentDateTimeUtc().addSecs(-journalCalls * 600LL);
        QList<JournalChange> changes;
        for (int i = 0; i < journalCalls; ++i) {
            JournalEntry entry;
            entry.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
            entry.startedAt = first.addSecs(i * 600LL);
            entry.endedAt = entry.startedAt.addSecs(60);
            entry.direction = i % 3 ? Call::Direction::Incoming : Call::Direction::Outgoing;
            entry.outcome =
                i % 5 ? JournalEntry::Outcome::Answered : JournalEntry::Outcome::NotReached;
            entry.remote.number = OfficeDay::customer(i % contactCards);
            entry.numberKey = entry.remote.number;
            entry.contactName = QStringLiteral("Customer %1").arg(i % contactCards);
            entry.line = QStringLiteral("100");
            entry.system = {QStringLiteral("uc")};
            entry.call = CallId::of(entry.system, QStringLiteral("past-%1").arg(i));
            entry.certainty = Certainty::Pushed;
            changes.append(PutEntry {entry});
        }
        return session->transaction([&] { return applyChanges(*session, changes); });
    });
}

/// A program whose window is painted.
struct Shown
{
    std::unique_ptr<QProcess> process;
    double milliseconds = 0; ///< Since its exec.
};

/// Ends the run where no window comes.
Shown shown(std::unique_ptr<QProcess> starting, const QElapsedTimer &timer)
{
    QByteArray said;
    starting->setReadChannel(QProcess::StandardError);
    while (!said.contains("window ready")) {
        if (!starting->waitForReadyRead(30'000)) {
            std::fprintf(stderr, "bench_office: no window: %s\n", said.constData());
            std::exit(1);
        }
        said += starting->readAllStandardError();
    }
    return {std::move(starting), double(timer.nsecsElapsed()) / 1e6};
}

Shown showOffice(const OfficeDay &office)
{
    QElapsedTimer timer;
    timer.start();
    return shown(office.launchWindow(), timer);
}

Shown showBare(const OfficeDay &office)
{
    QElapsedTimer timer;
    timer.start();
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(office.environment());
    process->start(bareWindow(), {});
    return shown(std::move(process), timer);
}

void end(QProcess &process)
{
    process.terminate();
    process.waitForFinished(5000);
}

/// What it needed so far, all threads together.
struct Effort
{
    double seconds = 0;
    double wakeUps = 0;
};

Effort effort(qint64 pid)
{
    Effort sum;
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (stat.open(QIODevice::ReadOnly)) {
        // The name in brackets may hold blanks; utime and stime are the 14th and 15th value.
        const QByteArray text = stat.readAll();
        const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
        sum.seconds =
            (fields.at(11).toDouble() + fields.at(12).toDouble()) / double(sysconf(_SC_CLK_TCK));
    }
    const QString threads = QStringLiteral("/proc/%1/task").arg(pid);
    for (const QString &thread : QDir(threads).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        sum.wakeUps += OfficeDay::statusValue(threads + u'/' + thread, "voluntary_ctxt_switches:");
    return sum;
}

void measureStart(const OfficeDay &office)
{
    // As on a desk, where more is open: an X server that loses its last program starts anew, and
    // the next one would wait for that.
    const Shown another = showBare(office);
    std::vector<double> bare;
    std::vector<double> ours;
    std::vector<double> bareMemory;
    std::vector<double> ourMemory;
    for (int round = 0; round <= starts; ++round) {
        const Shown without = showBare(office);
        const double memoryWithout = OfficeDay::residentMiB(without.process->processId());
        end(*without.process);
        const Shown with = showOffice(office);
        const double memoryWith = OfficeDay::residentMiB(with.process->processId());
        end(*with.process);
        if (round == 0)
            continue; // The files were not in memory yet.
        bare.push_back(without.milliseconds);
        ours.push_back(with.milliseconds);
        bareMemory.push_back(memoryWithout);
        ourMemory.push_back(memoryWith);
    }
    tell("start", median(ours) / median(bare), "times a bare window", timesBareLimit,
         "median of " + QByteArray::number(starts) + ": " + number(median(ours)) + " ms, bare "
             + number(median(bare)) + " ms; memory " + number(median(ourMemory)) + " MiB, bare "
             + number(median(bareMemory)) + " MiB");
    end(*another.process);
}

void measureIdle(const OfficeDay &office)
{
    const Shown ours = showOffice(office);
    const Shown bare = showBare(office);
    office.waitUntilConnected();
    waitFor([] { return false; }, std::chrono::seconds(10)); // What the start left to do.
    const Effort before = effort(ours.process->processId());
    const Effort bareBefore = effort(bare.process->processId());
    waitFor([] { return false; }, idleFor);
    const Effort after = effort(ours.process->processId());
    const Effort bareAfter = effort(bare.process->processId());
    const double time = double(idleFor.count());
    const auto percent = [time](const Effort &from, const Effort &to) {
        return (to.seconds - from.seconds) / time * 100;
    };
    const auto wakeUps = [time](const Effort &from, const Effort &to) {
        return number((to.wakeUps - from.wakeUps) / time);
    };
    tell("idle", percent(before, after), "% of one core", idlePercentLimit,
         wakeUps(before, after) + " wake-ups a second; bare "
             + number(percent(bareBefore, bareAfter), 2) + " %, " + wakeUps(bareBefore, bareAfter));
    end(*ours.process);
    end(*bare.process);
}

void measureMemory(OfficeDay &office, std::chrono::seconds length)
{
    const auto span = std::max<std::chrono::seconds>(length / 60, std::chrono::seconds(15));
    const Shown ours = showOffice(office);
    const qint64 pid = ours.process->processId();
    const double painted = OfficeDay::residentMiB(pid);
    const double ownPainted = OfficeDay::ownMiB(pid);
    office.waitUntilConnected();
    const double connected = OfficeDay::residentMiB(pid);
    std::vector<double> atEnd;
    double most = 0;
    QElapsedTimer timer;
    timer.start();
    int minute = 0;
    waitFor(
        [&] {
            const auto now = std::chrono::seconds(timer.elapsed() / 1000);
            office.work(*ours.process);
            const double memory = OfficeDay::residentMiB(pid);
            if (now >= length - span)
                atEnd.push_back(memory);
            most = std::max(most, memory);
            if (now >= std::chrono::minutes(minute)) {
                std::printf("  minute %d: %.1f MiB, %.1f its own, %d calls\n", minute++, memory,
                            OfficeDay::ownMiB(pid), office.calls());
                std::fflush(stdout);
            }
            return now >= length;
        },
        length * 2);
    const double minutes = double(timer.elapsed()) / 60'000;
    tell("memory", median(atEnd) - connected, "MiB grown", grownMiBLimit,
         (length < anHour ? "only a look at " + number(minutes, 0)
                  + " minutes, JACKFIELD_OFFICE_MINUTES=60 for all of it; "
                          : QByteArray())
             + "from " + number(connected) + " MiB when all systems were connected to "
             + number(median(atEnd)) + " MiB after " + number(minutes) + " minutes, at most "
             + number(most) + " MiB; since the painted window with " + number(painted) + " MiB "
             + number(median(atEnd) - painted) + " MiB grown, "
             + number(OfficeDay::ownMiB(pid) - ownPainted)
             + " of it its own and no pages of programs; "
             + number(double(office.calls()) / minutes) + " calls a minute, "
             + QByteArray::number(office.breaks()) + " broken links, "
             + QByteArray::number(office.orders()) + " orders of the user, "
             + QByteArray::number(office.refusals()) + " refused");
    end(*ours.process);
}

bool prepare(OfficeDay &office, bool isBusy)
{
    const QString trouble = office.open(isBusy, contactCards);
    const auto journal = writeJournal(office.profileFile("journal.sqlite"));
    if (trouble.isEmpty() && journal)
        return true;
    std::fprintf(stderr, "bench_office: %s\n",
                 qPrintable(journal ? trouble : journal.error().detail));
    return false;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    bool isNumber = false;
    const int given = qEnvironmentVariableIntValue("JACKFIELD_OFFICE_MINUTES", &isNumber);
    const std::chrono::minutes work(isNumber && given > 0 ? given : 2);
    {
        OfficeDay quiet;
        if (!prepare(quiet, false))
            return 1;
        std::printf("platform %s\n", qPrintable(quiet.platform()));
        measureStart(quiet);
        measureIdle(quiet);
    }
    OfficeDay busy;
    if (!prepare(busy, true))
        return 1;
    measureMemory(busy, work);
    return isWithin ? 0 : 1;
}
