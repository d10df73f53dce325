// SPDX-License-Identifier: GPL-3.0-or-later
// Every row of tel-cases.csv (protocols.md 8.6) at both locations, more rows made with the
// reference rules, what a link may never yield, and a million texts that provoke all rules.
#include "core/dialing/numberresolver.h"
#include "tests/support/csv.h"
#include "tests/support/locations.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>
#include <random>

using namespace Jackfield;

namespace {

using Row = QMap<QString, QString>;

NumberOrigin originOf(const Row &row)
{
    return row[QStringLiteral("origin")] == u"link" ? NumberOrigin::Link : NumberOrigin::Typed;
}

/// The columns of one location, "de" or "us".
void expectRow(const Row &row, const Location &location, const QString &prefix,
               const QString &outsideColumn)
{
    const Resolution result = resolveNumber(row[QStringLiteral("input")], location, originOf(row));
    EXPECT_EQ(nameOf(result.numberClass), row[prefix + QStringLiteral("_class")]);
    EXPECT_EQ(result.e164, row[prefix + QStringLiteral("_e164")]);
    EXPECT_EQ(result.dial, row[prefix + QStringLiteral("_dial")]);
    EXPECT_EQ(result.dialOutside, row[prefix + outsideColumn]);
    EXPECT_EQ(result.reason.isEmpty(), row[prefix + QStringLiteral("_reason")].isEmpty())
        << result.reason.toStdString();
}

class TelCases : public testing::TestWithParam<Row>
{ };

TEST_P(TelCases, atMunich)
{
    expectRow(GetParam(), munich(), QStringLiteral("de"), QStringLiteral("_dial_outside0"));
    const Resolution result =
        resolveNumber(GetParam()[QStringLiteral("input")], munich(), originOf(GetParam()));
    EXPECT_EQ(result.extension, GetParam()[QStringLiteral("ext")]);
    EXPECT_EQ(result.postDial, GetParam()[QStringLiteral("postdial")]);
}

TEST_P(TelCases, atDallas)
{
    expectRow(GetParam(), dallas(), QStringLiteral("us"), QStringLiteral("_dial_outside9"));
}

INSTANTIATE_TEST_SUITE_P(Csv, TelCases, testing::ValuesIn(csvFile(QStringLiteral("tel-cases.csv"))),
                         [](const auto &test) {
                             return test.param[QStringLiteral("id")].toStdString();
                         });

class ReferenceRules : public testing::TestWithParam<QString>
{ };

/// One failure a location shows all rows that differ: 2500 tests of their own would only be slower.
TEST_P(ReferenceRules, giveTheSame)
{
    const Location location = GetParam() == u"de_" ? munich() : dallas();
    const auto rows = csvFile(QStringLiteral("tel-reference.csv"));
    ASSERT_GT(rows.size(), 2000);
    for (const Row &row : rows) {
        const Resolution result =
            resolveNumber(row[QStringLiteral("input")], location, originOf(row));
        const QStringList got {nameOf(result.numberClass), result.e164,      result.dial,
                               result.dialOutside,         result.extension, result.postDial};
        QStringList expected;
        for (const char *column : {"class", "e164", "dial", "outside", "extension", "postdial"})
            expected.append(row[GetParam() + QLatin1String(column)]);
        EXPECT_EQ(got, expected) << row[QStringLiteral("id")].toStdString() << ' '
                                 << row[QStringLiteral("input")].toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Csv, ReferenceRules,
                         testing::Values(QStringLiteral("de_"), QStringLiteral("us_")),
                         [](const auto &test) { return test.param.first(2).toStdString(); });

// Beyond the reference: what a link or a paste could do besides (bad-inputs.csv, interface
// tel-uri).

NumberClass classOf(const QString &text, NumberOrigin origin = NumberOrigin::Link)
{
    return resolveNumber(text, munich(), origin).numberClass;
}

TEST(NumberResolver, refusesTextThatReversesWhatOneReads)
{
    EXPECT_EQ(classOf(QStringLiteral("tel:+49\u202e765432198")), NumberClass::Reject);
    EXPECT_EQ(classOf(QStringLiteral("tel:+49%E2%80%AE765432198")), NumberClass::Reject);
    EXPECT_EQ(classOf(QStringLiteral("tel:+49&#x202e;765432198")), NumberClass::Reject);
    EXPECT_EQ(classOf(QStringLiteral("+49\u202e765432198"), NumberOrigin::Typed),
              NumberClass::External);
}

TEST(NumberResolver, refusesControlCharactersAlsoBesideOtherScripts)
{
    EXPECT_EQ(classOf(QStringLiteral("tel:101") + QChar(0)), NumberClass::Reject);
    EXPECT_EQ(classOf(QStringLiteral("tel:101\u200b") + QChar(0)), NumberClass::Reject);
    EXPECT_EQ(classOf(QStringLiteral("tel:101%00")), NumberClass::Reject);
}

TEST(NumberResolver, boundsEveryLength)
{
    const QString digits(1000, u'1');
    EXPECT_EQ(classOf(QStringLiteral("tel:") + QString(100'000, u'1')), NumberClass::Reject);
    EXPECT_EQ(classOf(digits), NumberClass::Reject);
    EXPECT_EQ(
        classOf(QStringLiteral("tel:") + digits + QStringLiteral(";phone-context=example.com")),
        NumberClass::Reject);
    EXPECT_EQ(classOf(u'*' + QString(32, u'1'), NumberOrigin::Typed), NumberClass::Reject);
    EXPECT_EQ(classOf(u'*' + QString(31, u'1'), NumberOrigin::Typed), NumberClass::Code);
    EXPECT_EQ(classOf(QString(1024, u' ') + u'1'), NumberClass::Reject);
    EXPECT_EQ(classOf(QString(1023, u' ') + u'1'), NumberClass::Internal);
    const QString mathematicalOne = QString::fromUcs4(U"\U0001d7cf", 1); // two code units each
    EXPECT_EQ(classOf(QString(1021, u' ') + mathematicalOne.repeated(3)), NumberClass::Internal);
    EXPECT_EQ(classOf(QString(1022, u' ') + mathematicalOne.repeated(3)), NumberClass::Reject);
}

TEST(NumberResolver, takesNoPlusWithinACode)
{
    EXPECT_EQ(classOf(QStringLiteral("*21*+498999998123#"), NumberOrigin::Typed),
              NumberClass::Reject);
}

TEST(NumberResolver, asksForAnExtensionAtAnyHost)
{
    EXPECT_EQ(classOf(QStringLiteral("sip:101@pbx.example.com;user=phone")), NumberClass::Ask);
    EXPECT_EQ(classOf(QStringLiteral("sip:101@;pbx.example.com")), NumberClass::Ask);
}

TEST(NumberResolver, readsThePremiumRateParameter)
{
    const auto flagOf = [](const QString &text) {
        return resolveNumber(text, munich(), NumberOrigin::Link).premiumRate;
    };
    EXPECT_TRUE(flagOf(QStringLiteral("tel:0800123456;premium-rate=yes")));
    EXPECT_TRUE(flagOf(QStringLiteral("tel:0800123456;Premium-Rate=YES;x=1")));
    EXPECT_FALSE(flagOf(QStringLiteral("tel:0800123456;premium-rate=no")));
    EXPECT_FALSE(flagOf(QStringLiteral("tel:0800123456")));
}

TEST(NumberResolver, explainsEachStepThatChangedSomething)
{
    const Resolution link = resolveNumber(QStringLiteral("tel:+49%20(0)89 99998-123;ext=12"),
                                          munich(), NumberOrigin::Link);
    QStringList texts;
    for (const auto &step : link.steps) {
        EXPECT_FALSE(step.rule.isEmpty());
        texts.append(step.text);
    }
    EXPECT_EQ(texts,
              QStringList({QStringLiteral("+49%20(0)89 99998-123;ext=12"),
                           QStringLiteral("+49 (0)89 99998-123;ext=12"),
                           QStringLiteral("+49 (0)89 99998-123"),
                           QStringLiteral("49 (0)89 99998-123"), QStringLiteral("49 89 99998-123"),
                           QStringLiteral("+498999998123"), QStringLiteral("008999998123")}));
    EXPECT_EQ(link.extension, QStringLiteral("12"));
    EXPECT_TRUE(resolveNumber(QStringLiteral("12"), munich(), NumberOrigin::Typed).steps.isEmpty());
}

TEST(NumberResolver, dialsWithPlusWhereTheExchangeTakesIt)
{
    Location location = munich();
    location.plusAllowed = true;
    const Resolution result =
        resolveNumber(QStringLiteral("089 99998-123"), location, NumberOrigin::Typed);
    EXPECT_EQ(result.dialOutside, QStringLiteral("+498999998123"));
    EXPECT_EQ(result.dial, QStringLiteral("08999998123"));
}

TEST(NumberResolver, prefixesEmergencyCallsOnlyWhenTheProfileSaysSo)
{
    Location location = munich();
    location.emergencyPrefix = QStringLiteral("0");
    const Resolution result = resolveNumber(QStringLiteral("112"), location, NumberOrigin::Typed);
    EXPECT_EQ(result.numberClass, NumberClass::Emergency);
    EXPECT_EQ(result.dial, QStringLiteral("112"));
    EXPECT_EQ(result.dialOutside, QStringLiteral("0112"));
}

TEST(NumberResolver, asksWhereTheProfileLacksWhatItNeeds)
{
    Location noArea = munich();
    noArea.areaCode.clear();
    const Resolution local = resolveNumber(QStringLiteral("99998123"), noArea, NumberOrigin::Typed);
    EXPECT_EQ(local.numberClass, NumberClass::Ask);
    EXPECT_EQ(local.dial, QStringLiteral("99998123"));
    EXPECT_EQ(local.dialOutside, QStringLiteral("099998123"));
    Location noAmericanArea = dallas();
    noAmericanArea.areaCode.clear();
    EXPECT_EQ(
        resolveNumber(QStringLiteral("5550123"), noAmericanArea, NumberOrigin::Typed).numberClass,
        NumberClass::Ask);
    EXPECT_EQ(resolveNumber(QStringLiteral("2145550123"), noAmericanArea, NumberOrigin::Typed).dial,
              QStringLiteral("12145550123"));
    EXPECT_EQ(
        resolveNumber(QStringLiteral("089 99998123"), Location(), NumberOrigin::Typed).numberClass,
        NumberClass::Ask);
    EXPECT_EQ(resolveNumber(QStringLiteral("+498999998123"), Location(), NumberOrigin::Typed).dial,
              QStringLiteral("00498999998123"));
}

TEST(NumberResolver, worksWithoutOutsidePrefix)
{
    Location location = munich();
    location.outsidePrefix.clear();
    const auto resolve = [&location](const QString &text) {
        return resolveNumber(text, location, NumberOrigin::Typed);
    };
    EXPECT_EQ(resolve(QStringLiteral("089 99998123")).dialOutside, QStringLiteral("08999998123"));
    EXPECT_EQ(resolve(QStringLiteral("008999998123")).numberClass, NumberClass::Ask);
    EXPECT_EQ(resolve(QStringLiteral(",123")).dial, QStringLiteral("123"));
    EXPECT_EQ(resolve(QStringLiteral("0112")).numberClass, NumberClass::Reject);
}

TEST(NumberResolver, dialsWholeNationalNumbersWhereThereIsNoTrunkPrefix)
{
    Location rome = Location::forCountry(QStringLiteral("IT"));
    rome.areaCode = QStringLiteral("06");
    const Resolution fixed =
        resolveNumber(QStringLiteral("06 12345678"), rome, NumberOrigin::Typed);
    EXPECT_EQ(fixed.e164, QStringLiteral("+390612345678"));
    EXPECT_EQ(fixed.dialOutside, QStringLiteral("0612345678"));
    const Resolution spain =
        resolveNumber(QStringLiteral("910 000 000"), Location::forCountry(QStringLiteral("ES")),
                      NumberOrigin::Typed);
    EXPECT_EQ(spain.e164, QStringLiteral("+34910000000"));
}

bool consistsOf(const QString &text, QLatin1String allowed)
{
    return std::all_of(text.cbegin(), text.cend(),
                       [allowed](QChar c) { return allowed.contains(c); });
}

bool isE164(const QString &text)
{
    return text.isEmpty()
        || (text.startsWith(u'+') && text.size() >= 8 && text.size() <= 16
            && consistsOf(text.sliced(1), QLatin1String("0123456789")));
}

/// The promises of numberresolver.h, whatever the text was.
void expectPromises(const QString &text, const Resolution &result, NumberOrigin origin)
{
    const QLatin1String digits("0123456789");
    const QLatin1String dialled =
        origin == NumberOrigin::Link ? digits : QLatin1String("0123456789*#");
    const bool kept = consistsOf(result.dial, dialled) && consistsOf(result.dialOutside, dialled)
        && consistsOf(result.extension, digits)
        && consistsOf(result.postDial, QLatin1String("0123456789*#,")) && isE164(result.e164)
        && result.dial.size() <= 32;
    const bool dials =
        result.numberClass != NumberClass::Reject && result.numberClass != NumberClass::Sip;
    ASSERT_TRUE(kept && (dials || (result.dialOutside.isEmpty() && !result.reason.isEmpty())))
        << text.toStdString();
}

TEST(NumberResolver, keepsItsPromisesForAnyText)
{
    const QStringList parts {QStringLiteral("tel:"),
                             QStringLiteral("sip:"),
                             QStringLiteral("callto://"),
                             QStringLiteral("+49"),
                             QStringLiteral("+1"),
                             QStringLiteral("00"),
                             QStringLiteral("011"),
                             QStringLiteral("(0)"),
                             QStringLiteral("89"),
                             QStringLiteral("214"),
                             QStringLiteral("5550123"),
                             QStringLiteral("112"),
                             QStringLiteral("911"),
                             QStringLiteral("99998"),
                             QStringLiteral(";ext="),
                             QStringLiteral(";postd="),
                             QStringLiteral("@"),
                             QStringLiteral("?"),
                             QStringLiteral(" oder "),
                             QStringLiteral(" / "),
                             QStringLiteral("/"),
                             QStringLiteral(" DW "),
                             QStringLiteral(" x"),
                             QStringLiteral("Tel.: "),
                             QStringLiteral(","),
                             QStringLiteral("p"),
                             QStringLiteral("*"),
                             QStringLiteral("#"),
                             QStringLiteral("ABC"),
                             QStringLiteral("%2B"),
                             QStringLiteral("%25"),
                             QStringLiteral("%E2%80"),
                             QStringLiteral("&nbsp;"),
                             QStringLiteral("&#"),
                             QStringLiteral("\u0663"),
                             QStringLiteral("\u200b"),
                             QStringLiteral(" "),
                             QStringLiteral("-"),
                             QStringLiteral("("),
                             QStringLiteral(")"),
                             QStringLiteral("+"),
                             QStringLiteral("0"),
                             QStringLiteral("1"),
                             QStringLiteral("\n"),
                             QStringLiteral(" (B)"),
                             QStringLiteral("\u2028"),
                             QStringLiteral("\ufdfa"),
                             QString(QChar(0xd835)),
                             QStringLiteral(";phone-context=+"),
                             QStringLiteral(";phone-context=x")};
    std::mt19937 random(20260105); // fixed: a failure can be repeated
    const auto below = [&random](qsizetype end) { return qsizetype(random()) % end; };
    const Location locations[] = {munich(), dallas()};
    for (int i = 0; i < 1'000'000; ++i) {
        QString text;
        for (qsizetype count = below(9); count > 0; --count)
            text += parts[below(parts.size())];
        const NumberOrigin origin = below(2) == 0 ? NumberOrigin::Link : NumberOrigin::Typed;
        const Resolution result = resolveNumber(text, locations[below(2)], origin);
        ASSERT_NO_FATAL_FAILURE(expectPromises(text, result, origin));
    }
}

} // namespace
