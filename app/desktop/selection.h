// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/pending.h"

#include <QString>

namespace Jackfield {

/// The text that is selected in any program; empty: none, or it cannot be read. `clock` and
/// `parent` must live until it is answered; with `parent` dead it is empty.
Pending<QString> selectedText(Clock &clock, QObject *parent);

} // namespace Jackfield
