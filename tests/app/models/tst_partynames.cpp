// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/partynames.h"
#include "core/contacts/contacts.h"
#include "core/journal/journalentry.h"
#include "tests/support/badinput.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedcontactsource.h"

#include <gtest/gtest.h>

using namespace Jackfield;
using Kind = ContactMatch::Kind;
using Origin = ShownParty::Origin;

static QString operator""_s(const char *text, size_t size)
{
    return QString::fromUtf8(text, qsizetype(size));
}

namespace {

const Party caller {"+498912345"_s, "Verified by your company"_s};

ShownParty shown(const ContactMatch &match, const Party &party = caller)
{
    return shownParty(party, match);
}

ContactCard mia()
{
    return contactCard("Mia Muster"_s, {"+498912345"_s}, "Acme"_s);
}

struct PartyNames : testing::Test
{
    PartyNames() { bring({mia()}); }
    void bring(const QList<ContactCard> &cards) { EXPECT_TRUE(bringContacts(contacts, cards)); }
    ManualClock clock;
    Contacts contacts {clock};
};

} // namespace

TEST_F(PartyNames, NobodyKnowsAndNothingWasSent)
{
    const Party silent {"+498912345"_s, {}};
    EXPECT_EQ(shown({}, silent), ShownParty());
    EXPECT_EQ(Wording::party({}, silent, "089 12345"_s), "089 12345"_s);
    EXPECT_EQ(Wording::party({}, {}, {}), "Number not known"_s);
    EXPECT_EQ(Wording::sentNote({}, Call::Direction::Incoming), QString());
}

TEST_F(PartyNames, ASentNameIsAlwaysMarked)
{
    const ShownParty sent = shown({});
    EXPECT_EQ(sent.name, "Verified by your company"_s);
    EXPECT_EQ(sent.origin, Origin::Sent);
    EXPECT_EQ(Wording::sentNote(sent, Call::Direction::Incoming), "name sent by caller"_s);
    EXPECT_EQ(Wording::sentNote(sent, Call::Direction::Unknown), "name sent by caller"_s);
    EXPECT_EQ(Wording::sentNote(sent, Call::Direction::Outgoing), "name sent by the other side"_s);
    EXPECT_EQ(Wording::partyInFull(sent, caller, Call::Direction::Incoming, "089 12345"_s),
              "Verified by your company, name sent by caller, 089 12345"_s);
}

TEST_F(PartyNames, AContactComesFirst)
{
    const ShownParty known = shown({Kind::Exact, {mia()}});
    EXPECT_EQ(known.name, "Mia Muster"_s);
    EXPECT_EQ(known.origin, Origin::Contacts);
    EXPECT_EQ(known.company, "Acme"_s);
    EXPECT_EQ(known.sentName, "Verified by your company"_s);
    EXPECT_EQ(Wording::sentNote(known, Call::Direction::Incoming),
              "name sent by caller: Verified by your company"_s);
    const ShownParty same = shown({Kind::Exact, {mia()}}, {caller.number, "mia muster "_s});
    EXPECT_EQ(same.sentName, QString());
    EXPECT_EQ(Wording::sentNote(same, Call::Direction::Incoming), QString());
}

TEST_F(PartyNames, SeveralAreNobody)
{
    ContactMatch match {Kind::Exact, {mia(), contactCard("Ben"_s, {}), mia()}};
    EXPECT_EQ(shown(match).name, "Mia Muster or one other"_s);
    EXPECT_TRUE(shown(match).isAmbiguous);
    EXPECT_EQ(shown(match).company, QString());
    EXPECT_EQ(shown(match).sentName, caller.name);
    match.cards.append(contactCard("Zoe"_s, {}));
    EXPECT_EQ(shown(match).name, "Mia Muster or 2 others"_s);
    const ShownParty one = shown({Kind::Exact, {mia(), mia()}});
    EXPECT_EQ(one.name, "Mia Muster"_s);
    EXPECT_FALSE(one.isAmbiguous);
}

TEST_F(PartyNames, SaysHowSureItIs)
{
    EXPECT_EQ(shown({Kind::Suffix, {mia()}}).name, "probably Mia Muster"_s);
    EXPECT_EQ(shown({Kind::Prefix, {mia()}}).name, "somebody at Acme"_s);
    EXPECT_EQ(shown({Kind::Prefix, {mia()}}).company, QString());
    EXPECT_EQ(shown({Kind::Prefix, {contactCard("Hotel"_s, {})}}).name, "somebody at Hotel"_s);
    EXPECT_EQ(shown({Kind::Suffix, {mia(), contactCard("Ben"_s, {})}}).name,
              "probably Mia Muster or one other"_s);
}

TEST_F(PartyNames, OfAnUncertainNumberTheContactsSayNothing)
{
    Party party = caller;
    party.isUncertain = true;
    EXPECT_EQ(shownParty(party, contacts).origin, Origin::Sent);
    EXPECT_EQ(Wording::partyInFull(shownParty(party, contacts), party, Call::Direction::Incoming,
                                   "089"_s),
              "Verified by your company, name sent by caller, Number uncertain"_s);
    EXPECT_TRUE(shownContact(party, contacts).isEmpty());
}

TEST_F(PartyNames, AsksWhatIsKnownNow)
{
    EXPECT_EQ(shownParty(caller, contacts).name, "Mia Muster"_s);
    EXPECT_EQ(shownContact(caller, contacts), mia().details);
    bring({});
    EXPECT_EQ(shownParty(caller, contacts).origin, Origin::Sent);
    Party told = caller;
    told.contact.entries = {{Contact::Kind::Company, {}, "Told"_s}};
    EXPECT_EQ(shownContact(told, contacts), told.contact);
}

TEST_F(PartyNames, OfThePastTheNameOfThen)
{
    JournalEntry entry;
    entry.remote = {"+4989555"_s, "Sent"_s};
    EXPECT_EQ(shownParty(entry, contacts).origin, Origin::Sent);
    entry.contactName = "Then"_s;
    EXPECT_EQ(shownParty(entry, contacts).name, "Then"_s);
    EXPECT_EQ(shownParty(entry, contacts).origin, Origin::Contacts);
    EXPECT_EQ(shownParty(entry, contacts).sentName, "Sent"_s);
    entry.remote.number = caller.number;
    EXPECT_EQ(shownParty(entry, contacts).name, "Mia Muster"_s);
}

TEST_F(PartyNames, ForeignNamesStayOneLine)
{
    for (const BadRow &row : badRows("ui-text")) {
        const QString name =
            QString::fromUtf8(bytesOf(badPieces(row.input)).mid(int(sizeof "name")));
        const ShownParty sent = shownParty({"1"_s, name}, ContactMatch());
        const ShownParty known = shown({Kind::Exact, {contactCard(name, {}, name)}});
        for (const QString &text :
             {Wording::partyInFull(sent, {"1"_s, name}, Call::Direction::Incoming, "1"_s),
              known.name, known.company}) {
            EXPECT_FALSE(text.contains(u'\n')) << qPrintable(row.name);
            EXPECT_FALSE(text.contains(QChar(0x202e))) << qPrintable(row.name);
            EXPECT_FALSE(text.contains(QChar(0))) << qPrintable(row.name);
            EXPECT_LE(text.size(), 64 * 10 + 40) << qPrintable(row.name);
        }
        EXPECT_EQ(sent.origin, Origin::Sent) << qPrintable(row.name);
        EXPECT_FALSE(Wording::sentNote(sent, Call::Direction::Incoming).isEmpty())
            << qPrintable(row.name);
    }
}
