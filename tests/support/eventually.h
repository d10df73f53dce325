// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>

namespace Jackfield {

/// Runs the event loop until `holds()` or 10 s have passed; what `holds()` says at the end. For
/// real sockets and processes only.
template<typename Condition>
bool eventually(Condition holds)
{
    const QDeadlineTimer deadline(std::chrono::seconds(10));
    while (!holds()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    return true;
}

} // namespace Jackfield
