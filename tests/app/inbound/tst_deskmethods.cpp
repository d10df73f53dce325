// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/deskmethods.h"
#include "core/contacts/contacts.h"
#include "core/journal/journal.h"
#include "core/phone/dialer.h"
#include "tests/support/locations.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedpoplauncher.h"

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

class DeskMethodsTest : public testing::Test
{
protected:
    DeskMethodsTest() { dialer.setUp({text("100"), munich(), {}}); }

    JsonRpc::Answer call(const char *method, const QJsonObject &params = {})
    {
        JsonRpc::Answer answer = tl::unexpected(JsonRpc::Failure {-1, text("no answer yet")});
        desk.call(text(method), params).then(&desk, [&](const JsonRpc::Answer &got) {
            answer = got;
        });
        return answer;
    }
    int failureOf(const char *method, const QJsonObject &params = {})
    {
        const auto answer = call(method, params);
        return answer ? 0 : answer.error().code;
    }
    JournalEntry put(const char *id, const char *number, const QDateTime &at)
    {
        JournalEntry entry;
        entry.id = text(id);
        entry.startedAt = at;
        entry.remote.number = text(number);
        entry.numberKey = NumberKeys(munich()).key(entry.remote.number);
        entry.direction = Call::Direction::Incoming;
        entry.outcome = JournalEntry::Outcome::Missed;
        entry.work.state = JournalEntry::Work::State::Open;
        journal.put(entry);
        return entry;
    }
    static QDateTime day(int number) { return {QDate(2026, 1, number), QTime(9, 0), Qt::UTC}; }

    ManualClock clock;
    PhoneStore store {clock};
    Switchboard switchboard {store};
    PromptQueue prompts {clock};
    RememberedSources remembered {clock, {}};
    Dialer dialer {clock, store, switchboard, prompts, remembered};
    Journal journal;
    Contacts contacts {clock};
    ScriptedPopLauncher popLauncher;
    ScreenPop screenPop {clock, store, contacts, popLauncher};
    DeskMethods desk {{store, dialer, journal, contacts, screenPop}};
    const int notPossible = JsonRpc::codeFor(Error::Code::NotPossible);
};

} // namespace

TEST_F(DeskMethodsTest, KnowsItsOwn)
{
    EXPECT_TRUE(DeskMethods::knows(text("worklist")));
    EXPECT_FALSE(DeskMethods::knows(text("dial")));
}

TEST_F(DeskMethodsTest, JournalIsNarrowedByTime)
{
    for (int i = 1; i <= 4; ++i)
        put(qPrintable(QString::number(i)), "0891234", day(i));
    const auto ids = [this](const QJsonObject &params) {
        QStringList found;
        for (const QJsonValue &entry : call("journal", params)->toArray())
            found.append(entry[QLatin1String("id")].toString());
        return found.join(QLatin1Char(' '));
    };
    EXPECT_EQ(ids({}), text("4 3 2 1"));
    EXPECT_EQ(ids({{text("since"), text("2026-01-02T09:00:00Z")}}), text("4 3 2"));
    EXPECT_EQ(ids({{text("until"), text("2026-01-03T09:00:00Z")}}), text("2 1"));
    EXPECT_EQ(ids({{text("limit"), 2}}), text("4 3"));
    EXPECT_EQ(ids({{text("text"), text("89 12")}}), text("4 3 2 1"));
    EXPECT_EQ(ids({{text("text"), text("99")}}), QString());
    for (const QJsonObject &bad :
         {QJsonObject {{text("limit"), 0}}, QJsonObject {{text("limit"), 5001}},
          QJsonObject {{text("until"), text("never")}}, QJsonObject {{text("x"), 1}}})
        EXPECT_EQ(failureOf("journal", bad), JsonRpc::invalidParams);
}

TEST_F(DeskMethodsTest, WorklistHasOneRowForEachCaller)
{
    put("1", "0891234", day(1));
    put("2", "0895678", day(2));
    put("3", "+49 89 1234", day(3));
    put("4", "", day(4));
    put("5", "", day(5));
    const QJsonArray rows = call("worklist")->toArray();
    ASSERT_EQ(rows.size(), 4);
    EXPECT_EQ(rows[2][QLatin1String("id")], QJsonValue(text("3")));
    EXPECT_EQ(rows[2][QLatin1String("calls")],
              QJsonValue(QJsonArray {QStringLiteral("3"), QStringLiteral("1")}));
    EXPECT_EQ(rows[0][QLatin1String("calls")].toArray().size(), 1) << "strangers are not one";
}

TEST_F(DeskMethodsTest, WorkIsFinishedAndTakenUpAgain)
{
    put("1", "0891234", day(1));
    put("2", "0891234", day(2));
    put("3", "0895678", day(3));
    ASSERT_TRUE(call("work-done", {{text("id"), text("2")}}));
    EXPECT_EQ(call("worklist")->toArray().size(), 1);
    EXPECT_EQ(journal.find(text("1"))->work.state, JournalEntry::Work::State::Done);
    ASSERT_TRUE(call("work-open", {{text("id"), text("1")}}));
    EXPECT_EQ(call("worklist")->toArray().size(), 2);
    EXPECT_EQ(failureOf("work-done", {{text("id"), text("9")}}), notPossible);
    EXPECT_EQ(failureOf("work-done"), JsonRpc::invalidParams);
}

TEST_F(DeskMethodsTest, NotesAreKept)
{
    put("1", "0891234", day(1));
    ASSERT_TRUE(call("entry-note", {{text("id"), text("1")}, {text("text"), text("calls at 5")}}));
    EXPECT_EQ(journal.find(text("1"))->note, text("calls at 5"));
    ASSERT_TRUE(call("entry-note", {{text("id"), text("1")}}));
    EXPECT_TRUE(journal.find(text("1"))->note.isEmpty());
    EXPECT_EQ(failureOf("entry-note", {{text("id"), text("x")}, {text("text"), text("y")}}),
              notPossible);
}

TEST_F(DeskMethodsTest, WhoIsNotKnownIsSaidSo)
{
    const QJsonObject none = call("contact", {{text("number"), text("0891234")}})->toObject();
    EXPECT_EQ(none[QLatin1String("match")], QJsonValue(text("none")));
    EXPECT_EQ(none[QLatin1String("contacts")].toArray().size(), 0);
    EXPECT_FALSE(none.contains(QLatin1String("name")));
    EXPECT_EQ(call("contacts", {{text("text"), text("Mia")}})->toArray().size(), 0);
    EXPECT_EQ(failureOf("contacts"), JsonRpc::invalidParams);
}

TEST_F(DeskMethodsTest, APageNeedsACall)
{
    EXPECT_EQ(failureOf("page"), notPossible);
    EXPECT_EQ(failureOf("page", {{text("call"), text("pbx/1")}}), notPossible);
    EXPECT_TRUE(popLauncher.pages.isEmpty());
}

TEST_F(DeskMethodsTest, TheNumberDialledLast)
{
    const auto last = [this] {
        Result<QString> number = failure(Error::Code::Cancelled);
        desk.lastDialled().then(&desk, [&](const Result<QString> &got) { number = got; });
        return number;
    };
    put("1", "0891234", day(1)); // came in
    EXPECT_EQ(last().error().code, Error::Code::NotPossible);
    JournalEntry entry = put("2", "0895678", day(2));
    entry.direction = Call::Direction::Outgoing;
    journal.put(entry);
    EXPECT_EQ(last().value(), text("0895678"));
    entry.id = text("3");
    entry.remote = {{}, text("?"), {}, true};
    journal.put(entry);
    EXPECT_EQ(last().value(), text("0895678"));
}
