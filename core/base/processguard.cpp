// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/processguard.h"

#include <QFile>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace Jackfield {

// Both: the limit does not count where the system hands cores to a program.
void guardMemory()
{
    rlimit limit {};
    getrlimit(RLIMIT_CORE, &limit);
    limit.rlim_cur = 0;
    setrlimit(RLIMIT_CORE, &limit);
    prctl(PR_SET_DUMPABLE, 0);
}

void guardMemoryOfRelease()
{
#ifdef NDEBUG
    if (qEnvironmentVariableIsEmpty("SNAP") && qEnvironmentVariableIsEmpty("FLATPAK_ID")
        && !QFile::exists(QStringLiteral("/.flatpak-info")))
        guardMemory();
#endif
}

} // namespace Jackfield
