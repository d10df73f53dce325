// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/targetfield.h"

#include "app/models/wording.h"
#include "app/views/plaintextlabel.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

#include <utility>

namespace Jackfield {

static QToolButton *makeButton(const QString &icon, const QString &words, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setAutoRaise(true);
    return button;
}

TargetField::TargetField(QWidget *parent)
    : QWidget(parent)
    , m_question(new PlainTextLabel(Tone::Muted, this))
    , m_edit(new QLineEdit(this))
    , m_problem(new PlainTextLabel(Tone::Danger, this))
{
    m_edit->setPlaceholderText(tr("Number"));
    m_edit->setAccessibleName(tr("Number"));
    auto *accepting = makeButton(QStringLiteral("check"), tr("Do it"), this);
    auto *cancelling = makeButton(QStringLiteral("close"), tr("Cancel"), this);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(4);
    layout->setVerticalSpacing(2);
    layout->addWidget(m_question, 0, 0, 1, 3);
    layout->addWidget(m_edit, 1, 0);
    layout->addWidget(accepting, 1, 1);
    layout->addWidget(cancelling, 1, 2);
    layout->addWidget(m_problem, 2, 0, 1, 3);
    layout->setColumnStretch(0, 1);
    connect(m_edit, &QLineEdit::returnPressed, this, &TargetField::accept);
    connect(m_edit, &QLineEdit::textEdited, m_problem, &QWidget::hide);
    connect(accepting, &QToolButton::clicked, this, &TargetField::accept);
    connect(cancelling, &QToolButton::clicked, this, &TargetField::cancel);
    hide();
}

void TargetField::ask(const QString &question, Check check, Done done)
{
    m_check = std::move(check);
    m_done = std::move(done);
    m_question->setPlainText(question);
    m_edit->setAccessibleName(question);
    m_edit->clear();
    m_problem->hide();
    show();
    m_edit->setFocus();
}

void TargetField::cancel()
{
    m_done = {};
    hide();
}

void TargetField::accept()
{
    if (!m_done)
        return;
    const Result<DialString> number = m_check(m_edit->text());
    if (!number) {
        const Error &error = number.error();
        m_problem->setPlainText(error.detail.isEmpty() ? Wording::error(error) : error.detail);
        m_problem->show();
        m_edit->setFocus();
        return;
    }
    const Done done = std::exchange(m_done, {});
    hide();
    done(*number);
}

void TargetField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        cancel();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Jackfield
