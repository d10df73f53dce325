// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/demofacts.h"
#include "tests/protocols/simulator/demofixture.h"

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace std::chrono_literals;

TEST_F(DemoSystemTest, anOutsideMemberCanBePutOutWhenItIsTheOnlyOne)
{
    connectPair();
    EXPECT_EQ(order(Consult {obvious(), number("+493023125001")}), QStringLiteral("done"));
    clock.advance(10s);
    EXPECT_EQ(order(Jackfield::Conference {obvious(), {}}), QStringLiteral("done"));
    for (const Call &call : calls)
        EXPECT_TRUE(call.features.testFlag(Feature::HangUp)) << call.id.value.toStdString();
    exchange.clearCall(exchange.calls().begin()->first);
    EXPECT_TRUE(calls.isEmpty()) << "the members go with the conference";
}

TEST_F(DemoSystemTest, tellsRolesRelationsAndContacts)
{
    connectPair();
    EXPECT_EQ(calls.first().role, Call::Role::Normal);
    order(Consult {obvious(), number("102")});
    const Call consultation = byRole(Call::Role::Consultation);
    EXPECT_EQ(consultation.remote.number, QStringLiteral("102"));
    EXPECT_FALSE(consultation.remote.contact.photo.isEmpty());
    exchange.answer(QStringLiteral("102"));
    order(Swap {obvious()});
    EXPECT_EQ(byRole(Call::Role::Consultation).id, consultation.id);
}

TEST_F(DemoSystemTest, tellsWhomTheOtherSideHoldsAndWhoSentTheCall)
{
    exchange.makeCall(QStringLiteral("101"), QStringLiteral("102"));
    exchange.answer(QStringLiteral("102"));
    exchange.consult(QStringLiteral("101"), QStringLiteral("100"));
    EXPECT_EQ(calls.first().consultedFor.name, QStringLiteral("Name 102"));
    exchange.drop(QStringLiteral("101"));
    exchange.setForward(QStringLiteral("103"), {ForwardMode::Unconditional, QStringLiteral("100")});
    exchange.makeCall(QStringLiteral("104"), QStringLiteral("103"));
    EXPECT_EQ(calls.last().redirectedBy.number, QStringLiteral("103"));
    EXPECT_EQ(calls.last().remote.number, QStringLiteral("104"));
}

TEST_F(DemoSystemTest, tellsSinceWhenQueuesAreCountedAndHowLongCallersWaited)
{
    const QDateTime start = clock.now();
    clock.advance(30'600ms);
    exchange.callFromOutside({answers, {}}, QStringLiteral("900"), 10min);
    clock.advance(7'300ms); // From second 30 to second 37.
    Queue sales = queues[QStringLiteral("Sales")];
    EXPECT_EQ(sales.countedSince, start);
    EXPECT_EQ(sales.staleAfter, 0ms);
    EXPECT_EQ(sales.missed, 0s);
    EXPECT_FALSE(sales.isStale(24h));
    EXPECT_EQ(sales.longestWait, 7s);
    EXPECT_EQ(sales.longestWaitAt(clock.monotonic()), 7s);
    EXPECT_EQ(sales.longestWaitAt(clock.monotonic() + 100ms), 8s);
    EXPECT_EQ(sales.callers.first().enteredAt, start.addSecs(30));
    exchange.answer(QStringLiteral("103"));
    sales = queues[QStringLiteral("Sales")];
    EXPECT_EQ(sales.callers.first().waited, 7s);
    EXPECT_EQ(sales.averageWait, 7s);
}

TEST_F(DemoSystemTest, takesForwardsOfEveryKindItTells)
{
    const QList<ForwardKind> kinds =
        lineFact(system.id(), exchange, *exchange.findExtension(QStringLiteral("100")), true)
            .forwardKinds;
    EXPECT_EQ(kinds.size(), 12);
    for (const ForwardKind &kind : kinds)
        EXPECT_EQ(order(SetForward {own, kind, number("101")}), QStringLiteral("done"));
    EXPECT_EQ(lines[QStringLiteral("100")].forwards.size(), 12);
}

TEST_F(DemoSystemTest, tellsTheStatusThatWasOrderedLast)
{
    const Line before =
        lineFact(system.id(), exchange, *exchange.findExtension(QStringLiteral("100")), true);
    ASSERT_GT(before.statuses.size(), 1);
    EXPECT_TRUE(before.status.isEmpty());
    EXPECT_EQ(order(SetStatus {own, before.statuses.at(1)}), QStringLiteral("done"));
    EXPECT_EQ(lines[QStringLiteral("100")].status, before.statuses.at(1));
    EXPECT_TRUE(lines[QStringLiteral("101")].statuses.isEmpty());
}
