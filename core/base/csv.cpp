// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"

#include <QRegularExpression>

namespace Jackfield {

static bool looksLikeFormula(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("\\A\\+[0-9]{1,15}\\z"));
    return !text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front())
        && !number.match(text).hasMatch();
}

QString csvCell(const QString &text)
{
    static const QRegularExpression special(QStringLiteral("[\",;\\t\\r\\n]"));
    QString cell = looksLikeFormula(text) ? QLatin1Char('\'') + text : text;
    if (!cell.contains(special))
        return cell;
    cell.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + cell + QLatin1Char('"');
}

QByteArray csvLine(const QStringList &cells)
{
    QStringList written;
    for (const QString &cell : cells)
        written.append(csvCell(cell));
    return written.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

} // namespace Jackfield
