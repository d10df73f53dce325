// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/changefeed.h"
#include "app/inbound/controlapi.h"
#include "core/journal/callrecorder.h"
#include "core/journal/journal.h"
#include "core/queues/queuehistory.h"
#include "tests/support/locations.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedpoplauncher.h"
#include "tests/support/scriptedsecrets.h"
#include "tests/support/scriptedsystem.h"

#include <gtest/gtest.h>

namespace Jackfield {

using namespace std::chrono_literals;

namespace {

    constexpr Features everything = Feature::Dial | Feature::Answer | Feature::HangUp
        | Feature::Hold | Feature::Merge | Feature::Transfer | Feature::Redirect | Feature::Pickup
        | Feature::Forward | Feature::DoNotDisturb | Feature::SendDigits | Feature::CallData
        | Feature::Note | Feature::SetStatus | Feature::Swap;

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    class ControlApiTest : public testing::Test
    {
    protected:
        ControlApiTest()
        {
            auto owned = std::make_unique<ScriptedSystem>(text("demo"), everything);
            system = owned.get();
            system->snapshot.lines = {system->line(text("100")), system->line(text("101"))};
            switchboard.addSystem(std::move(owned), text("demo"), {});
            system->open();
            Location location = munich();
            location.outsidePrefix.clear();
            dialer.setUp({text("100"), location, {}});
        }
        JsonRpc::Answer call(const char *method, const QJsonObject &params = {})
        {
            std::optional<JsonRpc::Answer> answer;
            api.call(text(method), params, {text("/usr/bin/crm")}).then(&api, [&](const auto &got) {
                answer = got;
            });
            return answer.value_or(tl::unexpected(JsonRpc::Failure {-1, text("no answer yet")}));
        }
        int failureOf(const char *method, const QJsonObject &params = {})
        {
            const auto answer = call(method, params);
            return answer ? 0 : answer.error().code;
        }
        template<typename C>
        const C *last() const
        {
            return system->commands.isEmpty() ? nullptr : std::get_if<C>(&system->commands.last());
        }
        void ring(const char *local, const char *number, Call::State state)
        {
            system->tell(CallChanged {system->call(text(local), text(number), state)});
        }

        ManualClock clock;
        PhoneStore store {clock};
        Switchboard switchboard {store};
        PromptQueue prompts {clock};
        RememberedSources remembered {clock, {}};
        Dialer dialer {clock, store, switchboard, prompts, remembered};
        Journal journal;
        CallRecorder recorder {store, journal};
        Contacts contacts {clock};
        ScriptedPopLauncher popLauncher;
        ScriptedSecrets secrets;
        ScreenPop screenPop {clock, store, contacts, popLauncher};
        SettingsStore settings {{}};
        QueueHistory queueHistory {clock, store, nullptr};
        ControlApi api {{store, switchboard, dialer, prompts, remembered, journal, contacts,
                         screenPop, secrets, settings, queueHistory},
                        {{text("version"), text("9.9")}}};
        ScriptedSystem *system = nullptr;
        const int notPossible = JsonRpc::codeFor(Error::Code::NotPossible);
    };

} // namespace

TEST_F(ControlApiTest, TellsItsStatus)
{
    const auto status = call("status");
    ASSERT_TRUE(status);
    EXPECT_EQ((*status)[QLatin1String("version")], QJsonValue(text("9.9")));
    EXPECT_EQ((*status)[QLatin1String("extension")], QJsonValue(text("100")));
    EXPECT_EQ((*status)[QLatin1String("systems")][0][QLatin1String("link")],
              QJsonValue(text("online")));
    EXPECT_EQ(call("lines")->toArray().size(), 2);
    EXPECT_EQ(call("calls")->toArray().size(), 0);
}

TEST_F(ControlApiTest, RefusesUnknownMethodsAndParams)
{
    EXPECT_EQ(failureOf("destroy"), JsonRpc::methodNotFound);
    EXPECT_EQ(failureOf("status", {{text("x"), 1}}), JsonRpc::invalidParams);
    EXPECT_EQ(failureOf("dial"), JsonRpc::invalidParams);
    EXPECT_EQ(failureOf("dial", {{text("text"), 7}}), JsonRpc::invalidParams);
    EXPECT_EQ(failureOf("dial", {{text("text"), text("101")}, {text("lin"), text("x")}}),
              JsonRpc::invalidParams);
    EXPECT_EQ(failureOf("prompt", {{text("id"), 1.5}, {text("choice"), text("dial")}}),
              JsonRpc::invalidParams);
    EXPECT_EQ(failureOf("forward", {{text("line"), text("100")}}), JsonRpc::invalidParams);
    EXPECT_EQ(failureOf("journal", {{text("since"), text("soon")}}), JsonRpc::invalidParams);
    EXPECT_TRUE(system->commands.isEmpty());
}

TEST_F(ControlApiTest, TellsWhatQueuesWereLikeByTheMinute)
{
    EXPECT_EQ(call("queue-history"), JsonRpc::Answer(QJsonArray()));
    Queue queue;
    queue.id = QueueId::of(system->id(), text("Sales"));
    queue.name = text("Sales");
    queue.waiting = 3;
    system->tell(QueueChanged {queue});
    clock.advance(2min);
    const auto all = call("queue-history");
    ASSERT_TRUE(all);
    EXPECT_EQ(all->toArray().size(), 3);
    EXPECT_EQ((*all)[0][QLatin1String("minute")], QJsonValue(text("2026-01-05T09:00:00Z")));
    EXPECT_EQ((*all)[0][QLatin1String("waiting")], QJsonValue(3));
    const auto last = call("queue-history", {{text("minutes"), 2}});
    EXPECT_EQ(last->toArray().size(), 2);
    EXPECT_EQ((*last)[1][QLatin1String("minute")], QJsonValue(text("2026-01-05T09:02:00Z")));
    EXPECT_EQ(failureOf("queue-history", {{text("minutes"), 0}}), JsonRpc::invalidParams);
    EXPECT_EQ(failureOf("queue-history", {{text("minutes"), text("x")}}), JsonRpc::invalidParams);
}

// What would not fit into one line of the socket is refused, not cut.
TEST_F(ControlApiTest, ADayOfManyQueuesIsTooMuchForOneAnswer)
{
    Queue queue;
    for (int i = 0; i < 6; ++i) {
        queue.name = text("Queue %1").arg(i);
        queue.id = QueueId::of(system->id(), queue.name);
        queue.waiting = i;
        system->tell(QueueChanged {queue});
    }
    clock.advance(std::chrono::hours(25));
    EXPECT_EQ(failureOf("queue-history"), JsonRpc::invalidParams);
    EXPECT_EQ(call("queue-history", {{text("minutes"), 60}})->toArray().size(), 360);
}

TEST_F(ControlApiTest, DialsAsAProgram)
{
    const auto answer = call("dial", {{text("text"), text("+49 89 99998-123")}});
    ASSERT_TRUE(answer);
    EXPECT_EQ((*answer)[QLatin1String("result")], QJsonValue(text("done")));
    EXPECT_EQ((*answer)[QLatin1String("number")], QJsonValue(text("08999998123")));
    ASSERT_TRUE(last<Dial>());
    EXPECT_EQ(last<Dial>()->number.outside, text("08999998123"));
    const auto again = call("dial", {{text("text"), text("+49 89 99998-123")}});
    EXPECT_EQ((*again)[QLatin1String("duplicate")], QJsonValue(true));
    EXPECT_EQ(system->commands.size(), 1);
}

TEST_F(ControlApiTest, SaysSentWhereTheSystemNeverAnswers)
{
    system->answers = Accepted {std::nullopt, true};
    EXPECT_EQ((*call("dial", {{text("text"), text("101")}}))[QLatin1String("result")],
              QJsonValue(text("sent")));
}

TEST_F(ControlApiTest, PassesTheSystemsErrorOn)
{
    system->answers = failure(Error::Code::Uncertain, text("lost"));
    EXPECT_EQ(call("dial", {{text("text"), text("101")}}).error(),
              (JsonRpc::Failure {JsonRpc::codeFor(Error::Code::Uncertain), text("lost")}));
}

TEST_F(ControlApiTest, ReadsTheSelectionOnlyWhereItCan)
{
    const QJsonObject params {{text("selection"), true}};
    EXPECT_EQ(failureOf("dial", params), JsonRpc::codeFor(Error::Code::Unsupported));
    api.setSelectionReader([] { return Pending<QString>::ready(text(" \n")); });
    EXPECT_EQ(failureOf("dial", params), notPossible);
    api.setSelectionReader([] { return Pending<QString>::ready(text(" 101\n")); });
    ASSERT_TRUE(call("dial", params));
    EXPECT_EQ(last<Dial>()->number.outside, text("101"));
}

TEST_F(ControlApiTest, WaitsForTheSelection)
{
    auto late = std::make_unique<Resolver<QString>>(QString());
    api.setSelectionReader([&] { return late->pending(); });
    std::optional<JsonRpc::Answer> answer;
    api.call(text("dial"), {{text("selection"), true}}, {}).then(&api, [&](const auto &got) {
        answer = got;
    });
    EXPECT_FALSE(answer);
    EXPECT_TRUE(system->commands.isEmpty());
    late->resolve(text("101"));
    ASSERT_TRUE(answer && *answer);
    EXPECT_EQ(last<Dial>()->number.outside, text("101"));

    late = std::make_unique<Resolver<QString>>(QString());
    answer.reset();
    api.call(text("dial"), {{text("selection"), true}}, {}).then(&api, [&](const auto &got) {
        answer = got;
    });
    late.reset();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->error().code, notPossible) << "nobody read it";
}

TEST_F(ControlApiTest, OpensALinkByPrompt)
{
    const auto answer = call("open", {{text("uri"), text("tel:+498999998123")}});
    ASSERT_TRUE(answer);
    EXPECT_EQ((*answer)[QLatin1String("id")], QJsonValue(1));
    EXPECT_TRUE(system->commands.isEmpty());
    EXPECT_EQ((*call("prompts"))[0][QLatin1String("source")], QJsonValue(text("link")));
    EXPECT_EQ(failureOf("prompt", {{text("id"), 2}, {text("choice"), text("dial")}}), notPossible);
    ASSERT_TRUE(call("prompt", {{text("id"), 1}, {text("choice"), text("dial")}}));
    ASSERT_TRUE(last<Dial>());
    EXPECT_EQ(last<Dial>()->number.outside, text("08999998123"));
    EXPECT_EQ(failureOf("prompt", {{text("id"), 1}, {text("choice"), text("dial")}}), notPossible)
        << "answered once only";
}

TEST_F(ControlApiTest, RefusesLinksThatAreNone)
{
    for (const char *uri : {"javascript:alert(1)", "file:///etc/passwd", "tel:--help"})
        EXPECT_NE(failureOf("open", {{text("uri"), text(uri)}}), 0) << uri;
    EXPECT_TRUE(prompts.prompts().isEmpty());
}

TEST_F(ControlApiTest, ALinkWithoutANumberRaisesTheWindow)
{
    int raised = 0;
    QObject::connect(&api, &ControlApi::raiseRequested, &api, [&] { ++raised; });
    EXPECT_TRUE(call("open", {{text("uri"), text("tel:")}}));
    EXPECT_EQ(raised, 1);
}

TEST_F(ControlApiTest, HandsOverLinksNumbersAndTheWishToBeSeen)
{
    int raised = 0;
    QObject::connect(&api, &ControlApi::raiseRequested, &api, [&] { ++raised; });
    ASSERT_TRUE(call("hand-over", {{text("text"), text("")}}));
    ASSERT_TRUE(call("hand-over", {{text("text"), text("tel:")}}));
    EXPECT_EQ(raised, 2);
    ASSERT_TRUE(call("hand-over", {{text("text"), text("javascript:alert(1)")}}));
    EXPECT_TRUE(prompts.prompts().isEmpty() && system->commands.isEmpty());
    ASSERT_TRUE(call("hand-over", {{text("text"), text("TEL:0899999123")}}));
    ASSERT_EQ(prompts.prompts().size(), 1);
    EXPECT_EQ(prompts.prompts().first().source.kind, Source::Kind::Link);
    ASSERT_TRUE(call("hand-over", {{text("text"), text("101")}}));
    EXPECT_TRUE(last<Dial>());
    EXPECT_EQ(raised, 2);
}

TEST_F(ControlApiTest, HandsOverTheWishForAWallboard)
{
    int raised = 0;
    QStringList asked;
    QObject::connect(&api, &ControlApi::raiseRequested, &api, [&] { ++raised; });
    QObject::connect(&api, &ControlApi::wallboardRequested, &api,
                     [&](const QString &queue) { asked << queue; });
    ASSERT_TRUE(call("hand-over", {{text("text"), text("")}, {text("wallboard"), text("")}}));
    ASSERT_TRUE(call("hand-over", {{text("text"), text("")}, {text("wallboard"), text("Sales")}}));
    EXPECT_EQ(asked, (QStringList {QString(), QStringLiteral("Sales")}));
    EXPECT_EQ(raised, 0);
    ASSERT_TRUE(call("hand-over", {{text("text"), text("101")}, {text("wallboard"), text("")}}));
    EXPECT_TRUE(last<Dial>());
    EXPECT_NE(failureOf("hand-over", {{text("wallboard"), 7}}), 0);
}

TEST_F(ControlApiTest, FindsTheObviousCall)
{
    system->tell(Snapshot {}); // nothing at all
    EXPECT_EQ(failureOf("answer"), notPossible);
    system->tell(system->snapshot);
    ring("1", "100", Call::State::Offering);
    ring("9", "101", Call::State::Offering); // a colleague's is never meant
    ASSERT_TRUE(call("answer"));
    EXPECT_EQ(last<Answer>()->target.call.value, text("demo/1"));
    ring("2", "100", Call::State::Offering);
    const auto unclear = call("answer");
    ASSERT_FALSE(unclear);
    EXPECT_EQ(unclear.error().code, notPossible);
    EXPECT_TRUE(unclear.error().message.contains(text("demo/1"))
                && unclear.error().message.contains(text("demo/2")));
    EXPECT_FALSE(unclear.error().message.contains(text("demo/9")));
    ASSERT_TRUE(call("answer", {{text("call"), text("demo/9")}}));
    EXPECT_EQ(last<Answer>()->target.call.value, text("demo/9"));
    EXPECT_EQ(failureOf("answer", {{text("call"), text("demo/77")}}), notPossible);
}

TEST_F(ControlApiTest, OrdersTheLineWhereNoCallIsTold)
{
    ASSERT_TRUE(call("hangup"));
    EXPECT_EQ(last<HangUp>()->target, (Target {LineId::of({text("demo")}, text("100")), {}}));
}

TEST_F(ControlApiTest, JoinsTheActiveAndTheHeldCall)
{
    ring("1", "100", Call::State::Hold);
    ring("2", "100", Call::State::Connected);
    ASSERT_TRUE(call("transfer"));
    EXPECT_EQ(last<Merge>()->first.call.value, text("demo/2"));
    EXPECT_EQ(last<Merge>()->second.value, text("demo/1"));
    ring("3", "100", Call::State::Hold);
    EXPECT_EQ(failureOf("merge"), notPossible);
    EXPECT_EQ(failureOf("merge", {{text("call"), text("demo/1")}}), JsonRpc::invalidParams);
    ASSERT_TRUE(call("merge", {{text("call"), text("demo/2")}, {text("second"), text("demo/3")}}));
    EXPECT_EQ(last<Merge>()->second.value, text("demo/3"));
}

TEST_F(ControlApiTest, MakesEveryOtherOrder)
{
    ring("1", "100", Call::State::Connected);
    ring("9", "101", Call::State::Offering);
    const QJsonObject one {{text("call"), text("demo/1")}};
    const auto with = [&one](const char *key, const QJsonValue &value) {
        QJsonObject params = one;
        params.insert(text(key), value);
        return params;
    };
    ASSERT_TRUE(call("transfer", with("number", text("101"))));
    EXPECT_EQ(last<Transfer>()->to.outside, text("101"));
    ASSERT_TRUE(call("redirect", with("number", text("0899999123"))));
    EXPECT_EQ(last<Redirect>()->to.outside, text("0899999123"));
    ASSERT_TRUE(call("pickup", {{text("from"), text("101")}}));
    EXPECT_EQ(last<Pickup>()->from, text("101"));
    EXPECT_EQ(last<Pickup>()->call.value, text("demo/9"));
    ASSERT_TRUE(call("digits", with("digits", text("12#"))));
    EXPECT_EQ(failureOf("digits", with("digits", text("12;"))), JsonRpc::invalidParams);
    ASSERT_TRUE(call("note", with("text", text("call back"))));
    EXPECT_EQ(last<SetCallData>()->note, text("call back"));
    ASSERT_TRUE(call("calldata", with("data", QJsonObject {{text("k"), text("v")}})));
    EXPECT_EQ(last<SetCallData>()->data.value(text("k")), text("v"));
    EXPECT_FALSE(last<SetCallData>()->note);
    ASSERT_TRUE(call("swap"));
    EXPECT_EQ(last<Swap>()->target.call.value, text("demo/1"));
    ASSERT_TRUE(call("dnd", {{text("line"), text("101")}, {text("on"), true}}));
    EXPECT_EQ(last<SetDoNotDisturb>()->line.local(), text("101"));
    ASSERT_TRUE(call("forward", {{text("line"), text("100")}, {text("number"), text("101")}}));
    EXPECT_EQ(last<SetForward>()->kind, ForwardMode::Unconditional);
    EXPECT_EQ(failureOf("forward", {{text("line"), text("100")}, {text("number"), text("112")}}),
              JsonRpc::codeFor(Error::Code::Refused));
    EXPECT_EQ(failureOf("forward", {{text("line"), text("100")}, {text("on"), true}}),
              JsonRpc::codeFor(Error::Code::Malformed))
        << "to which number?";
    EXPECT_EQ(failureOf("forward",
                        {{text("line"), text("100")},
                         {text("mode"), text("follow-me")},
                         {text("number"), text("101")}}),
              JsonRpc::invalidParams);
    ASSERT_TRUE(call("forward", {{text("line"), text("100")}, {text("off"), true}}));
    EXPECT_FALSE(last<ClearForward>()->kind);
    ASSERT_TRUE(
        call("status-set", {{text("system"), text("demo")}, {text("status"), text("out")}}));
    EXPECT_EQ(last<SetStatus>()->status, text("out"));
    EXPECT_EQ(failureOf("status-set", {{text("system"), text("x")}, {text("status"), text("out")}}),
              notPossible);
    EXPECT_EQ(failureOf("dnd", {{text("line"), text("55")}, {text("on"), true}}), notPossible);
}

TEST_F(ControlApiTest, FiltersTheJournal)
{
    for (int i = 0; i < 3; ++i) {
        JournalEntry entry;
        entry.id = QString::number(i);
        entry.startedAt = QDateTime(QDate(2026, 1, 1 + i), QTime(9, 0), Qt::UTC);
        entry.remote.name = i == 1 ? text("Bäcker") : text("Metzger");
        journal.put(entry);
    }
    EXPECT_EQ(call("journal")->toArray().size(), 3);
    EXPECT_EQ((*call("journal", {{text("limit"), 1}}))[0][QLatin1String("id")],
              QJsonValue(text("2")));
    EXPECT_EQ(call("journal", {{text("since"), text("2026-01-02")}})->toArray().size(), 2);
    EXPECT_EQ(call("journal", {{text("text"), text("bäck")}})->toArray().size(), 1);
}

TEST_F(ControlApiTest, KeepsPasswords)
{
    QStringList told;
    QObject::connect(&api, &ControlApi::secretWritten, &api,
                     [&](const SystemId &id) { told << id.value; });
    EXPECT_TRUE(call("password", {{text("id"), text("journal")}, {text("password"), text("p q")}}));
    EXPECT_EQ(secrets.kept.value(text("journal/password")), text("p q"));
    EXPECT_TRUE(call("password", {{text("id"), text("journal")}}));
    EXPECT_FALSE(secrets.kept.contains(text("journal/password")));
    EXPECT_EQ(told, (QStringList {text("journal"), text("journal")}));
    EXPECT_EQ(failureOf("password", {{text("id"), text("A b")}}), JsonRpc::invalidParams);
    EXPECT_EQ(failureOf("password"), JsonRpc::invalidParams);
    EXPECT_TRUE(call(
        "password",
        {{text("id"), text("pbx")}, {text("name"), text("key")}, {text("password"), text("k")}}));
    EXPECT_EQ(secrets.kept.value(text("pbx/key")), text("k"));
    EXPECT_EQ(failureOf("password", {{text("id"), text("pbx")}, {text("name"), text("a b")}}),
              JsonRpc::invalidParams);
    secrets.trouble = Error {Error::Code::Refused, text("locked")};
    EXPECT_EQ(failureOf("password", {{text("id"), text("x")}, {text("password"), text("y")}}),
              JsonRpc::codeFor(Error::Code::Refused));
    EXPECT_EQ(told.size(), 3);
}

TEST_F(ControlApiTest, FeedTellsEveryChange)
{
    ChangeFeed feed(store, prompts, journal, settings, dialer);
    QStringList told;
    QJsonObject lastChange;
    QObject::connect(&feed, &ChangeFeed::changed, &feed, [&](const QJsonObject &change) {
        told << change[QLatin1String("change")].toString() + QLatin1Char(' ')
                + change[QLatin1String("event")].toString();
        if (change[QLatin1String("change")] == QLatin1String("call"))
            lastChange = change[QLatin1String("call")].toObject();
    });
    ring("1", "100", Call::State::Offering);
    EXPECT_TRUE(told.contains(text("call added"))) << told.join(text(",")).toStdString();
    EXPECT_EQ(lastChange[QLatin1String("id")], QJsonValue(text("demo/1")));
    ring("1", "100", Call::State::Connected);
    EXPECT_TRUE(told.contains(text("call changed")));
    system->tell(CallRemoved {CallId::of({text("demo")}, text("1"))});
    EXPECT_TRUE(told.contains(text("call removed")));
    EXPECT_EQ(lastChange[QLatin1String("id")], QJsonValue(text("demo/1"))) << "told whole";
    call("open", {{text("uri"), text("tel:0899999123")}});
    EXPECT_TRUE(told.contains(text("prompts ")));
    system->tell(Notice {text("maintenance")});
    EXPECT_TRUE(told.contains(text("notice ")));
}

TEST_F(ControlApiTest, RemembersWhereThatIsOffered)
{
    const Source page {Source::Kind::Web, text("http://a.test")};
    const auto ask = [&](const QString &number) {
        return dialer.dial({.text = number, .source = page, .line = {}, .system = {}}).prompt;
    };
    const QJsonValue remember = true;
    const int emergency = ask(text("112"));
    EXPECT_EQ((*call("prompts"))[0][QLatin1String("rememberable")], QJsonValue(false));
    EXPECT_EQ(failureOf("prompt",
                        {{text("id"), emergency},
                         {text("choice"), text("dial")},
                         {text("remember"), remember}}),
              notPossible);
    EXPECT_EQ(prompts.prompts().size(), 1) << "the question still waits";
    ASSERT_TRUE(call("prompt", {{text("id"), emergency}, {text("choice"), text("refuse")}}));

    const int normal = ask(text("08999998123"));
    EXPECT_EQ((*call("prompts"))[0][QLatin1String("rememberable")], QJsonValue(true));
    EXPECT_EQ(
        failureOf(
            "prompt",
            {{text("id"), normal}, {text("choice"), text("refuse")}, {text("remember"), remember}}),
        notPossible);
    ASSERT_TRUE(
        call("prompt",
             {{text("id"), normal}, {text("choice"), text("dial")}, {text("remember"), remember}}));
    ASSERT_EQ(call("remembered")->toArray().size(), 1);
    EXPECT_EQ((*call("remembered"))[0][QLatin1String("origin")], QJsonValue(page.origin));
}

TEST_F(ControlApiTest, ForgetsWhatWasRemembered)
{
    remembered.add({Source::Kind::Web, text("http://a.test")});
    remembered.add({Source::Kind::Link, {}});
    EXPECT_EQ(failureOf("forget", {{text("kind"), text("web")}}), notPossible);
    ASSERT_TRUE(call("forget", {{text("kind"), text("link")}}));
    ASSERT_TRUE(
        call("forget", {{text("kind"), text("web")}, {text("origin"), text("http://a.test")}}));
    EXPECT_TRUE(remembered.list().isEmpty());
}

TEST_F(ControlApiTest, TellsHowTheLocalServerStands)
{
    EXPECT_FALSE(call("status")->toObject().contains(text("localServer")));
    api.setLocalServerFacts([] {
        return QJsonObject {{text("addresses"), QJsonArray {text("x")}}};
    });
    EXPECT_EQ((*call("status"))[QLatin1String("localServer")][QLatin1String("addresses")][0],
              QJsonValue(text("x")));
}

} // namespace Jackfield
