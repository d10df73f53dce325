// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/tracefilter.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedsystem.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Jackfield;

namespace {

struct Bench
{
    Bench()
    {
        for (ScriptedSystem **system : {&desk, &web}) {
            auto made = std::make_unique<ScriptedSystem>(system == &desk ? QStringLiteral("desk")
                                                                         : QStringLiteral("web"),
                                                         Feature::Dial, Certainty::Pushed);
            *system = made.get();
            board.addSystem(std::move(made), QStringLiteral("scripted"), QStringLiteral("Desk"));
        }
        trace.setTraced({QStringLiteral("*")});
    }
    void pass(const QByteArray &bytes,
              WireMessage::Direction direction = WireMessage::Direction::Sent)
    {
        desk->wire().tell(direction, [&](WireMessage &message, bool) {
            message.name = QStringLiteral("MakeCall");
            message.bytes = bytes;
        });
    }
    void take() { clock.advance(TraceModel::batch); }
    void finish() { clock.advance(std::chrono::seconds(1)); }
    void want(const char *text) { filter.setWanted({{}, {}, QString::fromUtf8(text)}); }
    QStringList shown() const
    {
        QStringList shown;
        for (int row = 0; row < filter.rowCount(); ++row)
            shown << filter.index(row, TraceModel::Text).data().toString();
        return shown;
    }
    ManualClock clock;
    PhoneStore store {clock};
    Switchboard board {store};
    ProtocolTrace trace {clock, board};
    ScriptedSystem *desk;
    ScriptedSystem *web;
    TraceModel model {trace, store, clock};
    TraceFilter filter {model, clock};
    QAbstractItemModelTester tester {&filter,
                                     QAbstractItemModelTester::FailureReportingMode::QtTest};
};

QStringList list(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list << QString::fromUtf8(text);
    return list;
}

} // namespace

class TraceFilterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsInWhatThereIsAndWhatComes();
    void keepsWhatItFoundUntilAllIsLookedThrough();
    void findsOnlyWhatIsShown();
    void choosesSystemAndDirection();
    void forgetsWhatIsGone();
    void nothingRunsWhileNothingIsLookedFor();
};

void TraceFilterTest::findsInWhatThereIsAndWhatComes()
{
    Bench bench;
    bench.pass("apple");
    bench.pass("pear");
    bench.take();
    QCOMPARE(bench.shown(), list({"apple", "pear"}));
    bench.want("APP");
    bench.finish();
    QCOMPARE(bench.shown(), list({"apple"}));
    bench.pass("pineapple");
    bench.pass("plum");
    bench.take();
    bench.finish();
    QCOMPARE(bench.shown(), list({"apple", "pineapple"}));
    bench.want("makecall"); // The name is looked at too.
    bench.finish();
    QCOMPARE(bench.filter.rowCount(), 4);
    bench.want("app");
    bench.finish();
    bench.want("");
    QCOMPARE(bench.filter.rowCount(), 4);
    bench.want("none");
    bench.finish();
    QCOMPARE(bench.filter.rowCount(), 0);
    bench.trace.clear();
    bench.pass("none");
    bench.take();
    bench.finish();
    QCOMPARE(bench.shown(), list({"none"}));
}

void TraceFilterTest::keepsWhatItFoundUntilAllIsLookedThrough()
{
    Bench bench;
    for (int i = 0; i < 100; ++i)
        bench.pass((i % 2 ? "odd " : "even ") + QByteArray(20'000, 'x'));
    bench.take();
    bench.want("odd");
    bench.clock.advance(TraceFilter::pause);
    QCOMPARE(bench.filter.rowCount(), 100);
    bench.finish();
    QCOMPARE(bench.filter.rowCount(), 50);
    const QPersistentModelIndex current(bench.filter.index(7, 0));
    bench.want("od");
    bench.clock.advance(TraceFilter::pause);
    bench.want("even"); // In the middle of it.
    QCOMPARE(bench.filter.rowCount(), 50);
    QVERIFY(current.isValid());
    bench.finish();
    QCOMPARE(bench.filter.rowCount(), 50);
    QVERIFY(!current.isValid());
    QVERIFY(bench.shown().first().startsWith(QStringLiteral("even")));
}

void TraceFilterTest::findsOnlyWhatIsShown()
{
    Bench bench;
    bench.pass("MakeCall 100 0891234567");
    bench.take();
    bench.want("0891234567");
    bench.finish();
    QCOMPARE(bench.filter.rowCount(), 0); // Nobody finds out by trying.
    bench.model.setPeople(People::Shown);
    bench.finish();
    QCOMPARE(bench.filter.rowCount(), 1);
    bench.model.setPeople(People::Hidden);
    bench.finish();
    QCOMPARE(bench.filter.rowCount(), 0);
}

void TraceFilterTest::choosesSystemAndDirection()
{
    Bench bench;
    bench.pass("out");
    bench.pass("in", WireMessage::Direction::Received);
    bench.take();
    bench.filter.setWanted({QStringLiteral("desk"), false, {}});
    QCOMPARE(bench.shown(), list({"in"}));
    bench.filter.setWanted({{}, true, {}});
    QCOMPARE(bench.shown(), list({"out"}));
    bench.filter.setWanted({QStringLiteral("web"), {}, {}});
    QCOMPARE(bench.filter.rowCount(), 0);
}

void TraceFilterTest::forgetsWhatIsGone()
{
    Bench bench;
    bench.want("x");
    for (size_t i = 0; i < ProtocolTrace::maxRecords; ++i)
        bench.pass(i < 10 ? "x" : "y");
    bench.take();
    bench.finish();
    QCOMPARE(bench.filter.rowCount(), 10);
    for (int i = 0; i < 9; ++i)
        bench.pass("z");
    bench.take();
    bench.finish();
    QCOMPARE(bench.filter.rowCount(), 1);
    bench.pass("x");
    bench.take();
    bench.finish();
    QCOMPARE(bench.filter.rowCount(), 1);
}

void TraceFilterTest::nothingRunsWhileNothingIsLookedFor()
{
    Bench bench;
    bench.pass("apple");
    bench.take();
    bench.want("app");
    bench.finish();
    QCOMPARE(bench.clock.pending(), 0);
    QSignalSpy changed(&bench.filter, &TraceFilter::layoutChanged);
    bench.pass("plum");
    bench.take();
    bench.finish();
    QCOMPARE(bench.clock.pending(), 0);
    QVERIFY2(changed.isEmpty(), "nothing was found");
}

QTEST_GUILESS_MAIN(TraceFilterTest)
#include "tst_tracefilter.moc"
