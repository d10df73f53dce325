// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/wording.h"
#include "tests/support/printers.h"

#include <QSet>

#include <gtest/gtest.h>

namespace Jackfield {
namespace {

    using namespace std::chrono_literals;

    const QLocale german(QLocale::German, QLocale::Germany);
    const QDateTime now(QDate(2026, 1, 5), QTime(10, 35), Qt::UTC);

    QString q(const char *text)
    {
        return QString::fromUtf8(text);
    }

    TEST(WordingTest, durations)
    {
        EXPECT_EQ(Wording::duration(0ms), q("0:00"));
        EXPECT_EQ(Wording::duration(999ms), q("0:00"));
        EXPECT_EQ(Wording::duration(42s), q("0:42"));
        EXPECT_EQ(Wording::duration(59s + 999ms), q("0:59"));
        EXPECT_EQ(Wording::duration(60s), q("1:00"));
        EXPECT_EQ(Wording::duration(59min + 59s), q("59:59"));
        EXPECT_EQ(Wording::duration(1h + 2min + 3s), q("1:02:03"));
        EXPECT_EQ(Wording::duration(30h), q("30:00:00"));
        EXPECT_EQ(Wording::duration(-5s), q("0:00"));
    }

    TEST(WordingTest, ages)
    {
        EXPECT_EQ(Wording::age(-1s), q("0 s"));
        EXPECT_EQ(Wording::age(4s + 900ms), q("4 s"));
        EXPECT_EQ(Wording::age(59s), q("59 s"));
        EXPECT_EQ(Wording::age(60s), q("1 min"));
        EXPECT_EQ(Wording::age(59min), q("59 min"));
        EXPECT_EQ(Wording::age(25h), q("25 h"));
    }

    TEST(WordingTest, certaintySaysHowAFactIsKnown)
    {
        Evidence evidence;
        EXPECT_EQ(Wording::certainty(evidence, 4s, now, german), q("sent"));
        evidence.certainty = Certainty::Polled;
        EXPECT_EQ(Wording::certainty(evidence, 4s, now, german), q("polled 4 s ago"));
        evidence.certainty = Certainty::Pushed;
        EXPECT_EQ(Wording::certainty(evidence, 4s, now, german), q("live"));
    }

    TEST(WordingTest, aLostConnectionOutweighsEverything)
    {
        Evidence evidence;
        evidence.lostAt = QDateTime(now.date(), QTime(10, 31), Qt::UTC);
        for (const auto certainty : {Certainty::Assumed, Certainty::Polled, Certainty::Pushed}) {
            evidence.certainty = certainty;
            EXPECT_EQ(Wording::certainty(evidence, 4min, now, german), q("connection lost 10:31"));
        }
        EXPECT_EQ(Wording::certainty(evidence, 24h, now.addDays(1), german),
                  q("connection lost 05.01.26 10:31"));
    }

    TEST(WordingTest, momentsTellTheDayOnlyWhenItIsAnother)
    {
        EXPECT_EQ(Wording::moment(now, now, german), q("10:35"));
        EXPECT_EQ(Wording::moment(now.addDays(-1), now, german), q("04.01.26 10:35"));
        EXPECT_EQ(Wording::moment({}, now, german), QString());
    }

    template<typename Enum>
    void expectDistinctWords(std::initializer_list<Enum> values, QString (*word)(Enum))
    {
        QSet<QString> seen;
        for (const Enum value : values) {
            EXPECT_FALSE(word(value).isEmpty()) << int(value);
            EXPECT_FALSE(seen.contains(word(value))) << word(value).toStdString();
            seen.insert(word(value));
        }
    }

    TEST(WordingTest, noTwoStatesShareAWord)
    {
        using C = Call::State;
        expectDistinctWords<C>({C::Unknown, C::Offering, C::Dialing, C::Ringback, C::Busy,
                                C::Connected, C::Hold, C::Conferenced, C::Disconnected, C::Ended},
                               Wording::state);
        using L = Line::State;
        expectDistinctWords<L>({L::Unknown, L::Idle, L::Ringing, L::Busy, L::OutOfService},
                               Wording::state);
        using K = PhoneSystem::Link;
        expectDistinctWords<K>({K::Disconnected, K::Connecting, K::SigningIn, K::Online, K::Ready,
                                K::Reconnecting, K::Refused},
                               Wording::link);
        using O = JournalEntry::Outcome;
        expectDistinctWords<O>(
            {O::Running, O::Answered, O::Missed, O::NotReached, O::Sent, O::Unknown},
            Wording::outcome);
        using E = Error::Code;
        QSet<QString> errors;
        for (const E code : {E::Malformed, E::Unsupported, E::NotPossible, E::NotConnected,
                             E::Refused, E::TimedOut, E::Cancelled, E::Uncertain, E::Storage})
            errors.insert(Wording::error({code, {}}));
        EXPECT_EQ(errors.size(), 9);
    }

    TEST(WordingTest, everyFeatureHasAWord)
    {
        QSet<QString> words;
        for (int bit = 0; bit < 25; ++bit)
            words.insert(Wording::feature(Feature(1u << bit)));
        EXPECT_EQ(words.size(), 25);
    }

    TEST(WordingTest, forwards)
    {
        EXPECT_EQ(Wording::forward({ForwardMode::Unconditional, q("200")}), q("200 always"));
        EXPECT_EQ(Wording::forward({ForwardMode::Unconditional, {}}), q("on, always"));
        EXPECT_EQ(Wording::forward({ForwardMode::FollowMe, {}}), q("follow me"));
        EXPECT_EQ(Wording::forward({ForwardMode::VoiceMail, {}}), q("to voice mail"));
        EXPECT_EQ(Wording::forward({{ForwardMode::Busy, ForwardCalls::Internal}, q("200")}),
                  q("200 when busy, internal calls only"));
        EXPECT_EQ(Wording::forward({{ForwardMode::NoAnswer, ForwardCalls::External}, q("2\n00")}),
                  q("2 00 when not answered, outside calls only"));
    }

    TEST(WordingTest, numbersAreSpelledOnlyWhenThereIsNoDoubt)
    {
        Location office = Location::forCountry(q("DE"));
        office.areaCode = q("89");
        EXPECT_EQ(Wording::number(q("+498999998123"), office), q("089 99998123"));
        EXPECT_EQ(Wording::number(q("+43123456789"), office), q("+43 1 23456789"));
        EXPECT_EQ(Wording::number(q("101"), office), q("101"));
        EXPECT_EQ(Wording::number(q("*21"), office), q("*21"));
        EXPECT_EQ(Wording::number(q("anonymous"), office), q("anonymous"));
        EXPECT_EQ(Wording::number(q("0172123456"), office), q("0172123456")); // No valid number.
        EXPECT_EQ(Wording::number({}, office), QString());
    }

    TEST(WordingTest, aPartyIsItsNameElseItsNumber)
    {
        EXPECT_EQ(Wording::party({q("101"), q("Mia Muster")}, q("101")), q("Mia Muster"));
        EXPECT_EQ(Wording::party({q("101"), q(" ")}, q("101")), q("101"));
        EXPECT_EQ(Wording::party({}, {}), q("Number not known"));
        EXPECT_EQ(Wording::party({{}, {}, {}, true}, {}), q("Number uncertain"));
        EXPECT_EQ(Wording::party({{}, q("Mia"), {}, true}, {}), q("Mia"));
        EXPECT_EQ(Wording::numberOf({{}, q("Mia"), {}, true}, {}), q("Number uncertain"));
        EXPECT_EQ(Wording::numberOf({q("101"), {}}, q("1 01")), q("1 01"));
        EXPECT_EQ(Wording::party({{}, q("Mia\x1b[2J")}, {}), q("Mia\\x1b[2J"));
    }

    TEST(WordingTest, theServersWordsAreQuoted)
    {
        const QString words = Wording::error({Error::Code::Refused, q("no licence")});
        EXPECT_TRUE(words.contains(q("no licence")));
        EXPECT_NE(words, Wording::error({Error::Code::Refused, {}}));
    }

} // namespace
} // namespace Jackfield
