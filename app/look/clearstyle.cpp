// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/clearstyle.h"

#include "app/look/theme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace Jackfield {

static void drawEdge(QPainter *painter, const QRect &rect, const QColor &color, int width)
{
    const qreal inset = width / 2.0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, width));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), 3, 3);
    painter->restore();
}

/// A ring, and a dot in the one that is chosen.
static void drawRadio(QPainter *painter, const QStyleOption &option)
{
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const int side = std::min(option.rect.width(), option.rect.height());
    QRectF ring(0, 0, side - 1, side - 1);
    ring.moveCenter(QRectF(option.rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isEnabled ? fieldEdgeColor(option.palette) : lineColor(option.palette));
    painter->setBrush(option.palette.base());
    painter->drawEllipse(ring);
    if (option.state.testFlag(QStyle::State_On)) {
        const qreal inset = side / 4.0;
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.palette.text());
        painter->drawEllipse(ring.adjusted(inset, inset, -inset, -inset));
    }
    painter->restore();
}

ClearStyle::ClearStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{ }

void ClearStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    const bool hasFocus = option->state.testFlag(State_HasFocus);
    const QColor accent = toneColor(Tone::Accent, option->palette);
    if (element == PE_FrameLineEdit)
        drawEdge(painter, option->rect, hasFocus ? accent : fieldEdgeColor(option->palette),
                 hasFocus ? 2 : 1);
    else if (element == PE_FrameFocusRect)
        drawEdge(painter, option->rect, accent, 2);
    else if (element == PE_Frame && !qobject_cast<const QAbstractScrollArea *>(widget))
        drawEdge(painter, option->rect, lineColor(option->palette), 1);
    else if (element == PE_IndicatorRadioButton)
        drawRadio(painter, *option);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_IndicatorCheckBox && option->state.testFlag(State_Enabled))
        drawEdge(painter, option->rect, fieldEdgeColor(option->palette), 1);
    else if (element == PE_IndicatorCheckBox)
        drawEdge(painter, option->rect, lineColor(option->palette), 1);
}

void ClearStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control != CC_SpinBox)
        return;
    const bool hasFocus = option->state.testFlag(State_HasFocus);
    drawEdge(painter, option->rect,
             hasFocus ? toneColor(Tone::Accent, option->palette) : fieldEdgeColor(option->palette),
             hasFocus ? 2 : 1);
}

int ClearStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returnData) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

QRect ClearStyle::subElementRect(SubElement element, const QStyleOption *option,
                                 const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(3, 0, -3, 0) : rect;
}

} // namespace Jackfield
