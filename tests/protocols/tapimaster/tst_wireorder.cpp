// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/tapimaster/wireorder.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Jackfield;
using namespace Jackfield::TapiMaster;
using namespace std::chrono_literals;

namespace {

using Form = WireOrder::Form;

/// One conversation: act, expect bytes, inject bytes, expect the result.
class WireOrderTest : public testing::Test
{
protected:
    void begin(Form form)
    {
        order = std::make_unique<WireOrder>(clock, network.factory()(QStringLiteral("pbx"), 2503),
                                            "Drop 100\r\n", form, nullptr);
        QObject::connect(order.get(), &Order::finished, order.get(),
                         [this](const CommandResult &result) { results.push_back(result); });
        order->start();
    }
    FakeTransport &peer() { return *network.last(); }
    void beginAndSend(Form form)
    {
        begin(form);
        peer().peerOpens();
        EXPECT_EQ(peer().written, "Drop 100\r\n");
        peer().peerTakes();
    }
    /// The one result; also that nothing more was sent or waits.
    CommandResult result()
    {
        EXPECT_EQ(results.size(), 1u);
        EXPECT_EQ(network.count(), 1u);
        EXPECT_LE(peer().written.count("Drop"), 1);
        EXPECT_EQ(peer().state, FakeTransport::State::Over);
        EXPECT_EQ(clock.pending(), 0);
        return results.empty() ? failure(Error::Code::Malformed) : results.at(0);
    }
    Error error()
    {
        const CommandResult ended = result();
        EXPECT_FALSE(ended);
        return ended ? Error {} : ended.error();
    }

    ManualClock clock;
    FakeNetwork network;
    std::unique_ptr<WireOrder> order;
    std::vector<CommandResult> results;
    const CommandResult onlySent = Accepted {std::nullopt, true};
};

TEST_F(WireOrderTest, aStreamEndsItsHalfAndWaitsTwoSeconds)
{
    begin(Form::Stream);
    EXPECT_EQ(peer().written, "");
    peer().peerOpens();
    EXPECT_EQ(peer().written, "Drop 100\r\n");
    EXPECT_TRUE(peer().hasFinished);
    peer().peerTakes();
    clock.advance(1999ms);
    EXPECT_TRUE(results.empty());
    clock.advance(1ms);
    EXPECT_EQ(result(), onlySent);
}

TEST_F(WireOrderTest, aPlainEndIsSent)
{
    for (const Form form : {Form::Stream, Form::Http}) {
        SCOPED_TRACE(int(form));
        network = {};
        results.clear();
        beginAndSend(form);
        peer().peerEnds();
        EXPECT_EQ(result(), onlySent);
    }
}

TEST_F(WireOrderTest, whateverTheServerSaysIsSent)
{
    for (const char *reply : {"OK Drop\r\n", "hello\n", "ERROR-FREE\r\n", "\r\n", "\xFF\xFE\n"}) {
        SCOPED_TRACE(reply);
        network = {};
        results.clear();
        beginAndSend(Form::Stream);
        peer().peerSends(reply);
        EXPECT_EQ(result(), onlySent);
    }
}

TEST_F(WireOrderTest, errAtTheStartIsARefusalAtEverySplit)
{
    const QByteArray reply = "ERR no call\x07 at 100\r\nmore";
    for (qsizetype cut = 0; cut <= reply.size(); ++cut) {
        network = {};
        results.clear();
        beginAndSend(Form::Stream);
        peer().peerSends(reply.first(cut));
        if (results.empty())
            peer().peerSends(reply.sliced(cut));
        EXPECT_EQ(error(), (Error {Error::Code::Refused, QStringLiteral("no call\\x07 at 100")}));
    }
}

TEST_F(WireOrderTest, errWithoutAnEndOfLineCountsToo)
{
    beginAndSend(Form::Stream);
    peer().peerSends("ERR");
    EXPECT_TRUE(results.empty());
    peer().peerEnds();
    EXPECT_EQ(error().code, Error::Code::Refused);
}

TEST_F(WireOrderTest, anEndlessReplyIsCut)
{
    beginAndSend(Form::Stream);
    peer().peerSends(QByteArray(65536, 'A'));
    EXPECT_EQ(result(), onlySent);
}

TEST_F(WireOrderTest, anErrorBeforeItWasOpenIsToldAsItIs)
{
    for (const auto code : {Error::Code::NotConnected, Error::Code::TimedOut}) {
        network = {};
        results.clear();
        begin(Form::Stream);
        peer().fail(code, QStringLiteral("why"));
        EXPECT_EQ(error(), (Error {code, QStringLiteral("why")}));
        EXPECT_EQ(peer().written, "");
    }
}

TEST_F(WireOrderTest, anErrorBehindTheBytesIsUncertain)
{
    for (const Form form : {Form::Stream, Form::Http, Form::Datagram}) {
        for (const bool flushed : {false, true}) {
            network = {};
            results.clear();
            begin(form);
            peer().peerOpens();
            if (flushed)
                peer().peerTakes();
            peer().fail(Error::Code::NotConnected, QStringLiteral("reset"));
            EXPECT_EQ(error(), (Error {Error::Code::Uncertain, QStringLiteral("reset")}));
        }
    }
}

TEST_F(WireOrderTest, bytesThatNeverLeaveAreUncertain)
{
    begin(Form::Stream);
    peer().peerOpens();
    clock.advance(2s);
    EXPECT_EQ(error().code, Error::Code::Uncertain);
}

TEST_F(WireOrderTest, aDatagramWaitsForWordThatNobodyTookIt)
{
    beginAndSend(Form::Datagram);
    EXPECT_FALSE(peer().hasFinished);
    clock.advance(200ms);
    EXPECT_EQ(result(), onlySent);

    network = {};
    results.clear();
    beginAndSend(Form::Datagram);
    peer().fail(Error::Code::Refused, QStringLiteral("nobody"));
    EXPECT_EQ(error(), (Error {Error::Code::NotConnected, QStringLiteral("nobody")}));

    network = {};
    results.clear();
    beginAndSend(Form::Datagram);
    peer().peerSends("ERR busy");
    EXPECT_EQ(error(), (Error {Error::Code::Refused, QStringLiteral("busy")}));
}

TEST_F(WireOrderTest, httpTakesTheStatusAtEverySplit)
{
    const struct
    {
        QByteArray reply;
        CommandResult expected;
    } rows[] = {
        {"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK", onlySent},
        {"HTTP/1.1 204 No Content\r\n\r\n", onlySent},
        {"HTTP/1.1 404 Not Found\r\n\r\n",
         failure(Error::Code::Refused, QStringLiteral("404 Not Found"))},
        {"HTTP/1.0 500 Oops\r\n\r\n", failure(Error::Code::Refused, QStringLiteral("500 Oops"))},
        {"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\n\r\n",
         failure(Error::Code::Refused, QStringLiteral("302 Found"))},
        {"OK Drop\r\n", onlySent},
        {"ERR no call\r\n", failure(Error::Code::Refused, QStringLiteral("no call"))},
    };
    for (const auto &[reply, expected] : rows) {
        for (qsizetype cut = 0; cut <= reply.size(); ++cut) {
            network = {};
            results.clear();
            beginAndSend(Form::Http);
            EXPECT_FALSE(peer().hasFinished);
            peer().peerSends(reply.first(cut));
            if (results.empty())
                peer().peerSends(reply.sliced(cut));
            EXPECT_EQ(result(), expected) << reply.constData() << cut;
        }
    }
}

TEST_F(WireOrderTest, httpSilenceIsUncertainAfterThreeSeconds)
{
    beginAndSend(Form::Http);
    clock.advance(2999ms);
    EXPECT_TRUE(results.empty());
    clock.advance(1ms);
    EXPECT_EQ(error().code, Error::Code::Uncertain);
}

TEST_F(WireOrderTest, cancelledBeforeAndAfterSending)
{
    begin(Form::Stream);
    order->cancel();
    EXPECT_EQ(error().code, Error::Code::Cancelled);

    network = {};
    results.clear();
    begin(Form::Stream);
    peer().peerOpens();
    order->cancel();
    EXPECT_EQ(error().code, Error::Code::Uncertain);
    order->cancel();
    EXPECT_EQ(results.size(), 1u);
}

} // namespace
