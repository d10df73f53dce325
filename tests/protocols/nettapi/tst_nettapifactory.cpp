// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/nettapifactory.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

class NetTapiFactoryTest : public testing::Test
{
protected:
    NetTapiFactoryTest()
    {
        config.id = SystemId {QStringLiteral("facet")};
        config.values = {{QStringLiteral("host"), QStringLiteral("facet.example")},
                         {QStringLiteral("user"), QStringLiteral("mia")}};
    }
    QString problem(const char *key, const QVariant &value)
    {
        SystemConfig bad = config;
        bad.values.insert(QLatin1String(key), value);
        const auto made = factory.create(bad);
        return made ? QString() : made.error().detail;
    }
    ManualClock clock;
    FakeNetwork network;
    NetTapiFactory factory {clock, network.factory()};
    SystemConfig config;
};

} // namespace

TEST_F(NetTapiFactoryTest, MakesASystemFromTheLeastThatIsNeeded)
{
    auto made = factory.create(config);
    ASSERT_TRUE(made) << made.error().detail.toStdString();
    EXPECT_EQ((*made)->exposure(), PhoneSystem::Exposure::NoSecret);
    (*made)->open();
    EXPECT_EQ(network.addresses(), QStringList {QStringLiteral("facet.example:6500")});
}

TEST_F(NetTapiFactoryTest, SaysWhatCannotBeUsed)
{
    EXPECT_EQ(problem("host", QString()),
              QStringLiteral("The name or address of the server is missing or misspelled"));
    EXPECT_EQ(problem("host", QStringLiteral("a b")),
              QStringLiteral("The name or address of the server is missing or misspelled"));
    EXPECT_EQ(problem("port", 0), QStringLiteral("The port is a number from 1 to 65535"));
    EXPECT_EQ(problem("user", QStringLiteral(" ")),
              QStringLiteral("The name of the user is missing"));
    for (const char *user : {"a\x04"
                             "b",
                             "a><b", "a\nb"})
        EXPECT_NE(problem("user", QString::fromLatin1(user)), QString()) << user;
    EXPECT_EQ(problem("watch", QStringList {QStringLiteral("118"), QStringLiteral("x")}),
              QStringLiteral("\"x\" is no extension; use digits without blanks"));
    EXPECT_EQ(problem("trunk_prefix", QStringLiteral("9,")),
              QStringLiteral("The prefix of the trunk group is digits, such as 9, or empty"));
    EXPECT_EQ(problem("trunk_prefix", QString()), QString());
    EXPECT_NE(problem("statuses", QStringList {QStringLiteral("At\nLunch")}), QString());
    config.lines = {QStringLiteral("abc")};
    EXPECT_NE(problem("port", 6500), QString());
}

TEST_F(NetTapiFactoryTest, WarnsOfWhatThereIsNot)
{
    EXPECT_TRUE(factory.warning().contains(QStringLiteral("neither passwords nor encryption")));
}

TEST_F(NetTapiFactoryTest, HasNoSecretAndEveryKeyOnce)
{
    QStringList keys;
    for (const SetupField &field : factory.fields()) {
        EXPECT_NE(field.kind, SetupField::Kind::Secret);
        keys << field.key;
    }
    EXPECT_EQ(keys,
              (QString::fromLatin1("host port user watch trunk_prefix statuses dial_internal")
                   .split(u' ')));
    EXPECT_TRUE(factory.secretNames().isEmpty());
}
