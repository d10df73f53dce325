// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/dialtemplate.h"

// What a request's address is made of, and what may stand where. Errors are E4 and E5.
namespace Jackfield::WebDial {

/// An address, taken apart. The texts still hold their tokens.
struct AddressParts
{
    bool isHttp = false;
    /// "http://", "https://", or another scheme with its ':', in small letters. "tel:", "callto:"
    /// and "dial:" have lost their slashes (protocols.md 6.8).
    QString front;
    QString authority; ///< Host and port of http(s), as written.
    QString rest; ///< Path and query; of another scheme what follows it. Never empty for that.
};

/// Also a scheme that runs code or opens files is an error, and E2: {POST} with another scheme.
tl::expected<AddressParts, TemplateError> addressParts(const DialTemplate &request,
                                                       bool keepSlashes);

/// "host" or "host:port" as it is sent: small letters, punycode, IPv6 in brackets.
tl::expected<QByteArray, TemplateError> checkedAuthority(const QString &authority);

/// Text of a template for path and query, or for what follows another scheme: as written, other
/// characters than ASCII percent-encoded. An error names the character that cannot stand there.
tl::expected<QByteArray, TemplateError> checkedText(QStringView text);

/// Control characters have no place in any request.
tl::expected<void, TemplateError> checkedControls(QStringView text);

} // namespace Jackfield::WebDial
