// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/transport/httpclient.h"
#include "tests/support/httpstandin.h"
#include "tests/support/manualclock.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

namespace Jackfield {

/// A client on a clock that stands still, and what comes of one request. Proxies of the environment
/// are taken out of it.
class HttpAsker : public testing::Test
{
protected:
    using Then = HttpStandIn::Then;
    using When = HttpStandIn::When;

    HttpAsker()
    {
        for (const char *name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy",
                                 "ALL_PROXY", "no_proxy", "NO_PROXY"})
            qunsetenv(name);
    }
    static HttpRequest get(const QByteArray &url)
    {
        HttpRequest request;
        request.url = url;
        return request;
    }
    static HttpRequest post(const QByteArray &url, const QByteArray &body)
    {
        HttpRequest request = get(url);
        request.method = HttpRequest::Method::Post;
        request.contentType = "application/x-www-form-urlencoded";
        request.body = body;
        return request;
    }
    static HttpRequest withUser(HttpRequest request)
    {
        request.user = QStringLiteral("Mufasa");
        request.password = QStringLiteral("Circle of Life");
        return request;
    }
    void send(const HttpRequest &request)
    {
        if (!client)
            client = std::make_unique<HttpClient>(clock, rules);
        outcome.reset();
        client->send(request).then(&context, [this](const HttpOutcome &result) {
            EXPECT_FALSE(outcome) << "answered twice";
            outcome = result;
        });
    }
    HttpOutcome ask(const HttpRequest &request)
    {
        send(request);
        EXPECT_TRUE(waitFor([this] { return outcome.has_value(); }));
        return outcome.value_or(tl::unexpected(HttpFailure {}));
    }
    bool waitForRequest(const HttpStandIn &at)
    {
        return waitFor([&at] {
            return !at.received().isEmpty() && at.received().last().contains("\r\n\r\n");
        });
    }
    static std::optional<Error::Code> codeOf(const HttpOutcome &outcome)
    {
        return outcome ? std::nullopt : std::optional(outcome.error().error.code);
    }

    ManualClock clock;
    HttpRules rules;
    HttpStandIn server;
    QObject context;
    std::unique_ptr<HttpClient> client;
    std::optional<HttpOutcome> outcome;
};

inline const std::optional<Error::Code> uncertain = Error::Code::Uncertain;

} // namespace Jackfield
