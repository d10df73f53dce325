// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace Jackfield::NetTapi {

/// One FacetPhone server, with every default decided.
struct Setup
{
    QString host;
    quint16 port = 6500;
    QString user; ///< The name to sign in with; there is no password (protocols.md 3.2).
    QList<quint32> lines; ///< Further users whose telephone is served as the own one.
    QList<quint32> watch; ///< Users whose calls are only shown.
    QString trunkPrefix; ///< Goes before outside numbers; empty: as the location says.
    QStringList statuses; ///< As the server spells them.
    bool dialsInternal = false; ///< Extensions are dialled too; the vendor says nothing of it.
};

} // namespace Jackfield::NetTapi
