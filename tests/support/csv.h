// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Jackfield {

/// Fields of RFC 4180 text, a record a list. Lines that begin with '#' are comments.
inline QList<QStringList> csvRecords(const QString &text)
{
    QList<QStringList> records;
    QStringList record(QString {});
    bool quoted = false;
    bool comment = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool atStart = record.size() == 1 && record.last().isEmpty() && !quoted;
        if (comment || (atStart && c == u'#')) {
            comment = c != u'\n';
        } else if (quoted) {
            const bool escaped = c == u'"' && i + 1 < text.size() && text[i + 1] == u'"';
            quoted = escaped || c != u'"';
            if (quoted)
                record.last() += c;
            i += escaped ? 1 : 0;
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u',') {
            record.append(QString());
        } else if (c == u'\n') {
            records.append(record);
            record = QStringList(QString {});
        } else {
            record.last() += c;
        }
    }
    return records;
}

/// The records of a file below tests/data, each by the column names of its first line.
inline QList<QMap<QString, QString>> csvFile(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QStringList> records = csvRecords(QString::fromUtf8(file.readAll()));
    if (records.isEmpty())
        return {};
    const QStringList header = records.takeFirst();
    QList<QMap<QString, QString>> rows;
    for (const QStringList &record : records) {
        QMap<QString, QString> row;
        for (qsizetype i = 0; i < record.size() && i < header.size(); ++i)
            row.insert(header[i], record[i]);
        rows.append(row);
    }
    return rows;
}

} // namespace Jackfield
