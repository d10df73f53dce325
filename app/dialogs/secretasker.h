// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

namespace Jackfield {

class PhoneStore;
class SecretDialog;
class SecretQuestions;

/// Puts the questions for passwords beside the window while that is in sight. By itself not while
/// another dialog of the window is open; and it takes the keyboard only where nobody is busy with
/// it.
class SecretAsker final : public QObject
{
    Q_OBJECT
public:
    /// Lives as long as `window`. The others must outlive that.
    SecretAsker(SecretQuestions &questions, const PhoneStore &store, QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void close();
    bool isOtherDialogOpen() const;
    bool mayTakeKeyboard() const;

    SecretQuestions &m_questions;
    const PhoneStore &m_store;
    QWidget &m_window;
    QPointer<SecretDialog> m_dialog; ///< Null: nothing is asked.
};

} // namespace Jackfield
