// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/faultmodel.h"

#include "app/models/faultwords.h"
#include "app/models/wording.h"
#include "core/base/redact.h"

#include <algorithm>
#include <tuple>

namespace Jackfield {

using std::chrono::milliseconds;

/// After the link is back, until the snapshot has told which calls are gone.
static constexpr std::chrono::seconds settling {1};

static QString systemKey(const SystemId &id)
{
    return QStringLiteral("system/") + id.value;
}

FaultModel::FaultModel(const PhoneStore &store, const Contacts &contacts, Clock &clock,
                       std::function<QStringList()> ownLines, QObject *parent)
    : KeyedTable(&Fault::key, parent)
    , m_store(store)
    , m_contacts(contacts)
    , m_clock(clock)
    , m_ownLines(std::move(ownLines))
{
    const RowSignals &systems = store.systemRows();
    connect(&systems, &RowSignals::inserted, this, &FaultModel::refresh);
    connect(&systems, &RowSignals::changed, this, &FaultModel::refresh);
    connect(&systems, &RowSignals::removed, this, &FaultModel::refresh);
    for (const RowSignals *rows : {&store.lineRows(), &store.queueRows()}) {
        const auto note = [this] { m_isDirty = true; };
        connect(rows, &RowSignals::inserted, this, note);
        connect(rows, &RowSignals::changed, this, note);
        connect(rows, &RowSignals::removed, this, note);
    }
    connect(&contacts, &Contacts::sourcesChanged, this, &FaultModel::refresh);
    connect(&store, &PhoneStore::callFinished, this, [this](const Call &call) {
        const auto seen = m_seen.find(systemKey(call.id.system()));
        if (seen != m_seen.end() && call.evidence.lostAt.isValid() && !call.isOver())
            ++seen->second.ended;
    });
    refresh();
}

void FaultModel::setParts(const QMap<QString, QStringList> &problems, const QStringList &triable)
{
    QMap<QString, QList<Problem>> parts;
    for (auto part = problems.cbegin(); part != problems.cend(); ++part)
        parts.insert(part.key(), numbered(*part, m_parts.value(part.key())));
    m_parts = parts;
    m_triable = triable;
    refresh();
}

/// A problem is known by its words. Where one is over and one is new, they are the same with other
/// words: "3 changes wait", "4 changes wait".
QList<FaultModel::Problem> FaultModel::numbered(const QStringList &words, QList<Problem> before)
{
    QList<Problem> problems;
    QList<qsizetype> fresh;
    for (const QString &each : words) {
        const auto known = std::find_if(before.begin(), before.end(),
                                        [&](const Problem &old) { return old.words == each; });
        if (known == before.end()) {
            fresh.append(problems.size());
            problems.append({each, 0});
        } else {
            problems.append(*known);
            before.erase(known);
        }
    }
    const bool isSame = fresh.size() == 1 && before.size() == 1;
    for (const qsizetype each : fresh)
        problems[each].number = isSame ? before.first().number : ++m_lastProblem;
    return problems;
}

void FaultModel::setPaused(bool paused)
{
    m_isPaused = paused;
    refresh();
}

// --- What is wrong

Fault FaultModel::systemFault(const SystemStatus &system) const
{
    const FaultWords::Reach reach = FaultWords::reachWithout(m_store, system, m_ownLines());
    Fault fault;
    fault.key = systemKey(system.id);
    fault.kind = Fault::Kind::System;
    fault.subject = system.id.value;
    fault.severity = reach.isLost ? Fault::Severity::Lost : Fault::Severity::Limited;
    fault.what = FaultWords::what(system, m_wereUp.contains(system.id));
    fault.lost = reach.lost;
    fault.works = reach.works;
    fault.detail = oneLine(system.detail);
    fault.nextTry = system.nextTry;
    fault.waitsForPerson = system.link == PhoneSystem::Link::Refused;
    return fault;
}

QList<Fault> FaultModel::found() const
{
    QList<Fault> faults;
    for (const SystemStatus &system : m_store.systems())
        if (!system.isUsable())
            faults.append(systemFault(system));
    for (const Contacts::SourceStatus &source : m_contacts.sources()) {
        if (source.words.isEmpty() || source.isLoading)
            continue;
        Fault fault;
        fault.key = QStringLiteral("contacts/") + source.id;
        fault.kind = Fault::Kind::Contacts;
        fault.subject = source.id;
        fault.what = tr("Contacts %1: %2").arg(oneLine(source.label, 64), oneLine(source.words));
        faults.append(fault);
    }
    for (auto part = m_parts.cbegin(); part != m_parts.cend(); ++part) {
        for (const Problem &problem : *part) {
            Fault fault;
            fault.key =
                QStringLiteral("part/%1/%2").arg(part.key(), QString::number(problem.number));
            fault.subject = part.key();
            fault.canTryPart = m_triable.contains(part.key());
            const bool isJournal = part.key() == QLatin1String("journal");
            fault.severity = isJournal ? Fault::Severity::Limited : Fault::Severity::Minor;
            fault.what = oneLine(problem.words);
            faults.append(fault);
        }
    }
    if (m_isPaused) {
        Fault fault;
        fault.key = QStringLiteral("paused");
        fault.kind = Fault::Kind::Paused;
        fault.what = tr("Links are paused: links, web pages and programs may not dial.");
        faults.append(fault);
    }
    return faults;
}

milliseconds FaultModel::graceOf(const Fault &fault) const
{
    if (fault.kind == Fault::Kind::Paused)
        return {}; // The user has just said so.
    const SystemStatus *system = m_store.findSystem({fault.subject});
    const bool isOnItsWay = fault.kind == Fault::Kind::System && system
        && !m_wereUp.contains(system->id)
        && (system->link == PhoneSystem::Link::Connecting
            || system->link == PhoneSystem::Link::SigningIn);
    return isOnItsWay ? firstGrace : grace;
}

void FaultModel::refresh()
{
    m_isDirty = false;
    for (const SystemStatus &system : m_store.systems())
        if (system.isUsable())
            m_wereUp.insert(system.id);
    QList<Fault> told;
    QSet<QString> present;
    std::optional<milliseconds> next;
    const milliseconds now = m_clock.monotonic();
    for (Fault &fault : found()) {
        present.insert(fault.key);
        const auto [seen, isNew] = m_seen.try_emplace(fault.key);
        if (isNew)
            seen->second = {m_clock.now(), now, 0, {}, {}};
        seen->second.settled.reset(); // It was away again before that.
        if (const auto *system = m_store.findSystem({fault.subject}))
            seen->second.label = oneLine(system->label, 64);
        fault.since = seen->second.since;
        fault.sinceTick = seen->second.tick;
        const milliseconds due = seen->second.tick + graceOf(fault);
        if (due <= now)
            told.append(fault);
        else
            next = next ? std::min(*next, due) : due;
    }
    noteReturns(present);
    std::stable_sort(told.begin(), told.end(), [](const Fault &a, const Fault &b) {
        return std::tuple(b.severity, a.sinceTick) < std::tuple(a.severity, b.sinceTick);
    });
    merge(told);
    schedule(next);
}

void FaultModel::schedule(std::optional<milliseconds> next)
{
    m_alarm = next ? m_clock.after(*next - m_clock.monotonic(), [this] { refresh(); }) : nullptr;
    if (rowCount() == 0)
        m_ticking.reset();
    else if (!m_ticking)
        tick();
}

void FaultModel::tick()
{
    m_ticking = m_clock.after(std::chrono::seconds(1), [this] { grow(); });
}

void FaultModel::grow()
{
    if (m_isDirty)
        refresh();
    if (rowCount() == 0)
        return;
    emitAllChanged(0, 0, {Qt::DisplayRole, TimingRole});
    tick();
}

// --- What is right again

void FaultModel::noteReturns(const QSet<QString> &present)
{
    for (auto seen = m_seen.begin(); seen != m_seen.end();) {
        const QString key = seen->first;
        const SystemStatus *system = m_store.findSystem({key.section(u'/', 1)});
        const bool isBack = key.startsWith(QLatin1String("system/")) && system;
        if (present.contains(key)) {
            ++seen;
        } else if (!isBack) {
            seen = m_seen.erase(seen);
        } else {
            if (!seen->second.settled)
                seen->second.settled = m_clock.after(settling, [this, key] { tellReturn(key); });
            ++seen;
        }
    }
}

void FaultModel::tellReturn(const QString &key)
{
    const auto seen = m_seen.find(key);
    const Seen back = {seen->second.since, seen->second.tick, seen->second.ended,
                       seen->second.label, std::move(seen->second.settled)};
    m_seen.erase(seen);
    if (back.ended == 0)
        return;
    const QString away = Wording::age(m_clock.monotonic() - settling - back.tick);
    Q_EMIT cameBack(back.ended == 1
                        ? tr("%1 is back after %2. One call ended meanwhile.").arg(back.label, away)
                        : tr("%1 is back after %2. %n calls ended meanwhile.", nullptr, back.ended)
                              .arg(back.label, away));
}

// --- As a model

bool FaultModel::canTryAny() const
{
    for (int each = 0; each < rowCount(); ++each)
        if (row(each).canTry())
            return true;
    return false;
}

int FaultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant FaultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Fault &fault = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return FaultWords::headline(fault, m_clock.now(), m_clock.monotonic());
    case Qt::AccessibleTextRole:
        return FaultWords::inFull(fault);
    case SeverityRole:
        return int(fault.severity);
    case LostRole:
        return fault.lost;
    case WorksRole:
        return fault.works;
    case TimingRole:
        return FaultWords::timing(fault, m_clock.now(), m_clock.monotonic());
    case DetailRole:
        return fault.detail;
    case CanTryRole:
        return fault.canTry();
    default:
        return {};
    }
}

QHash<int, QByteArray> FaultModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"}, {SeverityRole, "severity"}, {LostRole, "lost"},
            {WorksRole, "works"},         {TimingRole, "timing"},     {DetailRole, "detail"},
            {CanTryRole, "canTry"}};
}

} // namespace Jackfield
