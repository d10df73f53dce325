// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

#include <algorithm>
#include <cmath>

namespace Jackfield {

/// WCAG 2.1: text needs 4.5, large text and what is no text 3.
inline constexpr double textContrast = 4.5;
inline constexpr double shapeContrast = 3.0;

/// WCAG 2.1, relative luminance.
inline double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

/// WCAG 2.1, contrast ratio.
inline double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

/// Of what was drawn in `with` over what `without` shows there, where it is drawn at its fullest;
/// 1: nothing was.
inline double drawnContrast(const QImage &with, const QImage &without)
{
    double best = 1;
    for (int y = 0; y < with.height(); ++y)
        for (int x = 0; x < with.width(); ++x)
            if (with.pixel(x, y) != without.pixel(x, y))
                best = std::max(best, contrast(with.pixelColor(x, y), without.pixelColor(x, y)));
    return best;
}

} // namespace Jackfield
