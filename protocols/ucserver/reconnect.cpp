// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/reconnect.h"

#include "protocols/transport/httpurl.h"

#include <QRegularExpression>

#include <algorithm>

namespace Jackfield::UcServer {

using namespace std::chrono_literals;

namespace {

    constexpr std::chrono::milliseconds longestPause = 30s;
    constexpr std::chrono::milliseconds longestBusy = 1h;

    /// Not 80, the port that an address of HTTP without one has.
    bool hasPort(const QString &authority)
    {
        static const QRegularExpression port(QStringLiteral(":[0-9]+\\z"));
        const bool isBareIpv6 = authority.count(u':') > 1 && !authority.startsWith(u'[');
        return !isBareIpv6 && port.match(authority).hasMatch();
    }

} // namespace

Reconnect::Reconnect(Setup setup)
    : m_setup(std::move(setup))
{ }

void Reconnect::begin()
{
    m_failures = 0;
    m_loginRefusals = 0;
    m_redirections = 0;
}

void Reconnect::hurry()
{
    m_failures = 0;
}

void Reconnect::signedIn()
{
    m_loginRefusals = 0;
    m_redirections = 0;
}

void Reconnect::online()
{
    m_failures = 0;
}

std::chrono::milliseconds Reconnect::growingPause()
{
    const int doublings = std::min(m_failures++, 5);
    return std::min<std::chrono::milliseconds>(1s * (1 << doublings), longestPause);
}

NextTry Reconnect::after(const SessionEnd &end)
{
    using What = SessionEnd::What;
    switch (end.what) {
    case What::Closed:
    case What::Refused:
        return {{}, m_setup};
    case What::LoginRefused:
        if (++m_loginRefusals >= maxLoginRefusals)
            return {{}, m_setup};
        return {growingPause(), m_setup};
    case What::Busy:
        return {std::clamp<std::chrono::milliseconds>(end.retryIn, growingPause(), longestBusy),
                m_setup};
    case What::Redirected:
        if (const auto other = redirected(m_setup, end.redirect);
            other && ++m_redirections <= maxRedirections)
            return {0ms, *other};
        m_redirections = 0;
        return {growingPause(), m_setup};
    case What::Lost:
        return {growingPause(), m_setup};
    }
    Q_UNREACHABLE();
}

std::optional<Setup> redirected(const Setup &setup, const QString &to)
{
    QString authority = to.trimmed();
    if (authority.count(u':') > 1 && !authority.startsWith(u'['))
        authority = u'[' + authority + u']';
    const auto url = HttpUrl::from("http://" + authority.toUtf8());
    if (!url || authority.contains(u'/') || authority.contains(u'?') || authority.contains(u'#'))
        return {};
    Setup other = setup;
    other.host = QString::fromLatin1(url->host);
    if (hasPort(authority))
        other.port = url->port;
    return other;
}

} // namespace Jackfield::UcServer
