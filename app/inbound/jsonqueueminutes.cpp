// SPDX-License-Identifier: GPL-3.0-or-later
// The part of jsonfacts.h about the history of queues.
#include "app/inbound/jsonfacts.h"

namespace Jackfield::JsonFacts {

static qint64 secondsOf(std::chrono::seconds time)
{
    return time.count();
}

QJsonObject toJson(const NamedQueueMinute &minute)
{
    const QueueMinute &figures = minute.minute;
    QJsonObject object {
        {QStringLiteral("name"), minute.name},
        {QStringLiteral("system"), minute.queue.system().value},
        {QStringLiteral("minute"),
         QDateTime::fromSecsSinceEpoch(figures.minute * 60, Qt::UTC).toString(Qt::ISODate)},
        {QStringLiteral("waiting"), figures.waiting},
        {QStringLiteral("connected"), figures.connected},
        {QStringLiteral("longestWait"), secondsOf(figures.longestWait)},
        {QStringLiteral("answered"), figures.answered},
        {QStringLiteral("abandoned"), figures.abandoned},
        {QStringLiteral("seen"), secondsOf(figures.seen)}};
    if (figures.averageWait)
        object.insert(QStringLiteral("averageWait"), secondsOf(*figures.averageWait));
    if (figures.serviceLevel)
        object.insert(QStringLiteral("serviceLevel"), *figures.serviceLevel);
    return object;
}

NamedQueueMinute queueMinuteFrom(const QJsonObject &object)
{
    const auto member = [&object](const char *key) { return object[QLatin1String(key)]; };
    NamedQueueMinute minute;
    minute.name = member("name").toString();
    minute.queue = QueueId::of({member("system").toString()}, minute.name);
    QueueMinute &figures = minute.minute;
    const QDateTime time = QDateTime::fromString(member("minute").toString(), Qt::ISODate);
    figures.minute = time.isValid() ? time.toSecsSinceEpoch() / 60 : 0;
    figures.waiting = member("waiting").toInt();
    figures.connected = member("connected").toInt();
    figures.longestWait = std::chrono::seconds(member("longestWait").toInteger());
    figures.answered = member("answered").toInt();
    figures.abandoned = member("abandoned").toInt();
    figures.seen = std::chrono::seconds(member("seen").toInteger());
    if (const QJsonValue wait = member("averageWait"); wait.isDouble())
        figures.averageWait = std::chrono::seconds(wait.toInteger());
    if (const QJsonValue level = member("serviceLevel"); level.isDouble())
        figures.serviceLevel = level.toDouble();
    return minute;
}

} // namespace Jackfield::JsonFacts
