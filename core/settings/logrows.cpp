// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/settings/settingsrows.h"

namespace Jackfield::SettingsRows {

void addLog(std::vector<SettingKey> &rows)
{
    rows.push_back(list(member<InLog, &LogSettings::categories>(
        "log.categories",
        QT_TRANSLATE_NOOP("Settings",
                          "What the log file tells beside warnings, for the support. Takes effect "
                          "at once."),
        logCategoryForm,
        QT_TRANSLATE_NOOP("Settings",
                          "a list of phone, dialling, protocol, settings, inbound, storage and ui, "
                          "each also with a level such as \"protocol=info\""))));
    rows.push_back(list(member<InLog, &LogSettings::trace>(
        "log.trace",
        QT_TRANSLATE_NOOP("Settings",
                          "Ids of the systems whose messages the protocol trace keeps, in memory "
                          "only; \"*\" is every system."),
        "\\*|[a-z0-9_-]{1,32}",
        QT_TRANSLATE_NOOP("Settings", "a list of system ids in quotes, or [\"*\"]"))));
}

} // namespace Jackfield::SettingsRows
