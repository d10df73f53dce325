// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/webdial/requestencoding.h"
#include "protocols/webdial/requesttemplate.h"

// Addresses and bodies as what they are put together from: bytes that are settled, and places where
// something is inserted.
namespace Jackfield::WebDial {

struct Segment
{
    enum class Kind { Fixed, Number, Extension, Value };
    Kind kind = Kind::Fixed;
    Encoding encoding = Encoding::Address; ///< Of what is inserted.
    QByteArray bytes = {}; ///< Fixed: encoded.
    QString name = {}; ///< Value
};
using Segments = QList<Segment>;

/// The character that {hash} or {caret} stands for; unset: another piece.
std::optional<QString> escapedCharacter(const TemplatePiece &piece);

/// What follows the host of http(s), or another scheme: its text stays as written. E5
tl::expected<Segments, TemplateError> addressSegments(QStringView text, bool isHttp);
/// Form-encoded, names and texts.
Segments bodySegments(const QList<DialTemplate::Variable> &variables);

bool has(const Segments &segments, Segment::Kind kind);

/// As much of a value as is inserted.
QString insertedText(const Value &value);
/// What people see instead of a secret.
QString mask();
/// `front`, then the segments with their values, encoded; masked: mask() for each secret.
Segments filled(const QByteArray &front, const Segments &segments, const Values &values,
                bool masked);
/// Without a Value among them: the bytes.
QByteArray joined(const Segments &segments, QStringView number, QStringView extension);

} // namespace Jackfield::WebDial
