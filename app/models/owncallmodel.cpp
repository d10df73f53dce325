// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/owncallmodel.h"

namespace Jackfield {

OwnCallModel::OwnCallModel(const PhoneStore &store, CallModel &calls, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_store(store)
    , m_calls(calls)
{
    setSourceModel(&calls);
    const auto filterAnew = [this] { invalidateFilter(); };
    connect(&store.lineRows(), &RowSignals::inserted, this, filterAnew);
    connect(&store.lineRows(), &RowSignals::removed, this, filterAnew);
    connect(&store.callRows(), &RowSignals::aboutToRemove, this,
            [this](int row) { m_hidden.remove(m_calls.call(row).id); });
}

void OwnCallModel::setOwnNumbers(const QStringList &numbers)
{
    m_ownNumbers = numbers;
    invalidateFilter();
}

void OwnCallModel::hide(const CallId &call)
{
    m_hidden.insert(call);
    invalidateFilter();
}

const Call &OwnCallModel::call(int row) const
{
    return m_calls.call(mapToSource(index(row, 0)).row());
}

bool OwnCallModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    const Call &call = m_calls.call(row);
    if (call.evidence.certainty == Certainty::Assumed)
        return !m_hidden.contains(call.id);
    const MergedLine *line = m_store.findLine(call.line);
    bool anyOwnLine = false;
    for (const QString &number : m_ownNumbers) {
        const MergedLine *own = m_store.findLine(number);
        if (own && own == line)
            return true;
        anyOwnLine = anyOwnLine || own;
    }
    return !anyOwnLine;
}

} // namespace Jackfield
