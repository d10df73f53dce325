// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace Jackfield {

/// What one process is, as far as the search for the origin of a link needs it.
struct ProcessFacts
{
    int parent = 0;
    QString program; ///< Path of its executable; empty: not readable.
    bool operator==(const ProcessFacts &) const = default;
};

/// The program a link came from.
struct LinkOrigin
{
    QString program; ///< Path; empty: not known.
    int pid = 0; ///< 0: not known.
    bool operator==(const LinkOrigin &) const = default;
};

/// The parent in the text of /proc/PID/stat. The program's name in it may hold anything, blanks,
/// parentheses and line ends too. Nothing when the text is not of that form.
std::optional<int> parentIn(const QByteArray &stat);

/// Of a process of our own user; nothing of any other, and of one that has ended.
std::optional<ProcessFacts> processFacts(int pid);

/// Goes from the process that brought a link up to the first that is no messenger: neither ours,
/// nor one of the desktop's openers, nor a shell. Empty when there is none: the opener has ended
/// meanwhile, and its child was handed to the session. `facts` as processFacts().
LinkOrigin linkOrigin(int pid, const std::function<std::optional<ProcessFacts>(int)> &facts);
inline LinkOrigin linkOrigin(int pid)
{
    return linkOrigin(pid, processFacts);
}

} // namespace Jackfield
