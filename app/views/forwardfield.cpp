// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/forwardfield.h"

#include "app/models/wording.h"
#include "core/domain/names.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace Jackfield {

ForwardField::ForwardField(QWidget *parent)
    : QWidget(parent)
    , m_mode(new QComboBox(this))
    , m_to(new QLineEdit(this))
    , m_set(new QPushButton(tr("Forward"), this))
    , m_clear(new QPushButton(tr("Stop"), this))
{
    m_mode->setAccessibleName(tr("When to forward"));
    m_to->setAccessibleName(tr("Number the calls go to"));
    m_to->setPlaceholderText(tr("Forward to number"));
    m_to->setMaxLength(128);
    m_set->setToolTip(tr("Sends the calls to this number."));
    m_clear->setToolTip(tr("Calls come to this line again."));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_mode);
    row->addWidget(m_to, 1);
    row->addWidget(m_set);
    row->addWidget(m_clear);

    connect(m_mode, &QComboBox::currentIndexChanged, this, &ForwardField::showTarget);
    connect(m_to, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_set->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_to, &QLineEdit::returnPressed, this, &ForwardField::accept);
    connect(m_set, &QPushButton::clicked, this, &ForwardField::accept);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT clearWanted(kind());
    });
    m_set->setEnabled(false);
    hide();
}

void ForwardField::open(const QList<ForwardKind> &kinds, const QList<Forward> &inForce)
{
    m_inForce = inForce;
    setKinds(kinds);
    if (!inForce.isEmpty())
        m_mode->setCurrentIndex(std::max(0, m_mode->findData(nameOf(inForce.first().kind))));
    showTarget();
    show();
    m_to->setFocus(Qt::OtherFocusReason);
    m_to->selectAll();
}

void ForwardField::setKinds(const QList<ForwardKind> &kinds)
{
    if (kinds == m_kinds)
        return;
    m_kinds = kinds;
    const QVariant chosen = m_mode->currentData();
    const QSignalBlocker blocker(m_mode);
    m_mode->clear();
    for (const ForwardKind &kind : kinds)
        m_mode->addItem(Wording::forwardKind(kind), nameOf(kind));
    m_mode->setCurrentIndex(std::max(0, m_mode->findData(chosen)));
    m_mode->setVisible(kinds.size() > 1);
}

ForwardKind ForwardField::kind() const
{
    return forwardKindFrom(m_mode->currentData().toString()).value_or(ForwardKind());
}

void ForwardField::showTarget()
{
    const auto it = std::find_if(m_inForce.cbegin(), m_inForce.cend(),
                                 [this](const Forward &forward) { return forward.kind == kind(); });
    m_to->setText(it == m_inForce.cend() ? QString() : it->to);
}

void ForwardField::accept()
{
    const QString to = m_to->text().trimmed();
    if (to.isEmpty())
        return;
    hide();
    Q_EMIT setWanted(kind(), to);
}

void ForwardField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Jackfield
