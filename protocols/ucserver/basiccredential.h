// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Jackfield::UcServer {

/// User and password as HTTP and asnLoginV2 take them (RFC 7617 section 2, in UTF-8).
inline QByteArray basicCredential(const QString &user, const QString &password)
{
    return (user + QLatin1Char(':') + password).toUtf8().toBase64();
}

} // namespace Jackfield::UcServer
