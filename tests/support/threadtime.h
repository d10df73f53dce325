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

/// For so long a thread with a window may work at a time. With AddressSanitizer all is some ten
/// times slower.
#ifdef __SANITIZE_ADDRESS__
inline constexpr double mostAtATimeMs = 1000;
#else
inline constexpr double mostAtATimeMs = 100;
#endif

} // namespace Jackfield
