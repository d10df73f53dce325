// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/assistanttools.h"
#include "app/dialogs/heldbutton.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Jackfield {

class AssistantPage;

/// Sets up what a newcomer needs, one question a page, and tries it. What a page asks is saved when
/// it is left with Next; closing keeps what was saved so far. What the administrator has set is not
/// asked. Show it with show(): prompts and calls of the window go on beside it. Deletes itself.
class Assistant final : public QDialog
{
    Q_OBJECT
public:
    /// What `tools` names must outlive the assistant.
    explicit Assistant(const AssistantTools &tools, QWidget *parent = nullptr);
    ~Assistant() override;

    /// At this start it is to open by itself: the user has no settings yet, something that is asked
    /// is missing, and the administrator does not mind.
    static bool isDue(const SettingsStore &store);

    /// Where one has come to; what was saved on the way is in the settings.
    struct Place
    {
        int step = 0;
        AssistantChoice choice;
    };
    Place place() const { return {int(m_step), m_choice}; }
    void goTo(const Place &place);
    bool hasInput() const; ///< Something was entered that is not saved.

Q_SIGNALS:
    void windowWanted(); ///< Done; the user wants to see the window.

private:
    enum class Step { Welcome, You, Location, Kind, System, Try, Links, Ready };
    static constexpr int stepCount = int(Step::Ready) + 1;

    void build();
    bool isAsked(Step step) const;
    bool isExpected(Step step) const;
    AssistantPage *make(Step step);
    AssistantPage *page(Step step);
    void forget(Step step);
    void move(int by);
    void go(Step step);
    void pageLeft();
    void showProblem(const QString &problem);
    void showButtons();
    void wait(bool isBusy);
    bool hasSiteSystem() const;

    const AssistantTools m_tools;
    AssistantChoice m_choice;
    Step m_step = Step::Welcome;
    std::vector<AssistantPage *> m_made; ///< By step; null: is made when it is asked.
    QString m_note; ///< To be read on the next page.
    QLabel *m_heading;
    QLabel *m_progress;
    QStackedWidget *m_pages;
    QLabel *m_problem;
    QWidget *m_buttons;
    QPushButton *m_back;
    QPushButton *m_next;
    HeldButton m_held {m_next};
    QPushButton *m_later;
};

} // namespace Jackfield
