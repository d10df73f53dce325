// SPDX-License-Identifier: GPL-3.0-or-later
// NetTAPI's TCP stream: the same messages come out however it was cut, each is the same when it is
// written and read again, and what it says keeps to its limits. The first octet says where the
// stream is cut.
#include "core/base/overloaded.h"
#include "protocols/nettapi/nettapicodec.h"
#include "protocols/nettapi/nettapirequests.h"
#include "protocols/nettapi/nettapistatements.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Jackfield;
using namespace Jackfield::NetTapi;

static void require(bool holds)
{
    if (!holds)
        std::abort();
}

struct Taken
{
    std::vector<Message> messages;
    bool isBroken = false;
    qint64 dropped = 0;
    qint64 empty = 0;
    qsizetype pending = 0;
    bool operator==(const Taken &) const = default;
};

static Taken take(QByteArrayView octets, qsizetype piece)
{
    Decoder decoder;
    Taken taken;
    for (qsizetype at = 0; at < octets.size() && !decoder.isBroken(); at += piece) {
        const auto messages = decoder.feed(octets.sliced(at, std::min(piece, octets.size() - at)));
        require(messages || !messages.error().detail.isEmpty());
        if (messages)
            taken.messages.insert(taken.messages.end(), messages->begin(), messages->end());
        require(decoder.pending() <= maxMessage);
    }
    taken.isBroken = decoder.isBroken();
    taken.dropped = decoder.dropped();
    taken.empty = decoder.empty();
    taken.pending = decoder.pending();
    require(taken.isBroken == !decoder.feed({}));
    return taken;
}

static bool isClean(const QString &text)
{
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c.category() == QChar::Other_Control; });
}

static void checkStatement(const Message &message)
{
    const auto statement = read(message);
    require(statement || !statement.error().detail.isEmpty());
    if (!statement)
        return;
    std::visit(Overloaded {
                   [&](const CallOffered &call) {
                       require(isClean(call.name) && call.name.size() <= maxName);
                       // T93: nothing is told of a call whose message is broken.
                       require(!message.isUncertain() || call.isUncertain);
                       require(!call.isUncertain || call.number.isEmpty());
                   },
                   [&](const CallInfoGeneral &general) {
                       require(isClean(general.note) && isClean(general.jobCode));
                       require(!message.isUncertain() || general.isUncertain);
                   },
                   [&](const CallInfoParty &party) {
                       require(isClean(party.name) && party.name.size() <= maxName);
                       require(!message.isUncertain() || party.number.isEmpty());
                   },
                   [&](const FromClient &) { require(message.type() != MessageType::Statement); },
                   [](const auto &) {},
               },
               *statement);
}

static void checkMessage(const Message &message)
{
    Decoder decoder;
    const QByteArray octets = encode(message);
    require(octets.count(endOfMessage) == 1 && octets.endsWith(endOfMessage));
    const auto again = decoder.feed(octets);
    require(again && again->size() == 1 && again->front() == message);
    QList<UnitText> units;
    for (qsizetype i = 0; i < message.unitCount(); ++i) {
        const auto value = message.value(i);
        require(again->front().keyword(i) == message.keyword(i)
                && again->front().value(i) == value);
        units << UnitText {message.keyword(i).toByteArray(),
                           value ? std::optional(value->toByteArray()) : std::nullopt};
    }
    require(encodeAsIs(message.type(), units) == octets);
    checkStatement(message);
    const auto request = readRequest(message);
    require(request || !request.error().detail.isEmpty());
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView octets(data + 1, qsizetype(size) - 1);
    const Taken whole = take(octets, std::max(octets.size(), qsizetype(1)));
    require(whole == take(octets, 1 + data[0] % 64));
    for (const Message &message : whole.messages)
        checkMessage(message);
    return 0;
}
