// SPDX-License-Identifier: GPL-3.0-or-later
// Credentials in a template's address: protocols.md 4.4, row D14.
#include "protocols/webdial/requesttemplate.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace Jackfield::WebDial;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

/// "user|password|cleared", or "none".
std::string found(const char *text)
{
    const auto credentials = typedCredentials(q(text));
    return credentials
        ? QStringList {credentials->user, credentials->password, credentials->cleared}
              .join(u'|')
              .toStdString()
        : "none";
}

TEST(TypedCredentials, leaveTheAddress)
{
    EXPECT_EQ(found("http://u:p@pbx/?to=#"), "u|p|http://pbx/?to=#");
    EXPECT_EQ(found("HTTPS://u:p@pbx:82?to=#"), "u|p|HTTPS://pbx:82?to=#");
    EXPECT_EQ(found("{POST}http://u:p@pbx/<&>a=b@c"), "u|p|{POST}http://pbx/<&>a=b@c");
    EXPECT_EQ(found(" {post} http://u:p@pbx<&>a=b@c"), "u|p| {post} http://pbx<&>a=b@c");
    EXPECT_EQ(found("http://u@pbx/"), "u||http://pbx/");
    EXPECT_EQ(found("http://:p@pbx/"), "|p|http://pbx/");
    EXPECT_EQ(found("http://@pbx/"), "||http://pbx/");
    EXPECT_EQ(found("http://u:p:q@{host}/"), "u|p:q|http://{host}/");
}

TEST(TypedCredentials, areDecoded)
{
    EXPECT_EQ(found("http://j%40d:p%2Fw%C3%BC@pbx/"), "j@d|p/wü|http://pbx/");
    EXPECT_EQ(found("http://u:p@w@pbx/"), "u|p@w|http://pbx/");
    EXPECT_EQ(found("http://u:100%@pbx/"), "u|100%|http://pbx/");
    EXPECT_EQ(found("http://u:p^{w}@pbx/"), "u|p^{w}|http://pbx/");
}

TEST(TypedCredentials, dropPlaceholdersThatAreSentAnyway)
{
    EXPECT_EQ(found("http://{user}:{password}@pbx/"), "||http://pbx/");
    EXPECT_EQ(found("http://admin:{password}@pbx/"), "admin||http://pbx/");
}

TEST(TypedCredentials, areNotSeenElsewhere)
{
    for (const char *text :
         {"http://pbx/?to=#", "http://pbx/a:b@c", "http://pbx?a=b@c", "http://pbx#@c",
          "{POST}http://pbx<&>a=u:p@b", "sip:#@{domain}", "sip://u:p@pbx/", "", "u:p@pbx",
          "http://{account}:{token}@pbx/", "http://^:{password}@pbx/", "http://u:{token}@pbx/"})
        EXPECT_EQ(found(text), "none") << text;
    // What is left over is refused, so that nothing is sent of it.
    for (const char *text : {"http://{account}:{token}@pbx/", "http://^:{password}@pbx/"})
        EXPECT_FALSE(RequestTemplate::from(q(text), {})) << text;
}

TEST(TypedCredentials, leaveATemplateThatWorks)
{
    const auto credentials = typedCredentials(q("http://u:p@pbx/?to=#"));
    ASSERT_TRUE(credentials);
    EXPECT_TRUE(RequestTemplate::from(credentials->cleared, {}));
    EXPECT_FALSE(typedCredentials(credentials->cleared));
}

} // namespace
