// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/rosesession.h"

#include "core/base/log.h"
#include "core/base/overloaded.h"
#include "core/base/redact.h"
#include "protocols/ucserver/bercodec.h"
#include "protocols/ucserver/tracetext.h"

#include <tuple>

namespace Jackfield::UcServer {

namespace {

    /// A missing keep-alive ends the session; how soon is not published, the vendor's sample sends
    /// one every 5 s (1.5).
    constexpr std::chrono::seconds keepAliveEvery {5};
    constexpr std::chrono::seconds closeLimit {5};
    constexpr int maxLogged = 20; ///< Messages of a session that were dropped.

    SessionEnd byUs()
    {
        return {SessionEnd::What::Closed, {Error::Code::Cancelled, {}}, {}, {}};
    }

} // namespace

RoseSession::RoseSession(SystemId id, Setup setup, SessionServices services)
    : m_id(std::move(id))
    , m_setup(std::move(setup))
    , m_services(std::move(services))
    , m_requests(m_services.clock)
{ }

void RoseSession::open()
{
    m_stage = Stage::SigningIn;
    connectToServer();
}

void RoseSession::close()
{
    if (m_stage == Stage::Closing || m_stage == Stage::Over)
        return;
    const bool wasOpen = m_stage == Stage::Open;
    m_stage = Stage::Closing;
    m_beat.reset();
    m_closing = m_services.clock.after(closeLimit, [this] { end(byUs()); });
    if (wasOpen)
        tell(invoke<LogoffOperation>(eventInvokeId, {}));
    disconnectFromServer(wasOpen);
}

void RoseSession::end(const SessionEnd &end)
{
    if (m_stage == Stage::Over)
        return;
    const bool isWanted = m_stage == Stage::Closing;
    m_stage = Stage::Over;
    m_beat.reset();
    m_closing.reset();
    abandon();
    m_requests.failAll({{Error::Code::Uncertain, tr("The connection has ended.")}, {}, false});
    if (m_requests.ignored() > 0)
        qCInfo(logProtocol) << "UCServer: answers that nobody waited for:" << m_requests.ignored();
    if (end.what == SessionEnd::What::LoginRefused)
        m_services.secrets.tellFlaw(secretId(), SecretStore::Flaw::Wrong);
    Q_EMIT closed(isWanted ? byUs() : end);
}

SecretId RoseSession::secretId() const
{
    const bool isToken = m_setup.credentials == Credentials::Token;
    return {m_id, isToken ? QStringLiteral("token") : QStringLiteral("password")};
}

void RoseSession::readSecret(const std::function<void(const QString &)> &next)
{
    m_services.secrets.read(secretId()).then(this, [this, next](const Result<QString> &secret) {
        if (m_stage != Stage::SigningIn)
            return;
        if (secret && !secret->isEmpty()) {
            next(*secret);
            return;
        }
        const bool isMissing = secret || secret.error().code == Error::Code::NotPossible;
        if (isMissing)
            m_services.secrets.tellFlaw(secretId(), SecretStore::Flaw::Missing);
        const QString missing = m_setup.credentials == Credentials::Token
            ? tr("No token is kept for this system. Enter it in the settings.")
            : tr("No password is kept for this system. Enter it in the settings.");
        end({SessionEnd::What::Refused,
             isMissing ? Error {Error::Code::NotPossible, missing} : secret.error(),
             {},
             {}});
    });
}

QByteArray RoseSession::encoded(const RoseMessage &message) const
{
    if (m_setup.encoding == Encoding::Json)
        return encodeJson(message);
    return encodeBer(message, BerWriting {.operationNames = m_setup.way == Way::UcWeb});
}

void RoseSession::die()
{
    m_stage = Stage::Over;
    m_requests.failAll({{Error::Code::Uncertain, {}}, {}, false});
}

Pending<RoseSession::Reply> RoseSession::send(Invoke request)
{
    if (m_stage == Stage::Open)
        return ask(std::move(request));
    const RequestFailure failure {
        {Error::Code::NotConnected, tr("Not connected to the server.")}, {}, false};
    return Pending<Reply>::ready(tl::unexpected(failure));
}

Pending<RoseSession::Reply> RoseSession::ask(Invoke request)
{
    const auto opened = m_requests.open(request.operation());
    request.invokeId = opened.invokeId;
    const auto sent = write(request);
    if (!sent)
        m_requests.fail(opened.invokeId, {sent.error(), {}, false});
    return opened.answer;
}

Result<Unit> RoseSession::write(const RoseMessage &message)
{
    const QByteArray bytes = encoded(message);
    wire().tell(WireMessage::Direction::Sent, [&](WireMessage &told, bool withContents) {
        describe(told, message, nullptr, {m_setup.encoding, bytes}, withContents);
    });
    return transmit(bytes);
}

void RoseSession::tellReceived(const std::vector<RoseMessage> &messages,
                               const QByteArray &bytes) const
{
    for (const RoseMessage &message : messages) {
        wire().tell(WireMessage::Direction::Received, [&](WireMessage &told, bool withContents) {
            const OperationInfo *operation = m_requests.operationOf(answeredBy(message));
            // Of several in an array each is told as if it stood alone.
            describe(told, message, operation,
                     {m_setup.encoding, messages.size() == 1 ? bytes : encoded(message)},
                     withContents);
        });
    }
}

/// Before the login there may be secrets in it, nobody knows where.
void RoseSession::tellUnreadable(const QByteArray &message) const
{
    wire().tell(WireMessage::Direction::Received, [&](WireMessage &told, bool withContents) {
        told.name = tr("not readable");
        if (withContents && m_stage == Stage::Open)
            describeUnreadable(told, message, m_setup.encoding);
    });
}

/// Events and rejects: nothing comes back. They always fit into a frame.
void RoseSession::tell(const RoseMessage &message)
{
    std::ignore = write(message);
}

Result<std::vector<RoseMessage>> RoseSession::decoded(const QByteArray &message,
                                                      const OperationOfInvoke &operationOf)
{
    if (m_setup.encoding == Encoding::Json)
        return m_json.decode(message, operationOf);
    return decodeBer(message, operationOf).map([](RoseMessage one) {
        return std::vector<RoseMessage> {std::move(one)};
    });
}

void RoseSession::take(const QByteArray &message)
{
    std::vector<qint64> asked;
    const auto messages = decoded(message, [this, &asked](qint64 id) {
        asked.push_back(id);
        return m_requests.operationOf(id);
    });
    if (!messages) {
        tellUnreadable(message);
        // The answer to one request spoils that alone: nothing else was in the message.
        const bool isOneAnswer = asked.size() == 1 && !message.startsWith('[');
        if (!isOneAnswer)
            drop(messages.error());
        // Whose result it was is known: they need not wait for one any longer.
        for (const qint64 id : asked)
            if (!isOver())
                m_requests.spoil(id);
        return;
    }
    tellReceived(*messages, message);
    for (const RoseMessage &one : *messages)
        if (!isOver())
            handle(one);
}

void RoseSession::drop(const Error &error)
{
    if (++m_dropped <= maxLogged)
        qCWarning(logProtocol) << "UCServer: a message was dropped:" << oneLine(error.detail);
    if (isOpen())
        Q_EMIT messageDropped(error);
}

void RoseSession::handle(const RoseMessage &message)
{
    std::visit(Overloaded {[this](const Invoke &invoke) { handle(invoke); },
                           [this](const auto &answer) { m_requests.resolve(answer); }},
               message);
    const auto *reject = std::get_if<RoseReject>(&message);
    const auto sessionIsGone =
        std::pair(RoseReject::Problem::Invoke, InvokeProblem::invalidSessionId);
    if (reject && isOpen() && reject->reject == sessionIsGone)
        end({SessionEnd::What::Lost,
             {Error::Code::NotConnected, tr("The server has ended the session.")},
             {},
             {}});
}

void RoseSession::handle(const Invoke &invoke)
{
    if (!isOpen()) // whoever is there has not proved to be the server we log in to (T71)
        return;
    if (const auto *bad = std::get_if<UnreadableArgument>(&invoke.argument);
        bad && invoke.isEvent()) {
        drop({Error::Code::Malformed, bad->why});
        return;
    }
    if (invoke.isEvent()) {
        Q_EMIT eventReceived(invoke);
        return;
    }
    RoseReject reject;
    reject.invokedId = invoke.invokeId;
    reject.reject = {RoseReject::Problem::Invoke, InvokeProblem::unrecognisedOperation};
    tell(reject);
}

void RoseSession::setOpened()
{
    if (m_stage != Stage::SigningIn)
        return;
    m_stage = Stage::Open;
    m_beat = m_services.clock.after(keepAliveEvery, [this] { beat(); });
    Q_EMIT opened();
}

void RoseSession::beat()
{
    m_beat = m_services.clock.after(keepAliveEvery, [this] { beat(); });
    tell(invoke<TransportKeepAliveOperation>(eventInvokeId, {}));
    onBeat();
}

} // namespace Jackfield::UcServer
