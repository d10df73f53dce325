// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/csv.h"

#include <QRegularExpression>

namespace Jackfield {

/// The bytes a field of bad-inputs.csv stands for: @@REP(n,x)@@ written out, then C escapes.
inline QByteArray csvBytes(QString field)
{
    static const QRegularExpression repeat(QStringLiteral("@@REP\\((\\d+),(.)\\)@@"));
    for (auto match = repeat.match(field); match.hasMatch(); match = repeat.match(field))
        field.replace(match.capturedStart(), match.capturedLength(),
                      match.captured(2).repeated(match.captured(1).toInt()));
    const QByteArray in = field.toUtf8();
    QByteArray out;
    for (qsizetype i = 0; i < in.size(); ++i) {
        const char next = in[i] == '\\' && i + 1 < in.size() ? in[i + 1] : '\0';
        if (next == 'x') {
            out += QByteArray::fromHex(in.mid(i + 2, 2));
            i += 3;
        } else if (const auto plain = QByteArrayView("rnt\\").indexOf(next); next && plain >= 0) {
            out += "\r\n\t\\"[plain];
            ++i;
        } else {
            out += in[i];
        }
    }
    return out;
}

/// The rows of one interface, by the first word of their name: "C00", "I17".
inline QMap<QString, QString> badInputs(const QString &interface)
{
    QMap<QString, QString> inputs;
    for (const auto &row : csvFile(QStringLiteral("bad-inputs.csv"))) {
        if (row[QStringLiteral("interface")] == interface)
            inputs.insert(row[QStringLiteral("name")].section(u'-', 0, 0),
                          row[QStringLiteral("input(escaped)")]);
    }
    return inputs;
}

} // namespace Jackfield
