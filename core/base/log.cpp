// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

namespace Jackfield {

Q_LOGGING_CATEGORY(logPhone, "jackfield.phone", QtWarningMsg)
Q_LOGGING_CATEGORY(logDialing, "jackfield.dialing", QtWarningMsg)
Q_LOGGING_CATEGORY(logProtocol, "jackfield.protocol", QtWarningMsg)
Q_LOGGING_CATEGORY(logSettings, "jackfield.settings", QtWarningMsg)
Q_LOGGING_CATEGORY(logInbound, "jackfield.inbound", QtWarningMsg)
Q_LOGGING_CATEGORY(logStorage, "jackfield.storage", QtWarningMsg)
Q_LOGGING_CATEGORY(logUi, "jackfield.ui", QtWarningMsg)

static thread_local bool keptOut = false;

void keepThreadOutOfLog()
{
    keptOut = true;
}

bool isThreadKeptOutOfLog()
{
    return keptOut;
}

} // namespace Jackfield
