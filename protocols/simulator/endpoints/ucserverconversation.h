// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/wiretap.h"
#include "protocols/simulator/endpoints/ucserverorders.h"
#include "protocols/ucserver/jsoncodec.h"

#include <deque>

namespace Jackfield::Simulator {

class Endpoint;

/// What is said on one connection to the simulated UCServer, above frames and sockets: reads
/// requests, answers them as section 5 says, signs in (2), and tells the events of what is watched.
/// The journal gets operation names and invokeIDs only: "received" and "sent" with {"transport",
/// "peer", "encoding", "kind": "invoke" | "event" | "result" | "error" | "reject", "operation",
/// "invokeId", "detail"}, and "order" with {"operation", "done", "reason"}.
class UcServerConversation final : public QObject
{
    Q_OBJECT
public:
    struct Link
    {
        QString transport;
        QString peer;
        std::optional<UcServerOffice::Account> account; ///< Signed in already (UCWeb).
        QString sessionId; ///< Of UCWeb.
        bool isDirect = true; ///< Port 7222: asnStartTLS, negotiation and login are there.
        bool isEncrypted = false;
    };
    /// Both must outlive it.
    UcServerConversation(UcServerOffice &office, Endpoint &endpoint, Link link,
                         QObject *parent = nullptr);
    ~UcServerConversation() override;

    void receive(UcServer::Encoding encoding, const QByteArray &message);
    void setEncrypted(); ///< From now on.

Q_SIGNALS:
    void toSend(Jackfield::UcServer::Encoding encoding, const QByteArray &message);
    void startTls(); ///< What was sent so far goes out in clear, the rest in TLS.
    void ended(); ///< Logged off, or silent for too long. To be closed.

private:
    struct Reject
    {
        qint64 problem = 0;
        const char *details = nullptr;
    };
    using Answer =
        std::variant<std::monostate, UcServer::KnownPayload, UcServer::RequestError, Reject>;

    void received(const UcServer::Invoke &invoke);
    void receivedEvent(const UcServer::Invoke &event);
    bool isHeard(const UcServer::Invoke &invoke, const QByteArray &message) const;
    Answer answerTo(const UcServer::Invoke &invoke);
    Answer answerToRead(const UcServer::OperationInfo &operation,
                        const UcServer::KnownPayload &argument);
    std::optional<Reject> reasonToReject(const UcServer::Invoke &invoke) const;
    Answer bareAnswer(const UcServer::KnownPayload &argument) const;
    std::optional<Answer> connectionAnswer(const UcServer::KnownPayload &argument);
    UcServer::NegotiateV2Result negotiate() const;
    Answer logIn(const UcServer::LoginV2Argument &argument);
    Answer signedIn(const UcServerOffice::Login<UcServerOffice::Account> &login);
    void respond(const UcServer::Invoke &invoke, const Answer &answer);

    void follow();
    void tellLine(const QString &extension, const UcServerLines::Event &event);
    void tellAddRemove(const QString &extension, UcServer::LineAddRemove what);
    void stopMonitors(const QString &extension);
    void tellSortOrder(const QStringList &extensions);
    void sendEvent(const UcServer::Invoke &event);
    void sendWaiting();
    void send(const UcServer::RoseMessage &message, const UcServer::OperationInfo *operation);
    void tell(const char *event, const UcServer::RoseMessage &message,
              const UcServer::OperationInfo *operation);
    void record(WireMessage::Direction direction, const UcServer::RoseMessage &message,
                const UcServer::OperationInfo *operation, const QByteArray &octets) const;
    void restartKeepAlive();

    UcServerOffice &m_office;
    Endpoint &m_endpoint;
    Link m_link;
    UcServerMonitors m_monitors;
    UcServer::JsonDecoder m_liberal;
    UcServer::JsonDecoder m_strict {UcServer::JsonReading::Strict};
    UcServer::Encoding m_encoding = UcServer::Encoding::Json; ///< Of what came last.
    bool m_isExecuting = false; ///< Events wait.
    std::vector<UcServer::Invoke> m_own; ///< Events of the request, for who asked.
    std::vector<UcServer::Invoke> m_waiting;
    std::unique_ptr<Alarm> m_keepAlive;
};

} // namespace Jackfield::Simulator
