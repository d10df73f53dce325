// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/contact.h"

#include <QString>

namespace Jackfield {

/// Who is at the other end. Both are foreign text: never reformatted here, shown as plain text
/// only.
struct Party
{
    QString number; ///< As the phone system sent it.
    QString name; ///< As the phone system sent it; chosen by the caller in many systems.
    Contact contact {}; ///< Empty: the system told none.
    /// What the caller wrote cannot be told from what the system says: `number` is empty, and
    /// nothing may be done by it (security.md T93).
    bool isUncertain = false;
    bool operator==(const Party &) const = default;
};

} // namespace Jackfield
