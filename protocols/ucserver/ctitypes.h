// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/asntypes.h"

#include <array>

// The structures that several messages share (ucserver.md 3.3, 3.6, 3.7, 6.1). Numbers of the
// enumerations are in ctinumbers.h.
namespace Jackfield::UcServer {

struct RequestError
{
    static constexpr std::string_view asnName = "AsnRequestError";
    qint64 errorDetail = 0;
    QString errorString;
    bool operator==(const RequestError &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("iErrorDetail", self.errorDetail);
        visitor.member("u8sErrorString", self.errorString);
    }
};

/// AsnNetDatabaseContact: 58 optional members, of which few are ever there.
struct NetDatabaseContact
{
    /// The texts, by tag.
    static constexpr std::array<std::string_view, 53> textNames {"u8sFound",
                                                                 "u8sDatabaseName",
                                                                 "u8sEntryIDDB",
                                                                 "u8sEntryIDStore",
                                                                 "u8sEntryID",
                                                                 "u8sCtiServerUserName",
                                                                 "u8sDisplayName",
                                                                 "u8sFirstName",
                                                                 "u8sLastName",
                                                                 "u8sJobTitle",
                                                                 "u8sCompany",
                                                                 "u8sDepartment",
                                                                 "u8sOfficeRoomNumber",
                                                                 "u8sCustomerID",
                                                                 "u8sBusinessAddressStreet",
                                                                 "u8sBusinessAddressPostalCode",
                                                                 "u8sBusinessAddressCity",
                                                                 "u8sBusinessAddressState",
                                                                 "u8sBusinessAddressCountry",
                                                                 "u8sPrivateAddressStreet",
                                                                 "u8sPrivateAddressPostalCode",
                                                                 "u8sPrivateAddressCity",
                                                                 "u8sPrivateAddressState",
                                                                 "u8sPrivateAddressCountry",
                                                                 "u8sOtherAddressStreet",
                                                                 "u8sOtherAddressPostalCode",
                                                                 "u8sOtherAddressCity",
                                                                 "u8sOtherAddressState",
                                                                 "u8sOtherAddressCountry",
                                                                 "u8sEMail",
                                                                 "u8sEMail2",
                                                                 "u8sEMail3",
                                                                 "u8sSIPAddress",
                                                                 "u8sWebPageURL",
                                                                 "u8sPhoneBusiness",
                                                                 "u8sPhoneBusiness2",
                                                                 "u8sCompanyMainTelephoneNumber",
                                                                 "u8sAssistantTelephoneNumber",
                                                                 "u8sPhoneHome",
                                                                 "u8sPhoneHome2",
                                                                 "u8sPrimaryTelephoneNumber",
                                                                 "u8sPhoneMobile",
                                                                 "u8sCarTelephoneNumber",
                                                                 "u8sRadioTelephoneNumber",
                                                                 "u8sPagerTelephoneNumber",
                                                                 "u8sOtherTelephoneNumber",
                                                                 "u8sCallbackTelephoneNumber",
                                                                 "u8sISDNTelephoneNumber",
                                                                 "u8sTTYTTDTelephoneNumber",
                                                                 "u8sFaxBusiness",
                                                                 "u8sFaxHome",
                                                                 "u8sBody",
                                                                 "u8sDirectWebLink"};
    SparseTexts texts;
    std::optional<std::vector<StringPair>> customFields;
    std::optional<bool> isValid;
    std::optional<qint64> privateContact;
    std::optional<qint64> ctiServerUser;
    std::optional<OptionalParameters> optionalParams; ///< Key jpegPhoto: octets.
    bool operator==(const NetDatabaseContact &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.texts(Tag {0}, textNames, self.texts);
        visitor.member(Tag {53}, "customFields", self.customFields);
        visitor.member(Tag {54}, "bValid", self.isValid);
        visitor.member(Tag {55}, "iPrivateContact", self.privateContact);
        visitor.member(Tag {56}, "iCtiServerUser", self.ctiServerUser);
        visitor.member(Tag {57}, "optionalParams", self.optionalParams);
    }
};

struct ProjectPinRule
{
    QString projectName;
    QString projectPin;
    qint64 projectType = 0;
    bool associatedCallIsPrivate = false;
    QString locationId;
    QString userEnteredPin;
    QString userEnteredUserId;
    bool operator==(const ProjectPinRule &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sProjectName", self.projectName);
        visitor.member("u8sProjectPin", self.projectPin);
        visitor.member("iProjectType", self.projectType);
        visitor.member("bAssociatedCallIsPrivateCall", self.associatedCallIsPrivate);
        visitor.member("u8sLocationID", self.locationId);
        visitor.member("u8sUserEnteredPin", self.userEnteredPin);
        visitor.member("u8sUserEnteredUserID", self.userEnteredUserId);
    }
};

struct NewCallParams
{
    ProjectPinRule projectPinRule;
    bool hideMyCallerId = false;
    std::optional<NetDatabaseContact> remoteContact;
    std::optional<OptionalParameters> optionalParams;
    bool operator==(const NewCallParams &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("projectPinRule", self.projectPinRule);
        visitor.member("bHideMyCallerID", self.hideMyCallerId);
        visitor.member(Tag {0}, "asnRemoteContact", self.remoteContact);
        visitor.member(Tag {1}, "optionalParams", self.optionalParams);
    }
};

struct LineForward
{
    qint64 internalId = 0;
    qint64 controller = 0; ///< ForwardController (4.4)
    qint64 mode = 0; ///< ForwardModes (4.4)
    qint64 backEndSpecific = 0;
    qint64 noAnswerTime = 0; ///< Seconds; 0: the server's default.
    QString destination;
    std::vector<QString> callerIds;
    bool operator==(const LineForward &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("iInternalID", self.internalId);
        visitor.member("iForwardController", self.controller);
        visitor.member("iForwardMode", self.mode);
        visitor.member("iBackEndSpecific", self.backEndSpecific);
        visitor.member("iNoAnswerTime", self.noAnswerTime);
        visitor.member("u8sDestination", self.destination);
        visitor.member("u8sCallerIDList", self.callerIds);
    }
};

struct RemoteOfficeState
{
    QString controller; ///< Not used.
    qint64 enabled = 0; ///< 1 or 0
    QString destination;
    bool operator==(const RemoteOfficeState &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sController", self.controller);
        visitor.member("iEnabled", self.enabled);
        visitor.member("u8sDestination", self.destination);
    }
};

struct CtiLineInfo
{
    qint64 type = 0; ///< 4.3 iType
    qint64 openStatus = 0; ///< LineOpenStatus (4.3)
    QString linePhoneNumber; ///< The line's URI, "tel:<number>@<pbx>".
    QString descriptor;
    QString phoneNumber;
    QString locationId;
    qint64 features = 0; ///< LineFeature (4.3)
    qint64 forwardFeaturesPbx = 0; ///< ForwardModes (4.4)
    qint64 forwardFeaturesServer = 0;
    qint64 forwardFeaturesUser = 0;
    std::optional<OptionalParameters> optionalParams;
    bool operator==(const CtiLineInfo &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("iType", self.type);
        visitor.member("iLineOpenStatus", self.openStatus);
        visitor.member("u8sLinePhoneNumber", self.linePhoneNumber);
        visitor.member("u8sDescriptor", self.descriptor);
        visitor.member("u8sPhoneNumber", self.phoneNumber);
        visitor.member("u8sLineLocationID", self.locationId);
        visitor.member("iLineFeatures", self.features);
        visitor.member("iForwardFeaturesPBX", self.forwardFeaturesPbx);
        visitor.member("iForwardFeaturesSERVER", self.forwardFeaturesServer);
        visitor.member("iForwardFeaturesUSER", self.forwardFeaturesUser);
        visitor.member("optionalParams", self.optionalParams);
    }
};

struct CtiCallInformation
{
    QString linePhoneNumber;
    QString connectionId;
    qint64 state = 0; ///< CallState (4.5)
    qint64 type = 0; ///< CallType (4.5)
    qint64 disconnectedReason = 0; ///< 4.5
    qint64 features = 0; ///< CallFeature (4.5)
    bool isOutbound = false;
    bool isInternal = false;
    bool isCallerIdBlocked = false;
    qint64 recordingState = 0; ///< 4.5
    bool isConferenceController = false;
    QString conferenceControllerId;
    QString localNumber;
    QString remoteNumber;
    qint64 remoteContactSource = 0;
    ProjectPinRule projectPinRule;
    QString note;
    QString trackerId;
    SystemTime created;
    SystemTime connected;
    SystemTime disconnected;
    bool isUnknownHoldContact = false;
    std::optional<NetDatabaseContact> localContact;
    std::optional<NetDatabaseContact> remoteContact;
    std::optional<QString> holdNumber;
    std::optional<NetDatabaseContact> holdContact;
    std::optional<QString> redirectingNumber;
    std::optional<NetDatabaseContact> redirectingContact;
    std::optional<OptionalParameters> optionalParams;
    std::optional<std::vector<StringPair>> callData;
    bool operator==(const CtiCallInformation &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sLinePhoneNumber", self.linePhoneNumber);
        visitor.member("u8sConnectionID", self.connectionId);
        visitor.member("iCallState", self.state);
        visitor.member("iCallType", self.type);
        visitor.member("iDisconnectedReason", self.disconnectedReason);
        visitor.member("iFeatures", self.features);
        visitor.member("bOutbound", self.isOutbound);
        visitor.member("bInternal", self.isInternal);
        visitor.member("bCallerIDBlocked", self.isCallerIdBlocked);
        visitor.member("iCallRecordingState", self.recordingState);
        visitor.member("bConferenceCtlr", self.isConferenceController);
        visitor.member("u8sConferenceCtlrID", self.conferenceControllerId);
        visitor.member("u8sLocalNumberSC", self.localNumber);
        visitor.member("u8sRemoteNumberSC", self.remoteNumber);
        visitor.member("iRemoteContactSource", self.remoteContactSource);
        visitor.member("projectPinRule", self.projectPinRule);
        visitor.member("u8sNote", self.note);
        visitor.member("u8sTrackerID", self.trackerId);
        visitor.member("utcCallCreated", self.created);
        visitor.member("utcCallConnected", self.connected);
        visitor.member("utcCallDisconnected", self.disconnected);
        visitor.member("bIsUnknownHoldContact", self.isUnknownHoldContact);
        visitor.member(Tag {0}, "pLocalContact", self.localContact);
        visitor.member(Tag {1}, "pRemoteContact", self.remoteContact);
        visitor.member(Tag {2}, "pu8sHoldNumberSC", self.holdNumber);
        visitor.member(Tag {3}, "pHoldContact", self.holdContact);
        // [4] is not used.
        visitor.member(Tag {5}, "pu8sRedirectingNumber", self.redirectingNumber);
        visitor.member(Tag {6}, "pRedirectingContact", self.redirectingContact);
        visitor.member(Tag {7}, "optionalParams", self.optionalParams);
        visitor.member(Tag {8}, "callDataList", self.callData);
    }
};

} // namespace Jackfield::UcServer
