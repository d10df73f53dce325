// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gates/spoolarchive.h"
#include "core/base/result.h"

#include <QByteArray>

#include <chrono>
#include <compare>
#include <dirent.h>
#include <memory>
#include <optional>

namespace Jackfield {

/// A file as it was found: the same values mean the same, unchanged file.
struct SpoolFileId
{
    quint64 device = 0;
    quint64 inode = 0;
    qint64 modifiedSeconds = 0; ///< Since 1970, UTC, by the clock of the file's server.
    qint64 modifiedNanoseconds = 0;
    qint64 size = 0; ///< Bytes.
    auto operator<=>(const SpoolFileId &) const = default;
    /// Since 1970, UTC; times thousands of years away are brought nearer.
    std::chrono::milliseconds modified() const;
};

/// A file that was opened safely; what is read is what was checked.
struct SpoolFile
{
    QByteArray name; ///< As the folder has it.
    SpoolFileId id;
    FileDescriptor descriptor;

    /// All bytes; nothing when it has changed since it was opened, or cannot be read.
    std::optional<QByteArray> read() const;
};

/// One look into a folder that orders are put into as files (security.md T46 to T48): its
/// descriptor, its listing and what is done with a file. Every name is taken relative to the
/// descriptor, so that nothing outside the folder is touched.
class SpoolFolder
{
public:
    /// Refused when others may have put files there and `allowShared` is off, NotConnected when it
    /// is not there, Malformed for no absolute path; with translated words.
    static Result<std::unique_ptr<SpoolFolder>> open(const QString &path, bool allowShared);

    /// The next name of the listing, in no order; nothing at its end or after maxEntries. May name
    /// what has gone meanwhile.
    std::optional<QByteArray> nextName();
    static constexpr int maxEntries = 50'000;
    bool isTooFull() const { return m_entries >= maxEntries; }

    /// Never blocks and never follows a link. Refused, with English words for the log, for all but
    /// a plain file with one name, in a private folder one of our own; Cancelled when it has gone.
    Result<SpoolFile> openFile(const QByteArray &name) const;

    /// Whether others may have put files there.
    bool isShared() const { return m_isShared; }
    /// Whether files can be moved and removed.
    bool isWritable() const;
    /// The folder itself, to tell when another one took its place.
    std::pair<quint64, quint64> deviceAndInode() const { return m_place; }

    /// How a file was made an order that will not be met again.
    enum class Claim {
        Moved, ///< Into the archive.
        Removed,
        Aged, ///< It could only be given a time long ago: too old from now on.
        Lost, ///< Another file had taken the name; nothing is known of this one.
        Impossible, ///< It will be met again.
    };
    /// Moves the file to done/ or rejected/. Until this has succeeded nothing may be ordered.
    enum class Archive { Done, Rejected };
    Claim claim(SpoolFile &file, Archive archive);
    /// Moves a file that was claimed into done/, under the name it has there, to rejected/.
    void reject(const QByteArray &claimed);

private:
    SpoolFolder() = default;
    SpoolArchive *archive(Archive which);

    struct CloseListing
    {
        void operator()(DIR *listing) const { closedir(listing); }
    };
    FileDescriptor m_folder;
    std::unique_ptr<DIR, CloseListing> m_listing;
    std::optional<SpoolArchive> m_done;
    std::optional<SpoolArchive> m_rejected;
    std::pair<quint64, quint64> m_place;
    bool m_isShared = false;
    int m_entries = 0;
};

/// Whether a file system of this kind (statfs) shows owners and modes that its other end does not
/// keep: whoever writes there, it looks like us.
bool hidesOwners(long fileSystemType);

} // namespace Jackfield
