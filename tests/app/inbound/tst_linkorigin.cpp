// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/linkorigin.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <gtest/gtest.h>
#include <unistd.h>

namespace Jackfield {

static QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

TEST(ParentIn, ReadsWhatTheKernelWrites)
{
    EXPECT_EQ(parentIn("4711 (firefox) S 1234 4711 4711 0 -1"), 1234);
    EXPECT_EQ(parentIn("1 (systemd) S 0 1 1 0"), 0);
}

TEST(ParentIn, IsNotMisledByTheProgramsName)
{
    EXPECT_EQ(parentIn("7 (Web Content) S 42 7 7"), 42);
    EXPECT_EQ(parentIn("7 (a) S 1 (b) R 42 7 7"), 42);
    EXPECT_EQ(parentIn("7 () S 42 7"), 42);
    EXPECT_EQ(parentIn("7 (two\nlines) ) S 42 7"), 42);
}

TEST(ParentIn, TakesNothingElse)
{
    for (const char *bad : {"", "7", "7 (x", "7 (x)", "7 (x) ", "7 (x) S", "7 (x) S x 1",
                            "7 (x) S -1 1", "7 x S 42", "7 (x) 42 43 44", "7 (x)  42"})
        EXPECT_EQ(parentIn(bad), std::nullopt) << bad;
}

TEST(ProcessFacts, TellThisProcess)
{
    const auto facts = processFacts(int(getpid()));
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->parent, int(getppid()));
    EXPECT_EQ(facts->program, QCoreApplication::applicationFilePath());
    EXPECT_EQ(processFacts(0), std::nullopt);
    EXPECT_EQ(processFacts(-1), std::nullopt);
}

TEST(ProcessFacts, ForgetThatAProgramWasUpdated)
{
    QTemporaryDir folder;
    const QString program = folder.filePath(text("browser"));
    ASSERT_TRUE(QFile::copy(QFileInfo(text("/bin/sleep")).canonicalFilePath(), program));
    QProcess process;
    process.start(program, {text("60")});
    ASSERT_TRUE(process.waitForStarted());
    ASSERT_TRUE(QFile::remove(program));
    const auto facts = processFacts(int(process.processId()));
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->program, program);
    process.kill();
    process.waitForFinished();
}

namespace {

    /// A tree of processes that there is not.
    class LinkOriginTest : public testing::Test
    {
    protected:
        void add(int pid, int parent, const char *program)
        {
            processes.insert(pid, {parent, text(program)});
        }
        LinkOrigin origin(int pid)
        {
            return linkOrigin(pid, [this](int asked) {
                ++asks;
                const auto found = processes.constFind(asked);
                return found == processes.cend() ? std::nullopt : std::optional(*found);
            });
        }
        QMap<int, ProcessFacts> processes;
        int asks = 0;
    };

} // namespace

TEST_F(LinkOriginTest, IsTheFirstThatIsNoMessenger)
{
    add(10, 9, "/usr/bin/jackfieldctl");
    add(9, 8, "/usr/bin/dash");
    add(8, 7, "/usr/lib/firefox-esr/firefox-esr");
    add(7, 1, "/usr/bin/gnome-shell");
    EXPECT_EQ(origin(10), (LinkOrigin {text("/usr/lib/firefox-esr/firefox-esr"), 8}));
    EXPECT_EQ(origin(8), (LinkOrigin {text("/usr/lib/firefox-esr/firefox-esr"), 8}))
        << "also when it speaks to the socket itself";
}

TEST_F(LinkOriginTest, GoesThroughEveryOpener)
{
    const char *const openers[] {"/usr/bin/jackfieldctl",
                                 "/opt/jackfield/bin/jackfield",
                                 "/usr/bin/xdg-open",
                                 "/usr/bin/gio",
                                 "/usr/bin/kde-open5",
                                 "/usr/bin/exo-open",
                                 "/usr/bin/bash",
                                 "/usr/bin/env",
                                 "/usr/libexec/gio-launch-desktop",
                                 ""};
    int pid = 100;
    for (const char *opener : openers) {
        add(pid, pid - 1, opener);
        --pid;
    }
    add(pid, 1, "/usr/bin/evolution");
    EXPECT_EQ(origin(100), (LinkOrigin {text("/usr/bin/evolution"), pid}));
}

TEST_F(LinkOriginTest, IsEmptyWhenTheOpenerHasGone)
{
    add(10, 1, "/usr/bin/jackfieldctl");
    add(1, 0, "/usr/sbin/init");
    EXPECT_EQ(origin(10), LinkOrigin());
    add(20, 19, "/usr/bin/jackfieldctl");
    add(19, 1, "/usr/lib/systemd/systemd");
    EXPECT_EQ(origin(20), LinkOrigin()) << "the session's manager adopted it";
    add(30, 29, "/usr/bin/jackfieldctl");
    EXPECT_EQ(origin(30), LinkOrigin()) << "the parent is another user's";
    EXPECT_EQ(origin(0), LinkOrigin());
    EXPECT_EQ(origin(-1), LinkOrigin());
}

TEST_F(LinkOriginTest, EndsInACircleAndInADeepTree)
{
    add(10, 11, "/usr/bin/sh");
    add(11, 10, "/usr/bin/sh");
    EXPECT_EQ(origin(10), LinkOrigin());
    EXPECT_LE(asks, 16);
    for (int pid = 200; pid > 100; --pid)
        add(pid, pid - 1, "/usr/bin/sh");
    add(100, 1, "/usr/bin/crm");
    EXPECT_EQ(origin(200), LinkOrigin());
}

// A browser's child, in a shell as xdg-open is one, with a name that would mislead a careless
// reader.
TEST(LinkOriginOfProcesses, FindsTheRealOne)
{
    QTemporaryDir folder;
    const QString sleeper = folder.filePath(text("jackfieldctl"));
    ASSERT_TRUE(QFile::copy(QFileInfo(text("/bin/sleep")).canonicalFilePath(), sleeper));
    const QString browser = folder.filePath(text("web) S 1 (browser"));
    ASSERT_TRUE(QFile::copy(QFileInfo(text("/bin/bash")).canonicalFilePath(), browser));
    QProcess process;
    // Each keeps its child: a shell that has nothing left to do becomes it.
    process.start(browser,
                  {text("-c"), text("dash -c '\"$0\" 60 & echo $!; wait' \"$0\"; true"), sleeper});
    QByteArray said;
    ASSERT_TRUE(waitFor([&] { return (said += process.readAllStandardOutput()).endsWith('\n'); }));
    const int pid = said.trimmed().toInt();
    ASSERT_TRUE(waitFor([&] {
        const auto facts = processFacts(pid);
        return facts && facts->program == sleeper;
    }));
    EXPECT_EQ(linkOrigin(pid), (LinkOrigin {browser, int(process.processId())}));
    ::kill(pid, SIGKILL);
    EXPECT_TRUE(process.waitForFinished());
}

} // namespace Jackfield
