// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// The numbers of UCServer's enumerations (ucserver.md 1.2, 4.3 to 4.5, 5.4). On the wire they are
// INTEGERs that may hold any other value, so they are constants here, not enum classes; ENUMERATED
// members have types of their own.
namespace Jackfield::UcServer {

enum class LineScope : qint32 { Own = 0, OwnAndGranted = 1, Local = 2, Known = 3 }; ///< typeofLines
enum class LineAddRemove : qint32 { Added = 0, Removed = 1 };

namespace LineOpenStatus {
    inline constexpr qint64 usable = 2; ///< All others are not.
}
namespace LineFeature { // mask
    inline constexpr qint64 makeCall = 1;
    inline constexpr qint64 doNotDisturb = 2;
    inline constexpr qint64 pickup = 4; ///< Its calls may be taken by other lines.
    inline constexpr qint64 hideCallerId = 8;
    inline constexpr qint64 noMakeCallWhileActive = 16; ///< No automatic hold: no consultation.
    inline constexpr qint64 remoteOffice = 32;
    inline constexpr qint64 passwordInvalid = 64;
    inline constexpr qint64 remoteOfficeEmulated = 128;
} // namespace LineFeature
namespace ForwardModes { // mask; the names decide where comments differ (4.4)
    inline constexpr qint64 immediate = 1;
    inline constexpr qint64 busy = 2;
    inline constexpr qint64 noAnswer = 4;
    inline constexpr qint64 busyInternal = 8;
    inline constexpr qint64 busyExternal = 16;
    inline constexpr qint64 noAnswerInternal = 32;
    inline constexpr qint64 noAnswerExternal = 64;
    inline constexpr qint64 immediateInternal = 128;
    inline constexpr qint64 immediateExternal = 256;
    inline constexpr qint64 notConnected = 512;
    inline constexpr qint64 notConnectedInternal = 1024;
    inline constexpr qint64 notConnectedExternal = 2048;
    inline constexpr qint64 notConnectedAdmin = 4096;
    inline constexpr qint64 notConnectedInternalAdmin = 8192;
    inline constexpr qint64 notConnectedExternalAdmin = 16384;
    inline constexpr qint64 backendSpecific = 2147483648;
} // namespace ForwardModes
namespace CallState {
    inline constexpr qint64 destroyed = 1;
    inline constexpr qint64 offering = 2;
    inline constexpr qint64 dialing = 4;
    inline constexpr qint64 ringback = 8;
    inline constexpr qint64 busy = 16;
    inline constexpr qint64 connected = 32;
    inline constexpr qint64 conferenced = 64;
    inline constexpr qint64 hold = 128;
    inline constexpr qint64 disconnected = 256;
    inline constexpr qint64 prepare = 512;
} // namespace CallState
namespace CallType {
    inline constexpr qint64 normal = 0;
    inline constexpr qint64 consultation = 1;
    inline constexpr qint64 conferenceController = 2;
    inline constexpr qint64 callback = 3;
    inline constexpr qint64 conferenceMember = 4;
    inline constexpr qint64 controllerPending = 5;
    inline constexpr qint64 memberPending = 6;
} // namespace CallType
namespace DisconnectedReason {
    inline constexpr qint64 normal = 0;
    inline constexpr qint64 notAnswered = 1;
    inline constexpr qint64 busy = 2;
    inline constexpr qint64 takenByUnknown = 3;
    inline constexpr qint64 takenByOwner = 4;
} // namespace DisconnectedReason
namespace RecordingState {
    inline constexpr qint64 none = 0;
    inline constexpr qint64 recordersCall = 1;
    inline constexpr qint64 recorded = 2; ///< Is being recorded now.
    inline constexpr qint64 wasRecordersCall = 3;
    inline constexpr qint64 wasRecorded = 4;
} // namespace RecordingState
namespace CallFeature { // mask
    inline constexpr qint64 answer = 1;
    inline constexpr qint64 makeCall = 2; ///< A consultation call.
    inline constexpr qint64 completeCall = 4;
    inline constexpr qint64 merge = 16;
    inline constexpr qint64 drop = 32;
    inline constexpr qint64 blindTransfer = 256;
    inline constexpr qint64 redirect = 512;
    inline constexpr qint64 canBePickedUp = 1024;
    inline constexpr qint64 swapHold = 4096;
    inline constexpr qint64 hold = 8192;
    inline constexpr qint64 unhold = 16384;
    inline constexpr qint64 conference = 65536; ///< EU model: one active, one held.
    inline constexpr qint64 addParty = 131072;
    inline constexpr qint64 conferenceStart = 262144; ///< US model
    inline constexpr qint64 dialDigits = 2097152;
    inline constexpr qint64 startRecording = 16777216;
    inline constexpr qint64 stopRecording = 33554432;
} // namespace CallFeature
namespace ChangedReason { // `reason` of a call event
    inline constexpr qint64 offering = 0;
    inline constexpr qint64 dialing = 1;
    inline constexpr qint64 ringback = 2;
    inline constexpr qint64 connected = 3;
    inline constexpr qint64 conferenced = 4;
    inline constexpr qint64 hold = 5;
    inline constexpr qint64 remotePartyChanged = 6;
    inline constexpr qint64 remoteContactChanged = 7;
    inline constexpr qint64 projectChanged = 8;
    inline constexpr qint64 noteChanged = 9;
    inline constexpr qint64 busy = 10;
    inline constexpr qint64 disconnected = 11;
    inline constexpr qint64 destroyed = 12;
    inline constexpr qint64 holdContactChanged = 13;
    inline constexpr qint64 other = 14;
    inline constexpr qint64 callDataChanged = 15;
    inline constexpr qint64 phoneLost = 16;
} // namespace ChangedReason
inline constexpr qint64 serverFormatsNumber = 1; ///< iNumberFormat: "use 1 when unsure" (4.5)
inline constexpr qint64 digitsDtmf = 2; ///< iDigitMode

namespace InvokeProblem { // 5.4
    inline constexpr qint64 duplicateInvocation = 0;
    inline constexpr qint64 unrecognisedOperation = 1;
    inline constexpr qint64 mistypedArgument = 2;
    inline constexpr qint64 resourceLimitation = 3;
    inline constexpr qint64 invalidSessionId = 8;
    inline constexpr qint64 authenticationIncomplete = 9;
    inline constexpr qint64 authenticationFailed = 10;
} // namespace InvokeProblem
namespace LogonError { // 1.2
    inline constexpr qint64 internalError = 100;
    inline constexpr qint64 wrongCredentials = 101;
    inline constexpr qint64 noLicence = 103;
    inline constexpr qint64 versionMismatch = 104;
    inline constexpr qint64 nextStep = 105;
    inline constexpr qint64 methodNotSupported = 106;
    inline constexpr qint64 userNotEnabled = 107;
    inline constexpr qint64 computerUnknown = 108;
    inline constexpr qint64 domainFailed = 109;
    inline constexpr qint64 missingRight = 110;
    inline constexpr qint64 applicationNotCompatible = 112;
    inline constexpr qint64 alreadyLoggedIn = 113;
    inline constexpr qint64 tlsRequired = 114;
    inline constexpr qint64 serverNotConnected = 119; ///< WsError
    inline constexpr qint64 accountLocked = 129;
    inline constexpr qint64 tokenExpired = 130;
    inline constexpr qint64 tooManyAttempts = 131;
} // namespace LogonError
enum class ClientAppId : qint32 { WebServiceSdk = 9, WebClient = 15 }; ///< 3.5
enum class ServerType : qint32 { ProCallEnterprise = 0, TapiServer = 1, Infinity = 2, Nex = 3 };
enum class AuthenticationMethod : qint32 { Password = 0, Domain = 1, OAuth = 2 };
enum class LoginMethod : qint32 {
    None = 0,
    Basic = 1,
    Digest = 2,
    Ntlm = 3,
    Kerberos = 4,
    Bearer = 5,
    OpenIdConnect = 6
};

} // namespace Jackfield::UcServer
