// SPDX-License-Identifier: GPL-3.0-or-later
// On a real bus, where the test plays logind and NetworkManager.
#include "app/desktop/wakewatch.h"
#include "core/phone/switchboard.h"
#include "tests/support/manualclock.h"
#include "tests/support/privatebus.h"
#include "tests/support/scriptedsystem.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>

#include <gtest/gtest.h>

namespace Jackfield {
namespace {

    using namespace std::chrono_literals;
    using Link = PhoneSystem::Link;

    class WakeWatchTest : public testing::Test
    {
    protected:
        WakeWatchTest()
        {
            QObject::connect(&m_watch, &WakeWatch::woke, &m_watch, [this] { ++m_woke; });
            QObject::connect(&m_watch, &WakeWatch::networkCame, &m_watch, [this] { ++m_came; });
            takeNames(m_server);
        }
        static QStringList names()
        {
            return {QStringLiteral("org.freedesktop.login1"),
                    QStringLiteral("org.freedesktop.NetworkManager")};
        }
        void takeNames(QDBusConnection server)
        {
            for (const QString &name : names())
                ASSERT_TRUE(server.registerService(name));
            settle();
        }
        /// The watch has heard all that the bus had to tell it.
        void settle()
        {
            (void)m_watching.interface()->isServiceRegistered(names().first());
            QCoreApplication::processEvents();
        }
        static void send(const QDBusConnection &sender, const char *path, const char *interface,
                         const char *name, const QVariant &value)
        {
            QDBusMessage message = QDBusMessage::createSignal(
                QLatin1String(path), QLatin1String(interface), QLatin1String(name));
            message << value;
            ASSERT_TRUE(sender.send(message));
        }
        static void sleep(bool begins, const QDBusConnection &sender)
        {
            send(sender, "/org/freedesktop/login1", "org.freedesktop.login1.Manager",
                 "PrepareForSleep", begins);
        }
        static void network(quint32 state, const QDBusConnection &sender)
        {
            send(sender, "/org/freedesktop/NetworkManager", "org.freedesktop.NetworkManager",
                 "StateChanged", state);
        }
        void sleep(bool begins) { sleep(begins, m_server); }
        void network(quint32 state) { network(state, m_server); }
        /// Whatever was sent before has been heard when this is.
        void hearAll()
        {
            const int before = m_came;
            m_clock.advance(WakeWatch::gap);
            network(20);
            network(70);
            ASSERT_TRUE(waitFor([&] { return m_came > before; }));
            m_clock.advance(WakeWatch::gap);
        }

        PrivateBus m_bus;
        ManualClock m_clock;
        QDBusConnection m_server = m_bus.connection(QStringLiteral("server"));
        QDBusConnection m_watching = m_bus.connection(QStringLiteral("watch"));
        WakeWatch m_watch {m_clock, m_watching};
        int m_woke = 0;
        int m_came = 0;
    };

    TEST_F(WakeWatchTest, wakesAfterTheSleepNotBefore)
    {
        sleep(true);
        hearAll();
        EXPECT_EQ(m_woke, 0);
        sleep(false);
        EXPECT_TRUE(waitFor([&] { return m_woke == 1; }));
    }

    TEST_F(WakeWatchTest, nobodyMakesMoreOfIt)
    {
        for (int i = 0; i < 50; ++i)
            sleep(false);
        hearAll();
        EXPECT_EQ(m_woke, 1);
        sleep(false);
        EXPECT_TRUE(waitFor([&] { return m_woke == 2; }));
    }

    TEST_F(WakeWatchTest, hearsANetworkThatComesNotOneThatStays)
    {
        network(70);
        network(60);
        network(70);
        network(20);
        network(40);
        network(60);
        EXPECT_TRUE(waitFor([&] { return m_came == 1; }));
        hearAll();
        EXPECT_EQ(m_came, 2);
    }

    TEST_F(WakeWatchTest, believesNobodyElse)
    {
        const QDBusConnection stranger = m_bus.connection(QStringLiteral("stranger"));
        sleep(false, stranger);
        network(20, stranger);
        network(70, stranger);
        (void)stranger.interface()->isServiceRegistered(names().first()); // all of it is out
        settle();
        EXPECT_EQ(m_woke, 0);
        EXPECT_EQ(m_came, 0);
        hearAll();
        EXPECT_EQ(m_woke, 0);
    }

    TEST_F(WakeWatchTest, knowsTheServicesThatWereThereBefore)
    {
        WakeWatch late(m_clock, m_watching);
        int woke = 0;
        QObject::connect(&late, &WakeWatch::woke, &late, [&] { ++woke; });
        settle();
        sleep(false);
        EXPECT_TRUE(waitFor([&] { return woke == 1; }));
    }

    TEST_F(WakeWatchTest, followsAServiceThatIsStartedAnew)
    {
        for (const QString &name : names())
            ASSERT_TRUE(m_server.unregisterService(name));
        const QDBusConnection successor = m_bus.connection(QStringLiteral("successor"));
        takeNames(successor);
        sleep(false);
        (void)m_server.interface()->isServiceRegistered(names().first());
        settle();
        EXPECT_EQ(m_woke, 0) << "it was the service once";
        sleep(false, successor);
        EXPECT_TRUE(waitFor([&] { return m_woke == 1; }));
    }

    TEST_F(WakeWatchTest, allAreTriedAtOnceButThoseThatWaitForAPerson)
    {
        PhoneStore store(m_clock);
        Switchboard switchboard(store);
        const auto add = [&](const char *id, Link link) {
            auto system = std::make_unique<ScriptedSystem>(QString::fromLatin1(id), Feature::Dial);
            ScriptedSystem &added = *system;
            switchboard.addSystem(std::move(system), {}, {});
            added.fall(link, {}, m_clock.monotonic() + 30s);
            return &added;
        };
        const ScriptedSystem *lost = add("lost", Link::Reconnecting);
        const ScriptedSystem *refused = add("refused", Link::Refused);
        const ScriptedSystem *online = add("online", Link::Online);
        int tries = 0;
        QObject::connect(online, &PhoneSystem::linkChanged, &switchboard, [&] { ++tries; });
        QObject::connect(&m_watch, &WakeWatch::woke, &switchboard, &Switchboard::tryAll);
        QObject::connect(&m_watch, &WakeWatch::networkCame, &switchboard, &Switchboard::tryLost);
        hearAll();
        EXPECT_EQ(lost->link(), Link::Online);
        EXPECT_EQ(refused->link(), Link::Refused);
        EXPECT_EQ(tries, 0) << "it did not break";
        sleep(false);
        ASSERT_TRUE(waitFor([&] { return m_woke == 1; }));
        EXPECT_GT(tries, 0) << "what seems open may be so no more";
        EXPECT_EQ(refused->link(), Link::Refused);
    }

} // namespace
} // namespace Jackfield
