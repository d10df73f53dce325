// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/systemmodel.h"

#include "app/models/wording.h"
#include "core/base/redact.h"

namespace Jackfield {

SystemModel::SystemModel(const PhoneStore &store, Clock &clock, QObject *parent)
    : RowListModel(store.systemRows(), clock, parent)
    , m_store(store)
{ }

QVariant SystemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SystemStatus &shown = system(index.row());
    switch (role) {
    case IdRole:
        return shown.id.value;
    case Qt::DisplayRole:
    case LabelRole:
        return oneLine(shown.label.isEmpty() ? shown.id.value : shown.label);
    case LinkRole:
        return int(shown.link);
    case LinkTextRole:
        return Wording::link(shown.link);
    case DetailRole:
        return oneLine(shown.detail);
    case SinceRole:
        return shown.since.isValid() ? tr("for %1").arg(
                   Wording::age(std::chrono::milliseconds(shown.since.msecsTo(m_store.now()))))
                                     : QString();
    case UsableRole:
        return shown.isUsable();
    case OpenLockRole:
        return shown.exposureNow() != PhoneSystem::Exposure::None;
    default:
        return {};
    }
}

QHash<int, QByteArray> SystemModel::roleNames() const
{
    return {{IdRole, "id"},         {LabelRole, "label"},
            {LinkRole, "link"},     {LinkTextRole, "linkText"},
            {DetailRole, "detail"}, {SinceRole, "since"},
            {UsableRole, "usable"}, {OpenLockRole, "openLock"}};
}

} // namespace Jackfield
