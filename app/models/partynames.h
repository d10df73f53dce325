// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/contactcard.h"
#include "core/domain/call.h"

namespace Jackfield {

class Contacts;
struct JournalEntry;

/// Who a party is: by the user's contacts first, else by the name that was sent. Which of the two
/// it is has to be seen wherever the name is (security.md T62): the other side writes a sent name.
struct ShownParty
{
    enum class Origin { None, Contacts, Sent };
    /// One line. Of contacts with how sure that is: "Mia Muster", "Mia Muster or 2 others",
    /// "probably Mia Muster", "somebody at Acme". Empty: no name is known.
    QString name;
    Origin origin = Origin::None;
    bool isAmbiguous = false; ///< Several contacts fit; nobody is said to be it.
    QString company; ///< Of the contact; empty: not told, or the name says it.
    /// The name that was sent, one line, where `name` is another one. Empty: none was, or it is
    /// the same.
    QString sentName;
    bool operator==(const ShownParty &) const = default;
};

/// `match`: of the party's number. An uncertain party has none, so it is known by no contact.
ShownParty shownParty(const Party &party, const ContactMatch &match);
/// By what the contacts know now; nobody is asked.
ShownParty shownParty(const Party &party, const Contacts &contacts);
/// Where the contacts know nobody (any more), the name they had when the call ran.
ShownParty shownParty(const JournalEntry &entry, const Contacts &contacts);

/// The contact's own data if there is one contact and it is the same number, else what the phone
/// system told with the call.
Contact shownContact(const Party &party, const Contacts &contacts);

namespace Wording {
    /// Name, else formatted number, else words for a caller who does not say.
    QString party(const ShownParty &shown, const Party &party, const QString &formattedNumber);
    /// "name sent by caller", of one called "name sent by the other side".
    QString sentLabel(Call::Direction direction);
    /// What has to stand beside the name: the label of a sent one, or with it the sent name where
    /// contacts give another. Empty: nothing.
    QString sentNote(const ShownParty &shown, Call::Direction direction);
    /// For one line of a menu, a tool tip or a screen reader: name, its label, number; those that
    /// are known and differ.
    QString partyInFull(const ShownParty &shown, const Party &party, Call::Direction direction,
                        const QString &formattedNumber);
} // namespace Wording

} // namespace Jackfield
