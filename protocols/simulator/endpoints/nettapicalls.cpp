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
    connect(&exchange, &Exchange::callEnded, this, &NetTapiCalls::look);
}

NetTapiCalls::~NetTapiCalls() = default;

tl::expected<NetTapiCalls::Report, NetTapiCalls::NoReport>
NetTapiCalls::report(quint32 serial, const std::set<quint32> &uids) const
{
    const auto record = m_records.find(serial);
    if (record == m_records.cend())
        return tl::unexpected(NoReport::UnknownCall);
    const Report *last = nullptr;
    for (const quint32 uid : uids) {
        if (record->second.slotByUid.contains(uid))
            return tl::unexpected(NoReport::NotCompleted);
        const auto left = record->second.reports.find(uid);
        if (left == record->second.reports.cend())
            continue;
        if (!last || last->general.duration < left->second.general.duration)
            last = &left->second;
    }
    if (!last)
        return tl::unexpected(NoReport::UnknownCall);
    return *last;
}

/// Whatever has changed. Who has left is told first: slots are free for who comes then.
void NetTapiCalls::look()
{
    for (auto &[serial, record] : m_records) {
        if (!record.isOver)
            followJoined(record);
    }
    addNew();
    for (auto &[serial, record] : m_records) {
        if (record.isOver)
            continue;
        bringUpToDate(record);
        endLeft(record);
    }
    for (auto &[serial, record] : m_records) {
        if (!record.isOver)
            addParties(record);
    }
    while (m_over.size() > kept) {
        m_records.erase(m_over.front());
        m_over.pop_front();
    }
}

/// Its call may have been joined into one that had nobody outside.
void NetTapiCalls::followJoined(Record &record)
{
    if (m_exchange.findCall(record.call))
        return;
    for (const Party &party : record.parties) {
        const Leg *leg = party.isLine ? m_exchange.findLeg(party.leg) : nullptr;
        if (leg && !recordOf(leg->call)) {
            record.call = leg->call;
            return;
        }
    }
}

void NetTapiCalls::addNew()
{
    for (const auto &[id, leg] : m_exchange.legs()) {
        if (leg.outside && !recordOf(leg.call))
            add(leg);
    }
}

void NetTapiCalls::add(const Leg &outside)
{
    Record record;
    record.serial = ++m_lastSerial;
    record.call = outside.call;
    record.direction = outside.called ? NetTapi::Direction::Outgoing : NetTapi::Direction::Incoming;
    record.callerName = outside.called ? QString() : m_exchange.partyOf(outside).name;
    record.number =
        outside.called ? calledNumber(m_exchange, outside) : carrierNumber(m_exchange, outside);
    record.startedAt = m_exchange.clock().now();
    record.lookedAt = m_exchange.clock().monotonic();
    m_records.emplace(record.serial, std::move(record));
}

NetTapiCalls::Record *NetTapiCalls::recordOf(int call)
{
    for (auto &[serial, record] : m_records) {
        if (!record.isOver && record.call == call)
            return &record;
    }
    return nullptr;
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
    if (!m_exchange.findCall(record.call)) {
        record.isOver = true;
        m_over.push_back(record.serial);
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
    party.number = leg.outside ? carrierNumber(m_exchange, leg) : leg.number;
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
    for (const auto &[serial, record] : m_records) {
        if (const auto slot = record.slotByUid.find(uid); slot != record.slotByUid.cend())
            taken.insert(slot->second);
    }
    return lowestFree(taken);
}

quint32 NetTapiCalls::freeLine() const
{
    std::set<quint32> taken;
    for (const auto &[serial, record] : m_records) {
        for (const Party &party : record.parties) {
            if (party.isLine && party.isPresent)
                taken.insert(party.device);
        }
    }
    return lowestFree(taken);
}

} // namespace Jackfield::Simulator
