// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace Jackfield {

/// `base` with a number in its corner, readable from 16 pixels on: 1 to 9, else "9+". 0: `base`.
QIcon badgedIcon(const QIcon &base, int number);
/// `base` with "!" in its corner: something is down.
QIcon warningIcon(const QIcon &base);

} // namespace Jackfield
