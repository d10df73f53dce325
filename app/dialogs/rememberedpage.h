// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/settingspage.h"
#include "core/policy/rememberedsources.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace Jackfield {

class SettingForm;
class SettingsStore;

/// Who need not be asked about any more. Revoking counts at once; the switch with the dialog's OK.
class RememberedPage final : public SettingsPage
{
    Q_OBJECT
public:
    /// Both must outlive the page.
    RememberedPage(const SettingsStore &store, RememberedSources &remembered,
                   QWidget *parent = nullptr);

    QString title() const override { return tr("Remembered"); }
    QList<Entry> entries() const override;
    QVariantMap changes() const override;

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
