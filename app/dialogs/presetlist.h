// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/setuptools.h"

#include <QAbstractListModel>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;

namespace Jackfield {

/// Known products, a row each, in the order given.
class PresetModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        SearchRole = Qt::UserRole, ///< Everything it can be found by, in one text.
    };
    explicit PresetModel(const QList<SetupPreset> &presets, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const SetupPreset &preset(int row) const { return m_presets.at(row); }

private:
    const QList<SetupPreset> m_presets;
};

/// A field to search in and the products that match, one of them selected.
class PresetList final : public QWidget
{
    Q_OBJECT
public:
    explicit PresetList(const QList<SetupPreset> &presets, QWidget *parent = nullptr);

    /// Shows all, the first selected, with the keyboard in the search field.
    void begin();

Q_SIGNALS:
    void chosen(const Jackfield::SetupPreset &preset);
    void cancelled(); ///< Back, without a choice.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; ///< Keys of the search field.

private:
    void build();
    void filter(const QString &text);
    void choose();

    PresetModel *m_model;
    QSortFilterProxyModel *m_matches;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_count;
    QPushButton *m_choose;
};

} // namespace Jackfield
