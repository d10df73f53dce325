// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/privatefile.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

class PrivateFile : public testing::Test
{
protected:
    QByteArray content() const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }
    bool isForOthers() const
    {
        return bool(
            QFileInfo(path).permissions()
            & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther));
    }

    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("a"));
};

TEST_F(PrivateFile, isWrittenWholeInThePlaceOfWhatWasThere)
{
    QFile before(path);
    ASSERT_TRUE(before.open(QIODevice::WriteOnly));
    before.setPermissions(QFile::ReadOther | QFile::ReadOwner | QFile::WriteOwner);
    before.close();
    ASSERT_TRUE(isForOthers());
    EXPECT_TRUE(writePrivately(path, "new"));
    EXPECT_EQ(content(), QByteArray("new"));
    EXPECT_FALSE(isForOthers());
    const auto failed = writePrivately(folder.filePath(QStringLiteral("no/a")), "new");
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, Error::Code::Storage);
    EXPECT_FALSE(failed.error().detail.isEmpty());
}

TEST_F(PrivateFile, isOpenedOnlyWhereNoneWas)
{
    {
        QFile file(path);
        ASSERT_TRUE(openNewPrivately(file));
        EXPECT_FALSE(isForOthers());
        file.write("first");
    }
    QFile again(path);
    const auto failed = openNewPrivately(again);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, Error::Code::Storage);
    EXPECT_FALSE(failed.error().detail.isEmpty());
    EXPECT_EQ(content(), QByteArray("first"));
    // A link that leads nowhere is there too.
    const QString link = folder.filePath(QStringLiteral("link"));
    ASSERT_TRUE(QFile::link(folder.filePath(QStringLiteral("target")), link));
    QFile behind(link);
    EXPECT_FALSE(openNewPrivately(behind));
    QFile directory(folder.path());
    EXPECT_FALSE(openNewPrivately(directory));
}

TEST_F(PrivateFile, devicesAreOpenedAsTheyAre)
{
    const auto before = QFileInfo(QStringLiteral("/dev/null")).permissions();
    QFile device(QStringLiteral("/dev/null"));
    EXPECT_TRUE(openNewPrivately(device));
    EXPECT_EQ(QFileInfo(QStringLiteral("/dev/null")).permissions(), before);
}

} // namespace
