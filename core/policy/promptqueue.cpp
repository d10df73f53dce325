// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/promptqueue.h"

#include <algorithm>
#include <functional>

namespace Jackfield {

static bool isEmergency(const Prompt &prompt)
{
    return prompt.decision.risk == DialRisk::Emergency;
}

/// Goes to the front.
static bool isUrgent(const Prompt &prompt)
{
    return isEmergency(prompt) && !prompt.isNagging;
}

PromptQueue::PromptQueue(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{ }

PromptQueue::~PromptQueue()
{
    m_prompts.clear();
    // An answer may ask again or answer another; it finds an empty queue.
    for (const Waiting &waiting : std::exchange(m_waiting, {}))
        waiting.answered({PromptAnswer::Choice::Refuse, false});
}

std::optional<int> PromptQueue::ask(Prompt prompt,
                                    std::function<void(const PromptAnswer &)> answered)
{
    const auto urgentEnd = std::find_if_not(m_prompts.begin(), m_prompts.end(), isUrgent);
    const qsizetype urgent = urgentEnd - m_prompts.begin();
    const auto others = std::count_if(m_prompts.begin(), m_prompts.end(), std::not_fn(isEmergency));
    if (!isEmergency(prompt) && others >= capacity)
        return {};
    const int id = ++m_lastId;
    prompt.id = id;
    prompt.askedAt = m_clock.now();
    prompt.expiresAt = m_clock.monotonic() + lifetime;
    auto expiry = m_clock.after(lifetime, [this, id] {
        answer(id, {PromptAnswer::Choice::Expired, false});
    });
    m_waiting.push_back({id, std::move(answered), std::move(expiry)});
    m_prompts.insert(isUrgent(prompt) ? urgent : m_prompts.size(), std::move(prompt));
    Q_EMIT changed();
    return id;
}

bool PromptQueue::answer(int id, const PromptAnswer &answer)
{
    const auto found = std::find_if(m_waiting.begin(), m_waiting.end(),
                                    [id](const Waiting &waiting) { return waiting.id == id; });
    if (found == m_waiting.end())
        return false;
    const Waiting waiting = std::move(*found);
    m_waiting.erase(found);
    m_prompts.removeIf([id](const Prompt &prompt) { return prompt.id == id; });
    Q_EMIT changed();
    waiting.answered(answer); // last: it may ask again, or end the queue
    return true;
}

std::chrono::milliseconds PromptQueue::remaining(const Prompt &prompt) const
{
    return std::max(prompt.expiresAt - m_clock.monotonic(), std::chrono::milliseconds(0));
}

} // namespace Jackfield
