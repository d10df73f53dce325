// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/simulator/endpoints/ipbxfixture.h"

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace std::chrono_literals;

namespace {

class IpbxControlTest : public IpbxFixture
{
protected:
    QByteArray order(const QByteArray &query, const QByteArray &headers = {})
    {
        return bodyOf(get("/user/c/?" + query, headers));
    }
    /// "unconditional 102, vm": those of 100.
    QString forwards() const
    {
        QStringList list;
        for (const Forward &forward : exchange.findExtension(QStringLiteral("100"))->forwards) {
            const QString mode = forward.kind.mode == ForwardMode::Unconditional
                ? QStringLiteral("all")
                : forward.kind.mode == ForwardMode::FollowMe  ? QStringLiteral("follow")
                : forward.kind.mode == ForwardMode::VoiceMail ? QStringLiteral("vm")
                                                              : QStringLiteral("other");
            list.append(forward.to.isEmpty() ? mode : mode + u' ' + forward.to);
        }
        return list.join(QLatin1String(", "));
    }
    const QByteArray ipps = "Authorization: Basic aXBwczoxMjM0\r\n"; // ipps:1234
    const QString rings = QStringLiteral("100=dialing 101=ringing");
};

TEST_F(IpbxControlTest, aCallIsPlaced)
{
    EXPECT_EQ(get("/user/c/?key=K00100&call=101"),
              "HTTP/1.1 200 OK\r\n" + date + plain + "Content-Length: 15\r\n" + end
                  + "OK: CALL PLACED");
    EXPECT_EQ(state(), rings);
    const QJsonObject order = last("order");
    EXPECT_EQ(QJsonDocument(order).toJson(QJsonDocument::Compact),
              R"({"argument":"101","done":true,"event":"order","extension":"100","verb":"call"})");
}

TEST_F(IpbxControlTest, whatCannotBePlaced)
{
    EXPECT_EQ(order("key=K00100&call=77"), "ERROR: FAILED PLACING CALL");
    EXPECT_EQ(last("order")[QLatin1String("reason")], QLatin1String("invalid number"));
    connectPair();
    exchange.makeCall(QStringLiteral("100"), QStringLiteral("102"));
    const QString before = state();
    EXPECT_EQ(order("key=K00100&call=102"), "ERROR: FAILED PLACING CALL");
    EXPECT_EQ(state(), before);
}

TEST_F(IpbxControlTest, wrongKeysAreRefused)
{
    set(R"({"users": {"100": {"key": "AB12CD"}, "101": {"key": ""}}})");
    for (const char *key : {"key=K00100&", "key=ab12cd&", "key=AB12C&", "key=K00101&", "key=&", ""})
        EXPECT_EQ(get(QByteArray("/user/c/?") + key + "call=102"),
                  "HTTP/1.1 200 OK\r\n" + date + plain + "Content-Length: 18\r\n" + end
                      + "ERROR: AUTH FAILED")
            << key;
    EXPECT_EQ(state(), QString());
    EXPECT_EQ(last("order")[QLatin1String("reason")], QLatin1String("unknown user"));
    EXPECT_EQ(order("key=AB12CD&call=101"), "OK: CALL PLACED");
    EXPECT_EQ(state(), rings);
}

TEST_F(IpbxControlTest, anAddressNeedsNoKey)
{
    EXPECT_EQ(order("call=101"), "ERROR: AUTH FAILED");
    set(R"({"addresses": {"127.0.0.1": "100", "127.0.0.2": "105"}})");
    EXPECT_EQ(order("call=101"), "OK: CALL PLACED");
    EXPECT_EQ(state(), rings);
    EXPECT_EQ(order("key=K00999&vm=1"), "ERROR: AUTH FAILED") << "a key that is given is judged";
}

TEST_F(IpbxControlTest, aLoginCallsForAnybodyAndDoesNothingElse)
{
    EXPECT_EQ(order("user=100&call=101", ipps), "ERROR: AUTH FAILED") << "there is no login";
    set(R"({"user": "ipps", "password": "1234"})");
    EXPECT_EQ(get("/user/c/?user=100&call=101"),
              "HTTP/1.1 401 Unauthorized\r\n" + date + "WWW-Authenticate: Basic realm=\"ipbx\"\r\n"
                  + plain + "Content-Length: 18\r\n" + end + "ERROR: AUTH FAILED");
    EXPECT_EQ(order("user=100&call=101", "Authorization: Basic aXBwczoxMjM1\r\n"),
              "ERROR: AUTH FAILED");
    EXPECT_EQ(order("user=100&vm=1", ipps), "ERROR: AUTH FAILED");
    EXPECT_EQ(order("call=101", ipps), "ERROR: AUTH FAILED");
    EXPECT_EQ(state() + forwards(), QString());
    EXPECT_EQ(order("user=100&call=101", ipps), "OK: CALL PLACED");
    EXPECT_EQ(state(), rings);
    EXPECT_EQ(order("user=199&call=101", ipps), "ERROR: FAILED PLACING CALL");
    set(R"({"always_status_200": true})");
    EXPECT_EQ(statusOf(get("/user/c/?user=100&call=101")), "HTTP/1.1 200 OK");
}

TEST_F(IpbxControlTest, forwardingIsSwitched)
{
    const QByteArray done = "OK: UPDATED FORWARDING SETTINGS";
    EXPECT_EQ(order("key=K00100&fwd=1"), "ERROR: FAILED UPDATING SETTINGS") << "no number yet";
    EXPECT_EQ(last("order")[QLatin1String("reason")], QLatin1String("no number to forward to"));
    EXPECT_EQ(order("key=K00100&fwdnr=102"), done);
    EXPECT_EQ(forwards(), QStringLiteral("all 102"));
    EXPECT_EQ(order("key=K00100&fwd=0"), done);
    EXPECT_EQ(forwards(), QString());
    EXPECT_EQ(order("key=K00100&fwd=0"), done);
    EXPECT_EQ(order("key=K00100&fwd=1"), done);
    EXPECT_EQ(forwards(), QStringLiteral("all 102"));
    EXPECT_EQ(order("key=K00100&fwdnr=100"), "ERROR: FAILED UPDATING SETTINGS") << "to itself";
    EXPECT_EQ(forwards(), QStringLiteral("all 102"));
    EXPECT_EQ(order("key=K00101&fwd=1"), "ERROR: FAILED UPDATING SETTINGS") << "another user";
    exchange.makeCall(QStringLiteral("105"), QStringLiteral("100"));
    EXPECT_EQ(state(), QStringLiteral("105=dialing 102=ringing"));
}

TEST_F(IpbxControlTest, followMeAndVoiceMailAreKeptAndSendNoCallOn)
{
    EXPECT_EQ(order("key=K00100&follow=1"), "OK: UPDATED FOLLOWME SETTINGS");
    EXPECT_EQ(order("key=K00100&vm=1"), "OK: UPDATED VM SETTINGS");
    EXPECT_EQ(forwards(), QStringLiteral("follow, vm"));
    exchange.makeCall(QStringLiteral("105"), QStringLiteral("100"));
    EXPECT_EQ(state(), QStringLiteral("105=dialing 100=ringing"));
    clock.advance(60s);
    EXPECT_EQ(state(), QStringLiteral("105=dialing 100=ringing"));
    EXPECT_EQ(order("key=K00100&follow=0"), "OK: UPDATED FOLLOWME SETTINGS");
    EXPECT_EQ(forwards(), QStringLiteral("vm"));
    EXPECT_EQ(order("key=K00100&vm=0"), "OK: UPDATED VM SETTINGS");
    EXPECT_EQ(forwards(), QString());
}

TEST_F(IpbxControlTest, whatIsNoOrder)
{
    for (const char *query : {"key=K00100", "key=K00100&call=", "key=K00100&call=1&vm=1",
                              "key=K00100&vm=2", "key=K00100&call=1x", "key=K00100&call=1&call=2"})
        EXPECT_EQ(order(query), "ERROR: NO SUCH ORDER") << query;
    EXPECT_EQ(count("order"), 0);
    EXPECT_EQ(state() + forwards(), QString());
}

TEST_F(IpbxControlTest, aPageForPeople)
{
    EXPECT_EQ(order("key=K00100&call=101&progress=1"), "OK: CALL PLACED");
    EXPECT_EQ(get("/user/c/?key=K00100&vm=1&progress=2"),
              "HTTP/1.1 200 OK\r\n" + date + html + "Content-Length: 50\r\n" + end
                  + "<html><body>OK: UPDATED VM SETTINGS</body></html>\n");
}

TEST_F(IpbxControlTest, theCallerIdIsTold)
{
    EXPECT_EQ(order("key=K00100&call=101&cid=Anna+%3C55%3E"), "OK: CALL PLACED");
    EXPECT_EQ(last("order")[QLatin1String("cid")], QStringLiteral("Anna <55>"));
}

TEST_F(IpbxControlTest, theKeyIsInNoJournal)
{
    get("/user/c/?key=K00100&call=101");
    EXPECT_EQ(last("received")[QLatin1String("target")],
              QLatin1String("/user/c/?key=***&call=101"));
    get("/user/c/?call=101&%4bE%59=K00100");
    EXPECT_EQ(last("received")[QLatin1String("target")],
              QLatin1String("/user/c/?call=101&%4bE%59=***"));
    converse("GET /user/c/?key=K00100 call=101\r\n\r\n");
    EXPECT_EQ(last("ignored")[QLatin1String("text")],
              QLatin1String("GET /user/c/?key=*** call=101\\r\\n\\r\\n"));
    setFaults(R"({"reset": true})");
    converse("GET /user/c/?key=K00100&call=101 HTTP/1.1\r\n\r\n");
    for (const QJsonObject &event : std::as_const(events))
        EXPECT_FALSE(QJsonDocument(event).toJson().contains("K00100"))
            << QJsonDocument(event).toJson().toStdString();
}

} // namespace
