// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop/popfacts.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace std::chrono_literals;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

PopFacts incoming()
{
    PopFacts facts;
    facts.number = text("0891234567");
    facts.national = text("0891234567x");
    facts.e164 = text("+49891234567");
    facts.name = text("Müller");
    facts.line = text("21");
    facts.calledNumber = text("99998521");
    facts.queue = text("Sales");
    facts.direction = Call::Direction::Incoming;
    facts.callId = text("1290.17");
    facts.system = text("pbx");
    facts.note = text("twice");
    facts.duration = 75s;
    facts.outcome = text("answered");
    return facts;
}

/// "-": no such name.
QString valueOf(const PopFacts &facts, const char *name)
{
    return facts.value(text(name)).value_or(text("-"));
}

} // namespace

TEST(PopFacts, OwnNames)
{
    const PopFacts facts = incoming();
    const QMap<const char *, const char *> expected {
        {"number", "0891234567"}, {"national", "0891234567x"},
        {"e164", "+49891234567"}, {"name", "Müller"},
        {"line", "21"},           {"called", "99998521"},
        {"queue", "Sales"},       {"direction", "incoming"},
        {"call", "1290.17"},      {"system", "pbx"},
        {"note", "twice"},        {"duration", "75"},
        {"outcome", "answered"},
    };
    for (auto it = expected.begin(); it != expected.end(); ++it)
        EXPECT_EQ(valueOf(facts, it.key()), text(it.value())) << it.key();
}

// protocols.md 1.7 and 2.5
TEST(PopFacts, NamesOfPhoneSystems)
{
    const PopFacts facts = incoming();
    const QMap<const char *, const char *> expected {
        {"N", "0891234567"},
        {"NAME", "Müller"},
        {"calleridname", "Müller"},
        {"calleridnumber", "0891234567"},
        {"uniqueid", "1290.17"},
        {"exten", "99998521"},
        {"clid", "\"Müller\" <0891234567>"},
        {"src", "0891234567"},
        {"dst", "99998521"},
        {"billsec", "75"},
        {"disposition", "ANSWERED"},
        {"CallerIdNumber", "0891234567"},
    };
    for (auto it = expected.begin(); it != expected.end(); ++it)
        EXPECT_EQ(valueOf(facts, it.key()), text(it.value())) << it.key();
    for (const char *name : {"accountcode", "channel", "calldate", "dcontext", "dstchannel",
                             "lastapp", "lastdata", "amaflags", "userfield"})
        EXPECT_EQ(valueOf(facts, name), QString()) << name;
}

TEST(PopFacts, NamesNobodyKnows)
{
    for (const char *name : {"", " ", "numbers", "n ", "caller", "{number}", "e165"})
        EXPECT_EQ(valueOf(incoming(), name), text("-")) << name;
}

TEST(PopFacts, OfACallThatWasDialledHere)
{
    PopFacts facts = incoming();
    facts.direction = Call::Direction::Outgoing;
    facts.calledNumber.clear();
    facts.outcome = text("not-reached");
    EXPECT_EQ(valueOf(facts, "src"), text("21"));
    EXPECT_EQ(valueOf(facts, "dst"), facts.number);
    EXPECT_EQ(valueOf(facts, "exten"), facts.number);
    EXPECT_EQ(valueOf(facts, "calleridnumber"), facts.number);
    EXPECT_EQ(valueOf(facts, "direction"), text("outgoing"));
    EXPECT_EQ(valueOf(facts, "disposition"), text("NO ANSWER"));
}

TEST(PopFacts, WhatIsNotKnownIsEmpty)
{
    for (const char *name : {"number", "n", "name", "duration", "billsec", "direction", "outcome",
                             "disposition", "clid", "exten", "src", "dst"})
        EXPECT_EQ(valueOf(PopFacts(), name), QString()) << name;
}

TEST(PopFacts, Kinds)
{
    for (const char *name : {"number", "N", "national", "e164", "calleridnumber"}) {
        EXPECT_TRUE(PopFacts::isOfNumber(text(name))) << name;
        EXPECT_TRUE(PopFacts::isOfDigits(text(name))) << name;
    }
    for (const char *name : {"duration", "billsec", "exten", "src", "dst", "called"}) {
        EXPECT_FALSE(PopFacts::isOfNumber(text(name))) << name;
        EXPECT_TRUE(PopFacts::isOfDigits(text(name))) << name;
    }
    for (const char *name : {"name", "line", "note", "queue", "call", "clid", "none"}) {
        EXPECT_FALSE(PopFacts::isOfNumber(text(name))) << name;
        EXPECT_FALSE(PopFacts::isOfDigits(text(name))) << name;
    }
}
