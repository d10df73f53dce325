// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/websocket.h"

#include <QCryptographicHash>

namespace Jackfield {

QByteArray webSocketAccept(QByteArrayView key)
{
    const QByteArray text = key.toByteArray() + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return QCryptographicHash::hash(text, QCryptographicHash::Sha1).toBase64();
}

} // namespace Jackfield
