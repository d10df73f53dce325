// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/setuptools.h"

namespace Jackfield::WebDial {

/// PhoneSystemFactory::withoutSecrets(): user and password typed into a template's address
/// (security.md T82), and values under the name of a secret. The first password found is kept; a
/// user only if `user` is empty.
ClearedConfig clearedConfig(const SystemConfig &config);

} // namespace Jackfield::WebDial
