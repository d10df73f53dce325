// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/ucserveroffice.h"
#include "protocols/ucserver/rosemessage.h"

#include <functional>

namespace Jackfield::Simulator {

/// What a connection watches, by cross reference.
struct UcServerMonitors
{
    std::map<QString, QString> lines; ///< The extension.
    std::map<QString, UcServer::LineScope> enumerations; ///< Lines that come and go.
};

/// Carries out the CTI operations of ucserver.md 6.2 for one signed-in user.
class UcServerOrders
{
public:
    /// The events that only who asked gets, after the result.
    using Events = std::vector<UcServer::Invoke>;
    using Outcome = tl::expected<UcServer::KnownPayload, UcServer::RequestError>;

    /// All must outlive this.
    UcServerOrders(UcServerOffice &office, const UcServerOffice::Account &account,
                   UcServerMonitors &monitors, Events &events)
        : m_office(office)
        , m_account(account)
        , m_monitors(monitors)
        , m_events(events)
    { }
    /// Unset: it is no request of a client's.
    std::optional<Outcome> carryOut(const UcServer::KnownPayload &argument);

    Outcome operator()(const UcServer::CtiMakeCallArgument &argument);
    Outcome operator()(const UcServer::CtiDropCallArgument &argument);
    Outcome operator()(const UcServer::CtiLineDropCallArgument &argument);
    Outcome operator()(const UcServer::CtiAnswerCallArgument &argument);
    Outcome operator()(const UcServer::CtiRedirectCallArgument &argument);
    Outcome operator()(const UcServer::CtiPickupCallArgument &argument);
    Outcome operator()(const UcServer::CtiStartCallRecordingArgument &argument);
    Outcome operator()(const UcServer::CtiStopCallRecordingArgument &argument);
    Outcome operator()(const UcServer::CtiSetCallDataArgument &argument);
    Outcome operator()(const UcServer::CtiMergeCallsArgument &argument);
    Outcome operator()(const UcServer::CtiSwapHoldArgument &argument);
    Outcome operator()(const UcServer::CtiHoldArgument &argument);
    Outcome operator()(const UcServer::CtiSetForwardArgument &argument);
    Outcome operator()(const UcServer::CtiRemoveForwardArgument &argument);
    Outcome operator()(const UcServer::CtiDialDigitsArgument &argument);
    Outcome operator()(const UcServer::CtiCompleteCallArgument &argument);
    Outcome operator()(const UcServer::CtiConferenceArgument &argument);
    Outcome operator()(const UcServer::CtiEnumPhoneLinesArgument &argument);
    Outcome operator()(const UcServer::CtiSnapshotPhoneLineArgument &argument);
    Outcome operator()(const UcServer::CtiLineMonitorStartArgument &argument);
    Outcome operator()(const UcServer::CtiLineMonitorStopArgument &argument);
    Outcome operator()(const UcServer::CtiLineSetDoNotDisturbArgument &argument);
    Outcome operator()(const UcServer::CtiLineSetRemoteOfficeArgument &argument);

    UcServer::CtiLineInfo lineInfo(const QString &extension) const; ///< As this user sees it.

private:
    using Act = std::function<Result<Unit>(const QString &extension, int leg)>;

    template<typename ResultType>
    Outcome forCall(const QString &connectionId, const Act &act);
    Result<Unit> joinTwo(const QString &first, const QString &second, const Act &act);
    Result<Unit> setCallData(const UcServer::CtiSetCallDataArgument &argument);
    QString lineIn(const QString &numberOrUri) const; ///< Empty: none.
    static Outcome noSuchLine();
    static Outcome refuse(qint64 detail, const QString &words);
    // iErrorDetail of calls and of lines (6.2).
    static constexpr qint64 generalError = 1;
    static constexpr qint64 accessDenied = 2;
    static constexpr qint64 invalidLine = 3;

    UcServerOffice &m_office;
    const UcServerOffice::Account &m_account;
    UcServerMonitors &m_monitors;
    Events &m_events;
};

} // namespace Jackfield::Simulator
