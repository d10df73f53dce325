// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/cardfields.h"

#include <algorithm>
#include <array>

namespace Jackfield {

namespace {

    struct Field
    {
        QLatin1String name;
        Contact::Kind kind;
        QLatin1String label;
    };

    constexpr std::array fields {
        Field {QLatin1String("phone"), Contact::Kind::Phone, QLatin1String()},
        Field {QLatin1String("number"), Contact::Kind::Phone, QLatin1String()},
        Field {QLatin1String("mobile"), Contact::Kind::Phone, QLatin1String("mobile")},
        Field {QLatin1String("home"), Contact::Kind::Phone, QLatin1String("private")},
        Field {QLatin1String("ip"), Contact::Kind::Phone, QLatin1String("ip")},
        Field {QLatin1String("fax"), Contact::Kind::Fax, QLatin1String()},
        Field {QLatin1String("email"), Contact::Kind::EMail, QLatin1String()},
        Field {QLatin1String("department"), Contact::Kind::Department, QLatin1String()},
        Field {QLatin1String("title"), Contact::Kind::JobTitle, QLatin1String()},
        Field {QLatin1String("address"), Contact::Kind::Address, QLatin1String()},
        Field {QLatin1String("web"), Contact::Kind::WebPage, QLatin1String()},
        Field {QLatin1String("customer_id"), Contact::Kind::CustomerId, QLatin1String()},
        Field {QLatin1String("note"), Contact::Kind::Note, QLatin1String()},
    };

    const Field *fieldOf(const QString &name)
    {
        const auto found = std::find_if(fields.begin(), fields.end(),
                                        [&name](const Field &field) { return field.name == name; });
        return found == fields.end() ? nullptr : &*found;
    }

    QString ContactCard::*headOf(const QString &name)
    {
        if (name == QLatin1String("id"))
            return &ContactCard::id;
        if (name == QLatin1String("name"))
            return &ContactCard::name;
        if (name == QLatin1String("company"))
            return &ContactCard::company;
        return name == QLatin1String("ring") ? &ContactCard::ringSound : nullptr;
    }

} // namespace

QStringList CardFields::names()
{
    QStringList names {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("company"),
                       QStringLiteral("ring")};
    for (const Field &field : fields)
        names.append(field.name);
    return names;
}

bool CardFields::isNumber(const QString &field)
{
    const Field *found = fieldOf(field);
    return found && found->kind == Contact::Kind::Phone;
}

void CardFields::add(const QString &field, const QString &value)
{
    const QString text = value.trimmed().left(longest);
    if (text.isEmpty())
        return;
    if (const auto head = headOf(field)) {
        if ((m_card.*head).isEmpty())
            m_card.*head = text;
        return;
    }
    const Field *const found = fieldOf(field);
    auto &entries = m_card.details.entries;
    if (!found || entries.size() >= most)
        return;
    const Contact::Entry entry {found->kind, found->label, text};
    const bool isKnown = std::any_of(entries.cbegin(), entries.cend(), [&](const auto &other) {
        return other.kind == entry.kind && other.value == entry.value;
    });
    if (!isKnown)
        entries.append(entry);
}

void CardFields::setPhoto(const QByteArray &photo)
{
    constexpr qsizetype largest = 1 << 20;
    if (photo.size() <= largest)
        m_card.details.photo = photo;
}

std::optional<ContactCard> CardFields::card(const QString &source) const
{
    ContactCard card = m_card;
    card.source = source;
    const QString number = card.numbers().value(0);
    if (card.name.isEmpty())
        card.name = card.company.isEmpty() ? number : card.company;
    if (card.name.isEmpty())
        return {};
    if (card.id.isEmpty())
        card.id = QStringList {card.name, card.company, number}.join(QLatin1Char('\n'));
    return card;
}

} // namespace Jackfield
