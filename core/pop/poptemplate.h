// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/pop/popfacts.h"

#include <QByteArray>
#include <QStringList>

namespace Jackfield {

/// An address with placeholders: "%%calleridnumber%%" (ipbx, protocols.md 2.5), "<# N #>"
/// (TAPIMaster, protocols.md 1.7) and our own "{e164}". Expanded in one pass: what is put in is
/// never looked at again (security.md T54).
class PopTemplate
{
public:
    /// Malformed with words for people: no http or https, a host that is not fixed, a placeholder
    /// in front of the path, a name nobody knows, a broken mark (security.md S02, S05, S11).
    static Result<PopTemplate> parse(const QString &text);
    /// Every value percent-encoded but for unreserved characters (RFC 3986 2.3); control characters
    /// removed or blank, names cut to 256 characters, numbers to digits and a plus. NotPossible:
    /// the template shows the number, and there is none.
    Result<QByteArray> expand(const PopFacts &facts) const;
    const QString &text() const { return m_text; }

private:
    struct Piece
    {
        QString text; ///< Fixed text, else the placeholder's name.
        bool isPlaceholder = false;
    };
    QString m_text;
    QList<Piece> m_pieces;
};

/// A program with its arguments, started without a shell (security.md T57 to T59).
class PopProgram
{
public:
    /// Malformed with words for people: no absolute path, a placeholder in the program itself,
    /// nothing; a .bat or .cmd whose arguments may hold more than digits.
    static Result<PopProgram> parse(const QStringList &words);
    const QString &program() const { return m_words.first(); }
    /// One for each word after the program: values cut to 256 characters, without control
    /// characters; a value that begins an argument never begins it with '-'.
    QStringList arguments(const PopFacts &facts) const;

private:
    QStringList m_words;
};

} // namespace Jackfield
