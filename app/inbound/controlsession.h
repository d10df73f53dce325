// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbound/jsonlines.h"
#include "app/inbound/jsonrpc.h"
#include "core/base/clock.h"
#include "core/base/pending.h"

#include <functional>
#include <memory>

class QLocalSocket;

namespace Jackfield {

/// Who asks over the control socket; of our own user, always.
struct ControlCaller
{
    QString program; ///< Path of the executable; may be empty.
    int pid = 0; ///< 0: not known.
};
using ControlHandler = std::function<Pending<JsonRpc::Answer>(
    const QString &method, const QJsonObject &params, const ControlCaller &caller)>;

/// One client of the ControlServer. Answers its requests, possibly out of order; knows one method
/// itself: `watch`, after which it passes on what publish() gets.
class ControlSession final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype maxRequest = 4096; ///< Bytes of one request (security.md T42).
    static constexpr std::chrono::seconds requestTime {
        2}; ///< To complete a request, and the first.
    static constexpr int maxOpen = 16; ///< Requests that wait for their answer.
    static constexpr qint64 maxUnread = 4 << 20; ///< Bytes the client has not taken yet.

    /// `socket` is connected. `clock` must outlive the session.
    ControlSession(Clock &clock, std::unique_ptr<QLocalSocket> socket, ControlCaller caller,
                   ControlHandler handler, QObject *parent = nullptr);
    ~ControlSession() override;
    bool isWatching() const { return m_watching; }
    /// A notification, if the client watches.
    void publish(const QByteArray &line);

Q_SIGNALS:
    void ended(); ///< Once, last; the session is of no more use.

private:
    void read();
    void take(const QByteArray &line);
    void write(const QByteArray &line);
    void fail(const JsonRpc::Failure &failure);
    void end();

    Clock &m_clock;
    std::unique_ptr<QLocalSocket> m_socket;
    ControlCaller m_caller;
    ControlHandler m_handler;
    JsonLines m_lines {maxRequest};
    std::unique_ptr<Alarm> m_deadline;
    int m_open = 0;
    bool m_watching = false;
    bool m_ended = false;
};

} // namespace Jackfield
