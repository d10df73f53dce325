// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace Jackfield {

class Dialer;

/// How a number of the phone system is spelled for people.
using NumberFormat = std::function<QString(const QString &)>;

/// As Wording::number() does for the dialer's location, whichever that is at the time. `dialer`
/// must outlive the result.
NumberFormat numberFormat(const Dialer &dialer);

} // namespace Jackfield
