// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/names.h"
#include "protocols/simulator/demosystem.h"
#include "tests/protocols/simulator/exchangefixture.h"

namespace Jackfield::Simulator {

/// The demo's phone system on the fixture's exchange, own lines 100 and 105; keeps what is told.
class DemoSystemTest : public testing::Test, public ExchangeFixture
{
protected:
    DemoSystemTest()
        : system({QStringLiteral("demo")}, exchange, {QStringLiteral("100"), QStringLiteral("105")})
    {
        QObject::connect(&system, &PhoneSystem::eventReceived, &system,
                         [this](const PhoneEvent &event) { keep(event); });
        system.open();
    }

    void keep(const PhoneEvent &event)
    {
        if (const auto *snapshot = std::get_if<Snapshot>(&event)) {
            ++snapshots;
            last = *snapshot;
        } else if (const auto *line = std::get_if<LineChanged>(&event)) {
            lines[line->line.number] = line->line;
        } else if (const auto *call = std::get_if<CallChanged>(&event)) {
            calls[call->call.id.local()] = call->call;
            told.append(nameOf(call->call.state));
        } else if (const auto *removed = std::get_if<CallRemoved>(&event)) {
            calls.remove(removed->id.local());
            told.append(QStringLiteral("removed"));
        } else if (const auto *queue = std::get_if<QueueChanged>(&event)) {
            queues[queue->queue.name] = queue->queue;
        }
    }

    /// "done", or the reason of the refusal.
    QString order(const Command &command)
    {
        QString outcome = QStringLiteral("unanswered");
        system.execute(command).then(&system, [&](const CommandResult &result) {
            outcome = result ? QStringLiteral("done") : result.error().detail;
            accepted = result.value_or(Accepted {});
        });
        return outcome;
    }
    Target obvious() const { return {own, {}}; }
    Target named(Call::State state) const
    {
        for (const Call &call : calls) {
            if (call.state == state)
                return {call.line, call.id};
        }
        return {own, {}};
    }
    static DialString number(const char *digits)
    {
        DialString dial;
        dial.outside = QString::fromLatin1(digits);
        return dial;
    }
    Call byRole(Call::Role role) const
    {
        for (const Call &call : calls)
            if (call.role == role)
                return call;
        return {};
    }
    QStringList callStates() const
    {
        QStringList states;
        for (const Call &call : calls)
            states.append(nameOf(call.state));
        return states;
    }

    DemoSystem system;
    const LineId own = LineId::of({QStringLiteral("demo")}, QStringLiteral("100"));
    int snapshots = 0;
    Snapshot last;
    QMap<QString, Line> lines;
    QMap<QString, Call> calls; ///< By local id.
    QMap<QString, Queue> queues;
    QStringList told;
    Accepted accepted;
};

} // namespace Jackfield::Simulator
