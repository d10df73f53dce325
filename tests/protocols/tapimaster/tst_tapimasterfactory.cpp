// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/tapimaster/tapimasterfactory.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Jackfield;

namespace {

class TapiMasterFactoryTest : public testing::Test
{
protected:
    TapiMasterFactoryTest()
    {
        config.id = {QStringLiteral("tapi")};
        config.kind = QStringLiteral("tapimaster");
        config.lines = {QStringLiteral("100")};
        set("host", QStringLiteral("192.0.2.10"));
    }
    void set(const char *key, const QVariant &value)
    {
        config.values.insert(QString::fromLatin1(key), value);
    }
    /// What a Drop of the first line writes into its connection.
    QByteArray sent()
    {
        const auto system = factory.create(config);
        if (!system)
            return "not made";
        (*system)->open();
        const auto answer =
            (*system)->execute(HangUp {{LineId::of(config.id, config.lines.value(0)), {}}});
        if (answer.isFinished() || !network.last())
            return "not sent";
        network.last()->peerOpens();
        return network.last()->takeWritten();
    }
    /// The words of the refusal; empty: created.
    QString refusal() const
    {
        const auto system = factory.create(config);
        if (system)
            return {};
        EXPECT_EQ(system.error().code, Error::Code::Malformed);
        return system.error().detail;
    }

    ManualClock clock;
    FakeNetwork network;
    TapiMasterFactory factory {clock, network.factory()};
    SystemConfig config;
};

TEST_F(TapiMasterFactoryTest, defaults)
{
    EXPECT_EQ(factory.kind(), QStringLiteral("tapimaster"));
    EXPECT_EQ(sent(), "Drop 100\r\n");
    EXPECT_EQ(network.addresses(), QStringList {QStringLiteral("192.0.2.10:2503")});
    const auto system = factory.create(config);
    EXPECT_EQ((*system)->id(), config.id);
    EXPECT_EQ((*system)->link(), PhoneSystem::Link::Disconnected);
}

TEST_F(TapiMasterFactoryTest, everyTerminator)
{
    const std::pair<const char *, QByteArray> rows[] = {
        {"auto", "Drop 100\r\n"}, {"crlf", "Drop 100\r\n"},
        {"lf", "Drop 100\n"},     {"nul", QByteArray("Drop 100\0", 9)},
        {"none", "Drop 100"},
    };
    for (const auto &[word, bytes] : rows) {
        set("terminator", QString::fromLatin1(word));
        EXPECT_EQ(sent(), bytes) << word;
    }
}

TEST_F(TapiMasterFactoryTest, httpHasNoTerminator)
{
    set("transport", QStringLiteral("http"));
    set("terminator", QStringLiteral("crlf"));
    set("port", qlonglong(8080)); // as TOML gives it
    EXPECT_TRUE(sent().startsWith("GET /Drop%20100 HTTP/1.1\r\nHost: 192.0.2.10:8080\r\n"));
}

TEST_F(TapiMasterFactoryTest, theServerMayKnowTheExtensionOfOneLineOnly)
{
    set("server_knows_extension", true);
    EXPECT_EQ(sent(), "Drop NNNNN\r\n");
    config.lines += QStringLiteral("101");
    EXPECT_FALSE(refusal().isEmpty());
}

TEST_F(TapiMasterFactoryTest, refusesUnusableValues)
{
    EXPECT_EQ(refusal(), QString());
    const std::tuple<const char *, QVariant, const char *> rows[] = {
        {"transport", QStringLiteral("pigeon"), "pigeon"},
        {"terminator", QStringLiteral("lfcr"), "lfcr"},
        {"number_format", QStringLiteral("roman"), "roman"},
        {"port", 0, "65535"},
        {"port", 65536, "65535"},
        {"port", QStringLiteral("x"), "65535"},
        {"host", QString(), "server"},
        {"host", QStringLiteral("a\r\nb"), "server"},
        {"transport", QStringLiteral("file"), "folder"},
    };
    const SystemConfig good = config;
    for (const auto &[key, value, words] : rows) {
        config = good;
        set(key, value);
        EXPECT_TRUE(refusal().contains(QLatin1String(words))) << key << refusal().toStdString();
    }
    config = good;
    config.lines = {QStringLiteral("1 00")};
    EXPECT_TRUE(refusal().contains(QStringLiteral("1 00")));
}

TEST_F(TapiMasterFactoryTest, reachesTheServerAndSendsNothing)
{
    QObject parent;
    std::optional<Result<Unit>> reached;
    const auto ask = [&] {
        reached.reset();
        factory.reach(config, &parent).then(&parent, [&](const Result<Unit> &answer) {
            reached = answer;
        });
    };
    ask();
    ASSERT_FALSE(reached);
    const QPointer<FakeTransport> transport = network.last();
    transport->peerOpens();
    ASSERT_TRUE(reached);
    EXPECT_TRUE(reached->has_value());
    EXPECT_EQ(transport->takeWritten(), "");
    EXPECT_EQ(transport->state, FakeTransport::State::Over);

    set("transport", QStringLiteral("http"));
    ask();
    network.last()->fail(Error::Code::NotConnected, QStringLiteral("nobody"));
    ASSERT_TRUE(reached && !*reached);
    EXPECT_EQ(reached->error().detail, QStringLiteral("nobody"));

    set("transport", QStringLiteral("udp"));
    ask();
    ASSERT_TRUE(reached && !*reached);
    EXPECT_EQ(reached->error().code, Error::Code::Unsupported) << "nothing answers by UDP";
    set("host", QStringLiteral(""));
    ask();
    ASSERT_TRUE(reached && !*reached);
    EXPECT_EQ(reached->error().code, Error::Code::Malformed);
}

TEST_F(TapiMasterFactoryTest, reachDiesWithItsParent)
{
    auto parent = std::make_unique<QObject>();
    const auto pending = factory.reach(config, parent.get());
    parent.reset();
    EXPECT_TRUE(network.last() == nullptr);
    EXPECT_TRUE(pending.isFinished());
}

TEST_F(TapiMasterFactoryTest, fieldsSayWhatCreateTakes)
{
    for (const SetupField &field : factory.fields()) {
        EXPECT_FALSE(field.label.isEmpty());
        if (field.kind == SetupField::Kind::Choice) {
            EXPECT_TRUE(field.choices.contains(field.defaultValue.toString()));
            for (const QString &value : field.choices) {
                SystemConfig with = config;
                with.values.insert(field.key, value);
                with.values.insert(QStringLiteral("folder"), QStringLiteral("/"));
                EXPECT_TRUE(factory.create(with)) << value.toStdString();
            }
        }
    }
    // A form that is left as it is gives what an empty configuration gives.
    for (const SetupField &field : factory.fields()) {
        if (!config.values.contains(field.key))
            config.values.insert(field.key, field.defaultValue);
    }
    EXPECT_EQ(sent(), "Drop 100\r\n");
}

} // namespace
