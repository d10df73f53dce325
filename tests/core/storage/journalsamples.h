// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalstore.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>
#include <ostream>

namespace Jackfield {

inline void PrintTo(const JournalEntry &entry, std::ostream *out)
{
    *out << "entry " << entry.id.toStdString() << " at " << entry.position;
}

inline QDateTime sampleTime(qint64 seconds = 0)
{
    return QDateTime::fromMSecsSinceEpoch(1'767'600'000'000 + seconds * 1000, Qt::UTC);
}

/// A missed call from a number of its own; they begin one second after the other.
inline JournalEntry sampleEntry(int number)
{
    JournalEntry entry;
    entry.id = QStringLiteral("00000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
    entry.startedAt = sampleTime(number);
    entry.endedAt = sampleTime(number + 20);
    entry.direction = Call::Direction::Incoming;
    entry.outcome = JournalEntry::Outcome::Missed;
    entry.remote.number = QStringLiteral("089 / 1%1").arg(number, 6, 10, QLatin1Char('0'));
    entry.numberKey = QStringLiteral("+49891%1").arg(number, 6, 10, QLatin1Char('0'));
    entry.line = QStringLiteral("21");
    entry.system = {QStringLiteral("pbx")};
    entry.call = CallId::of(entry.system, QString::number(number));
    entry.certainty = Certainty::Pushed;
    return entry;
}

inline CallReport sampleReport()
{
    using namespace std::chrono_literals;
    CallReport report;
    report.call = CallId::of({QStringLiteral("pbx")}, QStringLiteral("7/8"));
    report.direction = Call::Direction::Outgoing;
    report.wasAnswered = false;
    report.startTime = QStringLiteral("05.01.26 09:00");
    report.duration = {61s, QStringLiteral("0:01:01")};
    report.ringTime = {std::nullopt, QStringLiteral("long")};
    report.jobCode = QStringLiteral("4711");
    report.note = QStringLiteral("from the phone");
    CallReport::Part part;
    part.kind = CallReport::Part::Kind::Station;
    part.device = QStringLiteral("34");
    part.party = {QStringLiteral("+49 30 1"), QStringLiteral("Zoë"), {}, true};
    part.duration = {3s, QStringLiteral("3")};
    part.ringTime = {4s, QStringLiteral("4")};
    report.parts = {part, {}};
    report.recordings = {QStringLiteral("/srv/rec/1.wav")};
    report.isUncertain = true;
    report.isComplete = false;
    return report;
}

/// Nothing of it as in a new one.
inline JournalEntry fullEntry()
{
    using namespace std::chrono_literals;
    JournalEntry entry = sampleEntry(1);
    entry.legOf = sampleEntry(0).id;
    entry.answeredAt = sampleTime(5).addMSecs(7);
    entry.duration = 12'345ms;
    entry.outcome = JournalEntry::Outcome::Answered;
    entry.remote.name = QStringLiteral("O'Neill \"; DROP TABLE call; -- ☎ %_*");
    entry.remote.isUncertain = true;
    entry.contactName = QStringLiteral("Jürgen Öztürk");
    entry.queue = QStringLiteral("Störung");
    entry.note = QStringLiteral("calls\nback, 100 % sure");
    entry.callData = {{QStringLiteral("Kunde"), QStringLiteral("ä\t\"1\"")},
                      {QStringLiteral(""), QStringLiteral("")}};
    entry.recordings = {QStringLiteral("C:\\rec\\1.wav"), QStringLiteral("https://pbx/2.wav")};
    entry.report = sampleReport();
    entry.certainty = Certainty::Polled;
    entry.work = {JournalEntry::Work::State::Done, sampleTime(90), sampleEntry(2).id};
    return entry;
}

/// What is there once the event loop ran.
template<typename T>
T answerOf(const Pending<T> &pending)
{
    std::optional<T> answer;
    QObject context;
    pending.then(&context, [&answer](const T &value) { answer = value; });
    EXPECT_TRUE(waitFor([&answer] { return answer.has_value(); })) << "no answer";
    return answer.value_or(failure(Error::Code::TimedOut));
}

inline QStringList idsOf(const QList<JournalEntry> &entries)
{
    QStringList ids;
    for (const JournalEntry &entry : entries)
        ids.append(entry.id);
    return ids;
}

} // namespace Jackfield
