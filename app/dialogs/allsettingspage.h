// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/settingspage.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace Jackfield {

class FoundSettings;
class SettingsStore;

/// Every key of jackfield.toml with what is in force, to look at and to copy; and the way to a file
/// for all desks.
class AllSettingsPage final : public SettingsPage
{
    Q_OBJECT
public:
    /// `store` must outlive the page.
    explicit AllSettingsPage(const SettingsStore &store, QWidget *parent = nullptr);

    QString title() const override { return tr("All settings"); }
    QList<Entry> entries() const override;

private:
    void build();
    void search(const QString &typed);
    void copy();
    void exportFile();

    const SettingsStore &m_store;
    FoundSettings *m_found;
    QLineEdit *m_search;
    QTableView *m_table;
    QLabel *m_count;
    QPushButton *m_export;
};

} // namespace Jackfield
