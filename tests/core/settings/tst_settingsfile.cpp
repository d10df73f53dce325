// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsfile.h"
#include "tests/core/settings/settingsfixture.h"

#include <QDateTime>

#include <sys/stat.h>
#include <unistd.h>

namespace Jackfield {

using State = SettingsFile::State;
class SettingsFileTest : public SettingsTest
{ };

TEST_F(SettingsFileTest, MissingIsNoProblem)
{
    EXPECT_EQ(SettingsFile::read(userFile()).state, State::Missing);
    EXPECT_EQ(SettingsFile::read({}).state, State::Missing);
    EXPECT_TRUE(SettingsFile::read(userFile()).problem.isEmpty());
}

TEST_F(SettingsFileTest, ReadsUpToOneMebibyte)
{
    user(QByteArray(1024 * 1024, '#'));
    EXPECT_EQ(SettingsFile::read(userFile()).state, State::Read);
    user(QByteArray(1024 * 1024 + 1, '#')); // bad-inputs I09
    const SettingsFile large = SettingsFile::read(userFile());
    EXPECT_EQ(large.state, State::TooLarge);
    EXPECT_FALSE(large.problem.isEmpty());
    EXPECT_TRUE(large.bytes.isEmpty());
}

TEST_F(SettingsFileTest, OnlyOrdinaryFiles)
{
    EXPECT_EQ(SettingsFile::read(m_folder.path()).state, State::Unreadable);
    EXPECT_EQ(SettingsFile::read(QStringLiteral("/dev/zero")).state, State::Unreadable);
    const QString pipe = m_folder.filePath(QStringLiteral("pipe"));
    ASSERT_EQ(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    EXPECT_EQ(SettingsFile::read(pipe).state, State::Unreadable); // and returns at all
}

TEST_F(SettingsFileTest, UnreadableFile)
{
    if (geteuid() == 0)
        GTEST_SKIP() << "root may read everything";
    user("a = 1\n");
    QFile::setPermissions(userFile(), {});
    EXPECT_EQ(SettingsFile::read(userFile()).state, State::Unreadable);
}

TEST_F(SettingsFileTest, WhomToTrust)
{
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    EXPECT_EQ(siteFileDistrust(0, ownerOnly | QFileDevice::ReadOther, 1000), QString());
    EXPECT_EQ(siteFileDistrust(1000, ownerOnly, 1000), QString());
    EXPECT_NE(siteFileDistrust(1001, ownerOnly, 1000), QString());
    EXPECT_NE(siteFileDistrust(1001, ownerOnly, 0), QString());
    EXPECT_NE(siteFileDistrust(0, ownerOnly | QFileDevice::WriteOther, 1000), QString()); // I15
    EXPECT_NE(siteFileDistrust(0, ownerOnly | QFileDevice::WriteGroup, 1000), QString()); // T53
}

TEST_F(SettingsFileTest, WritesPrivately)
{
    ASSERT_TRUE(writePrivateFile(userFile(), "a = 1\n"));
    EXPECT_EQ(readFile(userFile()), "a = 1\n");
    struct stat status = {};
    ASSERT_EQ(stat(QFile::encodeName(userFile()).constData(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0600U);
    ASSERT_EQ(stat(QFile::encodeName(profile()).constData(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0700U);
}

TEST_F(SettingsFileTest, WritingNarrowsAWideMode)
{
    user("a = 1\n");
    QFile::setPermissions(userFile(), QFileDevice::Permissions(0x6666));
    ASSERT_TRUE(writePrivateFile(userFile(), "a = 2\n"));
    struct stat status = {};
    ASSERT_EQ(stat(QFile::encodeName(userFile()).constData(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0600U);
}

TEST_F(SettingsFileTest, FailsWholeWhenItCannotWrite)
{
    writeFile(profile(), "a file where the folder belongs");
    const auto written = writePrivateFile(userFile(), "a = 1\n");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, Error::Code::Storage);
    EXPECT_EQ(writePrivateFile(m_folder.path(), "a = 1\n").error().code, Error::Code::Storage);
}

TEST_F(SettingsFileTest, BrokenFilesAreKeptUnderNamesOfTheirOwn)
{
    const auto breakOne = [&](const QByteArray &bytes) {
        user(bytes);
        QFile file(userFile());
        EXPECT_TRUE(file.open(QIODevice::ReadWrite));
        EXPECT_TRUE(file.setFileTime(QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC),
                                     QFileDevice::FileModificationTime));
        file.close();
        return setAsideBrokenFile(userFile()).value_or(QString());
    };
    const QString name = userFile() + QStringLiteral(".broken-20260102T030405Z");
    EXPECT_EQ(breakOne("[one"), name);
    EXPECT_EQ(breakOne("[two"), name + QStringLiteral("-2"));
    EXPECT_EQ(readFile(name), "[one");
    EXPECT_EQ(readFile(name + QStringLiteral("-2")), "[two");
    EXPECT_FALSE(QFile::exists(userFile()));
    EXPECT_EQ(setAsideBrokenFile(userFile()).error().code, Error::Code::Storage);
}

} // namespace Jackfield
