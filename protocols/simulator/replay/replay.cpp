// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/replay/replay.h"

#include <algorithm>

namespace Jackfield::Simulator {

using std::chrono::milliseconds;

Replay::Replay(Clock &clock, RecordedSystem system, ReplayPace pace, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_kind(system.kind)
    , m_pace(pace)
{
    for (RecordedSystem::Message &message : system.messages) {
        Step step;
        step.form = formOf(m_kind, message.bytes);
        if (message.isRequest) {
            step.key = requestKey(m_kind, message.bytes);
            step.isDone = step.key.isBeat;
        }
        step.message = std::move(message);
        m_steps.push_back(std::move(step));
    }
    pairAnswers();
    if (!m_steps.empty())
        m_recordedSince = m_steps.front().message.time;
}

Replay::~Replay() = default;

/// Both ends of an HTTP exchange have one name, and so have both of a command, whose answer may
/// come in pieces. What answers a request from before the recording cannot be played.
void Replay::pairAnswers()
{
    QHash<QString, std::vector<size_t>> open; // exchanges, by name
    QHash<qint64, size_t> asked; // by id
    for (size_t i = 0; i < m_steps.size(); ++i) {
        Step &step = m_steps[i];
        if (step.message.isRequest) {
            if (isExchange(step.form))
                open[step.message.name].push_back(i);
            else if (step.key.id)
                asked.insert(*step.key.id, i);
        } else if (isExchange(step.form)) {
            auto &requests = open[step.message.name];
            if (!requests.empty()) {
                const bool isCommand = step.form == ReplayForm::Command;
                step.request = isCommand ? requests.back() : requests.front();
                if (!isCommand)
                    requests.erase(requests.begin());
            }
            step.isDone = !step.request;
        } else if (const auto id = answeredId(step.form, step.message.bytes)) {
            const auto request = asked.constFind(*id);
            if (request != asked.cend())
                step.request = *request;
            step.isDone = !step.request;
        }
    }
}

void Replay::opened(int connection)
{
    m_hasBegun = true;
    m_stream = connection;
    advance();
}

void Replay::left(int connection)
{
    if (m_stream == connection)
        m_stream = -1;
}

void Replay::came(int connection, const QByteArray &request)
{
    m_hasBegun = true;
    const RequestKey key = requestKey(m_kind, request);
    if (!isExchange(key.form))
        m_stream = connection;
    if (key.isBeat)
        return;
    bool isRepeated = false;
    const auto found = find(key, &isRepeated);
    if (isRepeated) {
        const Step &answer = m_steps[m_lastAnswers.value(key.exact)];
        Q_EMIT says(
            connection,
            httpAnswer(answer.message.bytes, m_steps[*answer.request].message.bytes, request),
            true);
    } else if (found) {
        take(*found, connection, request, key);
    } else {
        const bool isWaiting = m_cursor < m_steps.size() && m_steps[m_cursor].message.isRequest;
        tell("other", isWaiting ? &m_steps[m_cursor] : nullptr, key.exact);
        if (isExchange(key.form))
            Q_EMIT says(connection, {}, true);
    }
    advance();
}

std::optional<size_t> Replay::find(const RequestKey &key, bool *isRepeated) const
{
    std::optional<size_t> same;
    std::optional<size_t> similar;
    for (size_t i = m_cursor; i < m_steps.size() && !same; ++i) {
        const Step &step = m_steps[i];
        if (step.isDone || !step.message.isRequest || step.form != key.form)
            continue;
        if (step.key.exact == key.exact)
            same = i;
        else if (!similar && step.key.shape == key.shape)
            similar = i;
    }
    const auto found = same ? same : similar;
    *isRepeated =
        key.isPoll && m_lastAnswers.contains(key.exact) && (!found || othersBefore(*found));
    return *isRepeated ? std::nullopt : found;
}

bool Replay::othersBefore(size_t index) const
{
    return std::any_of(m_steps.begin() + qsizetype(m_cursor), m_steps.begin() + qsizetype(index),
                       [](const Step &step) {
                           return step.message.isRequest && !step.isDone && !step.key.isPoll;
                       });
}

void Replay::take(size_t index, int connection, const QByteArray &request, const RequestKey &key)
{
    Step &taken = m_steps[index];
    taken.hasCome = true;
    taken.connection = connection;
    taken.live = request;
    taken.id = key.id;
    done(index);
    if (!isExchange(taken.form))
        return;
    bool isAnswered = false;
    for (size_t i = index + 1; i < m_steps.size(); ++i) {
        Step &answer = m_steps[i];
        if (!isBound(answer) || *answer.request != index)
            continue;
        isAnswered = true;
        // A client of commands may have ended its half already, so that later is too late.
        const bool isAtOnce = taken.form == ReplayForm::Command || m_pace.speed == 0;
        if (isAtOnce && !m_pace.bySteps)
            say(i);
        else if (!m_pace.bySteps)
            answer.alarm =
                m_clock.after(paced(answer.message.time - taken.message.time), [this, i] {
                    const auto keep = std::move(m_steps[i].alarm);
                    say(i);
                    advance();
                });
    }
    if (!isAnswered)
        Q_EMIT says(connection, {}, true);
}

bool Replay::step()
{
    const bool hasPlayed = playNext(true) || answerNext();
    advance();
    return hasPlayed;
}

/// What was asked for in another order than it was recorded. It cannot wait for the cursor: a
/// client may not go on before it has its answer.
bool Replay::answerNext()
{
    for (size_t i = m_cursor; i < m_steps.size(); ++i) {
        const Step &step = m_steps[i];
        if (step.isDone || !isBound(step) || !m_steps[*step.request].hasCome)
            continue;
        say(i);
        return true;
    }
    return false;
}

/// As far as it goes now.
void Replay::advance()
{
    if (m_isAdvancing || m_hasToldOver)
        return;
    m_isAdvancing = true;
    while (playNext(false))
        ;
    m_isAdvancing = false;
    m_hasToldOver = isOver();
    if (m_hasToldOver) {
        m_patience.reset();
        Q_EMIT over();
    }
}

/// The next of the server's messages, if it is time for it, or asked for. False: not now.
bool Replay::playNext(bool isAsked)
{
    m_due.reset();
    for (; m_cursor < m_steps.size(); ++m_cursor) {
        Step &next = m_steps[m_cursor];
        const bool isLost =
            next.request && m_steps[*next.request].isDone && !m_steps[*next.request].hasCome;
        if (!next.message.isRequest && isLost)
            next.isDone = true; // Its request was missed and has been told.
        if (next.isDone)
            continue;
        const bool isHeard = isBound(next) || m_stream >= 0;
        if (next.message.isRequest || !isHeard) {
            await();
            return false;
        }
        if (!isAsked && m_pace.bySteps)
            return false;
        if (!isAsked && isBound(next))
            return false; // It has an alarm of its own.
        const auto wait =
            m_since + paced(next.message.time - m_recordedSince) - m_clock.monotonic();
        if (!isAsked && wait > milliseconds(0)) {
            m_due = m_clock.after(wait, [this] { advance(); });
            return false;
        }
        say(m_cursor);
        return true;
    }
    return false;
}

/// The client at the cursor: its request, or its connection.
void Replay::await()
{
    if (!m_hasBegun || m_pace.bySteps || m_awaited == m_cursor)
        return;
    m_awaited = m_cursor;
    m_patience = m_clock.after(m_pace.patience, [this] {
        const auto keep = std::move(m_patience);
        if (m_awaited != m_cursor || m_steps[m_cursor].isDone)
            return advance();
        miss(m_steps[m_cursor]);
        advance();
    });
}

void Replay::miss(Step &step)
{
    tell(step.message.isRequest ? "missing" : "unplayed", &step, {});
    step.isDone = true;
    m_since = m_clock.monotonic();
    m_recordedSince = step.message.time;
}

void Replay::say(size_t index)
{
    Step &step = m_steps[index];
    const Step *request = step.request ? &m_steps[*step.request] : nullptr;
    const int connection = isBound(step) ? request->connection : m_stream;
    QByteArray octets = step.message.bytes;
    if (step.form == ReplayForm::Http && !octets.isEmpty())
        octets = httpAnswer(octets, request->message.bytes, request->live);
    else if (step.form == ReplayForm::Rose && request && request->id)
        octets = withId(octets, *request->id);
    if (request && step.form == ReplayForm::Http)
        m_lastAnswers.insert(requestKey(m_kind, request->live).exact, index);
    done(index);
    const bool isLast = isBound(step)
        && std::none_of(m_steps.begin() + qsizetype(index) + 1, m_steps.end(),
                        [&](const Step &later) {
                            return isBound(later) && later.request == step.request;
                        });
    Q_EMIT says(connection, octets, isLast);
}

void Replay::done(size_t index)
{
    m_steps[index].isDone = true;
    if (index != m_cursor) // what comes early does not hasten the others
        return;
    m_since = m_clock.monotonic();
    m_recordedSince = m_steps[index].message.time;
}

QString Replay::waitsFor() const
{
    const bool isWaiting = !isOver() && m_steps[m_cursor].message.isRequest;
    return isWaiting ? m_steps[m_cursor].message.name : QString();
}

void Replay::giveUp()
{
    for (Step &step : m_steps) {
        step.alarm.reset();
        if (!step.isDone)
            miss(step);
    }
    m_due.reset();
    m_patience.reset();
    m_cursor = m_steps.size();
    m_hasToldOver = true;
}

void Replay::tell(const char *what, const Step *expected, const QByteArray &came)
{
    constexpr qsizetype longest = 512;
    m_differs = true;
    QJsonObject difference {{QLatin1String("difference"), QLatin1String(what)}};
    if (expected) {
        difference[QLatin1String("expected")] = expected->message.name;
        difference[QLatin1String("at")] = double(expected->message.time.count()) / 1000;
    }
    if (!came.isEmpty())
        difference[QLatin1String("came")] = QString::fromUtf8(came.left(longest));
    Q_EMIT differs(difference);
}

milliseconds Replay::paced(milliseconds recorded) const
{
    if (m_pace.speed == 0)
        return milliseconds(0);
    return milliseconds(qint64(double(std::max<qint64>(0, recorded.count())) / m_pace.speed));
}

} // namespace Jackfield::Simulator
