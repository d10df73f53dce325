// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/pop/popfacts.h"

#include <QList>

// What templates of addresses and arguments of programs have in common.
namespace Jackfield {

/// A part of a text with placeholders.
struct PopPiece
{
    QString text; ///< Fixed text, else the placeholder's name without its marks.
    bool isPlaceholder = false;
    bool operator==(const PopPiece &) const = default;
};
using PopPieces = QList<PopPiece>;

/// The parts in their order, found in one pass from left to right; two fixed texts never follow
/// each other. "{…}" and "%%…%%" around anything but a name (letters, digits, '_') are fixed text.
/// Malformed with words for people: "{name}" or "<# name #>" that nobody knows, "<#" without its
/// end. Any "%%name%%" is taken (protocols.md 2.5).
Result<PopPieces> popPieces(const QString &text);

/// What stands in for a placeholder: digits and a leading plus, or a text in which runs of control
/// characters and line ends have become one blank; at most 256 characters, cut on a grapheme
/// border. Names that nobody knows are empty.
QString popText(const PopPiece &placeholder, const PopFacts &facts);

/// One of them is the other side's number.
bool showsNumber(const PopPieces &pieces);

} // namespace Jackfield
