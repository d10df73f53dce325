// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

QT_FORWARD_DECLARE_CLASS(QAbstractSocket)

namespace Jackfield::Simulator {

/// Ends the connection with RST instead of FIN, as a host does that lost it. Nothing more is sent.
void resetConnection(QAbstractSocket &socket);

} // namespace Jackfield::Simulator
