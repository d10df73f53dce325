// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queues/queuealarms.h"

namespace Jackfield {

struct QueueAlarms::Private
{ };

QueueAlarms::QueueAlarms(Clock &, const PhoneStore &, QObject *parent)
    : QObject(parent)
{ }
QueueAlarms::~QueueAlarms() = default;
void QueueAlarms::setBoards(const Boards &) { }
QueueLevel QueueAlarms::level(const QueueId &, QueueMetric) const
{
    return QueueLevel::Normal;
}
QueueLevel QueueAlarms::level(const QueueId &) const
{
    return QueueLevel::Normal;
}
QueueAlarms::Alarm QueueAlarms::alarm(const QueueId &) const
{
    return Alarm::None;
}
QDateTime QueueAlarms::snoozedUntil(const QueueId &) const
{
    return {};
}
void QueueAlarms::acknowledge(const QueueId &) { }
void QueueAlarms::snooze(const QueueId &) { }
void QueueAlarms::wake(const QueueId &) { }

} // namespace Jackfield
