// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucservertcp.h"

#include "protocols/simulator/endpoints/ucservertcpconnection.h"

namespace Jackfield::Simulator {

void UcServerTcpEndpoint::addConnection(QSslSocket *socket)
{
    new UcServerTcpConnection(office(), *this, socket); // A child; it deletes itself.
}

} // namespace Jackfield::Simulator
