// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/texts.h"
#include "tests/support/printers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace Jackfield {

static QJsonValue json(const char *text)
{
    const auto document = QJsonDocument::fromJson(text);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

TEST(Texts, AlignsColumns)
{
    EXPECT_EQ(Texts::forwards(json(R"([
                  {"line": "100", "mode": "unconditional", "to": "101", "certainty": "pushed"},
                  {"line": "1000", "mode": "busy", "to": "5", "certainty": "assumed",
                   "externalOnly": true}])")),
              QStringLiteral("Line  Mode           Calls    To   Known\n"
                             "100   unconditional  all      101  pushed\n"
                             "1000  busy           outside  5    assumed\n"));
}

static const char *const oneMinute = R"([{"name": "=Sales, EU", "system": "pbx",
    "minute": "2026-01-05T09:00:00Z", "waiting": 3, "connected": 2, "longestWait": 61, "answered": 4,
    "abandoned": 1, "averageWait": 12, "serviceLevel": 0.875, "seen": 60}])";

TEST(Texts, QueueHistory)
{
    EXPECT_EQ(
        Texts::queueHistory(json(oneMinute)),
        QStringLiteral("Minute               Queue       System  Most waiting  Most connected  "
                       "Longest wait  Answered  Abandoned  Average wait  Service level  Seen\n"
                       "2026-01-05 09:00:00  =Sales, EU  pbx     3             2               "
                       "1:01          4         1          0:12          87 %           1:00\n"));
    EXPECT_EQ(Texts::queueHistory(json("[]")), QStringLiteral("Nothing was seen of any queue.\n"));
}

TEST(Texts, QueueHistoryAsCsv)
{
    const QString csv = Texts::queueHistoryCsv(json(oneMinute));
    EXPECT_TRUE(csv.startsWith(QChar(0xfeff)));
    EXPECT_EQ(csv.section(QStringLiteral("\r\n"), 1),
              QStringLiteral("pbx,\"'=Sales, EU\",2026-01-05T09:00:00Z,3,2,61,4,1,12,87.5,60\r\n"));
}

TEST(Texts, SaysWhenThereIsNothing)
{
    EXPECT_EQ(Texts::calls(json("[]")), QStringLiteral("There is no call.\n"));
}

TEST(Texts, PrintsAgeAndLossAndTheNumberAsInTheWindow)
{
    const QString text = Texts::calls(json(R"([
        {"id": "d/1", "display": "089 123", "number": "+4989123", "certainty": "polled",
         "ageMs": 4200, "duration": 65},
        {"id": "d/2", "certainty": "pushed", "stale": true, "lost": "2026-01-05T10:31:00.000Z"}])"));
    EXPECT_TRUE(text.contains(QStringLiteral("polled 4 s ago")));
    EXPECT_TRUE(text.contains(QStringLiteral("lost 2026-01-05 10:31:00")));
    EXPECT_TRUE(text.contains(QStringLiteral("089 123")) && text.contains(QStringLiteral("1:05")));
    EXPECT_FALSE(text.contains(QStringLiteral("+4989123")));
}

TEST(Texts, PrintsQueues)
{
    const QString text = Texts::queues(json(R"([
        {"name": "Sales", "waiting": 3, "longestWait": 65, "answered": 12, "abandoned": 1,
         "averageWait": 9, "serviceLevel": 0.925, "missed": 120, "certainty": "polled",
         "ageMs": 4200, "stale": false},
        {"name": "Support", "waiting": 20, "atLeast": true, "certainty": "polled",
         "ageMs": 90000, "stale": true}])"));
    for (const char *cell :
         {"1:05", "92 %", "2:00", "polled 4 s ago", "at least 20", "old: polled 90 s ago"})
        EXPECT_TRUE(text.contains(QLatin1String(cell))) << cell << text.toStdString();
    EXPECT_FALSE(text.contains(QStringLiteral(" 0 "))) << "what is not known is not 0";
}

TEST(Texts, SaysWhatIsUncertainSentAndReported)
{
    const QString call = Texts::calls(json(R"([{"id": "n/1", "line": "118", "direction": "incoming",
        "state": "unknown", "name": "Mia", "uncertain": true, "certainty": "pushed"}])"));
    EXPECT_TRUE(call.contains(QStringLiteral("unknown  uncertain  Mia"))) << call.toStdString();
    const QString line = Texts::lines(json(
        R"([{"number": "118", "state": "unknown", "status": "At Lunch", "certainty": "pushed"}])"));
    EXPECT_TRUE(line.contains(QStringLiteral("At Lunch"))) << line.toStdString();
    const QString journal = Texts::journal(
        json(R"([{"outcome": "missed", "report": {"complete": true}, "certainty": "pushed"},
                 {"outcome": "answered", "certainty": "pushed"}])"));
    EXPECT_EQ(journal.count(QStringLiteral("yes")), 1) << journal.toStdString();
}

TEST(Texts, SaysWhatASystemExposes)
{
    const QString text = Texts::status(json(R"({"version": "1", "systems": [
        {"id": "a", "secretInClear": true}, {"id": "b", "withoutSecret": true}, {"id": "c"}]})"));
    const QStringList rows = text.split(QLatin1Char('\n'));
    EXPECT_TRUE(rows.at(3).contains(QStringLiteral("password unencrypted"))) << text.toStdString();
    EXPECT_TRUE(rows.at(4).contains(QStringLiteral("no password, no encryption")));
    EXPECT_EQ(rows.at(5), QStringLiteral("c"));
}

TEST(Texts, SaysWhatAPromptIsForAndIfItCanBeRemembered)
{
    EXPECT_EQ(Texts::prompts(json(R"([
                  {"id": 3, "purpose": "forward", "display": "089 123", "class": "external",
                   "source": "program", "origin": "/usr/bin/crm", "rememberable": false,
                   "expiresIn": 29, "reason": "Why"},
                  {"id": 4, "purpose": "call", "display": "100", "class": "internal",
                   "source": "web", "rememberable": true, "expiresIn": 30, "reason": "Q"}])")),
              QStringLiteral(
                  "Prompt  For      Number   Class     Digits after it  Source   Origin        Can "
                  "be remembered  Seconds left  Why\n"
                  "3       forward  089 123  external                   program  /usr/bin/crm  no "
                  "                29            Why\n"
                  "4       call     100      internal                   web                    yes"
                  "                30            Q\n"));
}

TEST(Texts, ForeignTextCannotForgeRows)
{
    const QString text = Texts::calls(
        json(R"([{"id": "d/1", "name": "a\n\u001b[2Jd/2  100", "certainty": "pushed"}])"));
    EXPECT_EQ(text.count(QLatin1Char('\n')), 2);
    EXPECT_FALSE(text.contains(QChar(0x1b)));
}

TEST(Texts, NeverCallsSentDone)
{
    EXPECT_EQ(Texts::order(json(R"({"result": "sent", "display": "089 1", "system": "tapi"})")),
              QStringLiteral("sent (this system never answers): 089 1 via tapi\n"));
    EXPECT_EQ(Texts::order(json(R"({"result": "done", "call": "d/1"})")),
              QStringLiteral("done, call d/1\n"));
    EXPECT_TRUE(Texts::order(json(R"({"result": "done", "duplicate": true, "display": "1"})"))
                    .startsWith(QStringLiteral("dialled a moment ago")));
    EXPECT_EQ(Texts::open(json(R"({"id": 3, "display": "089 1", "expiresIn": 30})")),
              QStringLiteral("prompt 3: 089 1\n"));
}

TEST(Texts, CallersToCallBack)
{
    EXPECT_EQ(Texts::worklist(json("[]")), QStringLiteral("Nobody waits to be called back.\n"));
    EXPECT_EQ(Texts::worklist(json(R"([{"id": "e1", "display": "089 1", "name": "X",
        "contact": "Mia", "calls": ["e1", "e0"], "certainty": "polled", "queue": "Sales"}])")),
              QStringLiteral("Last  Number  Name  Calls  Queue  Line  Known   Note  Id\n"
                             "      089 1   Mia   2      Sales        polled        e1\n"));
}

TEST(Texts, WhoHasANumber)
{
    const QString text = Texts::contact(json(R"({"match": "suffix", "ambiguous": true,
        "contacts": [{"name": "Mia", "company": "Acme", "source": "crm",
            "numbers": [{"number": "089 1"}, {"number": "089 2"}]}]})"));
    EXPECT_EQ(text,
              QStringLiteral("Name  Company  Numbers       From\n"
                             "Mia   Acme     089 1, 089 2  crm\n"
                             "Several have this number: it may be any of them.\n"
                             "Only the last digits agree.\n"));
    EXPECT_EQ(Texts::contact(json(R"({"match": "none", "contacts": []})")),
              QStringLiteral("There is no such contact.\n"));
}

TEST(Texts, ListsNoticesInTheStatus)
{
    const QString text = Texts::status(json(R"({"version": "1", "extension": "100", "systems": [],
        "notices": [{"file": "/p/j.toml", "line": 3, "key": "me.x", "text": "bad"}]})"));
    EXPECT_EQ(text,
              QStringLiteral("Jackfield 1, extension 100\n\nNo phone system is set up.\n\n"
                             "Settings that were not taken:\n  /p/j.toml:3: me.x: bad\n"));
}

TEST(Texts, SaysInTheStatusWhereRequestsAreTaken)
{
    const QString begin = QStringLiteral("Jackfield 1\n\nNo phone system is set up.\n\n");
    const QJsonValue open = json(R"x({"version": "1", "systems": [], "localServer": {
        "addresses": ["127.0.0.1:2503 (TCP)", "[::1]:2503 (UDP)"], "folder": "/f",
        "problems": ["This\nis wrong.", "That is."], "counters": {"accepted": 1}}})x");
    EXPECT_EQ(Texts::status(open),
              begin
                  + QStringLiteral("Local server: 127.0.0.1:2503 (TCP), [::1]:2503 (UDP)\n"
                                   "Folder for .CTI files: /f\n  This is wrong.\n  That is.\n"));
    const QJsonValue closed = json(R"({"version": "1", "systems": [],
        "localServer": {"addresses": [], "problems": [], "counters": {}}})");
    EXPECT_EQ(Texts::status(closed),
              begin + QStringLiteral("The local server takes no requests.\n"));
}

} // namespace Jackfield
