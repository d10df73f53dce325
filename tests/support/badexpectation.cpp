// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/badexpectation.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace Jackfield {

using Outcome = BadExpectation::Outcome;

/// The statuses behind a word: "REFUSE 421 or 403".
static QList<int> statusesIn(const QString &text)
{
    static const QRegularExpression behind(
        QStringLiteral("\\b(?:REFUSE|CLOSE with|answer)\\s+(\\d{3}(?:\\s+or\\s+\\d{3})*)\\b"));
    static const QRegularExpression number(QStringLiteral("\\d{3}"));
    QList<int> statuses;
    for (auto it = number.globalMatch(behind.match(text).captured(1)); it.hasNext();)
        statuses << it.next().captured().toInt();
    return statuses;
}

/// What "as X" means: the row X, or what the rows of that letter do when all is well.
static std::optional<BadExpectation> expectationNamed(const QString &id, const QList<BadRow> &rows)
{
    const auto row = std::find_if(rows.cbegin(), rows.cend(), [&](const BadRow &each) {
        return each.name.startsWith(id + u'-');
    });
    if (row != rows.cend())
        return expectationOf(*row, rows);
    static const QHash<QString, Outcome> known {
        {QStringLiteral("H00"), Outcome::Confirm}, {QStringLiteral("H06"), Outcome::Dial},
        {QStringLiteral("TT00"), Outcome::Dial},   {QStringLiteral("U00"), Outcome::Dial},
        {QStringLiteral("C00"), Outcome::Dial},    {QStringLiteral("G00"), Outcome::Confirm}};
    const auto outcome = known.constFind(id);
    if (outcome == known.constEnd())
        return {};
    return BadExpectation {*outcome, {}, false, {}};
}

std::optional<BadExpectation> expectationOf(const BadRow &row, const QList<BadRow> &rows)
{
    static const QRegularExpression other(QStringLiteral("^as ([A-Z]+[0-9]+)\\b"));
    static const QRegularExpression word(
        QStringLiteral("^(?:emergency )?(DIAL|CONFIRM|REFUSE|IGNORE|CLOSE|ERR)\\b"));
    static const QRegularExpression number(QStringLiteral("^as [A-Z0-9]+ with (\\+?[0-9]+)"));
    static const QHash<QString, Outcome> outcomes {{QStringLiteral("DIAL"), Outcome::Dial},
                                                   {QStringLiteral("CONFIRM"), Outcome::Confirm}};
    const QString text = row.expected;
    if (const auto match = other.match(text); match.hasMatch()) {
        auto same = expectationNamed(match.captured(1), rows);
        if (same)
            same->number = number.match(text).captured(1);
        return same;
    }
    const auto match = word.match(text);
    if (match.hasMatch())
        return BadExpectation {outcomes.value(match.captured(1), Outcome::Nothing),
                               statusesIn(text),
                               match.captured(1) == QLatin1String("CLOSE"),
                               {}};
    if (text.startsWith(QLatin1String("one call")))
        return BadExpectation {Outcome::Dial, {}, false, {}};
    if (text.startsWith(QLatin1String("nothing dialled")))
        return BadExpectation {};
    return {};
}

QString numberIn(const QByteArray &input)
{
    static const QRegularExpression order(QStringLiteral("makecall\\s+\\S+\\s+([^\\s?]+)"),
                                          QRegularExpression::CaseInsensitiveOption);
    return order.match(QString::fromUtf8(QByteArray::fromPercentEncoding(input))).captured(1);
}

} // namespace Jackfield
