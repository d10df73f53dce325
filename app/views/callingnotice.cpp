// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/callingnotice.h"

#include "app/actions/orderwords.h"
#include "app/models/dialwords.h"
#include "app/models/sourcewords.h"
#include "app/views/noticebar.h"
#include "core/base/redact.h"
#include "core/phone/dialer.h"

#include <algorithm>

namespace Jackfield {

namespace {

    constexpr std::chrono::seconds shownFor {12};

    /// An outgoing call that nobody has answered yet.
    bool canStillBeStopped(const Call &call)
    {
        if (call.direction == Call::Direction::Incoming)
            return false;
        return call.state == Call::State::Unknown || call.state == Call::State::Dialing
            || call.state == Call::State::Ringback || call.state == Call::State::Busy;
    }

} // namespace

CallingNotice::CallingNotice(const UiContext &context, NoticeBar &bar, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_bar(bar)
{
    connect(&m_context.dialer, &Dialer::calling, this, &CallingNotice::show);
    connect(&m_context.switchboard, &Switchboard::commandFinished, this,
            [this](const Command &command, const SystemId &, const CommandResult &result) {
                finish(command, result);
            });
    const RowSignals &rows = m_context.store.callRows();
    connect(&rows, &RowSignals::inserted, this, &CallingNotice::refresh);
    connect(&rows, &RowSignals::changed, this, &CallingNotice::refresh);
    connect(&rows, &RowSignals::removed, this, &CallingNotice::refresh);
}

void CallingNotice::show(const DialString &number, const LineId &line, const Source &source)
{
    const Location &location = m_context.dialer.setup().location;
    const QString shown = displayNumber(number.e164, number.dialable, location.country);
    const SystemStatus *system = m_context.store.findSystem(line.system());
    const QString via = system ? oneLine(system->label) : line.system().value;
    BarNotice notice;
    notice.text = shown.isEmpty() || isSpellingOf(shown, number.outside)
        ? tr("Calling %1 via %2").arg(shown.isEmpty() ? number.outside : shown, via)
        : tr("Calling %1 via %2, dialled as %3").arg(shown, via, number.outside);
    if (source.kind != Source::Kind::Keypad)
        notice.text += u'\n' + tr("%1 asked for it.").arg(askerInWords(source));
    notice.actionText = tr("Cancel");
    notice.action = [this] { cancel(); };
    notice.lifetime = shownFor;
    m_bar.remove(m_notice);
    m_line = line;
    m_before.clear();
    if (const MergedLine *known = m_context.store.findLine(line))
        for (const Call &call : m_context.store.callsOf(*known))
            m_before.insert(call.id);
    m_notice = m_bar.add(notice);
    refresh();
}

std::optional<HangUp> CallingNotice::cancelling() const
{
    const MergedLine *line = m_context.store.findLine(m_line);
    if (!line)
        return {};
    const QList<Call> calls = m_context.store.callsOf(*line);
    HangUp order {{m_line, {}}};
    for (const Call &call : calls)
        if (canStillBeStopped(call))
            order.target = {call.line, call.id};
    // Without a call of ours on the line the bare order would end another one.
    if (order.target.call.isEmpty() && !calls.isEmpty())
        return {};
    if (!m_context.switchboard.route(order))
        return {};
    return order;
}

/// Then its card says all of it. The calls of before are not meant.
bool CallingNotice::isTold() const
{
    const MergedLine *line = m_context.store.findLine(m_line);
    const QList<Call> calls = line ? m_context.store.callsOf(*line) : QList<Call>();
    return std::any_of(calls.cbegin(), calls.cend(), [this](const Call &call) {
        return call.direction != Call::Direction::Incoming
            && call.evidence.certainty != Certainty::Assumed && !m_before.contains(call.id);
    });
}

void CallingNotice::refresh()
{
    if (isTold())
        m_bar.remove(m_notice);
    m_bar.setActionVisible(m_notice, cancelling().has_value());
}

void CallingNotice::finish(const Command &command, const CommandResult &result)
{
    // The failure itself is told by Dialer::refused().
    if (std::holds_alternative<Dial>(command) && lineOf(command) == m_line && !result)
        m_bar.remove(m_notice);
}

void CallingNotice::cancel()
{
    const std::optional<HangUp> order = cancelling();
    if (!order)
        return;
    m_context.switchboard.execute(*order).then(this, [this, order](const CommandResult &result) {
        if (!result)
            Q_EMIT failed(failureInWords(*order, result.error()));
    });
}

} // namespace Jackfield
