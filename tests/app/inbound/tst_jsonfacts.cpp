// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/jsonfacts.h"
#include "tests/support/locations.h"
#include "tests/support/printers.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

namespace Jackfield {

using namespace JsonFacts;
using namespace std::chrono_literals;

namespace {

    QByteArray compact(const QJsonObject &object)
    {
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }

    /// The golden text, as the writer orders and spaces it.
    QByteArray golden(const char *json)
    {
        QJsonParseError fault;
        const auto document = QJsonDocument::fromJson(json, &fault);
        EXPECT_EQ(fault.error, QJsonParseError::NoError) << qPrintable(fault.errorString());
        return document.toJson(QJsonDocument::Compact);
    }

    Context context()
    {
        return {10'000ms, munich()};
    }

    QDateTime at(int second)
    {
        return QDateTime(QDate(2026, 1, 5), QTime(9, 0, second), Qt::UTC);
    }

} // namespace

TEST(JsonFacts, Call)
{
    Call call;
    call.id = CallId::of({QStringLiteral("uc")}, QStringLiteral("7/8"));
    call.line = LineId::of({QStringLiteral("uc")}, QStringLiteral("100"));
    call.direction = Call::Direction::Incoming;
    call.state = Call::State::Connected;
    call.remote = {QStringLiteral("0049 89 99998-123"), QStringLiteral("Frau \"X\"\n")};
    call.queue = QStringLiteral("Sales");
    call.startedAt = at(1);
    call.connectedAt = at(4);
    call.connectedTick = 4'500ms;
    call.features = Feature::HangUp | Feature::Hold;
    call.recording = Call::Recording::Off;
    call.callData = {{QStringLiteral("ticket"), QStringLiteral("42")}};
    call.evidence = {Certainty::Polled, 9'750ms, {}};
    EXPECT_EQ(compact(toJson(call, QStringLiteral("100"), context())), golden(R"({
        "id": "uc/7/8", "line": "100", "system": "uc", "direction": "incoming",
        "state": "connected", "role": "normal", "number": "+498999998123", "numberAsSent": "0049 89 99998-123",
        "display": "089 99998123", "name": "Frau \"X\"\n", "queue": "Sales",
        "started": "2026-01-05T09:00:01.000Z", "connected": "2026-01-05T09:00:04.000Z",
        "duration": 5, "features": ["hang-up", "hold"], "recording": false,
        "callData": {"ticket": "42"}, "certainty": "polled", "ageMs": 250, "stale": false})"));
}

TEST(JsonFacts, CallLeavesOutWhatIsNotKnown)
{
    Call call;
    call.id = CallId::of({QStringLiteral("tapi")}, QStringLiteral("1"));
    call.evidence.observedAt = 10'000ms;
    EXPECT_EQ(compact(toJson(call, QStringLiteral("100"), context())), golden(R"({
        "id": "tapi/1", "line": "100", "system": "tapi", "direction": "unknown",
        "state": "unknown", "role": "normal", "features": [], "certainty": "assumed", "ageMs": 0, "stale": false})"));
}

TEST(JsonFacts, CallTellsWhomElseItHasToDoWith)
{
    Call call;
    call.id = CallId::of({QStringLiteral("uc")}, QStringLiteral("1"));
    call.role = Call::Role::ConferenceMember;
    call.conference = QStringLiteral("c1");
    call.redirectedBy = {QStringLiteral("102"), QStringLiteral("Ayla")};
    call.consultedFor = {{}, QStringLiteral("<Erika>")};
    call.remote.contact.entries = {
        {Contact::Kind::Company, {}, QStringLiteral("Kranz & Partner")},
        {Contact::Kind::Phone, QStringLiteral("mobile"), QStringLiteral("+49 172 1")}};
    call.remote.contact.photo = "not for scripts";
    call.evidence.observedAt = 10'000ms;
    EXPECT_EQ(compact(toJson(call, QStringLiteral("100"), context())), golden(R"({
        "id": "uc/1", "line": "100", "system": "uc", "direction": "unknown", "state": "unknown",
        "role": "conference-member", "conference": "c1", "features": [],
        "redirectedBy": {"number": "102", "numberAsSent": "102", "display": "102", "name": "Ayla"},
        "consultedFor": {"name": "<Erika>"},
        "contact": [{"kind": "company", "value": "Kranz & Partner"},
                    {"kind": "phone", "label": "mobile", "value": "+49 172 1"}],
        "certainty": "assumed", "ageMs": 0, "stale": false})"));
}

TEST(JsonFacts, Line)
{
    MergedLine line;
    line.number = QStringLiteral("100");
    line.label = QStringLiteral("Mia");
    line.members = {LineId::of({QStringLiteral("demo")}, QStringLiteral("100")),
                    LineId::of({QStringLiteral("tapi")}, QStringLiteral("100"))};
    line.state = Line::State::OutOfService;
    line.features = Feature::Dial;
    line.forwardKinds = {ForwardMode::Busy, {ForwardMode::Busy, ForwardCalls::External}};
    line.forwards = {{{ForwardMode::NoAnswer, ForwardCalls::Internal}, QStringLiteral("101")}};
    line.settingsEvidence.certainty = Certainty::Polled; // not as the state is known
    line.doNotDisturb = false;
    line.remoteOffice = QString();
    line.evidence = {Certainty::Pushed, 2'000ms, at(30)};
    EXPECT_EQ(compact(toJson(line, context())), golden(R"({
        "number": "100", "label": "Mia", "systems": ["demo", "tapi"], "state": "out-of-service",
        "features": ["dial"], "forwardKinds": ["busy", "busy-external"], "doNotDisturb": false, "remoteOffice": "",
        "forwards": [{"line": "100", "mode": "no-answer", "to": "101", "internalOnly": true,
                      "externalOnly": false, "certainty": "polled"}],
        "certainty": "pushed", "ageMs": 8000, "stale": true, "lost": "2026-01-05T09:00:30.000Z"})"));
}

TEST(JsonFacts, QueueNeverTellsUnknownAsZero)
{
    Queue queue;
    queue.id = QueueId::of({QStringLiteral("ipbx")}, QStringLiteral("Sales"));
    queue.name = QStringLiteral("Sales");
    queue.evidence = {Certainty::Polled, 10'000ms, {}};
    EXPECT_EQ(compact(toJson(queue, context())), golden(R"({
        "name": "Sales", "system": "ipbx", "callers": [], "agents": [], "certainty": "polled",
        "ageMs": 0, "stale": false})"));

    queue.waiting = 2;
    queue.longestWait = 61s;
    queue.serviceLevel = 0.8;
    QueueCaller caller;
    caller.id = QStringLiteral("c1");
    caller.party.number = QStringLiteral("+43 1 234567");
    caller.country = QStringLiteral("AT");
    caller.enteredAt = at(2);
    caller.enteredTick = 3'000ms;
    QueueCaller answered = caller;
    answered.status = QueueCaller::Status::Connected;
    answered.waited = 4s;
    answered.isStale = true;
    queue.callers = {caller, answered};
    queue.countedSince = at(1);
    queue.missed = 90s;
    queue.isCut = true;
    queue.staleAfter = 6s;
    queue.evidence.observedAt = 3'000ms;
    const QJsonObject full = toJson(queue, context());
    EXPECT_EQ(full[QLatin1String("waiting")], QJsonValue(2));
    EXPECT_EQ(full[QLatin1String("longestWait")], QJsonValue(61));
    EXPECT_EQ(full[QLatin1String("serviceLevel")], QJsonValue(0.8));
    EXPECT_FALSE(full.contains(QLatin1String("connected")));
    EXPECT_EQ(full[QLatin1String("countedSince")],
              QJsonValue(QStringLiteral("2026-01-05T09:00:01.000Z")));
    EXPECT_EQ(full[QLatin1String("missed")], QJsonValue(90));
    EXPECT_EQ(full[QLatin1String("atLeast")], QJsonValue(true));
    EXPECT_EQ(full[QLatin1String("ageMs")], QJsonValue(7000));
    EXPECT_EQ(full[QLatin1String("stale")], QJsonValue(true)) << "not lost, but too old";
    const QJsonObject second = full[QLatin1String("callers")][1].toObject();
    EXPECT_EQ(second[QLatin1String("waited")], QJsonValue(4));
    EXPECT_EQ(second[QLatin1String("stale")], QJsonValue(true));
    const QJsonObject first = full[QLatin1String("callers")][0].toObject();
    EXPECT_EQ(first[QLatin1String("waited")], QJsonValue(7));
    EXPECT_EQ(first[QLatin1String("country")], QJsonValue(QStringLiteral("AT")));
    EXPECT_EQ(first[QLatin1String("entered")],
              QJsonValue(QStringLiteral("2026-01-05T09:00:02.000Z")));
}

TEST(JsonFacts, MinutesOfAQueueReadTheSameAgain)
{
    NamedQueueMinute minute;
    minute.queue = QueueId::of({QStringLiteral("ipbx")}, QStringLiteral("Sales"));
    minute.name = QStringLiteral("Sales");
    minute.minute.minute = at(0).toSecsSinceEpoch() / 60;
    minute.minute.waiting = 3;
    minute.minute.connected = 2;
    minute.minute.longestWait = 61s;
    minute.minute.answered = 4;
    minute.minute.abandoned = 1;
    minute.minute.seen = 60s;
    EXPECT_EQ(compact(toJson(minute)), golden(R"({
        "name": "Sales", "system": "ipbx", "minute": "2026-01-05T09:00:00Z", "waiting": 3,
        "connected": 2, "longestWait": 61, "answered": 4, "abandoned": 1, "seen": 60})"));
    EXPECT_EQ(queueMinuteFrom(toJson(minute)), minute);
    minute.minute.averageWait = 12s;
    minute.minute.serviceLevel = 0.875;
    EXPECT_EQ(queueMinuteFrom(toJson(minute)), minute);
    EXPECT_EQ(queueMinuteFrom({}).minute, QueueMinute());
}

TEST(JsonFacts, Prompt)
{
    Prompt prompt;
    prompt.id = 3;
    prompt.source = {Source::Kind::Link, QStringLiteral("/usr/bin/browser")};
    prompt.resolution =
        resolveNumber(QStringLiteral("tel:+49-89-123456"), munich(), NumberOrigin::Link);
    prompt.line = QStringLiteral("100");
    prompt.askedAt = at(0);
    prompt.expiresAt = 37'900ms;
    EXPECT_EQ(compact(toJson(prompt, context())), golden(R"({
        "id": 3, "source": "link", "origin": "/usr/bin/browser", "class": "external",
        "number": "0089123456", "display": "089 123456", "line": "100", "expiresIn": 27,
        "purpose": "call", "rememberable": false, "asked": "2026-01-05T09:00:00.000Z"})"));
}

TEST(JsonFacts, JournalEntry)
{
    JournalEntry entry;
    entry.id = QStringLiteral("e1");
    entry.startedAt = at(1);
    entry.direction = Call::Direction::Outgoing;
    entry.outcome = JournalEntry::Outcome::NotReached;
    entry.remote.number = QStringLiteral("101");
    entry.line = QStringLiteral("100");
    entry.system = {QStringLiteral("tapi")};
    EXPECT_EQ(compact(toJson(entry, context())), golden(R"({
        "id": "e1", "started": "2026-01-05T09:00:01.000Z", "direction": "outgoing",
        "outcome": "not-reached", "number": "101", "numberAsSent": "101", "display": "101",
        "line": "100", "system": "tapi", "certainty": "assumed"})"));
}

TEST(JsonFacts, JournalEntryWithTheSystemsReport)
{
    JournalEntry entry;
    entry.id = QStringLiteral("e1");
    entry.direction = Call::Direction::Incoming;
    entry.outcome = JournalEntry::Outcome::Missed;
    entry.remote = {QString(), QStringLiteral("X"), {}, true};
    CallReport report;
    report.wasAnswered = false;
    report.startTime = QStringLiteral("2006/02/27@15:04:03");
    report.duration = {std::chrono::seconds(20), QStringLiteral("0:20")};
    report.ringTime = {{}, QStringLiteral("soon")};
    report.jobCode = QStringLiteral("17");
    CallReport::Part part;
    part.kind = CallReport::Part::Kind::Line;
    part.device = QStringLiteral("1");
    part.party = {QStringLiteral("4695550123"), QStringLiteral("Mia")};
    part.duration = report.duration;
    report.parts = {part};
    report.recordings = {QStringLiteral("/u/new/1.wav")};
    report.isComplete = false;
    report.isUncertain = true;
    entry.report = report;
    entry.recordings = report.recordings;
    EXPECT_EQ(compact(toJson(entry, context())), golden(R"({
        "id": "e1", "direction": "incoming", "outcome": "missed", "name": "X", "uncertain": true,
        "certainty": "assumed", "recordings": ["/u/new/1.wav"],
        "report": {"answered": false, "startTime": "2006/02/27@15:04:03", "duration": 20,
            "jobCode": "17", "complete": false, "uncertain": true,
            "parties": [{"kind": "line", "device": "1", "numberAsSent": "4695550123",
                "name": "Mia", "duration": 20}]}})"));
}

TEST(JsonFacts, JournalEntryThatIsToBeFinished)
{
    JournalEntry entry;
    entry.id = QStringLiteral("e2");
    entry.outcome = JournalEntry::Outcome::Abandoned;
    entry.direction = Call::Direction::Incoming;
    entry.contactName = QStringLiteral("Mia");
    entry.queue = QStringLiteral("Sales");
    entry.legs = 2;
    entry.callData = {{QStringLiteral("ticket"), QStringLiteral("17")}};
    entry.work = {JournalEntry::Work::State::CalledBack,
                  QDateTime(QDate(2026, 1, 5), QTime(9, 30), Qt::UTC), QStringLiteral("e3")};
    EXPECT_EQ(compact(toJson(entry, context())), golden(R"({
        "id": "e2", "direction": "incoming", "outcome": "abandoned", "certainty": "assumed",
        "contact": "Mia", "queue": "Sales", "legs": 2, "callData": {"ticket": "17"},
        "work": "called-back", "workClosed": "2026-01-05T09:30:00.000Z", "workClosedBy": "e3"})"));
    JournalEntry leg;
    leg.id = QStringLiteral("e4");
    leg.legOf = QStringLiteral("e2");
    EXPECT_EQ(toJson(leg, context())[QLatin1String("legOf")], QJsonValue(QStringLiteral("e2")));
    EXPECT_FALSE(toJson(leg, context()).contains(QLatin1String("work")));
}

TEST(JsonFacts, NumberThatCannotBeReadStaysAsSent)
{
    EXPECT_EQ(formsOf(QStringLiteral("anonymous"), munich()).number, QStringLiteral("anonymous"));
    EXPECT_EQ(formsOf(QStringLiteral("*21#"), munich()).display, QStringLiteral("*21#"));
    EXPECT_EQ(formsOf({}, munich()).number, QString());
}

TEST(JsonFacts, SystemNoticeAndSetting)
{
    SystemStatus system;
    system.id = {QStringLiteral("tapi")};
    system.kind = QStringLiteral("tapimaster");
    system.link = PhoneSystem::Link::Ready;
    system.detail = QStringLiteral("192.0.2.10:2503");
    EXPECT_EQ(compact(toJson(system)), golden(R"({
        "id": "tapi", "kind": "tapimaster", "link": "ready", "detail": "192.0.2.10:2503",
        "features": []})"));
    system.exposure = PhoneSystem::Exposure::SecretInClear;
    EXPECT_TRUE(toJson(system)[QLatin1String("secretInClear")].toBool());
    system.link = PhoneSystem::Link::Refused; // Nothing is sent until the user says so.
    EXPECT_FALSE(toJson(system).contains(QLatin1String("secretInClear")));
    EXPECT_EQ(compact(toJson(SettingsNotice {QStringLiteral("/p/jackfield.toml"), 4,
                                             QStringLiteral("me.x"), QStringLiteral("?")})),
              golden(R"({"file": "/p/jackfield.toml", "line": 4, "key": "me.x", "text": "?"})"));
    EXPECT_EQ(compact(toJson(EffectiveSetting {QStringLiteral("system.tapi.port"), 2503,
                                               EffectiveSetting::Layer::Site, true})),
              golden(R"({"key": "system.tapi.port", "value": 2503, "layer": "site",
                         "locked": true})"));
}

} // namespace Jackfield
