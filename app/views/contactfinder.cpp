// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/contactfinder.h"

#include "app/views/quickdials.h"
#include "core/contacts/contacts.h"

namespace Jackfield {

ContactFinder::ContactFinder(Clock &clock, Contacts &contacts, const QuickDials &quickDials,
                             ContactModel &model, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_contacts(contacts)
    , m_quickDials(quickDials)
    , m_model(model)
{
    const auto refreshAtHand = [this] {
        if (!isSearching())
            showAtHand();
    };
    connect(&quickDials, &QuickDials::changed, this, refreshAtHand);
    connect(&contacts, &Contacts::matchFound, this, refreshAtHand);
    connect(&contacts, &Contacts::changed, this, &ContactFinder::findAnew);
    connect(&contacts, &Contacts::found, this, &ContactFinder::take);
    showAtHand();
}

void ContactFinder::find(const QString &text)
{
    m_text = text.trimmed();
    findAnew();
}

void ContactFinder::findAnew()
{
    m_pause.reset();
    m_isAsking = isSearching();
    if (!isSearching())
        return showAtHand();
    m_pause = m_clock.after(pause, [this, text = m_text] { m_contacts.searchAll(text, most); });
    showFound(m_contacts.search(m_text, most));
}

/// Others may search too: only what was asked for here is taken.
void ContactFinder::take(const QString &text, const QList<ContactCard> &cards, bool isWhole)
{
    if (!m_isAsking || text != m_text)
        return;
    m_isAsking = !isWhole;
    showFound(cards);
}

void ContactFinder::showFound(const QList<ContactCard> &cards)
{
    QList<Entry> entries;
    for (const ContactCard &card : cards)
        entries.append({ContactModel::Kind::Found, 0, fittingNumber(card, m_text), card});
    m_model.setEntries(entries);
    Q_EMIT changed();
}

ContactModel::Entry ContactFinder::atHand(ContactModel::Kind kind, const QString &name,
                                          const QString &number) const
{
    Entry entry {kind, 0, number, {}};
    const ContactMatch match = m_contacts.known(number);
    if (match.kind == ContactMatch::Kind::Exact && !match.isAmbiguous() && !match.cards.isEmpty())
        entry.card = match.cards.constFirst();
    if (!name.isEmpty())
        entry.card.name = name;
    return entry;
}

void ContactFinder::showAtHand()
{
    QList<Entry> entries;
    for (const QuickDials::Favourite &each : m_quickDials.favourites())
        entries.append(atHand(ContactModel::Kind::Favourite, each.name, each.number));
    for (const QuickDials::SpeedDial &each : m_quickDials.speedDials()) {
        Entry entry =
            atHand(ContactModel::Kind::SpeedDial, m_quickDials.nameOf(each.number), each.number);
        entry.slot = each.slot;
        entries.append(entry);
    }
    m_model.setEntries(entries);
    Q_EMIT changed();
}

void ContactFinder::askForNames()
{
    for (const QuickDials::SpeedDial &each : m_quickDials.speedDials()) {
        if (m_asked.contains(each.number))
            continue;
        m_asked.insert(each.number);
        m_contacts.match(each.number);
    }
}

} // namespace Jackfield
