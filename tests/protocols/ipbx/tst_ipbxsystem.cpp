// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/ipbx/ipbxfixture.h"

using namespace Jackfield;
using namespace Jackfield::Ipbx;
using namespace std::chrono_literals;
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

TEST_F(IpbxSystemTest, AChannelMayHaveABlankInItsName)
{
    set("channels", QVariantMap {{QStringLiteral("21"), QStringLiteral("SIP/front desk")}});
    open();
    for (int poll = 0; poll < 3; ++poll) {
        answer("SIP/front desk,up,1,x,21@default,1290000000.17\n");
        wait();
    }
    EXPECT_TRUE(all<CallRemoved>().empty());
    EXPECT_EQ(all<CallChanged>().size(), 3u);
}

} // namespace
