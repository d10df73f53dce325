// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/settings/settingsfixture.h"

namespace Jackfield {

using testing::ElementsAre;
using Metric = QueueMetric;

class SettingsQueues : public SettingsTest
{
protected:
    const QueueBoard board(const char *name)
    {
        return m_store.settings().wallboard.value(QString::fromUtf8(name));
    }
};

static QString operator""_s(const char *text, size_t size)
{
    return QString::fromUtf8(text, qsizetype(size));
}

TEST_F(SettingsQueues, EveryKey)
{
    user(R"(
[wallboard.Sales]
waiting = { amber = 3, red = 6 }
longest_wait = { amber = 30, red = 60 }
average_wait = { amber = 20 }
abandoned = { red = 10 }
service_level = { amber = 80, red = 60 }
sound = "red"
repeat_seconds = 45
snooze_minutes = 10
[wallboard.Support.waiting]
red = 2
[queues]
show = ["Support", "Sales"]
screen = "HDMI-1"
)");
    const Settings &settings = loaded();
    EXPECT_TRUE(m_store.notices().isEmpty());
    QueueBoard sales;
    sales.limits = {{Metric::Waiting, {3, 6}},
                    {Metric::LongestWait, {30, 60}},
                    {Metric::AverageWait, {20, std::nullopt}},
                    {Metric::Abandoned, {std::nullopt, 10}},
                    {Metric::ServiceLevel, {80, 60}}};
    sales.sound = QueueBoard::Sound::Red;
    sales.repeatSeconds = 45;
    sales.snoozeMinutes = 10;
    QueueBoard support;
    support.limits = {{Metric::Waiting, {std::nullopt, 2}}};
    EXPECT_EQ(settings.wallboard,
              (QMap<QString, QueueBoard> {{"Sales"_s, sales}, {"Support"_s, support}}));
    EXPECT_EQ(settings.queues, (QueuesView {{"Support"_s, "Sales"_s}, "HDMI-1"_s}));
    EXPECT_EQ(effective("wallboard.Sales.waiting.red"_s).value, 6);
    EXPECT_EQ(effective("wallboard.Support.sound"_s).value, "off"_s);
    // What is not set has no row.
    EXPECT_EQ(effective("wallboard.Support.waiting.amber"_s).key, "?"_s);
    EXPECT_EQ(effective("wallboard.Sales.average_wait.red"_s).key, "?"_s);
}

TEST_F(SettingsQueues, NamesWithAnything)
{
    user(R"(
[wallboard."a.b"]
waiting = { red = 6 }
sound = "red"
[wallboard."Büro \"Süd\" = [1]"]
waiting.red = 7
[wallboard.reset-password]
waiting = { red = 8 }
)");
    loaded();
    EXPECT_TRUE(m_store.notices().isEmpty());
    EXPECT_EQ(board("a.b").limits.value(Metric::Waiting).red, 6);
    EXPECT_EQ(board("a.b").sound, QueueBoard::Sound::Red);
    EXPECT_EQ(board("Büro \"Süd\" = [1]").limits.value(Metric::Waiting).red, 7);
    EXPECT_EQ(board("reset-password").limits.value(Metric::Waiting).red, 8);
    EXPECT_EQ(effective("wallboard.a.b.waiting.red"_s).value, 6);
}

TEST_F(SettingsQueues, WrongOnesAreNoticed)
{
    user(R"(
[wallboard.Sales]
waiting = 6
longest_wait = { amber = "30", green = 1, red = 0 }
sound = "loud"
speed = 1
password = "x"
[wallboard.a.b]
waiting = { red = 6 }
[wallboard."a\tb"]
sound = "red"
[wallboard]
Support = 5
)");
    loaded();
    EXPECT_TRUE(m_store.settings().wallboard.isEmpty());
    EXPECT_THAT(notices(),
                testing::UnorderedElementsAre(
                    "3 wallboard.Sales.waiting"_s, "4 wallboard.Sales.longest_wait.amber"_s,
                    "4 wallboard.Sales.longest_wait.green"_s,
                    "4 wallboard.Sales.longest_wait.red"_s, "5 wallboard.Sales.sound"_s,
                    "6 wallboard.Sales.speed"_s, "7 wallboard.Sales.password"_s,
                    "8 wallboard.a.b"_s, "10 wallboard.a b"_s, "13 wallboard.Support"_s));
    bool saysHow = false;
    for (const SettingsNotice &notice : m_store.notices())
        saysHow = saysHow || notice.text.contains("[wallboard.\"a.b\"]"_s);
    EXPECT_TRUE(saysHow);
}

TEST_F(SettingsQueues, AmberBeyondRedIsNoticed)
{
    user(R"([wallboard.Sales]
waiting = { amber = 7, red = 6 }
longest_wait = { amber = 60, red = 60 }
abandoned = { amber = 9 }
service_level = { amber = 60, red = 80 }
)");
    loaded();
    EXPECT_THAT(notices(),
                testing::UnorderedElementsAre("2 wallboard.Sales.waiting.amber"_s,
                                              "5 wallboard.Sales.service_level.amber"_s));
    EXPECT_EQ(board("Sales").limits.value(Metric::Waiting), (QueueLimits {7, 6})); // as written
}

TEST_F(SettingsQueues, LayersAndLocks)
{
    site(R"(locked = ["wallboard.Sales.waiting"]
[wallboard.Sales]
waiting = { amber = 3, red = 6 }
)");
    user(R"([wallboard.Sales]
waiting = { red = 60 }
sound = "red"
)");
    loaded();
    EXPECT_EQ(board("Sales").limits.value(Metric::Waiting), (QueueLimits {3, 6}));
    EXPECT_EQ(board("Sales").sound, QueueBoard::Sound::Red);
    EXPECT_EQ(notices(), QStringList {"2 wallboard.Sales.waiting.red"_s});
    EXPECT_TRUE(effective("wallboard.Sales.waiting.red"_s).locked);
    EXPECT_FALSE(m_store.save({{"wallboard.Sales.waiting.red"_s, 9}}));
    m_store.setCommandLine({{"wallboard.Sales.abandoned.red"_s, "9"_s}});
    loaded();
    EXPECT_EQ(board("Sales").limits.value(Metric::Abandoned).red, 9);
}

TEST_F(SettingsQueues, SavedAndReadAgain)
{
    for (const QString &name : {"Sales"_s, "a.b"_s, "Büro \"Süd\""_s, "reset-password"_s}) {
        const QString key = "wallboard."_s + name;
        const auto saved = m_store.save({{key + ".waiting.amber"_s, 3},
                                         {key + ".waiting.red"_s, 6},
                                         {key + ".sound"_s, "amber"_s},
                                         {"queues.show"_s, QStringList {name}}});
        ASSERT_TRUE(saved) << qPrintable(saved ? name : saved.error().detail);
        SettingsStore fresh({siteFile(), userFile()});
        fresh.load();
        EXPECT_TRUE(fresh.notices().isEmpty()) << qPrintable(name);
        QueueBoard expected;
        expected.limits = {{Metric::Waiting, {3, 6}}};
        expected.sound = QueueBoard::Sound::Amber;
        EXPECT_EQ(fresh.settings().wallboard.value(name), expected) << qPrintable(name);
        EXPECT_EQ(fresh.settings().queues.show, QStringList {name});
    }
    EXPECT_TRUE(readFile(userFile()).contains("waiting = { amber = 3, red = 6 }"));
}

TEST_F(SettingsQueues, RemovedWithoutATrace)
{
    user("[wallboard.Sales]\nwaiting = { amber = 3, red = 6 }\nsound = \"red\"\n");
    loaded();
    ASSERT_TRUE(m_store.save({{"wallboard.Sales.waiting.amber"_s, QVariant()}}));
    EXPECT_EQ(board("Sales").limits.value(Metric::Waiting), (QueueLimits {std::nullopt, 6}));
    ASSERT_TRUE(m_store.save({{"wallboard.Sales.waiting.red"_s, QVariant()}}));
    EXPECT_EQ(readFile(userFile()), "[wallboard.Sales]\nsound = \"red\"\n");
    ASSERT_TRUE(m_store.save(
        {{"wallboard.Sales.sound"_s, QVariant()}, {"wallboard.Other.sound"_s, QVariant()}}));
    EXPECT_EQ(readFile(userFile()), "");
    EXPECT_TRUE(m_store.settings().wallboard.isEmpty());
    EXPECT_FALSE(m_store.save({{"wallboard.Sales.waiting"_s, 5}}));
    EXPECT_FALSE(m_store.save({{"wallboard.Sales.waiting.red"_s, 0}}));
}

} // namespace Jackfield
