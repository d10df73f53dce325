// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redact.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace Jackfield {

QString redactedNumber(const QString &number)
{
    constexpr qsizetype kept = 3;
    if (number.size() <= kept)
        return number;
    return QChar(0x2026) + number.right(kept);
}

static bool isBidiControl(QChar c)
{
    const auto u = c.unicode();
    return u == 0x061c || u == 0x200e || u == 0x200f || (u >= 0x202a && u <= 0x202e)
        || (u >= 0x2066 && u <= 0x2069);
}

QString maskedCredentials(QString text)
{
    // An authority ends at the first of "/?#" (RFC 3986, 3.2); a quote ends a value of TOML.
    if (!text.contains(QLatin1String("://")))
        return text;
    static const QRegularExpression form(QStringLiteral("://[^:/?#\"\\r\\n]*:[^/?#\"\\r\\n]*@"));
    return text.replace(form, QStringLiteral("://***@"));
}

static QString cutToGraphemes(const QString &text, qsizetype limit)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype count = 0;
    while (finder.toNextBoundary() >= 0) {
        if (++count == limit && finder.position() < text.size())
            return text.left(finder.position()) + QChar(0x2026);
    }
    return text;
}

/// On one character; laying out thousands takes seconds.
static constexpr int mostMarks = 8;

QString oneLine(const QString &foreign, qsizetype limit)
{
    // Ten code units a grapheme are plenty for honest text; more is a zalgo pile (ui-text Y06).
    const QString bounded = foreign.left(limit * 10);
    QString clean;
    clean.reserve(bounded.size());
    int marks = 0;
    for (const QChar c : bounded) {
        marks = c.isMark() ? marks + 1 : 0;
        if (marks > mostMarks)
            continue;
        if (c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QLatin1Char('\t')
            || c.unicode() == 0x2028 || c.unicode() == 0x2029)
            clean += QLatin1Char(' ');
        else if (c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0))
            clean += QStringLiteral("\\x%1").arg(int(c.unicode()), 2, 16, QLatin1Char('0'));
        else if (!isBidiControl(c))
            clean += c;
    }
    return cutToGraphemes(clean, limit);
}

} // namespace Jackfield
