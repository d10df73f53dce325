// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/openrequests.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Jackfield;
using namespace Jackfield::UcServer;
using namespace std::chrono_literals;

namespace {

class OpenRequestsTest : public testing::Test
{
protected:
    using Reply = Answer<KnownPayload>;

    qint64 open(OpenRequests &from)
    {
        const auto opened = from.open(findOperation(HoldOperation::id));
        opened.answer.then(&context, [this, id = opened.invokeId](const Reply &reply) {
            EXPECT_TRUE(replies.emplace(id, reply).second) << "answered twice";
        });
        return opened.invokeId;
    }
    qint64 open() { return open(requests); }
    static RoseResult result(qint64 id) { return {{}, id, 0, KnownPayload(CtiHoldResult {true})}; }
    Error error(qint64 id) const { return replies.at(id) ? Error() : replies.at(id).error().error; }
    RoseReject reject(qint64 problem, const char *details = nullptr)
    {
        RoseReject message;
        message.invokedId = open();
        message.reject = {RoseReject::Problem::Invoke, problem};
        if (details)
            message.details = QString::fromLatin1(details);
        return message;
    }
    RequestFailure rejected(qint64 problem, const char *details = nullptr)
    {
        const RoseReject message = reject(problem, details);
        requests.resolve(message);
        return replies.at(*message.invokedId).error();
    }

    ManualClock clock;
    OpenRequests requests {clock};
    QObject context;
    std::map<qint64, Reply> replies;
};

} // namespace

TEST_F(OpenRequestsTest, numbersFromOneOn)
{
    EXPECT_EQ(open(), 1);
    EXPECT_EQ(open(), 2);
    requests.resolve(result(1));
    EXPECT_EQ(open(), 3); // not again so soon: a late answer would be taken for another's
    EXPECT_EQ(requests.operationOf(2)->id, HoldOperation::id);
    EXPECT_EQ(requests.operationOf(1), nullptr);
    EXPECT_EQ(requests.operationOf(-1), nullptr);
}

TEST_F(OpenRequestsTest, leavesOutTheNumberOfEvents)
{
    OpenRequests late(clock, 99998);
    EXPECT_EQ(open(late), 99998);
    EXPECT_EQ(open(late), 100000);
}

TEST_F(OpenRequestsTest, beginsAgainBelowTwoToThe31)
{
    OpenRequests late(clock, lastInvokeId);
    EXPECT_EQ(open(late), 2147483647);
    EXPECT_EQ(open(late), 1);
}

TEST_F(OpenRequestsTest, givesNoOpenNumberTwice)
{
    OpenRequests around(clock, lastInvokeId - 1);
    std::vector<qint64> ids;
    for (int i = 0; i < 3; ++i)
        ids.push_back(around.open(nullptr).invokeId);
    EXPECT_THAT(ids, testing::ElementsAre(lastInvokeId - 1, lastInvokeId, 1));
}

TEST_F(OpenRequestsTest, takesAnswersInAnyOrderAndOnce)
{
    open();
    open();
    requests.resolve(result(2));
    EXPECT_FALSE(replies.contains(1));
    EXPECT_EQ(replies.at(2).value(), KnownPayload(CtiHoldResult {true}));
    requests.resolve(result(2));
    EXPECT_EQ(requests.ignored(), 1);
    requests.resolve(result(1));
    EXPECT_TRUE(replies.at(1));
}

TEST_F(OpenRequestsTest, ignoresAndCountsWhatNobodyAskedFor)
{
    open();
    requests.resolve(result(424242)); // J10
    requests.resolve(result(9007199254740993)); // J14: as a double it is another number
    requests.resolve(result(eventInvokeId));
    requests.resolve(result((qint64(1) << 32) + 1)); // as 32 bits it is the open one
    requests.resolve(RoseError {{}, -1, 0, {}});
    requests.resolve(RoseReject());
    EXPECT_EQ(requests.ignored(), 6);
    EXPECT_TRUE(replies.empty());
}

TEST_F(OpenRequestsTest, aSilentServerLeavesTheFateUnknown)
{
    open();
    clock.advance(19'999ms);
    EXPECT_TRUE(replies.empty());
    clock.advance(1ms);
    EXPECT_EQ(error(1).code, Error::Code::Uncertain);
    requests.resolve(result(1)); // late
    EXPECT_EQ(requests.ignored(), 1);
    EXPECT_EQ(clock.pending(), 0);
}

TEST_F(OpenRequestsTest, anAnswerWithoutAPayloadIsNone)
{
    open();
    requests.resolve(RoseResult {{}, 1, 0, {}});
    EXPECT_EQ(error(1).code, Error::Code::Uncertain);
    open();
    requests.resolve(RoseResult {{}, 2, 0, UnknownPayload {"{}", Encoding::Json}});
    EXPECT_EQ(error(2).code, Error::Code::Uncertain);
    open();
    requests.spoil(3);
    EXPECT_EQ(error(3).code, Error::Code::Uncertain);
}

TEST_F(OpenRequestsTest, showsTheServersWords)
{
    open();
    const RequestError server {2, QStringLiteral("access\x1b denied")};
    requests.resolve(RoseError {{}, 1, 0, KnownPayload(server)});
    const RequestFailure &failure = replies.at(1).error();
    EXPECT_EQ(failure.error, (Error {Error::Code::Refused, QStringLiteral("access\\x1b denied")}));
    EXPECT_EQ(failure.detail, 2);
    EXPECT_FALSE(failure.isReject);
}

TEST_F(OpenRequestsTest, leavesTheWordsForNumbersToTheOperation)
{
    for (qint64 detail = 1; detail <= 4; ++detail) {
        const qint64 id = open();
        requests.resolve(RoseError {{}, id, 0, KnownPayload(RequestError {detail, {}})});
        EXPECT_EQ(error(id).code, Error::Code::Refused);
        EXPECT_TRUE(error(id).detail.isEmpty());
        EXPECT_EQ(replies.at(id).error().detail, detail);
    }
    const qint64 id = open();
    requests.resolve(RoseError {{}, id, 7, {}});
    EXPECT_EQ(error(id), (Error {Error::Code::Refused, {}}));
    EXPECT_EQ(replies.at(id).error().detail, std::nullopt);
}

TEST_F(OpenRequestsTest, tellsRejectsApart)
{
    EXPECT_EQ(rejected(1).error.code, Error::Code::Unsupported);
    EXPECT_EQ(rejected(1, "unrecognisedOperation").error.code, Error::Code::Unsupported);
    EXPECT_EQ(rejected(3, "functionMissing").error.code, Error::Code::Unsupported);
    const RequestFailure argument = rejected(1, "otherError: 0x20");
    EXPECT_EQ(argument.error, (Error {Error::Code::Refused, QStringLiteral("otherError: 0x20")}));
    EXPECT_TRUE(argument.isReject);
    EXPECT_EQ(argument.detail, 1);
    EXPECT_EQ(rejected(3, "responseIsTooBig").error.code, Error::Code::Refused);
    EXPECT_EQ(rejected(8).error.code, Error::Code::Refused);
    EXPECT_FALSE(rejected(8).error.detail.isEmpty());
    RoseReject general = reject(0);
    general.reject = {RoseReject::Problem::General, 1};
    requests.resolve(general);
    EXPECT_EQ(error(*general.invokedId).code, Error::Code::Refused);
    EXPECT_EQ(replies.at(*general.invokedId).error().detail, std::nullopt);
}

TEST_F(OpenRequestsTest, aLostLinkAnswersAll)
{
    open();
    open();
    requests.failAll({{Error::Code::Uncertain, QStringLiteral("gone")}, {}, false});
    EXPECT_EQ(error(1), (Error {Error::Code::Uncertain, QStringLiteral("gone")}));
    EXPECT_EQ(error(2).code, Error::Code::Uncertain);
    EXPECT_EQ(clock.pending(), 0);
}

TEST_F(OpenRequestsTest, anAnswerMayOpenTheNext)
{
    const auto first = requests.open(nullptr);
    first.answer.then(&context, [this](const Reply &) { open(); });
    requests.failAll({{Error::Code::Uncertain, {}}, {}, false});
    EXPECT_TRUE(replies.empty());
    requests.resolve(result(2));
    EXPECT_TRUE(replies.at(2));
}

TEST_F(OpenRequestsTest, answersAlsoWhenItDies)
{
    {
        OpenRequests dying(clock);
        open(dying);
    }
    EXPECT_EQ(error(1).code, Error::Code::Uncertain);
}
