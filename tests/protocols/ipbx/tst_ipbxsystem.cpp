// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/ipbx/ipbxfixture.h"

using namespace Jackfield;
using namespace Jackfield::Ipbx;
using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;
using Link = PhoneSystem::Link;

namespace {

constexpr char idle[] = "SIP/21,down,,,,\nSIP/34,down,,,,\n";
constexpr char rings[] =
    "SIP/21,ringing,4695550123,Muster, Anna,21@default,1290000000.17\nSIP/34,down,,,,\n";
constexpr char speaks[] =
    "SIP/21,up,4695550123,Muster, Anna,21@default,1290000000.17\nSIP/34,down,,,,\n";

class IpbxSystemTest : public IpbxTest
{ };

// --- Coming on line

TEST_F(IpbxSystemTest, AsksForAllChannelsInOneRequest)
{
    open();
    EXPECT_EQ(system->link(), Link::Connecting);
    ASSERT_EQ(http.count(), 1u);
    EXPECT_EQ(lastUrl(), "https://pbx.example/ipps/channelinfo.php?channel=SIP/21,SIP/34&useid=1");
    EXPECT_TRUE(http.last().headers.isEmpty());
    EXPECT_EQ(http.rules(0).maxRedirects, 0);
    EXPECT_EQ(http.rules(0).maxBody, 1024 * 1024);
    EXPECT_EQ(http.rules(0).totalLimit, 5s);
    answer(idle);
    EXPECT_EQ(system->link(), Link::Online);
    ASSERT_FALSE(events.empty());
    const Snapshot snapshot = std::get<Snapshot>(events.front());
    ASSERT_EQ(snapshot.lines.size(), 2);
    EXPECT_EQ(snapshot.lines[0].state, Line::State::Unknown);
    EXPECT_EQ(snapshot.lines[0].evidence.certainty, Certainty::Polled);
    EXPECT_EQ(line("21").state, Line::State::Idle);
    EXPECT_EQ(line("34").state, Line::State::Idle);
    EXPECT_TRUE(system->features() == (Feature::WatchLines | Feature::WatchCalls));
}

TEST_F(IpbxSystemTest, SendsBasicOfItsOwnAccordWithThePasswordOfTheKeychain)
{
    set("user", "ipps");
    keep("password", "s3cret");
    secrets.waits = true;
    open();
    EXPECT_EQ(http.count(), 0u) << "not before the keychain answered";
    secrets.answer();
    clock.advance(0ms);
    ASSERT_EQ(http.count(), 1u);
    ASSERT_EQ(http.last().headers.size(), 1);
    EXPECT_EQ(http.last().headers[0].value, "Basic " + QByteArray("ipps:s3cret").toBase64());
    EXPECT_TRUE(http.last().headers[0].isSecret);
    EXPECT_EQ(system->exposure(), PhoneSystem::Exposure::None);
    set("url", "http://pbx.example");
    make();
    EXPECT_EQ(system->exposure(), PhoneSystem::Exposure::SecretInClear);
}

TEST_F(IpbxSystemTest, ClosingWhileTheKeychainIsAskedAsksNothing)
{
    set("user", "ipps");
    secrets.waits = true;
    open();
    system->close();
    secrets.answer();
    clock.advance(1min);
    EXPECT_EQ(http.count(), 0u);
    EXPECT_EQ(system->link(), Link::Disconnected);
}

TEST_F(IpbxSystemTest, ALockedKeychainIsSaid)
{
    set("user", "ipps");
    secrets.trouble = Error {Error::Code::Refused, QStringLiteral("the keychain is locked")};
    open();
    EXPECT_EQ(system->link(), Link::Refused);
    EXPECT_EQ(words, QStringLiteral("the keychain is locked"));
    EXPECT_EQ(http.count(), 0u);
}

// --- Channels

TEST_F(IpbxSystemTest, ACallFromRingingToTheEnd)
{
    open();
    answer(idle);
    events.clear();
    wait();
    answer(rings);
    EXPECT_EQ(line().state, Line::State::Ringing);
    ASSERT_EQ(all<CallChanged>().size(), 1u);
    const Call call = all<CallChanged>()[0].call;
    EXPECT_EQ(call.state, Call::State::Offering);
    EXPECT_EQ(call.direction, Call::Direction::Incoming);
    EXPECT_EQ(call.remote.number, QStringLiteral("4695550123"));
    EXPECT_EQ(call.remote.name, QStringLiteral("Muster, Anna"));
    EXPECT_EQ(call.evidence.certainty, Certainty::Polled);
    EXPECT_FALSE(call.features);
    events.clear();
    wait();
    answer(speaks);
    EXPECT_EQ(line().state, Line::State::Busy);
    ASSERT_EQ(all<CallChanged>().size(), 1u);
    EXPECT_EQ(all<CallChanged>()[0].call.id, call.id);
    EXPECT_EQ(all<CallChanged>()[0].call.state, Call::State::Connected);
    EXPECT_EQ(all<CallChanged>()[0].call.direction, Call::Direction::Incoming);
    events.clear();
    wait();
    answer(idle);
    ASSERT_EQ(all<CallRemoved>().size(), 1u);
    EXPECT_EQ(all<CallRemoved>()[0].id, call.id);
    EXPECT_EQ(line().state, Line::State::Idle);
}

TEST_F(IpbxSystemTest, AnotherUniqueIdIsAnotherCall)
{
    open();
    answer(speaks);
    const CallId first = all<CallChanged>()[0].call.id;
    EXPECT_EQ(all<CallChanged>()[0].call.direction, Call::Direction::Unknown)
        << "never seen ringing";
    events.clear();
    wait();
    answer("SIP/21,ringing,1,x,21@default,1290000099.18\nSIP/34,down,,,,\n");
    ASSERT_EQ(all<CallRemoved>().size(), 1u);
    EXPECT_EQ(all<CallRemoved>()[0].id, first);
    ASSERT_EQ(all<CallChanged>().size(), 1u);
    EXPECT_NE(all<CallChanged>()[0].call.id, first);
}

TEST_F(IpbxSystemTest, WithoutAUniqueIdTheChannelIsTheCall) // row P14
{
    open();
    answer("SIP/21,up,1,x,21@default,abc\nSIP/34,down,,,,\n");
    const CallId first = all<CallChanged>()[0].call.id;
    wait();
    answer("SIP/21,up,1,x,21@default,abc\nSIP/34,down,,,,\n");
    EXPECT_EQ(all<CallChanged>()[1].call.id, first);
    wait();
    answer(idle);
    wait();
    answer("SIP/21,up,1,x,21@default,abc\nSIP/34,down,,,,\n");
    EXPECT_NE(all<CallChanged>()[2].call.id, first);
}

TEST_F(IpbxSystemTest, AnOwnCallHasNoPartyTheServerCouldTell)
{
    open();
    answer("SIP/21,ring,21,Mia,21@default,1.2\nSIP/34,up,34,Jo,34@default,1.3\n");
    ASSERT_EQ(all<CallChanged>().size(), 2u);
    const Call dials = all<CallChanged>()[0].call;
    EXPECT_EQ(dials.direction, Call::Direction::Outgoing);
    EXPECT_EQ(dials.state, Call::State::Ringback);
    EXPECT_EQ(dials.remote, Party {});
    const Call talks = all<CallChanged>()[1].call;
    EXPECT_EQ(talks.direction, Call::Direction::Outgoing) << "it is the caller itself";
    EXPECT_EQ(talks.remote, Party {});
}

TEST_F(IpbxSystemTest, AChannelThatIsNotInTheReplyIsNotIdle) // rows P09, P21
{
    open();
    answer(speaks);
    events.clear();
    wait();
    answer("SIP/34,down,,,,\n");
    EXPECT_EQ(line("21").state, Line::State::Unknown);
    EXPECT_TRUE(line("21").evidence.lostAt.isValid());
    EXPECT_EQ(line("34").state, Line::State::Idle);
    ASSERT_EQ(all<CallChanged>().size(), 1u);
    EXPECT_TRUE(all<CallChanged>()[0].call.evidence.lostAt.isValid());
    EXPECT_TRUE(all<CallRemoved>().empty());
    events.clear();
    wait();
    answer("");
    EXPECT_EQ(line("34").state, Line::State::Unknown);
    EXPECT_EQ(system->link(), Link::Online);
    events.clear();
    wait();
    answer(speaks);
    EXPECT_FALSE(line("21").evidence.lostAt.isValid());
    EXPECT_FALSE(all<CallChanged>()[0].call.evidence.lostAt.isValid());
}

TEST_F(IpbxSystemTest, AnUnknownWordIsAnUnknownState) // row P10
{
    open();
    answer("SIP/21,dialing,1,x,21@default,1.2\nSIP/34,down,,,,\n");
    EXPECT_EQ(line("21").state, Line::State::Unknown);
}

TEST_F(IpbxSystemTest, LinesNobodyAskedForAreCounted) // row P08
{
    open();
    answer(QByteArray(idle) + "SIP/99,ringing,1,x,99@default,1.2\n");
    EXPECT_EQ(static_cast<IpbxSystem *>(system.get())->ignoredLines(), 1);
    EXPECT_TRUE(all<CallChanged>().empty());
}

// --- Refused replies

TEST_F(IpbxSystemTest, ABadReplyChangesNothingAndThreeInARowAreALostServer) // row P06
{
    const QByteArray forged =
        "SIP/21,ringing,4695550123,Eve\nSIP/34,ringing,0900123456,Boss,34@default,1.2\n"
        ",21@default,1290000000.17\nSIP/34,down,,,,\n";
    open();
    answer(rings);
    events.clear();
    for (const auto pause : {5s, 5s}) {
        wait(pause);
        answer(forged);
        EXPECT_TRUE(events.empty());
        EXPECT_EQ(system->link(), Link::Online);
        wait(5s); // the pause after the failure; the second is longer
    }
    EXPECT_EQ(static_cast<IpbxSystem *>(system.get())->badReplies(), 2);
    wait(20s);
    answer(forged);
    EXPECT_EQ(system->link(), Link::Reconnecting);
    EXPECT_TRUE(events.empty());
    wait(20s);
    answer(idle);
    EXPECT_EQ(system->link(), Link::Online);
    EXPECT_TRUE(std::holds_alternative<Snapshot>(events.front()));
}

TEST_F(IpbxSystemTest, PausesGrowAndEndWithTheFirstGoodReply)
{
    open();
    std::vector<std::chrono::seconds> pauses;
    for (int failure = 0; failure < 7; ++failure) {
        http.fail(Error::Code::TimedOut, QStringLiteral("no answer in time"));
        EXPECT_EQ(system->link(), Link::Connecting);
        const size_t before = http.count();
        std::chrono::seconds waited {0};
        for (; http.count() == before; waited += 1s)
            clock.advance(1s);
        pauses.push_back(waited);
    }
    EXPECT_EQ(pauses, (std::vector<std::chrono::seconds> {5s, 10s, 20s, 40s, 60s, 60s, 60s}));
    EXPECT_EQ(words, QStringLiteral("no answer in time"));
    answer(idle);
    const size_t before = http.count();
    clock.advance(5s);
    EXPECT_EQ(http.count(), before + 1);
}

struct Trouble
{
    const char *what;
    int status;
    QByteArray body;
    const char *words;
    bool needsPerson;
};

TEST_F(IpbxSystemTest, SaysWhatIsWrong)
{
    for (const Trouble &trouble : {
             Trouble {"P17", 200, "ERROR: AUTHENTICATION FAILED", "refuses user name", true},
             {"401", 401, "ERROR: AUTHENTICATION FAILED", "refuses user name", true},
             {"401 html", 401, "<html>", "refuses user name", true},
             {"P19", 200, "ERROR: NO QUEUE NAME SUPPLIED", "NO QUEUE NAME SUPPLIED", false},
             {"ssl", 200, "ERROR: SSL QUERY REQUIRED\r\n", "SSL QUERY REQUIRED", false},
             {"ssl 403", 500, "ERROR: SSL QUERY REQUIRED", "SSL QUERY REQUIRED", false},
             {"off", 404, "<html>Not Found</html>", "IPPS is off", false},
             {"P20", 200, "  <html>Login</html>", "not an IPPS server", false},
             {"500", 500, "<html>", "HTTP 500", false},
         }) {
        http = {};
        open();
        answer(trouble.body, trouble.status);
        EXPECT_THAT(words.toStdString(), HasSubstr(trouble.words)) << trouble.what;
        EXPECT_EQ(system->link(), trouble.needsPerson ? Link::Refused : Link::Connecting)
            << trouble.what;
        clock.advance(10min);
        EXPECT_EQ(http.count(), trouble.needsPerson ? 1u : 2u) << trouble.what;
    }
}

TEST_F(IpbxSystemTest, ARedirectIsNotFollowed) // rows P29, P30
{
    open();
    HttpAnswer moved;
    moved.status = 302;
    moved.location = "http://evil.test/ipps?key=AB12CD";
    http.answer(moved);
    EXPECT_THAT(words.toStdString(), HasSubstr("evil.test"));
    EXPECT_THAT(words.toStdString(), Not(HasSubstr("AB12CD")));
}

TEST_F(IpbxSystemTest, ACutOrCompressedAnswerIsRefused) // rows P15, P26, P28
{
    open();
    answer(idle);
    HttpAnswer cut;
    cut.status = 200;
    cut.body = "SIP/21,down,,,,\nSIP/34,down,,,,\n";
    cut.isCut = true;
    events.clear();
    wait();
    http.answer(cut);
    EXPECT_TRUE(events.empty());
    cut.body = QByteArray(1024 * 1024, 'A');
    wait(10s);
    http.answer(cut);
    EXPECT_TRUE(events.empty());
    HttpAnswer packed;
    packed.status = 200;
    packed.body = idle;
    packed.headers = {{"content-encoding", "gzip"}};
    wait(20s);
    http.answer(packed);
    EXPECT_TRUE(events.empty());
    EXPECT_EQ(static_cast<IpbxSystem *>(system.get())->badReplies(), 3);
}

TEST_F(IpbxSystemTest, AnUntrustedCertificateWaitsForAPerson)
{
    open();
    http.fail(Error::Code::Refused, QStringLiteral("self-signed"), HttpTrouble::Untrusted);
    EXPECT_EQ(system->link(), Link::Refused);
    clock.advance(10min);
    EXPECT_EQ(http.count(), 1u);
    system->open();
    clock.advance(0ms);
    EXPECT_EQ(http.count(), 2u);
}

// --- Pace

TEST_F(IpbxSystemTest, NeverTwoRequestsAtATimeAndThreeSecondsApart)
{
    set("queues", QStringList {QStringLiteral("Sales"), QStringLiteral("Support")});
    set("poll_seconds", 3);
    open();
    EXPECT_EQ(http.count(), 1u);
    clock.advance(1min);
    EXPECT_EQ(http.count(), 1u) << "one in flight";
    constexpr auto step = 1ms; // times are seen at its end
    std::map<std::string, std::vector<std::chrono::milliseconds>> asked;
    for (int poll = 0; poll < 40; ++poll) {
        const std::string url = lastUrl();
        asked[url.substr(0, url.find('?'))].push_back(clock.monotonic());
        answer(url.find("channel") != std::string::npos ? idle : "");
        const size_t before = http.count();
        for (int tick = 0; tick < 10'000 && http.count() == before; ++tick)
            clock.advance(step);
        ASSERT_EQ(http.count(), before + 1);
    }
    ASSERT_EQ(asked.size(), 2u);
    for (const auto &[page, times] : asked) {
        ASSERT_GT(times.size(), 10u) << page;
        for (size_t i = 2; i < times.size(); ++i)
            EXPECT_GE(times[i] - times[i - 1], 3s - step) << page;
    }
}

TEST_F(IpbxSystemTest, PollsAreSpreadByATenth)
{
    random = 499;
    open();
    answer(idle);
    clock.advance(5498ms);
    EXPECT_EQ(http.count(), 1u);
    clock.advance(1ms);
    EXPECT_EQ(http.count(), 2u);
}

TEST_F(IpbxSystemTest, ClosedItIsSilentAndLateAnswersAreNotHeard)
{
    open();
    answer(idle);
    wait();
    events.clear();
    system->close();
    EXPECT_EQ(system->link(), Link::Disconnected);
    clock.advance(10min);
    EXPECT_EQ(http.count(), 2u);
    EXPECT_TRUE(events.empty());
    system->close();
    system->open();
    clock.advance(0ms);
    EXPECT_EQ(http.count(), 3u);
    answer(speaks);
    EXPECT_EQ(system->link(), Link::Online);
    EXPECT_EQ(all<Snapshot>().size(), 1u);
}

// --- Queues

TEST_F(IpbxSystemTest, QueuesAreAskedOneByOne)
{
    setQueues({QStringLiteral("Sales"), QStringLiteral("R&D, Köln").section(u',', 0, 0)});
    open();
    EXPECT_EQ(lastUrl(), "https://pbx.example/ipps/queueactive.php?queue_name=Sales&res_cc=1");
    answer("1290000000.17,4695550123,United States,WAITING,14:03:22\n");
    EXPECT_EQ(system->link(), Link::Online);
    const Snapshot snapshot = all<Snapshot>().at(0);
    ASSERT_EQ(snapshot.queues.size(), 2);
    EXPECT_FALSE(snapshot.queues[1].waiting) << "not asked yet is not 0";
    EXPECT_EQ(queue().waiting, 1);
    EXPECT_EQ(queue().callers.first().country, QStringLiteral("United States"));
    EXPECT_TRUE(system->features() == Features(Feature::WatchQueues));
    wait(3s);
    EXPECT_EQ(lastUrl(), "https://pbx.example/ipps/queueactive.php?queue_name=R%26D&res_cc=1");
    answer("");
    EXPECT_EQ(queue("R&D").waiting, 0);
    wait(3s);
    EXPECT_EQ(lastUrl(), "https://pbx.example/ipps/queueactive.php?queue_name=Sales&res_cc=1");
}

TEST_F(IpbxSystemTest, AQueueThatIsNotReachedKeepsItsFiguresAndCountsNothing)
{
    setQueues({QStringLiteral("Sales")});
    open();
    answer("");
    wait();
    answer("1290000000.17,1,,WAITING,14:03:22\n");
    events.clear();
    for (int failure = 0; failure < 3; ++failure) {
        wait(40s);
        http.fail(Error::Code::TimedOut, QStringLiteral("no answer in time"));
    }
    EXPECT_TRUE(events.empty());
    EXPECT_EQ(system->link(), Link::Reconnecting);
    wait(40s);
    answer("");
    const Queue told = all<Snapshot>().at(0).queues.first();
    EXPECT_FALSE(told.waiting) << "what stands there is as old as the last look";
    EXPECT_EQ(queue().waiting, 0);
    EXPECT_EQ(queue().abandoned, 0) << "nobody saw what became of it";
    EXPECT_EQ(queue().missed, 160s);
}

TEST_F(IpbxSystemTest, ALineWithoutAStatusRefusesTheReply) // row P48
{
    setQueues({QStringLiteral("Sales")});
    open();
    answer("1290000000.17,1,,WAITING,14:03:22\n");
    events.clear();
    wait();
    answer("1290000000.18,1,,WAITING,14:03:22\n1290000000.17,1,x,y,z\n");
    EXPECT_TRUE(events.empty());
    wait();
    answer("1290000000.17,1,,CONNECTED,14:03:22,11,SIP/21\n");
    EXPECT_EQ(queue().answered, 1);
    EXPECT_EQ(queue().agents.first().extension, QStringLiteral("21"));
}

TEST_F(IpbxSystemTest, TooManyRowsAreAtLeast) // row P50
{
    setQueues({QStringLiteral("Sales")});
    open();
    HttpAnswer huge;
    huge.status = 200;
    int rows = 0;
    while (huge.body.size() < 1024 * 1024)
        huge.body += "1290000000." + QByteArray::number(++rows) + ",1,,WAITING,14:03:22\n";
    huge.body.truncate(1024 * 1024);
    huge.isCut = true;
    http.answer(huge);
    EXPECT_TRUE(queue().isCut);
    EXPECT_EQ(queue().waiting, rows - 1);
}

TEST_F(IpbxSystemTest, TheServersDateTellsHowLongACallerWaits)
{
    setQueues({QStringLiteral("Sales")});
    open();
    // 1290000000 is Wed, 17 Nov 2010 13:20:00 GMT; the server's zone is five hours behind.
    answer("1290000000.17,1,,WAITING,08:20:03\n", 200, "Wed, 17 Nov 2010 13:20:33 GMT");
    EXPECT_EQ(queue().longestWait, 30s);
    EXPECT_EQ(queue().callers.first().enteredAt,
              QDateTime(QDate(2010, 11, 17), QTime(13, 20, 3), Qt::UTC));
}

TEST_F(IpbxSystemTest, TheTimeToAnswerInIsTheQueuesOwn)
{
    setQueues({QStringLiteral("Sales"), QStringLiteral("Support")});
    set("service_seconds", 10);
    set("service_targets", QVariantMap {{QStringLiteral("Support"), QStringLiteral("12")}});
    open();
    answer("");
    wait(3s);
    answer("");
    wait(3s);
    answer("1.1,1,,CONNECTED,14:03:22,11,SIP/21\n");
    EXPECT_EQ(queue().serviceLevel, 0.0);
    wait(3s);
    answer("1.2,1,,CONNECTED,14:03:22,11,SIP/22\n");
    EXPECT_EQ(queue("Support").serviceLevel, 1.0);
}

// --- Orders

class IpbxOrders : public IpbxTest
{
protected:
    IpbxOrders()
    {
        set("url_control", true);
        keep("key", "AB12CD");
    }
    void online()
    {
        open();
        answer(idle);
        events.clear();
    }
};

TEST_F(IpbxOrders, DialsWithTheKey)
{
    online();
    order(Dial {lineId(), number()});
    EXPECT_EQ(lastUrl(), "https://pbx.example/user/c/?key=AB12CD&call=003023125123");
    EXPECT_TRUE(results.empty());
    answer("OK: CALL PLACED\n");
    ASSERT_EQ(results.size(), 1u);
    EXPECT_EQ(results[0], CommandResult(Accepted {}));
    EXPECT_TRUE(events.empty()) << "the channel will show the call";
    EXPECT_TRUE(system->features().testFlag(Feature::Forward));
}

TEST_F(IpbxOrders, WithoutAKeyNothingIsSent)
{
    secrets.kept.clear();
    online();
    const size_t before = http.count();
    order(Dial {lineId(), number()});
    EXPECT_EQ(http.count(), before);
    EXPECT_EQ(results.at(0).error().code, Error::Code::Refused);
    EXPECT_THAT(detail(), HasSubstr("key"));
}

TEST_F(IpbxOrders, AKeyStandsForOneUser)
{
    config.lines << QStringLiteral("34");
    online();
    const size_t before = http.count();
    order(Dial {lineId("34"), number()});
    EXPECT_EQ(results.at(0).error().code, Error::Code::Unsupported);
    order(Answer {{lineId(), {}}});
    EXPECT_EQ(results.at(1).error().code, Error::Code::Unsupported);
    EXPECT_EQ(http.count(), before);
}

TEST_F(IpbxOrders, AnAnswerThatIsUnclearIsUncertainAndNeverRepeated) // row P34
{
    online();
    order(Dial {lineId(), number()});
    answer("OK: CALL PLACED", 500);
    EXPECT_EQ(results.at(0).error().code, Error::Code::Uncertain);
    order(Dial {lineId(), number()});
    http.fail(Error::Code::Uncertain, QStringLiteral("the connection broke"));
    EXPECT_EQ(results.at(1).error().code, Error::Code::Uncertain);
    const size_t before = http.count();
    wait(4s);
    EXPECT_EQ(http.count(), before);
}

TEST_F(IpbxOrders, ARefusedKeyIsNotTriedForEver)
{
    online();
    for (int i = 0; i < 3; ++i) {
        order(Dial {lineId(), number()});
        answer("ERROR: AUTH FAILED");
        EXPECT_EQ(results.back().error().code, Error::Code::Refused);
        EXPECT_THAT(detail(), Not(HasSubstr("AB12CD")));
    }
    const size_t before = http.count();
    order(Dial {lineId(), number()});
    EXPECT_EQ(http.count(), before);
    EXPECT_THAT(detail(), HasSubstr("3 times"));
    EXPECT_EQ(system->link(), Link::Online) << "what is polled has another login";
    system->close();
    system->open();
    clock.advance(0ms);
    answer(idle);
    order(Dial {lineId(), number()});
    EXPECT_EQ(http.count(), before + 2);
}

struct SettingOrder
{
    Command command;
    const char *query;
    const char *answer;
    QList<Forward> after;
};

TEST_F(IpbxOrders, SetsForwards)
{
    online();
    const Forward to {ForwardMode::Unconditional, QStringLiteral("003023125123")};
    const Forward followMe {ForwardMode::FollowMe, {}};
    const Forward voiceMail {ForwardMode::VoiceMail, {}};
    for (const SettingOrder &step : {
             SettingOrder {SetForward {lineId(), ForwardMode::Unconditional, number()},
                           "fwdnr=003023125123",
                           "OK: UPDATED FORWARDING SETTINGS",
                           {to}},
             {ClearForward {lineId(), ForwardKind(ForwardMode::Unconditional)},
              "fwd=0",
              "OK: UPDATED FORWARDING SETTINGS",
              {}},
             {SetForward {lineId(), ForwardMode::Unconditional, {}},
              "fwd=1",
              "OK: UPDATED FORWARDING SETTINGS",
              {Forward {ForwardMode::Unconditional, {}}}},
             {SetForward {lineId(), ForwardMode::FollowMe, {}},
              "follow=1",
              "OK: UPDATED FOLLOWME SETTINGS",
              {Forward {ForwardMode::Unconditional, {}}, followMe}},
             {SetForward {lineId(), ForwardMode::VoiceMail, {}},
              "vm=1",
              "OK: UPDATED VM SETTINGS",
              {Forward {ForwardMode::Unconditional, {}}, followMe, voiceMail}},
             {ClearForward {lineId(), ForwardKind(ForwardMode::FollowMe)},
              "follow=0",
              "OK: UPDATED FOLLOWME SETTINGS",
              {Forward {ForwardMode::Unconditional, {}}, voiceMail}},
         }) {
        events.clear();
        order(step.command);
        EXPECT_EQ(lastUrl(), std::string("https://pbx.example/user/c/?key=AB12CD&") + step.query);
        answer(step.answer);
        EXPECT_TRUE(results.back().has_value()) << step.query;
        EXPECT_EQ(line().forwards, step.after) << step.query;
        EXPECT_EQ(line().settingsCertainty, Certainty::Assumed);
    }
    // Without a kind: all that are on, one after the other.
    order(ClearForward {lineId(), {}});
    EXPECT_THAT(lastUrl(), HasSubstr("fwd=0"));
    answer("OK: UPDATED FORWARDING SETTINGS");
    EXPECT_THAT(lastUrl(), HasSubstr("vm=0"));
    answer("OK: UPDATED VM SETTINGS");
    EXPECT_TRUE(results.back().has_value());
    EXPECT_TRUE(line().forwards.isEmpty());
    order(SetForward {lineId(), ForwardMode::Busy, number()});
    EXPECT_EQ(results.back().error().code, Error::Code::Unsupported);
}

TEST_F(IpbxOrders, ARefusedSettingChangesNothing)
{
    online();
    order(SetForward {lineId(), ForwardMode::Unconditional, number()});
    answer("ERROR: AUTH FAILED");
    EXPECT_TRUE(events.empty());
}

TEST_F(IpbxOrders, WithALoginEveryLineDialsAndNothingElse)
{
    set("url_login", "login");
    set("user", "ipps");
    keep("password", "s3cret");
    config.lines << QStringLiteral("34");
    online();
    EXPECT_FALSE(system->features().testFlag(Feature::Forward));
    order(Dial {lineId("34"), number()});
    EXPECT_EQ(lastUrl(), "https://pbx.example/user/c/?user=34&call=003023125123");
    EXPECT_EQ(http.last().headers.at(0).value, "Basic " + QByteArray("ipps:s3cret").toBase64());
    answer("OK: CALL PLACED");
    EXPECT_TRUE(results.back().has_value());
}

TEST_F(IpbxOrders, ByAddressNoSecretIsRead)
{
    set("url_login", "address");
    online();
    order(Dial {lineId(), number()});
    EXPECT_EQ(lastUrl(), "https://pbx.example/user/c/?call=003023125123");
    EXPECT_TRUE(secrets.reads.isEmpty());
    EXPECT_EQ(system->exposure(), PhoneSystem::Exposure::None);
}

TEST_F(IpbxOrders, WithoutPollsItIsReadyAndAssumesTheCall)
{
    config.values.remove(QStringLiteral("channels"));
    open();
    EXPECT_EQ(system->link(), Link::Ready);
    EXPECT_EQ(http.count(), 0u);
    EXPECT_TRUE(all<Snapshot>().at(0).lines.at(0).features.testFlag(Feature::Dial));
    order(Dial {lineId(), number()});
    answer("OK: CALL PLACED");
    ASSERT_EQ(all<CallChanged>().size(), 1u);
    EXPECT_EQ(all<CallChanged>()[0].call.evidence.certainty, Certainty::Assumed);
}

TEST_F(IpbxOrders, ClosingAnswersWhatIsOpen)
{
    online();
    secrets.waits = true;
    order(Dial {lineId(), number()}); // waits for the keychain
    system->close();
    EXPECT_EQ(results.at(0).error().code, Error::Code::Cancelled);
    secrets.answer();
    secrets.waits = false;
    system->open();
    clock.advance(0ms);
    answer(idle);
    order(Dial {lineId(), number()});
    system->close();
    ASSERT_EQ(results.size(), 2u);
    EXPECT_EQ(results[1].error().code, Error::Code::Uncertain);
}

TEST_F(IpbxOrders, ADeadSystemAnswersToo)
{
    online();
    order(Dial {lineId(), number()});
    system.reset();
    ASSERT_EQ(results.size(), 1u);
    EXPECT_EQ(results[0].error().code, Error::Code::Uncertain);
}

} // namespace
