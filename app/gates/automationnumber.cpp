// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/automationnumber.h"

#include "core/dialing/phonechars.h"

#include <QCoreApplication>

namespace Jackfield {

namespace {

    constexpr qsizetype maxNumber = 64;

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::AutomationNumber)
    };

    tl::unexpected<Error> malformed(const QString &words)
    {
        return failure(Error::Code::Malformed, words);
    }

    bool isSeparator(QChar c)
    {
        return isOneOf(c, QLatin1String(" ()-./"));
    }

    /// Zero-width characters, word joiner, byte order mark and soft hyphen: nobody sees them.
    bool isInvisible(QChar c)
    {
        const char16_t u = c.unicode();
        return (u >= 0x200B && u <= 0x200D) || u == 0x2060 || u == 0xFEFF || u == 0x00AD;
    }

    /// What a word processor makes of a blank or hyphen, back in ASCII.
    QChar inAscii(QChar c)
    {
        constexpr char16_t minus = 0x2212;
        if (c.category() == QChar::Punctuation_Dash || c.unicode() == minus)
            return QLatin1Char('-');
        const bool isNoBreakBlank =
            c.category() == QChar::Separator_Space && c.decompositionTag() == QChar::NoBreak;
        return isNoBreakBlank ? QLatin1Char(' ') : c;
    }

    bool isAllowed(QChar c)
    {
        return isDigit(c) || isSeparator(c) || isOneOf(c, QLatin1String("+*#,"));
    }

    /// A '+' stands for the international prefix, so only blanks and a bracket come before it.
    bool isPlusAtStart(QStringView number)
    {
        const qsizetype plus = number.lastIndexOf(QLatin1Char('+'));
        const QStringView before = number.first(std::max<qsizetype>(plus, 0));
        return std::all_of(before.begin(), before.end(),
                           [](QChar c) { return isOneOf(c, QLatin1String(" (")); });
    }

} // namespace

Result<QString> automationNumber(QStringView text)
{
    QString number;
    for (const QChar c : text) {
        if (isInvisible(c))
            continue;
        number += inAscii(c);
        if (!isAllowed(number.back()))
            return malformed(Words::tr("There is a character that no number has."));
        if (number.size() > maxNumber)
            return malformed(Words::tr("It is longer than %1 characters.").arg(maxNumber));
    }
    if (digitCount(number) == 0)
        return malformed(Words::tr("The number has no digit."));
    number = number.trimmed();
    // A program that is handed it would take it for an option.
    if (number.startsWith(QLatin1Char('-')))
        return malformed(Words::tr("A number does not begin with a hyphen."));
    if (!isPlusAtStart(number))
        return malformed(Words::tr("There is a plus inside the number."));
    return number;
}

QByteArray commandNumber(QStringView number)
{
    QByteArray argument;
    for (const QChar c : number) {
        if (!isSeparator(c))
            argument += c.toLatin1();
    }
    return argument;
}

} // namespace Jackfield
