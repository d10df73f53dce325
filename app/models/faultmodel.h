// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/fault.h"
#include "app/models/keyedtable.h"
#include "core/contacts/contacts.h"
#include "core/phone/phonestore.h"

#include <functional>
#include <map>

namespace Jackfield {

/// What is down for longer than a moment, the worst first: phone systems, sources of contacts,
/// parts of the program. Texts with times are refreshed once a second while there is any.
class FaultModel final : public KeyedTable<Fault>
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds grace {2}; ///< What is back by then was never told.
    /// Of a system that has not been connected yet and is on its way.
    static constexpr std::chrono::seconds firstGrace {10};

    enum Role {
        SeverityRole = Qt::UserRole, ///< int of Fault::Severity
        LostRole,
        WorksRole,
        TimingRole,
        DetailRole,
        CanTryRole, ///< bool
    };
    Q_ENUM(Role)

    /// All must outlive the model. ownLines: numbers of the user's lines, in any spelling.
    FaultModel(const PhoneStore &store, const Contacts &contacts, Clock &clock,
               std::function<QStringList()> ownLines, QObject *parent = nullptr);

    /// What is wrong with the parts of the program, by part; in words for people. triable: parts
    /// that can be tried by hand.
    void setParts(const QMap<QString, QStringList> &problems, const QStringList &triable = {});
    bool canTryAny() const; ///< Fault::canTry() of any row.
    void setPaused(bool paused);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    /// A phone system is in touch again, and calls that were shown had ended meanwhile.
    void cameBack(const QString &words);

private:
    struct Seen
    {
        QDateTime since;
        std::chrono::milliseconds tick {0};
        int ended = 0; ///< Calls of that system, while it was away.
        QString label;
        std::unique_ptr<Alarm> settled; ///< Runs once it is back.
    };
    /// Of a part: one of perhaps several.
    struct Problem
    {
        QString words;
        int number = 0; ///< The same as long as it lasts, whatever comes or goes beside it.
    };
    QList<Problem> numbered(const QStringList &words, QList<Problem> before);
    QList<Fault> found() const;
    Fault systemFault(const SystemStatus &system) const;
    std::chrono::milliseconds graceOf(const Fault &fault) const;
    void refresh();
    void noteReturns(const QSet<QString> &present);
    void tellReturn(const QString &key);
    void schedule(std::optional<std::chrono::milliseconds> next);
    void tick();
    void grow(); ///< A second older.

    const PhoneStore &m_store;
    const Contacts &m_contacts;
    Clock &m_clock;
    const std::function<QStringList()> m_ownLines;
    QMap<QString, QList<Problem>> m_parts;
    QStringList m_triable; ///< Of m_parts.
    int m_lastProblem = 0;
    bool m_isPaused = false;
    QSet<SystemId> m_wereUp;
    std::map<QString, Seen> m_seen; ///< By Fault::key; also before it is told.
    bool m_isDirty = false; ///< Lines changed since the last refresh().
    std::unique_ptr<Alarm> m_alarm; ///< For the next end of a grace.
    std::unique_ptr<Alarm> m_ticking; ///< While there are rows.
};

} // namespace Jackfield
