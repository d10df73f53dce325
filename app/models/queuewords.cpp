// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/queuewords.h"

#include "app/models/wording.h"
#include "core/base/redact.h"
#include "core/dialing/numberinfo.h"
#include "core/dialing/numberresolver.h"
#include "core/dialing/regionname.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace Jackfield {

using std::chrono::milliseconds;
using std::chrono::seconds;

std::optional<QueueMetric> metricOf(QueueFigure figure)
{
    switch (figure) {
    case QueueFigure::Waiting:
        return QueueMetric::Waiting;
    case QueueFigure::LongestWait:
        return QueueMetric::LongestWait;
    case QueueFigure::AverageWait:
        return QueueMetric::AverageWait;
    case QueueFigure::ServiceLevel:
        return QueueMetric::ServiceLevel;
    case QueueFigure::Abandoned:
        return QueueMetric::Abandoned;
    case QueueFigure::Connected:
    case QueueFigure::AgentsBusy:
    case QueueFigure::Answered:
        return {};
    }
    Q_UNREACHABLE();
}

bool isStale(const Queue &queue, const PhoneStore &store)
{
    return queue.isStale(store.age(queue.evidence));
}

bool isUnknown(const Queue &queue)
{
    return !queue.waiting && !queue.connected && !queue.longestWait && queue.callers.isEmpty();
}

milliseconds shownMoment(const Queue &queue, const PhoneStore &store)
{
    return isStale(queue, store) ? queue.evidence.observedAt : store.monotonic();
}

namespace Wording {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::Wording)
    };

    QString queueFigure(QueueFigure figure)
    {
        switch (figure) {
        case QueueFigure::Waiting:
            return Words::tr("Waiting");
        case QueueFigure::LongestWait:
            return Words::tr("Longest wait");
        case QueueFigure::Connected:
            return Words::tr("Talking");
        case QueueFigure::AgentsBusy:
            return Words::tr("Agents busy");
        case QueueFigure::AverageWait:
            return Words::tr("Average wait");
        case QueueFigure::ServiceLevel:
            return Words::tr("Service level");
        case QueueFigure::Answered:
            return Words::tr("Answered");
        case QueueFigure::Abandoned:
            return Words::tr("Abandoned");
        }
        Q_UNREACHABLE();
    }

    template<typename T>
    static std::optional<double> number(const std::optional<T> &value)
    {
        return value ? std::optional(double(*value)) : std::nullopt;
    }

    static std::optional<double> number(const std::optional<seconds> &value)
    {
        return value ? std::optional(double(value->count())) : std::nullopt;
    }

    static double busyAgents(const Queue &queue)
    {
        return double(
            std::count_if(queue.agents.cbegin(), queue.agents.cend(), [](const QueueAgent &agent) {
                return agent.state == QueueAgent::State::Busy;
            }));
    }

    std::optional<double> queueNumber(QueueFigure figure, const Queue &queue, milliseconds moment)
    {
        switch (figure) {
        case QueueFigure::Waiting:
            return number(queue.waiting);
        case QueueFigure::LongestWait:
            return number(queue.longestWaitAt(moment));
        case QueueFigure::Connected:
            return number(queue.connected);
        case QueueFigure::AgentsBusy:
            return queue.agents.isEmpty() ? std::nullopt : std::optional(busyAgents(queue));
        case QueueFigure::AverageWait:
            return number(queue.averageWait);
        case QueueFigure::ServiceLevel:
            return queue.serviceLevel ? std::optional(*queue.serviceLevel * 100) : std::nullopt;
        case QueueFigure::Answered:
            return number(queue.answered);
        case QueueFigure::Abandoned:
            return number(queue.abandoned);
        }
        Q_UNREACHABLE();
    }

    QString queueFigure(QueueFigure figure, const Queue &queue, milliseconds moment)
    {
        const std::optional<double> value = queueNumber(figure, queue, moment);
        if (!value)
            return QStringLiteral("–");
        switch (figure) {
        case QueueFigure::LongestWait:
        case QueueFigure::AverageWait:
            return duration(seconds(qint64(*value)));
        case QueueFigure::ServiceLevel:
            // Rounded down: 99.6 % are not all. The sum keeps 0.29 from becoming 28.
            return Words::tr("%1 %").arg(qint64(std::floor(*value + 1e-9)));
        case QueueFigure::AgentsBusy:
            return Words::tr("%1 of %2", "busy agents of all").arg(*value).arg(queue.agents.size());
        case QueueFigure::Waiting:
        case QueueFigure::Connected:
            if (queue.isCut)
                return Words::tr("≥ %1", "at least so many callers").arg(*value, 0, 'f', 0);
            break;
        case QueueFigure::Answered:
        case QueueFigure::Abandoned:
            break;
        }
        return QString::number(*value, 'f', 0);
    }

    QString queueName(const Queue &queue)
    {
        return oneLine(queue.name, 64).trimmed();
    }

    QString level(QueueLevel level)
    {
        switch (level) {
        case QueueLevel::Normal:
            return Words::tr("Normal");
        case QueueLevel::Amber:
            return Words::tr("Amber");
        case QueueLevel::Red:
            return Words::tr("Red");
        }
        Q_UNREACHABLE();
    }

    QString alarm(const QueueId &queue, const QueueAlarms &alarms, const QDateTime &now,
                  const QLocale &locale)
    {
        switch (alarms.alarm(queue)) {
        case QueueAlarms::Alarm::None:
            return {};
        case QueueAlarms::Alarm::Sounding:
            return Words::tr("Alarm");
        case QueueAlarms::Alarm::Acknowledged:
            return Words::tr("Acknowledged");
        case QueueAlarms::Alarm::Snoozed:
            return Words::tr("Snoozed until %1")
                .arg(moment(alarms.snoozedUntil(queue), now, locale));
        }
        Q_UNREACHABLE();
    }

    QString sound(QueueBoard::Sound sound)
    {
        switch (sound) {
        case QueueBoard::Sound::Off:
            return Words::tr("Sound off");
        case QueueBoard::Sound::Red:
            return Words::tr("Sound at red");
        case QueueBoard::Sound::Amber:
            return Words::tr("Sound at amber and red");
        }
        Q_UNREACHABLE();
    }

    QString queueAge(const Queue &queue, const PhoneStore &store, const QLocale &locale)
    {
        const milliseconds age = store.age(queue.evidence);
        if (!queue.isStale(age))
            return certainty(queue.evidence, age, store.now(), locale);
        const QDateTime heard = queue.evidence.lostAt.isValid()
            ? queue.evidence.lostAt
            : store.now().addMSecs(-age.count());
        return Words::tr("not reached since %1").arg(moment(heard, store.now(), locale));
    }

    QString countedSince(const Queue &queue, const QDateTime &now, const QLocale &locale)
    {
        if (!queue.countedSince.isValid())
            return {};
        return Words::tr("counted since %1").arg(moment(queue.countedSince, now, locale));
    }

    QString missed(const Queue &queue, const QDateTime &now, const QLocale &locale)
    {
        if (queue.missed <= seconds(0))
            return {};
        if (!queue.countedSince.isValid())
            return Words::tr("%1 not seen", "a time").arg(age(queue.missed));
        return Words::tr("%1 not seen since %2", "a time, a time of day")
            .arg(age(queue.missed), moment(queue.countedSince, now, locale));
    }

    QString state(QueueAgent::State state)
    {
        switch (state) {
        case QueueAgent::State::Unknown:
            return Words::tr("State not known");
        case QueueAgent::State::Ready:
            return Words::tr("Ready");
        case QueueAgent::State::Busy:
            return Words::tr("Busy");
        case QueueAgent::State::Paused:
            return Words::tr("Paused");
        }
        Q_UNREACHABLE();
    }

    QString status(const QueueCaller &caller)
    {
        if (caller.isStale)
            return Words::tr("Probably over");
        return caller.status == QueueCaller::Status::Waiting ? Words::tr("Waiting")
                                                             : Words::tr("Talking");
    }

    QString country(const QueueCaller &caller, const Location &location)
    {
        if (const QString told = oneLine(caller.country, 64).trimmed(); !told.isEmpty())
            return told;
        if (caller.party.isUncertain || caller.party.number.isEmpty())
            return {};
        const Resolution resolution =
            resolveNumber(caller.party.number, location, NumberOrigin::Link);
        if (resolution.e164.isEmpty())
            return {};
        return regionName(numberInfo(resolution.e164).region);
    }

} // namespace Wording

} // namespace Jackfield
