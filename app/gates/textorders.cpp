// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/textorders.h"

#include "app/gates/automationnumber.h"
#include "core/base/log.h"
#include "core/base/redact.h"
#include "core/phone/dialer.h"
#include "core/phone/phonestore.h"

#include <QRegularExpression>

#include <algorithm>

namespace Jackfield {

using TapiMaster::TextCommand;
using TapiMaster::Verb;
using Verdict = TextAnswer::Verdict;

namespace {

    Verdict verdictOf(DialVerdict verdict)
    {
        switch (verdict) {
        case DialVerdict::Ordered:
        case DialVerdict::Duplicate:
            return Verdict::Ordered;
        case DialVerdict::Asked:
            return Verdict::Asked;
        case DialVerdict::NotDialable:
            return Verdict::Malformed;
        case DialVerdict::Refused:
            return Verdict::Refused;
        case DialVerdict::TooMany:
            return Verdict::TooMany;
        case DialVerdict::NotPossible:
            return Verdict::NotPossible;
        }
        Q_UNREACHABLE();
    }

    Purpose purposeOf(Verb verb)
    {
        switch (verb) {
        case Verb::Redirect:
            return Purpose::Redirect;
        case Verb::Forward:
            return Purpose::Forward;
        default:
            return Purpose::Call;
        }
    }

    /// The first call in a state, tried in this order; null: none.
    const Call *firstIn(const QList<Call> &calls, std::initializer_list<Call::State> states)
    {
        for (const Call::State state : states) {
            const auto found = std::find_if(calls.cbegin(), calls.cend(),
                                            [&](const Call &call) { return call.state == state; });
            if (found != calls.cend())
                return &*found;
        }
        return nullptr;
    }

    constexpr std::initializer_list<Call::State> ringing {Call::State::Offering};
    constexpr std::initializer_list<Call::State> active {Call::State::Connected,
                                                         Call::State::Conferenced};
    constexpr std::initializer_list<Call::State> held {Call::State::Hold};
    // protocols.md 1.6: "active, else held, else ringing", and what is on its way out.
    constexpr std::initializer_list<Call::State> droppable {
        Call::State::Connected, Call::State::Conferenced, Call::State::Dialing,
        Call::State::Ringback,  Call::State::Busy,        Call::State::Disconnected,
        Call::State::Hold,      Call::State::Offering};

    Target targetOf(const MergedLine &line, const Call *call)
    {
        return call ? Target {call->line, call->id} : Target {line.members.constFirst(), {}};
    }

    CallId idOf(const Call *call)
    {
        return call ? call->id : CallId();
    }

    bool isExtension(const QByteArray &text)
    {
        static const QRegularExpression form(QStringLiteral("\\A[0-9A-Za-z._-]{1,32}\\z"));
        return form.match(QString::fromLatin1(text)).hasMatch();
    }

} // namespace

TextOrders::TextOrders(const PhoneStore &store, Switchboard &switchboard, Dialer &dialer,
                       QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_switchboard(switchboard)
    , m_dialer(dialer)
{ }

/// The extension that is meant; nothing when it is not ours.
std::optional<QString> TextOrders::ownExtension(const QByteArray &named,
                                                const QHostAddress &peer) const
{
    const QString own = m_dialer.setup().ownExtension;
    if (named == "NNNNN")
        return m_extensions.value(peer.toString(), own);
    const QString extension = QString::fromLatin1(named);
    const bool isOnlyLine = own.isEmpty() && m_store.lines().size() == 1
        && m_store.lines().constFirst().number == extension;
    if (extension == own || isOnlyLine || m_extensions.values().contains(extension))
        return extension;
    return std::nullopt;
}

TextAnswer TextOrders::carryOut(const TextCommand &command, const Source &source,
                                const QHostAddress &peer,
                                const std::function<void(Source &)> &describe)
{
    const auto extension = ownExtension(command.extension, peer);
    if (!extension)
        return {Verdict::Foreign, tr("Only your own extension can be used."), {}};
    switch (command.verb) {
    case Verb::MakeCall:
    case Verb::Redirect:
        return dial(command, source, *extension, describe);
    case Verb::Forward:
        if (!command.argument.isEmpty() && command.argument != "*")
            return dial(command, source, *extension, describe);
        break;
    default:
        break;
    }
    return order(command, source, *extension);
}

TextAnswer TextOrders::dial(const TextCommand &command, const Source &source,
                            const QString &extension, const std::function<void(Source &)> &describe)
{
    const auto number = automationNumber(QString::fromUtf8(command.argument));
    if (!number)
        return {Verdict::Malformed, number.error().detail, {}};
    DialRequest request;
    request.text = *number;
    request.source = source;
    request.line = extension;
    request.purpose = purposeOf(command.verb);
    request.describe = describe;
    const Dialling dialling = m_dialer.dial(request);
    TextAnswer answer {verdictOf(dialling.verdict), {}, {}};
    answer.retryAfter = std::chrono::ceil<std::chrono::seconds>(dialling.retryAfter);
    // Numbers have these; that this source may not dial them is no fault of its writing.
    const bool isCode = number->contains(QLatin1Char('*')) || number->contains(QLatin1Char('#'));
    if (answer.verdict == Verdict::Malformed && isCode)
        answer.verdict = Verdict::Refused;
    if (dialling.result.isFinished()) {
        dialling.result.then(this, [&answer](const DialResult &result) {
            if (!result)
                answer.words = result.error().detail;
        });
    }
    return answer;
}

/// A verb without a number: what it does to the line can be seen and undone, so nobody is asked,
/// but nobody unknown may do it either.
TextAnswer TextOrders::order(const TextCommand &command, const Source &source,
                             const QString &extension)
{
    if (source.trust != Source::Trust::Proved
        || m_dialer.setup().policy.programs == PolicySettings::Rule::Refuse)
        return {Verdict::Refused, tr("Programs may not give this order."), {}};
    if (command.verb == Verb::Pickup && !isExtension(command.argument))
        return {Verdict::Malformed, tr("This is not an extension."), {}};
    const MergedLine *line = m_store.findLine(extension);
    if (!line)
        return {
            Verdict::NotPossible, tr("No phone system serves extension %1.").arg(extension), {}};
    const Command wanted = commandFor(command, *line);
    if (const auto route = m_switchboard.route(wanted); !route)
        return {Verdict::NotPossible, tr("No phone system can do this now."), {}};
    m_switchboard.execute(wanted).then(
        this, [this, wanted, extension](const CommandResult &result) {
            if (!result)
                qCInfo(logInbound).noquote()
                    << "an order failed:" << oneLine(result.error().detail);
            if (std::holds_alternative<ClearForward>(wanted))
                endDoNotDisturb(extension);
        });
    return {Verdict::Ordered, {}, {}};
}

/// `Forward A` ends do not disturb too (protocols.md 1.2); not every system does that in one order.
void TextOrders::endDoNotDisturb(const QString &extension)
{
    const MergedLine *line = m_store.findLine(extension);
    if (line && line->doNotDisturb.value_or(false))
        m_switchboard.execute(SetDoNotDisturb {line->members.constFirst(), false})
            .then(this, [](const CommandResult &) {});
}

Command TextOrders::commandFor(const TextCommand &command, const MergedLine &line) const
{
    const QList<Call> calls = m_store.callsOf(line);
    const LineId id = line.members.constFirst();
    switch (command.verb) {
    case Verb::Answer:
        return Answer {targetOf(line, firstIn(calls, ringing))};
    case Verb::Drop:
        return HangUp {targetOf(line, firstIn(calls, droppable))};
    case Verb::Toggle:
        return Swap {targetOf(line, firstIn(calls, active))};
    case Verb::Transfer:
        return Merge {targetOf(line, firstIn(calls, active)), idOf(firstIn(calls, held))};
    case Verb::Conference:
        return Conference {targetOf(line, firstIn(calls, active)), idOf(firstIn(calls, held))};
    case Verb::Pickup: {
        const QString from = QString::fromLatin1(command.argument);
        const MergedLine *there = m_store.findLine(from);
        const QList<Call> theirs = there ? m_store.callsOf(*there) : QList<Call>();
        return Pickup {id, from, idOf(firstIn(theirs, ringing))};
    }
    case Verb::Forward:
        if (command.argument == "*")
            return SetDoNotDisturb {id, true};
        return ClearForward {id, {}};
    case Verb::MakeCall:
    case Verb::Redirect:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace Jackfield
