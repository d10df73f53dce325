// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/command.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace Jackfield;

static const LineId line = LineId::of({QStringLiteral("a")}, QStringLiteral("100"));
static const LineId other = LineId::of({QStringLiteral("b")}, QStringLiteral("100"));
static const CallId call = CallId::of({QStringLiteral("a")}, QStringLiteral("7"));
static const CallId second = CallId::of({QStringLiteral("a")}, QStringLiteral("8"));

TEST(Command, namesItsLineAndCall)
{
    EXPECT_EQ(lineOf(Dial {line, {}}), line);
    EXPECT_TRUE(callOf(Dial {line, {}}).isEmpty());
    EXPECT_EQ(lineOf(Hold {{line, call}}), line);
    EXPECT_EQ(callOf(Hold {{line, call}}), call);
    EXPECT_EQ(callOf(Merge {{line, call}, second}), call);
    EXPECT_EQ(callOf(Pickup {line, {}, call}), call);
}

TEST(Command, isRetargetedWhole)
{
    const Command merge = retargeted(Merge {{line, call}, second}, other, {});
    EXPECT_EQ(lineOf(merge), other);
    EXPECT_TRUE(callOf(merge).isEmpty());
    EXPECT_TRUE(std::get<Merge>(merge).second.isEmpty()) << "another system does not know it";
    const Command kept = retargeted(Conference {{line, call}, second}, line, call);
    EXPECT_EQ(std::get<Conference>(kept).second, second);
    EXPECT_EQ(lineOf(retargeted(ClearForward {line, {}}, other, {})), other);
}

TEST(Command, everyOneHasAFeatureAndAName)
{
    EXPECT_EQ(featureFor(Merge {}), Feature::Merge);
    EXPECT_EQ(featureFor(ClearForward {}), Feature::Forward);
    EXPECT_EQ(featureFor(StopRecording {}), Feature::Record);
    EXPECT_EQ(nameOf(Dial {}), QStringLiteral("Dial"));
    EXPECT_EQ(nameOf(SetStatus {}), QStringLiteral("SetStatus"));
}
