// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/controlclient.h"

#include "app/inbound/controlsession.h"
#include "app/inbound/peeruser.h"

namespace Jackfield {

ControlClient::ControlClient(Clock &clock, QString socketPath, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_path(std::move(socketPath))
{
    connect(&m_socket, &QLocalSocket::connected, this, &ControlClient::greet);
    connect(&m_socket, &QLocalSocket::readyRead, this, &ControlClient::read);
    // Queued: the socket tells both in the middle of its own clean-up.
    connect(&m_socket, &QLocalSocket::disconnected, this, &ControlClient::lose,
            Qt::QueuedConnection);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &ControlClient::lose,
            Qt::QueuedConnection);
}

ControlClient::~ControlClient()
{
    m_socket.disconnect(this);
    blockSignals(true);
    leave(Failure::Kind::Lost);
}

void ControlClient::lose()
{
    if (m_socket.state() == QLocalSocket::UnconnectedState)
        leave(m_greeted ? Failure::Kind::Lost : Failure::Kind::NoInstance);
}

Pending<ControlClient::Answer> ControlClient::call(const QString &method, const QJsonObject &params,
                                                   std::chrono::milliseconds timeout)
{
    const int id = ++m_lastId;
    const QByteArray line = JsonLines::line(JsonRpc::request(id, method, params));
    // The other side would close on it, and one would not know what has become of the rest.
    if (line.size() > ControlSession::maxRequest)
        return Pending<Answer>::ready(tl::unexpected(Failure {Failure::Kind::TooLong, {}}));
    auto call = std::make_shared<Call>(
        Call {Resolver<Answer>(tl::unexpected(Failure {Failure::Kind::Lost, {}})), line, nullptr});
    const auto pending = call->resolver.pending();
    call->deadline = m_clock.after(timeout, [this, id] {
        finish(id, tl::unexpected(Failure {Failure::Kind::TimedOut, {}}));
    });
    m_calls.insert(id, call);
    if (m_socket.state() == QLocalSocket::ConnectedState)
        greet();
    else if (m_socket.state() == QLocalSocket::UnconnectedState)
        m_socket.connectToServer(m_path);
    return pending;
}

// The other side's user is checked before the first byte: a foreign process that sits on the
// socket's path must not learn what is dialled (security.md T41).
void ControlClient::greet()
{
    if (!isOwnUser(peerOf(m_socket.socketDescriptor())))
        return leave(Failure::Kind::Stranger);
    m_greeted = true;
    for (const auto &call : std::as_const(m_calls)) {
        if (!call->line.isEmpty())
            m_socket.write(std::exchange(call->line, {}));
    }
    m_socket.flush();
}

void ControlClient::read()
{
    const auto lines = m_lines.feed(m_socket.readAll());
    for (const QByteArray &line : lines) {
        const auto message = JsonRpc::parseMessage(line);
        if (!message)
            return leave(Failure::Kind::Lost);
        if (message->id) {
            const auto failed = [](const JsonRpc::Failure &failure) {
                return Failure {Failure::Kind::Answered, failure};
            };
            finish(*message->id, Answer(message->answer.map_error(failed)));
        } else if (message->method == QLatin1String("changed")) {
            Q_EMIT changed(message->params);
        }
    }
    if (m_lines.fault() != JsonLines::Fault::None)
        leave(Failure::Kind::Lost);
}

void ControlClient::leave(Failure::Kind kind)
{
    m_lines = JsonLines(maxAnswer);
    const bool wasConnected = std::exchange(m_greeted, false);
    const auto calls = std::exchange(m_calls, {});
    m_socket.abort();
    for (const auto &call : calls) {
        // What was not sent has certainly not been carried out.
        const bool sent = call->line.isEmpty();
        call->deadline.reset();
        call->resolver.resolve(tl::unexpected(
            Failure {sent || kind != Failure::Kind::Lost ? kind : Failure::Kind::NoInstance, {}}));
    }
    if (wasConnected)
        Q_EMIT closed();
}

void ControlClient::finish(int id, const Answer &answer)
{
    if (const auto call = m_calls.take(id)) {
        call->deadline.reset();
        call->resolver.resolve(answer);
    }
}

} // namespace Jackfield
