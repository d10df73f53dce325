// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucserverfacts.h"
#include "protocols/simulator/endpoints/ucserverorders.h"
#include "protocols/simulator/exchange.h"

// The operations on lines: forwards, do not disturb, remote office, and watching them.
namespace Jackfield::Simulator {

using namespace UcServer;

namespace {

    std::optional<qint64> forwardMode(const std::optional<OptionalParameters> &parameters)
    {
        return parameters ? parameters->number(QStringLiteral("ForwardMode")) : std::nullopt;
    }

} // namespace

UcServerOrders::Outcome UcServerOrders::operator()(const CtiSetForwardArgument &argument)
{
    const QString extension = lineIn(argument.phoneNumberFrom);
    if (extension.isEmpty())
        return noSuchLine();
    Exchange &exchange = m_office.exchange();
    const auto kind = forwardKindIn(forwardMode(argument.optionalParams).value_or(1),
                                    m_office.options().forwardMasks);
    CtiSetForwardResult result;
    const QString to = numberIn(argument.phoneNumberTo);
    const bool had = kind && exchange.findExtension(extension)->forwards.contains(*kind);
    result.success = kind && exchange.setForward(extension, {*kind, to});
    result.existingForwardingChanged = result.success && had;
    return result;
}

UcServerOrders::Outcome UcServerOrders::operator()(const CtiRemoveForwardArgument &argument)
{
    const QString extension = lineIn(argument.phoneNumberFrom);
    if (extension.isEmpty())
        return noSuchLine();
    Exchange &exchange = m_office.exchange();
    CtiRemoveForwardResult result;
    const auto mode = forwardMode(argument.optionalParams);
    if (!mode) {
        result.success = exchange.clearForward(extension, std::nullopt).has_value();
        return result;
    }
    const auto kind = forwardKindIn(*mode, m_office.options().forwardMasks);
    const auto &forwards = exchange.findExtension(extension)->forwards;
    if (!kind || !forwards.contains(*kind))
        return result;
    const QString to = argument.optionalParams->text(QStringLiteral("ForwardDestination"));
    const bool isMeant = to.isEmpty()
        || internationalNumber(exchange, numberIn(to))
            == internationalNumber(exchange, forwards.value(*kind).to);
    result.success = isMeant && exchange.clearForward(extension, *kind).has_value();
    return result;
}

UcServerOrders::Outcome UcServerOrders::operator()(const CtiEnumPhoneLinesArgument &argument)
{
    CtiEnumPhoneLinesResult result;
    for (const QString &line : m_office.linesFor(m_account, argument.lines))
        result.lines.push_back(lineInfo(line));
    if (argument.attachChangeNotify == 1) {
        result.lineMonitorCrossRefId = m_office.ids().guid();
        m_monitors.enumerations[*result.lineMonitorCrossRefId] = argument.lines;
    }
    return result;
}

UcServerOrders::Outcome UcServerOrders::operator()(const CtiSnapshotPhoneLineArgument &argument)
{
    const QString extension = lineIn(argument.linePhoneNumber);
    if (extension.isEmpty())
        return noSuchLine();
    CtiSnapshotPhoneLineResult result = m_office.lines().snapshot(extension);
    result.lineInfo = lineInfo(extension);
    return result;
}

UcServerOrders::Outcome UcServerOrders::operator()(const CtiLineMonitorStartArgument &argument)
{
    const QString extension = lineIn(argument.linePhoneNumber);
    if (extension.isEmpty())
        return noSuchLine();
    const CtiSnapshotPhoneLineResult now = m_office.lines().snapshot(extension);
    CtiLineMonitorStartResult result;
    result.monitorCrossRefId = m_office.ids().guid();
    result.lineInfo = lineInfo(extension);
    result.calls = now.calls;
    result.doNotDisturb = now.doNotDisturb;
    result.forwards = now.forwards;
    result.remoteOffice = now.remoteOffice;
    result.optionalParams = now.optionalParams;
    m_monitors.lines[result.monitorCrossRefId] = extension;
    return result;
}

UcServerOrders::Outcome UcServerOrders::operator()(const CtiLineMonitorStopArgument &argument)
{
    if (m_monitors.lines.erase(argument.monitorCrossRefId) == 0)
        return refuse(generalError, QStringLiteral("no such monitor"));
    return CtiLineMonitorStopResult();
}

UcServerOrders::Outcome UcServerOrders::operator()(const CtiLineSetDoNotDisturbArgument &argument)
{
    const QString extension = lineIn(argument.linePhoneNumber);
    if (extension.isEmpty())
        return noSuchLine();
    (void)m_office.exchange().setDoNotDisturb(extension, argument.doNotDisturb);
    return CtiLineSetDoNotDisturbResult();
}

UcServerOrders::Outcome UcServerOrders::operator()(const CtiLineSetRemoteOfficeArgument &argument)
{
    const QString extension = lineIn(argument.linePhoneNumber);
    if (extension.isEmpty())
        return noSuchLine();
    const bool isOn = argument.remoteOffice.enabled != 0;
    const QString to = isOn ? numberIn(argument.remoteOffice.destination) : QString();
    if (isOn && to.isEmpty())
        return refuse(generalError, QStringLiteral("a remote office needs a number"));
    if (const auto set = m_office.exchange().setRemoteOffice(extension, to); !set)
        return refuse(generalError, set.error().detail);
    return CtiLineSetRemoteOfficeResult();
}

} // namespace Jackfield::Simulator
