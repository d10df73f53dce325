// SPDX-License-Identifier: GPL-3.0-or-later
// Credentials that were typed into an address leave it before anybody keeps it (protocols.md 4.4).
#include "core/dialing/percentencoding.h"
#include "protocols/webdial/requesttemplate.h"

#include <QRegularExpression>

namespace Jackfield::WebDial {

namespace {

    /// What of the user or the password is to be kept; unset: a token nobody can fill in here.
    std::optional<QString> keptPart(QStringView part)
    {
        const QList<TemplatePiece> pieces = templatePieces(part);
        if (pieces.size() == 1 && pieces[0].kind == TemplatePiece::Kind::Placeholder) {
            const bool isOwn = pieces[0].text == QLatin1String("user")
                || pieces[0].text == QLatin1String("password");
            return isOwn ? std::optional(QString()) : std::nullopt;
        }
        if (pieces.size() == 1 && pieces[0].kind == TemplatePiece::Kind::Extension)
            return {};
        const QByteArray bytes = part.toUtf8();
        return isEncodedWell(bytes) ? QString::fromUtf8(urlDecoded(bytes)) : part.toString();
    }

} // namespace

std::optional<TypedCredentials> typedCredentials(const QString &text)
{
    // Up to the last '@' in front of path, query, number and POST variables: a password holds any
    // others.
    static const QRegularExpression form(
        QStringLiteral("\\A(\\s*(?:\\{[A-Za-z]+\\}\\s*)?https?://)((?:(?!<&>)[^/?#])*)@"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const QStringView both = match.capturedView(2);
    const qsizetype colon = both.indexOf(u':');
    const auto user = keptPart(colon < 0 ? both : both.first(colon));
    const auto password = keptPart(colon < 0 ? QStringView() : both.sliced(colon + 1));
    if (!user || !password)
        return {};
    return TypedCredentials {*user, *password,
                             match.captured(1) + text.sliced(match.capturedEnd())};
}

} // namespace Jackfield::WebDial
