// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringDecoder>
#include <QStringEncoder>

namespace Jackfield {

/// Text of a contact file: in `charset` where the file names one that is known here, else UTF-8,
/// else Windows-1252.
QString foreignText(QByteArrayView octets, QByteArrayView charset = {});

/// `text` without what does not belong into a line: trimmed, blanks and line ends one blank each.
/// At most `limit` characters.
QString shortText(const QString &text, qsizetype limit);
/// `text` trimmed, with its line ends, at most `limit` characters.
QString longText(const QString &text, qsizetype limit);

/// The octets of a text file as they come: without byte order mark, and as UTF-8 where they were
/// UTF-16. Pieces may end anywhere.
class TextOctets
{
public:
    QByteArray feed(QByteArrayView octets);
    QByteArray end(); ///< What was held back.

private:
    enum class Form { Unknown, Octets, Utf16 };
    QByteArray settled();

    Form m_form = Form::Unknown;
    QByteArray m_begin; ///< Too little to tell the form.
    QStringDecoder m_decoder;
    QStringEncoder m_encoder {QStringEncoder::Utf8};
};

} // namespace Jackfield
