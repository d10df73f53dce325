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
    return {tr("Known"), [](const QJsonObject &row) {
                if (row.contains(QLatin1String("lost")))
                    return tr("lost %1").arg(localTime(row[QLatin1String("lost")]));
                const QString certainty = row[QLatin1String("certainty")].toString();
                if (certainty != QLatin1String("polled"))
                    return certainty;
                const qint64 age = row[QLatin1String("ageMs")].toInteger() / 1000;
                return row[QLatin1String("stale")].toBool() ? tr("old: polled %1 s ago").arg(age)
                                                            : tr("polled %1 s ago").arg(age);
            }};
}

QString lines(const QJsonValue &value)
{
    const Column systems {tr("Systems"), [](const QJsonObject &row) {
                              return row[QLatin1String("systems")].toVariant().toStringList().join(
                                  QLatin1Char(' '));
                          }};
    const Column dnd {tr("Do not disturb"), [](const QJsonObject &row) {
                          const QJsonValue on = row[QLatin1String("doNotDisturb")];
                          return !on.isBool() ? QString() : on.toBool() ? tr("on") : tr("off");
                      }};
    const Column forwarded {
        tr("Forwarded to"), [](const QJsonObject &row) {
            QStringList to;
            for (const QJsonValue &each : row[QLatin1String("forwards")].toArray())
                to << each[QLatin1String("to")].toString(each[QLatin1String("mode")].toString());
            return to.join(QLatin1Char(' '));
        }};
    return table(value,
                 {member(tr("Line"), "number"), member(tr("Name"), "label"),
                  member(tr("State"), "state"), dnd, member(tr("Status"), "status"), forwarded,
                  systems, evidence()},
                 tr("No line is known."));
}

QString calls(const QJsonValue &value)
{
    return table(value,
                 {member(tr("Call"), "id"), member(tr("Line"), "line"),
                  member(tr("Direction"), "direction"), member(tr("State"), "state"), number(),
                  member(tr("Name"), "name"), member(tr("Queue"), "queue"),
                  duration(tr("Time"), "duration"), evidence()},
                 tr("There is no call."));
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
                           return isLeast && !known.isEmpty() ? tr("at least %1").arg(known)
                                                              : known;
                       }};
    };
    const Column level {tr("Service level"), [](const QJsonObject &row) {
                            const QJsonValue share = row[QLatin1String("serviceLevel")];
                            return share.isDouble()
                                ? QStringLiteral("%1 %").arg(int(share.toDouble() * 100 + 1e-9))
                                : QString();
                        }};
    const Column missed {tr("Not seen for"), [](const QJsonObject &row) {
                             return minutes(row[QLatin1String("missed")]);
                         }};
    return table(value,
                 {member(tr("Queue"), "name"), count(tr("Waiting"), "waiting"),
                  duration(tr("Longest wait"), "longestWait"), count(tr("Connected"), "connected"),
                  member(tr("Answered"), "answered"), member(tr("Abandoned"), "abandoned"),
                  duration(tr("Average wait"), "averageWait"), level,
                  time(tr("Counted since"), "countedSince"), missed, evidence()},
                 tr("No queue is known."));
}

QString queueHistory(const QJsonValue &value)
{
    const Column level {tr("Service level"), [](const QJsonObject &row) {
                            const QJsonValue share = row[QLatin1String("serviceLevel")];
                            return share.isDouble()
                                ? tr("%1 %").arg(int(share.toDouble() * 100 + 1e-9))
                                : QString();
                        }};
    return table(value,
                 {time(tr("Minute"), "minute"), member(tr("Queue"), "name"),
                  member(tr("System"), "system"), member(tr("Most waiting"), "waiting"),
                  member(tr("Most connected"), "connected"),
                  duration(tr("Longest wait"), "longestWait"), member(tr("Answered"), "answered"),
                  member(tr("Abandoned"), "abandoned"), duration(tr("Average wait"), "averageWait"),
                  level, duration(tr("Seen"), "seen")},
                 tr("Nothing was seen of any queue."));
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
    const Column which {tr("Calls"), [](const QJsonObject &row) {
                            return row[QLatin1String("internalOnly")].toBool() ? tr("internal")
                                : row[QLatin1String("externalOnly")].toBool()  ? tr("outside")
                                                                               : tr("all");
                        }};
    return table(value,
                 {member(tr("Line"), "line"), member(tr("Mode"), "mode"), which,
                  member(tr("To"), "to"), member(tr("Known"), "certainty")},
                 tr("Nothing is forwarded, as far as known."));
}

QString prompts(const QJsonValue &value)
{
    const Column rememberable {tr("Can be remembered"), [](const QJsonObject &row) {
                                   return row[QLatin1String("rememberable")].toBool() ? tr("yes")
                                                                                      : tr("no");
                               }};
    return table(value,
                 {member(tr("Prompt"), "id"), member(tr("For"), "purpose"),
                  member(tr("Number"), "display"), member(tr("Class"), "class"),
                  member(tr("Digits after it"), "postDial"), member(tr("Source"), "source"),
                  member(tr("Origin"), "origin"), rememberable,
                  member(tr("Seconds left"), "expiresIn"), member(tr("Why"), "reason")},
                 tr("No prompt waits."));
}

QString remembered(const QJsonValue &value)
{
    return table(value,
                 {member(tr("Kind"), "source"), member(tr("Origin"), "origin"),
                  time(tr("Added"), "added"), time(tr("Last used"), "lastUsed")},
                 tr("No source is remembered."));
}

QString settings(const QJsonValue &value)
{
    const Column locked {tr("Locked"), [](const QJsonObject &row) {
                             return row[QLatin1String("locked")].toBool() ? tr("locked")
                                                                          : QString();
                         }};
    return table(value,
                 {member(tr("Setting"), "key"), member(tr("Value"), "value"),
                  member(tr("Set by"), "layer"), locked},
                 tr("There is no setting."));
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
        ? tr("The local server takes no requests.")
        : tr("Local server: %1").arg(addresses.join(QStringLiteral(", ")));
    text += QLatin1Char('\n');
    if (!folder.isEmpty())
        text += tr("Folder for .CTI files: %1").arg(oneLine(folder, 1000)) + QLatin1Char('\n');
    for (const QJsonValue &problem : facts[QLatin1String("problems")].toArray())
        text += QLatin1String("  ") + oneLine(problem.toString(), 1000) + QLatin1Char('\n');
    return text;
}

QString status(const QJsonValue &value)
{
    const Column exposed {tr("Exposed"), [](const QJsonObject &row) {
                              return row[QLatin1String("secretInClear")].toBool()
                                  ? tr("password unencrypted")
                                  : row[QLatin1String("withoutSecret")].toBool()
                                  ? tr("no password, no encryption")
                                  : QString();
                          }};
    const QJsonObject status = value.toObject();
    QString text = tr("Jackfield %1").arg(status[QLatin1String("version")].toString());
    if (status.contains(QLatin1String("extension")))
        text += tr(", extension %1").arg(status[QLatin1String("extension")].toString());
    text += QLatin1String("\n\n");
    text +=
        table(status[QLatin1String("systems")],
              {member(tr("System"), "id"), member(tr("Kind"), "kind"), member(tr("Link"), "link"),
               member(tr("Label"), "label"), exposed, member(tr("Detail"), "detail")},
              tr("No phone system is set up."));
    if (const QJsonValue facts = status[QLatin1String("localServer")]; facts.isObject())
        text += QLatin1Char('\n') + localServer(facts.toObject());
    const QJsonArray notices = status[QLatin1String("notices")].toArray();
    if (!notices.isEmpty())
        text += QLatin1Char('\n') + tr("Settings that were not taken:") + QLatin1Char('\n');
    for (const QJsonValue &notice : notices)
        text += QLatin1String("  ") + noticeText(notice.toObject()) + QLatin1Char('\n');
    return text;
}

QString order(const QJsonValue &value)
{
    const QJsonObject result = value.toObject();
    QString text = result[QLatin1String("result")] == QLatin1String("sent")
        ? tr("sent (this system never answers)")
        : tr("done");
    if (result[QLatin1String("duplicate")].toBool()) {
        text = tr("dialled a moment ago; nothing was sent again");
    } else if (result.contains(QLatin1String("display"))) {
        text = tr("%1: %2 via %3")
                   .arg(text, result[QLatin1String("display")].toString(),
                        result[QLatin1String("system")].toString());
    }
    if (result.contains(QLatin1String("call")))
        text += tr(", call %1").arg(result[QLatin1String("call")].toString());
    return text + QLatin1Char('\n');
}

QString open(const QJsonValue &value)
{
    const QJsonObject result = value.toObject();
    if (result.contains(QLatin1String("expiresIn"))) {
        return tr("prompt %1: %2")
                   .arg(result[QLatin1String("id")].toInt())
                   .arg(result[QLatin1String("display")].toString())
            + QLatin1Char('\n');
    }
    return result[QLatin1String("result")] == QLatin1String("accepted")
        ? tr("accepted") + QLatin1Char('\n')
        : order(value);
}

} // namespace Jackfield::Texts
