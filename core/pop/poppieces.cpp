// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop/poppieces.h"

#include "core/dialing/numberkeys.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace Jackfield {

static constexpr qsizetype mostLetters = 256;

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::PopPieces)
    };

} // namespace

/// A name; nothing where the mark is only begun.
static std::optional<QString> nameIn(const QRegularExpressionMatch &mark)
{
    for (int group = 1; group <= mark.lastCapturedIndex(); ++group)
        if (mark.hasCaptured(group))
            return mark.captured(group);
    return {};
}

Result<PopPieces> popPieces(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("<#\\s*([^#<>]*?)\\s*#>|%%([A-Za-z0-9_]+)%%|\\{([A-Za-z0-9_]+)\\}|<#"));
    PopPieces pieces;
    qsizetype from = 0;
    const auto addFixed = [&](qsizetype end) {
        if (end > from)
            pieces.append({text.sliced(from, end - from), false});
    };
    for (auto marks = form.globalMatch(text); marks.hasNext();) {
        const QRegularExpressionMatch mark = marks.next();
        const auto name = nameIn(mark);
        if (!name)
            return failure(Error::Code::Malformed,
                           Words::tr("“<#” has no “#>” behind its name: write <# N #>."));
        const bool isOfIpbx = mark.captured().startsWith(u'%');
        if (!isOfIpbx && !PopFacts().value(*name))
            return failure(
                Error::Code::Malformed,
                Words::tr("Nobody knows the placeholder “%1”. There are {number}, {national}, "
                          "{e164}, {name}, {line}, {called}, {queue}, {direction}, {call}, "
                          "{system}, {note}, {duration} and {outcome}.")
                    .arg(mark.captured()));
        addFixed(mark.capturedStart());
        pieces.append({*name, true});
        from = mark.capturedEnd();
    }
    addFixed(text.size());
    return pieces;
}

static QString cut(const QString &text)
{
    if (text.size() <= mostLetters)
        return text;
    const QString head = text.left(2 * mostLetters);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, head);
    finder.setPosition(mostLetters);
    qsizetype end = finder.isAtBoundary() ? mostLetters : finder.toPreviousBoundary();
    if (end <= 0) // One pile of marks.
        end = head.at(mostLetters - 1).isHighSurrogate() ? mostLetters - 1 : mostLetters;
    return head.left(end);
}

static QString withoutControls(const QString &text)
{
    static const QRegularExpression controls(QStringLiteral("[\\p{Cc}\\p{Zl}\\p{Zp}]+"));
    QString clean = text;
    return clean.replace(controls, QStringLiteral(" ")).trimmed();
}

QString popText(const PopPiece &placeholder, const PopFacts &facts)
{
    const QString value = facts.value(placeholder.text).value_or(QString());
    return cut(PopFacts::isOfDigits(placeholder.text) ? numberDigits(value)
                                                      : withoutControls(value));
}

bool showsNumber(const PopPieces &pieces)
{
    return std::any_of(pieces.cbegin(), pieces.cend(), [](const PopPiece &piece) {
        return piece.isPlaceholder && PopFacts::isOfNumber(piece.text);
    });
}

} // namespace Jackfield
