// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/journal/journalentry.h"

#include <QStringList>
#include <QWidget>

#include <functional>

class QAction;
class QKeyEvent;
class QMenu;

namespace Jackfield {

class ActionButton;

/// What is selected in a list of calls.
struct ChosenEntry
{
    QString id; ///< JournalEntry::id; empty: nothing is.
    QString number; ///< Empty: not known.
    bool hasReport = false;
    JournalEntry::Work::State state = JournalEntry::Work::State::None;
    bool operator==(const ChosenEntry &) const = default;
};

/// The buttons below a list of calls, and the same as a menu: call back, copy the number, note,
/// details, report, page, done, export.
class EntryActions final : public QWidget
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive it.
    explicit EntryActions(const UiContext &context, QWidget *parent = nullptr);

    void choose(const ChosenEntry &chosen);
    /// Words stand on all buttons in a view of enough average characters, else on two.
    void makeRoomFor(int room);
    void popUpMenu(const QPoint &globalPosition); ///< Where something is chosen.
    /// The keys of a list: Enter, Ctrl+C, F2, Alt+Enter. False: it is none of them.
    bool takeKey(QKeyEvent *key);
    void callBack();

Q_SIGNALS:
    void exportWanted();
    void failed(const QString &words);

private:
    struct Line
    {
        ActionButton *button;
        QAction *action; ///< Of the menu.
    };
    Line add(const QString &words, const QString &icon, const QString &help,
             std::function<void()> run);
    static void block(const Line &line, const QString &why);
    void refresh();
    void copyNumber();
    void openNote();
    void openDetails();
    void openReport();
    void openPage();
    void finish();

    const UiContext m_context;
    ChosenEntry m_chosen;
    QMenu *m_menu;
    Line m_callBack;
    Line m_note;
    Line m_details;
    Line m_done;
    Line m_copy;
    Line m_report;
    Line m_page;
    Line m_export;
};

} // namespace Jackfield
