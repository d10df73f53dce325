// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/command.h"
#include "protocols/transport/httpclient.h"
#include "protocols/transport/secretmask.h"

#include <QStringList>

namespace Jackfield::WebDial {

/// What the texts in an answer's body mean (protocols.md 4.4): many report failures with 200.
struct BodyRules
{
    QStringList mustContain; ///< All of them, in capitals or not.
    QStringList mustNotContain; ///< None of them, likewise.
};

/// What became of an order by what came back, with words for people. 2xx and the body's rules:
/// Accepted, sent only. Refused: the server said no, or pointed elsewhere. Uncertain: it was sent
/// and there is no telling. What is quoted is plain text of one line, without `mask`'s secrets.
CommandResult judge(const HttpOutcome &outcome, const BodyRules &rules, const SecretMask &mask);

} // namespace Jackfield::WebDial
