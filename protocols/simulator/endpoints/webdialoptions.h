// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/testtls.h"

#include <QJsonObject>

namespace Jackfield::Simulator {

/// How the web dial endpoint answers, and in what it is wrapped.
struct WebDialOptions
{
    /// Only Ok, NoContent and the logins carry an order out.
    enum class Answer {
        Ok, ///< 200 with the body "OK", or "ERROR: reason" when the order is refused.
        NoContent, ///< 204, whatever became of the order.
        Redirect, ///< 302 to `location`.
        Basic, ///< 401 with a Basic challenge (RFC 7617); with user and password as Ok.
        DigestMd5, ///< 401 with a Digest challenge (RFC 7616); with user and password as Ok.
        DigestSha256,
        NotFound, ///< 404
        ServerError, ///< 500
    };
    using Tls = TestTls;
    Answer answer = Answer::Ok;
    QString location; ///< Of Redirect; empty: the header is missing.
    QString user;
    QString password;
    Tls tls = Tls::Off;
    bool operator==(const WebDialOptions &) const = default;
};

/// {"answer": "200" | "204" | "302" | "basic" | "digest-md5" | "digest-sha256" | "404" | "500",
/// "location", "user", "tls": "off" | "trusted" | "wrong-name" | "expired"}; the password is not
/// shown.
QJsonObject toJson(const WebDialOptions &options);
/// `options` with what `changes` names replaced; "password" is known, too. Malformed: an unknown
/// key, a wrong value, or a location that is not printable ASCII.
Result<WebDialOptions> changed(WebDialOptions options, const QJsonObject &changes);

} // namespace Jackfield::Simulator
