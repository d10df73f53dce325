// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/systemname.h"

#include <algorithm>

namespace Jackfield {

SystemId idForLabel(const QString &label, const QList<SystemConfig> &taken)
{
    QString base;
    for (const QChar c : label.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            base.append(c);
        else if (!base.isEmpty() && !base.endsWith(u'-') && !c.isMark())
            base.append(u'-');
    }
    base.truncate(28);
    while (base.endsWith(u'-'))
        base.chop(1);
    if (base.isEmpty())
        base = QStringLiteral("system");
    const auto isTaken = [&](const QString &id) {
        return std::any_of(taken.cbegin(), taken.cend(),
                           [&](const SystemConfig &system) { return system.id.value == id; });
    };
    QString id = base;
    for (int next = 2; isTaken(id); ++next)
        id = base + u'-' + QString::number(next);
    return {id};
}

SystemConfig configOf(const QList<SystemConfig> &systems, const SystemId &id)
{
    const auto it = std::find_if(systems.cbegin(), systems.cend(),
                                 [&](const SystemConfig &system) { return system.id == id; });
    return it == systems.cend() ? SystemConfig() : *it;
}

} // namespace Jackfield
