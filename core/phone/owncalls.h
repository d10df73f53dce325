// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/call.h"

#include <QStringList>

namespace Jackfield {

class PhoneStore;

/// Whether a call is on one of the user's lines, `own`: extensions as configured. True for all
/// calls while none of those lines is known.
bool isOnOwnLine(const PhoneStore &store, const Call &call, const QStringList &own);

} // namespace Jackfield
