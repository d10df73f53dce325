// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/policy/dialpolicy.h"

#include <QString>

namespace Jackfield {

// Who asks for a call, in words for people. Plain text all; what the asker says of itself is made
// fit for one line by oneLine().

/// "The web page http://intranet.test:8081", "A program, perhaps of another user,": begins a
/// sentence.
QString askerInWords(const Source &source);
/// "The program /usr/bin/crm wants to forward line 100 to": a question's first line, to be followed
/// by the number. `line`: the extension it is about; empty: the own one.
QString requestInWords(const Source &source, Purpose purpose, const QString &line);
/// "Web page http://intranet.test:8081", "Telephone links": in a list of remembered sources.
QString sourceInWords(Source::Kind kind, const QString &origin);
/// Why `number` (as it came, or as people read it) was not dialled; names who asked unless it was
/// the user.
QString refusalInWords(const QString &number, const Source &source, const Error &error);

} // namespace Jackfield
