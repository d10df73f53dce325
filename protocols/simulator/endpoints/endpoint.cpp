// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/endpoint.h"

namespace Jackfield::Simulator {

QString readable(QByteArrayView bytes)
{
    constexpr qsizetype shown = 512;
    QString text;
    for (const char c : bytes.first(std::min(shown, bytes.size()))) {
        if (c == '\r')
            text += QLatin1String("\\r");
        else if (c == '\n')
            text += QLatin1String("\\n");
        else if (c == '\t')
            text += QLatin1String("\\t");
        else if (c >= 0x20 && c < 0x7F)
            text += QLatin1Char(c);
        else
            text += QStringLiteral("\\x%1").arg(uchar(c), 2, 16, QLatin1Char('0'));
    }
    if (bytes.size() > shown)
        text += QStringLiteral("… %1 bytes").arg(bytes.size());
    return text;
}

} // namespace Jackfield::Simulator
