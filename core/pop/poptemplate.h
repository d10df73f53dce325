// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pop/poppieces.h"

#include <QByteArray>
#include <QStringList>

namespace Jackfield {

/// An address with placeholders: "%%calleridnumber%%" (ipbx, protocols.md 2.5), "<# N #>"
/// (TAPIMaster, protocols.md 1.7) and our own "{e164}". Expanded in one pass: what is put in is
/// never looked at again (security.md T54).
class PopTemplate
{
public:
    /// Malformed with words for people: no http or https, a host that is not fixed, a user or
    /// password in it, a placeholder in front of the path, a name nobody knows, a broken mark, what
    /// no address can hold (security.md S02, S05, S11).
    static Result<PopTemplate> parse(const QString &text);
    /// Every value percent-encoded but for unreserved characters (RFC 3986 2.3); control characters
    /// removed or blank, texts cut to 256 characters, numbers to digits and a plus. NotPossible:
    /// the template shows the number, and there is none; a value would make "." or ".." of a part
    /// of the path, which leads elsewhere however it is encoded.
    Result<QByteArray> expand(const PopFacts &facts) const;
    const QString &text() const { return m_text; }
    bool showsNumber() const { return Jackfield::showsNumber(m_pieces); } ///< In any form.

private:
    PopTemplate() = default;

    QString m_text;
    PopPieces m_pieces;
};

/// A program with its arguments, started without a shell (security.md T57 to T59).
class PopProgram
{
public:
    /// Malformed with words for people: no absolute path, a placeholder in the program itself,
    /// nothing; a .bat or .cmd whose arguments may hold more than digits.
    static Result<PopProgram> parse(const QStringList &words);
    const QString &program() const { return m_program; }
    /// One for each word after the program: values as in an address, but not encoded; a value that
    /// begins an argument never begins it with '-': a blank stands before it then.
    QStringList arguments(const PopFacts &facts) const;
    bool showsNumber() const; ///< In any form.

private:
    PopProgram() = default;

    QString m_program;
    QList<PopPieces> m_arguments;
};

} // namespace Jackfield
