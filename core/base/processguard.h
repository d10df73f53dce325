// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Jackfield {

/// From now on this process leaves no core file, and no other program of its user can look into its
/// memory, where passwords are (security.md T87). A program that it starts leaves no core file
/// either, unless it raises the limit.
void guardMemory();

/// guardMemory() in a release build, outside snaps and flatpaks: their portals must be able to look
/// at the process. Elsewhere it does nothing.
void guardMemoryOfRelease();

} // namespace Jackfield
