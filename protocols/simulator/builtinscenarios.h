// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace Jackfield::Simulator {

/// "quiet", "busy office", "queue rush".
QStringList builtInScenarios();
/// The text of that scenario, with "-" for the blank too; empty: there is none.
QByteArray builtInScenario(const QString &name);

} // namespace Jackfield::Simulator
