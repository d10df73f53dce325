// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/dialdesk.h"

namespace Jackfield::NetTapi {

using namespace std::chrono_literals;

namespace {

    constexpr std::chrono::milliseconds longestOwed = 60s;
    constexpr qsizetype fewestDigits = 3; ///< Fewer prove nothing when the one ends with the other.

    /// The notice may show the number with or without the trunk prefix (3.5, U).
    bool isSameNumber(const QString &dialled, const QString &told)
    {
        QString digits = told;
        digits.removeIf([](QChar c) { return (c < u'0' || c > u'9') && c != u'*' && c != u'#'; });
        const QString &longer = digits.size() > dialled.size() ? digits : dialled;
        const QString &shorter = digits.size() > dialled.size() ? dialled : digits;
        return shorter == longer || (shorter.size() >= fewestDigits && longer.endsWith(shorter));
    }

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
        m_owedUntil = m_clock.monotonic() + longestOwed;
        finish(failure(Error::Code::Uncertain, tr("The server gives no answer")));
    });
    return m_open->resolver.pending();
}

/// The server works off one order after the other: a late answer belongs to the order before.
bool DialDesk::isOwed()
{
    const auto until = std::exchange(m_owedUntil, {});
    return until && m_clock.monotonic() <= *until;
}

void DialDesk::take(const DialAnswer &answer)
{
    if (isOwed() || !m_open || m_open->isAnswered) {
        ++m_ignored;
        return;
    }
    if (answer.error) {
        finish(failure(Error::Code::Refused, *answer.error));
        return;
    }
    // It was processed; that the telephone dials is only known from the notice (3.5).
    m_open->isAnswered = true;
    m_open->limit = m_clock.after(noticeLimit, [this] { finish(Accepted {std::nullopt, true}); });
}

void DialDesk::take(const CallOffered &notice, const CallId &call)
{
    if (m_open && !notice.isUncertain && notice.direction == Direction::Outgoing
        && notice.uid == m_open->uid && isSameNumber(m_open->number, notice.number))
        finish(Accepted {call, false});
}

void DialDesk::finish(const CommandResult &result)
{
    Open open = std::move(*m_open);
    m_open.reset();
    // The notice may come before the answer.
    if (result && !open.isAnswered && !m_owedUntil)
        m_owedUntil = m_clock.monotonic() + longestOwed;
    open.resolver.resolve(result);
}

} // namespace Jackfield::NetTapi
