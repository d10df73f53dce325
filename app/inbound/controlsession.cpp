// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/controlsession.h"

#include "core/base/log.h"

#include <QLocalSocket>

namespace Jackfield {

ControlSession::ControlSession(Clock &clock, std::unique_ptr<QLocalSocket> socket,
                               ControlCaller caller, ControlHandler handler, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_socket(std::move(socket))
    , m_caller(std::move(caller))
    , m_handler(std::move(handler))
{
    m_socket->setReadBufferSize(2 * maxRequest);
    m_deadline = m_clock.after(requestTime, [this] { end(); });
    connect(m_socket.get(), &QLocalSocket::readyRead, this, &ControlSession::read);
    connect(m_socket.get(), &QLocalSocket::disconnected, this, &ControlSession::end);
    // What came before the connections above has no signal of its own any more.
    QMetaObject::invokeMethod(this, &ControlSession::read, Qt::QueuedConnection);
}

ControlSession::~ControlSession()
{
    m_socket->disconnect(this);
    m_socket->flush();
}

void ControlSession::read()
{
    while (!m_ended && m_socket->bytesAvailable() > 0) {
        const auto lines = m_lines.feed(m_socket->read(2 * maxRequest));
        if (!lines.isEmpty())
            m_deadline.reset();
        for (const QByteArray &line : lines)
            take(line);
        if (m_lines.fault() == JsonLines::Fault::TooLong)
            fail(
                {JsonRpc::invalidRequest, QStringLiteral("request over %1 bytes").arg(maxRequest)});
        else if (m_lines.fault() == JsonLines::Fault::NotAnObject)
            fail({JsonRpc::parseError, QStringLiteral("a line does not begin with {")});
    }
    if (!m_ended && m_lines.isPartial() && !m_deadline)
        m_deadline = m_clock.after(requestTime, [this] { end(); });
}

void ControlSession::take(const QByteArray &line)
{
    if (m_ended)
        return;
    const auto request = JsonRpc::parseRequest(line);
    if (!request)
        return fail(request.error());
    if (request->method == QLatin1String("watch")) {
        m_watching = true;
        return write(JsonLines::line(JsonRpc::answer(request->id, QJsonValue(true))));
    }
    if (m_open == maxOpen)
        return fail({JsonRpc::invalidRequest, QStringLiteral("too many open requests")});
    ++m_open;
    m_handler(request->method, request->params, m_caller)
        .then(this, [this, id = request->id](const JsonRpc::Answer &answer) {
            --m_open;
            if (!id.isUndefined())
                write(JsonLines::line(JsonRpc::answer(id, answer)));
        });
}

void ControlSession::publish(const QByteArray &line)
{
    if (m_watching)
        write(line);
}

void ControlSession::write(const QByteArray &line)
{
    if (m_ended)
        return;
    if (m_socket->bytesToWrite() + line.size() > maxUnread) {
        qCWarning(logInbound, "a client of the control socket does not read; closed");
        return end();
    }
    m_socket->write(line);
}

void ControlSession::fail(const JsonRpc::Failure &failure)
{
    qCInfo(logInbound, "bad request on the control socket: %s", qUtf8Printable(failure.message));
    write(JsonLines::line(JsonRpc::answer({}, tl::unexpected(failure))));
    end();
}

// May run inside a signal of the socket, so the socket dies with the session, later.
void ControlSession::end()
{
    if (m_ended)
        return;
    m_ended = true;
    m_socket->flush();
    m_socket->disconnect(this);
    m_socket->abort();
    Q_EMIT ended();
}

} // namespace Jackfield
