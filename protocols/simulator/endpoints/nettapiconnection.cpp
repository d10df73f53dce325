// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/nettapiconnection.h"

#include "protocols/simulator/endpoints/nettapiconversation.h"
#include "protocols/simulator/endpoints/nettapiendpoint.h"
#include "protocols/simulator/exchange.h"

namespace Jackfield::Simulator {

NetTapiConnection::NetTapiConnection(NetTapiEndpoint &endpoint, QTcpSocket *socket)
    : EndpointConnection(endpoint, endpoint.exchange().clock(), socket, 1)
    , m_netTapi(endpoint)
    , m_conversation(new NetTapiConversation(endpoint, peer(), this))
{
    connect(m_conversation, &NetTapiConversation::toSend, this, &NetTapiConnection::write);
    connect(m_conversation, &NetTapiConversation::ended, this, &NetTapiConnection::close);
    start();
}

Segments NetTapiConnection::segments() const
{
    return m_netTapi.options().segments;
}

void NetTapiConnection::take(const QByteArray &octets)
{
    const auto messages = m_decoder.feed(octets);
    if (!messages)
        return refuse(messages.error(), octets);
    if (m_decoder.dropped() != m_dropped) {
        m_dropped = m_decoder.dropped();
        endpoint().note(QStringLiteral("%1 messages that are none were dropped").arg(m_dropped));
    }
    for (const NetTapi::Message &message : *messages) {
        m_conversation->receive(message);
        if (isFinished())
            return;
    }
    if (m_decoder.isBroken())
        refuse(m_decoder.feed({}).error(), octets);
}

void NetTapiConnection::refuse(const Error &error, const QByteArray &octets)
{
    endpoint().tellIgnored(error, octets);
    close();
}

} // namespace Jackfield::Simulator
