// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <tl/expected.hpp>

// The one language of dial templates, both directions (protocols.md 4.2): outbound it substitutes,
// inbound it captures. Here is only what both share: the text and its parts.
namespace Jackfield {

/// Why a template cannot be used (protocols.md 4.5).
struct TemplateError
{
    QString code; ///< "E1", "E2", …: fixed words.
    QString text; ///< Translated.
    bool operator==(const TemplateError &) const = default;
};

/// A part of a template's text.
struct TemplatePiece
{
    enum class Kind {
        Text,
        Extension, ///< ^
        Number, ///< #
        Placeholder, ///< {name}
    };
    Kind kind = Kind::Text;
    QString text = {}; ///< Text: as written. Placeholder: the name without its braces. Else empty.
    bool operator==(const TemplatePiece &) const = default;
};

/// The parts in their order, found in one pass from left to right: what is put in their place later
/// is never looked at again (protocols.md 4.3 step 3). Two Texts never follow each other. A name
/// begins with an ASCII letter, then letters, digits, '_' and '-'; other braces are text.
QList<TemplatePiece> templatePieces(QStringView text);

/// A template, taken apart. The texts still hold their tokens: templatePieces() finds them.
struct DialTemplate
{
    enum class Method { Get, Post };
    struct Variable
    {
        QString name; ///< Never empty.
        QString text; ///< Plain, not percent-encoded: a "%20" in it is three characters.
        bool operator==(const Variable &) const = default;
    };
    Method method = Method::Get;
    QString url; ///< As written, so percent-encoded where it has to be.
    QList<Variable> variables; ///< Of the body; empty for Get.
    bool operator==(const DialTemplate &) const = default;

    /// What stands before the first ':', as written; empty for a path, or where a token comes
    /// first.
    QStringView scheme() const;
};

/// "http" or "https", in capitals or not.
bool isHttpScheme(QStringView scheme);

/// Method, URL and POST variables of a template. E1: another method than GET and POST. E2:
/// variables without POST, or with a scheme that is neither http nor https. E3: a variable without
/// a name. The URL itself is not judged.
tl::expected<DialTemplate, TemplateError> parseTemplate(const QString &text);

} // namespace Jackfield
