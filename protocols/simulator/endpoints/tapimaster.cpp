// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/tapimaster.h"

#include "protocols/simulator/endpoints/ctifolder.h"
#include "protocols/simulator/endpoints/tapimasterconnection.h"
#include "protocols/simulator/endpoints/tapimasterorders.h"
#include "protocols/simulator/exchange.h"

#include <QNetworkDatagram>
#include <QStringList>
#include <QTcpSocket>

namespace Jackfield::Simulator {

std::optional<TapiMasterOptions::Profile> profileFrom(const QString &name)
{
    using Profile = TapiMasterOptions::Profile;
    if (name == QLatin1String("quiet"))
        return Profile::Quiet;
    if (name == QLatin1String("http200"))
        return Profile::Http200;
    if (name == QLatin1String("http204"))
        return Profile::Http204;
    if (name == QLatin1String("verbose"))
        return Profile::Verbose;
    return std::nullopt;
}

TapiMasterEndpoint::TapiMasterEndpoint(Exchange &exchange, TapiMasterOptions options,
                                       QObject *parent)
    : Endpoint(parent)
    , m_exchange(exchange)
    , m_options(std::move(options))
{
    connect(&m_server, &QTcpServer::newConnection, this, &TapiMasterEndpoint::acceptConnections);
    connect(&m_datagrams, &QUdpSocket::readyRead, this, &TapiMasterEndpoint::readDatagrams);
}

TapiMasterEndpoint::~TapiMasterEndpoint() = default;

Clock &TapiMasterEndpoint::clock() const
{
    return m_exchange.clock();
}

void TapiMasterEndpoint::watchFolder()
{
    if (!m_options.folder.isEmpty())
        m_folder = std::make_unique<CtiFolder>(m_options.folder, m_options.processStale, *this);
}

Result<quint16> TapiMasterEndpoint::openSockets(quint16 port)
{
    // A free TCP port may be taken as a UDP port, so more than one is tried.
    const int tries = port == 0 ? 20 : 1;
    for (int i = 0; i < tries; ++i) {
        if (!m_server.listen(QHostAddress::LocalHost, port))
            return failure(Error::Code::NotConnected, m_server.errorString());
        if (m_datagrams.bind(QHostAddress::LocalHost, m_server.serverPort()))
            return m_server.serverPort();
        m_server.close();
    }
    return failure(Error::Code::NotConnected, m_datagrams.errorString());
}

void TapiMasterEndpoint::closeSockets()
{
    m_server.close();
    m_datagrams.close();
}

void TapiMasterEndpoint::acceptConnections()
{
    constexpr int maxConnections = 64;
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (findChildren<TapiMasterConnection *>().size() < maxConnections) {
            new TapiMasterConnection(*this, socket); // A child; it deletes itself.
            continue;
        }
        note(QStringLiteral("too many connections"));
        socket->abort();
        socket->deleteLater();
    }
}

void TapiMasterEndpoint::readDatagrams()
{
    while (m_datagrams.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = m_datagrams.receiveDatagram();
        const QByteArray bytes = datagram.data();
        const QString peer = datagram.senderAddress().toString();
        tellBytes(QStringLiteral("received"), QStringLiteral("udp"), peer, bytes);
        if (faults().silent)
            continue;
        if (faults().delay.count() == 0) {
            runDatagram(bytes, peer);
            continue;
        }
        const int id = ++m_lastDelayed;
        m_delayed[id] = clock().after(faults().delay, [this, id, bytes, peer] {
            const auto keep = m_delayed.extract(id);
            runDatagram(bytes, peer);
        });
    }
}

/// The end of the datagram ends its last command; there is no answer.
void TapiMasterEndpoint::runDatagram(const QByteArray &bytes, const QString &peer)
{
    TapiMaster::Decoder decoder;
    auto commands = decoder.feed(bytes);
    if (auto last = decoder.finish())
        commands.push_back(*std::move(last));
    for (const auto &command : commands) {
        if (!command) {
            tellIgnored(command.error(), bytes);
            continue;
        }
        wire().tell(WireMessage::Direction::Sent, [&](WireMessage &told, bool withContents) {
            told.name = QString::fromLatin1(nameOf(command->verb));
            if (withContents)
                told.bytes = bytes;
        });
        (void)execute(*command, peer, bytes);
    }
    if (decoder.overflowed())
        note(QStringLiteral("a datagram without an end of command"));
}

Result<Unit> TapiMasterEndpoint::execute(const TapiMaster::TextCommand &command,
                                         const QString &peer, const QByteArray &text)
{
    // People write numbers in groups; the codec joins them (protocols.md 1.3).
    if (command.verb == TapiMaster::Verb::MakeCall && !text.contains(command.argument))
        note(QStringLiteral("the number was split by blanks: joined to ")
             + QString::fromLatin1(command.argument));
    const auto result = order(command, peer);
    QJsonObject event {{QLatin1String("event"), QLatin1String("order")},
                       {QLatin1String("verb"), QString::fromLatin1(nameOf(command.verb))},
                       {QLatin1String("extension"), QString::fromLatin1(command.extension)},
                       {QLatin1String("done"), result.has_value()}};
    if (!command.argument.isEmpty())
        event[QLatin1String("argument")] = QString::fromLatin1(command.argument);
    if (!result)
        event[QLatin1String("reason")] = result.error().detail;
    Q_EMIT happened(event);
    return result;
}

Result<Unit> TapiMasterEndpoint::order(const TapiMaster::TextCommand &command, const QString &peer)
{
    TapiMaster::TextCommand resolved = command;
    if (command.extension == "NNNNN") {
        resolved.extension = m_options.ownExtensions.value(peer).toLatin1();
        if (resolved.extension.isEmpty())
            return failure(Error::Code::Refused,
                           QStringLiteral("no extension is known for ")
                               + (peer.isEmpty() ? QStringLiteral("a file") : peer));
    }
    return orderFor(m_exchange, resolved);
}

} // namespace Jackfield::Simulator
