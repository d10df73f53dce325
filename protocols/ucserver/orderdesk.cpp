// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/orderdesk.h"

#include "core/base/redact.h"
#include "protocols/ucserver/ctinumbers.h"

#include <algorithm>

namespace Jackfield::UcServer {

using namespace std::chrono_literals;

namespace {

    constexpr auto outcomeLimit = 20s; // for asnCtiNotifyMakeCallResult, after the acceptance
    constexpr auto digitPause = 2s; // of a ',' in a number
    constexpr size_t maxEarly = 100;

} // namespace

OrderDesk::OrderDesk(SystemId system, Session &session, const LineRegistry &lines, Clock &clock,
                     QObject *parent)
    : QObject(parent)
    , m_system(std::move(system))
    , m_session(session)
    , m_lines(lines)
    , m_clock(clock)
{ }

OrderDesk::~OrderDesk()
{
    end();
}

Pending<CommandResult> OrderDesk::give(const Command &command)
{
    const auto order = orderFor(command, m_lines);
    if (!order)
        return Pending<CommandResult>::ready(tl::unexpected<Error>(order.error()));
    Resolver<CommandResult> resolver(failure(Error::Code::Uncertain));
    const auto pending = resolver.pending();
    const int number = ++m_last;
    m_open.emplace(number,
                   Open {std::move(resolver), lineOf(command).local(), order->postDial, {}, {}});
    if (!order->before) {
        send(number, *order);
        return pending;
    }
    m_session.send(*order->before)
        .then(this, [this, number, order = *order](const Answer<KnownPayload> &answer) {
            const CommandResult done =
                answer ? resultOf(*answer) : resultOf(answer.error(), *order.before);
            if (!done)
                finish(number, done);
            else if (m_open.count(number) != 0)
                send(number, order);
        });
    return pending;
}

void OrderDesk::send(int number, const Order &order)
{
    m_session.send(order.operation)
        .then(this,
              [this, number, operation = order.operation](const Answer<KnownPayload> &answer) {
                  onAnswer(number, operation, answer);
              });
}

void OrderDesk::onAnswer(int number, const Invoke &operation, const Answer<KnownPayload> &answer)
{
    if (!answer)
        finish(number, resultOf(answer.error(), operation));
    else if (const auto *made = std::get_if<CtiMakeCallResult>(&*answer))
        onMakeCall(number, *made);
    else
        finish(number, resultOf(*answer));
}

// --- Calls: the result means no more than "accepted" (ucserver.md 6.2)

void OrderDesk::onMakeCall(int number, const CtiMakeCallResult &result)
{
    const auto open = m_open.find(number);
    if (open == m_open.end())
        return;
    open->second.awaited = result.connectionId;
    const auto early = std::find_if(m_early.begin(), m_early.end(), [&](const auto &event) {
        return result.connectionId.isEmpty() ? event.linePhoneNumber == open->second.line
                                             : event.connectionId == result.connectionId;
    });
    if (early != m_early.end()) {
        const CtiNotifyMakeCallResult event = *early;
        m_early.erase(early);
        settle(number, event);
        return;
    }
    open->second.limit = m_clock.after(outcomeLimit, [this, number] { accept(number); });
}

void OrderDesk::take(const CtiNotifyMakeCallResult &event)
{
    const auto isMeant = [&](const auto &entry) {
        const Open &open = entry.second;
        if (!open.awaited)
            return false;
        return open.awaited->isEmpty() ? open.line == event.linePhoneNumber
                                       : *open.awaited == event.connectionId;
    };
    const auto found = std::find_if(m_open.begin(), m_open.end(), isMeant);
    if (found != m_open.end()) {
        settle(found->first, event);
    } else if (!m_open.empty()) { // Perhaps of a call whose result is still to come.
        m_early.push_back(event);
        if (m_early.size() > maxEarly)
            m_early.pop_front();
    }
}

void OrderDesk::settle(int number, const CtiNotifyMakeCallResult &event)
{
    if (event.success == 0) {
        finish(number,
               failure(Error::Code::Refused,
                       tr("The server took the call but could not make it: the telephone may be "
                          "off, or the number not be possible")));
        return;
    }
    m_open.at(number).awaited = event.connectionId;
    accept(number);
}

void OrderDesk::accept(int number)
{
    const Open &open = m_open.at(number);
    const QString connectionId = *open.awaited;
    Accepted accepted;
    if (!connectionId.isEmpty()) {
        accepted.call = CallId::of(m_system, connectionId);
        if (!open.postDial.isEmpty())
            m_digits[connectionId] =
                Digits {open.line, open.postDial.split(u','), {}, false, false};
    }
    finish(number, accepted);
    beginDigits(connectionId);
}

void OrderDesk::finish(int number, const CommandResult &result)
{
    auto taken = m_open.extract(number);
    if (m_open.empty())
        m_early.clear();
    if (!taken.empty())
        taken.mapped().resolver.resolve(result);
}

void OrderDesk::end()
{
    m_digits.clear();
    while (!m_open.empty())
        finish(m_open.begin()->first, failure(Error::Code::Uncertain));
}

// --- Digits behind the answer

void OrderDesk::lineChanged(const QString &uri)
{
    QStringList ids;
    for (const auto &[id, digits] : m_digits) {
        if (digits.line == uri)
            ids.append(id);
    }
    for (const QString &id : std::as_const(ids))
        beginDigits(id);
}

void OrderDesk::beginDigits(const QString &connectionId)
{
    const auto digits = m_digits.find(connectionId);
    if (digits == m_digits.end() || digits->second.hasBegun)
        return;
    const WatchedLine *line = m_lines.find(digits->second.line);
    const bool isThere = line && line->calls.count(connectionId) != 0;
    if (!isThere) {
        if (digits->second.isSeen) // It ended without an answer.
            m_digits.erase(digits);
        return;
    }
    digits->second.isSeen = true;
    if (line->calls.at(connectionId).state != CallState::connected)
        return;
    digits->second.hasBegun = true;
    sendDigits(connectionId);
}

void OrderDesk::sendDigits(QString connectionId)
{
    const auto digits = m_digits.find(connectionId);
    if (digits == m_digits.end())
        return;
    const QString part = digits->second.parts.takeFirst();
    if (digits->second.parts.isEmpty())
        m_digits.erase(digits);
    else
        digits->second.pause =
            m_clock.after(digitPause, [this, connectionId] { sendDigits(connectionId); });
    if (part.isEmpty())
        return;
    // Sending may end the session, and us with it: nothing of ours is touched behind it.
    m_session.send(digitsFor(connectionId, part))
        .then(this, [this](const Answer<KnownPayload> &answer) {
            const CommandResult done =
                answer ? resultOf(*answer) : resultOf(answer.error(), Invoke {});
            if (!done)
                Q_EMIT noticed(tr("The digits behind the number may not have been sent. %1")
                                   .arg(oneLine(done.error().detail))
                                   .trimmed());
        });
}

} // namespace Jackfield::UcServer
