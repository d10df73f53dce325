// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pending.h"

#include <gtest/gtest.h>

using namespace Jackfield;

TEST(Pending, aReadyValueArrivesInsideThen)
{
    QObject context;
    int got = 0;
    Pending<int>::ready(7).then(&context, [&](const int &value) { got = value; });
    EXPECT_EQ(got, 7);
}

TEST(Pending, aLaterValueArrivesInsideResolve)
{
    QObject context;
    int got = 0;
    Resolver<int> resolver(-1);
    const Pending<int> pending = resolver.pending();
    pending.then(&context, [&](const int &value) { got = value; });
    EXPECT_FALSE(pending.isFinished());
    resolver.resolve(3);
    EXPECT_EQ(got, 3);
}

TEST(Pending, aDroppedResolverAnswers)
{
    QObject context;
    int got = 0;
    {
        Resolver<int> resolver(-1);
        resolver.pending().then(&context, [&](const int &value) { got = value; });
    }
    EXPECT_EQ(got, -1);
}

TEST(Pending, aMovedResolverAnswersOnce)
{
    QObject context;
    int calls = 0;
    {
        Resolver<int> first(-1);
        first.pending().then(&context, [&](const int &) { ++calls; });
        Resolver<int> second(std::move(first));
        second.resolve(1);
    }
    EXPECT_EQ(calls, 1);
}

TEST(Pending, aDeadContextIsNotCalled)
{
    auto context = std::make_unique<QObject>();
    bool called = false;
    Resolver<int> resolver(-1);
    resolver.pending().then(context.get(), [&](const int &) { called = true; });
    context.reset();
    resolver.resolve(1);
    EXPECT_FALSE(called);
}

TEST(Pending, theContinuationMayDestroyTheResolver)
{
    QObject context;
    auto resolver = std::make_unique<Resolver<int>>(-1);
    int got = 0;
    resolver->pending().then(&context, [&](const int &value) {
        resolver.reset();
        got = value;
    });
    resolver->resolve(5);
    EXPECT_EQ(got, 5);
}
