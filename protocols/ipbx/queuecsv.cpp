// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ipbx/queuecsv.h"

#include "protocols/ipbx/words.h"

#include <QDateTime>

#include <charconv>

namespace Jackfield::Ipbx {

namespace {

    constexpr char waiting[] = "WAITING";
    constexpr char connected[] = "CONNECTED";

    template<int limit>
    std::optional<int> numberOf(QByteArrayView field)
    {
        unsigned number = 0;
        const auto [end, error] = std::from_chars(field.begin(), field.end(), number);
        if (error != std::errc() || end != field.end() || number > limit)
            return std::nullopt;
        return int(number);
    }

    /// "HH:MM:SS"
    std::optional<int> secondOfDay(QByteArrayView field)
    {
        if (field.size() != 8 || field[2] != ':' || field[5] != ':')
            return std::nullopt;
        const auto hours = numberOf<23>(field.first(2));
        const auto minutes = numberOf<59>(field.sliced(3, 2));
        const auto seconds = numberOf<59>(field.sliced(6, 2));
        if (!hours || !minutes || !seconds)
            return std::nullopt;
        return *hours * 3600 + *minutes * 60 + *seconds;
    }

    /// The fields behind the status, any of which may be missing.
    void readTimes(QByteArrayView rest, QueueRow &row)
    {
        constexpr int longestWait = 100 * 3600; // seconds
        row.entered = secondOfDay(takeField(rest));
        if (!row.isConnected)
            return; // The others are none of its.
        if (const auto waited = numberOf<longestWait>(takeField(rest)))
            row.waited = std::chrono::seconds(*waited);
        row.agent = takeField(rest).trimmed();
    }

    /// The last field that is a status: what stands left of it may be the caller's own words,
    /// what stands right of it is the server's (security.md T94). Null: there is none.
    QByteArrayView statusIn(QByteArrayView rest)
    {
        QByteArrayView status;
        while (rest.data()) {
            const QByteArrayView field = takeField(rest);
            if (field == waiting || field == connected)
                status = field;
        }
        return status;
    }

    /// False: there is no status, or no id.
    bool readRow(QByteArrayView line, QueueRow &row)
    {
        row = {};
        QByteArrayView rest = line;
        row.id = takeField(rest);
        const QByteArrayView status = statusIn(rest);
        if (row.id.isEmpty() || status.isNull())
            return false;
        row.isConnected = status == connected;
        if (status.begin() != rest.begin()) { // Caller and country stand before it.
            row.country = rest.first(status.begin() - 1 - rest.begin());
            row.caller = takeField(row.country);
        }
        QByteArrayView behind(status.end(), line.end());
        takeField(behind); // The rest of the status: nothing, up to its comma.
        readTimes(behind, row);
        return true;
    }

} // namespace

bool QueueRow::operator==(const QueueRow &other) const
{
    return id == other.id && caller == other.caller && country == other.country
        && isConnected == other.isConnected && entered == other.entered && waited == other.waited
        && agent == other.agent;
}

Result<bool> QueueReader::next(QueueRow &row)
{
    while (!m_lines.atEnd()) {
        const QByteArrayView line = m_lines.next().trimmed();
        if (line.isEmpty())
            continue;
        if (!readRow(line, row))
            return malformed(Words::tr("A line of the phone system's answer is not that of a "
                                       "caller in a queue."));
        return true;
    }
    return false;
}

std::optional<qint64> enteredAt(const QueueRow &row, qint64 now)
{
    const auto epoch = epochOf(row.id);
    if (!row.entered)
        return epoch;
    if (epoch) {
        constexpr qint64 zoneStep = 15 * 60; // All zones are whole multiples of it.
        constexpr qint64 rounding = 2;
        const qint64 later = (*row.entered - *epoch + rounding) % zoneStep;
        return *epoch + (later < 0 ? later + zoneStep : later) - rounding;
    }
    const QTime time = QTime(0, 0).addSecs(*row.entered);
    const QDate today = QDateTime::fromSecsSinceEpoch(now).date();
    const qint64 at = QDateTime(today, time).toSecsSinceEpoch();
    return at <= now ? at : QDateTime(today.addDays(-1), time).toSecsSinceEpoch();
}

QByteArray queueLine(const QueueRow &row)
{
    QByteArrayList fields {row.id.toByteArray(), row.caller.toByteArray(),
                           row.country.toByteArray(),
                           row.isConnected ? QByteArray(connected) : QByteArray(waiting)};
    fields << (row.entered ? QTime(0, 0).addSecs(*row.entered).toString(u"HH:mm:ss").toLatin1()
                           : QByteArray());
    fields << (row.waited ? QByteArray::number(qint64(row.waited->count())) : QByteArray());
    fields << row.agent.toByteArray();
    return fields.join(',');
}

QByteArray queueQuery(const QStringList &queues, bool resolveCountry)
{
    QByteArrayList names;
    for (const QString &queue : queues)
        names << queue.toUtf8().toPercentEncoding();
    return "/ipps/queueactive.php?queue_name=" + names.join(',')
        + (resolveCountry ? QByteArray("&res_cc=1") : QByteArray());
}

} // namespace Jackfield::Ipbx
