// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/journalkeeper.h"
#include "core/journal/callrecorder.h"
#include "core/journal/journal.h"
#include "core/settings/settingsstore.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedsecrets.h"

#include <gtest/gtest.h>

namespace Jackfield {

namespace {

    using namespace std::chrono_literals;

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    /// What the stores were made of and asked for; outlives them.
    struct Asked
    {
        QStringList made;
        int open = 0;
        QList<QDateTime> forgotten;
        QList<JournalEntry> unfinished;
        QDateTime newest; ///< When the newest call began; invalid: there is none.
        QList<JournalChange> written;
    };

    class FakeStore final : public JournalStore
    {
    public:
        explicit FakeStore(Asked &asked)
            : m_asked(asked)
        {
            ++m_asked.open;
        }
        ~FakeStore() override { --m_asked.open; }
        void write(const JournalChange &change) override { m_asked.written.append(change); }
        int unsaved() const override { return 0; }
        Pending<Result<JournalPage>> page(const JournalQuery &, std::optional<qint64>, int) override
        {
            JournalPage page;
            if (m_asked.newest.isValid()) {
                page.entries.append(JournalEntry());
                page.entries.last().startedAt = m_asked.newest;
            }
            return Pending<Result<JournalPage>>::ready(page);
        }
        Pending<Result<QList<JournalEntry>>> legs(const QString &) override
        {
            return Pending<Result<QList<JournalEntry>>>::ready(QList<JournalEntry> {});
        }
        Pending<Result<std::optional<JournalEntry>>> entry(const QString &) override
        {
            return Pending<Result<std::optional<JournalEntry>>>::ready(std::nullopt);
        }
        Pending<Result<WorkCount>> countWork() override
        {
            return Pending<Result<WorkCount>>::ready(WorkCount {});
        }
        Pending<Result<QList<JournalEntry>>> unfinished() override
        {
            return Pending<Result<QList<JournalEntry>>>::ready(m_asked.unfinished);
        }
        Pending<Result<int>> forget(const QDateTime &before) override
        {
            m_asked.forgotten.append(before);
            return Pending<Result<int>>::ready(3);
        }

    private:
        Asked &m_asked;
    };

    class JournalKeeperTest : public testing::Test
    {
    protected:
        void set(const QVariantMap &values)
        {
            settings.setCommandLine(values);
            settings.load();
            if (asked.made.isEmpty())
                keeper.apply();
        }
        std::unique_ptr<JournalStore> make(const JournalSettings &place,
                                           const Result<QString> &password)
        {
            const bool isTeam = place.database == JournalSettings::Database::PostgreSql;
            asked.made.append(isTeam ? text("team ") + password.value_or(text("waits"))
                                     : text("own"));
            return std::make_unique<FakeStore>(asked);
        }

        ManualClock clock;
        SettingsStore settings {SettingsStore::Paths {}};
        ScriptedSecrets secrets;
        PhoneStore phones {clock};
        Asked asked;
        Journal journal;
        CallRecorder recorder {phones, journal};
        JournalKeeper keeper {
            clock,
            settings,
            secrets,
            journal,
            recorder,
            [this](const JournalSettings &place, const Result<QString> &password) {
                return make(place, password);
            }};
    };

} // namespace

TEST_F(JournalKeeperTest, TheOwnDatabaseIsOpenedOnce)
{
    keeper.apply();
    keeper.apply();
    set({{text("me.name"), text("Mia")}});
    EXPECT_EQ(asked.made, QStringList {text("own")});
    EXPECT_TRUE(journal.store());
    EXPECT_TRUE(secrets.reads.isEmpty());
    EXPECT_TRUE(asked.forgotten.isEmpty());
}

TEST_F(JournalKeeperTest, ATeamsDatabaseNeedsItsPassword)
{
    secrets.kept.insert(text("journal/password"), text("secret"));
    secrets.waits = true;
    set({{text("journal.database"), text("postgresql")}});
    EXPECT_EQ(asked.made, QStringList {text("team waits")}) << "calls are kept meanwhile";
    secrets.answer();
    EXPECT_EQ(asked.made, (QStringList {text("team waits"), text("team secret")}));
}

TEST_F(JournalKeeperTest, ANewPasswordIsTriedAtOnce)
{
    keeper.reopen();
    EXPECT_TRUE(asked.made.isEmpty());
    set({{text("journal.database"), text("postgresql")}});
    secrets.kept.insert(text("journal/password"), text("secret"));
    keeper.reopen();
    EXPECT_EQ(asked.made.last(), text("team secret"));
    set({{text("journal.database"), text("sqlite")}});
    keeper.reopen();
    EXPECT_EQ(asked.made.last(), text("own"));
}

TEST_F(JournalKeeperTest, AnAnswerThatComesTooLateOpensNothing)
{
    secrets.waits = true;
    set({{text("journal.database"), text("postgresql")}});
    set({{text("journal.database"), text("sqlite")}});
    secrets.answer();
    EXPECT_EQ(asked.made, (QStringList {text("team waits"), text("own")}));
    EXPECT_EQ(asked.open, 1);
}

TEST_F(JournalKeeperTest, WithoutAPasswordItIsTriedWithNone)
{
    set({{text("journal.database"), text("postgresql")}});
    EXPECT_EQ(asked.made.last(), text("team "));
}

TEST_F(JournalKeeperTest, ALockedKeychainIsAskedAgainAndNoServerIsTroubled)
{
    secrets.trouble = Error {Error::Code::Refused, text("locked")};
    set({{text("journal.database"), text("postgresql")}});
    EXPECT_EQ(asked.made.last(), text("team waits"));
    secrets.trouble.reset();
    secrets.kept.insert(text("journal/password"), text("secret"));
    clock.advance(JournalKeeper::lookingAgain);
    EXPECT_EQ(asked.made.last(), text("team secret"));
    const auto made = asked.made.size();
    clock.advance(3 * JournalKeeper::lookingAgain);
    EXPECT_EQ(asked.made.size(), made);
}

TEST_F(JournalKeeperTest, AnotherPlaceTakesTheOldOnesPlace)
{
    keeper.apply();
    set({{text("journal.database"), text("postgresql")}});
    set({{text("journal.database"), text("postgresql")}, {text("journal.host"), text("db")}});
    EXPECT_EQ(asked.made.last(), text("team "));
    EXPECT_EQ(asked.open, 1);
}

TEST_F(JournalKeeperTest, WhatIsOldIsForgottenEveryDay)
{
    set({{text("journal.keep_days"), 30}});
    EXPECT_TRUE(asked.forgotten.isEmpty()) << "there is no call";
    asked.newest = clock.now().addYears(1);
    clock.advance(JournalKeeper::forgetting);
    ASSERT_EQ(asked.forgotten.size(), 1);
    EXPECT_EQ(asked.forgotten.last(), clock.now().addDays(-30));
    clock.advance(JournalKeeper::forgetting);
    ASSERT_EQ(asked.forgotten.size(), 2);
    EXPECT_EQ(asked.forgotten.last(), clock.now().addDays(-30));
    set({{text("journal.keep_days"), 7}});
    EXPECT_EQ(asked.made.size(), 1) << "how long is kept is no matter of where";
    EXPECT_EQ(asked.forgotten.last(), clock.now().addDays(-7));
    set({});
    clock.advance(48h);
    EXPECT_EQ(asked.forgotten.size(), 3);
}

TEST_F(JournalKeeperTest, AClockThatIsWrongEmptiesNothing)
{
    asked.newest = clock.now();
    clock.jumpWallClock(10 * 365 * 24h);
    set({{text("journal.keep_days"), 30}});
    ASSERT_EQ(asked.forgotten.size(), 1);
    EXPECT_EQ(asked.forgotten.last(), asked.newest.addDays(-30));
}

TEST_F(JournalKeeperTest, UnfinishedCallsAreAdoptedOnce)
{
    JournalEntry entry;
    entry.id = text("e1");
    asked.unfinished = {entry};
    keeper.apply();
    ASSERT_EQ(asked.written.size(), 1);
    EXPECT_EQ(std::get<PutEntry>(asked.written[0]).entry.outcome, JournalEntry::Outcome::Unknown);
    set({{text("journal.database"), text("postgresql")}});
    EXPECT_EQ(asked.written.size(), 1);
}

} // namespace Jackfield
