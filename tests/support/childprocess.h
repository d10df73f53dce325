// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <optional>

namespace Jackfield {

/// A function that runs in a process of its own, under another user when asked to.
class ChildProcess
{
public:
    /// Forks: `work` runs in the child, which ends with it; only system calls and Qt's value types
    /// may be used there. uid, gid: taken over in the child for ever; needs root.
    explicit ChildProcess(const std::function<QByteArray()> &work,
                          std::optional<unsigned> user = {});
    ~ChildProcess(); ///< Ends it when it still runs.
    Q_DISABLE_COPY_MOVE(ChildProcess)

    /// True: it has ended. Never waits.
    bool hasEnded();
    /// What `work` gave back. Nothing: it still runs, crashed, or could not become the user.
    std::optional<QByteArray> result() const { return m_result; }
    /// Runs the event loop until it has ended, so that servers in this process go on.
    std::optional<QByteArray> finish();

private:
    int m_process = -1;
    int m_pipe = -1;
    QByteArray m_read;
    std::optional<QByteArray> m_result;
};

} // namespace Jackfield
