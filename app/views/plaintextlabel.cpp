// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/plaintextlabel.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace Jackfield {

void setPlainToolTip(QWidget *widget, const QString &text)
{
    widget->setToolTip(asPlainToolTip(text));
    widget->setAccessibleDescription(text);
}

QString withoutMnemonics(QString text)
{
    return text.replace(u'&', QLatin1String("&&"));
}

QString isolated(const QString &text)
{
    return text.isEmpty() ? text : QChar(0x2068) + text + QChar(0x2069);
}

PlainTextLabel::PlainTextLabel(Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::NoTextInteraction);
    setAttribute(Qt::WA_TransparentForMouseEvents, false);
}

void PlainTextLabel::setPlainText(const QString &text)
{
    if (text == QLabel::text())
        return;
    setText(text);
    setAccessibleName(text);
}

void PlainTextLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void PlainTextLabel::setWeight(qreal scale, bool bold)
{
    m_scale = scale;
    m_bold = bold;
    applyFont();
}

void PlainTextLabel::setNeverCut(bool on)
{
    m_neverCut = on;
    updateGeometry();
}

void PlainTextLabel::applyFont()
{
    m_applyingFont = true;
    QFont font = parentWidget() ? parentWidget()->font() : QGuiApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * m_scale);
    else
        font.setPixelSize(qRound(font.pixelSize() * m_scale));
    font.setBold(m_bold);
    setFont(font);
    m_applyingFont = false;
}

void PlainTextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const bool fontMayDiffer =
        event->type() == QEvent::ParentChange || event->type() == QEvent::ApplicationFontChange;
    if (fontMayDiffer && !m_applyingFont && (m_bold || m_scale != 1.0))
        applyFont();
}

QSize PlainTextLabel::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.horizontalAdvance(text()) + 1, metrics.height()};
}

QSize PlainTextLabel::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    if (m_neverCut)
        return whole;
    return {std::min(whole.width(), fontMetrics().averageCharWidth() * 4), whole.height()};
}

bool PlainTextLabel::isCut() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

void PlainTextLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(isEnabled() ? toneColor(m_tone, palette())
                               : palette().color(QPalette::Disabled, QPalette::WindowText));
    // A text of its own: "+43 1 234" stays in order in a window from right to left.
    painter.setLayoutDirection(text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    painter.drawText(
        contentsRect(),
        int(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine, shown);
}

bool PlainTextLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && isCut()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), asPlainToolTip(text()),
                           this);
        return true;
    }
    return QLabel::event(event);
}

} // namespace Jackfield
