// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/tlstransport.h"

#include "core/base/redact.h"
#include "protocols/transport/tlssession.h"

#include <utility>

namespace Jackfield {

class TlsTransport::Engine final : public QObject
{
public:
    Engine(TlsTransport &transport, Clock &clock, std::unique_ptr<Transport> below, Below state,
           TlsRules rules, std::chrono::milliseconds limit);

    void open();
    void write(const QByteArray &bytes);
    void finishWriting();
    void abort();
    Trouble trouble() const { return m_trouble; }

private:
    enum class State { Idle, Connecting, Shaking, Open, Ending, Over };
    enum class Writing { Open, Finishing, Finished };
    using Step = TlsSession::Step;

    void begin();
    void onReceived(const QByteArray &bytes);
    void onFlushed();
    void onBelowClosed(const std::optional<Error> &error);
    void shake();
    void read();
    void send();
    void finish();
    void onPeerEnded();
    void pass();
    void fail();
    void end(const std::optional<Error> &error);
    void endSoon(std::chrono::milliseconds in, const std::optional<Error> &error);
    bool isOpen() const { return m_state == State::Open; }

    TlsTransport &m_transport;
    Clock &m_clock;
    const std::unique_ptr<Transport> m_below;
    const Below m_stateBelow;
    const TlsRules m_rules;
    const std::chrono::milliseconds m_limit;
    std::unique_ptr<TlsSession> m_session;
    std::unique_ptr<Alarm> m_alarm;
    State m_state = State::Idle;
    QByteArray m_plain; ///< Written, not yet taken by the session.
    bool m_isUnflushed = false; ///< Something was written since flushed() came last.
    Writing m_writing = Writing::Open;
    Trouble m_trouble = Trouble::None;
};

TlsTransport::Engine::Engine(TlsTransport &transport, Clock &clock,
                             std::unique_ptr<Transport> below, Below state, TlsRules rules,
                             std::chrono::milliseconds limit)
    : m_transport(transport)
    , m_clock(clock)
    , m_below(std::move(below))
    , m_stateBelow(state)
    , m_rules(std::move(rules))
    , m_limit(limit)
{
    connect(m_below.get(), &Transport::opened, this, &Engine::begin);
    connect(m_below.get(), &Transport::received, this, &Engine::onReceived);
    connect(m_below.get(), &Transport::flushed, this, &Engine::onFlushed);
    connect(m_below.get(), &Transport::closed, this, &Engine::onBelowClosed);
}

void TlsTransport::Engine::open()
{
    Q_ASSERT(m_state == State::Idle);
    m_state = State::Connecting;
    auto session = TlsSession::make(m_rules);
    if (!session)
        return endSoon(std::chrono::milliseconds(0), session.error());
    m_session = std::move(*session);
    if (m_stateBelow == Below::Open)
        begin();
    else
        m_below->open();
}

void TlsTransport::Engine::begin()
{
    m_state = State::Shaking;
    endSoon(m_limit,
            Error {Error::Code::TimedOut,
                   TlsTransport::tr("%1 does not answer (no secure connection within %n seconds).",
                                    nullptr,
                                    int(std::chrono::ceil<std::chrono::seconds>(m_limit).count()))
                       .arg(oneLine(m_rules.host))});
    m_session->shake();
    pass();
}

void TlsTransport::Engine::onReceived(const QByteArray &bytes)
{
    if (m_state != State::Shaking && m_state != State::Open)
        return;
    m_session->feed(bytes);
    if (m_state == State::Shaking)
        shake();
    if (isOpen())
        read();
}

void TlsTransport::Engine::shake()
{
    const Step step = m_session->shake();
    pass();
    if (step == Step::Failed)
        return fail();
    if (step == Step::Ended)
        return onBelowClosed(std::nullopt);
    if (step == Step::Waits)
        return;
    m_alarm.reset();
    m_state = State::Open;
    Q_EMIT m_transport.opened();
}

/// And goes on writing: what waited for the peer's bytes can leave now.
void TlsTransport::Engine::read()
{
    QByteArray plain;
    Step step = Step::Done;
    while (step == Step::Done && isOpen()) {
        step = m_session->read(plain);
        if (step == Step::Done)
            Q_EMIT m_transport.received(plain);
    }
    if (!isOpen())
        return;
    if (step == Step::Failed)
        return fail();
    send();
    if (step == Step::Ended)
        onPeerEnded();
}

void TlsTransport::Engine::write(const QByteArray &bytes)
{
    if (!isOpen() || m_writing != Writing::Open || bytes.isEmpty())
        return;
    m_plain += bytes;
    m_isUnflushed = true;
    send();
}

void TlsTransport::Engine::send()
{
    // What fails here is told by the reading side.
    if (!m_plain.isEmpty())
        m_session->write(m_plain);
    pass();
    if (m_writing == Writing::Finishing && m_plain.isEmpty())
        finish();
}

void TlsTransport::Engine::finishWriting()
{
    if (!isOpen() || m_writing != Writing::Open)
        return;
    m_writing = Writing::Finishing;
    send();
}

void TlsTransport::Engine::finish()
{
    m_writing = Writing::Finished;
    m_session->end();
    pass();
    m_below->finishWriting();
}

/// Its close_notify. Whether all of ours has left is for below to say, with its own end.
void TlsTransport::Engine::onPeerEnded()
{
    if (m_writing != Writing::Finished)
        finish();
    m_state = State::Ending;
    m_alarm = m_clock.after(m_limit, [this] {
        if (!m_isUnflushed)
            return end(std::nullopt);
        end(Error {Error::Code::NotConnected,
                   TlsTransport::tr("%1 ended the connection before everything was sent.")
                       .arg(oneLine(m_rules.host))});
    });
}

void TlsTransport::Engine::onFlushed()
{
    if (!m_isUnflushed || !m_plain.isEmpty())
        return;
    m_isUnflushed = false;
    if (isOpen())
        Q_EMIT m_transport.flushed();
}

void TlsTransport::Engine::onBelowClosed(const std::optional<Error> &error)
{
    if (m_state == State::Ending && !m_isUnflushed)
        return end(std::nullopt); // whether our close_notify still left means nothing
    if (m_state != State::Shaking)
        return end(error);
    const QString reason = error ? oneLine(error->detail) : QString();
    const QString words =
        TlsTransport::tr("%1 ended the connection while it was being made secure.")
            .arg(oneLine(m_rules.host));
    end(Error {Error::Code::NotConnected,
               reason.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, reason)});
}

void TlsTransport::Engine::pass()
{
    if (const QByteArray octets = m_session->outgoing(); !octets.isEmpty())
        m_below->write(octets);
}

void TlsTransport::Engine::fail()
{
    m_trouble = m_session->failure().trouble;
    end(m_session->failure().error);
}

void TlsTransport::Engine::endSoon(std::chrono::milliseconds in, const std::optional<Error> &error)
{
    m_alarm = m_clock.after(in, [this, error] { end(error); });
}

void TlsTransport::Engine::abort()
{
    m_state = State::Over;
    m_alarm.reset();
    m_below->abort();
}

void TlsTransport::Engine::end(const std::optional<Error> &error)
{
    const std::optional<Error> told = error; // it may belong to the alarm
    abort();
    Q_EMIT m_transport.closed(told);
}

TlsTransport::TlsTransport(Clock &clock, std::unique_ptr<Transport> below, Below state,
                           TlsRules rules, std::chrono::milliseconds handshakeLimit,
                           QObject *parent)
    : Transport(parent)
    , m_engine(std::make_unique<Engine>(*this, clock, std::move(below), state, std::move(rules),
                                        handshakeLimit))
{ }

TlsTransport::~TlsTransport()
{
    abort();
}

void TlsTransport::open()
{
    m_engine->open();
}

void TlsTransport::write(const QByteArray &bytes)
{
    m_engine->write(bytes);
}

void TlsTransport::finishWriting()
{
    m_engine->finishWriting();
}

void TlsTransport::abort()
{
    m_engine->abort();
}

TlsTransport::Trouble TlsTransport::trouble() const
{
    return m_engine->trouble();
}

} // namespace Jackfield
