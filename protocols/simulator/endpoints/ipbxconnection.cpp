// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ipbxconnection.h"

#include "protocols/simulator/endpoints/ipbxendpoint.h"

#include <QLocale>
#include <QSslConfiguration>
#include <QSslSocket>

namespace Jackfield::Simulator {

using Answer = IpbxOptions::Answer;

namespace {

    /// Up to the middle, which is moved where a line ends there.
    QByteArray cutInALine(const QByteArray &body)
    {
        qsizetype end = body.size() / 2;
        while (end > 0 && (body[end - 1] == '\n' || body[end] == '\n' || body[end] == '\r'))
            --end;
        return body.left(end);
    }

    IpbxAnswer bomb()
    {
        constexpr int bestCompression = 9;
        constexpr qsizetype lengthOfQt = 4; // qCompress() puts the length in front.
        const QByteArray packed =
            qCompress(QByteArray(IpbxConnection::bombSize, 'A'), bestCompression);
        return {packed.mid(lengthOfQt), "200 OK", "Content-Encoding: deflate\r\n"};
    }

} // namespace

IpbxConnection::IpbxConnection(IpbxEndpoint &endpoint, QSslSocket *socket)
    : HttpConnection(endpoint, endpoint.clock(), socket, endpoint.tlsConfiguration())
    , m_endpoint(endpoint)
{ }

void IpbxConnection::tell(const ReceivedRequest &request)
{
    m_endpoint.tellRequest(request, transport(), peer());
}

QByteArray IpbxConnection::commonHeaders() const
{
    return "Date: "
        + QLocale::c()
              .toString(m_endpoint.serverTime(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"))
              .toLatin1()
        + " GMT\r\n";
}

QByteArray IpbxConnection::withoutSecrets(const QByteArray &bytes) const
{
    return withoutKey(bytes);
}

void IpbxConnection::act(const ReceivedRequest &request)
{
    const IpbxAnswer answer = answerTo(request);
    later(std::chrono::milliseconds(m_endpoint.options().slow), [this, answer] {
        if (m_endpoint.options().answer == Answer::Endless)
            deliverEndlessly();
        else
            deliver(answer);
    });
}

IpbxAnswer IpbxConnection::answerTo(const ReceivedRequest &request)
{
    switch (m_endpoint.options().answer) {
    case Answer::Html:
        return IpbxAnswer::html("Please log in");
    case Answer::ServerError:
        return IpbxAnswer::html("Something broke", "500 Internal Server Error");
    case Answer::Redirect:
        return {{}, "302 Found", "Location: " + m_endpoint.options().location.toLatin1() + "\r\n"};
    case Answer::Bomb:
        return bomb();
    case Answer::Endless:
        return {};
    case Answer::Given:
    case Answer::Cut:
    case Answer::CutWithoutLength:
        return m_endpoint.answer(request, isEncrypted(), peer());
    }
    Q_UNREACHABLE();
}

void IpbxConnection::deliver(const IpbxAnswer &answer)
{
    const Answer way = m_endpoint.options().answer;
    QByteArray head = "HTTP/1.1 " + answer.status + "\r\n" + commonHeaders() + answer.headers
        + "Content-Type: " + answer.type + "\r\n";
    if (way != Answer::CutWithoutLength)
        head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    const bool isCut = way == Answer::Cut || way == Answer::CutWithoutLength;
    send(head + "Connection: close\r\n\r\n" + (isCut ? cutInALine(answer.body) : answer.body));
    close();
}

/// Until the other side has enough.
void IpbxConnection::deliverEndlessly()
{
    connect(&socket(), &QSslSocket::bytesWritten, this, &IpbxConnection::sendMore);
    send("HTTP/1.1 200 OK\r\n" + commonHeaders()
         + "Content-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n");
    sendMore();
}

void IpbxConnection::sendMore()
{
    constexpr qsizetype piece = 16384;
    if (socket().state() == QAbstractSocket::ConnectedState && socket().bytesToWrite() < piece)
        socket().write(QByteArray(piece, 'A'));
}

} // namespace Jackfield::Simulator
