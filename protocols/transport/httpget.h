// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

// HTTP/1.1 as far as an order by GET needs it: the request and the status line of the answer.
// QNetworkAccessManager is not used for orders: it sends a request again when a connection closes
// on it, and an order sent twice dials twice.
namespace Jackfield {

/// The whole request. `path` without its first slash and not yet encoded; every byte outside
/// A-Z a-z 0-9 - . _ ~ is percent-encoded. Malformed when `host` is no host name or address.
Result<QByteArray> httpGetRequest(const QString &host, quint16 port, QByteArrayView path);

struct HttpStatus
{
    int code = 0; ///< 100 to 599
    QString text; ///< "404 Not Found": foreign text
    bool operator==(const HttpStatus &) const = default;
};

/// `line` without its end of line; nothing when it is no HTTP status line.
std::optional<HttpStatus> parseHttpStatus(QByteArrayView line);

} // namespace Jackfield
