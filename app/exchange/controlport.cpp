// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/controlport.h"

#include <QJsonDocument>
#include <QTcpSocket>

namespace Jackfield::Simulator {

namespace {

    QJsonObject reply(const QJsonValue &id, QLatin1String member, const QJsonValue &value)
    {
        return {{QLatin1String("jsonrpc"), QLatin1String("2.0")},
                {QLatin1String("id"), id},
                {member, value}};
    }

    QJsonObject errorReply(const QJsonValue &id, int code, const QString &message)
    {
        return reply(
            id, QLatin1String("error"),
            QJsonObject {{QLatin1String("code"), code}, {QLatin1String("message"), message}});
    }

    int codeOf(Error::Code code)
    {
        switch (code) {
        case Error::Code::Unsupported:
            return -32601;
        case Error::Code::Malformed:
            return -32602;
        default:
            return 1;
        }
    }

} // namespace

ControlPort::ControlPort(Handler handler)
    : m_handler(std::move(handler))
{
    connect(&m_server, &QTcpServer::newConnection, this, &ControlPort::accept);
}

Result<Unit> ControlPort::listen(quint16 port)
{
    if (!m_server.listen(QHostAddress::LocalHost, port))
        return failure(Error::Code::NotConnected, m_server.errorString());
    return Unit {};
}

void ControlPort::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        // One byte more than a request tells one that is too long.
        socket->setReadBufferSize(maxRequest + 1);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { receive(*socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void ControlPort::receive(QTcpSocket &socket)
{
    const auto send = [&](const QJsonObject &object) {
        socket.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    };
    while (socket.canReadLine()) {
        if (const QJsonObject answered = answer(socket.readLine()); !answered.isEmpty())
            send(answered);
    }
    if (socket.bytesAvailable() > maxRequest) {
        send(errorReply({}, -32600, QStringLiteral("a request has at most 4096 bytes")));
        socket.disconnectFromHost();
    }
}

QJsonObject ControlPort::answer(const QByteArray &line) const
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (document.isNull())
        return errorReply({}, -32700, QStringLiteral("this is not JSON"));
    const QJsonObject request = document.object();
    const QString method = request[QLatin1String("method")].toString();
    const QJsonValue params = request[QLatin1String("params")];
    if (request[QLatin1String("jsonrpc")] != QLatin1String("2.0") || method.isEmpty()
        || !(params.isObject() || params.isUndefined()))
        return errorReply({}, -32600, QStringLiteral("this is not a JSON-RPC 2.0 request"));
    const QJsonValue id = request[QLatin1String("id")];
    const auto result = m_handler(method, params.toObject());
    if (id.isUndefined())
        return {};
    return result ? reply(id, QLatin1String("result"), *result)
                  : errorReply(id, codeOf(result.error().code), result.error().detail);
}

} // namespace Jackfield::Simulator
