// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QStringList>

namespace Jackfield {

// Every logging category of the program. Quiet by default (warnings and worse); QT_LOGGING_RULES
// turns one on. What is logged passes redact.h first.
Q_DECLARE_LOGGING_CATEGORY(logPhone) ///< jackfield.phone: commands, routing, events
Q_DECLARE_LOGGING_CATEGORY(logDialing) ///< jackfield.dialing: what was asked for and decided
Q_DECLARE_LOGGING_CATEGORY(logProtocol) ///< jackfield.protocol: links and messages of phone systems
Q_DECLARE_LOGGING_CATEGORY(logSettings) ///< jackfield.settings: files, layers, notices
Q_DECLARE_LOGGING_CATEGORY(logInbound) ///< jackfield.inbound: who asked us for what
Q_DECLARE_LOGGING_CATEGORY(logStorage) ///< jackfield.storage: a site's own databases
Q_DECLARE_LOGGING_CATEGORY(logUi) ///< jackfield.ui

/// What is logged from now on, beside warnings: "protocol", "dialling=info"; a category alone logs
/// everything. What cannot be read is passed over. QT_LOGGING_RULES stays stronger.
void setLogCategories(const QStringList &categories);
/// One of setLogCategories(), as a regular expression.
inline constexpr char logCategoryForm[] =
    "(phone|dialling|dialing|protocol|settings|inbound|storage|ui)(=(debug|info|warning))?";

/// From now on nothing that is printed on this thread is for the log: libraries print there what
/// others wrote, rows of a database for one (security.md Q11).
void keepThreadOutOfLog();
/// Message handlers that write a log ask this first.
bool isThreadKeptOutOfLog();

} // namespace Jackfield
