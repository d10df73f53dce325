// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/tracemodel.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedsystem.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

using namespace Jackfield;

class TraceModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsBatchesAndHidesPeople();
    void keepsWhatItShowsWhilePaused();
    void isFluidWithTenThousand();
};

namespace {

struct Bench
{
    Bench()
    {
        auto made = std::make_unique<ScriptedSystem>(QStringLiteral("pbx"), Feature::Dial,
                                                     Certainty::Pushed);
        system = made.get();
        board.addSystem(std::move(made), QStringLiteral("scripted"), QStringLiteral("Desk"));
        trace.setTraced({QStringLiteral("*")});
    }
    void pass(const QByteArray &bytes)
    {
        system->wire().tell(WireMessage::Direction::Received, [&](WireMessage &message, bool) {
            message.name = QStringLiteral("MakeCall");
            message.bytes = bytes;
        });
    }
    QString cell(int row, int column) const { return model.index(row, column).data().toString(); }
    ManualClock clock;
    PhoneStore store {clock};
    Switchboard board {store};
    ProtocolTrace trace {clock, board};
    ScriptedSystem *system;
    TraceModel model {trace, store, clock};
    QAbstractItemModelTester tester {&model,
                                     QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

void TraceModelTest::showsBatchesAndHidesPeople()
{
    Bench bench;
    bench.pass("\n MakeCall 100 0891234567\r\nsecond");
    bench.pass("x");
    QCOMPARE(bench.model.rowCount(), 0);
    bench.clock.advance(TraceModel::batch);
    QCOMPARE(bench.model.rowCount(), 2);
    QCOMPARE(bench.cell(0, TraceModel::System), QStringLiteral("Desk"));
    QCOMPARE(bench.cell(0, TraceModel::Direction), QStringLiteral("← received"));
    QVERIFY(!bench.cell(0, TraceModel::Text).contains(QStringLiteral("1234567")));
    QVERIFY(bench.cell(0, TraceModel::Text).endsWith(QStringLiteral("…567")));
    bench.model.setPeople(People::Shown);
    QCOMPARE(bench.cell(0, TraceModel::Text).trimmed(), QStringLiteral("MakeCall 100 0891234567"));
    bench.trace.clear();
    QCOMPARE(bench.model.rowCount(), 0);
}

void TraceModelTest::keepsWhatItShowsWhilePaused()
{
    Bench bench;
    bench.pass("a");
    bench.clock.advance(TraceModel::batch);
    bench.model.setPaused(true);
    for (size_t i = 0; i < ProtocolTrace::maxRecords; ++i)
        bench.pass("b");
    bench.clock.advance(TraceModel::batch);
    QCOMPARE(bench.model.rowCount(), 1);
    bench.model.setPaused(false);
    QCOMPARE(bench.model.rowCount(), int(ProtocolTrace::maxRecords));
    QCOMPARE(bench.model.record(0).serial, 2);
}

void TraceModelTest::isFluidWithTenThousand()
{
    Bench bench;
    for (size_t i = 0; i < ProtocolTrace::maxRecords; ++i)
        bench.pass("MakeCall 100 0891234567 " + QByteArray(300, 'x'));
    QElapsedTimer timer;
    timer.start();
    bench.clock.advance(TraceModel::batch);
    for (int row = bench.model.rowCount() - 40; row < bench.model.rowCount(); ++row)
        for (int column = 0; column < TraceModel::ColumnCount; ++column)
            bench.cell(row, column);
    QVERIFY2(timer.elapsed() < 300, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TraceModelTest)
#include "tst_tracemodel.moc"
