// SPDX-License-Identifier: GPL-3.0-or-later
// What both ways share, tested on a direct connection.
#include "tests/protocols/ucserver/sessionfixture.h"

using namespace Jackfield;
using namespace Jackfield::UcServer;
using namespace std::chrono_literals;

namespace {

class RoseSessionTest : public DirectSessionTest
{
protected:
    /// A result whose payload is not of its type.
    QByteArray spoiltResult(qint64 id) const
    {
        if (GetParam() == Encoding::Json)
            return R"({"result":{"invokeID":)" + QByteArray::number(id)
                + R"(,"result":{"resultValue":0,"result":{"bSuccess":[]}}}})";
        return QByteArray::fromHex("a20c0201") + char(id)
            + QByteArray::fromHex("300702010030020500");
    }
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Encodings, RoseSessionTest, testing::Values(Encoding::Json, Encoding::Ber),
                         encodingName);

TEST_P(RoseSessionTest, sendsNothingUnlessSignedIn)
{
    make();
    order();
    session->open();
    order();
    network.last()->peerOpens();
    takeWritten();
    order();
    EXPECT_TRUE(takeWritten().isEmpty());
    network.last()->peerEnds();
    order();
    for (size_t reply = 0; reply < 4; ++reply)
        EXPECT_EQ(codeOf(reply), Error::Code::NotConnected) << reply;
}

TEST_P(RoseSessionTest, takesAnswersInAnyOrder)
{
    openSession();
    order();
    order();
    const auto messages = takeMessages();
    ASSERT_EQ(messages.size(), 2U);
    EXPECT_EQ(std::get<Invoke>(messages[0]), asWritten(invoke<HoldOperation>(4, hold())));
    EXPECT_EQ(std::get<Invoke>(messages[1]), asWritten(invoke<HoldOperation>(5, hold())));
    serverAnswers(5, CtiHoldResult {true});
    EXPECT_FALSE(replies[0]);
    serverFails(4, 2, QStringLiteral("access denied"));
    EXPECT_EQ(**replies[1], KnownPayload(CtiHoldResult {true}));
    EXPECT_EQ(replies[0]->error().error,
              (Error {Error::Code::Refused, QStringLiteral("access denied")}));
    EXPECT_EQ(replies[0]->error().detail, 2);
    order();
    serverRejects(6, 1);
    EXPECT_EQ(codeOf(2), Error::Code::Unsupported);
}

TEST_P(RoseSessionTest, givesTypedResults)
{
    openSession();
    std::vector<Answer<CtiHoldResult>> results;
    for (int i = 0; i < 2; ++i)
        session->request<HoldOperation>(hold()).then(
            &context,
            [&results](const Answer<CtiHoldResult> &result) { results.push_back(result); });
    serverAnswers(4, CtiHoldResult {true});
    ASSERT_EQ(results.size(), 1U);
    EXPECT_EQ(results[0].value(), CtiHoldResult {true});
    network.last()->peerEnds();
    ASSERT_EQ(results.size(), 2U);
    EXPECT_EQ(results[1].error().error.code, Error::Code::Uncertain);
}

TEST_P(RoseSessionTest, aLateAnswerIsIgnored)
{
    openSession();
    order();
    clock.advance(15s);
    serverSends(event()); // the server is there
    clock.advance(5s);
    EXPECT_EQ(codeOf(0), Error::Code::Uncertain);
    serverAnswers(4, CtiHoldResult {true});
    EXPECT_TRUE(ends.empty());
    network.last()->peerEnds();
    EXPECT_TRUE(log.text().contains(QStringLiteral("nobody waited for: 1")))
        << log.text().toStdString();
}

TEST_P(RoseSessionTest, aLostLinkLeavesTheFateUnknown)
{
    openSession();
    order();
    order();
    network.last()->fail(Error::Code::NotConnected, QStringLiteral("reset"));
    EXPECT_EQ(codeOf(0), Error::Code::Uncertain);
    EXPECT_EQ(codeOf(1), Error::Code::Uncertain);
    EXPECT_EQ(end().what, What::Lost);
}

TEST_P(RoseSessionTest, closingAnswersWhatIsOpen)
{
    openSession();
    order();
    order();
    session->close();
    serverAnswers(4, CtiHoldResult {true}); // just in time
    EXPECT_TRUE(*replies[0]);
    network.last()->peerEnds();
    EXPECT_EQ(codeOf(1), Error::Code::Uncertain);
    EXPECT_EQ(end().what, What::Closed);
}

TEST_P(RoseSessionTest, aDyingSessionAnswers)
{
    openSession();
    order();
    session.reset();
    EXPECT_EQ(codeOf(0), Error::Code::Uncertain);
    EXPECT_TRUE(ends.empty());
}

TEST_P(RoseSessionTest, keepsEventsInTheirOrderAndAnswersNone)
{
    openSession();
    network.last()->peerSends(frame(event("x1")) + frame(event("x2")) + frame(event("x3")));
    ASSERT_EQ(events.size(), 3U);
    for (size_t i = 0; i < 3; ++i)
        EXPECT_EQ(payloadAs<CtiNotifyMonitorStopped>(events[i].argument)->monitorCrossRefId,
                  QStringLiteral("x%1").arg(i + 1));
    EXPECT_TRUE(takeWritten().isEmpty());
}

TEST_P(RoseSessionTest, passesUnknownEventsOn)
{
    openSession();
    Invoke unknown;
    unknown.invokeId = eventInvokeId;
    unknown.operationId = 1511;
    unknown.operationName = QStringLiteral("asnUpdateMyCustomNote");
    const QByteArray payload =
        GetParam() == Encoding::Json ? QByteArray("{}") : QByteArray::fromHex("3000");
    unknown.argument = UnknownPayload {payload, GetParam()};
    serverSends(unknown);
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].operationId, 1511);
    EXPECT_TRUE(takeWritten().isEmpty());
}

TEST_P(RoseSessionTest, doesNothingForTheServer) // security.md T78
{
    openSession();
    serverSends(invoke<HoldOperation>(17, hold()));
    serverSends(invoke<HoldOperation>(-1, hold()));
    EXPECT_TRUE(events.empty());
    const auto messages = takeMessages();
    ASSERT_EQ(messages.size(), 2U);
    const auto *reject = std::get_if<RoseReject>(&messages[0]);
    ASSERT_TRUE(reject);
    EXPECT_EQ(reject->invokedId, 17);
    EXPECT_EQ(reject->reject, std::pair(RoseReject::Problem::Invoke, qint64(1)));
    EXPECT_EQ(std::get<RoseReject>(messages[1]).invokedId, -1);
}

TEST_P(RoseSessionTest, keepsTheSessionAlive)
{
    openSession();
    clock.advance(4'999ms);
    EXPECT_TRUE(takeWritten().isEmpty());
    clock.advance(1ms);
    EXPECT_EQ(takeInvoke(), asWritten(keepAlive()));
    clock.advance(5s);
    EXPECT_EQ(takeInvoke(), asWritten(keepAlive()));
    network.last()->peerEnds();
    EXPECT_EQ(clock.pending(), 0);
}

TEST_P(RoseSessionTest, anUnreadableAnswerIsOneAllTheSame)
{
    openSession();
    order();
    inject(spoiltResult(4));
    EXPECT_EQ(codeOf(0), Error::Code::Uncertain);
    EXPECT_TRUE(dropped.empty()); // nothing else was in it
    serverSends(event());
    EXPECT_EQ(events.size(), 1U);
    EXPECT_TRUE(ends.empty());
}

TEST_P(RoseSessionTest, stopsAtCloseInsideAnEvent)
{
    openSession();
    QObject::connect(session.get(), &Session::eventReceived, &context,
                     [this](const Invoke &) { session->close(); });
    network.last()->peerSends(frame(event("x1")) + frame(event("x2")));
    EXPECT_EQ(events.size(), 1U);
    network.last()->peerEnds();
    EXPECT_EQ(end().what, What::Closed);
}

TEST_P(RoseSessionTest, anAnswerMaySendTheNext)
{
    openSession();
    session->send(invoke<HoldOperation>(0, hold())).then(&context, [this](const Reply &) {
        order();
    });
    serverAnswers(4, CtiHoldResult {true});
    serverAnswers(5, CtiHoldResult {true});
    EXPECT_TRUE(*replies[0]);
}
