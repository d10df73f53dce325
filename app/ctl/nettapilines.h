// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace Jackfield {

/// A message of NetTAPI for people, so that the same octets can be made of it again:
///   {"type":"#","units":[{"keyword":"uid","value":"107"},{"keyword":"end"}]}
/// A value that is not UTF-8 stands as "hex". "uncertain":true where a keyword is repeated.
/// `octets`: without the end of the message. Malformed: not a message, in words for the user.
Result<QByteArray> netTapiLine(QByteArrayView octets);
/// With the end. Malformed: not of that form, or it would be read as other units than these.
Result<QByteArray> netTapiMessage(const QByteArray &line);

} // namespace Jackfield
