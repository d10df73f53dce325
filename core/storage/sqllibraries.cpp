// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqllibraries.h"

#include <QCoreApplication>

#include <chrono>

namespace Jackfield {

namespace {

    struct Libraries
    {
        std::shared_mutex loading; ///< Never takes long: files of this computer.
        std::shared_timed_mutex closing; ///< A connection may hang while it is closed.
    };

    Libraries &libraries()
    {
        static auto *shared = [] {
            qAddPostRoutine([] {
                constexpr std::chrono::milliseconds patience {100};
                libraries().loading.lock();
                static_cast<void>(libraries().closing.try_lock_for(patience));
            });
            return new Libraries; // outlives every other static object
        }();
        return *shared;
    }

} // namespace

std::shared_lock<std::shared_mutex> lockForSqlLoading()
{
    return std::shared_lock(libraries().loading);
}

std::shared_lock<std::shared_timed_mutex> lockForSqlClosing()
{
    return std::shared_lock(libraries().closing);
}

} // namespace Jackfield
