// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commandline.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace Jackfield {

static auto parse(std::initializer_list<const char *> words)
{
    QStringList arguments;
    for (const char *word : words)
        arguments << QString::fromUtf8(word);
    return CommandLine::parse(arguments);
}

TEST(CommandLine, TakesItsOptions)
{
    const auto line = parse({"--profile", "/p", "--headless", "--hidden", "tel:123"});
    ASSERT_TRUE(line);
    CommandLine expected;
    expected.profile = QStringLiteral("/p");
    expected.headless = true;
    expected.hidden = true;
    expected.argument = QStringLiteral("tel:123");
    EXPECT_EQ(*line, expected);
    EXPECT_EQ(parse({"--profile=/p"})->profile, QStringLiteral("/p"));
    EXPECT_TRUE(parse({"--demo"})->demo);
    EXPECT_TRUE(parse({"--help"})->help);
    EXPECT_TRUE(parse({"--version"})->version);
    EXPECT_EQ(*parse({}), CommandLine());
}

TEST(CommandLine, SettingsForThisRun)
{
    const auto line = parse({"--set", "window.theme=dark", "--set=me.name=A=B", "--set",
                             "window.theme=light", "--set", "me.extension="});
    ASSERT_TRUE(line);
    EXPECT_EQ(line->settings,
              QVariantMap({{QStringLiteral("window.theme"), QStringLiteral("light")},
                           {QStringLiteral("me.name"), QStringLiteral("A=B")},
                           {QStringLiteral("me.extension"), QString()}}));
    EXPECT_TRUE(parse({"--demo", "--set", "a=b"})->demo);
    EXPECT_FALSE(parse({"--set"}));
    EXPECT_FALSE(parse({"--set", "window.theme"}));
    EXPECT_FALSE(parse({"--set", "=dark"}));
    EXPECT_FALSE(parse({"--set="}));
    EXPECT_FALSE(parse({"--settle", "a=b"}));
    EXPECT_EQ(parse({"--", "--set"})->argument, QStringLiteral("--set"));
}

TEST(CommandLine, WallboardOfAllQueuesOrOfOne)
{
    EXPECT_FALSE(parse({})->wallboard);
    EXPECT_EQ(parse({"--wallboard"})->wallboard, QString());
    EXPECT_EQ(parse({"--wallboard", "Sales"})->wallboard, QStringLiteral("Sales"));
    EXPECT_EQ(parse({"--wallboard=Sales & more"})->wallboard, QStringLiteral("Sales & more"));
    EXPECT_EQ(parse({"--wallboard="})->wallboard, QString());
    const auto both = parse({"--wallboard", "--hidden", "--", "tel:123"});
    ASSERT_TRUE(both);
    EXPECT_EQ(both->wallboard, QString());
    EXPECT_EQ(both->argument, QStringLiteral("tel:123"));
    EXPECT_FALSE(parse({"--wallboard", "--headless"}));
    EXPECT_FALSE(parse({"--headless", "--wallboard", "Sales"}));
    EXPECT_FALSE(parse({"--wallboards"}));
    EXPECT_FALSE(parse({"--wallboard", QByteArray(20000, 'x').constData()}));
}

TEST(CommandLine, DoubleDashEndsTheOptions)
{
    EXPECT_EQ(parse({"--", "tel:123"})->argument, QStringLiteral("tel:123"));
    EXPECT_EQ(parse({"--", "--demo"})->argument, QStringLiteral("--demo"));
    EXPECT_FALSE(parse({"--", "--demo"})->demo);
    EXPECT_EQ(parse({"--hidden", "--"})->argument, QString());
}

// bad-inputs G05, G06 and others that would reach Qt's own options or ours.
TEST(CommandLine, RefusesEverythingElse)
{
    EXPECT_FALSE(parse({"tel:123", "-platformpluginpath", "/tmp/evil"}));
    EXPECT_FALSE(parse({"tel:123", "-reverse", "-style", "fusion", "-qwindowtitle", "Bank"}));
    EXPECT_FALSE(parse({"tel:123", "--hidden"}));
    EXPECT_FALSE(parse({"tel:123", "--", "tel:124"}));
    EXPECT_FALSE(parse({"--", "tel:123", "tel:124"}));
    EXPECT_FALSE(parse({"-platform", "offscreen"}));
    EXPECT_FALSE(parse({"-"}));
    EXPECT_FALSE(parse({"--profile"}));
    EXPECT_FALSE(parse({"--profile="}));
    EXPECT_FALSE(parse({"--profile", ""}));
    EXPECT_FALSE(parse({"--demo", "--profile", "/p"}));
}

TEST(CommandLine, TakesArgumentsOf2KiBAtMost)
{
    const QByteArray fits = "tel:" + QByteArray(2044, '1');
    EXPECT_TRUE(parse({fits.constData()}));
    EXPECT_FALSE(parse({(fits + '1').constData()}));
}

} // namespace Jackfield
