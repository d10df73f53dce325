// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/contacttools.h"
#include "app/dialogs/settingspage.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace Jackfield {

/// Where contacts come from, in their order, and how each source stands. What is done here is saved
/// at once.
class ContactsPage final : public SettingsPage
{
    Q_OBJECT
public:
    /// What `tools` names must outlive the page.
    explicit ContactsPage(const ContactTools &tools, QWidget *parent = nullptr);
    QString title() const override;
    QList<Entry> entries() const override;

private:
    void build();
    QWidget *makeButtons();
    void fill();
    void refreshButtons();
    QString stateOf(const QString &id) const;
    QVariantMap selected() const; ///< Empty: none.
    void edit(const QVariantMap &source);
    void askRemove();
    void remove(const QVariantMap &source);
    void move(int by);
    bool save(const QList<QVariantMap> &sources);
    void say(const QString &problem);

    const ContactTools m_tools;
    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_reload;
    QLabel *m_problem;
};

} // namespace Jackfield
