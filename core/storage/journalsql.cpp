// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journalsql.h"

#include "core/base/overloaded.h"
#include "core/dialing/numberkeys.h"
#include "core/domain/names.h"
#include "core/storage/callreportjson.h"
#include "core/storage/journalwords.h"
#include "core/storage/sqlsession.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlQuery>

#include <algorithm>
#include <limits>

namespace Jackfield {

// --- Values

/// Never NULL, as a null string would be.
static QVariant textValue(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

static QVariant timeValue(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

static QVariant jsonValue(const QJsonDocument &json)
{
    return QString::fromUtf8(json.toJson(QJsonDocument::Compact));
}

static QVariant dataValue(const QMap<QString, QString> &data)
{
    QJsonObject object;
    for (auto each = data.cbegin(); each != data.cend(); ++each)
        object.insert(each.key(), each.value());
    return jsonValue(QJsonDocument(object));
}

/// What a search for a number looks through.
static QString digitsOf(const JournalEntry &entry)
{
    const QString digits = numberDigits(entry.remote.number);
    return entry.numberKey.contains(digits) ? entry.numberKey
                                            : entry.numberKey + QLatin1Char(' ') + digits;
}

static QVariantList valuesOf(const JournalEntry &entry)
{
    return {entry.id,
            entry.position > 0 ? entry.position : entry.startedAt.toMSecsSinceEpoch(),
            entry.legOf.isEmpty() ? QVariant() : entry.legOf,
            entry.startedAt.toMSecsSinceEpoch(),
            timeValue(entry.answeredAt),
            timeValue(entry.endedAt),
            qint64(entry.duration.count()),
            nameOf(entry.direction),
            nameOf(entry.outcome),
            textValue(entry.remote.number),
            textValue(entry.remote.name),
            int(entry.remote.isUncertain),
            textValue(entry.numberKey),
            textValue(digitsOf(entry)),
            textValue(entry.contactName),
            textValue(entry.line),
            textValue(entry.system.value),
            textValue(entry.call.value),
            textValue(entry.queue),
            textValue(entry.note),
            dataValue(entry.callData),
            jsonValue(QJsonDocument(QJsonArray::fromStringList(entry.recordings))),
            entry.report ? jsonValue(QJsonDocument(reportObject(*entry.report))) : QVariant(),
            nameOf(entry.certainty),
            nameOf(entry.work.state),
            timeValue(entry.work.closedAt),
            textValue(entry.work.closedBy)};
}

// --- Rows

static QDateTime timeOf(const QVariant &value)
{
    return value.isNull() ? QDateTime()
                          : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

static QJsonDocument jsonOf(const QVariant &value)
{
    return QJsonDocument::fromJson(value.toString().toUtf8());
}

static QMap<QString, QString> dataOf(const QVariant &value)
{
    QMap<QString, QString> data;
    const QJsonObject object = jsonOf(value).object();
    for (auto each = object.constBegin(); each != object.constEnd(); ++each)
        data.insert(each.key(), each.value().toString());
    return data;
}

static JournalEntry entryOf(const QSqlQuery &row)
{
    int column = 0;
    const auto next = [&] { return row.value(column++); };
    JournalEntry entry;
    entry.id = next().toString();
    entry.position = next().toLongLong();
    entry.legOf = next().toString();
    entry.startedAt = timeOf(next());
    entry.answeredAt = timeOf(next());
    entry.endedAt = timeOf(next());
    entry.duration = std::chrono::milliseconds(next().toLongLong());
    entry.direction = directionFrom(next().toString());
    entry.outcome = outcomeFrom(next().toString());
    entry.remote.number = next().toString();
    entry.remote.name = next().toString();
    entry.remote.isUncertain = next().toInt() != 0;
    entry.numberKey = next().toString();
    entry.contactName = next().toString();
    entry.line = next().toString();
    entry.system.value = next().toString();
    entry.call.value = next().toString();
    entry.queue = next().toString();
    entry.note = next().toString();
    entry.callData = dataOf(next());
    entry.recordings = jsonOf(next()).toVariant().toStringList();
    if (const QVariant report = next(); !report.isNull())
        entry.report = reportFrom(jsonOf(report).object());
    entry.certainty = certaintyFrom(next().toString());
    entry.work.state = workStateFrom(next().toString());
    entry.work.closedAt = timeOf(next());
    entry.work.closedBy = next().toString();
    entry.legs = next().toInt();
    return entry;
}

static Result<QList<JournalEntry>> readEntries(SqlSession &session, const QString &statement,
                                               const QVariantList &values)
{
    QList<JournalEntry> entries;
    return session
        .select(statement, values, [&](const QSqlQuery &row) { entries.append(entryOf(row)); })
        .map([&](Unit) { return entries; });
}

// --- Changes

namespace {

    struct Step
    {
        QString statement;
        QVariantList values;
    };

    Step stepOf(const JournalChange &change)
    {
        return std::visit(
            Overloaded {
                [](const PutEntry &put) {
                    return Step {QStringLiteral("call_put"), valuesOf(put.entry)};
                },
                [](const SetEntryNote &set) {
                    return Step {QStringLiteral("call_note"), {set.id, textValue(set.note)}};
                },
                [](const SetEntryWork &set) {
                    return Step {QStringLiteral("call_work"),
                                 {set.id, nameOf(set.work.state), timeValue(set.work.closedAt),
                                  textValue(set.work.closedBy)}};
                },
                [](const CloseWork &close) {
                    return Step {QStringLiteral("call_close_work"),
                                 {close.numberKey, close.before.toMSecsSinceEpoch(),
                                  nameOf(close.work.state), timeValue(close.work.closedAt),
                                  textValue(close.work.closedBy)}};
                }},
            change);
    }

} // namespace

Result<Unit> applyChange(SqlSession &session, const JournalChange &change)
{
    return applyChanges(session, {change});
}

/// What the same statement does one after the other is prepared once.
Result<Unit> applyChanges(SqlSession &session, const QList<JournalChange> &changes)
{
    QString statement;
    QList<QVariantList> rows;
    for (const JournalChange &change : changes) {
        Step step = stepOf(change);
        if (step.statement != statement && !rows.isEmpty()) {
            if (const auto done = session.run(statement, std::exchange(rows, {})); !done)
                return done;
        }
        statement = step.statement;
        rows.append(std::move(step.values));
    }
    return rows.isEmpty() ? Result<Unit>(Unit {}) : session.run(statement, rows);
}

Result<int> forgetBefore(SqlSession &session, const QDateTime &before, int most)
{
    QList<QVariantList> old;
    return session
        .transaction([&] {
            return session
                .select(QStringLiteral("call_old"), {before.toMSecsSinceEpoch(), most},
                        [&](const QSqlQuery &row) { old.append({row.value(0)}); })
                .and_then([&](Unit) { return session.run(QStringLiteral("call_forget"), old); });
        })
        .map([&](Unit) { return int(old.size()); });
}

// --- Questions

static QString outcomesValue(const QList<JournalEntry::Outcome> &outcomes)
{
    QString value = QStringLiteral("");
    for (const JournalEntry::Outcome outcome : outcomes)
        value += QLatin1Char(',') + nameOf(outcome);
    return outcomes.isEmpty() ? value : value + QLatin1Char(',');
}

/// Each with its digits where it may be a part of a number, as matches() has it.
static QVariant wordsValue(const QString &text)
{
    QJsonArray words;
    QString clean = QString::fromUtf8(text.toLower().toUtf8()); // without half characters
    clean.remove(QChar(u'\0')); // the end of the text to SQLite
    for (const QString &word : clean.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const bool isNumber =
            std::none_of(word.cbegin(), word.cend(), [](QChar each) { return each.isLetter(); });
        words.append(QJsonObject {
            {QStringLiteral("word"), word},
            {QStringLiteral("digits"), isNumber ? numberDigits(word) : QStringLiteral("")}});
    }
    return words.isEmpty() ? QVariant() : jsonValue(QJsonDocument(words));
}

Result<JournalPage> readPage(SqlSession &session, const JournalQuery &query,
                             std::optional<qint64> below, int limit)
{
    using Limits = std::numeric_limits<qint64>;
    QVariantList values {below.value_or(Limits::max()),
                         limit + 1, // whether there is another page
                         query.direction ? nameOf(*query.direction) : QStringLiteral(""),
                         outcomesValue(query.outcomes),
                         textValue(query.line),
                         textValue(query.queue),
                         query.from.isValid() ? query.from.toMSecsSinceEpoch() : Limits::min(),
                         query.to.isValid() ? query.to.toMSecsSinceEpoch() : Limits::max(),
                         int(query.openWorkOnly)};
    const QVariant words = wordsValue(query.text);
    if (!words.isNull())
        values.append(words);
    return readEntries(session,
                       words.isNull() ? QStringLiteral("call_page") : QStringLiteral("call_search"),
                       values)
        .map([&](const QList<JournalEntry> &entries) {
            JournalPage page;
            // Calls of several desks may share a position: a page holds all of them.
            auto end = entries.cbegin() + std::min<qsizetype>(limit, entries.size());
            while (end != entries.cend() && end->position == std::prev(end)->position)
                ++end;
            if (entries.size() > limit)
                page.next = std::prev(end)->position;
            page.entries = entries.mid(0, end - entries.cbegin());
            return page;
        });
}

Result<QList<JournalEntry>> readLegs(SqlSession &session, const QString &id)
{
    return readEntries(session, QStringLiteral("call_legs"), {id});
}

Result<std::optional<JournalEntry>> readEntry(SqlSession &session, const QString &id)
{
    return readEntries(session, QStringLiteral("call_entry"), {id})
        .map([](const QList<JournalEntry> &entries) {
            return entries.isEmpty() ? std::nullopt : std::optional(entries.first());
        });
}

Result<WorkCount> countWork(SqlSession &session)
{
    WorkCount count;
    return session
        .select(QStringLiteral("call_count_work"), {},
                [&](const QSqlQuery &row) { count.open = row.value(0).toInt(); })
        .map([&](Unit) { return count; });
}

Result<QList<JournalEntry>> readUnfinished(SqlSession &session)
{
    return readEntries(session, QStringLiteral("call_unfinished"), {});
}

} // namespace Jackfield
