// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about calls that are over (protocols.md 3.6).
#include "protocols/nettapi/reportdesk.h"
#include "tests/protocols/nettapi/nettapifixture.h"

using namespace Jackfield;
using namespace Jackfield::NetTapi;
using namespace std::chrono_literals;
using testing::ElementsAre;

namespace {

const QByteArray general = "#<call_info=88><call_type=I><start_time=2006/02/27@15:04:03>"
                           "<duration=1:00:58><ring_time=0:07><hold_time=2:03><job_code=A>17>"
                           "<note=sent & filed>";
const QByteArray station = "#<call_info=88><party=1><voice_type=S><device_index=107>"
                           "<party_number=107><party_name=Mia Muster><duration=1:00:51>"
                           "<ring_time=0:07>";
const QByteArray outside = "#<call_info=88><party=2><voice_type=L><device_index=1>"
                           "<party_number=4695550123><party_name=Unknown><duration=1:00:58>"
                           "<ring_time=0:00>";

class ReportDeskTest : public NetTapiTest
{
protected:
    /// A call has ended, and the question about it is written.
    void ended(int serial = 88)
    {
        if (!system || !system->isUsable())
            online();
        const QByteArray text = QByteArray::number(serial);
        server("#<uid=107><call=2><incoming_outside_call><caller_number=4695550123><serial=" + text
               + ">");
        server("#<uid=107><call=2><serial=" + text + "><end>");
        call = told<CallRemoved>().last().id;
    }
    CallId call;
};

} // namespace

TEST_F(ReportDeskTest, GathersWhatBelongsToOneCall)
{
    ended();
    EXPECT_THAT(written(), ElementsAre("?<call_info=88>"));
    server(general);
    server("#<uid=118><call=1><incoming_outside_call><caller_number=1><serial=90>"); // between
    server(station);
    server(outside);
    server("#<call_info=88><recording_file=/u/new/44036959_3a2c.wav>");
    server("#<call_info=88><recording_file=/u/new/44036977_3a3f.wav>");
    EXPECT_TRUE(told<CallReported>().isEmpty());
    server("#<call_info=88><end>");
    ASSERT_EQ(told<CallReported>().size(), 1);
    const CallReport report = told<CallReported>()[0].report;
    EXPECT_EQ(report.call, call);
    EXPECT_EQ(report.direction, Call::Direction::Incoming);
    EXPECT_EQ(report.startTime, QStringLiteral("2006/02/27@15:04:03"));
    EXPECT_EQ(report.duration.value, 3658s);
    EXPECT_EQ(report.ringTime.value, 7s);
    EXPECT_EQ(report.holdTime.value, 123s);
    EXPECT_EQ(report.jobCode, QStringLiteral("A>17"));
    EXPECT_EQ(report.note, QStringLiteral("sent & filed"));
    ASSERT_EQ(report.parts.size(), 2);
    EXPECT_EQ(report.parts[0].kind, CallReport::Part::Kind::Station);
    EXPECT_EQ(report.parts[0].device, QStringLiteral("107"));
    EXPECT_EQ(report.parts[0].party.name, QStringLiteral("Mia Muster"));
    EXPECT_EQ(report.parts[1].kind, CallReport::Part::Kind::Line);
    EXPECT_EQ(report.parts[1].party.number, QStringLiteral("4695550123"));
    EXPECT_EQ(report.recordings,
              (QStringList {QStringLiteral("/u/new/44036959_3a2c.wav"),
                            QStringLiteral("/u/new/44036977_3a3f.wav")}));
    EXPECT_TRUE(report.isComplete);
    EXPECT_EQ(report.wasAnswered, true);
}

TEST_F(ReportDeskTest, ACallThatIsNotCompletedIsAskedAboutThreeTimesMore)
{
    ended();
    written();
    for (const auto pause : {1s, 2s, 4s}) {
        server("#<call_info=88><not_completed>");
        clock.advance(pause - 1ms);
        EXPECT_THAT(written(), ElementsAre());
        clock.advance(1ms);
        EXPECT_THAT(written(), ElementsAre("?<call_info=88>"));
    }
    server("#<call_info=88><not_completed>");
    clock.advance(1h);
    EXPECT_THAT(written(), ElementsAre());
    EXPECT_TRUE(told<CallReported>().isEmpty());
}

TEST_F(ReportDeskTest, AReportThatNeverEndsIsClosed) // N43
{
    ended();
    server(station);
    clock.advance(5s);
    ASSERT_EQ(told<CallReported>().size(), 1);
    EXPECT_FALSE(told<CallReported>()[0].report.isComplete);
    EXPECT_EQ(told<CallReported>()[0].report.wasAnswered, std::nullopt);
    server(general); // too late
    server("#<call_info=88><end>");
    EXPECT_EQ(told<CallReported>().size(), 1);
}

TEST_F(ReportDeskTest, WithoutAnAnswerThereIsNoReport)
{
    ended();
    clock.advance(5s);
    ended(89);
    server("#<call_info=89><err=unknown call>");
    ended(90);
    server("#<call_info=90><end>");
    EXPECT_TRUE(told<CallReported>().isEmpty());
}

TEST_F(ReportDeskTest, MorePartiesThanAnybodyHasAreNotKept) // N42
{
    ended();
    for (int i = 0; i < 10000; ++i)
        server("#<call_info=88><party=1>");
    for (int i = 0; i < 1000; ++i)
        server("#<call_info=88><recording_file=/x>");
    server("#<call_info=88><end>");
    ASSERT_EQ(told<CallReported>().size(), 1);
    EXPECT_EQ(told<CallReported>()[0].report.parts.size(), 64);
    EXPECT_EQ(told<CallReported>()[0].report.recordings.size(), 64);
    EXPECT_FALSE(told<CallReported>()[0].report.isComplete);
}

TEST_F(ReportDeskTest, WhatAUserTypedCannotMakeAReport) // T93
{
    ended();
    server("#<call_info=88><call_type=I><duration=0:58><ring_time=0:07><hold_time=0:00>"
           "<job_code=1><note=x><duration=0:00><end>");
    server("#<call_info=88><end>");
    ASSERT_EQ(told<CallReported>().size(), 1);
    EXPECT_TRUE(told<CallReported>()[0].report.isUncertain);
    EXPECT_EQ(told<CallReported>()[0].report.wasAnswered, std::nullopt);
}

TEST_F(ReportDeskTest, WhatIsTooLongIsCut)
{
    ended();
    const QByteArray much(10'000, 'x');
    server("#<call_info=88><call_type=I><start_time=" + much + "><duration=" + much
           + "><ring_time=0:01><hold_time=0:00><job_code=" + much + "><note=" + much + ">");
    server("#<call_info=88><recording_file=" + much + ">");
    server("#<call_info=88><end>");
    ASSERT_EQ(told<CallReported>().size(), 1);
    const CallReport report = told<CallReported>()[0].report;
    EXPECT_LE(report.startTime.size() + report.duration.text.size(), 64);
    EXPECT_EQ(report.jobCode.size(), 200);
    EXPECT_EQ(report.note.size(), 1000);
    EXPECT_EQ(report.recordings.value(0).size(), 1000);
}

TEST_F(ReportDeskTest, AReportMayNotGoOnForEver)
{
    ended();
    for (int second = 0; second < 40; second += 4) {
        server("#<call_info=88><call_type=I>");
        clock.advance(4s);
    }
    ASSERT_EQ(told<CallReported>().size(), 1);
    EXPECT_FALSE(told<CallReported>()[0].report.isComplete);
}

TEST_F(ReportDeskTest, OnlySoManyQuestionsAreOpen)
{
    online();
    for (int serial = 1; serial <= 90; ++serial)
        ended(serial);
    EXPECT_EQ(written().size(), qsizetype(ReportDesk::maxOpen));
    for (int serial = 1; serial <= 8; ++serial)
        server("#<call_info=" + QByteArray::number(serial) + "><err=unknown call>");
    EXPECT_EQ(written().size(), qsizetype(ReportDesk::maxOpen));
    for (int round = 0; round < 100; ++round)
        clock.advance(5s); // Without answers the others get their turn.
    EXPECT_EQ(written().size(), 90 - 2 * qsizetype(ReportDesk::maxOpen));
}

TEST_F(ReportDeskTest, AFloodOfEndsAsksNothing) // N46
{
    online();
    for (int i = 0; i < 50000; ++i)
        server("#<uid=107><call=2><serial=88><end>");
    EXPECT_TRUE(events.empty());
    EXPECT_THAT(written(), ElementsAre());
}

TEST_F(ReportDeskTest, AMissedCallIsKnownFromItsReport)
{
    CallReport report;
    report.direction = Call::Direction::Incoming;
    const auto length = [](std::chrono::seconds value) {
        return CallReport::Length {value, QStringLiteral("x")};
    };
    EXPECT_EQ(wasAnswered(report), std::nullopt);
    report.duration = length(0s);
    EXPECT_EQ(wasAnswered(report), false);
    report.duration = length(20s);
    report.ringTime = length(20s);
    EXPECT_EQ(wasAnswered(report), false);
    report.ringTime = length(5s);
    EXPECT_EQ(wasAnswered(report), true);
    report.ringTime = length(19s); // rounded
    EXPECT_EQ(wasAnswered(report), false);
    report.ringTime = {};
    EXPECT_EQ(wasAnswered(report), std::nullopt);
    report.ringTime = length(0s);
    EXPECT_EQ(wasAnswered(report), std::nullopt) << "perhaps it was never answered";
    report.direction = Call::Direction::Outgoing;
    EXPECT_EQ(wasAnswered(report), true);
    report.direction = Call::Direction::Incoming;
    report.ringTime = length(5s);
    report.parts << CallReport::Part {CallReport::Part::Kind::Line, {}, {}, {}, {}};
    EXPECT_EQ(wasAnswered(report), false) << "nobody here took part";
    report.parts << CallReport::Part {CallReport::Part::Kind::Station, {}, {}, {}, {}};
    EXPECT_EQ(wasAnswered(report), true);
    report.isUncertain = true;
    EXPECT_EQ(wasAnswered(report), std::nullopt);
}
