// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/terminationsignal.h"

#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace Jackfield::Simulator {

namespace {

    volatile std::sig_atomic_t writeEnd = -1;

    // A handler may do next to nothing: it wakes the event loop.
    void wake(int)
    {
        const char byte = 1;
        [[maybe_unused]] const auto written = ::write(writeEnd, &byte, 1);
    }

    void handle(int signal, void (*handler)(int))
    {
        struct sigaction action = {};
        action.sa_handler = handler;
        sigemptyset(&action.sa_mask);
        action.sa_flags = SA_RESTART;
        sigaction(signal, &action, nullptr);
    }

} // namespace

TerminationSignal::TerminationSignal()
{
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // Without it the signals end the program at once, which is right as well.
    writeEnd = m_pipe[1];
    auto *notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT received();
    });
    handle(SIGTERM, wake);
    handle(SIGINT, wake);
}

TerminationSignal::~TerminationSignal()
{
    handle(SIGTERM, SIG_DFL);
    handle(SIGINT, SIG_DFL);
    writeEnd = -1;
    for (const int end : m_pipe) {
        if (end >= 0)
            ::close(end);
    }
}

} // namespace Jackfield::Simulator
