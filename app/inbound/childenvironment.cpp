// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/childenvironment.h"

namespace Jackfield {

QProcessEnvironment childEnvironment(QProcessEnvironment own)
{
    const QStringList names = own.keys();
    for (const QString &name : names) {
        if (name == QLatin1String("PGPASSWORD")
            || name.startsWith(QLatin1String("JACKFIELD_PASSWORD_")))
            own.remove(name);
    }
    return own;
}

} // namespace Jackfield
