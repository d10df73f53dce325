// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/carddraft.h"

#include "core/contacts/foreigntext.h"

#include <algorithm>

namespace Jackfield {

namespace {

    using Kind = Contact::Kind;

    constexpr qsizetype longestName = 200;
    constexpr qsizetype longestValue = 1000;
    constexpr qsizetype longestNote = 10'000;
    constexpr qsizetype longestLabel = 60;

    QString limitedTo(Kind kind, const QString &value)
    {
        return kind == Kind::Note ? longText(value, longestNote) : shortText(value, longestValue);
    }

} // namespace

void CardDraft::addPhone(const QString &label, const QString &number, int preference)
{
    const QString value = shortText(number, longestValue);
    if (value.isEmpty() || isFull())
        return;
    m_phones.append({shortText(label, longestLabel), value, preference});
}

void CardDraft::add(Kind kind, const QString &label, const QString &value)
{
    const Contact::Entry entry {kind, shortText(label, longestLabel), limitedTo(kind, value)};
    if (!entry.value.isEmpty() && !isFull() && !m_entries.contains(entry))
        m_entries.append(entry);
}

void CardDraft::setPhoto(const QByteArray &photo)
{
    const bool isPicture = photo.startsWith("\xff\xd8\xff") || photo.startsWith("\x89PNG\r\n");
    if (isPicture && photo.size() <= largestPhoto)
        m_photo = photo;
}

QString CardDraft::name() const
{
    const QString full = shortText(fullName, longestName);
    if (!full.isEmpty())
        return full;
    const QStringList parts {title, givenName, otherNames, familyName, suffix};
    return shortText(parts.join(u' '), longestName);
}

QString CardDraft::shownName() const
{
    const auto hasKind = [](Kind kind) {
        return [kind](const Contact::Entry &entry) { return entry.kind == kind; };
    };
    const auto mail = std::find_if(m_entries.cbegin(), m_entries.cend(), hasKind(Kind::EMail));
    return !m_phones.isEmpty()     ? m_phones.first().number
        : mail != m_entries.cend() ? mail->value
                                   : QString();
}

std::optional<ContactCard> CardDraft::card(const QString &fallbackId) const
{
    ContactCard card;
    const QString person = name();
    card.company = shortText(company, longestName);
    card.name = !person.isEmpty() ? person
        : !card.company.isEmpty() ? card.company
                                  : shortText(shownName(), longestName);
    if (card.name.isEmpty())
        return {};
    const QString ownId = shortText(id, longestName);
    card.id = ownId.isEmpty() ? fallbackId : ownId;
    card.ringSound = shortText(ringSound, longestValue);
    card.details.photo = m_photo;
    QList<Contact::Entry> &entries = card.details.entries;
    const auto put = [&entries](Kind kind, const QString &label, const QString &value) {
        if (!value.isEmpty() && entries.size() < mostEntries)
            entries.append({kind, label, value});
    };
    put(Kind::Name, {}, person);
    put(Kind::Company, {}, card.company);
    put(Kind::Department, {}, shortText(department, longestName));
    QList<Phone> phones = m_phones;
    std::stable_sort(phones.begin(), phones.end(), [](const Phone &one, const Phone &other) {
        return one.preference < other.preference;
    });
    for (const Phone &phone : std::as_const(phones))
        put(Kind::Phone, phone.label, phone.number);
    for (const Contact::Entry &entry : m_entries)
        put(entry.kind, entry.label, entry.value);
    return card;
}

} // namespace Jackfield
