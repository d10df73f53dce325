// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/webdialsystem.h"
#include "tests/protocols/webdial/webdialfixture.h"

using namespace Jackfield;
using namespace Jackfield::WebDial;
using testing::HasSubstr;
using testing::Not;
using Link = PhoneSystem::Link;

namespace {

class WebDialSystemTest : public WebDialTest
{ };

TEST_F(WebDialSystemTest, isReadyAtOnceAndSendsNothing)
{
    make();
    system->open();
    EXPECT_EQ(system->link(), Link::Ready);
    EXPECT_EQ(words, QStringLiteral("pbx.example"));
    EXPECT_EQ(system->features(), Features(Feature::Dial));
    ASSERT_EQ(events.size(), 1u);
    const Snapshot snapshot = std::get<Snapshot>(events[0]);
    ASSERT_EQ(snapshot.lines.size(), 2);
    EXPECT_EQ(snapshot.lines[0].features, Features(Feature::Dial));
    EXPECT_EQ(snapshot.lines[0].evidence.certainty, Certainty::Assumed);
    EXPECT_EQ(http.count(), 0u);
    EXPECT_TRUE(secrets.reads.isEmpty());
    system->close();
    EXPECT_EQ(system->link(), Link::Disconnected);
}

TEST_F(WebDialSystemTest, saysWhatItsAddressIsAndWhatIsOdd)
{
    set("template", "tel:#");
    open();
    EXPECT_EQ(words, QStringLiteral("tel:"));
    set("template", "http://pbx.example/redial");
    open();
    EXPECT_THAT(words.toStdString(), HasSubstr("the number is never inserted"));
    config.lines.clear();
    make();
    system->open();
    EXPECT_EQ(system->link(), Link::Disconnected);
    EXPECT_THAT(words.toStdString(), HasSubstr("no line"));
    order(dial());
    EXPECT_EQ(error().code, Error::Code::NotConnected);
}

TEST_F(WebDialSystemTest, sendsARequestOnceAndAssumesTheCall)
{
    open();
    order(dial());
    ASSERT_EQ(http.count(), 1u);
    EXPECT_EQ(http.last().url, "http://pbx.example/dial?from=21&to=003023125123");
    EXPECT_EQ(http.last().method, HttpRequest::Method::Get);
    EXPECT_TRUE(http.last().user.isEmpty());
    EXPECT_TRUE(results.empty());
    EXPECT_TRUE(events.empty()) << "a call is assumed when the request was taken, not before";
    http.answer(200, "ok");
    ASSERT_EQ(results.size(), 1u);
    EXPECT_EQ(results[0], sent);
    ASSERT_EQ(events.size(), 1u);
    const Call call = std::get<CallChanged>(events[0]).call;
    EXPECT_EQ(call.state, Call::State::Dialing);
    EXPECT_EQ(call.line, line());
    EXPECT_EQ(call.evidence.certainty, Certainty::Assumed);
    EXPECT_TRUE(call.features == Features()) << "there is no template to hang up";
    EXPECT_EQ(http.count(), 1u);
    EXPECT_EQ(clock.pending(), 0);
}

TEST_F(WebDialSystemTest, sendsAForm)
{
    set("template", "{POST}https://pbx.example/api?v=2<&>a=^<&>b=#");
    set("number_format", "e164");
    open();
    order(dial("22"));
    EXPECT_EQ(http.last().method, HttpRequest::Method::Post);
    EXPECT_EQ(http.last().url, "https://pbx.example/api?v=2");
    EXPECT_EQ(http.last().body, "a=22&b=%2B493023125123");
    EXPECT_EQ(http.last().contentType, "application/x-www-form-urlencoded");
    set("template", "{POST}https://pbx.example/api?b=#");
    open();
    order(dial());
    EXPECT_EQ(http.last().method, HttpRequest::Method::Post);
    EXPECT_TRUE(http.last().body.isEmpty());
    EXPECT_TRUE(http.last().contentType.isEmpty());
}

TEST_F(WebDialSystemTest, numberFormats)
{
    const std::pair<const char *, const char *> table[] = {
        {"dialable", "003023125123"}, {"e164", "%2B493023125123"}, {"e164-noplus", "493023125123"},
        {"national", "03023125123"},  {"typed", "030%2F23125123"},
    };
    set("template", "http://pbx.example/#");
    for (const auto &[format, expected] : table) {
        set("number_format", format);
        open();
        order(dial());
        EXPECT_EQ(http.last().url, QByteArray("http://pbx.example/") + expected) << format;
    }
}

TEST_F(WebDialSystemTest, passesOnTheRules)
{
    set("proxy", "never");
    const QByteArray key(32, 'k');
    set("pins",
        QVariantMap {{QStringLiteral("PBX.example"),
                      QStringLiteral("sha256//") + QString::fromLatin1(key.toBase64())}});
    open();
    order(dial());
    const HttpRules rules = http.rules(0);
    EXPECT_EQ(rules.proxy, HttpRules::Proxy::Never);
    EXPECT_EQ(rules.pins.value(QStringLiteral("pbx.example")), key);
    EXPECT_FALSE(rules.mayConnect(QHostAddress(QStringLiteral("127.0.0.1")), 2503));
    EXPECT_FALSE(rules.mayConnect(QHostAddress(QStringLiteral("::1")), 2503));
    EXPECT_FALSE(rules.mayConnect(QHostAddress(QStringLiteral("0.0.0.0")), 2503));
    EXPECT_FALSE(rules.mayConnect(QHostAddress(QStringLiteral("::")), 2503));
    EXPECT_TRUE(rules.mayConnect(QHostAddress(QStringLiteral("127.0.0.1")), 61234));
    EXPECT_TRUE(rules.mayConnect(QHostAddress(QStringLiteral("192.0.2.1")), 2503));
}

TEST_F(WebDialSystemTest, aPinHoldsHoweverItsHostIsWritten)
{
    const QByteArray key(32, 'k');
    const QVariant pin = QStringLiteral("sha256//") + QString::fromLatin1(key.toBase64());
    const struct
    {
        const char *written;
        const char *known;
    } rows[] {{"M\xc3\x9cller.example", "xn--mller-kva.example"},
              {"[::1]", "::1"},
              {"0:0::1", "::1"},
              {"127.1", "127.0.0.1"}};
    for (const auto &row : rows) {
        set("pins", QVariantMap {{QString::fromUtf8(row.written), pin}});
        open();
        order(dial());
        EXPECT_EQ(http.rules(http.count() - 1).pins.value(QLatin1String(row.known)), key)
            << row.written;
    }
    for (const char *written : {"pbx.example:443", "[::1]:443", "https://pbx.example", ""}) {
        set("pins", QVariantMap {{QLatin1String(written), pin}});
        EXPECT_FALSE(factory.create(config)) << written; // it would protect nothing
    }
}

TEST_F(WebDialSystemTest, neverSendsToItself)
{
    for (const char *host :
         {"127.0.0.1", "localhost", "me.localhost", "[::1]", "LOCALHOST", "localhost.", "0.0.0.0",
          "[::]", "[::ffff:127.0.0.1]", "[::ffff:0.0.0.0]", "127.1", "0", "2130706433"}) {
        set("template",
            QStringLiteral("http://%1:2503/MakeCall%20^%20#")
                .replace(QStringLiteral("%1"), QLatin1String(host)));
        for (const bool inBrowser : {false, true}) {
            set("open_in_browser", inBrowser);
            open();
            order(dial());
            EXPECT_EQ(error().code, Error::Code::Refused) << host;
            EXPECT_THAT(detail(), HasSubstr("own local server"));
        }
    }
    EXPECT_EQ(http.count(), 0u);
    EXPECT_TRUE(launcher.launched.isEmpty());
    set("open_in_browser", false);
    set("template", "http://127.0.0.1:61234?target=#"); // a softphone
    open();
    order(dial());
    EXPECT_EQ(http.count(), 1u);
}

TEST_F(WebDialSystemTest, refusesWithoutARequest)
{
    open();
    order(Hold {{line(), {}}});
    EXPECT_EQ(error().code, Error::Code::Unsupported);
    order(hangUp());
    EXPECT_EQ(error().code, Error::Code::Unsupported);
    order(dial("23"));
    EXPECT_EQ(error().code, Error::Code::Unsupported);
    Dial empty = dial();
    empty.number = {};
    order(empty);
    EXPECT_EQ(error().code, Error::Code::Malformed);
    EXPECT_EQ(results.size(), 4u);
    EXPECT_EQ(http.count(), 0u);
}

TEST_F(WebDialSystemTest, failuresAssumeNothingAndAreNotRepeated)
{
    open();
    const Error::Code codes[] = {Error::Code::NotConnected, Error::Code::TimedOut,
                                 Error::Code::Refused, Error::Code::Malformed,
                                 Error::Code::Uncertain};
    size_t sentSoFar = 0;
    for (const Error::Code code : codes) {
        order(dial());
        http.fail(code, QStringLiteral("why"));
        EXPECT_EQ(error(), (Error {code, QStringLiteral("why")}));
        EXPECT_EQ(http.count(), ++sentSoFar);
        EXPECT_EQ(system->link(), Link::Ready);
    }
    EXPECT_TRUE(events.empty());
    EXPECT_EQ(clock.pending(), 0);
    EXPECT_EQ(results.size(), sentSoFar);
}

TEST_F(WebDialSystemTest, bodyRulesDecide)
{
    set("body_must_contain", QStringList {QStringLiteral("\"response\":\"success\"")});
    set("body_must_not_contain", QStringList {QStringLiteral("failed")});
    set("hangup_template", "http://pbx.example/end");
    open();
    order(dial());
    http.answer(200, "{\"response\":\"success\"}");
    EXPECT_EQ(result(), sent);
    order(dial());
    http.answer(200, "{\"response\":\"error\"}");
    EXPECT_EQ(error().code, Error::Code::Refused);
    EXPECT_THAT(detail(), HasSubstr("{\"response\":\"error\"}"));
    order(hangUp());
    http.answer(200, "ended"); // what says that a call was placed is not asked of it
    EXPECT_EQ(result(), sent);
    order(hangUp());
    http.answer(200, "FAILED");
    EXPECT_EQ(error().code, Error::Code::Refused);
}

TEST_F(WebDialSystemTest, theCallGoesWithItsHangUp)
{
    set("hangup_template", "http://pbx.example/end?ext=^");
    open();
    EXPECT_EQ(system->features(), Feature::Dial | Feature::HangUp);
    order(dial());
    http.answer(204);
    const Call call = std::get<CallChanged>(events.at(0)).call;
    EXPECT_EQ(call.features, Features(Feature::HangUp));
    order(hangUp());
    EXPECT_EQ(http.last().url, "http://pbx.example/end?ext=21");
    EXPECT_EQ(events.size(), 1u);
    http.answer(204);
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(std::get<CallRemoved>(events[1]).id, call.id);
    order(hangUp()); // the telephone may have a call we know nothing of
    http.answer(204);
    EXPECT_EQ(result(), sent);
    EXPECT_EQ(events.size(), 2u);
}

TEST_F(WebDialSystemTest, aHangUpGoesWhileADialWaits)
{
    set("hangup_template", "http://pbx.example/end?ext=^");
    open();
    order(dial());
    order(hangUp());
    ASSERT_EQ(http.count(), 2u);
    http.answer(200);
    ASSERT_EQ(results.size(), 1u);
    EXPECT_EQ(result(), sent);
    EXPECT_TRUE(http.isOpen(0));
}

TEST_F(WebDialSystemTest, linesDoNotDisturbEachOther)
{
    open();
    order(dial("21"));
    order(dial("22"));
    ASSERT_EQ(http.count(), 2u);
    EXPECT_EQ(http.request(1).url, "http://pbx.example/dial?from=22&to=003023125123");
    http.answer(200);
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(std::get<CallChanged>(events[0]).call.line, line("22"));
    http.answer(0, HttpAnswer {500, {}, {}, {}, false, {}, {}});
    EXPECT_EQ(error().code, Error::Code::Refused);
    EXPECT_EQ(events.size(), 1u);
}

TEST_F(WebDialSystemTest, theBranchDecidesWhenItDials)
{
    set("branches",
        QVariantMap {{QStringLiteral("north"), QStringLiteral("http://north/#")},
                     {QStringLiteral("home"), QStringLiteral("tel:#")}});
    open();
    order(dial());
    EXPECT_EQ(http.last().url, "http://pbx.example/dial?from=21&to=003023125123");
    branch = QStringLiteral("north");
    order(dial());
    EXPECT_EQ(http.last().url, "http://north/003023125123");
    branch = QStringLiteral("home");
    order(dial());
    EXPECT_EQ(launcher.launched, QList<QByteArray> {"tel:003023125123"});
    branch = QStringLiteral("unknown");
    order(dial());
    EXPECT_EQ(http.last().url, "http://pbx.example/dial?from=21&to=003023125123");
}

TEST_F(WebDialSystemTest, handsOtherSchemesToTheDesktop)
{
    set("template", "callto://#");
    open();
    order(dial());
    EXPECT_EQ(launcher.launched.last(), "callto:003023125123");
    EXPECT_EQ(result(), sent);
    EXPECT_EQ(events.size(), 1u);
    for (const Error::Code code :
         {Error::Code::NotPossible, Error::Code::Unsupported, Error::Code::Refused}) {
        launcher.answers = failure(code, QStringLiteral("no"));
        order(dial());
        EXPECT_EQ(error(), (Error {code, QStringLiteral("no")}));
    }
    EXPECT_EQ(events.size(), 1u);
    EXPECT_EQ(http.count(), 0u);
}

TEST_F(WebDialSystemTest, keepsSlashesWhenTold)
{
    set("template", "tel://#");
    set("keep_slashes", true);
    open();
    order(dial());
    EXPECT_EQ(launcher.launched.last(), "tel://003023125123");
}

TEST_F(WebDialSystemTest, opensInTheBrowserWhenTold)
{
    set("template", "https://crm.example/launch?k={api_key}&to=#");
    set("open_in_browser", true);
    set("user", "anna"); // a login the browser asks for itself
    keep("api_key", "s3");
    open();
    order(dial());
    EXPECT_EQ(launcher.launched,
              QList<QByteArray> {"https://crm.example/launch?k=s3&to=003023125123"});
    EXPECT_EQ(secrets.reads, QStringList {QStringLiteral("web/api_key")});
    EXPECT_EQ(result(), sent);
    EXPECT_EQ(http.count(), 0u);
}

TEST_F(WebDialSystemTest, closingAnswersWhatWaits)
{
    set("hangup_template", "tel:^");
    keep("password", "s");
    set("user", "anna");
    open();
    order(dial());
    system->close();
    EXPECT_EQ(error().code, Error::Code::Uncertain);
    system->open();
    http.goesOut = false;
    order(dial());
    system->close();
    EXPECT_EQ(error().code, Error::Code::Cancelled);
    system->open();
    launcher.answers.reset();
    order(hangUp());
    system->close();
    EXPECT_EQ(error().code, Error::Code::Uncertain);
    launcher.answer(Unit {}); // too late
    system->open();
    secrets.waits = true;
    order(dial());
    system->close();
    EXPECT_EQ(error().code, Error::Code::Cancelled);
    secrets.answer(); // too late
    EXPECT_EQ(results.size(), 4u);
    EXPECT_EQ(http.count(), 2u);
    system->close();
    EXPECT_EQ(results.size(), 4u);
}

TEST_F(WebDialSystemTest, dyingAnswersWhatWaits)
{
    open();
    order(dial());
    system.reset();
    ASSERT_EQ(results.size(), 1u);
    EXPECT_EQ(error().code, Error::Code::Uncertain);
    EXPECT_FALSE(http.isOpen(0));
}

TEST_F(WebDialSystemTest, aCallIsNotAssumedOnceTheLinkIsGone)
{
    open();
    order(dial());
    QObject::connect(system.get(), &PhoneSystem::linkChanged, &context, [this] {
        if (http.isOpen(0))
            http.answer(200); // in the middle of close()
    });
    system->close();
    EXPECT_EQ(result(), sent);
    EXPECT_TRUE(events.empty());
}

} // namespace
