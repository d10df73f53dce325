// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/crashreport.h"

#include <QFile>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstring>
#include <ctime>
#include <execinfo.h>
#include <fcntl.h>
#include <unistd.h>

namespace Jackfield {

static constexpr int deadly[] {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};
static constexpr int deepest = 64; // Frames.
static constexpr size_t stackSize = 64 * 1024; // For a crash that has used up the stack.

static char reportPath[4096];
static char handlerStack[stackSize];
static std::atomic_flag reporting = ATOMIC_FLAG_INIT;

// Everything below runs in a signal handler: no Qt, no memory from the heap, no locks.

static void put(int file, const char *text)
{
    [[maybe_unused]] const ssize_t written = write(file, text, strlen(text));
}

/// With at least `digits` digits.
static void put(int file, unsigned number, int digits)
{
    char text[16] {};
    int at = int(sizeof text) - 1;
    for (; number > 0 || digits > 0; number /= 10, --digits)
        text[--at] = char('0' + number % 10);
    put(file, text + at);
}

// gmtime() takes locks.
static void putTime(int file)
{
    using namespace std::chrono;
    timespec now {};
    clock_gettime(CLOCK_REALTIME, &now);
    const sys_seconds time {seconds(now.tv_sec)};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    put(file, unsigned(int(date.year())), 4);
    put(file, "-");
    put(file, unsigned(date.month()), 2);
    put(file, "-");
    put(file, unsigned(date.day()), 2);
    put(file, "T");
    put(file, unsigned(clock.hours().count()), 2);
    put(file, ":");
    put(file, unsigned(clock.minutes().count()), 2);
    put(file, ":");
    put(file, unsigned(clock.seconds().count()), 2);
    put(file, "Z\n");
}

static const char *nameOf(int signal)
{
    switch (signal) {
    case SIGSEGV:
        return "SIGSEGV\n";
    case SIGABRT:
        return "SIGABRT\n";
    case SIGBUS:
        return "SIGBUS\n";
    case SIGFPE:
        return "SIGFPE\n";
    default:
        return "SIGILL\n";
    }
}

static void writeReport(int signal)
{
    unlink(reportPath); // Never into a file that others may read.
    const int file = open(reportPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return;
    put(file, "jackfield " JACKFIELD_VERSION "\n");
    putTime(file);
    put(file, nameOf(signal));
    void *frames[deepest];
    backtrace_symbols_fd(frames, backtrace(frames, deepest), file);
    close(file);
}

static void crashed(int signal)
{
    if (reporting.test_and_set())
        sleep(1); // Another thread writes, or the report itself crashed: then there is none.
    else
        writeReport(signal);
    std::signal(signal, SIG_DFL);
    raise(signal);
}

// To here.

void reportCrashesTo(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    if (size_t(name.size()) >= sizeof reportPath)
        return;
    memcpy(reportPath, name.constData(), size_t(name.size()) + 1);
    void *frame = nullptr;
    backtrace(&frame, 1); // Loads what it needs while memory can still be had.
    stack_t stack {};
    stack.ss_sp = handlerStack;
    stack.ss_size = sizeof handlerStack;
    sigaltstack(&stack, nullptr);
    struct sigaction action
    { };
    action.sa_handler = crashed;
    action.sa_flags = SA_ONSTACK;
    for (const int signal : deadly) {
        struct sigaction present
        { };
        sigaction(signal, nullptr, &present);
        if (present.sa_handler == SIG_DFL) // Otherwise a sanitizer's, which says more.
            sigaction(signal, &action, nullptr);
    }
}

bool takeCrashReport(const QString &path)
{
    QFile file(path);
    const QByteArray mark = "told\n";
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) || file.readAll().endsWith(mark))
        return false;
    return file.write(mark) == mark.size();
}

} // namespace Jackfield
