// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QStringList>
#include <QVariantMap>

namespace Jackfield {

/// One [[system]]: what every kind has, and the values of its kind by key (SetupField::key).
struct SystemConfig
{
    SystemId id;
    QString kind;
    QString label;
    QStringList lines; ///< Extensions this system serves.
    QVariantMap values;
    bool operator==(const SystemConfig &) const = default;
};

} // namespace Jackfield
