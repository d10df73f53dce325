// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucserverorders.h"

#include "protocols/simulator/endpoints/ucserverfacts.h"
#include "protocols/simulator/exchange.h"

#include <algorithm>

namespace Jackfield::Simulator {

using namespace UcServer;

namespace {

    template<typename ResultType>
    KnownPayload success(bool isDone)
    {
        ResultType result;
        result.success = isDone;
        return result;
    }

} // namespace

std::optional<UcServerOrders::Outcome> UcServerOrders::carryOut(const KnownPayload &argument)
{
    return std::visit(
        [this](const auto &value) -> std::optional<Outcome> {
            if constexpr (std::is_invocable_v<UcServerOrders &, decltype(value)>)
                return (*this)(value);
            else
                return std::nullopt;
        },
        argument);
}

UcServerOrders::Outcome UcServerOrders::noSuchLine()
{
    return refuse(invalidLine, QStringLiteral("no such line"));
}

UcServerOrders::Outcome UcServerOrders::refuse(qint64 detail, const QString &words)
{
    return tl::unexpected(RequestError {detail, words});
}

QString UcServerOrders::lineIn(const QString &numberOrUri) const
{
    const QString extension = extensionIn(m_office.exchange(), numberOrUri);
    return m_office.isThere(extension) ? extension : QString();
}

CtiLineInfo UcServerOrders::lineInfo(const QString &extension) const
{
    // iType (4.3): 1 primary, 2 secondary, 0 not an own line.
    CtiLineInfo info = m_office.lines().lineInfo(extension);
    const auto own = m_account.lines.indexOf(extension);
    info.type = own < 0 ? 0 : own == 0 ? 1 : 2;
    return info;
}

/// Orders for one call: the server has no such call, or the exchange says what became of it.
template<typename ResultType>
UcServerOrders::Outcome UcServerOrders::forCall(const QString &connectionId, const Act &act)
{
    const auto found = m_office.lines().find(connectionId);
    if (!found || found->leg == 0)
        return refuse(generalError, QStringLiteral("no such call"));
    const auto done = found->member == 0
        ? act(found->extension, found->leg)
        : failure(Error::Code::Refused, QStringLiteral("member of a conference"));
    if constexpr (std::is_base_of_v<NoMembers, ResultType>) {
        if (!done)
            return refuse(generalError, done.error().detail);
        return ResultType();
    } else {
        return success<ResultType>(done.has_value());
    }
}

UcServerOrders::Outcome UcServerOrders::operator()(const CtiMakeCallArgument &argument)
{
    const QString extension = lineIn(argument.phoneNumberFrom);
    if (extension.isEmpty())
        return noSuchLine();
    const auto made = m_office.lines().makeCall(extension, numberIn(argument.phoneNumberTo),
                                                argument.newCallParams);
    const bool isInvalidNumber =
        !made && made.error().detail == QLatin1String(Reason::invalidNumber);
    if (!made && !isInvalidNumber)
        return refuse(generalError, made.error().detail);
    // The result only says that the order was taken: the outcome is an event (6.2).
    CtiMakeCallResult result;
    result.connectionId = made ? *made : m_office.ids().digits();
    m_events.push_back(invoke<NotifyMakeCallResultOperation>(
        eventInvokeId, {lineUri(extension), result.connectionId, made ? 1 : 0}));
    return result;
}

UcServerOrders::Outcome UcServerOrders::operator()(const CtiDropCallArgument &argument)
{
    Exchange &exchange = m_office.exchange();
    const auto found = m_office.lines().find(argument.connectionId);
    if (found && found->member != 0)
        return success<CtiDropCallResult>(
            exchange.dropParty(found->extension, found->member).has_value());
    return forCall<CtiDropCallResult>(
        argument.connectionId,
        [&](const QString &extension, int leg) { return exchange.drop(extension, leg); });
}

UcServerOrders::Outcome UcServerOrders::operator()(const CtiLineDropCallArgument &argument)
{
    const QString extension = lineIn(argument.lineDescriptor);
    if (extension.isEmpty())
        return noSuchLine();
    return success<CtiLineDropCallResult>(m_office.exchange().drop(extension).has_value());
}

UcServerOrders::Outcome UcServerOrders::operator()(const CtiAnswerCallArgument &argument)
{
    return forCall<CtiAnswerCallResult>(argument.connectionId,
                                        [this](const QString &extension, int leg) {
                                            return m_office.exchange().answer(extension, leg);
                                        });
}

UcServerOrders::Outcome UcServerOrders::operator()(const CtiRedirectCallArgument &argument)
{
    return forCall<CtiRedirectCallResult>(
        argument.connectionId, [&](const QString &extension, int leg) {
            return m_office.exchange().redirect(extension, numberIn(argument.phoneNumber), leg);
        });
}

UcServerOrders::Outcome UcServerOrders::operator()(const CtiPickupCallArgument &argument)
{
    const QString own = lineIn(argument.phoneNumber);
    if (own.isEmpty())
        return noSuchLine();
    return forCall<CtiPickupCallResult>(
        argument.connectionId, [&](const QString &extension, int leg) {
            const Leg *ringing = m_office.exchange().findLeg(leg);
            return ringing->state == LegState::Ringing
                ? m_office.exchange().pickup(own, extension)
                : failure(Error::Code::Refused, QString::fromLatin1(Reason::nothingRings));
        });
}

UcServerOrders::Outcome UcServerOrders::operator()(const CtiStartCallRecordingArgument &argument)
{
    return forCall<CtiStartCallRecordingResult>(
        argument.connectionId, [this](const QString &extension, int leg) {
            return m_office.exchange().setRecording(extension, true, leg);
        });
}

UcServerOrders::Outcome UcServerOrders::operator()(const CtiStopCallRecordingArgument &argument)
{
    return forCall<CtiStopCallRecordingResult>(
        argument.connectionId, [this](const QString &extension, int leg) {
            return m_office.exchange().setRecording(extension, false, leg);
        });
}

UcServerOrders::Outcome UcServerOrders::operator()(const CtiSetCallDataArgument &argument)
{
    const auto found = m_office.lines().find(argument.connectionId);
    if (found && !m_account.lines.contains(found->extension))
        return refuse(accessDenied, QStringLiteral("only the owner of the line may do this"));
    return success<CtiSetCallDataResult>(setCallData(argument).has_value());
}

/// Without a connection id the parameters say which call: here the one with that number.
Result<Unit> UcServerOrders::setCallData(const CtiSetCallDataArgument &argument)
{
    Exchange &exchange = m_office.exchange();
    QMap<QString, QString> data;
    for (const StringPair &pair : argument.callData)
        data.insert(pair.key, pair.value);
    if (const auto found = m_office.lines().find(argument.connectionId); found && found->leg != 0)
        return exchange.setCallData(found->extension, std::nullopt, data, found->leg);
    const QString called = argument.optionalParams
        ? internationalNumber(exchange,
                              argument.optionalParams->text(QStringLiteral("calledNumber")))
        : QString();
    for (const QString &line : m_account.lines) {
        for (const Leg *leg : exchange.legsOf(line)) {
            const QString dialled =
                internationalNumber(exchange, exchange.findCall(leg->call)->dialled);
            if (argument.connectionId.isEmpty() && !called.isEmpty() && dialled == called)
                return exchange.setCallData(line, std::nullopt, data, leg->id);
        }
    }
    return failure(Error::Code::Refused, QString::fromLatin1(Reason::noCall));
}

/// Both calls have to be on one line, one active and one held, in either order.
Result<Unit> UcServerOrders::joinTwo(const QString &first, const QString &second, const Act &act)
{
    const auto one = m_office.lines().find(first);
    const auto other = m_office.lines().find(second);
    const bool areTwo = one && other && one->extension == other->extension && one->leg != other->leg
        && one->leg != 0 && other->leg != 0;
    return areTwo ? act(one->extension, one->leg)
                  : failure(Error::Code::Refused, QString::fromLatin1(Reason::needsTwoCalls));
}

UcServerOrders::Outcome UcServerOrders::operator()(const CtiMergeCallsArgument &argument)
{
    const auto done = joinTwo(
        argument.connectionId1, argument.connectionId2,
        [this](const QString &extension, int) { return m_office.exchange().transfer(extension); });
    return success<CtiMergeCallsResult>(done.has_value());
}

UcServerOrders::Outcome UcServerOrders::operator()(const CtiConferenceArgument &argument)
{
    const auto done = joinTwo(argument.connectionId1, argument.connectionId2,
                              [this](const QString &extension, int) {
                                  return m_office.exchange().conference(extension);
                              });
    return success<CtiConferenceResult>(done.has_value());
}

UcServerOrders::Outcome UcServerOrders::operator()(const CtiSwapHoldArgument &argument)
{
    return forCall<CtiSwapHoldResult>(argument.connectionId, [this](const QString &extension, int) {
        return m_office.exchange().swap(extension);
    });
}

UcServerOrders::Outcome UcServerOrders::operator()(const CtiHoldArgument &argument)
{
    return forCall<CtiHoldResult>(argument.connectionId, [&](const QString &extension, int leg) {
        Exchange &exchange = m_office.exchange();
        return argument.hold ? exchange.hold(extension, leg) : exchange.retrieve(extension, leg);
    });
}

UcServerOrders::Outcome UcServerOrders::operator()(const CtiDialDigitsArgument &argument)
{
    return forCall<CtiDialDigitsResult>(
        argument.connectionId, [&](const QString &extension, int leg) {
            return m_office.exchange().sendDigits(extension, argument.digits, leg);
        });
}

UcServerOrders::Outcome UcServerOrders::operator()(const CtiCompleteCallArgument &argument)
{
    return forCall<CtiCompleteCallResult>(
        argument.connectionId, [this](const QString &extension, int leg) {
            return m_office.exchange().callBackWhenFree(extension, leg);
        });
}

} // namespace Jackfield::Simulator
