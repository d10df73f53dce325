// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/rowmark.h"

#include "app/look/theme.h"
#include "core/base/clock.h"

#include <QPainter>

namespace Jackfield {

using namespace std::chrono_literals;

RowMark::RowMark(QWidget &marked, Clock &clock)
    : QWidget(marked.parentWidget())
    , m_end(clock.after(1500ms, [this] { deleteLater(); }))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(
        marked.geometry().adjusted(-3, -3, 3, 3).intersected(marked.parentWidget()->rect()));
    show();
    raise();
}

RowMark::~RowMark() = default;

void RowMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(toneColor(Tone::Accent, palette()), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
}

} // namespace Jackfield
