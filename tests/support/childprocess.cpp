// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/childprocess.h"

#include "tests/support/waitfor.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <grp.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Jackfield {

static bool become(unsigned user)
{
    return setgroups(0, nullptr) == 0 && setresgid(user, user, user) == 0
        && setresuid(user, user, user) == 0;
}

[[noreturn]] static void runChild(const std::function<QByteArray()> &work,
                                  std::optional<unsigned> user, int pipe)
{
    // A connection only ends when nobody holds it: the child keeps none of this process's.
    constexpr int out = 3;
    prctl(PR_SET_PDEATHSIG, SIGKILL); // nor does it outlive it
    if ((user && !become(*user)) || dup2(pipe, out) != out || close_range(out + 1, ~0U, 0) != 0)
        _exit(1);
    const QByteArray result = work();
    for (qsizetype at = 0; at < result.size();) {
        const auto written = write(out, result.constData() + at, size_t(result.size() - at));
        if (written < 0)
            _exit(1);
        at += written;
    }
    _exit(0);
}

ChildProcess::ChildProcess(const std::function<QByteArray()> &work, std::optional<unsigned> user)
{
    int ends[2] {-1, -1};
    if (pipe2(ends, O_CLOEXEC) != 0)
        return;
    m_process = fork();
    if (m_process == 0)
        runChild(work, user, ends[1]);
    close(ends[1]);
    m_pipe = ends[0];
    fcntl(m_pipe, F_SETFL, O_NONBLOCK);
}

ChildProcess::~ChildProcess()
{
    if (m_process > 0) {
        kill(m_process, SIGKILL);
        waitpid(m_process, nullptr, 0);
    }
    if (m_pipe >= 0)
        close(m_pipe);
}

bool ChildProcess::hasEnded()
{
    if (m_process <= 0)
        return true;
    char buffer[4096];
    ssize_t size = 0;
    while ((size = read(m_pipe, buffer, sizeof buffer)) > 0)
        m_read.append(buffer, qsizetype(size));
    if (size < 0) // nothing there yet
        return false;
    int status = 0;
    waitpid(m_process, &status, 0);
    m_process = -1;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        m_result = m_read;
    return true;
}

std::optional<QByteArray> ChildProcess::finish()
{
    waitFor([this] { return hasEnded(); }, std::chrono::seconds(40));
    return m_result;
}

} // namespace Jackfield
