// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/numberresolver.h"
#include "core/phone/command.h"

namespace Jackfield {

/// What the resolver made of `text`, in every form a phone system may want. withPostDial: the
/// extension and the digits behind the number too.
DialString dialString(const Resolution &resolution, const QString &text, bool withPostDial);

} // namespace Jackfield
