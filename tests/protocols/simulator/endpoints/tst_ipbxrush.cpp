// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ipbx/queuecsv.h"
#include "protocols/simulator/endpoints/ipbxoptions.h"
#include "protocols/simulator/endpoints/ipbxpages.h"
#include "protocols/simulator/exchange.h"
#include "protocols/simulator/scenarioplayer.h"
#include "tests/support/manualclock.h"

#include <gtest/gtest.h>
#include <set>

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace std::chrono_literals;

namespace {

/// What somebody who polls has seen of a queue.
struct Seen
{
    std::set<QByteArray> callers;
    std::map<QByteArray, std::chrono::seconds> answered; ///< How long they waited.
    std::set<QByteArray> present; ///< In the last reply.

    void look(const QByteArray &body)
    {
        present.clear();
        Ipbx::QueueReader reader(body);
        Ipbx::QueueRow row;
        for (auto next = reader.next(row); next && *next; next = reader.next(row)) {
            const QByteArray id = row.id.toByteArray();
            present.insert(id);
            callers.insert(id);
            if (row.isConnected)
                answered[id] = *row.waited;
        }
    }
    int abandoned() const
    {
        return int(std::count_if(callers.begin(), callers.end(), [this](const QByteArray &id) {
            return !answered.contains(id) && !present.contains(id);
        }));
    }
};

/// An hour of the queue rush, polled every three seconds as 2.1 allows.
void pollAnHour(const IpbxOptions &options, quint64 seed)
{
    ManualClock clock;
    Exchange exchange(clock);
    const Scenario scenario = *loadScenario(QStringLiteral("queue rush"));
    ASSERT_TRUE(furnish(exchange, scenario));
    IpbxPages pages(exchange, options);
    ScenarioPlayer player(exchange, scenario, seed);
    player.start();
    std::map<QString, Seen> seen;
    for (int poll = 0; poll < 1200; ++poll) {
        clock.advance(3s);
        for (const auto &[number, queue] : exchange.queues())
            seen[number].look(pages.queues({queue.name}, options.commaInCountry));
    }
    for (const auto &[number, queue] : exchange.queues()) {
        const Seen &told = seen[number];
        EXPECT_EQ(int(told.answered.size()), queue.answered) << queue.name.toStdString();
        EXPECT_EQ(told.abandoned(), queue.abandoned) << queue.name.toStdString();
        std::chrono::seconds total {0};
        int inTime = 0;
        for (const auto &[id, waited] : told.answered) {
            total += waited;
            inTime += waited <= queue.serviceTarget ? 1 : 0;
        }
        EXPECT_EQ(total, queue.totalWait) << queue.name.toStdString();
        EXPECT_EQ(inTime, queue.answeredInTime) << queue.name.toStdString();
        EXPECT_GT(queue.answered, 40);
    }
}

/// All that the exchange knows can be known from outside.
TEST(IpbxRush, pollsTellTheWholeTruth)
{
    for (quint64 seed = 1; seed <= 3; ++seed)
        pollAnHour({}, seed);
}

TEST(IpbxRush, oddRowsHideNothing)
{
    IpbxOptions options;
    options.duplicateRows = true;
    options.staleRows = true;
    options.commaInCountry = true;
    options.crlf = true;
    options.noFinalNewline = true;
    options.clockSkew = -3600;
    pollAnHour(options, 1);
}

} // namespace
