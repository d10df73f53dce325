// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace Jackfield {

/// Fusion, with what it leaves too faint made plain to see: the edge of a field, a box to tick,
/// a button of several to choose from and a panel, in dark too, and where the keyboard is. No icons
/// on the buttons of dialogs, whatever the desktop says.
class ClearStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    ClearStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr,
                  const QWidget *widget = nullptr,
                  QStyleHintReturn *returnData = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget = nullptr) const override;
};

} // namespace Jackfield
