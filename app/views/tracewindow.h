// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "app/models/tracefilter.h"
#include "core/contacts/backgroundwork.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QTreeView;

namespace Jackfield {

class WrappedLabel;

/// What passes between Jackfield and its phone systems, in a window of its own beside the work.
/// Numbers and names are hidden until their box is ticked, secrets never are there.
class TraceWindow final : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds typingPause {150}; ///< Until it is looked for.

    struct View
    {
        SystemId system; ///< Empty: all.
        int direction = 0; ///< Row of the choice.
        QString search;
        bool showsPeople = false;
        bool isFollowing = true;
        bool isPaused = false;
    };

    /// What `context` refers to must outlive it; it has a trace. Made as a window of its own.
    explicit TraceWindow(const UiContext &context, QWidget *parent = nullptr);
    ~TraceWindow() override;

    /// Only this one; empty: all.
    void showSystem(const SystemId &system);
    void bringToFront();
    View view() const; ///< As the user has set it.
    void setView(const View &view);
    /// Writes what is listed now as a recording, on another thread, readable for the user alone;
    /// the detail of an error is words for people.
    Pending<Result<Unit>> saveTo(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLayout *makeFilters();
    QLayout *makeButtons();
    void build();
    void fillSystems();
    void filter();
    void takeFound(); ///< The list may be another one.
    void showDetails();
    void updateContents();
    void follow();
    void copy();
    void askForFile();
    SystemId chosenSystem() const;

    const UiContext m_context;
    TraceModel m_model;
    TraceFilter m_filter;
    QComboBox *m_system;
    QComboBox *m_direction;
    QLineEdit *m_search;
    QCheckBox *m_contents;
    QCheckBox *m_people;
    QCheckBox *m_follow;
    QCheckBox *m_pause;
    QTreeView *m_list;
    QPlainTextEdit *m_details;
    WrappedLabel *m_words;
    std::unique_ptr<Alarm> m_typing;
    BackgroundWork m_work {*this};
};

} // namespace Jackfield
