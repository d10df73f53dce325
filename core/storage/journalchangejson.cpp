// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journalchangejson.h"

#include "core/base/overloaded.h"
#include "core/domain/names.h"
#include "core/storage/callreportjson.h"
#include "core/storage/journalwords.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Jackfield {

using Work = JournalEntry::Work;

static QJsonValue timeValue(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toMSecsSinceEpoch()) : QJsonValue();
}

static QDateTime timeFrom(const QJsonValue &value)
{
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC)
                            : QDateTime();
}

static QJsonObject workObject(const Work &work)
{
    return {{QStringLiteral("state"), nameOf(work.state)},
            {QStringLiteral("closedAt"), timeValue(work.closedAt)},
            {QStringLiteral("closedBy"), work.closedBy}};
}

static Work workFrom(const QJsonValue &value)
{
    return {workStateFrom(value[QStringLiteral("state")].toString()),
            timeFrom(value[QStringLiteral("closedAt")]),
            value[QStringLiteral("closedBy")].toString()};
}

static QJsonObject dataObject(const QMap<QString, QString> &data)
{
    QJsonObject object;
    for (auto each = data.cbegin(); each != data.cend(); ++each)
        object.insert(each.key(), each.value());
    return object;
}

static QMap<QString, QString> dataFrom(const QJsonObject &object)
{
    QMap<QString, QString> data;
    for (auto each = object.constBegin(); each != object.constEnd(); ++each)
        data.insert(each.key(), each.value().toString());
    return data;
}

static QJsonObject entryObject(const JournalEntry &entry)
{
    QJsonObject object {
        {QStringLiteral("id"), entry.id},
        {QStringLiteral("legOf"), entry.legOf},
        {QStringLiteral("startedAt"), timeValue(entry.startedAt)},
        {QStringLiteral("answeredAt"), timeValue(entry.answeredAt)},
        {QStringLiteral("endedAt"), timeValue(entry.endedAt)},
        {QStringLiteral("duration"), qint64(entry.duration.count())},
        {QStringLiteral("direction"), nameOf(entry.direction)},
        {QStringLiteral("outcome"), nameOf(entry.outcome)},
        {QStringLiteral("number"), entry.remote.number},
        {QStringLiteral("name"), entry.remote.name},
        {QStringLiteral("isUncertain"), entry.remote.isUncertain},
        {QStringLiteral("numberKey"), entry.numberKey},
        {QStringLiteral("contactName"), entry.contactName},
        {QStringLiteral("line"), entry.line},
        {QStringLiteral("system"), entry.system.value},
        {QStringLiteral("call"), entry.call.value},
        {QStringLiteral("queue"), entry.queue},
        {QStringLiteral("note"), entry.note},
        {QStringLiteral("callData"), dataObject(entry.callData)},
        {QStringLiteral("recordings"), QJsonArray::fromStringList(entry.recordings)},
        {QStringLiteral("certainty"), nameOf(entry.certainty)},
        {QStringLiteral("work"), workObject(entry.work)}};
    if (entry.report)
        object.insert(QStringLiteral("report"), reportObject(*entry.report));
    return object;
}

static JournalEntry entryFrom(const QJsonObject &object)
{
    const auto text = [&object](const char *name) {
        return object[QLatin1String(name)].toString();
    };
    const auto time = [&object](const char *name) { return timeFrom(object[QLatin1String(name)]); };
    JournalEntry entry;
    entry.id = text("id");
    entry.legOf = text("legOf");
    entry.startedAt = time("startedAt");
    entry.answeredAt = time("answeredAt");
    entry.endedAt = time("endedAt");
    entry.duration = std::chrono::milliseconds(object[QStringLiteral("duration")].toInteger());
    entry.direction = directionFrom(text("direction"));
    entry.outcome = outcomeFrom(text("outcome"));
    entry.remote.number = text("number");
    entry.remote.name = text("name");
    entry.remote.isUncertain = object[QStringLiteral("isUncertain")].toBool();
    entry.numberKey = text("numberKey");
    entry.contactName = text("contactName");
    entry.line = text("line");
    entry.system = {text("system")};
    entry.call.value = text("call");
    entry.queue = text("queue");
    entry.note = text("note");
    entry.callData = dataFrom(object[QStringLiteral("callData")].toObject());
    entry.recordings = object[QStringLiteral("recordings")].toVariant().toStringList();
    entry.certainty = certaintyFrom(text("certainty"));
    entry.work = workFrom(object[QStringLiteral("work")]);
    if (const QJsonValue report = object[QStringLiteral("report")]; report.isObject())
        entry.report = reportFrom(report.toObject());
    return entry;
}

QByteArray toJson(const JournalChange &change)
{
    const QJsonObject object = std::visit(
        Overloaded {
            [](const PutEntry &put) -> QJsonObject {
                return {{QStringLiteral("put"), entryObject(put.entry)}};
            },
            [](const SetEntryNote &set) -> QJsonObject {
                return {{QStringLiteral("setNote"), set.id}, {QStringLiteral("note"), set.note}};
            },
            [](const SetEntryWork &set) -> QJsonObject {
                return {{QStringLiteral("setWork"), set.id},
                        {QStringLiteral("work"), workObject(set.work)}};
            },
            [](const CloseWork &close) -> QJsonObject {
                return {{QStringLiteral("closeWork"), close.numberKey},
                        {QStringLiteral("before"), timeValue(close.before)},
                        {QStringLiteral("work"), workObject(close.work)}};
            }},
        change);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<JournalChange> journalChangeFromJson(const QByteArray &json)
{
    const auto text = [](const QJsonValue &value) { return value.toString(); };
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonObject object = document.object();
    const QJsonValue work = object[QStringLiteral("work")];
    if (const QJsonObject entry = object[QStringLiteral("put")].toObject();
        !text(entry[QStringLiteral("id")]).isEmpty())
        return PutEntry {entryFrom(entry)};
    if (const QString id = text(object[QStringLiteral("setNote")]); !id.isEmpty())
        return SetEntryNote {id, text(object[QStringLiteral("note")])};
    if (const QString id = text(object[QStringLiteral("setWork")]); !id.isEmpty())
        return SetEntryWork {id, workFrom(work)};
    if (const QString key = text(object[QStringLiteral("closeWork")]); !key.isEmpty())
        return CloseWork {key, timeFrom(object[QStringLiteral("before")]), workFrom(work)};
    return failure(Error::Code::Malformed, QStringLiteral("no change of a journal"));
}

} // namespace Jackfield
