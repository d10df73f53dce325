// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/codecverbs.h"
#include "app/ctl/localverbs.h"
#include "tests/support/printers.h"

#include <QBuffer>
#include <QFile>
#include <QTextStream>

#include <gtest/gtest.h>

namespace Jackfield {

namespace {

    constexpr char channels[] = "ipbx-channels";
    constexpr char queue[] = "ipbx-queue";

    class IpbxLines : public testing::Test
    {
    protected:
        int run(const char *name, const char *protocol, QByteArray input, bool isHex = false)
        {
            out.clear(); // not `input`: that is a copy
            err.clear();
            const Verb *verb = findVerb(QString::fromLatin1(name));
            QStringList arguments {QString::fromLatin1(protocol)};
            if (isHex)
                arguments << QStringLiteral("--hex");
            const auto parsed = parseArguments(VerbSpec::from(verb->usage), arguments);
            if (!parsed)
                return exitUsage;
            QBuffer in(&input);
            in.open(QIODevice::ReadOnly);
            QTextStream outStream(&out);
            QTextStream errStream(&err);
            return std::get<LocalVerb>(verb->action)
                .run(*parsed, {Profile(), true, in, outStream, errStream});
        }

        /// To JSON and back, at last in `out`.
        void thereAndBack(const char *protocol, const QByteArray &wire)
        {
            ASSERT_EQ(run("decode", protocol, wire), exitDone) << err.constData();
            const QByteArray json = out;
            ASSERT_EQ(run("encode", protocol, json), exitDone) << err.constData();
        }

        static QByteArray sample(const char *name)
        {
            QFile file(QStringLiteral(TEST_DATA_DIR "/") + QString::fromLatin1(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }

        QByteArray out;
        QByteArray err;
    };

} // namespace

TEST_F(IpbxLines, AChannelIsALine)
{
    const QByteArray wire = sample("ipbx-channel-sample.txt");
    ASSERT_EQ(run("decode", channels, wire), exitDone);
    EXPECT_EQ(out,
              R"({"channel":"SIP/4002","state":"down"})"
              "\n"
              R"({"account":"5007@default","channel":"SIP/5011","name":"John McManx",)"
              R"("number":"5007","state":"ring","uniqueId":"1267042128.359"})"
              "\n");
    const QByteArray json = out;
    ASSERT_EQ(run("encode", channels, json), exitDone);
    EXPECT_EQ(out, wire);
    ASSERT_EQ(run("encode", channels, json, true), exitDone);
    const QByteArray hex = out;
    ASSERT_EQ(run("decode", channels, hex, true), exitDone);
    EXPECT_EQ(out, json);
}

TEST_F(IpbxLines, ACallerIsALine)
{
    const QByteArray wire = sample("ipbx-queue-sample.txt");
    ASSERT_EQ(run("decode", queue, wire), exitDone);
    EXPECT_TRUE(out.startsWith(
        R"({"caller":"99532356420","country":"Georgia","entered":"09:55:51",)"
        R"("id":"1236606951.132","status":"WAITING"})"
        "\n"
        R"({"agent":"SIP/4002","caller":"99532356420","country":"Georgia","entered":"09:56:31",)"
        R"("id":"1236606991.135","status":"CONNECTED","waited":3})"
        "\n"));
    EXPECT_EQ(out.count('\n'), 9);
    thereAndBack(queue, wire);
    EXPECT_EQ(out, wire);
}

TEST_F(IpbxLines, OtherFormsAreWrittenInFull)
{
    thereAndBack(channels, "SIP/21\r\nsip/22,down\rIAX2/a,dialing,1,Muster, Anna,x,abc");
    EXPECT_EQ(out, "SIP/21,down,,,,\nsip/22,down,,,,\nIAX2/a,unknown,1,Muster, Anna,x,\n");
    thereAndBack(channels, "SIP/21,up,1,M\xfcller\x01 \"B\",x,1.2\n");
    EXPECT_EQ(out, "SIP/21,up,1,M\xc3\xbcller \"B\",x,1.2\n");
    thereAndBack(queue, "1.2,WAITING\r\nabc,1,Korea, Republic of,CONNECTED,25:61:61,9999999\n");
    EXPECT_EQ(out, "1.2,,,WAITING,,,\nabc,1,Korea, Republic of,CONNECTED,,,\n");
    for (const char *protocol : {channels, queue}) {
        ASSERT_EQ(run("decode", protocol, " \r\n"), exitDone);
        EXPECT_EQ(out, "");
        ASSERT_EQ(run("encode", protocol, "\n"), exitDone);
        EXPECT_EQ(out, "");
    }
}

TEST_F(IpbxLines, AReplyIsRefusedAsAWhole)
{
    for (const char *bad :
         {"SIP/21,down,,,,\nSIP/21,down,,,,\n", "SIP/21,down,,,,\nSIP/34,ringing,1\n", "down\n",
          "ERROR: AUTHENTICATION FAILED", "<html>", "rubbish"}) {
        EXPECT_EQ(run("decode", channels, bad), exitRefused) << bad;
        EXPECT_EQ(out, "");
        EXPECT_EQ(err.count('\n'), 1);
    }
    for (const char *bad : {"1.2,1,,WAITING\n1.2,1,x,y,z\n", ",1,,WAITING", "<html>",
                            "ERROR: NO QUEUE NAME SUPPLIED", "rubbish"}) {
        EXPECT_EQ(run("decode", queue, bad), exitRefused) << bad;
        EXPECT_EQ(out, "");
        EXPECT_EQ(err.count('\n'), 1);
    }
    run("decode", queue, "ERROR: NO QUEUE NAME SUPPLIED");
    EXPECT_EQ(err, "The phone system refused: NO QUEUE NAME SUPPLIED\n");
}

TEST_F(IpbxLines, WritesOnlyWhatIsReadAsItStands)
{
    const QByteArray goodChannel = "{\"channel\":\"SIP/21\",\"state\":\"down\"}\n";
    for (const char *bad :
         {"rubbish", "[]", "{}", R"({"channel":"SIP/21"})", R"({"channel":"21","state":"down"})",
          R"({"channel":"SIP/21","state":"down","number":"1"})",
          R"({"channel":"SIP/21","state":"dialing"})", R"({"channel":"SIP/21","state":1})",
          R"({"channel":"SIP/21","state":"up","number":"1,2"})",
          R"({"channel":"SIP/21","state":"up","number":1})",
          R"({"channel":"SIP/21","state":"up","uniqueId":"abc"})",
          R"({"channel":"SIP/21","state":"up","name":"Eve\nSIP/34,down"})",
          R"({"channel":"SIP/21","state":"up","extra":"x"})",
          R"({"channel":"SIP/2,1","state":"up"})"}) {
        EXPECT_EQ(run("encode", channels, goodChannel + bad + '\n' + goodChannel), exitRefused)
            << bad;
        EXPECT_EQ(out, "SIP/21,down,,,,\nSIP/21,down,,,,\n") << bad;
        EXPECT_EQ(err.count('\n'), 1);
        EXPECT_TRUE(err.startsWith("Message 2: ")) << err.constData();
    }
    const QByteArray goodCaller = "{\"id\":\"1.2\",\"status\":\"WAITING\"}\n";
    for (const char *bad : {"rubbish", "{}", R"({"id":"1.2"})", R"({"status":"WAITING"})",
                            R"({"id":"1.2","status":"GONE"})", R"({"id":"1,2","status":"WAITING"})",
                            R"({"id":"1.2","status":"WAITING","waited":3})",
                            R"({"id":"1.2","status":"WAITING","entered":"25:00:00"})",
                            R"({"id":"1.2","status":"WAITING","caller":"1,2"})",
                            R"({"id":"1.2","status":"CONNECTED","waited":"3"})",
                            R"({"id":"1.2","status":"CONNECTED","waited":-3})",
                            R"({"id":"1.2","status":"CONNECTED","agent":"SIP/1,2"})",
                            R"({"id":"1.2","status":"WAITING","country":"x\n1.3,,,WAITING"})"}) {
        EXPECT_EQ(run("encode", queue, goodCaller + bad + '\n' + goodCaller), exitRefused) << bad;
        EXPECT_EQ(out, "1.2,,,WAITING,,,\n1.2,,,WAITING,,,\n") << bad;
        EXPECT_EQ(err.count('\n'), 1);
        EXPECT_TRUE(err.startsWith("Message 2: ")) << err.constData();
    }
    run("encode", queue, R"({"id":"1.2","status":"WAITING","caller":"1,2"})");
    EXPECT_EQ(err,
              "Message 1: This would be read as "
              "{\"caller\":\"1\",\"country\":\"2,\",\"id\":\"1.2\",\"status\":\"WAITING\"}\n");
}

} // namespace Jackfield
