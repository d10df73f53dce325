// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/rosesession.h"
#include "protocols/ucserver/ucwebrequests.h"

namespace Jackfield {
class WebSocket;
}

namespace Jackfield::UcServer {

/// By way of UCWeb: the address from a UCController if there is one, the login by HTTP, and then a
/// WebSocket (ucserver.md 1). JSON in text frames, BER in binary ones.
class UcWebSession final : public RoseSession
{
    Q_OBJECT
public:
    UcWebSession(SystemId id, Setup setup, SessionServices services);
    ~UcWebSession() override;

private:
    void connectToServer() override;
    Result<Unit> transmit(const QByteArray &message) override;
    void disconnectFromServer(bool wasOpen) override;
    void abandon() override;

    void onDiscovered(const HttpOutcome &outcome);
    void logIn();
    void onLoggedIn(const HttpOutcome &outcome);
    void openWebSocket();
    void onMessage(Encoding encoding, const QByteArray &message);
    void onWebSocketClosed(const std::optional<Error> &error);
    void giveUp(const SessionEnd &why);
    void destroySession();

    UcWebAddress m_address;
    QByteArray m_sessionId; ///< A secret. Empty: the server has none of ours.
    std::unique_ptr<HttpSender> m_http;
    std::unique_ptr<WebSocket> m_socket;
};

} // namespace Jackfield::UcServer
