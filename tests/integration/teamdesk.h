// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/journalsession.h"
#include "core/storage/journalsql.h"
#include "core/storage/teamjournalstore.h"
#include "core/storage/teamsession.h"

#include <random>

namespace Jackfield {

/// Entry `number` of a desk, as it is told when the call ends.
inline JournalEntry deskEntry(int desk, int number)
{
    JournalEntry entry;
    entry.id = QStringLiteral("%1-%2").arg(desk).arg(number, 6, 10, QLatin1Char('0'));
    // Several desks have calls in the same millisecond.
    entry.startedAt = QDateTime::fromMSecsSinceEpoch(1'767'600'000'000 + number * 7, Qt::UTC);
    entry.endedAt = entry.startedAt.addSecs(61);
    entry.direction = Call::Direction::Incoming;
    entry.outcome = JournalEntry::Outcome::Answered;
    entry.remote.number = QStringLiteral("089%1").arg(number);
    entry.numberKey = QStringLiteral("+4989%1").arg(number);
    entry.remote.name = QStringLiteral("Caller %1 of desk %2").arg(number).arg(desk);
    entry.callData = {{QStringLiteral("ticket"), QString::number(number)}};
    return entry;
}

/// All that a journal has of a desk, newest first.
inline QList<JournalEntry> deskEntries(SqlSession &session, int desk)
{
    QList<JournalEntry> entries;
    std::optional<qint64> below;
    do {
        const JournalPage page = readPage(session, {}, below, 1000).value_or(JournalPage());
        for (const JournalEntry &entry : page.entries)
            if (entry.id.startsWith(QString::number(desk) + QLatin1Char('-')))
                entries.append(entry);
        below = page.next;
    } while (below);
    return entries;
}

/// One desk of a team: its own file, its own connection.
class TeamDesk
{
public:
    TeamDesk(const QString &file, const TeamDatabase &team, Clock &clock)
        : m_database(profileJournal(file))
        , store(m_database, teamJournal(team), clock,
                [random = std::mt19937(7)]() mutable { return quint32(random()); })
    {
        // written() with an empty id: the team's database was reached.
        QObject::connect(&store, &JournalStore::written, &store,
                         [this](const QString &id) { m_hasAsked = m_hasAsked || id.isEmpty(); });
    }

    /// A call as CallRecorder tells it: when it begins, and when it ends.
    void call(int desk, int number)
    {
        JournalEntry entry = deskEntry(desk, number);
        const QDateTime end = std::exchange(entry.endedAt, QDateTime());
        entry.outcome = JournalEntry::Outcome::Running;
        store.write(PutEntry {entry});
        entry.endedAt = end;
        entry.outcome = JournalEntry::Outcome::Answered;
        store.write(PutEntry {entry});
    }

    /// All is with the team, as far as it knows; false before it has looked.
    bool isDone() const { return m_hasAsked && store.unsaved() == 0; }

private:
    JournalDatabase m_database;
    bool m_hasAsked = false;

public:
    TeamJournalStore store;
};

} // namespace Jackfield
