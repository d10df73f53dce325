// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/terminationsignals.h"

#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace Jackfield {

static constexpr int handled[] {SIGTERM, SIGINT, SIGHUP};
static int pipeEnds[2] {-1, -1}; // read, write

// Only what is safe inside a signal handler: the rest happens in the event loop.
static void tell(int)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = write(pipeEnds[1], &byte, 1);
}

static void setHandlers(void (*handler)(int))
{
    struct sigaction action
    { };
    action.sa_handler = handler;
    action.sa_flags = int(SA_RESTART | SA_RESETHAND);
    for (const int signal : handled)
        sigaction(signal, &action, nullptr);
}

TerminationSignals::TerminationSignals(QObject *parent)
    : QObject(parent)
{
    if (pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (read(pipeEnds[0], &byte, 1) == 1)
            Q_EMIT requested();
    });
    setHandlers(&tell);
}

TerminationSignals::~TerminationSignals()
{
    setHandlers(SIG_DFL);
    m_notifier.reset();
    close(pipeEnds[0]);
    close(pipeEnds[1]);
}

} // namespace Jackfield
