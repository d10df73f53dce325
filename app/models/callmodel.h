// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/numberformat.h"
#include "app/models/rowlistmodel.h"
#include "core/phone/phonestore.h"

namespace Jackfield {

/// PhoneStore::calls(), oldest first.
class CallModel final : public RowListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, ///< CallId::value
        DirectionRole, ///< int of Call::Direction
        DirectionTextRole,
        StateRole, ///< int of Call::State
        StateTextRole,
        PartyRole, ///< Name, else number; for a heading. "Conference" while
                   ///< other calls of it are told, which comes and goes with those.
        NumberRole, ///< Spelled for people, or that it is uncertain; empty: not known.
        LineRole, ///< Number of the line.
        QueueRole,
        TimerRole, ///< "0:42": since connected, else since the start.
        CertaintyRole, ///< "live", "polled 4 s ago", …
        RoleTextRole, ///< "Consultation", "Call back"; empty: nothing to say.
        CompanyRole, ///< Of the remote party, when told and not its name already.
        RelationRole, ///< "redirected by Ben · holding Erika"; empty: not told.
        MayBeHiddenRole, ///< bool: nobody tells of it any more, so its end may never come.
    };
    Q_ENUM(Role)

    /// All must outlive the model.
    CallModel(const PhoneStore &store, Clock &clock, NumberFormat format,
              QObject *parent = nullptr);

    const Call &call(int row) const { return m_store.calls().at(row); }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    int count() const override { return int(m_store.calls().size()); }
    QList<int> agingRoles() const override { return {TimerRole, CertaintyRole}; }
    QString timer(const Call &call) const;
    QString who(const Party &party) const;
    bool isHeldHere(const Call &call) const;
    QString relation(const Call &call) const;

    const PhoneStore &m_store;
    NumberFormat m_format;
};

} // namespace Jackfield
