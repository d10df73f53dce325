// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/pending.h"
#include "core/base/wiretap.h"
#include "core/domain/secretstore.h"
#include "protocols/transport/httpclient.h"
#include "protocols/transport/transport.h"
#include "protocols/ucserver/ctinumbers.h"
#include "protocols/ucserver/rosemessage.h"
#include "protocols/ucserver/setup.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Jackfield::UcServer {

/// Why a request has no result.
struct RequestFailure
{
    /// Refused: the server answered with an error or a reject, its words in the detail (or plain
    /// words of ours for the published numbers); Unsupported: it does not know the operation;
    /// NotConnected, Cancelled: not a byte of it was sent; Uncertain: it was sent, and the link was
    /// lost or 20 s went by (ucserver.md 5.3).
    Error error;
    /// iErrorDetail of an error, the invokeProblem of a reject; none: the server did not say.
    std::optional<qint64> detail;
    bool isReject = false;

    /// A reject that says nothing of the request itself: busy, or the session is gone (5.4).
    bool isPassing() const
    {
        return isReject && error.code == Error::Code::Refused
            && (detail == InvokeProblem::resourceLimitation
                || detail == InvokeProblem::invalidSessionId);
    }
};
template<typename T>
using Answer = tl::expected<T, RequestFailure>;

/// Why a session ended, or did not come about.
struct SessionEnd
{
    enum class What {
        Closed, ///< By us.
        Lost, ///< Try again, with a growing pause.
        Busy, ///< Try again after `retryIn`.
        Redirected, ///< Try again at `redirect`.
        LoginRefused, ///< Wrong password and the like: counts; after the third in a row a person is
                      ///< asked (security.md T83).
        Refused, ///< No use trying again before a person has changed something: licence, rights,
                 ///< TLS refused, certificate not trusted.
    };
    What what = What::Lost;
    Error error; ///< The detail is for people, with the server's words quoted (1.2).
    std::chrono::seconds retryIn {0};
    QString redirect; ///< Host, or host:port, as the server wrote it.
};

/// What a session needs from the program. All of it must outlive the sessions.
struct SessionServices
{
    Clock &clock;
    SecretStore &secrets;
    TcpTransportFactory tcp; ///< Plain; TLS is put on top here.
    HttpSenderFactory http;
    std::function<quint32()> random;
};

/// One signed-in conversation with a UCServer, from connecting to its end; then a new one is made
/// (deleteLater() inside one of its signals).
/// The two ways have a subclass each; tests of the client have a third.
class Session : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Before open().
    void setWire(WireTap wire) { m_wire = std::move(wire); }
    virtual void open() = 0; ///< Once. Answers with opened() or closed(), maybe before it returns.
    /// Logs off and closes; closed(Closed) follows, within 5 s. Open requests are answered.
    virtual void close() = 0;
    /// Between opened() and closed(). Answers once, in whatever order the server answers; never
    /// sent twice. Events that belong to it may come before or after.
    virtual Pending<Answer<KnownPayload>> send(Invoke request) = 0;

    template<typename Operation>
    Pending<Answer<typename Operation::Result>> request(typename Operation::Argument argument);

Q_SIGNALS:
    void signingIn(); ///< Connected; the login is under way.
    void opened(); ///< Signed in; requests may be sent.
    /// Between opened() and closed(), in the order of the wire. Its argument may be of an unknown
    /// type.
    void eventReceived(const Jackfield::UcServer::Invoke &event);
    /// A message that could not be read was dropped: what is known may have holes. The stream goes
    /// on.
    void messageDropped(const Jackfield::Error &error);
    void closed(const Jackfield::UcServer::SessionEnd &end); ///< The last signal.

protected:
    const WireTap &wire() const { return m_wire; }

private:
    WireTap m_wire;
};

/// Makes sessions; the seam where tests put their own.
using SessionFactory =
    std::function<std::unique_ptr<Session>(const SystemId &id, const Setup &setup)>;
/// Production's: a session of the way that `setup` says.
SessionFactory sessions(SessionServices services);

template<typename Operation>
Pending<Answer<typename Operation::Result>> Session::request(typename Operation::Argument argument)
{
    using Reply = Answer<typename Operation::Result>;
    const RequestFailure dropped {{Error::Code::Uncertain, {}}, {}, false};
    auto resolver = std::make_shared<Resolver<Reply>>(tl::unexpected(dropped));
    const auto pending = resolver->pending();
    // The session numbers it.
    send(invoke<Operation>(0, std::move(argument)))
        .then(this, [resolver](const Answer<KnownPayload> &answer) {
            if (!answer) {
                resolver->resolve(tl::unexpected(answer.error()));
            } else if (const auto *typed = std::get_if<typename Operation::Result>(&*answer)) {
                resolver->resolve(*typed);
            } else {
                // It may have been carried out all the same.
                resolver->resolve(
                    tl::unexpected(RequestFailure {{Error::Code::Uncertain, {}}, {}, false}));
            }
        });
    return pending;
}

} // namespace Jackfield::UcServer

Q_DECLARE_METATYPE(Jackfield::UcServer::Invoke)
Q_DECLARE_METATYPE(Jackfield::UcServer::SessionEnd)
