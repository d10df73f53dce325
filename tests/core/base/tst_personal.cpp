// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/personal.h"
#include "tests/support/printers.h"

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
    EXPECT_EQ(maskedPersonal(quotes), quotes) << "never closed";
    const QString name = QStringLiteral("{\"name\":\"") + QString(200'000, u'a') + u'"';
    EXPECT_EQ(maskedPersonal(name), u"{\"name\":\"•••\""_qs);
}

TEST(Pseudonyms, keepLengthAndAreTheSameForTheSame)
{
    const Pseudonyms pseudonyms(7);
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
    EXPECT_NE(Pseudonyms(8).text(u"0891234567"_qs), plain);
}

TEST(Pseudonyms, jsonStaysJson)
{
    const Pseudonyms pseudonyms(7);
    const QString made = pseudonyms.text(uR"({"name":"M\u00fc \"x\"","id":1234567})"_qs);
    EXPECT_FALSE(made.contains(u"1234567"_qs));
    EXPECT_TRUE(made.contains(uR"(\u00fc \")"_qs)) << qPrintable(made);
    EXPECT_TRUE(made.endsWith(u"567}"_qs));
}

} // namespace
