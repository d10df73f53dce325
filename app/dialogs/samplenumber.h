// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/command.h"

#include <QString>

namespace Jackfield {

class Dialer;
struct Location;

/// A number to show a request with, as near to the location as there is one that rings nobody: from
/// the ranges that are kept free for films and examples.
QString sampleNumber(const Location &location);

/// What a typed number means for setting a phone system up.
struct SamplePlan
{
    DialString number; ///< Empty with a problem.
    QString problem; ///< Translated: the dial rules refuse it.
    QString doubt; ///< Translated: why it would not be dialled without a question.
    QString display; ///< For people.
    bool mayTry = false; ///< The keypad would dial it at once, and it is no emergency number.
};
SamplePlan planSample(const Dialer &dialer, const QString &text);

} // namespace Jackfield
