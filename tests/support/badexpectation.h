// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/badinput.h"

#include <optional>

namespace Jackfield {

/// The column `expected` of bad-inputs.csv, as far as it has the regular form.
struct BadExpectation
{
    enum class Outcome {
        Dial, ///< One call, without a question.
        Confirm, ///< One prompt, no call until it is answered.
        Nothing ///< Neither a call nor a prompt: REFUSE, IGNORE, CLOSE, ERR.
    };
    Outcome outcome = Outcome::Nothing;
    QList<int> statuses; ///< One of these is the HTTP answer; empty: not said.
    bool closes = false; ///< CLOSE: the other side ends the connection by itself.
    QString number; ///< As it was written there; empty: that of the input.
    bool operator==(const BadExpectation &) const = default;
};

/// `rows`: those of the same interface, to which "as H00" points; rows that are not among them are
/// known by what the table says of their kind. Nothing: the text has another form.
std::optional<BadExpectation> expectationOf(const BadRow &row, const QList<BadRow> &rows);

/// The number a row's input asks for: the second argument of the first MakeCall in it. Empty: none.
QString numberIn(const QByteArray &input);

} // namespace Jackfield
