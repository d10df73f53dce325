// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/secretasker.h"

#include "app/dialogs/secretdialog.h"
#include "app/look/accessibility.h"
#include "core/phone/phonestore.h"

#include <QApplication>
#include <QEvent>
#include <QLineEdit>

#include <algorithm>

namespace Jackfield {

SecretAsker::SecretAsker(SecretQuestions &questions, const PhoneStore &store, QWidget &window)
    : QObject(&window)
    , m_questions(questions)
    , m_store(store)
    , m_window(window)
{
    // Whoever tells what is missing is in the midst of something.
    connect(&questions, &SecretQuestions::changed, this, &SecretAsker::refresh,
            Qt::QueuedConnection);
    window.installEventFilter(this);
    QMetaObject::invokeMethod(this, &SecretAsker::refresh, Qt::QueuedConnection);
}

/// It comes or goes, or a dialog of it has gone.
bool SecretAsker::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange:
    case QEvent::WindowActivate:
    case QEvent::WindowUnblocked:
    case QEvent::ChildRemoved:
        QMetaObject::invokeMethod(this, &SecretAsker::refresh, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void SecretAsker::refresh()
{
    const auto question = m_questions.question();
    if (!question || !m_window.isVisible() || m_window.isMinimized())
        return close();
    const bool isShown = m_dialog && m_dialog->isVisible();
    if (isShown && m_dialog->question() == *question)
        return;
    if (!isShown && !question->isUsers && isOtherDialogOpen())
        return;
    const bool mayTake = question->isUsers || mayTakeKeyboard();
    if (!m_dialog)
        m_dialog = new SecretDialog(m_questions, &m_window);
    m_dialog->ask(*question);
    m_dialog->setAttribute(Qt::WA_ShowWithoutActivating, !mayTake);
    if (!isShown && !mayTake)
        announce(m_dialog);
    m_dialog->show();
    if (question->isUsers) {
        m_dialog->raise();
        m_dialog->activateWindow();
    }
}

void SecretAsker::close()
{
    if (!m_dialog)
        return;
    m_dialog->hide(); // Not close(): nobody has declined.
    m_dialog->deleteLater();
    m_dialog.clear();
}

bool SecretAsker::isOtherDialogOpen() const
{
    const auto dialogs = m_window.findChildren<QDialog *>();
    return std::any_of(dialogs.cbegin(), dialogs.cend(), [this](const QDialog *dialog) {
        return dialog != m_dialog && dialog->isVisible();
    });
}

/// Not from another window, nor from what is being typed, nor while a call rings that somebody may
/// be about to answer.
bool SecretAsker::mayTakeKeyboard() const
{
    const QWidget *active = QApplication::activeWindow();
    // Between two questions no window has it for a moment.
    const bool isOurs =
        active ? active == &m_window || active == m_dialog : m_dialog && m_dialog->hadKeyboard();
    if (!isOurs || QApplication::activePopupWidget())
        return false;
    const auto *field = qobject_cast<const QLineEdit *>(m_window.focusWidget());
    const bool isTyping = active == &m_window && field && !field->text().isEmpty();
    const auto &calls = m_store.calls();
    return !isTyping && std::none_of(calls.cbegin(), calls.cend(), [](const Call &call) {
        return call.state == Call::State::Offering;
    });
}

} // namespace Jackfield
