// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/ctinumbers.h"
#include "protocols/ucserver/ctitypes.h"

// The events of the server (ucserver.md 6.3): invokes with the invokeID 99999 that nobody answers.
namespace Jackfield::UcServer {

struct CtiNotifyLineInfoChanged
{
    static constexpr std::string_view asnName = "AsnCtiNotifyLineInfoChangedArgument";
    QString monitorCrossRefId;
    QString linePhoneNumber; ///< The line's URI.
    CtiLineInfo lineInfo;
    bool operator==(const CtiNotifyLineInfoChanged &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sMonitorCrossRefID", self.monitorCrossRefId);
        visitor.member("u8sLinePhoneNumber", self.linePhoneNumber);
        visitor.member("lineInfo", self.lineInfo);
    }
};

struct CtiNotifyLineDoNotDisturbChanged
{
    static constexpr std::string_view asnName = "AsnCtiNotifyLineDoNotDisturbChangedArgument";
    QString monitorCrossRefId;
    QString linePhoneNumber; ///< The line's URI.
    qint64 doNotDisturb = 0;
    std::optional<OptionalParameters> optionalParams;
    bool operator==(const CtiNotifyLineDoNotDisturbChanged &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sMonitorCrossRefID", self.monitorCrossRefId);
        visitor.member("u8sLinePhoneNumber", self.linePhoneNumber);
        visitor.member("iDoNotDisturb", self.doNotDisturb);
        visitor.member("optionalParams", self.optionalParams);
    }
};

struct CtiNotifyLineForwardingChanged
{
    static constexpr std::string_view asnName = "AsnCtiNotifyLineForwardingChangedArgument";
    QString monitorCrossRefId;
    QString linePhoneNumber; ///< The line's URI.
    std::vector<LineForward> forwards; ///< The complete new list.
    bool operator==(const CtiNotifyLineForwardingChanged &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sMonitorCrossRefID", self.monitorCrossRefId);
        visitor.member("u8sLinePhoneNumber", self.linePhoneNumber);
        visitor.member("seqLineForwards", self.forwards);
    }
};

struct CtiNotifyLineCallInformationChanged
{
    static constexpr std::string_view asnName = "AsnCtiNotifyLineCallInformationChangedArgument";
    QString monitorCrossRefId;
    QString linePhoneNumber; ///< The line's URI.
    qint64 reason = 0; ///< ChangedReason (4.5)
    CtiCallInformation call;
    bool operator==(const CtiNotifyLineCallInformationChanged &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sMonitorCrossRefID", self.monitorCrossRefId);
        visitor.member("u8sLinePhoneNumber", self.linePhoneNumber);
        visitor.member("reason", self.reason);
        visitor.member("callinformation", self.call);
    }
};

struct CtiNotifyLineAddRemove
{
    static constexpr std::string_view asnName = "AsnCtiNotifyLineAddRemoveArgument";
    QString lineMonitorCrossRefId;
    QString linePhoneNumber; ///< The line's URI.
    LineAddRemove addRemove = LineAddRemove::Added;
    CtiLineInfo lineInfo;
    bool operator==(const CtiNotifyLineAddRemove &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sLineMonitorCrossRefID", self.lineMonitorCrossRefId);
        visitor.member("u8sLinePhoneNumber", self.linePhoneNumber);
        visitor.member("addremove", self.addRemove);
        visitor.member("lineInfo", self.lineInfo);
    }
};

/// Told to the caller, without a cross reference.
struct CtiNotifyMakeCallResult
{
    static constexpr std::string_view asnName = "AsnCtiNotifyMakeCallResultArgument";
    QString linePhoneNumber; ///< The line's URI.
    QString connectionId;
    qint64 success = 0; ///< 1 or 0
    bool operator==(const CtiNotifyMakeCallResult &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sLinePhoneNumber", self.linePhoneNumber);
        visitor.member("u8sConnectionID", self.connectionId);
        visitor.member("success", self.success);
    }
};

struct CtiNotifyConferenceCreated
{
    static constexpr std::string_view asnName = "AsnCtiNotifyConferenceCreatedArgument";
    QString lineMonitorCrossRefId;
    QString linePhoneNumber; ///< The line's URI.
    CtiCallInformation controller;
    std::vector<CtiCallInformation> members;
    bool operator==(const CtiNotifyConferenceCreated &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sLineMonitorCrossRefID", self.lineMonitorCrossRefId);
        visitor.member("u8sLinePhoneNumber", self.linePhoneNumber);
        visitor.member("conferenceControllerCallInfo", self.controller);
        visitor.member("conferenceMemberCallInfoList", self.members);
    }
};

struct CtiNotifyConferenceDestroyed
{
    static constexpr std::string_view asnName = "AsnCtiNotifyConferenceDestroyedArgument";
    QString lineMonitorCrossRefId;
    QString linePhoneNumber; ///< The line's URI.
    CtiCallInformation controller;
    std::vector<CtiCallInformation> members;
    bool operator==(const CtiNotifyConferenceDestroyed &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sLineMonitorCrossRefID", self.lineMonitorCrossRefId);
        visitor.member("u8sLinePhoneNumber", self.linePhoneNumber);
        visitor.member("conferenceControllerCallInfo", self.controller);
        visitor.member("conferenceMemberCallInfoList", self.members);
    }
};

struct CtiNotifyConferencePartyAdded
{
    static constexpr std::string_view asnName = "AsnCtiNotifyConferencePartyAddedArgument";
    QString lineMonitorCrossRefId;
    QString linePhoneNumber; ///< The line's URI.
    CtiCallInformation controller;
    CtiCallInformation member;
    bool operator==(const CtiNotifyConferencePartyAdded &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sLineMonitorCrossRefID", self.lineMonitorCrossRefId);
        visitor.member("u8sLinePhoneNumber", self.linePhoneNumber);
        visitor.member("conferenceControllerCallInfo", self.controller);
        visitor.member("conferenceMemberCallInfo", self.member);
    }
};

struct CtiNotifyConferencePartyRemoved
{
    static constexpr std::string_view asnName = "AsnCtiNotifyConferencePartyRemovedArgument";
    QString lineMonitorCrossRefId;
    QString linePhoneNumber; ///< The line's URI.
    CtiCallInformation controller;
    CtiCallInformation member;
    bool operator==(const CtiNotifyConferencePartyRemoved &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sLineMonitorCrossRefID", self.lineMonitorCrossRefId);
        visitor.member("u8sLinePhoneNumber", self.linePhoneNumber);
        visitor.member("conferenceControllerCallInfo", self.controller);
        visitor.member("conferenceMemberCallInfo", self.member);
    }
};

struct CallFeatures
{
    QString connectionId;
    qint64 features = 0; ///< CallFeature (4.5)
    bool operator==(const CallFeatures &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sConnectionID", self.connectionId);
        visitor.member("iFeatures", self.features);
    }
};

/// Features that changed without a call event.
struct CtiNotifyLineCallFeaturesChanged
{
    static constexpr std::string_view asnName = "AsnCtiNotifyLineCallFeaturesChangedArgument";
    QString lineMonitorCrossRefId;
    QString linePhoneNumber; ///< The line's URI.
    std::vector<CallFeatures> callFeatures;
    bool operator==(const CtiNotifyLineCallFeaturesChanged &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sLineMonitorCrossRefID", self.lineMonitorCrossRefId);
        visitor.member("u8sLinePhoneNumber", self.linePhoneNumber);
        visitor.member("callFeaturesList", self.callFeatures);
    }
};

struct CtiNotifyLineProjectSettingsChanged
{
    static constexpr std::string_view asnName = "AsnCtiNotifyLineProjectSettingsChangedArgument";
    QString monitorCrossRefId;
    QString linePhoneNumber; ///< The line's URI.
    QString locationId;
    std::vector<ProjectPinRule> projects;
    bool operator==(const CtiNotifyLineProjectSettingsChanged &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sMonitorCrossRefID", self.monitorCrossRefId);
        visitor.member("u8sLinePhoneNumber", self.linePhoneNumber);
        visitor.member("u8sLocationID", self.locationId);
        visitor.member("projectList", self.projects);
    }
};

struct CtiNotifyLineRemoteOfficeChanged
{
    static constexpr std::string_view asnName = "AsnCtiNotifyLineRemoteOfficeChangedArgument";
    QString monitorCrossRefId;
    QString linePhoneNumber; ///< The line's URI.
    RemoteOfficeState remoteOffice;
    bool operator==(const CtiNotifyLineRemoteOfficeChanged &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sMonitorCrossRefID", self.monitorCrossRefId);
        visitor.member("u8sLinePhoneNumber", self.linePhoneNumber);
        visitor.member("remoteOfficeState", self.remoteOffice);
    }
};

/// The server has removed the monitor point.
struct CtiNotifyMonitorStopped
{
    static constexpr std::string_view asnName = "AsnCtiNotifyMonitorStoppedArgument";
    QString monitorCrossRefId;
    bool operator==(const CtiNotifyMonitorStopped &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sMonitorCrossRefID", self.monitorCrossRefId);
    }
};

/// Own lines only.
struct CtiNotifyLineSortOrderChanged
{
    static constexpr std::string_view asnName = "AsnCtiNotifyLineSortOrderChangedArgument";
    QString monitorCrossRefId;
    std::vector<QString> lineUris;
    bool operator==(const CtiNotifyLineSortOrderChanged &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sMonitorCrossRefID", self.monitorCrossRefId);
        visitor.member("u8sLineURISortOrder", self.lineUris);
    }
};

} // namespace Jackfield::UcServer
