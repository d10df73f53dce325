// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMenu;

namespace Jackfield {

class ActionButton;
class Contacts;
class IconLabel;
class PlainTextLabel;

/// One row below the contacts. Where they come from: how many there are, what is being read and how
/// far, or what is wrong; and a menu with every source, to read it again.
class ContactSources final : public QWidget
{
    Q_OBJECT
public:
    /// `contacts` must outlive it.
    explicit ContactSources(Contacts &contacts, QWidget *parent = nullptr);
    /// Said instead while it is not empty: how a search stands.
    void setWords(const QString &words);
    QMenu &menu() const { return *m_menu; } ///< Filled when it is about to be shown.

private:
    void refresh();
    void stopLoading();
    void fillMenu();

    Contacts &m_contacts;
    QString m_instead;
    IconLabel *m_icon;
    PlainTextLabel *m_words;
    ActionButton *m_stop;
    ActionButton *m_open;
    QMenu *m_menu;
};

} // namespace Jackfield
