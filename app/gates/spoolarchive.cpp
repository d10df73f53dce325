// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/spoolarchive.h"

#include <algorithm>
#include <climits>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <tuple>
#include <vector>

namespace Jackfield {

namespace {

    /// The files in a folder, the one put there first in front. A move changes st_ctim.
    std::deque<QByteArray> namesByAge(int folder)
    {
        struct Entry
        {
            timespec since;
            QByteArray name;
        };
        std::vector<Entry> entries;
        const int own = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        DIR *listing = own < 0 ? nullptr : fdopendir(own);
        if (listing == nullptr)
            return {};
        while (const dirent *entry = readdir(listing)) {
            struct stat status = {};
            if (fstatat(folder, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0
                && S_ISREG(status.st_mode))
                entries.push_back({status.st_ctim, QByteArray(entry->d_name)});
        }
        closedir(listing);
        std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
            return std::tie(a.since.tv_sec, a.since.tv_nsec)
                < std::tie(b.since.tv_sec, b.since.tv_nsec);
        });
        std::deque<QByteArray> names;
        for (Entry &entry : entries)
            names.push_back(std::move(entry.name));
        return names;
    }

} // namespace

SpoolArchive::SpoolArchive(FileDescriptor folder)
    : m_folder(std::move(folder))
    , m_names(namesByAge(m_folder.number()))
{ }

std::optional<SpoolArchive> SpoolArchive::open(int parent, const char *name)
{
    mkdirat(parent, name, 0700); // open() tells whether it is there
    FileDescriptor folder(openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    struct stat status = {};
    if (!folder || fstat(folder.number(), &status) != 0 || status.st_uid != geteuid()
        || (status.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return std::nullopt;
    return SpoolArchive(std::move(folder));
}

QByteArray SpoolArchive::freeName(const QByteArray &name) const
{
    QByteArray candidate = name;
    struct stat status = {};
    for (int number = 2;
         fstatat(folder(), candidate.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0; ++number)
        candidate = QByteArray::number(number) + '-' + name.right(NAME_MAX - 10);
    return candidate;
}

std::optional<QByteArray> SpoolArchive::take(int from, const QByteArray &name)
{
    // Only we write here, so the name stays free.
    const QByteArray ours = freeName(name);
    if (renameat(from, name.constData(), folder(), ours.constData()) != 0)
        return std::nullopt;
    m_names.push_back(ours);
    while (m_names.size() > maxFiles) {
        unlinkat(folder(), m_names.front().constData(), 0);
        m_names.pop_front();
    }
    return ours;
}

bool SpoolArchive::giveBack(const QByteArray &taken, int to, const QByteArray &name)
{
    struct stat status = {};
    if (fstatat(to, name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0
        || renameat(folder(), taken.constData(), to, name.constData()) != 0)
        return false;
    forget(taken);
    return true;
}

} // namespace Jackfield
