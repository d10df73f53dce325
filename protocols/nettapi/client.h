// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phonesystem.h"
#include "protocols/nettapi/callregister.h"
#include "protocols/nettapi/dialdesk.h"
#include "protocols/nettapi/reportdesk.h"
#include "protocols/nettapi/session.h"
#include "protocols/nettapi/setup.h"

#include <deque>

namespace Jackfield::NetTapi {

/// What happens while one user is signed in: what the server tells becomes facts, commands become
/// orders. The calls outlive it.
class Client final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds interestLimit {10'000};

    /// All must outlive it; `session` is signed in as `uid`. `status`: what was ordered last.
    Client(SystemId system, const Setup &setup, Session &session, CallRegister &calls, Clock &clock,
           quint32 uid, QString status, QObject *parent = nullptr);

    Snapshot snapshot() const;
    /// The session is over: what was ordered and is not answered is uncertain.
    void stop();
    void start(); ///< Asks for notices, and about the calls that were there before.
    Pending<CommandResult> give(const Command &command);
    const QString &status() const { return m_status; }

Q_SIGNALS:
    void eventReceived(const Jackfield::PhoneEvent &event);

private:
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
    using Order = Result<QByteArray>;
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
    QString m_status;
    QList<quint32> m_served; ///< The own one first.
    QList<quint32> m_watched; ///< The served ones first.
    std::unique_ptr<DialDesk> m_dialing; ///< Null: the session is over.
    ReportDesk *m_reports;
    std::deque<quint32> m_interests; ///< Still to be asked for; the first is being.
    std::unique_ptr<Alarm> m_interestLimit;
};

} // namespace Jackfield::NetTapi
