// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/dialdesk.h"

#include "protocols/nettapi/nettapivalues.h"

namespace Jackfield::NetTapi {

using namespace std::chrono_literals;

namespace {

    // How long an answer may still come: to an order that was given up, and after the notice.
    constexpr std::chrono::milliseconds longestOwed = 60s;
    constexpr std::chrono::milliseconds soonOwed = 5s;

} // namespace

DialDesk::DialDesk(Clock &clock)
    : m_clock(clock)
{ }

DialDesk::~DialDesk() = default;

Pending<CommandResult> DialDesk::begin(quint32 uid, const QString &number)
{
    m_open.emplace(Open {Resolver<CommandResult>(failure(Error::Code::Uncertain,
                                                         tr("The connection was lost meanwhile"))),
                         uid, number, false, nullptr});
    m_open->limit = m_clock.after(answerLimit, [this] {
        finish(failure(Error::Code::Uncertain, tr("The server gives no answer")));
    });
    return m_open->resolver.pending();
}

bool DialDesk::isBusy()
{
    while (!m_owed.empty() && m_owed.front() < m_clock.monotonic())
        m_owed.pop_front();
    return m_open || m_owed.size() >= mostOwed;
}

/// The server works off one order after the other: a late answer belongs to the oldest.
bool DialDesk::isOwed()
{
    isBusy(); // forgets those that are overdue
    if (m_owed.empty())
        return false;
    m_owed.pop_front();
    return true;
}

void DialDesk::take(const DialAnswer &answer)
{
    if (isOwed() || !m_open || m_open->isAnswered) {
        ++m_ignored;
        return;
    }
    m_open->isAnswered = true;
    if (answer.error) {
        finish(failure(Error::Code::Refused, *answer.error));
        return;
    }
    // It was processed; that the telephone dials is only known from the notice (3.5).
    m_open->limit = m_clock.after(noticeLimit, [this] { finish(Accepted {std::nullopt, true}); });
}

QString DialDesk::dialledIn(const CallOffered &notice) const
{
    const bool isIt = m_open && !notice.isUncertain && notice.direction == Direction::Outgoing
        && notice.uid == m_open->uid && isSameNumber(m_open->number, notice.number);
    return isIt ? m_open->number : QString();
}

void DialDesk::arrive(const CallId &call)
{
    finish(Accepted {call, false});
}

void DialDesk::finish(const CommandResult &result)
{
    Open open = std::move(*m_open);
    m_open.reset();
    if (!open.isAnswered) // The notice may come before the answer.
        m_owed.push_back(m_clock.monotonic() + (result ? soonOwed : longestOwed));
    open.resolver.resolve(result);
}

} // namespace Jackfield::NetTapi
