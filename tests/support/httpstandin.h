// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

#include <memory>

QT_FORWARD_DECLARE_CLASS(QSslCertificate)
QT_FORWARD_DECLARE_CLASS(QSslKey)

namespace Jackfield {

/// A web server of scripted answers at a loopback port of its own. Works in the test's event loop,
/// and keeps every byte that each connection brings.
class HttpStandIn final : public QObject
{
public:
    enum class When {
        AtOnce, ///< As soon as the connection is there (after TLS).
        FirstByte,
        Request ///< When its head is whole, and its body by Content-Length.
    };
    enum class Then { Close, Reset, Stay };
    struct Answer
    {
        QByteArray bytes; ///< May be empty.
        Then then = Then::Close;
        When when = When::Request;
        qsizetype split =
            0; ///< The bytes from here on go a moment later, in a segment of their own.
        bool isEndless = false; ///< The bytes again and again, as long as they are taken.
    };

    explicit HttpStandIn(QObject *parent = nullptr);
    ~HttpStandIn() override;

    /// Before it is used. Connections shake hands as this server first of all.
    void useTls(const QSslCertificate &certificate, const QSslKey &key);
    void useTls(const QByteArray &certificatePem, const QByteArray &ecKeyPem);
    void answer(Answer answer); ///< The nth connection gets the nth of them, others silence.
    void answer(const QByteArray &bytes, Then then = Then::Close);

    quint16 port() const;
    /// "http://127.0.0.1:<port>" and `rest`; with https when it uses TLS.
    QByteArray url(const QByteArray &rest = "/") const;
    /// What each connection brought so far, in order; of TLS what was in it.
    QList<QByteArray> received() const;
    qint64 sent() const; ///< Bytes of answers that the system has taken, of all connections.
    int open() const; ///< Connections that no side has ended.

private:
    class Listener;
    class Connection;
    std::unique_ptr<Listener> m_listener;
};

/// "HTTP/1.1 " and `status`, with the header lines, Content-Length and the body.
QByteArray httpAnswer(const QByteArray &status, const QByteArray &body = {},
                      const QList<QByteArray> &headerLines = {});

} // namespace Jackfield
