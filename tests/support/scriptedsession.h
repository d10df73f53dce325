// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/session.h"

#include <QPointer>

#include <deque>
#include <optional>

namespace Jackfield::UcServer {

/// A session whose server is the test.
class ScriptedSession final : public Session
{
public:
    using Reply = Answer<KnownPayload>;
    /// What is answered at once; nothing: the request waits for the test.
    using Reflex = std::function<std::optional<Reply>(const KnownPayload &request)>;

    explicit ScriptedSession(Reflex reflex)
        : m_reflex(std::move(reflex))
    { }

    void open() override { ++opens; }
    void close() override
    {
        ++closes;
        end({SessionEnd::What::Closed, {}, {}, {}});
    }
    Pending<Reply> send(Invoke request) override
    {
        if (isClosed)
            return Pending<Reply>::ready(
                tl::unexpected(RequestFailure {{Error::Code::NotConnected, {}}, {}, false}));
        const KnownPayload argument = std::get<KnownPayload>(request.argument);
        ++requests;
        if (auto reply = m_reflex ? m_reflex(argument) : std::nullopt)
            return Pending<Reply>::ready(*std::move(reply));
        m_waiting.push_back({argument, Resolver<Reply>(tl::unexpected(lost()))});
        mostWaiting = std::max(mostWaiting, m_waiting.size());
        return m_waiting.back().resolver.pending();
    }

    // What the test does:
    void logIn()
    {
        Q_EMIT signingIn();
        Q_EMIT opened();
    }
    /// The oldest request that waits, when it is of that operation.
    template<typename Operation>
    std::optional<typename Operation::Argument> waiting() const
    {
        if (m_waiting.empty())
            return {};
        const auto *argument =
            std::get_if<typename Operation::Argument>(&m_waiting.front().argument);
        return argument ? std::optional(*argument) : std::nullopt;
    }
    size_t waitingCount() const { return m_waiting.size(); }
    /// To the oldest request that waits.
    void answer(const Reply &reply)
    {
        Waiting waiting = std::move(m_waiting.front());
        m_waiting.pop_front();
        waiting.resolver.resolve(reply);
    }
    /// To the newest one.
    void answerLast(const Reply &reply)
    {
        Waiting waiting = std::move(m_waiting.back());
        m_waiting.pop_back();
        waiting.resolver.resolve(reply);
    }
    void refuse(qint64 detail, const char *words = "")
    {
        answer(tl::unexpected(
            RequestFailure {{Error::Code::Refused, QString::fromUtf8(words)}, detail, false}));
    }
    template<typename Operation>
    void tell(typename Operation::Argument event)
    {
        Q_EMIT eventReceived(invoke<Operation>(eventInvokeId, std::move(event)));
    }
    void drop() { Q_EMIT messageDropped({Error::Code::Malformed, {}}); }
    /// Ends with every open request unanswered.
    void end(const SessionEnd &end)
    {
        if (std::exchange(isClosed, true))
            return;
        while (!m_waiting.empty())
            answer(tl::unexpected(lost()));
        Q_EMIT closed(end);
    }

    bool isClosed = false;
    int opens = 0;
    int closes = 0;
    int requests = 0;
    size_t mostWaiting = 0;

private:
    struct Waiting
    {
        KnownPayload argument;
        Resolver<Reply> resolver;
    };
    static RequestFailure lost() { return {{Error::Code::Uncertain, {}}, {}, false}; }

    const Reflex m_reflex;
    std::deque<Waiting> m_waiting;
};

/// Makes them, and remembers what for.
class ScriptedSessions
{
public:
    SessionFactory factory()
    {
        return [this](const SystemId &, const Setup &setup) {
            auto session = std::make_unique<ScriptedSession>(reflex);
            setups.push_back(setup);
            all.push_back(session.get());
            return session;
        };
    }
    ScriptedSession &last() { return *all.back(); }

    ScriptedSession::Reflex reflex;
    std::vector<Setup> setups;
    std::vector<QPointer<ScriptedSession>> all;
};

} // namespace Jackfield::UcServer
