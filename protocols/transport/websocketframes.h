// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Jackfield {

/// The frames of RFC 6455 after the handshake, both roles, without a socket or a timer; wslay does
/// the work. (Not QWebSocket: Qt 6.4 takes masked frames from servers and breaks off at characters
/// that two fragments share.) No extensions.
class WebSocketFrames
{
public:
    enum class Role { Client, Server };
    struct Message
    {
        enum class Kind { Text, Binary, Pong };
        Kind kind = Kind::Text;
        QByteArray payload; ///< Of Text: valid UTF-8.
    };
    static constexpr qsizetype defaultLimit = 16 * 1024 * 1024; ///< Octets of one message.

    /// `random` makes the masks of a client's frames.
    WebSocketFrames(Role role, std::function<quint32()> random, qsizetype limit = defaultLimit);
    ~WebSocketFrames();

    /// Complete messages, fragments joined. Pings are answered in outgoing(), several that wait
    /// with one pong. After a broken rule (RFC 6455 5, 7.4: 1002, 1007, 1009) or a close frame
    /// nothing more is read; outgoing() has our close frame then.
    std::vector<Message> feed(QByteArrayView octets);
    void sendText(QByteArrayView utf8);
    void sendBinary(QByteArrayView octets);
    void sendPing(QByteArrayView payload = {}); ///< At most 125 octets.
    /// Nothing is sent after it. `reason`: at most 123 octets, UTF-8.
    void sendClose(quint16 code, QByteArrayView reason = {});
    /// What is to be written to the socket now; taken out.
    QByteArray outgoing();

    bool isClosing() const; ///< A close frame was sent or received, or a rule was broken.
    bool isOver() const; ///< Close frames have gone both ways, or a rule was broken.
    std::optional<quint16> peersCode() const; ///< Of the peer's close frame; 1005: without one.
    QString peersReason() const; ///< Foreign text.
    QString brokenRule() const; ///< For the log; empty: none.

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace Jackfield
