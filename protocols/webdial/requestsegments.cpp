// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/requestsegments.h"

#include "protocols/webdial/addressparts.h"

#include <algorithm>

namespace Jackfield::WebDial {

static void append(Segments &segments, const Segment &segment)
{
    if (segment.kind == Segment::Kind::Fixed && !segments.isEmpty()
        && segments.last().kind == Segment::Kind::Fixed)
        segments.last().bytes += segment.bytes;
    else
        segments.append(segment);
}

std::optional<QString> escapedCharacter(const TemplatePiece &piece)
{
    if (piece.kind == TemplatePiece::Kind::Placeholder && piece.text == QLatin1String("hash"))
        return QStringLiteral("#");
    if (piece.kind == TemplatePiece::Kind::Placeholder && piece.text == QLatin1String("caret"))
        return QStringLiteral("^");
    return {};
}

/// What a piece that is no text becomes.
static Segment tokenSegment(const TemplatePiece &piece, Encoding numbers, Encoding values)
{
    if (const auto character = escapedCharacter(piece))
        return {Segment::Kind::Fixed, values, encoded(*character, values)};
    if (piece.kind == TemplatePiece::Kind::Number)
        return {Segment::Kind::Number, numbers};
    if (piece.kind == TemplatePiece::Kind::Extension)
        return {Segment::Kind::Extension, numbers};
    return {Segment::Kind::Value, values, {}, piece.text};
}

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
static void appendForm(Segments &segments, QStringView text)
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

bool has(const Segments &segments, Segment::Kind kind)
{
    return std::any_of(segments.begin(), segments.end(),
                       [kind](const Segment &each) { return each.kind == kind; });
}

QString insertedText(const Value &value)
{
    constexpr qsizetype maxInserted = 256; // characters of a value
    if (value.isSecret || value.text.size() <= maxInserted)
        return value.text;
    const bool splitsPair = value.text[maxInserted - 1].isHighSurrogate();
    return value.text.first(splitsPair ? maxInserted - 1 : maxInserted);
}

QString mask()
{
    return QStringLiteral("***");
}

Segments filled(const QByteArray &front, const Segments &segments, const Values &values,
                bool masked)
{
    Segments result;
    if (!front.isEmpty())
        result.append({Segment::Kind::Fixed, Encoding::Address, front});
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

} // namespace Jackfield::WebDial
