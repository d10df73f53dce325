// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/contactwords.h"
#include "app/models/forwardchoices.h"
#include "app/models/journalmodel.h"
#include "app/models/linemodel.h"
#include "app/models/owncallmodel.h"
#include "app/models/systemmodel.h"
#include "core/journal/callrecorder.h"
#include "tests/support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace Jackfield;
using namespace std::chrono_literals;

static QString plain(const QString &number)
{
    return number;
}

/// A store with the systems "a" and "b", and the models over it under the tester.
struct Bench
{
    Bench()
    {
        own.setOwnNumbers({QStringLiteral("100")});
        for (const QString &id : {QStringLiteral("a"), QStringLiteral("b")})
            store.addSystem({.id = {id},
                             .kind = {},
                             .label = {},
                             .link = PhoneSystem::Link::Online,
                             .detail = {},
                             .since = {},
                             .features = Feature::WatchCalls});
    }
    static Line line(const QString &system, const QString &number)
    {
        Line line;
        line.id = LineId::of({system}, number);
        line.number = number;
        line.evidence.certainty = Certainty::Pushed;
        return line;
    }
    static Call call(const QString &system, const QString &number, const QString &local)
    {
        Call call;
        call.id = CallId::of({system}, local);
        call.line = LineId::of({system}, number);
        call.state = Call::State::Offering;
        call.direction = Call::Direction::Incoming;
        call.remote = {QStringLiteral("0891234567"), QStringLiteral("Mia")};
        call.evidence.certainty = Certainty::Pushed;
        return call;
    }
    void tell(const QString &system, const PhoneEvent &event) { store.apply({system}, event); }

    ManualClock clock;
    PhoneStore store {clock};
    Journal journal;
    CallRecorder recorder {store, journal};
    CallModel calls {store, clock, plain};
    OwnCallModel own {store, calls};
    LineModel lines {store, clock, plain};
    SystemModel systems {store, clock};
    JournalModel entries {journal, clock, plain};
};

class TestModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void callTextsAndTimer();
    void linesShowWhatRingsThere();
    void systemsTellTheirLink();
    void journalColumns();
    void outcomesComeWithTheReport();
    void uncertainCallersHaveNoNumber();
    void lostCallsCanBeHiddenUntilTheyAreToldAgain();
    void agesAreRefreshedOnlyWhileSeen();
    void ownCallsAreThoseOfTheOwnLinesAndOurOrders();
    void aConferenceIsOneRow();
    void forwardChoicesAreWhatCanBeSetAndWhatIsInForce();
    void contactsInWords();
    void randomEventsKeepEveryModelSound_data();
    void randomEventsKeepEveryModelSound();
};

void TestModels::callTextsAndTimer()
{
    Bench bench;
    bench.tell(QStringLiteral("a"),
               LineChanged {Bench::line(QStringLiteral("a"), QStringLiteral("100"))});
    Call call = Bench::call(QStringLiteral("a"), QStringLiteral("100"), QStringLiteral("1"));
    call.queue = QStringLiteral("Sales");
    bench.tell(QStringLiteral("a"), CallChanged {call});
    const QModelIndex index = bench.calls.index(0);
    const auto text = [&index](int role) { return index.data(role).toString(); };
    QCOMPARE(text(CallModel::PartyRole), QStringLiteral("Mia"));
    QCOMPARE(text(CallModel::NumberRole), QStringLiteral("0891234567"));
    QCOMPARE(text(CallModel::StateTextRole), QStringLiteral("Ringing"));
    QCOMPARE(text(CallModel::DirectionTextRole), QStringLiteral("Incoming"));
    QCOMPARE(text(CallModel::LineRole), QStringLiteral("100"));
    QCOMPARE(text(CallModel::QueueRole), QStringLiteral("Sales"));
    QCOMPARE(text(CallModel::CertaintyRole), QStringLiteral("live"));
    bench.clock.advance(7s);
    QCOMPARE(text(CallModel::TimerRole), QStringLiteral("0:07"));
    call.state = Call::State::Connected;
    bench.tell(QStringLiteral("a"), CallChanged {call});
    QCOMPARE(text(CallModel::TimerRole), QStringLiteral("0:00")); // The talk is timed anew.
    bench.clock.advance(65s);
    QCOMPARE(text(CallModel::TimerRole), QStringLiteral("1:05"));
}

void TestModels::linesShowWhatRingsThere()
{
    Bench bench;
    Line line = Bench::line(QStringLiteral("a"), QStringLiteral("101"));
    line.label = QStringLiteral("Ben");
    line.doNotDisturb = true;
    line.forwards = {{ForwardMode::Busy, QStringLiteral("200")}};
    bench.tell(QStringLiteral("a"), LineChanged {line});
    const QModelIndex index = bench.lines.index(0);
    QCOMPARE(index.data().toString(), QStringLiteral("101 Ben"));
    QCOMPARE(index.data(LineModel::DoNotDisturbRole), QVariant(true));
    QCOMPARE(index.data(LineModel::ForwardsRole).toStringList(),
             QStringList {QStringLiteral("200 when busy")});
    QCOMPARE(index.data(LineModel::RingingRole).toString(), QString());

    QSignalSpy changed(&bench.lines, &LineModel::dataChanged);
    Call call = Bench::call(QStringLiteral("a"), QStringLiteral("101"), QStringLiteral("1"));
    bench.tell(QStringLiteral("a"), CallChanged {call});
    QVERIFY(!changed.isEmpty());
    QCOMPARE(index.data(LineModel::RingingRole).toString(), QStringLiteral("From Mia"));
    changed.clear();
    bench.tell(QStringLiteral("a"), CallRemoved {call.id});
    QVERIFY(!changed.isEmpty());
    QCOMPARE(index.data(LineModel::RingingRole).toString(), QString());
}

void TestModels::systemsTellTheirLink()
{
    Bench bench;
    bench.clock.advance(3min);
    const QModelIndex index = bench.systems.index(0);
    QCOMPARE(index.data(SystemModel::LinkTextRole).toString(), QStringLiteral("Connected"));
    QCOMPARE(index.data(SystemModel::SinceRole).toString(), QStringLiteral("for 3 min"));
    QVERIFY(index.data(SystemModel::UsableRole).toBool());
    QCOMPARE(index.data().toString(), QStringLiteral("a")); // Without a label its id.
    bench.store.setLink({QStringLiteral("a")}, PhoneSystem::Link::Refused,
                        QStringLiteral("bad password"));
    QCOMPARE(index.data(SystemModel::DetailRole).toString(), QStringLiteral("bad password"));
    QVERIFY(!index.data(SystemModel::UsableRole).toBool());
}

void TestModels::journalColumns()
{
    Bench bench;
    bench.tell(QStringLiteral("a"),
               LineChanged {Bench::line(QStringLiteral("a"), QStringLiteral("100"))});
    Call call = Bench::call(QStringLiteral("a"), QStringLiteral("100"), QStringLiteral("1"));
    call.state = Call::State::Connected;
    bench.tell(QStringLiteral("a"), CallChanged {call});
    bench.clock.advance(42s);
    bench.tell(QStringLiteral("a"), CallRemoved {call.id});
    QCOMPARE(bench.entries.rowCount(), 1);
    const auto cell = [&bench](int column, int role = Qt::DisplayRole) {
        return bench.entries.index(0, column).data(role).toString();
    };
    QCOMPARE(cell(JournalModel::PartyColumn), QStringLiteral("Mia"));
    QCOMPARE(cell(JournalModel::OutcomeColumn), QStringLiteral("Answered"));
    QCOMPARE(cell(JournalModel::DurationColumn), QStringLiteral("0:42"));
    QCOMPARE(cell(JournalModel::LineColumn), QStringLiteral("100"));
    QCOMPARE(cell(JournalModel::LineColumn, JournalModel::NumberRole),
             QStringLiteral("0891234567"));
    QCOMPARE(cell(0, Qt::ToolTipRole),
             QStringLiteral(
                 "<p>Mia, name sent by caller, Answered, Live: told by the phone system</p>"));
    for (int column = 0; column < JournalModel::ColumnCount; ++column)
        QVERIFY(!bench.entries.headerData(column, Qt::Horizontal).toString().isEmpty());
}

/// Some systems tell only afterwards if a call was answered.
void TestModels::outcomesComeWithTheReport()
{
    Bench bench;
    const QString a = QStringLiteral("a");
    bench.tell(a, LineChanged {Bench::line(a, QStringLiteral("100"))});
    CallReport report;
    for (const auto &[local, wasAnswered] :
         {std::pair(QStringLiteral("1"), false), std::pair(QStringLiteral("2"), true)}) {
        Call call = Bench::call(a, QStringLiteral("100"), local);
        call.state = Call::State::Unknown;
        bench.tell(a, CallChanged {call});
        bench.tell(a, CallRemoved {call.id});
        const QModelIndex outcome = bench.entries.index(0, JournalModel::OutcomeColumn);
        QCOMPARE(outcome.data().toString(), QStringLiteral("Not known"));
        QVERIFY(!outcome.data(JournalModel::HasReportRole).toBool());
        QSignalSpy changed(&bench.entries, &QAbstractItemModel::dataChanged);
        report.call = call.id;
        report.wasAnswered = wasAnswered;
        bench.tell(a, CallReported {report});
        QCOMPARE(changed.size(), wasAnswered ? 1 : 2); // A missed one is to be finished, too.
        QCOMPARE(outcome.data().toString(),
                 wasAnswered ? QStringLiteral("Answered") : QStringLiteral("Missed"));
        QVERIFY(outcome.data(JournalModel::HasReportRole).toBool());
        QCOMPARE(outcome.data(JournalModel::IdRole).toString(),
                 bench.journal.entries().constFirst().id);
    }
}

void TestModels::uncertainCallersHaveNoNumber()
{
    Bench bench;
    const QString a = QStringLiteral("a");
    bench.tell(a, LineChanged {Bench::line(a, QStringLiteral("100"))});
    Call call = Bench::call(a, QStringLiteral("100"), QStringLiteral("1"));
    call.remote = {{}, QStringLiteral("Mia"), {}, true};
    bench.tell(a, CallChanged {call});
    const QModelIndex shown = bench.calls.index(0);
    QCOMPARE(shown.data(CallModel::PartyRole).toString(), QStringLiteral("Mia"));
    QCOMPARE(shown.data(CallModel::NumberRole).toString(), QStringLiteral("Number uncertain"));
    QCOMPARE(bench.lines.index(0).data(LineModel::RingingRole).toString(),
             QStringLiteral("From Mia"));
    const QModelIndex entry = bench.entries.index(0, JournalModel::PartyColumn);
    QCOMPARE(entry.data().toString(), QStringLiteral("Mia"));
    QCOMPARE(entry.data(JournalModel::NumberTextRole).toString(),
             QStringLiteral("Number uncertain"));
    QVERIFY(entry.data(JournalModel::NumberRole).toString().isEmpty());
}

void TestModels::lostCallsCanBeHiddenUntilTheyAreToldAgain()
{
    Bench bench;
    const QString a = QStringLiteral("a");
    bench.tell(a, LineChanged {Bench::line(a, QStringLiteral("100"))});
    Call call = Bench::call(a, QStringLiteral("100"), QStringLiteral("1"));
    bench.tell(a, CallChanged {call});
    const auto mayBeHidden = [&] {
        return bench.calls.index(0).data(CallModel::MayBeHiddenRole).toBool();
    };
    QVERIFY(!mayBeHidden());
    bench.own.hide(call.id);
    QVERIFY2(bench.own.rowCount() == 1, "it is told: it cannot be hidden");
    bench.store.setLink({a}, PhoneSystem::Link::Reconnecting, {});
    QVERIFY2(!mayBeHidden(), "it may be told again with the connection");
    bench.store.setLink({a}, PhoneSystem::Link::Online, {});
    call.evidence.lostAt = bench.clock.now();
    bench.tell(a, CallChanged {call}); // The system cannot ask for it again.
    QVERIFY(mayBeHidden());
    QVERIFY(bench.calls.index(0)
                .data(CallModel::CertaintyRole)
                .toString()
                .startsWith(QLatin1String("connection lost")));
    bench.own.hide(call.id);
    QCOMPARE(bench.own.rowCount(), 0);
    call.evidence.lostAt = {};
    bench.tell(a, CallChanged {call});
    QCOMPARE(bench.own.rowCount(), 1);
}

void TestModels::agesAreRefreshedOnlyWhileSeen()
{
    Bench bench;
    bench.tell(QStringLiteral("a"),
               LineChanged {Bench::line(QStringLiteral("a"), QStringLiteral("100"))});
    QSignalSpy changed(&bench.lines, &LineModel::dataChanged);
    QCOMPARE(bench.clock.pending(), 0);
    bench.clock.advance(5s);
    QCOMPARE(changed.size(), 0);
    bench.lines.setLive(true);
    QCOMPARE(changed.size(), 1); // What grew old while unseen.
    bench.clock.advance(3s);
    QCOMPARE(changed.size(), 4);
    QCOMPARE(changed.last().at(2).value<QList<int>>(), QList<int> {LineModel::CertaintyRole});
    bench.lines.setLive(true);
    QCOMPARE(bench.clock.pending(), 1);
    bench.lines.setLive(false);
    QCOMPARE(bench.clock.pending(), 0);
    bench.clock.advance(5s);
    QCOMPARE(changed.size(), 4);
}

void TestModels::ownCallsAreThoseOfTheOwnLinesAndOurOrders()
{
    Bench bench;
    const auto a = QStringLiteral("a");
    bench.tell(a, CallChanged {Bench::call(a, QStringLiteral("101"), QStringLiteral("1"))});
    QCOMPARE(bench.own.rowCount(), 1); // No own line is known: better all than none.
    bench.tell(a, LineChanged {Bench::line(a, QStringLiteral("101"))});
    bench.tell(a, LineChanged {Bench::line(a, QStringLiteral("100"))});
    QCOMPARE(bench.own.rowCount(), 0);
    bench.tell(a, CallChanged {Bench::call(a, QStringLiteral("100"), QStringLiteral("2"))});
    QCOMPARE(bench.own.rowCount(), 1);
    QCOMPARE(bench.own.call(0).id.local(), QStringLiteral("2"));
    Line untold = Bench::line(QStringLiteral("b"), QStringLiteral("102"));
    untold.evidence.certainty = Certainty::Assumed;
    bench.tell(QStringLiteral("b"), LineChanged {untold});
    Call sent = Bench::call(QStringLiteral("b"), QStringLiteral("102"), QStringLiteral("3"));
    sent.evidence.certainty = Certainty::Assumed;
    bench.tell(QStringLiteral("b"), CallChanged {sent});
    QCOMPARE(bench.own.rowCount(), 2);
    bench.own.setOwnNumbers({QStringLiteral("101")});
    QCOMPARE(bench.own.rowCount(), 2);
    QCOMPARE(bench.own.call(0).id.local(), QStringLiteral("1"));
}

void TestModels::aConferenceIsOneRow()
{
    Bench bench;
    const auto a = QStringLiteral("a");
    const auto tell = [&](const char *id, Call::Role role) {
        Call call = Bench::call(a, QStringLiteral("100"), QString::fromLatin1(id));
        call.role = role;
        call.state = Call::State::Conferenced;
        call.conference = QStringLiteral("c");
        bench.tell(a, CallChanged {call});
    };
    bench.tell(a, LineChanged {Bench::line(a, QStringLiteral("100"))});
    tell("1", Call::Role::ConferenceMember);
    tell("2", Call::Role::ConferenceMember);
    QCOMPARE(bench.own.rowCount(), 1);
    tell("3", Call::Role::ConferenceController);
    QCOMPARE(bench.own.rowCount(), 1);
    QCOMPARE(bench.own.call(0).id.local(), QStringLiteral("3"));
    const QModelIndex row = bench.own.index(0, 0);
    QCOMPARE(row.data(CallModel::PartyRole).toString(), QStringLiteral("Conference"));
    QCOMPARE(row.data(CallModel::NumberRole).toString(), QString());
    // The same name on another system is another conference.
    Call other = Bench::call(QStringLiteral("b"), QStringLiteral("100"), QStringLiteral("4"));
    other.conference = QStringLiteral("c");
    bench.tell(QStringLiteral("b"),
               LineChanged {Bench::line(QStringLiteral("b"), QStringLiteral("100"))});
    bench.tell(QStringLiteral("b"), CallChanged {other});
    QCOMPARE(bench.own.rowCount(), 2);
    bench.tell(a, CallRemoved {CallId::of({a}, QStringLiteral("3"))});
    QCOMPARE(bench.own.rowCount(), 2);
}

void TestModels::forwardChoicesAreWhatCanBeSetAndWhatIsInForce()
{
    MergedLine line;
    line.forwardKinds = {
        {ForwardMode::Busy, ForwardCalls::External}, ForwardMode::NoAnswer, ForwardMode::FollowMe};
    line.forwards = {{ForwardMode::Other, QStringLiteral("mail")},
                     {{ForwardMode::Busy, ForwardCalls::External}, QStringLiteral("101")},
                     {ForwardMode::FollowMe, {}}};
    const QList<ForwardChoice> wanted {
        {ForwardMode::NoAnswer, {}, true},
        {ForwardMode::FollowMe, {}, true, true},
        {ForwardMode::Other, QStringLiteral("mail"), false, true},
        {{ForwardMode::Busy, ForwardCalls::External}, QStringLiteral("101"), true, true}};
    line.settingsEvidence.certainty = Certainty::Polled;
    QCOMPARE(forwardChoices(line), wanted);
    QVERIFY(forwardChoices({}).isEmpty());
    // Of a system that only takes them nobody knows what is in force beside what was set.
    line.settingsEvidence.certainty = Certainty::Assumed;
    const QList<ForwardChoice> choices = forwardChoices(line);
    QVERIFY(!choices.at(0).isKnown && !choices.at(0).isOn);
    QVERIFY(choices.at(1).isKnown && choices.at(1).isOn);
}

void TestModels::contactsInWords()
{
    Party party;
    party.name = QStringLiteral("Kranz");
    QCOMPARE(Wording::company(party), QString());
    party.contact.entries = {{Contact::Kind::Phone, {}, QStringLiteral("1")},
                             {Contact::Kind::Company, {}, QStringLiteral("Kranz\nKG")}};
    QCOMPARE(Wording::company(party), QStringLiteral("Kranz KG"));
    party.name = QStringLiteral("Kranz\nKG");
    QCOMPARE(Wording::company(party), QString());
    QCOMPARE(Wording::contactTitle({Contact::Kind::Phone, QStringLiteral("mobile"), {}}),
             QStringLiteral("Phone (mobile)"));
    QCOMPARE(Wording::contactTitle({Contact::Kind::Other, QStringLiteral("Contract"), {}}),
             QStringLiteral("Contract"));
    QSet<QString> titles;
    for (int kind = 0; kind <= int(Contact::Kind::Other); ++kind)
        titles.insert(Wording::contactKind(Contact::Kind(kind)));
    QCOMPARE(titles.size(), int(Contact::Kind::Other) + 1);
}

void TestModels::randomEventsKeepEveryModelSound_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestModels::randomEventsKeepEveryModelSound()
{
    QFETCH(int, seed);
    Bench bench;
    using Mode = QAbstractItemModelTester::FailureReportingMode;
    const QAbstractItemModelTester testers[] = {
        {&bench.calls, Mode::QtTest},   {&bench.own, Mode::QtTest},
        {&bench.lines, Mode::QtTest},   {&bench.systems, Mode::QtTest},
        {&bench.entries, Mode::QtTest},
    };
    bench.calls.setLive(true);
    bench.lines.setLive(true);
    std::mt19937 random {std::mt19937::result_type(seed)};
    const auto pick = [&random](int count) { return int(random() % unsigned(count)); };
    const auto number = [&pick] { return QString::number(100 + pick(5)); };
    for (int step = 0; step < 400; ++step) {
        const QString system = pick(2) == 0 ? QStringLiteral("a") : QStringLiteral("b");
        Line line = Bench::line(system, number());
        line.state = Line::State(pick(5));
        Call call = Bench::call(system, number(), QString::number(pick(6)));
        call.state = Call::State(pick(10));
        call.role = Call::Role(pick(5));
        if (pick(2) == 0)
            call.conference = QString::number(pick(2));
        call.evidence.certainty = Certainty(pick(3));
        switch (pick(9)) {
        case 0:
        case 1:
            bench.tell(system, LineChanged {line});
            break;
        case 2:
            bench.tell(system, LineRemoved {line.id});
            break;
        case 3:
        case 4:
        case 5:
            bench.tell(system, CallChanged {call});
            break;
        case 6:
            bench.tell(system, CallRemoved {call.id});
            break;
        case 7:
            bench.store.setLink({system}, PhoneSystem::Link(pick(7)), {});
            break;
        default:
            if (pick(5) == 0)
                bench.tell(system, Snapshot {{line}, {call}, {}});
            bench.own.setOwnNumbers({number()});
        }
        bench.clock.advance(std::chrono::milliseconds(pick(700)));
        QCOMPARE(bench.calls.rowCount(), int(bench.store.calls().size()));
        QCOMPARE(bench.lines.rowCount(), int(bench.store.lines().size()));
        const auto &kept = bench.journal.entries();
        QCOMPARE(bench.entries.rowCount(),
                 int(std::count_if(kept.cbegin(), kept.cend(), [](const JournalEntry &entry) {
                     return entry.legOf.isEmpty();
                 })));
        for (const Call &shown : bench.store.calls())
            QVERIFY(shown.state != Call::State::Ended);
    }
}

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
