// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalcsv.h"

#include "core/base/csv.h"
#include "core/domain/names.h"

#include <QCoreApplication>

namespace Jackfield {

static QString translated(const char *text)
{
    return QCoreApplication::translate("Jackfield::JournalCsv", text);
}

static QString timeText(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

static QString secondsText(std::chrono::milliseconds length)
{
    using std::chrono::seconds;
    return QString::number(std::chrono::round<seconds>(length).count());
}

static QString dataText(const QMap<QString, QString> &data)
{
    QStringList lines;
    for (auto each = data.cbegin(); each != data.cend(); ++each)
        lines.append(each.key() + QLatin1Char('=') + each.value());
    return lines.join(QLatin1Char('\n'));
}

QByteArray journalCsvHead()
{
    const QStringList headings {
        translated(QT_TRANSLATE_NOOP("Jackfield::JournalCsv", "Began")),
        translated(QT_TRANSLATE_NOOP("Jackfield::JournalCsv", "Answered")),
        translated(QT_TRANSLATE_NOOP("Jackfield::JournalCsv", "Ended")),
        translated(QT_TRANSLATE_NOOP("Jackfield::JournalCsv", "Length (s)")),
        translated(QT_TRANSLATE_NOOP("Jackfield::JournalCsv", "Direction")),
        translated(QT_TRANSLATE_NOOP("Jackfield::JournalCsv", "Result")),
        translated(QT_TRANSLATE_NOOP("Jackfield::JournalCsv", "Number")),
        translated(QT_TRANSLATE_NOOP("Jackfield::JournalCsv", "Name sent")),
        translated(QT_TRANSLATE_NOOP("Jackfield::JournalCsv", "Contact")),
        translated(QT_TRANSLATE_NOOP("Jackfield::JournalCsv", "Line")),
        translated(QT_TRANSLATE_NOOP("Jackfield::JournalCsv", "Queue")),
        translated(QT_TRANSLATE_NOOP("Jackfield::JournalCsv", "Note")),
        translated(QT_TRANSLATE_NOOP("Jackfield::JournalCsv", "To do")),
        translated(QT_TRANSLATE_NOOP("Jackfield::JournalCsv", "Call data")),
        translated(QT_TRANSLATE_NOOP("Jackfield::JournalCsv", "Recordings")),
        translated(QT_TRANSLATE_NOOP("Jackfield::JournalCsv", "Certainty")),
        translated(QT_TRANSLATE_NOOP("Jackfield::JournalCsv", "System"))};
    return QByteArrayLiteral("\xef\xbb\xbf") + csvLine(headings);
}

QByteArray journalCsvLine(const JournalEntry &entry)
{
    return csvLine({timeText(entry.startedAt), timeText(entry.answeredAt), timeText(entry.endedAt),
                    secondsText(entry.duration), nameOf(entry.direction), nameOf(entry.outcome),
                    entry.remote.number, entry.remote.name, entry.contactName, entry.line,
                    entry.queue, entry.note, nameOf(entry.work.state), dataText(entry.callData),
                    entry.recordings.join(QLatin1Char('\n')), nameOf(entry.certainty),
                    entry.system.value});
}

} // namespace Jackfield
