// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/datagramport.h"

#include "app/gates/datagram.h"

#include <algorithm>
#include <utility>

namespace Jackfield {

DatagramPort::DatagramPort(const SocketEnd &end, Clock &clock, Handler handler, QObject *parent)
    : QObject(parent)
    , m_end(end)
    , m_clock(clock)
    , m_handler(std::move(handler))
{
    connect(&m_socket, &QUdpSocket::readyRead, this, &DatagramPort::receive);
}

QAbstractSocket::SocketError DatagramPort::listen()
{
    if (m_socket.bind(m_end.address, m_end.port, QAbstractSocket::DontShareAddress))
        return QAbstractSocket::UnknownSocketError;
    return m_socket.error();
}

void DatagramPort::close()
{
    m_pause.reset();
    m_socket.close();
}

// While nothing is read, QUdpSocket does not watch for more: what comes too fast is lost in the
// kernel, at no cost to us.
void DatagramPort::receive()
{
    m_isWaiting = m_pause != nullptr;
    if (!m_isWaiting)
        receiveSome();
}

void DatagramPort::receiveSome()
{
    std::vector<Received> received;
    int dropped = 0;
    for (int i = 0; i < maxAtOnce; ++i) {
        char bytes[maxDatagram + 1]; // what is longer is cut here, and too long still
        SocketEnd sender;
        const qint64 size =
            m_socket.readDatagram(bytes, sizeof bytes, &sender.address, &sender.port);
        if (size < 0)
            break;
        auto command = commandOfDatagram(QByteArrayView(bytes, size));
        if (!command) {
            ++dropped;
            continue;
        }
        Received one {sender, *std::move(command)};
        if (std::find(received.begin(), received.end(), one) == received.end())
            received.push_back(std::move(one));
        else
            ++dropped;
    }
    m_pause = m_clock.after(pause, [this] {
        m_pause.reset();
        if (std::exchange(m_isWaiting, false))
            receiveSome();
    });
    m_handler(received, dropped);
}

} // namespace Jackfield
