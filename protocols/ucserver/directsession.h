// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/transport/tlstransport.h"
#include "protocols/ucserver/framing.h"
#include "protocols/ucserver/rosesession.h"

namespace Jackfield::UcServer {

/// By TCP, port 7222: TLS as the setup says, negotiation and login by messages (ucserver.md 2).
/// Without TLS no credentials are sent, unless the setup does without.
class DirectSession final : public RoseSession
{
    Q_OBJECT
public:
    DirectSession(SystemId id, Setup setup, SessionServices services);
    ~DirectSession() override;

private:
    enum class Step { Connecting, StartingTls, ShakingHands, Talking };

    void connectToServer() override;
    Result<Unit> transmit(const QByteArray &message) override;
    void disconnectFromServer(bool wasOpen) override;
    void abandon() override;
    void onBeat() override;

    void use(std::unique_ptr<Transport> transport);
    std::unique_ptr<Transport> withTls(TlsTransport::Below state,
                                       std::unique_ptr<Transport> below) const;
    void onConnected();
    void onClosed(const std::optional<Error> &error);

    void startTls();
    void onStartTlsAnswer(const Reply &reply);
    void refuseTls();

    void onReceived(const QByteArray &bytes);
    void takeFrames(const std::vector<Deframer::Frame> &frames);
    void reset(const Error &error);
    void watchIncomplete(bool isNewMessage);

    void negotiate();
    void onNegotiated(const Reply &reply);
    void askForMethods();
    void onLoginReply(const Reply &reply);
    void onMethods(const SupportedAuthMethods &methods);
    void logIn(const QString &secret);

    std::unique_ptr<Transport> m_transport;
    Step m_step = Step::Connecting;
    Deframer m_deframer;
    std::unique_ptr<Alarm> m_incomplete;
    bool m_sentCredentials = false;
    std::chrono::milliseconds m_lastHeard {0}; ///< Clock::monotonic()
    bool m_isProbing = false; ///< An asnCheckConnection is open.
};

} // namespace Jackfield::UcServer
