// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsfile.h"

#include "core/base/privatefile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <unistd.h>

namespace Jackfield {

constexpr qint64 maxBytes = 1024 * 1024;

static QString translated(const char *text)
{
    return QCoreApplication::translate("Settings", text);
}

SettingsFile SettingsFile::read(const QString &path)
{
    const QFileInfo info(path);
    if (path.isEmpty() || !info.exists())
        return {};
    // Before open(): opening a pipe would wait for somebody to write into it.
    if (!info.isFile())
        return {State::Unreadable,
                {},
                translated(QT_TRANSLATE_NOOP("Settings",
                                             "This is not an ordinary file, so it was not read."))};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {State::Unreadable,
                {},
                translated(QT_TRANSLATE_NOOP("Settings", "The file could not be read: %1"))
                    .arg(file.errorString())};
    QByteArray bytes = file.read(maxBytes + 1);
    if (bytes.size() > maxBytes)
        return {State::TooLarge,
                {},
                translated(QT_TRANSLATE_NOOP(
                    "Settings", "The file is larger than 1 MiB, so it was not used."))};
    return {State::Read, std::move(bytes), {}};
}

QString siteFileDistrust(uint owner, QFileDevice::Permissions permissions, uint ownUser)
{
    if (permissions & (QFileDevice::WriteGroup | QFileDevice::WriteOther))
        return translated(QT_TRANSLATE_NOOP(
            "Settings",
            "Others than its owner may write to this file, so it was not used. Your "
            "administrator can mend that with chmod 644."));
    if (owner != 0 && owner != ownUser)
        return translated(QT_TRANSLATE_NOOP(
            "Settings", "This file belongs neither to root nor to you, so it was not used."));
    return {};
}

QString siteFileDistrust(const QString &path)
{
    const QFileInfo info(path);
    return siteFileDistrust(info.ownerId(), info.permissions(), geteuid());
}

static Result<Unit> makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return Unit {};
    constexpr auto ownerOnly =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, ownerOnly))
        return failure(Error::Code::Storage,
                       translated(QT_TRANSLATE_NOOP("Settings", "The folder %1 could not be made."))
                           .arg(folder));
    return Unit {};
}

Result<Unit> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    if (auto made = makeFolder(QFileInfo(path).absolutePath()); !made)
        return made;
    const auto written = writePrivately(path, bytes);
    if (!written)
        return failure(Error::Code::Storage,
                       translated(QT_TRANSLATE_NOOP("Settings", "%1 could not be written: %2"))
                           .arg(path, written.error().detail));
    return Unit {};
}

Result<QString> setAsideBrokenFile(const QString &path)
{
    const QString time =
        QFileInfo(path).lastModified().toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    const QString name = path + QStringLiteral(".broken-") + time;
    QString free = name;
    for (int number = 2; QFileInfo::exists(free); ++number)
        free = QStringLiteral("%1-%2").arg(name).arg(number);
    if (!QFile::rename(path, free))
        return failure(
            Error::Code::Storage,
            translated(QT_TRANSLATE_NOOP("Settings", "%1 could not be renamed.")).arg(path));
    return free;
}

} // namespace Jackfield
