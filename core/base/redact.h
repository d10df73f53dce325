// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Jackfield {

/// A telephone number for a log: the last three digits behind an ellipsis (security.md T89).
QString redactedNumber(const QString &number);

/// Text from outside for a log or one line of the window: control characters escaped as \xHH, bidi
/// controls dropped, at most `limit` characters, cut on a grapheme border (security.md T26, T62).
QString oneLine(const QString &foreign, qsizetype limit = 200);

/// `text` with "***" for user and password of every address in it: "http://u:p@pbx/" becomes
/// "http://***@pbx/" (security.md T82).
QString maskedCredentials(QString text);

} // namespace Jackfield
