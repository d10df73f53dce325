// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"

#include <QRegularExpression>

#include <algorithm>

namespace Jackfield {

static bool looksLikeFormula(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("\\A\\+[0-9]{1,15}\\z"));
    static const QString signs = QStringLiteral("=+-@\t\r");
    return !text.isEmpty() && signs.contains(text.front()) && !number.match(text).hasMatch();
}

QString csvCell(const QString &text)
{
    const auto isSpecial = [](QChar c) {
        return c == u'"' || c == u',' || c == u';' || c == u'\t' || c == u'\r' || c == u'\n';
    };
    QString cell = looksLikeFormula(text) ? QLatin1Char('\'') + text : text;
    if (std::none_of(cell.cbegin(), cell.cend(), isSpecial))
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
