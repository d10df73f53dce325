// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/spoolfolder.h"

#include "app/gates/ctifile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/statfs.h>

namespace Jackfield {

namespace {

    SpoolFileId idOf(const struct stat &status)
    {
        return {status.st_dev, status.st_ino, status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
                status.st_size};
    }

    bool isSameInode(const SpoolFileId &a, const SpoolFileId &b)
    {
        return a.device == b.device && a.inode == b.inode;
    }

    tl::unexpected<Error> refusal(Error::Code code, const char *words, const QString &path)
    {
        return failure(code, QCoreApplication::translate("Jackfield::CtiFolder", words).arg(path));
    }

    tl::unexpected<Error> systemFailure(const QByteArray &what)
    {
        const auto code = errno == ENOENT ? Error::Code::Cancelled : Error::Code::Refused;
        return failure(code, QString::fromLocal8Bit(what + ": " + std::strerror(errno)));
    }

    /// Why a file is left alone; nullptr: it may be read.
    const char *objection(const struct stat &status, bool shared)
    {
        if (!S_ISREG(status.st_mode))
            return "not a plain file";
        if (status.st_nlink != 1)
            return "a file with several names";
        if (!shared && status.st_uid != geteuid())
            return "a file of another user";
        return nullptr;
    }

    /// The time was brought back by so much that the file counts as old.
    bool age(SpoolFile &file)
    {
        const timespec times[2] = {{0, UTIME_OMIT}, {0, 0}};
        struct stat status = {};
        if (futimens(file.descriptor.number(), times) != 0
            || fstat(file.descriptor.number(), &status) != 0)
            return false;
        const SpoolFileId aged = idOf(status);
        if (file.id.modified() - aged.modified() < std::chrono::hours(24))
            return false;
        file.id = aged;
        return true;
    }

} // namespace

bool hidesOwners(long fileSystemType)
{
    switch (static_cast<quint32>(fileSystemType)) {
    case SMB_SUPER_MAGIC:
    case CIFS_SUPER_MAGIC:
    case SMB2_SUPER_MAGIC:
    case FUSE_SUPER_MAGIC:
    case V9FS_MAGIC:
        return true;
    default:
        return false;
    }
}

std::chrono::milliseconds SpoolFileId::modified() const
{
    constexpr qint64 far = 100'000'000'000; // any file can be given any time
    return std::chrono::seconds(std::clamp(modifiedSeconds, -far, far))
        + std::chrono::milliseconds(modifiedNanoseconds / 1'000'000);
}

std::optional<QByteArray> SpoolFile::read() const
{
    QByteArray bytes(id.size + 1, Qt::Uninitialized);
    const ssize_t count = pread(descriptor.number(), bytes.data(), size_t(bytes.size()), 0);
    struct stat status = {};
    if (count != id.size || fstat(descriptor.number(), &status) != 0 || idOf(status) != id)
        return std::nullopt;
    bytes.truncate(count);
    return bytes;
}

Result<std::unique_ptr<SpoolFolder>> SpoolFolder::open(const QString &path, bool allowShared)
{
    if (!QDir::isAbsolutePath(path))
        return refusal(Error::Code::Malformed,
                       QT_TRANSLATE_NOOP("Jackfield::CtiFolder",
                                         "The folder for .CTI files, %1, needs its full path."),
                       path);
    std::unique_ptr<SpoolFolder> folder(new SpoolFolder);
    folder->m_folder = FileDescriptor(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    const int number = folder->m_folder.number();
    struct stat status = {};
    struct statfs system = {};
    if (!folder->m_folder || fstat(number, &status) != 0 || fstatfs(number, &system) != 0)
        return refusal(Error::Code::NotConnected,
                       QT_TRANSLATE_NOOP("Jackfield::CtiFolder",
                                         "The folder for .CTI files, %1, cannot be reached. It is "
                                         "tried again every few seconds."),
                       path);
    const bool isOurs = status.st_uid == geteuid();
    const bool isOpen = (status.st_mode & (S_IWGRP | S_IWOTH)) != 0;
    folder->m_isShared = !isOurs || isOpen || hidesOwners(long(system.f_type));
    if (folder->m_isShared && !allowShared)
        return refusal(Error::Code::Refused,
                       QT_TRANSLATE_NOOP(
                           "Jackfield::CtiFolder",
                           "Others may put files into %1, so it is not watched for .CTI files. "
                           "Choose a folder of your own that only you may write to (chmod 700)."),
                       path);
    folder->m_place = {status.st_dev, status.st_ino};
    const int listed = openat(number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    folder->m_listing.reset(listed < 0 ? nullptr : fdopendir(listed));
    if (!folder->m_listing)
        return refusal(Error::Code::NotConnected,
                       QT_TRANSLATE_NOOP("Jackfield::CtiFolder",
                                         "The folder for .CTI files, %1, cannot be read."),
                       path);
    return folder;
}

std::optional<QByteArray> SpoolFolder::nextName()
{
    if (isTooFull())
        return std::nullopt;
    const dirent *entry = readdir(m_listing.get());
    if (entry == nullptr)
        return std::nullopt;
    ++m_entries;
    return QByteArray(entry->d_name);
}

Result<SpoolFile> SpoolFolder::openFile(const QByteArray &name) const
{
    // Opening alone can have an effect, on a pipe's writer or a device; so a look first. What
    // counts is fstat() after it: between the two the name may come to stand for something else.
    struct stat status = {};
    if (fstatat(m_folder.number(), name.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return systemFailure("stat");
    if (const char *reason = objection(status, m_isShared))
        return failure(Error::Code::Refused, QLatin1String(reason));
    SpoolFile file {
        name,
        {},
        FileDescriptor(openat(m_folder.number(), name.constData(),
                              O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC))};
    if (!file.descriptor || fstat(file.descriptor.number(), &status) != 0)
        return systemFailure("open");
    if (const char *reason = objection(status, m_isShared))
        return failure(Error::Code::Refused, QLatin1String(reason));
    file.id = idOf(status);
    return file;
}

bool SpoolFolder::isWritable() const
{
    return faccessat(m_folder.number(), ".", W_OK | X_OK, AT_EACCESS) == 0;
}

SpoolArchive *SpoolFolder::archive(Archive which)
{
    const bool isDone = which == Archive::Done;
    auto &archive = isDone ? m_done : m_rejected;
    if (!archive)
        archive = SpoolArchive::open(m_folder.number(), isDone ? "done" : "rejected");
    return archive ? &*archive : nullptr;
}

SpoolFolder::Claim SpoolFolder::claim(SpoolFile &file, Archive which)
{
    struct stat status = {};
    SpoolArchive *const place = archive(which);
    if (const auto taken = place ? place->take(m_folder.number(), file.name) : std::nullopt) {
        if (fstatat(place->folder(), taken->constData(), &status, AT_SYMLINK_NOFOLLOW) == 0
            && isSameInode(idOf(status), file.id)) {
            file.name = *taken;
            return Claim::Moved;
        }
        if (!place->giveBack(*taken, m_folder.number(), file.name) && which == Archive::Done)
            reject(*taken);
        return Claim::Lost;
    }
    if (unlinkat(m_folder.number(), file.name.constData(), 0) == 0) {
        const bool isGone = fstat(file.descriptor.number(), &status) == 0 && status.st_nlink == 0;
        return isGone ? Claim::Removed : Claim::Lost;
    }
    if (errno == ENOENT)
        return Claim::Lost;
    return age(file) ? Claim::Aged : Claim::Impossible;
}

void SpoolFolder::reject(const QByteArray &claimed)
{
    SpoolArchive *const rejected = archive(Archive::Rejected);
    if (m_done && rejected && rejected->take(m_done->folder(), claimed))
        m_done->forget(claimed);
}

} // namespace Jackfield
