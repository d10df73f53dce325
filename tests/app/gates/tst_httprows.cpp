// SPDX-License-Identifier: GPL-3.0-or-later
// The `http` rows of bad-inputs.csv that are one request.
#include "tests/app/gates/httpverdicts.h"
#include "tests/support/badinput.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <gtest/gtest.h>

using namespace Jackfield;
using Ask = HttpGate::Ask;
using Kind = Source::Kind;
using Refusal = HttpGate::Refusal;
using Trust = Source::Trust;
using Verdict = HttpGate::Verdict;

namespace {

/// Rows that say what the number's class does: decided behind the gate.
const QSet<QString> numberRows {
    QStringLiteral("H73-feature-code-from-web"),
    QStringLiteral("H74-premium-number"),
};

/// Rows that need sockets, a clock or many requests.
const QSet<QString> socketRows {
    QStringLiteral("H83-slowloris-headers"),
    QStringLiteral("HA5-301-valid-dials-in-one-minute"),
    QStringLiteral("HA6-prompt-flood-from-new-origin"),
    QStringLiteral("HA8-other-user-on-same-host"),
};

/// What the first word of `expected` says of a single request, as statuses; empty: ask.
std::optional<QList<int>> statusesIn(const QString &expected)
{
    static const QRegularExpression refuse(QStringLiteral("^REFUSE (\\d{3})(?: or (\\d{3}))?"));
    static const QRegularExpression ask(QStringLiteral(
        "^(CONFIRM|as H0\\d|only the (first|HTTP request) is|owner unknown .*: CONFIRM)"));
    const auto refused = refuse.match(expected);
    if (refused.hasMatch()) {
        const int first = refused.captured(1).toInt();
        return QList<int> {first, refused.hasCaptured(2) ? refused.captured(2).toInt() : first};
    }
    if (expected.startsWith(QLatin1String("CLOSE without answer")))
        return QList<int> {400}; // No head; whether it is answered is the connection's matter.
    return ask.match(expected).hasMatch() ? std::optional(QList<int>()) : std::nullopt;
}

Source sourceIn(const BadRow &row)
{
    const bool named = row.input.contains(QLatin1String("Referer: http://intranet.test:8081/"));
    Source source {Kind::Web, named ? QStringLiteral("http://intranet.test:8081") : QString(),
                   Trust::Proved};
    if (row.expected == QLatin1String("as H06")) // A program, as H07 is.
        source.kind = Kind::Program;
    if (row.expected.contains(QLatin1String("never DIAL; counts")))
        source.trust = Trust::Scripted;
    if (row.expected.startsWith(QLatin1String("owner unknown")))
        source.trust = Trust::Unproved;
    return source;
}

Ask askIn(const BadRow &row)
{
    static const QHash<QString, QByteArray> numbers {
        {QStringLiteral("H71-plus-is-plus"), "+49891234567"},
        {QStringLiteral("H72-encoded-plus"), "+49891234567"},
        {QStringLiteral("H73-feature-code-from-web"), "*21*0900123456#"},
        {QStringLiteral("H74-premium-number"), "0900123456"},
        {QStringLiteral("H75-unlisted-country"), "+881612345678"},
        {QStringLiteral("H76-emergency-from-web"), "112"},
    };
    return {{TapiMaster::Verb::MakeCall, "NNNNN", numbers.value(row.name, "0891234567")},
            sourceIn(row),
            row.expected.contains(QLatin1String("wrong tokens"))};
}

class HttpRows : public testing::TestWithParam<BadRow>
{ };

TEST_P(HttpRows, areJudgedAsTheTableSays)
{
    const BadRow &row = GetParam();
    const bool isUnknown = row.input.startsWith(QLatin1String("@@PEER_CLOSES_AT_ONCE@@"));
    const Verdict verdict =
        judged(bytesOf(badPieces(row.input)), isUnknown ? PeerOwner::Unknown : PeerOwner::Own);
    const auto statuses = statusesIn(row.expected);
    ASSERT_TRUE(statuses) << row.expected.toStdString();
    if (statuses->isEmpty() || numberRows.contains(row.name)) {
        EXPECT_EQ(verdict, Verdict(askIn(row)));
        return;
    }
    ASSERT_TRUE(std::holds_alternative<Refusal>(verdict)) << testing::PrintToString(verdict);
    const auto refused = std::get<Refusal>(verdict);
    EXPECT_TRUE(statuses->contains(int(refused.status))) << int(refused.status);
    if (row.expected.contains(QLatin1String("counter host_refused"))) {
        EXPECT_STREQ(refused.counter, "host_refused");
    }
}

std::vector<BadRow> rowsOfOneRequest()
{
    QList<BadRow> rows = badRows("http");
    rows.removeIf([](const BadRow &row) { return socketRows.contains(row.name); });
    return {rows.begin(), rows.end()};
}

std::string nameOfRow(const testing::TestParamInfo<BadRow> &info)
{
    QString name = info.param.name;
    return name.replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9]")), QStringLiteral("_"))
        .toStdString();
}

INSTANTIATE_TEST_SUITE_P(BadInputs, HttpRows, testing::ValuesIn(rowsOfOneRequest()), nameOfRow);

TEST(HttpRowsTable, isWhole)
{
    EXPECT_EQ(badRows("http").size(), 62);
    EXPECT_EQ(rowsOfOneRequest().size(), 58U);
}

} // namespace
