// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/callreportjson.h"

#include "core/domain/names.h"
#include "core/storage/journalwords.h"

#include <QJsonArray>

namespace Jackfield {

using Length = CallReport::Length;
using Part = CallReport::Part;

static QJsonObject lengthObject(const Length &length)
{
    QJsonObject object {{QStringLiteral("text"), length.text}};
    if (length.value)
        object.insert(QStringLiteral("seconds"), qint64(length.value->count()));
    return object;
}

static Length lengthFrom(const QJsonValue &value)
{
    Length length;
    const QJsonValue seconds = value[QStringLiteral("seconds")];
    if (seconds.isDouble())
        length.value = std::chrono::seconds(seconds.toInteger());
    length.text = value[QStringLiteral("text")].toString();
    return length;
}

static QString nameOf(Part::Kind kind)
{
    switch (kind) {
    case Part::Kind::Unknown:
        return QStringLiteral("unknown");
    case Part::Kind::Line:
        return QStringLiteral("line");
    case Part::Kind::Station:
        return QStringLiteral("station");
    }
    Q_UNREACHABLE();
}

static Part::Kind kindFrom(const QString &name)
{
    for (const Part::Kind kind : {Part::Kind::Line, Part::Kind::Station})
        if (nameOf(kind) == name)
            return kind;
    return Part::Kind::Unknown;
}

static QJsonObject partObject(const Part &part)
{
    return {{QStringLiteral("kind"), nameOf(part.kind)},
            {QStringLiteral("device"), part.device},
            {QStringLiteral("number"), part.party.number},
            {QStringLiteral("name"), part.party.name},
            {QStringLiteral("isUncertain"), part.party.isUncertain},
            {QStringLiteral("duration"), lengthObject(part.duration)},
            {QStringLiteral("ringTime"), lengthObject(part.ringTime)}};
}

static Part partFrom(const QJsonValue &value)
{
    Part part;
    part.kind = kindFrom(value[QStringLiteral("kind")].toString());
    part.device = value[QStringLiteral("device")].toString();
    part.party.number = value[QStringLiteral("number")].toString();
    part.party.name = value[QStringLiteral("name")].toString();
    part.party.isUncertain = value[QStringLiteral("isUncertain")].toBool();
    part.duration = lengthFrom(value[QStringLiteral("duration")]);
    part.ringTime = lengthFrom(value[QStringLiteral("ringTime")]);
    return part;
}

QJsonObject reportObject(const CallReport &report)
{
    QJsonArray parts;
    for (const Part &part : report.parts)
        parts.append(partObject(part));
    QJsonObject object {
        {QStringLiteral("call"), report.call.value},
        {QStringLiteral("direction"), nameOf(report.direction)},
        {QStringLiteral("startTime"), report.startTime},
        {QStringLiteral("duration"), lengthObject(report.duration)},
        {QStringLiteral("ringTime"), lengthObject(report.ringTime)},
        {QStringLiteral("holdTime"), lengthObject(report.holdTime)},
        {QStringLiteral("jobCode"), report.jobCode},
        {QStringLiteral("note"), report.note},
        {QStringLiteral("parts"), parts},
        {QStringLiteral("recordings"), QJsonArray::fromStringList(report.recordings)},
        {QStringLiteral("isUncertain"), report.isUncertain},
        {QStringLiteral("isComplete"), report.isComplete}};
    if (report.wasAnswered)
        object.insert(QStringLiteral("wasAnswered"), *report.wasAnswered);
    return object;
}

CallReport reportFrom(const QJsonObject &object)
{
    CallReport report;
    report.call.value = object[QStringLiteral("call")].toString();
    report.direction = directionFrom(object[QStringLiteral("direction")].toString());
    if (const QJsonValue answered = object[QStringLiteral("wasAnswered")]; answered.isBool())
        report.wasAnswered = answered.toBool();
    report.startTime = object[QStringLiteral("startTime")].toString();
    report.duration = lengthFrom(object[QStringLiteral("duration")]);
    report.ringTime = lengthFrom(object[QStringLiteral("ringTime")]);
    report.holdTime = lengthFrom(object[QStringLiteral("holdTime")]);
    report.jobCode = object[QStringLiteral("jobCode")].toString();
    report.note = object[QStringLiteral("note")].toString();
    const QJsonArray parts = object[QStringLiteral("parts")].toArray();
    for (const QJsonValue part : parts)
        report.parts.append(partFrom(part));
    report.recordings = object[QStringLiteral("recordings")].toVariant().toStringList();
    report.isUncertain = object[QStringLiteral("isUncertain")].toBool();
    report.isComplete = object[QStringLiteral("isComplete")].toBool(true);
    return report;
}

} // namespace Jackfield
