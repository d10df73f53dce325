// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/codecverbs.h"
#include "app/ctl/localverbs.h"
#include "tests/support/printers.h"
#include "tests/support/ucservervectors.h"

#include <QBuffer>
#include <QTextStream>

#include <gtest/gtest.h>

namespace Jackfield {

using UcServer::messageVector;
using UcServer::MessageVector;
using UcServer::messageVectors;

namespace {

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    class CodecVerbs : public testing::Test
    {
    protected:
        int run(const char *name, const QStringList &arguments, QByteArray input = {})
        {
            out.clear(); // not `input`: that is a copy
            err.clear();
            const Verb *verb = findVerb(text(name));
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

        QByteArray out;
        QByteArray err;
    };

} // namespace

TEST_F(CodecVerbs, DecodesAndEncodesTapiMaster)
{
    const QByteArray wire = "makecall 21 003023125123\r\nForward 21 *\r\nForward 21\n";
    ASSERT_EQ(run("decode", {text("tapimaster")}, wire), exitDone);
    EXPECT_EQ(out,
              QByteArray(R"({"argument":"003023125123","extension":"21","verb":"MakeCall"})"
                         "\n"
                         R"({"argument":"*","extension":"21","verb":"Forward"})"
                         "\n"
                         R"({"extension":"21","verb":"Forward"})"
                         "\n"));
    const QByteArray json = out;
    ASSERT_EQ(run("encode", {text("tapimaster")}, json), exitDone);
    EXPECT_EQ(out, QByteArray("MakeCall 21 003023125123\r\nForward 21 *\r\nForward 21\r\n"));
    ASSERT_EQ(
        run("encode", {text("tapimaster"), text("--hex")}, R"({"verb":"Drop","extension":"21"})"),
        exitDone);
    EXPECT_EQ(out, QByteArray("44726f702032310d0a\n"));
    ASSERT_EQ(run("decode", {text("tapimaster"), text("--hex")}, "44726f70 2032310d0a"), exitDone);
    EXPECT_EQ(out,
              QByteArray(R"({"extension":"21","verb":"Drop"})"
                         "\n"));
}

TEST_F(CodecVerbs, RefusesBadMessagesAndGoesOn)
{
    EXPECT_EQ(run("decode", {text("tapimaster")}, "Dance 21\r\nDrop 21\r\n"), exitRefused);
    EXPECT_TRUE(out.contains("Drop"));
    EXPECT_FALSE(err.isEmpty());
    EXPECT_EQ(run("encode", {text("tapimaster")}, "{\"verb\":\"Dance\"}\n[]\nrubbish\n"),
              exitRefused);
    EXPECT_TRUE(out.isEmpty());
    EXPECT_EQ(run("decode", {text("tapimaster")}, QByteArray(5000, 'x')), exitRefused);
    EXPECT_EQ(run("decode", {text("tapimaster"), text("--hex")}, "zz 44726f702032310d0a"),
              exitRefused);
    for (const char *json : {R"({"verb":"MakeCall","extension":"1 0","argument":"1"})",
                             R"({"verb":"","extension":"Drop 1"})",
                             R"({"verb":"MakeCall","extension":"1","argument":"2\r\nDrop 1"})"}) {
        EXPECT_EQ(run("encode", {text("tapimaster")}, json), exitRefused) << json;
        EXPECT_TRUE(out.isEmpty());
    }
}

TEST_F(CodecVerbs, KnowsNoOtherProtocol)
{
    for (const char *protocol : {"ipbx", "ucserver", "x"}) {
        EXPECT_EQ(run("decode", {text(protocol)}), exitUsage);
        EXPECT_EQ(run("encode", {text(protocol)}), exitUsage);
    }
    EXPECT_TRUE(err.contains("tapimaster") && err.contains("ucserver-ber")
                && err.contains("nettapi") && err.contains("ipbx-channels")
                && err.contains("ipbx-queue"));
}

TEST_F(CodecVerbs, EveryBerVectorComesBackOctetForOctet)
{
    for (const MessageVector &vector : messageVectors()) {
        SCOPED_TRACE(vector.name.toStdString());
        ASSERT_EQ(run("decode", {text("ucserver-ber")}, vector.ber), exitDone) << err.constData();
        EXPECT_EQ(out.count('\n'), 1);
        const QByteArray json = out;
        ASSERT_EQ(run("encode", {text("ucserver-ber"), text("--hex")}, json), exitDone)
            << err.constData();
        EXPECT_EQ(out, vector.ber.toHex() + '\n') << json.constData();
        ASSERT_EQ(run("encode", {text("ucserver-ber")}, json), exitDone);
        EXPECT_EQ(out, vector.ber);
    }
}

TEST_F(CodecVerbs, EveryJsonVectorComesBackOctetForOctet)
{
    int framed = 0;
    for (const MessageVector &vector : messageVectors()) {
        SCOPED_TRACE(vector.name.toStdString());
        ASSERT_EQ(run("decode", {text("ucserver-json")}, vector.json), exitDone) << err.constData();
        EXPECT_EQ(out, vector.json);
        ASSERT_EQ(run("encode", {text("ucserver-json")}, out), exitDone) << err.constData();
        const QByteArray wire = out;
        EXPECT_EQ(wire.mid(8), vector.json);
        EXPECT_EQ(wire.mid(1, 7).toInt(), vector.json.size());
        ASSERT_EQ(run("decode", {text("ucserver-json")}, wire), exitDone) << err.constData();
        EXPECT_EQ(out, vector.json);
        if (vector.framedJson.isEmpty())
            continue;
        EXPECT_EQ(wire, vector.framedJson);
        ++framed;
    }
    EXPECT_GT(framed, 0);
}

TEST_F(CodecVerbs, TypesResultsByTheRequestsBeforeThem)
{
    const QByteArray request = QByteArray::fromHex("a10c020105020204b330030c0141");
    const QByteArray result = messageVector("asnCtiDropCall.res").ber;
    ASSERT_EQ(run("decode", {text("ucserver-ber")}, request + result), exitDone);
    EXPECT_EQ(out,
              R"({"invoke":{"argument":{"_type":"AsnCtiDropCallArgument","u8sConnectionID":"A"},)"
              R"("invokeID":5,"operationID":1203,"operationName":"asnCtiDropCall"}})"
              "\n"
              R"({"result":{"invokeID":5,"result":{"result":{"_type":"AsnCtiDropCallResult",)"
              R"("bSuccess":true},"resultValue":0}}})"
              "\n");
    const QByteArray json = out;
    ASSERT_EQ(run("encode", {text("ucserver-ber")}, json), exitDone);
    EXPECT_EQ(out, request + result);
}

TEST_F(CodecVerbs, TypesResultsByTheOperationNamed)
{
    const QByteArray &octets = messageVector("asnCtiDropCall.res").ber;
    ASSERT_EQ(
        run("decode", {text("ucserver-ber"), text("--operation"), text("asnCtiHold")}, octets),
        exitDone);
    EXPECT_TRUE(out.contains(R"("_type":"AsnCtiHoldResult")"));
    for (const char *name : {"asnFoo", "asnCtiNotifyMonitorStopped", ""}) {
        EXPECT_EQ(run("decode", {text("ucserver-ber"), text("--operation"), text(name)}, octets),
                  exitUsage);
        EXPECT_TRUE(err.contains(name));
    }
}

TEST_F(CodecVerbs, TypesResultsByWhatTheyConsistOf)
{
    // A dozen results are one BOOLEAN.
    ASSERT_EQ(run("decode", {text("ucserver-ber")}, messageVector("asnCtiDropCall.res").ber),
              exitDone);
    EXPECT_EQ(out,
              R"({"result":{"invokeID":5,"result":{"result":{"bSuccess":true},)"
              R"("resultValue":0}}})"
              "\n");
    // One only has lists of lines.
    ASSERT_EQ(
        run("decode", {text("ucserver-ber")}, messageVector("asnCtiEnumPhoneLines.res.ints").ber),
        exitDone);
    EXPECT_TRUE(out.contains(R"("_type":"AsnCtiEnumPhoneLinesResult")")) << out.constData();
    // One text is that of a call, not of a token, unless that is asked for.
    const QByteArray made = QByteArray::fromHex("a20e020105300902010030040c024131");
    ASSERT_EQ(run("decode", {text("ucserver-ber")}, made), exitDone);
    EXPECT_TRUE(out.contains(R"("_type":"AsnCtiMakeCallResult")")) << out.constData();
    ASSERT_EQ(
        run("decode", {text("ucserver-ber"), text("--operation"), text("asnGetUserTokenV2")}, made),
        exitDone);
    EXPECT_TRUE(out.contains(R"("sToken":"A1")")) << out.constData();
    // No result is a number.
    const QByteArray number = QByteArray::fromHex("a20d02010530080201003003020107");
    ASSERT_EQ(run("decode", {text("ucserver-ber")}, number), exitDone);
    EXPECT_TRUE(out.contains(R"("result":{"ber":"30)")) << out.constData();
    const QByteArray json = out;
    ASSERT_EQ(run("encode", {text("ucserver-ber")}, json), exitDone);
    EXPECT_EQ(out, number);
}

TEST_F(CodecVerbs, KeepsARedundantNameOnlyWhereItWasSent)
{
    const QByteArray &named = messageVector("env.invoke.opname").ber;
    ASSERT_EQ(run("decode", {text("ucserver-ber")}, named), exitDone);
    EXPECT_TRUE(out.startsWith(R"({"invoke":{"_operationNameSent":true,"argument":)"));
    const QByteArray json = out;
    ASSERT_EQ(run("encode", {text("ucserver-ber")}, json), exitDone);
    EXPECT_EQ(out, named);
    ASSERT_EQ(run("encode", {text("ucserver-json")}, json), exitDone);
    EXPECT_FALSE(out.contains("_operationNameSent"));
    // A name that is not the table's is no repetition.
    const QByteArray other =
        R"({"invoke":{"invokeID":1,"operationID":1203,"operationName":"asnCtiHold"}})";
    ASSERT_EQ(run("encode", {text("ucserver-ber")}, other), exitDone);
    EXPECT_TRUE(out.contains("asnCtiHold"));
}

TEST_F(CodecVerbs, ReadsUcServerJsonOverSeveralLines)
{
    const QByteArray printed =
        "{\n  \"invoke\": {\n    \"invokeID\": 1,\n    \"operationID\": 1001,\n"
        "    \"argument\": {}\n  }\n}\n";
    ASSERT_EQ(run("decode", {text("ucserver-json")}, printed), exitDone) << err.constData();
    EXPECT_EQ(out.count('\n'), 1);
    ASSERT_EQ(run("encode", {text("ucserver-ber"), text("--hex")}, printed), exitDone);
    EXPECT_EQ(out, "a109020101020203e93000\n");
}

TEST_F(CodecVerbs, ReadsUcServerJsonInLinesAndArrays)
{
    const QByteArray one = R"({"invoke":{"invokeID":1,"operationID":1001,"argument":{}}})";
    ASSERT_EQ(run("encode", {text("ucserver-ber"), text("--hex")},
                  "\n[" + one + ", " + one + "]\n\n" + one),
              exitDone)
        << err.constData();
    EXPECT_EQ(out, QByteArray("a109020101020203e93000\n").repeated(3));
    ASSERT_EQ(run("decode", {text("ucserver-json"), text("--hex")}, one.toHex(' ')), exitDone);
    EXPECT_EQ(out,
              R"({"invoke":{"argument":{"_type":"AsnLogoffArgument"},"invokeID":1,)"
              R"("operationID":1001}})"
              "\n");
}

TEST_F(CodecVerbs, SaysWhichMessageIsWrongAndPrintsThoseBefore)
{
    const QByteArray whole = QByteArray::fromHex("a109020101020203e93000");
    const QByteArray unreadable = QByteArray::fromHex("a10c020105020204b33003020107");
    for (const QByteArray &rest :
         {QByteArray::fromHex("a1020c00"), whole.left(5), QByteArray("x"), unreadable}) {
        EXPECT_EQ(run("decode", {text("ucserver-ber")}, whole + whole + rest), exitRefused);
        EXPECT_EQ(out.count('\n'), 2) << rest.toHex().constData();
        EXPECT_EQ(err.count('\n'), 1);
        EXPECT_TRUE(err.startsWith("Message 3: ")) << err.constData();
    }
    const QByteArray line = R"({"invoke":{"invokeID":1,"operationID":1001,"argument":{}}})"
                            "\n";
    for (const char *verb : {"decode", "encode"}) {
        EXPECT_EQ(run(verb, {text("ucserver-json")}, line + "{\"x\":1}\n" + line), exitRefused);
        EXPECT_FALSE(out.isEmpty());
        EXPECT_TRUE(err.startsWith("Message 2: ")) << err.constData();
    }
    EXPECT_EQ(run("encode", {text("ucserver-ber")},
                  R"({"result":{"invokeID":1,"result":{"resultValue":0,"result":{"x":1}}}})"),
              exitRefused);
    EXPECT_TRUE(err.contains("_type")) << err.constData();
    EXPECT_EQ(run("decode", {text("ucserver-json")}, "J0000099{}"), exitRefused);
    EXPECT_EQ(run("decode", {text("ucserver-ber"), text("--hex")}, "a1 0"), exitRefused);
}

} // namespace Jackfield
