// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "protocols/ucserver/operations.h"

#include <functional>

// The ROSE envelope around every message (ucserver.md section 5).
namespace Jackfield::UcServer {

enum class Encoding { Json, Ber };

inline constexpr qint64 eventInvokeId = 99999; ///< Marks an event: no answer of any kind (5.3).
inline constexpr qint64 lastInvokeId = 2147483647; ///< Above it servers do not answer.

/// A payload of a type that is not in the table, or of a result whose request is not known: its
/// TLV, or its JSON text.
struct UnknownPayload
{
    QByteArray octets;
    Encoding encoding = Encoding::Json;
    bool operator==(const UnknownPayload &) const = default;
};
/// Only as the argument of an invoke whose envelope could be read: of a known operation, but not
/// of its type, so that a server can still reject it (5.4). Encoders leave it out.
struct UnreadableArgument
{
    QString why; ///< For the log.
    bool operator==(const UnreadableArgument &) const = default;
};
/// monostate: absent.
using Payload = std::variant<std::monostate, UnknownPayload, UnreadableArgument, KnownPayload>;

struct RoseAuthentication
{
    /// Of a request one entry; of a reject what the server offers.
    struct Entry
    {
        QString method;
        QByteArray data;
        bool operator==(const Entry &) const = default;
    };
    std::vector<Entry> entries;
    std::optional<QString> context;
    bool operator==(const RoseAuthentication &) const = default;
};

struct Invoke
{
    std::optional<QString> sessionId;
    qint64 invokeId = 0;
    std::optional<qint64> linkedId;
    /// The wire's; over BER mostly left out. Where both are there, the id wins (5.4).
    std::optional<QString> operationName;
    std::optional<RoseAuthentication> authentication;
    std::optional<qint64> operationId; ///< Some JSON clients leave it out or write 0.
    Payload argument;
    bool operator==(const Invoke &) const = default;

    bool isEvent() const { return invokeId == eventInvokeId; }
    const OperationInfo *operation() const; ///< By id, by name where that is 0 or absent; or null.
};

struct RoseResult
{
    std::optional<QString> sessionId;
    qint64 invokeId = 0;
    std::optional<qint64> resultValue; ///< Absent when the whole inner SEQUENCE is.
    Payload result;
    bool operator==(const RoseResult &) const = default;
};

struct RoseError
{
    std::optional<QString> sessionId;
    qint64 invokedId = 0;
    qint64 errorValue = 0;
    Payload error; ///< A RequestError, or absent.
    bool operator==(const RoseError &) const = default;
};

struct RoseReject
{
    enum class Problem {
        General = 0,
        Invoke = 1,
        ReturnResult = 2,
        ReturnError = 3
    }; // context tags
    std::optional<QString> sessionId;
    std::optional<qint64> invokedId; ///< Absent: NULL, the invoke could not be read.
    std::optional<std::pair<Problem, qint64>> reject;
    std::optional<QString> details;
    std::optional<RoseAuthentication> authentication;
    bool operator==(const RoseReject &) const = default;
};

using RoseMessage = std::variant<Invoke, RoseResult, RoseError, RoseReject>;

/// Of a reject null; it has none.
Payload *payloadOf(RoseMessage &message);
const Payload *payloadOf(const RoseMessage &message);

/// Which operation an open invokeID belongs to: a result does not say what it is the result of.
/// Null: nobody knows; the payload stays an UnknownPayload (JSON results name their type, so they
/// may be known all the same).
using OperationOfInvoke = std::function<const OperationInfo *(qint64 invokeId)>;

/// A request or an event with id and name, as both sides write them.
template<typename Operation>
Invoke invoke(qint64 invokeId, typename Operation::Argument argument)
{
    Invoke message;
    message.invokeId = invokeId;
    message.operationId = Operation::id;
    message.operationName =
        QString::fromLatin1(Operation::name.data(), qsizetype(Operation::name.size()));
    message.argument = KnownPayload(std::move(argument));
    return message;
}
/// The payload when it is of that type, else null.
template<typename T>
const T *payloadAs(const Payload &payload)
{
    const auto *known = std::get_if<KnownPayload>(&payload);
    return known ? std::get_if<T>(known) : nullptr;
}

} // namespace Jackfield::UcServer
