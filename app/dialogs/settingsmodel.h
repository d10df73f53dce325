// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/effectivesetting.h"

#include <QAbstractTableModel>

namespace Jackfield {

class SettingsStore;

/// Every setting with its value in force and who has set it; a row each. Secrets are "***" there.
class SettingsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Key, Value, SetBy, Locked, ColumnCount };
    enum Role {
        SearchRole = Qt::UserRole, ///< Everything a row can be found by.
    };
    /// `store` must outlive the model.
    explicit SettingsModel(const SettingsStore &store, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void read();
    QString cell(const EffectiveSetting &setting, int column) const;

    const SettingsStore &m_store;
    QList<EffectiveSetting> m_rows;
};

} // namespace Jackfield
