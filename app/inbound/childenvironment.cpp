// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/childenvironment.h"

#include "core/base/redact.h"

#include <QRegularExpression>

namespace Jackfield {

static bool isNamedSecret(const QString &name)
{
    static const QRegularExpression form(
        QStringLiteral("PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|CREDENTIAL|_(PASS|PWD|KEY)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(name).hasMatch();
}

static bool holdsPassword(const QString &name, const QString &value)
{
    return !name.endsWith(QLatin1String("_proxy"), Qt::CaseInsensitive)
        && maskedCredentials(value) != value;
}

QProcessEnvironment childEnvironment(QProcessEnvironment own)
{
    const QStringList names = own.keys();
    for (const QString &name : names)
        if (isNamedSecret(name) || holdsPassword(name, own.value(name)))
            own.remove(name);
    return own;
}

} // namespace Jackfield
