// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/names.h"
#include "tests/support/printers.h"

#include <QSet>

#include <gtest/gtest.h>

using namespace Jackfield;

TEST(Names, callStatesAreThoseOfTheInterface)
{
    QStringList names;
    for (int state = int(Call::State::Unknown); state <= int(Call::State::Ended); ++state)
        names.append(nameOf(Call::State(state)));
    EXPECT_EQ(names.join(QLatin1Char(' ')),
              QStringLiteral("unknown offering dialing ringback busy connected hold conferenced "
                             "disconnected ended"));
}

TEST(Names, everyFeatureHasItsOwnWord)
{
    const QStringList all = namesOf(Features::fromInt((1u << 25) - 1));
    EXPECT_EQ(all.size(), 25);
    EXPECT_EQ(QSet<QString>(all.cbegin(), all.cend()).size(), 25);
    EXPECT_FALSE(all.contains(QString()));
    EXPECT_TRUE(namesOf({}).isEmpty());
}

TEST(Names, forwardKindsAreReadBack)
{
    for (const auto mode :
         {ForwardMode::Unconditional, ForwardMode::Busy, ForwardMode::NoAnswer,
          ForwardMode::BusyNoAnswer, ForwardMode::NotConnected, ForwardMode::Other}) {
        EXPECT_EQ(forwardKindFrom(nameOf(mode)), ForwardKind(mode));
        for (const auto calls : {ForwardCalls::Internal, ForwardCalls::External})
            EXPECT_EQ(forwardKindFrom(nameOf(ForwardKind(mode, calls))), ForwardKind(mode, calls));
    }
    EXPECT_EQ(nameOf(ForwardKind(ForwardMode::Busy, ForwardCalls::External)),
              QStringLiteral("busy-external"));
    EXPECT_EQ(forwardKindFrom(QStringLiteral("sometimes")), std::nullopt);
    EXPECT_EQ(forwardKindFrom(QString()), std::nullopt);
}

TEST(Names, rolesAndContactsAreThoseOfTheInterface)
{
    QStringList roles;
    for (int role = 0; role <= int(Call::Role::ConferenceMember); ++role)
        roles.append(nameOf(Call::Role(role)));
    EXPECT_EQ(roles.join(u' '),
              QStringLiteral("normal consultation call-back conference-controller "
                             "conference-member"));
    QStringList kinds;
    for (int kind = 0; kind <= int(Contact::Kind::Other); ++kind)
        kinds.append(nameOf(Contact::Kind(kind)));
    EXPECT_EQ(kinds.join(u' '),
              QStringLiteral("name company department job-title customer-id phone fax e-mail sip "
                             "web-page address note other"));
}

TEST(Names, certaintyIsOneOfThree)
{
    EXPECT_EQ(nameOf(Certainty::Assumed), QStringLiteral("assumed"));
    EXPECT_EQ(nameOf(Certainty::Polled), QStringLiteral("polled"));
    EXPECT_EQ(nameOf(Certainty::Pushed), QStringLiteral("pushed"));
}
