// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbound/controlparams.h"
#include "core/phone/command.h"

namespace Jackfield {

class Dialer;
class PhoneStore;
struct Call;
struct MergedLine;

/// Makes the Command a method of the control socket asks for. Fills in the obvious call or line
/// where none is named: the only one on the own line the order fits, else the line alone, for
/// systems that do not tell their calls.
class ControlCommands
{
public:
    struct Order
    {
        Command command;
        SystemId only; ///< Empty: by routing.
    };
    using Built = tl::expected<Order, JsonRpc::Failure>;

    /// Both must outlive this.
    ControlCommands(const PhoneStore &store, const Dialer &dialer)
        : m_store(store)
        , m_dialer(dialer)
    { }
    static bool knows(const QString &method);
    /// invalidParams; NotPossible with the candidates, a line each, when it is not obvious what is
    /// meant; or what Dialer::target() says of the number. method: one it knows.
    Built build(const QString &method, const QJsonObject &params) const;

private:
    using Builder = Result<Order> (ControlCommands::*)(ControlParams &) const;
    struct Row;
    static const QList<Row> &rows();

    template<typename CallCommand, Feature feature>
    Result<Order> onCall(ControlParams &params) const;
    template<typename Joining, Feature feature>
    Result<Order> joining(ControlParams &params) const;
    template<typename Sending, Feature feature>
    Result<Order> sending(ControlParams &params) const;
    Result<Order> transfer(ControlParams &params) const;
    Result<Order> swap(ControlParams &params) const;
    Result<Order> pickup(ControlParams &params) const;
    Result<Order> digits(ControlParams &params) const;
    Result<Order> note(ControlParams &params) const;
    Result<Order> callData(ControlParams &params) const;
    Result<Order> forward(ControlParams &params) const;
    Result<Order> doNotDisturb(ControlParams &params) const;
    Result<Order> remoteOffice(ControlParams &params) const;
    Result<Order> status(ControlParams &params) const;

    /// The call of that id, or with an empty one the obvious call for `feature`.
    Result<Target> target(const QString &call, Feature feature) const;
    Result<std::pair<Target, CallId>> pair(ControlParams &params, Feature feature) const;
    /// The line of that number, or with an empty one the own.
    Result<const MergedLine *> line(const QString &number) const;
    const MergedLine *ownLine() const;
    QString listed(const QList<Call> &calls) const;

    const PhoneStore &m_store;
    const Dialer &m_dialer;
};

} // namespace Jackfield
