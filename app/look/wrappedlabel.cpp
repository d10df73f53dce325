// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/wrappedlabel.h"

#include <QEvent>
#include <QGuiApplication>

namespace Jackfield {

WrappedLabel::WrappedLabel(Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    applyTone();
}

void WrappedLabel::setTone(Tone tone)
{
    m_tone = tone;
    applyTone();
}

void WrappedLabel::applyTone()
{
    QPalette colours = QGuiApplication::palette();
    colours.setColor(QPalette::WindowText, toneColor(m_tone, colours));
    setPalette(colours);
}

void WrappedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyTone();
}

} // namespace Jackfield
