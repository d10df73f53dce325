// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucserveroptions.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace Jackfield::Simulator;

namespace {

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

TEST(UcServerOptions, ReadsEveryKeyThatItShows)
{
    const UcServerOptions defaults;
    QJsonObject shown = toJson(defaults);
    EXPECT_EQ(changed({}, shown), defaults);
    EXPECT_EQ(shown.size(), 28);
}

TEST(UcServerOptions, ChangesWhatIsNamedOnly)
{
    const auto read = changed({}, object(R"({"login": "ntlm-first", "keepAlive": 5, "tcpTls": "tls",
        "reduced": true, "ucsid": "X", "wrapping": "several", "segments": "split"})"));
    ASSERT_TRUE(read);
    UcServerOptions expected;
    expected.login = UcServerOptions::Login::NtlmFirst;
    expected.keepAlive = 5;
    expected.tcpTls = UcServerOptions::TcpTls::FromFirstOctet;
    expected.reduced = true;
    expected.ucsid = QStringLiteral("X");
    expected.wrapping = UcServerOptions::Wrapping::Several;
    expected.segments = Segments::Split;
    EXPECT_EQ(*read, expected);
}

TEST(UcServerOptions, ReadsUsersAndShowsTheirLinesOnly)
{
    const auto read = changed(
        {}, object(R"({"users": {"anna": {"password": "p", "token": "t", "lines": ["101"]}}})"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->users.value(QStringLiteral("anna")),
              (UcServerOptions::User {
                  QStringLiteral("p"), QStringLiteral("t"), {QStringLiteral("101")}}));
    EXPECT_EQ(toJson(*read)[QLatin1String("users")].toObject(),
              object(R"({"anna": {"lines": ["101"]}})"));
}

TEST(UcServerOptions, RefusesWhatItDoesNotKnow)
{
    for (const char *wrong :
         {R"({"keepAlife": 60})", R"({"keepAlive": -1})", R"({"keepAlive": "60"})",
          R"({"strict": 1})", R"({"ucsid": false})", R"({"login": "oauth"})",
          R"({"certificate": "off"})", R"({"users": []})", R"({"users": {"a": {"pass": "x"}}})",
          R"({"users": {"a": {"lines": "100"}}})", R"({"padding": 20000001})"})
        EXPECT_FALSE(changed({}, object(wrong))) << wrong;
}

} // namespace
