// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "protocols/tapimaster/order.h"
#include "protocols/transport/transport.h"

namespace Jackfield::TapiMaster {

/// An order with a connection of its own: open, send, listen for a moment, close.
class WireOrder final : public Order
{
    Q_OBJECT
public:
    enum class Form {
        Stream, ///< Bytes, then our end. Silence for 2 s is the usual answer.
        Datagram, ///< Listened 200 ms for word that nobody was there to take it.
        Http, ///< A status line or a plain end within 3 s is the answer.
    };
    /// `clock` must outlive the order. `bytes`: all that is sent.
    WireOrder(Clock &clock, std::unique_ptr<Transport> transport, QByteArray bytes, Form form,
              QObject *parent);

    void start() override;
    void cancel() override;

private:
    enum class Stage { Connecting, Sent, Over };

    void onOpened();
    void onReceived(const QByteArray &bytes);
    void onClosed(const std::optional<Error> &error);
    void onSilence();
    CommandResult judge() const;
    void finish(const CommandResult &result);

    Clock &m_clock;
    std::unique_ptr<Transport> m_transport;
    const QByteArray m_bytes;
    const Form m_form;
    Stage m_stage = Stage::Connecting;
    bool m_flushed = false;
    QByteArray m_reply;
    std::unique_ptr<Alarm> m_alarm;
};

} // namespace Jackfield::TapiMaster
