// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/httpget.h"

#include "core/base/redact.h"

#include <QUrl>

namespace Jackfield {

Result<QByteArray> httpGetRequest(const QString &host, quint16 port, QByteArrayView path)
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(host);
    url.setPort(port);
    if (url.host().isEmpty())
        return failure(Error::Code::Malformed, host);
    return "GET /" + path.toByteArray().toPercentEncoding()
        + " HTTP/1.1\r\nHost: " + url.authority(QUrl::FullyEncoded).toLatin1()
        + "\r\nUser-Agent: Jackfield/" JACKFIELD_VERSION "\r\nConnection: close\r\n\r\n";
}

std::optional<HttpStatus> parseHttpStatus(QByteArrayView line)
{
    // HTTP-version SP 3DIGIT [SP reason] (RFC 9112 section 4)
    if (!line.startsWith("HTTP/1.") || line.size() < 12 || line[8] != ' ')
        return std::nullopt;
    bool isNumber = false;
    const int code = line.sliced(9, 3).toInt(&isNumber);
    if (!isNumber || code < 100 || code > 599 || (line.size() > 12 && line[12] != ' '))
        return std::nullopt;
    return HttpStatus {code, oneLine(QString::fromLatin1(line.sliced(9)).trimmed())};
}

} // namespace Jackfield
