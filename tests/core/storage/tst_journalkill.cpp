// SPDX-License-Identifier: GPL-3.0-or-later
// A program that writes the journal is killed at any moment: what it had called written is there,
// once (security.md F01). JACKFIELD_KILL_ROUNDS: how often, instead of 60 times.
#include "core/storage/journalsession.h"
#include "core/storage/journalsql.h"
#include "tests/core/storage/journalsamples.h"
#include "tests/core/storage/outsider.h"
#include "tests/support/printers.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <map>
#include <random>
#include <thread>

using namespace Jackfield;

namespace {

/// Starts the program, lets it print `lines`, waits `delay` and kills it. The last number printed;
/// less than `first`: none was.
int killedAfter(const QString &path, int first, int lines, int delayUs)
{
    QProcess writer;
    writer.start(QStringLiteral(JOURNAL_WRITER),
                 {path, QString::number(first), QStringLiteral("0")});
    EXPECT_TRUE(writer.waitForStarted());
    QByteArray printed;
    while (printed.count('\n') < lines && writer.waitForReadyRead())
        printed += writer.readAllStandardOutput();
    std::this_thread::sleep_for(std::chrono::microseconds(delayUs)); // the chance is the point
    ::kill(pid_t(writer.processId()), SIGKILL);
    EXPECT_TRUE(writer.waitForFinished());
    EXPECT_EQ(writer.exitStatus(), QProcess::CrashExit) << "it must not end by itself";
    printed += writer.readAllStandardOutput();
    EXPECT_FALSE(printed.contains("trouble")) << printed.constData();
    const qsizetype whole = printed.lastIndexOf('\n');
    const QList<QByteArray> numbers = printed.left(std::max<qsizetype>(whole, 0)).split('\n');
    return numbers.last().isEmpty() ? first - 1 : numbers.last().toInt();
}

} // namespace

TEST(JournalKill, WhatIsCalledWrittenIsThereOnce)
{
    bool isSet = false;
    const int asked = qEnvironmentVariableIntValue("JACKFIELD_KILL_ROUNDS", &isSet);
    const int rounds = isSet ? asked : 60;
    constexpr int roundsPerFile = 50;
    std::mt19937 random(4711); // NOLINT: the same moments each time, as far as the machine lets
    QTemporaryDir folder;
    std::map<QString, int> storedBefore;
    int entries = 0;
    int unprinted = 0;
    QElapsedTimer timer;
    timer.start();
    for (int round = 0; round < rounds; ++round) {
        SCOPED_TRACE(round);
        // Every fifth while it makes a new file, the others anywhere.
        const bool isNew = round % 5 == 0;
        const QString path =
            folder.filePath((isNew ? QStringLiteral("new%1.sqlite") : QStringLiteral("%1.sqlite"))
                                .arg(isNew ? round : round / roundsPerFile));
        const int before = storedBefore[path];
        const int last = killedAfter(path, before + 1, isNew ? 0 : int(random() % 20),
                                     int(random() % (isNew ? 60'000 : 20'000)));
        if (!QFile::exists(path))
            continue;
        {
            // As the program finds it when it starts again.
            const auto session = JournalSession::open(path);
            ASSERT_TRUE(session) << qPrintable(session.error().detail);
        }
        Outsider outsider(path);
        ASSERT_EQ(outsider.ask("PRAGMA integrity_check"), QStringLiteral("ok"));
        const int stored = outsider.ask("SELECT count(*) FROM call").toInt();
        ASSERT_GE(stored, last) << "a written one is lost";
        // Nothing is missing in between, none is there twice.
        ASSERT_EQ(outsider.ask("SELECT count(DISTINCT id) FROM call").toInt(), stored);
        ASSERT_EQ(outsider.ask("SELECT max(id) FROM call"),
                  stored > 0 ? sampleEntry(stored).id : QString());
        ASSERT_EQ(outsider.ask("SELECT count(*) FROM outbox").toInt(), stored);
        ASSERT_EQ(outsider.ask("SELECT count(*) FROM call_text").toInt(), stored);
        outsider.run("INSERT INTO call_text (call_text) VALUES ('integrity-check')");
        unprinted += stored - last;
        entries += stored - before;
        storedBefore[path] = stored;
    }
    EXPECT_GT(entries, rounds) << "hardly anything was written";
    std::printf("%d rounds in %.1f s: %d entries, none lost, none twice; %d on the disk that were "
                "not yet called written\n",
                rounds, double(timer.elapsed()) / 1000, entries, unprinted);
}
