// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <utility>

namespace Jackfield {

/// One message between Jackfield and a phone system, as the protocol understands it: behind TLS,
/// WebSocket and framing. Secrets are "***" already.
struct WireMessage
{
    enum class Direction { Sent, Received };
    Direction direction = Direction::Sent;
    QString name; ///< "MakeCall", the operation, "<call_offering>", "GET /channels"; one line.
    QByteArray bytes; ///< As on the wire.
    QString decoded; ///< For people, where the bytes are not for them; else empty.
    qsizetype missing = 0; ///< Octets at the end that were too many to be looked through.
    /// Texts of it that name people, where neither a JSON member nor a unit says so. Of what lies
    /// behind ProtocolTrace::maxMessage nobody needs them.
    QStringList people = {};
    bool operator==(const WireMessage &) const = default;
};

/// Where a protocol tells what passes on its wire. Copies are one tap; a default one leads nowhere.
/// Used on one thread.
class WireTap
{
public:
    enum class Depth {
        Nothing,
        Names, ///< Direction and name only.
        Contents,
    };
    using Listener = std::function<void(const WireMessage &)>;

    static WireTap make()
    {
        WireTap tap;
        tap.m_state = std::make_shared<State>();
        return tap;
    }
    /// In the place of what was; the listener must not touch the phone system.
    void listen(Depth depth, Listener listener) const
    {
        m_state->depth = listener ? depth : Depth::Nothing;
        m_state->listener = std::move(listener);
    }
    Depth depth() const { return m_state ? m_state->depth : Depth::Nothing; }
    /// Asks `describe(WireMessage &, bool withContents)` only when somebody listens: else it costs
    /// a look at a flag.
    template<typename Describe>
    void tell(WireMessage::Direction direction, Describe &&describe) const
    {
        if (depth() == Depth::Nothing)
            return;
        WireMessage message;
        message.direction = direction;
        describe(message, m_state->depth == Depth::Contents);
        m_state->listener(message);
    }

private:
    struct State
    {
        Depth depth = Depth::Nothing;
        Listener listener;
    };
    std::shared_ptr<State> m_state;
};

} // namespace Jackfield
