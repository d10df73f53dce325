// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/exchange.h"

namespace Jackfield::Simulator {

struct Exchange::Told
{
    std::set<int> calls;
    std::set<QString> extensions;
    std::set<QString> queues;
    std::vector<std::pair<Leg, Cause>> endedLegs;
    std::vector<std::pair<int, QString>> digits;
};

/// Open while an order runs. When the outermost one closes, what follows of itself (queues, call
/// backs) is done and the signals come: slots see a complete state and may give orders.
class Exchange::Change
{
public:
    explicit Change(Exchange &exchange)
        : m_exchange(exchange)
    {
        ++m_exchange.m_changeDepth;
    }
    Change(const Change &) = delete;
    Change &operator=(const Change &) = delete;
    ~Change()
    {
        if (m_exchange.m_changeDepth == 1)
            m_exchange.complete();
        else
            --m_exchange.m_changeDepth;
    }

private:
    Exchange &m_exchange;
};

inline tl::unexpected<Error> refused(const char *reason)
{
    return failure(Error::Code::Refused, QString::fromLatin1(reason));
}

} // namespace Jackfield::Simulator
