// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

// Addresses of HTTP, taken apart by libcurl's own parser: what is checked is what is connected to.
namespace Jackfield {

struct HttpUrl
{
    QByteArray text; ///< Whole, but for a fragment.
    bool isTls = false;
    QByteArray host; ///< Small letters, an IPv6 address without brackets.
    quint16 port = 0;
    bool operator==(const HttpUrl &) const = default;

    /// Nothing: not http or https, no host, a user or password in it, a port out of range, a byte
    /// that must be encoded, or a host that is written otherwise than it is meant ("0x7f.1").
    static std::optional<HttpUrl> from(const QByteArray &url);
};

/// What a Location means, absolute (RFC 3986 section 5); of any scheme. `location` itself when it
/// is no address.
QByteArray resolved(const HttpUrl &base, const QByteArray &location);
/// Of the same origin, or from http to https on the same host.
bool isSameOrigin(const HttpUrl &from, const HttpUrl &to);
/// A name without a dot or under ".local", or a loopback, private (RFC 1918, RFC 4193) or
/// link-local address. A name is not looked up for this.
bool isPrivateHost(const QByteArray &host);

} // namespace Jackfield
