// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phonesystem.h"

#include <deque>

namespace Jackfield {

/// A phone system that does what the test says: it keeps the orders it was given, answers as told
/// and tells what it is handed.
class ScriptedSystem final : public PhoneSystem
{
public:
    ScriptedSystem(const QString &id, Features features, Certainty certainty = Certainty::Pushed)
        : PhoneSystem(SystemId {id})
        , m_features(features)
        , m_certainty(certainty)
    { }

    Features features() const override { return m_features; }
    Exposure exposure() const override { return exposes; }
    void open() override
    {
        setLink(opensTo);
        if (isUsable())
            Q_EMIT eventReceived(snapshot);
    }
    void close() override
    {
        setLink(Link::Disconnected);
        while (!m_waiting.empty())
            answer(failure(Error::Code::Uncertain));
    }

    /// A line of this system with everything its system can do.
    Line line(const QString &number, Line::State state = Line::State::Idle) const
    {
        Line line;
        line.id = LineId::of(id(), number);
        line.number = number;
        line.state = state;
        line.features = m_features;
        if (m_features.testFlag(Feature::Forward))
            line.forwardKinds = {ForwardMode::Unconditional};
        line.evidence.certainty = m_certainty;
        return line;
    }
    /// A call on the line `number` with everything the system can do.
    Call call(const QString &local, const QString &number, Call::State state,
              Call::Direction direction = Call::Direction::Incoming) const
    {
        Call call;
        call.id = CallId::of(id(), local);
        call.line = LineId::of(id(), number);
        call.state = state;
        call.direction = direction;
        call.features = m_features;
        call.evidence.certainty = m_certainty;
        return call;
    }
    void tell(const PhoneEvent &event) { Q_EMIT eventReceived(event); }
    void fall(Link link, const QString &detail = {},
              std::optional<std::chrono::milliseconds> nextTry = {})
    {
        setLink(link, detail, nextTry);
    }
    void grow(Features features)
    {
        m_features = features;
        Q_EMIT featuresChanged(features);
    }
    /// Answers the oldest order that waits.
    void answer(const CommandResult &result)
    {
        Resolver<CommandResult> resolver = std::move(m_waiting.front());
        m_waiting.pop_front();
        resolver.resolve(result);
    }

    Exposure exposes = Exposure::None; ///< Looked at with every change of the link.
    Link opensTo = Link::Online;
    Snapshot snapshot; ///< Told at open().
    QList<Command> commands; ///< Those that reached it, oldest first.
    std::optional<CommandResult> answers = Accepted {}; ///< At once; unset: waits for answer().

private:
    Pending<CommandResult> doExecute(const Command &command) override
    {
        commands.append(command);
        if (answers)
            return Pending<CommandResult>::ready(*answers);
        m_waiting.emplace_back(failure(Error::Code::Cancelled));
        return m_waiting.back().pending();
    }

    Features m_features;
    const Certainty m_certainty;
    std::deque<Resolver<CommandResult>> m_waiting;
};

} // namespace Jackfield
