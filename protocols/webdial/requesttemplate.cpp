// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/requesttemplate.h"

#include "protocols/webdial/addressparts.h"
#include "protocols/webdial/requestsegments.h"
#include "protocols/webdial/templateerrors.h"
#include "protocols/webdial/words.h"

#include <algorithm>

namespace Jackfield::WebDial {

namespace {

    /// Host and port consist of text and values.
    tl::expected<QList<TemplatePiece>, TemplateError> authorityPieces(const QString &authority)
    {
        const QList<TemplatePiece> pieces = templatePieces(authority);
        const auto isToken = [](const TemplatePiece &piece) {
            return piece.kind == TemplatePiece::Kind::Number
                || piece.kind == TemplatePiece::Kind::Extension
                || escapedCharacter(piece).has_value();
        };
        if (std::any_of(pieces.begin(), pieces.end(), isToken))
            return tl::unexpected(
                noWebAddress(Words::tr("# and ^ cannot stand in the host or the port")));
        return pieces;
    }

    /// How a value stands behind `before`: an IPv6 address needs brackets in an address, but is
    /// written without elsewhere.
    QString authorityText(const QString &value, const QString &before)
    {
        const bool isBareIpv6 =
            value.count(u':') > 1 && !value.startsWith(u'[') && !before.contains(u'[');
        return isBareIpv6 ? u'[' + value + u']' : value;
    }

    /// Something that fits where a value will stand, so that what is fixed can be judged before.
    QString sampleBehind(const QString &before)
    {
        if (before.endsWith(u'['))
            return QStringLiteral("::1");
        return before.contains(u':') ? QStringLiteral("1") : QStringLiteral("a");
    }

    /// Host and port, as they are or with samples for the values.
    tl::expected<QByteArray, TemplateError> sampleAuthority(const QList<TemplatePiece> &pieces)
    {
        QString authority;
        for (const TemplatePiece &piece : pieces)
            authority +=
                piece.kind == TemplatePiece::Kind::Text ? piece.text : sampleBehind(authority);
        return checkedAuthority(authority);
    }

    Request::Kind kindOf(DialTemplate::Method method, bool isHttp)
    {
        if (!isHttp)
            return Request::Kind::Launch;
        return method == DialTemplate::Method::Post ? Request::Kind::Post : Request::Kind::Get;
    }

} // namespace

struct RequestTemplate::Parts
{
    Request::Kind kind = Request::Kind::Get;
    QByteArray front; ///< Up to the host, which is in it when it is fixed.
    QList<TemplatePiece> authority; ///< Empty: it is fixed.
    Segments rest;
    Segments body;
    QStringList names;
};

struct BoundTemplate::Parts
{
    struct Form
    {
        Segments url;
        Segments body;
        Request request(Request::Kind as, QStringView number, QStringView extension) const
        {
            return {as, joined(url, number, extension), joined(body, number, extension)};
        }
    };
    Request::Kind kind = Request::Kind::Get;
    bool needsExtension = false;
    Form plain;
    Form masked;
};

namespace {

    using Authority = tl::expected<QByteArray, TemplateError>;

    Authority boundAuthority(const QList<TemplatePiece> &pieces, const Values &values)
    {
        QString authority;
        for (const TemplatePiece &piece : pieces) {
            if (piece.kind == TemplatePiece::Kind::Text) {
                authority += piece.text;
                continue;
            }
            const QString text = insertedText(values.value(piece.text));
            if (text.contains(u'@') || !checkedControls(text))
                return tl::unexpected(
                    noWebAddress(Words::tr("{%1} is no host and no port").arg(piece.text)));
            authority += authorityText(text, authority);
        }
        return checkedAuthority(authority);
    }

    QStringList namesOf(const QList<TemplatePiece> &authority, const Segments &segments)
    {
        QStringList names;
        for (const TemplatePiece &piece : authority)
            if (piece.kind == TemplatePiece::Kind::Placeholder)
                names.append(piece.text);
        for (const Segment &segment : segments)
            if (segment.kind == Segment::Kind::Value)
                names.append(segment.name);
        names.removeDuplicates();
        return names;
    }

    bool anySecret(const QStringList &names, const Values &values)
    {
        return std::any_of(names.begin(), names.end(),
                           [&values](const QString &name) { return values.value(name).isSecret; });
    }

} // namespace

RequestTemplate::RequestTemplate(std::shared_ptr<const Parts> parts)
    : m_parts(std::move(parts))
{ }

tl::expected<RequestTemplate, TemplateError> RequestTemplate::from(const QString &text,
                                                                   const Options &options)
{
    if (const auto clean = checkedControls(QStringView(text).trimmed()); !clean)
        return tl::unexpected(clean.error());
    const auto request = parseTemplate(text);
    if (!request)
        return tl::unexpected(request.error());
    const auto address = addressParts(*request, options.keepSlashes);
    if (!address)
        return tl::unexpected(address.error());
    const auto authority = authorityPieces(address->authority);
    if (!authority)
        return tl::unexpected(authority.error());
    const auto rest = addressSegments(address->rest, address->isHttp);
    if (!rest)
        return tl::unexpected(rest.error());

    auto parts = std::make_shared<Parts>();
    parts->kind = kindOf(request->method, address->isHttp);
    parts->front = address->front.toLatin1();
    parts->rest = *rest;
    parts->body = bodySegments(request->variables);
    parts->names = namesOf(*authority, *rest + parts->body);
    if (address->isHttp) {
        const auto fixed = sampleAuthority(*authority);
        if (!fixed)
            return tl::unexpected(fixed.error());
        if (namesOf(*authority, {}).isEmpty())
            parts->front += *fixed;
        else
            parts->authority = *authority;
    }
    return RequestTemplate(parts);
}

bool RequestTemplate::hasNumber() const
{
    return has(m_parts->rest, Segment::Kind::Number) || has(m_parts->body, Segment::Kind::Number);
}

bool RequestTemplate::hasExtension() const
{
    return has(m_parts->rest, Segment::Kind::Extension)
        || has(m_parts->body, Segment::Kind::Extension);
}

bool RequestTemplate::isHttp() const
{
    return m_parts->kind != Request::Kind::Launch;
}

QStringList RequestTemplate::names() const
{
    return m_parts->names;
}

tl::expected<BoundTemplate, TemplateError> RequestTemplate::bind(const Values &values) const
{
    for (const QString &name : m_parts->names)
        if (values.value(name).text.isEmpty())
            return tl::unexpected(missingValue(name));
    const bool hidesHost = anySecret(namesOf(m_parts->authority, {}), values);
    QByteArray host;
    if (!m_parts->authority.isEmpty()) {
        const Authority authority = boundAuthority(m_parts->authority, values);
        if (!authority)
            return tl::unexpected(hidesHost ? noWebAddress(Words::tr("%1 is no host").arg(mask()))
                                            : authority.error());
        host = *authority;
    }
    const auto formOf = [&](const QByteArray &shownHost,
                            bool masked) -> BoundTemplate::Parts::Form {
        return {filled(m_parts->front + shownHost, m_parts->rest, values, masked),
                filled({}, m_parts->body, values, masked)};
    };
    auto parts = std::make_shared<BoundTemplate::Parts>();
    parts->kind = m_parts->kind;
    parts->needsExtension = hasExtension();
    parts->plain = formOf(host, false);
    parts->masked = anySecret(m_parts->names, values)
        ? formOf(hidesHost ? mask().toLatin1() : host, true)
        : parts->plain;
    return BoundTemplate(parts);
}

BoundTemplate::BoundTemplate(std::shared_ptr<const Parts> parts)
    : m_parts(std::move(parts))
{ }

tl::expected<Request, TemplateError> BoundTemplate::expand(QStringView number,
                                                           QStringView extension) const
{
    if (m_parts->needsExtension && extension.isEmpty())
        return tl::unexpected(missingExtension());
    return m_parts->plain.request(m_parts->kind, number, extension);
}

tl::expected<Request, TemplateError> BoundTemplate::masked(QStringView number,
                                                           QStringView extension) const
{
    if (m_parts->needsExtension && extension.isEmpty())
        return tl::unexpected(missingExtension());
    return m_parts->masked.request(m_parts->kind, number, extension);
}

} // namespace Jackfield::WebDial
