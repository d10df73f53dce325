// SPDX-License-Identifier: GPL-3.0-or-later
// DirectSession: negotiation and login (ucserver.md 2.1).
#include "core/base/overloaded.h"
#include "protocols/ucserver/basiccredential.h"
#include "protocols/ucserver/directsession.h"
#include "protocols/ucserver/loginwords.h"

#include <algorithm>

namespace Jackfield::UcServer {

namespace {

    constexpr qint64 understandsV2Events = 4; // iClientCapabilities

    /// New in every session: nobody is recognised by it.
    QString deviceId(const std::function<quint32()> &random)
    {
        QByteArray id;
        for (int part = 0; part < 4; ++part)
            id += QByteArray::number(random(), 16).rightJustified(8, '0');
        return QString::fromLatin1(id);
    }

    bool offers(const SupportedAuthMethods &methods, LoginMethod method)
    {
        return std::count(methods.ordered.begin(), methods.ordered.end(), method) > 0;
    }

} // namespace

void DirectSession::negotiate()
{
    NegotiateV2Argument argument;
    argument.minInterfaceVersion = QStringLiteral("8.0.0");
    argument.maxInterfaceVersion = QStringLiteral("8.0.20240619");
    argument.clientDeviceId = deviceId(services().random);
    argument.clientVersion = QStringLiteral(JACKFIELD_VERSION);
    argument.clientDeviceName = QStringLiteral("Jackfield");
    argument.clientCapabilities = understandsV2Events;
    ask(invoke<NegotiateV2Operation>(0, std::move(argument)))
        .then(this, [this](const Reply &reply) { onNegotiated(reply); });
}

void DirectSession::onNegotiated(const Reply &reply)
{
    const auto *result = resultIn<NegotiateV2Result>(reply);
    if (!isSigningIn())
        return;
    if (!reply) {
        end(loginFailed(reply.error()));
    } else if (!result) {
        end(lost(tr("The server's answer to the login cannot be read.")));
    } else if (const auto *busy = std::get_if<NegotiateBusy>(&result->value)) {
        end(serverBusy(busy->busyTimeout));
    } else if (std::holds_alternative<NegotiateIncompatible>(result->value)) {
        end(logonRefused(LogonError::versionMismatch, {}));
    } else {
        askForMethods();
    }
}

void DirectSession::askForMethods()
{
    ask(invoke<LoginV2Operation>(0, {})).then(this, [this](const Reply &reply) {
        onLoginReply(reply);
    });
}

void DirectSession::onLoginReply(const Reply &reply)
{
    const auto *result = resultIn<LoginV2Result>(reply);
    if (!isSigningIn())
        return;
    if (!reply) {
        end(loginFailed(reply.error()));
        return;
    }
    if (!result) {
        end(lost(tr("The server's answer to the login cannot be read.")));
        return;
    }
    std::visit(Overloaded {[this](const SupportedAuthMethods &methods) { onMethods(methods); },
                           [this](const LoginSucceeded &) { setOpened(); },
                           [this](const LoginRedirect &to) { end(redirectEnd(to.redirectTo)); },
                           [this](const LoginBusy &busy) { end(serverBusy(busy.retryIn)); },
                           [this](const NtlmRenegotiate &) {
                               end(logonRefused(LogonError::methodNotSupported, {}));
                           }},
               result->value);
}

void DirectSession::onMethods(const SupportedAuthMethods &methods)
{
    const bool isToken = setup().credentials == Credentials::Token;
    const auto wanted = isToken ? LoginMethod::Bearer : LoginMethod::Basic;
    if (m_sentCredentials) // and are asked again for what we gave: once is enough (T83)
        end(logonRefused(LogonError::wrongCredentials, {}));
    else if (!offers(methods, wanted))
        end(refused(isToken ? tr("The server takes no token. Set user name and password in the "
                                 "settings, or ask its administrator.")
                            : tr("The server does not take user name and password (method Basic). "
                                 "Ask its administrator to allow it.")));
    else
        readSecret([this](const QString &secret) { logIn(secret); });
}

void DirectSession::logIn(const QString &secret)
{
    m_sentCredentials = true;
    LoginV2Argument argument;
    if (setup().credentials == Credentials::Token)
        argument.auth = LoginAuth {AuthBearer {secret}};
    else
        argument.auth =
            LoginAuth {AuthBasic {QString::fromLatin1(basicCredential(setup().user, secret))}};
    ask(invoke<LoginV2Operation>(0, std::move(argument))).then(this, [this](const Reply &reply) {
        onLoginReply(reply);
    });
}

} // namespace Jackfield::UcServer
