// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/command.h"
#include "core/phone/setuptools.h"
#include "protocols/webdial/webdialsetup.h"

namespace Jackfield::WebDial {

/// What `rule` makes of `number`, every secret as "***". An error of the template has its code
/// ("… (E4)"); warnings: E6, and a secret that would go unencrypted.
RequestPreview previewOf(const Setup &setup, const DialRule &rule, const DialString &number);

/// The request `rule` makes, secrets as "***"; unset: a function makes it, or there is an error.
std::optional<Request> shownRequest(const Setup &setup, const DialRule &rule, const QString &number,
                                    const QString &extension);

} // namespace Jackfield::WebDial
