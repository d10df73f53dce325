// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/contactcard.h"
#include "core/dialing/numberkeys.h"

#include <QList>

#include <functional>
#include <memory>

namespace Jackfield {

/// All contacts that are in memory, with what makes a match quick: 50 000 of them are matched in
/// well under a millisecond. The rules of a match stand at ContactMatch::Kind; an exact one ends
/// the search, and a longer prefix or suffix wins over a shorter one.
class ContactBook
{
public:
    ContactBook();
    ~ContactBook();
    ContactBook(ContactBook &&) noexcept;
    ContactBook &operator=(ContactBook &&) noexcept;

    /// Everything is indexed anew: costs as much as the contacts are many. `isUnwanted` is asked
    /// now and then, from the same thread; once it says so, the book stays empty.
    static ContactBook of(QList<ContactCard> cards, const NumberKeys &keys,
                          const std::function<bool()> &isUnwanted = {});

    qsizetype size() const;
    ContactMatch match(const QString &key) const;
    /// Every word of `text` begins a word of the name or company, or (digits only) spells such a
    /// beginning on a dial pad ("6878" is "Muster" too), or is part of a number. Best first: names
    /// before companies, whole words before parts, then by name. Without a word: all, by name. At
    /// most `limit`.
    QList<ContactCard> search(const QString &text, int limit) const;

private:
    struct Index;
    std::unique_ptr<Index> m_index;
};

/// The digits that a name's letters are on a dial pad (E.161), accents left out; a letter without a
/// key is dropped.
QString dialPadDigits(const QString &name);

} // namespace Jackfield
