// SPDX-License-Identifier: GPL-3.0-or-later
// On a real bus, where the test plays logind and NetworkManager.
#include "app/desktop/wakewatch.h"
#include "core/phone/switchboard.h"
#include "tests/support/manualclock.h"
#include "tests/support/privatebus.h"
#include "tests/support/scriptedsystem.h"

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
        }
        void send(const char *path, const char *interface, const char *name, const QVariant &value)
        {
            QDBusMessage message = QDBusMessage::createSignal(
                QLatin1String(path), QLatin1String(interface), QLatin1String(name));
            message << value;
            ASSERT_TRUE(m_server.send(message));
        }
        void sleep(bool begins)
        {
            send("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep",
                 begins);
        }
        void network(quint32 state)
        {
            send("/org/freedesktop/NetworkManager", "org.freedesktop.NetworkManager",
                 "StateChanged", state);
        }
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
        WakeWatch m_watch {m_clock, m_bus.connection(QStringLiteral("watch"))};
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
