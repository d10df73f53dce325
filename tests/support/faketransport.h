// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/transport/transport.h"

#include <QPointer>
#include <QStringList>

#include <utility>
#include <vector>

namespace Jackfield {

/// A peer the test plays itself: it sees what is written, and opens, answers, ends and fails when
/// told to. Nothing happens on its own.
class FakeTransport final : public Transport
{
public:
    enum class State { Idle, Opening, Open, Over };

    void open() override { state = State::Opening; }
    void write(const QByteArray &bytes) override
    {
        if (state == State::Open)
            written += bytes;
    }
    void finishWriting() override { hasFinished = true; }
    void abort() override { state = State::Over; }

    void peerOpens()
    {
        state = State::Open;
        Q_EMIT opened();
    }
    void peerTakes() { Q_EMIT flushed(); }
    void peerSends(const QByteArray &bytes) { Q_EMIT received(bytes); }
    void peerEnds() { end(std::nullopt); }
    void fail(Error::Code code, const QString &detail = {}) { end(Error {code, detail}); }

    /// Everything written since the last call.
    QByteArray takeWritten() { return std::exchange(written, {}); }

    State state = State::Idle;
    QByteArray written;
    bool hasFinished = false; ///< finishWriting() was called.

private:
    void end(const std::optional<Error> &error)
    {
        state = State::Over;
        Q_EMIT closed(error);
    }
};

/// Makes FakeTransports and remembers them.
class FakeNetwork
{
public:
    TcpTransportFactory factory()
    {
        return [this](const QString &host, quint16 port) {
            auto transport = std::make_unique<FakeTransport>();
            m_made.emplace_back(transport.get());
            m_addresses += QStringLiteral("%1:%2").arg(host).arg(port);
            return transport;
        };
    }
    /// The newest one; null when it has been deleted or none was made.
    FakeTransport *last() const { return m_made.empty() ? nullptr : m_made.back().data(); }
    FakeTransport *at(size_t index) const { return m_made.at(index); }
    size_t count() const { return m_made.size(); }
    const QStringList &addresses() const { return m_addresses; } ///< "host:port" of each.

private:
    std::vector<QPointer<FakeTransport>> m_made;
    QStringList m_addresses;
};

} // namespace Jackfield
