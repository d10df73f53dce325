// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/httpget.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Jackfield;

namespace {

QByteArray requestLine(const QByteArray &path)
{
    const QByteArray request = *httpGetRequest(QStringLiteral("127.0.0.1"), 2503, path);
    return request.left(request.indexOf("\r\n"));
}

QByteArray hostField(const QString &host)
{
    const QByteArray request = *httpGetRequest(host, 2503, "x");
    const auto begin = request.indexOf("Host: ");
    return request.mid(begin, request.indexOf("\r\n", begin) - begin);
}

TEST(HttpGet, wholeRequest)
{
    EXPECT_EQ(httpGetRequest(QStringLiteral("127.0.0.1"), 2503, "Drop 100"),
              "GET /Drop%20100 HTTP/1.1\r\nHost: 127.0.0.1:2503\r\n"
              "User-Agent: Jackfield/" JACKFIELD_VERSION "\r\nConnection: close\r\n\r\n");
}

TEST(HttpGet, encodesWhatIsNotUnreserved)
{
    EXPECT_EQ(requestLine("MakeCall 100 08999998123"),
              "GET /MakeCall%20100%2008999998123 HTTP/1.1");
    EXPECT_EQ(requestLine("MakeCall NNNNN +498999998123"),
              "GET /MakeCall%20NNNNN%20%2B498999998123 HTTP/1.1");
    EXPECT_EQ(requestLine("Forward 100 *"), "GET /Forward%20100%20%2A HTTP/1.1");
    EXPECT_EQ(requestLine("a#b?c%d/e&f;g-.~_"), "GET /a%23b%3Fc%25d%2Fe%26f%3Bg-.~_ HTTP/1.1");
    EXPECT_EQ(requestLine("a\r\nb"), "GET /a%0D%0Ab HTTP/1.1");
}

TEST(HttpGet, namesTheHost)
{
    EXPECT_EQ(hostField(QStringLiteral("pbx.example")), "Host: pbx.example:2503");
    EXPECT_EQ(hostField(QStringLiteral("::1")), "Host: [::1]:2503");
    EXPECT_EQ(hostField(QStringLiteral("b\u00FCro.example")), "Host: xn--bro-hoa.example:2503");
}

TEST(HttpGet, refusesWhatIsNoHost)
{
    for (const char *bad : {"", "a b", "a\r\nX: y", "a/b", "user@host"})
        EXPECT_FALSE(httpGetRequest(QString::fromLatin1(bad), 2503, "x")) << bad;
}

TEST(HttpStatus, readsStatusLines)
{
    EXPECT_EQ(parseHttpStatus("HTTP/1.1 200 OK"), (HttpStatus {200, QStringLiteral("200 OK")}));
    EXPECT_EQ(parseHttpStatus("HTTP/1.0 404 Not Found"),
              (HttpStatus {404, QStringLiteral("404 Not Found")}));
    EXPECT_EQ(parseHttpStatus("HTTP/1.1 204"), (HttpStatus {204, QStringLiteral("204")}));
    EXPECT_EQ(parseHttpStatus("HTTP/1.1 500 a\x1B[1m")->text, QStringLiteral("500 a\\x1b[1m"));
}

TEST(HttpStatus, refusesOtherText)
{
    for (const char *bad : {"", "OK", "HTTP/1.1", "HTTP/1.1 2", "HTTP/1.1 2x0 OK", "HTTP/1.1 099 a",
                            "HTTP/1.1 600 a", "HTTP/1.1 2000 a", "HTTP/2 200 OK", "HTTP/1.1  200"})
        EXPECT_FALSE(parseHttpStatus(bad)) << bad;
}

} // namespace
