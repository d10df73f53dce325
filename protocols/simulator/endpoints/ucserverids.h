// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <random>

namespace Jackfield::Simulator {

/// Names for what a UCServer has to name: the same ones for the same seed.
class UcServerIds
{
public:
    explicit UcServerIds(quint32 seed)
        : m_random(seed)
    { }
    /// 32 upper-case hexadecimal digits: sessions and calls (ucserver.md 1.2, 4.2).
    QString digits()
    {
        return QStringLiteral("%1%2")
            .arg(m_random(), 16, 16, QLatin1Char('0'))
            .arg(m_random(), 16, 16, QLatin1Char('0'))
            .toUpper();
    }
    /// 8-4-4-4-12: monitors and connections.
    QString guid()
    {
        QString text = digits();
        for (const int at : {20, 16, 12, 8})
            text.insert(at, QLatin1Char('-'));
        return text;
    }

private:
    std::mt19937_64 m_random;
};

} // namespace Jackfield::Simulator
