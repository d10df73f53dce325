// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/flagbox.h"

#include <QStyleOption>
#include <QStylePainter>

#include <algorithm>

namespace Jackfield {

namespace {

    constexpr int textFlags =
        Qt::AlignLeading | Qt::AlignVCenter | Qt::TextWordWrap | Qt::TextShowMnemonic;
    constexpr int usualCharacters = 40; ///< As wide as it would like to be at most.
    constexpr int leastCharacters = 12;

} // namespace

FlagBox::FlagBox(const QString &text, QWidget *parent)
    : QCheckBox(text, parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int FlagBox::textIndent() const
{
    return style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this)
        + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, this);
}

QRect FlagBox::textRect(int width) const
{
    const QRect room(0, 0, std::max(1, width - textIndent() - 2), 10000);
    return fontMetrics().boundingRect(room, (textFlags & ~Qt::AlignVCenter) | Qt::AlignTop, text());
}

int FlagBox::heightForWidth(int width) const
{
    return std::max(QCheckBox::sizeHint().height(), textRect(width).height() + 4);
}

QSize FlagBox::sizeHint() const
{
    const int most = textIndent() + fontMetrics().averageCharWidth() * usualCharacters;
    const int width = std::min(QCheckBox::sizeHint().width(), most);
    return {width, heightForWidth(width)};
}

QSize FlagBox::minimumSizeHint() const
{
    const int least = textIndent() + fontMetrics().averageCharWidth() * leastCharacters;
    const int width = std::min(sizeHint().width(), least);
    return {width, QCheckBox::sizeHint().height()};
}

void FlagBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const QRect text(QPoint(textIndent(), 0), QSize(width() - textIndent(), height()));
    // The box stands at the first line.
    const int line = QCheckBox::sizeHint().height();
    const bool isOneLine = height() < 2 * fontMetrics().lineSpacing();
    option.text.clear();
    option.rect = QRect(0, isOneLine ? (height() - line) / 2 : 0, textIndent(), line);
    option.state.setFlag(QStyle::State_HasFocus, false);
    painter.drawControl(QStyle::CE_CheckBox, option);
    const QRect shown = QStyle::visualRect(layoutDirection(), rect(), text);
    painter.drawItemText(shown,
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft))
                             | Qt::AlignVCenter | Qt::TextWordWrap | Qt::TextShowMnemonic,
                         palette(), isEnabled(), this->text(), QPalette::WindowText);
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = shown.adjusted(-2, 0, 0, 0);
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
    }
}

} // namespace Jackfield
