// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/secretdialog.h"

#include "app/dialogs/plainlabel.h"
#include "app/dialogs/secretline.h"
#include "app/look/accessibility.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace Jackfield {

SecretDialog::SecretDialog(SecretQuestions &questions, QWidget *parent)
    : QDialog(parent)
    , m_questions(questions)
    , m_form(new QFormLayout)
    , m_why(makePlainLabel({}, this))
    , m_subject(makePlainLabel({}, this))
    , m_server(makePlainLabel({}, this))
    , m_user(makePlainLabel({}, this))
    , m_label(new QLabel(this))
    , m_line(new SecretLine(this))
    , m_show(m_line->makeShowButton({}, this))
    , m_keeper(makePlainLabel({}, this))
    , m_problem(makePlainLabel({}, this))
{
    build();
    connect(m_line, &QLineEdit::textChanged, this, [this] { setHeld(m_isHeld); });
    connect(&questions, &SecretQuestions::failed, this, &SecretDialog::showProblem);
}

void SecretDialog::build()
{
    auto *entry = new QHBoxLayout;
    entry->addWidget(m_line, 1);
    entry->addWidget(m_show);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setBuddy(m_line);
    m_form->addRow(tr("For"), m_subject);
    m_form->addRow(tr("Server"), m_server);
    m_form->addRow(tr("User"), m_user);
    m_form->addRow(m_label, entry);
    auto *buttons = new QDialogButtonBox(this);
    m_ok = buttons->addButton(tr("OK"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    m_ok->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &SecretDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SecretDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_why);
    column->addLayout(m_form);
    column->addWidget(m_keeper);
    column->addWidget(m_problem);
    column->addStretch();
    column->addWidget(buttons);
}

void SecretDialog::ask(const SecretQuestions::Question &question)
{
    using Keeper = SecretStore::Keeper;
    if (!(question.id == m_question.id)) {
        m_line->clear();
        m_show->setChecked(false);
        m_isHeld = false;
    }
    m_question = question;
    //: %1 "Password", %2 a phone system, contacts or the journal
    setWindowTitle(tr("%1 for %2").arg(question.label, question.subject));
    m_why->setText(question.flaw == SecretStore::Flaw::Wrong
                       ? tr("The server refuses the one that is kept.")
                       : tr("It is needed to sign in, and none is kept."));
    setRow(m_subject, question.subject);
    setRow(m_server, question.server);
    setRow(m_user, question.user);
    m_label->setText(question.label);
    m_line->setAccessibleName(question.label);
    m_show->setAccessibleName(tr("Show what is typed: %1").arg(question.label));
    m_keeper->setText(question.keeper == Keeper::Keychain
                          ? tr("It will be kept in the keychain.")
                          : tr("It will be kept for this run only: this desktop has no keychain."));
    m_line->setAccessibleDescription(m_keeper->text());
    m_problem->hide();
    setHeld(m_isHeld);
    setAccessibleName(windowTitle());
    setAccessibleDescription(
        QStringList {m_why->text(), question.server, question.user, m_keeper->text()}.join(u' '));
    m_line->setFocus();
    fit();
    if (isVisible() && !isActiveWindow())
        announce(this);
}

void SecretDialog::setRow(QLabel *value, const QString &text)
{
    value->setText(text);
    value->setVisible(!text.isEmpty());
    m_form->labelForField(value)->setVisible(!text.isEmpty());
}

void SecretDialog::fit()
{
    const int width = fontMetrics().averageCharWidth() * 52;
    setMinimumWidth(width);
    layout()->activate();
    resize(width, layout()->totalHeightForWidth(width));
}

void SecretDialog::setHeld(bool held)
{
    m_isHeld = held;
    m_line->setEnabled(!held);
    m_ok->setEnabled(!held && !m_line->text().isEmpty());
}

void SecretDialog::showProblem(const QString &problem)
{
    setHeld(false);
    m_problem->setText(problem);
    m_problem->show();
    fit();
    m_line->setFocus();
}

void SecretDialog::accept()
{
    if (!m_ok->isEnabled())
        return;
    setHeld(true);
    m_questions.answer(m_question.id, m_line->text());
}

/// Hidden at once: a window that stays when it is told to close would hold up the end of the
/// program.
void SecretDialog::reject()
{
    m_hadKeyboard = isActiveWindow();
    QDialog::reject();
    m_questions.decline(m_question.id);
}

} // namespace Jackfield
