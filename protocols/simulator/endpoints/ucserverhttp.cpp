// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucserverhttp.h"

#include "protocols/simulator/endpoints/ucserverfacts.h"
#include "protocols/simulator/endpoints/webdialorders.h"
#include "protocols/simulator/exchange.h"
#include "protocols/ucserver/ctinumbers.h"

#include <QJsonDocument>

#include <algorithm>

namespace Jackfield::Simulator {

using namespace UcServer;

namespace {

    bool hasQuery(const ReceivedRequest &request, QLatin1String name)
    {
        const auto parameters = parametersOf(request);
        return std::any_of(parameters.cbegin(), parameters.cend(),
                           [&](const WebDialParameter &each) { return each.name == name; });
    }

    /// What stands behind the word in the header Authorization; empty: another word.
    QByteArray authorization(const ReceivedRequest &request, QByteArrayView word)
    {
        const QByteArray value = request.header("Authorization");
        const bool isIt = QByteArrayView(value)
                              .first(std::min(value.size(), word.size()))
                              .compare(word, Qt::CaseInsensitive)
            == 0;
        return isIt ? value.mid(word.size()).trimmed() : QByteArray();
    }

    QJsonObject errorObject(const char *type, qint64 detail, const char *words)
    {
        return {{QLatin1String("_type"), QLatin1String(type)},
                {QLatin1String("iErrorDetail"), detail},
                {QLatin1String("u8sErrorString"), QLatin1String(words)}};
    }

} // namespace

QByteArray pathOf(const ReceivedRequest &request)
{
    return request.target.left(request.target.indexOf('?') < 0 ? request.target.size()
                                                               : request.target.indexOf('?'));
}

QString queryValue(const ReceivedRequest &request, QLatin1String name)
{
    const auto parameters = parametersOf(request);
    const auto found =
        std::find_if(parameters.cbegin(), parameters.cend(), [&](const WebDialParameter &each) {
            return each.name == name && !each.isForm;
        });
    return found == parameters.cend() ? QString() : found->value;
}

UcServerHttpAnswer UcServerHttp::answerTo(const ReceivedRequest &request)
{
    if (request.method != "GET" && request.method != "POST")
        return {"405 Method Not Allowed", {}, "Allow: GET, POST\r\n"};
    const QByteArray path = pathOf(request);
    if (path == "/controller/client/ucws" && m_office.options().controller)
        return controller(request);
    if (path == "/ws/client/createsession")
        return createSession(request);
    if (path == "/ws/client/destroysession")
        return destroySession(request);
    return {"404 Not Found", {}, {}};
}

bool UcServerHttp::isAddressed(const ReceivedRequest &request) const
{
    const QString header = QString::fromUtf8(request.header("X-ucsid"));
    const QString ucsid = header.isEmpty() ? queryValue(request, QLatin1String("ucsid")) : header;
    return ucsid.isEmpty() || ucsid == m_office.options().ucsid;
}

UcServerHttpAnswer UcServerHttp::controller(const ReceivedRequest &request) const
{
    if (!isAddressed(request))
        return {"404 Not Found", {}, {}};
    const QString redirect = m_office.options().redirect;
    return {"200 OK", {{QLatin1String("redirect"), redirect.isEmpty() ? m_base : redirect}}, {}};
}

UcServerHttpAnswer UcServerHttp::createSession(const ReceivedRequest &request)
{
    if (!isAddressed(request))
        return {"502 Bad Gateway",
                {{QLatin1String("error"),
                  errorObject("WsError", LogonError::serverNotConnected, "server not connected")}},
                {}};
    if (const auto trouble = versionTrouble(request))
        return refused(request, *trouble);
    const auto login = logIn(request);
    if (!login)
        return refused(request, login.error());
    QJsonObject body {{QLatin1String("sessionid"), m_office.addSession(*login)}};
    if (request.header("X-simple") != "1") {
        const QString line = login->lines.value(0);
        const Extension *own = m_office.exchange().findExtension(line);
        body[QLatin1String("ownContact")] = QJsonObject {
            {QLatin1String("u8sContactId"), login->user},
            {QLatin1String("asnRemoteContact"),
             QJsonObject {{QLatin1String("u8sDisplayName"), own ? own->name : login->user},
                          {QLatin1String("u8sPhoneBusiness"),
                           internationalNumber(m_office.exchange(), line)}}}};
    }
    return {"200 OK", body, {}};
}

/// A POST has to say the version, and everybody the class of program (since 7.x); the vendor's own
/// sample leaves the version out of a GET.
std::optional<int> UcServerHttp::versionTrouble(const ReceivedRequest &request) const
{
    const QJsonDocument body = QJsonDocument::fromJson(request.body);
    if (!request.body.isEmpty() && !body.isObject())
        return int(LogonError::internalError);
    if (!m_office.options().strict)
        return std::nullopt;
    const QJsonValue version =
        body[QLatin1String("negotiate")][QLatin1String("iClientProtocolVersion")];
    if (request.method == "POST" && !version.isDouble())
        return int(LogonError::versionMismatch);
    if (queryValue(request, QLatin1String("clientappid")).isEmpty())
        return int(LogonError::applicationNotCompatible);
    return std::nullopt;
}

UcServerOffice::Login<UcServerOffice::Account>
UcServerHttp::logIn(const ReceivedRequest &request) const
{
    if (const QByteArray basic = authorization(request, "Basic "); !basic.isEmpty()) {
        const QString credentials = QString::fromUtf8(QByteArray::fromBase64(basic));
        const auto colon = std::max<qsizetype>(0, credentials.indexOf(u':'));
        return m_office.checkPassword(credentials.left(colon), credentials.mid(colon + 1));
    }
    for (const char *word : {"Bearer ", "JWT "}) {
        if (const QByteArray token = authorization(request, word); !token.isEmpty())
            return m_office.checkToken(QString::fromUtf8(token));
    }
    if (!request.header("Authorization").isEmpty()) // NTLM, Negotiate, …
        return tl::unexpected(int(LogonError::methodNotSupported));
    const QByteArray header = request.header("x-uctoken");
    const QString token =
        header.isEmpty() ? queryValue(request, QLatin1String("token")) : QString::fromUtf8(header);
    if (!token.isEmpty())
        return m_office.checkToken(token);
    const QString user = queryValue(request, QLatin1String("user"));
    if (user.isEmpty())
        return tl::unexpected(int(LogonError::wrongCredentials));
    return m_office.checkPassword(user, queryValue(request, QLatin1String("pass")));
}

UcServerHttpAnswer UcServerHttp::refused(const ReceivedRequest &request, int logonError) const
{
    if (request.header("X-no401") != "1" && !hasQuery(request, QLatin1String("no401")))
        return {"401 Unauthorized", {}, "WWW-Authenticate: Basic realm=\"UCWeb\"\r\n"};
    QJsonObject error = errorObject("AsnLogonError", logonError, "logon refused");
    error[QLatin1String("sAuthCredetials")] = QString(); // Spelled so on the wire.
    error[QLatin1String("u8sFailedUser")] = queryValue(request, QLatin1String("user"));
    return {"400 Bad Request",
            {{QLatin1String("error"), error},
             {QLatin1String("error_value"), 0},
             {QLatin1String("invokedID"), 2},
             {QLatin1String("sessionID"), QString()}},
            {}};
}

UcServerHttpAnswer UcServerHttp::destroySession(const ReceivedRequest &request)
{
    const QString id = queryValue(request, QLatin1String("ucsessionid"));
    if (!m_office.findSession(id))
        return {"404 Not Found", {}, {}};
    m_office.endSession(id);
    return {"200 OK", {}, {}};
}

} // namespace Jackfield::Simulator
