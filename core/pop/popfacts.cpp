// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop/popfacts.h"

namespace Jackfield {

std::optional<QString> PopFacts::value(const QString &) const
{
    return std::nullopt;
}

} // namespace Jackfield
