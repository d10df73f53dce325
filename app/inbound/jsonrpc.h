// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QJsonValue>

#include <optional>

// JSON-RPC 2.0 as the control socket speaks it: params by name only, no batches.
namespace Jackfield::JsonRpc {

// The codes of the specification, section 5.1.
constexpr int parseError = -32700;
constexpr int invalidRequest = -32600;
constexpr int methodNotFound = -32601;
constexpr int invalidParams = -32602;

struct Failure
{
    int code = 0; ///< One of the above, or a code of ours for an Error::Code (codeFor()).
    QString message; ///< For people; may have several lines.
    bool operator==(const Failure &) const = default;
};
using Answer = tl::expected<QJsonValue, Failure>;

/// 1 to 9 in the order of Error::Code. The specification leaves all codes outside
/// -32768..-32000 to the application.
int codeFor(Error::Code code);
std::optional<Error::Code> errorCodeFrom(int code);
/// The word for a code of ours that goes into `data.reason`: "refused", "timed-out", …
QString nameOf(Error::Code code);
/// The failure that stands for `error`; its detail, or plain words where it has none.
Failure failureFrom(const Error &error);

struct Request
{
    QJsonValue id; ///< Number or string; Undefined: a notification, which gets no answer.
    QString method;
    QJsonObject params;
    bool operator==(const Request &) const = default;
};
/// Fails with parseError or invalidRequest.
tl::expected<Request, Failure> parseRequest(const QByteArray &line);

QJsonObject request(int id, const QString &method, const QJsonObject &params);
QJsonObject notification(const QString &method, const QJsonObject &params);
/// A failure without a known request has the id null.
QJsonObject answer(const QJsonValue &id, const Answer &answer);

/// What a client receives: an answer to the request `id`, or a notification.
struct Message
{
    std::optional<int> id;
    Answer answer; ///< With an id.
    QString method; ///< Without one.
    QJsonObject params;
};
/// Nothing: not a message of JSON-RPC 2.0.
std::optional<Message> parseMessage(const QByteArray &line);

} // namespace Jackfield::JsonRpc
