// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets of a web dial system: read for each order, given to the server alone, shown to nobody.
#include "protocols/webdial/webdialsystem.h"
#include "tests/protocols/webdial/webdialfixture.h"
#include "tests/support/loglines.h"

using namespace Jackfield;
using namespace Jackfield::WebDial;
using testing::HasSubstr;
using testing::Not;
using Link = PhoneSystem::Link;

namespace {

constexpr char canary[] = "Zq7!canary";
constexpr char canaryEncoded[] = "Zq7%21canary";

class WebDialSecretsTest : public WebDialTest
{
protected:
    void useLogin()
    {
        set("user", "anna");
        keep("password", canary);
    }
    void orderAndAnswer(int status)
    {
        order(dial());
        http.answer(status);
    }
};

TEST_F(WebDialSecretsTest, onlyWhatIsNeededIsRead)
{
    keep("password", "p");
    keep("key", "k");
    keep("token", "t");
    open();
    order(dial());
    EXPECT_TRUE(secrets.reads.isEmpty());
    EXPECT_TRUE(http.last().password.isEmpty());

    set("template", "http://pbx.example/?k={Key}&u={user}&to=#");
    set("user", "anna");
    open();
    order(dial());
    EXPECT_EQ(secrets.reads,
              QStringList({QStringLiteral("web/key"), QStringLiteral("web/password")}));
    EXPECT_EQ(http.last().url, "http://pbx.example/?k=k&u=anna&to=003023125123");
    EXPECT_EQ(http.last().user, QStringLiteral("anna"));
    EXPECT_EQ(http.last().password, QStringLiteral("p"));
}

TEST_F(WebDialSecretsTest, aLaunchedAddressNeedsNoLogin)
{
    set("template", "sip:#@{domain}");
    set("values", QVariantMap {{QStringLiteral("domain"), QStringLiteral("pbx.example")}});
    set("user", "anna");
    open();
    order(dial());
    EXPECT_TRUE(secrets.reads.isEmpty());
    EXPECT_EQ(launcher.launched.last(), "sip:003023125123@pbx.example");
}

TEST_F(WebDialSecretsTest, aMissingOneStopsTheOrder)
{
    set("user", "anna");
    open();
    order(dial());
    EXPECT_EQ(error().code, Error::Code::NotPossible);
    EXPECT_THAT(detail(), HasSubstr("{password} is not kept"));
    EXPECT_EQ(secrets.flaws, QStringList {QStringLiteral("web/password missing")});
    keep("password", "");
    order(dial());
    EXPECT_EQ(error().code, Error::Code::NotPossible);
    secrets.trouble = Error {Error::Code::Refused, QStringLiteral("the keychain is locked")};
    order(dial());
    EXPECT_EQ(error(),
              (Error {Error::Code::Refused, QStringLiteral("{password}: the keychain is locked")}));
    secrets.trouble = Error {Error::Code::Storage, {}};
    order(dial());
    EXPECT_EQ(error().code, Error::Code::Storage);
    EXPECT_FALSE(error().detail.isEmpty());
    EXPECT_EQ(http.count(), 0u);
    EXPECT_EQ(system->link(), Link::Ready);
}

TEST_F(WebDialSecretsTest, aRotatedSecretIsUsedAtOnce)
{
    useLogin();
    open();
    orderAndAnswer(200);
    EXPECT_EQ(http.last().password, QLatin1String(canary));
    keep("password", "new");
    orderAndAnswer(200);
    EXPECT_EQ(http.last().password, QStringLiteral("new"));
}

TEST_F(WebDialSecretsTest, aLateSecretStillSends)
{
    useLogin();
    secrets.waits = true;
    open();
    order(dial());
    EXPECT_EQ(http.count(), 0u);
    secrets.answer();
    EXPECT_EQ(http.count(), 1u);
}

TEST_F(WebDialSecretsTest, threeRejectionsStopIt) // security.md T83
{
    useLogin();
    open();
    orderAndAnswer(401);
    orderAndAnswer(401);
    EXPECT_EQ(system->link(), Link::Ready);
    orderAndAnswer(401);
    EXPECT_EQ(error().code, Error::Code::Refused);
    EXPECT_EQ(system->link(), Link::Refused);
    EXPECT_THAT(words.toStdString(), HasSubstr("password"));
    order(dial());
    EXPECT_EQ(error().code, Error::Code::NotConnected);
    EXPECT_EQ(http.count(), 3u);
    system->open();
    EXPECT_EQ(system->link(), Link::Ready);
    orderAndAnswer(401);
    EXPECT_EQ(system->link(), Link::Ready);
    EXPECT_EQ(http.count(), 4u);
}

TEST_F(WebDialSecretsTest, aSuccessBeginsTheCountAnew)
{
    useLogin();
    open();
    for (const int status : {401, 401, 200, 401, 401})
        orderAndAnswer(status);
    EXPECT_EQ(system->link(), Link::Ready);
    orderAndAnswer(500); // tells nothing of the login
    orderAndAnswer(401);
    EXPECT_EQ(system->link(), Link::Refused);
}

TEST_F(WebDialSecretsTest, anotherSecretHasItsOwnCount)
{
    useLogin();
    open();
    orderAndAnswer(401);
    orderAndAnswer(401);
    keep("password", "new");
    orderAndAnswer(401);
    orderAndAnswer(401);
    EXPECT_EQ(system->link(), Link::Ready);
    orderAndAnswer(401);
    EXPECT_EQ(system->link(), Link::Refused);
}

TEST_F(WebDialSecretsTest, withoutALoginNobodyIsLockedOut)
{
    open();
    for (int i = 0; i < 5; ++i)
        orderAndAnswer(401);
    EXPECT_EQ(http.count(), 5u);
    EXPECT_EQ(system->link(), Link::Ready);
}

TEST_F(WebDialSecretsTest, whatWaitsEndsWithTheRefusal)
{
    useLogin();
    open();
    orderAndAnswer(401);
    orderAndAnswer(401);
    order(dial("21"));
    secrets.waits = true;
    order(dial("22"));
    http.answer(401);
    EXPECT_EQ(system->link(), Link::Refused);
    ASSERT_EQ(results.size(), 4u);
    EXPECT_EQ(results[2].error().code, Error::Code::Cancelled);
    secrets.answer();
    EXPECT_EQ(http.count(), 3u);
}

TEST_F(WebDialSecretsTest, noSecretIsEverShown) // security.md T86
{
    LogLines log;
    set("template", "http://pbx.example/?pw={password}&k={key}&to=#");
    set("body_must_contain", QStringList {QStringLiteral("placed")});
    set("user", "anna");
    keep("password", canary);
    keep("key", canary);
    open();
    const QByteArray echo = QByteArray("<b>no</b> ") + canary + " /?pw=" + canaryEncoded;
    HttpAnswer moved;
    moved.status = 302;
    moved.location = QByteArray("https://") + "else.example/?pw=" + canaryEncoded;
    HttpAnswer broken;
    broken.status = 404;
    broken.reason = QStringLiteral("No ") + QLatin1String(canary);
    broken.body = echo;
    order(dial());
    http.answer(200, echo);
    order(dial());
    http.answer(moved);
    order(dial());
    http.answer(broken);
    order(dial());
    http.fail(Error::Code::NotConnected, QString::fromUtf8(echo), HttpTrouble::Untrusted);
    order(dial());
    http.answer(401, echo);
    ASSERT_EQ(results.size(), 5u);
    for (const CommandResult &each : results) {
        ASSERT_FALSE(each);
        EXPECT_THAT(each.error().detail.toStdString(), Not(HasSubstr("canary")));
    }
    EXPECT_THAT(results[0].error().detail.toStdString(), HasSubstr("<b>no</b> *** /?pw=***"));
    EXPECT_THAT(results[1].error().detail.toStdString(), HasSubstr("else.example"));
    const std::string logged = log.text().toStdString();
    EXPECT_THAT(logged, HasSubstr("pbx.example"));
    EXPECT_THAT(logged, Not(HasSubstr("canary")));
    EXPECT_THAT(logged, Not(HasSubstr("23125123")));
    EXPECT_THAT(logged, Not(HasSubstr("pw=")));
}

TEST_F(WebDialSecretsTest, norWhereItIsPartOfTheHost)
{
    LogLines log;
    set("template", "http://{token}.pbx.example/?to=#");
    keep("token", "zq7canary");
    open();
    orderAndAnswer(200);
    EXPECT_EQ(http.last().url, "http://zq7canary.pbx.example/?to=003023125123");
    EXPECT_THAT(log.text().toStdString(), HasSubstr("***.pbx.example"));
    EXPECT_THAT(words.toStdString(), Not(HasSubstr("canary")));
}

TEST_F(WebDialSecretsTest, norWhereItCannotBeAHostOrAPort)
{
    set("template", "http://{token}.example:{pin}/?to=#");
    keep("token", "zq7 canary");
    keep("pin", "80");
    open();
    order(dial());
    EXPECT_EQ(error().code, Error::Code::Malformed);
    EXPECT_THAT(detail(), Not(HasSubstr("canary")));
    keep("token", "a");
    keep("pin", "987654");
    order(dial());
    EXPECT_EQ(error().code, Error::Code::Malformed);
    EXPECT_THAT(detail(), Not(HasSubstr("987654")));
    EXPECT_EQ(http.count(), 0u);
}

TEST_F(WebDialSecretsTest, norAsTheServerReadItInAuthorization)
{
    useLogin();
    open();
    order(dial());
    const QByteArray login = (QByteArray("anna:") + canary).toBase64();
    http.answer(404, "got Basic " + login);
    EXPECT_THAT(detail(), HasSubstr("got Basic ***"));
    EXPECT_THAT(detail(), Not(HasSubstr(login.toStdString())));
}

TEST_F(WebDialSecretsTest, aUserThatWouldBecomeAHeaderIsNone)
{
    set("user", "anna\r\nX-Admin: 1");
    EXPECT_FALSE(factory.create(config));
}

} // namespace
