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
}

void OwnCallModel::setOwnNumber(const QString &number)
{
    m_ownNumber = number;
    invalidateFilter();
}

const Call &OwnCallModel::call(int row) const
{
    return m_calls.call(mapToSource(index(row, 0)).row());
}

bool OwnCallModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    const Call &call = m_calls.call(row);
    const MergedLine *own = m_store.findLine(m_ownNumber);
    return !own || own == m_store.findLine(call.line)
        || call.evidence.certainty == Certainty::Assumed;
}

} // namespace Jackfield
