// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "protocols/simulator/endpoints/httprequest.h"

#include <QObject>

#include <chrono>
#include <functional>

QT_FORWARD_DECLARE_CLASS(QSslConfiguration)
QT_FORWARD_DECLARE_CLASS(QSslSocket)

namespace Jackfield::Simulator {

class Endpoint;

/// A connection with one request, and the endpoint's faults. A child of the endpoint; deletes
/// itself when the connection ends.
class HttpConnection : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype maxBody = 65536;

    /// Takes the socket over; speaks TLS where it is told how.
    HttpConnection(Endpoint &endpoint, Clock &clock, QSslSocket *socket,
                   const std::optional<QSslConfiguration> &tls);
    ~HttpConnection() override;

    /// False: the endpoint has too many of them; then the socket is closed and gone.
    static bool mayHaveMore(Endpoint &endpoint, QSslSocket &socket);

protected:
    const QString &peer() const { return m_peer; }
    bool isEncrypted() const { return m_isEncrypted; }
    QString transport() const; ///< "http" or "https"
    QSslSocket &socket() { return *m_socket; }

    /// `headers` with their ends of line. Closes the connection.
    void respond(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {});
    void send(const QByteArray &bytes); ///< As far as the faults let it.
    void close(); ///< Nothing more is read.
    /// The connection lives until then, even if the other side has gone.
    void later(std::chrono::milliseconds delay, std::function<void()> act);

private:
    /// For the journal, before anything else.
    virtual void tell(const ReceivedRequest &request) = 0;
    /// Comes once, unless a fault is in the way.
    virtual void act(const ReceivedRequest &request) = 0;
    virtual QByteArray commonHeaders() const { return {}; } ///< With their ends of line.
    /// What came, for the journal, when it cannot be taken apart.
    virtual QByteArray withoutSecrets(const QByteArray &bytes) const { return bytes; }

    void followSocket();
    void receive();
    void received(const ReceivedRequest &request);
    void restartIdleTimer();

    Endpoint &m_endpoint;
    Clock &m_clock;
    QSslSocket *const m_socket;
    const QString m_peer;
    const bool m_isEncrypted;
    HttpRequestReader m_reader {maxBody};
    std::optional<ReceivedRequest> m_request; ///< Once it has come.
    bool m_finished = false; ///< Nothing more is read.
    std::unique_ptr<Alarm> m_idle;
    std::unique_ptr<Alarm> m_delayed; ///< Of later().
};

} // namespace Jackfield::Simulator
