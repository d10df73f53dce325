// SPDX-License-Identifier: GPL-3.0-or-later
// How direct connections end: by us, by the server, by silence.
#include "tests/protocols/ucserver/sessionfixture.h"

using namespace Jackfield;
using namespace Jackfield::UcServer;
using namespace std::chrono_literals;
using testing::HasSubstr;

namespace {

class DirectEnd : public DirectSessionTest
{ };

} // namespace

INSTANTIATE_TEST_SUITE_P(Encodings, DirectEnd, testing::Values(Encoding::Json, Encoding::Ber),
                         encodingName);

TEST_P(DirectEnd, losesTheLinkAtEveryStep)
{
    for (int step = 0; step <= 4; ++step) {
        for (const bool isOrderly : {false, true}) {
            ends.clear();
            make();
            session->open();
            if (step > 0)
                network.last()->peerOpens();
            if (step > 1)
                serverAnswers(1, negotiated());
            if (step > 2)
                serverAnswers(2, methods({LoginMethod::Basic}));
            if (step > 3)
                serverAnswers(3, succeeded());
            if (isOrderly)
                network.last()->peerEnds();
            else
                network.last()->fail(Error::Code::NotConnected, QStringLiteral("reset by peer"));
            EXPECT_EQ(end().what, What::Lost) << step;
            EXPECT_THAT(words(), HasSubstr(isOrderly ? "ended the connection" : "reset by peer"));
            EXPECT_EQ(clock.pending(), 0);
        }
    }
}

TEST_P(DirectEnd, closesAtEveryStep)
{
    make();
    session->open();
    session->close();
    EXPECT_EQ(end().what, What::Closed);
    EXPECT_EQ(network.last()->state, FakeTransport::State::Over);

    ends.clear();
    connectSession();
    takeWritten();
    session->close();
    EXPECT_EQ(end().what, What::Closed);
    EXPECT_TRUE(takeWritten().isEmpty());
    EXPECT_EQ(clock.pending(), 0);
    session->close();
    EXPECT_EQ(ends.size(), 1U);
}

TEST_P(DirectEnd, logsOffWhenItCloses)
{
    openSession();
    session->close();
    EXPECT_EQ(takeInvoke(), asWritten(invoke<LogoffOperation>(eventInvokeId, {})));
    EXPECT_TRUE(network.last()->hasFinished);
    EXPECT_TRUE(ends.empty());
    network.last()->peerEnds();
    EXPECT_EQ(end().what, What::Closed);
    EXPECT_EQ(clock.pending(), 0);
}

TEST_P(DirectEnd, doesNotWaitLongForTheServersEnd)
{
    openSession();
    session->close();
    clock.advance(4'999ms);
    EXPECT_TRUE(ends.empty());
    clock.advance(1ms);
    EXPECT_EQ(end().what, What::Closed);
    EXPECT_EQ(network.last()->state, FakeTransport::State::Over);
}

TEST_P(DirectEnd, asksWhenNothingIsHeard)
{
    openSession();
    clock.advance(14'999ms);
    EXPECT_EQ(takeMessages().size(), 2U); // keep-alives
    clock.advance(1ms);
    const auto messages = takeMessages();
    ASSERT_EQ(messages.size(), 2U);
    EXPECT_EQ(std::get<Invoke>(messages[0]), asWritten(keepAlive()));
    EXPECT_EQ(std::get<Invoke>(messages[1]).operationId, CheckConnectionOperation::id);
    serverRejects(std::get<Invoke>(messages[1]).invokeId, 1); // an answer like any other
    clock.advance(14'999ms);
    EXPECT_EQ(takeMessages().size(), 2U);
    EXPECT_TRUE(ends.empty());
}

TEST_P(DirectEnd, silenceEndsIt)
{
    openSession();
    order();
    clock.advance(44'999ms);
    EXPECT_TRUE(ends.empty());
    clock.advance(1ms);
    EXPECT_EQ(end().what, What::Lost);
    EXPECT_THAT(words(), HasSubstr("45 second"));
    EXPECT_EQ(codeOf(0), Error::Code::Uncertain);
    EXPECT_EQ(clock.pending(), 0);
}

TEST_P(DirectEnd, aMessageWithoutAnEndEndsIt) // security.md T76
{
    openSession();
    const QByteArray whole = frame(event());
    network.last()->peerSends(whole.left(12));
    clock.advance(20s);
    network.last()->peerSends(whole.mid(12, 1));
    clock.advance(9'999ms);
    EXPECT_TRUE(ends.empty());
    clock.advance(1ms);
    EXPECT_EQ(end().what, What::Lost);
    EXPECT_THAT(words(), HasSubstr("did not end it"));
}

TEST_P(DirectEnd, everyMessageHasItsOwnTime)
{
    openSession();
    const QByteArray whole = frame(event());
    network.last()->peerSends(whole.left(12));
    clock.advance(29s);
    network.last()->peerSends(whole.mid(12) + whole.left(12));
    clock.advance(29s);
    network.last()->peerSends(whole.mid(12));
    clock.advance(10s);
    EXPECT_TRUE(ends.empty());
    EXPECT_EQ(events.size(), 2U);
}

TEST_P(DirectEnd, mayDieAtEveryStep)
{
    for (int step = 0; step < 4; ++step) {
        make();
        session->open();
        if (step > 0)
            network.last()->peerOpens();
        if (step > 1)
            logInUpToCredentials();
        if (step > 2)
            serverAnswers(3, succeeded());
        clock.advance(16s); // of the last: a question whether the server is there
        session.reset();
        EXPECT_EQ(clock.pending(), 0);
        EXPECT_TRUE(ends.empty());
    }
}
