// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/alarmbuttons.h"

#include "core/queues/queuealarms.h"
#include "core/settings/settingsstore.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace Jackfield {

AlarmButtons::AlarmButtons(const UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_acknowledge(new QPushButton(tr("Acknowledge"), this))
    , m_snooze(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_acknowledge);
    row->addWidget(m_snooze);
    m_acknowledge->setToolTip(tr("Silent until it gets worse, or is well and comes again."));
    connect(m_acknowledge, &QPushButton::clicked, this,
            [this] { m_context.queueAlarms.acknowledge(m_queue); });
    connect(m_snooze, &QPushButton::clicked, this, [this] {
        if (m_context.queueAlarms.alarm(m_queue) == QueueAlarms::Alarm::Snoozed)
            m_context.queueAlarms.wake(m_queue);
        else
            m_context.queueAlarms.snooze(m_queue);
    });
    connect(&context.queueAlarms, &QueueAlarms::changed, this, [this](const QueueId &queue) {
        if (queue == m_queue)
            refresh();
    });
    connect(&context.settings, &SettingsStore::changed, this, &AlarmButtons::refresh);
    refresh();
}

void AlarmButtons::setQueue(const QueueId &queue, const QString &name)
{
    if (queue == m_queue && name == m_name)
        return;
    m_queue = queue;
    m_name = name;
    refresh();
}

void AlarmButtons::refresh()
{
    const QueueAlarms::Alarm alarm = m_context.queueAlarms.alarm(m_queue);
    const bool snoozed = alarm == QueueAlarms::Alarm::Snoozed;
    const QueueBoard board = m_context.settings.settings().wallboard.value(m_name);
    const bool isWatched = m_context.queueAlarms.isWatched(m_queue);
    const QString why = tr("This queue has no limits, so it gives no alarm.");
    m_acknowledge->setEnabled(alarm == QueueAlarms::Alarm::Sounding || snoozed);
    m_acknowledge->setToolTip(isWatched ? QString() : why);
    m_snooze->setEnabled(isWatched);
    const int minutes = board.snoozeMinutes;
    m_snooze->setText(snoozed ? tr("End snooze") : tr("Snooze %1 min").arg(minutes));
    m_snooze->setToolTip(snoozed         ? tr("Alarms of this queue can be heard again.")
                             : isWatched ? tr("Silent for this long, even if it gets worse.")
                                         : why);
    m_acknowledge->setAccessibleName(tr("Acknowledge the alarm of %1").arg(m_name));
    m_snooze->setAccessibleName(
        (snoozed ? tr("End the snooze of %1") : tr("Snooze %1")).arg(m_name));
}

} // namespace Jackfield
