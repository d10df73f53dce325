// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/nettapisystem.h"

#include "protocols/nettapi/client.h"

#include <array>

namespace Jackfield {

using namespace NetTapi;
using namespace std::chrono_literals;

/// 3.2: the last one for good.
static constexpr std::array<std::chrono::milliseconds, 5> pauses {1s, 2s, 5s, 10s, 30s};
static constexpr std::chrono::milliseconds lasting = 30s;

class NetTapiSystem::Private : public QObject
{
public:
    Private(NetTapiSystem &owner, Setup setup, Clock &clock, TcpTransportFactory tcp)
        : m_owner(owner)
        , m_setup(std::move(setup))
        , m_clock(clock)
        , m_tcp(std::move(tcp))
        , m_calls(owner.id())
    { }

    void open()
    {
        m_failures = 0;
        m_calls.clear();
        m_owner.setLink(Link::Connecting, where());
        if (m_owner.link() == Link::Connecting) // A slot may have closed it.
            connectToServer();
    }

    void close()
    {
        m_retry.reset();
        Client *client = takeClient();
        Session *session = std::exchange(m_session, nullptr);
        if (m_owner.link() != Link::Disconnected)
            m_owner.setLink(Link::Disconnected);
        if (session)
            session->leave();
        letGo(client);
    }

    /// What is known of the calls stays shown, as lost, until the server tells it anew.
    void tryNow()
    {
        if (m_owner.link() == Link::Disconnected || m_owner.link() == Link::Refused) {
            close();
            open();
            return;
        }
        m_retry.reset();
        m_failures = 0;
        Client *client = takeClient();
        if (Session *session = std::exchange(m_session, nullptr))
            session->leave();
        m_owner.setLink(Link::Reconnecting, where(), m_clock.monotonic());
        if (m_owner.link() == Link::Reconnecting && !m_session) // A slot may have closed it.
            connectToServer();
        letGo(client);
    }

    Pending<CommandResult> give(const Command &command)
    {
        return m_client ? m_client->give(command)
                        : Pending<CommandResult>::ready(failure(Error::Code::NotConnected));
    }

    qint64 ignored() const { return m_ignored + (m_client ? m_client->ignored() : 0); }

private:
    QString where() const { return QStringLiteral("%1:%2").arg(m_setup.host).arg(m_setup.port); }

    void connectToServer()
    {
        m_session = new Session(m_clock, m_tcp(m_setup.host, m_setup.port), m_setup.user, this);
        m_session->setWire(m_owner.wire());
        connect(m_session, &Session::connected, this, [this] {
            if (m_owner.link() != Link::Reconnecting) // The window keeps what it shows.
                m_owner.setLink(Link::SigningIn, where());
        });
        connect(m_session, &Session::signedIn, this, &Private::onSignedIn);
        connect(m_session, &Session::closed, this, &Private::onClosed);
        m_session->open();
    }

    void onSignedIn(quint32 uid)
    {
        m_signedInAt = m_clock.monotonic();
        m_client = new Client(m_owner.id(), m_setup, *m_session, m_calls, m_clock, uid, m_statuses,
                              m_session);
        connect(m_client, &Client::eventReceived, this, [this](const PhoneEvent &event) {
            if (m_owner.isUsable())
                Q_EMIT m_owner.eventReceived(event);
        });
        m_owner.setLink(Link::Online, where());
        if (!m_owner.isUsable()) // A slot has closed it.
            return;
        Q_EMIT m_owner.eventReceived(m_client->snapshot());
        if (m_client)
            m_client->start();
    }

    void onClosed(const Error &error, bool isLoginRefused)
    {
        if (m_client && m_clock.monotonic() - m_signedInAt >= lasting)
            m_failures = 0;
        Client *client = takeClient();
        std::exchange(m_session, nullptr)->deleteLater();
        if (isLoginRefused)
            m_owner.setLink(Link::Refused, error.detail); // Not again before a person wants it.
        else
            reconnect(error.detail);
        letGo(client);
    }

    void reconnect(const QString &why)
    {
        const std::chrono::milliseconds pause = pauses[std::min(m_failures++, pauses.size() - 1)];
        // First: a slot of the link may try anew, or close it.
        m_retry = m_clock.after(pause, [this] { connectToServer(); });
        // Transports name the address themselves.
        m_owner.setLink(Link::Reconnecting,
                        why.startsWith(where()) ? why : QStringLiteral("%1: %2").arg(where(), why),
                        m_clock.monotonic() + pause);
    }

    Client *takeClient()
    {
        Client *client = std::exchange(m_client, nullptr);
        if (client) {
            client->disconnect(this);
            m_statuses = client->statuses();
            m_ignored += client->ignored();
        }
        return client;
    }

    /// Its open orders are answered; whoever hears of it may do anything: the last thing to do.
    static void letGo(Client *client)
    {
        if (client) {
            client->deleteLater();
            client->stop();
        }
    }

    NetTapiSystem &m_owner;
    const Setup m_setup;
    Clock &m_clock;
    const TcpTransportFactory m_tcp;
    CallRegister m_calls;
    QMap<quint32, QString> m_statuses; ///< Those that were ordered last, by user.
    qint64 m_ignored = 0; ///< Of the connections before this one.
    size_t m_failures = 0; ///< In a row; a connection that did not last is one.
    std::chrono::milliseconds m_signedInAt {0}; ///< Clock::monotonic()
    Session *m_session = nullptr; ///< Our child, as those that still say good-bye.
    Client *m_client = nullptr; ///< The session's child.
    std::unique_ptr<Alarm> m_retry;
};

NetTapiSystem::NetTapiSystem(SystemId id, Setup setup, Clock &clock, TcpTransportFactory tcp,
                             QObject *parent)
    : PhoneSystem(std::move(id), parent)
    , m_private(std::make_unique<Private>(*this, std::move(setup), clock, std::move(tcp)))
{ }

NetTapiSystem::~NetTapiSystem()
{
    m_private->close();
}

Features NetTapiSystem::features() const
{
    return Feature::Dial | Feature::SendDigits | Feature::Record | Feature::SetStatus
        | Feature::WatchCalls | Feature::CallReports;
}

qint64 NetTapiSystem::ignored() const
{
    return m_private->ignored();
}

void NetTapiSystem::open()
{
    m_private->open();
}

void NetTapiSystem::close()
{
    m_private->close();
}

void NetTapiSystem::tryNow()
{
    m_private->tryNow();
}

Pending<CommandResult> NetTapiSystem::doExecute(const Command &command)
{
    return m_private->give(command);
}

} // namespace Jackfield
