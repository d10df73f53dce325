// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/pop/popdesk.h"

using namespace Jackfield;
using namespace std::chrono_literals;

using ScreenPopTest = PopDesk;
using Pages = QList<QByteArray>;

TEST_F(ScreenPopTest, EachMomentOnce)
{
    setup.popup.url = text("https://crm/?{number}&d={duration}&o={outcome}");
    setup.popup.urlOn = {PopMoment::Ring, PopMoment::Answer, PopMoment::End};
    use();
    Call call = ring("1");
    EXPECT_EQ(pages(), Pages {"https://crm/?0891234567&d=&o="});
    call.note = text("x");
    tell(call);
    EXPECT_EQ(pages(), Pages());
    call = tell(call, Call::State::Connected);
    EXPECT_EQ(pages(), Pages {"https://crm/?0891234567&d=&o="});
    clock.advance(75s);
    for (const auto state : {Call::State::Hold, Call::State::Connected, Call::State::Conferenced,
                             Call::State::Offering, Call::State::Connected})
        tell(call, state);
    EXPECT_EQ(pages(), Pages());
    hangUp(call);
    EXPECT_EQ(pages(), Pages {"https://crm/?0891234567&d=75&o=answered"});
    clock.advance(1h);
    EXPECT_EQ(pages(), Pages());
    EXPECT_TRUE(told.isEmpty());
}

TEST_F(ScreenPopTest, OnlyWhenSet)
{
    setup.popup.urlOn = {PopMoment::Answer};
    setup.popup.program = {text("/bin/crm"), text("{number}"), text("{outcome}")};
    setup.popup.programOn = {PopMoment::End};
    use();
    const Call call = ring("1");
    EXPECT_EQ(pages(), Pages());
    tell(call, Call::State::Connected);
    EXPECT_EQ(pages(), Pages {"https://crm/1?0891234567"});
    EXPECT_TRUE(launcher.programs.isEmpty());
    hangUp(call);
    EXPECT_EQ(pages(), Pages());
    const QStringList started {text("/bin/crm"), text("0891234567"), text("answered")};
    EXPECT_EQ(launcher.programs, QList<QStringList> {started});
}

TEST_F(ScreenPopTest, FirstSeenConnectedIsAnswered)
{
    setup.popup.urlOn = {PopMoment::Ring, PopMoment::Answer};
    use();
    ring("1", "0891234567", Call::State::Connected);
    EXPECT_EQ(pages(), Pages {"https://crm/1?0891234567"});
    // NetTAPI tells no more than that the call is there.
    const Call silent = ring("2", "0891234567", Call::State::Unknown);
    EXPECT_EQ(pages(), Pages {"https://crm/2?0891234567"});
    tell(silent);
    EXPECT_EQ(pages(), Pages());
}

TEST_F(ScreenPopTest, OnlyIncomingCallsOfOwnLines)
{
    setup.popup.urlOn = {PopMoment::Ring, PopMoment::Answer, PopMoment::End};
    use();
    Call call = pbx.call(text("1"), text("101"), Call::State::Offering);
    call.remote.number = text("0891234567");
    hangUp(tell(call, Call::State::Connected));
    for (const auto state : {Call::State::Dialing, Call::State::Offering, Call::State::Connected}) {
        Call dialled = pbx.call(text("2"), text("100"), state, Call::Direction::Outgoing);
        dialled.remote.number = text("0891234567");
        tell(dialled);
    }
    hangUp(pbx.call(text("2"), text("100"), Call::State::Connected, Call::Direction::Outgoing));
    Call connected =
        pbx.call(text("3"), text("100"), Call::State::Connected, Call::Direction::Unknown);
    connected.remote.number = text("0891234567");
    hangUp(tell(connected));
    for (const auto role : {Call::Role::ConferenceMember, Call::Role::ConferenceController}) {
        Call member = connected;
        member.direction = Call::Direction::Incoming;
        member.role = role;
        hangUp(tell(member));
    }
    EXPECT_EQ(pages(), Pages());
    Call rings = pbx.call(text("4"), text("100"), Call::State::Offering, Call::Direction::Unknown);
    rings.remote.number = text("0891234567");
    tell(rings);
    EXPECT_EQ(pages(), Pages {"https://crm/4?0891234567"}); // what rings here came from outside
}

// security.md T93
TEST_F(ScreenPopTest, NeverForUncertainCallers)
{
    setup.popup.url = text("https://crm/{call}?{name}");
    setup.popup.urlAnonymous = text("https://crm/anonymous");
    setup.popup.urlOn = {PopMoment::Ring, PopMoment::Answer, PopMoment::End};
    setup.popup.program = {text("/bin/crm")};
    use();
    Call call = pbx.call(text("1"), text("100"), Call::State::Offering);
    call.remote.name = text("0891234567");
    call.remote.isUncertain = true;
    tell(call);
    clock.advance(10s);
    tell(call, Call::State::Connected);
    ASSERT_FALSE(popped(call.id));
    EXPECT_EQ(popped(call.id).error().code, Error::Code::NotPossible);
    EXPECT_FALSE(screenPop.obstacle(call).isEmpty());
    hangUp(call);
    EXPECT_EQ(pages(), Pages());
    EXPECT_TRUE(launcher.programs.isEmpty());
    EXPECT_TRUE(told.isEmpty());
}

TEST_F(ScreenPopTest, CallersWithoutNumberHaveTheirPage)
{
    use();
    Call call = ring("1", "");
    clock.advance(10s);
    EXPECT_EQ(pages(), Pages());
    EXPECT_FALSE(screenPop.obstacle(call).isEmpty());
    EXPECT_EQ(popped(call.id).error().code, Error::Code::NotPossible);
    setup.popup.urlAnonymous = text("https://crm/anonymous?{line}");
    use();
    EXPECT_EQ(screenPop.obstacle(call), QString());
    call = ring("2", "anonymous");
    clock.advance(ScreenPop::numberPatience - 1ms);
    EXPECT_EQ(pages(), Pages());
    clock.advance(1ms);
    EXPECT_EQ(pages(), Pages {"https://crm/anonymous?100"});
    tell(call);
    clock.advance(10s);
    EXPECT_EQ(pages(), Pages());
    EXPECT_TRUE(told.isEmpty());
}

TEST_F(ScreenPopTest, NumberMayComeLater)
{
    setup.popup.urlAnonymous = text("https://crm/anonymous");
    use();
    Call call = ring("1", "");
    clock.advance(500ms);
    call.remote.number = text("0891234567");
    tell(call);
    EXPECT_EQ(pages(), Pages {"https://crm/1?0891234567"});
    EXPECT_EQ(clock.pending(), 0);
    hangUp(ring("2", "")); // gone before its number came
    clock.advance(10s);
    EXPECT_EQ(pages(), Pages());
    setup.popup.urlAnonymous.clear();
    use();
    call = ring("3", "");
    clock.advance(10s);
    call.remote.number = text("0891234567");
    tell(call); // late, but it still rings
    EXPECT_EQ(pages(), Pages {"https://crm/3?0891234567"});
}

TEST_F(ScreenPopTest, ProgramThatNeedsNoNumberIsStartedWithout)
{
    setup.popup.program = {text("/bin/quiet"), text("{line}")};
    use();
    ring("1", "");
    clock.advance(1s);
    EXPECT_EQ(pages(), Pages());
    EXPECT_EQ(launcher.programs,
              QList<QStringList>({QStringList {text("/bin/quiet"), text("100")}}));
    setup.popup.program = {text("/bin/crm"), text("{number}")};
    use();
    ring("2", "");
    clock.advance(10s);
    EXPECT_EQ(launcher.programs.size(), 1);
}

// security.md PR10
TEST_F(ScreenPopTest, SameFailureOnceAnHour)
{
    use();
    launcher.answer = failure(Error::Code::Unsupported, text("no browser"));
    for (const char *id : {"1", "2", "3"}) {
        ring(id);
        clock.advance(10min);
    }
    EXPECT_EQ(told, QStringList {text("no browser")});
    launcher.answer = failure(Error::Code::Unsupported, text("no xdg-open"));
    ring("4");
    EXPECT_EQ(told.size(), 2);
    clock.advance(30min);
    launcher.answer = failure(Error::Code::Unsupported, text("no browser"));
    clock.jumpWallClock(-24h);
    ring("5");
    EXPECT_EQ(told, (QStringList {text("no browser"), text("no xdg-open"), text("no browser")}));
}

TEST_F(ScreenPopTest, FloodOpensFivePages)
{
    setup.popup.program = {text("/bin/crm")};
    use();
    for (int i = 0; i < 100; ++i) {
        ring(QByteArray::number(i).constData());
        clock.advance(10ms);
    }
    EXPECT_EQ(pages().size(), ScreenPop::mostAtOnce);
    EXPECT_EQ(launcher.programs.size(), ScreenPop::mostAtOnce);
    EXPECT_EQ(told.size(), 1);
    clock.advance(8s);
    ring("late");
    EXPECT_EQ(pages(), Pages());
    clock.advance(2s);
    ring("later");
    EXPECT_EQ(pages(), Pages {"https://crm/later?0891234567"});
    EXPECT_EQ(told.size(), 1);
}

TEST_F(ScreenPopTest, LostCallsAreNotOver)
{
    setup.popup.urlOn = {PopMoment::Answer, PopMoment::End};
    use();
    const Call call = ring("1");
    pbx.fall(PhoneSystem::Link::Reconnecting);
    EXPECT_EQ(pages(), Pages());
    pbx.snapshot.calls.clear();
    pbx.open(); // it is gone, and nobody saw how
    EXPECT_EQ(store.findCall(call.id), nullptr);
    EXPECT_EQ(pages(), Pages());
}

TEST_F(ScreenPopTest, NothingIsOpenedForWhatIsNoLongerSeen)
{
    setup.popup.urlAnonymous = text("https://crm/anonymous");
    use();
    ring("1", ""); // its number is awaited
    pbx.fall(PhoneSystem::Link::Reconnecting);
    clock.advance(10s);
    EXPECT_EQ(pages(), Pages());
}

TEST_F(ScreenPopTest, ReconnectingDoesNotPopAgain)
{
    use();
    const Call call = ring("1");
    EXPECT_EQ(pages().size(), 1);
    pbx.fall(PhoneSystem::Link::Reconnecting);
    pbx.snapshot.calls = {call};
    pbx.open();
    EXPECT_EQ(pages(), Pages());
}

/// A polled system's call, which the pushed one then tells better.
TEST_F(ScreenPopTest, ASupersededCallDoesNotPopTwice)
{
    pbx.fall(PhoneSystem::Link::Disconnected);
    ScriptedSystem &poll = add("poll", Certainty::Polled);
    use();
    Call seen = poll.call(text("a"), text("100"), Call::State::Offering);
    seen.remote.number = text("0891234567");
    poll.tell(CallChanged {seen});
    EXPECT_EQ(pages(), Pages {"https://crm/a?0891234567"});
    Call better = pbx.call(text("b"), text("100"), Call::State::Offering);
    better.remote.number = text("+49891234567");
    pbx.snapshot.calls = {better};
    pbx.open();
    ASSERT_NE(store.findCall(better.id), nullptr);
    ASSERT_EQ(store.findCall(seen.id), nullptr);
    EXPECT_EQ(pages(), Pages());
}

TEST_F(ScreenPopTest, AnotherCallInItsPlacePops)
{
    pbx.fall(PhoneSystem::Link::Disconnected);
    ScriptedSystem &poll = add("poll", Certainty::Polled);
    use();
    Call seen = poll.call(text("a"), text("100"), Call::State::Offering);
    seen.remote.number = text("0891234567");
    poll.tell(CallChanged {seen});
    EXPECT_EQ(pages().size(), 1);
    Call other = pbx.call(text("b"), text("100"), Call::State::Offering);
    other.remote.number = text("0897654321");
    pbx.snapshot.calls = {other};
    pbx.open();
    EXPECT_EQ(pages(), Pages {"https://crm/b?0897654321"});
}
