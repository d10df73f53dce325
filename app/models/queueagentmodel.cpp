// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/queueagentmodel.h"

#include "app/models/queuewords.h"
#include "core/base/redact.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <tuple>

namespace Jackfield {

QueueAgentModel::QueueAgentModel(const PhoneStore &store, QueueModel::IsOwn isOwn, QObject *parent)
    : KeyedTable(&QueueAgent::name, parent)
    , m_store(store)
    , m_isOwn(std::move(isOwn))
{
    const auto look = [this](int row) {
        if (m_store.queues().at(row).id == m_queue)
            refresh();
    };
    connect(&store.queueRows(), &RowSignals::inserted, this, look);
    connect(&store.queueRows(), &RowSignals::changed, this, look);
    connect(&store.queueRows(), &RowSignals::removed, this, &QueueAgentModel::refresh);
}

void QueueAgentModel::setQueue(const QueueId &id)
{
    m_queue = id;
    refresh();
}

static int rank(QueueAgent::State state)
{
    switch (state) {
    case QueueAgent::State::Busy:
        return 0;
    case QueueAgent::State::Ready:
        return 1;
    case QueueAgent::State::Paused:
        return 2;
    case QueueAgent::State::Unknown:
        return 3;
    }
    Q_UNREACHABLE();
}

void QueueAgentModel::refresh()
{
    QList<QueueAgent> agents;
    bool stale = false;
    for (const Queue &queue : m_store.queues()) {
        if (queue.id == m_queue) {
            agents = queue.agents;
            stale = Jackfield::isStale(queue, m_store);
        }
    }
    const auto place = [this](const QueueAgent &agent) {
        const bool own = !agent.extension.isEmpty() && m_isOwn(agent.extension);
        return std::tuple(!own, rank(agent.state), agent.name);
    };
    std::stable_sort(agents.begin(), agents.end(),
                     [&](const QueueAgent &a, const QueueAgent &b) { return place(a) < place(b); });
    const bool turned = std::exchange(m_isStale, stale) != stale;
    merge(agents);
    if (turned)
        emitAllChanged(0, ColumnCount - 1, {Qt::ForegroundRole});
}

int QueueAgentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString QueueAgentModel::text(const QueueAgent &agent, int column) const
{
    switch (column) {
    case NameColumn:
        return oneLine(agent.name, 64).trimmed();
    case ExtensionColumn:
        return oneLine(agent.extension, 64).trimmed();
    case StateColumn:
        return Wording::state(agent.state);
    case CallsColumn:
        return QString::number(agent.calls);
    default:
        return {};
    }
}

QVariant QueueAgentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QString shown = text(row(index.row()), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shown;
    case Qt::ToolTipRole: // Else what looks like markup would be taken for it.
        return QStringLiteral("<p>%1</p>").arg(shown.toHtmlEscaped());
    case Qt::ForegroundRole:
        return m_isStale ? QVariant(QGuiApplication::palette().placeholderText()) : QVariant();
    default:
        return {};
    }
}

QVariant QueueAgentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Agent");
    case ExtensionColumn:
        return tr("Extension");
    case StateColumn:
        return tr("State");
    case CallsColumn:
        return tr("Calls");
    default:
        return {};
    }
}

} // namespace Jackfield
