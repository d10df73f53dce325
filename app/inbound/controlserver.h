// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbound/controlsession.h"

#include <QLocalServer>

#include <vector>

namespace Jackfield {

/// The control socket: serves processes of our own user, closes the door on all others.
class ControlServer : public QObject
{
    Q_OBJECT
public:
    static constexpr int maxClients = 32;

    /// `handler` gets every request but `watch`. `clock` must outlive the server.
    ControlServer(Clock &clock, ControlHandler handler, QObject *parent = nullptr);
    ~ControlServer() override;

    /// path: absolute, in a folder of mode 0700. What lies there is replaced: be sure before that
    /// nobody listens on it. Storage when the socket cannot be made.
    Result<Unit> listen(const QString &path);
    /// Tells everyone who watches.
    void publish(const QJsonObject &change);
    bool isWatched() const; ///< Some client gets what publish() is given.
    int clientCount() const { return int(m_sessions.size()); }

private:
    void admitAll();
    void remove(ControlSession *session);
    void listenAgain();

    Clock &m_clock;
    ControlHandler m_handler;
    QLocalServer m_server;
    QString m_path;
    std::vector<ControlSession *> m_sessions; ///< Children of this.
    bool m_full = false; ///< Clients are turned away, until all have left.
};

} // namespace Jackfield
