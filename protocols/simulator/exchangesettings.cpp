// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/exchange.h"
#include "protocols/simulator/exchangechange.h"

// What can be set at an extension, whether or not it has a call.
namespace Jackfield::Simulator {

Result<Unit> Exchange::setForward(const QString &extension, const Forward &forward)
{
    const auto found = extensionFor(extension);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (takesNumber(forward.kind.mode)) {
        const Target target = resolve(forward.to);
        if (target.kind == Kind::Extension && target.number == extension)
            return refused(Reason::forwardsToItself);
        if (target.kind == Kind::Invalid)
            return refused(Reason::targetUnknown);
    }
    const Change change(*this);
    Forward &set = (*found)->forwards[forward.kind] = forward;
    if (!takesNumber(forward.kind.mode))
        set.to.clear();
    m_told->extensions.insert(extension);
    return Unit {};
}

Result<Unit> Exchange::clearForward(const QString &extension, std::optional<ForwardKind> kind)
{
    const auto found = extensionFor(extension);
    if (!found)
        return tl::unexpected<Error>(found.error());
    const Change change(*this);
    if (kind)
        (*found)->forwards.remove(*kind);
    else
        (*found)->forwards.clear();
    m_told->extensions.insert(extension);
    return Unit {};
}

Result<Unit> Exchange::setDoNotDisturb(const QString &extension, bool on)
{
    const auto found = extensionFor(extension);
    if (!found)
        return tl::unexpected<Error>(found.error());
    const Change change(*this);
    (*found)->doNotDisturb = on;
    m_told->extensions.insert(extension);
    return Unit {};
}

Result<Unit> Exchange::setNoAnswerDelay(const QString &extension, std::chrono::milliseconds delay)
{
    const auto found = extensionFor(extension);
    if (!found)
        return tl::unexpected<Error>(found.error());
    const Change change(*this);
    (*found)->noAnswerDelay = delay;
    m_told->extensions.insert(extension);
    return Unit {};
}

Result<Unit> Exchange::setRemoteOffice(const QString &extension, const QString &number)
{
    const auto found = extensionFor(extension);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!number.isEmpty() && resolve(number).kind != Kind::Outside)
        return refused(Reason::invalidNumber);
    const Change change(*this);
    (*found)->remoteOffice = number;
    m_told->extensions.insert(extension);
    return Unit {};
}

Result<Unit> Exchange::setStatus(const QString &extension, const QString &status)
{
    const auto found = extensionFor(extension);
    if (!found)
        return tl::unexpected<Error>(found.error());
    const Change change(*this);
    (*found)->status = status;
    m_told->extensions.insert(extension);
    return Unit {};
}

Result<Unit> Exchange::setLoggedIn(const QString &queue, const QString &extension, bool on)
{
    const auto agent = agentFor(queue, extension);
    if (!agent)
        return tl::unexpected<Error>(agent.error());
    const Change change(*this);
    (*agent)->loggedIn = on;
    m_told->queues.insert(queue);
    return Unit {};
}

Result<Unit> Exchange::setPaused(const QString &queue, const QString &extension, bool on)
{
    const auto agent = agentFor(queue, extension);
    if (!agent)
        return tl::unexpected<Error>(agent.error());
    const Change change(*this);
    (*agent)->paused = on;
    m_told->queues.insert(queue);
    return Unit {};
}

} // namespace Jackfield::Simulator
