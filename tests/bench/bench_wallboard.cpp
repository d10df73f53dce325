// SPDX-License-Identifier: GPL-3.0-or-later
// A queue of 5 000 callers told anew every 200 ms, each time with callers who came, went and were
// answered, while the wallboard and the table of its callers are seen. Measured is the longest gap
// between two turns of the GUI thread's event loop: with a beat of 1 ms, beside the same beat while
// nothing happens in the same run; and what the thread worked in its longest turn, which other
// programs on the machine do not lengthen.
#include "app/views/queuepanel.h"
#include "app/views/wallboard.h"
#include "tests/app/views/viewbench.h"
#include "tests/support/threadtime.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <benchmark/benchmark.h>

using namespace Jackfield;
using namespace std::chrono_literals;

namespace {

constexpr int callerCount = 5000;
constexpr int looks = 50;
constexpr int moving = 40; ///< Callers who come, and go, between two looks.

/// The longest time between two beats: by the clock, and what this thread worked in it.
class Beat
{
public:
    Beat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_longest = std::max(m_longest, m_since.nsecsElapsed());
            m_since.start();
            const double worked = workedMs();
            m_longestWork = std::max(m_longestWork, worked - m_worked);
            m_worked = worked;
        });
        m_since.start();
        m_timer.start(1);
    }
    double longestMs() const { return double(m_longest) / 1e6; }
    double longestWorkMs() const { return m_longestWork; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
    double m_worked = workedMs();
    double m_longestWork = 0;
};

void wait(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

/// As a system tells it at its look number `look`.
Queue queueAt(const ViewBench &bench, int look)
{
    Queue queue;
    queue.id = QueueId::of(bench.pbx.id(), QStringLiteral("storm"));
    queue.name = QStringLiteral("Storm");
    queue.evidence.certainty = Certainty::Polled;
    queue.staleAfter = 15s;
    const int first = look * moving;
    for (int n = first; n < first + callerCount; ++n) {
        QueueCaller caller;
        caller.id = QString::number(n);
        caller.party = {QStringLiteral("+4930231%1").arg(n, 6, 10, QLatin1Char('0')),
                        QStringLiteral("Caller %1").arg(n)};
        caller.enteredTick = bench.clock.monotonic() - std::chrono::seconds(1 + n % 600);
        if (n < first + callerCount / 10) {
            caller.status = QueueCaller::Status::Connected;
            caller.waited = 12s;
            caller.agent = QStringLiteral("SIP/%1").arg(200 + n % 40);
        }
        queue.callers.append(caller);
    }
    for (int agent = 0; agent < 40; ++agent)
        queue.agents.append({QStringLiteral("SIP/%1").arg(200 + agent),
                             QString::number(200 + agent),
                             QueueAgent::State(1 + (agent + look) % 3), look});
    queue.waiting = callerCount * 9 / 10;
    queue.connected = callerCount / 10;
    queue.answered = look * moving;
    queue.longestWait = 600s;
    return queue;
}

void wallboard(benchmark::State &state)
{
    ViewBench bench;
    QList<Queue> told;
    for (int look = 0; look <= looks; ++look)
        told.append(queueAt(bench, look));
    Wallboard board(bench.context);
    board.resize(1920, 1080);
    board.show();
    QAction action;
    QueuePanel panel(bench.context, &action);
    panel.resize(600, 900);
    panel.show();
    bench.pbx.tell(QueueChanged {told.first()});
    panel.openQueue(told.first().id);
    wait(1000);
    for ([[maybe_unused]] auto _ : state) {
        double idle = 0;
        {
            Beat beat;
            wait(2000);
            idle = beat.longestMs();
        }
        Beat beat;
        double longestTell = 0;
        for (int look = 1; look <= looks; ++look) {
            const double before = workedMs();
            bench.pbx.tell(QueueChanged {told.at(look)});
            longestTell = std::max(longestTell, workedMs() - before);
            bench.clock.advance(200ms);
            wait(200);
        }
        state.counters["gap_ms"] = beat.longestMs();
        state.counters["gap_work_ms"] = beat.longestWorkMs();
        state.counters["gap_idle_ms"] = idle;
        state.counters["tell_cpu_ms"] = longestTell;
        state.counters["callers"] = callerCount;
    }
}
BENCHMARK(wallboard)->Iterations(1)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
