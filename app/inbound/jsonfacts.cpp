// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/jsonfacts.h"

#include "core/dialing/numberinfo.h"
#include "core/domain/names.h"

namespace Jackfield::JsonFacts {

using std::chrono::milliseconds;

NumberForms formsOf(const QString &asSent, const Location &location)
{
    const Resolution resolution = resolveNumber(asSent, location, NumberOrigin::Typed);
    switch (resolution.numberClass) {
    case NumberClass::External:
    case NumberClass::Internal:
    case NumberClass::Emergency:
    case NumberClass::Service:
        return {resolution.e164.isEmpty() ? resolution.dial : resolution.e164,
                displayNumber(resolution.e164, resolution.dial, location.country)};
    case NumberClass::Code:
    case NumberClass::Sip:
    case NumberClass::Ask:
    case NumberClass::Reject:
        break;
    }
    return {asSent, asSent};
}

QString lineNumberOf(const PhoneStore &store, const Call &call)
{
    const MergedLine *line = store.findLine(call.line);
    return line ? line->number : call.line.local();
}

static void put(QJsonObject &object, const char *key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1String(key), value);
}

static void put(QJsonObject &object, const char *key, const QDateTime &time)
{
    if (time.isValid())
        object.insert(QLatin1String(key), time.toUTC().toString(Qt::ISODateWithMs));
}

static void put(QJsonObject &object, const char *key, const std::optional<int> &value)
{
    if (value)
        object.insert(QLatin1String(key), *value);
}

static void put(QJsonObject &object, const char *key, const std::optional<bool> &value)
{
    if (value)
        object.insert(QLatin1String(key), *value);
}

static void put(QJsonObject &object, const char *key,
                const std::optional<std::chrono::seconds> &value)
{
    if (value)
        object.insert(QLatin1String(key), qint64(value->count()));
}

static std::chrono::seconds seconds(milliseconds duration)
{
    return std::chrono::duration_cast<std::chrono::seconds>(duration);
}

static void putEvidence(QJsonObject &object, const Evidence &evidence, const Context &context)
{
    object.insert(QStringLiteral("certainty"), nameOf(evidence.certainty));
    object.insert(QStringLiteral("ageMs"), qint64((context.now - evidence.observedAt).count()));
    object.insert(QStringLiteral("stale"), evidence.lostAt.isValid());
    put(object, "lost", evidence.lostAt);
}

static void putParty(QJsonObject &object, const Party &party, const Location &location)
{
    const NumberForms forms = formsOf(party.number, location);
    put(object, "number", forms.number);
    put(object, "numberAsSent", party.number);
    put(object, "display", forms.display);
    put(object, "name", party.name);
    if (party.isUncertain)
        object.insert(QStringLiteral("uncertain"), true);
}

QJsonObject toJson(const SystemStatus &system)
{
    QJsonObject object {
        {QStringLiteral("id"), system.id.value},
        {QStringLiteral("kind"), system.kind},
        {QStringLiteral("link"), nameOf(system.link)},
        {QStringLiteral("features"), QJsonArray::fromStringList(namesOf(system.features))}};
    put(object, "label", system.label);
    put(object, "detail", system.detail);
    put(object, "since", system.since);
    using Exposure = PhoneSystem::Exposure;
    if (system.exposureNow() == Exposure::SecretInClear)
        object.insert(QStringLiteral("secretInClear"), true);
    if (system.exposureNow() == Exposure::NoSecret)
        object.insert(QStringLiteral("withoutSecret"), true);
    return object;
}

QJsonObject toJson(const Forward &forward, const QString &line, Certainty certainty)
{
    QJsonObject object {
        {QStringLiteral("line"), line},
        {QStringLiteral("mode"), nameOf(forward.kind.mode)},
        {QStringLiteral("internalOnly"), forward.kind.calls == ForwardCalls::Internal},
        {QStringLiteral("externalOnly"), forward.kind.calls == ForwardCalls::External},
        {QStringLiteral("certainty"), nameOf(certainty)}};
    put(object, "to", forward.to);
    return object;
}

QJsonObject toJson(const MergedLine &line, const Context &context)
{
    QJsonArray systems;
    for (const LineId &member : line.members)
        systems << member.system().value;
    QJsonArray forwards;
    for (const Forward &forward : line.forwards)
        forwards << toJson(forward, line.number, line.settingsEvidence.certainty);
    QStringList kinds;
    for (const ForwardKind &kind : line.forwardKinds)
        kinds << nameOf(kind);
    QJsonObject object {
        {QStringLiteral("number"), line.number},
        {QStringLiteral("systems"), systems},
        {QStringLiteral("state"), nameOf(line.state)},
        {QStringLiteral("features"), QJsonArray::fromStringList(namesOf(line.features))},
        {QStringLiteral("forwards"), forwards}};
    if (!kinds.isEmpty())
        object.insert(QStringLiteral("forwardKinds"), QJsonArray::fromStringList(kinds));
    put(object, "label", line.label);
    put(object, "doNotDisturb", line.doNotDisturb);
    if (!line.statuses.isEmpty())
        object.insert(QStringLiteral("statuses"), QJsonArray::fromStringList(line.statuses));
    put(object, "status", line.status);
    if (line.remoteOffice)
        object.insert(QStringLiteral("remoteOffice"), *line.remoteOffice);
    putEvidence(object, line.evidence, context);
    return object;
}

// The photo stays out: it is large, and nothing a script reads.
static QJsonArray toJson(const Contact &contact)
{
    QJsonArray entries;
    for (const Contact::Entry &entry : contact.entries) {
        QJsonObject object {{QStringLiteral("kind"), nameOf(entry.kind)},
                            {QStringLiteral("value"), entry.value}};
        put(object, "label", entry.label);
        entries << object;
    }
    return entries;
}

/// Whom else a call has to do with; left out when that is nobody.
static void put(QJsonObject &object, const char *key, const Party &party, const Location &location)
{
    if (party.number.isEmpty() && party.name.isEmpty())
        return;
    QJsonObject told;
    putParty(told, party, location);
    object.insert(QLatin1String(key), told);
}

static void putCallData(QJsonObject &object, const QMap<QString, QString> &callData)
{
    QJsonObject data;
    for (auto it = callData.begin(); it != callData.end(); ++it)
        data.insert(it.key(), it.value());
    if (!data.isEmpty())
        object.insert(QStringLiteral("callData"), data);
}

QJsonObject toJson(const Call &call, const QString &line, const Context &context)
{
    QJsonObject object {
        {QStringLiteral("id"), call.id.value},
        {QStringLiteral("line"), line},
        {QStringLiteral("system"), call.id.system().value},
        {QStringLiteral("direction"), nameOf(call.direction)},
        {QStringLiteral("state"), nameOf(call.state)},
        {QStringLiteral("role"), nameOf(call.role)},
        {QStringLiteral("features"), QJsonArray::fromStringList(namesOf(call.features))}};
    putParty(object, call.remote, context.location);
    put(object, "redirectedBy", call.redirectedBy, context.location);
    put(object, "consultedFor", call.consultedFor, context.location);
    if (!call.remote.contact.entries.isEmpty())
        object.insert(QStringLiteral("contact"), toJson(call.remote.contact));
    put(object, "called", call.calledNumber);
    put(object, "queue", call.queue);
    put(object, "started", call.startedAt);
    put(object, "connected", call.connectedAt);
    if (call.connectedTick)
        put(object, "duration", std::optional(seconds(context.now - *call.connectedTick)));
    if (call.recording != Call::Recording::Unknown)
        object.insert(QStringLiteral("recording"), call.recording == Call::Recording::On);
    put(object, "note", call.note);
    putCallData(object, call.callData);
    put(object, "conference", call.conference);
    put(object, "cause", call.cause);
    put(object, "causeText", call.causeText);
    putEvidence(object, call.evidence, context);
    return object;
}

static QJsonObject toJson(const QueueCaller &caller, const Context &context)
{
    QJsonObject object {
        {QStringLiteral("id"), caller.id},
        {QStringLiteral("status"), nameOf(caller.status)},
        {QStringLiteral("waited"), qint64(seconds(caller.wait(context.now)).count())}};
    putParty(object, caller.party, context.location);
    put(object, "country", caller.country);
    put(object, "entered", caller.enteredAt);
    put(object, "agent", caller.agent);
    if (caller.isStale)
        object.insert(QStringLiteral("stale"), true);
    return object;
}

static QJsonObject toJson(const QueueAgent &agent)
{
    QJsonObject object {{QStringLiteral("name"), agent.name},
                        {QStringLiteral("state"), nameOf(agent.state)},
                        {QStringLiteral("calls"), agent.calls}};
    put(object, "extension", agent.extension);
    return object;
}

QJsonObject toJson(const Queue &queue, const Context &context)
{
    QJsonArray callers;
    for (const QueueCaller &caller : queue.callers)
        callers << toJson(caller, context);
    QJsonArray agents;
    for (const QueueAgent &agent : queue.agents)
        agents << toJson(agent);
    QJsonObject object {{QStringLiteral("name"), queue.name},
                        {QStringLiteral("system"), queue.id.system().value},
                        {QStringLiteral("callers"), callers},
                        {QStringLiteral("agents"), agents}};
    put(object, "waiting", queue.waiting);
    put(object, "connected", queue.connected);
    put(object, "longestWait", queue.longestWait);
    put(object, "averageWait", queue.averageWait);
    put(object, "answered", queue.answered);
    put(object, "abandoned", queue.abandoned);
    if (queue.serviceLevel)
        object.insert(QStringLiteral("serviceLevel"), *queue.serviceLevel);
    put(object, "countedSince", queue.countedSince);
    if (queue.missed.count() > 0)
        object.insert(QStringLiteral("missed"), qint64(queue.missed.count()));
    if (queue.isCut)
        object.insert(QStringLiteral("atLeast"), true);
    putEvidence(object, queue.evidence, context);
    object.insert(QStringLiteral("stale"), queue.isStale(context.now - queue.evidence.observedAt));
    return object;
}

QJsonObject toJson(const Prompt &prompt, const Context &context)
{
    const Resolution &resolution = prompt.resolution;
    QJsonObject object {
        {QStringLiteral("id"), prompt.id},
        {QStringLiteral("source"), nameOf(prompt.source.kind)},
        {QStringLiteral("class"), nameOf(resolution.numberClass)},
        {QStringLiteral("expiresIn"), qint64(seconds(prompt.expiresAt - context.now).count())}};
    object.insert(QStringLiteral("purpose"), nameOf(prompt.purpose));
    object.insert(QStringLiteral("rememberable"), prompt.rememberable);
    put(object, "origin", prompt.source.origin);
    put(object, "number",
        resolution.dialOutside.isEmpty() ? resolution.dial : resolution.dialOutside);
    put(object, "display",
        displayNumber(resolution.e164, resolution.dial, context.location.country));
    put(object, "postDial", resolution.postDial);
    put(object, "line", prompt.line);
    put(object, "reason", prompt.decision.reason);
    put(object, "asked", prompt.askedAt);
    return object;
}

QJsonObject toJson(const RememberedSource &source)
{
    QJsonObject object {{QStringLiteral("source"), nameOf(source.kind)}};
    put(object, "origin", source.origin);
    put(object, "added", source.addedAt);
    put(object, "lastUsed", source.lastUsedAt);
    return object;
}

static void put(QJsonObject &object, const char *key, const CallReport::Length &length)
{
    put(object, key, length.value);
}

static QJsonObject toJson(const CallReport &report)
{
    QJsonArray parts;
    for (const CallReport::Part &part : report.parts) {
        QJsonObject each;
        if (part.kind != CallReport::Part::Kind::Unknown)
            each.insert(QStringLiteral("kind"),
                        part.kind == CallReport::Part::Kind::Line ? QStringLiteral("line")
                                                                  : QStringLiteral("station"));
        put(each, "device", part.device);
        put(each, "numberAsSent", part.party.number);
        put(each, "name", part.party.name);
        if (part.party.isUncertain)
            each.insert(QStringLiteral("uncertain"), true);
        put(each, "duration", part.duration);
        put(each, "ringTime", part.ringTime);
        parts << each;
    }
    QJsonObject object {{QStringLiteral("complete"), report.isComplete},
                        {QStringLiteral("parties"), parts}};
    put(object, "answered", report.wasAnswered);
    put(object, "startTime", report.startTime);
    put(object, "duration", report.duration);
    put(object, "ringTime", report.ringTime);
    put(object, "holdTime", report.holdTime);
    put(object, "jobCode", report.jobCode);
    put(object, "note", report.note);
    if (report.isUncertain)
        object.insert(QStringLiteral("uncertain"), true);
    return object;
}

static void putWork(QJsonObject &object, const JournalEntry::Work &work)
{
    if (work.state == JournalEntry::Work::State::None)
        return;
    object.insert(QStringLiteral("work"), nameOf(work.state));
    put(object, "workClosed", work.closedAt);
    put(object, "workClosedBy", work.closedBy);
}

QJsonObject toJson(const JournalEntry &entry, const Context &context)
{
    QJsonObject object {{QStringLiteral("id"), entry.id},
                        {QStringLiteral("direction"), nameOf(entry.direction)},
                        {QStringLiteral("outcome"), nameOf(entry.outcome)},
                        {QStringLiteral("certainty"), nameOf(entry.certainty)}};
    put(object, "started", entry.startedAt);
    put(object, "answered", entry.answeredAt);
    put(object, "ended", entry.endedAt);
    if (entry.answeredAt.isValid() || entry.duration.count() > 0)
        put(object, "duration", std::optional(seconds(entry.duration)));
    putParty(object, entry.remote, context.location);
    put(object, "line", entry.line);
    put(object, "system", entry.system.value);
    put(object, "call", entry.call.value);
    put(object, "queue", entry.queue);
    put(object, "note", entry.note);
    put(object, "contact", entry.contactName);
    put(object, "legOf", entry.legOf);
    if (entry.legs > 0)
        object.insert(QStringLiteral("legs"), entry.legs);
    putCallData(object, entry.callData);
    if (!entry.recordings.isEmpty())
        object.insert(QStringLiteral("recordings"), QJsonArray::fromStringList(entry.recordings));
    if (entry.report)
        object.insert(QStringLiteral("report"), toJson(*entry.report));
    putWork(object, entry.work);
    return object;
}

QJsonObject toJson(const EffectiveSetting &setting)
{
    return {{QStringLiteral("key"), setting.key},
            {QStringLiteral("value"), QJsonValue::fromVariant(setting.value)},
            {QStringLiteral("layer"), nameOf(setting.layer)},
            {QStringLiteral("locked"), setting.locked}};
}

QJsonObject toJson(const SettingsNotice &notice)
{
    QJsonObject object {{QStringLiteral("text"), notice.text}};
    put(object, "file", notice.file);
    if (notice.line > 0)
        object.insert(QStringLiteral("line"), notice.line);
    put(object, "key", notice.key);
    return object;
}

} // namespace Jackfield::JsonFacts
