// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journalwords.h"

#include "core/domain/names.h"

#include <initializer_list>

namespace Jackfield {

template<typename T>
static T valueFrom(const QString &word, std::initializer_list<T> values, T otherwise)
{
    for (const T value : values)
        if (nameOf(value) == word)
            return value;
    return otherwise;
}

Call::Direction directionFrom(const QString &word)
{
    using Direction = Call::Direction;
    return valueFrom(word, {Direction::Incoming, Direction::Outgoing}, Direction::Unknown);
}

JournalEntry::Outcome outcomeFrom(const QString &word)
{
    using Outcome = JournalEntry::Outcome;
    return valueFrom(word,
                     {Outcome::Running, Outcome::Answered, Outcome::Missed, Outcome::NotReached,
                      Outcome::Sent, Outcome::Abandoned, Outcome::Elsewhere, Outcome::Rejected},
                     Outcome::Unknown);
}

JournalEntry::Work::State workStateFrom(const QString &word)
{
    using State = JournalEntry::Work::State;
    return valueFrom(word, {State::Open, State::CalledBack, State::Done}, State::None);
}

Certainty certaintyFrom(const QString &word)
{
    return valueFrom(word, {Certainty::Polled, Certainty::Pushed}, Certainty::Assumed);
}

} // namespace Jackfield
