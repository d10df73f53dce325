// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>

namespace Jackfield {

/// What this thread has worked so far, in milliseconds: other programs do not count.
inline double workedMs()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace Jackfield
