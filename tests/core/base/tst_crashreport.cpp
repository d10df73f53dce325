// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/crashreport.h"
#include "core/base/processguard.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <csignal>
#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Jackfield {

namespace {

    /// The wait status of a process that has gone through `work`, in a folder where it may leave a
    /// core file.
    template<typename Work>
    int statusOf(const QTemporaryDir &folder, Work work)
    {
        const pid_t child = fork();
        if (child == 0) {
            const rlimit unlimited {RLIM_INFINITY, RLIM_INFINITY};
            setrlimit(RLIMIT_CORE, &unlimited);
            if (chdir(QFile::encodeName(folder.path()).constData()) == 0)
                work();
            _exit(0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        return status;
    }

    QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

} // namespace

TEST(CrashReport, TellsWhatAndWhereAndDiesOfIt)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("crash.txt"));
    const int status = statusOf(folder, [&path] {
        umask(0);
        char canary[] = "canary-8472-password";
        guardMemory();
        reportCrashesTo(path);
        raise(SIGABRT);
        _exit(canary[0]);
    });
    EXPECT_TRUE(WIFSIGNALED(status));
    EXPECT_EQ(WTERMSIG(status), SIGABRT);
    const QByteArray report = contentOf(path);
    EXPECT_TRUE(report.startsWith("jackfield " JACKFIELD_VERSION "\n2")) << report.constData();
    EXPECT_TRUE(report.contains("Z\nSIGABRT\n")) << report.constData();
    EXPECT_TRUE(report.contains("[0x")) << report.constData();
    EXPECT_FALSE(report.contains("canary"));
    EXPECT_EQ(QFileInfo(path).permissions()
                  & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
              QFile::Permissions());
    EXPECT_FALSE(WCOREDUMP(status));
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("crash.txt")));
}

TEST(CrashReport, ReplacesALinkAndFollowsNone)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("crash.txt"));
    const QString victim = folder.filePath(QStringLiteral("victim"));
    ASSERT_TRUE(QFile(victim).open(QIODevice::WriteOnly));
    ASSERT_TRUE(QFile::link(victim, path));
    statusOf(folder, [&path] {
        guardMemory();
        reportCrashesTo(path);
        raise(SIGILL);
    });
    EXPECT_EQ(contentOf(victim), QByteArray());
    EXPECT_FALSE(QFileInfo(path).isSymLink());
    EXPECT_TRUE(contentOf(path).contains("SIGILL\n"));
}

TEST(CrashReport, ACrashStillEndsTheProgramWhereNothingCanBeWritten)
{
    const QTemporaryDir folder;
    const int status = statusOf(folder, [] {
        guardMemory();
        reportCrashesTo(QStringLiteral("/nowhere/crash.txt"));
        raise(SIGILL);
    });
    EXPECT_TRUE(WIFSIGNALED(status));
    EXPECT_EQ(WTERMSIG(status), SIGILL);
}

TEST(CrashReport, IsTakenOnce)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("crash.txt"));
    EXPECT_FALSE(takeCrashReport(path));
    EXPECT_FALSE(QFile::exists(path));
    const auto crash = [&path] {
        guardMemory();
        reportCrashesTo(path);
        raise(SIGABRT);
    };
    statusOf(folder, crash);
    EXPECT_TRUE(takeCrashReport(path));
    EXPECT_FALSE(takeCrashReport(path));
    EXPECT_TRUE(contentOf(path).contains("SIGABRT\n")); // For who asks later.
    statusOf(folder, crash);
    EXPECT_TRUE(takeCrashReport(path));
}

TEST(ProcessGuard, OtherProgramsOfTheUserSeeNoMemory)
{
    const QTemporaryDir folder;
    const auto isOpen = [] { _exit(prctl(PR_GET_DUMPABLE) == 1 ? 7 : 1); };
    EXPECT_EQ(WEXITSTATUS(statusOf(folder, isOpen)), 7);
    const int status = statusOf(folder, [] {
        guardMemory();
        rlimit core {};
        getrlimit(RLIMIT_CORE, &core);
        _exit(prctl(PR_GET_DUMPABLE) == 0 && core.rlim_cur == 0 ? 7 : 1);
    });
    EXPECT_EQ(WEXITSTATUS(status), 7);
}

} // namespace Jackfield
