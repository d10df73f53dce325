// SPDX-License-Identifier: GPL-3.0-or-later
// What the doors add to a call, each beside a baseline of the same run:
// - from the connection to the local server to the first byte at the phone system, beside socat
//   (TCP-LISTEN with fork) that hands the same bytes on without looking at them;
// - the whole run of `jackfieldctl --version`, beside that of an empty Qt Core program;
// - from the exec of `jackfieldctl open tel:…` to the same byte, beside the same;
// - the answer to a clicked link while somebody holds 100 connections and sends heads of 64 KiB.
// The caps on calls by programs are not measured: they are set high, and jackfield is started anew
// before they are reached.
#include "tests/integration/gate.h"
#include "tests/support/childprocess.h"
#include "tests/support/freeport.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <arpa/inet.h>
#include <benchmark/benchmark.h>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Jackfield;

extern char **environ;

namespace {

constexpr int callsPerStart = 55; ///< Below the highest cap of a minute.
constexpr int patience = 5000; ///< Milliseconds.

[[noreturn]] void fail(const char *what)
{
    std::fprintf(stderr, "bench_gates: %s\n", what);
    std::exit(1);
}

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int connectTo(quint16 port)
{
    const int connection = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    if (connect(connection, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        close(connection);
        return -1;
    }
    return connection;
}

/// Whether somebody listens at the port of loopback, by the kernel's table: a connection to try it
/// would be handed on.
bool listens(quint16 port)
{
    QFile table(QStringLiteral("/proc/net/tcp"));
    const QByteArray row =
        ':' + QByteArray::number(port, 16).toUpper().rightJustified(4, '0') + " 00000000:0000 0A";
    return table.open(QIODevice::ReadOnly) && table.readAll().contains(row);
}

bool canRead(int socket, int milliseconds)
{
    pollfd waiting {socket, POLLIN, 0};
    return poll(&waiting, 1, milliseconds) > 0;
}

void sendAll(int socket, const QByteArray &bytes)
{
    [[maybe_unused]] const auto sent =
        send(socket, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL);
}

/// Stands in for the phone system, with system calls alone: nothing of it is in the figures.
class PhoneSystem
{
public:
    PhoneSystem()
        : m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address = loopback(0);
        socklen_t size = sizeof address;
        if (bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0
            || listen(m_listener, 16) != 0
            || getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
            fail("no port for the phone system");
        m_port = ntohs(address.sin_port);
    }
    ~PhoneSystem() { close(m_listener); }
    Q_DISABLE_COPY_MOVE(PhoneSystem)
    quint16 port() const { return m_port; }

    /// Waits for an order: seconds by `timer` at its first byte. Ends its connection.
    double firstByte(const QElapsedTimer &timer) const
    {
        if (!canRead(m_listener, patience))
            fail("no order came");
        const int connection = accept(m_listener, nullptr, nullptr);
        char buffer[512];
        if (recv(connection, buffer, sizeof buffer, 0) <= 0)
            fail("an empty order came");
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        close(connection);
        return seconds;
    }

private:
    int m_listener;
    quint16 m_port = 0;
};

/// jackfield in a profile whose phone system is `system`; anew after callsPerStart calls.
class Instance
{
public:
    explicit Instance(const PhoneSystem &system)
        : m_port(freePort())
    {
        m_programs.useLocalServer();
        m_programs.writeSettings(
            "[me]\nextension = \"100\"\n[location.office]\ncountry = \"DE\"\narea_code = \"89\"\n"
            "[[system]]\nid = \"tapi\"\nkind = \"tapimaster\"\nhost = \"127.0.0.1\"\nport = "
            + QByteArray::number(system.port())
            + "\n[local_server]\nport = " + QByteArray::number(m_port)
            + "\n[links]\ntel = \"dial\"\n[policy]\nautomation_per_minute = 60\n"
              "automation_per_hour = 3600\nautomation_per_day = 86400\n");
        start();
    }
    quint16 port() const { return m_port; }
    const Programs &programs() const { return m_programs; }
    /// A number that was not called yet.
    QByteArray nextNumber()
    {
        if (m_calls > 0 && m_calls % callsPerStart == 0)
            start();
        usleep(5000); // the call before is over in there too
        return "08999" + QByteArray::number(100'000 + ++m_calls);
    }

private:
    void start()
    {
        m_programs.killAll();
        if (!m_programs.start())
            fail("jackfield did not start");
    }
    Programs m_programs;
    quint16 m_port;
    int m_calls = 0;
};

double quantile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, size_t(part * double(values.size())))];
}

/// Runs `measure`, which tells the seconds of one round, and shows median and p99 in microseconds.
template<typename Measure>
double distribution(benchmark::State &state, Measure measure)
{
    std::vector<double> all;
    for (auto _ : state) {
        all.push_back(measure());
        state.SetIterationTime(all.back());
    }
    state.counters["median_us"] = quantile(all, 0.5) * 1e6;
    state.counters["p99_us"] = quantile(all, 0.99) * 1e6;
    return quantile(all, 0.5);
}

double orderThrough(quint16 port, const PhoneSystem &system, const QByteArray &number)
{
    QElapsedTimer timer;
    timer.start();
    const int connection = connectTo(port);
    sendAll(connection, "MakeCall 100 " + number + "\r\n");
    const double seconds = system.firstByte(timer);
    close(connection);
    return seconds;
}

double socatMedian = 0;
double bareMedian = 0;

void socatRelay(benchmark::State &state)
{
    if (QStandardPaths::findExecutable(QStringLiteral("socat")).isEmpty()) {
        state.SkipWithError("socat is not installed");
        return;
    }
    const PhoneSystem system;
    const quint16 port = freePort();
    QProcess socat;
    socat.start(QStringLiteral("socat"),
                {QStringLiteral("TCP-LISTEN:%1,bind=127.0.0.1,fork,reuseaddr").arg(port),
                 QStringLiteral("TCP:127.0.0.1:%1").arg(system.port())});
    socat.waitForStarted();
    QElapsedTimer timer;
    timer.start();
    while (!listens(port)) {
        if (timer.elapsed() > patience)
            fail("socat does not listen");
    }
    int calls = 0;
    socatMedian = distribution(state, [&] {
        usleep(5000);
        return orderThrough(port, system, "08999" + QByteArray::number(100'000 + ++calls));
    });
    socat.kill();
    socat.waitForFinished();
}

void localServer(benchmark::State &state)
{
    const PhoneSystem system;
    Instance instance(system);
    const double median = distribution(state, [&] {
        const QByteArray number = instance.nextNumber();
        return orderThrough(instance.port(), system, number);
    });
    if (socatMedian > 0)
        state.counters["times_socat"] = median / socatMedian;
    // Whose program asks is looked up in the kernel's table, row by row.
    QFile table(QStringLiteral("/proc/net/tcp"));
    if (table.open(QIODevice::ReadOnly))
        state.counters["rows"] = double(table.readAll().count('\n'));
}

pid_t spawn(const QString &program, const QStringList &arguments)
{
    QList<QByteArray> words {QFile::encodeName(program)};
    for (const QString &argument : arguments)
        words << argument.toLocal8Bit();
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t process = 0;
    if (posix_spawn(&process, argv[0], &actions, nullptr, argv.data(), environ) != 0)
        fail("a program cannot be started");
    posix_spawn_file_actions_destroy(&actions);
    return process;
}

void bareCoreProgram(benchmark::State &state)
{
    const QString program =
        QFile::symLinkTarget(QStringLiteral("/proc/self/exe")).section(u'/', 0, -2)
        + QStringLiteral("/barecore");
    bareMedian = distribution(state, [&] {
        QElapsedTimer timer;
        timer.start();
        waitpid(spawn(program, {}), nullptr, 0);
        return double(timer.nsecsElapsed()) / 1e9;
    });
}

void startedCtl(benchmark::State &state)
{
    const double median = distribution(state, [&] {
        QElapsedTimer timer;
        timer.start();
        waitpid(spawn(Programs::ctlProgram(), {QStringLiteral("--version")}), nullptr, 0);
        return double(timer.nsecsElapsed()) / 1e9;
    });
    if (bareMedian > 0)
        state.counters["times_bare"] = median / bareMedian;
}

void openedLink(benchmark::State &state)
{
    const PhoneSystem system;
    Instance instance(system);
    const double median = distribution(state, [&] {
        const QString link = QStringLiteral("tel:") + QString::fromLatin1(instance.nextNumber());
        QElapsedTimer timer;
        timer.start();
        const pid_t process = spawn(Programs::ctlProgram(),
                                    {QStringLiteral("--profile"), instance.programs().folder(),
                                     QStringLiteral("open"), link});
        const double seconds = system.firstByte(timer);
        waitpid(process, nullptr, 0);
        return seconds;
    });
    if (bareMedian > 0)
        state.counters["times_bare"] = median / bareMedian;
}

/// Holds 100 connections open, again and again, and sends heads of 64 KiB by four more. For ever.
QByteArray abuse(quint16 port)
{
    const QByteArray head = "GET / HTTP/1.1\r\nX: " + QByteArray(65536, 'a') + "\r\n\r\n";
    std::vector<int> idle(100, -1);
    for (;;) {
        for (int &connection : idle) {
            char byte = 0;
            const bool gone = connection < 0
                || (canRead(connection, 0) && recv(connection, &byte, 1, MSG_DONTWAIT) <= 0);
            if (!gone)
                continue;
            if (connection >= 0)
                close(connection);
            connection = connectTo(port);
        }
        int senders[4];
        for (int &sender : senders) {
            sender = connectTo(port);
            if (sender >= 0)
                send(sender, head.constData(), size_t(head.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
        }
        usleep(2000);
        for (const int sender : senders)
            close(sender);
    }
}

/// Negative: another answer than 204, or none.
double clickedLink(quint16 port)
{
    const QByteArray request =
        "GET /Makecall%20NNNNN%200891234567 HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port)
        + "\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n"
          "Sec-Fetch-Dest: document\r\nSec-Fetch-User: ?1\r\nReferer: "
          "http://intranet.test/\r\n\r\n";
    QElapsedTimer timer;
    timer.start();
    const int connection = connectTo(port);
    sendAll(connection, request);
    char buffer[512] {};
    const bool answered = canRead(connection, patience);
    const bool served = answered && recv(connection, buffer, sizeof buffer - 1, 0) > 0
        && QByteArray(buffer).startsWith("HTTP/1.1 204 ");
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    close(connection);
    return served ? seconds : -1;
}

void linkInQuiet(benchmark::State &state)
{
    const PhoneSystem system;
    Instance instance(system);
    distribution(state, [&] { return clickedLink(instance.port()); });
}

void linkUnderAbuse(benchmark::State &state)
{
    const PhoneSystem system;
    Instance instance(system);
    const quint16 port = instance.port();
    const ChildProcess abuser([port] { return abuse(port); });
    double worst = 0;
    int unserved = 0;
    distribution(state, [&] {
        usleep(20'000);
        const double seconds = clickedLink(port);
        worst = std::max(worst, seconds);
        unserved += seconds < 0 ? 1 : 0;
        return std::max(seconds, 0.0);
    });
    state.counters["worst_ms"] = worst * 1e3;
    state.counters["unserved"] = unserved;
}

BENCHMARK(socatRelay)->UseManualTime()->Iterations(330)->Unit(benchmark::kMicrosecond);
BENCHMARK(localServer)->UseManualTime()->Iterations(330)->Unit(benchmark::kMicrosecond);
BENCHMARK(bareCoreProgram)->UseManualTime()->Iterations(50)->Unit(benchmark::kMicrosecond);
BENCHMARK(startedCtl)->UseManualTime()->Iterations(50)->Unit(benchmark::kMicrosecond);
BENCHMARK(openedLink)->UseManualTime()->Iterations(50)->Unit(benchmark::kMicrosecond);
BENCHMARK(linkInQuiet)->UseManualTime()->Iterations(300)->Unit(benchmark::kMicrosecond);
BENCHMARK(linkUnderAbuse)->UseManualTime()->Iterations(300)->Unit(benchmark::kMicrosecond);

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
