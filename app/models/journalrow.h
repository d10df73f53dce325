// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"

#include <memory>
#include <vector>

namespace Jackfield {

/// What a list of calls keeps of an entry: as little as it shows. The rest is asked of the journal
/// by the id.
struct JournalRow
{
    enum class Legs { NotRead, Asked, Read, Failed };

    QString id;
    qint64 order = 0; ///< Newest is greatest: the position, or one of our own until it is told.
    qint64 startedAt = 0; ///< Milliseconds since 1970.
    std::chrono::milliseconds duration {0};
    QString name; ///< By the contacts, else as sent; fit for one line. Empty: not known.
    QString number; ///< As sent, cut. Empty: not known.
    QString numberKey;
    QString line; ///< Fit for one line, as `queue`.
    QString queue;
    Call::Direction direction = Call::Direction::Unknown;
    JournalEntry::Outcome outcome = JournalEntry::Outcome::Unknown;
    Certainty certainty = Certainty::Assumed;
    JournalEntry::Work::State work = JournalEntry::Work::State::None;
    bool isUncertain = false; ///< Party::isUncertain
    bool isNameSent = false; ///< `name` is the other side's own word.
    bool hasReport = false;
    bool hasNote = false;
    int legCount = 0; ///< As told; of these `legs` holds those that are read.
    Legs legState = Legs::NotRead;
    std::vector<std::unique_ptr<JournalRow>> legs;
    const JournalRow *parent = nullptr; ///< Null: a call by itself.
};

std::unique_ptr<JournalRow> makeRow(const JournalEntry &entry, qint64 order);
/// Everything but the legs, which stay, and their count, which never falls.
void adopt(JournalRow &row, const JournalEntry &entry, qint64 order);
/// As a list shows them: newest first.
bool isBefore(const JournalRow &a, const JournalRow &b);

} // namespace Jackfield
