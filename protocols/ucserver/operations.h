// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/connectionmessages.h"
#include "protocols/ucserver/ctievents.h"
#include "protocols/ucserver/ctirequests.h"

#include <algorithm>
#include <tuple>

// Every operation with its number, name and types (ucserver.md 2.1, 6.2, 6.3): the one table that
// the codecs, the client and the simulator dispatch by.
namespace Jackfield::UcServer {

/// A name as a template argument.
template<size_t Size>
struct FixedName
{
    char text[Size] {};
    constexpr FixedName(const char (&name)[Size]) { std::copy_n(name, Size, text); }
    constexpr std::string_view view() const { return {text, Size - 1}; }
};

/// `ResultType` is void for events.
template<qint64 Id, FixedName Name, typename ArgumentType, typename ResultType = void>
struct Operation
{
    using Argument = ArgumentType;
    using Result = ResultType;
    static constexpr qint64 id = Id;
    static constexpr std::string_view name = Name.view();
    static constexpr bool isEvent = std::is_void_v<ResultType>;
};

using StartTlsOperation = Operation<1103, "asnStartTLS", StartTlsArgument, StartTlsResult>;
using NegotiateV2Operation =
    Operation<1006, "asnNegotiateServerConnectionV2", NegotiateV2Argument, NegotiateV2Result>;
using LoginV2Operation = Operation<1005, "asnLoginV2", LoginV2Argument, LoginV2Result>;
using LogoffOperation = Operation<1001, "asnLogoff", LogoffArgument>;
using CheckConnectionOperation =
    Operation<1714, "asnCheckConnection", CheckConnectionArgument, CheckConnectionResult>;
using UserTokenV2Operation =
    Operation<1007, "asnGetUserTokenV2", UserTokenV2Argument, UserTokenV2Result>;
using TransportKeepAliveOperation =
    Operation<1706, "asnTransportKeepAlive", TransportKeepAliveArgument>;
using KeepAliveOperation = Operation<100, "asnKeepAlive", KeepAliveArgument>;
using MakeCallOperation = Operation<1202, "asnCtiMakeCall", CtiMakeCallArgument, CtiMakeCallResult>;
using DropCallOperation = Operation<1203, "asnCtiDropCall", CtiDropCallArgument, CtiDropCallResult>;
using LineDropCallOperation =
    Operation<1224, "asnCtiLineDropCall", CtiLineDropCallArgument, CtiLineDropCallResult>;
using AnswerCallOperation =
    Operation<1207, "asnCtiAnswerCall", CtiAnswerCallArgument, CtiAnswerCallResult>;
using RedirectCallOperation =
    Operation<1208, "asnCtiRedirectCall", CtiRedirectCallArgument, CtiRedirectCallResult>;
using PickupCallOperation =
    Operation<1222, "asnCtiPickupCall", CtiPickupCallArgument, CtiPickupCallResult>;
using StartCallRecordingOperation =
    Operation<1230, "asnCtiStartCallRecording", CtiStartCallRecordingArgument,
              CtiStartCallRecordingResult>;
using StopCallRecordingOperation =
    Operation<1231, "asnCtiStopCallRecording", CtiStopCallRecordingArgument,
              CtiStopCallRecordingResult>;
using SetCallDataOperation =
    Operation<1225, "asnCtiSetCallData", CtiSetCallDataArgument, CtiSetCallDataResult>;
using MergeCallsOperation =
    Operation<1209, "asnCtiMergeCalls", CtiMergeCallsArgument, CtiMergeCallsResult>;
using SwapHoldOperation = Operation<1210, "asnCtiSwapHold", CtiSwapHoldArgument, CtiSwapHoldResult>;
using HoldOperation = Operation<1211, "asnCtiHold", CtiHoldArgument, CtiHoldResult>;
using SetForwardOperation =
    Operation<1218, "asnCtiSetForward", CtiSetForwardArgument, CtiSetForwardResult>;
using RemoveForwardOperation =
    Operation<1219, "asnCtiRemoveForward", CtiRemoveForwardArgument, CtiRemoveForwardResult>;
using DialDigitsOperation =
    Operation<1221, "asnCtiDialDigits", CtiDialDigitsArgument, CtiDialDigitsResult>;
using CompleteCallOperation =
    Operation<1223, "asnCtiCompleteCall", CtiCompleteCallArgument, CtiCompleteCallResult>;
using ConferenceOperation =
    Operation<1250, "asnCtiConference", CtiConferenceArgument, CtiConferenceResult>;
using EnumPhoneLinesOperation =
    Operation<1260, "asnCtiEnumPhoneLines", CtiEnumPhoneLinesArgument, CtiEnumPhoneLinesResult>;
using SnapshotPhoneLineOperation =
    Operation<1261, "asnCtiSnapshotPhoneLine", CtiSnapshotPhoneLineArgument,
              CtiSnapshotPhoneLineResult>;
using LineMonitorStartOperation = Operation<1262, "asnCtiLineMonitorStart",
                                            CtiLineMonitorStartArgument, CtiLineMonitorStartResult>;
using LineMonitorStopOperation =
    Operation<1263, "asnCtiLineMonitorStop", CtiLineMonitorStopArgument, CtiLineMonitorStopResult>;
using LineSetDoNotDisturbOperation =
    Operation<1264, "asnCtiLineSetDoNotDisturb", CtiLineSetDoNotDisturbArgument,
              CtiLineSetDoNotDisturbResult>;
using LineSetRemoteOfficeOperation =
    Operation<1273, "asnCtiLineSetRemoteOffice", CtiLineSetRemoteOfficeArgument,
              CtiLineSetRemoteOfficeResult>;
using NotifyLineInfoChangedOperation =
    Operation<1280, "asnCtiNotifyLineInfoChanged", CtiNotifyLineInfoChanged>;
using NotifyLineDoNotDisturbChangedOperation =
    Operation<1281, "asnCtiNotifyLineDoNotDisturbChanged", CtiNotifyLineDoNotDisturbChanged>;
using NotifyLineForwardingChangedOperation =
    Operation<1282, "asnCtiNotifyLineForwardingChanged", CtiNotifyLineForwardingChanged>;
using NotifyLineCallInformationChangedOperation =
    Operation<1283, "asnCtiNotifyLineCallInformationChanged", CtiNotifyLineCallInformationChanged>;
using NotifyLineAddRemoveOperation =
    Operation<1284, "asnCtiNotifyLineAddRemove", CtiNotifyLineAddRemove>;
using NotifyMakeCallResultOperation =
    Operation<1285, "asnCtiNotifyMakeCallResult", CtiNotifyMakeCallResult>;
using NotifyConferenceCreatedOperation =
    Operation<1286, "asnCtiNotifyConferenceCreated", CtiNotifyConferenceCreated>;
using NotifyConferenceDestroyedOperation =
    Operation<1287, "asnCtiNotifyConferenceDestroyed", CtiNotifyConferenceDestroyed>;
using NotifyConferencePartyAddedOperation =
    Operation<1288, "asnCtiNotifyConferencePartyAdded", CtiNotifyConferencePartyAdded>;
using NotifyConferencePartyRemovedOperation =
    Operation<1289, "asnCtiNotifyConferencePartyRemoved", CtiNotifyConferencePartyRemoved>;
using NotifyLineCallFeaturesChangedOperation =
    Operation<1290, "asnCtiNotifyLineCallFeaturesChanged", CtiNotifyLineCallFeaturesChanged>;
using NotifyLineProjectSettingsChangedOperation =
    Operation<1291, "asnCtiNotifyLineProjectSettingsChanged", CtiNotifyLineProjectSettingsChanged>;
using NotifyLineRemoteOfficeChangedOperation =
    Operation<1292, "asnCtiNotifyLineRemoteOfficeChanged", CtiNotifyLineRemoteOfficeChanged>;
using NotifyMonitorStoppedOperation =
    Operation<1294, "asnCtiNotifyMonitorStopped", CtiNotifyMonitorStopped>;
using NotifyLineSortOrderChangedOperation =
    Operation<1295, "asnCtiNotifyLineSortOrderChanged", CtiNotifyLineSortOrderChanged>;

using Operations =
    std::tuple<StartTlsOperation, NegotiateV2Operation, LoginV2Operation, LogoffOperation,
               CheckConnectionOperation, UserTokenV2Operation, TransportKeepAliveOperation,
               KeepAliveOperation, MakeCallOperation, DropCallOperation, LineDropCallOperation,
               AnswerCallOperation, RedirectCallOperation, PickupCallOperation,
               StartCallRecordingOperation, StopCallRecordingOperation, SetCallDataOperation,
               MergeCallsOperation, SwapHoldOperation, HoldOperation, SetForwardOperation,
               RemoveForwardOperation, DialDigitsOperation, CompleteCallOperation,
               ConferenceOperation, EnumPhoneLinesOperation, SnapshotPhoneLineOperation,
               LineMonitorStartOperation, LineMonitorStopOperation, LineSetDoNotDisturbOperation,
               LineSetRemoteOfficeOperation, NotifyLineInfoChangedOperation,
               NotifyLineDoNotDisturbChangedOperation, NotifyLineForwardingChangedOperation,
               NotifyLineCallInformationChangedOperation, NotifyLineAddRemoveOperation,
               NotifyMakeCallResultOperation, NotifyConferenceCreatedOperation,
               NotifyConferenceDestroyedOperation, NotifyConferencePartyAddedOperation,
               NotifyConferencePartyRemovedOperation, NotifyLineCallFeaturesChangedOperation,
               NotifyLineProjectSettingsChangedOperation, NotifyLineRemoteOfficeChangedOperation,
               NotifyMonitorStoppedOperation, NotifyLineSortOrderChangedOperation>;

/// Every type that is a payload.
using AnyPayload = std::variant<
    RequestError, StartTlsArgument, NegotiateV2Argument, LoginV2Argument, LogoffArgument,
    CheckConnectionArgument, UserTokenV2Argument, TransportKeepAliveArgument, KeepAliveArgument,
    CtiMakeCallArgument, CtiDropCallArgument, CtiLineDropCallArgument, CtiAnswerCallArgument,
    CtiRedirectCallArgument, CtiPickupCallArgument, CtiStartCallRecordingArgument,
    CtiStopCallRecordingArgument, CtiSetCallDataArgument, CtiMergeCallsArgument,
    CtiSwapHoldArgument, CtiHoldArgument, CtiSetForwardArgument, CtiRemoveForwardArgument,
    CtiDialDigitsArgument, CtiCompleteCallArgument, CtiConferenceArgument,
    CtiEnumPhoneLinesArgument, CtiSnapshotPhoneLineArgument, CtiLineMonitorStartArgument,
    CtiLineMonitorStopArgument, CtiLineSetDoNotDisturbArgument, CtiLineSetRemoteOfficeArgument,
    CtiNotifyLineInfoChanged, CtiNotifyLineDoNotDisturbChanged, CtiNotifyLineForwardingChanged,
    CtiNotifyLineCallInformationChanged, CtiNotifyLineAddRemove, CtiNotifyMakeCallResult,
    CtiNotifyConferenceCreated, CtiNotifyConferenceDestroyed, CtiNotifyConferencePartyAdded,
    CtiNotifyConferencePartyRemoved, CtiNotifyLineCallFeaturesChanged,
    CtiNotifyLineProjectSettingsChanged, CtiNotifyLineRemoteOfficeChanged, CtiNotifyMonitorStopped,
    CtiNotifyLineSortOrderChanged, StartTlsResult, NegotiateV2Result, LoginV2Result,
    CheckConnectionResult, UserTokenV2Result, CtiMakeCallResult, CtiDropCallResult,
    CtiLineDropCallResult, CtiAnswerCallResult, CtiRedirectCallResult, CtiPickupCallResult,
    CtiStartCallRecordingResult, CtiStopCallRecordingResult, CtiSetCallDataResult,
    CtiMergeCallsResult, CtiSwapHoldResult, CtiHoldResult, CtiSetForwardResult,
    CtiRemoveForwardResult, CtiDialDigitsResult, CtiCompleteCallResult, CtiConferenceResult,
    CtiEnumPhoneLinesResult, CtiSnapshotPhoneLineResult, CtiLineMonitorStartResult,
    CtiLineMonitorStopResult, CtiLineSetDoNotDisturbResult, CtiLineSetRemoteOfficeResult>;

template<typename T, typename Variant>
inline constexpr bool isPayload = false;
template<typename T, typename... Types>
inline constexpr bool isPayload<T, std::variant<Types...>> = (std::is_same_v<T, Types> || ...);

/// Every payload a message can have: one of the types above. To copy, move, destroy or compare one
/// is a switch over all of them; compiled in every unit that does so it would take half a minute
/// each under the sanitizers, so it is compiled once.
class KnownPayload : public AnyPayload
{
public:
    template<typename T>
    requires isPayload<std::remove_cvref_t<T>, AnyPayload>
    // NOLINTNEXTLINE(google-explicit-constructor): as a variant's
    KnownPayload(T &&payload)
        : AnyPayload(std::in_place_type<std::remove_cvref_t<T>>, std::forward<T>(payload))
    { }
    template<typename T>
    requires isPayload<T, AnyPayload>
    explicit KnownPayload(std::in_place_type_t<T> type)
        : AnyPayload(type)
    { }
    KnownPayload(const KnownPayload &other);
    KnownPayload(KnownPayload &&other) noexcept;
    KnownPayload &operator=(const KnownPayload &other);
    KnownPayload &operator=(KnownPayload &&other) noexcept;
    ~KnownPayload();
    friend bool operator==(const KnownPayload &a, const KnownPayload &b);
};

/// One row of the table at run time.
struct OperationInfo
{
    qint64 id = 0;
    std::string_view name;
    bool isEvent = false;
};
const OperationInfo *findOperation(qint64 id); ///< Null: not known.
const OperationInfo *findOperation(std::string_view name); ///< Null: not known.

} // namespace Jackfield::UcServer
