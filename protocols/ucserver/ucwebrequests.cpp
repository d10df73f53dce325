// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/ucwebrequests.h"

#include "core/base/redact.h"
#include "protocols/transport/httpurl.h"
#include "protocols/ucserver/basiccredential.h"
#include "protocols/ucserver/loginwords.h"
#include "protocols/ucserver/words.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Jackfield::UcServer {

namespace {

    constexpr int requestTimeout = 408;
    constexpr int tooManyRequests = 429;
    constexpr int badGateway = 502;
    constexpr qsizetype longestSessionId = 256;

    QByteArray urlOf(const UcWebAddress &address, const QByteArray &pathAndQuery)
    {
        return (address.isTls ? "https://" : "http://") + address.authority() + address.basePath
            + pathAndQuery;
    }

    /// No answer came.
    SessionEnd unanswered(const HttpFailure &failure)
    {
        const bool isForAPerson = failure.trouble == HttpTrouble::Untrusted
            || failure.trouble == HttpTrouble::PinChanged
            || failure.error.code == Error::Code::Malformed;
        if (isForAPerson)
            return refused(failure.error.detail);
        if (failure.error.code == Error::Code::Uncertain) // its words are for orders
            return lost(Words::tr("The server did not answer the login."));
        return lost(failure.error.detail);
    }

    /// An answer that is none of those that are expected there.
    SessionEnd strangeStatus(const HttpAnswer &answer)
    {
        const QString status =
            oneLine(QStringLiteral("HTTP %1 %2").arg(answer.status).arg(answer.reason)).trimmed();
        if (answer.status == requestTimeout || answer.status == tooManyRequests)
            return lost(Words::tr("The server cannot log us in at present (%1).").arg(status));
        switch (answer.status / 100) {
        case 2:
            return lost(Words::tr("The server's answer to the login cannot be read."));
        case 3:
            return refused(Words::tr("The server sends us to another address, which is not "
                                     "followed (%1). Correct the address in the settings.")
                               .arg(status));
        case 4:
            return refused(Words::tr("This is no UCWeb, or it does not take the request (%1). "
                                     "Check address, port and path.")
                               .arg(status));
        default:
            return lost(Words::tr("The server cannot log us in at present (%1).").arg(status));
        }
    }

    bool isPrintable(const QByteArray &text)
    {
        return !text.isEmpty()
            && std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    }

    /// The logon error in a body, which is the inside of a ROSE error.
    std::optional<SessionEnd> refusalIn(const QByteArray &body)
    {
        const QJsonObject error =
            QJsonDocument::fromJson(body).object().value(QLatin1String("error")).toObject();
        const QJsonValue detail = error.value(QLatin1String("iErrorDetail"));
        if (!detail.isDouble())
            return {};
        return logonRefused(detail.toInteger(),
                            error.value(QLatin1String("u8sErrorString")).toString());
    }

    std::optional<UcWebAddress> baseIn(const QByteArray &body)
    {
        const QString redirect =
            QJsonDocument::fromJson(body).object().value(QLatin1String("redirect")).toString();
        const QByteArray text = redirect.toUtf8();
        const auto url = HttpUrl::from(text);
        if (!url)
            return {};
        // Scheme and host, no path (1.1).
        const qsizetype authority = text.indexOf("://") + 3;
        const auto end = std::find_if(text.begin() + authority, text.end(), [](char c) {
            return c == '/' || c == '?' || c == '#' || c == '\\';
        });
        const QByteArrayView rest(end, text.end());
        if (!rest.isEmpty() && rest != QByteArrayView("/"))
            return {};
        return UcWebAddress {url->isTls, url->host, url->port, {}};
    }

} // namespace

QByteArray UcWebAddress::authority() const
{
    const QByteArray name = host.contains(':') ? '[' + host + ']' : host;
    const quint16 usual = isTls ? 443 : 80;
    return port == usual ? name : name + ':' + QByteArray::number(port);
}

UcWebAddress addressOf(const Setup &setup)
{
    return {setup.tls != Tls::Off, setup.host.toUtf8(), setup.port, setup.basePath};
}

HttpRequest discoveryRequest(const Setup &setup)
{
    HttpRequest request;
    request.url = setup.controller
        + "/controller/client/ucws?ucsid=" + setup.ucsid.toUtf8().toPercentEncoding();
    return request;
}

tl::expected<UcWebAddress, SessionEnd> discovered(const HttpOutcome &outcome, const Setup &setup)
{
    if (!outcome)
        return tl::unexpected(unanswered(outcome.error()));
    if (outcome->status != 200)
        return tl::unexpected(outcome->status == 404
                                  ? refused(Words::tr("The controller does not know the UCServer "
                                                      "id “%1”.")
                                                .arg(oneLine(setup.ucsid)))
                                  : strangeStatus(*outcome));
    const auto base = baseIn(outcome->body);
    if (!base)
        return tl::unexpected(
            refused(Words::tr("The controller's answer holds no usable address of a server.")));
    const bool mustBeTls = setup.tls != Tls::Off || setup.controller.toLower().startsWith("https:");
    if (mustBeTls && !base->isTls)
        return tl::unexpected(refused(Words::tr("The controller sends us to a server without "
                                                "encryption. Nothing was sent there.")));
    return *base;
}

HttpRequest createSessionRequest(const UcWebAddress &address, const Setup &setup,
                                 const QString &secret)
{
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url = urlOf(address, "/ws/client/createsession?clientappid=")
        + QByteArray::number(int(ClientAppId::WebClient));
    request.contentType = "application/json;charset=utf-8";
    request.body = R"({"negotiate":{"iClientProtocolVersion":70}})";
    // Not HttpRequest::user: that waits to be asked by a 401, which X-no401 suppresses.
    const HttpRequest::Header credentials = setup.credentials == Credentials::Token
        ? HttpRequest::Header {"x-uctoken", secret.toUtf8(), true}
        : HttpRequest::Header {"Authorization", "Basic " + basicCredential(setup.user, secret),
                               true};
    request.headers = {
        credentials, {"X-no401", "1"}, {"X-simple", "1"}, {"X-ucsid", setup.ucsid.toUtf8()}};
    return request;
}

static QByteArray sessionIdIn(const QByteArray &body)
{
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    const QByteArray id = answer.value(QLatin1String("sessionid")).toString().toUtf8();
    // The second so spelled in the vendor's diagram.
    return id.isEmpty() ? answer.value(QLatin1String("sessionID")).toString().toUtf8() : id;
}

tl::expected<QByteArray, SessionEnd> createdSession(const HttpOutcome &outcome)
{
    if (!outcome)
        return tl::unexpected(unanswered(outcome.error()));
    if (outcome->status == 401)
        return tl::unexpected(logonRefused(LogonError::wrongCredentials, {}));
    if (outcome->status == 400 || outcome->status == badGateway)
        return tl::unexpected(refusalIn(outcome->body).value_or(strangeStatus(*outcome)));
    const QByteArray id = sessionIdIn(outcome->body);
    if (outcome->status != 200 || !isPrintable(id) || id.size() > longestSessionId)
        return tl::unexpected(strangeStatus(*outcome));
    return id;
}

QByteArray webSocketTarget(const UcWebAddress &address, const QByteArray &sessionId)
{
    return address.basePath + "/ws/client/websocket?x-ucsessionid=" + sessionId.toPercentEncoding();
}

SessionEnd upgradeRefused(int status, const Error &error)
{
    if (status == 401)
        return logonRefused(LogonError::wrongCredentials, {});
    return lost(error.detail);
}

HttpRequest destroySessionRequest(const UcWebAddress &address, const Setup &setup,
                                  const QByteArray &sessionId)
{
    HttpRequest request;
    request.url =
        urlOf(address, "/ws/client/destroysession?ucsessionid=") + sessionId.toPercentEncoding();
    request.headers = {{"X-ucsid", setup.ucsid.toUtf8()}};
    return request;
}

QStringList secretsIn(const HttpRequest &request, const HttpAnswer *answer)
{
    QStringList secrets;
    const QByteArray key = "ucsessionid=";
    if (const qsizetype at = request.url.indexOf(key); at >= 0)
        secrets << QString::fromUtf8(
            QByteArray::fromPercentEncoding(request.url.mid(at + key.size())));
    if (answer)
        secrets << QString::fromUtf8(sessionIdIn(answer->body));
    return secrets;
}

} // namespace Jackfield::UcServer
