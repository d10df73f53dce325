// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/contactfields.h"

#include "core/base/redact.h"
#include "core/contacts/cardfields.h"
#include "core/contacts/csvcolumns.h"
#include "core/domain/databasetls.h"

namespace Jackfield {

using Kind = ContactField::Kind;

QList<ValueChoice> ContactFields::kinds()
{
    return {{QStringLiteral("vcard"), tr("vCard files")},
            {QStringLiteral("csv"), tr("A table (CSV)")},
            {QStringLiteral("carddav"), tr("An address book server (CardDAV)")},
            {QStringLiteral("ldap"), tr("A directory (LDAP)")},
            {QStringLiteral("sql"), tr("A database (SQL)")}};
}

QString ContactFields::kindInWords(const QString &kind)
{
    for (const ValueChoice &each : kinds())
        if (each.value == kind)
            return each.text;
    return oneLine(kind);
}

QString ContactFields::userKey(const QString &kind)
{
    if (kind == QLatin1String("ldap"))
        return QStringLiteral("bind_dn");
    const bool hasUser = kind == QLatin1String("carddav") || kind == QLatin1String("sql");
    return hasUser ? QStringLiteral("user") : QString();
}

bool ContactFields::isAsked(const QString &kind)
{
    return kind == QLatin1String("ldap") || kind == QLatin1String("sql");
}

namespace {

    ContactField caFile()
    {
        return {"ca_file", Kind::File, ContactFields::tr("Authorities"),
                ContactFields::tr("File (PEM) of those who vouch for the server. Empty: the usual "
                                  "ones.")};
    }

    QList<ContactField> csvFields()
    {
        return {{"path", Kind::File, ContactFields::tr("File"),
                 ContactFields::tr("A table with a line of headings.")},
                {"columns", Kind::Map, ContactFields::tr("Columns"),
                 ContactFields::tr("The heading of a field, where it is not a usual one. Fields: "
                                   "%1")
                     .arg(csvFieldNames().join(QLatin1String(", ")))}};
    }

    QList<ContactField> cardDavFields()
    {
        return {{"url", Kind::Text, ContactFields::tr("Address"),
                 ContactFields::tr("Of the server, your home there, or one address book: "
                                   "https://…")},
                {"user", Kind::Text, ContactFields::tr("User")},
                {"refresh_minutes",
                 Kind::Number,
                 ContactFields::tr("Every, minutes"),
                 ContactFields::tr("How often the server is asked for changes."),
                 15,
                 {},
                 1,
                 1440},
                {"tls",
                 Kind::Choice,
                 ContactFields::tr("Encryption"),
                 {},
                 QString(),
                 {{QString(), ContactFields::tr("Always")},
                  {QStringLiteral("off"), ContactFields::tr("Not with http://")}}},
                caFile(),
                {"pins", Kind::Map, ContactFields::tr("Pins"),
                 ContactFields::tr("The key of a server that nobody vouches for, by its name: "
                                   "sha256//…")}};
    }

    QList<ContactField> ldapFields()
    {
        return {{"url", Kind::Text, ContactFields::tr("Address"),
                 ContactFields::tr("ldap://, ldaps:// or ldapi:// and the server.")},
                {"base", Kind::Text, ContactFields::tr("Base"),
                 ContactFields::tr("Where people stand: ou=people,dc=example,dc=com")},
                {"bind_dn", Kind::Text, ContactFields::tr("User"),
                 ContactFields::tr("The name to sign in with. Empty: nobody's.")},
                {"tls",
                 Kind::Choice,
                 ContactFields::tr("Encryption"),
                 {},
                 QString(),
                 {{QString(), ContactFields::tr("Always")},
                  {QStringLiteral("required"), ContactFields::tr("Always, said so")},
                  {QStringLiteral("starttls"), ContactFields::tr("After the start (STARTTLS)")},
                  {QStringLiteral("off"), ContactFields::tr("Never")}}},
                caFile(),
                {"filter", Kind::Text, ContactFields::tr("Filter"),
                 ContactFields::tr("Only entries that it fits: (objectClass=person)")},
                {"name_attributes", Kind::List, ContactFields::tr("Names in"),
                 ContactFields::tr("Attributes in which names are looked for. Empty: the usual "
                                   "ones.")},
                {"attributes", Kind::Map, ContactFields::tr("Attributes"),
                 ContactFields::tr("Attributes of a field, with commas between, where they are not "
                                   "the usual ones. Fields: %1, photo")
                     .arg(CardFields::names().join(QLatin1String(", ")))},
                {"size_limit",
                 Kind::Number,
                 ContactFields::tr("At most"),
                 ContactFields::tr("Entries of one answer."),
                 50,
                 {},
                 1,
                 1000}};
    }

    QList<ContactField> sqlFields()
    {
        QList<ValueChoice> tls;
        const QString words[] = {
            ContactFields::tr("Where it is offered"), ContactFields::tr("Always"),
            ContactFields::tr("With a certificate"),
            ContactFields::tr("With a certificate for its name"), ContactFields::tr("Never")};
        for (qsizetype i = 0; i < databaseTlsNames().size(); ++i)
            tls.append({i == 0 ? QString() : databaseTlsNames().at(i), words[i]});
        return {{"driver",
                 Kind::Choice,
                 ContactFields::tr("Kind"),
                 {},
                 {},
                 {{QStringLiteral("QPSQL"), QStringLiteral("PostgreSQL")},
                  {QStringLiteral("QODBC"), QStringLiteral("ODBC")},
                  {QStringLiteral("QSQLITE"), QStringLiteral("SQLite")}}},
                {"host", Kind::Text, ContactFields::tr("Computer"),
                 ContactFields::tr("PostgreSQL: name, address, or the folder of its socket.")},
                {"port",
                 Kind::Number,
                 ContactFields::tr("Port"),
                 {},
                 0,
                 {},
                 0,
                 65535,
                 ContactFields::tr("the usual one")},
                {"database", Kind::Text, ContactFields::tr("Database"),
                 ContactFields::tr("Its name; the whole path of an SQLite file; the data source "
                                   "of ODBC.")},
                {"user", Kind::Text, ContactFields::tr("User")},
                {"tls", Kind::Choice, ContactFields::tr("Encryption"),
                 ContactFields::tr("Of PostgreSQL."), QString(), tls},
                caFile(),
                {"number_query", Kind::LongText, ContactFields::tr("For a number"),
                 ContactFields::tr("One SELECT with :number, :digits or :suffix; its columns are "
                                   "id, name, company, phone, phone2, mobile, email and so on.")},
                {"search_query", Kind::LongText, ContactFields::tr("For a name"),
                 ContactFields::tr("One SELECT with :text or :like. Empty: names are not looked "
                                   "for.")}};
    }

} // namespace

QList<ContactField> ContactFields::of(const QString &kind)
{
    QList<ContactField> fields {
        {"label", Kind::Text, tr("Name"), tr("How it is called here. Empty: by its place.")},
        {"id", Kind::Text, tr("Id"),
         tr("Small letters, digits, - and _. The password is kept under it, so it cannot be "
            "changed later.")}};
    if (kind == QLatin1String("csv"))
        fields += csvFields();
    else if (kind == QLatin1String("carddav"))
        fields += cardDavFields();
    else if (kind == QLatin1String("ldap"))
        fields += ldapFields();
    else if (kind == QLatin1String("sql"))
        fields += sqlFields();
    else
        fields.append({"path", Kind::File, tr("File or folder"),
                       tr("A vCard file, or a folder of .vcf files.")});
    return fields;
}

ValueEditor *makeEditor(const ContactField &field, QWidget *parent)
{
    ValueEditor *editor = nullptr;
    switch (field.kind) {
    case Kind::Text:
        editor = ValueEditor::forText(parent);
        break;
    case Kind::LongText:
        editor = ValueEditor::forLongText(parent);
        break;
    case Kind::File:
        editor = ValueEditor::forFile(parent);
        break;
    case Kind::Number:
        editor = ValueEditor::forNumber(field.minimum, field.maximum, parent, field.lowest);
        break;
    case Kind::Choice:
        editor = ValueEditor::forChoice(field.choices, parent);
        break;
    case Kind::List:
        editor = ValueEditor::forList(parent);
        break;
    case Kind::Map:
        editor = ValueEditor::forMap(ContactFields::tr("Field"), field.label, parent);
        break;
    }
    if (field.usual.isValid())
        editor->setValue(field.usual);
    editor->setWords(field.label, field.help);
    return editor;
}

} // namespace Jackfield
