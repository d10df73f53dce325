// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/numberformat.h"
#include "app/models/partynames.h"
#include "app/models/rowlistmodel.h"
#include "core/phone/phonestore.h"

#include <QHash>

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
        PartyRole, ///< Name, by the contacts first, else number; for a heading. "Conference" while
                   ///< other calls of it are told, which comes and goes with those.
        NumberRole, ///< Spelled for people, or that it is uncertain; empty: not known.
        LineRole, ///< Number of the line.
        QueueRole,
        TimerRole, ///< "0:42": since connected, else since the start.
        CertaintyRole, ///< "live", "polled 4 s ago", …
        RoleTextRole, ///< "Consultation", "Call back"; empty: nothing to say.
        CompanyRole, ///< Of the contact or remote party, when told and not its name already.
        RelationRole, ///< "redirected by Ben · holding Erika"; empty: not told.
        MayBeHiddenRole, ///< bool: nobody tells of it any more, so its end may never come.
        NameNoteRole, ///< "name sent by caller", where it was, or that with the sent name where the
                      ///< contacts have another; empty: nothing to say.
    };
    Q_ENUM(Role)

    /// All must outlive the model.
    CallModel(const PhoneStore &store, Clock &clock, NumberFormat format,
              QObject *parent = nullptr);
    /// Names the parties by them from now on, and has them asked for every number. `contacts` must
    /// outlive the model.
    void setContacts(Contacts &contacts);

    const Call &call(int row) const { return m_store.calls().at(row); }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    int count() const override { return int(m_store.calls().size()); }
    QList<int> agingRoles() const override { return {TimerRole, CertaintyRole}; }
    QString timer(const Call &call) const;
    ShownParty shown(const Party &party) const;
    QString who(const Party &party) const;
    QString company(const Party &party) const;
    void askFor(const Call &call);
    bool isHeldHere(const Call &call) const;
    QString relation(const Call &call) const;

    const PhoneStore &m_store;
    NumberFormat m_format;
    Contacts *m_contacts = nullptr; ///< Null: names are as they were sent.
    QHash<CallId, QString> m_asked; ///< For which number the contacts were.
};

} // namespace Jackfield
