// SPDX-License-Identifier: GPL-3.0-or-later
// What comes from a Taridium ipbx, and to the one of the simulator. The first octet says what the
// rest is: a reply about several channels or about one, a reply about a queue, an order by URL, the
// answer to one, whose status then follows. What is read is the same when it is written and read
// again, and a reply cut in half tells nothing else, but for its last line.
#include "protocols/ipbx/channelcsv.h"
#include "protocols/ipbx/queuecsv.h"
#include "protocols/ipbx/urlcontrol.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Jackfield;
using namespace Jackfield::Ipbx;

static void require(bool holds)
{
    if (!holds)
        std::abort();
}

static bool isClean(const QString &text)
{
    return text.size() <= maxText && std::none_of(text.begin(), text.end(), [](QChar c) {
               return c.category() == QChar::Other_Control;
           });
}

template<typename Rows>
static void requireHead(const Rows &head, const Rows &whole)
{
    for (qsizetype i = 0; i + 1 < head.size(); ++i)
        require(i < whole.size() && head[i] == whole[i]);
}

static void checkChannels(QByteArrayView body, const QStringList &asked)
{
    const auto reply = readChannels(body, asked);
    require(reply || reply.error().code == Error::Code::Refused || !reply.error().detail.isEmpty());
    if (!reply)
        return;
    require(reply->rows.size() + reply->missing.size() == asked.size());
    QByteArray again;
    for (const ChannelRow &row : reply->rows) {
        require(asked.contains(row.channel) && !reply->missing.contains(row.channel));
        require(isClean(row.number) && isClean(row.name) && isClean(row.account));
        require(row.uniqueId.isEmpty() || epochOf(row.uniqueId));
        again += channelLine(row) + "\r\n";
    }
    const auto reread = readChannels(again, asked);
    require(reread && reread->rows == reply->rows && reread->missing == reply->missing);
    if (const auto head = readChannels(body.first(body.size() / 2), asked))
        requireHead(head->rows, reply->rows);
}

/// Unset: refused.
static std::optional<QList<QueueRow>> queueRows(QByteArrayView body)
{
    QList<QueueRow> rows;
    QueueReader reader(body);
    QueueRow row;
    while (true) {
        const auto more = reader.next(row);
        require(more || !more.error().detail.isEmpty());
        if (!more)
            return std::nullopt;
        if (!*more)
            return rows;
        rows << row;
    }
}

static void checkEntered(const QueueRow &row)
{
    constexpr qint64 now = 1'290'000'000;
    const auto at = enteredAt(row, now);
    const auto epoch = epochOf(row.id);
    if (epoch)
        require(at && *at >= *epoch - 2 && *at < *epoch + 898);
    else
        require(at.has_value() == row.entered.has_value() && (!at || *at <= now));
}

static void checkQueue(QByteArrayView body)
{
    const auto rows = queueRows(body);
    if (!rows)
        return;
    QByteArray again;
    for (const QueueRow &row : *rows) {
        for (const QByteArrayView field : {row.id, row.caller, row.country, row.agent}) {
            require(isClean(textOf(field)));
            require(field.isEmpty()
                    || (field.begin() >= body.begin() && field.end() <= body.end()));
        }
        require(!row.id.isEmpty());
        checkEntered(row);
        again += queueLine(row) + '\n';
    }
    require(queueRows(again) == rows);
    if (const auto head = queueRows(body.first(body.size() / 2)))
        requireHead(*head, *rows);
}

static void checkOrder(const QByteArray &pathAndQuery)
{
    const auto request = readControlQuery(pathAndQuery);
    require(request || !request.error().detail.isEmpty());
    if (!request)
        return;
    require(isClean(request->key) && isClean(request->callerId));
    const auto query = controlQuery(request->order, request->key);
    require(query || !query.error().detail.isEmpty());
    const auto again = controlQuery(request->order, {}).and_then(readControlQuery);
    require(again && again->order == request->order);
    if (query)
        require(readControlQuery(*query)->key == request->key);
}

static void checkAnswer(int status, QByteArrayView body)
{
    constexpr qsizetype longestDetail = 400; // two hundred quoted, and our words
    const QString key = QStringLiteral("AB12CD");
    const auto judged = judgeAnswer(status, body, key);
    require(!judged || (status >= 200 && status < 300));
    if (!judged) {
        const QString &detail = judged.error().detail;
        require(!detail.isEmpty() && !detail.contains(key) && detail.size() <= longestDetail);
        require(isClean(detail.left(maxText)));
    }
    const auto checked = checkBody(body);
    require(checked || isClean(checked.error().detail));
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const QByteArrayView rest(data + 1, qsizetype(size) - 1);
    static const QStringList channels {QStringLiteral("SIP/21"), QStringLiteral("SIP/34"),
                                       QStringLiteral("SIP/4002"), QStringLiteral("SIP/5011")};
    switch (data[0] % 5) {
    case 0:
        checkChannels(rest, channels);
        break;
    case 1:
        checkChannels(rest, channels.first(1));
        break;
    case 2:
        checkQueue(rest);
        break;
    case 3:
        checkOrder(rest.toByteArray());
        break;
    default:
        checkAnswer(100 + 3 * data[1], rest.sliced(1));
    }
    return 0;
}
