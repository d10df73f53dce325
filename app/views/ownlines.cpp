// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/ownlines.h"

#include "core/phone/phonestore.h"
#include "core/settings/settingsstore.h"

namespace Jackfield {

QStringList ownLines(const UiContext &context)
{
    const Settings &settings = context.settings.settings();
    QStringList wanted;
    if (!settings.me.extension.isEmpty())
        wanted.append(settings.me.extension);
    for (const SystemConfig &system : settings.systems)
        wanted.append(system.lines);

    // Two spellings of one line are one line to the store.
    QStringList lines;
    QStringList seen;
    for (const QString &extension : wanted) {
        const MergedLine *line = context.store.findLine(extension);
        const QString number = line ? line->number : extension;
        if (seen.contains(number))
            continue;
        seen.append(number);
        lines.append(extension);
    }
    return lines;
}

bool isOwnExtension(const UiContext &context, const QString &extension)
{
    const QStringList own = ownLines(context);
    if (own.contains(extension))
        return true;
    const MergedLine *line = context.store.findLine(extension);
    for (const QString &number : own)
        if (line && context.store.findLine(number) == line)
            return true;
    return false;
}

} // namespace Jackfield
