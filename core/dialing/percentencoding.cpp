// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialing/percentencoding.h"

namespace Jackfield {

static bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isEncodedWell(QByteArrayView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%')
            continue;
        if (i + 2 >= text.size() || !isHex(text[i + 1]) || !isHex(text[i + 2]))
            return false;
        i += 2;
    }
    return true;
}

QByteArray urlDecoded(QByteArrayView encoded)
{
    return QByteArray::fromPercentEncoding(encoded.toByteArray());
}

QByteArray formDecoded(QByteArrayView encoded)
{
    return QByteArray::fromPercentEncoding(encoded.toByteArray().replace('+', ' '));
}

} // namespace Jackfield
