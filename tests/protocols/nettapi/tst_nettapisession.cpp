// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in, interests, lost links and what comes after them (protocols.md 3.2, 3.3).
#include "tests/protocols/nettapi/nettapifixture.h"

using namespace Jackfield;
using namespace Jackfield::NetTapi;
using namespace std::chrono_literals;
using testing::ElementsAre;

using NetTapiSessionTest = NetTapiTest;

TEST_F(NetTapiSessionTest, SignsInAndAsksForTheCallsOfEachWatchedUser)
{
    make();
    EXPECT_EQ(system->exposure(), PhoneSystem::Exposure::NoSecret);
    system->open();
    EXPECT_EQ(system->link(), Link::Connecting);
    EXPECT_EQ(network.addresses(), QStringList {QStringLiteral("192.0.2.10:6500")});
    network.last()->peerOpens();
    EXPECT_EQ(system->link(), Link::SigningIn);
    EXPECT_THAT(written(), ElementsAre("!<connect_nettapi>"));
    server("#<challenge=0123456789abcdef0123456789abcde>"); // N30: 31 digits
    EXPECT_THAT(written(), ElementsAre("!<login_nettapi><uname=mia><pass=>"));
    EXPECT_TRUE(events.empty());
    server("#<login_nettapi=y><uid=107><priv=oper,mgr,admin>");
    EXPECT_EQ(system->link(), Link::Online);
    ASSERT_EQ(events.size(), 1u);
    const auto &snapshot = std::get<Snapshot>(events.front());
    ASSERT_EQ(snapshot.lines.size(), 2);
    EXPECT_EQ(snapshot.lines[0].number, QStringLiteral("107"));
    EXPECT_EQ(snapshot.lines[0].statuses, setup.statuses);
    EXPECT_EQ(snapshot.lines[0].features, Feature::Dial | Feature::SetStatus);
    EXPECT_EQ(snapshot.lines[1].number, QStringLiteral("118"));
    EXPECT_EQ(snapshot.lines[1].features, Features());
    // One at a time: the answer does not say whose it is.
    EXPECT_THAT(
        written(),
        ElementsAre("!<interest><incoming_outside_calls><outgoing_outside_calls><uid=107>"));
    server("#<interest><ok>");
    EXPECT_THAT(
        written(),
        ElementsAre("!<interest><incoming_outside_calls><outgoing_outside_calls><uid=118>"));
    server("#<interest><ok>");
    EXPECT_THAT(written(), ElementsAre());
    EXPECT_EQ(events.size(), 1u);
}

TEST_F(NetTapiSessionTest, tellsTheWireBothWays)
{
    make();
    QStringList told;
    system->wire().listen(WireTap::Depth::Contents, [&](const WireMessage &message) {
        const bool isSent = message.direction == WireMessage::Direction::Sent;
        told << (isSent ? u'>' : u'<') + message.name + u' ' + QString::fromUtf8(message.bytes);
    });
    system->open();
    network.last()->peerOpens();
    server("#<challenge=0123456789abcdef0123456789abcde>");
    server("#<login_nettapi=n><pass=Zq7!canary>");
    EXPECT_EQ(
        told,
        (QStringList {QStringLiteral("><connect_nettapi> !<connect_nettapi>"),
                      QStringLiteral("<<challenge> #<challenge=0123456789abcdef0123456789abcde>"),
                      QStringLiteral("><login_nettapi> !<login_nettapi><uname=mia><pass=>"),
                      QStringLiteral("<<login_nettapi> #<login_nettapi=n><pass=***>")}));
}

TEST_F(NetTapiSessionTest, TellsOfAnInterestThatIsRefusedOrNeverAnswered)
{
    make();
    system->open();
    network.last()->peerOpens();
    server("#<challenge=1>");
    server("#<login_nettapi=y><uid=107><priv=>");
    server("#<interest><err=not allowed>");
    ASSERT_EQ(told<Notice>().size(), 1);
    EXPECT_EQ(told<Notice>()[0].serverText,
              QStringLiteral("The calls of 107 are not told: not allowed"));
    clock.advance(10s);
    ASSERT_EQ(told<Notice>().size(), 2);
    EXPECT_EQ(told<Notice>()[1].serverText,
              QStringLiteral("The calls of 118 are not told: the server gives no answer"));
    server("#<interest><ok>"); // late
    EXPECT_EQ(system->link(), Link::Online);
}

TEST_F(NetTapiSessionTest, ALateAnswerIsNotTakenForTheNextUsers)
{
    make();
    system->open();
    network.last()->peerOpens();
    server("#<challenge=1>");
    server("#<login_nettapi=y><uid=107><priv=>");
    clock.advance(10s);
    server("#<interest><ok>"); // of 107
    server("#<interest><err=not allowed>");
    ASSERT_EQ(told<Notice>().size(), 2);
    EXPECT_EQ(told<Notice>()[1].serverText,
              QStringLiteral("The calls of 118 are not told: not allowed"));
}

TEST_F(NetTapiSessionTest, WhatTakesLongGoesOnInTheNextTurn)
{
    /// Time goes on by 7 ms with every look at it.
    class BusyClock final : public Clock
    {
    public:
        explicit BusyClock(ManualClock &clock)
            : m_clock(clock)
        { }
        QDateTime now() const override { return m_clock.now(); }
        std::chrono::milliseconds monotonic() const override
        {
            return m_clock.monotonic() + 7ms * ++m_looks;
        }
        std::unique_ptr<Alarm> after(std::chrono::milliseconds delay,
                                     std::function<void()> fire) override
        {
            return m_clock.after(delay, std::move(fire));
        }

    private:
        ManualClock &m_clock;
        mutable int m_looks = 0;
    };
    BusyClock busy(clock);
    NetTapiSystem slow(id, setup, busy, network.factory());
    int calls = 0;
    QObject::connect(&slow, &PhoneSystem::eventReceived, &context, [&](const PhoneEvent &event) {
        calls += std::holds_alternative<CallChanged>(event) ? 1 : 0;
    });
    slow.open();
    network.last()->peerOpens();
    server("#<challenge=1>");
    server("#<login_nettapi=y><uid=107><priv=>");
    clock.advance(1s);
    QByteArray bytes;
    for (int slot = 0; slot < 20; ++slot)
        bytes += "#<uid=107><call=" + QByteArray::number(slot)
            + "><outgoing_outside_call><called_number=1><serial=" + QByteArray::number(slot)
            + ">\x04";
    network.last()->peerSends(bytes);
    EXPECT_GT(calls, 0);
    EXPECT_LT(calls, 20);
    for (int turn = 0; turn < 20; ++turn)
        clock.advance(1ms);
    EXPECT_EQ(calls, 20);
}

TEST_F(NetTapiSessionTest, ARefusedLoginIsNotTriedAgain)
{
    make();
    system->open();
    network.last()->peerOpens();
    server("#<challenge=1>");
    server("#<login_nettapi=n>"); // N29
    EXPECT_EQ(system->link(), Link::Refused);
    EXPECT_EQ(words, QStringLiteral("The server does not know the user mia"));
    clock.advance(1h);
    EXPECT_EQ(network.count(), 1u);
    system->open(); // a person wants it
    EXPECT_EQ(network.count(), 2u);
}

TEST_F(NetTapiSessionTest, ARefusedConnectionIsTriedAgainAfterGrowingPauses)
{
    make();
    system->open();
    for (const auto pause : {1s, 2s, 5s, 10s, 30s, 30s}) {
        const size_t before = network.count();
        network.last()->fail(Error::Code::Refused, QStringLiteral("Connection refused"));
        EXPECT_EQ(system->link(), Link::Reconnecting);
        EXPECT_EQ(words, QStringLiteral("192.0.2.10:6500: Connection refused"));
        clock.advance(pause - 1ms);
        EXPECT_EQ(network.count(), before);
        clock.advance(1ms);
        EXPECT_EQ(network.count(), before + 1);
    }
}

TEST_F(NetTapiSessionTest, SaysWhenItTriesAndTriesAtOnceWhenAsked)
{
    online();
    EXPECT_FALSE(system->nextTry());
    network.last()->peerEnds();
    ASSERT_TRUE(system->nextTry());
    EXPECT_EQ(*system->nextTry(), clock.monotonic() + 1s);
    const size_t before = network.count();
    system->tryNow();
    EXPECT_EQ(network.count(), before + 1);
    EXPECT_EQ(system->link(), Link::Reconnecting) << "the window keeps what it shows";
    EXPECT_LE(*system->nextTry(), clock.monotonic());
    online();
    EXPECT_FALSE(system->nextTry());
    clock.advance(1min);
    EXPECT_EQ(network.count(), before + 1) << "the former alarm is gone";

    system->tryNow(); // After a sleep: what seems open may be so no more.
    EXPECT_EQ(system->link(), Link::Reconnecting);
    EXPECT_EQ(network.count(), before + 2);
    online();
    EXPECT_EQ(system->link(), Link::Online);
    system->close();
    system->tryNow();
    EXPECT_EQ(system->link(), Link::Connecting);
}

TEST_F(NetTapiSessionTest, AServerThatThrowsOutAtOnceIsNotHurriedBackTo)
{
    online();
    network.last()->peerEnds();
    clock.advance(1s);
    online();
    network.last()->peerEnds();
    clock.advance(1s);
    EXPECT_EQ(network.count(), 2u);
    clock.advance(1s);
    EXPECT_EQ(network.count(), 3u);
    online();
    clock.advance(30s); // it lasts
    network.last()->peerEnds();
    clock.advance(1s);
    EXPECT_EQ(network.count(), 4u);
}

TEST_F(NetTapiSessionTest, WaitsForEachStepOnlySoLong)
{
    make();
    system->open();
    network.last()->peerOpens();
    clock.advance(5s);
    EXPECT_EQ(system->link(), Link::Reconnecting);
    clock.advance(1s);
    network.last()->peerOpens();
    clock.advance(4s);
    server("#<challenge=1>");
    clock.advance(4s);
    EXPECT_EQ(network.count(), 2u);
    clock.advance(1s);
    EXPECT_EQ(words,
              QStringLiteral("192.0.2.10:6500: The server does not answer; is it NetTAPI's port?"));
    clock.advance(2s);
    EXPECT_EQ(network.count(), 3u);
}

TEST_F(NetTapiSessionTest, ALinkLostAtEachStepIsTriedAgain)
{
    const QByteArrayList steps {"#<challenge=1>", "#<login_nettapi=y><uid=107><priv=oper>",
                                "#<interest><ok>", "#<interest><ok>"};
    for (qsizetype last = 0; last <= steps.size(); ++last) {
        system.reset();
        make();
        system->open();
        network.last()->peerOpens();
        for (const QByteArray &step : steps.first(last))
            server(step);
        network.last()->fail(Error::Code::NotConnected, QStringLiteral("reset"));
        EXPECT_EQ(system->link(), Link::Reconnecting) << last;
        clock.advance(1s);
        online();
        EXPECT_EQ(system->link(), Link::Online) << last;
    }
}

TEST_F(NetTapiSessionTest, EveryCutAndEveryJoinOfTheBytesIsTheSame)
{
    const QByteArray all =
        "#<challenge=1>\x04#<login_nettapi=y><uid=107><priv=oper>\x04#<interest><ok>\x04"
        "#<interest><ok>\x04#<uid=107><call=2><incoming_outside_call><caller_name=MUSTER AG>"
        "<caller_number=4695550123><serial=88>\x04#<uid=107><call=2><serial=88><end>\x04";
    for (qsizetype cut = 0; cut <= all.size(); ++cut) {
        system.reset();
        events.clear();
        make();
        system->open();
        network.last()->peerOpens();
        network.last()->peerSends(all.first(cut));
        network.last()->peerSends(all.sliced(cut));
        ASSERT_EQ(told<CallChanged>().size(), 1) << cut;
        EXPECT_EQ(told<CallChanged>()[0].call.remote.number, QStringLiteral("4695550123"));
        EXPECT_EQ(told<CallRemoved>().size(), 1) << cut;
        EXPECT_EQ(written().last(), QByteArray("?<call_info=88>")) << cut;
    }
}

TEST_F(NetTapiSessionTest, ClosingSaysGoodByeAndWaitsForNobody)
{
    online();
    order(dial());
    written();
    system->close();
    EXPECT_EQ(system->link(), Link::Disconnected);
    EXPECT_EQ(lastError(), Error::Code::Uncertain);
    EXPECT_THAT(written(), ElementsAre("!<logout_nettapi>"));
    EXPECT_TRUE(network.last()->hasFinished);
    server("#<uid=107><call=2><incoming_outside_call><caller_number=1><serial=88>");
    EXPECT_TRUE(events.empty());
    clock.advance(1h);
    EXPECT_EQ(network.count(), 1u);
    system->close(); // again
    make();
    system->open();
    system->close(); // before it is connected
    EXPECT_EQ(system->link(), Link::Disconnected);
}

TEST_F(NetTapiSessionTest, ASlotMayCloseTheSystemWhateverItIsTold)
{
    for (const Link when : {Link::Connecting, Link::SigningIn, Link::Online}) {
        system.reset();
        make();
        QObject::connect(system.get(), &PhoneSystem::linkChanged, &context, [&](Link link) {
            if (link == when)
                system->close();
        });
        system->open();
        if (when != Link::Connecting) {
            network.last()->peerOpens();
            network.last()->peerSends("#<challenge=1>\x04#<login_nettapi=y><uid=107>\x04");
        }
        EXPECT_EQ(system->link(), Link::Disconnected);
    }
    system.reset();
    make();
    QObject::connect(system.get(), &PhoneSystem::eventReceived, &context,
                     [&](const PhoneEvent &event) {
                         if (std::holds_alternative<CallChanged>(event))
                             system->close();
                     });
    online();
    network.last()->peerSends("#<uid=107><call=2><outgoing_outside_call><called_number=1>"
                              "<serial=88>\x04#<uid=107><call=2><serial=88><end>\x04");
    EXPECT_EQ(system->link(), Link::Disconnected);
    EXPECT_TRUE(told<CallRemoved>().isEmpty());
}

TEST_F(NetTapiSessionTest, SomethingElseThanNetTapiIsNamedAtOnce)
{
    for (const QByteArray &bytes : {QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n"), // N48
                                    QByteArray("\x15\x03\x03\x00\x02\x02\x46", 7), // N49
                                    QByteArray("\xff\xfd\x18\xff\xfb\x01")}) { // N47
        system.reset();
        make();
        system->open();
        network.last()->peerOpens();
        network.last()->peerSends(bytes);
        EXPECT_EQ(system->link(), Link::Reconnecting);
        EXPECT_TRUE(words.contains(QStringLiteral("NetTAPI"))) << words.toStdString();
    }
}
