// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/secretquestions.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QPushButton;

namespace Jackfield {

class SecretLine;

/// Asks for one password after the other, beside the window: nothing waits for it. Show it with
/// show().
class SecretDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `questions` must outlive it.
    explicit SecretDialog(SecretQuestions &questions, QWidget *parent = nullptr);

    /// What was typed for another one is gone.
    void ask(const SecretQuestions::Question &question);
    const SecretQuestions::Question &question() const { return m_question; }

    bool hadKeyboard() const { return m_hadKeyboard; } ///< When it was declined last.

    void accept() override; ///< Stays until the answer is kept.
    void reject() override; ///< Declines.

private:
    void build();
    void setRow(QLabel *value, const QString &text);
    void fit();
    void setHeld(bool held);
    void showProblem(const QString &problem);

    SecretQuestions &m_questions;
    SecretQuestions::Question m_question;
    QFormLayout *m_form;
    QLabel *m_why;
    QLabel *m_subject;
    QLabel *m_server;
    QLabel *m_user;
    QLabel *m_label;
    SecretLine *m_line;
    QPushButton *m_show;
    QLabel *m_keeper;
    QLabel *m_problem;
    QPushButton *m_ok = nullptr;
    bool m_hadKeyboard = false;
    bool m_isHeld = false; ///< The answer is on its way to the keychain.
};

} // namespace Jackfield
