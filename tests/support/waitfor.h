// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

namespace Jackfield {

/// Runs the event loop until `done()` holds; false after a generous limit. For real sockets and
/// child processes; what depends on time alone uses ManualClock.
template<typename Predicate>
bool waitFor(Predicate done, std::chrono::seconds limit = std::chrono::seconds(20))
{
    const QDeadlineTimer deadline(limit);
    QTimer look; // processEvents() with a limit of its own would spin
    look.start(std::chrono::milliseconds(5));
    while (!done()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

} // namespace Jackfield
