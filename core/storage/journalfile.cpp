// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journalfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Jackfield {

static constexpr mode_t ownerOnly = S_IRUSR | S_IWUSR;

static tl::unexpected<Error> unusable(const QString &path)
{
    return failure(Error::Code::Storage,
                   QCoreApplication::translate("JournalDatabase",
                                               "The journal database %1 cannot be made or written. "
                                               "Check the rights of the file and its folder.")
                       .arg(path));
}

static bool makeFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    if (QFileInfo::exists(path))
        return true;
    if (!QDir().mkpath(QFileInfo(path).path()))
        return false;
    if (mkdir(name.constData(), S_IRWXU) != 0)
        return errno == EEXIST; // another one was quicker
    return chmod(name.constData(), S_IRWXU) == 0;
}

static bool makeFile(const char *name)
{
    const int file = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, ownerOnly);
    if (file < 0)
        return errno == EEXIST; // another process was quicker
    const bool isPrivate = fchmod(file, ownerOnly) == 0;
    close(file);
    return isPrivate;
}

Result<Unit> preparePrivateFile(const QString &path)
{
    if (!makeFolder(QFileInfo(path).absolutePath()))
        return unusable(path);
    if (!QFileInfo::exists(path) && !makeFile(QFile::encodeName(path).constData()))
        return unusable(path);
    // Only looked at and chmod()ed: closing a descriptor of it would drop the locks that another
    // connection of this process has.
    for (const QLatin1String suffix :
         {QLatin1String(""), QLatin1String("-wal"), QLatin1String("-shm")}) {
        const QByteArray name = QFile::encodeName(path + suffix);
        struct stat status
        { };
        if (stat(name.constData(), &status) != 0)
            continue;
        if (!S_ISREG(status.st_mode))
            return unusable(path);
        const bool isPrivate = (status.st_mode & 0777) == ownerOnly
            || chmod(name.constData(), ownerOnly) == 0
            || errno == ENOENT; // the last one that had it open took it away
        if (!isPrivate)
            return unusable(path);
    }
    return Unit {};
}

} // namespace Jackfield
