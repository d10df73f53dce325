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

    class NetTapiLines : public testing::Test
    {
    protected:
        int run(const char *name, QByteArray input, bool isHex = false)
        {
            out.clear(); // not `input`: that is a copy
            err.clear();
            const Verb *verb = findVerb(QString::fromLatin1(name));
            QStringList arguments {QStringLiteral("nettapi")};
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
        void thereAndBack(const QByteArray &wire)
        {
            ASSERT_EQ(run("decode", wire), exitDone) << err.constData();
            const QByteArray json = out;
            ASSERT_EQ(run("encode", json), exitDone) << err.constData();
        }

        QByteArray out;
        QByteArray err;
    };

} // namespace

TEST_F(NetTapiLines, AMessageIsALine)
{
    ASSERT_EQ(
        run("decode", "#<uid=107><call=2><serial=88><end>\x04\r\n!<login_nettapi><pass=>\x04"),
        exitDone);
    EXPECT_EQ(
        out,
        R"({"type":"#","units":[{"keyword":"uid","value":"107"},{"keyword":"call","value":"2"},)"
        R"({"keyword":"serial","value":"88"},{"keyword":"end"}]})"
        "\n"
        R"({"type":"!","units":[{"keyword":"login_nettapi"},{"keyword":"pass","value":""}]})"
        "\n");
    const QByteArray json = out;
    ASSERT_EQ(run("encode", json), exitDone);
    EXPECT_EQ(out, "#<uid=107><call=2><serial=88><end>\x04!<login_nettapi><pass=>\x04");
    ASSERT_EQ(run("encode", json, true), exitDone);
    EXPECT_EQ(out.count('\n'), 2);
    const QByteArray hex = out;
    ASSERT_EQ(run("decode", hex, true), exitDone);
    EXPECT_EQ(out, json);
}

TEST_F(NetTapiLines, TheTranscriptComesBackOctetForOctet)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/nettapi-transcript.txt"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QByteArray all;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.startsWith(';'))
            all += line.mid(line.indexOf(' ') + 1).replace("^D", "\x04");
    }
    EXPECT_EQ(all.count('\x04'), 34);
    thereAndBack(all);
    EXPECT_EQ(out, all);
}

TEST_F(NetTapiLines, AValueMayBeAnyOctets)
{
    for (const QByteArray &value :
         {QByteArray("M\xc3\xbcller"), QByteArray("M\xfcller"), QByteArray("a\0b", 3),
          QByteArray("\xef\xbb\xbfx"), QByteArray("\xed\xa0\x80"), QByteArray("a\r\nb"),
          QByteArray("A > B < \"C\" \\=")}) {
        const QByteArray wire = "#<n=" + value + ">\x04";
        thereAndBack(wire);
        EXPECT_EQ(out, wire);
    }
    ASSERT_EQ(run("decode", "#<n=M\xfc>\x04"), exitDone);
    EXPECT_EQ(out, "{\"type\":\"#\",\"units\":[{\"hex\":\"4dfc\",\"keyword\":\"n\"}]}\n");
}

TEST_F(NetTapiLines, SaysWhereAKeywordIsRepeated)
{
    const QByteArray wire = "#<serial=99><serial=88>\x04";
    ASSERT_EQ(run("decode", wire), exitDone);
    EXPECT_TRUE(out.contains(R"("uncertain":true)")) << out.constData();
    thereAndBack(wire);
    EXPECT_EQ(out, wire);
}

TEST_F(NetTapiLines, LeavesOutWhatIsNoMessageAndSaysWhy)
{
    const QByteArray good = "#<ok>\x04";
    for (const QByteArray &bad :
         {QByteArray("@<ok>\x04"), QByteArray("#\x04"), QByteArray("#<a-b>\x04"),
          QByteArray("#<a\x04"), '#' + QByteArray("<k>").repeated(257) + '\x04',
          "#<k=" + QByteArray(65'536, 'v') + ">\x04"}) {
        EXPECT_EQ(run("decode", good + bad + "\x04 \r\n\x04" + good), exitRefused);
        EXPECT_EQ(out.count('\n'), 2);
        EXPECT_EQ(err.count('\n'), 1);
        EXPECT_TRUE(err.startsWith("Message 2: ")) << err.constData();
    }
    EXPECT_EQ(run("decode", good + "#<ok>"), exitRefused);
    EXPECT_EQ(err, "Message 2: It is not whole.\n");
    EXPECT_EQ(run("decode", ""), exitDone);
    EXPECT_EQ(run("decode", "zz", true), exitRefused);
}

TEST_F(NetTapiLines, WritesOnlyMessages)
{
    const QByteArray good = "{\"type\":\"#\",\"units\":[{\"keyword\":\"ok\"}]}\n";
    for (const char *bad :
         {"rubbish", "[]", "{}", R"({"type":"@","units":[{"keyword":"ok"}]})",
          R"({"type":"#!","units":[{"keyword":"ok"}]})", R"({"type":"#"})",
          R"({"type":"#","units":[]})", R"({"type":"#","units":["ok"]})",
          R"({"type":"#","units":[{"value":"x"}]})", R"({"type":"#","units":[{"keyword":""}]})",
          R"({"type":"#","units":[{"keyword":"a b"}]})",
          R"({"type":"#","units":[{"keyword":"a","value":1}]})",
          R"({"type":"#","units":[{"keyword":"a","value":"x","hex":"78"}]})",
          R"({"type":"#","units":[{"keyword":"a","hex":"7"}]})",
          R"({"type":"#","units":[{"keyword":"a","hex":"xx"}]})",
          R"({"type":"#","units":[{"keyword":"a","hex":"04"}]})",
          R"({"type":"#","units":[{"keyword":"a","value":"x\u0004!<dial>"}]})",
          R"({"type":"#","units":[{"keyword":"a","value":"x><end"}]})",
          R"({"type":"#","units":[{"keyword":"a","value":"x>  <b>"}]})"}) {
        EXPECT_EQ(run("encode", good + bad + '\n' + good), exitRefused) << bad;
        EXPECT_EQ(out, "#<ok>\x04#<ok>\x04") << bad;
        EXPECT_EQ(err.count('\n'), 1);
        EXPECT_TRUE(err.startsWith("Message 2: ")) << err.constData();
    }
}

} // namespace Jackfield
