// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ipbx/channelcsv.h"
#include "tests/protocols/ipbx/replies.h"
#include "tests/support/growth.h"

namespace Jackfield::Ipbx {

namespace {

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    /// The row of one channel, asked for as "SIP/21".
    std::optional<ChannelRow> rowOf(QByteArrayView body)
    {
        const auto reply = readChannels(body, {QStringLiteral("SIP/21")});
        if (!reply || reply->rows.size() != 1)
            return std::nullopt;
        EXPECT_TRUE(reply->missing.isEmpty());
        return reply->rows.front();
    }

    ChannelRow idle(const char *channel = "SIP/21")
    {
        return {text(channel), ChannelState::Down, {}, {}, {}, {}};
    }

    const ChannelRow muster {QStringLiteral("SIP/21"),     ChannelState::Ringing,
                             QStringLiteral("4695550123"), QStringLiteral("MUSTER AG"),
                             QStringLiteral("21@default"), "1290000000.17"};
    constexpr char musterLine[] = "SIP/21,ringing,4695550123,MUSTER AG,21@default,1290000000.17\n";

} // namespace

TEST(ReadChannels, TheVendorsSample)
{
    const QStringList asked {QStringLiteral("SIP/4002"), QStringLiteral("SIP/5011")};
    const auto reply = readChannels(sample("ipbx-channel-sample.txt"), asked);
    ASSERT_TRUE(reply);
    const ChannelRow caller {text("SIP/5011"),    ChannelState::Ring,   text("5007"),
                             text("John McManx"), text("5007@default"), "1267042128.359"};
    EXPECT_EQ(*reply, (ChannelReply {{idle("SIP/4002"), caller}, {}, 0}));
}

TEST(ReadChannels, EveryFormOfIdle)
{
    for (const char *body :
         {"SIP/21,down,,,,\n", "SIP/21,down\n", "SIP/21\n", "SIP/21", "down\n", "down",
          "down,,,,\n", "\nSIP/21\n\n", " SIP/21,down \r\n", "sip/21,down,,,,"})
        EXPECT_EQ(rowOf(body), idle()) << body;
}

TEST(ReadChannels, WithoutANameOnlyOfOneChannel)
{
    ChannelRow row = muster;
    EXPECT_EQ(rowOf(musterLine), row);
    EXPECT_EQ(rowOf(QByteArray(musterLine).sliced(7)), row);
    row.name = QStringLiteral("Muster, Anna, \"x\"");
    EXPECT_EQ(rowOf("ringing,4695550123,Muster, Anna, \"x\",21@default,1290000000.17"), row);
    const QStringList two {QStringLiteral("SIP/21"), QStringLiteral("SIP/22")};
    EXPECT_FALSE(readChannels("down\n", two));
    EXPECT_FALSE(readChannels("down\ndown\n", {QStringLiteral("SIP/21")}));
    EXPECT_FALSE(readChannels("down\n", {}));
}

TEST(ReadChannels, NamesAreCountedFromBothEnds)
{
    for (const char *name : {"", "Muster, Anna", ",", ",,,", "a,,b", "\"Bob\" O'Neil", "down",
                             "=cmd|'/c calc'!A1", "<b>x</b>", "SIP/34,ringing"}) {
        const auto row = rowOf(QByteArray("SIP/21,up,1,") + name + ",21@default,1.2\n");
        ASSERT_TRUE(row) << name;
        EXPECT_EQ(row->name, text(name));
        EXPECT_EQ(row->number, QStringLiteral("1"));
        EXPECT_EQ(row->account, QStringLiteral("21@default"));
        EXPECT_EQ(row->uniqueId, "1.2");
    }
    EXPECT_EQ(rowOf("SIP/21,up,,,,"),
              (ChannelRow {text("SIP/21"), ChannelState::Up, {}, {}, {}, {}}));
}

TEST(ReadChannels, TextsAreCleanAndAnyEncoding)
{
    const auto row = rowOf(QByteArrayView("SIP/21,up,1\0,M\xfcller\x01,a\x7f"
                                          "b,1.2\n",
                                          28));
    ASSERT_TRUE(row);
    EXPECT_EQ(row->number, QStringLiteral("1"));
    EXPECT_EQ(row->name, text("Müller"));
    EXPECT_EQ(row->account, QStringLiteral("ab"));
    const auto huge = rowOf("SIP/21,up,1," + QByteArray(10'000, 'x') + ",,1.2");
    EXPECT_EQ(huge->name, QString(maxText, u'x'));
}

TEST(ReadChannels, States)
{
    const QList<std::pair<const char *, ChannelState>> words {
        {"up", ChannelState::Up},           {"ring", ChannelState::Ring},
        {"ringing", ChannelState::Ringing}, {"dialing", ChannelState::Unknown},
        {"UP", ChannelState::Unknown},      {"", ChannelState::Unknown},
        {"ringin", ChannelState::Unknown}};
    for (const auto &[word, state] : words) {
        const auto row = rowOf(QByteArray("SIP/21,") + word + ",1,x,21@default,1.2\n");
        ASSERT_TRUE(row) << word;
        EXPECT_EQ(row->state, state) << word;
        EXPECT_EQ(row->number, QStringLiteral("1"));
    }
}

TEST(ReadChannels, AnIdThatIsNoneIsNone)
{
    for (const char *none : {"abc", "", "1290000000", "1.2.3", "SIP/21"}) {
        const auto row = rowOf(QByteArray("SIP/21,up,1,x,21@default,") + none + '\n');
        ASSERT_TRUE(row) << none;
        EXPECT_EQ(row->uniqueId, "") << none;
    }
}

TEST(ReadChannels, WhatWasNotAskedForAndWhatIsMissing)
{
    const QStringList asked {QStringLiteral("SIP/21"), QStringLiteral("IAX2/34"),
                             QStringLiteral("sip/21"), QStringLiteral("SIP/22")};
    const auto reply = readChannels("SIP/99,ringing,1,x,99@default,1.2\nsip/22,down,,,,\n"
                                    "SIP/99\nSIP/98,down\n",
                                    asked);
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->rows, QList<ChannelRow> {idle("SIP/22")});
    EXPECT_EQ(reply->missing, (QStringList {asked[0], asked[1]}));
    EXPECT_EQ(reply->ignored, 3);
    EXPECT_EQ(*readChannels("", asked), (ChannelReply {{}, {asked[0], asked[1], asked[3]}, 0}));
    EXPECT_EQ(*readChannels(" \r\n\n", {}), ChannelReply());
}

TEST(ReadChannels, LineEndsOfAnyKind)
{
    const QStringList asked {QStringLiteral("SIP/21"), QStringLiteral("SIP/34"),
                             QStringLiteral("SIP/35")};
    const auto reply = readChannels("SIP/21,down,,,,\r\nSIP/34,down,,,,\nSIP/35,down,,,,\r", asked);
    ASSERT_TRUE(reply);
    EXPECT_EQ(*reply, (ChannelReply {{idle("SIP/21"), idle("SIP/34"), idle("SIP/35")}, {}, 0}));
}

TEST(ReadChannels, OneBadLineRefusesTheReply)
{
    const QStringList asked {QStringLiteral("SIP/21"), QStringLiteral("SIP/34")};
    for (const char *bad :
         {"SIP/21,down,,,,\nSIP/21,down,,,,\n", // twice
          "SIP/21,down,,,,\nsip/21\n", "SIP/21,ringing\n", "SIP/21,ringing,1\n",
          "SIP/21,ringing,1,Eve\n", "SIP/21,up,1,x,21@default\n", "SIP/21,\n", "SIP/21,dow",
          "SIP/21,down,,,,\nrubbish\n", "SIP/21,down,,,,\n,21@default,1290000000.17\n",
          "SIP/21,down,,,,\nSIP/99,ringing,1\n", "SIP/21,down,,,,\nERROR: a/b\n",
          "SIP/21,down,,,,\n</html>\n", "SIP/21,down,,,,\n/x,down\n", "SIP 21,down,,,,\n",
          "down\n"}) {
        const auto reply = readChannels(bad, asked);
        ASSERT_FALSE(reply) << bad;
        EXPECT_EQ(reply.error().code, Error::Code::Malformed);
        EXPECT_FALSE(reply.error().detail.isEmpty());
    }
    EXPECT_TRUE(isLoginError(readChannels("ERROR: AUTHENTICATION FAILED\n", asked).error()));
    EXPECT_EQ(readChannels("<html>", asked).error().code, Error::Code::Malformed);
}

TEST(ReadChannels, ANameThatForgesALine)
{
    const QStringList asked {QStringLiteral("SIP/21"), QStringLiteral("SIP/34")};
    const QByteArray forged = "SIP/34,ringing,0900123456,Boss,34@default,1.2";
    for (const QByteArray &name : {"Eve\n" + forged + '\n', "Eve\r" + forged,
                                   "Eve\r\n" + forged + ",x,1.2", "Eve,x,1.2\n" + forged}) {
        const QByteArray body =
            "SIP/21,ringing,4695550123," + name + ",21@default,1290000000.17\nSIP/34,down,,,,\n";
        EXPECT_FALSE(readChannels(body, asked)) << name.constData();
    }
}

TEST(ReadChannels, CutAnywhere)
{
    const QStringList asked {QStringLiteral("SIP/4002"), QStringLiteral("SIP/21"),
                             QStringLiteral("SIP/5011")};
    const QByteArray body = "SIP/4002,down,,,,\r\n" + QByteArray(musterLine)
        + "SIP/5011,ring,5007,McManx, John,5007@default,1267042128.359\n";
    const auto whole = readChannels(body, asked);
    ASSERT_TRUE(whole);
    ASSERT_EQ(whole->rows.size(), asked.size());
    int refused = 0;
    for (qsizetype cut = 0; cut < body.size(); ++cut) {
        const auto reply = readChannels(QByteArrayView(body).first(cut), asked);
        refused += reply ? 0 : 1;
        if (!reply)
            continue;
        const qsizetype count = reply->rows.size();
        EXPECT_EQ(count + reply->missing.size(), asked.size()) << cut;
        for (qsizetype i = 0; i < count; ++i)
            EXPECT_EQ(reply->rows[i].channel, whole->rows[i].channel) << cut;
        for (qsizetype i = 0; i + 1 < count; ++i)
            EXPECT_EQ(reply->rows[i], whole->rows[i]) << cut;
        const bool isBorder = cut > 0 && body[cut - 1] == '\n';
        EXPECT_TRUE(!isBorder || reply->rows[count - 1] == whole->rows[count - 1]) << cut;
    }
    EXPECT_GT(refused, 70); // in the middle of the second and of the third line
}

TEST(ChannelLine, ComesBackAsItWas)
{
    QList<ChannelRow> rows {muster, idle()};
    for (const ChannelState state :
         {ChannelState::Unknown, ChannelState::Up, ChannelState::Ring, ChannelState::Ringing}) {
        rows << ChannelRow {text("SIP/21"), state, {}, {}, {}, {}};
        rows << ChannelRow {text("SIP/21"),      state,     text("0123"),
                            text("Ä, B, \"C\""), text("x"), "1.2"};
    }
    for (const ChannelRow &row : rows)
        EXPECT_EQ(rowOf(channelLine(row)), row);
    EXPECT_EQ(channelLine(muster) + '\n', musterLine);
    EXPECT_EQ(channelLine(idle()), "SIP/21,down,,,,");
    EXPECT_EQ(nameOf(ChannelState::Unknown), "unknown");
}

TEST(NamedChannels, EachOnce)
{
    EXPECT_EQ(namedChannels("SIP/21,up,,,,\r\ndown\n\nsip/21\rIAX2/34,down\nERROR: a/b\n/x\nx/"),
              (QStringList {text("SIP/21"), text("IAX2/34"), text("x/")}));
    EXPECT_EQ(namedChannels(""), QStringList());
}

TEST(NamedChannels, TakeTimeInProportionToTheBody)
{
    const auto work = [](const QString &lines) {
        QByteArray body;
        for (qsizetype i = 0; i < lines.size(); ++i)
            body += "SIP/" + QByteArray::number(i) + ",down\n";
        EXPECT_EQ(namedChannels(body).size(), lines.size());
    };
    EXPECT_LT(growth(text("x"), work, 4096), 9);
}

TEST(NamedPeople, InAnyLine)
{
    const auto people = [](QByteArrayView body) {
        QStringList all = namedPeople(body);
        all.sort();
        return all;
    };
    EXPECT_EQ(people(musterLine), (QStringList {text("21@default"), text("MUSTER AG")}));
    EXPECT_EQ(people("up,4695550123,Mia, Lang,,1290000000.17\nSIP/3,up,1,Mia, Lang,,1.2"),
              QStringList {text("Mia, Lang")});
    EXPECT_EQ(people("SIP/3,up,1,Mia\nSIP/4,down,2,Ben,,\nSIP/5,up,4,Jo,Lo"),
              (QStringList {text("Ben"), text("Jo"), text("Lo"), text("Mia")}))
        << "also of lines that cannot be read";
    EXPECT_EQ(people("SIP/3,down,,,,\nSIP/4\ndown\n\n"), QStringList());
}

TEST(ChannelQuery, EscapesWhatIsNotPlain)
{
    EXPECT_EQ(channelQuery({text("SIP/21"), text("IAX2/34")}),
              "/ipps/channelinfo.php?channel=SIP/21,IAX2/34&useid=1");
    EXPECT_EQ(channelQuery({text("SIP/a-b_c.d~e"), text("SIP/x y&z=1#2+3%,4@ü")}),
              "/ipps/channelinfo.php?channel=SIP/a-b_c.d~e,"
              "SIP/x%20y%26z%3D1%232%2B3%25%2C4%40%C3%BC&useid=1");
}

} // namespace Jackfield::Ipbx
