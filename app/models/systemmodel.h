// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/rowlistmodel.h"
#include "core/phone/phonestore.h"

namespace Jackfield {

/// PhoneStore::systems(), for the connection lights.
class SystemModel final : public RowListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, ///< SystemId::value
        LabelRole,
        LinkRole, ///< int of PhoneSystem::Link
        LinkTextRole, ///< "Connected", …
        DetailRole, ///< Address or the server's words; may be empty.
        SinceRole, ///< "for 3 min"
        UsableRole, ///< bool
        OpenLockRole, ///< bool: its password travels unencrypted.
    };
    Q_ENUM(Role)

    /// Both must outlive the model.
    SystemModel(const PhoneStore &store, Clock &clock, QObject *parent = nullptr);

    const SystemStatus &system(int row) const { return m_store.systems().at(row); }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    int count() const override { return int(m_store.systems().size()); }
    QList<int> agingRoles() const override { return {SinceRole}; }

    const PhoneStore &m_store;
};

} // namespace Jackfield
