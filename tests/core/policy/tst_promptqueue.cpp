// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/promptqueue.h"
#include "tests/support/manualclock.h"

#include <gmock/gmock.h>

using namespace Jackfield;
using namespace std::chrono_literals;
using Choice = PromptAnswer::Choice;
using testing::ElementsAre;

namespace {

class PromptQueueTest : public testing::Test
{
protected:
    PromptQueueTest()
    {
        QObject::connect(m_queue.get(), &PromptQueue::changed, m_queue.get(),
                         [this] { ++m_changes; });
    }
    std::optional<int> ask(DialRisk risk = DialRisk::Normal)
    {
        Prompt prompt;
        prompt.decision.risk = risk;
        return m_queue->ask(
            prompt, [this](const PromptAnswer &answer) { m_answers.push_back(answer.choice); });
    }
    std::vector<int> ids() const
    {
        std::vector<int> ids;
        for (const Prompt &prompt : m_queue->prompts())
            ids.push_back(prompt.id);
        return ids;
    }
    ManualClock m_clock;
    std::vector<Choice> m_answers;
    int m_changes = 0;
    std::unique_ptr<PromptQueue> m_queue =
        std::make_unique<PromptQueue>(m_clock); // last: it answers when it ends
};

TEST_F(PromptQueueTest, fillsInIdAndTimes)
{
    EXPECT_EQ(ask(), 1);
    m_clock.advance(10s);
    EXPECT_EQ(ask(), 2);
    const Prompt second = m_queue->prompts().last();
    EXPECT_EQ(second.askedAt, m_clock.now());
    EXPECT_EQ(m_queue->remaining(second), 30s);
    EXPECT_EQ(m_queue->remaining(m_queue->prompts().first()), 20s);
    EXPECT_TRUE(m_answers.empty());
    EXPECT_EQ(m_changes, 2);
}

TEST_F(PromptQueueTest, answersOnce)
{
    const int id = *ask();
    EXPECT_TRUE(m_queue->answer(id, {Choice::Dial, true}));
    EXPECT_FALSE(m_queue->answer(id, {Choice::Refuse, false}));
    m_clock.advance(60s);
    EXPECT_THAT(m_answers, ElementsAre(Choice::Dial));
    EXPECT_THAT(ids(), testing::IsEmpty());
    EXPECT_EQ(m_changes, 2);
    EXPECT_EQ(m_clock.pending(), 0);
}

TEST_F(PromptQueueTest, handsOnWhetherTheDigitsBehindAreWanted)
{
    std::optional<PromptAnswer> got;
    const int id = *m_queue->ask({}, [&got](const PromptAnswer &answer) { got = answer; });
    m_queue->answer(id, {Choice::Dial, true});
    ASSERT_TRUE(got);
    EXPECT_TRUE(got->withPostDial);
}

TEST_F(PromptQueueTest, expiresAfterItsLifetime)
{
    ask();
    m_clock.advance(29'999ms);
    EXPECT_TRUE(m_answers.empty());
    m_clock.advance(1ms);
    EXPECT_THAT(m_answers, ElementsAre(Choice::Expired));
    EXPECT_THAT(ids(), testing::IsEmpty());
}

TEST_F(PromptQueueTest, isFullAtItsCapacityButForEmergencies)
{
    for (int i = 0; i < PromptQueue::capacity; ++i)
        EXPECT_TRUE(ask());
    EXPECT_EQ(ask(), std::nullopt);
    EXPECT_TRUE(ask(DialRisk::Emergency));
    EXPECT_TRUE(m_answers.empty());
    EXPECT_EQ(m_queue->prompts().size(), PromptQueue::capacity + 1);
    EXPECT_TRUE(m_queue->answer(1, {}));
    EXPECT_TRUE(ask()); // emergencies take nobody's place
    EXPECT_EQ(ask(), std::nullopt);
}

TEST_F(PromptQueueTest, putsEmergenciesInFrontInTheirOrder)
{
    ask();
    ask(DialRisk::Emergency);
    ask(DialRisk::Emergency);
    ask();
    EXPECT_THAT(ids(), ElementsAre(2, 3, 1, 4));
}

TEST_F(PromptQueueTest, mayBeAskedFromWithinAnAnswer)
{
    const int id = *m_queue->ask({}, [this](const PromptAnswer &) { ask(); });
    m_queue->answer(id, {Choice::Refuse, false});
    EXPECT_THAT(ids(), ElementsAre(2));
}

TEST_F(PromptQueueTest, mayEndFromWithinAnAnswer)
{
    const int id = *m_queue->ask({}, [this](const PromptAnswer &) { m_queue.reset(); });
    ask();
    m_queue->answer(id, {Choice::Dial, false});
    EXPECT_THAT(m_answers, ElementsAre(Choice::Refuse));
}

TEST_F(PromptQueueTest, mayEndFromWithinAnExpiry)
{
    m_queue->ask({}, [this](const PromptAnswer &) { m_queue.reset(); });
    m_clock.advance(30s);
    EXPECT_EQ(m_queue, nullptr);
}

TEST_F(PromptQueueTest, refusesWhatWaitsWhenItEnds)
{
    ask();
    ask();
    m_queue.reset();
    EXPECT_THAT(m_answers, ElementsAre(Choice::Refuse, Choice::Refuse));
    EXPECT_EQ(m_clock.pending(), 0);
}

TEST_F(PromptQueueTest, anEmergencyOfWhoNagsWaitsBehindTheOthers)
{
    ask();
    Prompt nagging;
    nagging.decision.risk = DialRisk::Emergency;
    nagging.isNagging = true;
    EXPECT_EQ(m_queue->ask(nagging, [](const PromptAnswer &) {}), 2);
    ask();
    EXPECT_EQ(ask(DialRisk::Emergency), 4);
    EXPECT_THAT(ids(), ElementsAre(4, 1, 2, 3));
    for (int i = 2; i < PromptQueue::capacity; ++i)
        EXPECT_TRUE(ask());
    EXPECT_FALSE(ask()) << "the emergencies take nobody's place";
    EXPECT_TRUE(m_queue->ask(nagging, [](const PromptAnswer &) {})) << "nor are they dropped";
}

} // namespace
