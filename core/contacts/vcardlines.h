// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/foreigntext.h"

#include <QByteArrayList>
#include <QList>

#include <optional>

namespace Jackfield {

/// The octets of a vCard file as its logical lines: whatever the line ends, folds of every version
/// and soft breaks of quoted-printable undone (RFC 6350 3.2, vCard 2.1 section 2.1.3).
class VCardLines
{
public:
    static constexpr qsizetype longestLine = 2 * 1024 * 1024; ///< A longer one is left out.

    QByteArrayList feed(QByteArrayView octets);
    QByteArrayList end();

private:
    void take(QByteArrayView octets);
    void endPhysical();
    void endLogical();
    bool joins(QByteArrayView physical);
    void append(QByteArrayView more);
    bool headerHas(QByteArrayView word);

    TextOctets m_octets;
    QByteArray m_physical;
    QByteArray m_logical;
    std::optional<QByteArray> m_header; ///< Of m_logical, in upper case, once it was asked for.
    bool m_hasLogical = false;
    bool m_isPhysicalTooLong = false;
    bool m_isTooLong = false; ///< The logical line.
    bool m_afterReturn = false; ///< A line feed now belongs to the line end before.
    bool m_keepsFoldBlank = false; ///< Version 2.1 folds before a blank that is part of the text.
    QByteArrayList m_lines; ///< Whole, not yet given.
};

/// A logical line taken apart.
struct VCardProperty
{
    struct Parameter
    {
        QByteArray name; ///< Upper case. What stands alone in version 2.1 is a TYPE or ENCODING.
        QByteArray value; ///< Without quotes.
    };
    QByteArray group; ///< "item1"
    QByteArray name; ///< Upper case, without the group.
    QList<Parameter> parameters; ///< One for each of a list of values.
    QByteArray value; ///< As it stands.

    /// Nothing: no name or no colon.
    static std::optional<VCardProperty> parse(const QByteArray &line);
    QByteArray parameter(QByteArrayView named) const; ///< The first one.
    QByteArrayList types() const; ///< Lower case.
    bool isBase64() const;
    QByteArray octets() const; ///< The value without its transfer encoding.
    QString text() const; ///< octets() in their charset, escapes still there.
};

/// Splits at every `separator` that is not escaped.
QStringList splitEscaped(const QString &text, QChar separator);
/// The text that escapes (\n \, \; \: \\) stand for.
QString unescaped(const QString &text);

} // namespace Jackfield
