// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/callmodel.h"

#include "app/models/conference.h"
#include "app/models/contactwords.h"
#include "app/models/wording.h"
#include "core/base/redact.h"
#include "core/contacts/contacts.h"

#include <algorithm>

namespace Jackfield {

CallModel::CallModel(const PhoneStore &store, Clock &clock, NumberFormat format, QObject *parent)
    : RowListModel(store.callRows(), clock, parent)
    , m_store(store)
    , m_format(std::move(format))
{ }

void CallModel::setContacts(Contacts &contacts)
{
    m_contacts = &contacts;
    const auto ask = [this](int row) { askFor(call(row)); };
    connect(&m_store.callRows(), &RowSignals::inserted, this, ask);
    connect(&m_store.callRows(), &RowSignals::changed, this, ask);
    connect(&m_store.callRows(), &RowSignals::aboutToRemove, this,
            [this](int row) { m_asked.remove(call(row).id); });
    const auto refresh = [this] { emitAllChanged({}); };
    connect(&contacts, &Contacts::matchFound, this, refresh);
    connect(&contacts, &Contacts::changed, this, refresh);
    for (const Call &call : m_store.calls())
        askFor(call);
    refresh();
}

/// What is known stands there at once; what comes of it later is told by the contacts' signal.
void CallModel::askFor(const Call &call)
{
    const QString &number = call.remote.number;
    if (number.isEmpty() || call.remote.isUncertain || m_asked.value(call.id) == number)
        return;
    m_asked.insert(call.id, number);
    m_contacts->match(number);
}

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
        return isConference(m_store, shown) ? QString() : company(shown.remote);
    case RelationRole:
        return relation(shown);
    case MayBeHiddenRole:
        return mayBeHidden(m_store, shown);
    case NameNoteRole:
        return isConference(m_store, shown)
            ? QString()
            : Wording::sentNote(this->shown(shown.remote), shown.direction);
    default:
        return {};
    }
}

ShownParty CallModel::shown(const Party &party) const
{
    return m_contacts ? shownParty(party, *m_contacts) : shownParty(party, ContactMatch());
}

QString CallModel::who(const Party &party) const
{
    return Wording::party(shown(party), party, m_format(party.number));
}

QString CallModel::company(const Party &party) const
{
    const ShownParty known = shown(party);
    return known.company.isEmpty() ? Wording::company(party) : known.company;
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
            {MayBeHiddenRole, "mayBeHidden"},
            {NameNoteRole, "nameNote"}};
}

} // namespace Jackfield
