// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/nettapirequests.h"
#include "tests/protocols/nettapi/transcript.h"

using namespace Jackfield;
using namespace Jackfield::NetTapi;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

Request requestIn(QByteArrayView octets)
{
    const auto request = readRequest(messageOf(octets));
    EXPECT_TRUE(request) << octets.toByteArray().constData();
    return request.value_or(UnknownRequest {text("none")});
}

const QMap<QByteArray, Request> &golden()
{
    static const QMap<QByteArray, Request> all {
        {"connect", Connect {}},
        {"login", Login {text("ken"), {}}},
        {"interest-incoming", Interest {true, false, 128U}},
        {"interest-outgoing", Interest {false, true, std::nullopt}},
        {"interest-both", Interest {true, true, 128U}},
        {"interest-own", Interest {true, true, std::nullopt}},
        {"dial", Dial {107, text("9,2148441111")}},
        {"dial-without-prefix", Dial {107, text("2148441111")}},
        {"record", Record {107}},
        {"stop-record", StopRecord {107}},
        {"digit", PlayDigits {100, text("1")}},
        {"digits", PlayDigits {107, text("42#*")}},
        {"status", ChangeStatus {107, text("At Lunch")}},
        {"call-info", CallInfoQuestion {1}},
        {"logout", Logout {}},
    };
    return all;
}

} // namespace

TEST(NetTapiRequests, AsInTheTranscript)
{
    int requests = 0;
    for (const TranscriptLine &line : transcript()) {
        const auto request = readRequest(messageOf(line));
        EXPECT_EQ(request.has_value(), !line.octets.startsWith('#')) << line.name.constData();
        if (!request)
            continue;
        ++requests;
        ASSERT_TRUE(golden().contains(line.name)) << line.name.constData();
        EXPECT_TRUE(*request == golden()[line.name]) << line.name.constData();
    }
    EXPECT_EQ(requests, golden().size());
}

TEST(NetTapiRequests, TextsOfOthers)
{
    EXPECT_EQ(requestIn("!<login_nettapi><uname=m\xfcller>"), Request(Login {text("müller"), {}}));
    EXPECT_EQ(requestIn("!<login_nettapi><uname=><pass=x>"), Request(Login {{}, text("x")}));
    EXPECT_EQ(requestIn("!<play_dtmf><digits=12a><uid=1>"), Request(PlayDigits {1, text("12a")}));
    EXPECT_EQ(requestIn("!<interest>"), Request(Interest {}));
}

TEST(NetTapiRequests, OthersAreUnknown)
{
    EXPECT_EQ(requestIn("!<hang_up><uid=1>"), Request(UnknownRequest {text("hang_up")}));
    EXPECT_EQ(requestIn("?<dial><uid=1><addr=2>"), Request(UnknownRequest {text("dial")}));
    EXPECT_EQ(requestIn("!<call_info=1>"), Request(UnknownRequest {text("call_info")}));
}

TEST(NetTapiRequests, WhatIsMissingOrNoNumberIsMalformed)
{
    for (const char *octets :
         {"#<ok>", "#<dial><uid=1><addr=2>", "!<login_nettapi>", "!<login_nettapi><uname>",
          "!<interest><uid=x>", "!<interest><uid>", "!<dial><addr=1>", "!<dial><uid=1>",
          "!<dial><uid=-1><addr=1>", "!<record>", "!<stop_record><uid=>", "!<play_dtmf><uid=1>",
          "!<change_status><status=x>", "!<change_status><uid=1>", "?<call_info>",
          "?<call_info=1a>"}) {
        const auto request = readRequest(messageOf(octets));
        ASSERT_FALSE(request) << octets;
        EXPECT_EQ(request.error().code, Error::Code::Malformed);
        EXPECT_FALSE(request.error().detail.isEmpty());
    }
}
