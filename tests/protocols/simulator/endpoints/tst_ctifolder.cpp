// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/simulator/endpoints/tapimasterfixture.h"

#include <QDir>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace std::chrono_literals;

namespace {

const QByteArray call = "MakeCall 100 101\r\n";

class CtiFolderTest : public TapiMasterFixture
{
protected:
    void watch(bool processStale = false)
    {
        TapiMasterOptions options;
        options.folder = folder.path();
        options.processStale = processStale;
        start(options);
    }
    void put(const QString &name, const QByteArray &text, std::chrono::seconds age = 0s)
    {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.flush();
        file.setFileTime(clock.now().addSecs(-age.count()), QFileDevice::FileModificationTime);
    }
    QStringList files() const
    {
        return QDir(folder.path()).entryList(QDir::Files | QDir::System | QDir::Hidden);
    }
    QTemporaryDir folder;
};

TEST_F(CtiFolderTest, aFileIsRunOnceAndDeleted) // C00, C23
{
    watch();
    put(QStringLiteral("CALL.CTI"), call);
    clock.advance(499ms);
    EXPECT_EQ(count("order"), 0);
    clock.advance(1ms);
    EXPECT_EQ(outcomes(), QStringList(QStringLiteral("done")));
    EXPECT_EQ(files(), QStringList());
    clock.advance(5s);
    EXPECT_EQ(count("order"), 1);
}

TEST_F(CtiFolderTest, theSystemTellsOfNewFiles)
{
    watch();
    put(QStringLiteral("a.cti"), call);
    EXPECT_TRUE(waitFor([&] { return count("order") == 1; })) << "the clock stood still";
}

TEST_F(CtiFolderTest, everyLineIsRun)
{
    watch();
    put(QStringLiteral("a.cti"), "MakeCall 100 101\r\n\r\nDrop 100\nAnswer 101");
    clock.advance(500ms);
    EXPECT_EQ(outcomes(),
              QStringList({QStringLiteral("done"), QStringLiteral("done"),
                           QStringLiteral("no ringing call")}));
    EXPECT_EQ(files(), QStringList()) << "a refused order is no bad line";
}

TEST_F(CtiFolderTest, badFilesAreKept)
{
    watch();
    put(QStringLiteral("line.cti"), "Dance 100\r\nMakeCall 100 101\r\n");
    put(QStringLiteral("binary.cti"),
        "\x7f"
        "ELF\x02\x01\x01"); // C13
    put(QStringLiteral("empty.cti"), {}); // C12
    put(QStringLiteral("big.cti"), QByteArray(4097, '\n')); // C11
    clock.advance(500ms);
    EXPECT_EQ(files(),
              QStringList({QStringLiteral("big.ERR"), QStringLiteral("binary.ERR"),
                           QStringLiteral("empty.ERR"), QStringLiteral("line.ERR")}));
    EXPECT_EQ(count("order"), 1) << "it goes on behind a bad line";
}

TEST_F(CtiFolderTest, oldFilesAreLeftAloneAtTheStart) // C20
{
    put(QStringLiteral("old.cti"), call, 61s);
    put(QStringLiteral("new.cti"), "Drop 105\r\n", 59s);
    watch();
    clock.advance(5s);
    EXPECT_EQ(outcomes(),
              QStringList({QStringLiteral("older than 60 s, ignored: old.cti"),
                           QStringLiteral("no call")}));
    EXPECT_EQ(files(), QStringList(QStringLiteral("old.cti")));
}

TEST_F(CtiFolderTest, oldFilesAreRunWhenAskedFor)
{
    put(QStringLiteral("old.cti"), call, 3600s);
    watch(true);
    EXPECT_EQ(outcomes(), QStringList(QStringLiteral("done")));
    EXPECT_EQ(files(), QStringList());
}

TEST_F(CtiFolderTest, whatIsNoFileOrHasAnotherNameIsLeftAlone)
{
    watch();
    put(QStringLiteral("call.txt"), call); // C22
    put(QStringLiteral("call.cti:evil"), call); // C24
    ASSERT_EQ(
        ::mkfifo(QFile::encodeName(folder.filePath(QStringLiteral("fifo.cti"))).constData(), 0600),
        0); // C06
    ASSERT_TRUE(QFile::link(folder.filePath(QStringLiteral("call.txt")),
                            folder.filePath(QStringLiteral("link.cti"))));
    clock.advance(500ms);
    EXPECT_EQ(outcomes(), QStringList());
    EXPECT_EQ(count("received"), 0);
    QFile::remove(folder.filePath(QStringLiteral("fifo.cti")));
}

TEST_F(CtiFolderTest, aNameWithALineBreakIsEscaped) // C17
{
    watch();
    put(QStringLiteral("a\nb.cti"), call);
    clock.advance(500ms);
    EXPECT_EQ(count("order"), 1);
    const auto received =
        std::find_if(events.cbegin(), events.cend(), [](const QJsonObject &event) {
            return event[QLatin1String("event")] == QLatin1String("received");
        });
    EXPECT_EQ((*received)[QLatin1String("peer")], QStringLiteral("a\\nb"));
}

TEST_F(CtiFolderTest, aFileHasNoAddress)
{
    watch();
    put(QStringLiteral("a.cti"), "MakeCall NNNNN 101\r\n");
    clock.advance(500ms);
    EXPECT_EQ(outcomes(), QStringList(QStringLiteral("no extension is known for a file")));
}

TEST_F(CtiFolderTest, aClaimedNameIsNotOverwritten)
{
    put(QStringLiteral("a.WRK"), "other");
    watch();
    put(QStringLiteral("a.cti"), call);
    clock.advance(2s);
    EXPECT_EQ(count("order"), 0);
    EXPECT_EQ(files(), QStringList({QStringLiteral("a.cti"), QStringLiteral("a.WRK")}));
}

TEST_F(CtiFolderTest, manyFiles) // C18, fewer
{
    watch();
    for (int i = 0; i < 500; ++i)
        put(QStringLiteral("%1.cti").arg(i), "Drop 105\r\n");
    clock.advance(500ms);
    EXPECT_EQ(count("order"), 500);
    EXPECT_EQ(files(), QStringList());
}

} // namespace
