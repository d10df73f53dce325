// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/logfile.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Jackfield;

TEST(LogFile, turnsOverWhileItRuns)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("log"));
    const QtMessageHandler quiet = [](QtMsgType, const QMessageLogContext &, const QString &) {};
    const QtMessageHandler before = qInstallMessageHandler(quiet);
    {
        const LogFile log(path);
        const QString line(60'000, QLatin1Char('x'));
        for (int i = 0; i < 500; ++i) // 30 MB
            qInfo().noquote() << line;
        qInfo("last");
    }
    qInstallMessageHandler(before);
    const qint64 now = QFileInfo(path).size();
    const qint64 old = QFileInfo(path + QStringLiteral(".1")).size();
    EXPECT_GT(old, 9 << 20);
    EXPECT_GT(now, 0);
    EXPECT_LE(now + old, 20 << 20);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().trimmed().endsWith("last"));
    for (const QString &each : {path, path + QStringLiteral(".1")})
        EXPECT_FALSE(QFileInfo(each).permissions() & (QFile::ReadGroup | QFile::ReadOther));
}
