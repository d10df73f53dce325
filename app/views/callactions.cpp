// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/callactions.h"

#include "app/models/wording.h"
#include "core/pop/screenpop.h"

#include <QCoreApplication>
#include <QMimeData>

namespace Jackfield {

static const auto mimeType = QStringLiteral("application/x-jackfield-call");

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::CallActions)
    };

} // namespace

CallActions::CallActions(const PhoneStore &store, const Switchboard &switchboard,
                         const ScreenPop *screenPop)
    : m_store(store)
    , m_switchboard(switchboard)
    , m_screenPop(screenPop)
{ }

QList<UserAction> CallActions::actionsFor(const Call &call)
{
    using A = UserAction;
    if (call.state == Call::State::Offering)
        return {A::Answer, A::HangUp, A::Redirect, A::OpenPage};
    QList<UserAction> actions {A::HangUp};
    actions << (call.state == Call::State::Hold ? A::Retrieve : A::Hold);
    actions << A::Transfer << A::Consult << A::Merge << A::Swap << A::Conference;
    if (call.recording != Call::Recording::On)
        actions << A::StartRecording;
    if (call.recording != Call::Recording::Off)
        actions << A::StopRecording;
    actions << A::SendDigits << A::EditNote;
    if (call.state == Call::State::Busy || call.state == Call::State::Ringback)
        actions << A::CompleteCall;
    actions << A::OpenPage;
    return actions;
}

QList<UserAction> CallActions::mainActionsFor(const Call &call) const
{
    using A = UserAction;
    const bool hasTwo = otherCall(call) && state(A::Merge, call).isPossible();
    if (hasTwo && call.isActive())
        return {A::Merge, A::Conference, A::HangUp};
    if (hasTwo && call.state == Call::State::Hold && !state(A::Retrieve, call).isPossible())
        return {A::Swap, A::HangUp};
    const auto isOffered = [&](A action) { return state(action, call).shown; };
    if (!isOffered(A::HangUp) && !isOffered(A::Hold) && !isOffered(A::Transfer)
        && call.state != Call::State::Offering)
        return {A::StartRecording, A::StopRecording, A::SendDigits};
    switch (call.state) {
    case Call::State::Offering:
        return {A::Answer, A::Redirect, A::HangUp};
    case Call::State::Hold:
        return {A::Retrieve, A::Transfer, A::HangUp};
    case Call::State::Busy:
        return {A::CompleteCall, A::HangUp};
    default:
        return {A::Hold, A::Transfer, A::HangUp};
    }
}

const Call *CallActions::otherCall(const Call &call) const
{
    const MergedLine *line = m_store.findLine(call.line);
    const Call *found = nullptr;
    for (const Call &other : m_store.calls()) {
        const bool sameLine = line ? line->members.contains(other.line) : other.line == call.line;
        if (!sameLine || other.id == call.id || other.state == Call::State::Offering
            || other.isMember())
            continue;
        if (!found || other.isActive() || (call.isActive() && other.state == Call::State::Hold))
            found = &other;
    }
    return found;
}

UserAction CallActions::handOver(const Call &call)
{
    return call.state == Call::State::Offering ? UserAction::Redirect : UserAction::Transfer;
}

Command CallActions::command(UserAction action, const Call &call, const DialString &to,
                             const QString &digits) const
{
    const Target target {call.line, call.id};
    const Call *other = otherCall(call);
    const CallId second = other ? other->id : CallId();
    switch (action) {
    case UserAction::Answer:
        return Answer {target};
    case UserAction::Hold:
        return Hold {target};
    case UserAction::Retrieve:
        return Retrieve {target};
    case UserAction::Swap: // Names the active one, from whichever card.
        return Swap {other && other->isActive() && !call.isActive()
                         ? Target {other->line, other->id}
                         : target};
    case UserAction::Redirect:
        return Redirect {target, to};
    case UserAction::Transfer:
        return Transfer {target, to};
    case UserAction::Consult:
        return Consult {target, to};
    case UserAction::Merge:
        return Merge {target, second};
    case UserAction::Conference:
        return Conference {target, second};
    case UserAction::SendDigits:
        return SendDigits {target, digits};
    case UserAction::StartRecording:
        return StartRecording {target};
    case UserAction::StopRecording:
        return StopRecording {target};
    case UserAction::CompleteCall:
        return CompleteCall {target};
    case UserAction::EditNote:
        return SetCallData {target, {}, {}};
    default:
        return HangUp {target};
    }
}

ActionState CallActions::state(const Command &command) const
{
    const Result<LineId> route = m_switchboard.route(command);
    if (route)
        return {true,
                m_switchboard.isBusy(command) ? Words::tr("this order is on its way") : QString()};
    switch (route.error().code) {
    case Error::Code::Unsupported:
        return {};
    case Error::Code::NotConnected:
        return {true, Words::tr("no connection to the phone system")};
    default:
        return {true, Words::tr("not possible now")};
    }
}

ActionState CallActions::pageState(const Call &call) const
{
    if (!m_screenPop || !m_screenPop->isOffered())
        return {};
    return {true, m_screenPop->obstacle(call)};
}

ActionState CallActions::state(UserAction action, const Call &call) const
{
    if (action == UserAction::OpenPage)
        return pageState(call);
    ActionState state = this->state(command(action, call));
    const bool needsTwo = action == UserAction::Swap || action == UserAction::Merge
        || action == UserAction::Conference;
    if (state.shown && needsTwo && !otherCall(call)
        && call.evidence.certainty != Certainty::Assumed)
        state.why = Words::tr("needs a second call on this line");
    else if (state.why == Words::tr("not possible now"))
        state.why = Words::tr("not possible in this state (%1)").arg(Wording::state(call.state));
    return state;
}

std::unique_ptr<QMimeData> callMimeData(const CallId &call)
{
    auto data = std::make_unique<QMimeData>();
    data->setData(mimeType, call.value.toUtf8());
    return data;
}

CallId callIn(const QMimeData *data)
{
    CallId id;
    id.value = QString::fromUtf8(data->data(mimeType));
    return id;
}

} // namespace Jackfield
