// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/nettapi/nettapicodec.h"
#include "protocols/simulator/endpoints/connection.h"

namespace Jackfield::Simulator {

class NetTapiConversation;
class NetTapiEndpoint;

/// A client of the NetTAPI endpoint: messages on a socket below a conversation.
class NetTapiConnection final : public EndpointConnection
{
    Q_OBJECT
public:
    /// Takes the socket over; the endpoint must outlive it.
    NetTapiConnection(NetTapiEndpoint &endpoint, QTcpSocket *socket);

private:
    Segments segments() const override;
    void take(const QByteArray &octets) override;
    void lost() override { }
    void refuse(const Error &error, const QByteArray &octets);

    NetTapiEndpoint &m_netTapi;
    NetTapiConversation *const m_conversation;
    NetTapi::Decoder m_decoder;
    qint64 m_dropped = 0; ///< As told last.
};

} // namespace Jackfield::Simulator
