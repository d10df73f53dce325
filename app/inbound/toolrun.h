// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/pending.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace Jackfield {

/// Runs one short program of the desktop, found by the PATH and never through a shell, and answers
/// with what it wrote to standard output, 64 KiB at most. Errors, with words for the user:
/// Unsupported: it is not installed; Refused: it said no (a line of its own words is in it) or
/// wrote too much; TimedOut. A program that still runs when `parent` dies is killed.
Pending<Result<QByteArray>> runTool(Clock &clock, const QString &name, const QStringList &arguments,
                                    std::chrono::milliseconds limit, QObject *parent);

} // namespace Jackfield
