// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/websocket.h"

#include "core/base/redact.h"
#include "protocols/transport/websocketframes.h"
#include "protocols/transport/websockethandshake.h"

#include <utility>

namespace Jackfield {

namespace {
    constexpr quint16 normalClosure = 1000;
    constexpr quint16 goingAway = 1001;
} // namespace

class WebSocket::Conversation final : public QObject
{
public:
    Conversation(WebSocket &socket, Clock &clock, std::unique_ptr<Transport> below,
                 WebSocketSetup setup, const std::function<quint32()> &random);

    void open();
    void send(void (WebSocketFrames::*what)(QByteArrayView), const QByteArray &payload);
    void close();
    void abort();
    int refusedStatus() const { return m_refusedStatus; }
    Transport &below() const { return *m_below; }

private:
    enum class State { Idle, Connecting, Shaking, Open, Closing, Over };

    void shake();
    void onReceived(const QByteArray &bytes);
    void onAnswer(const WebSocketHandshake::Outcome &outcome);
    void begin();
    void takeFrames(QByteArrayView bytes);
    void onFramesOver();
    std::optional<Error> verdict() const;
    void onBelowClosed(const std::optional<Error> &error);
    void waitForEnd();
    void ping();
    void watchSilence();
    void flush();
    void end(const std::optional<Error> &error);
    QString host() const { return oneLine(QString::fromUtf8(m_setup.host)); }

    WebSocket &m_socket;
    Clock &m_clock;
    const std::unique_ptr<Transport> m_below;
    const WebSocketSetup m_setup;
    WebSocketHandshake m_handshake;
    WebSocketFrames m_frames;
    State m_state = State::Idle;
    bool m_isOurClose = false; ///< We closed first.
    int m_refusedStatus = 0;
    std::chrono::milliseconds m_heard {0}; ///< When the server's last byte came.
    std::unique_ptr<Alarm> m_limit; ///< Of opening or closing.
    std::unique_ptr<Alarm> m_pingAlarm;
    std::unique_ptr<Alarm> m_silence;
};

WebSocket::Conversation::Conversation(WebSocket &socket, Clock &clock,
                                      std::unique_ptr<Transport> below, WebSocketSetup setup,
                                      const std::function<quint32()> &random)
    : m_socket(socket)
    , m_clock(clock)
    , m_below(std::move(below))
    , m_setup(std::move(setup))
    , m_handshake(m_setup.host, m_setup.target, random)
    , m_frames(WebSocketFrames::Role::Client, random, m_setup.limit)
{
    connect(m_below.get(), &Transport::opened, this, &Conversation::shake);
    connect(m_below.get(), &Transport::received, this, &Conversation::onReceived);
    connect(m_below.get(), &Transport::closed, this, &Conversation::onBelowClosed);
}

void WebSocket::Conversation::open()
{
    Q_ASSERT(m_state == State::Idle);
    m_state = State::Connecting;
    m_limit = m_clock.after(m_setup.openLimit, [this] {
        end(Error {Error::Code::TimedOut, WebSocket::tr("%1 does not answer.").arg(host())});
    });
    m_below->open();
}

void WebSocket::Conversation::shake()
{
    const auto request = m_handshake.request();
    if (!request)
        return end(request.error());
    m_state = State::Shaking;
    m_below->write(*request);
}

void WebSocket::Conversation::onReceived(const QByteArray &bytes)
{
    m_heard = m_clock.monotonic();
    if (m_state == State::Shaking) {
        if (const auto outcome = m_handshake.feed(bytes))
            onAnswer(*outcome);
    } else if (m_state == State::Open || m_state == State::Closing) {
        takeFrames(bytes);
    }
}

void WebSocket::Conversation::onAnswer(const WebSocketHandshake::Outcome &outcome)
{
    if (!outcome) {
        m_refusedStatus = outcome.error().status;
        return end(outcome.error().error);
    }
    begin();
    if (m_state == State::Open || m_state == State::Closing)
        takeFrames(*outcome);
}

void WebSocket::Conversation::begin()
{
    m_state = State::Open;
    m_limit.reset();
    m_pingAlarm = m_clock.after(m_setup.pingEvery, [this] { ping(); });
    watchSilence();
    Q_EMIT m_socket.opened();
}

void WebSocket::Conversation::takeFrames(QByteArrayView bytes)
{
    using Kind = WebSocketFrames::Message::Kind;
    if (m_frames.isOver())
        return;
    for (const auto &message : m_frames.feed(bytes)) {
        if (m_state != State::Open)
            break; // closed by who got the message before
        if (message.kind == Kind::Text)
            Q_EMIT m_socket.textReceived(message.payload);
        else if (message.kind == Kind::Binary)
            Q_EMIT m_socket.binaryReceived(message.payload);
    }
    if (m_state == State::Over)
        return;
    flush();
    if (m_frames.isOver())
        onFramesOver();
}

/// The server ends the connection first (RFC 6455 7.1.1); we only say that nothing comes any more.
void WebSocket::Conversation::onFramesOver()
{
    if (m_state == State::Open)
        waitForEnd();
    m_below->finishWriting();
}

void WebSocket::Conversation::send(void (WebSocketFrames::*what)(QByteArrayView),
                                   const QByteArray &payload)
{
    if (m_state != State::Open)
        return;
    (m_frames.*what)(payload);
    flush();
}

void WebSocket::Conversation::close()
{
    if (m_state == State::Closing || m_state == State::Over)
        return;
    m_isOurClose = true;
    if (m_state != State::Open) {
        m_state = State::Closing;
        m_below->abort();
        m_limit = m_clock.after(std::chrono::milliseconds(0), [this] { end(std::nullopt); });
        return;
    }
    m_frames.sendClose(normalClosure);
    flush();
    waitForEnd();
}

void WebSocket::Conversation::waitForEnd()
{
    m_state = State::Closing;
    m_pingAlarm.reset();
    m_silence.reset();
    m_limit = m_clock.after(m_setup.closeLimit, [this] { end(verdict()); });
}

/// Why it is closed, when frames closed it.
std::optional<Error> WebSocket::Conversation::verdict() const
{
    if (m_isOurClose)
        return {};
    if (const QString rule = m_frames.brokenRule(); !rule.isEmpty())
        return Error {
            Error::Code::Malformed,
            WebSocket::tr("%1 does not keep to the rules of WebSockets (%2).").arg(host(), rule)};
    const int code = m_frames.peersCode().value_or(0);
    if (code == normalClosure || code == goingAway)
        return {};
    const QString reason = oneLine(m_frames.peersReason());
    return Error {Error::Code::NotConnected,
                  WebSocket::tr("%1 ended the connection (%2).")
                      .arg(host(),
                           reason.isEmpty() ? QString::number(code)
                                            : QStringLiteral("%1, %2").arg(code).arg(reason))};
}

void WebSocket::Conversation::onBelowClosed(const std::optional<Error> &error)
{
    if (m_state == State::Closing)
        return end(verdict());
    if (error)
        return end(error);
    const QString words = m_state == State::Open
        ? WebSocket::tr("%1 broke the connection off.")
        : WebSocket::tr("%1 ended the connection without an answer.");
    end(Error {Error::Code::NotConnected, words.arg(host())});
}

void WebSocket::Conversation::ping()
{
    m_frames.sendPing();
    flush();
    m_pingAlarm = m_clock.after(m_setup.pingEvery, [this] { ping(); });
}

void WebSocket::Conversation::watchSilence()
{
    const auto silent = m_clock.monotonic() - m_heard;
    if (silent >= m_setup.silenceLimit)
        return end(Error {Error::Code::NotConnected,
                          WebSocket::tr("%1 does not answer any more.").arg(host())});
    m_silence = m_clock.after(m_setup.silenceLimit - silent, [this] { watchSilence(); });
}

void WebSocket::Conversation::flush()
{
    if (const QByteArray bytes = m_frames.outgoing(); !bytes.isEmpty())
        m_below->write(bytes);
}

void WebSocket::Conversation::abort()
{
    m_state = State::Over;
    m_limit.reset();
    m_pingAlarm.reset();
    m_silence.reset();
    m_below->abort();
}

void WebSocket::Conversation::end(const std::optional<Error> &error)
{
    const std::optional<Error> told = error;
    abort();
    Q_EMIT m_socket.closed(told);
}

WebSocket::WebSocket(Clock &clock, std::unique_ptr<Transport> below, WebSocketSetup setup,
                     std::function<quint32()> random, QObject *parent)
    : QObject(parent)
    , m_conversation(
          std::make_unique<Conversation>(*this, clock, std::move(below), std::move(setup), random))
{ }

WebSocket::~WebSocket()
{
    abort();
}

void WebSocket::open()
{
    m_conversation->open();
}

void WebSocket::sendText(const QByteArray &utf8)
{
    m_conversation->send(&WebSocketFrames::sendText, utf8);
}

void WebSocket::sendBinary(const QByteArray &octets)
{
    m_conversation->send(&WebSocketFrames::sendBinary, octets);
}

void WebSocket::close()
{
    m_conversation->close();
}

void WebSocket::abort()
{
    m_conversation->abort();
}

int WebSocket::refusedStatus() const
{
    return m_conversation->refusedStatus();
}

Transport &WebSocket::below() const
{
    return m_conversation->below();
}

} // namespace Jackfield
