// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/socketprogram.h"

#include "app/inbound/peeruser.h"

#include <QByteArray>

#include <algorithm>
#include <dirent.h>
#include <fcntl.h>
#include <functional>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace Jackfield {

namespace {

    using namespace std::chrono_literals;
    constexpr std::chrono::milliseconds limit = 5ms;

    struct FolderCloser
    {
        void operator()(DIR *folder) const { ::closedir(folder); }
    };
    using Folder = std::unique_ptr<DIR, FolderCloser>;

    Folder openFolder(int parent, const char *name)
    {
        const int descriptor = ::openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        DIR *const folder = descriptor >= 0 ? ::fdopendir(descriptor) : nullptr;
        if (!folder && descriptor >= 0)
            ::close(descriptor);
        return Folder(folder);
    }

    /// Newest first: what asks has often just been started.
    std::vector<int> ownProcesses(DIR *proc)
    {
        std::vector<int> pids;
        while (const dirent *entry = ::readdir(proc)) {
            bool isNumber = false;
            const int pid = QByteArray(entry->d_name).toInt(&isNumber);
            struct stat status
            { };
            if (isNumber && ::fstatat(::dirfd(proc), entry->d_name, &status, 0) == 0
                && status.st_uid == ::geteuid())
                pids.push_back(pid);
        }
        std::sort(pids.rbegin(), pids.rend());
        return pids;
    }

    bool holds(const Folder &files, const QByteArray &link, const std::function<bool()> &isOver)
    {
        char target[64];
        while (const dirent *entry = isOver() ? nullptr : ::readdir(files.get())) {
            const ssize_t size =
                ::readlinkat(::dirfd(files.get()), entry->d_name, target, sizeof target);
            if (size == link.size() && link == QByteArrayView(target, size))
                return true;
        }
        return false;
    }

} // namespace

SocketProgram programOfSocket(quint64 inode, const Clock &clock)
{
    const auto until = clock.monotonic() + limit;
    const Folder proc = openFolder(AT_FDCWD, "/proc");
    if (inode == 0 || !proc)
        return {};
    const QByteArray link = "socket:[" + QByteArray::number(inode) + ']';
    const auto isOver = [&] { return clock.monotonic() >= until; };
    for (const int pid : ownProcesses(proc.get())) {
        if (isOver())
            break;
        const QByteArray name = QByteArray::number(pid) + "/fd";
        if (const Folder files = openFolder(::dirfd(proc.get()), name.constData());
            files && holds(files, link, isOver))
            return {pid, programOf(Peer {::geteuid(), pid})};
    }
    return {};
}

} // namespace Jackfield
