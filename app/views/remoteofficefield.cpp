// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/remoteofficefield.h"

#include "core/base/redact.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace Jackfield {

RemoteOfficeField::RemoteOfficeField(QWidget *parent)
    : QWidget(parent)
    , m_number(new QLineEdit(this))
    , m_set(new QPushButton(this))
    , m_clear(new QPushButton(tr("Switch off"), this))
{
    m_number->setAccessibleName(tr("Number of the phone you work at"));
    m_number->setPlaceholderText(m_number->accessibleName());
    m_number->setMaxLength(128);
    m_set->setToolTip(tr("The line's calls ring at this number, and calls you make start there."));
    m_clear->setToolTip(tr("The line's calls ring at its own phone again."));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_number, 1);
    row->addWidget(m_set);
    row->addWidget(m_clear);
    connect(m_number, &QLineEdit::textChanged, this, &RemoteOfficeField::refreshButtons);
    connect(m_number, &QLineEdit::returnPressed, this, &RemoteOfficeField::accept);
    connect(m_set, &QPushButton::clicked, this, &RemoteOfficeField::accept);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        leave();
        Q_EMIT clearWanted();
    });
    refreshButtons();
    hide();
}

void RemoteOfficeField::open(const std::optional<QString> &number)
{
    m_known = number;
    m_number->setText(oneLine(number.value_or(QString()), 128));
    refreshButtons();
    show();
    m_number->setFocus(Qt::OtherFocusReason);
    m_number->selectAll();
}

void RemoteOfficeField::setNumber(const std::optional<QString> &number)
{
    const bool isTyped = m_number->text() != oneLine(m_known.value_or(QString()), 128);
    m_known = number;
    if (!isTyped)
        m_number->setText(oneLine(number.value_or(QString()), 128));
    refreshButtons();
}

void RemoteOfficeField::refreshButtons()
{
    const QString typed = m_number->text().trimmed();
    const bool isOn = m_known && !m_known->isEmpty();
    m_set->setText(isOn ? tr("Change") : tr("Switch on"));
    m_set->setEnabled(!typed.isEmpty() && typed != m_known);
    m_clear->setEnabled(isOn || !m_known); // While it is not known, it can be ordered.
}

void RemoteOfficeField::accept()
{
    const QString number = m_number->text().trimmed();
    if (number.isEmpty() || !m_set->isEnabled())
        return;
    leave();
    Q_EMIT setWanted(number);
}

void RemoteOfficeField::leave()
{
    Q_EMIT leaving();
    hide();
}

void RemoteOfficeField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Jackfield
