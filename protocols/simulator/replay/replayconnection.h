// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/nettapi/nettapicodec.h"
#include "protocols/simulator/endpoints/connection.h"
#include "protocols/simulator/endpoints/httprequest.h"
#include "protocols/tapimaster/textcommand.h"
#include "protocols/transport/websocketframes.h"
#include "protocols/ucserver/framing.h"

namespace Jackfield::Simulator {

class ReplayEndpoint;

/// A client of a replay: takes what it says apart into messages, on whatever transport its first
/// octets show.
class ReplayConnection final : public EndpointConnection
{
    Q_OBJECT
public:
    /// Takes the socket over; the endpoint must outlive it.
    ReplayConnection(ReplayEndpoint &endpoint, int id, QTcpSocket *socket);
    void begin(); ///< Once the endpoint knows it.
    void say(const QByteArray &octets, bool isLast); ///< As Replay::says().
    void finish();

private:
    enum class Form { Unknown, Commands, Http, NetTapi, Rose, WebSocket };

    Segments segments() const override { return Segments::Whole; }
    void take(const QByteArray &octets) override;
    void lost() override;

    Form formOfStart() const; ///< Unknown: more has to come.
    void takeCommands(const QByteArray &octets);
    void takeHttp(const QByteArray &octets);
    void takeNetTapi(const QByteArray &octets);
    void takeRose(const QByteArray &octets);
    void takeFrames(const QByteArray &octets);
    void openWebSocket(const ReceivedRequest &request);
    void came(const QByteArray &request);
    void flush();

    ReplayEndpoint &m_replays;
    const int m_id;
    Form m_form = Form::Unknown;
    QByteArray m_start; ///< While the form is unknown.
    HttpRequestReader m_http;
    TapiMaster::Decoder m_commands;
    NetTapi::Decoder m_netTapi;
    UcServer::Deframer m_deframer;
    std::optional<WebSocketFrames> m_frames;
};

} // namespace Jackfield::Simulator
