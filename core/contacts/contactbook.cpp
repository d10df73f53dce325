// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/contactbook.h"

namespace Jackfield {

struct ContactBook::Index
{
    QList<ContactCard> cards;
};

ContactBook::ContactBook()
    : m_index(std::make_unique<Index>())
{ }
ContactBook::~ContactBook() = default;
ContactBook::ContactBook(ContactBook &&) noexcept = default;
ContactBook &ContactBook::operator=(ContactBook &&) noexcept = default;

ContactBook ContactBook::of(QList<ContactCard> cards, const NumberKeys &)
{
    ContactBook book;
    book.m_index->cards = std::move(cards);
    return book;
}

qsizetype ContactBook::size() const
{
    return m_index->cards.size();
}

ContactMatch ContactBook::match(const QString &) const
{
    return {};
}

QList<ContactCard> ContactBook::search(const QString &, int) const
{
    return {};
}

const ContactCard *ContactBook::find(const QString &, const QString &) const
{
    return nullptr;
}

QString dialPadDigits(const QString &)
{
    return {};
}

} // namespace Jackfield
