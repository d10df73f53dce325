// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/callmodel.h"

#include "app/models/conference.h"
#include "app/models/contactwords.h"
#include "app/models/wording.h"
#include "core/base/redact.h"

#include <algorithm>

namespace Jackfield {

CallModel::CallModel(const PhoneStore &store, Clock &clock, NumberFormat format, QObject *parent)
    : RowListModel(store.callRows(), clock, parent)
    , m_store(store)
    , m_format(std::move(format))
{ }

/// It was only ordered, or its system cannot ask for it again after a lost connection.
static bool mayBeHidden(const PhoneStore &store, const Call &call)
{
    if (call.evidence.certainty == Certainty::Assumed)
        return true;
    const SystemStatus *system = store.findSystem(call.line.system());
    return call.evidence.lostAt.isValid() && system && system->isUsable();
}

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
        return who(shown.remote);
    case PartyRole:
        return isConference(m_store, shown) ? Wording::conference() : who(shown.remote);
    case NumberRole:
        return isConference(m_store, shown)
            ? QString()
            : Wording::numberOf(shown.remote, m_format(shown.remote.number));
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
    case RoleTextRole:
        return Wording::role(shown.role);
    case CompanyRole:
        return isConference(m_store, shown) ? QString() : Wording::company(shown.remote);
    case RelationRole:
        return relation(shown);
    case MayBeHiddenRole:
        return mayBeHidden(m_store, shown);
    default:
        return {};
    }
}

QString CallModel::who(const Party &party) const
{
    return Wording::party(party, m_format(party.number));
}

/// Some systems name whom we hold ourselves: that call has a row of its own.
bool CallModel::isHeldHere(const Call &call) const
{
    const MergedLine *line = m_store.findLine(call.line);
    const QList<Call> calls = line ? m_store.callsOf(*line) : QList<Call>();
    return call.state == Call::State::Hold
        || std::any_of(calls.cbegin(), calls.cend(), [&](const Call &other) {
               return other.remote.number == call.consultedFor.number;
           });
}

QString CallModel::relation(const Call &call) const
{
    const auto isTold = [](const Party &party) {
        return !party.number.isEmpty() || !party.name.isEmpty();
    };
    QStringList words;
    if (isTold(call.redirectedBy))
        words << Wording::redirectedBy(who(call.redirectedBy));
    if (isTold(call.consultedFor) && !isHeldHere(call))
        words << Wording::consultedFor(who(call.consultedFor));
    return words.join(QStringLiteral(" · "));
}

QString CallModel::timer(const Call &call) const
{
    const auto from = call.connectedTick.value_or(call.startedTick);
    // Since then nobody knows whether it goes on.
    const QDateTime &lostAt = call.evidence.lostAt;
    const auto lostFor = std::chrono::milliseconds(
        lostAt.isValid() ? std::max<qint64>(0, lostAt.msecsTo(m_store.now())) : 0);
    return Wording::duration(m_store.monotonic() - lostFor - from);
}

QHash<int, QByteArray> CallModel::roleNames() const
{
    return {{IdRole, "id"},
            {DirectionRole, "direction"},
            {DirectionTextRole, "directionText"},
            {StateRole, "state"},
            {StateTextRole, "stateText"},
            {PartyRole, "party"},
            {NumberRole, "number"},
            {LineRole, "line"},
            {QueueRole, "queue"},
            {TimerRole, "timer"},
            {CertaintyRole, "certainty"},
            {RoleTextRole, "roleText"},
            {CompanyRole, "company"},
            {RelationRole, "relation"},
            {MayBeHiddenRole, "mayBeHidden"}};
}

} // namespace Jackfield
