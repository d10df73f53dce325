// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gates/filedescriptor.h"

#include <QByteArray>

#include <deque>
#include <optional>

namespace Jackfield {

/// A sub-folder that keeps the files last put there; nobody else can write to it.
class SpoolArchive
{
public:
    static constexpr std::size_t maxFiles = 100;

    /// Makes the folder `name` in `parent`, mode 0700, unless it is there. Nothing when it is not
    /// ours alone, or cannot be made.
    static std::optional<SpoolArchive> open(int parent, const char *name);

    /// Moves the file `name` of the folder `from` here and removes the oldest beyond maxFiles. The
    /// name it has here; nothing when it could not be moved.
    std::optional<QByteArray> take(int from, const QByteArray &name);
    /// Moves a file that was just taken to `name` in the folder `to`, unless that name is in use.
    bool giveBack(const QByteArray &taken, int to, const QByteArray &name);
    /// The file was taken from here.
    void forget(const QByteArray &name) { std::erase(m_names, name); }
    int folder() const { return m_folder.number(); }

private:
    explicit SpoolArchive(FileDescriptor folder);
    QByteArray freeName(const QByteArray &name) const;

    FileDescriptor m_folder;
    std::deque<QByteArray> m_names; ///< Oldest first.
};

} // namespace Jackfield
