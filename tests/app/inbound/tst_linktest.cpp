// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/controlapi.h"
#include "app/inbound/linktest.h"
#include "core/journal/journal.h"
#include "core/queues/queuehistory.h"
#include "core/settings/settingsstore.h"
#include "tests/support/locations.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedpoplauncher.h"
#include "tests/support/scriptedsecrets.h"
#include "tests/support/scriptedsystem.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <unistd.h>

namespace Jackfield {

using namespace std::chrono_literals;

static QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

namespace {

    class LinkTestTest : public testing::Test
    {
    protected:
        LinkTestTest()
        {
            auto owned = std::make_unique<ScriptedSystem>(text("demo"), Feature::Dial);
            system = owned.get();
            system->snapshot.lines = {system->line(text("100"))};
            switchboard.addSystem(std::move(owned), text("demo"), {});
            system->open();
            dialer.setUp({text("100"), munich(), {}});
            api.setLinkTest(test);
            QObject::connect(&test, &LinkTest::arrived, &test,
                             [this](const LinkTest::Arrival &arrival) { arrivals << arrival; });
            QObject::connect(&test, &LinkTest::waiting, &test,
                             [this] { waits << int(test.remaining().count()); });
            QObject::connect(&test, &LinkTest::timedOut, &test, [this] { ++timeOuts; });
        }
        /// Starts a test; its link.
        QString start()
        {
            const auto page = test.start();
            EXPECT_TRUE(page);
            QFile file(page.value_or(QString()));
            EXPECT_TRUE(file.open(QIODevice::ReadOnly));
            static const QRegularExpression href(text("href=\"([^\"]*)\""));
            return href.match(QString::fromUtf8(file.readAll())).captured(1);
        }
        void open(const QString &link)
        {
            api.call(text("open"), {{text("uri"), link}}, {{}, int(getpid())})
                .then(&api, [this](const JsonRpc::Answer &got) { answer = got; });
        }

        QTemporaryDir folder;
        ManualClock clock;
        PhoneStore store {clock};
        Switchboard switchboard {store};
        PromptQueue prompts {clock};
        RememberedSources remembered {clock, {}};
        Dialer dialer {clock, store, switchboard, prompts, remembered};
        Journal journal;
        Contacts contacts {clock};
        ScriptedPopLauncher popLauncher;
        ScreenPop screenPop {clock, store, contacts, popLauncher};
        ScriptedSecrets secrets;
        SettingsStore settings {{}};
        QueueHistory queueHistory {clock, store, nullptr};
        ControlApi api {{store, switchboard, dialer, prompts, remembered, journal, contacts,
                         screenPop, secrets, settings, queueHistory},
                        {}};
        LinkTest test {clock, dialer, folder.path(), 1};
        ScriptedSystem *system = nullptr;
        QList<LinkTest::Arrival> arrivals;
        QList<int> waits;
        int timeOuts = 0;
        JsonRpc::Answer answer;
    };

} // namespace

TEST_F(LinkTestTest, CatchesItsLinkBeforeItIsDialled)
{
    const QString link = start();
    static const QRegularExpression reserved(text("\\Atel:\\+493023125[0-9]{3}\\z"));
    EXPECT_TRUE(reserved.match(link).hasMatch()) << link.toStdString();
    open(link);
    ASSERT_EQ(arrivals.size(), 1);
    EXPECT_EQ(arrivals[0].link, link);
    EXPECT_EQ(arrivals[0].source.kind, Source::Kind::Link);
    EXPECT_EQ(arrivals[0].source.origin, QCoreApplication::applicationFilePath());
    EXPECT_EQ(arrivals[0].source.pid, int(getpid()));
    EXPECT_EQ(arrivals[0].plan.resolution.dial, u'0' + link.mid(7));
    EXPECT_EQ((*answer)[QLatin1String("result")], QJsonValue(text("accepted")));
    EXPECT_FALSE(test.isWaiting());
    EXPECT_TRUE(prompts.prompts().isEmpty());
    EXPECT_TRUE(system->commands.isEmpty());
    open(link);
    EXPECT_EQ(arrivals.size(), 1);
    EXPECT_EQ(prompts.prompts().size(), 1) << "once only; then it is a link like any other";
}

TEST_F(LinkTestTest, CatchesItFromASecondStartToo)
{
    const QString link = start();
    api.accept(link, int(getpid()));
    EXPECT_EQ(arrivals.size(), 1);
    EXPECT_TRUE(prompts.prompts().isEmpty());
}

TEST_F(LinkTestTest, LeavesEveryOtherLinkAlone)
{
    const QString link = start();
    for (const QString &other :
         {link + u'1', link.chopped(1), link.toUpper(), u' ' + link, text("tel:+493023125")})
        open(other);
    api.accept(text("tel:+498999998123"), 0);
    EXPECT_TRUE(arrivals.isEmpty());
    EXPECT_TRUE(test.isWaiting());
    EXPECT_FALSE(prompts.prompts().isEmpty());
}

TEST_F(LinkTestTest, GivesUpAfterAMinute)
{
    const QString link = start();
    clock.advance(59s);
    EXPECT_EQ(waits.size(), 60);
    EXPECT_EQ(waits.first(), 60);
    EXPECT_EQ(waits.last(), 1);
    EXPECT_EQ(timeOuts, 0);
    clock.advance(1s);
    EXPECT_EQ(timeOuts, 1);
    EXPECT_FALSE(test.isWaiting());
    EXPECT_FALSE(QFile::exists(folder.filePath(text("link-test.html"))));
    EXPECT_EQ(clock.pending(), 0);
    open(link);
    EXPECT_TRUE(arrivals.isEmpty());
}

TEST_F(LinkTestTest, IsNotWaitedForAfterCancel)
{
    const QString link = start();
    test.cancel();
    EXPECT_EQ(clock.pending(), 0);
    EXPECT_FALSE(QFile::exists(folder.filePath(text("link-test.html"))));
    open(link);
    EXPECT_TRUE(arrivals.isEmpty());
    EXPECT_EQ(timeOuts, 0);
}

TEST_F(LinkTestTest, HasAnotherLinkEachTime)
{
    const QString first = start();
    const QString second = start();
    EXPECT_NE(first, second);
    open(first);
    EXPECT_TRUE(arrivals.isEmpty());
    clock.advance(60s);
    EXPECT_EQ(timeOuts, 1) << "the second start ended the first wait";
}

TEST_F(LinkTestTest, SaysThatThePageCannotBeWritten)
{
    LinkTest lost(clock, dialer, folder.filePath(text("no/such/folder")), 1);
    const auto page = lost.start();
    ASSERT_FALSE(page);
    EXPECT_EQ(page.error().code, Error::Code::Storage);
    EXPECT_FALSE(lost.isWaiting());
}

} // namespace Jackfield
