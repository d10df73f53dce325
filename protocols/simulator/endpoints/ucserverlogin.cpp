// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/endpoint.h"
#include "protocols/simulator/endpoints/ucserverconversation.h"

// The operations of the connection itself: TLS, versions, signing in (ucserver.md 2).
namespace Jackfield::Simulator {

using namespace UcServer;

namespace {

    constexpr QLatin1String interfaceVersion("8.0.20240920");
    constexpr QLatin1String productVersion("8.0 (simulated)");

} // namespace

/// Unset: it is no operation of the connection.
std::optional<UcServerConversation::Answer>
UcServerConversation::connectionAnswer(const KnownPayload &argument)
{
    if (std::holds_alternative<CheckConnectionArgument>(argument))
        return CheckConnectionResult {interfaceVersion, productVersion, 70, 0,
                                      m_office.ids().guid()};
    if (std::holds_alternative<UserTokenV2Argument>(argument))
        return UserTokenV2Result {m_office.issueToken(m_link.account->user)};
    if (!m_link.isDirect)
        return std::nullopt;
    if (std::holds_alternative<StartTlsArgument>(argument)) {
        const auto mode = m_office.options().tcpTls;
        const bool isOffered = !m_link.isEncrypted
            && (mode == UcServerOptions::TcpTls::StartTls
                || mode == UcServerOptions::TcpTls::StartTlsRequired);
        return isOffered
            ? Answer(StartTlsResult())
            : Answer(RequestError {LogonError::internalError, QStringLiteral("no TLS here")});
    }
    if (std::holds_alternative<NegotiateV2Argument>(argument))
        return negotiate();
    if (const auto *login = std::get_if<LoginV2Argument>(&argument))
        return logIn(*login);
    return std::nullopt;
}

NegotiateV2Result UcServerConversation::negotiate() const
{
    const UcServerOptions &options = m_office.options();
    switch (options.negotiation) {
    case UcServerOptions::Negotiation::Busy:
        return {NegotiateBusy {options.retryIn}};
    case UcServerOptions::Negotiation::Incompatible:
        return {NegotiateIncompatible {interfaceVersion}};
    case UcServerOptions::Negotiation::Accepted:
        break;
    }
    Negotiated negotiated;
    negotiated.interfaceVersion = interfaceVersion;
    negotiated.serverTime = SystemTime::from(m_office.clock().now());
    negotiated.serverVersion = interfaceVersion;
    negotiated.connectionGuid = m_office.ids().guid();
    negotiated.presenceDomains = {QStringLiteral("jackfield.example")};
    negotiated.productVersion = productVersion;
    return {negotiated};
}

UcServerConversation::Answer UcServerConversation::logIn(const LoginV2Argument &argument)
{
    const UcServerOptions &options = m_office.options();
    if (options.login == UcServerOptions::Login::Busy)
        return LoginV2Result {LoginBusy {options.retryIn}};
    if (options.login == UcServerOptions::Login::Redirect)
        return LoginV2Result {LoginRedirect {
            options.redirect.isEmpty() ? QStringLiteral("127.0.0.1:%1").arg(m_endpoint.port())
                                       : options.redirect}};
    if (!argument.auth) {
        SupportedAuthMethods methods;
        if (options.login == UcServerOptions::Login::NtlmFirst)
            methods.ordered.push_back(LoginMethod::Ntlm);
        methods.ordered.push_back(LoginMethod::Basic);
        return LoginV2Result {methods};
    }
    if (const auto *bearer = std::get_if<AuthBearer>(&argument.auth->value))
        return signedIn(m_office.checkToken(bearer->jwt));
    const auto *basic = std::get_if<AuthBasic>(&argument.auth->value);
    if (!basic)
        return signedIn(tl::unexpected(int(LogonError::methodNotSupported)));
    const QString credentials =
        QString::fromUtf8(QByteArray::fromBase64(basic->credential.toLatin1()));
    const auto colon = credentials.indexOf(u':');
    return signedIn(m_office.checkPassword(credentials.left(std::max<qsizetype>(0, colon)),
                                           credentials.mid(colon + 1)));
}

UcServerConversation::Answer
UcServerConversation::signedIn(const UcServerOffice::Login<UcServerOffice::Account> &login)
{
    if (m_link.account)
        return RequestError {LogonError::alreadyLoggedIn, QStringLiteral("already logged in")};
    if (!login)
        return RequestError {login.error(), QStringLiteral("logon refused")};
    m_link.account = *login;
    m_endpoint.note(QStringLiteral("signed in: ") + readable(login->user.toUtf8()));
    return LoginV2Result {LoginSucceeded {login->user, {}}};
}

} // namespace Jackfield::Simulator
