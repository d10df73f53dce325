// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/ctinumbers.h"
#include "protocols/ucserver/ctitypes.h"

// The arguments and results of the CTI operations (ucserver.md 6.2). Errors are RequestErrors.
// Longer than most files: it is the list of all operations, each described once and in one place.
namespace Jackfield::UcServer {

struct SuccessOnly
{
    bool success = false; ///< false is an answer, not an error: nothing was done.
    bool operator==(const SuccessOnly &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("bSuccess", self.success);
    }
};

struct ConnectionOnly
{
    QString connectionId;
    bool operator==(const ConnectionOnly &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sConnectionID", self.connectionId);
    }
};

struct CtiMakeCallArgument
{
    static constexpr std::string_view asnName = "AsnCtiMakeCallArgument";
    QString phoneNumberFrom; ///< Number or line URI.
    QString phoneNumberTo;
    qint64 numberFormat = 0;
    std::optional<NewCallParams> newCallParams;
    bool operator==(const CtiMakeCallArgument &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sPhoneNumberFrom", self.phoneNumberFrom);
        visitor.member("u8sPhoneNumberTo", self.phoneNumberTo);
        visitor.member("iNumberFormat", self.numberFormat);
        visitor.member("newCallParams", self.newCallParams);
    }
};

struct CtiMakeCallResult
{
    static constexpr std::string_view asnName = "AsnCtiMakeCallResult";
    QString connectionId;
    std::optional<OptionalParameters> optionalParams;
    bool operator==(const CtiMakeCallResult &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sConnectionID", self.connectionId);
        visitor.member("optionalParams", self.optionalParams);
    }
};

struct CtiDropCallArgument : ConnectionOnly
{
    static constexpr std::string_view asnName = "AsnCtiDropCallArgument";
};

struct CtiDropCallResult : SuccessOnly
{
    static constexpr std::string_view asnName = "AsnCtiDropCallResult";
};

struct CtiLineDropCallArgument
{
    static constexpr std::string_view asnName = "AsnCtiLineDropCallArgument";
    QString lineDescriptor; ///< Number or line URI.
    bool operator==(const CtiLineDropCallArgument &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sLineDescriptor", self.lineDescriptor);
    }
};

struct CtiLineDropCallResult : SuccessOnly
{
    static constexpr std::string_view asnName = "AsnCtiLineDropCallResult";
};

struct CtiAnswerCallArgument : ConnectionOnly
{
    static constexpr std::string_view asnName = "AsnCtiAnswerCallArgument";
};

struct CtiAnswerCallResult : SuccessOnly
{
    static constexpr std::string_view asnName = "AsnCtiAnswerCallResult";
};

struct CtiRedirectCallArgument
{
    static constexpr std::string_view asnName = "AsnCtiRedirectCallArgument";
    QString contactId;
    QString connectionId;
    QString phoneNumber; ///< Where the call goes.
    qint64 numberFormat = 0;
    bool operator==(const CtiRedirectCallArgument &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sContactID", self.contactId);
        visitor.member("u8sConnectionID", self.connectionId);
        visitor.member("u8sPhoneNumber", self.phoneNumber);
        visitor.member("iNumberFormat", self.numberFormat);
    }
};

struct CtiRedirectCallResult : SuccessOnly
{
    static constexpr std::string_view asnName = "AsnCtiRedirectCallResult";
};

struct CtiPickupCallArgument
{
    static constexpr std::string_view asnName = "AsnCtiPickupCallArgument";
    QString contactId;
    QString connectionId;
    QString phoneNumber; ///< The own line that takes the call.
    qint64 numberFormat = 0;
    bool operator==(const CtiPickupCallArgument &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sContactID", self.contactId);
        visitor.member("u8sConnectionID", self.connectionId);
        visitor.member("u8sPhoneNumber", self.phoneNumber);
        visitor.member("iNumberFormat", self.numberFormat);
    }
};

struct CtiPickupCallResult
{
    static constexpr std::string_view asnName = "AsnCtiPickupCallResult";
    bool success = false;
    std::optional<OptionalParameters> optionalParams;
    bool operator==(const CtiPickupCallResult &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("bSuccess", self.success);
        visitor.member("optionalParams", self.optionalParams);
    }
};

struct CtiStartCallRecordingArgument : ConnectionOnly
{
    static constexpr std::string_view asnName = "AsnCtiStartCallRecordingArgument";
};

struct CtiStartCallRecordingResult : SuccessOnly
{
    static constexpr std::string_view asnName = "AsnCtiStartCallRecordingResult";
};

struct CtiStopCallRecordingArgument : ConnectionOnly
{
    static constexpr std::string_view asnName = "AsnCtiStopCallRecordingArgument";
};

struct CtiStopCallRecordingResult : NoMembers
{
    static constexpr std::string_view asnName = "AsnCtiStopCallRecordingResult";
};

struct CtiSetCallDataArgument
{
    static constexpr std::string_view asnName = "AsnCtiSetCallDataArgument";
    QString connectionId; ///< Empty: not known, then optionalParams say which call.
    std::vector<StringPair> callData;
    std::optional<OptionalParameters> optionalParams;
    bool operator==(const CtiSetCallDataArgument &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sConnectionID", self.connectionId);
        visitor.member("callDataList", self.callData);
        visitor.member("optionalParams", self.optionalParams);
    }
};

struct CtiSetCallDataResult : SuccessOnly
{
    static constexpr std::string_view asnName = "AsnCtiSetCallDataResult";
};

struct CtiMergeCallsArgument
{
    static constexpr std::string_view asnName = "AsnCtiMergeCallsArgument";
    QString connectionId1;
    QString connectionId2;
    bool operator==(const CtiMergeCallsArgument &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sConnectionID1", self.connectionId1);
        visitor.member("u8sConnectionID2", self.connectionId2);
    }
};

struct CtiMergeCallsResult : SuccessOnly
{
    static constexpr std::string_view asnName = "AsnCtiMergeCallsResult";
};

/// Of the held call.
struct CtiSwapHoldArgument : ConnectionOnly
{
    static constexpr std::string_view asnName = "AsnCtiSwapHoldArgument";
};

struct CtiSwapHoldResult : SuccessOnly
{
    static constexpr std::string_view asnName = "AsnCtiSwapHoldResult";
};

struct CtiHoldArgument
{
    static constexpr std::string_view asnName = "AsnCtiHoldArgument";
    bool hold = false; ///< false: retrieve.
    QString connectionId;
    bool operator==(const CtiHoldArgument &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("bHold", self.hold);
        visitor.member("u8sConnectionID", self.connectionId);
    }
};

struct CtiHoldResult : SuccessOnly
{
    static constexpr std::string_view asnName = "AsnCtiHoldResult";
};

struct CtiSetForwardArgument
{
    static constexpr std::string_view asnName = "AsnCtiSetForwardArgument";
    QString phoneNumberFrom; ///< Number or line URI.
    QString phoneNumberTo;
    std::optional<OptionalParameters> optionalParams; ///< ForwardMode; absent: unconditional.
    bool operator==(const CtiSetForwardArgument &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sPhoneNumberFrom", self.phoneNumberFrom);
        visitor.member("u8sPhoneNumberTo", self.phoneNumberTo);
        visitor.member("optionalParams", self.optionalParams);
    }
};

struct CtiSetForwardResult
{
    static constexpr std::string_view asnName = "AsnCtiSetForwardResult";
    bool success = false;
    bool existingForwardingChanged = false;
    std::optional<OptionalParameters> optionalParams;
    bool operator==(const CtiSetForwardResult &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("bSuccess", self.success);
        visitor.member("bExistingForwardingChanged", self.existingForwardingChanged);
        visitor.member("optionalParams", self.optionalParams);
    }
};

struct CtiRemoveForwardArgument
{
    static constexpr std::string_view asnName = "AsnCtiRemoveForwardArgument";
    QString phoneNumberFrom; ///< Number or line URI.
    std::optional<OptionalParameters>
        optionalParams; ///< ForwardMode and ForwardDestination choose one; absent: all.
    bool operator==(const CtiRemoveForwardArgument &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sPhoneNumberFrom", self.phoneNumberFrom);
        visitor.member("optionalParams", self.optionalParams);
    }
};

struct CtiRemoveForwardResult
{
    static constexpr std::string_view asnName = "AsnCtiRemoveForwardResult";
    bool success = false;
    std::optional<OptionalParameters> optionalParams;
    bool operator==(const CtiRemoveForwardResult &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("bSuccess", self.success);
        visitor.member("optionalParams", self.optionalParams);
    }
};

struct CtiDialDigitsArgument
{
    static constexpr std::string_view asnName = "AsnCtiDialDigitsArgument";
    QString connectionId;
    qint64 digitMode = 0;
    qint64 digitDuration = 0; ///< Milliseconds for each digit and pause; 0: default.
    QString digits;
    bool operator==(const CtiDialDigitsArgument &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sConnectionID", self.connectionId);
        visitor.member("iDigitMode", self.digitMode);
        visitor.member("iDigitDuration", self.digitDuration);
        visitor.member("u8sDigitsToDial", self.digits);
    }
};

struct CtiDialDigitsResult : SuccessOnly
{
    static constexpr std::string_view asnName = "AsnCtiDialDigitsResult";
};

struct CtiCompleteCallArgument : ConnectionOnly
{
    static constexpr std::string_view asnName = "AsnCtiCompleteCallArgument";
};

struct CtiCompleteCallResult : SuccessOnly
{
    static constexpr std::string_view asnName = "AsnCtiCompleteCallResult";
};

struct CtiConferenceArgument
{
    static constexpr std::string_view asnName = "AsnCtiConferenceArgument";
    QString connectionId1; ///< The active call.
    QString connectionId2; ///< The held call.
    bool operator==(const CtiConferenceArgument &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sConnectionID1", self.connectionId1);
        visitor.member("u8sConnectionID2", self.connectionId2);
    }
};

struct CtiConferenceResult : SuccessOnly
{
    static constexpr std::string_view asnName = "AsnCtiConferenceResult";
};

struct CtiEnumPhoneLinesArgument
{
    static constexpr std::string_view asnName = "AsnCtiEnumPhoneLinesArgument";
    LineScope lines = LineScope::Own;
    qint64 attachChangeNotify = 0; ///< 1: tell lines that come and go.
    bool operator==(const CtiEnumPhoneLinesArgument &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("typeofLines", self.lines);
        visitor.member("attachChangeNotify", self.attachChangeNotify);
    }
};

struct CtiEnumPhoneLinesResult
{
    static constexpr std::string_view asnName = "AsnCtiEnumPhoneLinesResult";
    std::vector<CtiLineInfo> lines;
    std::optional<QString> lineMonitorCrossRefId;
    bool operator==(const CtiEnumPhoneLinesResult &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("seqLines", self.lines);
        visitor.member("u8sLineMonitorCrossRefID", self.lineMonitorCrossRefId);
    }
};

struct CtiSnapshotPhoneLineArgument
{
    static constexpr std::string_view asnName = "AsnCtiSnapshotPhoneLineArgument";
    QString linePhoneNumber; ///< The line's URI.
    bool operator==(const CtiSnapshotPhoneLineArgument &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sLinePhoneNumber", self.linePhoneNumber);
    }
};

struct CtiSnapshotPhoneLineResult
{
    static constexpr std::string_view asnName = "AsnCtiSnapshotPhoneLineResult";
    CtiLineInfo lineInfo;
    std::vector<CtiCallInformation> calls;
    qint64 doNotDisturb = 0;
    std::vector<LineForward> forwards;
    RemoteOfficeState remoteOffice;
    std::optional<OptionalParameters> optionalParams;
    bool operator==(const CtiSnapshotPhoneLineResult &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("lineInfo", self.lineInfo);
        visitor.member("seqCalls", self.calls);
        visitor.member("iDoNotDisturb", self.doNotDisturb);
        visitor.member("seqLineForwards", self.forwards);
        visitor.member("remoteOfficeState", self.remoteOffice);
        visitor.member("optionalParams", self.optionalParams);
    }
};

struct CtiLineMonitorStartArgument
{
    static constexpr std::string_view asnName = "AsnCtiLineMonitorStartArgument";
    QString linePhoneNumber; ///< The line's URI.
    bool operator==(const CtiLineMonitorStartArgument &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sLinePhoneNumber", self.linePhoneNumber);
    }
};

struct CtiLineMonitorStartResult
{
    static constexpr std::string_view asnName = "AsnCtiLineMonitorStartResult";
    QString monitorCrossRefId;
    CtiLineInfo lineInfo;
    std::vector<CtiCallInformation> calls;
    qint64 doNotDisturb = 0;
    std::vector<LineForward> forwards;
    RemoteOfficeState remoteOffice;
    std::optional<OptionalParameters> optionalParams;
    bool operator==(const CtiLineMonitorStartResult &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sMonitorCrossRefID", self.monitorCrossRefId);
        visitor.member("lineInfo", self.lineInfo);
        visitor.member("seqCalls", self.calls);
        visitor.member("iDoNotDisturb", self.doNotDisturb);
        visitor.member("seqLineForwards", self.forwards);
        visitor.member("remoteOfficeState", self.remoteOffice);
        visitor.member("optionalParams", self.optionalParams);
    }
};

struct CtiLineMonitorStopArgument
{
    static constexpr std::string_view asnName = "AsnCtiLineMonitorStopArgument";
    QString monitorCrossRefId;
    bool operator==(const CtiLineMonitorStopArgument &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sMonitorCrossRefID", self.monitorCrossRefId);
    }
};

struct CtiLineMonitorStopResult : NoMembers
{
    static constexpr std::string_view asnName = "AsnCtiLineMonitorStopResult";
};

struct CtiLineSetDoNotDisturbArgument
{
    static constexpr std::string_view asnName = "AsnCtiLineSetDoNotDisturbArgument";
    QString linePhoneNumber; ///< The line's URI.
    bool doNotDisturb = false;
    bool operator==(const CtiLineSetDoNotDisturbArgument &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sLinePhoneNumber", self.linePhoneNumber);
        visitor.member("bDoNotDisturb", self.doNotDisturb);
    }
};

struct CtiLineSetDoNotDisturbResult : NoMembers
{
    static constexpr std::string_view asnName = "AsnCtiLineSetDoNotDisturbResult";
};

struct CtiLineSetRemoteOfficeArgument
{
    static constexpr std::string_view asnName = "AsnCtiLineSetRemoteOfficeArgument";
    QString linePhoneNumber; ///< The line's URI.
    RemoteOfficeState remoteOffice;
    bool operator==(const CtiLineSetRemoteOfficeArgument &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sLinePhoneNumber", self.linePhoneNumber);
        visitor.member("remoteOfficeState", self.remoteOffice);
    }
};

struct CtiLineSetRemoteOfficeResult : NoMembers
{
    static constexpr std::string_view asnName = "AsnCtiLineSetRemoteOfficeResult";
};

} // namespace Jackfield::UcServer
