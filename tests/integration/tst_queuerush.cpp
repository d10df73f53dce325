// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/phonestore.h"
#include "core/phone/switchboard.h"
#include "protocols/ipbx/ipbxfactory.h"
#include "protocols/simulator/endpoints/ipbxendpoint.h"
#include "protocols/simulator/exchange.h"
#include "protocols/simulator/scenario.h"
#include "protocols/simulator/scenarioplayer.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedsecrets.h"

#include <QCoreApplication>

#include <deque>
#include <gtest/gtest.h>

// The client polls an exchange over a real connection while four teams work; every figure is held
// against the exchange's own. Time is a clock that the test moves.
using namespace Jackfield;
using namespace std::chrono_literals;
using Simulator::CallQueue;
using Simulator::IpbxOptions;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr auto step = 250ms;

/// Knows how many requests are under way.
class CountedHttp final : public HttpSender
{
public:
    CountedHttp(std::unique_ptr<HttpSender> sender, int &open)
        : m_sender(std::move(sender))
        , m_open(open)
    { }
    Pending<HttpOutcome> send(const HttpRequest &request) override
    {
        auto resolver =
            std::make_shared<Resolver<HttpOutcome>>(tl::unexpected<HttpFailure>(HttpFailure {}));
        const auto pending = resolver->pending();
        ++m_open;
        m_sender->send(request).then(this, [this, resolver](const HttpOutcome &outcome) {
            --m_open;
            resolver->resolve(outcome);
        });
        return pending;
    }
    void cancel() override { m_sender->cancel(); }

private:
    std::unique_ptr<HttpSender> m_sender;
    int &m_open;
};

class QueueRush : public testing::Test
{
protected:
    void SetUp() override
    {
        const auto scenario = Simulator::loadScenario(QStringLiteral("queue rush"));
        ASSERT_TRUE(scenario);
        ASSERT_TRUE(Simulator::furnish(exchange, *scenario));
        ASSERT_TRUE(endpoint.listen(0));
        player = std::make_unique<Simulator::ScenarioPlayer>(exchange, *scenario, seed);
        player->start();
        for (const auto &[number, queue] : exchange.queues())
            names << queue.name;
        QObject::connect(&store.queueRows(), &RowSignals::changed, &context,
                         [this](int row) { compare(store.queues().at(row)); });
    }
    /// A client that begins to look.
    void start()
    {
        SystemConfig config;
        config.id = {QStringLiteral("pbx")};
        config.kind = QStringLiteral("ipbx");
        config.values = {
            {QStringLiteral("url"), QStringLiteral("http://127.0.0.1:%1").arg(endpoint.port())},
            {QStringLiteral("queues"), names},
            {QStringLiteral("poll_seconds"), 3}};
        auto made = factory.create(config);
        ASSERT_TRUE(made) << made.error().detail.toStdString();
        for (const auto &[number, queue] : exchange.queues())
            baseline[queue.name] = {queue.answered, queue.abandoned};
        looks.clear();
        switchboard.addSystem(*std::move(made), config.kind, config.id.value);
        switchboard.openAll();
        settle();
    }
    void set(const std::function<void(IpbxOptions &)> &change)
    {
        IpbxOptions options = endpoint.options();
        change(options);
        ASSERT_TRUE(endpoint.setOptions(options));
    }
    /// Until no request is under way; one that the server lets wait is left to the clock.
    void settle()
    {
        for (int turn = 0; open > 0 && turn < (waitsForClock ? 50 : 20'000); ++turn)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    void run(milliseconds span)
    {
        for (milliseconds passed = 0ms; passed < span; passed += step) {
            past.push_front(exchange.queues());
            past.resize(std::min<size_t>(past.size(), 10));
            clock.advance(step);
            settle();
        }
    }
    /// Now, or when a slow server looked.
    const CallQueue &truthOf(const QString &name) const
    {
        const auto lag = size_t(milliseconds(endpoint.options().slow) / step);
        const auto &queues = lag > 0 && lag <= past.size() ? past[lag - 1] : exchange.queues();
        for (const auto &[number, queue] : queues)
            if (queue.name == name)
                return queue;
        ADD_FAILURE() << "no such queue";
        return exchange.queues().cbegin()->second;
    }
    /// Every look that was taken, against what is so at this moment.
    void compare(const Queue &seen)
    {
        if (!seen.waiting || seen.evidence.lostAt.isValid())
            return; // Shown as not known, or as old.
        ++looks[seen.name];
        const CallQueue &truth = truthOf(seen.name);
        const std::string at = seen.name.toStdString() + " after "
            + std::to_string(clock.monotonic().count() / 1000) + " s";
        ASSERT_EQ(seen.waiting, truth.waiting()) << at;
        ASSERT_EQ(seen.longestWait, truth.longestWait(clock.now())) << at;
        if (seen.missed > 0s) {
            ++marked;
            return; // The counts are marked as incomplete.
        }
        const auto &[answered, abandoned] = baseline[seen.name];
        ASSERT_EQ(seen.answered, truth.answered - answered) << at;
        ASSERT_EQ(seen.abandoned, truth.abandoned - abandoned) << at;
        if (answered + abandoned > 0)
            return; // The others are counted from the beginning there.
        const auto average = truth.averageWait();
        ASSERT_EQ(seen.averageWait.has_value(), average.has_value()) << at;
        if (average) {
            ASSERT_EQ(*seen.averageWait, std::chrono::floor<seconds>(*average)) << at;
        }
        ASSERT_EQ(seen.serviceLevel, truth.serviceLevel()) << at;
        for (const Simulator::Agent &real : truth.agents) {
            int calls = 0;
            for (const QueueAgent &agent : seen.agents)
                calls += agent.extension == real.extension ? agent.calls : 0;
            ASSERT_EQ(calls, real.answered) << at << ", agent " << real.extension.toStdString();
        }
    }
    const Queue &seen(const QString &name) const
    {
        for (const Queue &queue : store.queues())
            if (queue.name == name)
                return queue;
        ADD_FAILURE() << "no such queue";
        return store.queues().first();
    }
    int looksInAll() const
    {
        int sum = 0;
        for (const auto &[name, count] : looks)
            sum += count;
        return sum;
    }

    quint64 seed = 7;
    ManualClock clock;
    Simulator::Exchange exchange {clock};
    Simulator::IpbxEndpoint endpoint {exchange};
    std::unique_ptr<Simulator::ScenarioPlayer> player;
    int open = 0;
    bool waitsForClock = false;
    ScriptedSecrets secrets;
    IpbxFactory factory {{clock, secrets,
                          [this](const HttpRules &rules) {
                              return std::make_unique<CountedHttp>(
                                  std::make_unique<HttpClient>(clock, rules), open);
                          },
                          [this] { return jitter; }}};
    quint32 jitter = 0;
    PhoneStore store {clock};
    Switchboard switchboard {store};
    QObject context;
    QStringList names;
    std::deque<std::map<QString, CallQueue>> past; ///< As it was, step by step; the latest first.
    std::map<QString, std::pair<int, int>> baseline; ///< Answered and abandoned when we began.
    std::map<QString, int> looks;
    int marked = 0;
};

} // namespace

class QueueRushSeeds : public QueueRush, public testing::WithParamInterface<quint64>
{
protected:
    QueueRushSeeds() { seed = GetParam(); }
};

TEST_P(QueueRushSeeds, EveryFigureIsTheExchangesOwn)
{
    start();
    run(2h);
    ASSERT_EQ(names.size(), 4);
    for (const QString &name : std::as_const(names)) {
        const Queue &queue = seen(name);
        EXPECT_GT(looks[name], 500);
        EXPECT_GT(*queue.answered, 80) << name.toStdString();
        EXPECT_GT(*queue.abandoned, 0) << name.toStdString();
        EXPECT_EQ(queue.missed, 0s);
        EXPECT_FALSE(queue.isStale(store.age(queue.evidence)));
        std::printf("%-8s answered %d, abandoned %d, average wait %lld s, service level %.1f %%\n",
                    qPrintable(name), *queue.answered, *queue.abandoned,
                    qint64(queue.averageWait->count()), *queue.serviceLevel * 100);
        int calls = 0;
        for (const QueueAgent &agent : queue.agents) {
            calls += agent.calls;
        }
        EXPECT_EQ(calls, *queue.answered);
    }
    EXPECT_EQ(marked, 0);
}

INSTANTIATE_TEST_SUITE_P(Some, QueueRushSeeds, testing::Values(1, 2, 7));

TEST_F(QueueRush, LatePollsSeeTheSame)
{
    jitter = 300; // the most that is added to three seconds
    start();
    run(1h);
    EXPECT_GT(looksInAll(), 800);
    EXPECT_EQ(marked, 0);
}

TEST_F(QueueRush, AClientThatStartsLaterCountsFromThen)
{
    run(30min);
    start();
    run(30min);
    EXPECT_GT(looksInAll(), 500);
    EXPECT_EQ(marked, 0);
    for (const QString &name : std::as_const(names))
        EXPECT_EQ(seen(name).missed, 0s);
}

struct Fault
{
    const char *what;
    std::function<void(IpbxOptions &)> change;
    bool isHarmless; ///< Only odd: every figure stays right.
};

class QueueRushFaults : public QueueRush, public testing::WithParamInterface<Fault>
{ };

TEST_P(QueueRushFaults, NoFigureIsWrongWithoutBeingMarked)
{
    const Fault &fault = GetParam();
    waitsForClock = true;
    if (fault.isHarmless)
        set(fault.change); // A server does not change its ways.
    start();
    run(5min);
    EXPECT_EQ(marked, 0) << "before the fault";
    const int before = looksInAll();
    EXPECT_GT(before, 50);
    set(fault.change);
    run(3min);
    if (fault.isHarmless) {
        EXPECT_GT(looksInAll(), before + 30);
        EXPECT_EQ(marked, 0);
    } else {
        EXPECT_EQ(looksInAll(), before) << "nothing of it may be taken for a reply";
        for (const QString &name : std::as_const(names))
            EXPECT_TRUE(seen(name).isStale(store.age(seen(name).evidence))) << name.toStdString();
    }
    set([](IpbxOptions &options) { options = IpbxOptions(); });
    run(5min);
    EXPECT_GT(looksInAll(), before + 30) << "it comes back by itself";
    if (!fault.isHarmless) {
        EXPECT_GT(marked, 0);
        for (const QString &name : std::as_const(names))
            EXPECT_GE(seen(name).missed, 3min) << name.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(
    Every, QueueRushFaults,
    testing::Values(
        Fault {"disabled", [](IpbxOptions &o) { o.disabled = true; }, false},
        Fault {"requireSsl", [](IpbxOptions &o) { o.requireSsl = true; }, false},
        Fault {"html", [](IpbxOptions &o) { o.answer = IpbxOptions::Answer::Html; }, false},
        Fault {"error", [](IpbxOptions &o) { o.answer = IpbxOptions::Answer::ServerError; }, false},
        Fault {"redirect", [](IpbxOptions &o) { o.answer = IpbxOptions::Answer::Redirect; }, false},
        Fault {"cut", [](IpbxOptions &o) { o.answer = IpbxOptions::Answer::Cut; }, false},
        Fault {"cutWithoutLength",
               [](IpbxOptions &o) { o.answer = IpbxOptions::Answer::CutWithoutLength; }, false},
        Fault {"bomb", [](IpbxOptions &o) { o.answer = IpbxOptions::Answer::Bomb; }, false},
        Fault {"endless", [](IpbxOptions &o) { o.answer = IpbxOptions::Answer::Endless; }, false},
        Fault {"tooSlow", [](IpbxOptions &o) { o.slow = 30'000; }, false},
        Fault {"slow", [](IpbxOptions &o) { o.slow = 500; }, true},
        Fault {"clockSkew", [](IpbxOptions &o) { o.clockSkew = 5400; }, true},
        Fault {"clockBehind", [](IpbxOptions &o) { o.clockSkew = -5400; }, true},
        Fault {"commaInName", [](IpbxOptions &o) { o.commaInName = true; }, true},
        Fault {"newlineInName", [](IpbxOptions &o) { o.newlineInName = true; }, true},
        Fault {"commaInCountry", [](IpbxOptions &o) { o.commaInCountry = true; }, true},
        Fault {"duplicateRows", [](IpbxOptions &o) { o.duplicateRows = true; }, true},
        Fault {"staleRows", [](IpbxOptions &o) { o.staleRows = true; }, true},
        Fault {"crlf", [](IpbxOptions &o) { o.crlf = true; }, true},
        Fault {"noFinalNewline", [](IpbxOptions &o) { o.noFinalNewline = true; }, true},
        Fault {"shortIdle", [](IpbxOptions &o) { o.shortIdle = true; }, true},
        Fault {"allThatIsOnlyOdd",
               [](IpbxOptions &o) {
                   o.clockSkew = 5400;
                   o.commaInName = o.newlineInName = o.commaInCountry = o.duplicateRows = true;
                   o.staleRows = o.crlf = o.noFinalNewline = o.shortIdle = true;
                   o.alwaysStatus200 = true;
               },
               true}),
    [](const testing::TestParamInfo<Fault> &fault) { return std::string(fault.param.what); });
