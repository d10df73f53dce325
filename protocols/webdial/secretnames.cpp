// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/secretnames.h"

namespace Jackfield::WebDial {

QStringList secretNames()
{
    return {QStringLiteral("password"), QStringLiteral("key"),    QStringLiteral("token"),
            QStringLiteral("passcode"), QStringLiteral("secret"), QStringLiteral("pin"),
            QStringLiteral("pass"),     QStringLiteral("passwd"), QStringLiteral("pwd"),
            QStringLiteral("pw"),       QStringLiteral("auth"),   QStringLiteral("apikey"),
            QStringLiteral("api_key")};
}

bool isSecretValue(const QString &name)
{
    return secretNames().contains(name, Qt::CaseInsensitive);
}

} // namespace Jackfield::WebDial
