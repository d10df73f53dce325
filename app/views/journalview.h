// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "app/models/journalmodel.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QAction;
class QLineEdit;
class QMenu;
class QTableView;

namespace Jackfield {

class ActionButton;
class PlainTextLabel;

/// The calls of this run: search, call back (double click, Enter), copy the number, read what the
/// phone system reported of a call.
class JournalView final : public QWidget
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive the view.
    explicit JournalView(const UiContext &context, QWidget *parent = nullptr);
    ~JournalView() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    QModelIndex selected() const; ///< Invalid: none is.
    QString selectedNumber() const; ///< Empty: none is selected, or it is not known.
    void callBack();
    void copyNumber();
    void showReport();
    void updateState();
    void updateRowHeight();

    const UiContext m_context;
    JournalModel m_journal;
    QSortFilterProxyModel m_found;
    QLineEdit *m_search;
    QTableView *m_table;
    PlainTextLabel *m_empty;
    ActionButton *m_callBack;
    ActionButton *m_copy;
    ActionButton *m_report;
    QMenu *m_menu;
    QAction *m_callBackLine;
    QAction *m_copyLine;
    QAction *m_reportLine;
};

} // namespace Jackfield
