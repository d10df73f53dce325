// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/contactcard.h"

#include <optional>

namespace Jackfield {

/// Puts a card together from named fields, for sources whose records are tables or attributes.
///
/// The fields: id, name, company, ring; phone (or number), mobile, home, ip, fax, email,
/// department, title, address, web, customer_id and note.
class CardFields
{
public:
    static constexpr qsizetype longest = 1000; ///< Characters of a value; the rest is dropped.
    static constexpr qsizetype most = 100; ///< Entries, as Contact has it.

    static QStringList names(); ///< Of all fields.
    static bool isNumber(const QString &field); ///< phone, number, mobile, home or ip.

    /// A value of `field`; an empty one, or one the card has already, counts for nothing. Of id,
    /// name, company and ring the first one stays. An unknown field is ignored.
    void add(const QString &field, const QString &value);
    void setPhoto(const QByteArray &photo); ///< Larger than 1 MiB: none.
    /// Nothing: no name, no company and no number. Without an id it is made of name, company and
    /// first number.
    std::optional<ContactCard> card(const QString &source) const;

private:
    ContactCard m_card;
};

} // namespace Jackfield
