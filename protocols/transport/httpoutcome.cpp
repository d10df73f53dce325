// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redact.h"
#include "protocols/transport/httptransfer.h"

// HttpTransfer: what has come of a request, and in which words.
namespace Jackfield {

namespace {

    /// For people, without Authorization, what a proxy of the environment was told, and the secret
    /// headers of the request.
    QByteArray masked(const QByteArray &sent, const HttpRequest &request)
    {
        QByteArrayList secrets {"authorization", "proxy-authorization"};
        for (const HttpRequest::Header &header : request.headers)
            if (header.isSecret)
                secrets.append(header.name.toLower());
        QByteArray shown;
        qsizetype at = 0;
        for (bool isHead = true; isHead && at < sent.size();) {
            const qsizetype end = sent.indexOf('\n', at);
            const QByteArray line = sent.mid(at, end < 0 ? -1 : end + 1 - at);
            const qsizetype colon = line.indexOf(':');
            const QByteArray name = line.left(colon).toLower();
            shown += secrets.contains(name) ? line.left(colon) + ": ***\r\n" : line;
            isHead = line != "\r\n";
            at += line.size();
        }
        return shown + sent.mid(at);
    }

    QString hostOf(const HttpUrl &url)
    {
        return oneLine(QString::fromLatin1(url.host));
    }

    int seconds(std::chrono::milliseconds time)
    {
        return int(std::chrono::ceil<std::chrono::seconds>(time).count());
    }

} // namespace

std::optional<HttpUrl> HttpTransfer::redirect() const
{
    const bool isRedirect = m_answer.status == 301 || m_answer.status == 302
        || m_answer.status == 303 || m_answer.status == 307 || m_answer.status == 308;
    if (m_request.method == HttpRequest::Method::Post || m_part != Part::Body || !isRedirect)
        return {};
    const QByteArray location = header("location");
    if (location.isEmpty())
        return {};
    const auto to = HttpUrl::from(resolved(m_url, location));
    return to && isSameOrigin(m_url, *to) ? to : std::nullopt;
}

HttpOutcome HttpTransfer::outcome(CURLcode end) const
{
    if (m_stage == Stage::Answering)
        return answer(end);
    return tl::unexpected<HttpFailure>(m_stage == Stage::Sent ? uncertain(end) : unsent(end));
}

QByteArray HttpTransfer::header(QByteArrayView name) const
{
    for (const auto &[key, value] : m_answer.headers)
        if (key == name)
            return value;
    return {};
}

HttpAnswer HttpTransfer::answer(CURLcode end) const
{
    HttpAnswer answer = m_answer;
    answer.sent = masked(m_answer.sent, m_request);
    answer.isCut = answer.isCut || end != CURLE_OK || m_part != Part::Body;
    const QByteArray location = header("location");
    if (answer.status / 100 == 3 && !location.isEmpty())
        answer.location = resolved(m_url, location);
    return answer;
}

HttpFailure HttpTransfer::uncertain(CURLcode end) const
{
    QString words;
    if (end == CURLE_OPERATION_TIMEDOUT)
        words = HttpClient::tr("%1 did not answer within %n seconds. It may have done what it was "
                               "asked for.",
                               nullptr, seconds(m_rules.totalLimit));
    else if (end == CURLE_ABORTED_BY_CALLBACK)
        words = HttpClient::tr("The request to %1 was given up before the answer came. It may have "
                               "been carried out.");
    else if (end == CURLE_UNSUPPORTED_PROTOCOL || end == CURLE_WRITE_ERROR)
        words = HttpClient::tr("What %1 answered is not HTTP. It may have done what it was asked "
                               "for.");
    else
        words =
            HttpClient::tr("%1 ended the connection without an answer. It may have done what it "
                           "was asked for.");
    return {{Error::Code::Uncertain, words.arg(hostOf(m_url))}, HttpTrouble::Other};
}

HttpFailure HttpTransfer::unsent(CURLcode end) const
{
    const QString host = hostOf(m_url);
    const QString own = oneLine(QString::fromLocal8Bit(m_words.data()));
    const QString reason = own.isEmpty() ? QString::fromLatin1(curl_easy_strerror(end)) : own;
    switch (end) {
    case CURLE_OPERATION_TIMEDOUT:
        return {{Error::Code::TimedOut,
                 HttpClient::tr("%1 does not answer (no connection within %n seconds). Nothing was "
                                "sent.",
                                nullptr, seconds(m_rules.connectLimit))
                     .arg(host)}};
    case CURLE_ABORTED_BY_CALLBACK:
        return {{Error::Code::Cancelled, HttpClient::tr("Given up before anything was sent.")}};
    case CURLE_PEER_FAILED_VERIFICATION:
        return {{Error::Code::Refused,
                 HttpClient::tr("The certificate of %1 is not trusted (%2). Nothing was sent.")
                     .arg(host, reason)},
                HttpTrouble::Untrusted};
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
        return {
            {Error::Code::Refused,
             HttpClient::tr("%1 has another key than the one you trusted. Nothing was sent. Ask "
                            "its administrator whether the certificate was changed.")
                 .arg(host)},
            HttpTrouble::PinChanged};
    case CURLE_SSL_CACERT_BADFILE:
        return {{Error::Code::Refused,
                 HttpClient::tr("The file with the trusted certificates cannot be used (%1).")
                     .arg(oneLine(m_rules.caFile))}};
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CIPHER:
        return {
            {Error::Code::Refused,
             HttpClient::tr("No secure connection to %1 could be made (%2).").arg(host, reason)}};
    case CURLE_COULDNT_RESOLVE_HOST:
        return {{Error::Code::NotConnected,
                 HttpClient::tr("The name %1 is not known in the network. Check the address.")
                     .arg(host)}};
    case CURLE_COULDNT_RESOLVE_PROXY:
        return {{Error::Code::NotConnected,
                 HttpClient::tr("The name of the proxy is not known in the network (%1).")
                     .arg(reason)}};
    case CURLE_COULDNT_CONNECT:
        return unconnected();
    default:
        return {{Error::Code::NotConnected,
                 HttpClient::tr("No connection to %1 (%2).").arg(host, reason)}};
    }
}

HttpFailure HttpTransfer::unconnected() const
{
    const QString host = hostOf(m_url);
    if (!m_forbidden.isNull())
        return {{Error::Code::Refused,
                 HttpClient::tr("Connecting to %1 is not allowed (address %2).")
                     .arg(host, m_forbidden.toString())}};
    long error = 0;
    curl_easy_getinfo(handle(), CURLINFO_OS_ERRNO, &error);
    const QString words =
        HttpClient::tr("No connection to %1 at port %2 (%3). Check the address, and "
                       "whether the server runs.");
    return {{Error::Code::NotConnected,
             words.arg(host).arg(m_url.port).arg(oneLine(qt_error_string(int(error))))}};
}

} // namespace Jackfield
