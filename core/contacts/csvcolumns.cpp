// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/csvcolumns.h"

#include "core/base/redact.h"
#include "core/contacts/foldedtext.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Jackfield {

namespace {

    using Field = CsvColumn::Field;

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::ContactCsv)
    };

    struct Known
    {
        Field field;
        const char *label;
        const char *headings; ///< As reduced() makes them, a blank between.
    };

    // Of phones and faxes only what phoneColumn() does not find out by itself.
    constexpr Known knownHeadings[] = {
        {Field::Name, "",
         "name fullname displayname anzeigename vollstandigername ansprechpartner kontakt contact "
         "contactname fileas speichernunter"},
        {Field::FirstName, "", "firstname givenname vorname"},
        {Field::OtherNames, "", "middlename additionalname weiterevornamen zweitervorname"},
        {Field::LastName, "", "lastname surname familyname nachname familienname zuname"},
        {Field::Title, "", "title prefix nameprefix honorificprefix titel namenstitel"},
        {Field::Suffix, "", "suffix namesuffix honorificsuffix namenszusatz"},
        {Field::Company, "",
         "company companyname organization organisation organizationname organization1name firma "
         "firmenname unternehmen kunde customer customername kundenname"},
        {Field::Department, "",
         "department organizationdepartment organization1department abteilung"},
        {Field::JobTitle, "",
         "jobtitle position organizationtitle organization1title role beruf funktion stelle"},
        {Field::Phone, "", "nummer number rufnummer durchwahl extension nebenstelle primary"},
        {Field::Phone, "callback", "callback ruckmeldung"},
        {Field::Phone, "ISDN", "isdn"},
        {Field::EMail, "",
         "email emailaddress email1value email2value email3value email2address email3address mail "
         "emailadresse email2adresse email3adresse primaryemail secondaryemail "
         "primareemailadresse sekundareemailadresse"},
        {Field::EMail, "business", "workemail businessemail emailgeschaftlich"},
        {Field::EMail, "private", "homeemail privateemail emailprivat"},
        {Field::WebPage, "", "web webpage website website1value url homepage webseite internet"},
        {Field::Address, "",
         "address address1formatted adresse anschrift street strasse postalcode zip zipcode plz "
         "postleitzahl city town ort stadt country land"},
        {Field::Address, "business",
         "businessstreet businesspostalcode businesscity businesscountryregion workaddress "
         "strassegeschaftlich postleitzahlgeschaftlich ortgeschaftlich landregiongeschaftlich"},
        {Field::Address, "private",
         "homestreet homepostalcode homecity homecountryregion homeaddress strasseprivat "
         "postleitzahlprivat ortprivat landregionprivat"},
        {Field::Note, "",
         "note notes notiz notizen bemerkung bemerkungen comment comments anmerkung"},
        {Field::CustomerId, "",
         "customerid customernumber customerno kundennummer kundennr kdnr debitor"},
        {Field::Categories, "",
         "categories category labels groupmembership kategorie kategorien "
         "gruppe gruppen"},
        {Field::RingSound, "", "ringsound ring ringtone klingelton rufton"},
        {Field::Id, "", "id uid"},
    };

    struct Named
    {
        const char *name;
        Field field;
        const char *label;
    };
    constexpr Named namedFields[] = {
        {"name", Field::Name, ""},
        {"first_name", Field::FirstName, ""},
        {"last_name", Field::LastName, ""},
        {"company", Field::Company, ""},
        {"department", Field::Department, ""},
        {"job_title", Field::JobTitle, ""},
        {"phone", Field::Phone, ""},
        {"business", Field::Phone, "business"},
        {"mobile", Field::Phone, "mobile"},
        {"private", Field::Phone, "private"},
        {"fax", Field::Fax, ""},
        {"email", Field::EMail, ""},
        {"web", Field::WebPage, ""},
        {"address", Field::Address, ""},
        {"note", Field::Note, ""},
        {"customer_id", Field::CustomerId, ""},
        {"ring", Field::RingSound, ""},
        {"id", Field::Id, ""},
    };

    /// "E-Mail 2: Adresse" as "email2adresse", "Telefon (geschäftlich)" as "telefongeschaftlich".
    QString reduced(const QString &heading)
    {
        QString text;
        for (const QChar c : foldedText(heading))
            if (c.isLetterOrNumber())
                text.append(c);
        return text;
    }

    bool containsAny(const QString &text, std::initializer_list<QLatin1String> words)
    {
        return std::any_of(words.begin(), words.end(),
                           [&text](QLatin1String word) { return text.contains(word); });
    }

    QString phoneLabel(const QString &text)
    {
        using L = QLatin1String;
        if (containsAny(text, {L("mobil"), L("handy"), L("cell")}))
            return QStringLiteral("mobile");
        if (containsAny(text, {L("assist")}))
            return QStringLiteral("assistant");
        if (containsAny(text, {L("main"), L("firma"), L("company"), L("zentrale")}))
            return QStringLiteral("company");
        if (containsAny(text, {L("privat"), L("home")}))
            return QStringLiteral("private");
        if (containsAny(text,
                        {L("business"), L("geschaft"), L("work"), L("dienst"), L("office"),
                         L("buro"), L("arbeit")}))
            return QStringLiteral("business");
        if (containsAny(text, {L("pager")}))
            return QStringLiteral("pager");
        if (containsAny(text, {L("car"), L("auto")}))
            return QStringLiteral("car");
        return {};
    }

    /// "Telefon geschäftlich 2", "Phone 1 - Value", "Tel. dienstlich", "Mobil", "Fax".
    CsvColumn phoneColumn(const QString &text)
    {
        using L = QLatin1String;
        if (containsAny(text, {L("type"), L("typ"), L("label")})) // Google: what the next column is
            return {};
        if (containsAny(text, {L("fax")}))
            return {Field::Fax, phoneLabel(text)};
        if (text.startsWith(u"tel")
            || containsAny(text, {L("phone"), L("telefon"), L("mobil"), L("handy"), L("pager")}))
            return {Field::Phone, phoneLabel(text)};
        return {};
    }

    const QHash<QString, CsvColumn> &headingTable()
    {
        static const QHash<QString, CsvColumn> table = [] {
            QHash<QString, CsvColumn> made;
            for (const Known &known : knownHeadings)
                for (const QString &heading : QString::fromUtf8(known.headings).split(u' '))
                    made.insert(reduced(heading), {known.field, QString::fromLatin1(known.label)});
            return made;
        }();
        return table;
    }

    tl::unexpected<Error> malformed(const QString &words)
    {
        return failure(Error::Code::Malformed, words);
    }

    bool hasField(const QList<CsvColumn> &columns, Field field)
    {
        return std::any_of(columns.cbegin(), columns.cend(),
                           [field](const CsvColumn &column) { return column.field == field; });
    }

    bool saysWho(const CsvColumn &column)
    {
        return column.field == Field::Name || column.field == Field::FirstName
            || column.field == Field::LastName || column.field == Field::Company;
    }

    bool saysWhere(const CsvColumn &column)
    {
        return column.field == Field::Phone || column.field == Field::EMail;
    }

} // namespace

QStringList csvFieldNames()
{
    QStringList names;
    for (const Named &named : namedFields)
        names.append(QString::fromLatin1(named.name));
    return names;
}

CsvColumn csvColumn(const QString &heading)
{
    const QString text = reduced(heading);
    const auto known = headingTable().constFind(text);
    return known == headingTable().cend() ? phoneColumn(text) : *known;
}

Result<QList<CsvColumn>> csvColumns(const QStringList &headings,
                                    const QMap<QString, QString> &named)
{
    QList<CsvColumn> columns;
    for (const QString &heading : headings)
        columns.append(csvColumn(heading));
    // "Name" beside "Vorname" is the other half of it.
    if (hasField(columns, Field::FirstName) && !hasField(columns, Field::LastName))
        std::replace(columns.begin(), columns.end(), CsvColumn {Field::Name, {}},
                     CsvColumn {Field::LastName, {}});
    for (const Named &field : namedFields) {
        const QString wanted = reduced(named.value(QString::fromLatin1(field.name)));
        if (wanted.isEmpty())
            continue;
        const auto found =
            std::find_if(headings.cbegin(), headings.cend(),
                         [&wanted](const QString &heading) { return reduced(heading) == wanted; });
        if (found == headings.cend())
            return malformed(Words::tr("There is no column “%1”.")
                                 .arg(oneLine(named.value(QString::fromLatin1(field.name)), 60)));
        const CsvColumn column {field.field, QString::fromLatin1(field.label)};
        std::replace(columns.begin(), columns.end(), column, CsvColumn {});
        columns[found - headings.cbegin()] = column;
    }
    if (std::none_of(columns.cbegin(), columns.cend(), saysWho)
        || std::none_of(columns.cbegin(), columns.cend(), saysWhere))
        return malformed(
            Words::tr("The first line does not name the columns: one for the name or the company "
                      "and one for the number are needed."));
    return columns;
}

} // namespace Jackfield
