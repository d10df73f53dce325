// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queues/queuecounter.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace Jackfield {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;
using Status = QueueCaller::Status;

namespace {

    constexpr seconds longestBelieved = std::chrono::hours(24);
    constexpr size_t longestAgent = 128; // octets
    constexpr size_t mostAgents = 2000;
    constexpr qsizetype mostTold = 5000; // callers
    // Both clocks are told in whole seconds: a caller who came right after a look may seem to have
    // come right before it.
    constexpr seconds rounding {1};

    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::string_view octets) const
        {
            return std::hash<std::string_view>()(octets);
        }
    };

    std::string_view octetsOf(QByteArrayView view)
    {
        return {view.data(), size_t(view.size())};
    }

    /// One caller, from the first look that showed the call to the last.
    struct Life
    {
        QueueCaller caller;
        qint64 entered = 0; ///< Unix time at the server, as far as believed.
        qint64 answered = 0; ///< The same of the answer; of connected ones.
        std::string agent; ///< As sighted.
        quint64 look = 0; ///< The last that showed it.
    };

    struct Sums
    {
        int answered = 0;
        int answeredInTime = 0;
        int abandoned = 0;
        seconds wait {0}; ///< Of the answered.
    };

} // namespace

struct QueueCounter::Private
{
    Private(QueueId id, QString name, Rules theRules);

    void meet(const QueueSighting &sighting, const Moment &moment);
    void begin(Life &life, const QueueSighting &sighting, const Moment &moment);
    void answer(Life &life, const QueueSighting &sighting, const Moment &moment);
    void count(const Life &life);
    void followServerClock(const Moment &moment);
    void removeGone(bool isCounted);
    void markStale();
    void tellCallers();
    void tell(const Moment &moment);
    std::vector<Life *> inOrder();

    Rules rules;
    Queue queue;
    std::unordered_map<std::string, Life, Hash, std::equal_to<>> lives;
    std::unordered_map<std::string, QueueAgent, Hash, std::equal_to<>> agents;
    std::vector<std::string> agentOrder; ///< By first sight.
    Sums sums;
    milliseconds lastTick {0};
    qint64 lastServerTime = 0;
    quint64 looks = 0;
    qint64 firstEntered =
        0; ///< When the one who waits longest entered; of none that waits: unused.
    bool wasCut = false;
    bool isChanged = true; ///< The callers are others, or have changed, since they were told.
};

QueueCounter::Private::Private(QueueId id, QString name, Rules theRules)
    : rules(std::move(theRules))
{
    queue.id = std::move(id);
    queue.name = std::move(name);
    queue.evidence.certainty = Certainty::Polled;
    queue.staleAfter = rules.staleAfter;
}

// --- One caller

void QueueCounter::Private::begin(Life &life, const QueueSighting &sighting, const Moment &moment)
{
    isChanged = true;
    QueueCaller &caller = life.caller;
    caller.party.number = rules.text(sighting.number);
    caller.country = rules.text(sighting.country);
    caller.status = Status::Waiting;
    caller.waited.reset();
    caller.agent.clear();
    life.agent.clear();
    // Not before the look that did not show the call yet, and not after this one.
    qint64 earliest = moment.serverTime - qint64(longestBelieved.count());
    if (looks > 1 && !wasCut)
        earliest = std::max(earliest, lastServerTime - qint64(rounding.count()));
    earliest = std::min(earliest, moment.serverTime);
    const qint64 told = sighting.enteredAt.value_or(moment.serverTime);
    const bool isNonsense = looks <= 1 && told < earliest;
    life.entered = isNonsense ? moment.serverTime : std::clamp(told, earliest, moment.serverTime);
    if (sighting.enteredAt)
        caller.enteredAt = QDateTime::fromSecsSinceEpoch(*sighting.enteredAt, Qt::UTC);
    caller.enteredTick = moment.tick - seconds(moment.serverTime - life.entered);
}

void QueueCounter::Private::answer(Life &life, const QueueSighting &sighting, const Moment &moment)
{
    isChanged = true;
    QueueCaller &caller = life.caller;
    caller.status = Status::Connected;
    caller.waited = sighting.waited.value_or(seconds(moment.serverTime - life.entered));
    // Seen connected at once: how long it has been so is told by the hold time alone.
    const bool isNew = life.look == 0;
    life.answered = isNew && sighting.waited
        ? std::min(sighting.enteredAt.value_or(life.entered) + qint64(sighting.waited->count()),
                   moment.serverTime)
        : moment.serverTime;
}

void QueueCounter::Private::count(const Life &life)
{
    const seconds waited = *life.caller.waited;
    ++sums.answered;
    sums.answeredInTime += waited <= rules.serviceTarget ? 1 : 0;
    sums.wait += waited;
    if (const auto agent = agents.find(life.agent); agent != agents.end())
        ++agent->second.calls;
}

void QueueCounter::Private::meet(const QueueSighting &sighting, const Moment &moment)
{
    auto found = lives.find(octetsOf(sighting.id));
    const bool isNew = found == lives.end();
    if (isNew) {
        found = lives.try_emplace(std::string(octetsOf(sighting.id))).first;
        found->second.caller.id = rules.text(sighting.id);
    }
    Life &life = found->second;
    const bool wasConnected = !isNew && life.caller.status == Status::Connected;
    if (!sighting.isConnected) {
        const bool isBack = wasConnected && life.look != looks; // Queued once more.
        if (isNew || isBack)
            begin(life, sighting, moment);
    } else {
        if (isNew)
            begin(life, sighting, moment);
        if (!wasConnected)
            answer(life, sighting, moment);
        const std::string_view agent = octetsOf(sighting.agent).substr(0, longestAgent);
        if (life.agent != agent) {
            isChanged = true;
            life.agent = agent;
            life.caller.agent = rules.text(sighting.agent.first(qsizetype(agent.size())));
            // Who comes when there are that many is shown with the caller, and not counted.
            const bool isKept = agents.size() < mostAgents;
            if (!agent.empty() && isKept && agents.try_emplace(life.agent).second) {
                agentOrder.push_back(life.agent);
                QueueAgent &known = agents.at(life.agent);
                known.name = life.caller.agent;
                known.extension = rules.extension(known.name);
            }
        }
        // Who speaks at the first look was answered before.
        if (!wasConnected && looks > 1)
            count(life);
    }
    life.look = looks;
}

// --- All of them

/// The server's clock was set: what is known of its time moves along.
void QueueCounter::Private::followServerClock(const Moment &moment)
{
    const auto passed = std::chrono::round<seconds>(moment.tick - lastTick).count();
    const qint64 shift = moment.serverTime - lastServerTime - passed;
    if (std::abs(shift) <= 2 * rounding.count())
        return;
    lastServerTime += shift;
    if (queue.waiting.value_or(0) > 0)
        firstEntered += shift;
    for (auto &[id, life] : lives) {
        life.entered += shift;
        life.answered += shift;
    }
}

void QueueCounter::Private::removeGone(bool isCounted)
{
    for (auto it = lives.begin(); it != lives.end();) {
        if (it->second.look == looks) {
            ++it;
            continue;
        }
        isChanged = true;
        if (isCounted && it->second.caller.status == Status::Waiting)
            ++sums.abandoned;
        it = lives.erase(it);
    }
}

std::vector<Life *> QueueCounter::Private::inOrder()
{
    std::vector<Life *> ordered;
    ordered.reserve(lives.size());
    for (auto &[id, life] : lives)
        ordered.push_back(&life);
    std::sort(ordered.begin(), ordered.end(), [](const Life *a, const Life *b) {
        return std::tie(a->entered, a->caller.id) < std::tie(b->entered, b->caller.id);
    });
    return ordered;
}

/// An agent speaks with one caller: the newest (protocols.md 2.3, pitfall 2).
void QueueCounter::Private::markStale()
{
    std::unordered_map<std::string_view, Life *> newest;
    for (auto &[id, life] : lives) {
        life.caller.isStale = false;
        if (life.caller.status != Status::Connected || life.agent.empty())
            continue;
        Life *&known = newest[life.agent];
        const auto rank = [](const Life *of) { return std::tie(of->answered, of->caller.id); };
        if (known && rank(known) < rank(&life))
            known->caller.isStale = true;
        else if (known)
            life.caller.isStale = true;
        if (!known || known->caller.isStale)
            known = &life;
    }
    for (auto &[name, agent] : agents)
        agent.state = newest.contains(name) ? QueueAgent::State::Busy : QueueAgent::State::Unknown;
}

void QueueCounter::Private::tellCallers()
{
    int waiting = 0;
    int connected = 0;
    firstEntered = std::numeric_limits<qint64>::max();
    queue.callers.clear();
    queue.callers.reserve(std::min(qsizetype(lives.size()), mostTold));
    for (const Life *life : inOrder()) {
        if (queue.callers.size() < mostTold)
            queue.callers.append(life->caller);
        const bool waits = life->caller.status == Status::Waiting;
        waiting += waits ? 1 : 0;
        connected += !waits && !life->caller.isStale ? 1 : 0;
        if (waits)
            firstEntered = std::min(firstEntered, life->entered);
    }
    queue.waiting = waiting;
    queue.connected = connected;
    queue.agents.clear();
    for (const std::string &agent : agentOrder)
        queue.agents.append(agents.at(agent));
}

void QueueCounter::Private::tell(const Moment &moment)
{
    if (isChanged) {
        markStale();
        tellCallers();
        isChanged = false;
    }
    queue.longestWait = seconds(*queue.waiting > 0 ? moment.serverTime - firstEntered : 0);
    queue.answered = sums.answered;
    queue.abandoned = sums.abandoned;
    queue.averageWait.reset();
    queue.serviceLevel.reset();
    if (sums.answered > 0)
        queue.averageWait = sums.wait / sums.answered;
    if (const int left = sums.answered + sums.abandoned; left > 0)
        queue.serviceLevel = double(sums.answeredInTime) / left;
}

// --- The counter

QueueCounter::QueueCounter(QueueId id, QString name, Rules rules)
    : m_private(std::make_unique<Private>(std::move(id), std::move(name), std::move(rules)))
{ }
QueueCounter::~QueueCounter() = default;
QueueCounter::QueueCounter(QueueCounter &&) noexcept = default;
QueueCounter &QueueCounter::operator=(QueueCounter &&) noexcept = default;

const Queue &QueueCounter::queue() const
{
    return m_private->queue;
}

void QueueCounter::beginAnew(const QDateTime &now)
{
    Private &d = *m_private;
    d.sums = {};
    for (auto &[name, agent] : d.agents)
        agent.calls = 0;
    d.queue.countedSince = now;
    d.queue.missed = std::chrono::seconds(0);
    d.isChanged = true;
}

void QueueCounter::look(const std::vector<QueueSighting> &sightings, const Moment &moment,
                        bool isCut)
{
    Private &d = *m_private;
    const bool isFirst = d.looks++ == 0;
    const milliseconds pause = moment.tick - d.lastTick;
    if (isFirst)
        d.queue.countedSince = moment.now;
    else
        d.followServerClock(moment);
    // Connected ones first: the row of a wait that is over may still be there (2.3, pitfall 1).
    for (const bool connected : {true, false}) {
        for (const QueueSighting &sighting : sightings) {
            if (sighting.isConnected == connected)
                d.meet(sighting, moment);
        }
    }
    const bool isGap = !isFirst && (pause > d.rules.longestPause || isCut || d.wasCut);
    d.removeGone(!isGap);
    if (isGap)
        d.queue.missed += std::chrono::ceil<seconds>(pause);
    d.wasCut = isCut;
    d.queue.isCut = isCut;
    d.lastTick = moment.tick;
    d.lastServerTime = moment.serverTime;
    d.tell(moment);
}

} // namespace Jackfield
