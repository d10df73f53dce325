// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace Jackfield {

/// The SQLSTATE with which a server refuses a connection; empty: there is no server, it gives none,
/// or it takes the connection. Connects once more, since QtSql tells only words for people, in the
/// language of the server. `parameters`: of libpq. Waits for two seconds at most.
QString postgresRefusal(const QMap<QByteArray, QByteArray> &parameters);

} // namespace Jackfield
