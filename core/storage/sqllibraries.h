// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <shared_mutex>

namespace Jackfield {

/// For threads that may outlive the program's main function, in a connection that hangs: to be held
/// while a driver of QtSql is loaded, or a connection closed. The end of QCoreApplication takes
/// both for ever, since what such a thread would touch is taken down then.
std::shared_lock<std::shared_mutex> lockForSqlLoading();
std::shared_lock<std::shared_timed_mutex> lockForSqlClosing();

} // namespace Jackfield
