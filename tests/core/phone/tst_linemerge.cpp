// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/linemerge.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace Jackfield;

static Line line(const QString &system, Certainty certainty, Features features)
{
    Line line;
    line.id = LineId::of(SystemId {system}, QStringLiteral("100"));
    line.number = QStringLiteral("100");
    line.features = features;
    line.evidence.certainty = certainty;
    return line;
}

class LineMerge : public testing::Test
{
protected:
    Line assumed = line(QStringLiteral("tapi"), Certainty::Assumed, Feature::Dial);
    Line polled = line(QStringLiteral("ipbx"), Certainty::Polled, Feature::Pickup);
    Line pushed = line(QStringLiteral("uc"), Certainty::Pushed, Feature::Hold);
    Features systemFeatures = Feature::Hold | Feature::Forward;
    MergedLine merge(bool pushedUsable = true) const
    {
        return mergedLine(QStringLiteral("100"),
                          {{&assumed, Feature::Dial, true},
                           {&polled, Feature::Pickup, true},
                           {&pushed, systemFeatures, pushedUsable}});
    }
};

TEST_F(LineMerge, keepsMembersInRankOrder)
{
    EXPECT_EQ(merge().members, (QList<LineId> {assumed.id, polled.id, pushed.id}));
}

TEST_F(LineMerge, capabilitiesAreTheUnion)
{
    EXPECT_EQ(merge().supported, systemFeatures | Feature::Dial | Feature::Pickup);
    EXPECT_EQ(merge().features, Feature::Dial | Feature::Pickup | Feature::Hold);
}

TEST_F(LineMerge, whatAnUnreachableSystemOffersIsNotPossibleNow)
{
    EXPECT_EQ(merge(false).features, Feature::Dial | Feature::Pickup);
    EXPECT_EQ(merge(false).supported, systemFeatures | Feature::Dial | Feature::Pickup)
        << "greyed, not hidden";
}

TEST_F(LineMerge, aLineCannotOfferWhatItsSystemCannot)
{
    assumed.features = Feature::Dial | Feature::Record;
    EXPECT_FALSE(merge().features.testFlag(Feature::Record));
}

TEST_F(LineMerge, whoCanOnlyTryDoesNotOverruleWhoSees)
{
    EXPECT_FALSE(mergedLine(QStringLiteral("100"),
                            {{&assumed, Feature::Dial, true},
                             {&pushed, Feature::Dial | Feature::Hold, true}})
                     .features.testFlag(Feature::Dial))
        << "the pushing system can dial, and says: not now";
    EXPECT_TRUE(mergedLine(QStringLiteral("100"),
                           {{&assumed, Feature::Dial, true}, {&pushed, Feature::Hold, true}})
                    .features.testFlag(Feature::Dial))
        << "the pushing system has nothing to do with dialling";
    EXPECT_TRUE(mergedLine(QStringLiteral("100"),
                           {{&assumed, Feature::Dial, true},
                            {&pushed, Feature::Dial | Feature::Hold, false}})
                    .features.testFlag(Feature::Dial))
        << "the pushing system cannot be reached";
}

TEST_F(LineMerge, stateComesFromWhoKnowsMost)
{
    assumed.state = Line::State::Busy;
    polled.state = Line::State::Idle;
    pushed.state = Line::State::Ringing;
    EXPECT_EQ(merge().state, Line::State::Ringing);
    EXPECT_EQ(merge().evidence.certainty, Certainty::Pushed);
}

TEST_F(LineMerge, aSystemThatDoesNotKnowTheStateIsNotAsked)
{
    polled.state = Line::State::Busy;
    EXPECT_EQ(merge().state, Line::State::Busy);
    EXPECT_EQ(merge().evidence.certainty, Certainty::Polled);
}

TEST_F(LineMerge, aLostSystemKnowsLessThanOneInTouch)
{
    polled.state = Line::State::Idle;
    pushed.state = Line::State::Busy;
    pushed.evidence.lostAt = QDateTime::currentDateTimeUtc();
    EXPECT_EQ(merge().state, Line::State::Idle);
}

TEST_F(LineMerge, aLostStateIsBetterThanNone)
{
    pushed.state = Line::State::Busy;
    pushed.evidence.lostAt = QDateTime::currentDateTimeUtc();
    EXPECT_EQ(merge().state, Line::State::Busy);
    EXPECT_TRUE(merge().evidence.lostAt.isValid());
}

TEST_F(LineMerge, switchesComeFromAMemberWhoseSystemHasThem)
{
    pushed.doNotDisturb = false;
    assumed.doNotDisturb = true;
    const MergedLine onlyAssumedForwards =
        mergedLine(QStringLiteral("100"),
                   {{&assumed, Feature::Forward, true}, {&pushed, Feature::Hold, true}});
    EXPECT_EQ(onlyAssumedForwards.doNotDisturb, true);
    EXPECT_EQ(onlyAssumedForwards.settingsEvidence.certainty, Certainty::Assumed);
    EXPECT_EQ(merge().doNotDisturb, false) << "here the pushing system can forward";
}

TEST_F(LineMerge, labelIsTheFirstThatIsGiven)
{
    polled.label = QStringLiteral("Mia Muster");
    pushed.label = QStringLiteral("M. Muster");
    EXPECT_EQ(merge().label, QStringLiteral("Mia Muster"));
}

TEST_F(LineMerge, forwardModesAreJoinedOnce)
{
    assumed.forwardKinds = {ForwardMode::Unconditional};
    pushed.forwardKinds = {ForwardMode::Unconditional, ForwardMode::Busy};
    EXPECT_EQ(merge().forwardKinds,
              (QList<ForwardKind> {ForwardMode::Unconditional, ForwardMode::Busy}));
}

TEST_F(LineMerge, statusesAreThoseOfTheFirstThatHasAny)
{
    polled.statuses = {QStringLiteral("At Lunch")};
    polled.status = QStringLiteral("At Lunch");
    pushed.statuses = {QStringLiteral("Away")};
    EXPECT_EQ(merge().statuses, polled.statuses);
    EXPECT_EQ(merge().status, QStringLiteral("At Lunch"));
}
