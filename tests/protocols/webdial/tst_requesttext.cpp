// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/requesttext.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Jackfield;
using namespace Jackfield::WebDial;

namespace {

TEST(RequestText, requests)
{
    using Kind = Request::Kind;
    EXPECT_EQ(textOf(Request {Kind::Get, "http://pbx.example:8088/a?b=c", {}}, true),
              QStringLiteral("GET /a?b=c HTTP/1.1\nHost: pbx.example:8088"));
    EXPECT_EQ(textOf(Request {Kind::Get, "http://[::1]:61234?a=b", {}}, true),
              QStringLiteral("GET /?a=b HTTP/1.1\nHost: [::1]:61234"));
    EXPECT_EQ(textOf(Request {Kind::Get, "http://pbx:80/a", {}}, true),
              QStringLiteral("GET /a HTTP/1.1\nHost: pbx")); // as it is sent
    EXPECT_EQ(textOf(Request {Kind::Get, "https://[::1]:443/a", {}}, true),
              QStringLiteral("GET /a HTTP/1.1\nHost: [::1]"));
    EXPECT_EQ(textOf(Request {Kind::Get, "https://pbx:80/a", {}}, true),
              QStringLiteral("GET /a HTTP/1.1\nHost: pbx:80"));
    EXPECT_EQ(textOf(Request {Kind::Post, "https://pbx/a", "x=1&y=%0D%0A"}, true),
              QStringLiteral("POST /a HTTP/1.1\nHost: pbx\n"
                             "Content-Type: application/x-www-form-urlencoded\n"
                             "Content-Length: 12\n\nx=1&y=%0D%0A"));
    EXPECT_EQ(textOf(Request {Kind::Post, "https://pbx/a?x=1", {}}, true),
              QStringLiteral("POST /a?x=1 HTTP/1.1\nHost: pbx\nContent-Length: 0"));
    EXPECT_EQ(textOf(Request {Kind::Launch, "tel:123", {}}, false),
              QStringLiteral("Opens: tel:123"));
    EXPECT_EQ(textOf(Request {Kind::Get, "https://crm/x", {}}, false),
              QStringLiteral("Opens: https://crm/x"));
}

TEST(RequestText, answers)
{
    HttpAnswer answer;
    answer.status = 200;
    answer.reason = QStringLiteral("OK");
    answer.headers = {{"content-type", "text/html"}, {"x", "a\x1b[31m"}};
    answer.body = "<b>line</b>\r\nnext\x01\r\n\r\n";
    EXPECT_EQ(textOf(answer),
              QStringLiteral("HTTP/1.1 200 OK\ncontent-type: text/html\nx: a\\x1b[31m\n\n"
                             "<b>line</b>\nnext\\x01"));
}

TEST(RequestText, longBodiesAreCut)
{
    HttpAnswer answer;
    answer.status = 200;
    answer.body = QByteArray(4096, 'a');
    EXPECT_TRUE(textOf(answer).endsWith(QStringLiteral("\n") + QString(4096, u'a')));
    answer.body += 'b';
    EXPECT_TRUE(textOf(answer).endsWith(QStringLiteral("a\n…")));
    EXPECT_FALSE(textOf(answer).contains(u'b'));
    answer.body = QByteArray(64 * 1024, '\n');
    EXPECT_LT(textOf(answer).size(), 100);
}

} // namespace
