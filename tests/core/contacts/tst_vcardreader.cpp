// SPDX-License-Identifier: GPL-3.0-or-later
// The shapes of files that other programs write, every way they may be cut, and broken ones.
#include "core/contacts/vcardreader.h"

#include <QFile>

#include <gtest/gtest.h>

using namespace Jackfield;
using Kind = Contact::Kind;

namespace {

struct Taken
{
    QList<ContactCard> cards;
    qsizetype dropped = 0;
    bool operator==(const Taken &) const = default;
};

Taken take(const QList<QByteArray> &pieces)
{
    VCardReader reader;
    Taken taken;
    for (const QByteArray &piece : pieces)
        taken.cards += reader.feed(piece);
    taken.cards += reader.end();
    taken.dropped = reader.dropped();
    return taken;
}

QByteArray fileOf(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/contacts/") + QString::fromLatin1(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    return file.readAll();
}

QByteArray card(const QByteArray &lines, const QByteArray &version = "3.0")
{
    return "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + lines + "END:VCARD\r\n";
}

/// "Phone mobile 0171", one entry a line.
QStringList entriesOf(const ContactCard &card)
{
    static const QHash<Kind, QString> names {
        {Kind::Name, QStringLiteral("name")},       {Kind::Company, QStringLiteral("company")},
        {Kind::Department, QStringLiteral("dept")}, {Kind::JobTitle, QStringLiteral("job")},
        {Kind::Phone, QStringLiteral("phone")},     {Kind::Fax, QStringLiteral("fax")},
        {Kind::EMail, QStringLiteral("mail")},      {Kind::Sip, QStringLiteral("sip")},
        {Kind::WebPage, QStringLiteral("web")},     {Kind::Address, QStringLiteral("address")},
        {Kind::Note, QStringLiteral("note")},       {Kind::Other, QStringLiteral("other")}};
    QStringList lines;
    for (const Contact::Entry &entry : card.details.entries)
        lines.append(names.value(entry.kind) + u'|' + entry.label + u'|' + entry.value);
    return lines;
}

QStringList lines(const char *utf8)
{
    return QString::fromUtf8(utf8).split(u'\n', Qt::SkipEmptyParts);
}

TEST(VCardReader, readsOutlook)
{
    const Taken taken = take({fileOf("outlook21.vcf")});
    ASSERT_EQ(taken.cards.size(), 1);
    const ContactCard &card = taken.cards.first();
    EXPECT_EQ(card.name, QStringLiteral("Dr. Jörg Grün"));
    EXPECT_EQ(card.company, QStringLiteral("Bäckerei Müller & Söhne GmbH"));
    EXPECT_EQ(entriesOf(card),
              lines(R"(name||Dr. Jörg Grün
company||Bäckerei Müller & Söhne GmbH
dept||Einkauf
phone|business|+49 (89) 99998-123
phone|private|089 99998777
phone|mobile|0171 9999123
job||Leiter Einkauf
)") + QStringList {QStringLiteral("note||Ruft montags an\r\nZweite Zeile; mit = Zeichen und Rest")}
                  + lines(R"(fax|business|+49 (89) 99998-199
address|business|Hauptstraße 5, 80331 München, Bayern, Deutschland
web|business|http://www.example.com
mail||joerg.gruen@example.com
)"));
    EXPECT_EQ(card.details.photo.size(), 82);
    EXPECT_EQ(card.id.size(), 40);
}

TEST(VCardReader, readsAndroidAndLeavesAgentsOut)
{
    const Taken taken = take({fileOf("android21.vcf")});
    ASSERT_EQ(taken.cards.size(), 2);
    EXPECT_EQ(taken.dropped, 0);
    EXPECT_EQ(entriesOf(taken.cards[0]), lines(R"(name||Anna Müller
phone|mobile|+491719999125
phone|mobile|0171-999-9124
phone||089 99998124
phone|pager|0899999812
note||Kommt spät
)"));
    EXPECT_EQ(entriesOf(taken.cards[1]), lines(R"(name||Taxi
phone|mobile|08999998000
mail|private|taxi@example.org
)"));
}

TEST(VCardReader, readsAppleWithItsGroups)
{
    const Taken taken = take({fileOf("apple30.vcf")});
    ASSERT_EQ(taken.cards.size(), 2); // the list of contacts is none
    EXPECT_EQ(taken.dropped, 0);
    EXPECT_EQ(entriesOf(taken.cards[0]),
              lines(R"(name||Dr. Mei Anna Li Jr.
company||Adler, Kranz & Partner; KG
dept||Vertrieb, Nord
phone|Durchwahl|+49 89 99998 125
phone|mobile|0171 9999126
phone|Main|+49 30 23125 001
job||Managerin
fax|private|+49 30 23125 099
mail||mei@example.com
web||https://www.example.com/mei
address|business|Lange Straße 12 Hinterhaus, 20095 Hamburg, Germany
sip|business|sip:mei@example.com
other|xmpp|xmpp:mei@example.net
)")
                  + QStringList {QStringLiteral(
                      "note||Erste Zeile\nZweite, mit Komma; und mehr, was hier "
                      "gefaltet wird, da es lang ist und mitten im Wort endet")}
                  + lines("other|categories|Kunden, VIP"));
    EXPECT_EQ(taken.cards[0].id, QStringLiteral("8F1C3A1E-0001-4A5B-9C00-AAAABBBBCCCC"));
    EXPECT_EQ(taken.cards[0].details.photo.size(), 82);
    EXPECT_EQ(taken.cards[1].name, QStringLiteral("Hausverwaltung Roth KG"));
    EXPECT_EQ(taken.cards[1].numbers(), QStringList {QStringLiteral("089 99998-0")});
}

TEST(VCardReader, readsGoogle)
{
    const Taken taken = take({fileOf("google30.vcf")});
    ASSERT_EQ(taken.cards.size(), 2);
    EXPECT_EQ(entriesOf(taken.cards[0]), lines(R"(name||Elf Studio
phone|mobile|+4915228817386
phone|business|+49 89 99998 011
phone|Empfang|+49 89 99998 012
mail|business|elf@example.com
fax|business|+49 89 99998 019
address|private|Ringweg 1, 89073 Ulm, BW, DE
web||http://example.com
other|categories|myContacts, Film
)"));
    EXPECT_EQ(taken.cards[0].ringSound, QStringLiteral("elf.ogg"));
    EXPECT_EQ(taken.cards[1].name, QStringLiteral("0151 99991234"));
}

TEST(VCardReader, readsVersion4)
{
    const Taken taken = take({fileOf("cardbook40.vcf")});
    ASSERT_EQ(taken.cards.size(), 1);
    EXPECT_EQ(entriesOf(taken.cards[0]), lines(R"(name||Zoë Łukasz
company||Example, Inc.
dept||R&D
phone|mobile|+49-171-999-9127
phone|private|+49-30-2312-5002 ext. 7
phone|business|+498999998128
job||Entwicklung
fax|business|+49 89 99998 129
sip|business|sip:zoe@pbx.example.com
mail|business|zoe@example.com
sip||sips:zoe@example.com
address|private|Weg 1, 10115 Berlin, Deutschland
other|categories|Team, Ä,Ö
)") + QStringList {QStringLiteral("note||Emoji 😀 und\nZeile")});
    EXPECT_EQ(taken.cards[0].details.photo.size(), 56);
    EXPECT_EQ(taken.cards[0].id, QStringLiteral("urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"));
}

TEST(VCardReader, readsNextcloudAndEvolution)
{
    const Taken cloud = take({fileOf("nextcloud30.vcf")});
    ASSERT_EQ(cloud.cards.size(), 1);
    EXPECT_EQ(entriesOf(cloud.cards[0]), lines(R"(name||Ída Þórsdóttir
phone|business|+354 555 1234
phone|private|+354 555 9876
mail|private|ida@example.is
web||https://example.is
)"));
    EXPECT_TRUE(cloud.cards[0].details.photo.isEmpty()); // nothing is fetched
    const Taken evolution = take({fileOf("evolution30.vcf")});
    ASSERT_EQ(evolution.cards.size(), 1);
    EXPECT_EQ(entriesOf(evolution.cards[0]), lines(R"(name||Eva Roth
phone|business|089/99998-130
phone|mobile|(0171) 999 91 31
fax|business|089/99998-139
sip|private|eva@sip.example.com
mail|business|eva.roth@example.com
)"));
}

TEST(VCardReader, comesOutTheSameWhereverItIsCut)
{
    for (const char *name : {"outlook21.vcf", "android21.vcf", "apple30.vcf", "cardbook40.vcf"}) {
        const QByteArray octets = fileOf(name);
        const Taken whole = take({octets});
        for (qsizetype at = 0; at <= octets.size(); ++at)
            ASSERT_EQ(take({octets.first(at), octets.sliced(at)}), whole) << name << " " << at;
    }
}

TEST(VCardReader, readsUtf16WhereverItIsCut)
{
    const QByteArray octets = fileOf("cardbook40.vcf");
    const Taken plain = take({octets});
    for (const auto encoding : {QStringEncoder::Utf16LE, QStringEncoder::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringEncoder::Flag::WriteBom);
        const QByteArray wide = encoder.encode(QString::fromUtf8(octets));
        for (qsizetype at = 0; at <= wide.size(); ++at)
            ASSERT_EQ(take({wide.first(at), wide.sliced(at)}), plain) << at;
    }
    EXPECT_EQ(take({"\xef", "\xbb", "\xbf" + octets}), plain);
}

TEST(VCardReader, takesEveryLineEnd)
{
    const QByteArray octets = fileOf("apple30.vcf");
    const Taken whole = take({octets});
    QByteArray feeds = octets;
    feeds.replace("\r\n", "\n");
    QByteArray returns = octets;
    returns.replace("\r\n", "\r");
    EXPECT_EQ(take({feeds}), whole);
    EXPECT_EQ(take({returns}), whole);
    EXPECT_EQ(take({octets.chopped(2)}), whole);
}

TEST(VCardReader, readsOneLine)
{
    struct Row
    {
        const char *version;
        const char *line;
        const char *entry; // the last one
    };
    const Row rows[] = {
        {"2.1", "TEL;FAX;VOICE:089 1234567", "phone||089 1234567"},
        {"2.1", "TEL;WORK;FAX:089 1234567", "fax|business|089 1234567"},
        {"3.0", "tel;type=work,voice:089 1234567", "phone|business|089 1234567"},
        {"3.0", "TEL;TYPE=\"work,cell\":089 1234567", "phone|mobile|089 1234567"},
        {"4.0", "TEL;VALUE=uri:tel:+4989%201234567", "phone||+4989 1234567"},
        {"4.0", "TEL;VALUE=URI:TEL:7042;phone-context=pbx.example.com", "phone||7042"},
        {"4.0", "TEL;VALUE=uri:sip:eva@example.com", "sip||sip:eva@example.com"},
        {"3.0", "NOTE:a\\nb\\Nc\\,d\\;e\\\\n", "note||a\nb\nc,d;e\\n"},
        {"3.0", "NOTE;X-A=\"a:b;c\":colon: in it", "note||colon: in it"},
        {"3.0", "NOTE;X-A=\"never closed:still read", "note||still read"},
        {"2.1", "NOTE;QUOTED-PRINTABLE:=41=ZZ=4", "note||A=ZZ=4"},
        {"2.1", "NOTE;ENCODING=QUOTED-PRINTABLE:ends so=", "note||ends so="},
        {"2.1", "NOTE:folded before\r\n a blank", "note||folded before a blank"},
        {"3.0", "NOTE:in a wo\r\n\trd", "note||in a word"},
        {"3.0", "NOTE;CHARSET=ISO-8859-15:\xa4 5", "note||€ 5"},
        {"3.0", "NOTE;CHARSET=x-unheard-of:\xc3\xa4", "note||ä"},
        {"3.0", "NOTE:Latin \xe4\xf6\xfc \x80", "note||Latin äöü €"},
        {"3.0", "NOTE:Andr\xe9", "note||André"},
        {"3.0", "URL:file:///etc/passwd", "web||file:///etc/passwd"},
        {"3.0", "X-WHATEVER:1", "name||A"},
        {"3.0", "TEL:  ", "name||A"},
        {"3.0", "no colon at all", "name||A"},
        {"3.0", ":no name", "name||A"},
    };
    for (const Row &row : rows) {
        const Taken taken = take({card("FN:A\r\n" + QByteArray(row.line) + "\r\n", row.version)});
        ASSERT_EQ(taken.cards.size(), 1) << row.line;
        EXPECT_EQ(entriesOf(taken.cards[0]).last(), QString::fromUtf8(row.entry)) << row.line;
    }
}

TEST(VCardReader, findsAName)
{
    const auto nameOf = [](const QByteArray &text) {
        const Taken taken = take({card(text)});
        return taken.cards.isEmpty() ? QString() : taken.cards.first().name;
    };
    EXPECT_EQ(nameOf("N:Muster;Max;Karl;Dr.;jun.\r\n"), QStringLiteral("Dr. Max Karl Muster jun."));
    EXPECT_EQ(nameOf("FN:\r\nN:Muster;;;;\r\n"), QStringLiteral("Muster"));
    EXPECT_EQ(nameOf("ORG:Muster AG;\r\n"), QStringLiteral("Muster AG"));
    EXPECT_EQ(nameOf("TEL:4711\r\n"), QStringLiteral("4711"));
    EXPECT_EQ(nameOf("EMAIL:a@example.com\r\n"), QStringLiteral("a@example.com"));
    EXPECT_EQ(nameOf("FN:two\\nlines\tand  blanks\r\n"), QStringLiteral("two lines and blanks"));
    EXPECT_EQ(nameOf("FN:" + QByteArray(5000, 'x') + "\r\n").size(), 200);
    EXPECT_EQ(nameOf("TEL:" + QByteArray(5000, '1') + "\r\n").size(), 200);
    EXPECT_EQ(nameOf("FN:" + QByteArray(5000, ' ') + "x\r\n"), QStringLiteral("x"));
}

TEST(VCardReader, dropsBrokenCardsAndReadsOn)
{
    const QByteArray good = card("FN:Good\r\n");
    const auto check = [&good](const QByteArray &broken, qsizetype dropped) {
        const Taken taken = take({broken + good});
        ASSERT_EQ(taken.cards.size(), 1) << broken.left(60).constData();
        EXPECT_EQ(taken.cards.first().name, QStringLiteral("Good"));
        EXPECT_EQ(taken.dropped, dropped) << broken.left(60).constData();
    };
    check("BEGIN:VCARD\r\nFN:No end\r\n", 1);
    check(card("NOTE:nobody\r\n"), 1);
    check(card("FN:Large\r\n" + QByteArray("X-A:" + QByteArray(1000, 'a') + "\r\n").repeated(4300)),
          1);
    check("END:VCARD\r\nFN:outside\r\n\r\n", 0);
    check("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", 0);
    check(QByteArray(4, '\0') + "\xff\xff garbage:\r\n", 0);
    check("BEGIN:VCARD\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:inner\r\n", 1);
    EXPECT_EQ(take({good + "BEGIN:VCARD\r\nFN:cut off\r\n"}).dropped, 1);
    EXPECT_EQ(take({QByteArray()}), Taken());
}

TEST(VCardReader, keepsItsLimits)
{
    const Taken many = take({card("FN:Many\r\n" + QByteArray("TEL:0891\r\n").repeated(150)
                                  + QByteArray("EMAIL:a@example.com\r\n").repeated(150))});
    ASSERT_EQ(many.cards.size(), 1);
    EXPECT_EQ(many.cards.first().details.entries.size(), 100);

    const Taken longLine =
        take({card("FN:Long\r\nNOTE:" + QByteArray(2 * 1024 * 1024, 'n') + "\r\nTEL:4711\r\n")});
    ASSERT_EQ(longLine.cards.size(), 1);
    EXPECT_EQ(entriesOf(longLine.cards[0]), lines("name||Long\nphone||4711"));

    const auto photoOf = [](const QByteArray &photo) {
        const Taken taken = take({card("FN:P\r\nPHOTO;ENCODING=b:" + photo.toBase64() + "\r\n")});
        return taken.cards.first().details.photo;
    };
    const QByteArray jpeg("\xff\xd8\xff");
    const QByteArray largest = jpeg + QByteArray(1024 * 1024 - 3, 'p');
    EXPECT_EQ(photoOf(largest), largest);
    EXPECT_EQ(photoOf(largest + 'p'), QByteArray());
    EXPECT_EQ(photoOf("GIF89a"), QByteArray());
}

TEST(VCardReader, doesNotLookAtLongLinesAgainAndAgain) // it would take hours
{
    const QByteArray folds = QByteArray(" =\n").repeated(1'000'000);
    const QByteArray quoted = "BEGIN:VCARD\nFN;QUOTED-PRINTABLE;X=\"never closed:" + folds;
    EXPECT_EQ(take({quoted + "END:VCARD\n"}).cards.size(), 1);
    EXPECT_EQ(take({"BEGIN:VCARD\nFN;X=" + folds + "END:VCARD\n"}).dropped, 1);
    const QByteArray parameters = QByteArray(";X=\"1\"").repeated(200'000);
    EXPECT_EQ(take({"BEGIN:VCARD\nFN" + parameters + ":A\nEND:VCARD\n"}).dropped, 1);
}

TEST(VCardReader, givesTheSameIdAgain)
{
    const auto idOf = [](const QByteArray &text) { return take({card(text)}).cards.first().id; };
    const QString id = idOf("FN:A\r\nTEL:1\r\nREV:2026-01-01\r\n");
    EXPECT_EQ(idOf("REV:2026-09-09\r\nFN:A\r\nTEL:1\r\n"), id);
    EXPECT_NE(idOf("FN:A\r\nTEL:2\r\n"), id);
    EXPECT_EQ(idOf("FN:A\r\nUID: x \r\n"), QStringLiteral("x"));
}

} // namespace
