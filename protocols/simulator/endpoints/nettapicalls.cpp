// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/nettapicalls.h"

#include "protocols/simulator/endpoints/nettapinumbers.h"
#include "protocols/simulator/exchange.h"

#include <algorithm>

namespace Jackfield::Simulator {

namespace {

    using std::chrono::milliseconds;

    std::chrono::seconds whole(milliseconds time)
    {
        return std::chrono::floor<std::chrono::seconds>(time);
    }

    quint32 lowestFree(const std::set<quint32> &taken)
    {
        quint32 number = 1;
        while (taken.contains(number))
            ++number;
        return number;
    }

} // namespace

NetTapiCalls::NetTapiCalls(Exchange &exchange, QObject *parent)
    : QObject(parent)
    , m_exchange(exchange)
{
    connect(&exchange, &Exchange::callChanged, this, &NetTapiCalls::look);
    connect(&exchange, &Exchange::callEnded, this, &NetTapiCalls::close);
}

NetTapiCalls::~NetTapiCalls() = default;

tl::expected<NetTapiCalls::Report, NetTapiCalls::NoReport>
NetTapiCalls::report(quint32 serial, const std::set<quint32> &uids) const
{
    const Record *record = find(serial);
    if (!record)
        return tl::unexpected(NoReport::UnknownCall);
    const Report *last = nullptr;
    for (const quint32 uid : uids) {
        if (record->slotByUid.contains(uid))
            return tl::unexpected(NoReport::NotCompleted);
        const auto left = record->reports.find(uid);
        if (left == record->reports.cend())
            continue;
        if (!last || last->general.duration < left->second.general.duration)
            last = &left->second;
    }
    if (!last)
        return tl::unexpected(NoReport::UnknownCall);
    return *last;
}

const NetTapiCalls::Record *NetTapiCalls::find(quint32 serial) const
{
    for (const auto &[call, record] : m_running) {
        if (record.serial == serial)
            return &record;
    }
    const auto over = std::find_if(m_over.begin(), m_over.end(),
                                   [&](const Record &record) { return record.serial == serial; });
    return over == m_over.end() ? nullptr : &*over;
}

void NetTapiCalls::look(int call)
{
    Record *record = recordOf(call);
    if (!record)
        return;
    // Who has left is told first: the slot is free for who comes then.
    bringUpToDate(*record);
    endLeft(*record);
    addParties(*record);
}

void NetTapiCalls::close(int call)
{
    const auto record = m_running.find(call);
    if (record == m_running.end())
        return;
    const int joined = callJoinedBy(record->second);
    if (joined != 0 && !m_running.contains(joined)) {
        move(call, joined);
        return look(joined);
    }
    bringUpToDate(record->second);
    endLeft(record->second);
    m_over.push_back(std::move(record->second));
    m_running.erase(record);
    if (m_over.size() > kept)
        m_over.pop_front();
}

/// Null: nobody outside is, or was, in it.
NetTapiCalls::Record *NetTapiCalls::recordOf(int call)
{
    if (const auto known = m_running.find(call); known != m_running.end())
        return &known->second;
    for (const Leg *leg : m_exchange.legsOfCall(call)) {
        if (!leg->outside)
            continue;
        Record *joined = joinedRecord(*leg);
        return joined ? joined : &addRecord(*leg);
    }
    return nullptr;
}

/// That of the call which the leg has come from, when that one is no more.
NetTapiCalls::Record *NetTapiCalls::joinedRecord(const Leg &outside)
{
    for (const auto &[call, record] : m_running) {
        if (!m_exchange.findCall(call) && callJoinedBy(record) == outside.call)
            return &move(call, outside.call);
    }
    return nullptr;
}

/// Where somebody outside is now who was in it; 0: nowhere.
int NetTapiCalls::callJoinedBy(const Record &record) const
{
    for (const Party &party : record.parties) {
        const Leg *leg = party.isLine ? m_exchange.findLeg(party.leg) : nullptr;
        if (leg)
            return leg->call;
    }
    return 0;
}

NetTapiCalls::Record &NetTapiCalls::move(int from, int to)
{
    auto node = m_running.extract(from);
    node.key() = to;
    node.mapped().call = to;
    return m_running.insert(std::move(node)).position->second;
}

NetTapiCalls::Record &NetTapiCalls::addRecord(const Leg &outside)
{
    Record record;
    record.serial = ++m_lastSerial;
    record.call = outside.call;
    record.direction = outside.called ? NetTapi::Direction::Outgoing : NetTapi::Direction::Incoming;
    record.callerName = outside.called ? QString() : m_exchange.partyOf(outside).name;
    record.number = outside.called ? calledNumber(m_exchange, outside)
                                   : carrierNumber(m_exchange.numbering(), outside.number);
    record.startedAt = m_exchange.clock().now();
    record.lookedAt = m_exchange.clock().monotonic();
    return m_running.emplace(outside.call, std::move(record)).first->second;
}

/// The time since the last look belongs to the states of then.
void NetTapiCalls::bringUpToDate(Record &record)
{
    const auto now = m_exchange.clock().monotonic();
    const milliseconds passed = now - std::exchange(record.lookedAt, now);
    record.duration += passed;
    if (!record.isAnswered)
        record.ringing += passed;
    bool isOnHold = false;
    for (Party &party : record.parties) {
        if (!party.isPresent)
            continue;
        party.present += passed;
        if (party.state == LegState::Ringing || party.state == LegState::Trying)
            party.ringing += passed;
        isOnHold = isOnHold || party.state == LegState::Held;
        const Leg *leg = m_exchange.findLeg(party.leg);
        party.isPresent = leg && leg->call == record.call;
        party.state = leg ? leg->state : party.state;
    }
    if (isOnHold)
        record.onHold += passed;
    const ExchangeCall *call = m_exchange.findCall(record.call);
    if (!call)
        return;
    record.isAnswered = record.isAnswered || call->connectedAt.isValid();
    record.note = call->note;
    record.jobCode = call->data.value(QLatin1String(jobCode));
    if (call->recording && !record.isRecording)
        record.recordings.append("/srv/facetphone/recordings/" + QByteArray::number(record.serial)
                                 + '_' + QByteArray::number(record.recordings.size() + 1) + ".wav");
    record.isRecording = call->recording;
}

void NetTapiCalls::endLeft(Record &record)
{
    std::set<quint32> here;
    for (const Leg *leg : m_exchange.legsOfCall(record.call)) {
        if (const auto uid = leg->outside ? std::nullopt : uidOf(leg->number))
            here.insert(*uid);
    }
    for (auto it = record.slotByUid.begin(); it != record.slotByUid.end();) {
        const auto [uid, slot] = *it;
        if (here.contains(uid)) {
            ++it;
            continue;
        }
        it = record.slotByUid.erase(it);
        record.reports[uid] = reportOf(record);
        Q_EMIT ended(uid, slot, record.serial);
    }
}

void NetTapiCalls::addParties(Record &record)
{
    for (const Leg *leg : m_exchange.legsOfCall(record.call)) {
        Party &party = partyOf(record, *leg);
        party.leg = leg->id;
        party.isPresent = true;
        party.state = leg->state;
        if (!leg->outside && party.device != 0)
            offer(record, party.device);
    }
}

/// A station that comes back is the same party.
NetTapiCalls::Party &NetTapiCalls::partyOf(Record &record, const Leg &leg) const
{
    for (Party &party : record.parties) {
        if (party.leg == leg.id || (!leg.outside && !party.isLine && party.number == leg.number))
            return party;
    }
    Party party;
    party.isLine = leg.outside;
    party.device = leg.outside ? freeLine() : uidOf(leg.number).value_or(0);
    party.number = leg.outside ? carrierNumber(m_exchange.numbering(), leg.number) : leg.number;
    party.name = m_exchange.partyOf(leg).name;
    return record.parties.emplace_back(party);
}

void NetTapiCalls::offer(Record &record, quint32 uid)
{
    if (record.slotByUid.contains(uid))
        return;
    const quint32 slot = record.slotByUid[uid] = freeSlot(uid);
    record.reports.erase(uid);
    Q_EMIT offered({uid, slot, record.serial, record.direction, record.callerName, record.number});
}

NetTapiCalls::Report NetTapiCalls::reportOf(const Record &record) const
{
    Report report;
    report.general = {
        record.serial,           record.direction,      record.startedAt.toLocalTime(),
        whole(record.duration),  whole(record.ringing), whole(record.onHold),
        record.jobCode.toUtf8(), record.note.toUtf8()};
    for (const Party &party : record.parties) {
        // Nobody is nameless there: the vendor's sample says "Unknown".
        const QString name = party.name.isEmpty() ? QStringLiteral("Unknown") : party.name;
        report.parties.push_back({record.serial, quint32(report.parties.size() + 1), party.isLine,
                                  party.device, party.number.toUtf8(), name.toUtf8(),
                                  whole(party.present), whole(party.ringing)});
    }
    report.recordings = record.recordings;
    return report;
}

quint32 NetTapiCalls::freeSlot(quint32 uid) const
{
    std::set<quint32> taken;
    for (const auto &[call, record] : m_running) {
        if (const auto slot = record.slotByUid.find(uid); slot != record.slotByUid.cend())
            taken.insert(slot->second);
    }
    return lowestFree(taken);
}

quint32 NetTapiCalls::freeLine() const
{
    std::set<quint32> taken;
    for (const auto &[call, record] : m_running) {
        for (const Party &party : record.parties) {
            if (party.isLine && party.isPresent)
                taken.insert(party.device);
        }
    }
    return lowestFree(taken);
}

} // namespace Jackfield::Simulator
