// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/askednumbers.h"

namespace Jackfield {

namespace {

    constexpr qsizetype mostMatches = 20; // ContactMatch::cards

    /// What a source answered to the question for `key`. A card that has a number must have a
    /// fitting one: a directory may compare less carefully.
    ContactMatch matchOf(const QString &key, const QList<ContactCard> &cards,
                         const NumberKeys &keys)
    {
        ContactMatch direct;
        QList<ContactCard> numbered;
        for (const ContactCard &card : cards) {
            if (!card.numbers().isEmpty())
                numbered.append(card);
            else if (direct.cards.size() < mostMatches)
                direct.cards.append(card);
        }
        if (!direct.cards.isEmpty())
            direct.kind = ContactMatch::Kind::Exact;
        return mergedMatch(direct, ContactBook::of(numbered, keys).match(key));
    }

} // namespace

ContactMatch mergedMatch(const ContactMatch &one, const ContactMatch &other)
{
    using Kind = ContactMatch::Kind;
    if (one.kind == Kind::None || other.kind == Kind::None)
        return one.kind == Kind::None ? other : one;
    if (one.kind != other.kind)
        return one.kind < other.kind ? one : other;
    ContactMatch both = one;
    for (const ContactCard &card : other.cards)
        if (both.cards.size() < mostMatches && !both.cards.contains(card))
            both.cards.append(card);
    return both;
}

void AskedNumbers::dropOld(std::chrono::milliseconds now, std::chrono::milliseconds keptFor)
{
    while (!m_order.isEmpty()
           && (m_order.size() > most || now - m_numbers[m_order.first()].since >= keptFor))
        m_numbers.remove(m_order.takeFirst());
}

bool AskedNumbers::begin(const QString &key, const QString &source, std::chrono::milliseconds now,
                         std::chrono::milliseconds keptFor)
{
    dropOld(now, keptFor);
    if (!m_numbers.contains(key)) {
        m_order.append(key);
        m_numbers[key].since = now;
        dropOld(now, keptFor);
    }
    QSet<QString> &sources = m_numbers[key].sources;
    const bool isFirst = !sources.contains(source);
    sources.insert(source);
    return isFirst;
}

bool AskedNumbers::add(const QString &key, const QList<ContactCard> &cards, const NumberKeys &keys)
{
    const auto number = m_numbers.find(key);
    if (number == m_numbers.end())
        return false;
    const ContactMatch match = mergedMatch(number->match, matchOf(key, cards, keys));
    const bool isMore = match != number->match;
    number->match = match;
    return isMore;
}

ContactMatch AskedNumbers::match(const QString &key) const
{
    return m_numbers.value(key).match;
}

void AskedNumbers::clear()
{
    m_numbers.clear();
    m_order.clear();
}

} // namespace Jackfield
