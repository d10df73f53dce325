// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gates/socketowner.h"
#include "core/base/clock.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QSocketNotifier;

namespace Jackfield {

/// Listens on one TCP address and hands over what connects, several at a time: their owners are
/// then looked up in one pass. Not a QTcpServer: that accepts without end while others connect.
class LoopbackListener final : public QObject
{
    Q_OBJECT
public:
    static constexpr int maxAtOnce = 128; ///< Connections accepted in one turn of the event loop.

    struct Accepted
    {
        int descriptor = -1; ///< Goes to the handler; does not block.
        SocketPair ends;
    };
    using Handler = std::function<void(const std::vector<Accepted> &)>;

    /// `clock` must outlive this.
    LoopbackListener(const SocketEnd &end, Clock &clock, Handler handler,
                     QObject *parent = nullptr);
    ~LoopbackListener() override;

    /// Binds for us alone. 0, or the errno of what failed.
    int listen();
    void close(); ///< For good.

private:
    void acceptSome();
    void pause();

    const SocketEnd m_end;
    Clock &m_clock;
    Handler m_handler;
    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<Alarm> m_resume;
};

} // namespace Jackfield
