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

class IpbxPollsTest : public IpbxTest
{ };

TEST_F(IpbxPollsTest, ABadReplyChangesNothingAndThreeInARowAreALostServer) // row P06
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

TEST_F(IpbxPollsTest, PausesGrowAndEndWithTheFirstGoodReply)
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

TEST_F(IpbxPollsTest, SaysWhatIsWrong)
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

TEST_F(IpbxPollsTest, ARedirectIsNotFollowed) // rows P29, P30
{
    open();
    HttpAnswer moved;
    moved.status = 302;
    moved.location = "http://evil.test/ipps?key=AB12CD";
    http.answer(moved);
    EXPECT_THAT(words.toStdString(), HasSubstr("evil.test"));
    EXPECT_THAT(words.toStdString(), Not(HasSubstr("AB12CD")));
}

TEST_F(IpbxPollsTest, ACutOrCompressedAnswerIsRefused) // rows P15, P26, P28
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

TEST_F(IpbxPollsTest, AnUntrustedCertificateWaitsForAPerson)
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

TEST_F(IpbxPollsTest, NeverTwoRequestsAtATimeAndThreeSecondsApart)
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

TEST_F(IpbxPollsTest, PollsAreSpreadByATenth)
{
    random = 499;
    open();
    answer(idle);
    clock.advance(5498ms);
    EXPECT_EQ(http.count(), 1u);
    clock.advance(1ms);
    EXPECT_EQ(http.count(), 2u);
}

TEST_F(IpbxPollsTest, ClosedItIsSilentAndLateAnswersAreNotHeard)
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
    system->close();
    system->open();
    clock.advance(2999ms);
    EXPECT_EQ(http.count(), 3u) << "starting anew does not hurry it";
    clock.advance(1ms);
    EXPECT_EQ(http.count(), 4u);
}

TEST_F(IpbxPollsTest, ABrokenHandshakeIsTriedAgain)
{
    open();
    http.fail(Error::Code::Refused, QStringLiteral("the server broke the TLS handshake off"));
    EXPECT_EQ(system->link(), Link::Connecting);
    wait();
    ASSERT_EQ(http.count(), 2u);
    answer(idle);
    EXPECT_EQ(system->link(), Link::Online);
}

TEST_F(IpbxPollsTest, APageThatFailsIsToldThoughOthersWork)
{
    set("queues", QStringList {QStringLiteral("Sales")});
    open();
    answer(idle);
    wait(0ms);
    answer("");
    size_t answered = http.count();
    events.clear();
    for (int poll = 0; poll < 30; ++poll) {
        wait(1s);
        for (; answered < http.count(); ++answered) {
            answer(lastUrl().find("queue") == std::string::npos ? "SIP/21,ringing,1\n" : "");
            wait(0ms);
        }
    }
    EXPECT_EQ(system->link(), Link::Online);
    EXPECT_FALSE(words == QStringLiteral("pbx.example")) << "the words of the failure";
    EXPECT_EQ(all<Notice>().size(), 1u);
    EXPECT_GE(all<QueueChanged>().size(), 5u) << "the other page is not held up";
    EXPECT_TRUE(all<LineChanged>().empty());
    for (int poll = 0; poll < 70; ++poll) {
        wait(1s);
        for (; answered < http.count(); ++answered) {
            answer(lastUrl().find("queue") == std::string::npos ? idle : "");
            wait(0ms);
        }
    }
    EXPECT_EQ(words, QStringLiteral("pbx.example")) << "it works again";
    EXPECT_FALSE(all<LineChanged>().empty());
}

TEST_F(IpbxPollsTest, PagesEndTheirLinesInTheirOwnWays)
{
    set("queues", QStringList {QStringLiteral("Sales")});
    open();
    answer(idle); // with a line end
    wait(0ms);
    answer("\n"); // an empty queue
    size_t answered = http.count();
    for (int poll = 0; poll < 4; ++poll) {
        wait();
        for (; answered < http.count(); ++answered) {
            answer(lastUrl().find("queue") == std::string::npos ? idle : "1.1,1,,WAITING,14:03:22");
            wait(0ms);
        }
    }
    EXPECT_EQ(queue().waiting, 1);
    EXPECT_EQ(static_cast<IpbxSystem *>(system.get())->badReplies(), 0);
}

TEST_F(IpbxPollsTest, TellsWhichPasswordIsWanted)
{
    const auto again = [this] {
        system->close();
        wait();
        http = {};
        open();
    };
    open();
    answer("ERROR: AUTHENTICATION FAILED", 401);
    EXPECT_TRUE(secrets.flaws.isEmpty()) << "without a user there is none";
    set("user", "ipps");
    again();
    answer("<html>Not Found</html>", 404);
    EXPECT_TRUE(secrets.flaws.isEmpty()) << "a server may want none";
    again();
    answer("ERROR: AUTHENTICATION FAILED", 401);
    EXPECT_EQ(secrets.flaws, QStringList {QStringLiteral("pbx/password missing")});
    keep("password", "s3cret");
    again();
    answer("ERROR: AUTHENTICATION FAILED", 401);
    EXPECT_EQ(secrets.flaws.last(), QStringLiteral("pbx/password wrong"));
}

TEST_F(IpbxPollsTest, ClosedByWhoHearsOfItItAsksNoMore)
{
    set("user", "ipps");
    keep("password", "s3cret");
    open();
    QObject::connect(system.get(), &PhoneSystem::eventReceived, system.get(),
                     [this](const PhoneEvent &event) {
                         if (std::holds_alternative<LineChanged>(event))
                             system->close();
                     });
    answer(idle);
    EXPECT_EQ(system->link(), Link::Disconnected);
    EXPECT_EQ(all<LineChanged>().size(), 1u);
    clock.advance(10min);
    EXPECT_EQ(http.count(), 1u);
}

TEST_F(IpbxPollsTest, ClosedAsItComesOnLineItTellsNothing)
{
    open();
    QObject::connect(system.get(), &PhoneSystem::linkChanged, system.get(), [this](Link link) {
        if (link == Link::Online)
            system->close();
    });
    answer(idle);
    EXPECT_TRUE(events.empty());
    clock.advance(10min);
    EXPECT_EQ(http.count(), 1u);
}

TEST_F(IpbxPollsTest, RemovedByWhoHearsOfItItIsGone)
{
    open();
    QObject::connect(system.get(), &PhoneSystem::eventReceived, &context,
                     [this](const PhoneEvent &) { delete system.release(); });
    answer(idle);
    EXPECT_FALSE(system);
    clock.advance(10min);
    EXPECT_EQ(http.count(), 1u);
}

TEST_F(IpbxPollsTest, AServerIsNotAskedSoonerByAnotherSystem)
{
    open();
    answer(idle);
    const auto first = std::move(system);
    clock.advance(1s);
    open();
    EXPECT_EQ(http.count(), 1u) << "the same page of the same server";
    clock.advance(2s);
    EXPECT_EQ(http.count(), 2u);
}

TEST_F(IpbxPollsTest, SaysWhenItAsksAndAsksAtOnceWhenWanted)
{
    open();
    answer(speaks);
    for (const auto pause : {5s, 5s, 10s}) {
        wait(pause);
        http.fail(Error::Code::TimedOut, QStringLiteral("no answer in time"));
    }
    EXPECT_EQ(system->link(), Link::Reconnecting);
    ASSERT_TRUE(system->nextTry());
    EXPECT_EQ(*system->nextTry(), clock.monotonic() + 20s);
    const auto before = http.count();
    clock.advance(3s); // The pace of the page.
    events.clear();
    system->tryNow();
    clock.advance(0ms);
    EXPECT_EQ(http.count(), before + 1);
    EXPECT_TRUE(events.empty()) << "what is shown stays";
    answer(speaks);
    EXPECT_EQ(system->link(), Link::Online);
    EXPECT_FALSE(system->nextTry());
    wait(5s);
    EXPECT_EQ(http.count(), before + 2) << "one request at a time";
}

TEST_F(IpbxPollsTest, ACallGoesOnOverALostLink)
{
    open();
    answer(speaks);
    const CallId call = all<CallChanged>().at(0).call.id;
    for (const auto pause : {5s, 5s, 10s}) {
        wait(pause);
        http.fail(Error::Code::TimedOut, QStringLiteral("no answer in time"));
    }
    EXPECT_EQ(system->link(), Link::Reconnecting);
    events.clear();
    wait(20s);
    answer(speaks);
    ASSERT_EQ(all<Snapshot>().size(), 1u);
    ASSERT_EQ(all<Snapshot>()[0].calls.size(), 1);
    EXPECT_EQ(all<Snapshot>()[0].calls[0].id, call);
    EXPECT_TRUE(all<Snapshot>()[0].calls[0].evidence.lostAt.isValid());
    EXPECT_EQ(all<CallChanged>().at(0).call.id, call);
    EXPECT_TRUE(all<CallRemoved>().empty());
}

} // namespace
