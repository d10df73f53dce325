// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/tapimaster/ctifilewriter.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <unistd.h>

using namespace Jackfield;
using namespace Jackfield::TapiMaster;

namespace {

class CtiFileWriterTest : public testing::Test
{
protected:
    QTemporaryDir folder;
    ManualClock clock;
    CtiFileWriter writer {clock, folder.path()};

    QStringList names() const { return QDir(folder.path()).entryList(QDir::Files); }
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
    }
};

TEST_F(CtiFileWriterTest, writesOneCommandWithCrLf)
{
    const auto path = writer.write("MakeCall 100 08999998123");
    ASSERT_TRUE(path);
    EXPECT_EQ(content(*path), "MakeCall 100 08999998123\r\n");
    EXPECT_EQ(names(), QStringList {QFileInfo(*path).fileName()}); // nothing else is left
}

TEST_F(CtiFileWriterTest, namesTellTimeHostProcessAndCount)
{
    const QRegularExpression name(
        QStringLiteral("^20260105-090000-000_[A-Za-z0-9-]+_%1_([12])\\.CTI$")
            .arg(QCoreApplication::applicationPid()));
    for (const char *count : {"1", "2"}) {
        const QString written = QFileInfo(*writer.write("Drop 100")).fileName();
        EXPECT_EQ(name.match(written).captured(1), QLatin1String(count)) << written.toStdString();
    }
    EXPECT_EQ(names().size(), 2);
}

TEST_F(CtiFileWriterTest, neverOverwrites)
{
    const QString path = *writer.write("Drop 100");
    CtiFileWriter same(clock, folder.path()); // starts counting anew, at the same time
    const auto second = same.write("Drop 101");
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, Error::Code::Storage);
    EXPECT_FALSE(second.error().detail.isEmpty());
    EXPECT_EQ(content(path), "Drop 100\r\n");
    EXPECT_EQ(names().size(), 1);
}

TEST_F(CtiFileWriterTest, doesNotWriteThroughALinkLaidInItsWay)
{
    const QString victim = folder.filePath(QStringLiteral("victim.txt"));
    QString path = *writer.write("Drop 100");
    ASSERT_TRUE(QFile::remove(path));
    path.chop(4);
    ASSERT_TRUE(QFile::link(victim, path + QStringLiteral(".TMP")));
    CtiFileWriter same(clock, folder.path());
    EXPECT_FALSE(same.write("Drop 101"));
    EXPECT_FALSE(QFileInfo::exists(victim));
}

TEST_F(CtiFileWriterTest, aMissingFolderIsNotConnected)
{
    EXPECT_TRUE(writer.check());
    CtiFileWriter lost(clock, folder.filePath(QStringLiteral("not there")));
    for (const auto &error : {lost.check().error(), lost.write("Drop 100").error()}) {
        EXPECT_EQ(error.code, Error::Code::NotConnected);
        EXPECT_TRUE(error.detail.contains(QStringLiteral("not there")));
    }
}

TEST_F(CtiFileWriterTest, aFolderThatCannotBeWrittenToIsNotConnected)
{
    if (::geteuid() == 0)
        GTEST_SKIP() << "root may write everywhere";
    ASSERT_TRUE(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
    EXPECT_EQ(writer.write("Drop 100").error().code, Error::Code::NotConnected);
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
}

} // namespace
