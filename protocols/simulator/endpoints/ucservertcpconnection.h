// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/ucserverconnection.h"
#include "protocols/ucserver/framing.h"

namespace Jackfield::Simulator {

class UcServerConversation;

/// A direct connection: frames (ucserver.md 4.1) and TLS below a conversation.
class UcServerTcpConnection final : public UcServerConnection
{
    Q_OBJECT
public:
    UcServerTcpConnection(UcServerOffice &office, Endpoint &endpoint, QSslSocket *socket);

private:
    void take(const QByteArray &octets) override;
    void lost() override { }
    void send(UcServer::Encoding encoding, const QByteArray &message);

    UcServerConversation *const m_conversation;
    UcServer::Deframer m_deframer;
    qsizetype m_skipped = 0; ///< As told last.
    bool m_hasTurnedToTls = false; ///< While frames are taken: what came behind is dropped.
};

} // namespace Jackfield::Simulator
