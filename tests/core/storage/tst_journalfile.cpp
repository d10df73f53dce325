// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journalfile.h"
#include "tests/support/printers.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <linux/magic.h>
#include <sys/stat.h>

using namespace Jackfield;

class JournalFileTest : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(QFile(target).open(QIODevice::WriteOnly)); }
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.sqlite"));
    const QString target = folder.filePath(QStringLiteral("target"));
};

TEST_F(JournalFileTest, NoLinkInItsPlaceOrBesideIt)
{
    chmod(QFile::encodeName(target).constData(), 0644);
    for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
        const QString link = path + QLatin1String(suffix);
        for (const QString &to : {target, folder.filePath(QStringLiteral("nothing"))}) {
            ASSERT_TRUE(QFile::link(to, link));
            const auto result = preparePrivateFile(path);
            ASSERT_FALSE(result) << suffix;
            EXPECT_EQ(result.error().code, Error::Code::Refused);
            EXPECT_TRUE(result.error().detail.contains(QLatin1String("link")));
            EXPECT_TRUE(QFile::remove(link));
            QFile::remove(path);
        }
    }
    EXPECT_FALSE(QFile::exists(folder.filePath(QStringLiteral("nothing"))));
    struct stat status
    { };
    ASSERT_EQ(stat(QFile::encodeName(target).constData(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0644U);
}

TEST_F(JournalFileTest, AFolderThatIsALinkIsTheOwnersWish)
{
    ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("real")));
    ASSERT_TRUE(QFile::link(folder.filePath(QStringLiteral("real")),
                            folder.filePath(QStringLiteral("linked"))));
    EXPECT_TRUE(preparePrivateFile(folder.filePath(QStringLiteral("linked/journal.sqlite"))));
    EXPECT_TRUE(QFile::exists(folder.filePath(QStringLiteral("real/journal.sqlite"))));
}

TEST_F(JournalFileTest, LessThanPrivateStays)
{
    ASSERT_TRUE(preparePrivateFile(path));
    chmod(QFile::encodeName(path).constData(), 0400);
    EXPECT_TRUE(preparePrivateFile(path));
    struct stat status
    { };
    ASSERT_EQ(stat(QFile::encodeName(path).constData(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0400U);
}

TEST_F(JournalFileTest, DisksOfOtherComputers)
{
    for (const quint32 type :
         {quint32(NFS_SUPER_MAGIC), quint32(SMB_SUPER_MAGIC), quint32(CIFS_SUPER_MAGIC),
          quint32(SMB2_SUPER_MAGIC), quint32(FUSE_SUPER_MAGIC), quint32(V9FS_MAGIC),
          quint32(CEPH_SUPER_MAGIC), quint32(AFS_SUPER_MAGIC)})
        EXPECT_TRUE(isForeignFileSystem(type)) << std::hex << type;
    for (const quint32 type :
         {quint32(EXT4_SUPER_MAGIC), quint32(BTRFS_SUPER_MAGIC), quint32(XFS_SUPER_MAGIC),
          quint32(TMPFS_MAGIC), quint32(OVERLAYFS_SUPER_MAGIC), quint32(ECRYPTFS_SUPER_MAGIC)})
        EXPECT_FALSE(isForeignFileSystem(type)) << std::hex << type;
}
