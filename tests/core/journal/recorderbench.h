// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/callrecorder.h"
#include "tests/support/manualclock.h"

#include <gtest/gtest.h>

namespace Jackfield {

/// A phone system "pbx" with the own lines 100 and 200, and who writes its calls down.
class RecorderTest : public testing::Test
{
protected:
    using Outcome = JournalEntry::Outcome;
    using Work = JournalEntry::Work::State;

    RecorderTest()
    {
        m_store.addSystem({.id = pbx(),
                           .kind = {},
                           .label = {},
                           .link = PhoneSystem::Link::Online,
                           .detail = {},
                           .since = {},
                           .features = Feature::WatchCalls});
        Snapshot snapshot;
        for (const char *number : {"100", "200"}) {
            Line line;
            line.number = QString::fromLatin1(number);
            line.id = LineId::of(pbx(), line.number);
            snapshot.lines.append(line);
        }
        m_store.apply(pbx(), snapshot);
        m_rules.keys = NumberKeys(Location::forCountry(QStringLiteral("DE")));
        m_recorder.setRules(m_rules);
    }
    static SystemId pbx() { return {QStringLiteral("pbx")}; }

    /// A call, told at once.
    Call ring(const char *id, const char *number, const char *line = "100")
    {
        Call call;
        call.id = CallId::of(pbx(), QString::fromLatin1(id));
        call.line = LineId::of(pbx(), QString::fromLatin1(line));
        call.direction = Call::Direction::Incoming;
        call.state = Call::State::Offering;
        call.remote.number = QString::fromLatin1(number);
        call.evidence.certainty = Certainty::Pushed;
        m_clock.advance(std::chrono::seconds(1));
        tell(call);
        return call;
    }
    void tell(const Call &call) { m_store.apply(pbx(), CallChanged {call}); }
    void tell(Call &call, Call::State state)
    {
        call.state = state;
        tell(call);
    }
    void miss(const char *id, const char *number, const char *line = "100")
    {
        Call call = ring(id, number, line);
        tell(call, Call::State::Ended);
    }
    void answer(Call &call)
    {
        tell(call, Call::State::Connected);
        tell(call, Call::State::Ended);
    }
    const JournalEntry &top() const { return m_journal.entries().constFirst(); }
    const JournalEntry &at(int row) const { return m_journal.entries().at(row); }

    ManualClock m_clock;
    PhoneStore m_store {m_clock};
    Journal m_journal;
    CallRecorder m_recorder {m_store, m_journal};
    CallRecorder::Rules m_rules;
};

} // namespace Jackfield
