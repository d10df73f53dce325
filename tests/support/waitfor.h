// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>

namespace Jackfield {

/// Runs the event loop until `done()` holds; false after a generous limit. For real sockets and
/// child processes; what depends on time alone uses ManualClock.
template<typename Predicate>
bool waitFor(Predicate done, std::chrono::seconds limit = std::chrono::seconds(20))
{
    const QDeadlineTimer deadline(limit);
    while (!done()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    }
    return true;
}

} // namespace Jackfield
