// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/jsoncodec.h"
#include "protocols/ucserver/openrequests.h"
#include "protocols/ucserver/session.h"

namespace Jackfield::UcServer {

/// What both ways to a server share, from the first message on: requests and their answers, events,
/// the keep-alive, and the end.
class RoseSession : public Session
{
    Q_OBJECT
public:
    RoseSession(SystemId id, Setup setup, SessionServices services);
    void open() final;
    void close() final;
    Pending<Answer<KnownPayload>> send(Invoke request) final;

protected:
    using Reply = Answer<KnownPayload>;
    template<typename T>
    static const T *resultIn(const Reply &reply) ///< Null: there is none, or it is another.
    {
        return reply ? std::get_if<T>(&*reply) : nullptr;
    }

    virtual void connectToServer() = 0; ///< Leads to setOpened() or end().
    /// Writes a message, encoded. Malformed: it cannot be written; then nothing of it was.
    virtual Result<Unit> transmit(const QByteArray &message) = 0;
    /// Ends what is below in an orderly way; end() follows, with anything, or 5 s go by.
    virtual void disconnectFromServer(bool wasOpen) = 0;
    virtual void abandon() = 0; ///< At once, and no signal of what is below is heard any more.
    virtual void onBeat() { } ///< Every keepAliveEvery while open, behind the keep-alive.

    const Setup &setup() const { return m_setup; }
    const SessionServices &services() const { return m_services; }
    bool isSigningIn() const { return m_stage == Stage::SigningIn; }
    bool isOpen() const { return m_stage == Stage::Open; }
    bool isClosing() const { return m_stage == Stage::Closing; }
    bool isOver() const { return m_stage == Stage::Over; }

    SecretId secretId() const;
    /// The secret of the setup; else end() comes.
    void readSecret(const std::function<void(const QString &secret)> &next);
    /// A request of the login; as send().
    Pending<Reply> ask(Invoke request);
    void take(const QByteArray &message); ///< A whole one came.
    void drop(const Error &error); ///< What came is no message; the stream goes on.
    void setOpened();
    /// Answers all that is open, without a signal. To be called by the destructors of subclasses:
    /// continuations reach into them.
    void die();
    /// Once; what comes behind it is ignored. Open requests are answered, then closed() comes.
    void end(const SessionEnd &end);

private:
    enum class Stage { Idle, SigningIn, Open, Closing, Over };

    QByteArray encoded(const RoseMessage &message) const;
    Result<Unit> write(const RoseMessage &message);
    void tellUnreadable(const QByteArray &message) const;
    void tellReceived(const std::vector<RoseMessage> &messages, const QByteArray &bytes) const;
    Result<std::vector<RoseMessage>> decoded(const QByteArray &message,
                                             const OperationOfInvoke &operationOf);
    void tell(const RoseMessage &message);
    void handle(const RoseMessage &message);
    void handle(const Invoke &invoke);
    void beat();

    const SystemId m_id;
    const Setup m_setup;
    const SessionServices m_services;
    Stage m_stage = Stage::Idle;
    int m_dropped = 0;
    JsonDecoder m_json;
    OpenRequests m_requests;
    std::unique_ptr<Alarm> m_beat;
    std::unique_ptr<Alarm> m_closing;
};

} // namespace Jackfield::UcServer
