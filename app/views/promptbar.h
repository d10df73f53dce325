// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/base/clock.h"

#include <QFrame>

class QCheckBox;
class QPushButton;

namespace Jackfield {

struct Prompt;
class IconLabel;
class WrappedLabel;

/// The question in front: who asks, for what, what would be dialled and what it costs. Never takes
/// the keyboard from elsewhere, ignores its buttons for the first half second of each question
/// (security.md 3.9), and "Don't" is what Enter and Esc mean in it.
class PromptBar final : public QFrame
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds inert {500};
    /// What `context` refers to must outlive the bar. Hidden while nothing is asked.
    explicit PromptBar(const UiContext &context, QWidget *parent = nullptr);
    ~PromptBar() override;

    /// While an answer given here is being told.
    bool isAnswering() const { return m_answering; }

Q_SIGNALS:
    /// Another question came to the front.
    void asked();
    /// The bar held the keyboard and is gone: somebody else should have it.
    void keyboardLeft();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void refresh();
    bool hasKeyboard() const;
    void showPrompt(const Prompt &prompt);
    void offerChoices(const Prompt &prompt);
    void setArmed(bool armed);
    void countDown();
    void answer(bool dial);

    const UiContext m_context;
    bool m_answering = false;
    int m_shown = 0; ///< Prompt::id; 0: none.
    IconLabel *m_icon = nullptr;
    WrappedLabel *m_who = nullptr;
    WrappedLabel *m_number = nullptr;
    WrappedLabel *m_why = nullptr;
    WrappedLabel *m_more = nullptr;
    QCheckBox *m_digits = nullptr;
    QCheckBox *m_remember = nullptr;
    QPushButton *m_dial = nullptr;
    QPushButton *m_refuse = nullptr;
    std::unique_ptr<Alarm> m_armed; ///< Ends the inert time.
    std::unique_ptr<Alarm> m_tick;
};

} // namespace Jackfield
