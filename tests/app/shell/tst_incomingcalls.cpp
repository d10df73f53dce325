// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/incomingcalls.h"
#include "tests/app/shell/shellbench.h"
#include "tests/support/failonwarnings.h"

#include <QTest>

using namespace Jackfield;
using End = IncomingCalls::End;

namespace {

struct CallsBench : ShellBench
{
    CallsBench()
    {
        QObject::connect(&calls, &IncomingCalls::began, &calls,
                         [this](const CallId &id) { told << u'+' + id.local(); });
        QObject::connect(&calls, &IncomingCalls::ended, &calls, [this](const CallId &id, End end) {
            const QStringList words {QStringLiteral("here"), QStringLiteral("elsewhere"),
                                     QStringLiteral("gone")};
            told << u'-' + id.local() + u' ' + words.at(int(end));
        });
    }
    QStringList takeTold() { return std::exchange(told, {}); }
    IncomingCalls calls {context};
    QStringList told;
};

QStringList list(const char *words)
{
    return QString::fromLatin1(words).split(u'|', Qt::SkipEmptyParts);
}

} // namespace

class TestIncomingCalls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void tellsEachCallOnce();
    void tellsCallsOfWhichTheStateIsNotKnown();
    void tellsHowTheyEnd();
    void onlyWhatRingsIsHeard();
};

void TestIncomingCalls::tellsEachCallOnce()
{
    CallsBench bench;
    bench.tellCall(QStringLiteral("1"), Call::State::Offering, bench.erika);
    bench.tellCall(QStringLiteral("1"), Call::State::Offering, bench.erika);
    bench.tellCall(QStringLiteral("2"), Call::State::Offering, bench.erika, QStringLiteral("101"));
    QCOMPARE(bench.takeTold(), list("+1"));
    bench.tellCall(QStringLiteral("3"), Call::State::Offering);
    QCOMPARE(bench.takeTold(), list("+3"));
    QCOMPARE(bench.calls.calls().size(), 2);
    QCOMPARE(bench.calls.calls().first().local(), QStringLiteral("1"));
}

void TestIncomingCalls::tellsCallsOfWhichTheStateIsNotKnown()
{
    CallsBench bench;
    bench.tellCall(QStringLiteral("4"), Call::State::Unknown, bench.erika);
    QCOMPARE(bench.takeTold(), list("+4"));
    bench.pbx.tell(CallChanged {bench.pbx.call(QStringLiteral("5"), QStringLiteral("100"),
                                               Call::State::Unknown, Call::Direction::Outgoing)});
    Call lost = bench.pbx.call(QStringLiteral("6"), QStringLiteral("100"), Call::State::Unknown);
    lost.evidence.lostAt = bench.clock.now();
    bench.pbx.tell(CallChanged {lost});
    QVERIFY(bench.told.isEmpty());
}

void TestIncomingCalls::tellsHowTheyEnd()
{
    CallsBench bench;
    for (const char *local : {"1", "2", "3", "4"})
        bench.tellCall(QString::fromLatin1(local), Call::State::Offering, bench.erika);
    bench.takeTold();
    bench.tellCall(QStringLiteral("1"), Call::State::Connected, bench.erika);
    bench.endCall(QStringLiteral("1"));
    QCOMPARE(bench.takeTold(), list("-1 here"));
    bench.endCall(QStringLiteral("2"), 16);
    bench.endCall(QStringLiteral("3"), 26);
    QCOMPARE(bench.takeTold(), list("-2 gone|-3 elsewhere"));
    bench.pbx.tell(CallRemoved {CallId::of(bench.pbx.id(), QStringLiteral("4"))});
    QCOMPARE(bench.takeTold(), list("-4 gone"));
    bench.tellCall(QStringLiteral("5"), Call::State::Offering, bench.erika);
    bench.switchboard.removeSystem(bench.pbx.id());
    QCOMPARE(bench.takeTold(), list("+5|-5 gone"));
    QVERIFY(bench.calls.calls().isEmpty());
}

void TestIncomingCalls::onlyWhatRingsIsHeard()
{
    Call call;
    call.state = Call::State::Unknown;
    QVERIFY(!IncomingCalls::isHeard(call));
    call.state = Call::State::Offering;
    QVERIFY(IncomingCalls::isHeard(call));
    call.evidence.lostAt = QDateTime::currentDateTimeUtc();
    QVERIFY(!IncomingCalls::isHeard(call));
}

QTEST_MAIN(TestIncomingCalls)
#include "tst_incomingcalls.moc"
