// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/singleinstance.h"

namespace Jackfield {

using namespace std::chrono_literals;

SingleInstance::SingleInstance(Clock &clock, const Profile &profile, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_socketPath(profile.socketPath())
    , m_lock(profile.lockPath())
{
    m_lock.setStaleLockTime(0); // stale when its process is gone, never by its age
}

// The client answers what is open when it dies with this.
SingleInstance::~SingleInstance()
{
    blockSignals(true);
}

void SingleInstance::start(const QString &argument, const std::optional<QString> &wallboard)
{
    m_wish = {{QStringLiteral("text"), argument}};
    if (wallboard)
        m_wish.insert(QStringLiteral("wallboard"), *wallboard);
    m_giveUpAt = m_clock.monotonic() + patience;
    attempt();
}

// Whoever answers on the socket is the first, whatever the lock says: somebody may have deleted
// the lock file of a running instance. Who does not get the lock tries both again, for the winner
// of a race needs a moment until it listens.
void SingleInstance::attempt()
{
    m_client = std::make_unique<ControlClient>(m_clock, m_socketPath);
    m_client
        ->call(QStringLiteral("hand-over"), m_wish, std::max(1ms, m_giveUpAt - m_clock.monotonic()))
        .then(this, [this](const ControlClient::Answer &answer) { judge(answer); });
}

void SingleInstance::judge(const ControlClient::Answer &answer)
{
    using Kind = ControlClient::Failure::Kind;
    // Also when it refuses the number: then it has told the user so.
    if (answer || answer.error().kind == Kind::Answered) {
        Q_EMIT handedOver();
    } else if (answer.error().kind == Kind::TooLong) {
        Q_EMIT failed(tr("That is too long to be a number or a link, so nothing was handed over."));
    } else if (answer.error().kind == Kind::Stranger) {
        Q_EMIT failed(tr("A program of another user answers at %1. Remove it, or choose another "
                         "folder with --profile.")
                          .arg(m_socketPath));
    } else if (answer.error().kind == Kind::NoInstance && m_lock.tryLock(0)) {
        Q_EMIT first();
    } else if (answer.error().kind == Kind::NoInstance
               && m_lock.error() != QLockFile::LockFailedError) {
        Q_EMIT failed(tr("The file %1 cannot be written. Is the disk full? Make room, or choose "
                         "another folder with --profile.")
                          .arg(m_lock.fileName()));
    } else if (answer.error().kind != Kind::NoInstance || m_clock.monotonic() >= m_giveUpAt) {
        Q_EMIT failed(tr("Jackfield runs already but does not answer, so nothing was handed to it. "
                         "End it and start again."));
    } else {
        m_retry = m_clock.after(20ms, [this] { attempt(); });
    }
}

} // namespace Jackfield
