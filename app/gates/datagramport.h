// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gates/socketowner.h"
#include "core/base/clock.h"
#include "protocols/tapimaster/textcommand.h"

#include <QObject>
#include <QUdpSocket>

#include <functional>
#include <memory>
#include <vector>

namespace Jackfield {

/// Receives text commands on one UDP address, some at a time, so that a flood takes neither the
/// event loop nor more than a few looks at the kernel's tables. Never sends.
class DatagramPort final : public QObject
{
    Q_OBJECT
public:
    static constexpr int maxAtOnce = 64; ///< Datagrams read in one go.
    static constexpr std::chrono::milliseconds pause {10}; ///< Between two goes.

    struct Received
    {
        SocketEnd sender;
        TapiMaster::TextCommand command;
        bool operator==(const Received &) const = default;
    };
    /// One go: its commands, each of a sender once, and how many datagrams were none or repeated.
    using Handler = std::function<void(const std::vector<Received> &, int dropped)>;

    /// `clock` must outlive this.
    DatagramPort(const SocketEnd &end, Clock &clock, Handler handler, QObject *parent = nullptr);
    /// Binds for us alone. UnknownSocketError when all is well.
    QAbstractSocket::SocketError listen();
    void close(); ///< For good.

private:
    void receive();
    void receiveSome();

    const SocketEnd m_end;
    Clock &m_clock;
    Handler m_handler;
    QUdpSocket m_socket;
    std::unique_ptr<Alarm> m_pause;
    bool m_isWaiting = false; ///< More has come during the pause.
};

} // namespace Jackfield
