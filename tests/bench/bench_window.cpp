// SPDX-License-Identifier: GPL-3.0-or-later
// From exec to the painted window, and the memory it holds then: `jackfield` with a phone system
// in its profile against a bare Qt Widgets window, in the same run. Uses the display when there is
// one, else the offscreen platform.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <cstdlib>

namespace {

struct Start
{
    double seconds = 0;
    double residentMiB = 0;
};

double residentMiB(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

Start start(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(QStringLiteral("DISPLAY")))
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("QT_LOGGING_RULES"),
                       QStringLiteral("jackfield.ui.info=true"));
    process.setProcessEnvironment(environment);
    process.setReadChannel(QProcess::StandardError);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    QByteArray said;
    while (!said.contains("window ready")) {
        if (!process.waitForReadyRead(30'000)) {
            std::fprintf(stderr, "%s did not show its window: %s\n", qPrintable(program),
                         said.constData());
            std::exit(1);
        }
        said += process.readAll();
    }
    const Start result {double(timer.nsecsElapsed()) / 1e9, residentMiB(process.processId())};
    process.terminate();
    process.waitForFinished(5000);
    return result;
}

Start sum; ///< Of the bare window's runs: what jackfield is compared with.
int runs = 0;

void run(benchmark::State &state, const QString &program, const QStringList &arguments,
         Start &total, int &count)
{
    for (auto _ : state) {
        const Start one = start(program, arguments);
        state.SetIterationTime(one.seconds);
        total.seconds += one.seconds;
        total.residentMiB += one.residentMiB;
        ++count;
    }
    state.counters["resident_MiB"] = total.residentMiB / count;
}

QString sibling(const QString &name)
{
    return QFile::symLinkTarget(QStringLiteral("/proc/self/exe")).section(u'/', 0, -2) + u'/'
        + name;
}

void bareWindow(benchmark::State &state)
{
    run(state, sibling(QStringLiteral("barewindow")), {}, sum, runs);
}

void jackfieldWindow(benchmark::State &state)
{
    const QTemporaryDir profile;
    QFile settings(profile.filePath(QStringLiteral("jackfield.toml")));
    if (!settings.open(QIODevice::WriteOnly))
        std::exit(1);
    settings.write("[me]\nextension = \"100\"\n[location.office]\ncountry = \"DE\"\n"
                   "[[system]]\nid = \"tapi\"\nkind = \"tapimaster\"\nhost = \"127.0.0.1\"\n"
                   "port = 9\nlines = [\"100\"]\n");
    settings.close();
    Start total;
    int count = 0;
    run(state, sibling(QStringLiteral("jackfield")), {QStringLiteral("--profile"), profile.path()},
        total, count);
    if (runs > 0) {
        state.counters["times_bare"] = (total.seconds / count) / (sum.seconds / runs);
        state.counters["MiB_over_bare"] = total.residentMiB / count - sum.residentMiB / runs;
    }
}

} // namespace

BENCHMARK(bareWindow)->UseManualTime()->Iterations(20)->Unit(benchmark::kMillisecond);
BENCHMARK(jackfieldWindow)->UseManualTime()->Iterations(20)->Unit(benchmark::kMillisecond);

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
