// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "app/models/journalmodel.h"
#include "app/models/worklistmodel.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QToolButton;

namespace Jackfield {

class EntryActions;
class JournalFilters;
class JournalTree;
class PlainTextLabel;
class WorklistView;
class WrappedLabel;
struct ChosenEntry;

/// The calls that were, found while one types, and the callers who are to be called back. Enter and
/// double click call; Ctrl+C copies the number, F2 opens the note, Alt+Enter all that is known.
class JournalView final : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds typingPause {120}; ///< Until it is looked for.

    /// What `context` refers to must outlive the view.
    explicit JournalView(const UiContext &context, QWidget *parent = nullptr);
    ~JournalView() override;

    /// The calls, or the callers to call back.
    void showWorklist(bool on);
    /// Writes what is found now into a file, with a dialog that says how far it is.
    void exportTo(const QString &path);

Q_SIGNALS:
    void failed(const QString &words); ///< In words for people.

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectParts();
    void look();
    void lookSoon();
    void reselect();
    void askForFile();
    JournalQuery query() const;
    bool isWorklist() const;
    QAbstractItemView *list() const; ///< The one of the two that is shown.
    ChosenEntry chosen() const;
    QString emptyWords() const;
    QString troubleWords() const;
    void updateState();

    const UiContext m_context;
    JournalModel m_journal;
    WorklistModel m_worklist;
    QLineEdit *m_search;
    QToolButton *m_toFinish;
    JournalFilters *m_filters;
    WrappedLabel *m_trouble;
    QPushButton *m_again;
    JournalTree *m_calls;
    WorklistView *m_callers;
    PlainTextLabel *m_empty;
    EntryActions *m_actions;
    QString m_wasSelected; ///< JournalEntry::id; selected again in a list that has it.
    bool m_isToReselect = false;
    std::unique_ptr<Alarm> m_typing;
};

} // namespace Jackfield
