// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/phone/phonesystem.h"
#include "protocols/simulator/exchangetypes.h"

#include <QHash>

#include <map>
#include <set>

namespace Jackfield::Simulator {

class Exchange;

/// A phone system on an exchange in the same process, without a wire: the richest one, to try the
/// program and to test it. Tells every line and queue of the exchange, and the calls of its own
/// lines; everything is pushed.
class DemoSystem final : public PhoneSystem
{
    Q_OBJECT
public:
    /// `exchange` must outlive the system; `ownExtensions` exist there and are what it may order
    /// for.
    DemoSystem(SystemId id, Exchange &exchange, QStringList ownExtensions,
               QObject *parent = nullptr);
    ~DemoSystem() override;
    Features features() const override;
    void open() override; ///< Online at once.
    void close() override;

private:
    Pending<CommandResult> doExecute(const Command &command) override;
    Result<Accepted> order(const Command &command);
    Result<Accepted> dial(const QString &extension, const DialString &number);
    Result<Accepted> consult(const Consult &command, const QString &extension);
    Result<Unit> orderForCall(const Command &command, const QString &extension, int leg);
    Result<Unit> completeCall(const QString &extension, int leg);
    Result<Unit> orderForLine(const Command &command, const QString &extension);

    void tellEverything();
    void tellExtension(const QString &number);
    void tellCalls(const QString &extension);
    void tellMembers();
    QHash<CallId, Call> conferenceMembers() const;
    Result<Accepted> orderForMember(const Command &command, int leg);
    Call factOf(const Leg &leg); ///< With what only the orders given here tell.
    void tellEnd(const Leg &leg, Cause cause);
    void tellQueue(const QString &number);
    void tick();
    int legIn(const QString &extension, LegState state) const; ///< 0: none.

    Exchange &m_exchange;
    const QStringList m_own;
    std::map<int, Call> m_calls; ///< As told last, by leg.
    QHash<CallId, Call> m_members; ///< Of conferences, as told last.
    std::map<QString, QString> m_callBacks; ///< Number wanted by extension, until it is called.
    std::set<int> m_calledBack; ///< Legs the exchange made for it.
    std::map<QString, Queue> m_queues; ///< As told last.
    std::map<int, QString> m_postDial; ///< Digits to send when the leg is connected.
    std::unique_ptr<Alarm> m_tick; ///< Waiting times grow.
};

} // namespace Jackfield::Simulator
