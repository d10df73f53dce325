// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/badinput.h"

#include "tests/support/csv.h"

#include <QHash>
#include <QRegularExpression>

namespace Jackfield {

static const QLatin1String mark("@@");

QList<BadRow> badRows(const char *interface)
{
    QList<BadRow> rows;
    for (const auto &row : csvFile(QStringLiteral("bad-inputs.csv")))
        if (row[QStringLiteral("interface")] == QLatin1String(interface))
            rows.append({row[QStringLiteral("name")], row[QStringLiteral("input(escaped)")],
                         row[QStringLiteral("expected")]});
    return rows;
}

QByteArray unescaped(const QString &escaped)
{
    static const QHash<char, char> plain {{'r', '\r'}, {'n', '\n'}, {'t', '\t'}, {'\\', '\\'}};
    const QByteArray in = escaped.toUtf8();
    QByteArray out;
    for (qsizetype i = 0; i < in.size(); ++i) {
        const char next = i + 1 < in.size() ? in[i + 1] : '\0';
        if (in[i] == '\\' && next == 'x') {
            out += QByteArray::fromHex(in.mid(i + 2, 2));
            i += 3;
        } else if (in[i] == '\\' && plain.contains(next)) {
            out += plain[next];
            ++i;
        } else {
            out += in[i];
        }
    }
    return out;
}

/// Where the arguments that begin at `from` end: at their ")@@". Macros in them are passed over.
static qsizetype endOfArguments(const QString &input, qsizetype from)
{
    static const QRegularExpression next(QStringLiteral("\\)@@|@@[A-Z_0-9]+(\\(|@@)"));
    int depth = 0;
    for (auto it = next.globalMatch(input, from); it.hasNext();) {
        const auto match = it.next();
        if (match.captured().startsWith(u')')) {
            if (depth-- == 0)
                return match.capturedStart();
        } else if (match.captured(1) == u'(') {
            ++depth;
        }
    }
    return -1;
}

static QStringList argumentsOf(const QString &macro, const QString &text)
{
    // The last argument of these is bytes, which may hold commas.
    if (macro == QLatin1String("REP") || macro == QLatin1String("EVERY"))
        return {text.section(u',', 0, 0), text.section(u',', 1)};
    QStringList arguments = text.split(u',');
    for (QString &argument : arguments)
        argument = argument.trimmed();
    return arguments;
}

static QByteArray repeated(int count, const QString &what)
{
    static const QLatin1String number("@@N@@");
    if (!what.contains(mark))
        return unescaped(what).repeated(count);
    QByteArray all;
    for (int i = 1; i <= count; ++i)
        all += bytesOf(badPieces(QString(what).replace(number, QString::number(i))));
    return all;
}

static void add(QList<BadPiece> &pieces, const BadPiece &piece)
{
    if (piece.macro.isEmpty() && !pieces.isEmpty() && pieces.last().macro.isEmpty())
        pieces.last().bytes += piece.bytes;
    else if (!piece.macro.isEmpty() || !piece.bytes.isEmpty())
        pieces.append(piece);
}

static BadPiece pieceFor(const QString &macro, const QString &text)
{
    const QStringList arguments = text.isEmpty() ? QStringList() : argumentsOf(macro, text);
    bool isCount = false;
    const int count = arguments.value(0).toInt(&isCount);
    if (macro == QLatin1String("REP") && isCount)
        return {{}, {}, repeated(count, arguments[1])};
    return {macro, arguments, {}};
}

static void fillInLength(QList<BadPiece> &pieces)
{
    const auto isLength = [](const BadPiece &each) { return each.macro == QLatin1String("LEN"); };
    const auto at = std::find_if(pieces.begin(), pieces.end(), isLength);
    if (at == pieces.end())
        return;
    const QByteArray all = bytesOf(pieces);
    const auto blank = all.indexOf("\r\n\r\n");
    *at = {{}, {}, QByteArray::number(blank < 0 ? 0 : all.size() - blank - 4)};
    QList<BadPiece> joined;
    for (const BadPiece &piece : pieces)
        add(joined, piece);
    pieces = joined;
}

QList<BadPiece> badPieces(const QString &input)
{
    static const QRegularExpression macroStart(QStringLiteral("@@([A-Z_0-9]+)([^(@]*)(\\(|@@)"));
    if (input.startsWith(QLatin1String("hex:")))
        return {{{}, {}, QByteArray::fromHex(input.mid(4).toLatin1())}};
    QList<BadPiece> pieces;
    qsizetype at = 0;
    for (auto match = macroStart.match(input); match.hasMatch();
         match = macroStart.match(input, at)) {
        add(pieces, {{}, {}, unescaped(input.mid(at, match.capturedStart() - at))});
        at = match.capturedEnd();
        if (match.captured(3) == mark) { // "SIGSTOP primary" has its argument without brackets
            add(pieces, pieceFor(match.captured(1), match.captured(2).trimmed()));
            continue;
        }
        const qsizetype end = endOfArguments(input, at);
        if (end < 0)
            break;
        add(pieces, pieceFor(match.captured(1), input.mid(at, end - at)));
        at = end + 1 + mark.size();
    }
    add(pieces, {{}, {}, unescaped(input.mid(at))});
    fillInLength(pieces);
    return pieces;
}

QByteArray bytesOf(const QList<BadPiece> &pieces)
{
    QByteArray all;
    for (const BadPiece &piece : pieces)
        all += piece.bytes;
    return all;
}

std::optional<std::chrono::milliseconds> timeOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A\\s*([0-9.]+)\\s*(ms|s|min|h)\\s*\\z"));
    static const QHash<QString, double> units {{QStringLiteral("ms"), 1},
                                               {QStringLiteral("s"), 1000},
                                               {QStringLiteral("min"), 60'000},
                                               {QStringLiteral("h"), 3'600'000}};
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    return std::chrono::milliseconds(
        qRound64(match.captured(1).toDouble() * units[match.captured(2)]));
}

} // namespace Jackfield
