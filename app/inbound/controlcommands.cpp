// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/controlcommands.h"

#include "app/inbound/jsonfacts.h"
#include "core/domain/names.h"
#include "core/phone/dialer.h"

#include <QCoreApplication>

#include <algorithm>

namespace Jackfield {

struct ControlCommands::Row
{
    QLatin1String method;
    Builder build;
};

const QList<ControlCommands::Row> &ControlCommands::rows()
{
    using C = ControlCommands;
    static const QList<Row> table {
        {QLatin1String("answer"), &C::onCall<Answer, Feature::Answer>},
        {QLatin1String("hangup"), &C::onCall<HangUp, Feature::HangUp>},
        {QLatin1String("hold"), &C::onCall<Hold, Feature::Hold>},
        {QLatin1String("retrieve"), &C::onCall<Retrieve, Feature::Retrieve>},
        {QLatin1String("record-start"), &C::onCall<StartRecording, Feature::Record>},
        {QLatin1String("record-stop"), &C::onCall<StopRecording, Feature::Record>},
        {QLatin1String("complete"), &C::onCall<CompleteCall, Feature::CompleteCall>},
        {QLatin1String("swap"), &C::swap},
        {QLatin1String("transfer"), &C::transfer},
        {QLatin1String("merge"), &C::joining<Merge, Feature::Merge>},
        {QLatin1String("conference"), &C::joining<Conference, Feature::Conference>},
        {QLatin1String("redirect"), &C::sending<Redirect, Feature::Redirect>},
        {QLatin1String("pickup"), &C::pickup},
        {QLatin1String("digits"), &C::digits},
        {QLatin1String("note"), &C::note},
        {QLatin1String("calldata"), &C::callData},
        {QLatin1String("forward"), &C::forward},
        {QLatin1String("dnd"), &C::doNotDisturb},
        {QLatin1String("remote-office"), &C::remoteOffice},
        {QLatin1String("status-set"), &C::status},
    };
    return table;
}

bool ControlCommands::knows(const QString &method)
{
    return std::any_of(rows().cbegin(), rows().cend(),
                       [&](const Row &row) { return row.method == method; });
}

ControlCommands::Built ControlCommands::build(const QString &method,
                                              const QJsonObject &params) const
{
    const auto row = std::find_if(rows().cbegin(), rows().cend(),
                                  [&](const Row &each) { return each.method == method; });
    ControlParams reader(params);
    const Result<Order> order = (this->*row->build)(reader);
    if (const auto fault = reader.finish())
        return tl::unexpected(*fault);
    if (!order)
        return tl::unexpected(JsonRpc::failureFrom(order.error()));
    return *order;
}

template<typename CallCommand, Feature feature>
Result<ControlCommands::Order> ControlCommands::onCall(ControlParams &params) const
{
    return target(params.optionalText(QStringLiteral("call")), feature)
        .map([](const Target &found) {
            return Order {CallCommand {found}, {}};
        });
}

template<typename Joining, Feature feature>
Result<ControlCommands::Order> ControlCommands::joining(ControlParams &params) const
{
    return pair(params, feature).map([](const std::pair<Target, CallId> &found) {
        return Order {Joining {found.first, found.second}, {}};
    });
}

template<typename Sending, Feature feature>
Result<ControlCommands::Order> ControlCommands::sending(ControlParams &params) const
{
    const auto call = target(params.optionalText(QStringLiteral("call")), feature);
    const auto number = m_dialer.target(params.text(QStringLiteral("number")));
    if (!call)
        return tl::unexpected(call.error());
    return number.map([&](const DialString &to) { return Order {Sending {*call, to}, {}}; });
}

// Without a number it is the transfer of two calls that exist: they are joined.
Result<ControlCommands::Order> ControlCommands::transfer(ControlParams &params) const
{
    return params.has(QStringLiteral("number")) ? sending<Transfer, Feature::Transfer>(params)
                                                : joining<Merge, Feature::Merge>(params);
}

Result<ControlCommands::Order> ControlCommands::swap(ControlParams &params) const
{
    return line(params.optionalText(QStringLiteral("line"))).map([this](const MergedLine *found) {
        const QList<Call> calls = m_store.callsOf(*found);
        const auto active = std::find_if(calls.cbegin(), calls.cend(),
                                         [](const Call &call) { return call.isActive(); });
        if (active == calls.cend())
            return Order {Swap {{found->members.first(), {}}}, {}};
        return Order {Swap {{active->line, active->id}}, {}};
    });
}

Result<ControlCommands::Order> ControlCommands::pickup(ControlParams &params) const
{
    const QString from = params.text(QStringLiteral("from"));
    CallId ringing;
    if (const MergedLine *there = m_store.findLine(from)) {
        for (const Call &call : m_store.callsOf(*there)) {
            if (call.state == Call::State::Offering && ringing.isEmpty())
                ringing = call.id;
        }
    }
    return line(params.optionalText(QStringLiteral("line"))).map([&](const MergedLine *here) {
        return Order {Pickup {here->members.first(), from, ringing}, {}};
    });
}

Result<ControlCommands::Order> ControlCommands::digits(ControlParams &params) const
{
    const QString text = params.text(QStringLiteral("digits"));
    const bool fits = std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return QStringLiteral("0123456789*#,").contains(c);
    });
    if (!fits)
        params.fail(QStringLiteral("digits may be 0 to 9, * and #, and a comma for a pause"));
    return target(params.optionalText(QStringLiteral("call")), Feature::SendDigits)
        .map([&](const Target &call) {
            return Order {SendDigits {call, text}, {}};
        });
}

Result<ControlCommands::Order> ControlCommands::note(ControlParams &params) const
{
    const QString text = params.optionalText(QStringLiteral("text")); // empty: the note goes
    return target(params.optionalText(QStringLiteral("call")), Feature::Note)
        .map([&](const Target &call) {
            return Order {SetCallData {call, text, {}}, {}};
        });
}

Result<ControlCommands::Order> ControlCommands::callData(ControlParams &params) const
{
    const QMap<QString, QString> data = params.texts(QStringLiteral("data"));
    return target(params.optionalText(QStringLiteral("call")), Feature::CallData)
        .map([&](const Target &call) {
            return Order {SetCallData {call, std::nullopt, data}, {}};
        });
}

Result<ControlCommands::Order> ControlCommands::forward(ControlParams &params) const
{
    const auto found = line(params.text(QStringLiteral("line")));
    const QString modeName = params.optionalText(QStringLiteral("mode"));
    const auto kind = forwardKindFrom(modeName);
    if (!modeName.isEmpty() && !kind)
        params.fail(QStringLiteral("modes are unconditional, busy, no-answer, busy-no-answer, "
                                   "not-connected, follow-me and voice-mail, alone or with "
                                   "-internal or -external"));
    const bool off = params.optionalFlag(QStringLiteral("off")).value_or(false);
    const bool on = params.optionalFlag(QStringLiteral("on")).value_or(false);
    const QString number = params.optionalText(QStringLiteral("number"));
    if (int(off) + int(on) + int(!number.isEmpty()) != 1)
        params.fail(QStringLiteral("a number, on or off"));
    if (kind && !takesNumber(kind->mode) && !number.isEmpty())
        params.fail(QStringLiteral("this mode takes no number: on or off"));
    if (!found)
        return tl::unexpected(found.error());
    const LineId id = (*found)->members.first();
    if (off)
        return Order {ClearForward {id, kind}, {}};
    if (on)
        return Order {SetForward {id, kind.value_or(ForwardMode::Unconditional), {}}, {}};
    return m_dialer.forwardTarget(number).map([&](const DialString &to) {
        return Order {SetForward {id, kind.value_or(ForwardMode::Unconditional), to}, {}};
    });
}

Result<ControlCommands::Order> ControlCommands::doNotDisturb(ControlParams &params) const
{
    const auto on = params.optionalFlag(QStringLiteral("on"));
    if (!on)
        params.fail(QStringLiteral("param \"on\" is missing"));
    return line(params.text(QStringLiteral("line"))).map([&](const MergedLine *found) {
        return Order {SetDoNotDisturb {found->members.first(), on.value_or(false)}, {}};
    });
}

Result<ControlCommands::Order> ControlCommands::remoteOffice(ControlParams &params) const
{
    const auto found = line(params.text(QStringLiteral("line")));
    const QString number = params.optionalText(QStringLiteral("number"));
    if (!found)
        return tl::unexpected(found.error());
    const LineId id = (*found)->members.first();
    if (number.isEmpty())
        return Order {SetRemoteOffice {id, {}}, {}};
    return m_dialer.forwardTarget(number).map([&](const DialString &to) {
        return Order {SetRemoteOffice {id, to}, {}};
    });
}

// A status belongs to one system, so its own member of our line is named.
Result<ControlCommands::Order> ControlCommands::status(ControlParams &params) const
{
    const SystemId system {params.text(QStringLiteral("system"))};
    const QString text = params.text(QStringLiteral("status"));
    const auto found = line({});
    if (!found)
        return tl::unexpected(found.error());
    for (const LineId &member : (*found)->members) {
        if (member.system() == system)
            return Order {SetStatus {member, text}, system};
    }
    return failure(Error::Code::NotPossible,
                   QCoreApplication::translate("Jackfield::ControlCommands",
                                               "The system %1 does not serve your line.")
                       .arg(system.value));
}

Result<Target> ControlCommands::target(const QString &id, Feature feature) const
{
    if (!id.isEmpty()) {
        CallId named;
        named.value = id;
        if (const Call *call = m_store.findCall(named))
            return Target {call->line, call->id};
        return failure(
            Error::Code::NotPossible,
            QCoreApplication::translate("Jackfield::ControlCommands", "There is no call %1.")
                .arg(id));
    }
    const MergedLine *own = ownLine();
    QList<Call> fitting;
    for (const Call &call : own ? m_store.callsOf(*own) : m_store.calls()) {
        if (call.features.testFlag(feature))
            fitting << call;
    }
    if (fitting.size() == 1)
        return Target {fitting.first().line, fitting.first().id};
    if (fitting.isEmpty() && own && own->features.testFlag(feature))
        return Target {own->members.first(), {}};
    if (fitting.isEmpty()) {
        return failure(Error::Code::NotPossible,
                       QCoreApplication::translate("Jackfield::ControlCommands",
                                                   "There is no call this is possible for."));
    }
    return failure(
        Error::Code::NotPossible,
        QCoreApplication::translate("Jackfield::ControlCommands", "Say which call is meant:")
            + listed(fitting));
}

Result<std::pair<Target, CallId>> ControlCommands::pair(ControlParams &params,
                                                        Feature feature) const
{
    const QString first = params.optionalText(QStringLiteral("call"));
    const QString second = params.optionalText(QStringLiteral("second"));
    if (first.isEmpty() != second.isEmpty())
        params.fail(QStringLiteral("name both calls or none"));
    if (!first.isEmpty()) {
        const auto one = target(first, feature);
        const auto other = target(second, feature);
        if (!one || !other)
            return tl::unexpected(!one ? one.error() : other.error());
        return std::pair(*one, other->call);
    }
    const auto found = line({});
    if (!found)
        return tl::unexpected(found.error());
    QList<Call> active;
    QList<Call> held;
    for (const Call &call : m_store.callsOf(**found)) {
        if (call.isActive())
            active << call;
        else if (call.state == Call::State::Hold)
            held << call;
    }
    if (active.size() == 1 && held.size() == 1)
        return std::pair(Target {active.first().line, active.first().id}, held.first().id);
    if (active.size() + held.size() < 2 && (*found)->features.testFlag(feature))
        return std::pair(Target {(*found)->members.first(), {}}, CallId {});
    return failure(Error::Code::NotPossible,
                   QCoreApplication::translate("Jackfield::ControlCommands",
                                               "This needs one active and one held call:")
                       + listed(active + held));
}

Result<const MergedLine *> ControlCommands::line(const QString &number) const
{
    if (const MergedLine *found = number.isEmpty() ? ownLine() : m_store.findLine(number))
        return found;
    return failure(
        Error::Code::NotPossible,
        number.isEmpty()
            ? QCoreApplication::translate("Jackfield::ControlCommands",
                                          "Your own line is not known. Set your "
                                          "extension, or name a line.")
            : QCoreApplication::translate("Jackfield::ControlCommands", "There is no line %1.")
                  .arg(number));
}

const MergedLine *ControlCommands::ownLine() const
{
    const QString &extension = m_dialer.setup().ownExtension;
    if (extension.isEmpty() && m_store.lines().size() == 1)
        return &m_store.lines().first();
    return m_store.findLine(extension);
}

QString ControlCommands::listed(const QList<Call> &calls) const
{
    QString text;
    for (const Call &call : calls) {
        text += QStringLiteral("\n  %1  %2  %3")
                    .arg(call.id.value, nameOf(call.state),
                         JsonFacts::formsOf(call.remote.number, m_dialer.setup().location).display);
    }
    return text;
}

} // namespace Jackfield
