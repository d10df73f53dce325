// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pending.h"
#include "core/storage/sqlsession.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <thread>

namespace Jackfield {

/// A journal database on a thread of its own: nothing of what a disk or a server does or fails to
/// do holds up the caller's thread.
///
/// It is opened with the first job, and again with the next where that failed and may pass, or the
/// connection was lost.
class JournalDatabase final : public QObject
{
    Q_OBJECT
public:
    template<typename T>
    using Job = std::function<Result<T>(SqlSession &session)>;

    /// Called on the database's thread; owns what it needs.
    using Opener = std::function<Result<std::unique_ptr<SqlSession>>()>;

    explicit JournalDatabase(Opener open, QObject *parent = nullptr);
    /// Finishes what was asked for, within `patience`; then interrupts it. What was done is
    /// answered, the rest is Cancelled.
    ~JournalDatabase() override;
    static constexpr std::chrono::milliseconds patience {1000};

    /// Runs `job` on the thread, one after the other. What it captures must not be touched by
    /// others. Errors of its own, and those of the opener.
    template<typename T>
    Pending<Result<T>> run(Job<T> job)
    {
        auto answer = std::make_shared<Result<T>>(failure(Error::Code::Cancelled));
        auto resolver = std::make_shared<Resolver<Result<T>>>(*answer);
        add(
            [job = std::move(job), answer](const Result<SqlSession *> &session) {
                *answer = session ? job(**session) : Result<T>(tl::unexpected(session.error()));
            },
            [resolver, answer] { resolver->resolve(std::move(*answer)); });
        return resolver->pending();
    }

private:
    using Work = std::function<void(const Result<SqlSession *> &session)>;
    struct Shared;
    void add(Work work, std::function<void()> answer);
    void deliver();
    bool start(); ///< False: there can be no thread.
    static void serve(const std::shared_ptr<Shared> &shared);

    std::shared_ptr<Shared> m_shared;
    QHash<int, std::function<void()>> m_answers; ///< By number of the job.
    int m_lastJob = 0;
    std::thread m_thread; ///< From the first job on.
};

} // namespace Jackfield
