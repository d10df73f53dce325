// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/texttable.h"

#include "core/base/redact.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

namespace Jackfield::Texts {

QString plain(const QJsonValue &value)
{
    if (value.isArray() || value.isObject()) {
        const QJsonDocument document =
            value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
        return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
    }
    return value.toVariant().toString();
}

Column member(const QString &title, const char *key)
{
    return {title, [key](const QJsonObject &row) { return plain(row[QLatin1String(key)]); }};
}

// Foreign text may hold line ends and control characters, which would forge rows on a terminal.
QString table(const QJsonValue &value, const QList<Column> &columns, const QString &empty)
{
    const QJsonArray array = value.toArray();
    if (array.isEmpty())
        return empty + QLatin1Char('\n');
    QList<QStringList> rows {{}};
    for (const Column &column : columns)
        rows.first() << column.title;
    for (const QJsonValue &element : array) {
        QStringList cells;
        for (const Column &column : columns)
            cells << oneLine(column.cell(element.toObject()));
        rows << cells;
    }
    QList<qsizetype> widths(columns.size());
    for (const QStringList &row : rows)
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), row.at(i).size());
    QString text;
    for (const QStringList &row : rows) {
        QString printed;
        for (qsizetype i = 0; i < row.size(); ++i)
            printed += row.at(i).leftJustified(widths.at(i) + 2);
        while (printed.endsWith(QLatin1Char(' ')))
            printed.chop(1);
        text += printed + QLatin1Char('\n');
    }
    return text;
}

QString localTime(const QJsonValue &time)
{
    const QDateTime parsed = QDateTime::fromString(time.toString(), Qt::ISODateWithMs);
    return parsed.isValid() ? parsed.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                            : QString();
}

QString minutes(const QJsonValue &seconds)
{
    if (!seconds.isDouble())
        return {};
    return QStringLiteral("%1:%2")
        .arg(seconds.toInt() / 60)
        .arg(seconds.toInt() % 60, 2, 10, QLatin1Char('0'));
}

Column time(const QString &title, const char *key)
{
    return {title, [key](const QJsonObject &row) { return localTime(row[QLatin1String(key)]); }};
}

Column duration(const QString &title, const char *key)
{
    return {title, [key](const QJsonObject &row) { return minutes(row[QLatin1String(key)]); }};
}

/// A caller whose number cannot be told from what he wrote has none.
Column number()
{
    return {Words::tr("Number"), [](const QJsonObject &row) {
                return row[QLatin1String("uncertain")].toBool()
                    ? Words::tr("uncertain")
                    : plain(row[QLatin1String("display")]);
            }};
}

} // namespace Jackfield::Texts
