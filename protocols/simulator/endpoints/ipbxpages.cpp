// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ipbxpages.h"

#include "core/dialing/numberinfo.h"
#include "protocols/ipbx/channelcsv.h"
#include "protocols/ipbx/queuecsv.h"
#include "protocols/simulator/endpoints/ipbxoptions.h"
#include "protocols/simulator/exchange.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace Jackfield::Simulator {

using Ipbx::ChannelRow;
using Ipbx::ChannelState;
using Ipbx::QueueRow;

namespace {

    /// The one who calls; in a call that was joined there may be none, then who is there longest.
    const Leg &callingLeg(const Exchange &exchange, int call)
    {
        const auto legs = exchange.legsOfCall(call);
        const auto caller =
            std::find_if(legs.begin(), legs.end(), [](const Leg *leg) { return !leg->called; });
        return caller == legs.end() ? *legs.front() : **caller;
    }

    ChannelState stateOf(const Leg &leg)
    {
        switch (leg.state) {
        case LegState::Dialing:
        case LegState::Trying:
        case LegState::Busy: // Nobody has answered.
            return ChannelState::Ring;
        case LegState::Ringing:
            return ChannelState::Ringing;
        case LegState::Waiting: // The queue has answered.
        case LegState::Connected:
        case LegState::Held:
            return ChannelState::Up;
        }
        Q_UNREACHABLE();
    }

    /// A number inside, and one without a country, counts as from here: the default country of 2.1.
    QByteArray countryOf(const Numbering &numbering, const QString &number)
    {
        const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
        const bool isOutside = number.startsWith(u'+');
        const QStringView digits = QStringView(number).mid(isOutside ? 1 : 0);
        if (digits.isEmpty() || !std::all_of(digits.begin(), digits.end(), isDigit))
            return {};
        const QString region = numberInfo(isOutside ? number : numbering.root + number).region;
        const auto territory = QLocale::codeToTerritory(region);
        return territory == QLocale::AnyTerritory ? QByteArray()
                                                  : QLocale::territoryToString(territory).toUtf8();
    }

} // namespace

IpbxPages::IpbxPages(Exchange &exchange, const IpbxOptions &options)
    : m_exchange(exchange)
    , m_options(options)
{
    connect(&exchange, &Exchange::callChanged, this, &IpbxPages::rememberSkew);
    connect(&exchange, &Exchange::legEnded, this,
            [this](const Leg &leg, Cause) { m_skews.erase(leg.id); });
    connect(&exchange, &Exchange::queueChanged, this, &IpbxPages::rememberConnected);
}

IpbxPages::~IpbxPages() = default;

QByteArray IpbxPages::channels(const QStringList &names, bool withNames)
{
    QByteArrayList lines;
    for (const QString &name : names)
        lines.append(channel(name, withNames));
    return body(lines);
}

/// A channel shows one call only: the oldest.
QByteArray IpbxPages::channel(const QString &name, bool withName)
{
    const QString prefix = m_options.technology + u'/';
    if (name.startsWith(prefix, Qt::CaseInsensitive)) {
        const auto legs = m_exchange.legsOf(name.mid(prefix.size()));
        if (!legs.empty())
            return busy(name, *legs.front(), withName);
    }
    return idle(name, withName);
}

QByteArray IpbxPages::idle(const QString &name, bool withName)
{
    const QByteArray named = name.toUtf8();
    const std::array<QByteArray, 3> forms = withName
        ? std::array<QByteArray, 3> {named + ",down,,,,", named + ",down", named}
        : std::array<QByteArray, 3> {"down,,,,", "down", ""};
    return forms[m_options.shortIdle ? ++m_idleForm % forms.size() : 0];
}

QByteArray IpbxPages::busy(const QString &name, const Leg &leg, bool withName) const
{
    const Leg &calling = callingLeg(m_exchange, leg.call);
    const Party caller = m_exchange.partyOf(calling);
    ChannelRow row;
    row.channel = name;
    row.state = stateOf(leg);
    row.number = carrierNumber(m_exchange.numbering(), caller.number);
    row.name = caller.name;
    if (m_options.commaInName && !row.name.isEmpty())
        row.name += QLatin1String(", Ltd");
    if (m_options.newlineInName)
        row.name += u'\n' + name + QLatin1String(",ringing,0900123456,Boss");
    row.account = leg.number + QLatin1String("@default");
    row.uniqueId = uniqueId(calling);
    const QByteArray line = Ipbx::channelLine(row);
    return withName ? line : line.mid(line.indexOf(',') + 1);
}

QByteArray IpbxPages::uniqueId(const Leg &leg) const
{
    return QByteArray::number(leg.startedAt.toSecsSinceEpoch() + skewOf(leg.id)) + '.'
        + QByteArray::number(leg.id);
}

/// A clock that is set later does not change what it has put down.
void IpbxPages::rememberSkew(int call)
{
    for (const Leg *leg : m_exchange.legsOfCall(call))
        m_skews.try_emplace(leg->id, m_options.clockSkew);
}

qint64 IpbxPages::skewOf(int leg) const
{
    const auto known = m_skews.find(leg);
    return known == m_skews.end() ? m_options.clockSkew : known->second;
}

IpbxPages::Caller IpbxPages::callerOf(const CallQueue &queue, const QueuedCall &call) const
{
    constexpr qint64 day = 24 * 60 * 60;
    const qint64 local =
        call.enteredAt.toSecsSinceEpoch() + skewOf(call.leg) + m_options.utcOffset * 60;
    Caller caller;
    caller.queue = queue.number;
    caller.id = uniqueId(*m_exchange.findLeg(call.leg));
    caller.number = call.party.number;
    caller.isConnected = call.connected;
    caller.entered = int(local % day);
    caller.waited = call.waited;
    if (call.connected)
        caller.agent = (m_options.technology + u'/' + call.agent).toUtf8();
    return caller;
}

void IpbxPages::rememberConnected(const QString &queue)
{
    const CallQueue &changed = *m_exchange.findQueue(queue);
    const auto now = m_exchange.clock().monotonic();
    std::erase_if(m_gone, [&](const Caller &gone) { return now - gone.endedTick > staleFor; });
    for (auto it = m_connected.begin(); it != m_connected.end();) {
        const bool isThere =
            std::any_of(changed.calls.cbegin(), changed.calls.cend(), [&](const QueuedCall &call) {
                return call.leg == it->first && call.connected;
            });
        if (it->second.queue != queue || isThere) {
            ++it;
            continue;
        }
        it->second.endedTick = now;
        m_gone.push_back(it->second);
        it = m_connected.erase(it);
    }
    for (const QueuedCall &call : changed.calls) {
        if (call.connected)
            m_connected.try_emplace(call.leg, callerOf(changed, call));
    }
}

QByteArray IpbxPages::queues(const QStringList &names, bool withCountry) const
{
    const auto now = m_exchange.clock().monotonic();
    QByteArrayList lines;
    for (const auto &[number, queue] : m_exchange.queues()) {
        if (!names.contains(queue.name) && !names.contains(number))
            continue;
        for (const Caller &gone : m_gone) {
            if (m_options.staleRows && gone.queue == number && now - gone.endedTick <= staleFor)
                addRows(lines, gone, withCountry);
        }
        for (const QueuedCall &call : queue.calls)
            addRows(lines, callerOf(queue, call), withCountry);
    }
    return body(lines);
}

void IpbxPages::addRows(QByteArrayList &lines, const Caller &caller, bool withCountry) const
{
    const Numbering &numbering = m_exchange.numbering();
    const QByteArray number = carrierNumber(numbering, caller.number).toUtf8();
    QByteArray country = withCountry ? countryOf(numbering, caller.number) : QByteArray();
    if (m_options.commaInCountry && !country.isEmpty())
        country += ", Republic of";
    QueueRow row;
    row.id = caller.id;
    row.caller = number;
    row.country = country;
    row.entered = caller.entered;
    if (!caller.isConnected || m_options.duplicateRows)
        lines.append(Ipbx::queueLine(row));
    if (!caller.isConnected)
        return;
    row.isConnected = true;
    row.waited = caller.waited;
    row.agent = caller.agent;
    lines.append(Ipbx::queueLine(row));
}

QByteArray IpbxPages::body(const QByteArrayList &lines) const
{
    const QByteArray end = m_options.crlf ? "\r\n" : "\n";
    const QByteArray text = lines.join(end);
    return lines.isEmpty() || m_options.noFinalNewline ? text : text + end;
}

} // namespace Jackfield::Simulator
