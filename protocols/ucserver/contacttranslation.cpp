// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/contacttranslation.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace Jackfield::UcServer {

namespace {

    using Kind = Contact::Kind;

    constexpr qsizetype maxEntries = 100;
    constexpr qsizetype maxPhotoOctets = 1024 * 1024;

    /// A text of the contact as an entry; positions are the tags of ucserver.md 3.6.
    struct Row
    {
        quint8 position;
        Kind kind;
        const char *label;
    };
    constexpr std::array rows {
        Row {10, Kind::Company, ""},
        Row {11, Kind::Department, ""},
        Row {9, Kind::JobTitle, ""},
        Row {13, Kind::CustomerId, ""},
        Row {34, Kind::Phone, "business"},
        Row {35, Kind::Phone, "business 2"},
        Row {41, Kind::Phone, "mobile"},
        Row {38, Kind::Phone, "private"},
        Row {39, Kind::Phone, "private 2"},
        Row {36, Kind::Phone, "company"},
        Row {37, Kind::Phone, "assistant"},
        Row {40, Kind::Phone, "primary"},
        Row {42, Kind::Phone, "car"},
        Row {43, Kind::Phone, "radio"},
        Row {44, Kind::Phone, "pager"},
        Row {45, Kind::Phone, "other"},
        Row {46, Kind::Phone, "callback"},
        Row {47, Kind::Phone, "ISDN"},
        Row {48, Kind::Phone, "TTY"},
        Row {49, Kind::Fax, "business"},
        Row {50, Kind::Fax, "private"},
        Row {29, Kind::EMail, ""},
        Row {30, Kind::EMail, "2"},
        Row {31, Kind::EMail, "3"},
        Row {32, Kind::Sip, ""},
        Row {33, Kind::WebPage, ""},
        Row {52, Kind::WebPage, "direct"},
        Row {12, Kind::Other, "room"},
    };
    /// Street, postal code, city, state, country stand one after the other.
    struct AddressRow
    {
        quint8 first;
        const char *label;
    };
    constexpr std::array addresses {AddressRow {14, "business"}, AddressRow {19, "private"},
                                    AddressRow {24, "other"}};
    constexpr quint8 displayName = 6;
    constexpr quint8 firstName = 7;
    constexpr quint8 lastName = 8;
    constexpr quint8 company = 10;
    constexpr quint8 note = 51;

    QString textAt(const NetDatabaseContact &told, quint8 position)
    {
        for (const auto &[at, text] : told.texts) {
            if (at == position)
                return text;
        }
        return {};
    }

    void append(Contact &contact, Kind kind, const QString &label, const QString &value)
    {
        if (!value.trimmed().isEmpty() && contact.entries.size() < maxEntries)
            contact.entries.append({kind, label, value});
    }

    QString addressAt(const NetDatabaseContact &told, quint8 first)
    {
        const auto part = [&](int offset) {
            return textAt(told, quint8(first + offset)).simplified();
        };
        const QString city = (part(1) + QLatin1Char(' ') + part(2)).trimmed();
        QStringList parts {part(0), city, part(3), part(4)};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }

    QByteArray photoIn(const NetDatabaseContact &told)
    {
        if (!told.optionalParams)
            return {};
        const auto *value = told.optionalParams->find(u"jpegPhoto");
        const auto *octets = value ? std::get_if<QByteArray>(value) : nullptr;
        return octets && octets->size() <= maxPhotoOctets ? *octets : QByteArray();
    }

} // namespace

QString nameIn(const NetDatabaseContact &told)
{
    if (const QString shown = textAt(told, displayName).trimmed(); !shown.isEmpty())
        return shown;
    const QString parts = textAt(told, firstName) + QLatin1Char(' ') + textAt(told, lastName);
    if (const QString both = parts.trimmed(); !both.isEmpty())
        return both;
    return textAt(told, company).trimmed();
}

bool isBlank(const NetDatabaseContact &told)
{
    return std::all_of(told.texts.begin(), told.texts.end(),
                       [](const auto &entry) { return entry.second.isEmpty(); })
        && (!told.customFields || told.customFields->empty())
        && (!told.optionalParams || told.optionalParams->entries.isEmpty());
}

Contact contactFrom(const NetDatabaseContact &told)
{
    Contact contact;
    append(contact, Kind::Name, {}, nameIn(told));
    for (const Row &row : rows)
        append(contact, row.kind, QLatin1String(row.label), textAt(told, row.position));
    for (const AddressRow &row : addresses)
        append(contact, Kind::Address, QLatin1String(row.label), addressAt(told, row.first));
    append(contact, Kind::Note, {}, textAt(told, note));
    for (const StringPair &field : told.customFields.value_or(std::vector<StringPair> {}))
        append(contact, Kind::Other, field.key, field.value);
    contact.photo = photoIn(told);
    return contact;
}

Party partyFrom(const QString &number, const std::optional<NetDatabaseContact> &contact)
{
    if (!contact || isBlank(*contact))
        return {number, {}, {}};
    return {number, nameIn(*contact), contactFrom(*contact)};
}

} // namespace Jackfield::UcServer
