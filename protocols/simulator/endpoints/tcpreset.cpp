// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/tcpreset.h"

#include <QAbstractSocket>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace Jackfield::Simulator {

void resetConnection(QAbstractSocket &socket)
{
    // Closing with unsent time zero makes the system send RST; Qt has no call for it.
    linger option {};
    option.l_onoff = 1;
    option.l_linger = 0;
#ifdef Q_OS_WIN
    setsockopt(SOCKET(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER,
               reinterpret_cast<const char *>(&option), sizeof(option));
#else
    setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &option, sizeof(option));
#endif
    socket.abort();
}

} // namespace Jackfield::Simulator
