// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as Outlook, Google, Thunderbird and spreadsheets write them, and broken ones.
#include "core/contacts/contactcsv.h"

#include <gtest/gtest.h>

using namespace Jackfield;
using Field = CsvColumn::Field;
using Kind = Contact::Kind;

namespace {

struct Taken
{
    QList<ContactCard> cards;
    qsizetype dropped = 0;
    QString trouble;
    bool operator==(const Taken &) const = default;
};

Taken take(const QList<QByteArray> &pieces, const QMap<QString, QString> &columns = {})
{
    ContactCsvReader reader(columns);
    Taken taken;
    for (const QByteArray &piece : pieces)
        taken.cards += reader.feed(piece);
    taken.cards += reader.end();
    taken.dropped = reader.dropped();
    taken.trouble = reader.trouble();
    return taken;
}

QString valueOf(const ContactCard &card, Kind kind, const QString &label = {})
{
    for (const Contact::Entry &entry : card.details.entries)
        if (entry.kind == kind && entry.label == label)
            return entry.value;
    return {};
}

TEST(CsvColumns, knowsHeadings)
{
    struct Row
    {
        const char *heading;
        Field field;
        const char *label;
    };
    const Row rows[] = {
        {"Name", Field::Name, ""},
        {"First Name", Field::FirstName, ""},
        {"Vorname", Field::FirstName, ""},
        {"Weitere Vornamen", Field::OtherNames, ""},
        {"Family Name", Field::LastName, ""},
        {"Firma", Field::Company, ""},
        {"Organization 1 - Name", Field::Company, ""},
        {"Abteilung", Field::Department, ""},
        {"Business Phone", Field::Phone, "business"},
        {"Business Phone 2", Field::Phone, "business"},
        {"Telefon geschäftlich", Field::Phone, "business"},
        {"Telefon (privat)", Field::Phone, "private"},
        {"Tel. dienstlich", Field::Phone, "business"},
        {"Mobiltelefon", Field::Phone, "mobile"},
        {"Handy", Field::Phone, "mobile"},
        {"Mobile Phone", Field::Phone, "mobile"},
        {"Company Main Phone", Field::Phone, "company"},
        {"Assistant's Phone", Field::Phone, "assistant"},
        {"Phone 1 - Value", Field::Phone, ""},
        {"Phone 1 - Type", Field::Ignored, ""},
        {"Rückmeldung", Field::Phone, "callback"},
        {"Durchwahl", Field::Phone, ""},
        {"Fax geschäftlich", Field::Fax, "business"},
        {"Home Fax", Field::Fax, "private"},
        {"E-mail Address", Field::EMail, ""},
        {"E-Mail 2: Adresse", Field::EMail, ""},
        {"Straße geschäftlich", Field::Address, "business"},
        {"Home Postal Code", Field::Address, "private"},
        {"Straße", Field::Address, ""},
        {"Notizen", Field::Note, ""},
        {"Kundennr.", Field::CustomerId, ""},
        {"Ring Sound", Field::RingSound, ""},
        {"Klingelton", Field::RingSound, ""},
        {"Birthday", Field::Ignored, ""},
        {"", Field::Ignored, ""},
    };
    for (const Row &row : rows) {
        const CsvColumn column = csvColumn(QString::fromUtf8(row.heading));
        EXPECT_EQ(column.field, row.field) << row.heading;
        EXPECT_EQ(column.label, QString::fromLatin1(row.label)) << row.heading;
    }
}

TEST(ContactCsv, readsEverySeparatorWhereverItIsCut)
{
    const QByteArray comma = "\xef\xbb\xbfVorname,Nachname,Firma,\"Telefon geschäftlich\",Mobil,"
                             "Fax,E-Mail,Notiz,Straße,PLZ,Ort,Klingelton,Kategorie\r\n"
                             "Jörg,Grün,\"Grün, \"\"Söhne\"\"\",089 99998123,0171 9999123,1,"
                             "a@example.com,\"zwei\r\nZeilen\",Weg 1,80331,München,a.ogg,VIP\r\n";
    QByteArray tab = comma;
    tab.replace(',', '\t').replace("Grün\t \"", "Grün, \"");
    QByteArray semicolon = comma;
    semicolon.replace(',', ';').replace("Grün; \"", "Grün, \"");
    const Taken whole = take({comma});
    ASSERT_EQ(whole.cards.size(), 1) << whole.trouble.toStdString();
    const ContactCard &card = whole.cards.first();
    EXPECT_EQ(card.name, QStringLiteral("Jörg Grün"));
    EXPECT_EQ(card.company, QStringLiteral("Grün, \"Söhne\""));
    EXPECT_EQ(valueOf(card, Kind::Phone, QStringLiteral("business")),
              QStringLiteral("089 99998123"));
    EXPECT_EQ(valueOf(card, Kind::Phone, QStringLiteral("mobile")), QStringLiteral("0171 9999123"));
    EXPECT_EQ(valueOf(card, Kind::Fax), QStringLiteral("1"));
    EXPECT_EQ(valueOf(card, Kind::Note), QStringLiteral("zwei\r\nZeilen"));
    EXPECT_EQ(valueOf(card, Kind::Address), QStringLiteral("Weg 1, 80331, München"));
    EXPECT_EQ(card.ringSound, QStringLiteral("a.ogg"));
    for (qsizetype at = 0; at <= comma.size(); ++at)
        ASSERT_EQ(take({comma.first(at), comma.sliced(at)}), whole) << at;
    EXPECT_EQ(take({tab}), whole);
    EXPECT_EQ(take({semicolon}), whole);
    EXPECT_EQ(take({"sep=;\r\n" + semicolon.sliced(3)}), whole);
    EXPECT_EQ(take({comma.chopped(2)}), whole);
}

TEST(ContactCsv, readsOtherEncodings)
{
    const QString text = QStringLiteral("Name;Telefon\nMüller;0891\n");
    const Taken plain = take({text.toUtf8()});
    ASSERT_EQ(plain.cards.size(), 1);
    const Taken latin = take({text.toLatin1()});
    ASSERT_EQ(latin.cards.size(), 1);
    EXPECT_EQ(latin.cards[0].name, plain.cards[0].name);
    QStringEncoder wide(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    EXPECT_EQ(take({QByteArray(wide.encode(text))}), plain);
    const QString returns = QString(text).replace(u'\n', u'\r');
    EXPECT_EQ(take({returns.toUtf8()}), plain);
}

TEST(ContactCsv, readsGoogle)
{
    const Taken taken =
        take({"Name,Given Name,Family Name,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name\n"
              "Mei Li,Mei,Li,Work,+49 89 99998125 ::: +49 171 9999126,Adler\n"});
    ASSERT_EQ(taken.cards.size(), 1);
    EXPECT_EQ(taken.cards[0].name, QStringLiteral("Mei Li"));
    EXPECT_EQ(taken.cards[0].numbers(),
              (QStringList {QStringLiteral("+49 89 99998125"), QStringLiteral("+49 171 9999126")}));
}

TEST(ContactCsv, readsNamedColumns)
{
    const QByteArray table = "Kurz;Firma;Apparat;Tel\nMM;Muster AG;4711;089 1\n";
    const QMap<QString, QString> columns {{QStringLiteral("name"), QStringLiteral("firma")},
                                          {QStringLiteral("phone"), QStringLiteral("Apparat")}};
    const Taken taken = take({table}, columns);
    ASSERT_EQ(taken.cards.size(), 1) << taken.trouble.toStdString();
    EXPECT_EQ(taken.cards[0].name, QStringLiteral("Muster AG"));
    EXPECT_EQ(taken.cards[0].numbers(), QStringList {QStringLiteral("4711")});
    const Taken missing = take({table}, {{QStringLiteral("phone"), QStringLiteral("Nirgends")}});
    EXPECT_TRUE(missing.cards.isEmpty());
    EXPECT_TRUE(missing.trouble.contains(QStringLiteral("Nirgends")));
}

TEST(ContactCsv, takesNameBesideFirstNameAsTheOtherHalf)
{
    const Taken taken = take({"Name;Vorname;Telefon\nMuster;Max;1\n"});
    ASSERT_EQ(taken.cards.size(), 1);
    EXPECT_EQ(taken.cards[0].name, QStringLiteral("Max Muster"));
}

TEST(ContactCsv, countsBadRows)
{
    const Taken taken = take({"Name,Telefon\nA,1,too many\nB,2,,,\n\"C\" x,3\nD\nE,5\n"});
    QStringList names;
    for (const ContactCard &card : taken.cards)
        names.append(card.name);
    // Empty cells more, or some less, do no harm.
    EXPECT_EQ(names.join(u'|'), QStringLiteral("B|C x|D|E"));
    EXPECT_EQ(taken.dropped, 1);
}

TEST(ContactCsv, readsOnAfterWhatIsBroken)
{
    const QByteArray heading = "Name,Telefon\n";
    const Taken open = take({heading + "A,1\n\"B,2\nC,3\n"});
    EXPECT_EQ(open.cards.size(), 1);
    EXPECT_EQ(open.dropped, 1);
    const Taken large =
        take({heading + "\"" + QByteArray(2 * 1024 * 1024, 'x') + "\nC,3\n\n \nD,4"});
    EXPECT_EQ(large.cards.size(), 2);
    EXPECT_EQ(large.dropped, 1);
    const Taken noHeading = take({"Muster,089 1\nMaier,089 2\n"});
    EXPECT_TRUE(noHeading.cards.isEmpty());
    EXPECT_FALSE(noHeading.trouble.isEmpty());
    EXPECT_TRUE(take({QByteArray()}).cards.isEmpty());
    EXPECT_FALSE(take({"\"" + QByteArray(3'000'000, '\n')}).trouble.isEmpty());
    EXPECT_EQ(take({heading + "A,1\nA,2\n"}).cards.size(), 2);
    EXPECT_EQ(take({heading + ",\n , \n"}).dropped, 0);
}

} // namespace
