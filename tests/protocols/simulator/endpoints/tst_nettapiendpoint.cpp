// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/simulator/endpoints/nettapifixture.h"

#include <QRegularExpression>

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace std::chrono_literals;

namespace {

TEST_F(NetTapiFixture, challengesDiffer)
{
    const QRegularExpression form(QStringLiteral("^#<challenge=[0-9a-f]{31}>$"));
    NetTapiClient one(endpoint.port());
    const QByteArray first = one.said("!<connect_nettapi>").value(0);
    EXPECT_TRUE(form.match(QString::fromLatin1(first)).hasMatch()) << first.toStdString();
    NetTapiClient two(endpoint.port());
    EXPECT_NE(two.said("!<connect_nettapi>").value(0), first);
    EXPECT_EQ(one.said("!<connect_nettapi>"), QByteArrayList()) << "connected already";
    NetTapiEndpoint same(exchange, 1);
    EXPECT_EQ("#<challenge=" + same.challenge() + '>', first);
    EXPECT_NE("#<challenge=" + NetTapiEndpoint(exchange, 2).challenge() + '>', first);
}

TEST_F(NetTapiFixture, withoutUsersEveryExtensionIsOne)
{
    EXPECT_EQ(NetTapiClient(endpoint.port()).signIn("101"),
              "#<login_nettapi=y><uid=101><priv=oper>");
    EXPECT_EQ(NetTapiClient(endpoint.port()).signIn("Name 102"),
              "#<login_nettapi=y><uid=102><priv=oper>");
    NetTapiClient client(endpoint.port());
    EXPECT_EQ(client.signIn("900"), "#<login_nettapi=n>") << "a queue";
    EXPECT_EQ(client.said("!<login_nettapi><uname=><pass=>").value(0), "#<login_nettapi=n>");
    EXPECT_EQ(client.said("!<dial><uid=100><addr=9,03023125001>").value(0),
              "#<dial><err=not logged in>");
    EXPECT_EQ(client.said("!<login_nettapi><uname=103><pass=any>").value(0),
              "#<login_nettapi=y><uid=103><priv=oper>");
}

TEST_F(NetTapiFixture, usersOfTheOptionsAreTheOnlyOnes)
{
    set(R"({"users": {"mia": {"uid": 100, "priv": "oper,mgr"}, "tom": {"uid": 101},
            "eve": {"uid": 777}}})");
    EXPECT_EQ(NetTapiClient(endpoint.port()).signIn("mia"),
              "#<login_nettapi=y><uid=100><priv=oper,mgr>");
    EXPECT_EQ(NetTapiClient(endpoint.port()).signIn("tom"),
              "#<login_nettapi=y><uid=101><priv=oper>");
    EXPECT_EQ(NetTapiClient(endpoint.port()).signIn("100"), "#<login_nettapi=n>");
    EXPECT_EQ(NetTapiClient(endpoint.port()).signIn("eve"), "#<login_nettapi=n>")
        << "there is no extension 777";
}

TEST_F(NetTapiFixture, nothingIsDoneBeforeTheLogin)
{
    NetTapiClient client(endpoint.port());
    EXPECT_EQ(client.said("!<login_nettapi><uname=100><pass=>"), QByteArrayList())
        << "there was no challenge";
    const auto refused = [&](const QByteArray &message) { return client.said(message).join('|'); };
    for (int i = 0; i < 2; ++i) {
        EXPECT_EQ(refused("!<interest><incoming_outside_calls>"), "#<interest><err=not logged in>");
        EXPECT_EQ(refused("!<dial><uid=100><addr=9,03023125001>"), "#<dial><err=not logged in>");
        EXPECT_EQ(refused("?<call_info=1>"), "#<call_info=1><err=not logged in>");
        EXPECT_EQ(refused("!<change_status><uid=100><status=Away>"), "");
        EXPECT_EQ(outcomeOf("change_status"), QStringLiteral("not logged in"));
        client.said("!<connect_nettapi>");
    }
    EXPECT_EQ(exchange.findExtension(QStringLiteral("100"))->status, QString());
    EXPECT_TRUE(exchange.calls().empty());
}

TEST_F(NetTapiFixture, aSecondLoginChangesNothing)
{
    NetTapiClient client(endpoint.port());
    client.watch("100");
    EXPECT_EQ(client.said("!<login_nettapi><uname=101><pass=>"), QByteArrayList());
    EXPECT_EQ(outcomeOf("login_nettapi"), QStringLiteral("logged in"));
    callIn(QStringLiteral("101"));
    EXPECT_EQ(client.said("!<interest><incoming_outside_calls>"),
              QByteArrayList {"#<interest><ok>"});
    callIn(QStringLiteral("101"));
    EXPECT_EQ(client.said(), QByteArrayList()) << "101 is not the user of this connection";
}

TEST_F(NetTapiFixture, logoutEndsTheConnection)
{
    NetTapiClient client(endpoint.port());
    client.watch("100");
    NetTapiClient other(endpoint.port());
    other.watch("100");
    client.send("!<logout_nettapi>");
    EXPECT_TRUE(client.ends());
    EXPECT_EQ(client.next(), QByteArray());
    callIn(QStringLiteral("100"));
    EXPECT_EQ(other.said().size(), 1);
    other.socket.close();
    NetTapiClient early(endpoint.port());
    early.send("!<logout_nettapi>");
    EXPECT_TRUE(early.ends());
}

TEST_F(NetTapiFixture, aSessionMayComeInPieces)
{
    const QByteArray session = "!<connect_nettapi>\x04!<login_nettapi><uname=100><pass=>\x04\r\n "
                               "!<interest>\r\n <incoming_outside_calls>\x04?<call_info=7>\x04";
    for (qsizetype cut = 0; cut < session.size(); ++cut) {
        NetTapiClient client(endpoint.port());
        client.sendOctets(session.left(cut));
        client.sendOctets(session.mid(cut));
        EXPECT_TRUE(client.next().startsWith("#<challenge="));
        EXPECT_EQ(client.next(), "#<login_nettapi=y><uid=100><priv=oper>") << cut;
        EXPECT_EQ(client.next(), "#<interest><ok>") << cut;
        EXPECT_EQ(client.next(), "#<call_info=7><err=unknown call>") << cut;
    }
}

TEST_F(NetTapiFixture, badMessagesAreDroppedOrRefused)
{
    struct Row
    {
        QByteArray message;
        QByteArray answer;
    };
    const Row rows[] = {
        {"!<dial><addr=9,03023125001>", "#<dial><err=uid is no number>"},
        {"!<dial><uid=100>", "#<dial><err=addr is missing>"},
        {"!<dial><uid=-1><addr=9,03023125001>", "#<dial><err=uid is no number>"},
        {"!<dial><uid=99999999999999999999><addr=9,1>", "#<dial><err=uid is no number>"},
        {"!<interest><incoming_outside_calls><uid=x>", "#<interest><err=uid is no number>"},
        {"?<call_info=x>", ""},
        {"?<call_info>", ""},
        {"!<record>", ""},
        {"!<play_dtmf><uid=100>", ""},
        {"!<ca-ll=2>", ""},
        {"@<uid=107><end>", ""},
        {"", ""},
        {"!<dance><uid=100>", ""},
        {"?<dance>", ""},
        {"#<dial><ok>", ""},
        {"#<uid=100><call=1><serial=1><end>", ""},
    };
    NetTapiClient client(endpoint.port());
    client.watch("100");
    for (const Row &row : rows) {
        client.send(row.message);
        EXPECT_EQ(client.said().join('|'), row.answer) << row.message.toStdString();
    }
    EXPECT_TRUE(exchange.calls().empty());
    EXPECT_TRUE(tells("note", QStringLiteral("2 messages that are none were dropped")));
    EXPECT_EQ(outcomeOf("dance"), QStringLiteral("unknown order"));
}

TEST_F(NetTapiFixture, whatCannotBeFollowedEndsTheConnection)
{
    const QByteArray rows[] = {
        "!<dial><uid=100><addr=" + QByteArray(65537, '9'),
        "!<dial>" + QByteArray("<k=v>").repeated(257) + '\x04',
        "\xff\xfd\x18\xff\xfb\x01",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01", 8),
    };
    for (const QByteArray &row : rows) {
        NetTapiClient client(endpoint.port());
        client.socket.write(row);
        EXPECT_TRUE(client.ends()) << row.left(30).toStdString();
        EXPECT_EQ(journal.last()[QLatin1String("event")], QStringLiteral("ignored"));
    }
    // What stood before is done.
    NetTapiClient client(endpoint.port());
    client.signIn("100");
    client.socket.write("!<change_status><uid=100><status=Out>\x04!<dial>"
                        + QByteArray("<k=v>").repeated(257) + '\x04');
    EXPECT_TRUE(client.ends());
    EXPECT_EQ(exchange.findExtension(QStringLiteral("100"))->status, QStringLiteral("Out"));
}

TEST_F(NetTapiFixture, theJournalHasWholeMessages)
{
    NetTapiClient client(endpoint.port());
    client.signIn("100");
    EXPECT_TRUE(tells("received", QStringLiteral("!<login_nettapi><uname=100><pass=>")));
    EXPECT_TRUE(tells("sent", QStringLiteral("#<login_nettapi=y><uid=100><priv=oper>\\x04")));
    EXPECT_EQ(outcomeOf("login_nettapi"), QStringLiteral("done"));
}

TEST_F(NetTapiFixture, sixtyFourConnectionsAtMost)
{
    std::vector<std::unique_ptr<NetTapiClient>> clients;
    for (int i = 0; i < 64; ++i)
        clients.push_back(std::make_unique<NetTapiClient>(endpoint.port()));
    QTcpSocket late;
    late.connectToHost(QHostAddress::LocalHost, endpoint.port());
    EXPECT_TRUE(waitFor([&] { return tells("note", QStringLiteral("too many connections")); }));
    EXPECT_TRUE(waitFor([&] { return late.state() == QAbstractSocket::UnconnectedState; }));
    EXPECT_TRUE(clients.front()->signIn("100").startsWith("#<login_nettapi=y>"));
}

} // namespace
