// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/owncallmodel.h"

#include "app/models/conference.h"
#include "core/phone/owncalls.h"

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
    // Which call is a conference's head may change with any other call of it. Connected after the
    // proxy's own slots, which know the row by now.
    connect(&calls, &CallModel::rowsInserted, this, &OwnCallModel::refilterConferences);
    connect(&calls, &CallModel::rowsRemoved, this, &OwnCallModel::refilterConferences);
    connect(&calls, &CallModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.isEmpty())
                    refilterConferences();
            });
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

void OwnCallModel::refilterConferences()
{
    QSet<CallId> folded;
    for (const Call &call : m_store.calls())
        if (const Call *head = conferenceHead(m_store, call); head && !(head->id == call.id))
            folded.insert(call.id);
    if (folded == m_folded)
        return;
    m_folded = folded;
    invalidateFilter();
}

bool OwnCallModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    const Call &call = m_calls.call(row);
    const Call *head = conferenceHead(m_store, call);
    return (!head || head->id == call.id) && isOwn(call);
}

bool OwnCallModel::isOwn(const Call &call) const
{
    const bool isAssumed = call.evidence.certainty == Certainty::Assumed;
    if (m_hidden.contains(call.id) && (isAssumed || call.evidence.lostAt.isValid()))
        return false;
    return isAssumed || isOnOwnLine(m_store, call, m_ownNumbers);
}

} // namespace Jackfield
