// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Jackfield {

enum class ForwardMode { Unconditional, Busy, NoAnswer, BusyNoAnswer };

/// Calls to a line go elsewhere.
struct Forward
{
    ForwardMode mode = ForwardMode::Unconditional;
    QString to; ///< As the phone system takes and sends it.
    bool internalOnly = false;
    bool externalOnly = false;
    bool operator==(const Forward &) const = default;
};

} // namespace Jackfield
