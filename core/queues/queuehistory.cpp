// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queues/queuehistory.h"

namespace Jackfield {

struct QueueHistory::Private
{
    Clock &clock;
};

QueueHistory::QueueHistory(Clock &clock, const PhoneStore &, std::unique_ptr<QueueHistoryStore>,
                           QObject *parent)
    : QObject(parent)
    , m_private(new Private {clock})
{ }
QueueHistory::~QueueHistory() = default;
void QueueHistory::start() { }
QList<QueueMinute> QueueHistory::last(const QueueId &, int) const
{
    return {};
}
QList<NamedQueueMinute> QueueHistory::all() const
{
    return {};
}
qint64 QueueHistory::currentMinute() const
{
    return m_private->clock.now().toSecsSinceEpoch() / 60;
}

} // namespace Jackfield
