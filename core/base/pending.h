// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace Jackfield {

template<typename T>
class Resolver;

/// A result that arrives later, on the thread that asked. One continuation; it is dropped when
/// `context` dies, and may run inside then() when the result is already there. (QFuture::then()
/// with a context aborts in Qt 6.4 when the context dies first.)
template<typename T>
class [[nodiscard]] Pending
{
public:
    /// An answer that is known at once.
    static Pending ready(T value)
    {
        Pending pending(std::make_shared<State>());
        pending.m_state->value = std::move(value);
        return pending;
    }
    void then(const QObject *context, std::function<void(const T &)> next) const
    {
        if (m_state->value) {
            next(*m_state->value);
            return;
        }
        m_state->context = context;
        m_state->next = std::move(next);
    }
    bool isFinished() const { return m_state->value.has_value(); }

private:
    friend class Resolver<T>;
    struct State
    {
        std::optional<T> value;
        QPointer<const QObject> context;
        std::function<void(const T &)> next;
    };
    explicit Pending(std::shared_ptr<State> state)
        : m_state(std::move(state))
    { }
    std::shared_ptr<State> m_state;
};

/// The producer's half. Answers exactly once: a resolver that dies unanswered answers `ifDropped`.
/// Continuations run inside resolve() and may re-enter the caller: take the resolver out of any
/// container first, then resolve, then touch no member.
template<typename T>
class Resolver
{
public:
    explicit Resolver(T ifDropped)
        : m_state(std::make_shared<typename Pending<T>::State>())
        , m_ifDropped(std::move(ifDropped))
    { }
    Resolver(Resolver &&) noexcept = default;
    Resolver &operator=(Resolver &&) = delete;
    ~Resolver()
    {
        if (m_state && !m_state->value)
            resolve(m_ifDropped);
    }
    Pending<T> pending() const { return Pending<T>(m_state); }
    void resolve(T value)
    {
        Q_ASSERT(!m_state->value);
        const auto state = m_state;
        state->value = std::move(value);
        if (const auto next = std::exchange(state->next, {}); next && state->context)
            next(*state->value);
    }

private:
    std::shared_ptr<typename Pending<T>::State> m_state;
    T m_ifDropped;
};

} // namespace Jackfield
