// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/tracedhttp.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedhttp.h"

#include <gmock/gmock.h>

using namespace Jackfield;
using testing::HasSubstr;
using testing::Not;

namespace {

class TracedHttpTest : public testing::Test
{
protected:
    TracedHttpTest()
    {
        tap.listen(WireTap::Depth::Contents,
                   [this](const WireMessage &message) { told.push_back(message); });
    }
    void send(const HttpRequest &request)
    {
        if (!sender)
            sender = tracedHttp(http.factory(),
                                {tap, [](const HttpRequest &, const HttpAnswer *answer) {
                                     return answer ? QStringList {QStringLiteral("s3ss10n")}
                                                   : QStringList();
                                 }})(HttpRules());
        sender->send(request).then(&context, [this](const HttpOutcome &given) { outcome = given; });
    }
    std::string text(size_t index) const { return told.at(index).bytes.toStdString(); }

    const WireTap tap = WireTap::make();
    ScriptedHttp http;
    QObject context;
    std::optional<HttpOutcome> outcome;
    std::vector<WireMessage> told;
    std::unique_ptr<HttpSender> sender;
};

TEST_F(TracedHttpTest, tellsRequestAndAnswer)
{
    HttpRequest request;
    request.url = "http://pbx.example/a/b?x=1";
    send(request);
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].name, QStringLiteral("GET /a/b"));
    EXPECT_EQ(told[0].direction, WireMessage::Direction::Sent);
    EXPECT_EQ(text(0), "GET http://pbx.example/a/b?x=1\n\n");
    HttpAnswer answer;
    answer.status = 200;
    answer.reason = QStringLiteral("OK");
    answer.headers = {{"set-cookie", "id=4711"}, {"server", "x"}};
    answer.body = "id s3ss10n";
    http.answer(answer);
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[1].direction, WireMessage::Direction::Received);
    EXPECT_EQ(text(1), "HTTP 200 OK\nset-cookie: ***\nserver: x\n\nid ***");
    ASSERT_TRUE(outcome && *outcome);
    EXPECT_EQ((*outcome)->body, "id s3ss10n") << "who asked gets it as it came";
}

TEST_F(TracedHttpTest, hidesWhatStandsWhereSecretsDo)
{
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url = "http://u:Zq7!canary@pbx.example/?key=Zq7%21canary&n=1";
    request.user = QStringLiteral("mia");
    request.password = QStringLiteral("Zq7!canary");
    request.headers = {
        {"X-Mine", "Zq7!canary", true},
        {"Authorization", "Basic " + QByteArray("mia:other!canary").toBase64(), true}};
    request.body = "pwd=third!canary&a=b";
    send(request);
    EXPECT_THAT(text(0), Not(HasSubstr("canary")));
    EXPECT_THAT(text(0), HasSubstr("?key=***&n=1"));
    EXPECT_THAT(text(0), HasSubstr("pwd=***&a=b"));
    EXPECT_THAT(text(0), HasSubstr("X-Mine: ***"));
    http.answer(400,
                "no: Zq7!canary Zq7%21canary other!canary third!canary "
                    + QByteArray("mia:Zq7!canary").toBase64() + ' '
                    + QByteArray("mia:other!canary").toBase64());
    EXPECT_EQ(text(1), "HTTP 400 \n\nno: *** *** *** *** *** ***");
}

TEST_F(TracedHttpTest, hidesHeadersOfOtherSchemes)
{
    HttpRequest request;
    request.url = "http://pbx.example/";
    request.headers = {{"X-Api-Key", "Zq7canary1", false},
                       {"Apikey", "Zq7canary2", false},
                       {"X-Auth", "Zq7canary3", false},
                       {"X-Session", "a", false}};
    request.body = "{\"user_password\":\"Zq7canary4\"}";
    send(request);
    EXPECT_THAT(text(0), Not(HasSubstr("canary")));
    HttpAnswer answer;
    answer.status = 200;
    answer.headers = {{"x-session", "Zq7canary5"}, {"server", "a"}};
    answer.body = "Zq7canary1 Zq7canary4 Authorization: Bearer Zq7canary6";
    http.answer(answer);
    EXPECT_EQ(text(1), "HTTP 200 \nx-session: ***\nserver: a\n\n*** *** Authorization: ***");
}

TEST_F(TracedHttpTest, tellsWhyNoAnswerCame)
{
    HttpRequest request;
    request.url = "http://pbx.example";
    send(request);
    http.fail(Error::Code::NotConnected, QStringLiteral("nobody there"));
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[1].name, QStringLiteral("GET /"));
    EXPECT_EQ(told[1].decoded, QStringLiteral("nobody there"));
}

TEST_F(TracedHttpTest, anUnheardSenderAnswersAllTheSame)
{
    tap.listen(WireTap::Depth::Nothing, {});
    HttpRequest request;
    request.url = "http://pbx.example/";
    send(request);
    http.answer(204);
    EXPECT_TRUE(outcome && *outcome);
    EXPECT_TRUE(told.empty());
    outcome.reset();
    send(request);
    sender.reset();
    EXPECT_TRUE(outcome) << "what is open is answered when the sender goes";
}

} // namespace
