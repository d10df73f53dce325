// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QTcpServer>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QTcpSocket)

namespace Jackfield::Simulator {

/// JSON-RPC 2.0 on a loopback TCP port, one object a line in both directions; a request has at most
/// 4 KiB. Without an `id` nothing is answered. Errors: -32700 no JSON, -32600 no request, -32601
/// unknown method (Error::Code::Unsupported), -32602 wrong params (Malformed), 1 refused (others).
class ControlPort final : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 maxRequest = 4096;
    using Handler =
        std::function<Result<QJsonValue>(const QString &method, const QJsonObject &params)>;
    explicit ControlPort(Handler handler);
    /// Port 0 takes any that is free. NotConnected with the system's words.
    Result<Unit> listen(quint16 port);
    quint16 port() const { return m_server.serverPort(); }

private:
    void accept();
    void receive(QTcpSocket &socket);
    QJsonObject answer(const QByteArray &line) const; ///< Empty: nothing is to be answered.

    const Handler m_handler;
    QTcpServer m_server;
};

} // namespace Jackfield::Simulator
