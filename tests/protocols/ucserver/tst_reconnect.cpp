// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/reconnect.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

namespace Jackfield::UcServer {

using namespace std::chrono_literals;
using What = SessionEnd::What;

namespace {

    Setup setup()
    {
        Setup made;
        made.host = QStringLiteral("uc.example");
        made.port = 7222;
        return made;
    }

    SessionEnd end(What what, std::chrono::seconds retryIn = 0s, const char *redirect = "")
    {
        return {what, {}, retryIn, QString::fromUtf8(redirect)};
    }

} // namespace

TEST(Reconnect, WaitsLongerAndLonger)
{
    Reconnect reconnect(setup());
    for (const auto pause : {1s, 2s, 4s, 8s, 16s, 30s, 30s})
        EXPECT_EQ(reconnect.after(end(What::Lost)).pause, pause);
    reconnect.signedIn(); // and thrown out again: no reason for haste
    EXPECT_EQ(reconnect.after(end(What::Lost)).pause, 30s);
    reconnect.online();
    EXPECT_EQ(reconnect.after(end(What::Lost)).pause, 1s);
}

TEST(Reconnect, StopsAfterTheThirdRefusedLoginInARow)
{
    Reconnect reconnect(setup());
    EXPECT_TRUE(reconnect.after(end(What::LoginRefused)).pause);
    EXPECT_TRUE(reconnect.after(end(What::LoginRefused)).pause);
    reconnect.signedIn();
    EXPECT_TRUE(reconnect.after(end(What::LoginRefused)).pause);
    EXPECT_TRUE(reconnect.after(end(What::Lost)).pause);
    EXPECT_TRUE(reconnect.after(end(What::LoginRefused)).pause);
    EXPECT_FALSE(reconnect.after(end(What::LoginRefused)).pause);
    reconnect.begin();
    EXPECT_TRUE(reconnect.after(end(What::LoginRefused)).pause);
}

TEST(Reconnect, StopsAtOnceWhereTryingIsNoUse)
{
    Reconnect reconnect(setup());
    EXPECT_FALSE(reconnect.after(end(What::Refused)).pause);
    EXPECT_FALSE(reconnect.after(end(What::Closed)).pause);
}

TEST(Reconnect, WaitsAsLongAsABusyServerSays)
{
    Reconnect reconnect(setup());
    EXPECT_EQ(reconnect.after(end(What::Busy, 17s)).pause, 17s);
    EXPECT_EQ(reconnect.after(end(What::Busy, 1s)).pause, 2s); // but not ever so often
    EXPECT_EQ(reconnect.after(end(What::Busy, 0s)).pause, 4s);
    EXPECT_EQ(reconnect.after(end(What::Busy, std::chrono::hours(99))).pause, 1h);
}

TEST(Reconnect, FollowsThreeRedirectionsInARow)
{
    Reconnect reconnect(setup());
    for (int i = 0; i < 3; ++i) {
        const NextTry next = reconnect.after(end(What::Redirected, 0s, "other.example:7333"));
        EXPECT_EQ(next.pause, 0ms);
        EXPECT_EQ(next.setup.host, QStringLiteral("other.example"));
        EXPECT_EQ(next.setup.port, 7333);
    }
    const NextTry next = reconnect.after(end(What::Redirected, 0s, "other.example"));
    EXPECT_EQ(next.pause, 1s);
    EXPECT_EQ(next.setup.host, QStringLiteral("uc.example"));
}

TEST(Reconnect, ReadsWhereItIsSent)
{
    struct Row
    {
        const char *to;
        const char *host; ///< Empty: it is no host.
        int port;
    };
    for (const Row &row :
         {Row {"b.example", "b.example", 7222}, Row {"b.example:80", "b.example", 80},
          Row {" B.example:1 ", "b.example", 1}, Row {"[2001:db8::1]:99", "2001:db8::1", 99},
          Row {"2001:db8::1", "2001:db8::1", 7222}, Row {"[2001:db8::1]", "2001:db8::1", 7222},
          Row {"192.0.2.1", "192.0.2.1", 7222}, Row {"", "", 0}, Row {"b.example:0", "", 0},
          Row {"b.example:70000", "", 0}, Row {"user:pass@b.example", "", 0},
          Row {"b.example/path", "", 0}, Row {"http://b.example", "", 0}, Row {"b ex", "", 0},
          Row {"b.example:7222\r\nX: y", "", 0}}) {
        const auto other = redirected(setup(), QString::fromUtf8(row.to));
        ASSERT_EQ(bool(other), row.port != 0) << row.to;
        if (other) {
            EXPECT_EQ(other->host, QString::fromUtf8(row.host)) << row.to;
            EXPECT_EQ(other->port, row.port) << row.to;
        }
    }
}

} // namespace Jackfield::UcServer
