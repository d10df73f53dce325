// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/look/theme.h"

#include <QWidget>

namespace Jackfield {

/// An icon that stands by itself and follows theme and scale. Decoration: the words stand beside.
class IconLabel final : public QWidget
{
    Q_OBJECT
public:
    /// `size` in device-independent pixels.
    explicit IconLabel(int size, QWidget *parent = nullptr);
    void setIcon(const QString &name, Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
};

} // namespace Jackfield
