// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/controlserver.h"

#include "app/inbound/peeruser.h"
#include "core/base/log.h"

#include <QLocalSocket>

#include <algorithm>
#include <utility>

namespace Jackfield {

ControlServer::ControlServer(Clock &clock, ControlHandler handler, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_handler(std::move(handler))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &ControlServer::admitAll);
}

ControlServer::~ControlServer() = default;

Result<Unit> ControlServer::listen(const QString &path)
{
    m_path = path;
    QLocalServer::removeServer(path);
    if (!m_server.listen(path))
        return failure(Error::Code::Storage,
                       tr("The control socket %1 cannot be made. Remove what is there, or choose "
                          "another folder with --profile.")
                           .arg(path));
    return Unit {};
}

void ControlServer::admitAll()
{
    while (m_server.hasPendingConnections()) {
        std::unique_ptr<QLocalSocket> socket(m_server.nextPendingConnection());
        socket->setParent(nullptr); // the server would delete it too
        const auto peer = peerOf(socket->socketDescriptor());
        if (!isOwnUser(peer)) {
            qCWarning(logInbound, "a process of another user was turned away");
            continue;
        }
        if (clientCount() == maxClients) {
            if (!std::exchange(m_full, true)) // said once, whoever floods it
                qCWarning(logInbound, "too many clients on the control socket; some turned away");
            continue;
        }
        auto *session = new ControlSession(m_clock, std::move(socket),
                                           {programOf(*peer), peer->pid}, m_handler, this);
        connect(session, &ControlSession::ended, this, [this, session] { remove(session); });
        m_sessions.push_back(session);
    }
}

void ControlServer::remove(ControlSession *session)
{
    std::erase(m_sessions, session);
    session->deleteLater();
    m_full = m_full && !m_sessions.empty();
    // Without a free descriptor the server closes for good. Now there is one again.
    if (!m_server.isListening() && !m_path.isEmpty())
        QMetaObject::invokeMethod(this, &ControlServer::listenAgain, Qt::QueuedConnection);
}

void ControlServer::listenAgain()
{
    if (m_server.isListening())
        return;
    if (const auto listening = listen(m_path); !listening)
        qCWarning(logInbound).noquote() << listening.error().detail;
}

bool ControlServer::isWatched() const
{
    return std::any_of(m_sessions.begin(), m_sessions.end(),
                       [](const ControlSession *session) { return session->isWatching(); });
}

void ControlServer::publish(const QJsonObject &change)
{
    if (m_sessions.empty())
        return;
    const QByteArray line =
        JsonLines::line(JsonRpc::notification(QStringLiteral("changed"), change));
    const auto sessions = m_sessions; // a client that does not read leaves meanwhile
    for (ControlSession *session : sessions)
        session->publish(line);
}

} // namespace Jackfield
