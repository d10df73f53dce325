// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/dialer.h"

#include "core/base/log.h"
#include "core/base/redact.h"
#include "core/phone/dialstring.h"

#include <algorithm>

namespace Jackfield {

using Action = PolicyDecision::Action;

Dialer::Dialer(Clock &clock, PhoneStore &store, Switchboard &switchboard, PromptQueue &prompts,
               RememberedSources &remembered, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_store(store)
    , m_switchboard(switchboard)
    , m_prompts(prompts)
    , m_remembered(remembered)
{ }

/// The extension that dials, and in the store the line that carries it.
Result<LineId> Dialer::lineFor(const DialRequest &request) const
{
    const QString extension = request.line.isEmpty() ? m_setup.ownExtension : request.line;
    if (extension.isEmpty()) {
        if (m_store.lines().size() == 1)
            return m_store.lines().constFirst().members.constFirst();
        return failure(Error::Code::NotPossible,
                       tr("No own extension is set. Enter it in the settings."));
    }
    if (const MergedLine *line = m_store.findLine(extension))
        return line->members.constFirst();
    return failure(Error::Code::NotConnected,
                   tr("No phone system serves extension %1.").arg(oneLine(extension)));
}

/// The order that a request comes to now.
Command Dialer::commandFor(const DialRequest &request, const LineId &line,
                           const DialString &number) const
{
    if (request.purpose == Purpose::Forward)
        return SetForward {line, ForwardMode::Unconditional, number};
    if (request.purpose == Purpose::Call)
        return Dial {line, number};
    // protocols.md 1.2: the ringing call, else the connected one; where calls are not told, the
    // system finds it.
    const QList<Call> calls = m_store.callsOf(*m_store.findLine(line));
    const auto with = [&](auto &&fits) { return std::find_if(calls.cbegin(), calls.cend(), fits); };
    const auto ringing = with([](const Call &each) { return each.state == Call::State::Offering; });
    if (ringing != calls.cend())
        return Redirect {{ringing->line, ringing->id}, number};
    const auto active = with([](const Call &each) { return each.isActive(); });
    if (active != calls.cend())
        return Transfer {{active->line, active->id}, number};
    return Redirect {{line, {}}, number};
}

/// Who dials. An emergency is tried by any system that can be reached, whatever another one says of
/// the line (security.md T31).
Result<LineId> Dialer::routeFor(const DialRequest &request, const Resolution &resolution,
                                const DialString &number) const
{
    const Result<LineId> line = lineFor(request);
    if (!line)
        return line;
    const Command command = commandFor(request, *line, number);
    Result<LineId> route = m_switchboard.route(command, request.system);
    if (resolution.numberClass != NumberClass::Emergency)
        return route;
    for (const SystemStatus &system : m_store.systems()) {
        if (!route)
            route = m_switchboard.route(command, system.id);
    }
    return route;
}

static NumberOrigin numberOrigin(const Source &source)
{
    const bool link = source.kind == Source::Kind::Link || source.kind == Source::Kind::Web;
    return link ? NumberOrigin::Link : NumberOrigin::Typed;
}

static bool isAutomation(const Source &source)
{
    return source.kind != Source::Kind::Keypad;
}

/// Digits behind the number go along unasked only where a person or a program typed them
/// (security.md T34).
static bool maySendPostDial(const Source &source)
{
    return source.kind == Source::Kind::Keypad || source.kind == Source::Kind::Program;
}

bool Dialer::isRemembered(const Source &source) const
{
    return m_setup.policy.remember && m_remembered.contains(source);
}

void Dialer::setPaused(bool paused)
{
    if (paused == m_paused)
        return;
    m_paused = paused;
    Q_EMIT pausedChanged(paused);
}

DialPlan Dialer::plan(const DialRequest &request) const
{
    DialPlan plan;
    plan.resolution = resolveNumber(request.text, m_setup.location, numberOrigin(request.source));
    plan.decision = decide(plan.resolution, m_setup.location, request.source, m_setup.policy,
                           {request.purpose, isRemembered(request.source), m_paused});
    plan.display =
        displayNumber(plan.resolution.e164, plan.resolution.dial, m_setup.location.country);
    plan.route =
        routeFor(request, plan.resolution, dialString(plan.resolution, request.text, false));
    return plan;
}

Dialling Dialer::dial(const DialRequest &request)
{
    const DialPlan first = plan(request);
    if (first.decision.action != Action::Prompt || !request.describe)
        return dial(request, first);
    DialRequest described = request;
    described.describe = {};
    request.describe(described.source);
    return dial(described, plan(described)); // it may be remembered
}

Dialling Dialer::dial(const DialRequest &request, const DialPlan &plan)
{
    qCInfo(logDialing).noquote() << nameOf(request.source.kind) << "asks for"
                                 << redactedNumber(plan.resolution.dial)
                                 << nameOf(plan.resolution.numberClass);
    if (plan.decision.action == Action::Refuse) {
        const bool isNumber = plan.decision.risk != DialRisk::NotDialable;
        return refuse(request, isNumber ? DialVerdict::Refused : DialVerdict::NotDialable,
                      {Error::Code::Refused, plan.decision.reason});
    }
    if (std::optional<Dialling> held = holdBack(request, plan))
        return *held;
    if (plan.decision.action == Action::Prompt)
        return ask(request, plan);
    if (isRemembered(request.source))
        m_remembered.used(request.source);
    return order(request, plan.resolution, maySendPostDial(request.source));
}

Dialling Dialer::refuse(const DialRequest &request, DialVerdict verdict, const Error &error,
                        std::chrono::milliseconds retryAfter)
{
    if (isWorthTelling(request, verdict))
        Q_EMIT refused(request.text, request.source, error);
    return {verdict, Pending<DialResult>::ready(tl::unexpected(error)), retryAfter, 0};
}

/// A flood must not become a flood of notices.
bool Dialer::isWorthTelling(const DialRequest &request, DialVerdict verdict)
{
    if (!isAutomation(request.source))
        return true;
    const bool tooMany = verdict == DialVerdict::TooMany;
    const CallCaps caps {.perMinute = tooMany ? 1 : 6, .perHour = 3600, .perDay = 86400};
    return (tooMany ? m_toldTooMany : m_told).admit(caps, m_clock.monotonic())
        == std::chrono::milliseconds(0);
}

/// What automation wants is dialled once and not too often (security.md T11, 3.5). Emergencies and
/// the keypad are never held back.
std::optional<Dialling> Dialer::holdBack(const DialRequest &request, const DialPlan &plan)
{
    if (!isAutomation(request.source) || plan.decision.risk == DialRisk::Emergency)
        return {};
    const DialString number = dialString(plan.resolution, request.text, false);
    const auto now = m_clock.monotonic();
    if (m_duplicates.knows(guardedLine(request), number.outside, now)) {
        const Dialled same {.number = number,
                            .numberClass = plan.resolution.numberClass,
                            .line = {},
                            .accepted = {},
                            .duplicate = true};
        return Dialling {DialVerdict::Duplicate, Pending<DialResult>::ready(same), {}, 0};
    }
    if (plan.decision.action == Action::Prompt)
        return holdQuestionBack(request, number);
    if (m_settingUp.contains(guardedLine(request))) {
        return refuse(request, DialVerdict::TooMany,
                      {Error::Code::Refused, tr("Another call is just being made.")},
                      std::chrono::seconds(1));
    }
    const auto wait = m_rate.admit(m_setup.policy.caps, now);
    if (wait == std::chrono::milliseconds(0))
        return {};
    return refuse(request, DialVerdict::TooMany,
                  {Error::Code::Refused, tr("Programs and links asked for too many calls.")}, wait);
}

/// What cannot be held to account gets one question at a time, and none for a while when three of
/// them were dismissed (security.md T10).
std::optional<Dialling> Dialer::holdQuestionBack(const DialRequest &request,
                                                 const DialString &number)
{
    const Source &source = request.source;
    const bool accountable = source.trust == Source::Trust::Proved
        && source.kind != Source::Kind::Web && source.kind != Source::Kind::Datagram;
    if (accountable)
        return {};
    if (const auto muted = m_mutes.mutedFor(source, m_clock.monotonic());
        muted > std::chrono::milliseconds(0)) {
        return refuse(request, DialVerdict::TooMany,
                      {Error::Code::Refused,
                       tr("You said no three times, so this is not asked for ten minutes.")},
                      muted);
    }
    for (const Prompt &prompt : m_prompts.prompts()) {
        const bool sameSource = askerOf(prompt.source) == askerOf(source);
        const bool sameNumber = prompt.resolution.dialOutside == number.outside;
        if (sameSource && !sameNumber && prompt.decision.risk != DialRisk::Emergency) {
            return refuse(request, DialVerdict::TooMany,
                          {Error::Code::Refused, tr("Another question of it waits already.")},
                          m_prompts.remaining(prompt));
        }
    }
    return {};
}

/// What the duplicate guard knows a request's line by.
QString Dialer::guardedLine(const DialRequest &request) const
{
    const Result<LineId> line = lineFor(request);
    return QString::number(int(request.purpose)) + (line ? line->value : request.line);
}

bool Dialer::isDuplicate(const DialRequest &request, const DialString &number)
{
    return isAutomation(request.source)
        && m_duplicates.isDuplicate(guardedLine(request), number.outside, m_clock.monotonic());
}

/// A request of which certainly nothing was sent: its asker may try again at once.
void Dialer::forget(const DialRequest &request, const DialString &number)
{
    if (isAutomation(request.source))
        m_duplicates.forget(guardedLine(request), number.outside);
}

/// One question to the user however often it is asked, and by whom (security.md T10, T11): whoever
/// asks again while it waits would fill the queue, which takes every emergency.
const Prompt *Dialer::sameQuestion(const Prompt &prompt) const
{
    const QList<Prompt> &waiting = m_prompts.prompts();
    const auto same = [&](const Prompt &other) {
        const Resolution &one = prompt.resolution;
        const Resolution &two = other.resolution;
        const bool sameCall = isAutomation(other.source) == isAutomation(prompt.source)
            && other.purpose == prompt.purpose && other.isNagging == prompt.isNagging
            && two.numberClass == one.numberClass && two.dialOutside == one.dialOutside;
        const bool sameRest = other.line == prompt.line && two.extension == one.extension
            && two.postDial == one.postDial;
        return sameCall && (sameRest || prompt.decision.risk == DialRisk::Emergency);
    };
    const auto found = std::find_if(waiting.cbegin(), waiting.cend(), same);
    return found == waiting.cend() ? nullptr : &*found;
}

Dialling Dialer::ask(const DialRequest &request, const DialPlan &plan)
{
    Prompt prompt;
    prompt.source = request.source;
    prompt.resolution = plan.resolution;
    prompt.decision = plan.decision;
    prompt.purpose = request.purpose;
    prompt.isNagging =
        m_mutes.mutedFor(request.source, m_clock.monotonic()) > std::chrono::milliseconds(0);
    prompt.rememberable = isRememberable(plan.decision, plan.resolution, m_setup.location,
                                         request.source, m_setup.policy, request.purpose);
    prompt.line = request.line.isEmpty() ? m_setup.ownExtension : request.line;
    if (const Prompt *waiting = sameQuestion(prompt)) {
        const Error error {Error::Code::Refused,
                           tr("The same question waits for an answer already.")};
        return {DialVerdict::Duplicate,
                Pending<DialResult>::ready(tl::unexpected(error)),
                {},
                waiting->id};
    }
    auto answer = std::make_shared<Resolver<DialResult>>(failure(Error::Code::Cancelled));
    const std::optional<int> id = m_prompts.ask(
        prompt, [this, guard = QPointer(this), request, answer, prompt](PromptAnswer given) {
            given.remember = given.remember && prompt.rememberable;
            if (guard)
                answered(request, prompt.resolution, given, answer);
        });
    if (!id) {
        return refuse(request, DialVerdict::TooMany,
                      {Error::Code::Refused, tr("Too many questions wait already.")},
                      PromptQueue::lifetime);
    }
    Q_EMIT asking(*id, request.text);
    return {DialVerdict::Asked, answer->pending(), {}, *id};
}

void Dialer::answered(const DialRequest &request, const Resolution &resolution,
                      const PromptAnswer &given,
                      const std::shared_ptr<Resolver<DialResult>> &answer)
{
    if (given.choice == PromptAnswer::Choice::Dial) {
        m_mutes.accepted(request.source);
        if (given.remember)
            m_remembered.add(request.source);
        order(request, resolution, given.withPostDial)
            .result.then(this, [answer](const DialResult &result) { answer->resolve(result); });
        return;
    }
    m_mutes.dismissed(request.source, m_clock.monotonic());
    const bool expired = given.choice == PromptAnswer::Choice::Expired;
    const Error error {Error::Code::Refused,
                       expired ? tr("Nobody answered the question in time.")
                               : tr("You chose not to dial.")};
    Q_EMIT refused(request.text, request.source, error);
    answer->resolve(tl::unexpected(error));
}

Dialling Dialer::order(const DialRequest &request, const Resolution &resolution, bool withPostDial)
{
    const DialString number = dialString(resolution, request.text, withPostDial);
    const Result<LineId> route = routeFor(request, resolution, number);
    if (!route)
        return refuse(request, DialVerdict::NotPossible, route.error());
    const bool emergency = resolution.numberClass == NumberClass::Emergency;
    Dialled dialled {.number = number,
                     .numberClass = resolution.numberClass,
                     .line = *route,
                     .accepted = {},
                     .duplicate = false};
    if (!emergency && isDuplicate(request, number)) {
        dialled.duplicate = true;
        return {DialVerdict::Duplicate, Pending<DialResult>::ready(dialled), {}, 0};
    }
    auto answer = std::make_shared<Resolver<DialResult>>(failure(Error::Code::Uncertain));
    const Pending<DialResult> pending = answer->pending();
    if (request.purpose == Purpose::Call)
        Q_EMIT calling(number, *route, request.source);
    const QString line = isAutomation(request.source) ? guardedLine(request) : QString();
    m_settingUp.append(line);
    m_switchboard.execute(commandFor(request, *route, number), route->system())
        .then(this, [this, answer, request, dialled, line](const CommandResult &result) mutable {
            m_settingUp.removeOne(line);
            if (result) {
                dialled.accepted = *result;
                answer->resolve(dialled);
                return;
            }
            if (result.error().code != Error::Code::Uncertain)
                forget(request, dialled.number);
            Q_EMIT refused(request.text, request.source, result.error());
            answer->resolve(tl::unexpected(result.error()));
        });
    return {DialVerdict::Ordered, pending, {}, 0};
}

Result<DialString> Dialer::target(const QString &text) const
{
    const Resolution resolution = resolveNumber(text, m_setup.location, NumberOrigin::Typed);
    switch (resolution.numberClass) {
    case NumberClass::External:
    case NumberClass::Internal:
    case NumberClass::Service:
    case NumberClass::Emergency:
        return dialString(resolution, text, false);
    case NumberClass::Code:
        return failure(Error::Code::Refused, tr("A feature code cannot be a target."));
    case NumberClass::Sip:
    case NumberClass::Ask:
    case NumberClass::Reject:
        break;
    }
    return failure(Error::Code::Refused,
                   resolution.reason.isEmpty() ? tr("This is not a number that can be dialled.")
                                               : resolution.reason);
}

Result<DialString> Dialer::forwardTarget(const QString &text) const
{
    const Resolution resolution = resolveNumber(text, m_setup.location, NumberOrigin::Typed);
    if (resolution.numberClass == NumberClass::Emergency)
        return failure(Error::Code::Refused,
                       tr("Calls cannot be forwarded to an emergency number."));
    return target(text);
}

} // namespace Jackfield
