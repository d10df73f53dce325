// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/dialer.h"

#include "core/base/log.h"
#include "core/base/redact.h"

#include <algorithm>

namespace Jackfield {

using Action = PolicyDecision::Action;

Dialer::Dialer(Clock &clock, PhoneStore &store, Switchboard &switchboard, PromptQueue &prompts,
               QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_store(store)
    , m_switchboard(switchboard)
    , m_prompts(prompts)
{ }

static DialString dialString(const Resolution &resolution, const QString &text, bool withPostDial)
{
    DialString number;
    number.outside = resolution.dialOutside.isEmpty() ? resolution.dial : resolution.dialOutside;
    number.dialable = resolution.dial;
    number.e164 = resolution.e164;
    number.typed = text.trimmed();
    if (withPostDial) {
        if (!resolution.extension.isEmpty())
            number.postDial = QLatin1Char(',') + resolution.extension;
        number.postDial += resolution.postDial;
    }
    return number;
}

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

/// Who dials. An emergency is tried by any system that can be reached, whatever another one says of
/// the line (security.md T31).
Result<LineId> Dialer::routeFor(const DialRequest &request, const Resolution &resolution,
                                const DialString &number) const
{
    const Result<LineId> line = lineFor(request);
    if (!line)
        return line;
    const Dial command {*line, number};
    Result<LineId> route = m_switchboard.route(command, request.system);
    if (resolution.numberClass != NumberClass::Emergency)
        return route;
    for (const SystemStatus &system : m_store.systems()) {
        if (!route)
            route = m_switchboard.route(command, system.id);
    }
    return route;
}

DialPlan Dialer::plan(const DialRequest &request) const
{
    const auto origin =
        request.source.kind == Source::Kind::Link ? NumberOrigin::Link : NumberOrigin::Typed;
    DialPlan plan;
    plan.resolution = resolveNumber(request.text, m_setup.location, origin);
    plan.decision = decide(plan.resolution, m_setup.location, request.source, m_setup.policy);
    plan.display =
        displayNumber(plan.resolution.e164, plan.resolution.dial, m_setup.location.country);
    plan.route =
        routeFor(request, plan.resolution, dialString(plan.resolution, request.text, false));
    return plan;
}

Pending<DialResult> Dialer::dial(const DialRequest &request)
{
    const DialPlan plan = this->plan(request);
    qCInfo(logDialing).noquote() << nameOf(request.source.kind) << "asks for"
                                 << redactedNumber(plan.resolution.dial)
                                 << nameOf(plan.resolution.numberClass);
    switch (plan.decision.action) {
    case Action::Refuse:
        return refuse(request, {Error::Code::Refused, plan.decision.reason});
    case Action::Prompt:
        return ask(request, plan);
    case Action::Dial:
        break;
    }
    if (std::optional<Pending<DialResult>> held = holdBack(request, plan))
        return *held;
    return order(request, plan.resolution, request.source.kind != Source::Kind::Link);
}

Pending<DialResult> Dialer::refuse(const DialRequest &request, const Error &error)
{
    Q_EMIT refused(request.text, request.source, error);
    return Pending<DialResult>::ready(tl::unexpected(error));
}

/// What nobody confirms is dialled once and not too often (security.md T11, 3.5). Emergencies and
/// the keypad are never held back.
std::optional<Pending<DialResult>> Dialer::holdBack(const DialRequest &request,
                                                    const DialPlan &plan)
{
    if (request.source.kind == Source::Kind::Keypad || plan.decision.risk == DialRisk::Emergency)
        return {};
    const DialString number = dialString(plan.resolution, request.text, false);
    if (isDuplicate(request, number))
        return Pending<DialResult>::ready(Dialled {.number = number,
                                                   .numberClass = plan.resolution.numberClass,
                                                   .line = {},
                                                   .accepted = {},
                                                   .duplicate = true});
    if (!m_rate.admit(m_setup.policy.automationPerMinute, m_clock.monotonic())) {
        forget(request, number);
        return refuse(request,
                      {Error::Code::Refused,
                       tr("Programs and links asked for too many calls in the last minute.")});
    }
    return {};
}

/// What the duplicate guard knows a request's line by.
QString Dialer::guardedLine(const DialRequest &request) const
{
    const Result<LineId> line = lineFor(request);
    return line ? line->value : request.line;
}

bool Dialer::isDuplicate(const DialRequest &request, const DialString &number)
{
    return m_duplicates.isDuplicate(guardedLine(request), number.outside, m_clock.monotonic());
}

/// A request of which certainly nothing was sent: its asker may try again at once.
void Dialer::forget(const DialRequest &request, const DialString &number)
{
    if (request.source.kind != Source::Kind::Keypad)
        m_duplicates.forget(guardedLine(request), number.outside);
}

/// One question to the user however often it is asked (security.md T10): whoever asks again while
/// it waits would fill the queue, which takes every emergency.
bool Dialer::isAsked(const Prompt &prompt) const
{
    const QList<Prompt> &waiting = m_prompts.prompts();
    return std::any_of(waiting.cbegin(), waiting.cend(), [&](const Prompt &other) {
        const Resolution &one = prompt.resolution;
        const Resolution &two = other.resolution;
        const bool sameCall = other.source.kind == prompt.source.kind
            && two.numberClass == one.numberClass && two.dialOutside == one.dialOutside;
        const bool sameRest = other.line == prompt.line && two.extension == one.extension
            && two.postDial == one.postDial;
        return sameCall && (sameRest || prompt.decision.risk == DialRisk::Emergency);
    });
}

Pending<DialResult> Dialer::ask(const DialRequest &request, const DialPlan &plan)
{
    auto answer = std::make_shared<Resolver<DialResult>>(failure(Error::Code::Cancelled));
    const Pending<DialResult> pending = answer->pending();
    Prompt prompt;
    prompt.source = request.source;
    prompt.resolution = plan.resolution;
    prompt.decision = plan.decision;
    prompt.line = request.line.isEmpty() ? m_setup.ownExtension : request.line;
    if (isAsked(prompt)) {
        return Pending<DialResult>::ready(
            failure(Error::Code::Refused, tr("The same question waits for an answer already.")));
    }
    const std::optional<int> id =
        m_prompts.ask(prompt,
                      [this, guard = QPointer(this), request, answer,
                       resolution = plan.resolution](const PromptAnswer &given) {
                          if (guard)
                              answered(request, resolution, given, answer);
                      });
    if (!id)
        return refuse(request, {Error::Code::Refused, tr("Too many questions wait already.")});
    Q_EMIT asking(*id, request.text);
    return pending;
}

void Dialer::answered(const DialRequest &request, const Resolution &resolution,
                      const PromptAnswer &given,
                      const std::shared_ptr<Resolver<DialResult>> &answer)
{
    if (given.choice == PromptAnswer::Choice::Dial) {
        order(request, resolution, given.withPostDial)
            .then(this, [answer](const DialResult &result) { answer->resolve(result); });
        return;
    }
    const bool expired = given.choice == PromptAnswer::Choice::Expired;
    const Error error {Error::Code::Refused,
                       expired ? tr("Nobody answered the question in time.")
                               : tr("You chose not to dial.")};
    Q_EMIT refused(request.text, request.source, error);
    answer->resolve(tl::unexpected(error));
}

Pending<DialResult> Dialer::order(const DialRequest &request, const Resolution &resolution,
                                  bool withPostDial)
{
    const DialString number = dialString(resolution, request.text, withPostDial);
    const Result<LineId> route = routeFor(request, resolution, number);
    if (!route) {
        forget(request, number);
        return refuse(request, route.error());
    }
    auto answer = std::make_shared<Resolver<DialResult>>(failure(Error::Code::Uncertain));
    const Pending<DialResult> pending = answer->pending();
    Q_EMIT calling(number, *route, request.source);
    m_switchboard.execute(Dial {*route, number}, route->system())
        .then(this,
              [this, answer, request, number, line = *route,
               numberClass = resolution.numberClass](const CommandResult &result) {
                  if (!result) {
                      if (result.error().code != Error::Code::Uncertain)
                          forget(request, number);
                      Q_EMIT refused(request.text, request.source, result.error());
                      answer->resolve(tl::unexpected(result.error()));
                      return;
                  }
                  answer->resolve(Dialled {.number = number,
                                           .numberClass = numberClass,
                                           .line = line,
                                           .accepted = *result,
                                           .duplicate = false});
              });
    return pending;
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
