// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gates/datagramport.h"
#include "app/gates/gateservices.h"

#include <deque>

namespace Jackfield {

/// Carries out the commands of datagrams: those of other users never, those of a sender who cannot
/// be seen as unproved (security.md T21). Nothing is ever answered.
class DatagramGate
{
public:
    /// The same command again within this time is the same order, sent more than once.
    static constexpr std::chrono::seconds repeatTime {1};
    static constexpr std::size_t maxRemembered = 64;

    /// `services` must outlive this.
    explicit DatagramGate(GateServices &services)
        : m_services(services)
    { }
    /// One go of a DatagramPort.
    void take(const std::vector<DatagramPort::Received> &received, int dropped);

private:
    struct Carried
    {
        TapiMaster::TextCommand command;
        std::chrono::milliseconds at {0};
    };
    bool isRepeated(const TapiMaster::TextCommand &command) const;
    void carryOut(const DatagramPort::Received &received, const SocketOwner &owner);

    GateServices &m_services;
    std::deque<Carried> m_carried; ///< Oldest first.
};

} // namespace Jackfield
