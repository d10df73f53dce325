// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "app/models/contactmodel.h"
#include "app/views/handover.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QStackedWidget;

namespace Jackfield {

class ActionButton;
class ContactFinder;
class ContactList;
class ContactPanel;
class ContactSources;
class PlainTextLabel;
class QuickDials;

/// The page Contacts: favourites and speed dials, and what a search finds in all sources; call
/// them (double click, Enter), hand a call over to them (menu, or drop it there), read all that is
/// known of one.
class ContactView final : public QWidget
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive the view.
    explicit ContactView(const UiContext &context, QWidget *parent = nullptr);
    ~ContactView() override;

    const ContactModel &contacts() const { return m_model; }
    /// What the right button and "More" show for that row; filled anew each time.
    QMenu *menuFor(int row);

Q_SIGNALS:
    /// An order was refused or nothing could be saved; words for the user, plain text. (Of a call
    /// that was not dialled the Dialer tells.)
    void failed(const QString &words);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    using Entry = ContactModel::Entry;
    void build();
    QWidget *buildDetails();
    QWidget *buildButtons();
    void follow();

    void search();
    void refresh();
    void updateState();

    int selected() const; ///< Row; negative: none.
    void call();
    void dial(const QString &number);
    void copyNumber();
    void toggleFavourite();
    void askSpeedDial();
    void openDetails();
    void closeDetails();
    void addCalls(const Entry &entry, int row);
    void addHandOvers(const QString &number);
    void execute(const Command &command);

    const UiContext m_context;
    const HandOver m_handOver;
    QuickDials *m_quickDials;
    ContactModel m_model;
    ContactFinder *m_finder;
    QLineEdit *m_search;
    ContactSources *m_sources;
    QStackedWidget *m_stack;
    ContactList *m_list;
    PlainTextLabel *m_detailsName;
    ContactPanel *m_details;
    ActionButton *m_back;
    ActionButton *m_call;
    ActionButton *m_open;
    ActionButton *m_favourite;
    ActionButton *m_more;
    QMenu *m_menu;
};

} // namespace Jackfield
