// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/settingspage.h"
#include "app/dialogs/systemtools.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace Jackfield {

struct SystemConfig;

/// The phone systems in their order. What is done here is saved at once.
class SystemsPage final : public SettingsPage
{
    Q_OBJECT
public:
    /// What `tools` names must outlive the page.
    explicit SystemsPage(const SystemTools &tools, QWidget *parent = nullptr);

    QString title() const override { return tr("Phone systems"); }
    QList<Entry> entries() const override;

private:
    void build();
    void fill();
    void refreshButtons();
    const SystemConfig *selected() const; ///< Null: none. Valid until the settings change.
    void edit(bool add);
    void askRemove();
    void remove(const SystemConfig &system);
    void move(int by);
    bool save(const QVariantMap &changes);

    const SystemTools m_tools;
    SettingsStore &m_store;
    QListWidget *m_list;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QLabel *m_problem;
};

} // namespace Jackfield
