// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Jackfield {

/// What the URI or number on the command line of `jackfield` asks for.
enum class StartArgument {
    Raise, ///< Nothing, or a link without a number: the window comes forward.
    Link, ///< A telephone link: as a clicked one.
    Number, ///< A bare number: as from a program.
    Ignore, ///< Another scheme (javascript:, file:, …): none of our business.
};

/// Longest argument, in bytes of UTF-8.
constexpr qsizetype maxStartArgument = 2048;

/// Never fails; what is behind the scheme is judged by the resolver.
StartArgument classifyStartArgument(const QString &argument);

} // namespace Jackfield
