// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/wiretap.h"
#include "protocols/transport/httpclient.h"

namespace Jackfield {

/// How requests and their answers are told. The password, secret headers, Authorization and cookies
/// are never shown, nor is their text where an answer quotes it.
struct HttpTrace
{
    WireTap wire;
    /// What else must not be shown; answer: null before there is one. Unset: nothing.
    std::function<QStringList(const HttpRequest &request, const HttpAnswer *answer)> secrets = {};
    /// WireMessage::people of an answer. Unset: none.
    std::function<QStringList(const HttpRequest &request, const HttpAnswer &answer)> people = {};
};

/// Clients that tell what they send and hear, as "GET /path" and the status. They cost nothing more
/// while nobody listens.
HttpSenderFactory tracedHttp(HttpSenderFactory http, HttpTrace trace);

} // namespace Jackfield
