// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace Jackfield::Simulator {

/// How what is sent is cut into TCP segments: as it is written, into small ones, or what is written
/// in a short time as one.
enum class Segments { Whole, Split, Joined };
/// As options call them, in the order of the enumeration.
inline constexpr std::array segmentNames {"whole", "split", "joined"};

} // namespace Jackfield::Simulator
