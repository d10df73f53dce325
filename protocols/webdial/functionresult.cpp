// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/functionresult.h"

#include "core/base/redact.h"
#include "protocols/webdial/templateerrors.h"
#include "protocols/webdial/webdialsetup.h"
#include "protocols/webdial/words.h"

#include <QUrl>

#include <algorithm>

namespace Jackfield::WebDial {

namespace {

    tl::unexpected<Error> refused(const QString &words)
    {
        return failure(Error::Code::Refused, words);
    }

    bool isDialScheme(const QByteArray &scheme)
    {
        static const QList<QByteArray> known {"tel",  "callto", "sip",  "sips",
                                              "dial", "phone",  "skype"};
        return known.contains(scheme);
    }

    bool isListed(const Request &request, const QStringList &hosts)
    {
        const QString host = QString::fromLatin1(request.host());
        const QString bracketed = host.contains(u':') ? QStringLiteral("[%1]").arg(host) : host;
        const QString withPort = QStringLiteral("%1:%2").arg(bracketed).arg(portOf(request));
        return std::any_of(hosts.begin(), hosts.end(), [&](const QString &entry) {
            return entry == host || entry == bracketed || entry == withPort;
        });
    }

    Result<Unit> checkTarget(const Request &request, const QStringList &hosts)
    {
        if (request.kind == Request::Kind::Launch) {
            const QByteArray scheme = request.url.left(request.url.indexOf(':')).toLower();
            if (isDialScheme(scheme))
                return Unit {};
            return refused(Words::tr("The URL function returned an address that begins with "
                                     "\"%1:\", which does not dial")
                               .arg(oneLine(QString::fromLatin1(scheme), 40)));
        }
        if (isListed(request, hosts))
            return Unit {};
        return refused(Words::tr("The URL function returned an address of %1, which is not one of "
                                 "its allowed hosts. If it is right, add the host in the settings "
                                 "of this phone system")
                           .arg(oneLine(QString::fromLatin1(request.host()))));
    }

} // namespace

Result<Request> requestOfFunction(const std::optional<QString> &returned, const QStringList &hosts)
{
    if (!returned || returned->trimmed().isEmpty())
        return refused(wordsOf(noAddress()));
    const auto request = requestFrom(*returned);
    if (!request)
        return refused(Words::tr("The URL function returned an address that cannot be used. %1")
                           .arg(wordsOf(request.error())));
    if (const auto checked = checkTarget(*request, hosts); !checked)
        return tl::unexpected<Error>(checked.error());
    return *request;
}

quint16 portOf(const Request &request)
{
    const QUrl url = QUrl::fromEncoded(request.url);
    return quint16(url.port(url.scheme() == QLatin1String("https") ? 443 : 80));
}

} // namespace Jackfield::WebDial
