// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/iconlabel.h"

#include <QPainter>

namespace Jackfield {

IconLabel::IconLabel(int size, QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(size, size);
}

void IconLabel::setIcon(const QString &name, Tone tone)
{
    m_icon = themedIcon(name, tone);
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace Jackfield
