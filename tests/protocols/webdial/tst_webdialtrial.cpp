// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/webdialtrial.h"
#include "tests/protocols/webdial/webdialfixture.h"
#include "tests/support/loglines.h"

using namespace Jackfield;
using namespace Jackfield::WebDial;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr char canary[] = "Zq7!canary";

class WebDialTrialTest : public WebDialTest
{
protected:
    void tryOut(const QMap<QString, QString> &typed = {})
    {
        report.reset();
        factory.tryOut(config, typed, number(), parent.get())
            .then(&context, [this](const TrialReport &told) { report = told; });
    }
    std::string verdict() const { return report->verdict.toStdString(); }

    std::optional<TrialReport> report;
    // Behind it: a trial that is open when the test ends answers then.
    std::unique_ptr<QObject> parent = std::make_unique<QObject>();
};

TEST_F(WebDialTrialTest, tellsEverythingButSecrets)
{
    LogLines log;
    set("template", "http://pbx.example/?p={password}&n=#");
    set("user", "anna");
    tryOut({{QStringLiteral("password"), QLatin1String(canary)}});
    EXPECT_EQ(http.last().password, QLatin1String(canary));
    HttpAnswer answer;
    answer.status = 200;
    answer.reason = QStringLiteral("OK");
    answer.headers = {{"x-echo", canary}};
    answer.body = QByteArray("placed\x01 Zq7%21canary ") + canary;
    answer.sent = "GET /?p=Zq7%21canary&n=003023125123 HTTP/1.1\r\nHost: pbx.example\r\n"
                  "Authorization: ***\r\n\r\n";
    http.answer(answer);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->sent,
              QStringLiteral("GET /?p=***&n=003023125123 HTTP/1.1\nHost: pbx.example\n"
                             "Authorization: ***"));
    EXPECT_EQ(report->received,
              QStringLiteral("HTTP/1.1 200 OK\nx-echo: ***\n\nplaced\\x01 *** ***"));
    EXPECT_EQ(report->outcome, sent);
    EXPECT_FALSE(report->verdict.isEmpty());
    EXPECT_THAT(log.text().toStdString(), Not(HasSubstr("canary")));
}

TEST_F(WebDialTrialTest, typedSecretsGoBeforeKeptOnes)
{
    set("template", "http://pbx.example/?p={password}&k={key}&n=#");
    keep("password", "kept");
    keep("key", "kept");
    tryOut({{QStringLiteral("password"), QStringLiteral("typed")}, {QStringLiteral("key"), {}}});
    EXPECT_EQ(http.last().url, "http://pbx.example/?p=typed&k=kept&n=003023125123");
    EXPECT_EQ(secrets.reads, QStringList {QStringLiteral("web/key")});
    EXPECT_EQ(secrets.kept.value(QStringLiteral("web/password")), QStringLiteral("kept"));
}

TEST_F(WebDialTrialTest, aFailureBeforeSendingShowsNothingSent)
{
    tryOut();
    http.fail(Error::Code::NotConnected, QStringLiteral("no route"));
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->sent.isEmpty());
    EXPECT_TRUE(report->received.isEmpty());
    EXPECT_EQ(report->outcome.error().code, Error::Code::NotConnected);
    EXPECT_THAT(verdict(), HasSubstr("Nothing was sent: no route"));
}

TEST_F(WebDialTrialTest, anUncertainOneShowsWhatWentOut)
{
    set("template", "http://pbx.example/?p={password}&n=#");
    tryOut({{QStringLiteral("password"), QLatin1String(canary)}});
    http.fail(Error::Code::Uncertain, QString());
    ASSERT_TRUE(report);
    EXPECT_EQ(report->sent,
              QStringLiteral("GET /?p=***&n=003023125123 HTTP/1.1\nHost: pbx.example"));
    EXPECT_THAT(verdict(), HasSubstr("Look whether the phone dials"));
}

TEST_F(WebDialTrialTest, launchesAndFunctions)
{
    set("template", "tel:#");
    tryOut();
    EXPECT_EQ(report->sent, QStringLiteral("Opens: tel:003023125123"));
    EXPECT_EQ(report->outcome, sent);
    launcher.answers = failure(Error::Code::NotPossible, QStringLiteral("Jackfield opens tel:"));
    tryOut();
    EXPECT_TRUE(report->sent.isEmpty());
    EXPECT_THAT(verdict(), HasSubstr("Jackfield opens tel:"));

    set("template", "FUNCTION");
    functions.returns = std::optional<QString>();
    tryOut();
    EXPECT_THAT(verdict(), HasSubstr("returned no address"));
    EXPECT_TRUE(report->sent.isEmpty());
}

TEST_F(WebDialTrialTest, aConfigThatCannotBeUsedIsExplained)
{
    set("template", "http://pbx:0/#");
    tryOut();
    ASSERT_TRUE(report);
    EXPECT_EQ(report->outcome.error().code, Error::Code::Malformed);
    EXPECT_THAT(verdict(), HasSubstr("(E4)"));
    set("template", "FUNCTION");
    functions.unusable = Error {Error::Code::Malformed, QStringLiteral("no driver")};
    tryOut();
    EXPECT_THAT(verdict(), HasSubstr("no driver"));
}

TEST_F(WebDialTrialTest, diesWithItsParent)
{
    tryOut();
    ASSERT_TRUE(http.isOpen(0));
    parent.reset();
    EXPECT_FALSE(http.isOpen(0));
    ASSERT_TRUE(report);
    EXPECT_EQ(report->outcome.error().code, Error::Code::Uncertain);
    EXPECT_FALSE(report->sent.isEmpty());
}

TEST_F(WebDialTrialTest, isGoneWhenItHasAnswered)
{
    tryOut();
    http.answer(200);
    EXPECT_EQ(parent->children().size(), 1);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_TRUE(parent->children().isEmpty());
}

TEST_F(WebDialTrialTest, everyOutcomeHasAVerdict)
{
    for (const Error::Code code :
         {Error::Code::Malformed, Error::Code::Unsupported, Error::Code::NotPossible,
          Error::Code::NotConnected, Error::Code::Refused, Error::Code::TimedOut,
          Error::Code::Cancelled, Error::Code::Uncertain, Error::Code::Storage}) {
        EXPECT_FALSE(verdictOn(failure(code)).isEmpty()) << int(code);
        if (code != Error::Code::Cancelled) {
            EXPECT_THAT(verdictOn(failure(code, QStringLiteral("why"))).toStdString(),
                        HasSubstr("why"))
                << int(code);
        }
    }
    EXPECT_THAT(
        verdictOn(failure(Error::Code::Uncertain, QStringLiteral("It may ring."))).toStdString(),
        testing::AllOf(HasSubstr("It may ring. Look"), testing::Not(HasSubstr(".."))));
}

TEST_F(WebDialTrialTest, typedSecretsPassOnWhatIsNotTheirs)
{
    TypedSecrets typed(secrets, id, {{QStringLiteral("key"), QStringLiteral("k")}});
    const SystemId other {QStringLiteral("other")};
    typed.read({other, QStringLiteral("key")}).then(&context, [](const Result<QString> &read) {
        EXPECT_FALSE(read);
    });
    (void)typed.write({other, QStringLiteral("key")}, QStringLiteral("o"));
    EXPECT_EQ(secrets.kept.value(QStringLiteral("other/key")), QStringLiteral("o"));
    (void)typed.remove({other, QStringLiteral("key")});
    EXPECT_TRUE(secrets.kept.isEmpty());
    secrets.environment.insert(QStringLiteral("other/key"));
    EXPECT_TRUE(typed.isFromEnvironment({other, QStringLiteral("key")}));
    EXPECT_FALSE(typed.isFromEnvironment({id, QStringLiteral("key")}));
}

} // namespace
