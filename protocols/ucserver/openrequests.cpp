// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/openrequests.h"

#include "core/base/redact.h"
#include "protocols/ucserver/words.h"

namespace Jackfield::UcServer {

namespace {

    RequestFailure uncertain(const QString &words)
    {
        return {{Error::Code::Uncertain, words}, {}, false};
    }

    RequestFailure unreadable()
    {
        return uncertain(Words::tr("The server's answer cannot be read."));
    }

    RequestFailure failureOf(const RoseError &error)
    {
        const auto *request = payloadAs<RequestError>(error.error);
        if (!request)
            return {{Error::Code::Refused, {}}, {}, false};
        return {{Error::Code::Refused, oneLine(request->errorString)}, request->errorDetail, false};
    }

    /// Does not know the operation, or has no function behind it (5.4). The runtime reports an
    /// argument that it cannot read, and TLS that it insists on, with the same number.
    bool isUnsupported(qint64 problem, const QString &details)
    {
        return (problem == InvokeProblem::unrecognisedOperation
                && !details.startsWith(QLatin1String("otherError")))
            || (problem == InvokeProblem::resourceLimitation
                && details == QLatin1String("functionMissing"));
    }

    RequestFailure failureOf(const RoseReject &reject)
    {
        const QString details = oneLine(reject.details.value_or(QString()));
        RequestFailure failure {{Error::Code::Refused, details}, {}, true};
        if (!reject.reject || reject.reject->first != RoseReject::Problem::Invoke)
            return failure;
        const qint64 problem = reject.reject->second;
        failure.detail = problem;
        if (isUnsupported(problem, details))
            failure.error = {Error::Code::Unsupported,
                             Words::tr("The server does not offer this operation.")};
        else if (problem == InvokeProblem::invalidSessionId)
            failure.error.detail = Words::tr("The server has ended the session.");
        return failure;
    }

} // namespace

OpenRequests::OpenRequests(Clock &clock, qint64 firstId)
    : m_clock(clock)
    , m_nextId(firstId)
{ }

qint64 OpenRequests::nextId()
{
    for (;;) {
        const qint64 id = m_nextId;
        m_nextId = id == lastInvokeId ? 1 : id + 1;
        if (id != eventInvokeId && !m_waiting.contains(id))
            return id;
    }
}

OpenRequests::Opened OpenRequests::open(const OperationInfo *operation)
{
    const qint64 id = nextId();
    Resolver<Answer<KnownPayload>> resolver(tl::unexpected(uncertain({})));
    const auto pending = resolver.pending();
    auto alarm = m_clock.after(timeLimit, [this, id] {
        const int limit = timeLimit.count();
        fail(id, uncertain(Words::tr("The server did not answer within %n seconds.", "", limit)));
    });
    m_waiting.emplace(id, Waiting {operation, std::move(resolver), std::move(alarm)});
    return {id, pending};
}

const OperationInfo *OpenRequests::operationOf(qint64 invokeId) const
{
    const auto it = m_waiting.find(invokeId);
    return it == m_waiting.end() ? nullptr : it->second.operation;
}

void OpenRequests::answer(qint64 invokeId, const Answer<KnownPayload> &answer)
{
    auto taken = m_waiting.extract(invokeId);
    if (taken)
        taken.mapped().resolver.resolve(answer);
    else
        ++m_ignored;
}

void OpenRequests::resolve(const RoseResult &result)
{
    if (const auto *known = std::get_if<KnownPayload>(&result.result))
        answer(result.invokeId, *known);
    else
        answer(result.invokeId, tl::unexpected(unreadable()));
}

void OpenRequests::resolve(const RoseError &error)
{
    answer(error.invokedId, tl::unexpected(failureOf(error)));
}

void OpenRequests::resolve(const RoseReject &reject)
{
    // Without an id it is of a message that the server could not read: of which one is not said.
    answer(reject.invokedId.value_or(eventInvokeId), tl::unexpected(failureOf(reject)));
}

void OpenRequests::spoil(qint64 invokeId)
{
    answer(invokeId, tl::unexpected(unreadable()));
}

void OpenRequests::fail(qint64 invokeId, const RequestFailure &failure)
{
    answer(invokeId, tl::unexpected(failure));
}

void OpenRequests::failAll(const RequestFailure &failure)
{
    auto all = std::exchange(m_waiting, {});
    for (auto &[id, waiting] : all)
        waiting.resolver.resolve(tl::unexpected(failure));
}

} // namespace Jackfield::UcServer
