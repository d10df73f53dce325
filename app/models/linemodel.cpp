// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/linemodel.h"

#include "app/models/wording.h"
#include "core/base/redact.h"
#include "core/contacts/contacts.h"

namespace Jackfield {

LineModel::LineModel(const PhoneStore &store, Clock &clock, NumberFormat format, QObject *parent)
    : RowListModel(store.lineRows(), clock, parent)
    , m_store(store)
    , m_format(std::move(format))
{
    // A call has no row here, but its line shows it while it rings.
    const auto tell = [this](int row) { tellRinging(m_store.calls().at(row)); };
    connect(&store.callRows(), &RowSignals::inserted, this, tell);
    connect(&store.callRows(), &RowSignals::changed, this, tell);
    connect(&store.callRows(), &RowSignals::aboutToRemove, this, [this](int row) {
        const CallId &call = m_store.calls().at(row).id;
        m_leaving = m_ringing.take(call);
        m_asked.remove(call);
    });
    connect(&store.callRows(), &RowSignals::removed, this,
            [this] { emitRinging(std::exchange(m_leaving, {})); });
    for (const Call &call : store.calls())
        tellRinging(call);
}

void LineModel::setContacts(Contacts &contacts)
{
    m_contacts = &contacts;
    const auto refresh = [this] {
        for (const LineId &line : std::as_const(m_ringing))
            emitRinging(line);
    };
    connect(&contacts, &Contacts::matchFound, this, refresh);
    connect(&contacts, &Contacts::changed, this, refresh);
    for (const Call &call : m_store.calls())
        if (m_ringing.contains(call.id))
            askFor(call);
    refresh();
}

void LineModel::askFor(const Call &call)
{
    const QString &number = call.remote.number;
    if (!m_contacts || number.isEmpty() || call.remote.isUncertain
        || m_asked.value(call.id) == number)
        return;
    m_asked.insert(call.id, number);
    m_contacts->match(number);
}

ShownParty LineModel::shown(const Party &party) const
{
    return m_contacts ? shownParty(party, *m_contacts) : shownParty(party, ContactMatch());
}

void LineModel::tellRinging(const Call &call)
{
    const bool rings = call.state == Call::State::Offering || call.state == Call::State::Unknown;
    const LineId before = m_ringing.take(call.id);
    if (rings) {
        m_ringing.insert(call.id, call.line);
        askFor(call);
    }
    if (!before.isEmpty() && before != call.line)
        emitRinging(before);
    if (rings || before == call.line)
        emitRinging(call.line);
}

void LineModel::emitRinging(const LineId &line)
{
    if (const MergedLine *shown = m_store.findLine(line))
        emitChanged(int(shown - m_store.lines().constData()), {RingingRole, RingingNoteRole});
}

const Call *LineModel::ringingCall(int row) const
{
    const QList<LineId> &members = line(row).members;
    for (const Call &call : m_store.calls()) {
        if (call.state == Call::State::Offering && members.contains(call.line))
            return &call;
    }
    return nullptr;
}

const Call *LineModel::shownCall(int row) const
{
    if (const Call *ringing = ringingCall(row))
        return ringing;
    const QList<LineId> &members = line(row).members;
    for (const Call &call : m_store.calls())
        if (call.state == Call::State::Unknown && members.contains(call.line))
            return &call;
    return nullptr;
}

QString LineModel::ringing(int row) const
{
    const Call *call = shownCall(row);
    if (!call)
        return {};
    const QString who =
        Wording::party(shown(call->remote), call->remote, m_format(call->remote.number));
    return call->direction == Call::Direction::Outgoing ? tr("To %1").arg(who)
                                                        : tr("From %1").arg(who);
}

static QStringList forwardTexts(const QList<Forward> &forwards)
{
    QStringList texts;
    for (const Forward &forward : forwards)
        texts << Wording::forward(forward);
    return texts;
}

QVariant LineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const MergedLine &shown = line(index.row());
    switch (role) {
    case NumberRole:
        return oneLine(shown.number);
    case LabelRole:
        return oneLine(shown.label);
    case Qt::DisplayRole:
        return shown.label.isEmpty()
            ? oneLine(shown.number)
            : oneLine(shown.number) + QLatin1Char(' ') + oneLine(shown.label);
    case StateRole:
        return int(shown.state);
    case StateTextRole:
        return Wording::state(shown.state);
    case CertaintyRole:
        return Wording::certainty(shown, m_store);
    case ForwardsRole:
        return forwardTexts(shown.forwards);
    case DoNotDisturbRole:
        return shown.doNotDisturb ? QVariant(*shown.doNotDisturb) : QVariant();
    case RingingRole:
        return ringing(index.row());
    case RingingNoteRole:
        if (const Call *call = shownCall(index.row()))
            return Wording::sentNote(this->shown(call->remote), call->direction);
        return QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> LineModel::roleNames() const
{
    return {{NumberRole, "number"},
            {LabelRole, "label"},
            {StateRole, "state"},
            {StateTextRole, "stateText"},
            {CertaintyRole, "certainty"},
            {ForwardsRole, "forwards"},
            {DoNotDisturbRole, "doNotDisturb"},
            {RingingRole, "ringing"},
            {RingingNoteRole, "ringingNote"}};
}

} // namespace Jackfield
