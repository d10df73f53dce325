// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/personal.h"
#include "tests/support/growth.h"
#include "tests/support/printers.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

QString masked(const char *text, const QStringList &people = {})
{
    return maskedPersonal(QString::fromUtf8(text), people);
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text)
        if (c.isDigit())
            digits += c;
    return digits;
}

/// A number as people and programs write it.
QString writtenNumber(QRandomGenerator &random, const QString &digits)
{
    static const QStringList separators {{},
                                         {},
                                         {},
                                         {},
                                         u" "_qs,
                                         u"-"_qs,
                                         u"/"_qs,
                                         u"."_qs,
                                         u" ("_qs,
                                         u") "_qs,
                                         u"%20"_qs,
                                         u" - "_qs,
                                         QString(QChar(0xa0)),
                                         QString(QChar(0x2013))};
    QString written = random.bounded(2) ? QStringLiteral("+") : QString();
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i > 0)
            written += separators.at(random.bounded(int(separators.size())));
        written += digits[i];
    }
    return written;
}

QString randomDigits(QRandomGenerator &random)
{
    QString digits;
    for (int i = 5 + random.bounded(12); i > 0; --i)
        digits += QChar(u'1' + random.bounded(9));
    return digits;
}

TEST(MaskedPersonal, numbersKeepTheirLastThreeDigits)
{
    EXPECT_EQ(masked("call 089 1234567 now"), u"call …567 now"_qs);
    EXPECT_EQ(masked("+49 (0)30/123-456"), u"…456"_qs);
    EXPECT_EQ(masked("tel:%2B4930%20123456"), u"tel:…456"_qs);
    EXPECT_EQ(masked("12345"), u"…345"_qs);
    EXPECT_EQ(masked("line 1234 of 12"), u"line 1234 of 12"_qs) << "extensions stay";
    EXPECT_EQ(masked("٠١٢٣٤٥٦"), u"…٤٥٦"_qs) << "digits of any script";
}

TEST(MaskedPersonal, momentsStay)
{
    EXPECT_EQ(masked("2026-01-05T10:31:00.250Z jackfield"),
              u"2026-01-05T10:31:00.250Z jackfield"_qs);
    EXPECT_EQ(masked("2026-01-05"), u"…105"_qs) << "may be a number";
}

TEST(MaskedPersonal, namesGoWhereTheFieldSaysSo)
{
    EXPECT_EQ(masked(R"({"u8sName":"Mia Lang","iState":3,"operationName":"asnX"})"),
              uR"({"u8sName":"•••","iState":3,"operationName":"asnX"})"_qs);
    EXPECT_EQ(masked(R"({"u8sDisplayName":"a \"b\" c","u8sNumber":"0301234567"})"),
              uR"({"u8sDisplayName":"•••","u8sNumber":"…567"})"_qs);
    EXPECT_EQ(masked("#<call><caller_name=Mia Lang><caller_number=0301234567>"),
              u"#<call><caller_name=•••><caller_number=…567>"_qs);
    EXPECT_EQ(masked("http://pbx/?user=mia&n=1"), u"http://pbx/?user=•••&n=1"_qs);
    EXPECT_EQ(masked("mail mia.lang@example.org, please"), u"mail •••, please"_qs);
    EXPECT_EQ(masked("SIP/21,up,100,Mia Lang,", {u"Mia Lang"_qs}), u"SIP/21,up,100,•••,"_qs);
}

TEST(MaskedPersonal, noNumberIsLeftWhateverStandsAroundIt)
{
    QRandomGenerator random(4711);
    const QStringList around {u"x"_qs, u" "_qs, u"\""_qs, u","_qs,
                              u"="_qs, u";"_qs, u"\n"_qs, u"ü"_qs};
    for (int round = 0; round < 3000; ++round) {
        const QString digits = randomDigits(random);
        const QString text = around.at(random.bounded(int(around.size())))
            + writtenNumber(random, digits) + around.at(random.bounded(int(around.size())));
        const QString left = digitsOf(maskedPersonal(text));
        ASSERT_LE(left.size(), 3) << qPrintable(text);
        ASSERT_TRUE(digits.endsWith(left)) << qPrintable(text);
    }
}

TEST(MaskedPersonal, staysQuickWithLongTexts)
{
    EXPECT_EQ(maskedPersonal(QString(200'000, u'1')), u"…111"_qs);
    const QString quotes = QStringLiteral("{\"name\":\"") + QString(200'000, u'\\');
    EXPECT_EQ(maskedPersonal(quotes), u"{\"name\":\"•••"_qs) << "never closed";
    const QString name = QStringLiteral("{\"name\":\"") + QString(200'000, u'a') + u'"';
    EXPECT_EQ(maskedPersonal(name), u"{\"name\":\"•••\""_qs);
}

struct Case
{
    const char *text;
    const char *shown;
};

TEST(MaskedPersonal, namesGoHoweverTheyAreWritten)
{
    constexpr Case cases[] {
        {"POST /x\n\nname=Erika+Muster&n=1", "POST /x\n\nname=•••&n=1"},
        {"name=Erika+Muster", "name=•••"},
        {R"({"text2":"{\"name\":\"Erika \\\"M\",\"n\":1}"})", R"({"text2":"•••"})"},
        {R"({"data":"{\"name\":\"Erika \\\"M\",\"n\":1}"})",
         R"({"data":"{\"name\":\"•••\",\"n\":1}"})"},
        {R"({"names":["Erika","Max M"],"n":[1]})", R"({"names":["•••","•••"],"n":[1]})"},
        {"data=%7B%22name%22%3A+%22Erika+Muster%22%2C%22n%22%3A1%7D",
         "data=%7B%22name%22%3A+%22•••%22%2C%22n%22%3A1%7D"},
        {"<name>Erika Muster</name><n>1</n>", "<name>•••</name><n>1</n>"},
        {"<d:displayname a=\"b\">Erika\nMuster</d:displayname>",
         "<d:displayname a=\"b\">•••</d:displayname>"},
        {"<person name=\"Erika Muster\" n=\"1\"/>", "<person name=\"•••\" n=\"1\"/>"},
        {"<contact name=\"Erika\">Erika</contact>", "<contact name=\"•••\">•••</contact>"},
        {R"({"title":"Dr. M","label":"Erika","party":"Max","callingParty":"Mo"})",
         R"({"title":"•••","label":"•••","party":"•••","callingParty":"•••"})"},
        {R"({"serverNameOfUser":"Erika","serverName":"pbx","u8sDeviceName":"SIP/1"})",
         R"({"serverNameOfUser":"•••","serverName":"pbx","u8sDeviceName":"SIP/1"})"},
        {R"({"n\u0061me":"Erika"})", R"({"n\u0061me":"•••"})"},
        {R"({"u8sName":"Erika Musterma)", R"({"u8sName":"•••)"}, // cut
        {"0891\\/2345", "…345"},
        {"0891,2345,6789", "…789"},
        {"+49,891,2345", "…345"},
        {"0891_2345", "…345"},
        {"to mia%40example.org", "to •••"},
        // no people
        {"100,101,102", "100,101,102"},
        {"SIP/21,up,0891234567,100,,12", "SIP/21,up,…567,100,,12"},
        {"[0,1,0,0,1,1]", "[0,1,0,0,1,1]"},
        {"system.web.label = \"Phone\"  # user", "system.web.label = \"Phone\"  # user"},
        {"{\"user\":17,\"found\":true}", "{\"user\":17,\"found\":true}"},
        {"usage: <user> <text>\nnext", "usage: <user> <text>\nnext"},
    };
    for (const Case &each : cases)
        EXPECT_EQ(masked(each.text), QString::fromUtf8(each.shown)) << each.text;
}

TEST(MaskedPersonal, peopleGoInOnePass)
{
    QStringList people {u"Mia"_qs, u"Mia Lang"_qs, u"x"_qs, {}, u"jonas"_qs};
    EXPECT_EQ(masked("mia lang, MIA, Jonas x", people), u"•••, •••, ••• x"_qs);
    EXPECT_EQ(masked("3,up,100,Mia La", people), u"3,up,100,•••"_qs) << "cut by the end";
    EXPECT_EQ(masked("3,up,100,Mi", people), u"3,up,100,Mi"_qs);
    const QString longName = QStringLiteral("abcdefghijklmnopqrstuvwxyz").repeated(40);
    EXPECT_EQ(maskedPersonal(u'-' + longName + u'-', {longName}).count(u'a'), 0);
    for (int i = 0; i < 20'000; ++i)
        people << QStringLiteral("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa%1").arg(i);
    const double ratio = growth(u"aaaaaaaaaaaaaaaaaaaaa b "_qs, [&](const QString &text) {
        maskedPersonal(text, people.mid(0, text.size() / 8));
    });
    EXPECT_LT(ratio, 9);
}

TEST(MaskedPersonal, takesTimeInProportionToTheText)
{
    for (const char *piece : {"\"",
                              "\"aaaaaaaaaaaaaaaa\"",
                              "a",
                              "name=",
                              "\"name\":\"\\",
                              "<name",
                              "<name>",
                              "1",
                              "1 ",
                              "0,1",
                              "0,12",
                              "+1,22",
                              "1-",
                              "\\/1",
                              "a%40",
                              "%40",
                              "%22name",
                              "a@a",
                              "name:[",
                              "\\u0041",
                              "\\n"}) {
        const auto mask = [](const QString &text) { maskedPersonal(text + u" a@"_qs); };
        EXPECT_LT(growth(QString::fromLatin1(piece), mask), 9) << piece;
        const auto play = [](const QString &text) { Pseudonyms("7").text(text); };
        EXPECT_LT(growth(QString::fromLatin1(piece), play), 9) << piece;
    }
}

TEST(Pseudonyms, keepLengthAndAreTheSameForTheSame)
{
    const Pseudonyms pseudonyms("7");
    QRandomGenerator random(4712);
    for (int round = 0; round < 1000; ++round) {
        const QString digits = randomDigits(random);
        const QString written = writtenNumber(random, digits);
        const QString other = pseudonyms.text(written);
        ASSERT_EQ(other.size(), written.size());
        ASSERT_EQ(other.right(1), written.right(1));
        ASSERT_EQ(digitsOf(pseudonyms.text(digits)), digitsOf(pseudonyms.text(digits)));
        ASSERT_TRUE(digitsOf(pseudonyms.text(digits)).endsWith(digits.right(3)));
    }
    const QString plain = pseudonyms.text(u"0891234567"_qs);
    EXPECT_EQ(digitsOf(pseudonyms.text(u"089 123 45 67"_qs)), plain) << "however it is written";
    EXPECT_NE(plain, u"0891234567"_qs);
    EXPECT_TRUE(plain.startsWith(u'0')) << "the trunk prefix stays";
    EXPECT_NE(Pseudonyms("8").text(u"0891234567"_qs), plain);
}

TEST(Pseudonyms, jsonStaysJson)
{
    const Pseudonyms pseudonyms("7");
    const QString made = pseudonyms.text(uR"({"name":"M\u00fc \"x\"","id":1234567})"_qs);
    EXPECT_FALSE(made.contains(u"1234567"_qs));
    EXPECT_TRUE(made.contains(uR"( \")"_qs)) << qPrintable(made);
    EXPECT_FALSE(made.contains(u"00fc"_qs)) << "a letter like others: " << qPrintable(made);
    EXPECT_TRUE(QJsonDocument::fromJson(made.toUtf8()).isObject());
    EXPECT_TRUE(made.endsWith(u"567}"_qs));
}

TEST(Pseudonyms, escapesStayAndTheirLettersGo)
{
    const Pseudonyms pseudonyms("7");
    const QString address = pseudonyms.text(u"/?name=%4dia%20%D0%95%D1%80&n=1"_qs);
    EXPECT_EQ(address.size(), 31);
    EXPECT_FALSE(address.contains(u"%4d"_qs));
    EXPECT_FALSE(address.contains(u"%95"_qs) && address.contains(u"%80"_qs));
    EXPECT_TRUE(address.contains(u"%20%D0%"_qs)) << qPrintable(address);
    EXPECT_FALSE(QString::fromUtf8(QByteArray::fromPercentEncoding(address.toUtf8()))
                     .contains(QChar::ReplacementCharacter));
    const QString nested = pseudonyms.text(uR"({"d":"{\"name\":\"\\u0415\\u0440\\n\"}"})"_qs);
    EXPECT_FALSE(nested.contains(u"0415"_qs)) << qPrintable(nested);
    const auto outer = QJsonDocument::fromJson(nested.toUtf8());
    const auto inner = QJsonDocument::fromJson(outer[u"d"].toString().toUtf8());
    EXPECT_EQ(inner[u"name"].toString().size(), 3) << qPrintable(nested);
}

TEST(Pseudonyms, everyOctetOfTheKeyCounts)
{
    const QByteArray key(16, 'k');
    const QString text = u"{\"name\":\"Mia Lang\",\"n\":\"0891234567\"}"_qs;
    const QString made = Pseudonyms(key).text(text);
    EXPECT_EQ(Pseudonyms(key).text(text), made);
    for (qsizetype i = 0; i < key.size(); ++i) {
        QByteArray other = key;
        other[i] = 'l';
        EXPECT_NE(Pseudonyms(other).text(text), made) << i;
    }
    const QString longName = u"{\"name\":\"%1\"}"_qs.arg(QString(500, u'a'));
    const QString other = Pseudonyms(key).text(longName);
    EXPECT_NE(other.mid(10, 100), other.mid(110, 100)) << "letters go by their place";
}

} // namespace
