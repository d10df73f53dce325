// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

// Percent-encoding of addresses and forms, byte by byte: QUrl and QUrlQuery would put the text into
// another form first.
namespace Jackfield {

/// Every '%' is followed by two hexadecimal digits.
bool isEncodedWell(QByteArrayView text);

/// %XX as the byte it stands for; '+' stays. `encoded` is encoded well.
QByteArray urlDecoded(QByteArrayView encoded);

/// The same for application/x-www-form-urlencoded, a query's values too: '+' stands for a blank.
QByteArray formDecoded(QByteArrayView encoded);

} // namespace Jackfield
