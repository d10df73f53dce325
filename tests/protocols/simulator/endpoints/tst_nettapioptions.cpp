// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/nettapioptions.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace Jackfield::Simulator;

namespace {

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

TEST(NetTapiOptions, ReadsEveryKeyThatItShows)
{
    const NetTapiOptions defaults;
    const QJsonObject shown = toJson(defaults);
    EXPECT_EQ(changed({}, shown), defaults);
    EXPECT_EQ(shown.size(), 21);
}

TEST(NetTapiOptions, ChangesWhatIsNamedOnly)
{
    const auto read = changed({}, object(R"({"trunk_prefix": "0", "drop_after": "interest",
        "segments": "joined", "unanswered": ["dial", "call_info"], "statuses": ["Out"],
        "call_info_pause": 250, "missing_ends": true})"));
    ASSERT_TRUE(read);
    NetTapiOptions expected;
    expected.trunkPrefix = QStringLiteral("0");
    expected.dropAfter = NetTapiOptions::DropAfter::Interest;
    expected.segments = Segments::Joined;
    expected.unanswered = QStringList {QStringLiteral("dial"), QStringLiteral("call_info")};
    expected.statuses = QStringList {QStringLiteral("Out")};
    expected.callInfoPause = 250;
    expected.missingEnds = true;
    EXPECT_EQ(*read, expected);
    EXPECT_EQ(changed({}, toJson(expected)), expected);
}

TEST(NetTapiOptions, ReplacesUsersAltogether)
{
    const auto read = changed(
        {}, object(R"({"users": {"mia": {"uid": 100, "priv": "mgr"}, "tom": {"uid": 7}}})"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->users.value(QStringLiteral("mia")),
              (NetTapiOptions::User {100, QStringLiteral("mgr")}));
    EXPECT_EQ(toJson(*read)[QLatin1String("users")].toObject(),
              object(R"({"mia": {"uid": 100, "priv": "mgr"}, "tom": {"uid": 7, "priv": "oper"}})"));
    const auto again = changed(*read, object(R"({"users": {}})"));
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->users.isEmpty());
}

TEST(NetTapiOptions, RefusesWhatItDoesNotKnow)
{
    for (const char *wrong :
         {R"({"trunkPrefix": "9"})", R"({"trunk_prefix": 9})", R"({"trunk_prefix": "9,"})",
          R"({"blanks": 1})", R"({"drop_after": "logout"})", R"({"segments": "halves"})",
          R"({"unanswered": "dial"})", R"({"unanswered": ["hangup"]})", R"({"ignored": [1]})",
          R"({"ignored": ["Dial"]})", R"({"call_info_pause": -1})", R"({"users": []})",
          R"({"users": {"a": {}}})", R"({"users": {"a": {"uid": "100"}}})",
          R"({"users": {"a": {"uid": 0}}})", R"({"users": {"a": {"uid": 1, "pass": "x"}}})"})
        EXPECT_FALSE(changed({}, object(wrong))) << wrong;
}

} // namespace
