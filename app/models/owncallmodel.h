// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/callmodel.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace Jackfield {

/// The calls that are the user's own: those on the own lines, and those that exist because an order
/// was sent (assumed ones, on whatever line). All calls while no own line is known. A conference is
/// one row: its head (see conference.h).
class OwnCallModel final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    /// `store` must outlive the model.
    OwnCallModel(const PhoneStore &store, CallModel &calls, QObject *parent = nullptr);
    void setOwnNumbers(const QStringList &numbers);
    const Call &call(int row) const;
    /// Leaves out a call whose end nobody may tell (an assumed one, or one lost with a connection)
    /// until it leaves the store. Nothing happens to a call that a phone system tells; one told
    /// again later is shown again.
    void hide(const CallId &call);

private:
    void refilterConferences();
    bool isOwn(const Call &call) const;
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

    const PhoneStore &m_store;
    CallModel &m_calls;
    QStringList m_ownNumbers;
    QSet<CallId> m_hidden;
    QSet<CallId> m_folded; ///< Calls that stand in the row of their conference's head.
};

} // namespace Jackfield
