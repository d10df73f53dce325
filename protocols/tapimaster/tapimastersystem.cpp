// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/tapimaster/tapimastersystem.h"

#include "core/base/log.h"
#include "protocols/tapimaster/fileorder.h"
#include "protocols/tapimaster/translation.h"
#include "protocols/tapimaster/wireorder.h"
#include "protocols/transport/httpget.h"
#include "protocols/transport/udptransport.h"

namespace Jackfield {

using namespace TapiMaster;

TapiMasterSystem::TapiMasterSystem(SystemId id, Setup setup, Clock &clock, TcpTransportFactory tcp,
                                   QObject *parent)
    : PhoneSystem(std::move(id), parent)
    , m_setup(std::move(setup))
    , m_clock(clock)
    , m_tcp(std::move(tcp))
    , m_files(clock, m_setup.folder)
    , m_assumptions(this->id(), m_setup.extensions)
{ }

TapiMasterSystem::~TapiMasterSystem()
{
    cancelAll();
}

Features TapiMasterSystem::features() const
{
    return offeredFeatures();
}

void TapiMasterSystem::open()
{
    if (const auto checked = checkSetup(); !checked) {
        setLink(Link::Disconnected, checked.error().detail);
        return;
    }
    m_assumptions = Assumptions(id(), m_setup.extensions);
    setLink(Link::Ready, address());
    Q_EMIT eventReceived(m_assumptions.snapshot());
}

void TapiMasterSystem::close()
{
    if (link() != Link::Disconnected)
        setLink(Link::Disconnected);
    cancelAll();
}

Result<Unit> TapiMasterSystem::checkSetup() const
{
    if (m_setup.extensions.isEmpty())
        return failure(
            Error::Code::NotPossible,
            tr("There is no line: set your own extension, or name the lines of this phone system"));
    if (m_setup.carrier == Carrier::File)
        return m_files.check();
    return Unit {};
}

QString TapiMasterSystem::address() const
{
    switch (m_setup.carrier) {
    case Carrier::Tcp:
        return QStringLiteral("%1:%2 (TCP)").arg(m_setup.host).arg(m_setup.port);
    case Carrier::Udp:
        return QStringLiteral("%1:%2 (UDP)").arg(m_setup.host).arg(m_setup.port);
    case Carrier::Http:
        return QStringLiteral("%1:%2 (HTTP)").arg(m_setup.host).arg(m_setup.port);
    case Carrier::File:
        return m_setup.folder;
    }
    Q_UNREACHABLE();
}

Pending<CommandResult> TapiMasterSystem::doExecute(const Command &command)
{
    const auto order = textCommandFor(command, m_setup).and_then([this](const TextCommand &text) {
        return makeOrder(text);
    });
    if (!order)
        return Pending<CommandResult>::ready(tl::unexpected<Error>(order.error()));
    connect(*order, &Order::finished, this,
            [this, order = *order](const CommandResult &result) { onFinished(order, result); });
    Resolver<CommandResult> resolver(failure(Error::Code::Uncertain));
    const auto pending = resolver.pending();
    m_orders.emplace(*order, OpenOrder {command, std::move(resolver)});
    (*order)->start();
    return pending;
}

Result<Order *> TapiMasterSystem::makeOrder(const TextCommand &command)
{
    const bool hasTerminator = m_setup.carrier == Carrier::Tcp || m_setup.carrier == Carrier::Udp;
    auto bytes = encode(command, hasTerminator ? m_setup.terminator : Terminator::None);
    if (bytes && m_setup.carrier == Carrier::Http)
        bytes = httpGetRequest(m_setup.host, m_setup.port, *bytes);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    qCDebug(logProtocol) << id().value << nameOf(command.verb) << "to" << address();
    Order *order = newOrder(*bytes);
    traceOrder(order, QString::fromLatin1(nameOf(command.verb)), *bytes);
    return order;
}

/// There is no password in this protocol: everything may be told.
void TapiMasterSystem::traceOrder(Order *order, const QString &name, const QByteArray &bytes)
{
    const auto tell = [this, name](WireMessage::Direction direction, const QByteArray &text) {
        wire().tell(direction, [&](WireMessage &message, bool withContents) {
            message.name = name;
            if (withContents)
                message.bytes = text;
        });
    };
    connect(order, &Order::sent, this,
            [tell, bytes] { tell(WireMessage::Direction::Sent, bytes); });
    connect(order, &Order::replied, this,
            [tell](const QByteArray &reply) { tell(WireMessage::Direction::Received, reply); });
}

Order *TapiMasterSystem::newOrder(const QByteArray &bytes)
{
    switch (m_setup.carrier) {
    case Carrier::Tcp:
        return new WireOrder(m_clock, m_tcp(m_setup.host, m_setup.port), bytes,
                             WireOrder::Form::Stream, this);
    case Carrier::Http:
        return new WireOrder(m_clock, m_tcp(m_setup.host, m_setup.port), bytes,
                             WireOrder::Form::Http, this);
    case Carrier::Udp:
        return new WireOrder(m_clock,
                             std::make_unique<UdpTransport>(m_clock, m_setup.host, m_setup.port),
                             bytes, WireOrder::Form::Datagram, this);
    case Carrier::File:
        return new FileOrder(m_clock, m_files, bytes, this);
    }
    Q_UNREACHABLE();
}

void TapiMasterSystem::onFinished(Order *order, const CommandResult &result)
{
    auto taken = m_orders.extract(order);
    order->deleteLater();
    if (result && isUsable()) {
        for (const PhoneEvent &event : m_assumptions.afterSending(taken.mapped().command))
            Q_EMIT eventReceived(event);
    }
    taken.mapped().resolver.resolve(result);
}

void TapiMasterSystem::cancelAll()
{
    while (!m_orders.empty())
        m_orders.begin()->first->cancel(); // takes itself out
}

} // namespace Jackfield
