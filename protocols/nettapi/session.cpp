// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/session.h"

#include "core/base/log.h"
#include "core/base/redact.h"
#include "protocols/nettapi/nettapiorders.h"

#include <QPointer>

namespace Jackfield::NetTapi {

Session::Session(Clock &clock, std::unique_ptr<Transport> transport, QString user, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_transport(std::move(transport))
    , m_user(std::move(user))
{
    connect(m_transport.get(), &Transport::opened, this, &Session::onOpened);
    connect(m_transport.get(), &Transport::received, this, &Session::onReceived);
    connect(m_transport.get(), &Transport::closed, this, [this](const std::optional<Error> &error) {
        end(error.value_or(
            Error {Error::Code::NotConnected, tr("The server has ended the connection")}));
    });
}

Session::~Session()
{
    m_transport->disconnect(this);
    m_transport->abort();
}

void Session::open()
{
    m_state = State::Connecting;
    m_transport->open();
}

void Session::onOpened()
{
    await(State::AwaitsChallenge, connectOrder());
    Q_EMIT connected();
}

void Session::await(State state, const Result<QByteArray> &order)
{
    if (!order) {
        end(order.error());
        return;
    }
    m_state = state;
    m_limit = m_clock.after(answerLimit, [this] {
        end({Error::Code::TimedOut, tr("The server does not answer; is it NetTAPI's port?")});
    });
    write(*order);
}

void Session::send(const QByteArray &message)
{
    if (m_state == State::SignedIn)
        write(message);
}

void Session::write(const QByteArray &message)
{
    if (m_wire.depth() != WireTap::Depth::Nothing)
        if (const auto parsed = Message::parse(message.chopped(1)))
            tellWire(WireMessage::Direction::Sent, *parsed);
    m_transport->write(message);
}

/// Users have no passwords here (3.2); should a server want one, it stands in <pass>.
void Session::tellWire(WireMessage::Direction direction, const Message &message) const
{
    m_wire.tell(direction, [&](WireMessage &told, bool withContents) {
        told.name = u'<' + oneLine(QString::fromLatin1(message.verb().toByteArray()), 64) + u'>';
        if (!withContents)
            return;
        told.bytes = message.octets();
        const auto pass = message.valueOf("pass");
        if (pass && !pass->isEmpty())
            told.bytes.replace("<pass=" + pass->toByteArray() + '>', "<pass=***>");
    });
}

void Session::leave()
{
    m_limit.reset();
    disconnect(); // whoever listened
    const bool saysSo = m_state == State::SignedIn;
    m_state = State::Over;
    const auto order = logoutOrder();
    if (!saysSo || !order) {
        deleteLater();
        return;
    }
    connect(m_transport.get(), &Transport::flushed, this, &QObject::deleteLater);
    connect(m_transport.get(), &Transport::closed, this, &QObject::deleteLater);
    write(*order); // A server that does not hang up is not waited for (3.2).
    m_transport->finishWriting();
}

void Session::onReceived(const QByteArray &octets)
{
    QByteArrayView rest = octets;
    while (!m_fault) {
        const auto messages = m_decoder.feed(rest);
        if (!messages)
            m_fault = messages.error();
        else
            m_waiting.insert(m_waiting.end(), messages->begin(), messages->end());
        if (messages && !m_decoder.isBroken())
            break;
        rest = {};
    }
    if (m_waiting.size() > maxWaiting)
        end({Error::Code::Malformed, tr("The server sends more than can be followed")});
    else if (!m_nextTurn)
        work();
}

/// What takes longer than a turn goes on in the next one.
void Session::work()
{
    const QPointer<Session> alive(this); // a slot may throw it away
    m_nextTurn.reset();
    const auto begin = m_clock.monotonic();
    while (!m_waiting.empty() && m_clock.monotonic() - begin < turnLimit) {
        const Message message = std::move(m_waiting.front());
        m_waiting.pop_front();
        take(message);
        if (!alive || m_state == State::Over)
            return;
    }
    if (!m_waiting.empty())
        m_nextTurn = m_clock.after(std::chrono::milliseconds(1), [this] { work(); });
    else if (m_fault)
        end(*m_fault);
}

bool Session::isFlood(const Statement &statement)
{
    if (!std::holds_alternative<CallOffered>(statement))
        return false;
    const auto now = m_clock.monotonic();
    if (now - m_second >= std::chrono::seconds(1)) {
        m_second = now;
        m_offerings = 0;
    }
    return ++m_offerings > maxOfferings;
}

void Session::take(const Message &message)
{
    tellWire(WireMessage::Direction::Received, message);
    const Result<Statement> statement = read(message);
    if (!statement || std::holds_alternative<FromClient>(*statement)
        || std::holds_alternative<Unknown>(*statement)) {
        ++m_ignored; // T77, T78: never acted on
        qCDebug(logProtocol).noquote()
            << "NetTAPI: ignored" << m_ignored
            << oneLine(QString::fromLatin1(message.verb().toByteArray()));
        return;
    }
    if (isFlood(*statement))
        end({Error::Code::Malformed, tr("The server tells of more calls than there can be")});
    else if (m_state != State::SignedIn)
        takeSigningIn(*statement);
    else if (std::holds_alternative<Challenge>(*statement)
             || std::holds_alternative<LoginAnswer>(*statement))
        ++m_ignored; // no change of identity
    else
        Q_EMIT stated(*statement);
}

void Session::takeSigningIn(const Statement &statement)
{
    if (m_state == State::AwaitsChallenge && std::holds_alternative<Challenge>(statement)) {
        // Opaque; nothing is made of it (3.2).
        qCDebug(logProtocol).noquote()
            << "NetTAPI: challenge" << oneLine(std::get<Challenge>(statement).text, 64);
        await(State::AwaitsLogin, loginOrder(m_user));
        return;
    }
    const auto *answer = std::get_if<LoginAnswer>(&statement);
    if (m_state != State::AwaitsLogin || !answer) {
        ++m_ignored;
        return;
    }
    if (!answer->accepted) {
        end({Error::Code::Refused, tr("The server does not know the user %1").arg(oneLine(m_user))},
            true);
    } else if (!answer->uid) {
        end({Error::Code::Malformed, tr("The server does not tell the number of the user")});
    } else {
        qCInfo(logProtocol).noquote() << "NetTAPI: signed in as" << *answer->uid << "with"
                                      << oneLine(answer->privileges.join(u','), 64);
        m_limit.reset();
        m_state = State::SignedIn;
        Q_EMIT signedIn(*answer->uid);
    }
}

void Session::end(const Error &error, bool isLoginRefused)
{
    if (m_state == State::Over)
        return;
    m_state = State::Over;
    m_limit.reset();
    m_transport->abort();
    Q_EMIT closed(error, isLoginRefused);
}

} // namespace Jackfield::NetTapi
