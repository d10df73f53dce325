// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/systemconfig.h"

namespace Jackfield {

/// A new id for a label: "Büro München" → "buro-munchen", with a number behind when it is taken.
SystemId idForLabel(const QString &label, const QList<SystemConfig> &taken);
/// The one of this id; empty when there is none.
SystemConfig configOf(const QList<SystemConfig> &systems, const SystemId &id);

} // namespace Jackfield
