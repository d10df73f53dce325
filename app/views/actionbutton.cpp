// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/actionbutton.h"

#include "app/look/accessibility.h"
#include "app/views/plaintextlabel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace Jackfield {

static constexpr int padding = 6;
static constexpr int gap = 4;
static constexpr int iconSide = 18;
static constexpr int arrowSide = 12;

ActionButton::ActionButton(QWidget *parent)
    : QPushButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

ActionButton::ActionButton(UserAction action, QWidget *parent)
    : ActionButton(parent)
{
    setAction(action);
}

void ActionButton::setAction(UserAction action)
{
    const UserCommand command = userCommand(action);
    setObjectName(command.id);
    m_keys = command.shortcut.toString(QKeySequence::NativeText);
    setWords(command.text, command.icon, command.help);
    m_help = Jackfield::toolTip(command);
    setPlainToolTip(this, m_help);
}

void ActionButton::setWords(const QString &text, const QString &icon, const QString &help)
{
    setText(text);
    nameAs(this, text);
    m_iconName = icon;
    m_help = help;
    setPlainToolTip(this, help);
    updateGeometry();
    update();
}

void ActionButton::setLook(Look look)
{
    m_look = look;
    update();
}

void ActionButton::setKeyShown(bool on)
{
    if (on == m_keyShown && m_hasKeyRoom)
        return;
    m_hasKeyRoom = true;
    m_keyShown = on;
    updateGeometry();
    update();
}

void ActionButton::setArrow(bool on)
{
    m_arrow = on;
    updateGeometry();
}

void ActionButton::setBlocked(const QString &why)
{
    setEnabled(why.isEmpty());
    setPlainToolTip(this, why.isEmpty() ? m_help : text() + QLatin1String(": ") + why);
}

void ActionButton::setIconOnly(bool on)
{
    m_iconOnly = on;
    updateGeometry();
    update();
}

QFont ActionButton::smallFont() const
{
    QFont small = font();
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 0.82);
    return small;
}

QString ActionButton::keyText() const
{
    return m_keyShown ? m_keys : QString();
}

QSize ActionButton::sizeHint() const
{
    const int height = std::max(30, fontMetrics().height() + 12);
    if (m_iconOnly)
        return {height + 2, height};
    int width = padding * 2 + fontMetrics().horizontalAdvance(text()) + 1;
    if (!m_iconName.isEmpty())
        width += iconSide + gap;
    if (m_hasKeyRoom && !m_keys.isEmpty())
        width += gap + QFontMetrics(smallFont()).horizontalAdvance(m_keys);
    if (m_arrow)
        width += gap + arrowSide;
    return {width, height};
}

QSize ActionButton::minimumSizeHint() const
{
    return sizeHint();
}

QColor ActionButton::ink() const
{
    if (!isEnabled())
        return palette().color(QPalette::Disabled, QPalette::ButtonText);
    switch (m_look) {
    case Look::Plain:
        return toneColor(Tone::Text, palette());
    case Look::Answer:
        return toneColor(Tone::Good, palette());
    case Look::HangUp:
        return toneColor(Tone::Danger, palette());
    }
    Q_UNREACHABLE();
}

void ActionButton::paintBox(QPainter &painter) const
{
    const bool coloured = m_look != Look::Plain && isEnabled();
    QColor fill = palette().color(QPalette::Button);
    if (isEnabled() && (isDown() || underMouse())) {
        fill = ink();
        fill.setAlphaF(isDown() ? 0.13F : 0.07F); // More, and the words are hard to read.
    }
    QPen edge(coloured ? ink() : lineColor(palette()));
    if (hasFocus()) {
        edge.setColor(toneColor(Tone::Accent, palette()));
        edge.setWidthF(2);
    }
    painter.setPen(edge);
    painter.setBrush(fill);
    const qreal inset = edge.widthF() / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 6, 6);
}

void ActionButton::paintIcon(QPainter &painter, const QString &name, const QRect &rect) const
{
    const Tone tone = m_look == Look::Answer ? Tone::Good
        : m_look == Look::HangUp             ? Tone::Danger
                                             : Tone::Text;
    themedIcon(name, tone)
        .paint(&painter, rect, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

void ActionButton::paintRow(QPainter &painter) const
{
    QRect room = rect().adjusted(padding, 0, -padding, 0);
    const auto take = [&](int width, bool atEnd) {
        QRect part = room;
        atEnd ? part.setLeft(room.right() - width + 1) : part.setWidth(width);
        atEnd ? room.setRight(part.left() - gap - 1) : room.setLeft(part.right() + gap + 1);
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };
    if (!m_iconName.isEmpty())
        paintIcon(painter, m_iconName, take(iconSide, false));
    if (m_arrow)
        paintIcon(painter, QStringLiteral("menu-arrow"), take(arrowSide, true));
    if (const QString keys = keyText(); !keys.isEmpty()) {
        painter.setFont(smallFont());
        const bool isPlain = isEnabled() && !isDown() && !underMouse();
        painter.setPen(isPlain ? toneColor(Tone::Muted, palette()) : ink());
        const int width = painter.fontMetrics().horizontalAdvance(keys);
        painter.drawText(take(width, true), Qt::AlignCenter, keys);
    }
    painter.setFont(font());
    painter.setPen(ink());
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, room.width());
    const auto alignment = m_iconName.isEmpty() && !m_arrow
        ? Qt::AlignCenter
        : QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), room), int(alignment), shown);
}

void ActionButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter);
    if (m_iconOnly)
        paintIcon(painter, m_iconName,
                  QRect((width() - iconSide) / 2, (height() - iconSide) / 2, iconSide, iconSide));
    else
        paintRow(painter);
}

void ActionButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace Jackfield
