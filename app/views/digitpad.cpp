// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/digitpad.h"

#include "app/views/actionbutton.h"

#include <QGridLayout>
#include <QKeyEvent>

namespace Jackfield {

static const auto digits = QStringLiteral("123456789*0#");

DigitPad::DigitPad(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (int i = 0; i < digits.size(); ++i) {
        const QChar digit = digits.at(i);
        auto *button = new ActionButton(this);
        button->setText(digit);
        button->setAccessibleName(digit);
        connect(button, &QPushButton::clicked, this, [this, digit] { Q_EMIT pressed(digit); });
        layout->addWidget(button, i / 3, i % 3);
    }
    // A keypad is not mirrored from right to left.
    setLayoutDirection(Qt::LeftToRight);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Keypad"));
}

void DigitPad::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text();
    if (text.size() == 1 && digits.contains(text.front()))
        Q_EMIT pressed(text.front());
    else
        QWidget::keyPressEvent(event);
}

} // namespace Jackfield
