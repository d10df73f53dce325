// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/callreport.h"
#include "protocols/nettapi/nettapistatements.h"

#include <QObject>

#include <deque>
#include <map>

namespace Jackfield::NetTapi {

/// Asks what became of calls, by their serials, and gathers the answers (protocols.md 3.6).
class ReportDesk final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds answerLimit {
        5000}; ///< From one message to the next.
    static constexpr qsizetype maxParts = 64; ///< Parties of a call, and recordings of it.
    static constexpr std::chrono::milliseconds wholeLimit {30'000}; ///< For all of an answer.
    static constexpr qsizetype maxCalls = 8; ///< That one serial is of: users who have it together.
    static constexpr size_t maxOpen = 8; ///< Questions at a time; the others wait.
    static constexpr size_t maxWaiting = 200; ///< More are not asked.

    enum class Outcome {
        Told, ///< The report may be incomplete.
        Running, ///< The server says, after every repetition, that the call goes on.
        Nothing, ///< No answer, or it knows no such call.
    };

    /// `clock` must outlive it. `send` writes a message.
    ReportDesk(Clock &clock, std::function<void(const QByteArray &)> send,
               QObject *parent = nullptr);

    /// Answered by one finished(), unless there are too many or the connection is lost.
    void ask(quint32 serial, const CallId &call);
    void take(const CallInfoNotCompleted &told);
    void take(const CallInfoError &told);
    void take(const CallInfoGeneral &told);
    void take(const CallInfoParty &told);
    void take(const CallInfoRecording &told);
    void take(const CallInfoEnd &told);
    qint64 ignored() const { return m_ignored; } ///< Not asked for, or more than is kept.

Q_SIGNALS:
    /// `report` names the call in every case.
    void finished(Jackfield::NetTapi::ReportDesk::Outcome outcome,
                  const Jackfield::CallReport &report);

private:
    struct Question
    {
        QList<CallId> calls; ///< Of several users, when they have it together.
        std::chrono::milliseconds until {0}; ///< Clock::monotonic(); then it is closed.
        CallReport report;
        bool hasAnything = false;
        size_t repetitions = 0;
        std::unique_ptr<Alarm> alarm; ///< The limit, or the pause before it is asked again.
    };

    void askNext();
    void send(quint32 serial);
    void extend(quint32 serial);
    Question *find(quint32 serial);
    void finish(quint32 serial, Outcome outcome);

    Clock &m_clock;
    const std::function<void(const QByteArray &)> m_send;
    std::map<quint32, Question> m_open;
    std::deque<std::pair<quint32, CallId>> m_waiting;
    qint64 m_ignored = 0;
};

/// Whether the call was answered, as far as the lengths and parties of a whole report tell it.
std::optional<bool> wasAnswered(const CallReport &report);

} // namespace Jackfield::NetTapi
