// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/incomingcalls.h"

#include "app/views/ownlines.h"
#include "core/phone/phonestore.h"

namespace Jackfield {

static bool mayRing(const Call &call)
{
    return call.state == Call::State::Offering
        || (call.state == Call::State::Unknown && call.direction == Call::Direction::Incoming
            && !call.evidence.lostAt.isValid());
}

IncomingCalls::IncomingCalls(const UiContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    const RowSignals &rows = m_context.store.callRows();
    connect(&rows, &RowSignals::inserted, this, &IncomingCalls::look);
    connect(&rows, &RowSignals::changed, this, &IncomingCalls::look);
    connect(&rows, &RowSignals::removed, this, &IncomingCalls::forget);
    connect(&m_context.store, &PhoneStore::callFinished, this, &IncomingCalls::finish);
}

const Call *IncomingCalls::find(const CallId &id) const
{
    return m_calls.contains(id) ? m_context.store.findCall(id) : nullptr;
}

bool IncomingCalls::isHeard(const Call &call)
{
    return call.state == Call::State::Offering && !call.evidence.lostAt.isValid();
}

void IncomingCalls::look(int row)
{
    const Call call = m_context.store.calls().at(row);
    const bool isKnown = m_calls.contains(call.id);
    if (!mayRing(call)) {
        if (isKnown && !call.isOver())
            remove(call.id, End::Answered);
        return;
    }
    if (isKnown) {
        Q_EMIT changed(call.id);
        return;
    }
    const MergedLine *line = m_context.store.findLine(call.line);
    if (call.isMember() || !line || !isOwnExtension(m_context, line->number))
        return;
    m_calls.append(call.id);
    Q_EMIT began(call.id);
}

void IncomingCalls::finish(const Call &call)
{
    remove(call.id, call.wasTakenElsewhere() ? End::AnsweredElsewhere : End::Gone);
}

/// Those that left without a word: another system tells them now, or theirs was taken out.
void IncomingCalls::forget()
{
    const QList<CallId> before = m_calls;
    for (const CallId &id : before)
        if (!m_context.store.findCall(id))
            remove(id, End::Gone);
}

void IncomingCalls::remove(const CallId &id, End end)
{
    if (m_calls.removeOne(id))
        Q_EMIT ended(id, end);
}

} // namespace Jackfield
