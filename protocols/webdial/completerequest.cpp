// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that come complete, from a function: nothing is substituted in them (protocols.md 4.1).
#include "protocols/webdial/addressparts.h"
#include "protocols/webdial/requestencoding.h"
#include "protocols/webdial/requesttemplate.h"
#include "protocols/webdial/templateerrors.h"
#include "protocols/webdial/words.h"

namespace Jackfield::WebDial {

namespace {

    constexpr qsizetype maxSize = 8192; // octets of UTF-8

    /// The tokens of a template are plain text here, but no address can hold them as they are.
    QString withoutTokens(QString address)
    {
        return address.replace(u'^', QLatin1String("%5E"))
            .replace(u'{', QLatin1String("%7B"))
            .replace(u'}', QLatin1String("%7D"));
    }

    /// Of http(s) without its fragment, which is never sent.
    tl::expected<QByteArray, TemplateError> completeAddress(const AddressParts &parts)
    {
        const auto text = checkedText(withoutTokens(parts.rest));
        if (!text || !parts.isHttp)
            return text.map([&](const QByteArray &rest) { return parts.front.toLatin1() + rest; });
        const auto authority = checkedAuthority(parts.authority);
        return authority.map(
            [&](const QByteArray &host) { return parts.front.toLatin1() + host + *text; });
    }

    QByteArray bodyOf(const QList<DialTemplate::Variable> &variables)
    {
        QByteArray body;
        for (const DialTemplate::Variable &variable : variables) {
            if (!body.isEmpty())
                body += '&';
            appendEncoded(body, variable.name, Encoding::Form);
            body += '=';
            appendEncoded(body, variable.text, Encoding::Form);
        }
        return body;
    }

    /// `#` in another scheme than http and https is text: it could only begin a fragment too.
    void takeFragmentOff(DialTemplate &request)
    {
        if (isHttpScheme(request.scheme()))
            request.url = request.url.section(u'#', 0, 0);
        else
            request.url.replace(u'#', QLatin1String("%23"));
    }

} // namespace

tl::expected<Request, TemplateError> requestFrom(const QString &complete)
{
    if (complete.size() > maxSize || complete.toUtf8().size() > maxSize)
        return tl::unexpected(
            noWebAddress(Words::tr("it is longer than %1 characters").arg(maxSize)));
    if (const auto clean = checkedControls(complete); !clean)
        return tl::unexpected(clean.error());
    auto parsed = parseTemplate(complete);
    if (!parsed)
        return tl::unexpected(parsed.error());
    takeFragmentOff(*parsed);
    const auto parts = addressParts(*parsed, false);
    if (!parts)
        return tl::unexpected(parts.error());
    const auto url = completeAddress(*parts);
    if (!url)
        return tl::unexpected(url.error());
    if (!parts->isHttp)
        return Request {Request::Kind::Launch, *url, {}};
    const bool isPost = parsed->method == DialTemplate::Method::Post;
    return Request {isPost ? Request::Kind::Post : Request::Kind::Get, *url,
                    bodyOf(parsed->variables)};
}

} // namespace Jackfield::WebDial
