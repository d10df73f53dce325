// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/httpurl.h"

#include <gtest/gtest.h>

using namespace Jackfield;

TEST(HttpUrl, isTakenApart)
{
    EXPECT_EQ(HttpUrl::from("http://Pbx.example"),
              (HttpUrl {"http://Pbx.example", false, "pbx.example", 80}));
    EXPECT_EQ(HttpUrl::from("HTTPS://pbx/a?b#c"), (HttpUrl {"HTTPS://pbx/a?b", true, "pbx", 443}));
    EXPECT_EQ(HttpUrl::from("http://h:61234?action=x"),
              (HttpUrl {"http://h:61234?action=x", false, "h", 61234}));
    EXPECT_EQ(HttpUrl::from("https://[FE80::1]:8443/")->host, "fe80::1");
    EXPECT_EQ(HttpUrl::from("http://192.0.2.7:65535/")->port, 65535);
}

class UnusableUrl : public testing::TestWithParam<const char *>
{ };

TEST_P(UnusableUrl, isRefused)
{
    EXPECT_FALSE(HttpUrl::from(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(
    HttpUrl, UnusableUrl,
    testing::Values("", "pbx", "pbx/dial", "ftp://h/", "file:///etc/passwd", "javascript:alert(1)",
                    "http:", "http:/h/", "http:///h/", "http://", "http:///", "http://?x",
                    "http://#x", "http://:80/", "http://h:0/", "http://h:65536/",
                    "http://192.0.2.7:546342/x", "http://h:8x/", "http://u:p@h/", "http://u@h/",
                    "http://@h/", "http://:@h/", "http://h /", "http://h/a b", "http://h/\x01",
                    "http://h/\r\nX: y", "http://h/\x7f", "http://b\xc3\xbcro/",
                    "http://h/\xc3\xbc", "http://%31.2.3.4/", "http://127.1/", "http://0x7f.0.0.1/",
                    "http://2130706433/", "http://h\\@evil/", "http://[::1/", "http://[::1]evil/",
                    "http://[x]/", "http://h<>/"));

TEST(HttpUrl, redirectsKeepToTheOrigin)
{
    const auto url = [](const char *text) { return *HttpUrl::from(text); };
    EXPECT_TRUE(isSameOrigin(url("http://h/a"), url("http://H:80/b")));
    EXPECT_TRUE(isSameOrigin(url("http://h:8088/a"), url("https://h:8089/b")));
    EXPECT_TRUE(isSameOrigin(url("https://h/a"), url("https://h:443/a")));
    EXPECT_FALSE(isSameOrigin(url("https://h/a"), url("http://h/a")));
    EXPECT_FALSE(isSameOrigin(url("http://h/a"), url("http://h:81/a")));
    EXPECT_FALSE(isSameOrigin(url("http://h/a"), url("http://h.evil/a")));
    EXPECT_FALSE(isSameOrigin(url("http://h/a"), url("https://g/a")));
}

TEST(HttpUrl, locationsAreMadeAbsolute)
{
    const HttpUrl base = *HttpUrl::from("http://h:8088/a/b?c=1");
    EXPECT_EQ(resolved(base, "/x//y"), "http://h:8088/x//y");
    EXPECT_EQ(resolved(base, "x?y=%2F"), "http://h:8088/a/x?y=%2F");
    EXPECT_EQ(resolved(base, "../x"), "http://h:8088/x");
    EXPECT_EQ(resolved(base, "?d=2"), "http://h:8088/a/b?d=2");
    EXPECT_EQ(resolved(base, "//evil/x"), "http://evil/x");
    EXPECT_EQ(resolved(base, "https://h/x"), "https://h/x");
    EXPECT_EQ(resolved(base, "file:///etc/passwd"), "file:///etc/passwd");
    EXPECT_EQ(resolved(base, "javascript:alert(1)"), "javascript:alert(1)");
}

TEST(HttpUrl, privateHostsNeedNoProxy)
{
    for (const char *host : {"pbx", "localhost", "pbx.local", "pbx.local.", "127.0.0.1",
                             "127.9.9.9", "::1", "10.1.2.3", "172.16.0.1", "172.31.255.255",
                             "192.168.1.1", "169.254.1.1", "fe80::1", "fd00::1", "::ffff:10.0.0.1"})
        EXPECT_TRUE(isPrivateHost(host)) << host;
    for (const char *host : {"pbx.example", "local.example", "172.32.0.1", "172.15.0.1",
                             "192.0.2.1", "8.8.8.8", "2001:db8::1", "::ffff:8.8.8.8", "11.0.0.1"}) {
        EXPECT_FALSE(isPrivateHost(host)) << host;
    }
}
