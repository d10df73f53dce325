// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucserverconversation.h"

#include "protocols/simulator/endpoints/endpoint.h"
#include "protocols/simulator/endpoints/ucserverspoil.h"
#include "protocols/ucserver/bercodec.h"
#include "protocols/ucserver/framing.h"
#include "protocols/ucserver/tracetext.h"

#include <algorithm>

namespace Jackfield::Simulator {

using namespace UcServer;

namespace {

    constexpr char otherError[] = "otherError: 0x20";
    constexpr char tlsRequired[] = "otherError: 0x600";

    const OperationInfo *noOperation(qint64)
    {
        return nullptr; // We ask nothing.
    }

    /// Of the types that may be left out altogether (5.4).
    std::optional<KnownPayload> emptyArgument(qint64 operation)
    {
        switch (operation) {
        case StartTlsOperation::id:
            return StartTlsArgument();
        case LoginV2Operation::id:
            return LoginV2Argument();
        case CheckConnectionOperation::id:
            return CheckConnectionArgument();
        case UserTokenV2Operation::id:
            return UserTokenV2Argument();
        default:
            return std::nullopt;
        }
    }

    bool isEndOfClient(const OperationInfo &operation)
    {
        return operation.id == LogoffOperation::id;
    }

} // namespace

UcServerConversation::UcServerConversation(UcServerOffice &office, Endpoint &endpoint, Link link,
                                           QObject *parent)
    : QObject(parent)
    , m_office(office)
    , m_endpoint(endpoint)
    , m_link(std::move(link))
{
    follow();
    restartKeepAlive();
}

UcServerConversation::~UcServerConversation() = default;

void UcServerConversation::setEncrypted()
{
    m_link.isEncrypted = true;
    m_link.transport = QStringLiteral("tls");
}

void UcServerConversation::restartKeepAlive()
{
    m_keepAlive.reset();
    const std::chrono::seconds limit(m_office.options().keepAlive);
    if (limit.count() == 0)
        return;
    m_keepAlive = m_office.clock().after(limit, [this, limit] {
        m_endpoint.note(QStringLiteral("%1 s without a message: closed").arg(limit.count()));
        Q_EMIT ended();
    });
}

void UcServerConversation::receive(Encoding encoding, const QByteArray &message)
{
    m_encoding = encoding;
    restartKeepAlive();
    std::vector<RoseMessage> messages;
    Error error;
    if (encoding == Encoding::Ber) {
        auto read = decodeBer(message, noOperation);
        if (read)
            messages.push_back(*std::move(read));
        else
            error = read.error();
    } else if (message.trimmed().startsWith('[')) {
        error.detail = QStringLiteral("a request in an array"); // No answer (5.4).
    } else {
        auto read = (m_office.options().strict ? m_strict : m_liberal).decode(message, noOperation);
        if (read)
            messages = *std::move(read);
        else
            error = read.error();
    }
    // The octets may hold a password, so they are not shown.
    if (messages.empty())
        m_endpoint.tellIgnored(error, {});
    for (const RoseMessage &each : messages) {
        const auto *invoke = std::get_if<Invoke>(&each);
        tell("received", each, invoke ? invoke->operation() : nullptr);
        record(WireMessage::Direction::Sent, each, nullptr,
               messages.size() == 1 ? message : encodeJson(each));
        if (invoke && isHeard(*invoke, message))
            received(*invoke);
    }
}

/// Without an answer of any kind: 5.3, 5.4.
bool UcServerConversation::isHeard(const Invoke &invoke, const QByteArray &message) const
{
    if (invoke.invokeId > lastInvokeId)
        return false;
    if (invoke.operationId.value_or(0) == 0 && !invoke.operationName)
        return false;
    if (!m_office.options().bareRuntime)
        return true;
    return m_encoding == Encoding::Ber ? !hasImplicitEnvelope(message)
                                       : invoke.operationId.has_value();
}

void UcServerConversation::received(const Invoke &invoke)
{
    const OperationInfo *operation = invoke.operation();
    if (invoke.isEvent() || (operation && isEndOfClient(*operation)))
        return receivedEvent(invoke);
    m_isExecuting = true;
    const Answer answer = answerTo(invoke);
    m_isExecuting = false;
    if (m_office.options().order == UcServerOptions::Order::EventsFirst) {
        sendWaiting();
        respond(invoke, answer);
    } else {
        respond(invoke, answer);
        sendWaiting();
    }
    if (payloadAs<StartTlsArgument>(invoke.argument)
        && std::holds_alternative<KnownPayload>(answer))
        Q_EMIT startTls();
}

void UcServerConversation::receivedEvent(const Invoke &event)
{
    const OperationInfo *operation = event.operation();
    if (operation && isEndOfClient(*operation) && !m_office.options().bareRuntime)
        Q_EMIT ended();
}

UcServerConversation::Answer UcServerConversation::answerTo(const Invoke &invoke)
{
    const OperationInfo *operation = invoke.operation();
    if (!operation)
        return Reject {InvokeProblem::unrecognisedOperation, "unrecognisedOperation"};
    if (const auto reject = reasonToReject(invoke))
        return *reject;
    if (std::holds_alternative<UnreadableArgument>(invoke.argument)
        || std::holds_alternative<UnknownPayload>(invoke.argument))
        return Reject {InvokeProblem::unrecognisedOperation, otherError};
    if (const auto *argument = std::get_if<KnownPayload>(&invoke.argument))
        return answerToRead(*operation, *argument);
    const auto empty = emptyArgument(operation->id);
    return empty ? answerToRead(*operation, *empty)
                 : Reject {InvokeProblem::mistypedArgument, "argumentMissing"};
}

/// Rejected whatever the argument is.
std::optional<UcServerConversation::Reject>
UcServerConversation::reasonToReject(const Invoke &invoke) const
{
    const UcServerOptions &options = m_office.options();
    if (options.bareRuntime)
        return std::nullopt;
    const qint64 id = invoke.operation()->id;
    if (m_link.isDirect && options.tcpTls == UcServerOptions::TcpTls::StartTlsRequired
        && !m_link.isEncrypted && id != StartTlsOperation::id)
        return Reject {InvokeProblem::unrecognisedOperation, tlsRequired};
    if (!m_link.isDirect && invoke.sessionId && *invoke.sessionId != m_link.sessionId)
        return Reject {InvokeProblem::invalidSessionId, "invalidSessionID"};
    const bool isOfLogin = id == StartTlsOperation::id || id == NegotiateV2Operation::id
        || id == LoginV2Operation::id || id == CheckConnectionOperation::id;
    if (!m_link.account && !isOfLogin)
        return Reject {InvokeProblem::authenticationIncomplete, "authenticationIncomplete"};
    if (!isOfLogin && options.answers == UcServerOptions::Answers::Rejected)
        return Reject {InvokeProblem::resourceLimitation, "serverBusy"};
    return std::nullopt;
}

UcServerConversation::Answer UcServerConversation::answerToRead(const OperationInfo &operation,
                                                                const KnownPayload &argument)
{
    if (m_office.options().bareRuntime)
        return bareAnswer(argument);
    if (auto answer = connectionAnswer(argument))
        return *std::move(answer);
    const UcServerOffice::Account account = m_link.account.value_or(UcServerOffice::Account());
    auto outcome = UcServerOrders(m_office, account, m_monitors, m_own).carryOut(argument);
    if (!outcome)
        return Reject {InvokeProblem::resourceLimitation, "functionMissing"};
    QJsonObject order {
        {QLatin1String("event"), QLatin1String("order")},
        {QLatin1String("operation"),
         QString::fromLatin1(operation.name.data(), qsizetype(operation.name.size()))},
        {QLatin1String("done"), outcome->has_value()}};
    if (!*outcome)
        order[QLatin1String("reason")] = outcome->error().errorString;
    Q_EMIT m_endpoint.happened(order);
    if (*outcome)
        return **outcome;
    return outcome->error();
}

/// The vendor's runtime with two operations behind it, as it was watched (5.4).
UcServerConversation::Answer UcServerConversation::bareAnswer(const KnownPayload &argument) const
{
    if (std::holds_alternative<CtiDropCallArgument>(argument)) {
        CtiDropCallResult result;
        result.success = true;
        return result;
    }
    if (std::holds_alternative<CtiEnumPhoneLinesArgument>(argument))
        return RequestError {2, QStringLiteral("access denied")};
    return Reject {InvokeProblem::resourceLimitation, "functionMissing"};
}

void UcServerConversation::respond(const Invoke &invoke, const Answer &answer)
{
    const bool isLogin = m_link.isDirect && !m_link.account;
    if (!isLogin && m_office.options().answers == UcServerOptions::Answers::Dropped)
        return;
    if (const auto *payload = std::get_if<KnownPayload>(&answer)) {
        send(RoseResult {{}, invoke.invokeId, 0, *payload}, invoke.operation());
    } else if (const auto *error = std::get_if<RequestError>(&answer)) {
        send(RoseError {{}, invoke.invokeId, 0, KnownPayload(*error)}, invoke.operation());
    } else if (const auto *reject = std::get_if<Reject>(&answer)) {
        RoseReject message;
        message.sessionId = invoke.sessionId;
        message.invokedId = invoke.invokeId;
        message.reject = {RoseReject::Problem::Invoke, reject->problem};
        if (m_encoding == Encoding::Json)
            message.details = QString::fromLatin1(reject->details);
        send(message, invoke.operation());
    }
}

void UcServerConversation::sendWaiting()
{
    for (const Invoke &event : std::exchange(m_own, {}))
        sendEvent(event);
    for (const Invoke &event : std::exchange(m_waiting, {}))
        sendEvent(event);
}

void UcServerConversation::sendEvent(const Invoke &event)
{
    if (m_isExecuting) {
        m_waiting.push_back(event);
        return;
    }
    const UcServerOptions &options = m_office.options();
    if (options.unknownEvents) {
        Invoke unknown = event;
        unknown.operationId = 1999;
        unknown.operationName = QStringLiteral("asnCtiNotifyLineMoodChanged");
        send(unknown, nullptr);
    }
    for (int times = options.duplicateEvents ? 2 : 1; times > 0; --times)
        send(event, event.operation());
}

void UcServerConversation::send(const RoseMessage &message, const OperationInfo *operation)
{
    const QByteArray octets = encodedWithFaults(message, m_encoding, m_office.options());
    const auto *result = std::get_if<RoseResult>(&message);
    if (m_link.isDirect && result && !framed(octets, m_encoding)) {
        RoseReject reject;
        reject.invokedId = result->invokeId;
        reject.reject = {RoseReject::Problem::Invoke, InvokeProblem::resourceLimitation};
        reject.details = QStringLiteral("responseIsTooBig");
        return send(reject, operation);
    }
    tell("sent", message, operation);
    const bool isAnswer = !std::holds_alternative<Invoke>(message);
    record(WireMessage::Direction::Received, message, isAnswer ? operation : nullptr, octets);
    Q_EMIT toSend(m_encoding, octets);
}

void UcServerConversation::record(WireMessage::Direction direction, const RoseMessage &message,
                                  const OperationInfo *operation, const QByteArray &octets) const
{
    m_endpoint.wire().tell(direction, [&](WireMessage &told, bool withContents) {
        describe(told, message, operation, {m_encoding, octets}, withContents);
    });
}

void UcServerConversation::tell(const char *event, const RoseMessage &message,
                                const OperationInfo *operation)
{
    QJsonObject line {
        {QLatin1String("event"), QLatin1String(event)},
        {QLatin1String("transport"), m_link.transport},
        {QLatin1String("peer"), m_link.peer},
        {QLatin1String("encoding"),
         m_encoding == Encoding::Json ? QLatin1String("json") : QLatin1String("ber")}};
    const auto set = [&](const char *kind, qint64 invokeId) {
        line[QLatin1String("kind")] = QLatin1String(kind);
        line[QLatin1String("invokeId")] = invokeId;
    };
    if (operation)
        line[QLatin1String("operation")] =
            QString::fromLatin1(operation->name.data(), qsizetype(operation->name.size()));
    if (const auto *invoke = std::get_if<Invoke>(&message)) {
        set(invoke->isEvent() ? "event" : "invoke", invoke->invokeId);
        if (!operation && invoke->operationName)
            line[QLatin1String("operation")] = readable(invoke->operationName->toUtf8());
    } else if (const auto *result = std::get_if<RoseResult>(&message)) {
        set("result", result->invokeId);
    } else if (const auto *error = std::get_if<RoseError>(&message)) {
        set("error", error->invokedId);
        if (const auto *detail = payloadAs<RequestError>(error->error))
            line[QLatin1String("detail")] = detail->errorDetail;
    } else if (const auto *reject = std::get_if<RoseReject>(&message)) {
        set("reject", reject->invokedId.value_or(0));
        if (reject->reject)
            line[QLatin1String("detail")] = reject->reject->second;
    }
    Q_EMIT m_endpoint.happened(line);
}

} // namespace Jackfield::Simulator
