// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/forwardfield.h"

#include "app/models/wording.h"

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
        Q_EMIT clearWanted(mode());
    });
    m_set->setEnabled(false);
    hide();
}

void ForwardField::open(const QList<ForwardMode> &modes, const QList<Forward> &inForce)
{
    m_inForce = inForce;
    setModes(modes);
    if (!inForce.isEmpty())
        m_mode->setCurrentIndex(std::max(0, m_mode->findData(int(inForce.first().mode))));
    showTarget();
    show();
    m_to->setFocus(Qt::OtherFocusReason);
    m_to->selectAll();
}

void ForwardField::setModes(const QList<ForwardMode> &modes)
{
    if (modes == m_modes)
        return;
    m_modes = modes;
    const QVariant chosen = m_mode->currentData();
    const QSignalBlocker blocker(m_mode);
    m_mode->clear();
    for (const ForwardMode mode : modes)
        m_mode->addItem(Wording::forwardMode(mode), int(mode));
    m_mode->setCurrentIndex(std::max(0, m_mode->findData(chosen)));
    m_mode->setVisible(modes.size() > 1);
}

ForwardMode ForwardField::mode() const
{
    return ForwardMode(m_mode->currentData().toInt());
}

void ForwardField::showTarget()
{
    const auto it = std::find_if(m_inForce.cbegin(), m_inForce.cend(),
                                 [this](const Forward &forward) { return forward.mode == mode(); });
    m_to->setText(it == m_inForce.cend() ? QString() : it->to);
}

void ForwardField::accept()
{
    const QString to = m_to->text().trimmed();
    if (to.isEmpty())
        return;
    hide();
    Q_EMIT setWanted(mode(), to);
}

void ForwardField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Jackfield
