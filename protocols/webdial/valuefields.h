// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/setupfield.h"

namespace Jackfield::WebDial {

/// The row that asks for what {name} stands for. Its key: "user", the name of a secret in small
/// letters, or "values.<name>". Names that are not usual ones are their own label.
SetupField valueField(const QString &name);

} // namespace Jackfield::WebDial
