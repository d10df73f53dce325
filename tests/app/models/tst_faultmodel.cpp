// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/faultmodel.h"
#include "core/phone/switchboard.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedcontactsource.h"
#include "tests/support/scriptedsystem.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Jackfield;
using namespace std::chrono_literals;
using Link = PhoneSystem::Link;

namespace {

/// A desk phone that sees calls, a web dial that only dials, queues; the own line is 100.
struct Bench
{
    Bench()
        : desk(add("Desk",
                   Feature::WatchCalls | Feature::WatchLines | Feature::Dial | Feature::Answer
                       | Feature::HangUp | Feature::DoNotDisturb))
        , web(add("Web dial", Feature::Dial, Certainty::Assumed))
    {
        web.opensTo = Link::Ready;
        for (ScriptedSystem *system : {&desk, &web})
            system->snapshot.lines = {system->line(QStringLiteral("100"))};
        desk.snapshot.lines.append(desk.line(QStringLiteral("101")));
        switchboard.openAll();
    }
    ScriptedSystem &add(const char *label, Features features,
                        Certainty certainty = Certainty::Pushed)
    {
        const QString name = QString::fromLatin1(label);
        auto system = std::make_unique<ScriptedSystem>(QString(name).remove(u' ').toLower(),
                                                       features, certainty);
        ScriptedSystem &added = *system;
        switchboard.addSystem(std::move(system), QStringLiteral("scripted"), name);
        return added;
    }
    QString text(int row, int role = Qt::DisplayRole) const
    {
        return model.index(row, 0).data(role).toString();
    }
    Call tellCall(const char *local, Call::State state)
    {
        const Call call = desk.call(QString::fromLatin1(local), QStringLiteral("100"), state);
        desk.tell(CallChanged {call});
        return call;
    }

    ManualClock clock;
    PhoneStore store {clock};
    Switchboard switchboard {store};
    Contacts contacts {clock};
    ScriptedSystem &desk;
    ScriptedSystem &web;
    FaultModel model {store, contacts, clock, [] { return QStringList {QStringLiteral("100")}; }};
    QAbstractItemModelTester tester {&model,
                                     QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class TestFaultModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void aBlinkIsNotTold();
    void saysWhatIsLostAndWhatStillWorks();
    void whatNobodyElseDoesIsLost();
    void theNextTryIsCountedDown();
    void aRefusedSystemWaitsForAPerson();
    void oneThatWasNeverUpHasMoreTime();
    void theWorstComesFirst();
    void partsComeAndGo();
    void problemsOfOnePartKeepTheirTimes();
    void partsMayBeTried();
    void lostContactsAreTold();
    void pauseIsToldAtOnce();
    void returningTellsWhatWasLostOnly();
    void aRemovedSystemIsForgotten();
    void foreignWordsStayOnOneLine();
    void whateverHappensTheModelHolds();
};

void TestFaultModel::aBlinkIsNotTold()
{
    Bench bench;
    bench.desk.fall(Link::Reconnecting);
    bench.clock.advance(1999ms);
    QCOMPARE(bench.model.rowCount(), 0);
    bench.desk.open();
    bench.clock.advance(1min);
    QCOMPARE(bench.model.rowCount(), 0);
    bench.desk.fall(Link::Reconnecting);
    bench.clock.advance(2s);
    QCOMPARE(bench.model.rowCount(), 1);
    bench.desk.open();
    QCOMPARE(bench.model.rowCount(), 0);
}

void TestFaultModel::saysWhatIsLostAndWhatStillWorks()
{
    Bench bench;
    bench.desk.fall(Link::Reconnecting, QStringLiteral("192.0.2.1:7777: no route"));
    bench.clock.advance(4min);
    QVERIFY2(bench.text(0).startsWith(QStringLiteral("Desk: connection lost since ")),
             qPrintable(bench.text(0)));
    QVERIFY(bench.text(0).endsWith(QStringLiteral("(4 min)")));
    QCOMPARE(bench.text(0, FaultModel::LostRole),
             QStringLiteral("Who calls 100 is not seen. Not possible now: answering and handling "
                            "calls, do not disturb. One line of others is not watched."));
    QCOMPARE(bench.text(0, FaultModel::WorksRole),
             QStringLiteral("Calls can still be dialled via Web dial."));
    QCOMPARE(bench.text(0, FaultModel::DetailRole), QStringLiteral("192.0.2.1:7777: no route"));
    QVERIFY2(!bench.text(0, Qt::AccessibleTextRole).contains(QStringLiteral("min")),
             "times are no news");
    bench.desk.fall(Link::Connecting);
    QVERIFY2(bench.text(0).startsWith(QStringLiteral("Desk: connection lost")),
             "a try does not begin it anew");
    QCOMPARE(bench.model.row(0).severity, Fault::Severity::Lost);
}

void TestFaultModel::whatNobodyElseDoesIsLost()
{
    Bench bench;
    bench.web.fall(Link::Refused, QStringLiteral("Wrong password."));
    bench.clock.advance(2s);
    QCOMPARE(bench.text(0, FaultModel::LostRole), QString());
    QCOMPARE(bench.text(0, FaultModel::WorksRole),
             QStringLiteral("Calls can still be dialled via Desk."));
    QCOMPARE(bench.model.row(0).severity, Fault::Severity::Limited);
    bench.desk.fall(Link::Reconnecting);
    bench.clock.advance(2s);
    QCOMPARE(bench.model.rowCount(), 2);
    QVERIFY(bench.text(1, FaultModel::LostRole).contains(QStringLiteral("dialling")));
    QCOMPARE(bench.text(1, FaultModel::WorksRole),
             QStringLiteral("Use the phone itself for calls."));
}

void TestFaultModel::theNextTryIsCountedDown()
{
    Bench bench;
    bench.desk.fall(Link::Reconnecting, {}, bench.clock.monotonic() + 10s);
    bench.clock.advance(2s);
    QCOMPARE(bench.text(0, FaultModel::TimingRole), QStringLiteral("Next try in 8 s"));
    QSignalSpy aged(&bench.model, &FaultModel::dataChanged);
    bench.clock.advance(1s);
    QCOMPARE(aged.size(), 1);
    QCOMPARE(bench.text(0, FaultModel::TimingRole), QStringLiteral("Next try in 7 s"));
    bench.clock.advance(7s);
    QCOMPARE(bench.text(0, FaultModel::TimingRole), QStringLiteral("Trying now …"));
    bench.desk.open();
    aged.clear();
    bench.clock.advance(1min);
    QVERIFY2(aged.isEmpty(), "no timer runs while all is well");
}

void TestFaultModel::aRefusedSystemWaitsForAPerson()
{
    Bench bench;
    bench.desk.fall(Link::Refused, QStringLiteral("No licence is left."));
    bench.clock.advance(2s);
    QVERIFY(bench.text(0).startsWith(QStringLiteral("Desk: connection refused")));
    QVERIFY(bench.model.row(0).waitsForPerson && bench.model.row(0).canTry());
    QCOMPARE(bench.text(0, FaultModel::TimingRole),
             QStringLiteral("It is not tried again before you want it."));
}

void TestFaultModel::oneThatWasNeverUpHasMoreTime()
{
    Bench bench;
    ScriptedSystem &slow = bench.add("Slow", Feature::Dial);
    slow.opensTo = Link::Connecting;
    slow.open();
    bench.clock.advance(9s);
    QCOMPARE(bench.model.rowCount(), 0);
    bench.clock.advance(1s);
    QVERIFY(bench.text(0).startsWith(QStringLiteral("Slow: not connected")));
    QVERIFY2(bench.text(0, FaultModel::WorksRole).contains(QStringLiteral("dialled via Desk")),
             "one that has told no line counts as one of the own line");
    slow.fall(Link::Reconnecting);
    QVERIFY(bench.text(0).startsWith(QStringLiteral("Slow: cannot be reached")));
}

void TestFaultModel::theWorstComesFirst()
{
    Bench bench;
    bench.model.setParts({{QStringLiteral("server"), {QStringLiteral("Port 2503 is taken.")}},
                          {QStringLiteral("journal"), {QStringLiteral("3 changes wait.")}}});
    bench.clock.advance(5s);
    bench.desk.fall(Link::Reconnecting);
    bench.clock.advance(2s);
    QCOMPARE(bench.model.rowCount(), 3);
    QVERIFY(bench.text(0).startsWith(QStringLiteral("Desk")));
    QCOMPARE(bench.text(1), QStringLiteral("3 changes wait."));
    QCOMPARE(bench.text(2), QStringLiteral("Port 2503 is taken."));
}

void TestFaultModel::partsComeAndGo()
{
    Bench bench;
    const auto journal = QStringLiteral("journal");
    bench.model.setParts({{journal, {QStringLiteral("3 changes wait.")}}});
    QCOMPARE(bench.model.rowCount(), 0);
    bench.clock.advance(2s);
    QVERIFY(bench.text(0, FaultModel::TimingRole).startsWith(QStringLiteral("Since ")));
    QVERIFY(!bench.model.row(0).canTry());
    bench.clock.advance(1min);
    bench.model.setParts({{journal, {QStringLiteral("4 changes wait.")}}});
    QCOMPARE(bench.text(0), QStringLiteral("4 changes wait."));
    QVERIFY2(bench.text(0, FaultModel::TimingRole).contains(QStringLiteral("(1 min)")),
             "it is the same trouble");
    bench.model.setParts({});
    QCOMPARE(bench.model.rowCount(), 0);
}

void TestFaultModel::problemsOfOnePartKeepTheirTimes()
{
    Bench bench;
    const auto contacts = QStringLiteral("contacts");
    const auto first = QStringLiteral("Cloud: no table.");
    const auto second = QStringLiteral("Staff: no such key.");
    bench.model.setParts({{contacts, {first}}});
    bench.clock.advance(10min);
    bench.model.setParts({{contacts, {second, first}}});
    bench.clock.advance(2s);
    QCOMPARE(bench.model.rowCount(), 2);
    QCOMPARE(bench.text(0), first);
    QVERIFY(bench.text(0, FaultModel::TimingRole).contains(QStringLiteral("(10 min)")));
    bench.clock.advance(1min);
    bench.model.setParts({{contacts, {second}}});
    QCOMPARE(bench.model.rowCount(), 1); // It does not begin anew.
    QCOMPARE(bench.text(0), second);
    QVERIFY2(bench.text(0, FaultModel::TimingRole).contains(QStringLiteral("(1 min)")),
             qPrintable(bench.text(0, FaultModel::TimingRole)));
    bench.model.setParts({{contacts, {second, second}}});
    bench.clock.advance(2s);
    QCOMPARE(bench.model.rowCount(), 2);
}

void TestFaultModel::partsMayBeTried()
{
    Bench bench;
    const auto journal = QStringLiteral("journal");
    const QMap<QString, QStringList> down {
        {journal, {QStringLiteral("3 changes wait.")}},
        {QStringLiteral("server"), {QStringLiteral("Port 2503 is taken.")}}};
    bench.model.setParts(down);
    bench.clock.advance(2s);
    QVERIFY(!bench.model.canTryAny());
    bench.model.setParts(down, {journal});
    QVERIFY(bench.model.canTryAny());
    QVERIFY(bench.model.index(0, 0).data(FaultModel::CanTryRole).toBool());
    QVERIFY(!bench.model.index(1, 0).data(FaultModel::CanTryRole).toBool());
}

void TestFaultModel::lostContactsAreTold()
{
    Bench bench;
    std::vector<std::unique_ptr<ContactSource>> sources;
    auto made = std::make_unique<ScriptedContactSource>(
        ContactSource::Cards(), QStringLiteral("cloud"), QStringLiteral("Cloud\n<b>"));
    ScriptedContactSource &cloud = *made;
    sources.push_back(std::move(made));
    bench.contacts.setSources(std::move(sources));
    bench.clock.advance(1min);
    QCOMPARE(bench.model.rowCount(), 0);
    Q_EMIT cloud.told(QStringLiteral("The server does not answer."), false);
    bench.clock.advance(2s);
    QCOMPARE(bench.model.rowCount(), 1);
    QCOMPARE(bench.text(0), QStringLiteral("Contacts Cloud <b>: The server does not answer."));
    const Fault fault = bench.model.row(0);
    QVERIFY(fault.kind == Fault::Kind::Contacts && fault.canTry());
    QCOMPARE(fault.subject, QStringLiteral("cloud"));
    QCOMPARE(fault.severity, Fault::Severity::Minor);
    bench.contacts.reload(fault.subject);
    QCOMPARE(cloud.reloads, 1);
    Q_EMIT cloud.told({}, false);
    QCOMPARE(bench.model.rowCount(), 0);
}

void TestFaultModel::pauseIsToldAtOnce()
{
    Bench bench;
    bench.model.setPaused(true);
    QVERIFY(bench.text(0).startsWith(QStringLiteral("Links are paused")));
    bench.model.setPaused(false);
    QCOMPARE(bench.model.rowCount(), 0);
}

void TestFaultModel::returningTellsWhatWasLostOnly()
{
    Bench bench;
    QSignalSpy back(&bench.model, &FaultModel::cameBack);
    const Call kept = bench.tellCall("1", Call::State::Connected);
    bench.tellCall("2", Call::State::Hold);
    bench.desk.fall(Link::Reconnecting);
    bench.clock.advance(4min);
    bench.desk.snapshot.calls = {kept};
    bench.desk.open();
    bench.clock.advance(1s);
    QCOMPARE(back.size(), 1);
    QCOMPARE(back.first().first().toString(),
             QStringLiteral("Desk is back after 4 min. One call ended meanwhile."));
    QCOMPARE(bench.store.calls().size(), 1); // No ghost.
    bench.desk.fall(Link::Reconnecting);
    bench.clock.advance(4min);
    bench.desk.open();
    bench.clock.advance(1min);
    QVERIFY2(back.size() == 1, "nothing was lost");
    bench.tellCall("3", Call::State::Connected);
    bench.desk.tell(CallRemoved {kept.id});
    bench.desk.fall(Link::Reconnecting);
    bench.clock.advance(3s);
    bench.desk.snapshot.calls.clear();
    bench.desk.open();
    bench.desk.fall(Link::Reconnecting);
    bench.clock.advance(10s);
    bench.desk.open();
    bench.clock.advance(1s);
    QCOMPARE(back.size(), 2);
    QCOMPARE(back.last().first().toString(),
             QStringLiteral("Desk is back after 13 s. One call ended meanwhile."));
}

void TestFaultModel::aRemovedSystemIsForgotten()
{
    Bench bench;
    QSignalSpy back(&bench.model, &FaultModel::cameBack);
    bench.tellCall("1", Call::State::Connected);
    bench.desk.fall(Link::Refused);
    bench.clock.advance(2s);
    QCOMPARE(bench.model.rowCount(), 1);
    bench.switchboard.removeSystem(bench.desk.id());
    QCOMPARE(bench.model.rowCount(), 0);
    bench.clock.advance(1min);
    QVERIFY(back.isEmpty());
}

void TestFaultModel::foreignWordsStayOnOneLine()
{
    Bench bench;
    bench.desk.fall(Link::Refused, QStringLiteral("<b>No\nlicence</b> %1"));
    bench.model.setParts({{QStringLiteral("journal"), {QStringLiteral("a\nb")}}});
    bench.clock.advance(2s);
    QCOMPARE(bench.text(0, FaultModel::DetailRole), QStringLiteral("<b>No licence</b> %1"));
    QCOMPARE(bench.text(1), QStringLiteral("a b"));
}

void TestFaultModel::whateverHappensTheModelHolds()
{
    Bench bench;
    QRandomGenerator random(9);
    for (int i = 0; i < 500; ++i) {
        ScriptedSystem &system = random.bounded(2) ? bench.desk : bench.web;
        switch (random.bounded(5)) {
        case 0:
            system.open();
            break;
        case 1:
            system.fall(Link::Refused);
            break;
        case 2:
            system.fall(Link::Reconnecting, {}, bench.clock.monotonic() + 5s);
            break;
        case 3:
            bench.model.setParts(
                {{QStringLiteral("journal"), QStringList(random.bounded(3), QString::number(i))}});
            break;
        default:
            bench.model.setPaused(random.bounded(2));
        }
        bench.clock.advance(std::chrono::milliseconds(random.bounded(4000)));
    }
    bench.model.setParts({});
    bench.model.setPaused(false);
    bench.desk.open();
    bench.web.open();
    QCOMPARE(bench.model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestFaultModel)
#include "tst_faultmodel.moc"
