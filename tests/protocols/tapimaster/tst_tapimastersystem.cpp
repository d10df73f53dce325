// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/tapimaster/tapimastersystem.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"

#include <QDir>
#include <QTemporaryDir>

#include <gmock/gmock.h>

using namespace Jackfield;
using namespace std::chrono_literals;

namespace {

class TapiMasterSystemTest : public testing::Test
{
protected:
    TapiMasterSystemTest()
    {
        setup.host = QStringLiteral("192.0.2.10");
        setup.extensions = {QStringLiteral("100"), QStringLiteral("101")};
    }
    void make()
    {
        system = std::make_unique<TapiMasterSystem>(id, setup, clock, network.factory());
        QObject::connect(system.get(), &PhoneSystem::linkChanged, &context,
                         [this](PhoneSystem::Link, const QString &detail) { words = detail; });
        QObject::connect(system.get(), &PhoneSystem::eventReceived, &context,
                         [this](const PhoneEvent &event) { events.push_back(event); });
    }
    void open()
    {
        make();
        system->open();
        events.clear();
    }
    void order(const Command &command)
    {
        system->execute(command).then(
            &context, [this](const CommandResult &result) { results.push_back(result); });
    }
    Dial dial(const char *extension = "100") const
    {
        const QString number = QStringLiteral("08999998123");
        return {LineId::of(id, QString::fromLatin1(extension)), {number, number, {}, number, {}}};
    }

    const SystemId id {QStringLiteral("tapi")};
    const LineId line = LineId::of(id, QStringLiteral("100"));
    TapiMaster::Setup setup;
    ManualClock clock;
    FakeNetwork network;
    std::unique_ptr<TapiMasterSystem> system;
    QObject context;
    QString words;
    std::vector<PhoneEvent> events;
    std::vector<CommandResult> results;
};

TEST_F(TapiMasterSystemTest, isReadyAtOnceAndProbesNothing)
{
    make();
    system->open();
    EXPECT_EQ(system->link(), PhoneSystem::Link::Ready);
    EXPECT_EQ(words, QStringLiteral("192.0.2.10:2503 (TCP)"));
    EXPECT_EQ(network.count(), 0u);
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(std::get<Snapshot>(events[0]).lines.size(), 2);
    system->close();
    EXPECT_EQ(system->link(), PhoneSystem::Link::Disconnected);
}

TEST_F(TapiMasterSystemTest, saysWhatIsMissing)
{
    setup.extensions.clear();
    make();
    system->open();
    EXPECT_EQ(system->link(), PhoneSystem::Link::Disconnected);
    EXPECT_FALSE(words.isEmpty());

    setup.extensions = {QStringLiteral("100")};
    setup.carrier = TapiMaster::Carrier::File;
    setup.folder = QStringLiteral("/not/there");
    make();
    system->open();
    EXPECT_EQ(system->link(), PhoneSystem::Link::Disconnected);
    EXPECT_TRUE(words.contains(setup.folder));
    EXPECT_TRUE(events.empty());
    order(dial());
    EXPECT_EQ(results.at(0), CommandResult(failure(Error::Code::NotConnected)));
}

TEST_F(TapiMasterSystemTest, sendsAnOrderOnceAndAssumesTheCall)
{
    open();
    order(dial());
    ASSERT_EQ(network.count(), 1u);
    network.last()->peerOpens();
    EXPECT_EQ(network.last()->written, "MakeCall 100 08999998123\r\n");
    network.last()->peerTakes();
    EXPECT_TRUE(results.empty());
    EXPECT_TRUE(events.empty());
    network.last()->peerEnds();
    ASSERT_EQ(results.size(), 1u);
    EXPECT_EQ(results[0], CommandResult(Accepted {std::nullopt, true}));
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(std::get<CallChanged>(events[0]).call.state, Call::State::Dialing);
    clock.advance(60s);
    EXPECT_EQ(network.count(), 1u);
}

TEST_F(TapiMasterSystemTest, tellsTheWireBothWays)
{
    open();
    std::vector<WireMessage> told;
    system->wire().listen(WireTap::Depth::Contents,
                          [&](const WireMessage &message) { told.push_back(message); });
    order(dial());
    EXPECT_TRUE(told.empty()) << "nothing is sent yet";
    network.last()->peerOpens();
    network.last()->peerSends("ERR busy\r\n");
    using Direction = WireMessage::Direction;
    const QString name = QStringLiteral("MakeCall");
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[0],
              (WireMessage {Direction::Sent, name, "MakeCall 100 08999998123\r\n", {}, {}}));
    EXPECT_EQ(told[1], (WireMessage {Direction::Received, name, "ERR busy\r\n", {}, {}}));
}

TEST_F(TapiMasterSystemTest, aFailedOrderAssumesNothingAndIsNotRepeated)
{
    open();
    order(dial());
    network.last()->peerOpens();
    network.last()->fail(Error::Code::NotConnected, QStringLiteral("reset"));
    ASSERT_EQ(results.size(), 1u);
    EXPECT_EQ(results[0].error().code, Error::Code::Uncertain);
    EXPECT_TRUE(events.empty());
    clock.advance(60s);
    EXPECT_EQ(network.count(), 1u);
    EXPECT_EQ(clock.pending(), 0);
    EXPECT_EQ(system->link(), PhoneSystem::Link::Ready);
}

TEST_F(TapiMasterSystemTest, refusesWithoutAConnection)
{
    open();
    order(Hold {{line, {}}});
    order(SetForward {line, ForwardMode::Busy, dial().number});
    order(dial("102"));
    Dial bad = dial();
    bad.number.outside = QStringLiteral("1\r\nDrop 101");
    order(bad);
    ASSERT_EQ(results.size(), 4u);
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(results[size_t(i)].error().code, Error::Code::Unsupported);
    EXPECT_EQ(results[3].error().code, Error::Code::Malformed);
    EXPECT_EQ(network.count(), 0u);
}

TEST_F(TapiMasterSystemTest, ordersOfTwoLinesDoNotMix)
{
    open();
    order(dial("100"));
    order(dial("101"));
    ASSERT_EQ(network.count(), 2u);
    network.at(1)->peerOpens();
    EXPECT_EQ(network.at(1)->written, "MakeCall 101 08999998123\r\n");
    network.at(1)->peerTakes();
    network.at(1)->peerEnds();
    EXPECT_EQ(results.size(), 1u);
    network.at(0)->fail(Error::Code::NotConnected);
    ASSERT_EQ(results.size(), 2u);
    EXPECT_TRUE(results[0]);
    EXPECT_EQ(results[1].error().code, Error::Code::NotConnected);
}

TEST_F(TapiMasterSystemTest, closeAnswersOpenOrders)
{
    open();
    order(dial("100"));
    order(dial("101"));
    network.at(1)->peerOpens();
    system->close();
    ASSERT_EQ(results.size(), 2u);
    std::vector<Error::Code> codes {results[0].error().code, results[1].error().code};
    EXPECT_THAT(codes,
                testing::UnorderedElementsAre(Error::Code::Cancelled, Error::Code::Uncertain));
    EXPECT_TRUE(events.empty());
    system->close();
    EXPECT_EQ(results.size(), 2u);
}

TEST_F(TapiMasterSystemTest, destructionAnswersOpenOrders)
{
    open();
    order(dial());
    system.reset();
    ASSERT_EQ(results.size(), 1u);
    EXPECT_EQ(results[0].error().code, Error::Code::Cancelled);
}

TEST_F(TapiMasterSystemTest, anAnswerMayGiveTheNextOrderOrClose)
{
    open();
    system->execute(dial()).then(&context, [this](const CommandResult &) {
        order(HangUp {{line, {}}});
        system->close();
    });
    network.last()->peerOpens();
    network.last()->peerTakes();
    network.last()->peerEnds();
    ASSERT_EQ(network.count(), 2u);
    ASSERT_EQ(results.size(), 1u);
    EXPECT_EQ(results[0].error().code, Error::Code::Cancelled);
}

TEST_F(TapiMasterSystemTest, reopeningForgetsTheAssumptions)
{
    open();
    order(dial());
    network.last()->peerOpens();
    network.last()->peerTakes();
    network.last()->peerEnds();
    system->close();
    events.clear();
    system->open();
    ASSERT_EQ(events.size(), 1u);
    EXPECT_TRUE(std::get<Snapshot>(events[0]).calls.isEmpty());
}

TEST_F(TapiMasterSystemTest, ordersByFile)
{
    const QTemporaryDir folder;
    setup.carrier = TapiMaster::Carrier::File;
    setup.folder = folder.path();
    open();
    EXPECT_EQ(words, folder.path());
    order(dial());
    const QStringList names = QDir(folder.path()).entryList({QStringLiteral("*.CTI")});
    ASSERT_EQ(names.size(), 1);
    QFile file(folder.filePath(names[0]));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "MakeCall 100 08999998123\r\n");
    ASSERT_TRUE(file.remove());
    clock.advance(100ms);
    ASSERT_EQ(results.size(), 1u);
    EXPECT_EQ(results[0], CommandResult(Accepted {std::nullopt, true}));
    EXPECT_EQ(events.size(), 1u);

    order(dial());
    clock.advance(5s);
    EXPECT_EQ(results.at(1).error().code, Error::Code::TimedOut);
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
    EXPECT_EQ(events.size(), 1u);
}

} // namespace
