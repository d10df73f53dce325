// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/ucwebsession.h"

#include "protocols/transport/tlstransport.h"
#include "protocols/transport/tracedhttp.h"
#include "protocols/transport/websocket.h"
#include "protocols/ucserver/loginwords.h"

namespace Jackfield::UcServer {

namespace {

    /// Of the WebSocket: the session is destroyed behind it, and all of that may take 5 s.
    constexpr std::chrono::milliseconds closeLimit {2000};

    HttpRules rulesOf(const Setup &setup)
    {
        HttpRules rules;
        rules.proxy = HttpRules::Proxy::Never; // the WebSocket could not follow
        rules.pins = setup.pins;
        return rules;
    }

} // namespace

UcWebSession::UcWebSession(SystemId id, Setup setup, SessionServices services)
    : RoseSession(std::move(id), std::move(setup), std::move(services))
{ }

UcWebSession::~UcWebSession()
{
    die();
}

void UcWebSession::connectToServer()
{
    m_http = tracedHttp(services().http, {wire(), secretsIn})(rulesOf(setup()));
    if (setup().controller.isEmpty()) {
        m_address = addressOf(setup());
        logIn();
        return;
    }
    m_http->send(discoveryRequest(setup())).then(this, [this](const HttpOutcome &outcome) {
        onDiscovered(outcome);
    });
}

void UcWebSession::onDiscovered(const HttpOutcome &outcome)
{
    if (!isSigningIn())
        return;
    const auto address = discovered(outcome, setup());
    if (!address) {
        end(address.error());
        return;
    }
    m_address = *address;
    logIn();
}

void UcWebSession::logIn()
{
    readSecret([this](const QString &secret) {
        Q_EMIT signingIn();
        if (!isSigningIn())
            return;
        m_http->send(createSessionRequest(m_address, setup(), secret))
            .then(this, [this](const HttpOutcome &outcome) { onLoggedIn(outcome); });
    });
}

void UcWebSession::onLoggedIn(const HttpOutcome &outcome)
{
    if (!isSigningIn())
        return;
    const auto sessionId = createdSession(outcome);
    if (!sessionId) {
        end(sessionId.error());
        return;
    }
    m_sessionId = *sessionId;
    openWebSocket();
}

void UcWebSession::openWebSocket()
{
    const QString host = QString::fromUtf8(m_address.host);
    auto transport = services().tcp(host, m_address.port);
    if (m_address.isTls) {
        transport = std::make_unique<TlsTransport>(
            services().clock, std::move(transport), TlsTransport::Below::Closed,
            TlsRules {host, setup().pins.value(host.toLower()), {}});
    }
    WebSocketSetup how;
    how.host = m_address.authority();
    how.target = webSocketTarget(m_address, m_sessionId);
    how.closeLimit = closeLimit;
    m_socket =
        std::make_unique<WebSocket>(services().clock, std::move(transport), how, services().random);
    connect(m_socket.get(), &WebSocket::opened, this, &UcWebSession::setOpened);
    connect(m_socket.get(), &WebSocket::textReceived, this,
            [this](const QByteArray &text) { onMessage(Encoding::Json, text); });
    connect(m_socket.get(), &WebSocket::binaryReceived, this,
            [this](const QByteArray &octets) { onMessage(Encoding::Ber, octets); });
    connect(m_socket.get(), &WebSocket::closed, this, &UcWebSession::onWebSocketClosed);
    m_socket->open();
}

Result<Unit> UcWebSession::transmit(const QByteArray &message)
{
    if (setup().encoding == Encoding::Json)
        m_socket->sendText(message);
    else
        m_socket->sendBinary(message);
    return Unit {};
}

void UcWebSession::onMessage(Encoding encoding, const QByteArray &message)
{
    if (isOver())
        return;
    if (encoding == setup().encoding)
        take(message);
    else // security.md T75, bad-inputs J28: what we speak is fixed
        end(lost(tr("The server changed the encoding in the middle of the session.")));
}

void UcWebSession::onWebSocketClosed(const std::optional<Error> &error)
{
    if (isClosing()) {
        destroySession();
        return;
    }
    const auto *tls = qobject_cast<const TlsTransport *>(&m_socket->below());
    if (error && tls && tls->trouble() != TlsTransport::Trouble::None)
        end(refused(error->detail));
    else if (isSigningIn() && error)
        giveUp(upgradeRefused(m_socket->refusedStatus(), *error));
    else
        end(lost(error ? error->detail : tr("The server has ended the connection.")));
}

/// The session on the server would live on, and count as a login.
void UcWebSession::giveUp(const SessionEnd &why)
{
    m_http->send(destroySessionRequest(m_address, setup(), m_sessionId))
        .then(this, [this, why](const HttpOutcome &) { end(why); });
}

void UcWebSession::disconnectFromServer(bool wasOpen)
{
    if (wasOpen) {
        m_socket->close(); // goes on when it is closed
        return;
    }
    abandon();
    destroySession();
}

void UcWebSession::destroySession()
{
    if (m_sessionId.isEmpty()) {
        end({});
        return;
    }
    m_http->send(destroySessionRequest(m_address, setup(), m_sessionId))
        .then(this, [this](const HttpOutcome &) { end({}); });
}

void UcWebSession::abandon()
{
    if (m_http)
        m_http->cancel();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
}

} // namespace Jackfield::UcServer
