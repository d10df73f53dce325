// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journalfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace Jackfield {

static constexpr mode_t ownerOnly = S_IRUSR | S_IWUSR;

static tl::unexpected<Error> unusable(const QString &path)
{
    return failure(Error::Code::Storage,
                   QCoreApplication::translate("Jackfield::JournalDatabase",
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

static tl::unexpected<Error> refusedLink(const QString &path)
{
    return failure(Error::Code::Refused,
                   QCoreApplication::translate(
                       "Jackfield::JournalDatabase",
                       "The journal database %1 is a link to another file. It is left as it is, "
                       "and nothing is kept over restarts. Take the link away.")
                       .arg(path));
}

static tl::unexpected<Error> refusedFileSystem(const QString &path)
{
    return failure(Error::Code::Refused,
                   QCoreApplication::translate(
                       "Jackfield::JournalDatabase",
                       "The journal database %1 would be on a disk of another computer, where it "
                       "can be damaged. Nothing is kept over restarts. Choose a folder on this "
                       "computer's own disk.")
                       .arg(path));
}

// linux/magic.h has some of them.
bool isForeignFileSystem(quint32 type)
{
    constexpr std::array<quint32, 12> foreign {
        0x6969, // NFS
        0x517b, // SMB
        0xff534d42, // CIFS
        0xfe534d42, // SMB2
        0x65735546, // FUSE: sshfs, rclone and others
        0x01021997, // 9P
        0x00c36400, // Ceph
        0x5346414f, // AFS
        0x6b414653, // kAFS
        0x73757245, // Coda
        0x564c, // NCP
        0x01161970, // GFS2
    };
    return std::find(foreign.begin(), foreign.end(), type) != foreign.end();
}

/// Asks for the nearest folder there is: the file's own may not be made yet.
static bool isOnForeignFileSystem(const QString &path)
{
    QString folder = QFileInfo(path).absolutePath();
    while (!QFileInfo::exists(folder) && folder != QLatin1String("/"))
        folder = QFileInfo(folder).path();
    struct statfs status
    { };
    return statfs(QFile::encodeName(folder).constData(), &status) == 0
        && isForeignFileSystem(quint32(status.f_type));
}

static bool isLink(const QString &path)
{
    struct stat status
    { };
    return lstat(QFile::encodeName(path).constData(), &status) == 0 && S_ISLNK(status.st_mode);
}

/// Less than its owner's rights are the owner's wish for the file itself, such as one that is only
/// to be read; what SQLite keeps beside it has whatever the file had when it was made.
static bool isPrivate(mode_t mode, bool isBeside)
{
    return isBeside ? mode == ownerOnly : (mode & ~ownerOnly) == 0;
}

/// Only looked at and chmod()ed: closing a descriptor of it would drop the locks that another
/// connection of this process has.
static bool makePrivate(const QString &path, bool isBeside)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status
    { };
    if (lstat(name.constData(), &status) != 0)
        return true;
    if (!S_ISREG(status.st_mode))
        return false;
    return isPrivate(status.st_mode & 0777, isBeside) || chmod(name.constData(), ownerOnly) == 0
        || errno == ENOENT; // the last one that had it open took it away
}

Result<Unit> preparePrivateFile(const QString &path)
{
    if (isOnForeignFileSystem(path))
        return refusedFileSystem(path);
    const QStringList names {path, path + QLatin1String("-wal"), path + QLatin1String("-shm"),
                             path + QLatin1String("-journal")};
    if (std::any_of(names.cbegin(), names.cend(), isLink))
        return refusedLink(path);
    if (!makeFolder(QFileInfo(path).absolutePath()))
        return unusable(path);
    if (!QFileInfo::exists(path) && !makeFile(QFile::encodeName(path).constData()))
        return unusable(path);
    for (const QString &name : names)
        if (!makePrivate(name, name != path))
            return unusable(path);
    return Unit {};
}

} // namespace Jackfield
