// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/nettapirequests.h"

#include "protocols/nettapi/nettapivalues.h"

namespace Jackfield::NetTapi {

namespace {

    Result<quint32> idOf(const Message &message, const char *keyword)
    {
        const auto value = message.valueOf(keyword);
        const auto id = value ? toId(*value) : std::nullopt;
        if (!id)
            return failure(Error::Code::Malformed,
                           QStringLiteral("%1 is no number").arg(QLatin1String(keyword)));
        return *id;
    }

    Result<QString> textOf(const Message &message, const char *keyword)
    {
        const auto value = message.valueOf(keyword);
        if (!value)
            return failure(Error::Code::Malformed,
                           QStringLiteral("%1 is missing").arg(QLatin1String(keyword)));
        return displayText(*value);
    }

    Result<Request> interestIn(const Message &message)
    {
        Interest interest {message.has("incoming_outside_calls"),
                           message.has("outgoing_outside_calls"), std::nullopt};
        if (!message.has("uid"))
            return interest;
        return idOf(message, "uid").map([&](quint32 uid) -> Request {
            interest.uid = uid;
            return interest;
        });
    }

    /// A request that consists of a user and perhaps a text.
    template<typename Each>
    Result<Request> requestOfUser(const Message &message)
    {
        return idOf(message, "uid").map([](quint32 uid) -> Request { return Each {uid}; });
    }

    template<typename Each>
    Result<Request> requestOfUser(const Message &message, const char *textKeyword)
    {
        return idOf(message, "uid").and_then([&](quint32 uid) -> Result<Request> {
            return textOf(message, textKeyword).map([&](const QString &text) -> Request {
                return Each {uid, text};
            });
        });
    }

    Result<Request> loginIn(const Message &message)
    {
        return textOf(message, "uname").map([&](const QString &user) -> Request {
            return Login {user, textOf(message, "pass").value_or(QString())};
        });
    }

    Result<Request> orderIn(const Message &message)
    {
        const QByteArrayView verb = message.verb();
        if (verb == "connect_nettapi")
            return Connect {};
        if (verb == "login_nettapi")
            return loginIn(message);
        if (verb == "interest")
            return interestIn(message);
        if (verb == "dial")
            return requestOfUser<Dial>(message, "addr");
        if (verb == "record")
            return requestOfUser<Record>(message);
        if (verb == "stop_record")
            return requestOfUser<StopRecord>(message);
        if (verb == "play_dtmf")
            return requestOfUser<PlayDigits>(message, "digits");
        if (verb == "change_status")
            return requestOfUser<ChangeStatus>(message, "status");
        if (verb == "logout_nettapi")
            return Logout {};
        return UnknownRequest {displayText(verb)};
    }

} // namespace

Result<Request> readRequest(const Message &message)
{
    switch (message.type()) {
    case MessageType::Order:
        return orderIn(message);
    case MessageType::Question:
        if (message.verb() != "call_info")
            return UnknownRequest {displayText(message.verb())};
        return idOf(message, "call_info").map([](quint32 serial) -> Request {
            return CallInfoQuestion {serial};
        });
    case MessageType::Statement:
        break;
    }
    return failure(Error::Code::Malformed, QStringLiteral("a statement from a client"));
}

} // namespace Jackfield::NetTapi
