// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringView>

namespace Jackfield {

/// A number that a program or page wants dialled, as plain text: digits, + * # , and the
/// separators blank ( ) - . /. Invisible characters are dropped, no-break blanks become blanks and
/// Unicode dashes '-'. Malformed, with translated words, for everything else (letters, other
/// digits, control characters), for a number without a digit, for one that begins with '-', has a
/// '+' inside or is longer than 64 characters.
Result<QString> automationNumber(QStringView text);

/// `number` as an argument of a text command: without separators (protocols.md 1.3).
QByteArray commandNumber(QStringView number);

} // namespace Jackfield
