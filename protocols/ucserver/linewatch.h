// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/lineregistry.h"
#include "protocols/ucserver/session.h"

#include <deque>

namespace Jackfield::UcServer {

/// Keeps the lines of one session known: enumerates them, monitors each, starts monitors again that
/// the server stopped, and asks for a snapshot where something does not fit.
class LineWatch : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it; `lines` is empty.
    LineWatch(Session &session, LineRegistry &lines, Clock &clock, QObject *parent = nullptr);
    ~LineWatch() override;

    void start(LineScope scope); ///< Once. Answers with ready() or failed().
    void take(const KnownPayload &event); ///< In the order of the wire.
    void stop(); ///< Nothing is asked or told from now on, whatever is answered.
    void doubtEverything(); ///< A message was lost: every monitored line is asked for, by and by.
    /// Lines that the server did not let us watch from the beginning, and its first reason.
    int refusals() const { return m_refusals; }
    const Error &firstRefusal() const { return m_firstRefusal; }

Q_SIGNALS:
    void ready(); ///< All lines were asked for.
    void failed(const Jackfield::UcServer::RequestFailure &failure); ///< There are no lines.
    void changed(const QString &uri); ///< LineRegistry::changes() may have something to tell.
    /// Words for people.
    void noticed(const QString &text);

private:
    struct Monitor
    {
        int failures = 0; ///< In a row.
        std::chrono::milliseconds since {0}; ///< Clock::monotonic(); when it was started.
        std::unique_ptr<Alarm> again;
    };

    void askForLinesOnly(LineScope scope);
    void onLines(const CtiEnumPhoneLinesResult &result);
    void pump();
    void startMonitor(const QString &uri);
    void onMonitor(const QString &uri, const Answer<CtiLineMonitorStartResult> &answer);
    void onMonitorRefused(const QString &uri, const RequestFailure &failure);
    void onMonitorStopped(const QString &crossRef);
    void startAgain(const QString &uri, const QString &why);
    void takeSnapshot(const QString &uri);
    void onSnapshot(const QString &uri, const Answer<CtiSnapshotPhoneLineResult> &answer);
    void doubt(const QString &uri);
    void forget(const QString &uri);
    void replay(const QString &uri);

    Session &m_session;
    LineRegistry &m_lines;
    Clock &m_clock;
    std::unique_ptr<QObject> m_asker; ///< Of every request; null: stopped.
    std::deque<QString> m_toMonitor;
    std::deque<QString> m_toAsk; ///< For a snapshot.
    int m_monitoring = 0; ///< Requests under way.
    int m_asking = 0;
    bool m_isPumping = false;
    bool m_isReady = false;
    /// Events that came while the line's state was asked for: whether the answer knows them or not,
    /// they are applied behind it.
    QHash<QString, std::vector<KnownPayload>> m_meanwhile;
    std::map<QString, Monitor> m_monitors; ///< By URI.
    QHash<QString, QString> m_lineOfMonitor; ///< URI by cross reference.
    QStringList m_stoppedEarly; ///< Cross references that were stopped before they were told.
    std::optional<std::chrono::milliseconds> m_doubted; ///< Clock::monotonic(); everything.
    std::unique_ptr<Alarm> m_doubtAgain; ///< Not before that is some time ago.
    int m_refusals = 0;
    Error m_firstRefusal;
};

} // namespace Jackfield::UcServer
