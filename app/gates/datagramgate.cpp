// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/datagramgate.h"

#include "core/base/log.h"
#include "core/base/redact.h"

#include <algorithm>

namespace Jackfield {

namespace {

    void count(const GateServices &services, const char *name, int by)
    {
        if (by > 0)
            services.count(QLatin1String(name), by);
    }

} // namespace

bool DatagramGate::isRepeated(const TapiMaster::TextCommand &command) const
{
    return std::any_of(m_carried.begin(), m_carried.end(),
                       [&](const Carried &carried) { return carried.command == command; });
}

void DatagramGate::take(const std::vector<DatagramPort::Received> &received, int dropped)
{
    const auto now = m_services.clock.monotonic();
    while (!m_carried.empty() && now - m_carried.front().at >= repeatTime)
        m_carried.pop_front();
    std::vector<DatagramPort::Received> fresh;
    QList<SocketEnd> senders;
    for (const DatagramPort::Received &one : received) {
        if (isRepeated(one.command))
            continue;
        fresh.push_back(one);
        senders.append(one.sender);
    }
    count(m_services, "datagrams_ignored", dropped + int(received.size() - fresh.size()));
    if (fresh.empty())
        return; // a flood of the same costs no look at the kernel's tables
    const QList<SocketOwner> owners = m_services.owners.ofUdpSenders(senders);
    for (std::size_t i = 0; i < fresh.size(); ++i)
        carryOut(fresh[i], owners[qsizetype(i)]);
}

void DatagramGate::carryOut(const DatagramPort::Received &received, const SocketOwner &owner)
{
    if (owner.user == SocketOwner::User::Other)
        return count(m_services, "other_user", 1);
    if (isRepeated(received.command))
        return count(m_services, "datagrams_ignored", 1);
    // Only what may be carried out is remembered: another user cannot keep an order of ours away by
    // sending it first.
    m_carried.push_back({received.command, m_services.clock.monotonic()});
    if (m_carried.size() > maxRemembered)
        m_carried.pop_front();
    count(m_services, "datagrams_taken", 1);
    const auto trust =
        owner.user == SocketOwner::User::Own ? Source::Trust::Proved : Source::Trust::Unproved;
    const TextAnswer answer = m_services.carryOut(
        received.command, Source {Source::Kind::Datagram, {}, trust}, received.sender.address, {});
    if (!answer.isTaken())
        qCInfo(logInbound, "datagram refused: %s", qUtf8Printable(oneLine(answer.words)));
}

} // namespace Jackfield
