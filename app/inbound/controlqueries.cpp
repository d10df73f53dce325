// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of the control socket that only look.
#include "app/inbound/controlapi.h"
#include "core/queues/queuehistory.h"

#include <QHash>

namespace Jackfield {

using namespace JsonFacts;

ControlApi::Query ControlApi::queryFor(const QString &method)
{
    static const QHash<QString, Query> table {
        {QStringLiteral("status"), &ControlApi::status},
        {QStringLiteral("lines"), &ControlApi::lines},
        {QStringLiteral("calls"), &ControlApi::calls},
        {QStringLiteral("queues"), &ControlApi::queues},
        {QStringLiteral("queue-history"), &ControlApi::queueHistory},
        {QStringLiteral("forwards"), &ControlApi::forwards},
        {QStringLiteral("prompts"), &ControlApi::prompts},
        {QStringLiteral("remembered"), &ControlApi::remembered},
        {QStringLiteral("settings"), &ControlApi::settings},
    };
    return table.value(method);
}

QJsonValue ControlApi::status(ControlParams &) const
{
    QJsonArray systems;
    for (const SystemStatus &system : m_parts.store.systems())
        systems << toJson(system);
    QJsonArray notices;
    for (const SettingsNotice &notice : m_parts.settings.notices())
        notices << toJson(notice);
    QJsonObject status = m_about;
    const Dialer::Setup &setup = m_parts.dialer.setup();
    if (!setup.ownExtension.isEmpty())
        status.insert(QStringLiteral("extension"), setup.ownExtension);
    if (!setup.location.name.isEmpty())
        status.insert(QStringLiteral("location"), setup.location.name);
    status.insert(QStringLiteral("systems"), systems);
    status.insert(QStringLiteral("notices"), notices);
    if (m_localServer)
        status.insert(QStringLiteral("localServer"), m_localServer());
    return status;
}

QJsonValue ControlApi::lines(ControlParams &) const
{
    QJsonArray all;
    for (const MergedLine &line : m_parts.store.lines())
        all << toJson(line, context());
    return all;
}

QJsonValue ControlApi::calls(ControlParams &) const
{
    QJsonArray all;
    for (const Call &call : m_parts.store.calls())
        all << toJson(call, lineNumberOf(m_parts.store, call), context());
    return all;
}

QJsonValue ControlApi::queues(ControlParams &) const
{
    QJsonArray all;
    for (const Queue &queue : m_parts.store.queues())
        all << toJson(queue, context());
    return all;
}

QJsonValue ControlApi::queueHistory(ControlParams &params) const
{
    // A day of five queues; more may not fit into one answer (ControlSession::maxUnread).
    constexpr qsizetype mostRows = 5 * QueueHistory::keptMinutes;
    const QueueHistory &history = m_parts.queueHistory;
    const int minutes =
        params.optionalNumber(QStringLiteral("minutes")).value_or(QueueHistory::keptMinutes);
    if (minutes < 1)
        params.fail(QStringLiteral("minutes are 1 or more"));
    const qint64 oldest = history.currentMinute() - minutes + 1;
    QJsonArray all;
    const QList<NamedQueueMinute> kept = history.all();
    for (const NamedQueueMinute &each : kept) {
        if (each.minute.minute >= oldest && all.size() <= mostRows)
            all << toJson(each);
    }
    if (all.size() > mostRows)
        params.fail(QStringLiteral("that is too much for one answer: ask for fewer minutes"));
    return all;
}

QJsonValue ControlApi::forwards(ControlParams &) const
{
    QJsonArray all;
    for (const MergedLine &line : m_parts.store.lines()) {
        for (const Forward &forward : line.forwards)
            all << toJson(forward, line.number, line.settingsEvidence.certainty);
    }
    return all;
}

QJsonValue ControlApi::prompts(ControlParams &) const
{
    QJsonArray all;
    for (const Prompt &prompt : m_parts.prompts.prompts())
        all << toJson(prompt, context());
    return all;
}

QJsonValue ControlApi::remembered(ControlParams &) const
{
    QJsonArray all;
    for (const RememberedSource &source : m_parts.remembered.list())
        all << toJson(source);
    return all;
}

QJsonValue ControlApi::settings(ControlParams &) const
{
    QJsonArray all;
    for (const EffectiveSetting &setting : m_parts.settings.effective())
        all << toJson(setting);
    return all;
}

} // namespace Jackfield
