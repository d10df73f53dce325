// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/queuecallermodel.h"

#include "app/models/queuewords.h"
#include "app/models/wording.h"
#include "core/base/redact.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace Jackfield {

QueueCallerModel::QueueCallerModel(const PhoneStore &store, Clock &clock, NumberFormat format,
                                   Where where, QObject *parent)
    : KeyedTable(&QueueCaller::id, parent)
    , m_store(store)
    , m_clock(clock)
    , m_format(std::move(format))
    , m_where(std::move(where))
{
    const auto look = [this](int row) {
        if (m_store.queues().at(row).id == m_queue)
            refresh();
    };
    connect(&store.queueRows(), &RowSignals::inserted, this, look);
    connect(&store.queueRows(), &RowSignals::changed, this, look);
    connect(&store.queueRows(), &RowSignals::removed, this, &QueueCallerModel::refresh);
}

void QueueCallerModel::setQueue(const QueueId &id)
{
    m_queue = id;
    refresh();
}

void QueueCallerModel::refresh()
{
    const QList<Queue> &queues = m_store.queues();
    const auto found = std::find_if(queues.cbegin(), queues.cend(),
                                    [this](const Queue &queue) { return queue.id == m_queue; });
    if (found == queues.cend()) {
        merge({});
        return;
    }
    m_heardAt = found->evidence.observedAt;
    const bool stale = isStale(*found, m_store);
    const bool turned = std::exchange(m_isStale, stale) != stale;
    merge(found->callers);
    if (turned)
        emitAllChanged(0, ColumnCount - 1, {StaleRole, Qt::ForegroundRole, Qt::DisplayRole});
}

void QueueCallerModel::setLive(bool on)
{
    if (on == (m_alarm != nullptr))
        return;
    m_alarm.reset();
    if (on) {
        refresh();
        schedule();
    }
}

void QueueCallerModel::schedule()
{
    m_alarm = m_clock.after(std::chrono::seconds(1), [this] {
        schedule();
        refresh(); // It may have grown stale.
        if (!m_isStale)
            emitAllChanged(WaitColumn, WaitColumn, {Qt::DisplayRole});
    });
}

int QueueCallerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString QueueCallerModel::text(const QueueCaller &caller, int column) const
{
    switch (column) {
    case NumberColumn: {
        const QString number = Wording::numberOf(caller.party, m_format(caller.party.number));
        return number.isEmpty() ? tr("Number not known") : number;
    }
    case NameColumn:
        return oneLine(caller.party.name, 64).trimmed();
    case CountryColumn:
        return Wording::country(caller, m_where());
    case WaitColumn:
        return Wording::duration(caller.wait(m_isStale ? m_heardAt : m_clock.monotonic()));
    case StatusColumn:
        return Wording::status(caller);
    case AgentColumn:
        return oneLine(caller.agent, 64).trimmed();
    default:
        return {};
    }
}

QVariant QueueCallerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QueueCaller &caller = row(index.row());
    const bool stale = m_isStale || caller.isStale;
    switch (role) {
    case Qt::DisplayRole:
        return text(caller, index.column());
    case Qt::ToolTipRole: // Else what looks like markup would be taken for it.
        return QStringLiteral("<p>%1</p>").arg(text(caller, index.column()).toHtmlEscaped());
    case Qt::TextAlignmentRole:
        return index.column() == WaitColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                            : QVariant();
    case Qt::ForegroundRole:
        return stale ? QVariant(QGuiApplication::palette().placeholderText()) : QVariant();
    case StaleRole:
        return stale;
    default:
        return {};
    }
}

QVariant QueueCallerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("Caller");
    case NameColumn:
        return tr("Name sent by caller");
    case CountryColumn:
        return tr("Country");
    case WaitColumn:
        return tr("Wait");
    case StatusColumn:
        return tr("State");
    case AgentColumn:
        return tr("Agent");
    default:
        return {};
    }
}

} // namespace Jackfield
