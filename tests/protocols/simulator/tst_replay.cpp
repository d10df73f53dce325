// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/replay/replay.h"
#include "tests/support/manualclock.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace Jackfield::Simulator {

using namespace std::chrono_literals;

namespace {

    struct Said
    {
        int connection;
        QByteArray octets;
        bool isLast;
    };

    class Replaying : public testing::Test
    {
    protected:
        Replaying() { system.id = QStringLiteral("a"); }
        void sent(std::chrono::milliseconds time, const char *name, const QByteArray &bytes)
        {
            system.messages.push_back({time, true, QString::fromLatin1(name), bytes});
        }
        void received(std::chrono::milliseconds time, const char *name, const QByteArray &bytes)
        {
            system.messages.push_back({time, false, QString::fromLatin1(name), bytes});
        }
        Replay &play(const char *kind, ReplayPace pace = {})
        {
            system.kind = QString::fromLatin1(kind);
            replay = std::make_unique<Replay>(clock, system, pace);
            QObject::connect(replay.get(), &Replay::says,
                             [this](int connection, const QByteArray &octets, bool isLast) {
                                 said.push_back({connection, octets, isLast});
                             });
            QObject::connect(replay.get(), &Replay::differs, [this](const QJsonObject &difference) {
                differences << difference[QLatin1String("difference")].toString();
            });
            QObject::connect(replay.get(), &Replay::over, [this] { ++overs; });
            return *replay;
        }
        void netTapi()
        {
            sent(0ms, "<interest>", "!<interest><uid=100>");
            received(10ms, "<interest>", "#<interest><uid=100>");
            received(2010ms, "<call_offering>", "#<call_offering><uid=100>");
            sent(5000ms, "<dial>", "!<dial><uid=100><number=1>");
            received(5100ms, "<dial>", "#<dial><uid=100>");
        }

        ManualClock clock;
        RecordedSystem system;
        std::unique_ptr<Replay> replay;
        std::vector<Said> said;
        QStringList differences;
        int overs = 0;
    };

} // namespace

TEST_F(Replaying, KeepsTheRecordedPace)
{
    netTapi();
    Replay &played = play("nettapi");
    clock.advance(1h);
    EXPECT_TRUE(said.empty()) << "nobody is there";
    played.opened(1);
    played.came(1, "!<interest><uid=100>");
    clock.advance(9ms);
    EXPECT_TRUE(said.empty());
    clock.advance(1ms);
    EXPECT_EQ(said.size(), 1u);
    clock.advance(1999ms);
    EXPECT_EQ(said.size(), 1u);
    clock.advance(1ms);
    ASSERT_EQ(said.size(), 2u);
    EXPECT_EQ(said[1].octets, "#<call_offering><uid=100>");
    clock.advance(30s);
    EXPECT_EQ(said.size(), 2u) << "the client has not dialled";
    EXPECT_EQ(played.waitsFor(), QStringLiteral("<dial>"));
    played.came(1, "!<dial><uid=100><number=2>"); // its shape is enough
    clock.advance(100ms);
    EXPECT_EQ(said.size(), 3u);
    EXPECT_EQ(overs, 1);
    EXPECT_TRUE(played.isWhole());
}

TEST_F(Replaying, SpeedDividesTheWaits)
{
    netTapi();
    Replay &played = play("nettapi", {.speed = 10});
    played.came(1, "!<interest><uid=100>");
    clock.advance(200ms);
    EXPECT_EQ(said.size(), 1u);
    clock.advance(1ms);
    EXPECT_EQ(said.size(), 2u);
}

TEST_F(Replaying, SpeedNullIsAtOnce)
{
    netTapi();
    Replay &played = play("nettapi", {.speed = 0});
    played.came(1, "!<interest><uid=100>");
    EXPECT_EQ(said.size(), 2u);
    played.came(1, "!<dial><uid=100><number=1>");
    EXPECT_EQ(overs, 1);
}

TEST_F(Replaying, StepsAreAskedFor)
{
    netTapi();
    Replay &played = play("nettapi", {.bySteps = true});
    EXPECT_FALSE(played.step()) << "nobody is there";
    played.came(1, "!<interest><uid=100>");
    clock.advance(1h);
    EXPECT_TRUE(said.empty());
    EXPECT_TRUE(played.step());
    EXPECT_TRUE(played.step());
    EXPECT_FALSE(played.step()) << "the client has to dial";
    played.came(1, "!<dial><uid=100><number=1>");
    EXPECT_TRUE(played.step());
    EXPECT_EQ(said.size(), 3u);
    EXPECT_EQ(overs, 1);
    EXPECT_TRUE(differences.isEmpty());
}

/// Who asks one after the other, in another order than was recorded.
TEST_F(Replaying, AStepAnswersWhatCameAheadOfItsTurn)
{
    sent(0ms, "GET /a", "GET http://pbx:80/ipps/a\n\n");
    received(1ms, "GET /a", "HTTP 200 OK\n\na");
    sent(2ms, "GET /b", "GET http://pbx:80/ipps/b\n\n");
    received(3ms, "GET /b", "HTTP 200 OK\n\nb");
    Replay &played = play("ipbx", {.bySteps = true});
    played.came(5, "GET http://127.0.0.1:9/ipps/b\n\n");
    EXPECT_TRUE(said.empty());
    EXPECT_TRUE(played.step());
    EXPECT_FALSE(played.step()) << "the client has to ask for a";
    played.came(6, "GET http://127.0.0.1:9/ipps/a\n\n");
    EXPECT_TRUE(played.step());
    ASSERT_EQ(said.size(), 2u);
    EXPECT_EQ(said[0].connection, 5);
    EXPECT_EQ(said[1].connection, 6);
    EXPECT_TRUE(played.isWhole());
}

TEST_F(Replaying, TellsWhatDoesNotComeAndGoesOn)
{
    netTapi();
    Replay &played = play("nettapi", {.patience = 20s});
    played.came(1, "!<interest><uid=100>");
    clock.advance(2010ms);
    clock.advance(19999ms);
    EXPECT_TRUE(differences.isEmpty());
    clock.advance(1ms);
    EXPECT_EQ(differences, QStringList {QStringLiteral("missing")});
    clock.advance(100ms);
    EXPECT_EQ(overs, 1);
    EXPECT_FALSE(played.isWhole());
}

TEST_F(Replaying, TellsAnotherRequest)
{
    netTapi();
    Replay &played = play("nettapi");
    played.came(1, "!<hangup><uid=100>");
    EXPECT_EQ(differences, QStringList {QStringLiteral("other")});
    played.giveUp();
    EXPECT_EQ(differences.count(QStringLiteral("missing")), 2);
    EXPECT_EQ(differences.count(QStringLiteral("unplayed")), 3);
    EXPECT_FALSE(played.isWhole());
}

TEST_F(Replaying, WaitsForAConnectionThatIsLost)
{
    netTapi();
    Replay &played = play("nettapi");
    played.came(1, "!<interest><uid=100>");
    played.left(1);
    clock.advance(10s);
    EXPECT_TRUE(said.empty());
    played.opened(2);
    clock.advance(10s);
    ASSERT_EQ(said.size(), 2u);
    EXPECT_EQ(said[0].connection, 2);
}

TEST_F(Replaying, AnswersGetTheClientsIds)
{
    sent(0ms, "asnX", R"({"invoke":{"invokeID":7,"operationID":0,"operationName":"asnX"}})");
    received(1ms, "asnX result", R"({"result":{"invokeID":7}})");
    received(2ms, "asnY result", R"({"result":{"invokeID":6}})"); // asked before the recording
    Replay &played = play("ucserver", {.speed = 0});
    played.came(1, R"({"invoke":{"invokeID":42,"operationID":0,"operationName":"asnX"}})");
    ASSERT_EQ(said.size(), 1u);
    EXPECT_TRUE(said[0].octets.contains("42")) << said[0].octets.constData();
    EXPECT_FALSE(said[0].octets.contains('7')) << said[0].octets.constData();
    EXPECT_EQ(overs, 1);
}

TEST_F(Replaying, AnAnswerOfHttpGoesToItsRequest)
{
    sent(0ms, "GET /a", "GET http://pbx:80/a?n=1\nHost: pbx\n\n");
    sent(1ms, "GET /b", "GET http://pbx:80/b\nHost: pbx\n\n");
    received(101ms, "GET /b", "HTTP 302 Found\nLocation: http://pbx:80/c\nContent-Length: 9\n\n");
    received(500ms, "GET /a", "HTTP 401 No\nWWW-Authenticate: ***\n\nlog in");
    Replay &played = play("webdial");
    played.came(5, "GET http://127.0.0.1:9/b\n\n");
    played.came(6, "GET http://127.0.0.1:9/a?n=1\n\n");
    clock.advance(100ms);
    ASSERT_EQ(said.size(), 1u);
    EXPECT_EQ(said[0].connection, 5);
    EXPECT_EQ(said[0].octets,
              "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/c\r\nContent-Length: 0\r\n"
              "Connection: close\r\n\r\n");
    clock.advance(400ms);
    ASSERT_EQ(said.size(), 2u);
    EXPECT_EQ(said[1].connection, 6);
    EXPECT_TRUE(said[1].isLast);
    EXPECT_TRUE(said[1].octets.contains("WWW-Authenticate: Digest "));
    EXPECT_EQ(overs, 1);
}

TEST_F(Replaying, PollsDoNotRunAheadOfAnOrder)
{
    const QByteArray page = "GET http://pbx/ipps/channelinfo.php?channel=SIP/100\n\n";
    const QByteArray order = "GET http://pbx/user/c/?a=dial\n\n";
    sent(0ms, "GET /ipps/channelinfo.php", page);
    received(0ms, "GET /ipps/channelinfo.php", "HTTP 200 OK\n\nidle");
    sent(1s, "GET /user/c/", order);
    received(1s, "GET /user/c/", "HTTP 200 OK\n\nOK");
    sent(2s, "GET /ipps/channelinfo.php", page);
    received(2s, "GET /ipps/channelinfo.php", "HTTP 200 OK\n\nbusy");
    Replay &played = play("ipbx", {.speed = 0});
    played.came(1, page);
    played.came(2, page);
    played.came(3, page);
    ASSERT_EQ(said.size(), 3u);
    EXPECT_TRUE(said[2].octets.endsWith("idle"));
    played.came(4, order);
    played.came(5, page);
    ASSERT_EQ(said.size(), 5u);
    EXPECT_TRUE(said[4].octets.endsWith("busy"));
    EXPECT_EQ(overs, 1);
    played.came(6, page);
    EXPECT_TRUE(said.back().octets.endsWith("busy"));
    EXPECT_TRUE(differences.isEmpty());
}

TEST_F(Replaying, ACommandWithoutAnAnswerEndsItsConnection)
{
    sent(0ms, "MakeCall", "MakeCall 100 123\r\n");
    Replay &played = play("tapimaster");
    played.came(3, "GET /makecall%20100%20456 ");
    ASSERT_EQ(said.size(), 1u);
    EXPECT_TRUE(said[0].octets.isEmpty());
    EXPECT_TRUE(said[0].isLast);
    EXPECT_EQ(overs, 1);
}

namespace {

    const QByteArray head =
        R"({"recording":"jackfield","version":1,"systems":{"n":"nettapi","u":"ucserver"}})"
        "\n";
    const QByteArray line =
        R"({"time":"2026-01-05T09:00:00.000Z","system":"n","direction":"sent","name":"<x>","text":"!<x>"})"
        "\n";

    Result<std::vector<RecordedSystem>> reading(const QByteArray &text)
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("r.jsonl")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return failure(Error::Code::Storage);
        file.close();
        return readRecording(file.fileName());
    }

    QString fault(const QByteArray &text)
    {
        const auto read = reading(text);
        return read || read.error().code != Error::Code::Malformed ? QString()
                                                                   : read.error().detail;
    }

} // namespace

TEST(RecordingFile, IsReadBySystem)
{
    const auto read = reading(head + line);
    ASSERT_TRUE(read) << read.error().detail.toStdString();
    ASSERT_EQ(read->size(), 1u);
    EXPECT_EQ(read->front().kind, QStringLiteral("nettapi"));
    EXPECT_EQ(read->front().messages.front().bytes, "!<x>");
    EXPECT_TRUE(read->front().unplayable.isEmpty());
}

TEST(RecordingFile, SaysWhatIsWrong)
{
    EXPECT_TRUE(fault({}).contains(QLatin1String("empty")));
    EXPECT_TRUE(fault("what?\n").contains(QLatin1String("line 1")));
    EXPECT_TRUE(fault("[]\n").contains(QLatin1String("no JSON object")));
    EXPECT_TRUE(fault("{}\n").contains(QLatin1String("no recording")));
    EXPECT_TRUE(fault(head).contains(QLatin1String("no message")));
    EXPECT_TRUE(fault(head + line + line.left(40)).contains(QLatin1String("cut")));
    EXPECT_TRUE(fault(head + line + line.left(40)).contains(QLatin1String("line 3")));
    EXPECT_TRUE(
        fault(QByteArray(head).replace(":1,", ":2,") + line).contains(QLatin1String("newer")));
    EXPECT_TRUE(
        fault(head + QByteArray(line).replace("\"n\"", "\"z\"")).contains(QLatin1String("z")));
    EXPECT_EQ(readRecording(QStringLiteral("/nowhere/r")).error().code, Error::Code::Storage);
}

TEST(RecordingFile, WhatCannotBePlayedIsRefusedByItself)
{
    const QByteArray masked = QByteArray(line)
                                  .replace("\"n\"", "\"u\"")
                                  .replace("\"text\":\"!<x>\"", "\"decoded\":\"{}\"");
    const auto read = reading(head + line + masked);
    ASSERT_TRUE(read) << read.error().detail.toStdString();
    ASSERT_EQ(read->size(), 2u);
    EXPECT_TRUE((*read)[0].unplayable.isEmpty());
    EXPECT_TRUE((*read)[1].unplayable.contains(QLatin1String("decoded")));
    const auto cut = reading(head + QByteArray(line).replace("\"text\"", "\"missing\":5,\"text\""));
    ASSERT_TRUE(cut);
    EXPECT_FALSE(cut->front().unplayable.isEmpty());
}

} // namespace Jackfield::Simulator
