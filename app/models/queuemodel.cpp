// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/queuemodel.h"

#include "core/base/redact.h"

#include <algorithm>

namespace Jackfield {

QueueModel::QueueModel(const PhoneStore &store, Clock &clock, const QueueAlarms &alarms,
                       IsOwn isOwn, QObject *parent)
    : RowListModel(store.queueRows(), clock, parent)
    , m_store(store)
    , m_alarms(alarms)
    , m_isOwn(std::move(isOwn))
{
    // The alarms may hear of a row before views are told that it is there; those read it whole.
    const RowSignals &rows = store.queueRows();
    for (const auto begins : {&RowSignals::aboutToInsert, &RowSignals::aboutToRemove})
        connect(&rows, begins, this, [this] { m_isMoving = true; });
    for (const auto ends : {&RowSignals::inserted, &RowSignals::removed})
        connect(&rows, ends, this, [this] { m_isMoving = false; });
    connect(&alarms, &QueueAlarms::changed, this, [this](const QueueId &id) {
        const int row = rowOf(id);
        if (!m_isMoving && row >= 0)
            emitChanged(row);
    });
}

int QueueModel::rowOf(const QueueId &id) const
{
    const QList<Queue> &queues = m_store.queues();
    const auto found = std::find_if(queues.cbegin(), queues.cend(),
                                    [&id](const Queue &queue) { return queue.id == id; });
    return found == queues.cend() ? -1 : int(found - queues.cbegin());
}

const QueueAgent *QueueModel::ownAgent(int row) const
{
    for (const QueueAgent &agent : queue(row).agents)
        if (!agent.extension.isEmpty() && m_isOwn(agent.extension))
            return &agent;
    return nullptr;
}

QList<int> QueueModel::agingRoles() const
{
    return {AgeRole, StaleRole, textRole(QueueFigure::LongestWait),
            numberRole(QueueFigure::LongestWait)};
}

QueueLevel QueueModel::level(const Queue &queue, QueueFigure figure) const
{
    const std::optional<QueueMetric> metric = metricOf(figure);
    return metric && !isStale(queue, m_store) ? m_alarms.level(queue.id, *metric)
                                              : QueueLevel::Normal;
}

QVariant QueueModel::figure(const Queue &queue, int role) const
{
    const auto within = [role](int first) {
        return role >= first && role < first + queueFigureCount;
    };
    if (within(FigureTextRole))
        return Wording::queueFigure(QueueFigure(role - FigureTextRole), queue,
                                    shownMoment(queue, m_store));
    if (within(FigureLevelRole))
        return int(level(queue, QueueFigure(role - FigureLevelRole)));
    if (!within(FigureNumberRole))
        return {};
    const std::optional<double> number = Wording::queueNumber(QueueFigure(role - FigureNumberRole),
                                                              queue, shownMoment(queue, m_store));
    return number ? QVariant(*number) : QVariant();
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Queue &shown = queue(index.row());
    const QueueLevel worst =
        isStale(shown, m_store) ? QueueLevel::Normal : m_alarms.level(shown.id);
    const QueueAgent *own = nullptr;
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return Wording::queueName(shown);
    case SystemRole:
        if (const SystemStatus *system = m_store.findSystem(shown.id.system()))
            return oneLine(system->label, 64);
        return QString();
    case StaleRole:
        return isStale(shown, m_store);
    case CutRole:
        return shown.isCut;
    case AgeRole:
        return Wording::queueAge(shown, m_store);
    case CountedSinceRole:
        return Wording::countedSince(shown, m_store.now());
    case MissedRole:
        return Wording::missed(shown, m_store.now());
    case LevelRole:
        return int(worst);
    case LevelTextRole:
        return worst == QueueLevel::Normal ? QString() : Wording::level(worst);
    case AlarmRole:
        return int(m_alarms.alarm(shown.id));
    case AlarmTextRole:
        return Wording::alarm(shown.id, m_alarms, m_store.now());
    case OwnStateRole:
        own = ownAgent(index.row());
        return own ? Wording::state(own->state) : QString();
    case OwnCallsRole:
        own = ownAgent(index.row());
        return own ? QVariant(own->calls) : QVariant();
    default:
        return figure(shown, role);
    }
}

QHash<int, QByteArray> QueueModel::roleNames() const
{
    return {{NameRole, "name"},
            {SystemRole, "system"},
            {StaleRole, "stale"},
            {CutRole, "cut"},
            {AgeRole, "age"},
            {CountedSinceRole, "countedSince"},
            {MissedRole, "missed"},
            {LevelRole, "level"},
            {LevelTextRole, "levelText"},
            {AlarmRole, "alarm"},
            {AlarmTextRole, "alarmText"},
            {OwnStateRole, "ownState"},
            {OwnCallsRole, "ownCalls"}};
}

} // namespace Jackfield
