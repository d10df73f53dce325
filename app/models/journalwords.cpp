// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/journalwords.h"

#include "app/models/wording.h"
#include "core/base/redact.h"

#include <QCoreApplication>

namespace Jackfield::Wording {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::JournalWords)
    };

} // namespace

QString certainty(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Assumed:
        return Words::tr("Sent; what became of it is not known");
    case Certainty::Polled:
        return Words::tr("Polled: asked for at intervals");
    case Certainty::Pushed:
        return Words::tr("Live: told by the phone system");
    }
    Q_UNREACHABLE();
}

QString work(const JournalEntry::Work &work, const QDateTime &now)
{
    switch (work.state) {
    case JournalEntry::Work::State::None:
        return {};
    case JournalEntry::Work::State::Open:
        return Words::tr("To finish");
    case JournalEntry::Work::State::CalledBack:
        return Words::tr("Called back %1").arg(moment(work.closedAt, now));
    case JournalEntry::Work::State::Done:
        return Words::tr("Done %1").arg(moment(work.closedAt, now));
    }
    Q_UNREACHABLE();
}

QString plainLines(const QString &foreign, qsizetype limit)
{
    QStringList lines = foreign.left(limit).split(QLatin1Char('\n'));
    for (QString &line : lines) {
        if (line.endsWith(QLatin1Char('\r')))
            line.chop(1);
        line = oneLine(line, limit);
    }
    return lines.join(QLatin1Char('\n'));
}

QList<EntryFact> entryFacts(const JournalEntry &entry, const NumberFormat &format,
                            const QDateTime &now)
{
    QList<EntryFact> facts;
    const auto add = [&facts](const QString &name, const QString &value) {
        if (!value.isEmpty())
            facts.append({name, value});
    };
    const auto when = [&now](const QDateTime &utc) {
        return utc.isValid() ? moment(utc, now) : QString();
    };
    add(Words::tr("Number"), numberOf(entry.remote, format(entry.remote.number)));
    add(Words::tr("Name in your contacts"), oneLine(entry.contactName, 64).trimmed());
    add(Words::tr("Name sent by caller"), oneLine(entry.remote.name, 64).trimmed());
    add(Words::tr("Direction"), direction(entry.direction));
    add(Words::tr("Outcome"), outcome(entry.outcome));
    add(Words::tr("Began"), when(entry.startedAt));
    add(Words::tr("Answered"), when(entry.answeredAt));
    add(Words::tr("Ended"), when(entry.endedAt));
    add(Words::tr("Length"), entry.duration.count() > 0 ? duration(entry.duration) : QString());
    add(Words::tr("Line"), oneLine(entry.line, 64));
    add(Words::tr("Queue"), oneLine(entry.queue, 64));
    add(Words::tr("Phone system"), oneLine(entry.system.value, 64));
    add(Words::tr("Known by"), certainty(entry.certainty));
    add(Words::tr("Work"), work(entry.work, now));
    return facts;
}

} // namespace Jackfield::Wording
