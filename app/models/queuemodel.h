// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/queuewords.h"
#include "app/models/rowlistmodel.h"

namespace Jackfield {

/// PhoneStore::queues(): what is known of each now, how old that is and how it stands against its
/// limits. Figures of a stale queue stand still as they were last heard of.
class QueueModel final : public RowListModel
{
    Q_OBJECT
public:
    enum Role {
        NameRole = Qt::UserRole,
        SystemRole, ///< Label of its system.
        StaleRole, ///< bool
        CutRole, ///< bool: see Queue::isCut.
        AgeRole, ///< "polled 4 s ago", "not reached since 10:31"
        CountedSinceRole, ///< "counted since 08:02"; may be empty.
        MissedRole, ///< "2 min not seen since 08:02"; empty: nothing was missed.
        LevelRole, ///< int of QueueLevel, the worst of all; a stale queue has none: Normal.
        LevelTextRole, ///< "Amber", "Red"; empty when normal.
        AlarmRole, ///< int of QueueAlarms::Alarm
        AlarmTextRole, ///< "Alarm", "Snoozed until 10:35"; empty: there is none.
        OwnStateRole, ///< How the user stands in it as an agent, in words; empty: does not.
        OwnCallsRole, ///< int: calls the user took; invalid: is no agent of it.
        FigureTextRole = Qt::UserRole + 0x100, ///< + QueueFigure
        FigureNumberRole = Qt::UserRole + 0x200, ///< + QueueFigure; double, invalid: not known.
        FigureLevelRole = Qt::UserRole + 0x300, ///< + QueueFigure; int of QueueLevel.
    };
    Q_ENUM(Role)
    static int textRole(QueueFigure figure) { return FigureTextRole + int(figure); }
    static int numberRole(QueueFigure figure) { return FigureNumberRole + int(figure); }
    static int levelRole(QueueFigure figure) { return FigureLevelRole + int(figure); }

    using IsOwn = std::function<bool(const QString &extension)>;

    /// All must outlive the model; so must what `isOwn` refers to: whether an extension is one of
    /// the user's.
    QueueModel(const PhoneStore &store, Clock &clock, const QueueAlarms &alarms, IsOwn isOwn,
               QObject *parent = nullptr);

    const Queue &queue(int row) const { return m_store.queues().at(row); }
    int rowOf(const QueueId &id) const; ///< Negative: it is not known (any more).
    const QueueAgent *ownAgent(int row) const; ///< Null: none. Valid until a change.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    int count() const override { return int(m_store.queues().size()); }
    QList<int> agingRoles() const override;
    QVariant figure(const Queue &queue, int role) const;
    QueueLevel level(const Queue &queue, QueueFigure figure) const;

    const PhoneStore &m_store;
    const QueueAlarms &m_alarms;
    const IsOwn m_isOwn;
    bool m_isMoving = false; ///< Rows come or go just now.
};

} // namespace Jackfield
