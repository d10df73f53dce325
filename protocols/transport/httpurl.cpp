// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/httpurl.h"

#include <QHostAddress>

#include <algorithm>
#include <curl/curl.h>
#include <memory>

namespace Jackfield {

namespace {

    using CurlUrl = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

    QByteArray part(const CurlUrl &url, CURLUPart which, unsigned flags = 0)
    {
        char *text = nullptr;
        if (curl_url_get(url.get(), which, &text, flags) != CURLUE_OK)
            return {};
        QByteArray copy(text);
        curl_free(text);
        return copy;
    }

    /// Blanks, control characters and all beyond ASCII are never sent as they are.
    bool isEncoded(const QByteArray &url)
    {
        return std::all_of(url.begin(), url.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    }

    /// Between "://" and the path.
    QByteArray authority(const QByteArray &url)
    {
        const qsizetype start = url.indexOf("://") + 3;
        const auto end = std::find_if(url.begin() + start, url.end(),
                                      [](char c) { return c == '/' || c == '?' || c == '#'; });
        return url.mid(start, end - url.begin() - start);
    }

} // namespace

std::optional<HttpUrl> HttpUrl::from(const QByteArray &url)
{
    // libcurl takes one or three slashes as well.
    const bool isTls = url.left(8).toLower() == "https://";
    if (!isEncoded(url) || (!isTls && url.left(7).toLower() != "http://"))
        return {};
    const CurlUrl parsed(curl_url(), &curl_url_cleanup);
    const unsigned flags = CURLU_PATH_AS_IS | CURLU_DISALLOW_USER;
    const QByteArray given = authority(url).toLower();
    if (given.isEmpty() || given.contains('@')
        || curl_url_set(parsed.get(), CURLUPART_URL, url.constData(), flags) != CURLUE_OK)
        return {};
    QByteArray host = part(parsed, CURLUPART_HOST).toLower();
    const int port = part(parsed, CURLUPART_PORT, CURLU_DEFAULT_PORT).toInt();
    if (port < 1 || port > 65535)
        return {};
    if (host.startsWith('['))
        host = host.mid(1, host.size() - 2);
    else if (given != host && !given.startsWith(host + ':'))
        return {};
    return HttpUrl {url.mid(0, url.indexOf('#')), isTls, host, quint16(port)};
}

QByteArray resolved(const HttpUrl &base, const QByteArray &location)
{
    const CurlUrl url(curl_url(), &curl_url_cleanup);
    const unsigned flags = CURLU_NON_SUPPORT_SCHEME;
    if (curl_url_set(url.get(), CURLUPART_URL, base.text.constData(), CURLU_PATH_AS_IS) != CURLUE_OK
        || curl_url_set(url.get(), CURLUPART_URL, location.constData(), flags) != CURLUE_OK)
        return location;
    const QByteArray absolute = part(url, CURLUPART_URL);
    return absolute.isEmpty() ? location : absolute;
}

bool isSameOrigin(const HttpUrl &from, const HttpUrl &to)
{
    if (from.host != to.host)
        return false;
    return from.isTls == to.isTls ? from.port == to.port : to.isTls;
}

bool isPrivateHost(const QByteArray &host)
{
    QHostAddress address;
    if (!address.setAddress(QString::fromLatin1(host))) {
        const QByteArray name = host.endsWith('.') ? host.chopped(1) : host;
        return !name.contains('.') || name.endsWith(".local");
    }
    bool isIpv4 = false;
    if (const quint32 four = address.toIPv4Address(&isIpv4); isIpv4)
        address.setAddress(four); // also "::ffff:10.0.0.1"
    const auto isIn = [&address](const char *subnet) {
        return address.isInSubnet(QHostAddress::parseSubnet(QLatin1String(subnet)));
    };
    return address.isLoopback() || isIn("10.0.0.0/8") || isIn("172.16.0.0/12")
        || isIn("192.168.0.0/16") || isIn("169.254.0.0/16") || isIn("fe80::/10")
        || isIn("fc00::/7");
}

} // namespace Jackfield
