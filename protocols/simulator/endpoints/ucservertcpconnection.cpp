// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucservertcpconnection.h"

#include "protocols/simulator/endpoints/endpoint.h"
#include "protocols/simulator/endpoints/ucserverconversation.h"

namespace Jackfield::Simulator {

using namespace UcServer;

namespace {

    UcServerConversation::Link linkOf(const UcServerOffice &office, const QString &peer)
    {
        UcServerConversation::Link link;
        link.isEncrypted = office.options().tcpTls == UcServerOptions::TcpTls::FromFirstOctet;
        link.transport = link.isEncrypted ? QStringLiteral("tls") : QStringLiteral("tcp");
        link.peer = peer;
        return link;
    }

} // namespace

UcServerTcpConnection::UcServerTcpConnection(UcServerOffice &office, Endpoint &endpoint,
                                             QSslSocket *socket)
    : UcServerConnection(office, endpoint, socket)
    , m_conversation(new UcServerConversation(office, endpoint, linkOf(office, peer()), this))
{
    connect(m_conversation, &UcServerConversation::toSend, this, &UcServerTcpConnection::send);
    connect(m_conversation, &UcServerConversation::ended, this, [this] { close(); });
    connect(m_conversation, &UcServerConversation::startTls, this, [this] {
        m_hasTurnedToTls = true;
        m_conversation->setEncrypted();
        startTls();
    });
    start(office.options().tcpTls == UcServerOptions::TcpTls::FromFirstOctet);
}

void UcServerTcpConnection::take(const QByteArray &octets)
{
    const auto frames = m_deframer.feed(octets);
    if (m_deframer.skipped() != m_skipped) {
        m_skipped = m_deframer.skipped();
        endpoint().note(
            QStringLiteral("%1 octets that start no message were skipped").arg(m_skipped));
    }
    if (!frames) {
        endpoint().tellIgnored(frames.error(), {});
        return abort();
    }
    for (const Deframer::Frame &frame : *frames) {
        m_conversation->receive(frame.encoding, frame.message);
        // What was sent in clear behind asnStartTLS is not taken for what comes after it.
        if (std::exchange(m_hasTurnedToTls, false)) {
            m_deframer = Deframer();
            return;
        }
    }
}

void UcServerTcpConnection::send(Encoding encoding, const QByteArray &message)
{
    const auto frame = framed(message, encoding);
    if (frame)
        write(*frame);
    else
        endpoint().note(QStringLiteral("not sent: ") + frame.error().detail);
}

} // namespace Jackfield::Simulator
