// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/badinput.h"

#include <memory>

namespace Jackfield {

class ChildProcess;

/// What somebody does at a port of this machine, step by step.
struct PeerScript
{
    enum class Transport { Tcp, Udp, Local };
    struct Step
    {
        enum class Kind {
            Send,
            Pause,
            SendEvery, ///< `bytes` again and again, `time` apart, until the other side closes.
            HalfClose, ///< And waits for the other side to close.
            Close, ///< The same: who is gone at once is another matter, see goesAtOnce.
            Reset,
            Another ///< What follows goes by a connection of its own; by the same bytes again when
                    ///< nothing follows.
        };
        Kind kind = Kind::Send;
        QByteArray bytes;
        std::chrono::milliseconds time {0};
    };
    Transport transport = Transport::Tcp;
    QByteArray address = "127.0.0.1"; ///< Local: path of the socket.
    quint16 port = 0;
    QByteArray from; ///< Own address; empty: the system chooses.
    std::optional<unsigned> user; ///< Under which it runs.
    bool goesAtOnce = false; ///< It is gone before the other side looks.
    bool bytewise = false; ///< Every byte in a segment of its own.
    bool staysOpen = false; ///< Waits for the other side to close, instead of a half-close.
    int idle = 0; ///< Connections more, held open in silence meanwhile.
    QList<Step> steps;
};

/// What came of one connection.
struct PeerAnswer
{
    QByteArray bytes;
    bool connected = false;
    bool closed = false; ///< By the other side, within 20 s.
    std::chrono::milliseconds took {0}; ///< From the connection to its end.
};

/// The macros about connections, made a script. Pieces it knows nothing of are named in `unknown`.
PeerScript peerScript(const QList<BadPiece> &pieces, QStringList *unknown = nullptr);

/// Runs it in a process of its own.
std::unique_ptr<ChildProcess> startPeer(const PeerScript &script);
/// What became of each connection, in order. Empty: it crashed or could not become the user.
QList<PeerAnswer> peerAnswers(const std::optional<QByteArray> &result);
/// For a child process: the first step's bytes so many times a second for so long, by datagrams;
/// how many were sent, as text.
QByteArray sendFlood(const PeerScript &script, int perSecond, std::chrono::seconds time);
/// Starts it and waits for its end, with the event loop running meanwhile.
QList<PeerAnswer> runPeer(const PeerScript &script);

} // namespace Jackfield
