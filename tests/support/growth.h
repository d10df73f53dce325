// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <ctime>
#include <functional>

namespace Jackfield {

/// How many times longer `work` takes for four times of `piece`: 4 where it goes by the length, 16
/// where by its square. Of the processor's time, the best of three, so that others do not matter.
inline double growth(const QString &piece, const std::function<void(const QString &)> &work,
                     qsizetype length = 32 * 1024)
{
    const auto best = [&](qsizetype size) {
        const QString text = piece.repeated(size / piece.size() + 1);
        double least = 1e9;
        for (int i = 0; i < 3; ++i) {
            const std::clock_t begin = std::clock();
            work(text);
            least = std::min(least, double(std::clock() - begin) / CLOCKS_PER_SEC);
        }
        return least;
    };
    constexpr double tick = 0.0005; // below it nothing is measured, and nothing is slow
    work(piece); // what is made once
    return best(4 * length) / std::max(best(length), tick);
}

} // namespace Jackfield
