// SPDX-License-Identifier: GPL-3.0-or-later
// WebSockets: any bytes, in any pieces, are the same messages and the same end. The first byte says
// what the rest is: a server's frames, a client's, or a server's answer to the handshake.
#include "protocols/transport/websocketframes.h"
#include "protocols/transport/websockethandshake.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Jackfield;
using Role = WebSocketFrames::Role;
using Message = WebSocketFrames::Message;

namespace {

constexpr qsizetype limit = 4096;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

quint32 fixedNumber()
{
    return 0x01020304;
}

struct Reading
{
    std::vector<Message> messages;
    QByteArray outgoing;
    bool isOver = false;
    std::optional<quint16> code;
    QString reason;
    QString rule;
};

bool isSame(const Reading &a, const Reading &b)
{
    return std::equal(a.messages.begin(), a.messages.end(), b.messages.begin(), b.messages.end(),
                      [](const Message &left, const Message &right) {
                          return left.kind == right.kind && left.payload == right.payload;
                      })
        && a.outgoing == b.outgoing && a.isOver == b.isOver && a.code == b.code
        && a.reason == b.reason && a.rule == b.rule;
}

Reading read(Role role, QByteArrayView bytes, qsizetype pieceSize)
{
    WebSocketFrames frames(role, &fixedNumber, limit);
    Reading reading;
    while (!bytes.isEmpty()) {
        const QByteArrayView piece = bytes.first(std::min(pieceSize, bytes.size()));
        bytes = bytes.sliced(piece.size());
        for (Message &message : frames.feed(piece))
            reading.messages.push_back(std::move(message));
    }
    reading.outgoing = frames.outgoing();
    reading.isOver = frames.isOver();
    reading.code = frames.peersCode();
    reading.reason = frames.peersReason();
    reading.rule = frames.brokenRule();
    return reading;
}

/// What we answer is understood by the other role, and so is each message when it is sent back.
void requireUnderstood(Role role, const Reading &reading)
{
    const Role other = role == Role::Client ? Role::Server : Role::Client;
    WebSocketFrames listener(other, &fixedNumber, limit);
    listener.feed(reading.outgoing);
    require(listener.brokenRule().isEmpty());
    require(reading.isOver == listener.isOver());
    for (const Message &message : reading.messages) {
        if (message.kind == Message::Kind::Pong)
            continue;
        WebSocketFrames here(role, &fixedNumber, limit);
        WebSocketFrames there(other, &fixedNumber, limit);
        if (message.kind == Message::Kind::Text)
            here.sendText(message.payload);
        else
            here.sendBinary(message.payload);
        const auto heard = there.feed(here.outgoing());
        require(heard.size() == 1 && heard[0].kind == message.kind
                && heard[0].payload == message.payload);
    }
}

void tryFrames(Role role, QByteArrayView bytes)
{
    const Reading whole = read(role, bytes, std::max<qsizetype>(bytes.size(), 1));
    for (const qsizetype pieceSize : {1, 2, 3, 7, 128})
        require(isSame(read(role, bytes, pieceSize), whole));
    for (const Message &message : whole.messages) {
        require(message.payload.size() <= limit);
        require(message.kind != Message::Kind::Text || message.payload.isValidUtf8());
    }
    require(whole.isOver == (whole.code.has_value() || !whole.rule.isEmpty()));
    require(!whole.code || whole.rule.isEmpty());
    requireUnderstood(role, whole);
}

std::optional<WebSocketHandshake::Outcome> shake(QByteArrayView bytes, qsizetype pieceSize)
{
    WebSocketHandshake handshake("pbx.test", "/ws", &fixedNumber);
    require(handshake.request().has_value());
    while (!bytes.isEmpty()) {
        const QByteArrayView piece = bytes.first(std::min(pieceSize, bytes.size()));
        bytes = bytes.sliced(piece.size());
        auto outcome = handshake.feed(piece);
        if (outcome && *outcome)
            (*outcome)->append(bytes.data(), bytes.size());
        if (outcome)
            return outcome;
    }
    return {};
}

void tryHandshake(QByteArrayView bytes)
{
    const auto whole = shake(bytes, std::max<qsizetype>(bytes.size(), 1));
    for (const qsizetype pieceSize : {1, 3, 7, 128}) {
        const auto pieces = shake(bytes, pieceSize);
        require(pieces.has_value() == whole.has_value());
        if (!whole)
            continue;
        require(pieces->has_value() == whole->has_value());
        if (*whole)
            require(**pieces == **whole);
        else
            require(pieces->error().status == whole->error().status
                    && pieces->error().error == whole->error().error);
    }
    if (!whole) {
        require(bytes.size() <= WebSocketHandshake::maxHead);
    } else if (!*whole) {
        const auto &refusal = whole->error();
        require(!refusal.error.detail.isEmpty() && refusal.status != 101);
        require((refusal.error.code == Error::Code::Refused) == (refusal.status != 0));
    } else {
        require(bytes.startsWith("HTTP/1.1 101"));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView rest(data + 1, qsizetype(size - 1));
    switch (data[0]) {
    case 's':
        tryFrames(Role::Client, rest);
        break;
    case 'c':
        tryFrames(Role::Server, rest);
        break;
    case 'a':
        tryHandshake(rest);
        break;
    default:
        break;
    }
    return 0;
}
