// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/webdialconnection.h"

#include "protocols/simulator/endpoints/webdial.h"

#include <QSslConfiguration>
#include <QSslSocket>

namespace Jackfield::Simulator {

using Answer = WebDialOptions::Answer;
using Scheme = HttpLogin::Scheme;

WebDialConnection::WebDialConnection(WebDialEndpoint &endpoint, QSslSocket *socket)
    : HttpConnection(endpoint, endpoint.clock(), socket, endpoint.tlsConfiguration())
    , m_endpoint(endpoint)
{ }

void WebDialConnection::tell(const ReceivedRequest &request)
{
    m_endpoint.tellRequest(request, transport(), peer());
}

void WebDialConnection::act(const ReceivedRequest &request)
{
    const WebDialOptions &options = m_endpoint.options();
    if (request.method != "GET" && request.method != "POST")
        return respond("405 Method Not Allowed", {}, "Allow: GET, POST\r\n");
    switch (options.answer) {
    case Answer::Ok:
        return carryOut(request);
    case Answer::NoContent:
        (void)m_endpoint.execute(request); // The journal has what became of it.
        return respond("204 No Content", {});
    case Answer::Redirect:
        return respond("302 Found", {},
                       options.location.isEmpty()
                           ? QByteArray()
                           : "Location: " + options.location.toLatin1() + "\r\n");
    case Answer::Basic:
        return carryOutFor(Scheme::Basic, request);
    case Answer::DigestMd5:
        return carryOutFor(Scheme::DigestMd5, request);
    case Answer::DigestSha256:
        return carryOutFor(Scheme::DigestSha256, request);
    case Answer::NotFound:
        return respond("404 Not Found", "not found");
    case Answer::ServerError:
        return respond("500 Internal Server Error", "something broke");
    }
}

void WebDialConnection::carryOut(const ReceivedRequest &request)
{
    const auto result = m_endpoint.execute(request);
    respond("200 OK", result ? QByteArray("OK") : "ERROR: " + result.error().detail.toUtf8());
}

void WebDialConnection::carryOutFor(Scheme scheme, const ReceivedRequest &request)
{
    using Verdict = HttpLogin::Verdict;
    const WebDialOptions &options = m_endpoint.options();
    const auto verdict = m_endpoint.login().check(scheme, request, options.user, options.password);
    if (verdict == Verdict::Right)
        return carryOut(request);
    respond("401 Unauthorized", "log in",
            "WWW-Authenticate: " + m_endpoint.login().challenge(scheme, verdict == Verdict::Stale)
                + "\r\n");
}

} // namespace Jackfield::Simulator
