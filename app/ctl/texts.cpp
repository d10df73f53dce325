// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/texts.h"

#include "app/ctl/texttable.h"
#include "app/inbound/jsonfacts.h"
#include "core/base/redact.h"
#include "core/queues/queuehistory.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace Jackfield::Texts {

// "pushed", "polled 4 s ago", "old: polled 90 s ago", "lost 2026-01-05 10:31:00"
static Column evidence()
{
    return {Words::tr("Known"), [](const QJsonObject &row) {
                if (row.contains(QLatin1String("lost")))
                    return Words::tr("lost %1").arg(localTime(row[QLatin1String("lost")]));
                const QString certainty = row[QLatin1String("certainty")].toString();
                if (certainty != QLatin1String("polled"))
                    return certainty;
                const qint64 age = row[QLatin1String("ageMs")].toInteger() / 1000;
                return row[QLatin1String("stale")].toBool()
                    ? Words::tr("old: polled %1 s ago").arg(age)
                    : Words::tr("polled %1 s ago").arg(age);
            }};
}

QString lines(const QJsonValue &value)
{
    const Column systems {Words::tr("Systems"), [](const QJsonObject &row) {
                              return row[QLatin1String("systems")].toVariant().toStringList().join(
                                  QLatin1Char(' '));
                          }};
    const Column dnd {
        Words::tr("Do not disturb"), [](const QJsonObject &row) {
            const QJsonValue on = row[QLatin1String("doNotDisturb")];
            return !on.isBool() ? QString() : on.toBool() ? Words::tr("on") : Words::tr("off");
        }};
    const Column forwarded {
        Words::tr("Forwarded to"), [](const QJsonObject &row) {
            QStringList to;
            for (const QJsonValue &each : row[QLatin1String("forwards")].toArray())
                to << each[QLatin1String("to")].toString(each[QLatin1String("mode")].toString());
            return to.join(QLatin1Char(' '));
        }};
    return table(value,
                 {member(Words::tr("Line"), "number"), member(Words::tr("Name"), "label"),
                  member(Words::tr("State"), "state"), dnd, member(Words::tr("Status"), "status"),
                  forwarded, systems, evidence()},
                 Words::tr("No line is known."));
}

QString calls(const QJsonValue &value)
{
    return table(value,
                 {member(Words::tr("Call"), "id"), member(Words::tr("Line"), "line"),
                  member(Words::tr("Direction"), "direction"), member(Words::tr("State"), "state"),
                  number(), member(Words::tr("Name"), "name"), member(Words::tr("Queue"), "queue"),
                  duration(Words::tr("Time"), "duration"), evidence()},
                 Words::tr("There is no call."));
}

QString trace(const QJsonValue &value)
{
    QString text;
    for (const QJsonValue &row : value[QLatin1String("records")].toArray()) {
        const QDateTime time =
            QDateTime::fromString(row[QLatin1String("time")].toString(), Qt::ISODateWithMs);
        const bool isSent = row[QLatin1String("direction")].toString() == QLatin1String("sent");
        text += QStringLiteral("%1 %2 %3 %4\n")
                    .arg(time.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz")),
                         oneLine(row[QLatin1String("system")].toString()),
                         isSent ? QStringLiteral("→") : QStringLiteral("←"),
                         oneLine(row[QLatin1String("name")].toString()));
        const QString message = row[QLatin1String("text")].toString();
        for (const QString &line : message.split(u'\n', Qt::SkipEmptyParts))
            text += QStringLiteral("    ") + oneLine(line, 64 * 1024) + u'\n';
    }
    return text;
}

QString traceJson(const QJsonValue &value)
{
    const auto line = [](const QJsonValue &object) {
        return QString::fromUtf8(QJsonDocument(object.toObject()).toJson(QJsonDocument::Compact))
            + u'\n';
    };
    QString text;
    if (const QJsonValue head = value[QLatin1String("head")]; head.isObject())
        text += line(head);
    const QJsonValue rows = value[QLatin1String("lines")];
    for (const QJsonValue &row :
         (rows.isArray() ? rows : value[QLatin1String("records")]).toArray())
        text += line(row);
    return text;
}

QString queues(const QJsonValue &value)
{
    const auto count = [](const QString &title, const char *key) {
        return Column {title, [key](const QJsonObject &row) {
                           const QString known = plain(row[QLatin1String(key)]);
                           const bool isLeast = row[QLatin1String("atLeast")].toBool();
                           return isLeast && !known.isEmpty() ? Words::tr("at least %1").arg(known)
                                                              : known;
                       }};
    };
    const Column level {Words::tr("Service level"), [](const QJsonObject &row) {
                            const QJsonValue share = row[QLatin1String("serviceLevel")];
                            return share.isDouble()
                                ? QStringLiteral("%1 %").arg(int(share.toDouble() * 100 + 1e-9))
                                : QString();
                        }};
    const Column missed {Words::tr("Not seen for"), [](const QJsonObject &row) {
                             return minutes(row[QLatin1String("missed")]);
                         }};
    return table(value,
                 {member(Words::tr("Queue"), "name"), count(Words::tr("Waiting"), "waiting"),
                  duration(Words::tr("Longest wait"), "longestWait"),
                  count(Words::tr("Connected"), "connected"),
                  member(Words::tr("Answered"), "answered"),
                  member(Words::tr("Abandoned"), "abandoned"),
                  duration(Words::tr("Average wait"), "averageWait"), level,
                  time(Words::tr("Counted since"), "countedSince"), missed, evidence()},
                 Words::tr("No queue is known."));
}

QString queueHistory(const QJsonValue &value)
{
    const Column level {Words::tr("Service level"), [](const QJsonObject &row) {
                            const QJsonValue share = row[QLatin1String("serviceLevel")];
                            return share.isDouble()
                                ? Words::tr("%1 %").arg(int(share.toDouble() * 100 + 1e-9))
                                : QString();
                        }};
    return table(
        value,
        {time(Words::tr("Minute"), "minute"), member(Words::tr("Queue"), "name"),
         member(Words::tr("System"), "system"), member(Words::tr("Most waiting"), "waiting"),
         member(Words::tr("Most connected"), "connected"),
         duration(Words::tr("Longest wait"), "longestWait"),
         member(Words::tr("Answered"), "answered"), member(Words::tr("Abandoned"), "abandoned"),
         duration(Words::tr("Average wait"), "averageWait"), level,
         duration(Words::tr("Seen"), "seen")},
        Words::tr("Nothing was seen of any queue."));
}

QString queueHistoryCsv(const QJsonValue &value)
{
    QList<NamedQueueMinute> minutes;
    for (const QJsonValue &each : value.toArray())
        minutes.append(JsonFacts::queueMinuteFrom(each.toObject()));
    // fromUtf8() drops the mark.
    return QChar(QChar::ByteOrderMark) + QString::fromUtf8(Jackfield::queueHistoryCsv(minutes));
}

QString forwards(const QJsonValue &value)
{
    const Column which {Words::tr("Calls"), [](const QJsonObject &row) {
                            return row[QLatin1String("internalOnly")].toBool()
                                ? Words::tr("internal")
                                : row[QLatin1String("externalOnly")].toBool() ? Words::tr("outside")
                                                                              : Words::tr("all");
                        }};
    return table(value,
                 {member(Words::tr("Line"), "line"), member(Words::tr("Mode"), "mode"), which,
                  member(Words::tr("To"), "to"), member(Words::tr("Known"), "certainty")},
                 Words::tr("Nothing is forwarded, as far as known."));
}

QString prompts(const QJsonValue &value)
{
    const Column rememberable {Words::tr("Can be remembered"), [](const QJsonObject &row) {
                                   return row[QLatin1String("rememberable")].toBool()
                                       ? Words::tr("yes")
                                       : Words::tr("no");
                               }};
    return table(value,
                 {member(Words::tr("Prompt"), "id"), member(Words::tr("For"), "purpose"),
                  member(Words::tr("Number"), "display"), member(Words::tr("Class"), "class"),
                  member(Words::tr("Digits after it"), "postDial"),
                  member(Words::tr("Source"), "source"), member(Words::tr("Origin"), "origin"),
                  rememberable, member(Words::tr("Seconds left"), "expiresIn"),
                  member(Words::tr("Why"), "reason")},
                 Words::tr("No prompt waits."));
}

QString remembered(const QJsonValue &value)
{
    return table(value,
                 {member(Words::tr("Kind"), "source"), member(Words::tr("Origin"), "origin"),
                  time(Words::tr("Added"), "added"), time(Words::tr("Last used"), "lastUsed")},
                 Words::tr("No source is remembered."));
}

QString settings(const QJsonValue &value)
{
    const Column locked {Words::tr("Locked"), [](const QJsonObject &row) {
                             return row[QLatin1String("locked")].toBool() ? Words::tr("locked")
                                                                          : QString();
                         }};
    return table(value,
                 {member(Words::tr("Setting"), "key"), member(Words::tr("Value"), "value"),
                  member(Words::tr("Set by"), "layer"), locked},
                 Words::tr("There is no setting."));
}

static QString noticeText(const QJsonObject &notice)
{
    QString place = notice[QLatin1String("file")].toString();
    if (notice.contains(QLatin1String("line")))
        place += QStringLiteral(":%1").arg(notice[QLatin1String("line")].toInt());
    if (!place.isEmpty())
        place += QLatin1String(": ");
    if (const QString key = notice[QLatin1String("key")].toString(); !key.isEmpty())
        place += key + QLatin1String(": ");
    return oneLine(place + notice[QLatin1String("text")].toString(), 1000);
}

/// Where programs and web pages can ask for a call, and what is wrong there.
static QString localServer(const QJsonObject &facts)
{
    const QStringList addresses = facts[QLatin1String("addresses")].toVariant().toStringList();
    const QString folder = facts[QLatin1String("folder")].toString();
    QString text = addresses.isEmpty()
        ? Words::tr("The local server takes no requests.")
        : Words::tr("Local server: %1").arg(addresses.join(QStringLiteral(", ")));
    text += QLatin1Char('\n');
    if (!folder.isEmpty())
        text +=
            Words::tr("Folder for .CTI files: %1").arg(oneLine(folder, 1000)) + QLatin1Char('\n');
    for (const QJsonValue &problem : facts[QLatin1String("problems")].toArray())
        text += QLatin1String("  ") + oneLine(problem.toString(), 1000) + QLatin1Char('\n');
    return text;
}

QString status(const QJsonValue &value)
{
    const Column exposed {Words::tr("Exposed"), [](const QJsonObject &row) {
                              return row[QLatin1String("secretInClear")].toBool()
                                  ? Words::tr("password unencrypted")
                                  : row[QLatin1String("withoutSecret")].toBool()
                                  ? Words::tr("no password, no encryption")
                                  : QString();
                          }};
    const QJsonObject status = value.toObject();
    QString text = Words::tr("Jackfield %1").arg(status[QLatin1String("version")].toString());
    if (status.contains(QLatin1String("extension")))
        text += Words::tr(", extension %1").arg(status[QLatin1String("extension")].toString());
    text += QLatin1String("\n\n");
    text += table(status[QLatin1String("systems")],
                  {member(Words::tr("System"), "id"), member(Words::tr("Kind"), "kind"),
                   member(Words::tr("Link"), "link"), member(Words::tr("Label"), "label"), exposed,
                   member(Words::tr("Detail"), "detail")},
                  Words::tr("No phone system is set up."));
    if (const QJsonValue facts = status[QLatin1String("localServer")]; facts.isObject())
        text += QLatin1Char('\n') + localServer(facts.toObject());
    const QJsonArray notices = status[QLatin1String("notices")].toArray();
    if (!notices.isEmpty())
        text += QLatin1Char('\n') + Words::tr("Settings that were not taken:") + QLatin1Char('\n');
    for (const QJsonValue &notice : notices)
        text += QLatin1String("  ") + noticeText(notice.toObject()) + QLatin1Char('\n');
    return text;
}

QString order(const QJsonValue &value)
{
    const QJsonObject result = value.toObject();
    QString text = result[QLatin1String("result")] == QLatin1String("sent")
        ? Words::tr("sent (this system never answers)")
        : Words::tr("done");
    if (result[QLatin1String("duplicate")].toBool()) {
        text = Words::tr("dialled a moment ago; nothing was sent again");
    } else if (result.contains(QLatin1String("display"))) {
        text = Words::tr("%1: %2 via %3")
                   .arg(text, result[QLatin1String("display")].toString(),
                        result[QLatin1String("system")].toString());
    }
    if (result.contains(QLatin1String("call")))
        text += Words::tr(", call %1").arg(result[QLatin1String("call")].toString());
    return text + QLatin1Char('\n');
}

QString open(const QJsonValue &value)
{
    const QJsonObject result = value.toObject();
    if (result.contains(QLatin1String("expiresIn"))) {
        return Words::tr("prompt %1: %2")
                   .arg(result[QLatin1String("id")].toInt())
                   .arg(result[QLatin1String("display")].toString())
            + QLatin1Char('\n');
    }
    return result[QLatin1String("result")] == QLatin1String("accepted")
        ? Words::tr("accepted") + QLatin1Char('\n')
        : order(value);
}

} // namespace Jackfield::Texts
