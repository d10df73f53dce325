// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/databasetls.h"

#include <QMap>

namespace Jackfield {

/// Options of libpq for how the connection is encrypted; none for Auto without a file.
QMap<QByteArray, QByteArray> postgresTls(DatabaseTls tls, const QString &caFile);

/// As QtSql wants them: quoted for libpq, with semicolons between.
QString postgresConnectOptions(const QMap<QByteArray, QByteArray> &options);

/// Malformed with words for people: no whole path, or one that QtSql cannot hand on. Says nothing
/// of whether it is there. Empty is well.
Result<Unit> checkCaFilePath(const QString &caFile);

} // namespace Jackfield
