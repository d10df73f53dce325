// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "core/queues/queuehistory.h"

#include <QCoreApplication>

namespace Jackfield {

static QString translated(const char *text)
{
    return QCoreApplication::translate("Jackfield::QueueHistory", text);
}

static QStringList headings()
{
    return {translated(QT_TRANSLATE_NOOP("Jackfield::QueueHistory", "System")),
            translated(QT_TRANSLATE_NOOP("Jackfield::QueueHistory", "Queue")),
            translated(QT_TRANSLATE_NOOP("Jackfield::QueueHistory", "Minute")),
            translated(QT_TRANSLATE_NOOP("Jackfield::QueueHistory", "Most waiting")),
            translated(QT_TRANSLATE_NOOP("Jackfield::QueueHistory", "Most connected")),
            translated(QT_TRANSLATE_NOOP("Jackfield::QueueHistory", "Longest wait (s)")),
            translated(QT_TRANSLATE_NOOP("Jackfield::QueueHistory", "Answered")),
            translated(QT_TRANSLATE_NOOP("Jackfield::QueueHistory", "Abandoned")),
            translated(QT_TRANSLATE_NOOP("Jackfield::QueueHistory", "Average wait (s)")),
            translated(QT_TRANSLATE_NOOP("Jackfield::QueueHistory", "Service level (%)")),
            translated(QT_TRANSLATE_NOOP("Jackfield::QueueHistory", "Seen (s)"))};
}

static QString timeText(qint64 minute)
{
    const QDateTime local = QDateTime::fromSecsSinceEpoch(minute * 60);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

static QString secondsText(std::chrono::seconds time)
{
    return QString::number(time.count());
}

static QStringList cells(const NamedQueueMinute &row, const QString &time)
{
    const QueueMinute &minute = row.minute;
    return {row.queue.system().value,
            row.name,
            time,
            QString::number(minute.waiting),
            QString::number(minute.connected),
            secondsText(minute.longestWait),
            QString::number(minute.answered),
            QString::number(minute.abandoned),
            minute.averageWait ? secondsText(*minute.averageWait) : QString(),
            minute.serviceLevel ? QString::number(*minute.serviceLevel * 100, 'f', 1) : QString(),
            secondsText(minute.seen)};
}

QByteArray queueHistoryCsv(const QList<NamedQueueMinute> &minutes)
{
    QByteArray csv = QByteArrayLiteral("\xef\xbb\xbf") + csvLine(headings());
    QHash<qint64, QString> times; // every queue has the same ones, and zones are slow
    for (const NamedQueueMinute &each : minutes) {
        QString &time = times[each.minute.minute];
        if (time.isEmpty())
            time = timeText(each.minute.minute);
        csv += csvLine(cells(each, time));
    }
    return csv;
}

} // namespace Jackfield
