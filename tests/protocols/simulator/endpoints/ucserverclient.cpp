// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/simulator/endpoints/ucserverclient.h"

#include "protocols/ucserver/bercodec.h"
#include "protocols/ucserver/framing.h"
#include "protocols/ucserver/jsoncodec.h"
#include "tests/support/waitfor.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>

namespace Jackfield::Simulator {

using namespace UcServer;

namespace {

    QByteArray exchangeHttp(quint16 port, const QByteArray &request)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        socket.write(request);
        waitFor([&] {
            return socket.state() == QAbstractSocket::UnconnectedState
                && socket.error() != QAbstractSocket::UnknownSocketError;
        });
        return socket.readAll();
    }

} // namespace

std::string UcServerClient::nameOf(Way way)
{
    switch (way) {
    case Way::TcpJson:
        return "TcpJson";
    case Way::TcpBer:
        return "TcpBer";
    case Way::WebJson:
        return "WebJson";
    case Way::WebBer:
        return "WebBer";
    }
    Q_UNREACHABLE();
}

Encoding UcServerClient::encoding() const
{
    return m_way == Way::TcpJson || m_way == Way::WebJson ? Encoding::Json : Encoding::Ber;
}

bool UcServerClient::open(quint16 port, const QString &user)
{
    if (isWeb())
        return openWebSocket(port, user);
    return connectTo(port) && logIn(user, QStringLiteral("1234"));
}

bool UcServerClient::connectTo(quint16 port)
{
    m_socket.connectToHost(QHostAddress::LocalHost, port);
    return waitFor([&] { return isConnected(); });
}

bool UcServerClient::logIn(const QString &user, const QString &password)
{
    LoginV2Argument argument;
    const QByteArray credential = (user + u':' + password).toUtf8().toBase64();
    argument.auth = LoginAuth {AuthBasic {QString::fromLatin1(credential)}};
    const auto answer = result<LoginV2Operation>(argument);
    return std::holds_alternative<LoginSucceeded>(answer.value);
}

bool UcServerClient::openWebSocket(quint16 port, const QString &user)
{
    const QByteArray answer =
        exchangeHttp(port,
                     "GET /ws/client/createsession?clientappid=15&user=" + user.toUtf8()
                         + "&pass=1234 HTTP/1.1\r\nHost: x\r\nX-simple: 1\r\n\r\n");
    const QJsonObject body =
        QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
    const QByteArray session = body[QLatin1String("sessionid")].toString().toLatin1();
    if (!connectTo(port))
        return false;
    m_socket.write("GET /ws/client/websocket/?x-ucsessionid=" + session
                   + " HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                     "Sec-WebSocket-Version: 13\r\n"
                     "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    QByteArray head;
    if (!waitFor([&] {
            head += m_socket.readAll();
            return head.contains("\r\n\r\n");
        }))
        return false;
    m_frames.emplace(WebSocketFrames::Role::Client, [] { return 0x12345678U; });
    return head.startsWith("HTTP/1.1 101 ");
}

void UcServerClient::sendRaw(Encoding encoding, const QByteArray &message)
{
    if (!m_frames) {
        m_socket.write(*framed(message, encoding));
        return;
    }
    if (encoding == Encoding::Json)
        m_frames->sendText(message);
    else
        m_frames->sendBinary(message);
    m_socket.write(m_frames->outgoing());
}

void UcServerClient::send(const Invoke &request)
{
    m_open[request.invokeId] = request.operation();
    sendRaw(encoding(), encoding() == Encoding::Json ? encodeJson(request) : encodeBer(request));
}

UcServerClient::Answer UcServerClient::askAny(const Invoke &request)
{
    send(request);
    if (!waitFor([&] {
            receive();
            return m_answers.count(request.invokeId) != 0 || !isConnected();
        }))
        return {false, QStringLiteral("no answer"), {}};
    return isConnected() || m_answers.count(request.invokeId) != 0
        ? m_answers[request.invokeId]
        : Answer {false, QStringLiteral("connection lost"), {}};
}

bool UcServerClient::settle()
{
    return ask<CheckConnectionOperation>({}).isResult;
}

void UcServerClient::receive()
{
    const QByteArray bytes = m_socket.readAll();
    octets += bytes;
    if (m_frames) {
        for (const auto &message : m_frames->feed(bytes)) {
            if (message.kind != WebSocketFrames::Message::Kind::Pong)
                take(message.payload,
                     message.kind == WebSocketFrames::Message::Kind::Text ? Encoding::Json
                                                                          : Encoding::Ber);
        }
        return;
    }
    m_rest += bytes;
    while (!m_rest.isEmpty()) {
        const bool isJson = m_rest.startsWith('J');
        const qsizetype size = isJson ? 8 + m_rest.mid(1, 7).toLongLong()
            : m_rest.size() < 2       ? m_rest.size() + 1
            : uchar(m_rest[1]) < 0x80 ? 2 + uchar(m_rest[1])
                                      : 0;
        qsizetype whole = size;
        if (whole == 0) {
            const int lengths = uchar(m_rest[1]) & 0x7F;
            for (int i = 0; i < lengths; ++i)
                whole = whole * 256 + (m_rest.size() > 2 + i ? uchar(m_rest[2 + i]) : 0xFF);
            whole += 2 + lengths;
        }
        if (m_rest.size() < whole || (isJson && m_rest.size() < 8))
            return;
        take(m_rest.mid(isJson ? 8 : 0, isJson ? whole - 8 : whole),
             isJson ? Encoding::Json : Encoding::Ber);
        m_rest.remove(0, whole);
    }
}

void UcServerClient::take(const QByteArray &message, Encoding encoding)
{
    raw.emplace_back(encoding, message);
    const auto operationOf = [this](qint64 id) {
        return m_open.count(id) != 0 ? m_open[id] : nullptr;
    };
    if (encoding == Encoding::Ber) {
        const auto read = decodeBer(message, operationOf);
        if (read)
            take(*read);
        else
            unreadable.append(read.error().detail);
        return;
    }
    const auto read = JsonDecoder().decode(message, operationOf);
    if (!read) {
        unreadable.append(read.error().detail);
        return;
    }
    for (const RoseMessage &each : *read)
        take(each);
}

void UcServerClient::take(const RoseMessage &message)
{
    if (const auto *event = std::get_if<Invoke>(&message)) {
        if (std::holds_alternative<UnreadableArgument>(event->argument))
            unreadable.append(QStringLiteral("argument"));
        received.push_back(*event);
        const OperationInfo *operation = event->operation();
        order.append(operation ? QString::fromLatin1(operation->name.data(),
                                                     qsizetype(operation->name.size()))
                               : QStringLiteral("unknown"));
    } else if (const auto *result = std::get_if<RoseResult>(&message)) {
        order.append(QStringLiteral("result"));
        m_answers[result->invokeId] = {true, {}, result->result};
    } else if (const auto *error = std::get_if<RoseError>(&message)) {
        order.append(QStringLiteral("error"));
        const auto *detail = payloadAs<RequestError>(error->error);
        m_answers[error->invokedId] = {
            false, QStringLiteral("error %1").arg(detail ? detail->errorDetail : -1), {}};
    } else if (const auto *reject = std::get_if<RoseReject>(&message)) {
        order.append(QStringLiteral("reject"));
        m_answers[reject->invokedId.value_or(-1)] = {
            false,
            QStringLiteral("reject %1 %2")
                .arg(reject->reject ? reject->reject->second : -1)
                .arg(reject->details.value_or(QString()))
                .trimmed(),
            {}};
    }
}

} // namespace Jackfield::Simulator
