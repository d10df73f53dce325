// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsnotice.h"

#include "core/base/redact.h"
#include "core/base/secretnames.h"

#include <QCoreApplication>

namespace Jackfield {

constexpr int noticesPerFile = 100;

void SettingsNotices::add(const QString &file, int line, const QString &key, const QString &text)
{
    const int count = ++m_counts[file];
    if (count <= noticesPerFile) {
        m_list.append({file, line, oneLine(maskedCredentials(key)), maskedSecrets(text)});
    } else if (count == noticesPerFile + 1) {
        m_list.append(
            {file,
             line,
             {},
             QCoreApplication::translate("Settings",
                                         "There are more mistakes below this line. Mend the ones "
                                         "listed here to see them.")});
    }
}

} // namespace Jackfield
