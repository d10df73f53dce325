// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/websocketframes.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <utility>
#include <wslay/wslay.h>

namespace Jackfield {

namespace {

    constexpr quint16 protocolError = 1002;
    constexpr quint16 tooBig = 1009;
    constexpr quint64 maxControl = 125; // RFC 6455 5.5

    /// The head of a frame without its mask (RFC 6455 5.2).
    struct FrameHead
    {
        quint8 opcode = 0;
        quint8 reserved = 0;
        bool isFinal = false;
        bool isMasked = false;
        bool isShortest = true; ///< The length is written with as few octets as it needs.
        quint64 length = 0;
        qsizetype size = 2; ///< Octets of the head, with the mask.

        bool isControl() const { return wslay_is_ctrl_frame(opcode) != 0; }
        quint64 frameSize() const { return quint64(size) + length; }
    };

    /// Nothing: more octets are needed.
    std::optional<FrameHead> frameHead(QByteArrayView octets)
    {
        if (octets.size() < 2)
            return {};
        const auto first = quint8(octets[0]);
        const auto second = quint8(octets[1]);
        FrameHead head;
        head.opcode = first & 0xF;
        head.reserved = first >> 4 & 7;
        head.isFinal = (first & 0x80) != 0;
        head.isMasked = (second & 0x80) != 0;
        head.length = second & 0x7F;
        const qsizetype extra = head.length == 126 ? 2 : head.length == 127 ? 8 : 0;
        if (octets.size() < 2 + extra)
            return {};
        if (extra == 2) {
            head.length = qFromBigEndian<quint16>(octets.data() + 2);
            head.isShortest = head.length >= 126;
        } else if (extra == 8) {
            head.length = qFromBigEndian<quint64>(octets.data() + 2);
            head.isShortest = head.length > 0xFFFF;
        }
        head.size += extra + (head.isMasked ? 4 : 0);
        return head;
    }

    bool isKnown(quint8 opcode)
    {
        return opcode <= WSLAY_BINARY_FRAME
            || (opcode >= WSLAY_CONNECTION_CLOSE && opcode <= WSLAY_PONG);
    }

} // namespace

/// wslay in memory. It gets one frame at a time whose head was looked at before: on its own it
/// judges a frame by its first octet of payload only, closes without a code upon some broken rules,
/// takes a close frame of one octet, and misreads the reason of one that comes in pieces.
struct WebSocketFrames::State
{
    State(Role role, std::function<quint32()> randomNumbers, qsizetype messageLimit);
    ~State() { wslay_event_context_free(wslay); }
    Q_DISABLE_COPY_MOVE(State)

    void read();
    bool beginFrame();
    QString brokenRule(const FrameHead &head) const;
    void refuse(quint16 code, const QString &rule);
    void noteRefusal();
    void queue(quint8 opcode, QByteArrayView payload);
    void drain();
    void take(const wslay_event_on_msg_recv_arg &message);
    bool isReading() const { return wslay_event_get_read_enabled(wslay) != 0; }

    static wslay_event_callbacks callbacks();
    static State &of(void *self) { return *static_cast<State *>(self); }

    const bool isServer;
    const std::function<quint32()> random;
    const quint64 limit;
    wslay_event_context_ptr wslay = nullptr;

    QByteArrayView rest() const { return QByteArrayView(incoming).sliced(taken); }

    QByteArray incoming;
    qsizetype taken = 0; ///< Octets of it that wslay has read.
    quint64 ofFrame = 0; ///< Octets of the present frame that wslay has not read.
    quint8 opcode = 0; ///< Of the present frame.
    bool isInMessage = false; ///< Between two fragments.
    quint64 announced = 0; ///< Octets of the present message, by the heads so far.
    QByteArray payload; ///< Of the present message. wslay's own store has a heap block a fragment.
    std::vector<Message> messages;

    QByteArray outgoing;
    QByteArray pong; ///< The newest answer to a ping that still waits.
    QByteArray *sink = &outgoing; ///< Where wslay writes to.
    QString rule; ///< That was broken.
    QString reason;
};

WebSocketFrames::State::State(Role role, std::function<quint32()> randomNumbers,
                              qsizetype messageLimit)
    : isServer(role == Role::Server)
    , random(std::move(randomNumbers))
    , limit(quint64(messageLimit))
{
    const auto calls = callbacks();
    const int error = isServer ? wslay_event_context_server_init(&wslay, &calls, this)
                               : wslay_event_context_client_init(&wslay, &calls, this);
    if (error != 0)
        qFatal("No memory for a WebSocket");
    wslay_event_config_set_no_buffering(wslay, 1);
}

wslay_event_callbacks WebSocketFrames::State::callbacks()
{
    wslay_event_callbacks calls {};
    calls.recv_callback = [](wslay_event_context_ptr context, uint8_t *buffer, size_t size, int,
                             void *self) -> ssize_t {
        State &state = of(self);
        const QByteArrayView rest = state.rest();
        const auto count = size_t(std::min({quint64(size), quint64(rest.size()), state.ofFrame}));
        if (count == 0) {
            wslay_event_set_error(context, WSLAY_ERR_WOULDBLOCK);
            return -1;
        }
        std::memcpy(buffer, rest.data(), count);
        state.taken += qsizetype(count);
        state.ofFrame -= count;
        return ssize_t(count);
    };
    calls.send_callback = [](wslay_event_context_ptr, const uint8_t *data, size_t size, int,
                             void *self) -> ssize_t {
        of(self).sink->append(reinterpret_cast<const char *>(data), qsizetype(size));
        return ssize_t(size);
    };
    calls.genmask_callback = [](wslay_event_context_ptr, uint8_t *buffer, size_t size, void *self) {
        const quint32 mask = of(self).random();
        std::memcpy(buffer, &mask, std::min(size, sizeof mask));
        return 0;
    };
    calls.on_frame_recv_chunk_callback =
        [](wslay_event_context_ptr, const wslay_event_on_frame_recv_chunk_arg *chunk, void *self) {
            State &state = of(self);
            if (!wslay_is_ctrl_frame(state.opcode))
                state.payload.append(reinterpret_cast<const char *>(chunk->data),
                                     qsizetype(chunk->data_length));
        };
    calls.on_msg_recv_callback = [](wslay_event_context_ptr,
                                    const wslay_event_on_msg_recv_arg *message,
                                    void *self) { of(self).take(*message); };
    return calls;
}

void WebSocketFrames::State::read()
{
    while (isReading() && (ofFrame > 0 || beginFrame()) && !rest().isEmpty())
        wslay_event_recv(wslay);
    if (!isReading()) {
        taken = incoming.size();
        noteRefusal();
    }
    incoming.remove(0, std::exchange(taken, 0));
    drain();
}

/// False: its head is not complete, or breaks a rule.
bool WebSocketFrames::State::beginFrame()
{
    const auto head = frameHead(rest());
    if (!head)
        return false;
    const quint64 before = isInMessage ? announced : 0;
    if (const QString broken = brokenRule(*head); !broken.isEmpty()) {
        refuse(protocolError, broken);
        return false;
    }
    if (!head->isControl() && (head->length > limit || before + head->length > limit)) {
        refuse(tooBig, QStringLiteral("a message of more than %1 octets").arg(limit));
        return false;
    }
    if (head->isControl() && quint64(rest().size()) < head->frameSize())
        return false;
    ofFrame = head->frameSize();
    opcode = head->opcode;
    if (!head->isControl()) {
        isInMessage = !head->isFinal;
        announced = before + head->length;
    }
    return true;
}

/// Empty: none of RFC 6455 5.1 to 5.5.
QString WebSocketFrames::State::brokenRule(const FrameHead &head) const
{
    if (head.reserved != 0)
        return QStringLiteral("a reserved bit, without an extension");
    if (!isKnown(head.opcode))
        return QStringLiteral("the reserved opcode %1").arg(head.opcode);
    if (head.isMasked != isServer)
        return isServer ? QStringLiteral("a frame of a client without a mask")
                        : QStringLiteral("a masked frame of a server");
    if (!head.isShortest || head.length >> 63 != 0)
        return QStringLiteral("a length in a form that is not allowed");
    if (head.isControl()) {
        if (!head.isFinal)
            return QStringLiteral("a control frame in fragments");
        if (head.length > maxControl)
            return QStringLiteral("a control frame of %1 octets").arg(head.length);
        if (head.opcode == WSLAY_CONNECTION_CLOSE && head.length == 1)
            return QStringLiteral("a close frame of one octet");
    } else if ((head.opcode == WSLAY_CONTINUATION_FRAME) != isInMessage) {
        return isInMessage ? QStringLiteral("a new message between two fragments")
                           : QStringLiteral("a continuation of nothing");
    }
    return {};
}

void WebSocketFrames::State::refuse(quint16 code, const QString &broken)
{
    rule = broken;
    wslay_event_shutdown_read(wslay);
    wslay_event_queue_close(wslay, code, nullptr, 0);
}

/// Of what wslay judges itself: characters and close codes.
void WebSocketFrames::State::noteRefusal()
{
    if (!rule.isEmpty() || wslay_event_get_close_received(wslay))
        return;
    rule = opcode == WSLAY_CONNECTION_CLOSE
        ? QStringLiteral("a close frame with a code or a reason that is not allowed")
        : QStringLiteral("text that is not UTF-8");
}

void WebSocketFrames::State::take(const wslay_event_on_msg_recv_arg &message)
{
    const QByteArrayView control(message.msg, qsizetype(message.msg_length));
    switch (message.opcode) {
    case WSLAY_PING:
        // Nothing else waits in wslay: what it sends now is the answer.
        pong.clear();
        sink = &pong;
        drain();
        sink = &outgoing;
        break;
    case WSLAY_PONG:
        messages.push_back({Message::Kind::Pong, control.toByteArray()});
        break;
    case WSLAY_CONNECTION_CLOSE:
        reason = QString::fromUtf8(control.sliced(std::min<qsizetype>(2, control.size())));
        break;
    default:
        messages.push_back(
            {message.opcode == WSLAY_TEXT_FRAME ? Message::Kind::Text : Message::Kind::Binary,
             std::exchange(payload, {})});
    }
}

void WebSocketFrames::State::queue(quint8 kind, QByteArrayView octets)
{
    const wslay_event_msg message {kind, reinterpret_cast<const uint8_t *>(octets.data()),
                                   size_t(octets.size())};
    wslay_event_queue_msg(wslay, &message); // refused behind a close frame
    drain();
}

void WebSocketFrames::State::drain()
{
    wslay_event_send(wslay);
}

WebSocketFrames::WebSocketFrames(Role role, std::function<quint32()> random, qsizetype limit)
    : m_state(std::make_unique<State>(role, std::move(random), limit))
{ }

WebSocketFrames::~WebSocketFrames() = default;

std::vector<WebSocketFrames::Message> WebSocketFrames::feed(QByteArrayView octets)
{
    if (m_state->isReading()) {
        m_state->incoming.append(octets.data(), octets.size());
        m_state->read();
    }
    return std::exchange(m_state->messages, {});
}

void WebSocketFrames::sendText(QByteArrayView utf8)
{
    m_state->queue(WSLAY_TEXT_FRAME, utf8);
}

void WebSocketFrames::sendBinary(QByteArrayView octets)
{
    m_state->queue(WSLAY_BINARY_FRAME, octets);
}

void WebSocketFrames::sendPing(QByteArrayView payload)
{
    m_state->queue(WSLAY_PING, payload);
}

void WebSocketFrames::sendClose(quint16 code, QByteArrayView reason)
{
    wslay_event_queue_close(m_state->wslay, code, reinterpret_cast<const uint8_t *>(reason.data()),
                            size_t(reason.size()));
    m_state->drain();
}

QByteArray WebSocketFrames::outgoing()
{
    return std::exchange(m_state->pong, {}) + std::exchange(m_state->outgoing, {});
}

bool WebSocketFrames::isClosing() const
{
    return wslay_event_get_close_sent(m_state->wslay) || !m_state->isReading();
}

bool WebSocketFrames::isOver() const
{
    return !m_state->isReading();
}

std::optional<quint16> WebSocketFrames::peersCode() const
{
    if (!wslay_event_get_close_received(m_state->wslay))
        return {};
    return wslay_event_get_status_code_received(m_state->wslay);
}

QString WebSocketFrames::peersReason() const
{
    return m_state->reason;
}

QString WebSocketFrames::brokenRule() const
{
    return m_state->rule;
}

} // namespace Jackfield
