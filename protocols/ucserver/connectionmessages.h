// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/ctinumbers.h"
#include "protocols/ucserver/ctitypes.h"

// The operations of the connection itself (ucserver.md 2.1).
// Longer than most files: it is the list of all messages, each described once and in one place.
namespace Jackfield::UcServer {

struct StartTlsArgument : NoMembers
{
    static constexpr std::string_view asnName = "AsnStartTLSArgument";
};

struct StartTlsResult : NoMembers
{
    static constexpr std::string_view asnName = "AsnStartTLSResult";
};

struct LogoffArgument : NoMembers
{
    static constexpr std::string_view asnName = "AsnLogoffArgument";
};

struct TransportKeepAliveArgument
{
    static constexpr std::string_view asnName = "AsnTransportKeepAliveArgument";
    Null dummy;
    bool operator==(const TransportKeepAliveArgument &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("dummy", self.dummy);
    }
};

struct KeepAliveArgument
{
    static constexpr std::string_view asnName = "AsnKeepAliveArgument";
    Null dummy;
    bool operator==(const KeepAliveArgument &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("dummy", self.dummy);
    }
};

struct CheckConnectionArgument : NoMembers
{
    static constexpr std::string_view asnName = "AsnCheckConnectionArgument";
};

struct CheckConnectionResult
{
    static constexpr std::string_view asnName = "AsnCheckConnectionResult";
    QString serverVersion;
    QString productVersion;
    qint64 protocolVersion = 0;
    qint64 oemId = 0;
    QString cookie;
    bool operator==(const CheckConnectionResult &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sServerVersion", self.serverVersion);
        visitor.member("u8sProductVersion", self.productVersion);
        visitor.member("iProtocolVersion", self.protocolVersion);
        visitor.member("iOEMID", self.oemId);
        visitor.member("u8sCookie", self.cookie);
    }
};

/// Its members [2] to [4] are published without their types: they are skipped.
struct UserTokenV2Argument
{
    static constexpr std::string_view asnName = "AsnGetUserTokenV2Argument";
    std::optional<qint64> type; ///< 0 external, 1 login
    std::optional<qint64> timeToLive; ///< Seconds; absent: a day.
    bool operator==(const UserTokenV2Argument &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member(Tag {0}, "iType", self.type);
        visitor.member(Tag {1}, "iTTL", self.timeToLive);
    }
};

struct UserTokenV2Result
{
    static constexpr std::string_view asnName = "AsnGetUserTokenV2Result";
    QString token;
    bool operator==(const UserTokenV2Result &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("sToken", self.token);
    }
};

struct AnonymousLogin
{
    QString hintData;
    QString token;
    bool operator==(const AnonymousLogin &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sHintData", self.hintData);
        visitor.member("u8sToken", self.token);
    }
};

struct NegotiateV2Argument
{
    static constexpr std::string_view asnName = "AsnNegotiateServerConnectionV2Argument";
    QString minInterfaceVersion;
    QString maxInterfaceVersion;
    QString clientDeviceId;
    QString clientVersion;
    ClientAppId clientAppId = ClientAppId::WebClient;
    QString clientDeviceName;
    qint64 clientCapabilities = 0; ///< 1 softphone, 2 AV line, 4 understands the V2 events
    std::optional<QString> connectionGuid;
    std::optional<AnonymousLogin> anonymousLogin;
    bool operator==(const NegotiateV2Argument &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sMinSupportedInterfaceVersion", self.minInterfaceVersion);
        visitor.member("u8sMaxSupportedInterfaceVersion", self.maxInterfaceVersion);
        visitor.member("u8sClientDeviceId", self.clientDeviceId);
        visitor.member("u8sClientVersion", self.clientVersion);
        visitor.member("eClientAppID", self.clientAppId);
        visitor.member("u8sClientDeviceName", self.clientDeviceName);
        visitor.member("iClientCapabilities", self.clientCapabilities);
        visitor.member(Tag {0}, "u8sConnectionGUID", self.connectionGuid);
        visitor.member(Tag {1}, "eAnonymousLogin", self.anonymousLogin);
    }
};

struct AnonymousDetails
{
    QString userName;
    QString token;
    bool operator==(const AnonymousDetails &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sUsername", self.userName);
        visitor.member("u8sToken", self.token);
    }
};

struct Negotiated
{
    ServerType serverType = ServerType::ProCallEnterprise;
    QString interfaceVersion;
    AuthenticationMethod authenticationMethod = AuthenticationMethod::Password;
    QByteArray serverAuthentication;
    SystemTime serverTime;
    QString serverVersion;
    QString connectionGuid;
    std::vector<QString> presenceDomains;
    std::optional<qint64> oem;
    std::optional<QString> productVersion;
    std::optional<bool> presenceServicesDisabled;
    std::optional<bool> userUserRightsDisabled;
    std::optional<AnonymousDetails> anonymousDetails;
    bool operator==(const Negotiated &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("eServerType", self.serverType);
        visitor.member("u8sServerInterfaceVersion", self.interfaceVersion);
        visitor.member("eAuthenticationMethod", self.authenticationMethod);
        visitor.member("sServerAuthentication", self.serverAuthentication);
        visitor.member("stServerTime", self.serverTime);
        visitor.member("u8sServerVersion", self.serverVersion);
        visitor.member("u8sConnectionGUID", self.connectionGuid);
        visitor.member("u8sPresenceDomains", self.presenceDomains);
        visitor.member(Tag {0}, "iOEM", self.oem);
        visitor.member(Tag {1}, "u8sProductVersion", self.productVersion);
        visitor.member(Tag {2}, "bPresenceServicesDisabled", self.presenceServicesDisabled);
        visitor.member(Tag {3}, "bUserUserRightsDisabled", self.userUserRightsDisabled);
        visitor.member(Tag {4}, "eAnonymousDetails", self.anonymousDetails);
    }
};

struct NegotiateBusy
{
    qint64 busyTimeout = 0; ///< Seconds.
    bool operator==(const NegotiateBusy &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("iServerBusyTimeout", self.busyTimeout);
    }
};

struct NegotiateIncompatible
{
    QString interfaceVersion;
    bool operator==(const NegotiateIncompatible &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sServerInterfaceVersion", self.interfaceVersion);
    }
};

struct NegotiateV2Result
{
    static constexpr std::string_view asnName = "AsnNegotiateServerConnectionV2ResultChoice";
    static constexpr bool isChoice = true;
    std::variant<Negotiated, NegotiateBusy, NegotiateIncompatible> value;
    bool operator==(const NegotiateV2Result &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.template alternative<0>(Tag {0}, "result", self.value);
        visitor.template alternative<1>(Tag {1}, "busy", self.value);
        visitor.template alternative<2>(Tag {2}, "incompatible", self.value);
    }
};

struct AuthBasic
{
    QString credential; ///< Base64 of "user:password" in UTF-8.
    bool operator==(const AuthBasic &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("credential", self.credential);
    }
};

struct AuthNtlm
{
    QByteArray authData;
    bool operator==(const AuthNtlm &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("authdata", self.authData);
    }
};

struct AuthKerberos
{
    QByteArray authData;
    bool operator==(const AuthKerberos &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("authdata", self.authData);
    }
};

struct AuthBearer
{
    QString jwt;
    bool operator==(const AuthBearer &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sJWT", self.jwt);
    }
};

struct AuthOpenIdConnect
{
    std::optional<QString> scope;
    std::optional<QString> idToken;
    bool operator==(const AuthOpenIdConnect &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member(Tag {0}, "u8sScope", self.scope);
        visitor.member(Tag {1}, "u8sIDToken", self.idToken);
    }
};

struct LoginAuth
{
    static constexpr bool isChoice = true;
    std::variant<AuthBasic, AuthNtlm, AuthKerberos, AuthBearer, AuthOpenIdConnect> value;
    bool operator==(const LoginAuth &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.template alternative<0>(Tag {0}, "authBasic", self.value);
        visitor.template alternative<1>(Tag {2}, "authNTLM", self.value);
        visitor.template alternative<2>(Tag {3}, "authKerberos", self.value);
        visitor.template alternative<3>(Tag {4}, "authBearer", self.value);
        visitor.template alternative<4>(Tag {5}, "authOpenIDC", self.value);
    }
};

struct LoginV2Argument
{
    static constexpr std::string_view asnName = "AsnLoginV2Argument";
    std::optional<LoginAuth> auth; ///< Absent: asks for the methods.
    bool operator==(const LoginV2Argument &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member(Tag {0}, "auth", self.auth);
    }
};

struct AuthDigest
{
    QString nonce;
    QString opaque;
    QString qop;
    std::optional<QString> algorithm;
    std::optional<QString> realm;
    bool operator==(const AuthDigest &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("nonce", self.nonce);
        visitor.member("opaque", self.opaque);
        visitor.member("qop", self.qop);
        visitor.member(Tag {0}, "algorithm", self.algorithm);
        visitor.member(Tag {1}, "realm", self.realm);
    }
};

struct SupportedAuthMethods
{
    std::vector<LoginMethod> ordered; ///< Best first.
    std::optional<AuthDigest> digest;
    bool operator==(const SupportedAuthMethods &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("authMethodsOrdered", self.ordered);
        visitor.member(Tag {0}, "authDigest", self.digest);
    }
};

struct LoginToken
{
    static constexpr bool isChoice = true;
    std::variant<QString, QString> value;
    bool operator==(const LoginToken &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.template alternative<0>(Tag {0}, "u8sJwt", self.value);
        visitor.template alternative<1>(Tag {1}, "u8sToken", self.value);
    }
};

struct LoginSucceeded
{
    std::optional<QString> loggedInUser;
    std::optional<LoginToken> token;
    bool operator==(const LoginSucceeded &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member(Tag {0}, "u8sLoggedInUser", self.loggedInUser);
        visitor.member(Tag {1}, "token", self.token);
    }
};

struct LoginRedirect
{
    QString redirectTo;
    bool operator==(const LoginRedirect &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("u8sRedirectTo", self.redirectTo);
    }
};

struct LoginBusy
{
    qint64 retryIn = 0; ///< Seconds.
    bool operator==(const LoginBusy &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("iRetryInSeconds", self.retryIn);
    }
};

struct NtlmRenegotiate
{
    QByteArray authData;
    bool operator==(const NtlmRenegotiate &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.member("authdata", self.authData);
    }
};

/// "succceeded" is spelled so on the wire.
struct LoginV2Result
{
    static constexpr std::string_view asnName = "AsnLoginV2Result";
    static constexpr bool isChoice = true;
    std::variant<SupportedAuthMethods, LoginSucceeded, LoginRedirect, LoginBusy, NtlmRenegotiate>
        value;
    bool operator==(const LoginV2Result &) const = default;
    template<typename Self, typename Visitor>
    static void describe(Self &self, Visitor &visitor)
    {
        visitor.template alternative<0>(Tag {0}, "supportedAuthMethods", self.value);
        visitor.template alternative<1>(Tag {1}, "succceeded", self.value);
        visitor.template alternative<2>(Tag {2}, "serverRedirect", self.value);
        visitor.template alternative<3>(Tag {3}, "serverBusy", self.value);
        visitor.template alternative<4>(Tag {4}, "ntlmRenegotiate", self.value);
    }
};

} // namespace Jackfield::UcServer
