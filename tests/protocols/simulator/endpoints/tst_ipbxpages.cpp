// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/simulator/endpoints/ipbxfixture.h"

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace std::chrono_literals;

namespace {

class IpbxPage : public IpbxFixture
{ };

TEST_F(IpbxPage, idleChannels)
{
    EXPECT_EQ(get("/ipps/channelinfo.php?channel=SIP/100"),
              "HTTP/1.1 200 OK\r\n" + date + plain + "Content-Length: 9\r\n" + end + "down,,,,\n");
    EXPECT_EQ(channels("SIP/100"), "SIP/100,down,,,,\n");
    EXPECT_EQ(channels("SIP%2F100%2cSIP%2F101"), "SIP/100,down,,,,\nSIP/101,down,,,,\n");
    EXPECT_EQ(body("/ipps/channelinfo.php?channel=sip/100,IAX2/7,SIP/999,x"),
              "sip/100,down,,,,\nIAX2/7,down,,,,\nSIP/999,down,,,,\nx,down,,,,\n")
        << "named although nobody asked for it: there are several";
}

TEST_F(IpbxPage, aCallInside)
{
    exchange.makeCall(QStringLiteral("100"), QStringLiteral("101"));
    EXPECT_EQ(channels("SIP/100,sip/101"),
              "SIP/100,ring,100,Name 100,100@default,1767603600.2\n"
              "sip/101,ringing,100,Name 100,101@default,1767603600.2\n");
    clock.advance(90s);
    exchange.answer(QStringLiteral("101"));
    EXPECT_EQ(channels("SIP/100,SIP/101"),
              "SIP/100,up,100,Name 100,100@default,1767603600.2\n"
              "SIP/101,up,100,Name 100,101@default,1767603600.2\n");
    exchange.hold(QStringLiteral("101"));
    EXPECT_EQ(channels("SIP/101"), "SIP/101,up,100,Name 100,101@default,1767603600.2\n");
    EXPECT_EQ(body("/ipps/channelinfo.php?channel=SIP/101&useid=0"),
              "up,100,Name 100,101@default,1767603600.2\n");
    exchange.drop(QStringLiteral("100"));
    EXPECT_EQ(channels("SIP/101"), "SIP/101,down,,,,\n");
}

TEST_F(IpbxPage, callsFromAndToOutside)
{
    callIn(answers, QStringLiteral("102"), QStringLiteral("Adler"));
    callIn(QStringLiteral("+12125550123"), QStringLiteral("105"));
    callIn(QString(), QStringLiteral("104"));
    exchange.makeCall(QStringLiteral("101"), answers);
    EXPECT_EQ(channels("SIP/102,SIP/105,SIP/104,SIP/101"),
              "SIP/102,ringing,03023125001,Adler,102@default,1767603600.2\n"
              "SIP/105,ringing,0012125550123,,105@default,1767603600.5\n"
              "SIP/104,ringing,,,104@default,1767603600.8\n"
              "SIP/101,ring,101,Name 101,101@default,1767603600.11\n");
}

TEST_F(IpbxPage, aChannelShowsItsOldestCall)
{
    connectTwo();
    EXPECT_EQ(channels("SIP/100,SIP/102"),
              "SIP/100,up,100,Name 100,100@default,1767603600.2\n"
              "SIP/102,up,100,Name 100,102@default,1767603600.5\n");
}

TEST_F(IpbxPage, whoHearsBusyStillCallsAndWhoQueuesIsUp)
{
    exchange.makeCall(QStringLiteral("100"), QStringLiteral("199999"));
    exchange.setDoNotDisturb(QStringLiteral("102"), true);
    exchange.makeCall(QStringLiteral("101"), QStringLiteral("102"));
    EXPECT_TRUE(channels("SIP/101").startsWith("SIP/101,ring,101,"));
    exchange.makeCall(QStringLiteral("105"), sales);
    EXPECT_TRUE(channels("SIP/105").startsWith("SIP/105,up,105,"));
}

TEST_F(IpbxPage, aCallerFromWaitingToGone)
{
    EXPECT_EQ(get("/ipps/queueactive.php?queue_name=Sales"),
              "HTTP/1.1 200 OK\r\n" + date + plain + "Content-Length: 0\r\n" + end);
    clock.advance(1400ms);
    callIn(answers, sales, QStringLiteral("Adler"));
    const QByteArray id = "1767603601.2,03023125001,";
    EXPECT_EQ(body("/ipps/queueactive.php?queue_name=Sales"), id + ",WAITING,05:00:01,,\n");
    EXPECT_EQ(queues("Sales"), id + "Germany,WAITING,05:00:01,,\n");
    EXPECT_EQ(queues("900"), id + "Germany,WAITING,05:00:01,,\n");
    EXPECT_EQ(queues("sales"), "") << "names are literal";
    EXPECT_EQ(channels("SIP/103"), "SIP/103,ringing,03023125001,Adler,103@default,1767603601.2\n")
        << "the id of the caller in the queue";
    clock.advance(7700ms); // From second 1 to second 9, whatever the milliseconds.
    exchange.answer(agent);
    EXPECT_EQ(queues("Sales"), id + "Germany,CONNECTED,05:00:01,8,SIP/103\n");
    clock.advance(60s);
    EXPECT_EQ(queues("Sales"), id + "Germany,CONNECTED,05:00:01,8,SIP/103\n");
    exchange.drop(agent);
    EXPECT_EQ(queues("Sales"), "");
}

TEST_F(IpbxPage, countriesAreThoseOfNumbers)
{
    struct Row
    {
        const char *number;
        const char *shown;
    };
    const Row rows[] = {
        {"+12125550123", "0012125550123,United States"},
        {"+442079460123", "00442079460123,United Kingdom"},
        {"+33199001234", "0033199001234,France"},
        {"110", "110,Germany"}, // The default country: short ones are from here.
        {"unknown", "unknown,"},
        {"private", "private,"},
        {"", ","},
    };
    for (const Row &row : rows) {
        const int call = callIn(QString::fromLatin1(row.number), sales);
        EXPECT_EQ(queues("Sales").split('.').value(1).split(',').mid(1).join(','),
                  QByteArray(row.shown) + ",WAITING,05:00:00,,\n");
        exchange.clearCall(call);
    }
}

TEST_F(IpbxPage, whoWasElsewhereFirstHasEnteredLater)
{
    callIn(answers, QStringLiteral("100"));
    clock.advance(65s);
    exchange.redirect(QStringLiteral("100"), sales);
    EXPECT_EQ(queues("Sales"), "1767603600.2,03023125001,Germany,WAITING,05:01:05,,\n");
}

TEST_F(IpbxPage, severalQueuesAreMerged)
{
    CallQueue support;
    support.number = QStringLiteral("901");
    support.name = QStringLiteral("Support");
    exchange.addQueue(support);
    callIn(answers, QStringLiteral("901"));
    callIn(silent, sales);
    const QByteArray first = "1767603600.2,03023125001,Germany,WAITING,05:00:00,,\n";
    const QByteArray second = "1767603600.4,03023125003,Germany,WAITING,05:00:00,,\n";
    EXPECT_EQ(queues("Sales,Support"), second + first);
    EXPECT_EQ(queues("Support,nobody"), first);
    EXPECT_EQ(queues("Sales,900"), second) << "not twice";
}

TEST_F(IpbxPage, theMiddleOfTheNightAtTheServer)
{
    clock.advance(19h);
    callIn(answers, sales);
    EXPECT_EQ(queues("Sales"), "1767672000.2,03023125001,Germany,WAITING,00:00:00,,\n");
    set(R"({"utc_offset_minutes": 330, "technology": "IAX2"})");
    exchange.answer(agent);
    EXPECT_EQ(queues("Sales"), "1767672000.2,03023125001,Germany,CONNECTED,09:30:00,0,IAX2/103\n");
    EXPECT_EQ(channels("IAX2/103,SIP/103").left(12), "IAX2/103,up,");
}

TEST_F(IpbxPage, whatIsMissingIsSaid)
{
    for (const char *query : {"", "?", "?channel=", "?channel=,", "?useid=1", "?queue_name=Sales"})
        EXPECT_EQ(get(QByteArray("/ipps/channelinfo.php") + query),
                  "HTTP/1.1 200 OK\r\n" + date + plain + "Content-Length: 26\r\n" + end
                      + "ERROR: NO CHANNEL SUPPLIED")
            << query;
    for (const char *query : {"", "?queue_name=", "?res_cc=1", "?queue=Sales"})
        EXPECT_EQ(get(QByteArray("/ipps/queueactive.php") + query),
                  "HTTP/1.1 200 OK\r\n" + date + plain + "Content-Length: 29\r\n" + end
                      + "ERROR: NO QUEUE NAME SUPPLIED")
            << query;
}

TEST_F(IpbxPage, nothingElseIsThere)
{
    for (const char *path : {"/", "/ipps/", "/ipps/other.php", "/user/", "/IPPS/channelinfo.php"})
        EXPECT_EQ(get(path),
                  "HTTP/1.1 404 Not Found\r\n" + date + plain + "Content-Length: 9\r\n" + end
                      + "not found")
            << path;
    EXPECT_EQ(converse("POST /ipps/queueactive.php?queue_name=Sales HTTP/1.1\r\nHost: x\r\n"
                       "Content-Length: 0\r\n\r\n"),
              "HTTP/1.1 405 Method Not Allowed\r\n" + date + "Allow: GET\r\n" + plain
                  + "Content-Length: 0\r\n" + end);
    EXPECT_TRUE(
        converse("no HTTP at all\r\n\r\n").startsWith("HTTP/1.1 400 Bad Request\r\n" + date));
}

TEST_F(IpbxPage, everyPollIsInTheJournal)
{
    get("/ipps/queueactive.php?queue_name=Sales", "Authorization: Basic bWU6c2VjcmV0\r\n");
    const QJsonObject received = last("received");
    EXPECT_EQ(QJsonDocument(received).toJson(QJsonDocument::Compact),
              R"({"event":"received","login":"Basic me","method":"GET","peer":"127.0.0.1",)"
              R"("target":"/ipps/queueactive.php?queue_name=Sales","transport":"http"})");
    EXPECT_TRUE(last("sent")[QLatin1String("data")].toString().startsWith(
        QLatin1String("HTTP/1.1 200 OK\\r\\n")));
}

} // namespace
