// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phonestore.h"
#include "core/phone/phonesystem.h"

#include <QSet>

#include <functional>
#include <memory>
#include <vector>

namespace Jackfield {

/// Owns the phone systems, feeds the store with what they tell, and hands each command to the
/// system that can do it.
class Switchboard : public QObject
{
    Q_OBJECT
public:
    /// `store` must outlive the switchboard.
    explicit Switchboard(PhoneStore &store, QObject *parent = nullptr);
    ~Switchboard() override;

    /// Behind the others: the order is the rank in routing. Does not open it.
    void addSystem(std::unique_ptr<PhoneSystem> system, const QString &kind, const QString &label);
    /// Closes it; what it told leaves the store.
    void removeSystem(const SystemId &id);
    void openAll();
    void closeAll();
    /// Closes and opens one system: what it is set up with has changed.
    void reopen(const SystemId &id);
    void tryNow(const SystemId &id); ///< See PhoneSystem::tryNow(). Unknown ids are ignored.
    /// Those that are not in touch try now, but for the ones that wait for a person.
    void tryLost();
    /// As tryLost() after a sleep of the computer: connections that seem open may be so no more.
    void tryAll();
    PhoneSystem *system(const SystemId &id) const; ///< Null: none.

    /// Order of systems for Dial, before the configured order; unknown ids are ignored.
    void setDialOrder(const QList<SystemId> &order) { m_dialOrder = order; }

    /// Where a command would go: the system of the named call when it can, else the first system in
    /// order whose line of the same number can (the named line stands for its number). What the
    /// systems that know most say is not possible now is not tried through another. NotPossible
    /// or Unsupported when none can, NotConnected when only unreachable ones could.
    Result<LineId> route(const Command &command, const SystemId &only = {}) const;
    /// As route(), then orders it. The same order again before its answer (a double click) is
    /// NotPossible. Never repeated, whatever happens.
    Pending<CommandResult> execute(const Command &command, const SystemId &only = {});
    bool isBusy(const Command &command) const; ///< This very order waits for its answer.

Q_SIGNALS:
    void systemAdded(Jackfield::PhoneSystem *system); ///< It is not open yet.
    /// Handed to a system; `command` carries that system's line.
    void commandSent(const Jackfield::Command &command, const Jackfield::SystemId &system);
    void commandFinished(const Jackfield::Command &command, const Jackfield::SystemId &system,
                         const Jackfield::CommandResult &result);
    /// isBusy() changed for some order for that line.
    void busyChanged(const Jackfield::LineId &line);

private:
    void tryThose(const std::function<bool(PhoneSystem::Link)> &wanted);
    Features featuresNow(const Command &command, const LineId &member) const;
    QList<LineId> candidates(const Command &command, const SystemId &only) const;
    QString orderKey(const Command &command) const;

    PhoneStore &m_store;
    std::vector<std::unique_ptr<PhoneSystem>> m_systems;
    QList<SystemId> m_dialOrder;
    QSet<QString> m_inFlight; ///< orderKey() of the orders that wait for their answer.
};

} // namespace Jackfield
