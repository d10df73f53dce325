// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <memory>

class QHostInfo;
class QSocketNotifier;

namespace Jackfield {

/// Looks a name up and connects to the first of its addresses that answers, each tried once.
/// Without a limit of time: the owner destroys it. (Not QTcpSocket: of a connection that is reset
/// before it looks, Qt 6.4 makes a new one, and again, as fast as it can.)
class TcpConnector final : public QObject
{
    Q_OBJECT
public:
    explicit TcpConnector(QObject *parent = nullptr);
    ~TcpConnector() override;

    void start(const QString &host, quint16 port); ///< Once. Answers later, with one signal.

Q_SIGNALS:
    void connected(int socket); ///< Non-blocking; the receiver owns it.
    void failed(const QString &reason); ///< The system's words for the last address tried.

private:
    void onLookedUp(const QHostInfo &info);
    void tryNext();
    int beginConnecting(const QString &address);
    void onWritable();
    void closeSocket();

    QByteArray m_port;
    QStringList m_addresses; ///< Still to be tried.
    QString m_reason;
    int m_socket = -1;
    std::unique_ptr<QSocketNotifier> m_writable;
};

} // namespace Jackfield
