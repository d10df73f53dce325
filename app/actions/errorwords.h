// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/phone/command.h"
#include "core/phone/phonesystem.h"

namespace Jackfield {

/// What happened and what to do, in plain words; a server's own text follows as a quotation. Show
/// it as plain text.
QString inWords(const Error &error);
/// The same with what was ordered in front: "Hold did not work. The phone system …".
QString inWords(const Command &command, const Error &error);
/// "connected", "signing in": for a light or a list.
QString inWords(PhoneSystem::Link link);

} // namespace Jackfield
