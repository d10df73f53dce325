// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/dialer.h"

#include <QWidget>

class QLineEdit;

namespace Jackfield {

class PlainTextLabel;

/// A small field inside a card: where to? Hidden until ask().
class TargetField final : public QWidget
{
    Q_OBJECT
public:
    /// How the text becomes a number; the error's detail is shown.
    using Check = std::function<Result<DialString>(const QString &)>;
    using Done = std::function<void(const DialString &)>;

    explicit TargetField(QWidget *parent = nullptr);

    /// Shows the field with the keyboard in it. `done` runs once, when the user agrees to a number
    /// that passed `check`; never after cancel().
    void ask(const QString &question, Check check, Done done);
    void cancel();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void accept();

    PlainTextLabel *m_question;
    QLineEdit *m_edit;
    PlainTextLabel *m_problem;
    Check m_check;
    Done m_done;
};

} // namespace Jackfield
