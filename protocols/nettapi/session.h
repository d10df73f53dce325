// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/wiretap.h"
#include "protocols/nettapi/nettapicodec.h"
#include "protocols/nettapi/nettapistatements.h"
#include "protocols/transport/transport.h"

#include <QObject>

#include <deque>

namespace Jackfield::NetTapi {

/// One connection to a server, signed in as one user (protocols.md 3.2). Used once.
class Session final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds answerLimit {5000}; ///< For each step of signing in.
    /// What a turn of the event loop may take: the window lives on the same thread.
    static constexpr std::chrono::milliseconds turnLimit {20};
    static constexpr size_t maxWaiting =
        20'000; ///< Messages; a server that is so far ahead floods.
    static constexpr int maxOfferings =
        100; ///< Of calls in a second; no telephone system has more.

    /// `clock` must outlive it.
    Session(Clock &clock, std::unique_ptr<Transport> transport, QString user,
            QObject *parent = nullptr);
    ~Session() override;

    /// Before open().
    void setWire(WireTap wire) { m_wire = std::move(wire); }
    void open(); ///< Once. Answers with signedIn() or closed().
    /// Only while signed in.
    void send(const QByteArray &message);
    /// Says good-bye if it can, is silent from then on, and deletes itself.
    void leave();
    /// Messages that were none, and statements that nobody asked for or nobody can read.
    qint64 ignored() const { return m_ignored + m_decoder.dropped() + m_decoder.empty(); }

Q_SIGNALS:
    void connected(); ///< Signing in begins.
    void signedIn(quint32 uid);
    void stated(const Jackfield::NetTapi::Statement &statement); ///< Only while signed in.
    /// The last signal. The server does not know the user, or the connection is lost.
    void closed(const Jackfield::Error &error, bool isLoginRefused);

private:
    enum class State { Idle, Connecting, AwaitsChallenge, AwaitsLogin, SignedIn, Over };

    void write(const QByteArray &message);
    void tellWire(WireMessage::Direction direction, const Message &message) const;
    void onOpened();
    void onReceived(const QByteArray &octets);
    void work();
    bool isFlood(const Statement &statement);
    void take(const Message &message);
    void takeSigningIn(const Statement &statement);
    void await(State state, const Result<QByteArray> &order);
    void end(const Error &error, bool isLoginRefused = false);

    Clock &m_clock;
    const std::unique_ptr<Transport> m_transport;
    const QString m_user;
    WireTap m_wire;
    Decoder m_decoder;
    State m_state = State::Idle;
    std::unique_ptr<Alarm> m_limit;
    qint64 m_ignored = 0; ///< Statements that nobody asked for or nobody can read.
    std::deque<Message> m_waiting; ///< Read, not yet taken.
    std::optional<Error> m_fault; ///< Of the stream, behind what waits.
    std::unique_ptr<Alarm> m_nextTurn;
    std::chrono::milliseconds m_second {0}; ///< Since when the offerings are counted.
    int m_offerings = 0;
};

} // namespace Jackfield::NetTapi
