// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phonesystem.h"
#include "protocols/tapimaster/assumptions.h"
#include "protocols/tapimaster/ctifilewriter.h"
#include "protocols/tapimaster/setup.h"
#include "protocols/transport/transport.h"

#include <map>

namespace Jackfield {

namespace TapiMaster {
    class Order;
}

/// A TAPIMaster server. It can be told what to do and tells nothing: there is no connection between
/// orders, every success is "only sent", and every fact is assumed from what was sent.
class TapiMasterSystem final : public PhoneSystem
{
    Q_OBJECT
public:
    /// `clock` must outlive the system. `tcp` makes the connections of the carriers Tcp and Http.
    TapiMasterSystem(SystemId id, TapiMaster::Setup setup, Clock &clock, TcpTransportFactory tcp,
                     QObject *parent = nullptr);
    ~TapiMasterSystem() override;

    Features features() const override;
    void open() override; ///< Ready or Disconnected before it returns; nothing is sent.
    void close() override;

private:
    struct OpenOrder
    {
        Command command;
        Resolver<CommandResult> resolver;
    };

    Pending<CommandResult> doExecute(const Command &command) override;
    Result<Unit> checkSetup() const;
    QString address() const;
    Result<TapiMaster::Order *> makeOrder(const TapiMaster::TextCommand &command);
    TapiMaster::Order *newOrder(const QByteArray &bytes);
    void traceOrder(TapiMaster::Order *order, const QString &name, const QByteArray &bytes);
    void onFinished(TapiMaster::Order *order, const CommandResult &result);
    void cancelAll();

    const TapiMaster::Setup m_setup;
    Clock &m_clock;
    const TcpTransportFactory m_tcp;
    TapiMaster::CtiFileWriter m_files;
    TapiMaster::Assumptions m_assumptions;
    std::map<TapiMaster::Order *, OpenOrder> m_orders;
};

} // namespace Jackfield
