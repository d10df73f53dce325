// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "protocols/simulator/endpoints/httplogin.h"
#include "protocols/simulator/endpoints/httprequest.h"

#include <QObject>

QT_FORWARD_DECLARE_CLASS(QSslSocket)

namespace Jackfield::Simulator {

class WebDialEndpoint;

/// One connection with one request. A child of the endpoint; deletes itself when the connection
/// ends.
class WebDialConnection final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype maxBody = 65536;
    /// Takes the socket over.
    WebDialConnection(WebDialEndpoint &endpoint, QSslSocket *socket);

private:
    void followSocket();
    void receive();
    void received(const ReceivedRequest &request);
    void act(const ReceivedRequest &request);
    void carryOut(const ReceivedRequest &request);
    void carryOutFor(HttpLogin::Scheme scheme, const ReceivedRequest &request);
    void respond(const QByteArray &status, const QByteArray &body,
                 const QByteArray &headers = {}); ///< `headers` with their ends of line.
    void send(const QByteArray &bytes);
    void close();
    void restartIdleTimer();

    WebDialEndpoint &m_endpoint;
    QSslSocket *const m_socket;
    const QString m_peer;
    const QString m_transport;
    HttpRequestReader m_reader {maxBody};
    bool m_finished = false; ///< Nothing more is read.
    std::unique_ptr<Alarm> m_idle;
    std::unique_ptr<Alarm> m_delayed; ///< Of the fault `delay`.
};

} // namespace Jackfield::Simulator
