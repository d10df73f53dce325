// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phonesystem.h"
#include "protocols/nettapi/callregister.h"
#include "protocols/nettapi/dialdesk.h"
#include "protocols/nettapi/reportdesk.h"
#include "protocols/nettapi/session.h"
#include "protocols/nettapi/setup.h"

#include <QMap>

#include <deque>

namespace Jackfield::NetTapi {

/// What happens while one user is signed in: what the server tells becomes facts, commands become
/// orders. The calls outlive it.
class Client final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds interestLimit {10'000};

    /// All must outlive it; `session` is signed in as `uid`. `statuses`: those that were ordered
    /// last, by user.
    Client(SystemId system, const Setup &setup, Session &session, CallRegister &calls, Clock &clock,
           quint32 uid, QMap<quint32, QString> statuses, QObject *parent = nullptr);

    Snapshot snapshot() const;
    /// The session is over: what was ordered and is not answered is uncertain.
    void stop();
    void start(); ///< Asks for notices, and about the calls that were there before.
    Pending<CommandResult> give(const Command &command);
    const QMap<quint32, QString> &statuses() const { return m_status; }
    qint64
    ignored() const; ///< What was told that is none of ours, nobody asked for or is too much.

Q_SIGNALS:
    void eventReceived(const Jackfield::PhoneEvent &event);

private:
    using Order = Result<QByteArray>;

    // --- What it tells
    void take(const Statement &statement);
    void take(const InterestAnswer &answer);
    void take(const CallOffered &notice);
    void tell(const CallRegister::Change &change, quint32 uid);
    void tellLine(quint32 uid);
    void onReport(ReportDesk::Outcome outcome, const CallReport &report);
    void onLostCall(ReportDesk::Outcome outcome, const CallReport &report);
    void askInterest();
    void endInterest(const QString &problem);

    // --- Orders
    bool isPrefixed(const QString &told, const QString &number) const;
    QString withoutPrefix(const CallOffered &notice) const;
    Order statusOrderFor(const SetStatus &order) const;
    Pending<CommandResult> dial(const Jackfield::Dial &command);
    Order orderFor(const Command &command) const;
    Result<quint32> servedUid(const LineId &line) const;
    Result<quint32> uidWithCall(const Target &target) const;
    Line lineFor(quint32 uid) const;

    const SystemId m_system;
    const Setup m_setup;
    Session &m_session;
    CallRegister &m_calls;
    Clock &m_clock;
    const quint32 m_uid;
    QMap<quint32, QString> m_status; ///< The one that was ordered last, by user.
    bool m_showsPrefix = false; ///< This server's notices have the trunk prefix.
    int m_owedInterests = 0; ///< Answers that have not come in time.
    QList<quint32> m_served; ///< The own one first.
    QList<quint32> m_watched; ///< The served ones first.
    std::unique_ptr<DialDesk> m_dialing; ///< Null: the session is over.
    ReportDesk *m_reports;
    std::deque<quint32> m_interests; ///< Still to be asked for; the first is being.
    std::unique_ptr<Alarm> m_interestLimit;
};

} // namespace Jackfield::NetTapi
