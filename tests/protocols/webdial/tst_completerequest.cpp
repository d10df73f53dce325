// SPDX-License-Identifier: GPL-3.0-or-later
// What a function returned (protocols.md 4.1, 4.7; security.md T64, T96).
#include "protocols/webdial/requesttemplate.h"
#include "tests/support/badinput.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace Jackfield::WebDial;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

/// "GET url", "POST url|body", "LAUNCH url", or the code of the error.
std::string made(const QString &complete)
{
    const auto request = requestFrom(complete);
    if (!request)
        return request.error().code.toStdString();
    const bool isPost = request->kind == Request::Kind::Post;
    const QByteArray method = request->kind == Request::Kind::Launch ? "LAUNCH "
        : isPost                                                     ? "POST "
                                                                     : "GET ";
    return (method + request->url + (isPost ? "|" : "") + request->body).toStdString();
}

std::string made(const char *complete)
{
    return made(q(complete));
}

TEST(RequestFrom, takesACompleteRequestAsItIs)
{
    EXPECT_EQ(made(" http://pbx:82/a?n=%2B49&b=* "), "GET http://pbx:82/a?n=%2B49&b=*");
    EXPECT_EQ(made("https://[2001:DB8::1]/a"), "GET https://[2001:db8::1]/a");
    EXPECT_EQ(made("{POST}http://pbx/a<&>b=1<&>c=d e"), "POST http://pbx/a|b=1&c=d+e");
    EXPECT_EQ(made("{post} http://pbx/a"), "POST http://pbx/a|");
    EXPECT_EQ(made("tel:+4989"), "LAUNCH tel:+4989");
    EXPECT_EQ(made("http://pbx/ü"), "GET http://pbx/%C3%BC");
}

TEST(RequestFrom, substitutesNothing)
{
    EXPECT_EQ(made("http://pbx/^?a={user}"), "GET http://pbx/%5E?a=%7Buser%7D");
    EXPECT_EQ(made("http://pbx/a#b@evil.test/"), "GET http://pbx/a");
    EXPECT_EQ(made("http://pbx#@evil.test/"), "GET http://pbx");
    EXPECT_EQ(made("tel:*21#"), "LAUNCH tel:*21%23");
    EXPECT_EQ(made("{POST}http://pbx/<&>a=^#{user}%20"),
              "POST http://pbx/|a=%5E%23%7Buser%7D%2520");
}

TEST(RequestFrom, refusesWhatNoAddressIs)
{
    for (const char *text : {"",
                             "pbx/a",
                             "/a",
                             "http://",
                             "http://^/",
                             "http://{host}/",
                             "http://pb^x/",
                             "http://u:p@pbx/",
                             "http://pbx\\@evil.test/",
                             "http://pbx/a b",
                             "http://pbx/%",
                             "NULL",
                             "http://pbx/a\r\nX: y",
                             "http://pbx/a\n",
                             "http://pbx/\t",
                             "javascript:alert(1)",
                             "JAVASCRIPT:alert(1)",
                             "file:///C:/Windows/System32/calc.exe",
                             "\\\\server\\share",
                             "C:\\calc.exe",
                             "data:text/html,x",
                             "ms-msdt:/id",
                             "smb://server/share",
                             "tel:"})
        EXPECT_EQ(made(text), "E5") << text;
    EXPECT_EQ(made("http://192.0.2.7:546342/"), "E4");
    EXPECT_EQ(made("http://192.0.2.7:0/"), "E4");
    EXPECT_EQ(made("{PUT}http://pbx/"), "E1");
    EXPECT_EQ(made("http://pbx/<&>a=1"), "E2");
    EXPECT_EQ(made("{POST}tel:1"), "E2");
    EXPECT_EQ(made("{POST}http://pbx/<&>a"), "E3");
}

TEST(RequestFrom, takesUpToEightKibibytes)
{
    const QString begin = q("http://pbx/");
    const QString longest = begin + QString(8192 - begin.size(), u'a');
    EXPECT_EQ(made(longest), "GET " + longest.toStdString());
    EXPECT_EQ(made(longest + u'a'), "E5");
    EXPECT_EQ(made(begin + QString(4091, u'ü')), "E5") << "octets count, not characters";
    EXPECT_EQ(made(begin + QString(10 << 20, u'a')), "E5");
}

TEST(RequestFrom, meetsItsRowsOfBadInputs)
{
    const QMap<QString, std::string> expected {
        {q("Q22-url-javascript"), "E5"}, {q("Q23-url-file"), "E5"},
        {q("Q28-url-crlf"), "E5"},       {q("Q30-url-post-variables"), "POST http://pbx/a|b=1"},
        {q("Q32-url-port"), "E4"},
    };
    int seen = 0;
    for (const BadRow &row : badRows("sql-function")) {
        if (!expected.contains(row.name))
            continue;
        ++seen;
        const QString returned = QString::fromUtf8(unescaped(row.input)).section(u' ', 2);
        EXPECT_EQ(made(returned), expected[row.name]) << row.name.toStdString();
    }
    EXPECT_EQ(seen, expected.size());
}

} // namespace
