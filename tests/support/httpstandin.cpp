// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httpstandin.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

#include <chrono>
#include <sys/socket.h>
#include <utility>
#include <vector>

namespace Jackfield {

class HttpStandIn::Connection final : public QObject
{
public:
    Connection(QTcpSocket *socket, Answer answer)
        : m_socket(socket)
        , m_answer(std::move(answer))
    {
        m_socket->setParent(this);
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(m_socket, &QTcpSocket::readyRead, this, &Connection::onReadable);
        connect(m_socket, &QTcpSocket::bytesWritten, this, [this](qint64 bytes) {
            m_sent += bytes;
            goOn();
        });
        connect(m_socket, &QTcpSocket::disconnected, this, [this] { m_isOpen = false; });
    }
    void begin()
    {
        if (m_answer.when == When::AtOnce)
            answer();
    }
    QByteArray received() const { return m_received; }
    qint64 sent() const { return m_sent; }
    bool isOpen() const { return m_isOpen; }

private:
    void onReadable()
    {
        m_received += m_socket->readAll();
        if (m_answer.when == When::FirstByte || (m_answer.when == When::Request && isWhole()))
            answer();
    }
    bool isWhole() const
    {
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        const QByteArray name = "\r\ncontent-length:";
        const qsizetype at = m_received.left(end).toLower().indexOf(name);
        const QByteArray value = m_received.mid(at + name.size(), end - at - name.size());
        const qsizetype size =
            at < 0 ? 0 : value.mid(0, value.indexOf('\r')).trimmed().toLongLong();
        return m_received.size() >= end + 4 + size;
    }
    void answer()
    {
        if (std::exchange(m_isAnswered, true))
            return;
        if (m_answer.split == 0)
            return finish(m_answer.bytes);
        m_socket->write(m_answer.bytes.left(m_answer.split));
        m_socket->flush();
        QTimer::singleShot(std::chrono::milliseconds(1), this,
                           [this] { finish(m_answer.bytes.mid(m_answer.split)); });
    }
    void finish(const QByteArray &bytes)
    {
        m_socket->write(bytes);
        m_socket->flush();
        if (m_answer.isEndless)
            return;
        if (m_answer.then == Then::Reset) {
            const linger now {1, 0};
            ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now,
                         sizeof now);
            m_socket->abort();
            m_isOpen = false;
        } else if (m_answer.then == Then::Close) {
            m_socket->disconnectFromHost();
        }
    }
    void goOn()
    {
        if (m_answer.isEndless && m_isAnswered && m_isOpen)
            m_socket->write(m_answer.bytes);
    }

    QTcpSocket *m_socket;
    const Answer m_answer;
    QByteArray m_received;
    qint64 m_sent = 0;
    bool m_isAnswered = false;
    bool m_isOpen = true;
};

class HttpStandIn::Listener final : public QTcpServer
{
public:
    QList<Answer> answers;
    std::vector<std::unique_ptr<Connection>> connections;
    QSslCertificate certificate;
    QSslKey key;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket;
        socket->setSocketDescriptor(descriptor);
        const Answer silence {{}, Then::Stay, When::Request, 0, false};
        const qsizetype index = qsizetype(connections.size());
        connections.push_back(std::make_unique<Connection>(socket, answers.value(index, silence)));
        Connection *connection = connections.back().get();
        if (certificate.isNull())
            return connection->begin();
        QObject::connect(socket, &QSslSocket::encrypted, connection,
                         [connection] { connection->begin(); });
        socket->setLocalCertificate(certificate);
        socket->setPrivateKey(key);
        socket->startServerEncryption();
    }
};

HttpStandIn::HttpStandIn(QObject *parent)
    : QObject(parent)
    , m_listener(std::make_unique<Listener>())
{
    m_listener->listen(QHostAddress::LocalHost);
}

HttpStandIn::~HttpStandIn() = default;

void HttpStandIn::useTls(const QSslCertificate &certificate, const QSslKey &key)
{
    m_listener->certificate = certificate;
    m_listener->key = key;
}

void HttpStandIn::useTls(const QByteArray &certificatePem, const QByteArray &ecKeyPem)
{
    useTls(QSslCertificate(certificatePem), QSslKey(ecKeyPem, QSsl::Ec));
}

void HttpStandIn::answer(Answer answer)
{
    m_listener->answers.append(std::move(answer));
}

void HttpStandIn::answer(const QByteArray &bytes, Then then)
{
    answer(Answer {bytes, then, When::Request, 0, false});
}

quint16 HttpStandIn::port() const
{
    return m_listener->serverPort();
}

QByteArray HttpStandIn::url(const QByteArray &rest) const
{
    const QByteArray scheme = m_listener->certificate.isNull() ? "http" : "https";
    return scheme + "://127.0.0.1:" + QByteArray::number(port()) + rest;
}

QList<QByteArray> HttpStandIn::received() const
{
    QList<QByteArray> all;
    for (const auto &connection : m_listener->connections)
        all.append(connection->received());
    return all;
}

qint64 HttpStandIn::sent() const
{
    qint64 all = 0;
    for (const auto &connection : m_listener->connections)
        all += connection->sent();
    return all;
}

int HttpStandIn::open() const
{
    int count = 0;
    for (const auto &connection : m_listener->connections)
        count += connection->isOpen() ? 1 : 0;
    return count;
}

QByteArray httpAnswer(const QByteArray &status, const QByteArray &body,
                      const QList<QByteArray> &headerLines)
{
    QByteArray answer = "HTTP/1.1 " + status + "\r\n";
    for (const QByteArray &line : headerLines)
        answer += line + "\r\n";
    return answer + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace Jackfield
