// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/nettapiendpoint.h"

#include "protocols/simulator/endpoints/nettapiconnection.h"
#include "protocols/simulator/endpoints/nettapinumbers.h"
#include "protocols/simulator/exchange.h"

#include <QTcpSocket>

namespace Jackfield::Simulator {

NetTapiEndpoint::NetTapiEndpoint(Exchange &exchange, quint32 seed, QObject *parent)
    : Endpoint(parent)
    , m_exchange(exchange)
    , m_calls(exchange)
    , m_random(seed)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        acceptConnections(m_server, *this, [this](QTcpSocket *socket) {
            new NetTapiConnection(*this, socket); // A child; it deletes itself.
        });
    });
}

// Connections still tell us their last, so they go while we are an Endpoint.
NetTapiEndpoint::~NetTapiEndpoint()
{
    qDeleteAll(findChildren<NetTapiConnection *>());
}

/// 31 hexadecimal digits, as in the vendor's sample (3.2).
QByteArray NetTapiEndpoint::challenge()
{
    constexpr int length = 31;
    QByteArray digits;
    for (int i = 0; i < length; ++i)
        digits += "0123456789abcdef"[m_random.bounded(16)];
    return digits;
}

std::optional<NetTapiOptions::User> NetTapiEndpoint::findUser(const QString &name) const
{
    if (!m_options.users.isEmpty()) {
        const auto user = m_options.users.constFind(name);
        const bool isThere =
            user != m_options.users.cend() && m_exchange.findExtension(QString::number(user->uid));
        return isThere ? std::optional(*user) : std::nullopt;
    }
    for (const auto &[number, extension] : m_exchange.extensions()) {
        const auto uid = uidOf(number);
        if (uid && (number == name || extension.name == name))
            return NetTapiOptions::User {*uid};
    }
    return std::nullopt;
}

Result<quint16> NetTapiEndpoint::openSockets(quint16 port)
{
    if (!m_server.listen(QHostAddress::LocalHost, port))
        return failure(Error::Code::NotConnected, m_server.errorString());
    return m_server.serverPort();
}

} // namespace Jackfield::Simulator
