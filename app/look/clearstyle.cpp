// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/clearstyle.h"

#include "app/look/theme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>

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
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_IndicatorCheckBox && option->state.testFlag(State_Enabled))
        drawEdge(painter, option->rect, fieldEdgeColor(option->palette), 1);
    else if (element == PE_IndicatorCheckBox)
        drawEdge(painter, option->rect, lineColor(option->palette), 1);
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
