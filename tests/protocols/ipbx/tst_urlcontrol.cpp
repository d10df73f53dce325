// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ipbx/urlcontrol.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace Jackfield::Ipbx {

namespace {

    const QString key = QStringLiteral("AB12CD");

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    struct Written
    {
        ControlOrder order;
        QString key;
        QByteArray query;
    };

    const QList<Written> &queries()
    {
        static const QList<Written> all {
            {PlaceCall {text("003023125123"), {}}, key, "/user/c/?key=AB12CD&call=003023125123"},
            {PlaceCall {text("34"), text("21")}, {}, "/user/c/?user=21&call=34"},
            {PlaceCall {text("34"), text("21")}, key, "/user/c/?key=AB12CD&user=21&call=34"},
            {PlaceCall {text("+4989123"), {}}, {}, "/user/c/?call=%2B4989123"},
            {PlaceCall {text("*21#"), {}}, key, "/user/c/?key=AB12CD&call=*21%23"},
            {SwitchForward {true}, key, "/user/c/?key=AB12CD&fwd=1"},
            {SwitchForward {false}, {}, "/user/c/?fwd=0"},
            {ForwardTo {text("0891234567")}, key, "/user/c/?key=AB12CD&fwdnr=0891234567"},
            {SwitchFollowMe {true}, key, "/user/c/?key=AB12CD&follow=1"},
            {SwitchFollowMe {false}, key, "/user/c/?key=AB12CD&follow=0"},
            {SwitchVoiceMail {true}, key, "/user/c/?key=AB12CD&vm=1"},
            {SwitchVoiceMail {false}, key, "/user/c/?key=AB12CD&vm=0"},
        };
        return all;
    }

    Error errorOf(int status, const QByteArray &body, const QString &sent = {})
    {
        const auto judged = judgeAnswer(status, body, sent);
        EXPECT_FALSE(judged) << status << ' ' << body.constData();
        return judged ? Error() : judged.error();
    }

} // namespace

TEST(ControlQuery, ByteForByteAndBack)
{
    for (const Written &each : queries()) {
        const auto query = controlQuery(each.order, each.key);
        ASSERT_TRUE(query);
        EXPECT_EQ(*query, each.query);
        const auto request = readControlQuery(*query);
        ASSERT_TRUE(request) << query->constData();
        EXPECT_EQ(*request, (ControlRequest {each.key, each.order, {}}));
    }
}

TEST(ControlQuery, OnlyWhatADeskPhoneDials)
{
    for (const char *number : {"", "+", "12 34", "12a", "1+2", "++1", "1&vm=1", "1\r\n", "1.2",
                               "\xd9\xa1\xd9\xa2", "<b>"}) {
        for (const ControlOrder &order :
             {ControlOrder(PlaceCall {text(number), {}}), ControlOrder(ForwardTo {text(number)})}) {
            const auto query = controlQuery(order, key);
            ASSERT_FALSE(query) << number;
            EXPECT_EQ(query.error().code, Error::Code::Malformed);
            EXPECT_FALSE(query.error().detail.isEmpty());
            EXPECT_FALSE(query.error().detail.contains(key));
        }
        const ControlOrder order = PlaceCall {text("1"), text(number)};
        EXPECT_EQ(controlQuery(order, key).has_value(), *number == 0) << number;
    }
}

TEST(ControlQuery, AKeyIsLettersAndDigitsAndStaysSecret)
{
    for (const char *bad : {"AB12C&", "AB 12", "AB%20", "AB\n",
                            "\xc3\x84"
                            "B",
                            "AB=1"}) {
        const auto query = controlQuery(SwitchForward {true}, text(bad));
        ASSERT_FALSE(query) << bad;
        EXPECT_EQ(query.error().code, Error::Code::Malformed);
        EXPECT_FALSE(query.error().detail.contains(text(bad)));
    }
}

TEST(ReadControlQuery, AsThePagesReadIt)
{
    const auto request = readControlQuery(
        "/user/c/?key=AB12CD&call=34&user=21&cid=Anna+M%C3%BCller+%3C49891%3E%00&progress=1");
    ASSERT_TRUE(request);
    EXPECT_EQ(
        *request,
        (ControlRequest {key, PlaceCall {text("34"), text("21")}, text("Anna Müller <49891>")}));
    EXPECT_EQ(readControlQuery("/user/c/?vm=1&key=x%26y")->key, QStringLiteral("x&y"));
    // A plus that is not escaped is a blank.
    EXPECT_FALSE(readControlQuery("/user/c/?call=+4989123"));
}

TEST(ReadControlQuery, OneOrderOrNone)
{
    for (const char *bad : {"",
                            "/",
                            "/user/c/",
                            "/user/c/?",
                            "/user/c?call=1",
                            "/user/c/x?call=1",
                            "/?call=1",
                            "/user/c/?key=AB12CD",
                            "/user/c/?call=",
                            "/user/c/?call",
                            "/user/c/?call=a",
                            "/user/c/?call=1&vm=1",
                            "/user/c/?fwd=1&fwdnr=1",
                            "/user/c/?call=1&call=2",
                            "/user/c/?call=1&key=a&key=b",
                            "/user/c/?fwd=2",
                            "/user/c/?fwd=",
                            "/user/c/?vm=on",
                            "/user/c/?follow=01",
                            "/user/c/?fwdnr=x",
                            "/user/c/?call=1&user=x",
                            "/user/c/?CALL=1"}) {
        const auto request = readControlQuery(bad);
        ASSERT_FALSE(request) << bad;
        EXPECT_EQ(request.error().code, Error::Code::Malformed);
    }
}

TEST(ReadControlQuery, CutAnywhere)
{
    for (const Written &each : queries()) {
        for (qsizetype cut = 0; cut < each.query.size(); ++cut) {
            const auto request = readControlQuery(each.query.first(cut));
            if (request) { // a shorter number only
                EXPECT_EQ(request->order.index(), each.order.index());
                EXPECT_EQ(request->key, each.key);
            }
        }
    }
}

TEST(JudgeAnswer, Done)
{
    for (const char *done :
         {callPlaced, forwardUpdated, followMeUpdated, voiceMailUpdated, "\r\n OK: CALL PLACED \n",
          "OK: CALL PLACED<script>alert(1)</script>", "OK:"}) {
        EXPECT_TRUE(judgeAnswer(200, done, key)) << done;
        EXPECT_TRUE(judgeAnswer(204, done, key));
    }
}

TEST(JudgeAnswer, RefusedWhateverTheStatus)
{
    for (const int status : {200, 302, 401, 500}) {
        const Error login = errorOf(status, authFailed);
        EXPECT_EQ(login.code, Error::Code::Refused);
        EXPECT_TRUE(login.detail.contains(QLatin1String("refused the key")));
        EXPECT_TRUE(login.detail.contains(QLatin1String("settings")));
        const Error placing = errorOf(status, QByteArray(placingFailed) + "\r\n");
        EXPECT_EQ(placing.code, Error::Code::Refused);
        EXPECT_TRUE(placing.detail.contains(QLatin1String("could not place the call")));
        const Error other = errorOf(status, "ERROR: <b>NO\0 WAY</b>\nmore");
        EXPECT_EQ(other.code, Error::Code::Refused);
        EXPECT_TRUE(other.detail.endsWith(QLatin1String(": <b>NO"))
                    || other.detail.endsWith(QLatin1String(": <b>NO WAY</b>")));
        const Error none = errorOf(status, "ERROR:");
        EXPECT_EQ(none.code, Error::Code::Refused);
        EXPECT_TRUE(none.detail.contains(QLatin1String("no reason")));
    }
    for (const int status : {401, 403, 404}) {
        const Error error = errorOf(status, "<html>Not here</html>");
        EXPECT_EQ(error.code, Error::Code::Refused);
        EXPECT_TRUE(error.detail.contains(QString::number(status)));
        EXPECT_EQ(error.detail.contains(QLatin1String("user name")), status < 404);
    }
}

TEST(JudgeAnswer, OtherwiseUncertain)
{
    const QList<std::pair<int, const char *>> answers {{500, callPlaced},
                                                       {502, "<html>Bad Gateway</html>"},
                                                       {504, ""},
                                                       {302, callPlaced},
                                                       {404, callPlaced},
                                                       {200, ""},
                                                       {200, "<html>Done</html>"},
                                                       {200, "CALL PLACED"},
                                                       {200, "OK CALL PLACED"},
                                                       {200, "ok: call placed"},
                                                       {302, ""},
                                                       {200, "x ERROR: AUTH FAILED"}};
    for (const auto &[status, body] : answers) {
        const Error error = errorOf(status, body);
        EXPECT_EQ(error.code, Error::Code::Uncertain) << status << ' ' << body;
        EXPECT_TRUE(error.detail.contains(QLatin1String("unclear")));
        EXPECT_TRUE(error.detail.contains(QString::number(status)));
        EXPECT_TRUE(error.detail.contains(QString::fromLatin1(body)));
    }
}

TEST(JudgeAnswer, WhatIsQuotedIsShortAndWithoutTheKey)
{
    const QByteArray echo = "/user/c/?key=AB12CD&call=34 AB12CD";
    for (const QByteArray &body : {"ERROR: " + echo, echo, "ERROR: " + echo.repeated(100),
                                   echo + "AB1\x01\xe2\x80\x8f" + "2CD"}) {
        const QString detail = errorOf(200, body, key).detail;
        EXPECT_FALSE(detail.contains(key));
        EXPECT_TRUE(detail.contains(QLatin1String("key=***")));
        EXPECT_LT(detail.size(), 320);
    }
    const QString detail = errorOf(200, "ERROR: " + QByteArray(100'000, 'x')).detail;
    EXPECT_EQ(detail.count(u'x'), 199);
    EXPECT_TRUE(errorOf(500, callPlaced, QStringLiteral("OK")).detail.contains(u'*'));
}

TEST(JudgeAnswer, CutAnywhere)
{
    for (const QByteArray body : {callPlaced, forwardUpdated, authFailed, placingFailed}) {
        for (qsizetype cut = 0; cut < body.size(); ++cut) {
            const auto judged = judgeAnswer(200, body.first(cut), key);
            if (body.startsWith("OK")) {
                EXPECT_EQ(judged.has_value(), cut >= 3) << cut;
            } else {
                EXPECT_EQ(judged.error().code,
                          cut >= 6 ? Error::Code::Refused : Error::Code::Uncertain);
            }
        }
    }
}

} // namespace Jackfield::Ipbx
