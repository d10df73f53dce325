// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/dialing/numberresolver.h"
#include "core/policy/dialpolicy.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace Jackfield {

/// A question to the user: may this be dialled?
struct Prompt
{
    int id = 0; ///< Counts up from 1 in each run.
    Source source;
    Resolution
        resolution; ///< `dialOutside` is what would be dialled; `postDial` only if they agree.
    PolicyDecision decision;
    Purpose purpose = Purpose::Call;
    /// Its source was told no three times running: it waits behind the others, an emergency too.
    bool isNagging = false;
    bool rememberable = false; ///< The user may say not to be asked for this source again.
    QString line; ///< Extension that would dial.
    QDateTime askedAt; ///< UTC
    std::chrono::milliseconds expiresAt {0}; ///< Clock::monotonic()
    bool operator==(const Prompt &) const = default;
};

struct PromptAnswer
{
    enum class Choice { Dial, Refuse, Expired };
    Choice choice = Choice::Refuse;
    bool withPostDial = false; ///< Dial: the digits behind the number too.
    bool remember = false; ///< Dial: do not ask for this source again; only where rememberable.
};

/// Questions that wait, oldest first. Each is answered exactly once: by a person, or as Expired
/// after 30 s. Emergency prompts are never dropped, and go to the front unless they nag.
class PromptQueue : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds lifetime {30};
    static constexpr int capacity =
        8; ///< More are refused at once (security.md T10); emergencies never.

    explicit PromptQueue(Clock &clock, QObject *parent = nullptr);
    ~PromptQueue() override; ///< Answers Refuse to what still waits.

    /// The id, or nothing when the queue is full: then `answered` never runs. Otherwise it runs
    /// exactly once, never inside ask(), and may call ask() and answer() or end the queue.
    std::optional<int> ask(Prompt prompt, std::function<void(const PromptAnswer &)> answered);
    /// False: no such prompt (any more).
    bool answer(int id, const PromptAnswer &answer);
    const QList<Prompt> &prompts() const { return m_prompts; }
    std::chrono::milliseconds remaining(const Prompt &prompt) const;

Q_SIGNALS:
    void changed(); ///< prompts() is another list.

private:
    struct Waiting
    {
        int id;
        std::function<void(const PromptAnswer &)> answered;
        std::unique_ptr<Alarm> expiry;
    };
    Clock &m_clock;
    int m_lastId = 0;
    QList<Prompt> m_prompts;
    std::vector<Waiting> m_waiting;
};

} // namespace Jackfield
