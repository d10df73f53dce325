// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/answerjudge.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Jackfield;
using namespace Jackfield::WebDial;
using testing::HasSubstr;
using testing::Not;

namespace {

HttpAnswer answerOf(int status, const QByteArray &body = {}, const QByteArray &location = {})
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.location = location;
    return answer;
}

CommandResult judged(const HttpOutcome &outcome, const BodyRules &rules = {})
{
    return judge(outcome, rules, SecretMask({}));
}

std::string wordsOn(const HttpOutcome &outcome, const BodyRules &rules = {})
{
    const CommandResult result = judged(outcome, rules);
    return result ? "accepted" : result.error().detail.toStdString();
}

TEST(AnswerJudge, statuses)
{
    const struct
    {
        int status;
        const char *words; ///< Null: it is a success.
    } table[] = {
        {200, nullptr},
        {201, nullptr},
        {204, nullptr},
        {299, nullptr},
        {100, "answered 100"},
        {199, "answered 199"},
        {300, "answered 300"},
        {304, "answered 304"},
        {400, "answered 400"},
        {401, "another user name or password (401)"},
        {403, "list of allowed addresses"},
        {404, "answered 404"},
        {500, "answered 500"},
        {503, "answered 503"},
    };
    for (const auto &row : table) {
        const CommandResult result = judged(answerOf(row.status));
        ASSERT_EQ(result.has_value(), !row.words) << row.status;
        if (!row.words) {
            EXPECT_EQ(*result, (Accepted {std::nullopt, true}));
            continue;
        }
        EXPECT_EQ(result.error().code, Error::Code::Refused);
        EXPECT_THAT(result.error().detail.toStdString(), HasSubstr(row.words));
    }
}

TEST(AnswerJudge, aRefusalTellsWhatPhonesWant)
{
    for (const int status : {401, 403}) {
        EXPECT_THAT(wordsOn(answerOf(status)), HasSubstr("user name"));
        EXPECT_THAT(wordsOn(answerOf(status)), HasSubstr("list of allowed addresses"));
        EXPECT_THAT(wordsOn(answerOf(status)), HasSubstr("on its display"));
    }
}

TEST(AnswerJudge, redirectsAreNamedByTheirHost)
{
    const std::string words =
        wordsOn(answerOf(302, {}, "https://u:p@login.example:8443/sso?number=123"));
    EXPECT_THAT(words, HasSubstr("login.example"));
    EXPECT_THAT(words, Not(HasSubstr("123")));
    EXPECT_THAT(words, Not(HasSubstr("sso")));
    EXPECT_THAT(words, Not(HasSubstr("u:p")));
    EXPECT_EQ(judged(answerOf(302, {}, "https://x/")).error().code, Error::Code::Refused);
}

TEST(AnswerJudge, bodyRules)
{
    const BodyRules rules {{QStringLiteral("OK: CALL"), QStringLiteral("placed")},
                           {QStringLiteral("error"), QStringLiteral("<b>no")}};
    const struct
    {
        const char *body;
        const char *words;
    } table[] = {
        {"OK: CALL PLACED", "accepted"},
        {"ok: call placed", "accepted"},
        {"OK: CALL", "does not contain \"placed\": OK: CALL"},
        {"nothing", "does not contain \"OK: CALL\": nothing"},
        {"", "empty"},
        {" \r\n", "empty"},
        {"OK: CALL PLACED, ERROR 5", "contains \"error\": OK: CALL PLACED, ERROR 5"},
        {"OK: CALL PLACED <b>no</b>", "contains \"<b>no\": OK: CALL PLACED <b>no</b>"},
    };
    for (const auto &row : table)
        EXPECT_THAT(wordsOn(answerOf(200, row.body), rules), HasSubstr(row.words)) << row.body;
    EXPECT_THAT(wordsOn(answerOf(500, "OK: CALL PLACED"), rules), HasSubstr("answered 500"));
}

TEST(AnswerJudge, aCutAnswerIsUncertainUnlessItSaidEnough)
{
    HttpAnswer cut = answerOf(200, "OK: CA");
    cut.isCut = true;
    const BodyRules wants {{QStringLiteral("OK: CALL")}, {}};
    EXPECT_EQ(judged(cut, wants).error().code, Error::Code::Uncertain);
    EXPECT_TRUE(judged(cut, {{QStringLiteral("OK")}, {}}));
    EXPECT_TRUE(judged(cut));
    EXPECT_EQ(judged(cut, {{}, {QStringLiteral("OK")}}).error().code, Error::Code::Refused);
}

TEST(AnswerJudge, quotesAreShortAndPlain)
{
    const QByteArray html = "<html>\n<script>x()</script>\x01\xe2\x80\xae" + QByteArray(500, 'a');
    const QString detail = judged(answerOf(500, html)).error().detail;
    EXPECT_THAT(detail.toStdString(), HasSubstr("<html> <script>x()</script>\\x01"));
    EXPECT_FALSE(detail.contains(QChar(0x202e)));
    EXPECT_FALSE(detail.contains(u'\n'));
    EXPECT_LT(detail.size(), 260);
    HttpAnswer reason = answerOf(418);
    reason.reason = QStringLiteral("I'm a\nteapot");
    EXPECT_THAT(wordsOn(reason), HasSubstr("418 I'm a teapot"));
    EXPECT_FALSE(judged(answerOf(500, QByteArray("\xff\xfe", 2))).error().detail.isEmpty());
}

TEST(AnswerJudge, failuresAsTheyAreWithAHintForTls)
{
    const auto failed = [](Error::Code code, HttpTrouble trouble) {
        return HttpOutcome(tl::unexpected<HttpFailure>(
            HttpFailure {{code, QStringLiteral("Words of it.")}, trouble}));
    };
    for (const Error::Code code : {Error::Code::NotConnected, Error::Code::TimedOut,
                                   Error::Code::Uncertain, Error::Code::Cancelled}) {
        const CommandResult result = judged(failed(code, HttpTrouble::Other));
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error(), (Error {code, QStringLiteral("Words of it.")}));
    }
    for (const HttpTrouble trouble : {HttpTrouble::Untrusted, HttpTrouble::PinChanged}) {
        const Error error = judged(failed(Error::Code::Refused, trouble)).error();
        EXPECT_EQ(error.code, Error::Code::Refused);
        EXPECT_THAT(error.detail.toStdString(), HasSubstr("Words of it. Open the settings"));
    }
}

TEST(AnswerJudge, quotesNoSecretNotEvenAPieceOfOne)
{
    const SecretMask mask({QStringLiteral("Zq7!canary")});
    const QByteArray body = QByteArray(195, 'a') + " Zq7!canary";
    const CommandResult result = judge(answerOf(500, body), {}, mask);
    EXPECT_THAT(result.error().detail.toStdString(), Not(HasSubstr("Zq7")));
    const CommandResult named =
        judge(answerOf(200, "x"), {{QStringLiteral("Zq7!canary")}, {}}, mask);
    EXPECT_THAT(named.error().detail.toStdString(), Not(HasSubstr("Zq7")));
}

} // namespace
