// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/tapimasterconnection.h"

#include "protocols/simulator/endpoints/tapimaster.h"
#include "protocols/simulator/endpoints/tcpreset.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <array>

namespace Jackfield::Simulator {

using Profile = TapiMasterOptions::Profile;

namespace {

    constexpr std::chrono::seconds idleLimit {30};
    constexpr std::array<QByteArrayView, 4> methods {"GET ", "HEAD ", "POST ", "OPTIONS "};

    /// The path without its first '/' and its query, decoded once; '+' stays (protocols.md 1.4).
    std::optional<QByteArray> commandOf(QByteArray target)
    {
        if (!target.startsWith('/'))
            return std::nullopt;
        target = target.sliced(1);
        if (const auto query = target.indexOf('?'); query >= 0)
            target.truncate(query);
        for (qsizetype i = target.indexOf('%'); i >= 0; i = target.indexOf('%', i + 1)) {
            const auto isHex = [](char c) { return isxdigit(uchar(c)) != 0; };
            if (i + 2 >= target.size() || !isHex(target[i + 1]) || !isHex(target[i + 2]))
                return std::nullopt;
        }
        return QByteArray::fromPercentEncoding(target);
    }

} // namespace

TapiMasterConnection::TapiMasterConnection(TapiMasterEndpoint &endpoint, QTcpSocket *socket)
    : QObject(&endpoint)
    , m_endpoint(endpoint)
    , m_socket(socket)
    , m_peer(socket->peerAddress().toString())
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(65536);
    connect(m_socket, &QTcpSocket::readyRead, this, &TapiMasterConnection::receive);
    connect(m_socket, &QTcpSocket::readChannelFinished, this,
            [this] { later([this] { readEnded(); }); });
    connect(m_socket, &QTcpSocket::disconnected, this, [this] {
        // What came before the end may still have to be done.
        if (m_delayed.empty())
            deleteLater();
    });
    if (m_endpoint.faults().closeAfter == 0) {
        m_finished = true;
        m_socket->disconnectFromHost();
        return;
    }
    restartIdleTimer();
}

/// After the fault `delay`, in the order asked for; at once without it.
void TapiMasterConnection::later(std::function<void()> act)
{
    const auto delay = m_endpoint.faults().delay;
    if (delay.count() == 0 && m_delayed.empty())
        return act();
    m_delayed.push_back(m_endpoint.clock().after(delay, [this, act = std::move(act)] {
        const auto keep = std::move(m_delayed.front());
        m_delayed.erase(m_delayed.begin());
        act();
        if (m_delayed.empty() && m_socket->state() == QAbstractSocket::UnconnectedState)
            deleteLater();
    }));
}

void TapiMasterConnection::receive()
{
    const QByteArray bytes = m_socket->readAll();
    m_endpoint.tellBytes(QStringLiteral("received"), QStringLiteral("tcp"), m_peer, bytes);
    restartIdleTimer();
    if (m_endpoint.faults().reset) {
        m_finished = true;
        resetConnection(*m_socket);
        return;
    }
    if (!m_finished && !m_endpoint.faults().silent)
        later([this, bytes] { received(bytes); });
}

void TapiMasterConnection::received(const QByteArray &bytes)
{
    if (m_finished)
        return;
    if (m_form != Form::Unknown)
        return take(bytes);
    m_start += bytes;
    for (const QByteArrayView method : methods) {
        if (m_start.startsWith(method))
            m_form = Form::Http;
        else if (method.startsWith(m_start))
            return; // May still become a method.
    }
    if (m_form == Form::Unknown)
        m_form = Form::Raw;
    take(std::exchange(m_start, {}));
}

void TapiMasterConnection::take(const QByteArray &bytes)
{
    if (m_form == Form::Http)
        takeHttp(bytes);
    else
        takeRaw(bytes);
}

void TapiMasterConnection::takeRaw(const QByteArray &bytes)
{
    m_text = (m_text + bytes).right(4096);
    const auto commands = m_decoder.feed(bytes);
    for (const auto &command : commands)
        run(command);
    if (!commands.empty())
        m_text.clear();
    if (m_decoder.overflowed()) {
        m_endpoint.note(QStringLiteral("4096 bytes without an end of command: closed"));
        m_finished = true;
        m_socket->abort();
    }
}

/// The end of the stream ends the last command (protocols.md 1.3).
void TapiMasterConnection::readEnded()
{
    if (m_endpoint.faults().silent || m_finished)
        return;
    if (m_form == Form::Unknown && !m_start.isEmpty()) {
        m_form = Form::Raw;
        takeRaw(std::exchange(m_start, {}));
    }
    if (const auto last = m_decoder.finish())
        run(*last);
    closeAfterSending();
}

void TapiMasterConnection::run(const Result<TapiMaster::TextCommand> &command)
{
    if (command)
        record(WireMessage::Direction::Sent, m_verb = QString::fromLatin1(nameOf(command->verb)),
               TapiMaster::encode(*command, TapiMaster::Terminator::CrLf).value_or(m_text));
    const auto result = command ? m_endpoint.execute(*command, m_peer, m_text)
                                : tl::unexpected<Error>(command.error());
    if (!command)
        m_endpoint.tellIgnored(command.error(), m_text);
    if (m_endpoint.options().profile == Profile::Verbose)
        send((result ? "OK " + nameOf(command->verb) : "ERR " + result.error().detail.toUtf8())
             + "\r\n");
}

void TapiMasterConnection::record(WireMessage::Direction direction, const QString &name,
                                  const QByteArray &bytes) const
{
    m_endpoint.wire().tell(direction, [&](WireMessage &told, bool withContents) {
        told.name = name;
        if (withContents)
            told.bytes = bytes;
    });
}

void TapiMasterConnection::takeHttp(const QByteArray &bytes)
{
    const auto request = m_http.feed(bytes);
    if (!request)
        return;
    m_finished = true;
    if (*request)
        answer(**request);
    else
        respond("400 Bad Request", (*request).error().detail.toUtf8());
}

void TapiMasterConnection::answer(const ReceivedRequest &request)
{
    if (request.method != "GET")
        return respond("405 Method Not Allowed");
    if (request.target == "/favicon.ico") // Browsers ask of themselves: no bad command.
        return respond("404 Not Found");
    const auto text = commandOf(request.target);
    if (!text)
        return respond("400 Bad Request", "the address is not a command");
    const auto command = TapiMaster::parse(*text);
    if (command)
        record(WireMessage::Direction::Sent, m_verb = QString::fromLatin1(nameOf(command->verb)),
               "GET " + request.target + " HTTP/1.1\r\n\r\n");
    const auto result = command ? m_endpoint.execute(*command, m_peer, *text)
                                : tl::unexpected<Error>(command.error());
    if (!command)
        m_endpoint.tellIgnored(command.error(), *text);
    switch (m_endpoint.options().profile) {
    case Profile::Quiet:
    case Profile::Http200:
        return respond("200 OK", "OK");
    case Profile::Http204:
        return respond("204 No Content");
    case Profile::Verbose:
        return respond("200 OK",
                       result ? "OK " + nameOf(command->verb)
                              : "ERR " + result.error().detail.toUtf8());
    }
}

void TapiMasterConnection::respond(const QByteArray &status, const QByteArray &body)
{
    if (m_endpoint.options().profile == Profile::Quiet)
        return closeAfterSending();
    QByteArray head = "HTTP/1.1 " + status + "\r\n";
    if (status.startsWith("405"))
        head += "Allow: GET\r\n";
    if (!status.startsWith("204"))
        head += "Content-Type: text/plain; charset=utf-8\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n";
    send(head + "Connection: close\r\n\r\n" + body);
    closeAfterSending();
}

void TapiMasterConnection::send(const QByteArray &bytes)
{
    const auto limit = m_endpoint.faults().closeAfter;
    const QByteArray part = limit ? bytes.left(std::max<qint64>(0, *limit - m_sent)) : bytes;
    if (m_socket->state() == QAbstractSocket::UnconnectedState)
        return;
    m_sent += part.size();
    m_socket->write(part);
    m_socket->flush(); // At the end of the peer's stream Qt drops what has not left.
    m_endpoint.tellBytes(QStringLiteral("sent"), QStringLiteral("tcp"), m_peer, part);
    if (!m_verb.isEmpty())
        record(WireMessage::Direction::Received, m_verb, part);
    if (part.size() < bytes.size())
        closeAfterSending();
}

void TapiMasterConnection::closeAfterSending()
{
    m_finished = true;
    m_socket->disconnectFromHost();
}

void TapiMasterConnection::restartIdleTimer()
{
    m_idle = m_endpoint.clock().after(idleLimit, [this] {
        m_endpoint.note(QStringLiteral("30 s without a byte: closed"));
        m_socket->abort();
    });
}

} // namespace Jackfield::Simulator
