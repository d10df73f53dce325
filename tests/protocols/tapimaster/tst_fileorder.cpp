// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/tapimaster/ctifilewriter.h"
#include "protocols/tapimaster/fileorder.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"

#include <QDir>
#include <QTemporaryDir>

#include <gmock/gmock.h>

using namespace Jackfield;
using namespace Jackfield::TapiMaster;
using namespace std::chrono_literals;

namespace {

class FileOrderTest : public testing::Test
{
protected:
    FileOrderTest()
    {
        QDir(parent.path()).mkdir(QStringLiteral("cti"));
        QObject::connect(&order, &Order::finished, &order,
                         [this](const CommandResult &result) { results.push_back(result); });
    }
    QStringList names() const
    {
        return folder.entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
    }
    QString path() const { return folder.filePath(names().value(0)); }
    Error::Code code() const
    {
        EXPECT_EQ(results.size(), 1u);
        EXPECT_EQ(clock.pending(), 0);
        return results.at(0).error().code;
    }

    QTemporaryDir parent;
    QDir folder {parent.filePath(QStringLiteral("cti"))};
    ManualClock clock;
    CtiFileWriter writer {clock, folder.path()};
    FileOrder order {clock, writer, "Drop 100", nullptr};
    std::vector<CommandResult> results;
};

TEST_F(FileOrderTest, fetchedIsSent)
{
    order.start();
    ASSERT_EQ(names().size(), 1);
    clock.advance(4900ms);
    EXPECT_TRUE(results.empty());
    ASSERT_TRUE(QFile::remove(path()));
    clock.advance(100ms);
    ASSERT_EQ(results.size(), 1u);
    EXPECT_EQ(results[0], CommandResult(Accepted {std::nullopt, true}));
    EXPECT_EQ(clock.pending(), 0);
}

TEST_F(FileOrderTest, renamedByTheServerIsFetched)
{
    order.start();
    ASSERT_TRUE(QFile::rename(path(), path() + QStringLiteral(".WRK")));
    clock.advance(100ms);
    ASSERT_EQ(results.size(), 1u);
    EXPECT_TRUE(results[0]);
}

TEST_F(FileOrderTest, notFetchedWithinFiveSecondsIsTakenBack)
{
    order.start();
    clock.advance(4999ms);
    EXPECT_TRUE(results.empty());
    EXPECT_EQ(names().size(), 1);
    clock.advance(1ms);
    EXPECT_EQ(code(), Error::Code::TimedOut);
    EXPECT_TRUE(names().isEmpty());
}

TEST_F(FileOrderTest, whatCannotBeTakenBackIsUncertain)
{
    order.start();
    // A folder in its place stands for a file that cannot be deleted: that works for root, too.
    const QString stuck = path();
    ASSERT_TRUE(QFile::remove(stuck));
    ASSERT_TRUE(QDir().mkdir(stuck));
    clock.advance(5s);
    EXPECT_EQ(code(), Error::Code::Uncertain);
    EXPECT_TRUE(results[0].error().detail.contains(stuck));
}

TEST_F(FileOrderTest, aFolderThatVanishesIsNotTakenForAFetch)
{
    order.start();
    ASSERT_TRUE(folder.rename(folder.path(), parent.filePath(QStringLiteral("gone"))));
    clock.advance(4999ms);
    EXPECT_TRUE(results.empty());
    clock.advance(1ms);
    EXPECT_EQ(code(), Error::Code::Uncertain);
}

TEST_F(FileOrderTest, noFolderIsNotConnected)
{
    ASSERT_TRUE(folder.removeRecursively());
    order.start();
    EXPECT_EQ(code(), Error::Code::NotConnected);
}

TEST_F(FileOrderTest, cancelTakesItBack)
{
    order.start();
    order.cancel();
    EXPECT_EQ(code(), Error::Code::Cancelled);
    EXPECT_TRUE(names().isEmpty());
    order.cancel();
    EXPECT_EQ(results.size(), 1u);
}

TEST_F(FileOrderTest, cancelFindsItFetched)
{
    order.start();
    ASSERT_TRUE(QFile::remove(path()));
    order.cancel();
    ASSERT_EQ(results.size(), 1u);
    EXPECT_TRUE(results[0]);
}

} // namespace
