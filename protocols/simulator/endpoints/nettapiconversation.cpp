// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/nettapiconversation.h"

#include "protocols/nettapi/nettapivalues.h"
#include "protocols/simulator/endpoints/nettapiendpoint.h"
#include "protocols/simulator/endpoints/nettapinumbers.h"
#include "protocols/simulator/exchange.h"

#include <algorithm>

// Who is signed in, and orders. What is told of calls: nettapinotices.cpp.
namespace Jackfield::Simulator {

using DropAfter = NetTapiOptions::DropAfter;

namespace {

    tl::unexpected<Error> refused(const QString &why)
    {
        return failure(Error::Code::Refused, why);
    }

    Result<Unit> asUnit(const Result<int> &result)
    {
        return result.map([](int) { return Unit {}; });
    }

    /// The order is void with any other (3.5).
    bool areTones(const QString &digits)
    {
        return std::all_of(digits.cbegin(), digits.cend(), [](QChar c) {
            return (c >= u'0' && c <= u'9') || c == u'*' || c == u'#';
        });
    }

} // namespace

NetTapiConversation::NetTapiConversation(NetTapiEndpoint &endpoint, QString peer, QObject *parent)
    : QObject(parent)
    , m_endpoint(endpoint)
    , m_peer(std::move(peer))
{
    connect(&endpoint.calls(), &NetTapiCalls::offered, this, &NetTapiConversation::tellOffered);
    connect(&endpoint.calls(), &NetTapiCalls::ended, this, &NetTapiConversation::tellEnded);
}

NetTapiConversation::~NetTapiConversation() = default;

void NetTapiConversation::receive(const NetTapi::Message &message)
{
    m_endpoint.tellBytes(QStringLiteral("received"), QStringLiteral("tcp"), m_peer,
                         message.octets());
    record(WireMessage::Direction::Sent, message.octets());
    if (m_endpoint.options().ignored.contains(QString::fromLatin1(message.verb())))
        return;
    const auto request = NetTapi::readRequest(message);
    if (!request)
        return refuse(message, request.error().detail);
    if (!isAllowed(*request))
        return refuse(message, QStringLiteral("not logged in"));
    m_isObeying = true;
    std::visit([this](const auto &each) { obey(each); }, *request);
    m_isObeying = false;
    sendWaiting();
}

bool NetTapiConversation::isAllowed(const NetTapi::Request &request) const
{
    return m_state == State::SignedIn || std::holds_alternative<NetTapi::Connect>(request)
        || std::holds_alternative<NetTapi::Login>(request)
        || std::holds_alternative<NetTapi::Logout>(request)
        || std::holds_alternative<NetTapi::UnknownRequest>(request);
}

/// With words where the verb has some for it; else silently (R).
void NetTapiConversation::refuse(const NetTapi::Message &message, const QString &why)
{
    tellOrder(QString::fromLatin1(message.verb()), refused(why));
    if (message.type() == NetTapi::MessageType::Statement)
        return;
    const QByteArray text = why.toUtf8();
    const auto serial = NetTapi::toId(message.valueOf("call_info").value_or(QByteArrayView()));
    if (message.verb() == "interest")
        answer("interest", NetTapi::interestRefused(text));
    else if (message.verb() == "dial")
        answer("dial", NetTapi::dialRefused(text));
    else if (message.verb() == "call_info" && serial)
        answer("call_info", NetTapi::callInfoRefused(*serial, text));
}

void NetTapiConversation::obey(const NetTapi::Connect &)
{
    if (m_state != State::Fresh)
        return tellOrder(QStringLiteral("connect_nettapi"), refused(QStringLiteral("connected")));
    m_state = State::Challenged;
    reached(DropAfter::Connect);
    answer("connect_nettapi", NetTapi::challenge(m_endpoint.challenge()));
    reached(DropAfter::Challenge);
}

/// Any password will do: the vendor's server does not look at it (3.2).
void NetTapiConversation::obey(const NetTapi::Login &login)
{
    const QString verb = QStringLiteral("login_nettapi");
    if (m_state != State::Challenged)
        return tellOrder(verb,
                         refused(m_state == State::Fresh ? QStringLiteral("no challenge")
                                                         : QStringLiteral("logged in")));
    const auto user = m_endpoint.findUser(login.user);
    if (!user || m_endpoint.options().refuseLogin) {
        tellOrder(verb, refused(QStringLiteral("login refused")));
        return answer("login_nettapi", NetTapi::loginRefused());
    }
    m_state = State::SignedIn;
    m_uid = user->uid;
    tellOrder(verb, Unit {});
    answer("login_nettapi",
           NetTapi::loginAccepted(user->uid, user->privileges.toLatin1().split(',')));
    reached(DropAfter::Login);
}

void NetTapiConversation::obey(const NetTapi::Interest &interest)
{
    const auto added = add(interest);
    tellOrder(QStringLiteral("interest"), added);
    answer("interest",
           added ? NetTapi::interestDone()
                 : NetTapi::interestRefused(added.error().detail.toUtf8()));
    reached(DropAfter::Interest);
}

/// They add up; nothing takes one back (R).
Result<Unit> NetTapiConversation::add(const NetTapi::Interest &interest)
{
    if (const QString &why = m_endpoint.options().refuseInterest; !why.isEmpty())
        return refused(why);
    if (!interest.incoming && !interest.outgoing)
        return refused(QStringLiteral("no kind of call"));
    const quint32 uid = interest.uid.value_or(m_uid);
    if (!m_endpoint.exchange().findExtension(QString::number(uid)))
        return refused(QString::fromLatin1(Reason::unknownExtension));
    Interest &watched = m_interests[uid];
    watched.incoming = watched.incoming || interest.incoming;
    watched.outgoing = watched.outgoing || interest.outgoing;
    return Unit {};
}

void NetTapiConversation::obey(const NetTapi::Dial &order)
{
    const auto dialled = dial(order);
    tellOrder(QStringLiteral("dial"), dialled);
    answer("dial",
           dialled ? NetTapi::dialDone() : NetTapi::dialRefused(dialled.error().detail.toUtf8()));
    reached(DropAfter::Dial);
}

Result<Unit> NetTapiConversation::dial(const NetTapi::Dial &dial)
{
    if (const QString &why = m_endpoint.options().refuseDial; !why.isEmpty())
        return refused(why);
    return numberToCall(m_endpoint.exchange(), m_endpoint.options(), dial.address)
        .and_then([&](const QString &number) {
            return asUnit(m_endpoint.exchange().makeCall(QString::number(dial.uid), number));
        });
}

void NetTapiConversation::obey(const NetTapi::Record &record)
{
    tellOrder(QStringLiteral("record"),
              m_endpoint.exchange().setRecording(QString::number(record.uid), true));
}

void NetTapiConversation::obey(const NetTapi::StopRecord &record)
{
    tellOrder(QStringLiteral("stop_record"),
              m_endpoint.exchange().setRecording(QString::number(record.uid), false));
}

void NetTapiConversation::obey(const NetTapi::PlayDigits &order)
{
    tellOrder(QStringLiteral("play_dtmf"),
              areTones(order.digits)
                  ? m_endpoint.exchange().sendDigits(QString::number(order.uid), order.digits)
                  : Result<Unit>(refused(QString::fromLatin1(Reason::invalidDigits))));
}

void NetTapiConversation::obey(const NetTapi::ChangeStatus &order)
{
    tellOrder(QStringLiteral("change_status"), setStatus(order));
}

Result<Unit> NetTapiConversation::setStatus(const NetTapi::ChangeStatus &order)
{
    const QStringList &known = m_endpoint.options().statuses;
    if (!known.isEmpty() && !known.contains(order.status))
        return refused(QStringLiteral("unknown status"));
    return m_endpoint.exchange().setStatus(QString::number(order.uid), order.status);
}

void NetTapiConversation::obey(const NetTapi::Logout &)
{
    tellOrder(QStringLiteral("logout_nettapi"), Unit {});
    end();
}

void NetTapiConversation::obey(const NetTapi::UnknownRequest &request)
{
    tellOrder(request.verb, refused(QStringLiteral("unknown order")));
}

void NetTapiConversation::tellOrder(const QString &verb, const Result<Unit> &result)
{
    QJsonObject event {{QLatin1String("event"), QLatin1String("order")},
                       {QLatin1String("verb"), verb},
                       {QLatin1String("done"), result.has_value()}};
    if (!result)
        event[QLatin1String("reason")] = result.error().detail;
    Q_EMIT m_endpoint.happened(event);
}

void NetTapiConversation::reached(DropAfter step)
{
    if (m_endpoint.options().dropAfter == step)
        end();
}

void NetTapiConversation::end()
{
    m_isOver = true;
    Q_EMIT ended();
}

} // namespace Jackfield::Simulator
