// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/pop/popdesk.h"

using namespace Jackfield;
using namespace std::chrono_literals;

using ScreenPopByHand = PopDesk;
using Pages = QList<QByteArray>;

TEST_F(ScreenPopByHand, ByHandAtAnyTime)
{
    setup.popup.urlOn = {};
    setup.popup.program = {text("/bin/crm"), text("{number}")};
    setup.popup.programOn = {};
    use();
    Call call = pbx.call(text("1"), text("100"), Call::State::Dialing, Call::Direction::Outgoing);
    call.remote.number = text("0891234567");
    tell(call);
    for (int time = 0; time < 20; ++time)
        EXPECT_TRUE(popped(call.id)); // as often as the user likes
    EXPECT_EQ(pages().size(), 20);
    EXPECT_EQ(launcher.programs.size(), 20);
    hangUp(call);
    ASSERT_FALSE(popped(call.id));
    EXPECT_EQ(popped(call.id).error().code, Error::Code::NotPossible);
    PopFacts past;
    past.number = text("21");
    past.callId = text("9");
    EXPECT_TRUE(screenPop.pop(past).isFinished());
    EXPECT_EQ(pages(), Pages {"https://crm/9?21"});
    EXPECT_TRUE(told.isEmpty());
}

TEST_F(ScreenPopByHand, FailureByHandIsTheAnswer)
{
    setup.popup.program = {text("/bin/crm")};
    setup.popup.programOn = {};
    setup.popup.urlOn = {};
    use();
    const Call call = ring("1");
    launcher.answer = failure(Error::Code::Unsupported, text("no browser"));
    for (int time = 0; time < 2; ++time) {
        const auto answer = popped(call.id);
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().detail, text("no browser"));
    }
}

TEST_F(ScreenPopByHand, NothingSet)
{
    setup.popup.url.clear();
    use();
    EXPECT_FALSE(screenPop.isOffered());
    const Call call = ring("1");
    EXPECT_FALSE(popped(call.id));
    EXPECT_FALSE(screenPop.obstacle(call).isEmpty());
    EXPECT_EQ(pages(), Pages());
    EXPECT_TRUE(told.isEmpty());
}

TEST_F(ScreenPopByHand, ClickToDialOnlyLeavesTheButton)
{
    setup.popup.clickToDialOnly = true;
    setup.popup.urlOn = {PopMoment::Ring, PopMoment::Answer, PopMoment::End};
    use();
    const Call call = ring("1");
    tell(call, Call::State::Connected);
    EXPECT_EQ(pages(), Pages());
    EXPECT_TRUE(screenPop.isOffered());
    EXPECT_TRUE(popped(call.id));
    EXPECT_EQ(pages(), Pages {"https://crm/1?0891234567"});
    hangUp(call);
    EXPECT_EQ(pages(), Pages());
}

TEST_F(ScreenPopByHand, WhatCannotBeUsedIsToldOnce)
{
    setup.popup.url = text("tel:{number}");
    setup.popup.urlAnonymous = text("https://crm/?{number}");
    setup.popup.program = {text("crm")};
    use();
    EXPECT_EQ(told.size(), 3);
    EXPECT_EQ(told, screenPop.problems());
    EXPECT_FALSE(screenPop.isOffered());
    setup.ownLines.append(text("101"));
    use();
    EXPECT_EQ(told.size(), 3);
    ring("1");
    EXPECT_TRUE(launcher.pages.isEmpty() && launcher.programs.isEmpty());
    setup.popup.program = {text("/bin/crm")};
    use();
    EXPECT_TRUE(screenPop.isOffered()); // the rest goes on
    EXPECT_EQ(screenPop.problems().size(), 2);
}

TEST_F(ScreenPopByHand, SaysWhenTheOfferMayDiffer)
{
    int changes = 0;
    QObject::connect(&screenPop, &ScreenPop::offeredChanged, [&] { ++changes; });
    use();
    use();
    EXPECT_EQ(changes, 1);
    setup.popup.url.clear();
    use();
    EXPECT_EQ(changes, 2);
}
