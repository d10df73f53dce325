// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucserverweb.h"

#include "protocols/simulator/endpoints/ucserveroffice.h"
#include "protocols/simulator/endpoints/ucserverwebconnection.h"

namespace Jackfield::Simulator {

QString UcServerWebEndpoint::base() const
{
    return QStringLiteral("%1://127.0.0.1:%2")
        .arg(office().options().webTls ? QLatin1String("https") : QLatin1String("http"))
        .arg(port());
}

void UcServerWebEndpoint::addConnection(QSslSocket *socket)
{
    new UcServerWebConnection(office(), *this, socket); // A child; it deletes itself.
}

} // namespace Jackfield::Simulator
