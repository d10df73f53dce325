// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/rememberedsources.h"

#include <QVariantMap>
#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace Jackfield {

class SettingForm;
class SettingsStore;

/// Who need not be asked about any more. Revoking counts at once; the switch with the dialog's OK.
class RememberedPage final : public QWidget
{
    Q_OBJECT
public:
    /// Both must outlive the page.
    RememberedPage(const SettingsStore &store, RememberedSources &remembered,
                   QWidget *parent = nullptr);
    QVariantMap changes() const; ///< For SettingsStore::save().

private:
    void build();
    void fill();
    void refresh();
    void revoke();

    const SettingsStore &m_store;
    RememberedSources &m_remembered;
    QList<RememberedSource> m_shown; ///< A row each.
    SettingForm *m_form;
    QLabel *m_reason;
    QTableWidget *m_table;
    QLabel *m_empty;
    QPushButton *m_revoke;
};

} // namespace Jackfield
