// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a request, for those who send it.
#include "protocols/webdial/requesttemplate.h"

namespace Jackfield::WebDial {

namespace {

    struct Sections
    {
        QByteArray authority;
        QByteArray target;
    };

    /// Both empty: a link.
    Sections sectionsOf(const Request &request)
    {
        if (request.kind == Request::Kind::Launch)
            return {};
        const qsizetype begin = request.url.indexOf("://") + 3;
        qsizetype end = begin;
        while (end < request.url.size() && request.url[end] != '/' && request.url[end] != '?')
            ++end;
        return {request.url.mid(begin, end - begin), request.url.mid(end)};
    }

} // namespace

QByteArray Request::host() const
{
    const QByteArray authority = sectionsOf(*this).authority;
    if (authority.startsWith('['))
        return authority.mid(1, authority.indexOf(']') - 1);
    const qsizetype colon = authority.indexOf(':');
    return colon < 0 ? authority : authority.first(colon);
}

QByteArray Request::hostField() const
{
    const QByteArray authority = sectionsOf(*this).authority;
    const QByteArray usualPort = url.startsWith("https:") ? ":443" : ":80";
    return authority.endsWith(usualPort) ? authority.chopped(usualPort.size()) : authority;
}

QByteArray Request::target() const
{
    const QByteArray target = sectionsOf(*this).target;
    return kind == Kind::Launch || target.startsWith('/') ? target : '/' + target;
}

} // namespace Jackfield::WebDial
