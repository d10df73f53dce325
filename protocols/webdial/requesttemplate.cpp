// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/requesttemplate.h"

#include "protocols/webdial/addressparts.h"
#include "protocols/webdial/requestencoding.h"
#include "protocols/webdial/templateerrors.h"

#include <QCoreApplication>

#include <algorithm>

namespace Jackfield::WebDial {

namespace {

    class Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::WebDial::RequestTemplate)
    };

    constexpr qsizetype maxInserted = 256; // characters of a value

    /// A part of an address or a body.
    struct Segment
    {
        enum class Kind { Fixed, Number, Extension, Value };
        Kind kind = Kind::Fixed;
        Encoding encoding = Encoding::Address; ///< Of what is inserted.
        QByteArray bytes = {}; ///< Fixed: encoded.
        QString name = {}; ///< Value
    };
    using Segments = QList<Segment>;

    void append(Segments &segments, const Segment &segment)
    {
        if (segment.kind == Segment::Kind::Fixed && !segments.isEmpty()
            && segments.last().kind == Segment::Kind::Fixed)
            segments.last().bytes += segment.bytes;
        else
            segments.append(segment);
    }

    /// The character that {hash} or {caret} stands for; unset: another placeholder.
    std::optional<QString> characterFor(const TemplatePiece &piece)
    {
        if (piece.kind == TemplatePiece::Kind::Placeholder && piece.text == QLatin1String("hash"))
            return QStringLiteral("#");
        if (piece.kind == TemplatePiece::Kind::Placeholder && piece.text == QLatin1String("caret"))
            return QStringLiteral("^");
        return {};
    }

    /// What a piece that is no text becomes.
    Segment tokenSegment(const TemplatePiece &piece, Encoding numbers, Encoding values)
    {
        if (const auto character = characterFor(piece))
            return {Segment::Kind::Fixed, values, encoded(*character, values)};
        if (piece.kind == TemplatePiece::Kind::Number)
            return {Segment::Kind::Number, numbers};
        if (piece.kind == TemplatePiece::Kind::Extension)
            return {Segment::Kind::Extension, numbers};
        return {Segment::Kind::Value, values, {}, piece.text};
    }

    /// Text that is part of an address: as written.
    tl::expected<Segments, TemplateError> addressSegments(QStringView text, bool isHttp)
    {
        const Encoding numbers = isHttp ? Encoding::Address : Encoding::LinkNumber;
        const Encoding values = isHttp ? Encoding::Address : Encoding::LinkValue;
        Segments segments;
        for (const TemplatePiece &piece : templatePieces(text)) {
            if (piece.kind != TemplatePiece::Kind::Text) {
                append(segments, tokenSegment(piece, numbers, values));
                continue;
            }
            // Each text for itself: a '%' at its end would take digits of the number for its own.
            const auto checked = checkedText(piece.text);
            if (!checked)
                return tl::unexpected(checked.error());
            append(segments, {Segment::Kind::Fixed, values, *checked});
        }
        return segments;
    }

    /// Text of a POST variable: it is data, so all of it is encoded (protocols.md 4.3, step 4).
    void appendForm(Segments &segments, QStringView text)
    {
        for (const TemplatePiece &piece : templatePieces(text)) {
            if (piece.kind == TemplatePiece::Kind::Text)
                append(segments,
                       {Segment::Kind::Fixed, Encoding::Form, encoded(piece.text, Encoding::Form)});
            else
                append(segments, tokenSegment(piece, Encoding::Form, Encoding::Form));
        }
    }

    Segments bodySegments(const QList<DialTemplate::Variable> &variables)
    {
        Segments segments;
        for (const DialTemplate::Variable &variable : variables) {
            if (!segments.isEmpty())
                append(segments, {Segment::Kind::Fixed, Encoding::Form, "&"});
            appendForm(segments, variable.name);
            append(segments, {Segment::Kind::Fixed, Encoding::Form, "="});
            appendForm(segments, variable.text);
        }
        return segments;
    }

    /// Host and port consist of text and values.
    tl::expected<QList<TemplatePiece>, TemplateError> authorityPieces(const QString &authority)
    {
        const QList<TemplatePiece> pieces = templatePieces(authority);
        const auto isToken = [](const TemplatePiece &piece) {
            return piece.kind == TemplatePiece::Kind::Number
                || piece.kind == TemplatePiece::Kind::Extension || characterFor(piece).has_value();
        };
        if (std::any_of(pieces.begin(), pieces.end(), isToken))
            return tl::unexpected(
                noWebAddress(Words::tr("# and ^ cannot stand in the host or the port")));
        return pieces;
    }

    QString insertedText(const Value &value)
    {
        if (value.isSecret || value.text.size() <= maxInserted)
            return value.text;
        const bool splitsPair = value.text[maxInserted - 1].isHighSurrogate();
        return value.text.first(splitsPair ? maxInserted - 1 : maxInserted);
    }

    QString mask()
    {
        return QStringLiteral("***");
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

    Segments filled(const Segments &segments, const Values &values, bool masked)
    {
        Segments result;
        for (const Segment &segment : segments) {
            if (segment.kind != Segment::Kind::Value) {
                append(result, segment);
                continue;
            }
            const Value value = values.value(segment.name);
            const QByteArray bytes = masked && value.isSecret
                ? mask().toLatin1()
                : encoded(insertedText(value), segment.encoding);
            append(result, {Segment::Kind::Fixed, segment.encoding, bytes});
        }
        return result;
    }

    QByteArray joined(const Segments &segments, QStringView number, QStringView extension)
    {
        QByteArray bytes;
        qsizetype size = 0;
        for (const Segment &segment : segments)
            size += segment.kind == Segment::Kind::Fixed ? segment.bytes.size() : 32;
        bytes.reserve(size);
        for (const Segment &segment : segments) {
            if (segment.kind == Segment::Kind::Fixed)
                bytes += segment.bytes;
            else
                appendEncoded(bytes, segment.kind == Segment::Kind::Number ? number : extension,
                              segment.encoding);
        }
        return bytes;
    }

    Request::Kind kindOf(DialTemplate::Method method, bool isHttp)
    {
        if (!isHttp)
            return Request::Kind::Launch;
        return method == DialTemplate::Method::Post ? Request::Kind::Post : Request::Kind::Get;
    }

    bool has(const Segments &segments, Segment::Kind kind)
    {
        return std::any_of(segments.begin(), segments.end(),
                           [kind](const Segment &each) { return each.kind == kind; });
    }

} // namespace

struct RequestTemplate::Parts
{
    Request::Kind kind = Request::Kind::Get;
    QString front; ///< Up to the host, which is in it when it is fixed.
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
        Request request(Request::Kind kind, QStringView number, QStringView extension) const
        {
            return {kind, joined(url, number, extension), joined(body, number, extension)};
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

    bool anySecret(const QList<TemplatePiece> &pieces, const Values &values)
    {
        return std::any_of(pieces.begin(), pieces.end(), [&values](const TemplatePiece &piece) {
            return piece.kind == TemplatePiece::Kind::Placeholder
                && values.value(piece.text).isSecret;
        });
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
    parts->front = address->front;
    parts->rest = *rest;
    parts->body = bodySegments(request->variables);
    parts->names = namesOf(*authority, *rest + parts->body);
    if (address->isHttp) {
        const auto fixed = sampleAuthority(*authority);
        if (!fixed)
            return tl::unexpected(fixed.error());
        if (namesOf(*authority, {}).isEmpty())
            parts->front += QString::fromLatin1(*fixed);
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
    QByteArray front = m_parts->front.toLatin1();
    QByteArray maskedFront = front;
    if (!m_parts->authority.isEmpty()) {
        const Authority authority = boundAuthority(m_parts->authority, values);
        if (!authority)
            return tl::unexpected(authority.error());
        front += *authority;
        maskedFront += anySecret(m_parts->authority, values) ? mask().toLatin1() : *authority;
    }
    const auto urlOf = [&](const QByteArray &begin, bool masked) {
        return filled(Segments {{Segment::Kind::Fixed, Encoding::Address, begin}} + m_parts->rest,
                      values, masked);
    };
    auto parts = std::make_shared<BoundTemplate::Parts>();
    parts->kind = m_parts->kind;
    parts->needsExtension = hasExtension();
    parts->plain = {urlOf(front, false), filled(m_parts->body, values, false)};
    parts->masked = {urlOf(maskedFront, true), filled(m_parts->body, values, true)};
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
