// SPDX-License-Identifier: GPL-3.0-or-later
// What the answers to orders mean.
#include "core/base/overloaded.h"
#include "protocols/ucserver/orders.h"

#include <QCoreApplication>

#include <algorithm>
#include <concepts>

namespace Jackfield::UcServer {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::UcServerSystem)
    };

    template<typename T>
    concept Answered = requires(const T &t)
    {
        requires std::is_same_v<decltype(t.success), bool>;
    };

    /// The published numbers of the operations that have any (6.2).
    QString publishedWords(qint64 operation, qint64 detail)
    {
        const auto isOneOf = [operation](std::initializer_list<qint64> ids) {
            return std::find(ids.begin(), ids.end(), operation) != ids.end();
        };
        if (!isOneOf({MakeCallOperation::id, LineSetDoNotDisturbOperation::id,
                      LineSetRemoteOfficeOperation::id}))
            return {};
        switch (detail) {
        case 1:
            return operation == MakeCallOperation::id ? Words::tr("This line cannot make the call")
                                                      : QString();
        case 2:
            return Words::tr("You have no right to do this on the line");
        case 3:
            return Words::tr("The server does not know the line");
        default:
            return {};
        }
    }

} // namespace

CommandResult resultOf(const KnownPayload &result)
{
    return std::visit(
        Overloaded {
            [](const Answered auto &answer) -> CommandResult {
                if (answer.success)
                    return Accepted {};
                return failure(Error::Code::Refused, Words::tr("The server did not do it"));
            },
            [](const std::derived_from<NoMembers> auto &) -> CommandResult { return Accepted {}; },
            // Something was done, or not.
            [](const auto &) -> CommandResult { return failure(Error::Code::Uncertain); },
        },
        result);
}

CommandResult resultOf(const RequestFailure &failed, const Invoke &operation)
{
    Error error = failed.error;
    if (error.code == Error::Code::Malformed) // The answer came, so the order was sent.
        error.code = Error::Code::Uncertain;
    // A reject has numbers of its own.
    if (!failed.detail || failed.isReject || error.code != Error::Code::Refused)
        return tl::unexpected<Error>(error);
    const QString words = publishedWords(operation.operationId.value_or(0), *failed.detail);
    if (!words.isEmpty())
        error.detail =
            error.detail.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, error.detail);
    return tl::unexpected<Error>(error);
}

} // namespace Jackfield::UcServer
