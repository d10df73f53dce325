// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/contactcard.h"

#include <algorithm>

namespace Jackfield {

QStringList ContactCard::numbers() const
{
    QStringList numbers;
    for (const Contact::Entry &entry : details.entries)
        if (entry.kind == Contact::Kind::Phone)
            numbers.append(entry.value);
    return numbers;
}

QString ContactMatch::name() const
{
    if (cards.isEmpty())
        return {};
    const QString &first = cards.first().name;
    const bool isOne = std::all_of(cards.cbegin(), cards.cend(), [&](const ContactCard &card) {
        return card.name.compare(first, Qt::CaseInsensitive) == 0;
    });
    return isOne ? first : QString();
}

} // namespace Jackfield
