// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/orders.h"

#include "core/base/overloaded.h"
#include "protocols/ucserver/calltranslation.h"
#include "protocols/ucserver/ctinumbers.h"
#include "protocols/ucserver/forwardmodes.h"

#include <QCoreApplication>

#include <algorithm>

namespace Jackfield::UcServer {

namespace {

    using Call = CtiCallInformation;
    using Found = Result<const Call *>;

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::UcServerSystem)
    };

    tl::unexpected<Error> notNow(const QString &words)
    {
        return failure(Error::Code::NotPossible, words);
    }

    tl::unexpected<Error> never(const QString &words)
    {
        return failure(Error::Code::Unsupported, words);
    }

    template<typename Operation>
    Result<Order> order(typename Operation::Argument argument)
    {
        return Order {invoke<Operation>(0, std::move(argument)), {}, {}};
    }

    template<typename Operation>
    Result<Order> orderOn(const Found &call)
    {
        return call.and_then([](const Call *found) {
            typename Operation::Argument argument;
            argument.connectionId = found->connectionId;
            return order<Operation>(std::move(argument));
        });
    }

    /// A number and how the server is to read it. Where Jackfield knows the international form the
    /// server makes of it what it dials; all else (extensions, codes, emergency numbers) it takes
    /// as it stands.
    struct Number
    {
        QString text;
        qint64 format;
    };
    constexpr qint64 asItStands = 0; // iNumberFormat (4.5)

    Number numberFor(const DialString &number)
    {
        if (!number.e164.isEmpty())
            return {number.e164, serverFormatsNumber};
        return {number.outside.isEmpty() ? number.dialable : number.outside, asItStands};
    }

    QString destinationFor(const DialString &number)
    {
        return numberFor(number).text;
    }

    // --- Calls

    bool isHeld(const Call &call)
    {
        return call.state == CallState::hold;
    }
    bool isRinging(const Call &call)
    {
        return call.state == CallState::offering;
    }
    template<qint64 Bits>
    bool shows(const Call &call)
    {
        return (call.features & Bits) != 0;
    }

    /// The call that was named, else the one that `fits`.
    template<typename Fits>
    Found callFor(const WatchedLine &line, const CallId &named, Fits fits)
    {
        if (!named.isEmpty()) {
            const auto known = line.calls.find(named.local());
            if (known == line.calls.end())
                return notNow(Words::tr("The call is over"));
            return &known->second;
        }
        const auto found = std::find_if(line.calls.begin(), line.calls.end(),
                                        [&](const auto &entry) { return fits(entry.second); });
        if (found == line.calls.end())
            return notNow(Words::tr("There is no such call on the line"));
        return &found->second;
    }

    /// The call of the two that is in the wanted state: of two calls the interface has an order.
    template<typename Fits>
    Found oneOf(const WatchedLine &line, const CallId &first, const CallId &second, Fits fits)
    {
        for (const CallId &named : {first, second}) {
            const auto known = line.calls.find(named.local());
            if (!named.isEmpty() && known != line.calls.end() && fits(known->second))
                return &known->second;
        }
        return callFor(line, {}, fits);
    }

    template<typename Operation>
    Result<Order> orderOnTwo(const WatchedLine &line, const CallId &first, const CallId &second)
    {
        const Found active = oneOf(line, first, second, isActive);
        const Found held = oneOf(line, first, second, isHeld);
        if (!active || !held)
            return notNow(Words::tr("This takes two calls: one active, one on hold"));
        return order<Operation>({(*active)->connectionId, (*held)->connectionId});
    }

    Result<Order> redirection(const Found &call, const DialString &to)
    {
        return call.and_then([&](const Call *found) {
            const Number number = numberFor(to);
            return order<RedirectCallOperation>(
                {{}, found->connectionId, number.text, number.format});
        });
    }

    Result<Order> makeCall(const WatchedLine &line, const DialString &to)
    {
        const Number number = numberFor(to);
        auto made = order<MakeCallOperation>({line.uri(), number.text, number.format, {}});
        made->postDial = to.postDial;
        return made;
    }

    Result<Order> consultation(const WatchedLine &line, const CallId &named, const DialString &to)
    {
        const Found active = callFor(line, named, isActive);
        if (!active)
            return tl::unexpected<Error>(active.error());
        auto made = makeCall(line, to);
        if (line.hasFeature(LineFeature::noMakeCallWhileActive))
            made->before = invoke<HoldOperation>(0, {true, (*active)->connectionId});
        return made;
    }

    Result<Order> hold(const Found &call, bool on)
    {
        return call.and_then([on](const Call *found) {
            return order<HoldOperation>({on, found->connectionId});
        });
    }

    Result<Order> hangUp(const WatchedLine &line, const CallId &named)
    {
        if (named.isEmpty())
            return order<LineDropCallOperation>({line.uri()});
        return orderOn<DropCallOperation>(callFor(line, named, isActive));
    }

    bool isDigits(const QString &digits)
    {
        const QString allowed = QStringLiteral("0123456789*#ABCD"); // iDigitMode 2 (4.5)
        return !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), [&](QChar digit) {
            return allowed.contains(digit);
        });
    }

    Result<Order> sendDigits(const WatchedLine &line, const SendDigits &command)
    {
        if (!isDigits(command.digits))
            return failure(Error::Code::Malformed,
                           Words::tr("Only 0 to 9, *, # and A to D can be sent as digits"));
        return callFor(line, command.target.call, isActive).and_then([&](const Call *found) {
            return Result<Order>(Order {digitsFor(found->connectionId, command.digits), {}, {}});
        });
    }

    Result<Order> pickup(const LineRegistry &lines, const WatchedLine &line, const Pickup &command)
    {
        QString ringing = command.call.local();
        if (ringing.isEmpty()) {
            const WatchedLine *other = lines.findNumber(command.from);
            if (!other)
                return notNow(Words::tr("The line %1 is not watched").arg(command.from));
            const Found call = callFor(*other, {}, isRinging);
            if (!call)
                return notNow(Words::tr("Nothing rings at %1").arg(command.from));
            ringing = (*call)->connectionId;
        }
        return order<PickupCallOperation>({{}, ringing, numberOf(line.info), serverFormatsNumber});
    }

    Result<Order> setCallData(const WatchedLine &line, const SetCallData &command)
    {
        if (command.note)
            return never(Words::tr("UCServer shows a call's note, but takes none from us"));
        const Found call = callFor(line, command.target.call, isActive);
        if (!call)
            return tl::unexpected<Error>(call.error());
        // Nobody documents whether a list replaces the one before: the whole of it is right both
        // ways.
        std::vector<StringPair> whole;
        for (const StringPair &entry : (*call)->callData.value_or(std::vector<StringPair> {})) {
            if (!command.data.contains(entry.key))
                whole.push_back(entry);
        }
        for (auto it = command.data.cbegin(); it != command.data.cend(); ++it)
            whole.push_back({it.key(), it.value()});
        return order<SetCallDataOperation>({(*call)->connectionId, std::move(whole), {}});
    }

    // --- Lines

    OptionalParameters forwardMode(qint64 mode)
    {
        return {{{QStringLiteral("ForwardMode"), mode}}};
    }

    /// The interface wants the international form (6.2): of an extension that of its line.
    QString forwardTo(const LineRegistry &lines, const DialString &to)
    {
        const QString text = destinationFor(to);
        const WatchedLine *inside = to.e164.isEmpty() ? lines.findNumber(text) : nullptr;
        return inside ? numberOf(inside->info) : text;
    }

    Result<Order> setForward(const LineRegistry &lines, const WatchedLine &line,
                             const SetForward &command)
    {
        const auto mode = orderedMode(command.kind);
        if (!mode)
            return never(Words::tr("UCServer has no order for this kind of forward"));
        CtiSetForwardArgument argument {line.uri(), forwardTo(lines, command.to), {}};
        if (command.kind != ForwardKind()) // absent: unconditional, as older servers want it
            argument.optionalParams = forwardMode(*mode);
        return order<SetForwardOperation>(std::move(argument));
    }

    Result<Order> clearForward(const WatchedLine &line, const ClearForward &command)
    {
        CtiRemoveForwardArgument argument {line.uri(), {}};
        if (!command.kind)
            return order<RemoveForwardOperation>(std::move(argument));
        const auto mode = orderedMode(*command.kind);
        if (!mode)
            return never(Words::tr(
                "UCServer has no order to clear this forward alone; clear all forwards instead"));
        argument.optionalParams = forwardMode(*mode);
        for (const Forward &forward :
             forwardsFrom(line.forwards.value_or(std::vector<LineForward> {}))) {
            if (forward.kind == *command.kind)
                argument.optionalParams->entries.append(
                    {QStringLiteral("ForwardDestination"), forward.to});
        }
        return order<RemoveForwardOperation>(std::move(argument));
    }

    Result<Order> setRemoteOffice(const WatchedLine &line, const SetRemoteOffice &command)
    {
        const QString to = destinationFor(command.number);
        RemoteOfficeState state = line.remoteOffice.value_or(RemoteOfficeState {});
        state.enabled = to.isEmpty() ? 0 : 1;
        if (!to.isEmpty()) // else the number stays, for the next time
            state.destination = to;
        return order<LineSetRemoteOfficeOperation>({line.uri(), state});
    }

    Result<Order> orderOnCall(const Command &command, const WatchedLine &line)
    {
        return std::visit(
            Overloaded {
                [&](const Jackfield::Answer &c) {
                    return orderOn<AnswerCallOperation>(callFor(line, c.target.call, isRinging));
                },
                [&](const HangUp &c) { return hangUp(line, c.target.call); },
                [&](const Hold &c) { return hold(callFor(line, c.target.call, isActive), true); },
                [&](const Retrieve &c) {
                    return hold(callFor(line, c.target.call, isHeld), false);
                },
                [&](const Swap &c) {
                    return orderOn<SwapHoldOperation>(oneOf(line, c.target.call, {}, isHeld));
                },
                [&](const Redirect &c) {
                    return redirection(callFor(line, c.target.call, isRinging), c.to);
                },
                [&](const Transfer &c) {
                    return redirection(callFor(line, c.target.call, isActive), c.to);
                },
                [&](const Consult &c) { return consultation(line, c.target.call, c.to); },
                [&](const Merge &c) {
                    return orderOnTwo<MergeCallsOperation>(line, c.first.call, c.second);
                },
                [&](const Conference &c) {
                    return orderOnTwo<ConferenceOperation>(line, c.first.call, c.second);
                },
                [&](const SendDigits &c) { return sendDigits(line, c); },
                [&](const StartRecording &c) {
                    return orderOn<StartCallRecordingOperation>(
                        callFor(line, c.target.call, shows<CallFeature::startRecording>));
                },
                [&](const StopRecording &c) {
                    return orderOn<StopCallRecordingOperation>(
                        callFor(line, c.target.call, shows<CallFeature::stopRecording>));
                },
                [&](const SetCallData &c) { return setCallData(line, c); },
                [&](const CompleteCall &c) {
                    return orderOn<CompleteCallOperation>(
                        callFor(line, c.target.call, shows<CallFeature::completeCall>));
                },
                [](const auto &) -> Result<Order> { return never({}); },
            },
            command);
    }

} // namespace

Invoke digitsFor(const QString &connectionId, const QString &digits)
{
    return invoke<DialDigitsOperation>(0, {connectionId, digitsDtmf, 0, digits});
}

Result<Order> orderFor(const Command &command, const LineRegistry &lines)
{
    const WatchedLine *line = lines.find(lineOf(command).local());
    if (!line)
        return notNow(Words::tr("The server no longer has this line"));
    return std::visit(Overloaded {
                          [&](const Dial &c) { return makeCall(*line, c.number); },
                          [&](const Pickup &c) { return pickup(lines, *line, c); },
                          [&](const SetForward &c) { return setForward(lines, *line, c); },
                          [&](const ClearForward &c) { return clearForward(*line, c); },
                          [&](const SetDoNotDisturb &c) {
                              return order<LineSetDoNotDisturbOperation>({line->uri(), c.on});
                          },
                          [&](const SetRemoteOffice &c) { return setRemoteOffice(*line, c); },
                          [&](const auto &) { return orderOnCall(command, *line); },
                      },
                      command);
}

} // namespace Jackfield::UcServer
