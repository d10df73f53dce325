// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbound/controlclient.h"
#include "app/inbound/profile.h"

#include <QJsonObject>
#include <QLockFile>

#include <optional>

namespace Jackfield {

/// Decides whether this process is the one that runs in a profile. A lock file makes it exactly
/// one, even of many that start at once; a lock whose owner has died counts for nothing.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    /// Until a second start gives up on a first one that does not answer.
    static constexpr std::chrono::seconds patience {3};

    /// The profile is prepared. `clock` must outlive this.
    SingleInstance(Clock &clock, const Profile &profile, QObject *parent = nullptr);
    ~SingleInstance() override; ///< Gives the lock back.

    /// Once. Answers with exactly one of the signals, possibly before it returns. argument: for the
    /// running instance, should there be one; empty raises its window. `wallboard`: the queue whose
    /// wallboard is asked for, empty for all; with it an empty argument raises nothing.
    void start(const QString &argument, const std::optional<QString> &wallboard = {});

Q_SIGNALS:
    void first(); ///< The lock is held as long as this lives; nobody listens on the socket.
    void handedOver(); ///< The running instance has the argument.
    void failed(const QString &words); ///< Neither; words for the user.

private:
    void attempt();
    void judge(const ControlClient::Answer &answer);

    Clock &m_clock;
    QString m_socketPath;
    QLockFile m_lock;
    QJsonObject m_wish; ///< What the running instance is told.
    std::unique_ptr<ControlClient> m_client;
    std::unique_ptr<Alarm> m_retry;
    std::chrono::milliseconds m_giveUpAt {0};
};

} // namespace Jackfield
