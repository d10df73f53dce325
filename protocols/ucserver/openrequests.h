// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/pending.h"
#include "protocols/ucserver/session.h"

#include <map>
#include <vector>

namespace Jackfield::UcServer {

/// The requests that wait for their answers, by invokeID. Every one is answered exactly once: by
/// the server in any order, by the clock, or by the end of the session.
class OpenRequests final
{
public:
    static constexpr std::chrono::seconds timeLimit {20}; ///< As the vendor's client (5.3).

    /// `firstId`: 1 or more. `clock` must outlive it.
    explicit OpenRequests(Clock &clock, qint64 firstId = 1);

    struct Opened
    {
        qint64 invokeId; ///< 1 to lastInvokeId without eventInvokeId; of no other open request.
        Pending<Answer<KnownPayload>> answer;
    };
    /// `operation`: null when it is not in the table.
    Opened open(const OperationInfo *operation);
    /// Null: nobody waits for that answer.
    const OperationInfo *operationOf(qint64 invokeId) const;

    // Answers to what nobody waits for are ignored and counted (security.md T77). Continuations
    // run in here and may open further requests.
    void resolve(const RoseResult &result);
    void resolve(const RoseError &error);
    void resolve(const RoseReject &reject);
    /// Its answer came and could not be read.
    void spoil(qint64 invokeId);
    void fail(qint64 invokeId, const RequestFailure &failure);
    void failAll(const RequestFailure &failure);
    int ignored() const { return m_ignored; } ///< Answers, so far.

private:
    struct Waiting
    {
        const OperationInfo *operation;
        Resolver<Answer<KnownPayload>> resolver;
        std::unique_ptr<Alarm> alarm;
    };
    qint64 nextId();
    void answer(qint64 invokeId, const Answer<KnownPayload> &answer);

    Clock &m_clock;
    qint64 m_nextId;
    std::map<qint64, Waiting> m_waiting;
    int m_ignored = 0;
};

} // namespace Jackfield::UcServer
