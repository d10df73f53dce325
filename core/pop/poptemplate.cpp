// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop/poptemplate.h"

#include "core/dialing/numberkeys.h"
#include "core/dialing/percentencoding.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace Jackfield {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::PopTemplate)
    };

} // namespace

static tl::unexpected<Error> malformed(const QString &words)
{
    return failure(Error::Code::Malformed, words);
}

// --- Addresses

/// Characters beyond ASCII encoded; what is encoded already stays.
static QByteArray encodedFixed(const QString &text)
{
    static const QByteArray reserved = ":/?#[]@!$&'()*+,;="; // RFC 3986 2.2
    return text.toUtf8().toPercentEncoding(reserved).replace("%25", "%");
}

/// Scheme, server and port stand before the first placeholder and a '/': a value cannot reach them
/// (security.md T54, T55).
static Result<Unit> checkStart(const PopPieces &pieces)
{
    static const QRegularExpression form(
        QStringLiteral("\\Ahttps?://(?:[a-z0-9._-]+|\\[[0-9a-f:.]+\\])(?::[0-9]{1,5})?([/?#]|\\z)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression user(QStringLiteral("\\A[a-z]+://[^/?#]*@"),
                                         QRegularExpression::CaseInsensitiveOption);
    const bool beginsFixed = !pieces.isEmpty() && !pieces.first().isPlaceholder;
    const QString start = beginsFixed ? pieces.first().text : QString();
    if (user.match(start).hasMatch())
        return malformed(
            Words::tr("Leave user and password out of the address: every program of this "
                      "computer could read them."));
    const QRegularExpressionMatch found = form.match(start);
    const QUrl url(start.left(found.capturedEnd()), QUrl::StrictMode);
    if (!found.hasMatch() || !url.isValid() || url.host().isEmpty() || url.port() == 0)
        return malformed(
            Words::tr("The address must begin with http:// or https:// and the server’s "
                      "name, and a / before the first placeholder: "
                      "https://crm.example/?number={e164}. Placeholders cannot stand for "
                      "the server."));
    if (pieces.size() > 1 && found.captured(1) != QLatin1String("/"))
        return malformed(
            Words::tr("Put a / behind the server’s name, before the first placeholder: "
                      "https://crm.example/?number={e164}."));
    return Unit {};
}

static Result<Unit> checkLetters(const QString &fixed)
{
    static const QRegularExpression stranger(
        QStringLiteral("[^A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]"));
    for (auto each = stranger.globalMatch(fixed); each.hasNext();) {
        const QString letter = each.next().captured();
        if (letter.at(0).unicode() < 0x80 || letter.at(0).isSpace() || !letter.isValidUtf16())
            return malformed(
                Words::tr("An address cannot hold “%1”; write %2 for it.")
                    .arg(letter, QString::fromLatin1(letter.toUtf8().toPercentEncoding())));
    }
    if (!isEncodedWell(fixed.toUtf8()))
        return malformed(
            Words::tr("A % in an address needs two hexadecimal digits behind it; write %25 "
                      "for the character itself."));
    return Unit {};
}

/// "." and ".." in a path lead elsewhere, also as %2e (WHATWG URL, "double-dot path segment").
static bool hasDotSegment(const QByteArray &address)
{
    const qsizetype begin = address.indexOf('/', address.indexOf("://") + 3);
    if (begin < 0)
        return false;
    const auto isEnd = [](char c) { return c == '?' || c == '#'; };
    const qsizetype end =
        std::find_if(address.begin() + begin, address.end(), isEnd) - address.begin();
    const QByteArray path = address.sliced(begin, end - begin).toLower().replace("%2e", ".");
    const QList<QByteArray> segments = path.split('/');
    return segments.contains(QByteArray(".")) || segments.contains(QByteArray(".."));
}

Result<PopTemplate> PopTemplate::parse(const QString &text)
{
    constexpr qsizetype longest = 4096;
    PopTemplate result;
    result.m_text = text.trimmed();
    if (result.m_text.size() > longest)
        return malformed(Words::tr("The address is too long."));
    auto pieces = popPieces(result.m_text);
    if (!pieces)
        return tl::unexpected(pieces.error());
    if (const auto start = checkStart(*pieces); !start)
        return tl::unexpected(start.error());
    QByteArray sample;
    for (const PopPiece &piece : std::as_const(*pieces)) {
        sample += piece.isPlaceholder ? QByteArray("x") : encodedFixed(piece.text);
        if (piece.isPlaceholder)
            continue;
        if (const auto letters = checkLetters(piece.text); !letters)
            return tl::unexpected(letters.error());
    }
    if (hasDotSegment(sample))
        return malformed(Words::tr("The address must not hold /./ or /../."));
    result.m_pieces = std::move(*pieces);
    return result;
}

Result<QByteArray> PopTemplate::expand(const PopFacts &facts) const
{
    if (showsNumber() && numberDigits(facts.number).isEmpty())
        return failure(Error::Code::NotPossible,
                       Words::tr("The page needs a number, and there is none."));
    QByteArray address;
    for (const PopPiece &piece : m_pieces)
        address += piece.isPlaceholder ? popText(piece, facts).toUtf8().toPercentEncoding()
                                       : encodedFixed(piece.text);
    if (hasDotSegment(address))
        return failure(Error::Code::NotPossible,
                       Words::tr("What this call says would lead to another page."));
    return address;
}

// --- Programs

/// Windows hands them to a shell whatever is done, also with dots and blanks behind the name
/// (security.md T59, CVE-2024-24576).
static bool isBatchFile(const QString &program)
{
    static const QRegularExpression form(QStringLiteral("\\.(bat|cmd)[. ]*\\z"),
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(program).hasMatch();
}

static Result<Unit> checkProgram(const QString &program)
{
    const bool isShare =
        program.startsWith(QLatin1String("//")) || program.startsWith(QLatin1String("\\\\"));
    if (!QDir::isAbsolutePath(program) || isShare)
        return malformed(Words::tr("Give the program with its whole path, such as /usr/bin/crm."));
    const auto pieces = popPieces(program);
    const bool isFixed = pieces && pieces->size() == 1 && !pieces->first().isPlaceholder;
    return isFixed ? Result<Unit>(Unit {})
                   : malformed(Words::tr("The program itself cannot hold a placeholder, only its "
                                         "arguments can."));
}

static bool holdsOnlyDigits(const PopPieces &pieces)
{
    return std::all_of(pieces.cbegin(), pieces.cend(), [](const PopPiece &piece) {
        return !piece.isPlaceholder || PopFacts::isOfDigits(piece.text);
    });
}

static bool hasControls(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

Result<PopProgram> PopProgram::parse(const QStringList &words)
{
    if (words.isEmpty())
        return malformed(Words::tr("There is no program."));
    if (std::any_of(words.cbegin(), words.cend(), hasControls))
        return malformed(Words::tr("The program or an argument holds a control character."));
    if (const auto good = checkProgram(words.first()); !good)
        return tl::unexpected(good.error());
    PopProgram result;
    result.m_program = words.first();
    for (const QString &word : words.sliced(1)) {
        const auto pieces = popPieces(word);
        if (!pieces)
            return tl::unexpected(pieces.error());
        if (isBatchFile(result.m_program) && !holdsOnlyDigits(*pieces))
            return malformed(
                Words::tr("A .bat or .cmd file can only be given numbers, such as {number}: "
                          "other words could become commands."));
        result.m_arguments.append(*pieces);
    }
    return result;
}

QStringList PopProgram::arguments(const PopFacts &facts) const
{
    QStringList arguments;
    for (const PopPieces &pieces : m_arguments) {
        QString argument;
        for (const PopPiece &piece : pieces)
            argument += piece.isPlaceholder ? popText(piece, facts) : piece.text;
        const bool beginsByValue = !pieces.isEmpty() && pieces.first().isPlaceholder;
        if (beginsByValue && argument.startsWith(u'-'))
            argument.prepend(u' '); // No option (security.md T58).
        arguments.append(argument);
    }
    return arguments;
}

bool PopProgram::showsNumber() const
{
    return std::any_of(m_arguments.cbegin(), m_arguments.cend(),
                       [](const PopPieces &pieces) { return Jackfield::showsNumber(pieces); });
}

} // namespace Jackfield
