// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/callmodel.h"

#include <QHash>

namespace Jackfield {

/// PhoneStore::lines(): one row per number, with what rings there.
class LineModel final : public RowListModel
{
    Q_OBJECT
public:
    enum Role {
        NumberRole = Qt::UserRole,
        LabelRole,
        StateRole, ///< int of Line::State
        StateTextRole,
        CertaintyRole, ///< "live", "polled 4 s ago", …
        ForwardsRole, ///< QStringList: "200 when busy"
        DoNotDisturbRole, ///< bool; invalid: not known.
        /// "From" or "to" whom, of a call that rings there or of which the system does not tell
        /// more than that it is there; empty: none.
        RingingRole,
        RingingNoteRole, ///< "name sent by caller", as CallModel::NameNoteRole.
    };
    Q_ENUM(Role)

    /// All must outlive the model.
    LineModel(const PhoneStore &store, Clock &clock, NumberFormat format,
              QObject *parent = nullptr);
    /// As CallModel::setContacts(), for what rings.
    void setContacts(Contacts &contacts);

    const MergedLine &line(int row) const { return m_store.lines().at(row); }
    /// The call that rings at that row's line; null: none. Valid until a change.
    const Call *ringingCall(int row) const;
    /// That, or one of which the system does not tell more than that it is there.
    const Call *shownCall(int row) const;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    int count() const override { return int(m_store.lines().size()); }
    QList<int> agingRoles() const override { return {CertaintyRole}; }
    ShownParty shown(const Party &party) const;
    QString ringing(int row) const;
    void askFor(const Call &call);
    void tellRinging(const Call &call);
    void emitRinging(const LineId &line);

    const PhoneStore &m_store;
    NumberFormat m_format;
    Contacts *m_contacts = nullptr; ///< Null: names are as they were sent.
    QHash<CallId, QString> m_asked; ///< For which number the contacts were.
    QHash<CallId, LineId> m_ringing; ///< Of the calls that a line shows: that line.
    LineId m_leaving; ///< The line of such a call that is being removed.
};

} // namespace Jackfield
