// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/callmodel.h"

#include "app/models/wording.h"
#include "core/base/redact.h"

namespace Jackfield {

CallModel::CallModel(const PhoneStore &store, Clock &clock, NumberFormat format, QObject *parent)
    : RowListModel(store.callRows(), clock, parent)
    , m_store(store)
    , m_format(std::move(format))
{ }

QVariant CallModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Call &shown = call(index.row());
    switch (role) {
    case IdRole:
        return shown.id.value;
    case DirectionRole:
        return int(shown.direction);
    case DirectionTextRole:
        return Wording::direction(shown.direction);
    case StateRole:
        return int(shown.state);
    case StateTextRole:
        return Wording::state(shown.state);
    case Qt::DisplayRole:
    case PartyRole:
        return Wording::party(shown.remote, m_format(shown.remote.number));
    case NumberRole:
        return m_format(shown.remote.number);
    case LineRole: {
        const MergedLine *line = m_store.findLine(shown.line);
        return oneLine(line ? line->number : shown.line.local());
    }
    case QueueRole:
        return oneLine(shown.queue);
    case TimerRole:
        return timer(shown);
    case CertaintyRole:
        return Wording::certainty(shown.evidence, m_store.age(shown.evidence), m_store.now());
    default:
        return {};
    }
}

QString CallModel::timer(const Call &call) const
{
    const auto from = call.connectedTick.value_or(call.startedTick);
    return Wording::duration(m_store.monotonic() - from);
}

QHash<int, QByteArray> CallModel::roleNames() const
{
    return {
        {IdRole, "id"},         {DirectionRole, "direction"}, {DirectionTextRole, "directionText"},
        {StateRole, "state"},   {StateTextRole, "stateText"}, {PartyRole, "party"},
        {NumberRole, "number"}, {LineRole, "line"},           {QueueRole, "queue"},
        {TimerRole, "timer"},   {CertaintyRole, "certainty"}};
}

} // namespace Jackfield
