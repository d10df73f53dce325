// SPDX-License-Identifier: GPL-3.0-or-later
// Orders (protocols.md 3.5): sent, refused, answered or not, and with the link lost.
#include "tests/protocols/nettapi/nettapifixture.h"

using namespace Jackfield;
using namespace Jackfield::NetTapi;
using namespace std::chrono_literals;
using testing::ElementsAre;

namespace {

const QByteArray outgoing = "#<uid=107><call=3><outgoing_outside_call>"
                            "<called_number=94695550123><serial=89>";

class NetTapiOrdersTest : public NetTapiTest
{
protected:
    /// Online, with a call on the own line.
    void inCall()
    {
        online();
        server("#<uid=107><call=2><incoming_outside_call><caller_number=1><serial=88>");
        call = told<CallChanged>()[0].call.id;
    }
    CallId call;
};

} // namespace

// --- Dialling

TEST_F(NetTapiOrdersTest, ADialledNumberIsFoundAgainInItsNotice)
{
    online();
    order(dial());
    EXPECT_THAT(written(), ElementsAre("!<dial><uid=107><addr=9,4695550123>"));
    server("#<dial><ok>");
    EXPECT_TRUE(results.empty()) << "processed is not dialled";
    server("#<uid=107><call=1><outgoing_outside_call><called_number=777><serial=70>"); // another
    EXPECT_TRUE(results.empty());
    server(outgoing); // with the trunk prefix
    ASSERT_EQ(results.size(), 1u);
    EXPECT_EQ(results[0]->call, told<CallChanged>().last().call.id);
    EXPECT_FALSE(results[0]->onlySent);
    server("#<dial><err=busy>"); // N34: the first answer counts
    server("#<dial><ok>"); // N33
    EXPECT_EQ(results.size(), 1u);
}

TEST_F(NetTapiOrdersTest, TheNoticeMayComeBeforeTheAnswer)
{
    online();
    order(dial());
    server("#<uid=107><call=3><outgoing_outside_call><called_number=4695550123><serial=89>");
    ASSERT_EQ(results.size(), 1u);
    EXPECT_TRUE(results[0]->call);
    order(dial("5551234"));
    server("#<dial><ok>"); // of the order before
    server("#<dial><err=no trunk free>");
    ASSERT_EQ(results.size(), 2u);
    EXPECT_EQ(results[1].error(), (Error {Error::Code::Refused, QStringLiteral("no trunk free")}));
}

TEST_F(NetTapiOrdersTest, WithoutANoticeItIsOnlySent)
{
    online();
    order(dial());
    server("#<dial><ok>");
    clock.advance(10s);
    ASSERT_EQ(results.size(), 1u);
    EXPECT_EQ(*results[0], (Accepted {std::nullopt, true}));
}

TEST_F(NetTapiOrdersTest, WithoutAnAnswerItsFateIsUncertainAndItIsNotRepeated) // N35
{
    online();
    order(dial());
    EXPECT_EQ(written().size(), 1);
    clock.advance(10s);
    ASSERT_EQ(results.size(), 1u);
    EXPECT_EQ(results[0].error(),
              (Error {Error::Code::Uncertain, QStringLiteral("The server gives no answer")}));
    clock.advance(1h);
    EXPECT_THAT(written(), ElementsAre());
}

TEST_F(NetTapiOrdersTest, ALateAnswerIsNotTakenForTheNextOrders)
{
    online();
    order(dial());
    clock.advance(10s);
    order(dial("5551234"));
    server("#<dial><err=busy>"); // of the first
    EXPECT_EQ(results.size(), 1u);
    server("#<dial><ok>");
    server("#<uid=107><call=3><outgoing_outside_call><called_number=5551234><serial=90>");
    ASSERT_EQ(results.size(), 2u);
    EXPECT_TRUE(results[1]->call);
}

TEST_F(NetTapiOrdersTest, AfterTwoWithoutAnswersOneHasToWait)
{
    online();
    for (int order = 0; order < 2; ++order) {
        this->order(dial());
        clock.advance(10s);
    }
    order(dial("5551234"));
    EXPECT_EQ(lastError(), Error::Code::NotPossible);
    server("#<dial><ok>"); // of the first
    order(dial("5551234"));
    server("#<dial><err=busy>"); // of the second
    EXPECT_EQ(results.size(), 3u);
    server("#<dial><err=no trunk free>");
    ASSERT_EQ(results.size(), 4u);
    EXPECT_EQ(results[3].error().detail, QStringLiteral("no trunk free"));
}

TEST_F(NetTapiOrdersTest, WhoHearsOfTheLossMayCloseTheSystem)
{
    online();
    system->execute(dial()).then(&context, [this](const CommandResult &) { system->close(); });
    network.last()->fail(Error::Code::NotConnected);
    EXPECT_EQ(system->link(), Link::Disconnected);
    clock.advance(1h);
    EXPECT_EQ(network.count(), 1u);
}

TEST_F(NetTapiOrdersTest, ACallHasTheNumberThatWasDialled)
{
    online();
    for (const char *shown : {"4695550123", "94695550123", "9,4695550123"}) {
        order(dial());
        server("#<dial><ok>");
        server("#<uid=107><call=3><outgoing_outside_call><called_number=" + QByteArray(shown)
               + "><serial=89>");
        EXPECT_EQ(told<CallChanged>().last().call.remote.number, QStringLiteral("4695550123"));
        server("#<uid=107><call=3><serial=89><end>");
    }
    // This server shows the prefix: also of what was dialled at the telephone.
    server("#<uid=107><call=3><outgoing_outside_call><called_number=95551234><serial=90>");
    EXPECT_EQ(told<CallChanged>().last().call.remote.number, QStringLiteral("5551234"));
    server("#<uid=107><call=4><incoming_outside_call><caller_number=95551234><serial=91>");
    EXPECT_EQ(told<CallChanged>().last().call.remote.number, QStringLiteral("95551234"));
}

TEST_F(NetTapiOrdersTest, OneNumberIsDialledAtATime)
{
    online();
    order(dial());
    order(dial("5551234"));
    EXPECT_EQ(lastError(), Error::Code::NotPossible);
    EXPECT_EQ(written().size(), 1);
}

TEST_F(NetTapiOrdersTest, AnUncertainNoticeProvesNothing)
{
    online();
    order(dial());
    server("#<uid=107><call=3><outgoing_outside_call><called_number=4695550123>"
           "<called_number=4695550123><serial=89>");
    EXPECT_TRUE(results.empty());
}

TEST_F(NetTapiOrdersTest, TrunkPrefixAndOutsideLine)
{
    setup.trunkPrefix.clear();
    online();
    order(dial());
    EXPECT_THAT(written(), ElementsAre("!<dial><uid=107><addr=04695550123>"));
}

TEST_F(NetTapiOrdersTest, ExtensionsAreDialledOnlyWhereTheSetUpAllows)
{
    Jackfield::Dial inside = dial("118");
    inside.number.outside = inside.number.dialable;
    inside.number.isInternal = true;
    online();
    order(inside);
    EXPECT_EQ(lastError(), Error::Code::Unsupported);
    EXPECT_THAT(written(), ElementsAre());
    system.reset();
    setup.dialsInternal = true;
    online();
    order(inside);
    EXPECT_THAT(written(), ElementsAre("!<dial><uid=107><addr=118>"));
}

TEST_F(NetTapiOrdersTest, WhatIsNoNumberSendsNothing) // N07, N08
{
    online();
    for (const char *bad : {"101\x04!<dial><uid=107><addr=0900>", "101><addr=0900123456", "1 2",
                            "+4989", "", "1,2"}) {
        order(dial(bad));
        EXPECT_EQ(lastError(), Error::Code::Malformed) << bad;
    }
    EXPECT_THAT(written(), ElementsAre());
}

TEST_F(NetTapiOrdersTest, DigitsForAfterTheAnswerAreToldToTheUser)
{
    online();
    Jackfield::Dial command = dial();
    command.number.postDial = QStringLiteral(",42#");
    order(command);
    EXPECT_THAT(written(), ElementsAre("!<dial><uid=107><addr=9,4695550123>"));
    ASSERT_EQ(told<Notice>().size(), 1);
    EXPECT_TRUE(told<Notice>()[0].serverText.startsWith(QStringLiteral(",42# is not sent")));
}

TEST_F(NetTapiOrdersTest, ALostLinkLeavesItsFateUncertain)
{
    for (const bool isAnswered : {false, true}) {
        system.reset();
        results.clear();
        online();
        order(dial());
        if (isAnswered)
            server("#<dial><ok>");
        network.last()->fail(Error::Code::NotConnected);
        EXPECT_EQ(lastError(), Error::Code::Uncertain);
        clock.advance(1s);
        online();
        EXPECT_THAT(written(), ElementsAre()) << "never repeated";
        order(dial()); // nothing is owed by a new connection
        server("#<dial><err=busy>");
        EXPECT_EQ(lastError(), Error::Code::Refused);
    }
}

TEST_F(NetTapiOrdersTest, EveryCutOfTheAnswersIsTheSame)
{
    const QByteArray all = "#<dial><ok>\x04" + outgoing
        + "\x04#<uid=107><call=3><serial=89><end>\x04"
          "#<call_info=89><call_type=O><start_time=2026/01/05@10:00:00><duration=0:20>"
          "<ring_time=0:05><hold_time=0:00><job_code=a>b><note=>\x04"
          "#<call_info=89><party=1><voice_type=S><device_index=107><party_number=107>"
          "<party_name=Mia><duration=0:20><ring_time=0:00>\x04"
          "#<call_info=89><recording_file=/u/1.wav>\x04#<call_info=89><end>\x04";
    for (qsizetype cut = 0; cut <= all.size(); ++cut) {
        system.reset();
        events.clear();
        results.clear();
        online();
        order(dial());
        network.last()->peerSends(all.first(cut));
        network.last()->peerSends(all.sliced(cut));
        ASSERT_EQ(results.size(), 1u) << cut;
        EXPECT_TRUE(results[0] && results[0]->call) << cut;
        ASSERT_EQ(told<CallReported>().size(), 1) << cut;
        const CallReport report = told<CallReported>()[0].report;
        EXPECT_EQ(report.call, results[0]->call) << cut;
        EXPECT_EQ(report.jobCode, QStringLiteral("a>b")) << cut;
        EXPECT_EQ(report.parts.size(), 1) << cut;
        EXPECT_EQ(report.recordings.size(), 1) << cut;
        EXPECT_EQ(written().last(), QByteArray("?<call_info=89>")) << cut;
    }
}

TEST_F(NetTapiOrdersTest, WhatComesTwiceCountsOnce)
{
    online();
    order(dial());
    for (const QByteArray &message :
         {QByteArray("#<dial><ok>"), outgoing, QByteArray("#<uid=107><call=3><serial=89><end>"),
          QByteArray("#<call_info=89><call_type=O><duration=0:20><ring_time=0:05><note=>"),
          QByteArray("#<call_info=89><end>")}) {
        server(message);
        server(message);
    }
    EXPECT_EQ(results.size(), 1u);
    EXPECT_EQ(told<CallChanged>().size(), 1);
    EXPECT_EQ(told<CallRemoved>().size(), 1);
    EXPECT_EQ(told<CallReported>().size(), 1);
    EXPECT_EQ(written().count(QByteArray("?<call_info=89>")), 1);
}

// --- What is never answered

TEST_F(NetTapiOrdersTest, RecordingDigitsAndStatusAreOnlySent)
{
    inCall();
    const Target target {line(), call};
    order(StartRecording {target});
    order(StopRecording {target});
    order(SendDigits {target, QStringLiteral("42#*")});
    order(SetStatus {line(), QStringLiteral("At Lunch")});
    EXPECT_THAT(written(),
                ElementsAre("!<record><uid=107>", "!<stop_record><uid=107>",
                            "!<play_dtmf><uid=107><digits=42#*>",
                            "!<change_status><uid=107><status=At Lunch>"));
    ASSERT_EQ(results.size(), 4u);
    for (const CommandResult &result : results)
        EXPECT_EQ(*result, (Accepted {std::nullopt, true}));
    EXPECT_EQ(told<LineChanged>().last().line.status, QStringLiteral("At Lunch"));
    // The status is still the one that was ordered last after a reconnect.
    network.last()->fail(Error::Code::NotConnected);
    clock.advance(1s);
    network.last()->peerOpens();
    server("#<challenge=1>");
    server("#<login_nettapi=y><uid=107><priv=oper>");
    EXPECT_EQ(told<Snapshot>().last().lines[0].status, QStringLiteral("At Lunch"));
}

TEST_F(NetTapiOrdersTest, AStatusIsOneOfTheList)
{
    setup.lines = {118};
    online();
    order(SetStatus {line(), QStringLiteral("Nope")});
    EXPECT_EQ(results.back().error(),
              (Error {Error::Code::Malformed,
                      QStringLiteral("The statuses of the set-up are: At Lunch, In the Office")}));
    EXPECT_THAT(written(), ElementsAre());
    order(SetStatus {line("118"), QStringLiteral("In the Office")});
    EXPECT_THAT(written(), ElementsAre("!<change_status><uid=118><status=In the Office>"));
    const Line other = told<LineChanged>().last().line;
    EXPECT_EQ(other.id, line("118"));
    EXPECT_EQ(other.statuses, setup.statuses);
    EXPECT_EQ(other.status, QStringLiteral("In the Office"));
}

TEST_F(NetTapiOrdersTest, WithoutACallThereIsNothingToRecord)
{
    online();
    order(StartRecording {{line(), {}}});
    EXPECT_EQ(lastError(), Error::Code::NotPossible);
    order(SendDigits {{line(), {}}, QStringLiteral("1")});
    EXPECT_EQ(lastError(), Error::Code::NotPossible);
    EXPECT_THAT(written(), ElementsAre());
}

TEST_F(NetTapiOrdersTest, BadTextsSendNothingAndBracketsAreReplaced) // N09, N10
{
    setup.statuses.clear(); // any
    inCall();
    order(SetStatus {line(), QStringLiteral("At <b>Lunch>")});
    EXPECT_THAT(written(), ElementsAre("!<change_status><uid=107><status=At (b)Lunch)>"));
    for (const char *bad : {"Lunch\x04!<dial><uid=107><addr=0900>", "a\nb", ""}) {
        order(SetStatus {line(), QString::fromLatin1(bad)});
        EXPECT_EQ(lastError(), Error::Code::Malformed) << bad;
    }
    for (const char *bad : {"12a", "1><uid=118", "", "1,2"}) {
        order(SendDigits {{line(), call}, QString::fromLatin1(bad)});
        EXPECT_EQ(lastError(), Error::Code::Malformed) << bad;
    }
    EXPECT_THAT(written(), ElementsAre());
}

TEST_F(NetTapiOrdersTest, NobodyElsesLineIsOrderedAbout)
{
    online();
    server("#<uid=118><call=2><incoming_outside_call><caller_number=1><serial=88>");
    for (const Command &command : std::initializer_list<Command> {
             Jackfield::Dial {line("118"), dial().number}, StartRecording {{line("118"), {}}},
             SendDigits {{line("118"), {}}, QStringLiteral("1")},
             SetStatus {line("118"), QStringLiteral("x")},
             SetStatus {line("nobody"), QStringLiteral("x")}}) {
        order(command);
        EXPECT_EQ(lastError(), Error::Code::Unsupported);
    }
    EXPECT_THAT(written(), ElementsAre());
    system.reset();
    setup.lines = {118}; // as the own one
    online();
    server("#<interest><ok>");
    network.last()->takeWritten();
    order(Jackfield::Dial {line("118"), dial().number});
    EXPECT_THAT(written(), ElementsAre("!<dial><uid=118><addr=9,4695550123>"));
}

TEST_F(NetTapiOrdersTest, WhatFacetPhoneDoesNotHaveIsUnsupported)
{
    inCall();
    order(HangUp {{line(), call}});
    EXPECT_EQ(lastError(), Error::Code::Unsupported);
    order(Answer {{line(), call}});
    EXPECT_EQ(lastError(), Error::Code::Unsupported);
    EXPECT_THAT(written(), ElementsAre());
}
