// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/httprequest.h"
#include "protocols/simulator/endpoints/ucserverconnection.h"
#include "protocols/transport/websocketframes.h"
#include "protocols/ucserver/rosemessage.h"

namespace Jackfield::Simulator {

class UcServerConversation;
class UcServerWebEndpoint;

/// A connection to the web service: one HTTP request, or the WebSocket of a session (ucserver.md
/// 1.3).
class UcServerWebConnection final : public UcServerConnection
{
    Q_OBJECT
public:
    UcServerWebConnection(UcServerOffice &office, UcServerWebEndpoint &endpoint,
                          QSslSocket *socket);

private:
    void take(const QByteArray &octets) override;
    void lost() override;

    void takeRequest(const QByteArray &octets);
    void received(const ReceivedRequest &request);
    void respond(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {});
    void upgrade(const ReceivedRequest &request);
    void openWebSocket(const ReceivedRequest &request, const QString &session);
    void takeFrames(const QByteArray &octets);
    void send(UcServer::Encoding encoding, const QByteArray &message);
    void sendGathered();
    void closeWebSocket(quint16 code);
    void flush();

    UcServerWebEndpoint &m_web;
    const QString m_transport;
    HttpRequestReader m_reader;
    std::optional<ReceivedRequest> m_request; ///< Once it has come.
    std::optional<WebSocketFrames> m_frames; ///< Of the WebSocket, once it is open.
    UcServerConversation *m_conversation = nullptr;
    QString m_session;
    std::unique_ptr<Alarm> m_idle; ///< Of HTTP.
    QByteArray m_gathered; ///< JSON messages for one array.
    std::unique_ptr<Alarm> m_gathering;
};

} // namespace Jackfield::Simulator
