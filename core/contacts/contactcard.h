// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/contact.h"

#include <QString>
#include <QStringList>

namespace Jackfield {

/// A person or company of a contact source. All of it is foreign text.
struct ContactCard
{
    QString id; ///< Unique in its source, and the same after it is read again (vCard UID).
    QString source; ///< ContactSource::id()
    QString name; ///< As shown: the full name, else the company, else the first number.
    QString company;
    QString ringSound; ///< "X-JACKFIELD-RING" of a vCard, a column of a table; empty: none.
    Contact details; ///< Entries of Kind::Phone are what is matched and dialled.
    bool operator==(const ContactCard &) const = default;

    QStringList numbers() const; ///< Values of Kind::Phone, in their order; no Fax.
};

/// Who a number may belong to.
struct ContactMatch
{
    enum class Kind {
        None,
        Exact, ///< The same number.
        /// The number begins with a contact's number of at least 6 digits behind the area code
        /// (a company's main number), and goes on with up to 5: somebody there. Of "12345-0" the 0
        /// is what goes on already. Only where numbers have an area code; mobile ones have none.
        Prefix,
        /// The last digits agree, at least 7, and are all digits that one of both has: it came, or
        /// is stored, without its area or country. Never of an extension.
        Suffix,
    };
    Kind kind = Kind::None;
    QList<ContactCard> cards; ///< Different names: nobody is said to be it. At most 20.
    bool operator==(const ContactMatch &) const = default;

    /// The one name, or empty: none, or several that differ.
    QString name() const;
    /// name(), where the number is the very one: what may be kept or told to others as a fact.
    QString sureName() const { return kind == Kind::Exact ? name() : QString(); }
    bool isAmbiguous() const { return !cards.isEmpty() && name().isEmpty(); }
};

} // namespace Jackfield
