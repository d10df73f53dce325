// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace Jackfield {

class PhoneSystemRegistry;
class SettingsStore;
struct SystemConfig;

/// The phone systems in their order. What is done here is saved at once.
class SystemsPage final : public QWidget
{
    Q_OBJECT
public:
    /// Both must outlive the page.
    SystemsPage(SettingsStore &store, const PhoneSystemRegistry &registry,
                QWidget *parent = nullptr);

private:
    void build();
    void fill();
    void refreshButtons();
    const SystemConfig *selected() const; ///< Null: none. Valid until the settings change.
    void edit(bool add);
    void askRemove();
    void move(int by);
    void save(const QVariantMap &changes);

    SettingsStore &m_store;
    const PhoneSystemRegistry &m_registry;
    QListWidget *m_list;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QLabel *m_problem;
};

} // namespace Jackfield
