// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settingsstore.h"
#include "tests/support/printers.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace Jackfield {

/// A profile and a site folder of its own for every test.
class SettingsTest : public testing::Test
{
protected:
    QString userFile() const { return m_folder.filePath(QStringLiteral("profile/jackfield.toml")); }
    QString siteFile() const { return m_folder.filePath(QStringLiteral("site.toml")); }
    QString profile() const { return m_folder.filePath(QStringLiteral("profile")); }

    static void writeFile(const QString &path, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
        file.close();
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    static QByteArray readFile(const QString &path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
        return file.readAll();
    }
    void user(const QByteArray &toml) { writeFile(userFile(), toml); }
    void site(const QByteArray &toml) { writeFile(siteFile(), toml); }
    const Settings &loaded()
    {
        m_store.load();
        return m_store.settings();
    }
    /// "line key" of every notice, in order.
    QStringList notices() const
    {
        QStringList list;
        for (const SettingsNotice &notice : m_store.notices())
            list.append(QStringLiteral("%1 %2").arg(notice.line).arg(notice.key));
        return list;
    }
    /// The setting in force, with key "?" when there is none.
    EffectiveSetting effective(const QString &key) const
    {
        for (const EffectiveSetting &setting : m_store.effective()) {
            if (setting.key == key)
                return setting;
        }
        return {QStringLiteral("?"), {}, {}, false};
    }

    QTemporaryDir m_folder;
    SettingsStore m_store {{siteFile(), userFile()}};
};

} // namespace Jackfield
