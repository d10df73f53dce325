// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/profile.h"
#include "tests/support/printers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace Jackfield {

TEST(Profile, KeepsEverythingInItsFolder)
{
    const Profile profile = Profile::at(QStringLiteral("/srv/jack/../p"));
    EXPECT_EQ(profile.settingsFile, QStringLiteral("/srv/p/jackfield.toml"));
    EXPECT_EQ(profile.logFile, QStringLiteral("/srv/p/jackfield.log"));
    EXPECT_EQ(profile.journalFile, QStringLiteral("/srv/p/journal.sqlite"));
    EXPECT_EQ(profile.windowFile, QStringLiteral("/srv/p/window.json"));
    EXPECT_EQ(profile.socketPath(), QStringLiteral("/srv/p/control.sock"));
    EXPECT_EQ(profile.siteFile, QStringLiteral("/etc/xdg/jackfield/jackfield.toml"));
}

TEST(Profile, FollowsTheXdgDirectories)
{
    qputenv("XDG_CONFIG_HOME", "/x/config");
    qputenv("XDG_STATE_HOME", "/x/state");
    qputenv("XDG_RUNTIME_DIR", "/x/run");
    EXPECT_EQ(Profile::standard().settingsFile,
              QStringLiteral("/x/config/jackfield/jackfield.toml"));
    EXPECT_EQ(Profile::standard().logFile, QStringLiteral("/x/state/jackfield/jackfield.log"));
    EXPECT_EQ(Profile::standard().journalFile, QStringLiteral("/x/state/jackfield/journal.sqlite"));
    EXPECT_EQ(Profile::standard().socketPath(), QStringLiteral("/x/run/jackfield/control.sock"));
    qunsetenv("XDG_RUNTIME_DIR");
    EXPECT_EQ(Profile::standard().socketPath(), QStringLiteral("/x/state/jackfield/control.sock"));
}

TEST(Profile, MakesPrivateFolders)
{
    const QTemporaryDir parent;
    const QString folder = parent.filePath(QStringLiteral("a/b"));
    ASSERT_TRUE(Profile::at(folder).prepare());
    const auto open = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    EXPECT_FALSE(QFile::permissions(folder) & open);
    // One that stands too open is closed.
    QFile::setPermissions(folder, QFile::permissions(folder) | open);
    ASSERT_TRUE(Profile::at(folder).prepare());
    EXPECT_FALSE(QFile::permissions(folder) & open);
}

TEST(Profile, SaysWhatIsWrong)
{
    const QTemporaryDir parent;
    QFile file(parent.filePath(QStringLiteral("file")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    for (const QString &path : {file.fileName(), file.fileName() + QStringLiteral("/below"),
                                parent.filePath(QString(120, QLatin1Char('x')))}) {
        const auto prepared = Profile::at(path).prepare();
        ASSERT_FALSE(prepared) << path.toStdString();
        EXPECT_EQ(prepared.error().code, Error::Code::Storage);
        EXPECT_TRUE(prepared.error().detail.contains(path));
    }
}

} // namespace Jackfield
