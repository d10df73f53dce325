// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/numberformat.h"
#include "core/domain/call.h"

#include <QStringList>

namespace Jackfield {

class Contacts;
class PhoneStore;
struct ContactMatch;

/// Who calls, and where, in words for people. Foreign text in it is fit for one line, and still to
/// be shown as plain text.
struct CallerWords
{
    QString contact; ///< Whom the own contacts know by this number; empty: nobody.
    QString company; ///< Of that contact; empty: none.
    /// What the caller or its exchange says of itself; empty: nothing, or no more than `contact`.
    QString sentName;
    QString number; ///< Never empty: words where there is none.
    QString redirected; ///< "redirected by Ben"; empty: it was not.
    QString line; ///< "line 100"
    QString queue; ///< Empty: it came through none.
    bool operator==(const CallerWords &) const = default;

    /// Contact, else number: what is known of itself, not what the caller claims.
    const QString &who() const { return contact.isEmpty() ? number : contact; }
    QString place() const; ///< "line 100 · Sales"
    QString sentLine() const; ///< "Name sent by caller: Erika"; empty as `sentName`.
    /// All but who(), each in a line of its own.
    QStringList details() const;
};

/// `match`: of the caller's number; none where that is uncertain.
CallerWords callerWords(const Call &call, const PhoneStore &store, const ContactMatch &match,
                        const NumberFormat &format);
/// Asks `contacts` for what they know now, and so has them look for the rest.
CallerWords callerWords(const Call &call, const PhoneStore &store, Contacts &contacts,
                        const NumberFormat &format);
/// The same without name and number, for a screen that others see.
CallerWords privateWords(CallerWords words);

} // namespace Jackfield
