// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/notifier.h"

#include "app/models/dialwords.h"
#include "app/models/queuewords.h"
#include "app/models/sourcewords.h"
#include "app/models/wording.h"
#include "core/phone/dialer.h"
#include "core/settings/settingsstore.h"

namespace Jackfield {

Notifier::Notifier(const UiContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&m_context.queueAlarms, &QueueAlarms::changed, this, &Notifier::tellAlarm);
    connect(&m_context.dialer, &Dialer::asking, this, &Notifier::tellQuestion);
    connect(&m_context.dialer, &Dialer::refused, this,
            [this](const QString &text, const Source &source, const Error &error) {
                Q_EMIT refused(
                    refusalInWords(askedNumber(text, source, m_context.dialer), source, error));
            });
}

void Notifier::tellQuestion(int prompt)
{
    for (const Prompt &each : m_context.prompts.prompts()) {
        if (each.id != prompt)
            continue;
        const Resolution &number = each.resolution;
        Q_EMIT asked(
            requestInWords(each.source, each.purpose, each.line),
            displayNumber(number.e164, number.dial, m_context.dialer.setup().location.country));
    }
}

void Notifier::tellAlarm(const QueueId &id)
{
    if (m_context.queueAlarms.level(id) != QueueLevel::Red) {
        m_red.remove(id);
        return;
    }
    const QueueAlarms::Alarm alarm = m_context.queueAlarms.alarm(id);
    if (m_red.contains(id) || alarm == QueueAlarms::Alarm::Snoozed)
        return;
    for (const Queue &queue : m_context.store.queues()) {
        if (queue.id != id)
            continue;
        m_red.insert(id);
        const QueueBoard board = m_context.settings.settings().wallboard.value(queue.name);
        const auto now = m_context.clock.monotonic();
        const auto before = m_redAt.constFind(id);
        if (before != m_redAt.cend() && now - *before < std::chrono::seconds(board.repeatSeconds))
            return; // It goes up and down around its limit.
        m_redAt.insert(id, now);
        QStringList figures;
        for (int i = 0; i < queueFigureCount; ++i) {
            const auto figure = QueueFigure(i);
            const std::optional<QueueMetric> metric = metricOf(figure);
            if (metric && m_context.queueAlarms.level(id, *metric) == QueueLevel::Red)
                figures << tr("%1: %2", "name of a figure, its value")
                               .arg(Wording::queueFigure(figure),
                                    Wording::queueFigure(figure, queue,
                                                         shownMoment(queue, m_context.store)));
        }
        Q_EMIT alarmed(Wording::queueName(queue), figures.join(QStringLiteral(", ")));
    }
}

} // namespace Jackfield
