// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phonestore.h"

namespace Jackfield {

/// One system's line and what its system can ever do.
struct LineMember
{
    const Line *line = nullptr;
    Features systemFeatures;
    bool isUsable = false; ///< The system can be ordered now.
};

/// The rules of merging (architecture.md idea 4): capabilities are the union, facts come from the
/// member that knows most, and so does what is possible now. `members` in rank order, not empty.
/// Pure.
MergedLine mergedLine(const QString &number, const QList<LineMember> &members);

} // namespace Jackfield
