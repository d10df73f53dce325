// SPDX-License-Identifier: GPL-3.0-or-later
// Whose number it is, and who has a name.
#include "core/contacts/contactbook.h"
#include "tests/support/locations.h"

#include <gtest/gtest.h>

using namespace Jackfield;
using Kind = ContactMatch::Kind;

namespace {

ContactCard cardOf(const char *name, const QStringList &numbers, const char *company = "")
{
    ContactCard card;
    card.name = QString::fromUtf8(name);
    card.company = QString::fromUtf8(company);
    card.id = card.name + numbers.join(u',');
    card.source = QStringLiteral("test");
    for (const QString &number : numbers)
        card.details.entries.append({Contact::Kind::Phone, {}, number});
    return card;
}

ContactCard cardOf(const char *name, const char *number)
{
    return cardOf(name, QStringList {QString::fromLatin1(number)});
}

QString namesOf(const QList<ContactCard> &cards)
{
    QStringList names;
    for (const ContactCard &card : cards)
        names.append(card.name);
    return names.join(u'|');
}

struct Row
{
    QList<ContactCard> cards;
    const char *number;
    Kind kind;
    const char *names;
};

void check(const QList<Row> &rows, const NumberKeys &keys)
{
    for (const Row &row : rows) {
        const ContactBook book = ContactBook::of(row.cards, keys);
        const ContactMatch match = book.match(keys.key(QString::fromLatin1(row.number)));
        EXPECT_EQ(match.kind, row.kind) << row.number;
        EXPECT_EQ(namesOf(match.cards).toStdString(), row.names) << row.number;
    }
}

TEST(ContactBook, matchesTheSameNumber)
{
    ContactCard fax = cardOf("Fax", QStringList());
    fax.details.entries.append({Contact::Kind::Fax, {}, QStringLiteral("089 12345678")});
    check({{{cardOf("A", "089/12345678")}, "+498912345678", Kind::Exact, "A"},
           {{cardOf("A", "+4989999985123")}, "123", Kind::Exact, "A"},
           {{cardOf("A", "123")}, "+4989999985123", Kind::Exact, "A"},
           {{fax}, "+498912345678", Kind::None, ""},
           {{cardOf("A", "089 12345678"), cardOf("B", "089 12345678")},
            "089 12345678",
            Kind::Exact,
            "A|B"},
           {{cardOf("A", {QStringLiteral("089 12345678"), QStringLiteral("+498912345678")})},
            "089 12345678",
            Kind::Exact,
            "A"},
           {{cardOf("A", "089 12345678"), cardOf("Prefix", "089 1234567")},
            "089 12345678",
            Kind::Exact,
            "A"},
           {{cardOf("Text", "Room 12")}, "12", Kind::None, ""},
           {{cardOf("A", "089 12345678")}, "", Kind::None, ""},
           {{cardOf("A", "089 12345678")}, "anonymous", Kind::None, ""},
           {{}, "089 12345678", Kind::None, ""}},
          NumberKeys(munich()));
}

TEST(ContactBook, matchesWhoeverSitsBehindAMainNumber)
{
    check({{{cardOf("A", "089 123456")}, "089 1234567", Kind::Prefix, "A"},
           {{cardOf("A", "089 123456")}, "089 12345612345", Kind::Prefix, "A"},
           {{cardOf("A", "089 123456")}, "089 123456123456", Kind::None, ""},
           {{cardOf("Short", "089 12345")}, "089 1234567", Kind::None, ""}, // 5 behind the area
           {{cardOf("A", "089 123456"), cardOf("Longer", "089 1234567")},
            "089 123456789",
            Kind::Prefix,
            "Longer"},
           {{cardOf("A", "089 123456"), cardOf("B", "089 123456")},
            "089 12345612",
            Kind::Prefix,
            "A|B"},
           {{cardOf("Mobile", "0171 123456")}, "0171 1234567", Kind::None, ""},
           {{cardOf("A", "030 123456")}, "089 1234567", Kind::None, ""},
           {{cardOf("Other", "+43 1 555123")}, "+43 1 55512345", Kind::Prefix, "Other"},
           {{cardOf("Us", "+1 214 555 012")}, "+1 214 555 0123", Kind::None, ""},
           // The 0 of the exchange gives way to the extension.
           {{cardOf("A", "089 12345-0")}, "089 1234567", Kind::Prefix, "A"},
           {{cardOf("A", "+49 89 12345 - 0")}, "089 12345", Kind::Prefix, "A"},
           {{cardOf("A", "089 12345-0")}, "089 123450", Kind::Exact, "A"},
           {{cardOf("A", "089 123450")}, "089 1234567", Kind::None, ""}},
          NumberKeys(munich()));
}

TEST(ContactBook, matchesANumberWithoutItsArea)
{
    Location nowhere = munich();
    nowhere.areaCode.clear();
    check(
        {{{cardOf("A", "089 1234567")}, "1234567", Kind::Suffix, "A"},
         {{cardOf("A", "1234567")}, "+49 89 1234567", Kind::Suffix, "A"},
         {{cardOf("A", "89 1234567"), cardOf("Shorter", "1234567")},
          "+49 89 1234567",
          Kind::Suffix,
          "A"},
         {{cardOf("A", "089 1234567"), cardOf("B", "030 1234567")}, "1234567", Kind::Suffix, "A|B"},
         {{cardOf("A", "089 234567")}, "234567", Kind::None, ""}, // 6 are too few
         {{cardOf("A", "030 1234567")}, "089 1234567", Kind::None, ""}, // both are whole
         {{cardOf("A", "089 1234123")}, "123", Kind::None, ""}},
        NumberKeys(nowhere));
    // Nothing is known of the country at all.
    check({{{cardOf("A", "0171 9999123")}, "+491719999123", Kind::Suffix, "A"},
           {{cardOf("A", "+49 171 9999123")}, "01719999123", Kind::Suffix, "A"},
           {{cardOf("A", "0171 9999123")}, "9999123", Kind::Suffix, "A"}},
          NumberKeys());
    Location large = nowhere;
    large.internalMaxLength = 8;
    check({{{cardOf("A", "089 1234567")}, "1234567", Kind::None, ""},
           {{cardOf("Extension", "1234567")}, "+49 89 1234567", Kind::None, ""}},
          NumberKeys(large));
}

TEST(ContactBook, takesWhatAgreesInMoreDigits)
{
    const QList<ContactCard> cards {cardOf("Front", "+49 89 123456"), cardOf("Back", "0 1234567")};
    check({{cards, "+49 89 1234567", Kind::Prefix, "Front"},
           {{cardOf("Front", "+49 89 123456"), cardOf("Back", "089 1234567")},
            "+49 89 1234567",
            Kind::Prefix,
            "Front"},
           {{cardOf("Front", "+49 89 123456"), cardOf("Back", "089 12345678")},
            "+49 89 12345678",
            Kind::Suffix,
            "Back"},
           {{cardOf("Front", "+49 89 123456"), cardOf("Back", "089 123456789")},
            "+49 89 123456789",
            Kind::Suffix,
            "Back"}},
          NumberKeys());
}

TEST(ContactMatch, saysANameOnlyWhenThereIsOne)
{
    const NumberKeys keys(munich());
    const QString key = QStringLiteral("+498912345678");
    const auto match = [&](const QList<ContactCard> &cards) {
        return ContactBook::of(cards, keys).match(key);
    };
    const char *number = "089 12345678";
    EXPECT_EQ(match({cardOf("Eva Roth", number)}).name(), QStringLiteral("Eva Roth"));
    const ContactMatch two = match({cardOf("Eva Roth", number), cardOf("Max Roth", number)});
    EXPECT_TRUE(two.isAmbiguous());
    EXPECT_EQ(two.name(), QString());
    const ContactMatch same = match({cardOf("Eva Roth", number), cardOf("EVA ROTH", number)});
    EXPECT_FALSE(same.isAmbiguous());
    EXPECT_FALSE(match({}).isAmbiguous());
    QList<ContactCard> many;
    for (int i = 0; i < 50; ++i)
        many.append(cardOf(QByteArray::number(i).constData(), number));
    EXPECT_EQ(match(many).cards.size(), 20);
}

TEST(ContactBook, searches)
{
    const ContactBook book =
        ContactBook::of({cardOf("Max Muster", {QStringLiteral("089 12345678")}, "Adler GmbH"),
                         cardOf("Müller-Lüdenscheidt, Jörg", {QStringLiteral("123")}),
                         cardOf("Eva Groß", {QStringLiteral("0171 9999123")}, "Muster AG"),
                         cardOf("Musterhaus", {QStringLiteral("+43 1 5551234")}),
                         cardOf("Łukasz Ørsted", {QStringLiteral("+45 12345678")})},
                        NumberKeys(munich()));
    struct SearchRow
    {
        const char *text;
        const char *names;
    };
    const SearchRow rows[] = {
        {"muster", "Max Muster|Musterhaus|Eva Groß"},
        {"MUST", "Max Muster|Musterhaus|Eva Groß"},
        {"mu ma", "Max Muster"},
        {"muster adler", "Max Muster"},
        {"uster", ""},
        {"muller", "Müller-Lüdenscheidt, Jörg"},
        {"mueller", "Müller-Lüdenscheidt, Jörg"},
        {"müller joerg", "Müller-Lüdenscheidt, Jörg"},
        {"ludensch", "Müller-Lüdenscheidt, Jörg"},
        {"gross", "Eva Groß"},
        {"Groß", "Eva Groß"},
        {"lukasz orsted", "Łukasz Ørsted"},
        {"6878", "Max Muster|Musterhaus|Eva Groß"}, // must
        {"685537", "Müller-Lüdenscheidt, Jörg"}, // muller
        {"629 6878", "Max Muster"}, // max must
        {"47677", "Eva Groß"}, // gross
        {"345678", "Łukasz Ørsted|Max Muster"},
        {"089 123", "Max Muster"},
        {"+49 (89) 123", "Max Muster"},
        {"0049 89 123", "Max Muster"},
        {"0171", "Eva Groß"},
        {"9123", "Eva Groß|Max Muster"},
        {"max 1234", "Max Muster"},
        {"---", ""},
        {"nobody", ""},
    };
    for (const SearchRow &row : rows)
        EXPECT_EQ(namesOf(book.search(QString::fromUtf8(row.text), 10)).toStdString(), row.names)
            << row.text;
    EXPECT_EQ(book.search(QString(), 10).size(), 5);
    EXPECT_EQ(book.search(QString(), 2).size(), 2);
    EXPECT_EQ(book.search(QStringLiteral("m"), 1).size(), 1);
    EXPECT_TRUE(book.search(QStringLiteral("m"), 0).isEmpty());
    EXPECT_TRUE(ContactBook().search(QStringLiteral("m"), 5).isEmpty());
}

TEST(ContactBook, endsWhenUnwanted)
{
    const QList<ContactCard> cards {cardOf("A", "1"), cardOf("B", "2")};
    const ContactBook book = ContactBook::of(cards, {});
    EXPECT_EQ(book.size(), 2);
    EXPECT_EQ(ContactBook::of(cards, {}, [] { return true; }).size(), 0);
}

TEST(DialPadDigits, followsThePad)
{
    struct PadRow
    {
        const char *name;
        const char *digits;
    };
    const PadRow rows[] = {{"abcdefghijklmnopqrstuvwxyz", "22233344455566677778889999"},
                           {"Müller", "685537"},
                           {"Groß", "47677"},
                           {"Łódź", "5639"},
                           {"Éva O'Neil", "38266345"},
                           {"3M", "36"},
                           {"Иван", ""},
                           {"", ""}};
    for (const PadRow &row : rows)
        EXPECT_EQ(dialPadDigits(QString::fromUtf8(row.name)).toStdString(), row.digits) << row.name;
}

} // namespace
